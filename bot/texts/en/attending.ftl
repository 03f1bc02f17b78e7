attend-title = { $network }, session { $number }
attend-soon = { $days ->
    [0] Today: { $title }
    [1] Tomorrow: { $title }
    [7] In a week: { $title }
   *[other] In { $days } days: { $title }
}
attend-summary = { $network }: { $at }
attend-why = { $role ->
    [facilitator] { $session }. You facilitate this network.
    [turnout] { $session }. You get this because you facilitate this network.
    [rsvp] { $session }. You get this because you’re in: a week before, I ask whether you’re coming.
    [reminder] { $session }. You get this because you’re in: shortly before, I send the practical facts.
   *[member] { $session }. You get this because you’re in.
}
attend-mine = { $coming ->
    [yes] You’re coming.
    [no] You’re not coming. That’s all right.
   *[unknown] Are you coming?
}
attend-over = This session is over.
attend-begun = This session is going on.
attend-yes = I’m coming
attend-no = I can’t come
attend-bring = I’m coming, and I’ll bring something…
attend-bring-other = Change what I bring
attend-i-bring = You bring: { $what }
attend-who-brings = Who brings what?
attend-brings = { $name }: { $what }
attend-said = { $coming ->
    [no] Thanks for letting us know. See you another time.
   *[yes] { $brings ->
        [something] Noted: you’re coming, and you bring something.
       *[nothing] Noted: you’re coming.
    }
}
attend-too-late = This can’t be changed any more: the session has begun, or you’re no longer in.
attend-cancelled = This session doesn’t take place: the network is cancelled.
attend-none-title = Session
attend-none = I can’t find this session among your networks.
kind-turnout = Who’s coming
why-turnout = You facilitate this network, and the day before you hear how many people are coming.
attend-tally = Who’s coming? { $yes } yes, { $no } no, { $unknown } unknown
attend-new = New in the group: { $names }
attend-see = See who’s coming
attend-count = { $count ->
    [one] { $count } of { $total } is coming
   *[other] { $count } of { $total } are coming
}
attend-line = { $coming ->
    [yes] { $name }: coming
    [no] { $name }: can’t come
   *[unknown] { $name }: hasn’t said yet
}
attend-line-brings = { $coming ->
    [no] { $name }: can’t come, was to bring: { $what }
   *[yes] { $name }: coming, brings: { $what }
}
attend-form = I’ll bring
attend-form-intro = The other participants see this.
attend-what = What do you bring?
attend-what-hint = A question, an example, something tasty
attend-line-unasked = { $coming ->
    [yes] { $name } (without an account): coming
    [no] { $name } (without an account): can’t come
   *[unknown] { $name } (without an account): not filled in yet
}
attend-others = Fill in who comes…
attend-others-form = Without an account
attend-others-intro = I can’t ask these people whether they come. Fill in what you know.
attend-tick = { $coming ->
    [yes] Comes
    [no] Doesn’t come
   *[unknown] I don’t know yet
}
attend-ticked = Noted.
attend-guest-row = { $count ->
    [one] Guest
   *[other] Guests
}
attend-guest = { $name }, on “{ $topic }”
attend-theme = Theme: { $theme }
attend-absent = It was noted that you weren’t there.
attend-was-there = I was there
attend-there = Noted: you were there.
attend-expect = What do you expect?
attend-harvest = Look at your harvest
attend-agreements = You also make your working agreements there.
