accept-title = Begeleid jij { $network } vanaf nu?
accept-title-beside = Begeleid je { $network } mee?
accept-what = { $name } vraagt of jij dit netwerk wil overnemen. Alles wat gepland is, blijft.
accept-seat = Zeg je ja, dan geef je je eigen plaats vrij.
accept-why = Je krijgt dit omdat { $name } aan jou denkt. Er verandert niets tot je ja zegt.
accept-yes = Ja, graag
accept-done = Dank je. Jij begeleidt { $network } vanaf nu.
accept-done-beside = Dank je. Je begeleidt { $network } vanaf nu mee.
accept-declined = Prima. Er verandert niets, en { $name } hoort dat.
accept-told = { $what ->
    [yes] { $name } zei ja, en begeleidt { $network } vanaf nu.
    [too] { $name } zei ja, en begeleidt { $network } vanaf nu mee.
    [aside] { $name } laat je weten: je begeleidt { $network } niet meer mee. Deelnemen kan je nog altijd vragen.
   *[no] { $name } begeleidt { $network } liever niet. Alles blijft zoals het was.
}
accept-asked-why = Je krijgt dit omdat jij het vroeg.
accept-told-why = Je krijgt dit omdat je mee begeleidde.
accept-none = Hier is niets te beantwoorden.
