digest-title = { $network }, sessie { $number }: wat nog openstaat
digest-what = { $cause ->
    [busy] Er kwam veel samen. Daarom staat alles over deze sessie in één bericht.
    [again] Dit kan je nog doen, als je wil.
   *[open] De laatste drie vragen bleven open. Vanaf nu vraag ik je nog maar één keer per sessie iets. Antwoord je weer, dan komen ze weer een voor een. Praktische berichten blijven komen.
}
digest-why = Je krijgt dit omdat je bij dit netwerk hoort. Antwoorden hoeft niet.
digest-prepare = Bereid sessie { $number } voor
digest-single = Stuur weer losse vragen
digest-single-done = Genoteerd: vragen komen weer een voor een.
digest-done = Hier is niets meer open.
