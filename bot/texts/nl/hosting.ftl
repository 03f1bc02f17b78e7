visit-title = Je wordt als gast gevraagd
visit-asked = { $name } vraagt je als gast van { $network }: { $topic }
visit-coming-title = Je bent te gast
visit-soon = { $days ->
    [0] Vandaag ben je te gast
    [1] Morgen ben je te gast
    [7] Over een week ben je te gast
   *[other] Over { $days } dagen ben je te gast
}
visit-coming = Je komt als gast naar { $network }: { $topic }
visit-why = Je krijgt dit omdat { $name } jou vroeg. Je ziet alleen deze sessie. Als je komt, leest de groep je naam.
visit-yes = Ik kom
visit-no = Ik kan niet
visit-said-yes = Fijn dat je komt! Kort ervoor krijg je het praktische.
visit-said-no = Genoteerd. Fijn dat je het laat weten.
visit-none = Je bent geen gast (meer) van deze sessie.
visit-cancelled = De sessie van { $network } op { $at } gaat niet door. Je hoeft niets te doen.
kind-guest = Een sessie waar je gast bent
why-guest = Je wordt als gast van een sessie gevraagd.
guest-title = Gasten
guest-of = Gasten van { $network }, { $session }
guest-nobody = Er is nog niemand gevraagd.
guest-sees = Een gast ziet alleen deze sessie: niet wie in het netwerk zit, en geen andere data.
guest-ask = Vraag iemand…
guest-by-name = Op naam…
guest-drop = Toch niet vragen
guest-drop-choose = Kies
guest-drop-surely = Komt { $name } niet meer? Wie al ja zei, hoort het één keer.
guest-drop-do = Ja
guest-dropped = { $name } is niet meer gevraagd.
guest-which = Voor welke sessie?
guest-none = Je begeleidt geen komende sessie waarvoor je iemand kan vragen.
guest-session = { $network }, sessie { $number }, { $at }
guest-topic = Waarover
guest-topic-hint = Wat die kan vertellen, in enkele woorden
guest-form = Vraag een gast
guest-who = Wie
guest-name = Naam
guest-name-hint = Voor wie geen account heeft: je vertelt het zelf.
guest-send = Vraag
guest-inside = Die doet al mee in dit netwerk.
guest-line = { $status ->
    [yes] { $name }: { $topic } (komt)
    [no] { $name }: { $topic } (kan niet)
    [added] { $name }: { $topic } (geen account)
   *[asked] { $name }: { $topic } (antwoordde nog niet)
}
guest-invited = { $added ->
    [yes] { $name } is genoteerd. Vertel zelf waar en wanneer.
   *[no] { $name } krijgt de vraag, en antwoordt ja of nee.
}
visit-gone-why = Je krijgt dit als je als gast gevraagd was.
guest-refused = { $count ->
    [one] { $name } kan niet komen.
   *[other] { $name } kunnen niet komen.
}
guest-refused-why = Je krijgt dit één keer, omdat je dit netwerk begeleidt. Iemand anders vragen kan nog.
guest-asked-before = { $status ->
    [no] Die kan er dan niet bij zijn, en dat is prima. Wil je iemand anders vragen?
   *[other] Die is al gevraagd voor deze sessie.
}
