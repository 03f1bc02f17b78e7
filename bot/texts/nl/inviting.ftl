inviting-title = Nodig mensen uit
inviting-summary = Nodig mensen uit voor { $network }
inviting-which = Voor welk netwerk?
inviting-none = Je begeleidt nu geen netwerk waarvan nog sessies komen.
inviting-what = { $outside ->
    [yes] Met een code kan iedereen binnen, ook uit een andere organisatie. Ze geldt dertig dagen en je kan ze altijd intrekken.
   *[no] Met een code kan iedereen uit je organisatie binnen. Ze geldt dertig dagen en je kan ze altijd intrekken.
}
inviting-own-only = Nu enkel voor je eigen organisatie. { $who } kan andere toelaten.
inviting-make = Maak een code
inviting-forward = Stuur dit door aan wie je erbij wil:
inviting-letter = { $name } nodigt je uit voor het lerend netwerk { $network }. Typ bij Kring “{ $word } { $code }” of plak daar gewoon de code: { $code }
inviting-until = De code geldt tot { $until }. Wie ze heeft, kan binnen zolang er plaats is.
inviting-withdraw = Trek de code in
inviting-withdraw-surely = Wil je de code intrekken? Wie al binnen is, blijft.
inviting-withdrawn = De code geldt niet meer. Wie al binnen is, blijft.
inviting-no-account = { $count ->
    [0] Komt er iemand zonder account? Geef een naam op: die telt mee voor de plaatsen en krijgt van mij geen berichten.
    [one] { $count } deelnemer is er zonder account. Die telt mee voor de plaatsen en krijgt van mij geen berichten.
   *[other] { $count } deelnemers zijn er zonder account. Zij tellen mee voor de plaatsen en krijgen van mij geen berichten.
}
inviting-name = Voeg een naam toe
inviting-remove = Haal een naam weg
inviting-removed = Die naam is weg, en de plaats is vrij.
inviting-added = { $standing ->
    [waiting] { $name } staat op de wachtlijst.
   *[member] { $name } doet mee, zonder account.
}
inviting-form = Iemand zonder account
inviting-whose-name = Naam
inviting-name-hint = Zoals de anderen deze persoon kennen
inviting-seat = Maak een code voor wie nu een account heeft
inviting-seat-forward = Heeft { $name } intussen een account? Stuur dit dan alleen door aan die persoon:
inviting-seat-letter = Er is een plaats voor je in het lerend netwerk { $network }. Typ bij Kring “{ $word } { $code }” of plak daar gewoon de code: { $code }
inviting-seat-until = Wie deze code gebruikt, neemt die plaats over, met wat al gezegd is over wie komt. De code werkt één keer, tot { $until }.
inviting-seat-make = Maak de code
inviting-remove-choose = Haal weg…
inviting-remove-surely = { $name } weghalen? Wie wacht, krijgt de plaats aangeboden.
inviting-remove-yes = Haal weg
