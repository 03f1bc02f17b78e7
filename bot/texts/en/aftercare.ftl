after-title = { $network }: what comes next?
after-question = What would help you most?
after-why = You get this because you took part. From { $enough } votes on everybody sees how many each choice got, but nobody sees who chose what.
after-hidden = I show how many votes each choice got from { $enough } votes on, so that nobody sees who chose what.
after-stop = Stop here
after-extra = One comeback session
after-series = A new series
after-other = Something else
after-other-open = Something else…
after-change = Say it differently…
after-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
after-early = The network is still going on. After the last session you choose with the others what comes next.
after-yours = You facilitate this network: the participants vote, and you decide what comes next.
after-vote = Choose what comes next
after-decide = Decide what comes next
after-mine = You chose: { $choice }
after-open = You can still change it, until it is decided.
after-kept = Noted. Thank you!
after-words = Confidential, so without names, people would like this too:
after-pulling = Would help to run it: { $names }
after-nobody-pulls = Nobody has offered to help run it yet.
after-pull = { $wanted ->
    [yes] I’d rather not run it
   *[no] I’d help to run it
}
after-pulls-kept = { $wanted ->
    [yes] Noted. Everybody in the network sees that you’d help to run it.
   *[no] Noted. Your name isn’t there any more.
}
after-still = { $wanted ->
    [yes] Don’t ask me after all
   *[no] Ask me once
}
after-still-what = { $wanted ->
    [yes] Six weeks after the end I’ll ask you once whether it is still of use to you. Nothing after that.
   *[no] Shall I ask you once, six weeks after the end, whether it is still of use to you? Otherwise I won’t ask.
}
after-still-kept = { $wanted ->
    [yes] Noted. I’ll ask you once, six weeks after the end.
   *[no] Noted. I won’t ask you.
}
after-other-form = Something else
after-other-label = What would help you?
after-other-unnamed = Confidential: from { $enough } votes on everybody in the network can read it, nobody sees who it is from.
after-send = Vote
