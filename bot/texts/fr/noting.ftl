noting-ask = Qui était là, que s’est-il dit, et qu’a fait le groupe ensemble ?
noting-why = Tu reçois ceci parce que tu animes ce réseau : après chaque séance, je demande un bref compte rendu.
noting-open = { $again ->
    [yes] Modifier le compte rendu…
   *[no] Écrire le compte rendu…
}
noting-kept = C’est enregistré. Tout le groupe peut lire les notes et le résultat.
noting-early = Cette séance n’a pas encore commencé.
noting-there = { $count ->
    [0] Aucune présence n’est encore notée.
    [one] { $count } sur { $total } était là :
   *[other] { $count } sur { $total } étaient là :
}
noting-came = { $came ->
    [yes] Était là
    [no] N’était pas là
   *[unknown] Je ne sais pas
}
noting-question = Question à l’ordre du jour : { $text }
noting-dealt = { $state ->
    [done] Abordée
   *[open] Pas encore abordée : reste à l’ordre du jour
}
noting-form = Compte rendu
noting-intro = Tout le réseau lit les notes et le résultat. Qui était là, seules les personnes qui animent le voient et, pour soi-même, chaque participant·e.
noting-output-hint = Un lien, ou le texte
noting-notes-hint = Sans noms : ce qui se dit ici reste sans noms
noting-clash = Quelqu’un d’autre a modifié la même chose entre-temps. Rien de toi n’est encore enregistré : tout t’attend dans le formulaire.
noting-yours = Voici ce que tu as écrit :
