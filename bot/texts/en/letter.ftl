letter-title = { $name } invites you: { $network }
letter-role = Your role
letter-when = When
letter-dates = { $count ->
    [one] Once, { $minutes } minutes: { $first }
   *[other] { $count } times { $minutes } minutes, from { $first } to { $last }
}
letter-leading = Facilitates too
letter-course = How it goes
letter-seats = { $capacity ->
    [one] { $capacity } seat
   *[other] { $capacity } seats
}
letter-agreements = Agreements
letter-agreements-note = The group can add to them at the start.
