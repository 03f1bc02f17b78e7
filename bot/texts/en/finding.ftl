find-title = Networks
find-summary = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
find-all = This is what’s on, soonest first.
find-with = This fits “{ $words }”:
find-who = Facilitated by { $name } · { $seats }
find-narrow = Search by words
find-everything = Show all
find-other-words = Other words
find-propose = Discuss an idea for a network
find-nothing = There is no network to join right now.
find-nothing-with = Nothing found with “{ $words }”.
find-nothing-hint = Is your topic missing? Perhaps you’re the one to set it going.
find-form = Find a network
find-words = Words
find-words-hint = A job, an interest, a topic
find-search = Search
find-catalogue = From the catalogue: where else you can learn with others.
find-more = { $count ->
    [one] There is { $count } more: search with more words.
   *[other] There are { $count } more: search with more words.
}
find-wait = I’m waiting for this
find-wait-hint = Say that you’re waiting for this: you’ll hear when a network about it begins. Once { $enough } people wait, HR hears that a network could start: how many, never who.
find-waits = Noted: you’ll hear when a network about it begins. HR hears of it once there are { $enough } of you, without names.
find-waits-already = You’re waiting for this already.
find-my-interests = What I’m waiting for
