mine-title = Mijn netwerken
mine-summary = { $count ->
    [one] Je hebt { $count } netwerk
   *[other] Je hebt { $count } netwerken
}
mine-none = Je zit nog niet in een netwerk.
mine-private = Alleen jij ziet dit overzicht.
