mine-title = Mes réseaux
mine-summary = { $count ->
    [one] Tu as { $count } réseau
   *[other] Tu as { $count } réseaux
}
mine-none = Tu n’es pas encore dans un réseau.
mine-private = Personne d’autre ne voit cet aperçu.
