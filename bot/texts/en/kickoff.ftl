opening-title = This network
opening-none = I can’t find this among your current networks.
opening-which = Of which network?
opening-more = And { $count } more.
opening-after = More
opening-before = Previous
opening-votes = { $count ->
    [0] { $text }
    [one] { $text } ({ $count } vote)
   *[other] { $text } ({ $count } votes)
}
opening-for = Vote for…
opening-for-go = Vote
opening-not-for = Take a vote back…
opening-not-for-go = Take back
opening-withdraw = Withdraw your proposal…
opening-withdraw-go = Withdraw
opening-propose = Propose
opening-all-see = Everybody in this network sees it.
opening-enough = There is a lot on the list already. Vote for what is there, or withdraw a proposal of yours first.
opening-there-already = That is there already. You can vote for it.
intro-open = Introductions
intro-title = Getting to know each other: { $network }
intro-invite = Introduce yourself to the others, briefly. You choose what to fill in; you may leave everything empty.
intro-why = You get this because the first session is coming up. Shortly before it, I put all cards together in each of the network’s channels.
intro-write = Make your card
intro-skip = Rather not
intro-skipped = That’s fine. You can make your card at any time.
intro-change = Change it
intro-remove = Remove it
intro-removed = Your card is gone. If a channel has it already, it stays there.
intro-blank = A blank card is fine too: nothing is posted.
intro-preview = This is how the others see it.
intro-who-sees = { $when ->
    [before] People in this network see this. Shortly before session 1, so do people in a channel of the network.
   *[after] Only people in this network see this.
}
intro-keep = That’s it
intro-kept = Your card is saved.
intro-discard = Never mind
intro-discarded = Nothing has changed.
intro-when = { $when ->
    [before] Shortly before session 1, I put all cards together in each channel that the network has: whoever is in it can read them. Until then you can change yours.
   *[after] People in this network see the cards here. Whoever joins later can make one too.
}
intro-none = You don’t have a card yet. There’s no need to.
intro-mine = Your card:
intro-others = The others:
intro-form = Your card
intro-form-intro = Fill in what you like. What you leave empty isn’t shown.
intro-see = Preview
intro-field-does = What I do
intro-field-helps = What I can help with
intro-field-ask = Ask me about
intro-field-says = How to say my name
intro-field-outside = Outside work
intro-field-bring = I bring
intro-field-fetch = I come for
introductions-title = Getting to know each other: { $network }
introductions-why = These people made a card. Each of them chose what is on it.
introductions-more = { $count ->
    [one] And one card more: type “intro” to me.
   *[other] And { $count } cards more: type “intro” to me.
}
commit-open = What do you bring?
commit-title = Giving and taking: { $network }
commit-question = People learn from each other. What do you bring, and what do you come for?
commit-write = Fill it in
commit-change = Change it
commit-kept = { $shown ->
    [yes] Saved. The others see it with the introductions.
   *[no] Saved, for you alone.
}
commit-emptied = All right, nothing is kept.
commit-who-sees = { $shown ->
    [before] The others see this. Shortly before session 1, so do people in a channel of the network.
    [after] The others see this.
   *[no] Only you see this.
}
commit-others = What others bring and come for:
commit-hint-bring = An experience, an example, a good question
commit-hint-fetch = What you want to learn or solve
commit-shown = May the others see it?
commit-shown-yes = Yes, with the introductions
commit-shown-no = No, only me
commit-form = Giving and taking
commit-form-intro = You can change this at any time. What the others may see also goes to each of the network’s channels before session 1.
expect-open = What do you expect?
expect-title = Expectations: { $network }
expect-summary = Six short questions before the start
expect-intro = Six short questions before the start. You can skip any, and go on later: what you filled in already counts.
expect-why = You get this because the first session is coming up.
expect-name = With your name, or without?
expect-name-note = Only the facilitator reads it. Without a name it is confidential, and read only once { $enough } people have answered like that.
expect-name-yes = With my name
expect-name-no = Without a name
expect-naming = { $named ->
    [yes] With your name, for the facilitator.
   *[no] Without your name, for the facilitator.
}
expect-counts = What you filled in already counts. When you stop, you can erase it too.
expect-question-1 = What do you want to know or be able to do afterwards?
expect-question-2 = Which question from practice do you bring?
expect-question-3 = What can you offer others?
expect-question-4 = When is this a success for you?
expect-question-5 = What do you need in order to speak freely?
expect-question-6 = What should certainly not happen?
expect-write = Answer
expect-change = Change it
expect-form = Your answer
expect-welcome-back = Welcome back. You go on where you were.
expect-told = { $state ->
    [closed] The first session has begun: these questions are closed.
    [later] { $count ->
        [0] You can always go on later, from where you were.
       *[other] What you filled in already counts. You can go on later, or erase it here.
    }
   *[done] { $count ->
        [0] You filled in nothing, and that’s fine.
        [one] Thank you for your answer.
       *[other] Thank you for your answers.
    }
}
expect-closed = These questions are closed, or not for you (any more).
expect-again = Go through them again
expect-begin = Fill something in after all
expect-erase = Erase my answers
expect-erased = Your answers are erased.
expect-settled = What was read without a name stays as it is: so a change can’t give away whose it is.
expect-report = The expectations are in
expect-report-why = You get this because you facilitate this network: it helps you prepare the start.
expect-read = Read the expectations
expect-count = { $named ->
    [0] Nobody answered with their name
    [one] One person answered with their name
   *[other] { $named } answered with their name
}, { $unnamed ->
    [0] nobody without.
    [one] one without.
   *[other] { $unnamed } without.
}
expect-rule = { $state ->
    [none] Each answer says who it is from, or that it has no name.
    [ready] You can now read the answers of { $waiting } people without a name. Later ones are added only from { $enough } people on.
   *[few] { $waiting ->
        [one] What one person wrote without a name stays closed: you can read it from { $enough } people on.
       *[other] What { $waiting } people wrote without a name stays closed: you can read it from { $enough } on.
    }
}
expect-read-now = Read what came without a name
expect-said = { $name }: { $text }
expect-said-unnamed = Without a name: { $text }
agree-open = Working agreements
agree-title = Working agreements: { $network }
agree-these = This is how we treat each other:
agree-base-1 = What is said here, we share without names.
agree-base-2 = No question is stupid.
agree-base-3 = We may disagree.
agree-base-4 = First understand, then advise.
agree-base-5 = Whoever can’t come says so.
agree-base-6 = Mistakes are there to learn from.
agree-added = Added by us:
agree-count = { $count ->
    [0] Nobody has accepted them yet.
    [one] { $count } of { $total } accepted them.
   *[other] { $count } of { $total } accepted them.
}
agree-mine = You too.
agree-accept = I agree to these
agree-accepted = Good. That’s noted.
agree-proposals = Proposed:
agree-rule = { $voters ->
    [one] What more than half choose becomes an agreement. One participant has voted so far.
   *[other] What more than half choose becomes an agreement. { $voters } participants have voted so far.
}
agree-voted = Your vote counts.
agree-unvoted = Your vote is taken back.
agree-propose = Propose an agreement…
agree-proposed = Your proposal is on the list. The others can vote for it.
agree-withdrawn = Your proposal is gone.
agree-form = An agreement
agree-what = What do we agree on?
agree-what-hint = One short sentence
goals-open = Learning goals
goals-title = Learning goals: { $network }
goals-question = { $round ->
    [1] What do you want to learn together? Propose something, and vote for what helps you.
   *[other] You are halfway. What do you still want to learn from here on?
}
goals-why = You get this because you take part. You can vote until { $closes }. { $again ->
    [yes] { $count ->
        [0] Vote for what you want to keep, or propose something new.
        [one] There is one proposal besides.
       *[other] There are { $count } proposals besides.
    }
   *[no] { $count ->
        [0] Nothing is proposed yet.
        [one] There is one proposal so far.
       *[other] There are { $count } proposals so far.
    }
}
goals-look = See the learning goals
goals-until = You can vote until { $closes }. You have { $most } votes, and can keep moving them.
goals-not-yet = You choose learning goals after the first session, from { $at } on.
goals-never = This network has only one session. You agree on learning goals there.
goals-closed = This round of votes closed on { $at }.
goals-closed-now = There is no round of votes now. Below is how it stands.
goals-again-at = Halfway you choose again, from { $at } on.
goals-no-more = This was the last round.
goals-before = After the first session you chose:
goals-chosen = Learning goals of the group:
goals-none = Nothing has been proposed yet.
goals-voters = { $count ->
    [0] Nobody has voted in this round yet.
    [one] One participant voted in this round.
   *[other] { $count } participants voted in round { $round }.
}
goals-voted = { $left ->
    [0] Your vote counts. Your three votes are used; you can move them.
    [one] Your vote counts. You have one left.
   *[other] Your vote counts. You have { $left } left.
}
goals-unvoted = Your vote is back. You have { $left } left.
goals-no-votes = Your { $most } votes are used. Take one back first.
goals-propose = Propose a learning goal…
goals-proposed = Your learning goal is on the list. You can vote for it yourself too.
goals-withdrawn = Your learning goal is gone, with its votes.
goals-form = A learning goal
goals-what = What would you like us to learn?
goals-what-hint = One short sentence
pace-open = Rhythm and place
pace-title = How we meet: { $network }
pace-all-see = All participants see how it stands, not who chose what.
pace-over = All sessions are over: the vote is closed.
pace-voters = { $count ->
    [one] { $count } of { $total } voted.
   *[other] { $count } of { $total } voted.
}
pace-mine = Your choice
pace-go = Choose
pace-voted = Noted. You can still change it.
pace-rhythm = How often?
pace-rhythm-as-is = As it is now
pace-rhythm-oftener = More often, and shorter
pace-rhythm-rarer = Less often, and longer
pace-forms = How do we like to work?
pace-forms-cases = On our own situations
pace-forms-themes = Around a theme
pace-forms-visits = Visiting each other
pace-forms-mix = A mix
pace-place = Where?
pace-place-together = Together in one place
pace-place-in-turn = At each other’s place in turn
pace-place-online = Online
pace-place-both = Together at times, online at others
