find-title = Networks
find-summary = { $count ->
    [one] { $count } network found
   *[other] { $count } networks found
}
find-all = This is what’s on, soonest first.
find-with = Networks with “{ $words }”:
find-who = Facilitated by { $name } · { $seats }
find-narrow = Search by words
find-everything = Show all
find-other-words = Other words
find-nothing = There is no network to join right now.
find-nothing-with = No network found with “{ $words }”.
find-nothing-hint = Is your topic missing? Perhaps you’re the one to set it going.
find-form = Find a network
find-words = Words
find-words-hint = A job, an interest, a topic
find-search = Search
