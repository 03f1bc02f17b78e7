digest-title = { $network }, sessie { $number }: wat nog openstaat
digest-what = { $cause ->
    [busy] Er kwam veel samen. Daarom staat alles over deze sessie in één bericht.
   *[open] De laatste drie vragen bleven open. Daarom stuur ik per sessie nog maar één bericht.
}
digest-why = Je krijgt dit omdat je bij dit netwerk hoort. Antwoorden hoeft niet.
digest-single = Stuur weer losse vragen
digest-single-done = Genoteerd: vragen komen weer een voor een.
digest-done = Hier is niets meer open.
