preparing-guest-ask = Zou een gast de groep vooruithelpen?
preparing-why = Je krijgt dit omdat je dit netwerk begeleidt: { $turn ->
    [guest] vier weken vooraf vraag ik naar een gast voor sessie { $number }.
   *[theme] twee weken vooraf vraag ik naar het thema van sessie { $number }.
}
preparing-guest = { $answer ->
    [yes] Ja, een gast helpt
   *[no] Nee, geen gast
}
preparing-guest-row = Gast
preparing-guest-said = { $answer ->
    [yes] ja
    [no] niet voor deze sessie
   *[open] nog te beslissen
}
preparing-guest-one = { $status ->
    [yes] { $name } (komt)
    [no] { $name } (kan niet)
    [added] { $name } (geen account)
   *[asked] { $name } (antwoordde nog niet)
}
preparing-guests = Bekijk de gasten
preparing-guest-whom = Nodig een gast uit
preparing-theme-ask = Welk thema krijgt deze sessie, en welke werkvorm past erbij?
preparing-from = Kies een open vraag
preparing-own = In eigen woorden…
preparing-open = nog te kiezen
preparing-late = Deze sessie is begonnen of voorbij: voorbereiden kan niet meer.
preparing-theme-hint = In één zin
preparing-form = Thema van de sessie
preparing-kept = { $what ->
    [guest-yes] Genoteerd: een gast is welkom.
    [guest-no] Genoteerd. Ik vraag het niet meer voor deze sessie.
   *[theme] Het thema staat vast.
}
preparing-clash = Iemand anders koos intussen een thema: kijk hieronder. Wil je toch het jouwe? Kies het dan nog eens.
