edit-title = Modifier le réseau
edit-of = La présentation de { $network }
edit-open = Modifier…
edit-intro = Chaque membre apprend une fois où on en est.
edit-name = Nom
edit-goal = But, en une phrase
edit-roles = Ce que chacun prend en charge
edit-course = Comment ça se passe
edit-contact = À qui demander
edit-functions = Pour quelles fonctions
edit-functions-hint = Avec des virgules entre elles
edit-interests = Pour quels intérêts
edit-interests-hint = Avec des virgules entre eux
edit-agreements = Règles du groupe
edit-agreements-hint = Une par ligne
edit-capacity = Places
edit-same = Rien n’a changé.
edit-clash = Entre-temps, quelqu’un d’autre a modifié la même chose dans { $network }. Que garder ?
edit-theirs = { $what } : de l’autre
edit-yours = { $what } : de toi
edit-keep-mine = Ma version
edit-keep-theirs = L’autre version
edit-rest = Le reste de ce que tu as modifié est gardé de toute façon.
edit-which = Quel réseau ?
edit-none = Tu n’animes aucun réseau que tu puisses modifier.
edit-done = { $count ->
    [0] C’est enregistré.
    [one] C’est enregistré. { $count } membre apprend dans un instant où on en est.
   *[other] C’est enregistré. { $count } membres apprennent dans un instant où on en est.
}
edit-undone = { $heard ->
    [nobody] Comme avant. Personne n’a été prévenu.
   *[some] Comme avant. Qui a appris la modification apprend aussi ceci.
}
edit-crowded = { $count ->
    [one] { $count } personne a déjà une place, et la garde.
   *[other] { $count } personnes ont déjà une place, et la gardent.
}
