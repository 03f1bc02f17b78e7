founding-summary = Een netwerk starten
founding-title = Start een lerend netwerk
founding-drop = Gooi dit weg
founding-dropped = Weggegooid. Er is niets gepubliceerd.
founding-form = Nieuw netwerk
founding-form-intro = Een lerend netwerk heeft een begin en een einde, en brengt tien tot vijftien mensen samen.
founding-name = Naam
founding-name-hint = Kort en herkenbaar
founding-goal = Doel, in één zin
founding-goal-hint = Wat kunnen of weten de deelnemers na afloop?
founding-date = Eerste sessie
founding-date-hint = Een andere eerste dag maakt alle data opnieuw, ook die je zelf veranderde.
founding-time = Beginuur
founding-time-hint = In jouw tijdzone
founding-sessions = Aantal sessies
founding-sessions-hint = Vijf is gebruikelijk: kick-off, drie keer verdieping, afsluiting
founding-weeks = Weken tussen twee sessies
founding-weeks-hint = Vier weken geeft tijd om iets uit te proberen
founding-minutes = Duur in minuten
founding-minutes-hint = Van 15 tot 480
founding-place = Plaats of link
founding-place-hint = Een zaal, een adres of een https-link
founding-capacity = Aantal plaatsen
founding-capacity-hint = Tien tot vijftien werkt het best
founding-look = Toon de data
founding-date-past = De eerste sessie ligt in het verleden. Kies een latere datum.
founding-date-far = Kies een datum binnen twee jaar.
founding-use-form = Vul dit in met het formulier, dan gaat er niets verloren.
founding-resumed = Je ontwerp staat nog klaar zoals je het achterliet.
founding-preview = Zo ziet je netwerk eruit
founding-dates = { $count ->
    [one] { $count } sessie:
   *[other] { $count } sessies, van begin tot einde:
}
founding-moved = { $reason ->
    [weekend] { $wanted } valt in het weekend en schuift naar { $day }.
   *[holiday] { $wanted } is een feestdag en schuift naar { $day }.
}
founding-capacity-advice = Tien tot vijftien deelnemers is een richtlijn. Met minder of meer kan het ook: jij kiest.
founding-zone = Alle uren zijn in jouw tijdzone: { $zone }.
founding-nothing-yet = Nog niemand ziet dit. Pas als je publiceert, kunnen collega’s het vinden.
founding-changed = Je ontwerp is intussen veranderd. Zo is het nu: kijk het even na, en publiceer dan.
founding-publish = Publiceer
founding-edit = Pas aan
founding-done = { $name } is gepubliceerd
founding-share-hint = Collega’s kunnen het nu vinden en meteen een plaats nemen. Jij begeleidt, en neemt zelf geen plaats in.
founding-all-moved = { $reason ->
    [weekend] Alle sessies vallen in het weekend en schuiven naar de eerste werkdag erna.
   *[holiday] Alle sessies vallen op een feestdag en schuiven naar de eerste werkdag erna.
}
founding-some-moved = { $reason ->
    [weekend] { $count } sessies vallen in het weekend en schuiven naar de eerste werkdag erna.
   *[holiday] { $count } sessies vallen op een feestdag en schuiven naar de eerste werkdag erna.
}
founding-intro = Eerst in één regel waarover het gaat: dan zie je wat er al is. Er bestaat nog niets tot je publiceert.
founding-fill-in = Zeg waarover het gaat
founding-topic = Waarover gaat het?
founding-topic-hint = Enkele woorden, zoals “veilig lassen”
founding-create = Start een nieuw netwerk
founding-create-yet = Start toch een nieuw netwerk
founding-dates-anew = De data zijn opnieuw berekend.
founding-another = Je hebt nog een ontwerp openstaan. Publiceer het of gooi het weg, dan kan je iets nieuws beginnen.
founding-kind = Voor wie
founding-kind-is = { $kind ->
    [across] Over organisaties heen
   *[internal] Binnen onze organisatie
}
founding-roles = Rol van de deelnemers
founding-roles-hint = Wat neemt ieder op zich: een vraag meebrengen, gastheer zijn, noteren?
founding-course = Praktisch verloop
founding-course-hint = Bijvoorbeeld: telkens op een andere werkplek, lunch voorzien
founding-contact = Contact
founding-functions = Functies
founding-functions-hint = Voor wie? Met komma’s ertussen, zoals: lasser, ploegbaas
founding-interests = Interesses
founding-interests-hint = Met komma’s ertussen, zoals: veiligheid, ergonomie
founding-tell = Leidinggevenden inlichten
founding-tell-is = { $tell ->
    [no] Nee, laat maar
   *[yes] Ja, één bericht dat ze zelf kunnen doorsturen
}
founding-edit-frame = Rollen en praktisch
founding-edit-agreements = Afspraken
founding-edit-people = Wie vraag je mee?
founding-agreements-hint = Eén per regel. De groep kan ze bij de start nog aanvullen.
founding-as-invited = Bekijk de uitnodiging
founding-as-invited-note = Zo leest wie je uitnodigt het. Waar het doorgaat, zien ze zodra ze meedoen.
founding-back = Terug naar het ontwerp
founding-date-of = Sessie { $number }: { $at }
founding-date-other = Verander één datum
founding-date-go = Verander deze datum
founding-date-change = Kies een andere dag of een ander uur
founding-date-form = Sessie { $number }
founding-day = Dag
founding-until = Tot
founding-until-before = Het einde ligt voor het begin. Kies een later einduur.
founding-until-length = Een sessie duurt van { $least } tot { $most } minuten.
founding-that-past = Die dag is al voorbij. Kies een latere.
founding-that-far = Die dag is te ver weg. Kies een vroegere.
founding-not-after = Dan is sessie { $number } nog niet voorbij: die begint op { $at }.
founding-not-before = Dan is sessie { $number } al begonnen: die begint op { $at }.
founding-off = { $reason ->
    [weekend] Let op: { $day } valt in het weekend.
   *[holiday] Let op: { $day } is een feestdag.
}
founding-people = { $count ->
    [0] Je nodigt nog niemand bij naam uit. Dat kan nu, of later met een code.
    [one] { $count } collega krijgt bij publicatie een uitnodiging.
   *[other] { $count } collega’s krijgen bij publicatie een uitnodiging.
}
founding-one-team = { $most } van de { $all } komen uit hetzelfde team. Met collega’s van elders leer je meer; het mag ook zo.
founding-people-title = Wie vraag je mee?
founding-people-what = Kies collega’s uit je organisatie. Pas als je publiceert, krijgen ze een uitnodiging; nee zeggen mag zonder reden.
founding-people-elsewhere = Mensen van elders, of wie je hier niet vindt, laat je na publicatie binnen met een code.
founding-asked = { $leads ->
    [yes] { $name }, begeleidt mee
   *[no] { $name }
}
founding-pick = Kies collega’s
founding-pick-leading = Kies wie mee begeleidt
founding-unask = Toch niet uitnodigen
founding-unask-go = Haal van de lijst
founding-form-people = Wie vraag je mee?
founding-form-leading = Wie begeleidt mee?
founding-person = Collega { $number }
founding-person-self = Dat ben jij: je begeleidt dit netwerk al.
founding-people-most = Je kan hier tot { $most } mensen vragen. Voor meer is er een code.
founding-done-asked = { $count ->
    [one] { $count } collega krijgt een uitnodiging.
   *[other] { $count } collega’s krijgen een uitnodiging.
}
