# Ce que quelqu’un attend.
interest-title = Ce que tu attends
interest-count = { $count ->
    [0] Tu n’attends aucun sujet pour l’instant.
    [one] Tu attends { $count } sujet.
   *[other] Tu attends { $count } sujets.
}
interest-never-who = Les RH voient combien de personnes attendent un sujet, jamais qui. Ton ou ta responsable voit seulement qu’il y a du neuf pour l’équipe.
interest-matches = { $count ->
    [0] Depuis le { $day }. Encore rien trouvé.
    [one] Depuis le { $day }. Il y a maintenant { $count } résultat.
   *[other] Depuis le { $day }. Il y a maintenant { $count } résultats.
}
interest-look = Voir ce qu’il y a
interest-withdraw = Je n’attends plus
interest-withdrawn = Tu n’attends plus cela.
interest-add = Un autre sujet…
interest-words = Sujet
interest-form = Qu’attends-tu ?
interest-wait = J’attends cela
interest-says-nothing = Cite un sujet, une fonction ou un intérêt.
interest-too-many = Tu attends déjà { $most } sujets. Retires-en un d’abord.
