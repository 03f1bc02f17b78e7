# Wie op een onderwerp wacht, hoort dat er een netwerk over start.
awaited-title = Er start een netwerk waar je op wacht: { $network }
awaited-when = { $count ->
    [one] Eén sessie, op { $at }.
   *[other] { $count } sessies, de eerste op { $at }.
}
awaited-waited = Je krijgt dit één keer, omdat je sinds { $day } wacht op “{ $topic }”. Niemand anders ziet dat.
