# The playground: the page in the browser.

web-playground = Playground
web-demo-note = Everything here is made up and stays on this computer.
web-skip = To the conversation
web-back = Back

web-who = Who are you?
web-you-are = You are
web-where = { $organisation } · { $zone } time
web-new = { $count ->
    [one] new message
   *[other] new messages
}
web-tabs = Where you look
web-tab-chat = Chat
web-tab-home = Home
web-messages = Messages
web-you = You
web-by-itself = came by itself
web-only-you = only you can see this
web-you-chose = You chose: { $label }
web-choose = Choose
web-out-of = { $value } / { $top }
web-payloads = What Slack and Teams get for this (JSON)

web-type = Type a message to Kring
web-type-channel = Type in this channel; /kring addresses Kring
web-send = Send
web-commands = Commands

web-form-errors = { $count ->
    [one] One field needs another look. What you typed is still there.
   *[other] { $count } fields need another look. What you typed is still there.
}
web-form-optional = (may stay empty)
web-form-close = Close

web-welcome = Welcome to Kring
web-welcome-what = In a learning network, ten to fifteen colleagues learn from each other’s practice. Kring asks the right person the right small question at the right moment. Here you can be everyone in turn, and move the clock yourself.
web-try-ready = Are you ready to learn?
web-try-ready-what = Ten short statements, advice without a score. Nobody else sees your answers.
web-try-ready-do = Start the check
web-try-found = Set up a network
web-try-found-what = One form, and all the dates are set, public holidays skipped.
web-try-found-do = New network
web-try-be = Be { $name }
web-try-time = Let time pass
web-try-time-what = Jump to the next message and see who gets what, and why.
web-channel-empty = Nothing in #{ $name } yet. What colleagues share from their networks comes here.

web-clock = The clock
web-clock-zone = { $zone } time
web-clock-began = The clock began on a working day, at nine in Brussels, and simply runs on.
web-move-next = Next message
web-move-day = +1 day
web-move-week = +1 week
web-move-date = To a date
web-move-to = Date (at 9 o’clock)
web-move-go = Go
web-next-nudge = Next message: { $at }
web-nothing-planned = No message is planned. Join a network, and there will be one.
web-move-unclear = That is not a date. Choose one in the field; the clock stayed where it was.
web-move-far = The clock doesn’t go that far: two years ahead at most.
web-move-past = The clock only goes forward. Start over to go back.
web-news = { $count ->
    [one] One message went out:
   *[other] { $count } messages went out:
}
web-news-none = Kring had nothing to say to anyone on the way.

web-time-line = Time line
web-time-line-what = Every message in this organisation: for whom, when and why.
web-strip = Time line: { $count ->
    [one] one message
   *[other] { $count } messages
} for { $people ->
    [one] one recipient
   *[other] { $people } recipients
} in six weeks. The lists below say the same in words.
web-dot-sent = sent
web-dot-coming = to come
web-dot-dropped = not sent
web-nudges-coming = To come ({ $count })
web-nudges-past = Past ({ $count })
web-no-nudges-coming = Nothing is planned.
web-no-nudges-past = Nothing went out yet.
web-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
web-status-planned = planned
web-status-claimed = leaving
web-status-sending = leaving
web-status-sent = sent
web-status-dropped = not sent
web-status-unknown = uncertain
web-status-failed = failed

web-start-over = Start over
web-start-over-sure = Everything that happened here goes away: conversations, networks and answers. The clock returns to the first day.
web-start-over-yes = Yes, start over

web-trouble = That didn’t work
web-nowhere = There is nothing here
web-nowhere-what = This address belongs to nobody in the playground.

web-work-nurse = home nurse
web-work-carer = care assistant
web-work-therapist = occupational therapist
web-work-physio = physiotherapist
web-work-facilitator = network facilitator
web-work-manager = team manager
web-work-hr = people and organisation
web-work-administrator = looks after Kring
web-work-designer = product designer
web-work-workshop = workshop lead, facilitator

web-tab-weeks = Weeks
web-weeks-what = How many messages does who get in which week? 30 to 40 per participant over twenty weeks are expected; never more than two a day or five in seven days. With ≤ it is at most so many: what is still to come is held against those rules when it leaves. Pick a cell and read why.
web-weeks-networks = Which network
web-weeks-all = All networks
web-weeks-who = Who
web-weeks-total = In all
web-weeks-busiest = Busiest week
web-weeks-everybody = Everybody
web-weeks-cell = { $name }, week of { $week }: { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
web-weeks-at-most = { $what }, at most
web-weeks-picked = { $who }, week of { $week }: { $count ->
    [0] no messages
    [one] { $count } message
   *[other] { $count } messages
}
web-weeks-nothing = There is nothing in this week.
web-status-waiting = waits for a part that is still to come
