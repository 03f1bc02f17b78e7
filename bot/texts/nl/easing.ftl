way-later = Later
way-less = Minder
way-stop = Stop
easing-when = Wanneer past het beter?
easing-what = Dan komt dit opnieuw: { $what }.
easing-soon = Over twee uur
easing-tomorrow = Morgen om 10 uur
easing-monday = Maandag om 10 uur
easing-day-choose = Kies een dag…
easing-day-form = Op welke dag?
easing-day = Dag
easing-day-past = Kies een dag vanaf morgen.
easing-day-closed = Op die dag stuur ik niets: weekend, feestdag of je bent afwezig. Kies een andere.
easing-day-late = Dat is te laat om nog nuttig te zijn. Kies een moment voor { $at }.
easing-moment-gone = Dat moment is voorbij. Kies een ander.
easing-comes-back = Ik kom erop terug op { $at }.
easing-postponed-title = Tot later
easing-postponed = Dit komt terug op { $day }: { $what }.
easing-other = Een ander moment
easing-too-late-title = Later kan niet meer
easing-too-late = { $what }: later heb je er niets meer aan. Bekijk het nu, of laat het voorbijgaan.
easing-now-title = { $level ->
    [stop] Goed, dat stopt
    [less] Goed, minder
   *[all] Alles is weer zoals het was
}
easing-now = { $level ->
    [stop] Dit stuur ik je niet meer: { $what }.
    [less] Hiervan krijg je nog de helft, want ik sla er telkens één over: { $what }.
   *[all] Dit stuur ik je weer zoals voordien: { $what }.
}
easing-still-there = Wat je nodig hebt, vind je zelf altijd met “{ $word }”.
easing-undo = Maak ongedaan
easing-undone = Ongedaan gemaakt.
easing-settings = Al je keuzes
easing-back = Waar het over ging
easing-nothing = Ik stuurde je nog niets om te stoppen. Wil je vooraf minder, of een pauze?
easing-stopped-already = Dit was al gestopt.
