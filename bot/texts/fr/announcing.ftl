announce-cancelled-title = Un réseau est annulé
announce-cancelled = { $network } est annulé. Tu ne recevras plus de messages à ce sujet. Des questions ? { $name } t’aidera volontiers.
announce-cancelled-why = Tu reçois ceci parce que tu participais ou que tu étais sur la liste d’attente.
announce-moved = { $network } : la séance { $number } est déplacée au { $at }
announce-moved-title = { $network } : la séance { $number } est déplacée
announce-moved-was = Avant
announce-moved-why = Tu reçois ceci parce que tu participes. Ceci remplace ce que tu savais.
announce-moved-answer = Tu peux venir ?
announce-unlinked-title = Un canal a été délié
announce-unlinked-why = Tu reçois ceci parce que c’est toi qui l’avais relié. Ce qui s’y trouve déjà y reste. Un·e collègue l’a délié ; tu peux le relier à nouveau.
announce-seat-title = Quelqu’un a pris une place gardée
announce-seat = { $new } a pris la place de { $name } dans { $network }. Ce n’est pas juste ?
announce-leading-why = Tu reçois ceci parce que tu animes le réseau.
announce-changed-title = Modifié : { $network }
announce-changed = { $name } a modifié la présentation de { $network }. Voici où on en est.
announce-goal = But
announce-course = Comment ça se passe
announce-contact = À qui demander
announce-handed-title = Quelqu’un d’autre anime
announce-handed = { $name } anime { $network } à partir de maintenant.
announce-handed-you = Tu animes { $network } à partir de maintenant. Tout ce qui est prévu reste, et ce qui est pour la personne qui anime arrive chez toi.
announce-inside-why = Tu reçois ceci parce que tu participes.
announce-people-title = Qui participe à { $network }
announce-left = { $named ->
    [yes] { $more ->
        [0] { $name } a quitté le réseau.
        [one] { $name } et une autre personne ont quitté le réseau.
       *[other] { $name } et { $more } autres ont quitté le réseau.
    }
   *[no] { $more ->
        [one] Quelqu’un a quitté le réseau.
       *[other] { $more } personnes ont quitté le réseau.
    }
}
announce-came = { $count ->
    [one] A rejoint le réseau : { $names }.
   *[other] Ont rejoint le réseau : { $names }.
}
