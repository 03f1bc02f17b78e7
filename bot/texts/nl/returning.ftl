returning-title = Welkom terug
returning-what = Terwijl je weg was, liet ik dit weg:
returning-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
returning-nothing = Terwijl je weg was, viel er niets weg.
returning-why = Je krijgt dit omdat je weg was. Inhalen hoeft niet.
returning-ahead = Wat eraan komt:
returning-session = { $network }: { $at }
