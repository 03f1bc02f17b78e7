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
home-private = Cette page n’est que pour toi. Tes réponses restent confidentielles.
home-source = En savoir plus sur le travail faisable (werkbaar werk)
home-waiting = Ce qui t’attend
home-waits-evaluation = Comment s’est passée la séance { $number } de { $network } ? Tu peux répondre jusqu’au { $at }.
home-waits-coming = Viens-tu à la séance { $number } de { $network }, le { $at } ?
home-waits-share = Quel conseil retiens-tu de la séance { $number } de { $network } ?
home-waits-ready = Tu as commencé à voir si un réseau d’apprentissage est pour toi. Tes réponses sont toujours là.
home-waits-check = Vois si un réseau d’apprentissage est fait pour toi : dix courtes affirmations.
home-waits-setup = Configure Kring pour ton organisation : cela prend deux minutes.
home-waits-nothing = Rien. Tu es à jour.
home-waits-more = { $count ->
    [one] Et encore une chose. Elle apparaîtra ici dès qu’il y aura de la place.
   *[other] Et encore { $count } choses. Elles apparaîtront ici dès qu’il y aura de la place.
}
home-look = Regarder
home-say-coming = Dis si tu viens
home-say-learned = Écris-le
home-next = Ta prochaine séance
home-next-what = { $network } : { $session }
home-leading = Pour toi qui animes
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
home-insight-kept = Rien que pour toi, { $at }
home-waits-opened = Tu as ouvert le test. Continuer ?
home-pausing = Tu es en pause jusqu’au { $last } inclus.
home-look-session = Voir cette séance
home-adrift = { $count ->
    [one] La personne qui anime un réseau n’est plus joignable. Quelqu’un peut le reprendre :
   *[other] Les personnes qui animent { $count } réseaux ne sont plus joignables. Quelqu’un peut les reprendre :
}
