home-title = { $named ->
   *[yes] Bonjour { $name }
    [no] Bonjour
}
home-what = Voici tes réseaux d’apprentissage, et ce que tu peux en faire.
home-no-networks = Tu n’es pas encore dans un réseau. Vois si cela te convient, ou regarde les réseaux en cours.
home-more = { $count ->
    [one] Encore { $count } réseau
   *[other] Encore { $count } réseaux
}
home-start = Que veux-tu faire ?
home-private = Cette page est pour toi seul·e. Tes réponses restent confidentielles.
home-source = En savoir plus sur le travail faisable
home-waiting = Ce qui t’attend
home-waits-evaluation = Comment était la séance { $number } de { $network } ? Tu peux répondre jusqu’au { $at }.
home-waits-coming = Viens-tu à la séance { $number } de { $network }, { $at } ?
home-waits-share = Quel conseil retiens-tu de la séance { $number } de { $network } ?
home-waits-ready = Tu as commencé à voir si un réseau d’apprentissage est pour toi. Tes réponses sont toujours là.
home-say-coming = Dis si tu viens
home-say-learned = Écris-le
home-next = Ta prochaine séance
home-next-what = { $network } : { $session }
home-leading = Pour toi qui animes
home-lead-coming = { $network } : la séance { $number } a lieu { $at }. Regarde qui vient et ce que chacun apporte.
home-lead-results = { $network } : la séance { $number } est terminée. Regarde ce que dit l’évaluation.
home-lead-invite =
    { $network } : { $count ->
        [0] personne ne participe encore
        [one] une seule personne participe
       *[other] { $count } personnes participent
    }. C’est à dix ou quinze qu’on apprend le plus. Invite des collègues.
home-team = Ton équipe
home-team-figures =
    { $people ->
        [0] Personne de ton équipe ne participe à un réseau pour l’instant.
        [one] Une personne de ton équipe participe à un réseau.
       *[other] { $people } personnes de ton équipe participent, dans { $networks ->
            [one] un réseau
           *[other] { $networks } réseaux
        }.
    }
home-team-note = Tu vois ici des chiffres, jamais des réponses. Demande toi-même comment ça va.
home-networks = Tes réseaux
home-insights = Tes idées
home-insight-in = Partagé dans { $channel }, { $at }
home-insight-shared = Partagé, { $at }
home-insight-kept = Pour toi seul·e, { $at }
