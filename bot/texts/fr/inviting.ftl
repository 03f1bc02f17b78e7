inviting-title = Invite des gens
inviting-summary = Invite des gens à rejoindre { $network }
inviting-which = Dans quel réseau ?
inviting-none = Tu n’animes pas de réseau qui a encore des séances à venir.
inviting-what = { $outside ->
    [yes] Avec un code, chacun peut entrer, même d’une autre organisation. Il est valable trente jours et tu peux le retirer à tout moment.
   *[no] Avec un code, chacun dans ton organisation peut entrer. Il est valable trente jours et tu peux le retirer à tout moment.
}
inviting-own-only = Pour l’instant, uniquement pour ta propre organisation. { $who } peut en autoriser d’autres.
inviting-make = Créer un code
inviting-forward = Transmets ceci à qui tu veux inviter :
inviting-letter = { $name } t’invite à rejoindre le réseau d’apprentissage { $network }. Écris « { $word } { $code } » à Kring, ou envoie-lui simplement le code : { $code }
inviting-until = Le code est valable jusqu’au { $until }. Qui l’a peut entrer tant qu’il y a de la place.
inviting-withdraw = Retirer le code
inviting-withdraw-surely = Veux-tu retirer le code ? Qui est déjà entré reste.
inviting-withdrawn = Le code n’est plus valable. Qui est déjà entré reste.
inviting-no-account = { $count ->
    [0] Quelqu’un vient sans compte ? Donne un nom : il compte pour les places et ne reçoit aucun message de moi.
    [one] { $count } membre est sans compte. Cette personne compte pour les places et ne reçoit aucun message de moi.
   *[other] { $count } membres sont sans compte. Ces personnes comptent pour les places et ne reçoivent aucun message de moi.
}
inviting-name = Ajouter un nom
inviting-remove = Retirer un nom
inviting-removed = Ce nom est retiré, et la place est libre.
inviting-added = { $standing ->
    [waiting] { $name } est sur la liste d’attente.
   *[member] { $name } participe, sans compte.
}
inviting-form = Quelqu’un sans compte
inviting-whose-name = Nom
inviting-name-hint = Comme les autres connaissent cette personne
inviting-seat = Créer un code pour qui a maintenant un compte
inviting-seat-forward = { $name } a désormais un compte ? Transmets alors ceci à cette seule personne :
inviting-seat-letter = Une place t’attend dans le réseau d’apprentissage { $network }. Écris « { $word } { $code } » à Kring, ou envoie-lui simplement le code : { $code }
inviting-seat-until = Qui utilise ce code reprend cette place, avec ce qui a été dit de sa venue. Il sert une fois, jusqu’au { $until }.
inviting-seat-make = Créer le code
inviting-remove-choose = Retirer…
inviting-remove-surely = Retirer { $name } ? La place est proposée à qui attend.
inviting-remove-yes = Retirer
