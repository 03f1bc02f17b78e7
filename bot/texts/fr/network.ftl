network-title = Réseau
network-summary = Le réseau { $name }
network-unknown = Je ne trouve pas ce réseau. Il n’existe peut-être plus, ou il est d’une autre organisation.
network-search = Le chercher
network-cancelled = Ce réseau est annulé. Des questions ? { $name } t’aidera volontiers.
network-cancelled-yours = Ce réseau est annulé. Toutes les personnes inscrites ou en attente en sont averties.
network-cancelled-now = Le réseau est annulé. Tous les membres sont avertis aussitôt.
network-facilitator = Animé par
network-seats = Places
network-join = { $full ->
    [yes] Me mettre sur la liste d’attente
   *[no] Je participe
}
network-joined = { $standing ->
    [waiting] Tu es sur la liste d’attente. Dès qu’une place se libère, tu le sauras.
   *[member] Chouette que tu participes ! Peu avant chaque séance, je t’envoie les infos pratiques.
}
network-joined-already = { $standing ->
    [waiting] Tu étais déjà sur la liste d’attente.
   *[member] Tu participais déjà.
}
network-yours = Tu animes ce réseau, donc tu n’as pas besoin de place.
network-in = Tu participes.
network-position = Tu es numéro { $number } sur la liste d’attente.
network-leave = Quitter le réseau
network-leave-surely = Veux-tu quitter ce réseau ? Ta place sera proposée à qui l’attend. Pas besoin de raison.
network-left = Tu as quitté le réseau. Tu peux revenir s’il y a de la place.
network-unwait = Me retirer de la liste d’attente
network-unwait-surely = Veux-tu quitter la liste d’attente ? Pas besoin de raison.
network-unwaited = Tu n’es plus sur la liste d’attente.
network-cancel = Annuler le réseau
network-cancel-surely = { $count ->
    [0] Veux-tu annuler ce réseau ? On ne peut pas revenir en arrière.
    [one] Veux-tu annuler ce réseau ? { $count } personne en est avertie aussitôt, et on ne peut pas revenir en arrière.
   *[other] Veux-tu annuler ce réseau ? { $count } personnes en sont averties aussitôt, et on ne peut pas revenir en arrière.
}
network-stay = Non, ne rien changer
network-over-hint = Ce réseau est terminé. Tu peux toujours partager ce que tu as appris.
network-over = Ce réseau est terminé.
network-members = { $count ->
    [one] { $count } participant·e
   *[other] { $count } participant·es
}
network-member = { $standing ->
    [waiting] { $name } (liste d’attente)
    [invited] { $name } (invitation en attente)
    [leading] { $name } (coanime)
   *[member] { $name }
}
network-no-members = Il n’y a pas encore de participant·es.
network-invite = Invite des collègues : qu’ils écrivent « { $word } { $name } » à Kring.
network-move = Déplacer la séance { $number }…
network-of = { $name } ({ $house })
network-added = { $name }, sans compte
network-left-outside = Tu as quitté { $network }. Ton nom n’y est plus. Tu peux revenir avec un code de qui l’anime.
network-leave-outside = Ton nom disparaît du réseau. Ce que tu as partagé reste dans les canaux où c’est publié, et nulle part ailleurs.
network-to-intro = Ma fiche de présentation
network-to-dates = Les dates dans mon agenda
network-to-goals = Objectifs
network-to-harvest = Ma récolte
network-to-after = La suite
network-to-decide = Décider ensemble
network-to-agreements = Les règles du groupe
network-to-commit = Qu’apportes-tu ?
network-to-ask = Poser une question au réseau
network-to-poll = Sonder mon équipe
network-which = De quel réseau parles-tu ?
