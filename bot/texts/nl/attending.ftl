attend-title = { $network }, sessie { $number }
attend-soon = { $days ->
    [0] Vandaag: { $title }
    [1] Morgen: { $title }
    [7] Over een week: { $title }
   *[other] Over { $days } dagen: { $title }
}
attend-summary = { $network }: { $at }
attend-why = { $role ->
    [facilitator] { $session }. Jij begeleidt dit netwerk.
    [turnout] { $session }. Je krijgt dit omdat jij dit netwerk begeleidt.
    [rsvp] { $session }. Je krijgt dit omdat je meedoet: een week vooraf vraag ik of je komt.
    [reminder] { $session }. Je krijgt dit omdat je meedoet: kort ervoor stuur ik het praktische.
   *[member] { $session }. Je krijgt dit omdat je meedoet.
}
attend-mine = { $coming ->
    [yes] Je komt.
    [no] Je komt niet. Dat is in orde.
   *[unknown] Kom je?
}
attend-over = Deze sessie is voorbij.
attend-begun = Deze sessie is bezig.
attend-yes = Ik kom
attend-no = Ik kan niet
attend-bring = Ik kom, en breng iets mee…
attend-bring-other = Pas aan wat ik meebreng
attend-i-bring = Jij brengt mee: { $what }
attend-who-brings = Wie brengt wat mee?
attend-brings = { $name }: { $what }
attend-said = { $coming ->
    [no] Goed dat je het laat weten. Tot een volgende keer.
   *[yes] { $brings ->
        [something] Genoteerd: je komt en brengt iets mee.
       *[nothing] Genoteerd: je komt.
    }
}
attend-too-late = Dit kan niet meer veranderen: de sessie is begonnen, of je doet niet meer mee.
attend-cancelled = Deze sessie gaat niet door: het netwerk is afgelast.
attend-none-title = Sessie
attend-none = Deze sessie vind ik niet bij jouw netwerken.
kind-turnout = Wie er komt
why-turnout = Jij begeleidt dit netwerk, en de dag vooraf hoor je hoeveel mensen er komen.
attend-tally = Wie komt er? { $yes } ja, { $no } nee, { $unknown } onbekend
attend-new = Nieuw in de groep: { $names }
attend-see = Bekijk wie komt
attend-count = { $count ->
    [one] { $count } van { $total } komt
   *[other] { $count } van { $total } komen
}
attend-line = { $coming ->
    [yes] { $name }: komt
    [no] { $name }: kan niet
   *[unknown] { $name }: nog niets gezegd
}
attend-line-brings = { $coming ->
    [no] { $name }: kan niet, zou meebrengen: { $what }
   *[yes] { $name }: komt, brengt mee: { $what }
}
attend-form = Ik breng mee
attend-form-intro = De andere deelnemers zien dit.
attend-what = Wat breng je mee?
attend-what-hint = Een vraag, een voorbeeld, iets lekkers
attend-line-unasked = { $coming ->
    [yes] { $name } (zonder account): komt
    [no] { $name } (zonder account): kan niet
   *[unknown] { $name } (zonder account): nog niet ingevuld
}
attend-others = Vul in wie komt…
attend-others-form = Zonder account
attend-others-intro = Deze mensen kan ik niet vragen of ze komen. Vul in wat jij weet.
attend-tick = { $coming ->
    [yes] Komt
    [no] Komt niet
   *[unknown] Weet ik nog niet
}
attend-ticked = Genoteerd.
attend-guest-row = { $count ->
    [one] Gast
   *[other] Gasten
}
attend-guest = { $name }, over “{ $topic }”
attend-theme = Thema: { $theme }
attend-absent = Er is genoteerd dat je er niet bij was.
attend-was-there = Ik was er wel
attend-there = Genoteerd: je was erbij.
attend-expect = Wat verwacht je?
attend-harvest = Bekijk je oogst
attend-agreements = Jullie maken er ook werkafspraken.
