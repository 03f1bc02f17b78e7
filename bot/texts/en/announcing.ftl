announce-cancelled-title = A network is cancelled
announce-cancelled = { $network } is cancelled. You won’t get messages about it any more. Questions? { $name } is happy to help.
announce-cancelled-why = You get this because you were in it, or on the waiting list.
announce-moved = { $network }: session { $number } has moved to { $at }
announce-moved-title = { $network }: session { $number } has moved
announce-moved-was = Was
announce-moved-why = You get this because you’re in. This replaces what you heard before.
announce-moved-answer = Can you make it?
announce-unlinked-title = A channel was unlinked
announce-unlinked-why = You get this because you linked it. What is there already, stays. A colleague unlinked it; you can link it again.
announce-seat-title = Somebody took a seat that was kept
announce-seat = { $new } took the seat of { $name } in { $network }. Isn’t that right?
announce-leading-why = You get this because you facilitate the network.
announce-changed-title = Changed: { $network }
announce-changed = { $name } changed the description of { $network }. This is how it is now.
announce-goal = Goal
announce-course = How it goes
announce-contact = Whom to ask
announce-handed-title = Another facilitator
announce-handed = { $name } facilitates { $network } from now on.
announce-handed-you = You facilitate { $network } from now on. All that’s planned stays, and what is for the facilitator comes to you.
announce-inside-why = You get this because you’re in.
announce-people-title = Who takes part in { $network }
announce-left = { $named ->
    [yes] { $more ->
        [0] { $name } left.
        [one] { $name } and somebody else left.
       *[other] { $name } and { $more } others left.
    }
   *[no] { $more ->
        [one] Somebody left.
       *[other] { $more } people left.
    }
}
announce-came = { $count ->
    [one] Joined: { $names }.
   *[other] Joined: { $names }.
}
