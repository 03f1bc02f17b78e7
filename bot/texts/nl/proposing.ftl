propose-title = Bespreek een idee voor een netwerk
propose-about = Mis je een netwerk om van anderen te leren? Schrijf in je eigen woorden waarover en waarom. Ik maak er een opzet van voor een gesprek met je leidinggevende of HR.
propose-only-you = Alleen jij ziet dit, tot je het zelf verstuurt.
propose-write = Schrijf je voorstel
propose-again = Stel nog iets voor
propose-form = Je voorstel
propose-topic = Waarover?
propose-topic-hint = Bijvoorbeeld: omgaan met dementie
propose-why = Waarom? Wat wil je leren of verbeteren?
propose-why-hint = Een paar zinnen volstaan
propose-people = Met wie?
propose-next = Verder
propose-draft = Zo leest je voorstel
propose-nothing-yet = Er is nog niets verstuurd.
propose-whom = Aan wie wil je dit sturen?
propose-to = { $role ->
    [manager] { $name } (leidinggevende)
   *[hr] { $name } (HR)
}
propose-to-nobody = Niemand, ik neem het zelf mee
propose-no-counsel = Ik ken hier geen leidinggevende van je team en niemand van HR. Je kan de tekst wel zelf meenemen.
propose-edit = Pas aan
propose-preview = Zo krijgt de ander het te lezen
propose-goes-to = Gaat naar { $name }, met je naam, als jij op versturen drukt.
propose-send = Verstuur naar { $name }
propose-other = Kies iemand anders
propose-nobody-there = Die persoon kan dit niet meer krijgen. Kies iemand anders.
propose-waits = { $name } heeft nog een voorstel van jou open. Wacht het antwoord af, of trek dat eerst in.
propose-use-buttons = Je voorstel staat klaar. Kies hieronder wat ermee gebeurt, of pas het aan.
propose-resumed = Je voorstel staat hier nog klaar. Er is niets verstuurd.
propose-already = Dit is al verstuurd en vertrekt maar één keer.
propose-copied = Je voorstel, om zelf mee te nemen
propose-copy = Ik stuurde niets. Kopieer de tekst waar je hem nodig hebt.
propose-sent = Verstuurd naar { $name }
propose-sent-note = Ik laat het je weten als er een antwoord is. Tot dan kan je het intrekken.
propose-follow = Volg je voorstel
propose-line = { $status ->
    [sent] { $topic }: { $name } antwoordde nog niet
    [talk] { $topic }: { $name } wil erover praten
    [ahead] { $topic }: { $name } zegt “doe maar”
    [later] { $topic }: { $name } zegt “nu niet”
   *[withdrawn] { $topic }: je trok het in
}
proposed-topic = { $name } zou graag een lerend netwerk opzetten over:
proposed-why = Waarom:
proposed-people = Met wie:
proposed-question = Kunnen we daar een kwartier over praten, of mag het meteen?
proposal-title = Je voorstel: { $topic }
proposal-stands = { $status ->
    [sent] { $name } antwoordde nog niet.
    [talk] { $name } wil er met je over praten.
    [ahead] { $name } zegt: doe maar.
    [later] { $name } zegt: nu niet.
   *[withdrawn] Je trok dit in. Er blijft alleen het onderwerp van over.
}
proposal-why-you = Je krijgt dit omdat jij dit voorstelde.
proposal-waits = Zolang er geen antwoord is, kan je het intrekken.
proposal-withdraw = Trek in
proposal-withdrawn = Ingetrokken.
proposal-agree-when = Spreek samen een moment af.
proposal-found-it = Zet het netwerk op
proposal-from = { $name } stelt een lerend netwerk voor
proposal-why = Je krijgt dit omdat { $name } jou koos om het aan voor te leggen.
proposal-talk = Laten we praten
proposal-ahead = Doe maar
proposal-later = Nu niet
proposal-with-words = Antwoord met een woordje
proposal-answer = Je antwoord
proposal-words = Wil je er iets bij zeggen?
proposal-form = Antwoord
proposal-send = Verstuur
proposal-thanks = Je antwoord is onderweg.
proposal-answered-before = Dat kan niet meer. Hieronder staat hoe het nu is.
proposal-you-said = { $status ->
    [talk] Je wil er met { $name } over praten.
    [ahead] Je zei aan { $name }: doe maar.
   *[later] Je zei aan { $name }: nu niet.
}
proposal-taken-back = { $name } trok dit voorstel in.
proposal-unknown = Dat voorstel vind ik niet.
kind-proposal = Voorstel voor een netwerk
why-proposal = Een voorstel voor een netwerk, tussen jou en een collega.
propose-lately = { $name } kreeg vandaag of gisteren al een voorstel van jou. Morgen kan het opnieuw; je tekst blijft hier staan.
