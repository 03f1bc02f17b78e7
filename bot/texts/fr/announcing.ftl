announce-promoted-title = Il y a une place pour toi
announce-promoted = Une place s’est libérée dans { $network }. Elle est à toi.
announce-promoted-why = Tu reçois ceci parce que tu étais sur la liste d’attente. Cela ne te convient plus ? Tu peux quitter le réseau.
announce-cancelled-title = Un réseau est annulé
announce-cancelled = { $network } est annulé. Tu ne recevras plus de messages à ce sujet. Des questions ? { $name } t’aidera volontiers.
announce-cancelled-why = Tu reçois ceci parce que tu participais ou que tu étais sur la liste d’attente.
