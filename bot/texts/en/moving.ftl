moving-title = Move a session
moving-session = { $network }: { $session }
moving-open = Move this session…
moving-date = Day
moving-time = Time
moving-minutes = Length in minutes
moving-preview = Preview
moving-intro = Nobody hears of it yet. You first see what changes.
moving-surely = This is how it will be. Move it?
moving-was = Now
moving-becomes = Will be
moving-slot = { $at }, { $length }, { $place }
moving-who-hears = { $count ->
    [0] There is nobody to tell yet.
    [one] { $count } participant will hear { $soon ->
        [yes] right away
       *[no] in two minutes
    }. Whoever answered for another day is asked again.
   *[other] { $count } participants will hear { $soon ->
        [yes] right away
       *[no] in two minutes
    }. Whoever answered for another day is asked again.
}
moving-do = Move it
moving-other = Something else…
moving-done = { $count ->
    [0] Moved.
    [one] Moved. { $count } participant will hear in a moment.
   *[other] Moved. { $count } participants will hear in a moment.
}
moving-undone = { $heard ->
    [nobody] Back as it was. Nobody was told.
   *[some] Back as it was. Who heard of the move hears of this too.
}
moving-which = { $what ->
    [network] Of which network?
   *[session] Which session?
}
moving-choice = Session { $number }, { $at }
moving-same = That is when and where it is now. Nothing has changed.
moving-past = That moment is over already.
moving-order = { $side ->
    [before] This is before the end of session { $number } ({ $at }). Sessions keep their order.
   *[after] This is after the beginning of session { $number } ({ $at }). Sessions keep their order.
}
moving-too-late = This session has begun or is over, so it can’t be moved any more.
moving-not-yours = Only whoever facilitates the network can move a session.
moving-changed = This session was moved meanwhile: below is how it stands. Nothing was changed now.
