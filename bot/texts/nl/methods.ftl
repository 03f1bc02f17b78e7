methods-title = Werkvormen
methods-sought = { $phase }, { $minutes } minuten, { $people } mensen, { $trust }
methods-assumed = Je koos geen sessie, dus ik ga uit van: { $sought }. Verander dat hieronder gerust.
methods-phase = { $phase ->
    [kickoff] Start
    [deepening] Verdieping
    [evaluation] Evaluatie
   *[closing] Afsluiting
}
methods-trust = { $trust ->
    [low] weinig vertrouwen nodig
    [medium] wat vertrouwen nodig
   *[high] veel vertrouwen nodig
}
methods-has = { $trust ->
    [low] een groep die elkaar nog leert kennen
    [medium] een groep die elkaar wat kent
   *[high] een groep die elkaar vertrouwt
}
methods-needs = { $minutes } minuten, { $size ->
    [any] elke groep
    [open] vanaf { $least } mensen
   *[range] { $least } tot { $most } mensen
}, { $trust }. { $fits ->
    [yes] Past bij deze sessie.
    [sought] Past bij wat hierboven staat.
   *[no] Past minder goed.
}
methods-link = Meer bij De Ambrassade
methods-use = Gebruik voor sessie { $number }
methods-leave = Niet voor sessie { $number }
methods-used = { $used ->
    [yes] { $method } is gekozen.
   *[no] { $method } is niet meer gekozen.
}
methods-full = Een sessie heeft hoogstens { $count } werkvormen. Laat er eerst een weg.
methods-others = Drie andere
methods-filter = Zoek op fase, tijd, groep…
methods-for = Voor { $network }, sessie { $number }
methods-form = Welke werkvorm?
methods-phase-label = Voor welk moment?
methods-minutes-label = Hoeveel minuten heb je?
methods-people-label = Met hoeveel mensen?
methods-trust-label = Hoe goed kent de groep elkaar?
methods-show = Toon er drie
method-paired-interview = Duo-interview
method-paired-interview-how = In duo’s interviewen deelnemers elkaar enkele minuten. Daarna stelt ieder de ander voor aan de groep.
method-speed-dating = Speeddaten
method-speed-dating-how = Korte gesprekken van twee over één vraag. Na enkele minuten schuift iedereen door naar een nieuwe partner.
method-line-up = Op de lijn
method-line-up-how = Lees een stelling voor. Ieder kiest een plek op een denkbeeldige lijn van oneens naar eens en vertelt waarom.
method-expectation-wall = Verwachtingenmuur
method-expectation-wall-how = Ieder schrijft verwachtingen op briefjes. Samen groepeer je ze en kies je waar het netwerk mee begint.
method-working-agreement = Werkafspraken
method-working-agreement-how = De groep zegt wat nodig is om vrijuit te spreken en maakt daar enkele korte afspraken van.
method-nine-whys = Doorvragen naar waarom
method-nine-whys-how = In duo’s vraagt de een door: waarom is dit belangrijk voor jou? Zo kom je bij de echte bedoeling, die je daarna deelt.
method-one-two-four-all = 1-2-4-Allen
method-one-two-four-all-how = Denk eerst alleen na over een vraag, dan met twee, dan met vier. Elk viertal brengt één idee naar de hele groep.
method-appreciative-interview = Waarderend interview
method-appreciative-interview-how = In duo’s vertellen deelnemers over iets dat goed liep. Samen zoek je wat het deed slagen.
method-lean-coffee = Lean coffee
method-lean-coffee-how = De groep maakt ter plekke de agenda: onderwerpen op kaartjes, stemmen, en per onderwerp een vaste tijd. Daarna stem je of je doorgaat.
method-knowledge-market = Kennismarkt
method-knowledge-market-how = Deelnemers houden een kraampje met wat ze aanbieden of zoeken. De anderen lopen rond en wisselen uit.
method-world-cafe = Wereldcafé
method-world-cafe-how = Aan elke tafel ligt een vraag. Kleine groepen wisselen van tafel en bouwen voort op de notities van wie er voor hen zat.
method-fishbowl = Vissenkom
method-fishbowl-how = Een kleine kring praat, de anderen luisteren eromheen. Wie iets wil zeggen, neemt de lege stoel.
method-expert = Expertgesprek
method-expert-how = De vragen van de groep leiden het gesprek met een gast. Verzamel ze vooraf en laat de gast kort antwoorden.
method-learning-visit = Leerbezoek
method-learning-visit-how = Ga samen kijken hoe het elders gebeurt, elk met een eigen kijkvraag. Bespreek daarna wat opviel.
method-open-space = Open ruimte
method-open-space-how = Deelnemers stellen zelf onderwerpen voor en houden er een gesprek over. De anderen kiezen waar ze aansluiten en lopen vrij over.
method-reverse-brainstorm = Omgekeerd brainstormen
method-reverse-brainstorm-how = Bedenk hoe je het zeker laat mislukken. Draai elk idee daarna om tot iets dat wel werkt.
method-troika = Trio-advies
method-troika-how = In trio’s vertelt één deelnemer een vraag. De twee anderen denken hardop mee terwijl de eerste alleen luistert. Dan wissel je.
method-five-steps = Vijfstappenintervisie
method-five-steps-how = Eén deelnemer brengt een vraag in. De groep verkent, benoemt de kern, geeft advies en kijkt terug.
method-incident = Incidentmethode
method-incident-how = De groep hoort een kort voorval en vraagt naar de feiten. Ieder kiest wat die zou doen; daarna vergelijk je met wat er gebeurde.
method-gossip = Roddelmethode
method-gossip-how = Iemand brengt een vraag in en draait zich weg. De groep denkt respectvol hardop na; daarna vertelt de inbrenger wat raakte.
method-socratic = Socratisch gesprek
method-socratic-how = Onderzoek samen één echte ervaring. Stel alleen vragen, tot duidelijk is welke overtuiging eronder ligt.
method-after-action = Terugblik op de actie
method-after-action-how = Wat was gepland, wat gebeurde, waarom was er een verschil, wat doe je volgende keer?
method-what-so-now = Wat, dus, nu
method-what-so-now-how = Verzamel eerst de feiten, dan wat ze betekenen, en kies daarna een volgende stap.
method-smileys = Smileymeter, start-stop-verder
method-smileys-how = Ieder kiest een smiley voor de sessie en noemt één ding om te starten, te stoppen of verder te doen.
method-harvest = Oogst en brief aan mezelf
method-harvest-how = Blik terug op wat het opleverde. Ieder schrijft een belofte in een brief aan zichzelf en kiest wat er na het netwerk komt.
