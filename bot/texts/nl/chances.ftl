chances-intro = We kijken eerst samen of er al iets is waar je bij kan.
chances-show = Toon wat er al is
chances-title = Wat er al is
chances-about = Over “{ $topic }”
chances-found = { $count ->
    [one] Er is al iets dat erop lijkt. Misschien kan je daar terecht?
   *[other] Er is al een en ander dat erop lijkt. Misschien kan je daar terecht?
}
chances-none = { $about ->
    [yes] Hierover is er nog niets. Mooi moment om zelf te starten.
   *[no] Er is nu niets open. Mooi moment om zelf te starten.
}
chances-more = { $count ->
    [one] En nog { $count } andere.
   *[other] En nog { $count } andere.
}
chances-choose = Kies bewust: sluit aan, start zelf, of laat het nog even.
chances-go-on = Start zelf, zoek met andere woorden, of laat het nog even.
chances-join = Bekijk en sluit aan
chances-entry = { $kind ->
    [fund] Sectorfonds
    [umbrella] Koepel
    [internal] Netwerk in onze organisatie
   *[outside] Netwerk van anderen
}
chances-look = Ga kijken
chances-other-words = Andere woorden
chances-not-now = Nu even niet
chances-why = Wat is de reden?
chances-reason-time = Er is nu geen tijd voor
chances-reason-exists = Er is al iets dat past
chances-reason-talk = Ik wil er eerst over praten
chances-reason-unsure = Ik twijfel nog
chances-reason-other = Iets anders
chances-words = Wil je er iets bij noteren?
chances-words-hint = Enkel voor jezelf
chances-not-now-title = Nu even niet
chances-kind = { $reason ->
    [time] Begrijpelijk. Het idee loopt niet weg: kom terug wanneer het past.
    [exists] Goed gekeken. Aansluiten bij wat er is, helpt iedereen vooruit.
    [talk] Goed idee. Een gesprek maakt het steviger.
    [unsure] Twijfelen mag. Een kleine stap is ook een stap.
   *[other] Helemaal goed. Kom terug wanneer je wil.
}
chances-own = Je reden blijft bij jou: niemand anders ziet ze.
chances-do-propose = Bereid het gesprek voor
chances-do-ready = Is het iets voor mij?
chances-do-interest = Meld je interesse
