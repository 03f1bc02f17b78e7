returning-title = Welcome back
returning-what = While you were away, I left this out:
returning-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
returning-nothing = While you were away, nothing was left out.
returning-why = You get this because you were away. There’s nothing you need to catch up on.
returning-ahead = Coming up:
returning-session = { $network }: { $at }
