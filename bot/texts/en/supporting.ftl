supporting-title = { $count ->
    [one] Someone on your team is learning in { $network }
   *[other] { $count } people on your team are learning in { $network }
}
supporting-summary = { $network }: how you can help
supporting-number = { $count } people on your team take part.
supporting-ask = Agree together which hours are free, and what may wait for a while.
supporting-why = You get this as a manager. I never show you anybody’s answers.
supporting-all-dates = All dates
supporting-calendar = Add to my calendar
supporting-interest = Show some interest: { $network }
supporting-openers = You could ask: “What surprised you? Where can I help you try something out?”
supporting-nobody = Nobody on your team takes part in this network (yet).
supporting-done = Done
supporting-thanks = Great, that helps. This is no longer waiting for you.
