menu-summary = Wat je met Kring kan doen
menu-title = Wat wil je doen?
menu-hello = { $named ->
   *[yes] Dag { $name }! Ik ben Kring.
    [no] Dag! Ik ben Kring.
}
menu-what = Ik help je leren van collega’s in een lerend netwerk: tien tot vijftien mensen die een paar keer samenkomen rond vragen uit hun werk. Ik stuur je de juiste kleine vraag op het juiste moment, en zwijg als het kan.
menu-line = { $word }: { $what }
menu-meant = Bedoel je “{ $word }”?
menu-unknown = “{ $said }” begrijp ik nog niet. Zoek je een van deze?
menu-thanks = Graag gedaan.
menu-farewell = Tot later!
menu-fine = Fijn.
menu-greeting = { $named ->
   *[yes] Dag { $name }!
    [no] Dag!
}
menu-typing = Je kan op een knop drukken of het woord gewoon typen.
about-ready = ga na of een lerend netwerk nu iets voor jou is
about-find = een netwerk waar plaats is
about-new = start zelf een netwerk
about-mine = jouw netwerken en hun volgende sessie
about-share = vertel iets wat je leerde
about-evaluate = vraag wat een sessie opbracht
about-channel = koppel het kanaal van je team
about-why = waarom je een bericht kreeg, of net niet
about-settings = je taal en tijdzone
about-help = dit overzicht
do-ready = Is het iets voor mij?
do-find = Zoek een netwerk
do-new = Start een netwerk
do-mine = Mijn netwerken
do-share = Deel wat je leerde
do-evaluate = Evalueer een sessie
do-channel = Koppel een kanaal
do-why = Waarom kreeg ik dit?
do-settings = Taal en tijdzone
do-help = Toon alles
about-invite = breng mensen in je netwerk, ook van elders
about-join = kom erbij met een code
about-account = je accounts, en waar ik je schrijf
do-invite = Nodig mensen uit
do-join = Ik heb een code
do-account = Mijn accounts
do-ask = Vraag het je netwerk
about-ask = leg een vraag voor aan je netwerk, tussen twee sessies
do-propose = Bespreek een idee voor een netwerk
about-propose = bereid een gesprek voor over een netwerk dat er nog niet is
meant-ask = Iets vragen aan mijn netwerk
meant-propose = Een netwerk voorstellen
meant-program = De agenda van een sessie
meant-overview = Overzicht van mijn netwerk
meant-catalogue = De catalogus bijhouden
