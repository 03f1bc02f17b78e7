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
home-waiting = Waiting for you
home-waits-evaluation = How was session { $number } of { $network }? You can answer until { $at }.
home-waits-coming = Will you come to session { $number } of { $network }, { $at }?
home-waits-share = Which one tip do you take away from session { $number } of { $network }?
home-waits-ready = You began to find out whether a learning network is for you. Your answers are still there.
home-waits-check = Find out whether a learning network is for you: ten short statements.
home-waits-setup = Set Kring up for your organisation: it takes two minutes.
home-waits-nothing = Nothing. You’re all caught up.
home-waits-more = { $count ->
    [one] And one more thing. I’ll show it here once there is room.
   *[other] And { $count } more things. I’ll show them here once there is room.
}
home-look = Have a look
home-say-coming = Say whether you’ll come
home-say-learned = Write it down
home-next = Your next session
home-next-what = { $network }: { $session }
home-leading = For you as facilitator
home-team = Your team
home-team-figures =
    { $people ->
        [0] Nobody of your team is in a learning network now.
        [one] One person of your team is in a learning network.
       *[other] { $people } people of your team take part, in { $networks ->
            [one] one network
           *[other] { $networks } networks
        }.
    }
home-team-note = These are figures, never answers. Feel free to ask how it goes.
home-networks = Your networks
home-insights = Your insights
home-insight-in = Shared in { $channel }, { $at }
home-insight-shared = Shared, { $at }
home-insight-kept = Only for you, { $at }
home-waits-opened = You opened the check. Go on?
home-pausing = You’re pausing up to and including { $last }.
home-look-session = Look at this session
home-adrift = { $count ->
    [one] One network’s facilitator can’t be reached any more. Somebody can take it over:
   *[other] The facilitators of { $count } networks can’t be reached any more. Somebody can take them over:
}
