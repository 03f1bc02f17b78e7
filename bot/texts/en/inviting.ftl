inviting-title = Invite people
inviting-summary = Invite people to { $network }
inviting-which = To which network?
inviting-none = You don’t facilitate a network with sessions to come.
inviting-what = With a code anybody can come in, from another organisation too. It’s good for thirty days, and you can withdraw it at any time.
inviting-make = Make a code
inviting-forward = Forward this to whoever you’d like to have in:
inviting-letter = { $name } invites you to the learning network { $network }. Type “/kring { $word } { $code }” to Kring, or just paste the code there: { $code }
inviting-until = The code is good until { $until }. Whoever has it can come in while there is room.
inviting-withdraw = Withdraw the code
inviting-withdraw-surely = Do you want to withdraw the code? Whoever is in already stays.
inviting-withdrawn = The code isn’t good any more. Whoever is in already stays.
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
