do-pause = Pause and quiet
pause-title = Pause and quiet
pause-none = I send you messages at the usual moments.
pause-away = Away from { $first } up to and including { $last }. I send nothing then, and it ends by itself.
pause-after = When you’re back I’ll tell you what was left out meanwhile.
pause-weeks = { $count ->
    [one] A pause of one week
   *[other] A pause of { $count } weeks
}
pause-until = Pause until…
pause-leave = I’m away from… to…
pause-end = { $now ->
    [yes] I’m back
   *[no] I’m here after all from { $first }
}
pause-begun = Noted: up to and including { $last } I send nothing.
pause-kept = Noted: from { $first } up to and including { $last } I send nothing.
pause-ended = Noted: you’re here then.
pause-many = Those are too many together. Remove one first.
pause-first = First day
pause-last = Last day
pause-day-hint = Such as 2027-03-29
pause-day-past = That day is over.
pause-day-before = The last day comes before the first.
pause-day-far = That’s more than a year away. Choose a day up to { $at }.
pause-hours = Your hours
pause-hours-own = Not before { $opens }, not after { $closes }
pause-hours-usual = The usual working hours, 8:30 to 17:30
pause-hours-house = Your organisation’s, { $opens } to { $closes }
pause-hours-choose = Choose your hours…
pause-hours-clear = The usual hours again
pause-hours-form = Between which hours?
pause-hours-intro = Messages come on working days from 8:30 to 17:30. Within those hours you can choose.
pause-hours-opens = Not before
pause-hours-closes = Not after
pause-hours-hint = Such as 9:30
pause-hours-order = This doesn’t come after the first hour.
pause-hours-narrow = That leaves less than an hour between 8:30 and 17:30.
pause-stopped = Stopped: { $what }
pause-halved = Half: { $what }
pause-allow = Send all again: { $what }
pause-allowed = Noted: you get this as before.
