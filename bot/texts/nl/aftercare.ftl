after-title = { $network }: wat komt hierna?
after-question = Waar heb jij het meest aan?
after-why = Je krijgt dit omdat je meedeed. Vanaf { $enough } stemmen ziet iedereen hoeveel elke keuze er kreeg, niemand wie wat koos.
after-hidden = Hoeveel stemmen elke keuze kreeg, toon ik vanaf { $enough } stemmen: zo ziet niemand wie wat koos.
after-stop = Hier stoppen
after-extra = Eén terugkomsessie
after-series = Een nieuwe reeks
after-other = Iets anders
after-other-open = Iets anders…
after-change = Zeg het anders…
after-votes = { $count ->
    [one] { $count } stem
   *[other] { $count } stemmen
}
after-early = Het netwerk loopt nog. Na de laatste sessie kies je mee wat volgt.
after-yours = Jij begeleidt dit netwerk: de deelnemers stemmen, en jij beslist wat volgt.
after-vote = Kies wat hierna komt
after-decide = Beslis wat volgt
after-mine = Jij koos: { $choice }
after-open = Je kan nog iets anders kiezen tot er beslist is.
after-kept = Genoteerd. Bedankt!
after-words = Vertrouwelijk, dus zonder namen, wil men ook dit:
after-pulling = Wil mee de kar trekken: { $names }
after-nobody-pulls = Nog niemand bood aan om mee de kar te trekken.
after-pull = { $wanted ->
    [yes] Toch niet mee de kar trekken
   *[no] Ik wil mee de kar trekken
}
after-pulls-kept = { $wanted ->
    [yes] Genoteerd. Iedereen in het netwerk ziet dat jij mee de kar wil trekken.
   *[no] Genoteerd. Je naam staat er niet meer bij.
}
after-still = { $wanted ->
    [yes] Vraag het me toch niet
   *[no] Vraag het me één keer
}
after-still-what = { $wanted ->
    [yes] Zes weken na het einde vraag ik je één keer of je er nog iets aan hebt. Daarna niets meer.
   *[no] Zal ik je zes weken na het einde één keer vragen of je er nog iets aan hebt? Anders hoor je niets meer.
}
after-still-kept = { $wanted ->
    [yes] Genoteerd. Ik vraag het je één keer, en dat is dan het laatste bericht over dit netwerk.
   *[no] Genoteerd. Ik vraag het je niet.
}
after-other-form = Iets anders
after-other-label = Wat zou jou helpen?
after-other-unnamed = Vertrouwelijk: vanaf { $enough } stemmen kan iedereen in het netwerk het lezen, niemand ziet van wie het komt.
after-send = Stem
