# What somebody waits for.
interest-title = What you’re waiting for
interest-count = { $count ->
    [0] You aren’t waiting for any topic right now.
    [one] You’re waiting for { $count } topic.
   *[other] You’re waiting for { $count } topics.
}
interest-never-who = HR sees how many people wait for a topic, never who. Your manager only sees that there’s something new for the team.
interest-matches = { $count ->
    [0] Since { $day }. Nothing found yet.
    [one] Since { $day }. There is { $count } result now.
   *[other] Since { $day }. There are { $count } results now.
}
interest-look = Show what there is
interest-withdraw = I’m no longer waiting
interest-withdrawn = You’re no longer waiting for this.
interest-add = Another topic…
interest-words = Topic
interest-form = What do you wait for?
interest-wait = I’m waiting for this
interest-says-nothing = Name a topic, a job or an interest.
interest-too-many = You’re waiting for { $most } topics already. Take one away first.
