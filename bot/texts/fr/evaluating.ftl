evaluating-summary = Comment s’est passée la séance ?
evaluating-title = { $asked ->
    [closing] Comment s’est passé { $network }, maintenant qu’il se termine ?
   *[other] Comment s’est passée la séance { $number } de { $network } ?
}
evaluating-why = { $asked ->
    [closing] Tu reçois ceci parce que tu as participé jusqu’au bout. Trois minutes suffisent, et tu peux passer n’importe quelle question.
    [safety] Tu reçois ceci parce que tu participes et que la séance est terminée. Sept affirmations, aucune question ouverte : une minute et demie suffit.
   *[usual] Tu reçois ceci parce que tu participes et que la séance est terminée. Trois affirmations et deux questions ouvertes : une minute et demie suffit.
}
evaluating-absent = Je n’y étais pas
evaluating-present = J’y étais quand même
evaluating-confidential = Confidentiel : personne ne voit qui a répondu quoi. Moyennes et remarques n’apparaissent qu’à partir de cinq réponses.
evaluating-not-at-all = Pas du tout
evaluating-question-1 = C’était utile pour mon travail.
evaluating-question-2 = J’ai pu parler librement.
evaluating-question-3 = J’ai donné et j’ai reçu.
evaluating-question-4 = Que retiens-tu, ou que vas-tu essayer ?
evaluating-question-5 = Que ferons-nous autrement la prochaine fois ?
evaluating-question-fault = Ici, on peut reconnaître une erreur sans en pâtir.
evaluating-question-hard = Les sujets difficiles peuvent être abordés.
evaluating-question-help = Demander de l’aide est normal ici.
evaluating-question-counts = Ce que je sais faire compte ici.
evaluating-question-goal = Objectif d’apprentissage atteint : { $goal }
evaluating-question-good = La durée, le rythme et les méthodes convenaient.
evaluating-question-recommend = Je recommanderais ceci à des collègues.
evaluating-question-contacts = Combien de nouveaux contacts utilises-tu déjà ? Un nombre, sans noms.
evaluating-question-changed = Que fais-tu autrement maintenant ? Donne un exemple.
evaluating-question-noticed = Qui en a remarqué quelque chose ?
evaluating-question-hindered = Qu’est-ce qui a freiné la mise en pratique ?
evaluating-question-because = Pourquoi le recommanderais-tu, ou non ?
evaluating-use-buttons = Choisis un des boutons. Tes réponses jusqu’ici sont toujours là.
evaluating-remarks = { $asked ->
    [safety] C’était tout. Envoie tes réponses, ou reviens en arrière.
    [closing] Encore { $count } courtes questions, toutes facultatives : ce qui a changé, et avec combien de personnes tu es maintenant en contact.
   *[usual] Encore deux questions ouvertes, toutes deux facultatives : que retiens-tu, et qu’est-ce qui peut changer ?
}
evaluating-write = Écrire quelque chose
evaluating-finish = { $asked ->
    [safety] Envoyer
   *[other] Terminer sans remarque
}
evaluating-form = { $count ->
    [2] Encore deux questions
   *[other] Encore { $count } questions
}
evaluating-send = Envoyer
evaluating-unnamed = Ton nom n’y figure pas. Évite aussi de nommer les autres.
evaluating-thanks = Merci !
evaluating-what-now = Tes réponses sont parties, sans ton nom. Rien n’en reste dans cette conversation.
evaluating-changed = Entre-temps, les questions ont été fixées, et ce sont d’autres. Recommence.
evaluating-already = Tu as déjà évalué cette séance.
evaluating-gone = Je ne trouve pas cette séance dans tes réseaux.
evaluating-cancelled = Ce réseau est annulé, il n’y a donc rien à évaluer.
evaluating-left = L’évaluation est pour les personnes qui participent à ce réseau.
evaluating-late = L’évaluation est pour les personnes qui participaient déjà au moment de la séance.
evaluating-declined = Tu ne pouvais pas venir, il n’y a donc rien à évaluer.
evaluating-early = La séance n’est pas encore terminée. Après, tu recevras les questions automatiquement.
evaluating-closed = Cette évaluation est clôturée. Elle reste ouverte cinq jours.
