"""What people say in their own words, in Dutch: see `bot.content.everyday`."""

PATTERNS = {
    "join": """
        heb|kreeg|ontving een code $
        een code gekregen|ontvangen
        waar|hoe vul|typ|geef|zet|gebruik ik code
        code invullen|ingeven|intypen|gebruiken
        ^ mijn|de|deze|die code werkt niet $
        ^ ik heb|kreeg een uitnodiging gekregen|ontvangen $
        uitgenodigd voor netwerk""",
    "find": """
        wil|wilde|graag leren van|bij ander*|collega*|elkaar|mekaar
        zoek|vind|vinden|zoeken netwerk*
        bestaa* netwerk*
        welke|wat netwerk* zijn|lopen|bestaa*|open
        wil|wilde|graag deelnemen|meedoen|aansluiten|inschrijven
        hoe schrijf|sluit ik me in|aan
        is er een netwerk
        ervaring* uitwisselen
        hoe kan|doe ik mee|meedoen|deelnemen|inschrijven
        kan|mag ik nog|ook meedoen|aansluiten|instappen|deelnemen|inschrijven
        zijn|is er groep* over|rond|voor
        vind geen|niet netwerk*
        zijn|bestaan er netwerk*
        wil|wilde|graag mee doen""",
    "ready": """
        past|iets|geschikt netwerk* bij|voor mij|me
        ben|was ik er klaar|rijp voor
        is dit|dat iets voor mij|me
        vragen over mezelf""",
    "new": """
        wil|wilde|graag|kan netwerk* oprichten|starten|beginnen|maken|opzetten|opstarten
        start|richt|begin|maak een|nieuw netwerk
        hoe start|begin|maak|richt ik een|nieuw netwerk""",
    "mine": """
        wanneer volgende|eerstvolgende|nieuwe sessie*|bijeenkomst*|keer|samenkomst*
        wanneer is|start|begint|valt de|onze|mijn sessie*|bijeenkomst*|samenkomst*
        wanneer komen|zien we samen|bijeen|elkaar|mekaar
        hoe laat is|begint|start|gaat sessie*|bijeenkomst*|samenkomst*
        waar is|gaat|start sessie*|bijeenkomst*|samenkomst*
        in welk* netwerk* zit
        mijn sessie*|agenda|planning
        sessie* verplaats*|verzet*
        wil|wilde|graag|kan eruit|uitstappen
        uit het|dit|een|mijn netwerk|groep stappen|gaan|weg
        hoe stap|geraak|raak ik eruit|uit|hieruit $
        hoe stap|geraak|raak ik uit netwerk|groep
        stap uit het|dit|mijn netwerk|groep
        netwerk|groep verlaten $
        ik wil|kan|ga niet meer|langer meedoen|deelnemen|verderdoen
        ik doe niet meer mee
        stoppen met het|dit|mijn netwerk|groep
        haal|schrijf|meld me|mij uit|af netwerk|groep
        waar is het te doen
        waar gaat het|dat|dit door
        waar moet ik zijn|naartoe|heen
        waar vind|staat|is de link
        link van|naar|voor de|het sessie*|bijeenkomst*|meeting
        hoe laat moet ik er|daar zijn
        hoe laat begint|start het|dat
        wie komt|komen er $
        wie komt|komen er allemaal|nog $
        wie doet|doen er mee|allemaal $
        wie zit|zitten in mijn|ons|het netwerk|groep
        ^ wanneer is|start|begint het|dat $
        ^ volgende sessie*|bijeenkomst*|keer $
        welke dag is|valt sessie*|bijeenkomst*|het
        wat moet|kan ik meebrengen|voorbereiden|meenemen $
        evaluatie|vragenlijst invullen
        wanneer spreken|zien we af|elkaar""",
    "coming": """
        ik kan niet|wel komen|meedoen|aanwezig|bij
        ik kan er niet|wel zijn|bij|geraken
        kan ik niet komen
        ik kom niet|wel|zeker|graag naar
        ^ ik kom niet|wel $
        ^ ik kom maandag|dinsdag|woensdag|donderdag|vrijdag|morgen niet|wel $
        ik ben er niet|wel|zeker|graag bij
        ik geraak|raak er niet
        ik ben verhinderd
        ik zal er niet|wel zijn
        ik moet afzeggen|annuleren
        ^ ik kan maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|vandaag|dan niet $
        ^ ik kan toch|helaas niet $
        ^ ik kom $
        ^ ik kom ook|graag|zeker|dan|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen $
        ^ ik ben erbij $
        ik haal het niet $
        ^ ik ben er $
        wil|zal|kan|ga meebrengen $
        ^ ik breng soep|taart|koeken|broodjes|iets|koffie mee $
        ik kom te laat $
        wil|moet me|mij afmelden
        ik zal er zijn|bij|geraken $
        ik ga er niet|wel zijn|bij|geraken""",
    "share": """
        wil|wilde|graag|kan iets|inzicht|tip|dit delen
        ik heb|heb iets|veel|bijgeleerd|geleerd geleerd|bijgeleerd|delen
        ik leerde iets|vandaag
        deel dit|een|mijn inzicht|tip
        een inzicht|tip|idee delen
        ^ ik heb een tip|idee|inzicht $
        bewaar|noteer dit|een|mijn inzicht|tip|idee""",
    "evaluate": """
        resultaten|uitslag van de evaluatie|sessie
        hoe|wat vond* deelnemers|iedereen|mensen sessie*
        start|open de evaluatie""",
    "channel": """
        koppel* kanaal
        kanaal koppelen|instellen|verbinden
        ons|mijn kanaal verbinden|koppelen|toevoegen""",
    "meeting": """
        wanneer teamvergadering|teamoverleg|werkoverleg
        teamvergadering|teamoverleg|werkoverleg instellen|doorgeven|is|wijzigen|veranderen
        ons team vergadert
        we|wij vergaderen|overleggen elke|iedere|wekelijks
        ^ we|wij vergaderen op|om
        we|wij hebben elke|iedere overleg|teamoverleg|vergadering|teamvergadering|werkoverleg om|$
        ons teamoverleg|overleg|werkoverleg is|valt op|elke|iedere|maandag|dinsdag|woensdag|donderdag|vrijdag""",
    "invite": """
        wil|wilde|graag|kan collega*|iemand|mensen uitnodigen
        hoe nodig ik iemand|mensen|collega*|anderen uit
        iemand|collega* uitnodigen
        iemand|collega*|mensen toevoegen
        toevoegen zonder account
        ik wil|kan|mag|zou collega*|iemand meebrengen|meenemen
        mag|kan ik collega*|iemand meebrengen|meenemen
        collega* wil|willen|zou ook|graag meedoen|deelnemen|mee""",
    "account": """
        ik gebruik|zit ook|zowel teams|slack
        accounts koppelen|samenvoegen|verbinden
        dubbel*|tweemaal|twee berichten|keer slack|teams
        heb|gebruik|zit|werk teams|slack en|of|als teams|slack
        heb twee|meerdere accounts
        liever op|via|in teams|slack""",
    "why": """
        waarom krijg|kreeg|stuur|stuurde|zie ik|je|jij
        waarom dit|deze bericht*|vraag
        waarom hoor ik niets|niks|niet*
        waar komt dit|deze bericht vandaan""",
    "privacy": """
        wie heeft toegang|inzage mijn|onze antwoorden|gegevens|data
        wie ziet|leest|weet|kan mijn|dit|onze|wat antwoord*|zien|lezen|invul*|zeg*|schrijf
        ziet|leest mijn baas|leidinggevende|chef|manager
        is|zijn|blijft|blijven dit|dat|antwoorden vertrouwelijk|anoniem|prive
        wat gebeurt|doe* er|je met mijn antwoorden|gegevens|data
        wat bewaar* je|jij|jullie
        mijn privacy
        wis|verwijder|schrap mijn|al|alle|onze gegevens|data|account|antwoorden
        mijn|onze gegevens|data|antwoorden|account wissen|verwijderen|schrappen
        baas|chef|leidinggevende|manager|directie wil|kan|mag weten|zien|lezen wat ik
        mijn baas|chef|leidinggevende|manager|directie kan|mag|gaat mijn|dit|onze|alles zien|lezen|weten
        kan|mag ik antwoorden zien|lezen|inkijken|bekijken
        antwoorden van mijn|ons|het team|collega*|medewerker*
        wat heeft|hebben team|collega*|medewerker* geantwoord|ingevuld
        met een mens|persoon|medewerker praten|spreken
        praten|spreken met een mens|persoon|medewerker
        ik wil|zou|wens iemand|mens spreken|bellen|contacteren|mailen
        wie kan|moet ik contacteren|bellen|mailen|aanspreken $
        bij wie kan|moet ik terecht|zijn
        wie is verantwoordelijk* voor kring|dit|hiervoor
        ^ ik heb een klacht $
        kopie|overzicht van mijn|alle gegevens|data|antwoorden
        kan|mag|gaat mijn baas|chef|leidinggevende|manager|directie zien|lezen|meelezen""",
    "settings": """
        andere|verander|wijzig*|aanpassen|zet taal|tijdzone
        taal|tijdzone veranderen|wijzigen|aanpassen|instellen|op
        liever|graag|antwoord|spreek|praat in het|frans|engels|nederlands frans|engels|nederlands
        liever|graag|antwoord|spreek|praat frans|engels|nederlands
        verkeerde|foute taal|tijdzone
        ^ in het frans|engels|nederlands $
        kan|kun je|jij|u nederlands|frans|engels
        versta|begrijp|spreek geen frans|engels|nederlands""",
    "help": """
        wat kan|kun|doe je|jij
        hoe werkt dit|dat|kring|het
        wie ben je|jij
        wat is kring
        ik snap|begrijp het|dit|er niet*
        ik weet niet wat
        help me|mij
        wat is|zijn|betekent lerend* netwerk*
        wat houdt het|dit|dat in
        waarvoor dient|is dit|dat|kring
        leg eens|het|dit uit
        hoe begin ik hieraan|eraan|ermee $
        ^ waar moet ik beginnen $
        ^ wat moet ik nu|hier doen $
        ben je|jij een robot|bot|mens|computer|chatbot
        wie van mijn|ons|het team doet|doen|zit mee|in
        ^ wat is dit|dat $""",
    "pause": """
        ben|ga op|met verlof|vakantie|reis
        ik ben week|weken weg|afwezig|niet
        even|tijdelijk geen berichten
        laat me|mij even|een met|week rust|gerust
        stille uren
        pauzeer|onderbreek berichten|alles
        niet storen
        ^ ik ben terug|weer $
        terug van|uit verlof|vakantie|reis|ziekteverlof|bevallingsverlof
        einde|beeindig|stop pauze
        stuur|krijg|wil weer berichten|meldingen|herinneringen
        wil|neem|graag een pauze $
        ben|ga in|met|op ziekteverlof|moederschapsrust|ouderschapsverlof|zwangerschapsverlof|bevallingsverlof
        geen berichten in|s|na|voor weekend|avonds|uur|werkuren
        laat me|mij even gerust
        wil|hoef even|tijdelijk geen berichten|meldingen""",
    "stop": """
        stop|stoppen|hou|ophouden|genoeg met|van die|deze|dat|bericht*|berichten|herinnering*|vragen
        stop ermee
        geen berichten|herinnering*|meldingen meer
        wil|wens niets|geen meer ontvangen|krijgen|horen
        schrijf|meld|haal me uit|af
        uitschrijven
        ^ ik wil stoppen $
        ^ hou|houd op $
        hou|houd ermee|daarmee op
        laat me|mij gerust
        laat me|mij met rust
        stop alle|de|die|deze|je berichten|meldingen|herinneringen
        wil|hoef|wens geen berichten|meldingen|herinneringen
        is|zijn spam
        val me|mij niet lastig""",
    "less": """
        te veel|vaak berichten|herinnering*|meldingen
        teveel berichten|herinnering*|meldingen
        minder vaak
        minder berichten|herinnering*|meldingen
        stuur|schrijf|vraag me|mij|je|wat minder $
        je|jij stuurt|schrijft|vraagt te|zo vaak|dikwijls|veel $""",
    "later": """
        herinner|vraag me|mij het|later|straks|morgen later|straks|morgen|opnieuw
        herinner|vraag me|mij|het later|straks|morgen
        nu geen tijd
        komt nu niet uit
        ^ kom|probeer later|straks|morgen terug|opnieuw
        heb nu|even|vandaag geen tijd
        ben|heb nu|even bezig|druk $
        zit in vergadering|meeting|overleg $""",
    "ask": """
        wil|wilde|kan|mag vraag stellen|voorleggen
        stel|leg een|mijn vraag aan netwerk|groep|anderen
        hoe stel|leg ik een vraag aan|voor""",
    "propose": """
        netwerk voorstellen aan|bij baas|leidinggevende|chef|manager|hr|directie
        hoe overtuig ik mijn|de baas|leidinggevende|chef|manager|hr|directie
        wil|wilde netwerk voorstellen|bespreken $""",
    "program": """
        wat staat op de|het agenda|programma
        toon|bekijk|open de|het agenda|programma
        ^ agenda van de|onze|sessie""",
    "overview": """
        toon|geef|bekijk overzicht van netwerk|groep""",
    "catalogue": """
        zet|voeg|plaats in|toe|aan catalogus
        catalogus bijhouden|aanvullen|nakijken|bijwerken|inladen""",
}

HINTS = {
    "sessie": ("mine", "coming"),
    "bijeenkomst": ("mine", "coming"),
    "netwerk": ("find", "mine", "new"),
    "feedback": ("mine", "evaluate", "share"),
    "beoordelen": ("mine", "evaluate"),
    "berichten": ("why", "less", "pause"),
    "herinneringen": ("why", "less", "pause"),
    "ziek": ("coming", "pause"),
    "verlof": ("pause", "coming"),
    "vakantie": ("pause", "coming"),
    "antwoorden": ("privacy", "mine"),
    "collega": ("invite", "find"),
    "kalender": ("mine", "calendar"),
    "leren": ("find", "ready"),
    "tip": ("share", "mine"),
}
NEGATIONS = "niet|geen|nooit|niets|niks|niemand"
POLITE = "ja jawel nee ok oke sorry hallo dag hey hoi goeiemorgen goedemorgen aub alstublieft bedankt dank"
COURTESIES = {
    "thanks": "bedankt dank dankje dankjewel dankuwel merci thx",
    "greeting": "hallo dag hey hoi goeiemorgen goedemorgen goeiedag goedendag goeienavond goedenavond goeiemiddag",
    "farewell": "ziens doei daag",
    "fine": "ok oke okay top prima super perfect fijn tof leuk fantastisch",
}
BESIDE = "kring je u jou jullie wel heel erg hartelijk veel hoor tot goed zo iedereen allemaal he voor de hulp"
FILLER = "een het de mij me graag aub netwerk netwerken over rond rondom voor naar van is er dat wat iets"
