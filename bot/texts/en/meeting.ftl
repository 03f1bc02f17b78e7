do-meeting = Meetings of my team
about-meeting = say when your team meets
meeting-title = Team meeting
meeting-teamless = You don’t belong to a team yet. Type “{ $word }” in your team’s channel.
meeting-unknown = I don’t know yet when { $channel } meets.
meeting-explained = On the working day before, I put in the channel what colleagues confirmed. If there is nothing, I stay silent.
meeting-over = There is no meeting to come.
meeting-zone = The rhythm follows the clock of { $zone }. The dates are in your time.
meeting-say = { $again ->
    [yes] Choose another moment
   *[no] Say when
}
meeting-from-calendar = Read it from a calendar
meeting-stop = Stop for this meeting
meeting-stopped = Fine. I’ll send nothing around this meeting any more.
meeting-set = Noted. These are the next times.
meeting-as-it-was = Fine, nothing changes.
meeting-form = Team meeting
meeting-often = How often?
meeting-often-weekly = Every week
meeting-often-fortnightly = Every two weeks
meeting-often-monthly = Every month, in the same week of the month
meeting-often-monthly-last = Every month, in the last week
meeting-first = The first time
meeting-first-hint = That date decides the day. It may be in the past.
meeting-hour = Hour
meeting-hour-hint = In your time zone ({ $zone })
meeting-minutes = Length, in minutes
meeting-too-far = Choose a date within a year, before or after today.
meeting-not-last = This isn’t the last one in that month. Choose a later date.
meeting-address = Address of the calendar
meeting-address-hint = The iCal address, which begins with https or webcal
meeting-text = Or paste the text of the .ics file
meeting-text-hint = The part about this meeting is enough
meeting-read = Read
meeting-private = I keep only the meeting that you choose, and the address to keep it up to date.
meeting-nothing-given = Fill in an address, or paste the text below.
meeting-which = I found more than one meeting. Which is your team’s?
meeting-choose = Choose the meeting
meeting-option = { $name }: { $rhythm }
meeting-nameless = Without a name
meeting-is-it-this = Is it this one?
meeting-read-again = When it changes in the calendar, I follow.
meeting-use = Yes, this one
meeting-others = Choose another
meeting-leave = Leave it as it is
meeting-cannot-address = This isn’t an address I can use. It begins with https:// or webcal://.
meeting-cannot-reach = This address gave no answer. Check it, or paste the text of the file below.
meeting-cannot-refused = This address didn’t give the calendar. See whether it is shared, or paste the text below.
meeting-cannot-slow = This address answered too slowly. Try once more, or paste the text below.
meeting-cannot-big = This calendar is too big to read. Paste only this meeting below.
meeting-cannot-calendar = This is no calendar that I can read. The text of an .ics file begins with the line “begin:vcalendar”.
meeting-cannot-empty = There is no meeting in this calendar.
meeting-cannot-all-day = This calendar holds only whole days, without an hour.
meeting-cannot-over = The meetings in this calendar are over.
meeting-cannot-follow = I don’t understand this rhythm. Say yourself when it is.
rhythm-at = { $often }, at { $time }
rhythm-until = { $rhythm }, until { $last }
rhythm-weekly = { $every ->
    [1] every { $days }
   *[other] every { $every } weeks on { $days }
}
rhythm-monthly = { $every ->
    [1] every { $which } { $day } of the month
   *[other] every { $every } months on the { $which } { $day }
}
rhythm-monthly-day = { $every ->
    [1] every month on { $day }
   *[other] every { $every } months on { $day }
}
rhythm-once = on { $day }
rhythm-dates = on separate days
rhythm-day = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
rhythm-working-day = working day
rhythm-which = { $which ->
    [first] first
    [second] second
    [third] third
    [fourth] fourth
    [fifth] fifth
    [last] last
    [last-but-one] last but one
   *[other] { $number }th
}
rhythm-number = { $side ->
    [from-start] day { $number }
   *[from-end] day { $number } from the end
}
rhythm-and = { $first } and { $second }
rhythm-comma = { $first }, { $second }
rhythm-days-and = { $every ->
    [1] { $first } and { $second }
   *[other] { $first } and { $second }
}
rhythm-days-comma = { $every ->
    [1] { $first }, { $second }
   *[other] { $first }, { $second }
}
agenda-title = For the team meeting of { $at }
agenda-summary = { $count ->
    [one] One insight for the team meeting
   *[other] { $count } insights for the team meeting
}
agenda-item = { $name }: { $text }
agenda-more = { $count ->
    [one] There is one more, above in the channel.
   *[other] There are { $count } more, above in the channel.
}
agenda-opener = To begin with: { $opener }
agenda-why = Your team gets this because it meets soon and somebody wanted to share this.
agenda-nothing = There is nothing on the agenda.
agenda-opener-1 = one thing that I’m going to do differently
agenda-opener-2 = a question that came back to me
agenda-opener-3 = something that works elsewhere: does it fit here?
agenda-opener-4 = a mistake that somebody else spares us
agenda-opener-5 = what could we try for two weeks?
agenda-opener-6 = who recognises this?
agenda-opener-7 = something that I don’t understand yet
agenda-opener-8 = a contact who can help us
bringing-title = Something for the team meeting?
bringing-question = Your team meets on { $at }. Is there something from your last session that it can use?
bringing-why = You get this because you’re in a network and your team meets soon.
bringing-nothing = Not this time
bringing-fine = That’s fine. Another time, perhaps.
bringing-over = This meeting is over, or doesn’t take place.
why-nothing-confirmed = Nothing was confirmed for the team meeting.
why-no-session = You had no session in the past weeks.
why-lately = I ask this at most once in two weeks.
