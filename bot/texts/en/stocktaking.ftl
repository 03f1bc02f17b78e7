# What a quarter brought, and what enough people wait for.
stock-title = Networks and catalogue
stock-nothing = There’s nothing new right now.
stock-suggested = { $count ->
    [one] { $count } suggestion waits for you.
   *[other] { $count } suggestions wait for you.
}
stock-unchecked = { $count ->
    [one] { $count } entry wasn’t checked for a year.
   *[other] { $count } entries weren’t checked for a year.
}
stock-topics = { $count ->
    [one] Enough people wait for “{ $topic }”, and there’s nothing yet.
   *[other] Enough people wait for { $count } topics for which there’s nothing yet, such as “{ $topic }”.
}
stock-fresh = { $more ->
    [0] New: { $names }.
   *[other] New: { $names }, and { $more } more.
}
stock-team = { $more ->
    [0] New for people in your team: { $names }.
   *[other] New for people in your team: { $names }, and { $more } more.
}
stock-why = You get this because HR keeps the catalogue.
stock-why-manager = You get this every quarter when there’s something new for your team.
gathering-title = A network could start
gathering-count = { $count } people wait for a network about “{ $topic }”.
gathering-what = Who they are stays confidential. You can start the network yourself, or ask somebody to.
gathering-gone = Not enough people wait for this any more.
gathering-why = You get this once, because you’re HR.
