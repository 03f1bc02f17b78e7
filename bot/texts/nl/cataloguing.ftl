# De catalogus, zoals HR hem bijhoudt.
do-catalogue = De catalogus
about-catalogue = hou bij waar mensen nog kunnen leren
catalogue-title = De catalogus
catalogue-whose = HR houdt de catalogus bij. Iedereen kan erin zoeken, en iets voorstellen.
catalogue-intro = Zet hier sectorfondsen, koepels en netwerken van anderen bij. Collega’s vinden ze met “zoek”.
catalogue-counts = { $listed ->
    [one] { $listed } item in de catalogus. Een jaar niet nagekeken: { $old }. Voorstellen die wachten: { $waiting }.
   *[other] { $listed } items in de catalogus. Een jaar niet nagekeken: { $old }. Voorstellen die wachten: { $waiting }.
}
catalogue-add = Voeg toe…
catalogue-paste = Plak een lijst
catalogue-back = De hele catalogus
catalogue-look = Bekijk en pas aan
catalogue-suggested = { $named ->
   *[yes] Voorgesteld door { $name }
    [no] Voorgesteld door een collega
}
catalogue-accept = Neem op
catalogue-reject = Niet opnemen
catalogue-change = Pas aan…
catalogue-change-and-list = Pas aan en neem op…
catalogue-drop = Haal uit de catalogus
catalogue-checked = Genoteerd: dit klopt nog.
catalogue-dropped = Het staat niet meer in de catalogus.
catalogue-judged-listed = Het staat in de catalogus. Wie het voorstelde, hoort het.
catalogue-judged-dropped = Niet opgenomen. Wie het voorstelde, hoort het.
catalogue-kept = Bewaard. Collega’s vinden het nu.
catalogue-loaded = Bewaard: { $added } nieuw, { $changed } bijgewerkt.
catalogue-full = Dit is te veel: er passen { $most } items in de catalogus.
catalogue-too-late = Dit is intussen al gebeurd.
catalogue-gone = Dit staat niet in de catalogus.
entry-kind = { $joined ->
    [yes] { $kind }, we zijn lid
   *[no] { $kind }
}
entry-kind-name = { $kind ->
    [internal] Netwerk van onszelf
    [fund] Sectorfonds
    [umbrella] Koepelorganisatie
   *[outside] Netwerk van anderen
}
entry-for = { $what }, voor: { $whom }
entry-stale = Een jaar of langer niet nagekeken: misschien klopt het niet meer.
entry-unchecked = Nog nooit nagekeken
entry-checked = { $named ->
   *[yes] Nagekeken op { $day } door { $name }
    [no] Nagekeken op { $day }
}
entry-site = Naar de website
entry-open = Open
entry-still-holds = Dit klopt nog
entry-form = Iets in de catalogus
entry-name = Naam
entry-what = Wat is het?
entry-about = Waarover gaat het?
entry-link = Website
entry-link-hint = Zoals www.voorbeeld.be
entry-joined = Zijn we lid?
entry-joined-answer = { $joined ->
    [yes] Ja
   *[no] Nee
}
entry-functions = Voor welke functies?
entry-interests = Voor welke interesses?
entry-list-hint = Met komma’s ertussen, hooguit tien
entry-not-a-link = Dit is geen adres van een website.
entry-too-many = Hooguit tien, elk hooguit zestig tekens.
sheet-title = Een lijst inlezen
sheet-intro = Bewaar je rekenblad als CSV (UTF-8) en plak de lijnen, hooguit { $lines }. De eerste lijn noemt de kolommen:
sheet-template = naam;soort;over;website;lid;functies;interesses
sheet-columns = Alleen de naam is nodig. Soort: intern, sectorfonds, koepel of extern. Lid: ja of nee. Een naam die er al staat, wordt bijgewerkt.
sheet-ways = Plak de lijnen hier als bericht, of in het formulier (hooguit { $limit } tekens). Is er iets mis, dan bewaar ik niets.
sheet-open = Open het formulier…
sheet-form = Een lijst inlezen
sheet-lines = De lijnen
sheet-lines-hint = Met kommapunten of komma’s ertussen
sheet-load = Lees in
sheet-again = Probeer opnieuw
sheet-refused = { $count ->
    [one] Er is iets mis op { $count } plaats. Ik heb niets bewaard.
   *[other] Er is iets mis op { $count } plaatsen. Ik heb niets bewaard.
}
sheet-more = En nog { $count } andere.
sheet-line = Lijn { $line }: { $what }
sheet-empty = er staat niets in de lijst.
sheet-big = dit is te lang.
sheet-many = er zijn meer dan { $lines } lijnen. Doe het in delen.
sheet-header = de eerste lijn moet de kolommen noemen, met minstens “naam”.
sheet-twice-header = een kolom staat er twee keer.
sheet-quotes = een aanhalingsteken is niet gesloten.
sheet-cells = er zijn meer cellen dan kolommen.
sheet-no-name = de naam ontbreekt.
sheet-kind = “{ $said }” is geen soort.
sheet-member = “{ $said }” is geen ja of nee.
sheet-long = “{ $said }” is te lang.
sheet-listed = “{ $said }”: hooguit tien, elk hooguit zestig tekens.
sheet-link = “{ $said }” is geen adres van een website.
sheet-garbled = “{ $said }”: letters kwamen verkeerd over. Bewaar als UTF-8.
sheet-control = er staan onzichtbare tekens in.
sheet-formula = “{ $said }” begint als een formule (=, @, + of -). Zet er een woord voor.
sheet-twice = “{ $said }” staat er twee keer.
catalogue-clash = Een collega paste intussen hetzelfde aan: hieronder staat hoe het nu is. Wat jij schreef, staat klaar in het formulier.
