founding-summary = Starting a network
founding-title = Start a learning network
founding-intro = One form, then you see all the dates. Nothing exists until you publish.
founding-fill-in = Fill in the form
founding-drop = Throw this away
founding-dropped = Thrown away. Nothing was published.
founding-form = New network
founding-form-intro = A learning network has a beginning and an end, and brings ten to fifteen people together.
founding-name = Name
founding-name-hint = Short and easy to recognise
founding-goal = Goal, in one sentence
founding-goal-hint = What will people be able to do, or know, afterwards?
founding-date = First session
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
