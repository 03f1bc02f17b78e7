methods-title = Working methods
methods-sought = { $phase }, { $minutes } minutes, { $people } people, { $trust }
methods-assumed = You chose no session, so I assume: { $sought }. Feel free to change that below.
methods-phase = { $phase ->
    [kickoff] Kick-off
    [deepening] Deepening
    [evaluation] Evaluation
   *[closing] Closing
}
methods-trust = { $trust ->
    [low] little trust needed
    [medium] some trust needed
   *[high] much trust needed
}
methods-has = { $trust ->
    [low] a group still getting to know each other
    [medium] a group that knows each other a little
   *[high] a group that trusts each other
}
methods-needs = { $minutes } minutes, { $size ->
    [any] any group
    [open] { $least } people or more
   *[range] { $least } to { $most } people
}, { $trust }. { $fits ->
    [yes] Suits this session.
    [sought] Suits what is said above.
   *[no] Suits less well.
}
methods-link = More at De Ambrassade
methods-use = Use for session { $number }
methods-leave = Not for session { $number }
methods-used = { $used ->
    [yes] { $method } is chosen.
   *[no] { $method } is no longer chosen.
}
methods-full = A session has at most { $count } methods. Leave one out first.
methods-others = Three others
methods-filter = By phase, time, group…
methods-for = For { $network }, session { $number }
methods-form = Which method?
methods-phase-label = For which moment?
methods-minutes-label = How many minutes do you have?
methods-people-label = With how many people?
methods-trust-label = How well does the group know each other?
methods-show = Show three
method-paired-interview = Paired interview
method-paired-interview-how = In pairs, people interview each other for a few minutes. Then each introduces the other to the group.
method-speed-dating = Speed dating
method-speed-dating-how = Short talks in twos about one question. After a few minutes everybody moves on to somebody new.
method-line-up = Line-up
method-line-up-how = Read out a statement. Everybody picks a spot on an imaginary line from disagree to agree and says why.
method-expectation-wall = Expectation wall
method-expectation-wall-how = Everybody writes expectations on notes. Together you group them and choose what the network begins with.
method-working-agreement = Working agreement
method-working-agreement-how = The group says what it takes to speak freely, and turns that into a few short agreements.
method-nine-whys = Nine whys
method-nine-whys-how = In pairs, one keeps asking: why does this matter to you? That leads to the real purpose, which you then share.
method-one-two-four-all = 1-2-4-All
method-one-two-four-all-how = First think about a question alone, then in twos, then in fours. Each four brings one idea to the whole group.
method-appreciative-interview = Appreciative interview
method-appreciative-interview-how = In pairs, people tell about something that went well. Together you look for what made it work.
method-lean-coffee = Lean coffee
method-lean-coffee-how = The group makes the agenda on the spot: topics on cards, a vote, and a fixed time for each. Then you vote on whether to go on.
method-knowledge-market = Knowledge market
method-knowledge-market-how = People keep a stall with what they offer or look for. The others walk around and exchange.
method-world-cafe = World café
method-world-cafe-how = Each table has a question. Small groups change tables and build on the notes of those who sat there before.
method-fishbowl = Fishbowl
method-fishbowl-how = A small circle talks, the others listen around it. Whoever wants to speak takes the empty chair.
method-expert = Expert Q&A
method-expert-how = The group’s questions lead the talk with a guest. Collect them beforehand and let the guest answer briefly.
method-learning-visit = Learning visit
method-learning-visit-how = Go and see together how it’s done elsewhere, each with a question to look with. Then talk about what you noticed.
method-open-space = Mini open space
method-open-space-how = People put topics forward and host a talk on them. The others choose where to join and move on freely.
method-reverse-brainstorm = Reverse brainstorm
method-reverse-brainstorm-how = Think up how to make it fail for sure. Then turn each idea round into something that works.
method-troika = Troika consulting
method-troika-how = In threes, one person puts a question. The other two think aloud while the first only listens. Then you swap.
method-five-steps = Five-step peer consultation
method-five-steps-how = One person brings a question. The group explores it, names its core, gives advice and looks back.
method-incident = Incident method
method-incident-how = The group hears a short incident and asks for the facts. Everybody decides what they’d do; then you compare with what happened.
method-gossip = Respectful gossip
method-gossip-how = Somebody brings a question and turns away. The group respectfully thinks aloud; then they say what struck them.
method-socratic = Socratic dialogue
method-socratic-how = Examine one real experience together. Only ask questions, until it’s clear which belief lies underneath.
method-after-action = After-action review
method-after-action-how = What was planned, what happened, why was there a difference, what will you do next time?
method-what-so-now = What, so what, now what
method-what-so-now-how = First collect the facts, then what they mean, then choose a next step.
method-smileys = Smiley check, start-stop-continue
method-smileys-how = Everybody picks a smiley for the session and names one thing to start, stop or continue.
method-harvest = Harvest, letter to self
method-harvest-how = Look back at what it brought. Everybody writes a promise in a letter to themselves and chooses what comes after the network.
