# Wat een kwartaal bracht, en waar genoeg mensen op wachten.
stock-title = Netwerken en catalogus
stock-nothing = Er is nu niets nieuws.
stock-suggested = { $count ->
    [one] { $count } voorstel wacht op jou.
   *[other] { $count } voorstellen wachten op jou.
}
stock-unchecked = { $count ->
    [one] { $count } item werd een jaar lang niet nagekeken.
   *[other] { $count } items werden een jaar lang niet nagekeken.
}
stock-topics = { $count ->
    [one] Genoeg mensen wachten op “{ $topic }”, en er is nog niets.
   *[other] Genoeg mensen wachten op { $count } onderwerpen waar nog niets voor is, zoals “{ $topic }”.
}
stock-fresh = { $more ->
    [0] Nieuw: { $names }.
   *[other] Nieuw: { $names }, en nog { $more }.
}
stock-team = { $more ->
    [0] Nieuw voor mensen van je team: { $names }.
   *[other] Nieuw voor mensen van je team: { $names }, en nog { $more }.
}
stock-why = Je krijgt dit omdat HR de catalogus bijhoudt.
stock-why-manager = Je krijgt dit elk kwartaal als er iets nieuws is voor je team.
gathering-title = Er kan een netwerk starten
gathering-count = { $count } mensen wachten op een netwerk over “{ $topic }”.
gathering-what = Wie zij zijn, blijft vertrouwelijk. Je kan het netwerk zelf starten, of er iemand voor vragen.
gathering-gone = Hier wachten niet meer genoeg mensen op.
gathering-why = Je krijgt dit één keer, omdat jij HR bent.
