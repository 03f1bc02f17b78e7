founding-summary = Starting a network
founding-title = Start a learning network
founding-drop = Discard this
founding-dropped = Discarded. Nothing was published.
founding-form = New network
founding-form-intro = A learning network has a beginning and an end, and brings ten to fifteen people together.
founding-name = Name
founding-name-hint = Short and easy to recognise
founding-goal = Goal, in one sentence
founding-goal-hint = What will people be able to do, or know, afterwards?
founding-date = First session
founding-date-hint = Another first day makes all dates anew, also those you changed yourself.
founding-time = Starts at
founding-time-hint = In your time zone
founding-sessions = Number of sessions
founding-sessions-hint = Five is usual: kick-off, three to go deeper, closing
founding-weeks = Weeks between two sessions
founding-weeks-hint = Four weeks give time to try something out
founding-minutes = Length in minutes
founding-minutes-hint = From 15 to 480
founding-place = Place or link
founding-place-hint = A room, an address or an https link
founding-capacity = Number of seats
founding-capacity-hint = Ten to fifteen works best
founding-look = Show the dates
founding-date-past = The first session is in the past. Choose a later date.
founding-date-far = Choose a date within two years.
founding-use-form = Fill this in with the form, so that nothing gets lost.
founding-resumed = Your draft is still here, just as you left it.
founding-preview = This is what your network looks like
founding-dates = { $count ->
    [one] { $count } session:
   *[other] { $count } sessions, from beginning to end:
}
founding-moved = { $reason ->
    [weekend] { $wanted } is in a weekend and moves to { $day }.
   *[holiday] { $wanted } is a public holiday and moves to { $day }.
}
founding-capacity-advice = Ten to fifteen participants is a guideline. Fewer or more is possible too: you choose.
founding-zone = All times are in your time zone: { $zone }.
founding-nothing-yet = Nobody sees this yet. Colleagues can only find it once you publish.
founding-changed = Your draft has changed meanwhile. This is how it is now: have a look, then publish.
founding-publish = Publish
founding-edit = Change it
founding-done = { $name } is published
founding-share-hint = Colleagues can find it now and take a seat at once. You facilitate, and take no seat yourself.
founding-all-moved = { $reason ->
    [weekend] All sessions are in a weekend and move to the first working day after it.
   *[holiday] All sessions are on a public holiday and move to the first working day after it.
}
founding-some-moved = { $reason ->
    [weekend] { $count } sessions are in a weekend and move to the first working day after it.
   *[holiday] { $count } sessions are on a public holiday and move to the first working day after it.
}
founding-intro = First, in one line, what it is about: then you see what is there already. Nothing exists until you publish.
founding-fill-in = Say what it is about
founding-topic = What is it about?
founding-topic-hint = A few words, such as “safe welding”
founding-create = Start a new network
founding-create-yet = Start a new network all the same
founding-dates-anew = The dates were worked out anew.
founding-another = You still have an open draft. Publish it or discard it, then you can begin something new.
founding-kind = For whom
founding-kind-is = { $kind ->
    [across] Across organisations
   *[internal] Within our organisation
}
founding-roles = Participants’ role
founding-roles-hint = What does everyone take on: bring a question, host, take notes?
founding-course = How it goes, practically
founding-course-hint = For instance: each time at another workplace, lunch included
founding-contact = Contact
founding-functions = Functions
founding-functions-hint = For whom? With commas between, such as: welder, team leader
founding-interests = Interests
founding-interests-hint = With commas between, such as: safety, ergonomics
founding-tell = Tell managers
founding-tell-is = { $tell ->
    [no] No, leave it
   *[yes] Yes, one message that they can forward themselves
}
founding-edit-frame = Roles and practicalities
founding-edit-agreements = Agreements
founding-edit-people = Whom do you ask?
founding-agreements-hint = One per line. The group can still add to them at the start.
founding-as-invited = Look at the invitation
founding-as-invited-note = This is how it reads for whom you invite. Where it takes place, they see once they take part.
founding-back = Back to the draft
founding-date-of = Session { $number }: { $at }
founding-date-other = Change one date
founding-date-go = Change this date
founding-date-change = Choose another day or another hour
founding-date-form = Session { $number }
founding-day = Day
founding-until = Until
founding-until-before = The end is before the beginning. Choose a later end.
founding-until-length = A session takes from { $least } to { $most } minutes.
founding-that-past = That day is over already. Choose a later one.
founding-that-far = That day is too far off. Choose an earlier one.
founding-not-after = By then session { $number } isn’t over yet: it starts on { $at }.
founding-not-before = By then session { $number } has begun: it starts on { $at }.
founding-off = { $reason ->
    [weekend] Note: { $day } is in a weekend.
   *[holiday] Note: { $day } is a public holiday.
}
founding-people = { $count ->
    [0] You invite nobody by name yet. You can do so now, or later with a code.
    [one] { $count } colleague gets an invitation when you publish.
   *[other] { $count } colleagues get an invitation when you publish.
}
founding-one-team = { $most } of the { $all } come from the same team. With colleagues from elsewhere you learn more; it may stay this way.
founding-people-title = Whom do you ask?
founding-people-what = Choose colleagues from your organisation. Only when you publish do they get an invitation; they may decline without a reason.
founding-people-elsewhere = For people from elsewhere, or whom you don’t find here, there will be a code after publishing.
founding-asked = { $leads ->
    [yes] { $name }, facilitates too
   *[no] { $name }
}
founding-pick = Choose colleagues
founding-pick-leading = Choose who facilitates too
founding-unask = Don’t invite after all
founding-unask-go = Take off the list
founding-form-people = Whom do you ask?
founding-form-leading = Who facilitates too?
founding-person = Colleague { $number }
founding-person-self = That is you: you facilitate this network already.
founding-people-most = You can ask up to { $most } people here. For more there is a code.
founding-done-asked = { $count ->
    [one] { $count } colleague gets an invitation.
   *[other] { $count } colleagues get an invitation.
}
