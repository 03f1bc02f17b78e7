ready-title = Is een lerend netwerk nu iets voor jou?
ready-summary = Uitspraak { $number } van 10
ready-intro = Tien korte uitspraken, geen score. Vertrouwelijk: alleen jij ziet je antwoorden. Stoppen en later verdergaan kan altijd.
ready-statement-1 = Ik heb zin om bij te leren.
ready-statement-2 = Ik sta open voor de leerkansen die een netwerk biedt.
ready-statement-3 = Ik ga zelf actief op zoek naar kansen om te leren.
ready-statement-4 = Ik breng eigen ideeën in en sta open voor die van anderen.
ready-statement-5 = Ik ben bereid om onbekend terrein te verkennen.
ready-statement-6 = Ik kan kritisch kijken naar hoe ik zelf werk.
ready-statement-7 = Met feedback van anderen ga ik ook echt aan de slag.
ready-statement-8 = Ik kan eenzelfde probleem op verschillende manieren bekijken.
ready-statement-9 = Ik kan lessen trekken uit ervaringen.
ready-statement-10 = Ik kan en durf mee richting geven aan het netwerk.
ready-advice-1 = Kies één concrete vraag uit je werk.
ready-advice-2 = Praat met een vroegere deelnemer.
ready-advice-3 = Plan één vraag aan één collega deze week.
ready-advice-4 = Noteer vooraf één idee; vraag daarna door.
ready-advice-5 = Begin met een klein, omkeerbaar experiment.
ready-advice-6 = Vraag je af: wat ging goed, wat kan anders, wat nu?
ready-advice-7 = Kies één tip en een moment: “als…, dan…”.
ready-advice-8 = Vraag hoe een klant of een ander team het ziet.
ready-advice-9 = Noteer wekelijks één zin: “ik onthoud…”.
ready-advice-10 = Neem een kleine rol op: de tijd bewaken, een thema voorstellen.
ready-half = Welke helft is voor jou nu het lastigst?
ready-half-own = Eigen ideeën inbrengen
ready-half-others = Openstaan voor die van anderen
ready-half-both = Allebei
ready-half-hint-own = Eigen ideeën inbrengen is voor jou nu het lastigst: begin bij dat ene idee.
ready-half-hint-others = Openstaan voor andere ideeën is voor jou nu het lastigst: begin bij het doorvragen.
ready-half-hint-both = Begin bij wat je het makkelijkst lijkt.
ready-time = Kan je er tijd voor vrijmaken?
ready-time-apart = Dit staat los van de tien uitspraken.
ready-time-yes = Ja
ready-time-not-yet = Nog niet
ready-time-discuss = Te bespreken met mijn leidinggevende
ready-paused = Je kan later verder, vanaf waar je stopte.
ready-kept = { $count ->
    [0] Er is nog niets ingevuld.
    [one] { $count } antwoord is bewaard, alleen voor jou.
   *[other] { $count } antwoorden zijn bewaard, alleen voor jou.
}
ready-welcome-back = Welkom terug. We gaan verder waar je stopte.
ready-use-buttons = Kies een van de knoppen, of typ een cijfer van 1 tot 5.
ready-earlier = Dit vulde je eerder in, op { $at }. Opnieuw doen kan.
ready-thanks = Bedankt, dit is wat jij zelf zei
ready-no-score = Geen score en geen examen: een beeld van nu, voor jou alleen. Meedoen kan met elk antwoord.
ready-all-low = Misschien is dit net het moment, of later. Jij kiest.
ready-all-skipped = Je sloeg alles over, en dat mag. Kijk gerust rond bij de netwerken.
ready-strengths = Hier sta je sterk in:
ready-growth = Hier kan je groeien: “{ $statement }”
ready-skipped = overgeslagen
ready-beside-title = Je vorige keer, op { $at }, naast nu:
ready-beside = { $changed ->
    [yes] “{ $statement }” { $before } → { $now }
   *[no] “{ $statement }” { $now }, zoals toen
}
ready-plan-invite = Wil je er iets mee doen? Maak één als-danplan.
ready-plan-made = Je als-danplan is bewaard.
ready-plan-button = Maak een als-danplan
ready-plan-another = Maak er nog een
ready-plan-title = Als-danplan
ready-plan-intro = Eén zin helpt om het echt te doen. Alleen jij ziet ze.
ready-plan-when = Als…
ready-plan-when-hint = Een moment of een situatie, zoals: het teamoverleg begint
ready-plan-then = dan…
ready-plan-then-hint = Wat je dan doet, zoals: stel ik één vraag
ready-plan-kept = Je plan is bewaard, alleen voor jou.
ready-now = En nu? Alle drie zijn goed.
ready-join = Meedoen
ready-talk = Eerst praten
ready-later = Later
ready-talk-how = Goed idee. Praat met iemand die al meedeed, of met je leidinggevende. Je hoeft je antwoorden niet te tonen.
ready-later-how = Prima. Je antwoorden blijven bewaard tot je er verder mee wil.
ready-private = Vertrouwelijk: niemand anders kan je antwoorden zien.
ready-why = Je krijgt dit omdat { $network } binnenkort begint. Het duurt drie minuten.
ready-why-not-yet = Je krijgt dit omdat je aan een netwerk gaat deelnemen.
ready-again = Dit staat nog open. Je gaat verder waar je was.
