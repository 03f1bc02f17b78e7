"""What people say in their own words, in Dutch: see `bot.content.everyday`."""

PATTERNS = {
    "find": """
        wil|wilde|graag leren van|bij ander*|collega*|elkaar|mekaar
        zoek|vind|vinden|zoeken netwerk*
        bestaa* netwerk*
        welke|wat netwerk* zijn|lopen|bestaa*|open
        wil|wilde|graag deelnemen|meedoen|aansluiten|inschrijven
        hoe schrijf|sluit ik me in|aan
        is er een netwerk
        ervaring* uitwisselen""",
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
        sessie* verplaats*|verzet*""",
    "coming": """
        ik kan niet|wel komen|meedoen|aanwezig|bij
        ik kan er niet|wel zijn|bij|geraken
        kan ik niet komen
        ik kom niet|wel|zeker|graag naar
        ik kom niet|wel
        ik ben er niet|wel|zeker|graag bij
        ik geraak|raak er niet
        ik ben verhinderd
        ik zal er niet|wel zijn
        ik moet afzeggen|annuleren""",
    "share": """
        wil|wilde|graag|kan iets|inzicht|tip|dit delen
        ik heb|heb iets|veel|bijgeleerd|geleerd geleerd|bijgeleerd|delen
        ik leerde iets|vandaag
        deel dit|een|mijn inzicht|tip
        een inzicht|tip|idee delen""",
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
        ons team vergadert""",
    "invite": """
        wil|wilde|graag|kan collega*|iemand|mensen uitnodigen
        hoe nodig ik iemand|mensen|collega*|anderen uit
        iemand|collega* uitnodigen""",
    "account": """
        ik gebruik|zit ook|zowel teams|slack
        accounts koppelen|samenvoegen|verbinden
        dubbel*|tweemaal|twee berichten|keer slack|teams""",
    "why": """
        waarom krijg|kreeg|stuur|stuurde|zie ik|je|jij
        waarom dit|deze bericht*|vraag""",
    "privacy": """
        wie heeft toegang|inzage mijn|onze antwoorden|gegevens|data
        wie ziet|leest|weet|kan mijn|dit|onze|wat antwoord*|zien|lezen|invul*|zeg*|schrijf
        ziet|leest mijn baas|leidinggevende|chef|manager
        is|zijn|blijft|blijven dit|dat|antwoorden vertrouwelijk|anoniem|prive
        wat gebeurt|doe* er|je met mijn antwoorden|gegevens|data
        wat bewaar* je|jij|jullie
        mijn privacy""",
    "settings": """
        andere|verander|wijzig*|aanpassen|zet taal|tijdzone
        taal|tijdzone veranderen|wijzigen|aanpassen|instellen|op
        liever|graag|antwoord|spreek|praat in het|frans|engels|nederlands frans|engels|nederlands
        liever|graag|antwoord|spreek|praat frans|engels|nederlands
        verkeerde|foute taal|tijdzone""",
    "help": """
        wat kan|kun|doe je|jij
        hoe werkt dit|dat|kring|het
        wie ben je|jij
        wat is kring
        ik snap|begrijp het|dit|er niet*
        ik weet niet wat
        help me|mij""",
    "pause": """
        ben|ga op|met verlof|vakantie|reis
        ik ben week|weken weg|afwezig|niet
        even|tijdelijk geen berichten
        laat me|mij even|een met|week rust|gerust
        stille uren
        pauzeer|onderbreek berichten|alles
        niet storen""",
    "stop": """
        stop|stoppen|hou|ophouden|genoeg met|van die|deze|dat|bericht*|berichten|herinnering*|vragen
        stop ermee
        geen berichten|herinnering*|meldingen meer
        wil|wens niets|geen meer ontvangen|krijgen|horen
        schrijf|meld|haal me uit|af
        uitschrijven""",
    "less": """
        te veel|vaak berichten|herinnering*|meldingen
        teveel berichten|herinnering*|meldingen
        minder vaak
        minder berichten|herinnering*|meldingen""",
    "later": """
        herinner|vraag me|mij het|later|straks|morgen later|straks|morgen|opnieuw
        herinner|vraag me|mij|het later|straks|morgen
        nu geen tijd
        komt nu niet uit""",
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
FILLER = "een het de mij me graag aub netwerk netwerken over rond rondom voor naar van is er dat wat iets"
