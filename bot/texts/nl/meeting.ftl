do-meeting = Vergaderingen van mijn team
about-meeting = zeg wanneer je team vergadert
meeting-title = Teamvergadering
meeting-teamless = Je hoort nog bij geen team. Typ “{ $word }” in het kanaal van je team.
meeting-unknown = Ik weet nog niet wanneer { $channel } vergadert.
meeting-explained = De werkdag ervoor zet ik in het kanaal wat collega’s bevestigd hebben. Is er niets, dan zwijg ik.
meeting-over = Er komt geen vergadering meer.
meeting-zone = Het ritme volgt de klok van { $zone }. De data staan in jouw tijd.
meeting-say = { $again ->
    [yes] Kies een ander moment
   *[no] Zeg wanneer
}
meeting-from-calendar = Lees het uit een agenda
meeting-stop = Stop voor deze vergadering
meeting-stopped = Goed. Rond deze vergadering stuur ik niets meer.
meeting-set = Genoteerd. Dit zijn de volgende keren.
meeting-as-it-was = Goed, er verandert niets.
meeting-form = Teamvergadering
meeting-often = Hoe vaak?
meeting-often-weekly = Elke week
meeting-often-fortnightly = Om de twee weken
meeting-often-monthly = Elke maand, in dezelfde week van de maand
meeting-often-monthly-last = Elke maand, in de laatste week
meeting-first = De eerste keer
meeting-first-hint = Die datum bepaalt de dag. Een datum in het verleden mag.
meeting-hour = Uur
meeting-hour-hint = In jouw tijdzone ({ $zone })
meeting-minutes = Duur, in minuten
meeting-too-far = Kies een datum binnen een jaar, vroeger of later.
meeting-not-last = Dit is niet de laatste in die maand. Kies een latere datum.
meeting-address = Adres van de agenda
meeting-address-hint = Het iCal-adres, dat met https of webcal begint
meeting-text = Of plak de tekst van het .ics-bestand
meeting-text-hint = Enkel het stuk over deze vergadering volstaat
meeting-read = Lees
meeting-private = Ik onthoud enkel de vergadering die je kiest, en het adres om ze bij te werken.
meeting-nothing-given = Vul een adres in, of plak hieronder de tekst.
meeting-which = Ik vond meer dan één vergadering. Welke is van je team?
meeting-choose = Kies de vergadering
meeting-option = { $name }: { $rhythm }
meeting-nameless = Zonder naam
meeting-is-it-this = Is het deze?
meeting-read-again = Verandert ze in de agenda, dan volg ik dat.
meeting-use = Ja, deze
meeting-others = Kies een andere
meeting-leave = Laat zo
meeting-cannot-address = Dit is geen bruikbaar adres. Het begint met https:// of webcal://.
meeting-cannot-reach = Dit adres gaf geen antwoord. Kijk het na, of plak hieronder de tekst van het bestand.
meeting-cannot-refused = Dit adres gaf de agenda niet vrij. Kijk na of hij gedeeld is, of plak hieronder de tekst.
meeting-cannot-slow = Dit adres antwoordde te traag. Probeer het nog eens, of plak hieronder de tekst.
meeting-cannot-big = Deze agenda is te groot om te lezen. Plak hieronder enkel deze vergadering.
meeting-cannot-calendar = Dit is geen agenda die ik kan lezen. De tekst van een .ics-bestand begint met de regel “begin:vcalendar”.
meeting-cannot-empty = In deze agenda staat geen vergadering.
meeting-cannot-all-day = In deze agenda staan enkel hele dagen, zonder uur.
meeting-cannot-over = De vergaderingen in deze agenda zijn voorbij.
meeting-cannot-follow = Dit ritme begrijp ik niet. Zeg zelf wanneer het is.
rhythm-at = { $often }, om { $time }
rhythm-until = { $rhythm }, tot { $last }
rhythm-weekly = { $every ->
    [1] elke { $days }
   *[other] om de { $every } weken op { $days }
}
rhythm-monthly = { $every ->
    [1] elke { $which } { $day } van de maand
   *[other] om de { $every } maanden op de { $which } { $day }
}
rhythm-monthly-day = { $every ->
    [1] elke maand op { $day }
   *[other] om de { $every } maanden op { $day }
}
rhythm-once = op { $day }
rhythm-dates = op losse dagen
rhythm-day = { $day ->
    [0] maandag
    [1] dinsdag
    [2] woensdag
    [3] donderdag
    [4] vrijdag
    [5] zaterdag
   *[6] zondag
}
rhythm-working-day = werkdag
rhythm-which = { $which ->
    [first] eerste
    [second] tweede
    [third] derde
    [fourth] vierde
    [fifth] vijfde
    [last] laatste
    [last-but-one] voorlaatste
   *[other] { $number }e
}
rhythm-number = { $side ->
    [from-start] dag { $number }
   *[from-end] dag { $number } van achteren
}
rhythm-and = { $first } en { $second }
rhythm-comma = { $first }, { $second }
rhythm-days-and = { $every ->
    [1] { $first } en { $second }
   *[other] { $first } en { $second }
}
rhythm-days-comma = { $every ->
    [1] { $first }, { $second }
   *[other] { $first }, { $second }
}
agenda-title = Voor de teamvergadering van { $at }
agenda-summary = { $count ->
    [one] Eén inzicht voor de teamvergadering
   *[other] { $count } inzichten voor de teamvergadering
}
agenda-item = { $name }: { $text }
agenda-more = { $count ->
    [one] Er is er nog één, hierboven in het kanaal.
   *[other] Er zijn er nog { $count }, hierboven in het kanaal.
}
agenda-opener = Om te beginnen: { $opener }
agenda-why = Het team krijgt dit omdat het vergadert en iemand dit wilde delen.
agenda-nothing = Er staat niets op de agenda.
agenda-opener-1 = één ding dat ik anders ga doen
agenda-opener-2 = een vraag die ik terugkreeg
agenda-opener-3 = iets dat elders werkt: past het hier?
agenda-opener-4 = een fout die een ander ons bespaart
agenda-opener-5 = wat zouden we twee weken kunnen proberen?
agenda-opener-6 = wie herkent dit?
agenda-opener-7 = iets dat ik nog niet begrijp
agenda-opener-8 = een contact dat ons kan helpen
bringing-title = Iets voor de teamvergadering?
bringing-question = Je team vergadert op { $at }. Is er iets uit je laatste sessie dat het kan gebruiken?
bringing-why = Je krijgt dit omdat je in een netwerk zit en je team binnenkort vergadert.
bringing-nothing = Deze keer niet
bringing-fine = Helemaal goed. Misschien een andere keer.
bringing-over = Deze vergadering is voorbij, of gaat niet door.
why-nothing-confirmed = Er was niets bevestigd voor de teamvergadering.
why-no-session = Je had de voorbije weken geen sessie.
why-lately = Dit vraag ik hoogstens één keer in twee weken.
