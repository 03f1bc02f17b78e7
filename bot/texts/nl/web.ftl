# De proeftuin: de pagina in de browser.

web-playground = Proeftuin
web-demo-note = Alles hier is verzonnen en blijft op deze computer.
web-skip = Naar het gesprek
web-back = Terug

web-who = Wie ben je?
web-you-are = Je bent
web-where = { $organisation } · klok van { $zone }
web-new = { $count ->
    [one] nieuw bericht
   *[other] nieuwe berichten
}
web-tabs = Waar je kijkt
web-tab-chat = Gesprek
web-tab-home = Startpagina
web-messages = Berichten
web-you = Jij
web-by-itself = kwam vanzelf
web-only-you = alleen jij ziet dit
web-you-chose = Je koos: { $label }
web-choose = Kies
web-out-of = { $value } / { $top }
web-payloads = Wat Slack en Teams hiervoor krijgen (JSON)

web-type = Typ een bericht aan Kring
web-type-channel = Typ in dit kanaal; /kring spreekt Kring aan
web-send = Stuur
web-commands = Opdrachten

web-form-errors = { $count ->
    [one] Eén veld vraagt nog je aandacht. Wat je typte, staat er nog.
   *[other] { $count } velden vragen nog je aandacht. Wat je typte, staat er nog.
}
web-form-optional = (mag leeg blijven)
web-form-close = Sluit

web-welcome = Welkom bij Kring
web-welcome-what = In een lerend netwerk leren tien tot vijftien collega’s van elkaars praktijk. Kring stelt de juiste persoon op het juiste moment een kleine vraag. Hier ben jij om beurten iedereen, en verzet je zelf de klok.
web-try-ready = Sta je klaar om te leren?
web-try-ready-what = Tien korte uitspraken, advies zonder score. Niemand anders ziet je antwoorden.
web-try-ready-do = Begin de check
web-try-found = Richt een netwerk op
web-try-found-what = Eén formulier, en alle data staan vast, feestdagen overgeslagen.
web-try-found-do = Nieuw netwerk
web-try-be = Word { $name }
web-try-time = Laat de tijd lopen
web-try-time-what = Spring naar het volgende bericht en zie wie wat krijgt, en waarom.
web-channel-empty = Nog niets in #{ $name }. Hier komt wat collega’s uit hun netwerk delen.

web-clock = De klok
web-clock-zone = klok van { $zone }
web-clock-began = De klok begon op een werkdag, om negen uur in Brussel, en loopt gewoon door.
web-move-next = Volgende bericht
web-move-day = +1 dag
web-move-week = +1 week
web-move-date = Naar een datum
web-move-to = Datum (om 9 uur)
web-move-go = Ga
web-next-nudge = Volgende bericht: { $at }
web-nothing-planned = Er is geen bericht gepland. Word lid van een netwerk, dan komt er een.
web-move-unclear = Dat is geen datum. Kies er een in het veld, de klok bleef staan.
web-move-far = Zo ver gaat de klok niet: hooguit twee jaar vooruit.
web-move-past = De klok gaat alleen vooruit. Begin opnieuw om terug te keren.
web-news = { $count ->
    [one] Er ging één bericht uit:
   *[other] Er gingen { $count } berichten uit:
}
web-news-none = Onderweg hoefde Kring niemand iets te zeggen.

web-time-line = Tijdlijn
web-time-line-what = Elk bericht in deze organisatie: voor wie, wanneer en waarom.
web-strip = Tijdlijn: { $count ->
    [one] één bericht
   *[other] { $count } berichten
} voor { $people ->
    [one] één ontvanger
   *[other] { $people } ontvangers
} in zes weken. De lijsten hieronder zeggen hetzelfde in woorden.
web-dot-sent = verstuurd
web-dot-coming = komt nog
web-dot-dropped = niet verstuurd
web-nudges-coming = Komt nog ({ $count })
web-nudges-past = Voorbij ({ $count })
web-no-nudges-coming = Er staat niets gepland.
web-no-nudges-past = Er ging nog niets uit.
web-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
web-status-planned = gepland
web-status-claimed = vertrekt
web-status-sending = vertrekt
web-status-sent = verstuurd
web-status-dropped = niet verstuurd
web-status-unknown = onzeker
web-status-failed = mislukt

web-start-over = Begin opnieuw
web-start-over-sure = Alles wat hier gebeurde, verdwijnt: gesprekken, netwerken en antwoorden. De klok keert terug naar de eerste dag.
web-start-over-yes = Ja, begin opnieuw

web-trouble = Dat is niet gelukt
web-nowhere = Hier is niets
web-nowhere-what = Dit adres hoort bij niemand in de proeftuin.

web-work-nurse = thuisverpleegkundige
web-work-carer = zorgkundige
web-work-therapist = ergotherapeut
web-work-physio = kinesitherapeut
web-work-facilitator = begeleider van netwerken
web-work-manager = teamverantwoordelijke
web-work-hr = personeel en organisatie
web-work-administrator = beheert Kring
web-work-designer = productontwerper
web-work-workshop = begeleider, leidt het atelier

web-tab-weeks = Weken
web-weeks-what = Hoeveel berichten krijgt wie in welke week? Verwacht zijn er 30 tot 40 per deelnemer over twintig weken; nooit meer dan twee op een dag of vijf in zeven dagen. Met ≤ staat er hoogstens zoveel: wat nog komt, wordt bij vertrek aan die regels getoetst. Kies een vakje en lees waarom.
web-weeks-networks = Welk netwerk
web-weeks-all = Alle netwerken
web-weeks-who = Wie
web-weeks-total = Samen
web-weeks-busiest = Drukste week
web-weeks-everybody = Iedereen
web-weeks-cell = { $name }, week van { $week }: { $count ->
    [one] { $count } bericht
   *[other] { $count } berichten
}
web-weeks-at-most = { $what }, hoogstens
web-weeks-picked = { $who }, week van { $week }: { $count ->
    [0] geen berichten
    [one] { $count } bericht
   *[other] { $count } berichten
}
web-weeks-nothing = In deze week staat er niets.
web-status-waiting = wacht op een onderdeel dat nog komt
