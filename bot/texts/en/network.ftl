network-title = Network
network-summary = The network { $name }
network-unknown = I can’t find this network. Perhaps it doesn’t exist any more, or it belongs to another organisation.
network-search = Search for it
network-cancelled = This network is cancelled. Questions? { $name } is happy to help.
network-cancelled-yours = This network is cancelled. Everybody who was in it or waiting is told.
network-cancelled-now = The network is cancelled. Everybody in it is told at once.
network-facilitator = Facilitator
network-seats = Seats
network-join = { $full ->
    [yes] Put me on the waiting list
   *[no] Count me in
}
network-joined = { $standing ->
    [waiting] You’re on the waiting list. As soon as a seat comes free, you’ll hear.
   *[member] Great that you’re in! Shortly before each session I’ll send you the practical facts.
}
network-joined-already = { $standing ->
    [waiting] You were on the waiting list already.
   *[member] You were in already.
}
network-yours = You facilitate this network, so you don’t need a seat.
network-in = You’re in.
network-position = You’re number { $number } on the waiting list.
network-leave = Leave the network
network-leave-surely = Do you want to leave this network? Your seat is offered to whoever is waiting. No reason needed.
network-left = You’ve left. You can come back while there is room.
network-unwait = Take me off the waiting list
network-unwait-surely = Do you want to be taken off the waiting list? No reason needed.
network-unwaited = You’re off the waiting list.
network-cancel = Cancel the network
network-cancel-surely = { $count ->
    [0] Do you want to cancel this network? It can’t be undone.
    [one] Do you want to cancel this network? { $count } participant hears at once, and it can’t be undone.
   *[other] Do you want to cancel this network? { $count } participants hear at once, and it can’t be undone.
}
network-stay = No, keep it as it is
network-over-hint = This network has ended. You can still share what you learned.
network-over = This network has ended.
network-members = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
network-member = { $standing ->
    [waiting] { $name } (waiting list)
    [invited] { $name } (invited)
    [leading] { $name } (co-facilitates)
   *[member] { $name }
}
network-no-members = There are no participants yet.
network-invite = Invite colleagues: have them type “{ $word } { $name }” to Kring.
network-move = Move session { $number }…
network-of = { $name } ({ $house })
network-added = { $name }, no account
network-left-outside = You’ve left { $network }. Your name isn’t in it any more. You can come back with a code from the facilitator.
network-leave-outside = Your name goes from the network. What you shared stays in the channels where it was posted, and nowhere else.
network-to-intro = My intro card
network-to-dates = Dates in my calendar
network-to-goals = Learning goals
network-to-harvest = My harvest
network-to-after = What comes after
network-to-decide = Decide together
network-to-agreements = Our working agreements
network-to-commit = What do you bring?
network-to-ask = Ask the network something
network-to-poll = Ask my team
network-which = Which network do you mean?
