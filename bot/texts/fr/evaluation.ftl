evaluation-heading = Évaluation
evaluation-title = { $session } ({ $network })
evaluation-which = De quelle séance s’agit-il ?
evaluation-option = Séance { $number } de { $network }
evaluation-this = Cette séance
evaluation-other = Une autre séance
evaluation-others = D’autres séances
evaluation-none = { $leads ->
    [yes] Aucune de tes séances n’est encore terminée. Une heure après la fin, l’évaluation part automatiquement.
   *[no] Il n’y a rien à évaluer maintenant. Après une séance, tu recevras les questions automatiquement.
}
evaluation-answer = Sur quelle séance veux-tu dire quelque chose ?
evaluation-not-yours = Je ne trouve pas cette séance parmi les réseaux que tu animes.
evaluation-early = Cette séance n’est pas encore terminée. Une heure après la fin, l’évaluation part automatiquement.
evaluation-invites = { $count ->
    [0] Il n’y a personne à interroger : tout le monde s’est excusé.
    [one] { $count } personne reçoit quelques courtes questions.
   *[other] { $count } personnes reçoivent quelques courtes questions.
}
evaluation-by-itself = Si tu ne fais rien, elle part automatiquement, une heure après la fin.
evaluation-start = Lancer l’évaluation
evaluation-started = { $count ->
    [one] C’est lancé. { $count } personne reçoit les questions.
   *[other] C’est lancé. { $count } personnes reçoivent les questions.
}
evaluation-already = L’évaluation était déjà en cours. Il n’y en a qu’une, et personne ne la reçoit deux fois.
evaluation-count = { $count ->
    [0] Aucune réponse (0 sur { $total })
    [one] { $count } sur { $total } a répondu
   *[other] { $count } sur { $total } ont répondu
}
evaluation-wait = Moyennes et remarques apparaissent à partir de { $enough } réponses, pour que tout le monde puisse parler librement.
evaluation-average = Moyennes sur 5. Personne ne sait qui a dit quoi.
evaluation-waiting = { $count ->
    [one] Encore { $count } réponse en attente : les nouvelles réponses apparaissent par groupes d’au moins { $enough }, pour que personne ne soit reconnaissable.
   *[other] Encore { $count } réponses en attente : les nouvelles réponses apparaissent par groupes d’au moins { $enough }, pour que personne ne soit reconnaissable.
}
evaluation-too-few = { $question } Trop peu de réponses pour montrer une moyenne.
evaluation-no-remarks = Pas de remarques.
evaluation-safety = Confiance dans le groupe
evaluation-trend = Voici comment cela a évolué, sur 5 :
evaluation-session = Séance { $number }
evaluation-mean = { $mean }
evaluation-contacts = Nouveaux contacts déjà utilisés : médiane { $median }, sur { $count } réponses.
