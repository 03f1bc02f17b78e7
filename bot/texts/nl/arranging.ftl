# Kring inrichten voor een organisatie.
do-setup = Richt Kring in
about-setup = regel hoe Kring in jouw organisatie werkt
arranging-title = { $named ->
   *[yes] Kring bij { $organisation }
    [no] Kring in jouw organisatie
}
arranging-hello = { $named ->
   *[yes] Dag { $name }! Ik ben Kring. Fijn dat ik hier mag meewerken.
    [no] Dag! Ik ben Kring. Fijn dat ik hier mag meewerken.
}
arranging-what = Dit stel ik voor. Klopt het, dan is één druk op de knop genoeg; alles kan later anders. Daaronder lees je wat ik doe, wat ik nooit doe en wat ik bewaar.
arranging-does = Dit doe ik
arranging-does-brings = Ik breng collega’s samen in lerende netwerken: tien tot vijftien mensen, een paar sessies, een begin en een einde.
arranging-does-reminds = Ik herinner hen aan hun sessies en stel op het juiste moment een kleine vraag.
arranging-does-shares = Ik breng naar het team wat iemand wil delen.
arranging-never = Dit doe ik nooit
arranging-never-reads = Meelezen in kanalen. Ik zie alleen wat aan mij gericht is.
arranging-never-tells = Doorvertellen wie wat antwoordde: niet aan leidinggevenden, niet aan HR, niet aan jou. Van evaluaties zijn er alleen gemiddelden en naamloze opmerkingen, vanaf { $enough } antwoorden.
arranging-never-posts = Iets delen wat de schrijver niet zelf bevestigde.
arranging-never-floods = Mensen overspoelen. Uit mezelf stuur ik ieder hooguit twee berichten per dag en vijf per week, op werkdagen. Wie minder of stilte wil, kiest dat zelf. Alleen nieuws over een sessie die verandert, komt daar nog bij.
arranging-keeps = Dit bewaar ik
arranging-keeps-work = Namen, talen en tijdzones; netwerken, sessies en wie komt; wat mensen delen; hun eigen, vertrouwelijke antwoorden. Dat blijft zolang Kring voor jullie draait.
arranging-keeps-log = Wie welk bericht kreeg, wanneer en waarom: { $days } dagen.
arranging-keeps-traces = Mijn antwoorden op wat mensen typen, en technische sporen: een week.
arranging-keeps-drafts = Een evaluatie die iemand begon en niet afmaakte: twee weken na de sessie.
arranging-as-is = Alles is goed zo
arranging-change = Pas aan…
arranging-kept = Dat is geregeld. Het geldt vanaf nu.
arranging-kept-within = Dat is geregeld. Van de uren maakte ik { $opens }–{ $closes }: daarbuiten schrijf ik niet.
arranging-undo = Je kan dit altijd weer aanpassen. Dan geldt vanaf dat moment wat hier staat.
arranging-whose = Hoe Kring hier werkt, regelt een beheerder.
arranging-they = { $count ->
    [one] In jouw organisatie is dat { $names }.
   *[other] In jouw organisatie zijn dat { $names }.
}
arranging-nobody = In jouw organisatie is er nog geen. Wie Kring voor jullie draaiend houdt, kan iemand aanstellen.
arranging-name = Naam van je organisatie
arranging-name-hint = Anderen zien die waar jullie een netwerk delen
arranging-no-name = Nog geen
arranging-language = Taal
arranging-language-hint = Voor wie zelf niets koos en van wie Slack of Teams geen taal zegt
arranging-zone = Tijdzone
arranging-country = Feestdagen van
arranging-hours = Berichten tussen
arranging-hours-from-to = { $opens } en { $closes }, ieders eigen tijd
arranging-opens = Berichten vanaf
arranging-closes = Berichten tot
arranging-hours-hint = Van 08:30 tot 17:30, minstens twee uur. Wie zelf uren koos, houdt die.
arranging-hours-order = Kies een later uur dan het eerste.
arranging-hours-short = Zo blijft er te weinig over: neem minstens twee uur tussen 08:30 en 17:30, waarvan een uur tussen 10:00 en 15:00.
arranging-contact = Wie helpt met vragen
arranging-contact-person = Wie helpt met vragen: een collega
arranging-contact-words = Of in woorden
arranging-contact-hint = Zoals een naam, een mailadres of een telefoonnummer
arranging-no-contact = Nog niemand
arranging-kept-days = Hoelang berichten te zien blijven
arranging-kept-hint = Wie welk bericht kreeg, en waarom. Oudere lijnen wis ik elke dag.
arranging-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
arranging-outside = Netwerken met andere organisaties
arranging-outside-hint = Anderen zien dan van jullie mensen alleen de naam, en wat ze met het netwerk delen.
arranging-allowed = { $outside ->
    [yes] Ja, dat mag
   *[no] Nee, nu niet
}
arranging-form = Kring inrichten
arranging-form-intro = Wat je hier kiest, geldt voor iedereen die zelf niets anders koos.
arranging-ask = Vragen? { $contact } helpt je verder.
arranging-threshold = Wanneer HR hoort dat een netwerk kan starten
arranging-threshold-hint = Zoveel mensen die op een onderwerp wachten. HR hoort het aantal, nooit wie.
arranging-threshold-people = Als { $count } mensen op een onderwerp wachten
arranging-methods = Website met werkvormen
arranging-methods-hint = Staat bij elke werkvorm. Leeg: de site van De Ambrassade.
arranging-methods-wrong = Dit is geen adres van een website.
arranging-learning = Netwerken en catalogus…
arranging-learning-form = Netwerken en catalogus
