deciding-title = { $network } : décide de la suite
deciding-summary = Décider de la suite
deciding-not-yours = La personne qui anime le réseau décide de la suite. Tu n’animes pas celui-ci.
deciding-early = Le réseau continue encore. Après la dernière séance, le groupe vote, puis tu décides.
deciding-voted = Votes reçus : { $count } sur { $total }.
deciding-why = Tu reçois ceci parce que tu animes le réseau. Décide de la suite dans les cinq jours ouvrables, et je l’annonce à tout le groupe.
deciding-look = Voir les voix
deciding-owner = Qui s’en occupe ?
deciding-words = Veux-tu ajouter quelque chose ?
deciding-intro = Deux minutes après ta décision, tout le réseau reçoit un message. Jusque-là, tu peux la reprendre.
deciding-decide = Décider
deciding-done = { $count ->
    [one] C’est décidé. Dans deux minutes, { $count } personne recevra un message.
   *[other] C’est décidé. Dans deux minutes, { $count } personnes recevront un message.
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
decided-met = { $network } s’est retrouvé encore une fois.
decided-series = Il y aura une nouvelle série de { $network }.
decided-other = { $network } se termine, et autre chose prend sa place.
decided-at = Quand et où : { $at }, { $place }
decided-owner = { $owner } s’en occupe.
decided-open = Rien n’est encore décidé.
decided-thanks = Merci pour ce que tu as apporté, et pour l’aide que tu as donnée.
decided-again = À bientôt : une semaine avant, je te demande si tu viens.
decided-why = Tu reçois ceci parce que tu as participé à ce réseau.
decided-new = Lancer la nouvelle série
decided-source = Plus sur werkbaarwint.be
