inviting-title = Invite people
inviting-summary = Invite people to { $network }
inviting-which = To which network?
inviting-none = You don’t facilitate a network with sessions to come.
inviting-what = { $outside ->
    [yes] With a code anybody can join, from another organisation too. It works for thirty days, and you can withdraw it at any time.
   *[no] With a code anybody in your organisation can join. It works for thirty days, and you can withdraw it at any time.
}
inviting-own-only = For your own organisation alone, for now. { $who } can allow others.
inviting-make = Make a code
inviting-forward = Forward this to whoever you’d like to join:
inviting-letter = { $name } invites you to the learning network { $network }. Type “{ $word } { $code }” to Kring, or just paste the code there: { $code }
inviting-until = The code works until { $until }. Whoever has it can join while there is room.
inviting-withdraw = Withdraw the code
inviting-withdraw-surely = Do you want to withdraw the code? Whoever is in already stays.
inviting-withdrawn = The code no longer works. Whoever is in already stays.
inviting-no-account = { $count ->
    [0] Is somebody coming who has no account? Give a name: it counts for the seats, and gets no messages from me.
    [one] { $count } participant has no account. They count for the seats, and get no messages from me.
   *[other] { $count } participants have no account. They count for the seats, and get no messages from me.
}
inviting-name = Add a name
inviting-remove = Remove a name
inviting-removed = That name is gone, and the seat is free.
inviting-added = { $standing ->
    [waiting] { $name } is on the waiting list.
   *[member] { $name } is in, without an account.
}
inviting-form = Without an account
inviting-whose-name = Name
inviting-name-hint = As the others know this person
inviting-seat = Make a code for somebody who has an account now
inviting-seat-forward = Does { $name } have an account by now? Then forward this to them alone:
inviting-seat-letter = There’s a seat for you in the learning network { $network }. Type “{ $word } { $code }” to Kring, or just paste the code there: { $code }
inviting-seat-until = Whoever uses this code takes over that seat, with what was said about coming. It works once, until { $until }.
inviting-seat-make = Make the code
inviting-remove-choose = Remove…
inviting-remove-surely = Remove { $name }? Whoever is waiting is offered the seat.
inviting-remove-yes = Remove
