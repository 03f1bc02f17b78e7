# When a network meets, and how that comes into your own calendar.
dates-title = { $network }: all dates
dates-all = Your sessions
dates-of = { $network }, session { $number }
dates-none = You have no sessions coming up.
dates-mine = All my dates
dates-cancelled = { $network } is cancelled. There are no dates any more.
dates-how = Put this address into your calendar once. When a session moves, it moves in your calendar too.
dates-webcal = Does your calendar ask for an address that begins with webcal://? Put that in the place of https://.
dates-secret = This address is yours alone: whoever has it sees these sessions.
dates-add-all = Add to my calendar
dates-add = Session { $number } to my calendar
dates-address = Address of your calendar
dates-renew = New address
dates-renew-surely = The old address stops at once. Then put the new one into your calendar. Go on?
dates-renewed = You have a new address. The old one doesn’t work any more.
dates-end = Stop this address
dates-end-surely = Then no calendar reads these sessions any more. Go on?
dates-ended-now = The address doesn’t work any more.
dates-ended = You have no address for your calendar here.
dates-make = Make an address
dates-made = This is your address.
dates-keep = Leave it so
dates-no-time = I can’t free this time
dates-opener-title = Time for { $network }
dates-opener = Talk about it with your manager. You could begin like this:
dates-opener-words = { $count ->
    [one] I would like to learn in { $network }: one more session, { $hours } hours in all. Which hours can I free, and what may wait for a while? What I learn, I’ll bring to the team.
   *[other] I would like to learn in { $network }: { $count } more sessions, { $hours } hours in all. Which hours can I free, and what may wait for a while? What I learn, I’ll bring to the team.
}
dates-opener-private = Nobody knows that you’re looking at this.
dates-tell = Tell { $name } that I’d like to talk about it
dates-tell-all = { $count ->
    [one] Tell my manager that I’d like to talk about it
   *[other] Tell my { $count } managers that I’d like to talk about it
}
dates-no-manager = I don’t know who leads your team. Talk to them yourself.
dates-told = Your manager hears that you’d like to talk about time for { $network }.
dates-told-what = I tell nothing more than that.
days = { $count ->
    [one] One session: { $days }.
   *[other] { $count } sessions: { $days }.
}
days-at = { $count ->
    [one] One session: { $days }, from { $first } to { $last }.
   *[other] { $count } sessions: { $days }, each from { $first } to { $last }.
}
days-many = { $count ->
    [one] One session: { $first }.
   *[other] { $count } sessions, from { $first } to { $last }.
}
day-short = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
}
ics-name = Kring: my sessions
ics-summary = { $network }: { $session }
ics-theme = Theme: { $theme }
ics-facilitator = Facilitator: { $name }
dates-copy-link = The address is behind the button below: right-click it and copy it.
