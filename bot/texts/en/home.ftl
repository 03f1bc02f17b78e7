home-title = { $named ->
   *[yes] Hello { $name }
    [no] Hello
}
home-what = Here are your learning networks, and what you can do with them.
home-no-networks = You’re not in a network yet. See whether it suits you, or look at what’s going on.
home-more = { $count ->
    [one] { $count } more network
   *[other] { $count } more networks
}
home-start = What would you like to do?
home-private = This page is yours alone. Your answers stay confidential.
home-source = More about workable work
