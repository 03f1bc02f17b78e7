# Wanneer een netwerk samenkomt, en hoe dat in je eigen agenda komt.
dates-title = { $network }: alle data
dates-all = Jouw sessies
dates-of = { $network }, sessie { $number }
dates-none = Er staan geen sessies van jou gepland.
dates-mine = Al mijn data
dates-cancelled = { $network } gaat niet door. Er zijn geen data meer.
dates-how = Zet dit adres één keer in je agenda. Verschuift er een sessie, dan schuift ze in je agenda mee.
dates-webcal = Vraagt je agenda een adres dat met webcal:// begint? Zet dat dan in de plaats van https://.
dates-secret = Dit adres is van jou alleen: wie het heeft, ziet deze sessies.
dates-add-all = In mijn agenda
dates-add = Sessie { $number } in mijn agenda
dates-address = Adres van je agenda
dates-renew = Nieuw adres
dates-renew-surely = Het oude adres stopt meteen. Zet daarna het nieuwe in je agenda. Doorgaan?
dates-renewed = Je hebt een nieuw adres. Het oude werkt niet meer.
dates-end = Stop dit adres
dates-end-surely = Dan leest geen enkele agenda deze sessies nog. Doorgaan?
dates-ended-now = Het adres werkt niet meer.
dates-ended = Je hebt hier geen adres voor je agenda.
dates-make = Maak een adres
dates-made = Dit is je adres.
dates-keep = Laat zo
dates-no-time = Ik krijg dit niet vrij
dates-opener-title = Tijd voor { $network }
dates-opener = Bespreek het met je leidinggevende. Zo kan je beginnen:
dates-opener-words = { $count ->
    [one] Ik wil graag leren in { $network }: nog één sessie, samen { $hours } uur. Welke uren kan ik vrijmaken, en wat mag even wachten? Wat ik leer, breng ik mee naar het team.
   *[other] Ik wil graag leren in { $network }: nog { $count } sessies, samen { $hours } uur. Welke uren kan ik vrijmaken, en wat mag even wachten? Wat ik leer, breng ik mee naar het team.
}
dates-opener-private = Niemand weet dat je dit bekijkt.
dates-tell = Laat { $name } weten dat ik hierover wil praten
dates-tell-all = { $count ->
    [one] Laat mijn leidinggevende weten dat ik hierover wil praten
   *[other] Laat mijn { $count } leidinggevenden weten dat ik hierover wil praten
}
dates-no-manager = Ik weet niet wie je team leidt. Spreek die persoon zelf aan.
dates-told = Je leidinggevende hoort dat je over tijd voor { $network } wil praten.
dates-told-what = Meer dan dat vertel ik niet.
days = { $count ->
    [one] Eén sessie: { $days }.
   *[other] { $count } sessies: { $days }.
}
days-at = { $count ->
    [one] Eén sessie: { $days }, van { $first } tot { $last }.
   *[other] { $count } sessies: { $days }, telkens van { $first } tot { $last }.
}
days-many = { $count ->
    [one] Eén sessie: { $first }.
   *[other] { $count } sessies, van { $first } tot en met { $last }.
}
day-short = { $month ->
    [1] { $day } januari
    [2] { $day } februari
    [3] { $day } maart
    [4] { $day } april
    [5] { $day } mei
    [6] { $day } juni
    [7] { $day } juli
    [8] { $day } augustus
    [9] { $day } september
    [10] { $day } oktober
    [11] { $day } november
   *[12] { $day } december
}
ics-name = Kring: mijn sessies
ics-summary = { $network }: { $session }
ics-theme = Thema: { $theme }
ics-facilitator = Begeleider: { $name }
dates-copy-link = Het adres zit achter de knop hieronder: klik er rechts op en kopieer het.
