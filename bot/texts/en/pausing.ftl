do-pause = Pause and quiet
pause-title = Pause and quiet
pause-none = I send you messages at the usual moments.
pause-away = Away from { $first } up to and including { $last }. I send you nothing then. The pause ends by itself.
pause-after = When you’re back I’ll tell you what was left out meanwhile.
pause-weeks = { $count ->
    [1] Pause for a week
    [2] Pause for two weeks
   *[other] Pause for { $count } weeks
}
pause-until = Pause until the end of…
pause-leave = I’m away from… to…
pause-end = { $now ->
    [yes] I’m back
   *[no] I’m here after all from { $first }
}
pause-begun = Noted: up to and including { $last } I send nothing.
pause-kept = Noted: from { $first } up to and including { $last } I send nothing.
pause-ended = Noted: you’re here then.
pause-many = You have enough absences noted already. Remove one first.
pause-first = First day
pause-last = Last day
pause-day-past = That day is over.
pause-day-before = The last day can’t come before the first.
pause-day-far = That’s more than a year away. Choose a day up to { $at }.
pause-hours = Your hours
pause-hours-own = Not before { $opens }, not after { $closes }
pause-hours-usual = The usual working hours, 08:30 to 17:30
pause-hours-house = Your organisation’s, { $opens } to { $closes }
pause-hours-choose = Choose your hours…
pause-hours-clear = The usual hours again
pause-hours-form = Between which hours?
pause-hours-intro = Messages come on working days from 08:30 to 17:30. Within those hours you can choose.
pause-hours-opens = Not before
pause-hours-closes = Not after
pause-hours-order = Choose a later hour than the first.
pause-hours-narrow = That leaves less than an hour between 08:30 and 17:30.
pause-hours-within = That’s saved. I made it { $opens }–{ $closes }: outside those hours I don’t write.
pause-stopped = I no longer send you this: { $what }
pause-halved = Of this you get half: { $what }
pause-allow = Send this again: { $what }
pause-allowed = Noted: you get this as before.
