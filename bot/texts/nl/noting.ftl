noting-ask = Wie was erbij, wat kwam er aan bod, en wat maakten jullie samen?
noting-why = Je krijgt dit omdat je dit netwerk begeleidt: na elke sessie vraag ik om een kort verslag.
noting-open = { $again ->
    [yes] Pas het verslag aan…
   *[no] Maak het verslag…
}
noting-kept = Bewaard. Wie meedoet, vindt bij de sessie de notities en wat jullie maakten.
noting-early = Deze sessie is nog niet begonnen.
noting-there = { $count ->
    [0] Er is nog niemand als aanwezig genoteerd.
    [one] { $count } van { $total } was erbij:
   *[other] { $count } van { $total } waren erbij:
}
noting-came = { $came ->
    [yes] Was erbij
    [no] Was er niet bij
   *[unknown] Weet ik niet
}
noting-question = Vraag op de agenda: { $text }
noting-dealt = { $state ->
    [done] Besproken
   *[open] Nog niet besproken: blijft op de agenda
}
noting-form = Verslag
noting-intro = De notities en wat jullie maakten, leest iedereen in het netwerk. Wie erbij was, zien alleen wie begeleidt en, over zichzelf, wie meedeed.
noting-output-hint = Een link, of de tekst zelf
noting-notes-hint = Zonder namen: wat hier gezegd wordt, blijft zonder namen
noting-clash = Iemand anders paste intussen hetzelfde aan. Er is nog niets van jou bewaard: het staat klaar in het formulier.
noting-yours = Dit schreef jij:
