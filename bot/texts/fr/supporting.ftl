supporting-title = { $count ->
    [one] Quelqu’un de ton équipe apprend dans { $network }
   *[other] { $count } personnes de ton équipe apprennent dans { $network }
}
supporting-summary = { $network } : comment aider
supporting-number = { $count } personnes de ton équipe participent.
supporting-ask = Convenez ensemble des heures libres, et de ce qui peut attendre un peu.
supporting-why = Tu reçois ceci comme responsable. Je ne te montre jamais les réponses de personne.
supporting-all-dates = Toutes les dates
supporting-calendar = Dans mon agenda
supporting-interest = Montre ton intérêt : { $network }
supporting-openers = Tu peux demander : « Qu’est-ce qui t’a étonné·e ? Où puis-je t’aider à essayer quelque chose ? »
supporting-nobody = Personne de ton équipe ne participe (encore) à ce réseau.
supporting-done = C’est fait
supporting-thanks = Super, cela aide. Cela ne t’attend plus.
