leading-title = Tu animes aussi { $network }
leading-what = { $name } aimerait animer ce réseau avec toi. Tu vois tout ce que voit la personne qui anime, et tu ne prends pas de place.
leading-why = Tu reçois ceci parce que { $name } a pensé à toi. Si cela ne te convient pas, tu peux te retirer, sans donner de raison.
leading-step-back = Plutôt pas
leading-back = Très bien. Tu n’animes pas { $network }.
leading-gone = Tu n’animes pas (ou plus) ce réseau.
