deciding-title = { $network } : décide de la suite
deciding-summary = Décider de la suite
deciding-not-yours = La personne qui anime le réseau décide de la suite. Tu n’animes pas celui-ci.
deciding-early = Le réseau continue encore. Après la dernière séance, les participants votent, puis tu décides.
deciding-voted = { $count } sur { $total } ont voté.
deciding-why = Tu reçois ceci parce que tu animes le réseau. Dis dans les cinq jours ouvrables ce qui suit : je l’annoncerai aux participants.
deciding-look = Voir les voix
deciding-owner = Qui s’en occupe ?
deciding-words = Veux-tu ajouter quelque chose ?
deciding-intro = Deux minutes après ta décision, tout le réseau reçoit un message. Jusque-là, tu peux la reprendre.
deciding-decide = Décider
deciding-done = { $count ->
    [one] C’est décidé. Dans deux minutes, { $count } participant·e recevra un message.
   *[other] C’est décidé. Dans deux minutes, { $count } participants recevront un message.
}
deciding-undo = Reprendre la décision
deciding-undone = C’est repris. Personne n’en a rien su.
deciding-told = Ce n’est plus possible : tout le monde a reçu un message.
deciding-announced = { $told ->
    [yes] Tout le réseau a reçu un message.
   *[no] Personne n’a encore reçu de message. Tu peux reprendre ta décision pendant deux minutes.
}
decided-title = { $network } : voici la suite
decided-stop = { $network } s’arrête ici.
decided-extra = { $network } se réunit encore une fois.
decided-series = Il y aura une nouvelle série de { $network }.
decided-other = { $network } se termine, et autre chose prend sa place.
decided-at = { $at }, { $place }
decided-owner = { $owner } s’en occupe.
decided-open = Rien n’est encore décidé.
decided-thanks = Merci pour ce que tu as apporté, et à qui tu as aidé.
decided-why = Tu reçois ceci parce que tu as participé à ce réseau.
decided-new = Lancer la nouvelle série
decided-source = Plus sur werkbaarwint.be
