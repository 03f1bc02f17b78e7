mine-title = My networks
mine-summary = { $count ->
    [one] You have { $count } network
   *[other] You have { $count } networks
}
mine-none = You’re not in a network yet.
mine-private = Only you see this overview.
