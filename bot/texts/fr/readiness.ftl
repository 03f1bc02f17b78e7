ready-title = Un réseau d’apprentissage te convient-il maintenant ?
ready-summary = Affirmation { $number } sur 10
ready-intro = Dix courtes affirmations, sans score. Confidentiel : toi seul·e vois tes réponses. Tu peux toujours t’arrêter et continuer plus tard.
ready-statement-1 = J’ai envie d’apprendre.
ready-statement-2 = Je suis ouvert·e aux occasions d’apprendre qu’offre un réseau.
ready-statement-3 = Je cherche activement des occasions d’apprendre.
ready-statement-4 = J’apporte mes idées et je m’ouvre à celles des autres.
ready-statement-5 = Je suis prêt·e à explorer un terrain inconnu.
ready-statement-6 = Je peux porter un regard critique sur ma façon de travailler.
ready-statement-7 = Je mets réellement à profit les retours des autres.
ready-statement-8 = Je peux examiner un même problème de différentes manières.
ready-statement-9 = Je sais tirer des leçons de l’expérience.
ready-statement-10 = Je peux et j’ose contribuer à orienter le réseau.
ready-advice-1 = Choisis une question concrète de ton travail.
ready-advice-2 = Parle à une personne qui a déjà participé.
ready-advice-3 = Prévois une question à un·e collègue cette semaine.
ready-advice-4 = Note d’abord une idée ; creuse ensuite avec des questions.
ready-advice-5 = Commence par une petite expérience réversible.
ready-advice-6 = Demande-toi : qu’est-ce qui a bien marché, qu’est-ce qui peut changer, et maintenant ?
ready-advice-7 = Choisis un conseil et un moment : « si…, alors… ».
ready-advice-8 = Demande comment un client ou une autre équipe voit la chose.
ready-advice-9 = Note une phrase par semaine : « je retiens… ».
ready-advice-10 = Prends un petit rôle : garder le temps, proposer un thème.
ready-half = Quelle moitié est la plus difficile pour toi maintenant ?
ready-half-own = Apporter mes idées
ready-half-others = M’ouvrir à celles des autres
ready-half-both = Les deux
ready-half-hint-own = Apporter tes idées est le plus difficile pour toi maintenant : commence par cette seule idée.
ready-half-hint-others = T’ouvrir aux idées des autres est le plus difficile pour toi maintenant : commence par poser des questions.
ready-half-hint-both = Commence par ce qui te semble le plus facile.
ready-time = Peux-tu y consacrer du temps ?
ready-time-apart = Ceci est à part des dix affirmations.
ready-time-yes = Oui
ready-time-not-yet = Pas encore
ready-time-discuss = À discuter avec ma ou mon responsable
ready-paused = Tu peux continuer plus tard, là où tu t’es arrêté·e.
ready-kept = { $count ->
    [0] Rien n’est encore rempli.
    [one] { $count } réponse est gardée, pour toi seul·e.
   *[other] { $count } réponses sont gardées, pour toi seul·e.
}
ready-welcome-back = Te revoilà ! On continue là où tu t’es arrêté·e.
ready-use-buttons = Choisis un des boutons, ou tape un chiffre de 1 à 5.
ready-earlier = Voici ce que tu as rempli le { $at }. Tu peux recommencer.
ready-thanks = Merci, voici ce que tu as dit toi-même
ready-no-score = Ni score ni examen : une image du moment, pour toi seul·e. Tu peux participer quelles que soient tes réponses.
ready-all-low = C’est peut-être justement le moment, ou plus tard. À toi de choisir.
ready-all-skipped = Tu as tout passé, et c’est permis. Jette un œil aux réseaux.
ready-strengths = Voici tes points forts :
ready-growth = Ici, tu peux grandir : « { $statement } »
ready-skipped = passé
ready-beside-title = La fois précédente, le { $at }, à côté de maintenant :
ready-beside = { $changed ->
    [yes] « { $statement } » { $before } → { $now }
   *[no] « { $statement } » { $now }, comme alors
}
ready-plan-invite = Veux-tu en faire quelque chose ? Fais un plan « si…, alors… ».
ready-plan-made = Ton plan « si…, alors… » est enregistré.
ready-plan-button = Faire un plan « si…, alors… »
ready-plan-another = En faire un autre
ready-plan-title = Plan « si…, alors… »
ready-plan-intro = Une phrase aide à le faire vraiment. Toi seul·e la vois.
ready-plan-when = Si…
ready-plan-when-hint = Un moment ou une situation, comme : la réunion d’équipe commence
ready-plan-then = alors…
ready-plan-then-hint = Ce que tu fais alors, comme : je pose une question
ready-plan-kept = Ton plan est enregistré, pour toi seul·e.
ready-now = Et maintenant ? Les trois sont bons.
ready-join = Participer
ready-talk = D’abord en parler
ready-later = Plus tard
ready-talk-how = Bonne idée. Parles-en à une personne qui a déjà participé, ou à ta ou ton responsable. Tu n’as pas à montrer tes réponses.
ready-later-how = Très bien. Tes réponses sont gardées jusqu’à ce que tu veuilles continuer.
ready-private = Confidentiel : personne d’autre ne peut voir tes réponses.
ready-why = Tu reçois ceci parce que { $network } commence bientôt. Cela prend trois minutes.
ready-why-not-yet = Tu reçois ceci parce que tu vas participer à un réseau.
ready-again = C’est encore ouvert. Tu reprends là où tu en étais.
