# Words that come back everywhere.
button-old = That button belongs to an earlier step. Here is where things stand now.
button-gone = That button belongs to a conversation that isn’t yours, or isn’t any more. Here is what you can do.
form-old = That form belongs to an earlier step. Nothing has changed.
form-required = This is still empty. Please fill it in.
form-too-long = This is { $length } characters long. There is room for { $limit }.
form-not-a-date = This isn’t a date. Write it like this: 2027-03-29.
form-not-a-time = This isn’t a time. Write it like this: 14:30.
form-not-a-number = Write a number here, in digits.
form-out-of-range = Choose a number from { $least } to { $most }.
form-not-an-option = Choose one of the options in the list.
form-not-a-person = I can’t find this person in your organisation. Pick a colleague.
form-not-a-channel = I can’t find this channel. Pick another one.
use-a-button = Choose one of the buttons.
not-saved = That wasn’t saved: something went wrong on our side. Please try again in a moment.
open = View
open-network = Go to the network
skip = Skip
back = Back
stop-here = Stop here, go on later
resume = Continue
redo = Do it again
keep = Save
scale-1 = Not yet
scale-2 = A little
scale-3 = Partly
scale-4 = Mostly
scale-5 = Fully
progress = { $number } of { $total }
moment = { $at }
session-name = { $type ->
    [only] Session { $number }
    [kickoff] Session { $number }, kick-off
    [closing] Session { $number }, closing
    [comeback] Session { $number }, comeback session
   *[deepening] Session { $number }, deepening
}
session-within = { $type ->
    [only] session { $number }
    [kickoff] session { $number }, kick-off
    [closing] session { $number }, closing
    [comeback] session { $number }, comeback session
   *[deepening] session { $number }, deepening
}
session-start = When
session-length = Length
session-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
session-place = Where
session-contact = Contact
session-link = Open the link
session-past = { $at } (over)
next-session = Next: session { $number }, { $at }
network-is-over = All sessions are over
seats = { $free ->
    [0] full, there is a waiting list
    [one] { $free } free seat out of { $capacity }
   *[other] { $free } free seats out of { $capacity }
}
my-role = { $role ->
    [facilitator] You facilitate this network
    [member] You’re in
    [waiting] You’re on the waiting list
   *[none] You’re not in it
}
attend-open = { $role ->
    [facilitator] Who is coming?
   *[member] Next session
}
answer-open = Evaluate session { $number }
undo = Undo
who-arranges = Whoever manages Kring
