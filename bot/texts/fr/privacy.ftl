privacy-title = Qui voit quoi ?
privacy-summary = Qui voit tes réponses, et qui ne les voit pas
privacy-readiness = Est-ce pour moi
privacy-readiness-seen = Toi, et personne d’autre.
privacy-evaluations = Évaluations
privacy-evaluations-seen = Personne ne voit qui a répondu quoi. La personne qui anime voit des moyennes et des remarques sans nom, à partir de cinq réponses.
privacy-coming = Ta présence
privacy-coming-seen = La personne qui anime. Ce que tu apportes, les autres membres le voient aussi.
privacy-insights = Idées
privacy-insights-seen = Qui tu choisis, et seulement après ta confirmation. Ce que tu gardes pour toi, personne ne le voit.
privacy-manager = Ton ou ta responsable
privacy-manager-seen = Qui participe dans l’équipe, et jamais ce que quelqu’un a répondu.
privacy-yours = Ce qui est à toi
privacy-yours-seen = { $named ->
   *[yes] Tu peux en demander une copie, ou en demander l’effacement. { $contact } t’aidera.
    [no] Tu peux en demander une copie, ou en demander l’effacement. La personne qui administre Kring dans ton organisation t’aidera.
}
privacy-stop = Tu peux arrêter chaque message, et toujours voir pourquoi tu l’as reçu.
