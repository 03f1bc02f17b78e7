session-of = { $network }: { $session }
session-choice = { $network }, sessie { $number }
session-title = Sessie
session-which = Welke sessie?
session-none = Hier is nu geen sessie van jouw netwerken voor.
session-not-yours = Dit doet alleen wie het netwerk begeleidt.
session-prepare = Bereid voor
session-notes = Verslag
session-time = Plan tijd om voor te bereiden
session-program = Bekijk de agenda
session-method = Kies een werkvorm
question-bring = Zet een vraag op de agenda…
question-form = Mijn vraag
question-intro = Je vraag komt op de agenda. Iedereen in het netwerk leest ze. Zonder je naam is ze vertrouwelijk: niemand ziet van wie ze is.
question-text = Welke vraag uit je eigen werk breng je mee?
question-hint = Kort en concreet
question-when = Wanneer heb je er iets aan?
question-label = { $label ->
    [future] Voor de toekomst
   *[now] Nu, het is dringend
}
question-who = Met of zonder je naam?
question-named = { $named ->
    [yes] Met mijn naam
   *[no] Zonder mijn naam, vertrouwelijk
}
question-line = { $text } ({ $label ->
    [future] voor de toekomst
   *[now] dringend
}, { $count ->
    [0] nog geen stem
    [one] { $count } stem
   *[other] { $count } stemmen
}, { $named ->
    [yes] { $name }
   *[no] vertrouwelijk
})
question-agenda = Op de agenda:
question-none = Er staat nog geen vraag op de agenda.
question-more = { $count ->
    [one] En nog { $count } vraag.
   *[other] En nog { $count } vragen.
}
question-kept = Je vraag staat op de agenda.
program-summary = { $title }. { $count ->
    [0] Nog geen vragen
    [one] { $count } vraag
   *[other] { $count } vragen
}
program-theme = Thema
program-method = Werkvorm
program-notes = Notities
program-output = Wat we samen maakten
program-discussed = Besproken:
program-votes-left = { $count ->
    [0] Je stemmen zijn gegeven. Kies een vraag opnieuw om je stem terug te nemen.
    [one] Je hebt nog { $count } stem.
   *[other] Je hebt nog { $count } stemmen.
}
program-vote = Stem voor een vraag
program-look = Wat doen we met een vraag?
program-option = { $mine ->
    [yes] ✓ { $text }
   *[no] { $text }
} ({ $count })
program-gone = Die vraag staat niet meer op deze agenda.
program-full = Je gaf al { $count } stemmen. Neem er eerst een terug: kies die vraag opnieuw.
program-voted = Je stemmen zijn genoteerd.
program-taken-back = Je vraag is teruggenomen.
program-settled = { $what ->
    [done] Genoteerd: besproken.
    [next] Deze vraag staat nu bij de volgende sessie.
    [drop] Deze vraag staat niet meer op de agenda.
    [now] Genoteerd: dringend.
   *[future] Genoteerd: voor de toekomst.
}
program-undone = Terug zoals het was.
program-done = Besproken
program-next = Naar sessie { $number }
program-label = { $label ->
    [future] Is voor de toekomst
   *[now] Is dringend
}
program-drop = Van de agenda
program-take-back = Neem mijn vraag terug
