find-title = Netwerken
find-summary = { $count ->
    [one] { $count } netwerk gevonden
   *[other] { $count } netwerken gevonden
}
find-all = Dit loopt er nu, het vroegste eerst.
find-with = Netwerken met “{ $words }”:
find-who = Begeleid door { $name } · { $seats }
find-narrow = Zoek op woorden
find-everything = Toon alles
find-other-words = Andere woorden
find-nothing = Er loopt nu geen netwerk waar je bij kan.
find-nothing-with = Geen netwerk gevonden met “{ $words }”.
find-nothing-hint = Mis je een onderwerp? Misschien ben jij wie het op gang brengt.
find-form = Zoek een netwerk
find-words = Woorden
find-words-hint = Een functie, een interesse, een onderwerp
find-search = Zoek
