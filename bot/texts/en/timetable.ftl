calendar-title = Calendar of messages
calendar-of = This is what I send for { $network }.
calendar-of-all = This is what I send in the whole organisation. A network may want it otherwise.
calendar-what = Choose a row to switch it off or to move it. All of it can be undone.
calendar-row = Choose a row
calendar-waiting = Not available yet:
calendar-choose = Of which network?
calendar-not-yours = Whoever facilitates a network arranges its calendar. Which messages you get, you choose yourself.
calendar-group = { $who ->
    [invitee] For people who are invited
    [waiting] For people on the waiting list
    [network] In the network’s channel
    [member] For participants
    [manager] For managers
    [facilitator] For the facilitator
    [channel] In the team’s channel
    [presenter] For whoever brought something
    [hr] For HR
   *[affected] For everybody concerned
}
calendar-off = is off
calendar-when = When
calendar-for = For whom
calendar-status = Now
calendar-to = { $who ->
    [invitee] invitees
    [waiting] who waits
    [network] the network’s channel
    [member] participants
    [manager] managers
    [facilitator] facilitator
    [channel] team channel
    [presenter] who brought something
    [hr] HR
   *[affected] everybody concerned
}
calendar-is = { $status ->
    [on] is on
   *[off] is off
}
calendar-switch = { $to ->
    [on] Switch on
   *[off] Switch off
}
calendar-always = This stays on: whoever got a date hears when it changes.
calendar-repeat-goes = If you move it, it comes only once, without a repeat.
calendar-move = Move…
calendar-move-what = If it falls in a weekend or on a public holiday, it comes on the working day before.
calendar-days = { $side ->
    [start] Days before
   *[end] Days after
}
calendar-hour = Hour
calendar-hour-hint = The hour where the person is who gets it
calendar-hour-closed = Choose an hour from 08:30 to 17:00.
calendar-usual = As it was
calendar-all = All rows
calendar-as-it-is = It was so already.
calendar-kept = { $wish ->
    [off] Noted: this is off. What was planned isn’t sent.
    [on] Noted: this is on.
    [moved] Noted: what is still to come has moved.
   *[usual] Noted: as it was.
}
row-when-carried = together with another message
row-when-news = at once, when something changes
row-when-open = still to be decided
row-when-joining = right after joining
row-when-publishing = when it is published
row-when-hours = { $side ->
    [start] { $count } { $count ->
        [one] hour
       *[other] hours
    } before
   *[end] { $count } { $count ->
        [one] hour
       *[other] hours
    } after the end
}
row-when-days = { $side ->
    [start] { $count ->
        [one] { $count } day before the { $about ->
            [meeting] meeting
           *[session] session
        }, { $hour }
       *[other] { $count } days before the { $about ->
            [meeting] meeting
           *[session] session
        }, { $hour }
    }
   *[end] { $count ->
        [one] { $count } day after, { $hour }
       *[other] { $count } days after, { $hour }
    }
}
do-calendar = Calendar of messages
about-calendar = what I send when for your network
about-calendar-all = what I send when in the whole organisation
