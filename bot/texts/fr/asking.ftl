ask-title = Pose une question à ton réseau
ask-about = Ça coince entre deux séances ? Je demande d’abord à quelques personnes d’une autre équipe : elles ont un autre regard.
ask-you-confirm = Tu vois d’avance ce que les autres voient. Rien ne part sans ta confirmation.
ask-write = Poser une question
ask-others = Autres questions
ask-form = Ta question
ask-network = À quel réseau ?
ask-text = Que veux-tu demander ?
ask-text-hint = Une question concrète reçoit vite une réponse
ask-how = Avec ou sans ton nom ?
ask-named = Avec mon nom
ask-unnamed = Confidentiellement, sans mon nom
ask-next = Continuer
ask-preview = Voici comment les autres voient ta question
ask-nothing-yet = Pour { $network }. Rien n’est encore envoyé.
ask-by = { $name } demande
ask-by-somebody = Quelqu’un du réseau demande
ask-first = { $where ->
    [channel] { $count ->
        [0] Après deux jours ouvrables, elle arrive dans le canal du réseau, s’il n’y a pas encore de réponse.
        [one] Une personne la reçoit d’abord. Sans réponse après deux jours ouvrables, elle arrive dans le canal du réseau.
       *[other] { $count } personnes la reçoivent d’abord. Sans réponse après deux jours ouvrables, elle arrive dans le canal du réseau.
    }
   *[people] { $count ->
        [0] Il n’y a encore personne d’autre dans le réseau à qui demander.
        [one] Une personne la reçoit d’abord. Sans réponse après deux jours ouvrables, je demande une fois à d’autres.
       *[other] { $count } personnes la reçoivent d’abord. Sans réponse après deux jours ouvrables, je demande une fois à d’autres.
    }
}
ask-confidential = { $few ->
    [yes] Confidentiel : je ne montre ton nom nulle part. Mais le groupe est petit, donc d’autres devineront peut-être qui demande.
   *[no] Confidentiel : je ne montre ton nom nulle part. Veille à ce que tes mots ne te trahissent pas.
}
ask-confirm = Poser la question
ask-with-name = Finalement avec mon nom
ask-without-name = Plutôt sans mon nom
ask-edit = Modifier le texte
ask-not-now = Laisser tomber
ask-dropped = Rien n’a été demandé.
ask-resumed = Ta question est encore là. Rien n’est envoyé.
ask-use-buttons = Ta question est prête. Choisis ci-dessous ce qu’elle devient, ou modifie-la.
ask-already = Cette question est déjà posée, et ne part qu’une fois.
ask-nobody = Il n’y a encore personne d’autre dans le réseau à qui demander.
ask-no-network = Choisis un réseau dont tu fais partie, et écris ta question.
ask-no-networks = Tu peux poser des questions dans un réseau où tu as une place, tant qu’il dure.
ask-done = Ta question est posée
ask-done-note = Une réponse te parvient tout de suite.
ask-follow = Suivre ta question
ask-line = { $count ->
    [0] { $network } · pas encore de réponse
    [one] { $network } · une réponse
   *[other] { $network } · { $count } réponses
}
ask-yours = Voir ta question
ask-look = Lire et répondre
reply-asks = { $name } te demande quelque chose
reply-somebody-asks = Quelqu’un de ton réseau demande quelque chose
reply-by-somebody = Quelqu’un du réseau, confidentiellement
reply-by-you-unnamed = Toi, confidentiellement
reply-yours = { $count ->
    [0] Ta question : pas encore de réponse
    [one] Ta question : une réponse
   *[other] Ta question : { $count } réponses
}
reply-in = { $role ->
    [author] Tu reçois ceci parce que tu l’as demandé à { $network }.
    [answered] Tu reçois ceci parce que tu as répondu à une question de { $network }.
    [asked] Tu reçois ceci parce que tu es dans { $network } et peux peut-être aider.
   *[channel] Du réseau d’apprentissage { $network }
}
reply-write = Répondre
reply-write-more = Répondre encore
reply-who-sees = La personne qui demande reçoit ta réponse tout de suite, avec ton nom. D’autres du réseau peuvent la lire.
reply-form = Ta réponse
reply-text = Que réponds-tu ?
reply-text-hint = Une expérience ou un conseil, même petit
reply-preview = Voici comment les autres voient ta réponse
reply-nothing-yet = Dans { $network }. Rien n’est encore envoyé.
reply-send = Envoyer
reply-send-usable = Envoyer comme « utilisable tout de suite »
reply-usable = Utilisable tout de suite
reply-thanked = Merci de la personne qui a demandé
reply-thank = Remercier { $name }
reply-thanked-now = { $name } reçoit ton merci.
reply-close = Fermer la question
reply-closed-now = La question est fermée.
reply-is-closed = Cette question est fermée.
reply-closed = La question a été fermée entre-temps. Ta réponse n’est pas envoyée.
reply-waits = Tant que la question est ouverte, tout le réseau peut répondre.
reply-sent = Ta réponse est envoyée. Merci.
reply-dropped = Rien n’est envoyé.
reply-resumed = Ta réponse est encore là. Rien n’est envoyé.
reply-use-buttons = Ta réponse est prête. Choisis ci-dessous ce qu’elle devient, ou modifie-la.
reply-gone = Je ne trouve pas cette question, ou tu n’es pas (ou plus) dans ce réseau.
asked-how = Qui peut aider ? Écris « { $word } » et choisis cette question.
kind-question = Question d’un réseau
why-question = Quelqu’un d’un de tes réseaux cherche une réponse.
kind-answer = Réponse à ta question
why-answer = Quelqu’un a répondu à ta question.
kind-thanks = Merci pour ta réponse
why-thanks = La personne qui a posé la question veut te remercier.
why-solved = La question avait déjà une réponse, ou était fermée.
kind-unanswered = Question dans le canal d’un réseau
why-unanswered = Quelqu’un du réseau cherchait une réponse, et n’en avait pas encore.
