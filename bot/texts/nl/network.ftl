network-title = Netwerk
network-summary = Het netwerk { $name }
network-unknown = Dit netwerk vind ik niet. Misschien bestaat het niet meer, of is het van een andere organisatie.
network-search = Zoek ernaar
network-cancelled = Dit netwerk gaat niet door. Vragen? { $name } helpt je graag.
network-cancelled-yours = Dit netwerk gaat niet door. Iedereen die meedeed of wachtte, krijgt bericht.
network-cancelled-now = Het netwerk is afgelast. Alle deelnemers krijgen meteen bericht.
network-facilitator = Begeleider
network-seats = Plaatsen
network-join = { $full ->
    [yes] Zet me op de wachtlijst
   *[no] Ik doe mee
}
network-joined = { $standing ->
    [waiting] Je staat op de wachtlijst. Zodra er een plaats vrijkomt, hoor je het.
   *[member] Fijn dat je meedoet! Kort voor elke sessie stuur ik je het praktische.
}
network-joined-already = { $standing ->
    [waiting] Je stond al op de wachtlijst.
   *[member] Je deed al mee.
}
network-yours = Jij begeleidt dit netwerk, dus je hoeft geen plaats te nemen.
network-in = Jij doet mee.
network-position = Je staat op plaats { $number } van de wachtlijst.
network-leave = Stap eruit
network-leave-surely = Wil je uit dit netwerk stappen? Je plaats wordt aangeboden aan wie wacht. Een reden hoeft niet.
network-left = Je bent eruit gestapt. Terugkomen kan als er plaats is.
network-unwait = Haal me van de wachtlijst
network-unwait-surely = Wil je van de wachtlijst af? Een reden hoeft niet.
network-unwaited = Je staat niet meer op de wachtlijst.
network-cancel = Gelast dit netwerk af
network-cancel-surely = { $count ->
    [0] Wil je dit netwerk afgelasten? Terugdraaien kan niet.
    [one] Wil je dit netwerk afgelasten? { $count } deelnemer krijgt meteen bericht, en terugdraaien kan niet.
   *[other] Wil je dit netwerk afgelasten? { $count } deelnemers krijgen meteen bericht, en terugdraaien kan niet.
}
network-stay = Nee, laat zo
network-over-hint = Dit netwerk is afgerond. Wat je leerde, kan je nog altijd delen.
network-over = Dit netwerk is afgerond.
network-members = { $count ->
    [one] { $count } deelnemer
   *[other] { $count } deelnemers
}
network-member = { $standing ->
    [waiting] { $name } (wachtlijst)
    [invited] { $name } (uitgenodigd)
    [leading] { $name } (begeleidt mee)
   *[member] { $name }
}
network-no-members = Er zijn nog geen deelnemers.
network-invite = Nodig collega’s uit: laat hen bij Kring “{ $word } { $name }” typen.
network-move = Verplaats sessie { $number }…
network-of = { $name } ({ $house })
network-added = { $name }, zonder account
network-left-outside = Je bent uit { $network } gestapt. Je naam staat er niet meer bij. Terugkomen kan met een code van de begeleider.
network-leave-outside = Je naam verdwijnt uit het netwerk. Wat je al deelde, blijft staan in de kanalen waar het gepost is, en nergens anders.
network-to-intro = Mijn kaartje
network-to-dates = Data in mijn agenda
network-to-goals = Leerdoelen
network-to-harvest = Mijn oogst
network-to-after = Wat erna komt
network-to-decide = Beslis samen
network-to-agreements = Onze werkafspraken
network-to-commit = Wat breng en haal je?
network-to-ask = Vraag het netwerk iets
network-to-poll = Vraag het mijn team
network-which = Welk netwerk bedoel je?
