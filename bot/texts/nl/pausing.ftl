do-pause = Pauze en rust
pause-title = Pauze en rust
pause-none = Ik stuur je berichten op de gewone momenten.
pause-away = Weg van { $first } tot en met { $last }. Dan stuur ik je niets. De pauze eindigt vanzelf.
pause-after = Wat intussen wegviel, vertel ik je als je terug bent.
pause-weeks = { $count ->
    [1] Eén week pauze
    [2] Twee weken pauze
   *[other] { $count } weken pauze
}
pause-until = Pauze tot en met…
pause-leave = Ik ben weg van… tot…
pause-end = { $now ->
    [yes] Ik ben terug
   *[no] Ik ben er toch vanaf { $first }
}
pause-begun = Genoteerd: tot en met { $last } stuur ik niets.
pause-kept = Genoteerd: van { $first } tot en met { $last } stuur ik niets.
pause-ended = Genoteerd: dan ben je er weer.
pause-many = Je hebt al genoeg afwezigheden staan. Haal er eerst een weg.
pause-first = Eerste dag
pause-last = Laatste dag
pause-day-past = Die dag is voorbij.
pause-day-before = De laatste dag kan niet voor de eerste komen.
pause-day-far = Dat is meer dan een jaar ver. Kies een dag tot en met { $at }.
pause-hours = Je uren
pause-hours-own = Niet voor { $opens }, niet na { $closes }
pause-hours-usual = De gewone werkuren, 08:30 tot 17:30
pause-hours-house = Die van je organisatie, { $opens } tot { $closes }
pause-hours-choose = Kies je uren…
pause-hours-clear = Weer de gewone uren
pause-hours-form = Tussen welke uren?
pause-hours-intro = Berichten komen op werkdagen van 08:30 tot 17:30. Binnen die uren kan je kiezen.
pause-hours-opens = Niet voor
pause-hours-closes = Niet na
pause-hours-order = Kies een later uur dan het eerste.
pause-hours-narrow = Dan blijft er minder dan een uur over tussen 08:30 en 17:30.
pause-hours-within = Dat is bewaard. Ik maakte er { $opens }–{ $closes } van: daarbuiten schrijf ik niet.
pause-stopped = Dit stuur ik je niet meer: { $what }
pause-halved = Hiervan krijg je de helft: { $what }
pause-allow = Stuur dit weer: { $what }
pause-allowed = Genoteerd: dit krijg je weer zoals voordien.
