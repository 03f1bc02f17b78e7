ready-title = Does a learning network suit you now?
ready-summary = Statement { $number } of 10
ready-intro = Ten short statements, no score. Confidential: only you see your answers. You can always stop and go on later.
ready-statement-1 = I want to learn.
ready-statement-2 = I am open to the learning opportunities a network offers.
ready-statement-3 = I actively look for chances to learn.
ready-statement-4 = I contribute my own ideas and welcome those of others.
ready-statement-5 = I am willing to explore unfamiliar ground.
ready-statement-6 = I can look critically at how I work.
ready-statement-7 = I actually put feedback from others to use.
ready-statement-8 = I can look at the same problem in different ways.
ready-statement-9 = I can draw lessons from experience.
ready-statement-10 = I can, and dare to, help steer the network.
ready-advice-1 = Choose one concrete question from your work.
ready-advice-2 = Talk to somebody who took part before.
ready-advice-3 = Plan one question to one colleague this week.
ready-advice-4 = Write down one idea beforehand; then ask on.
ready-advice-5 = Start with a small experiment that you can undo.
ready-advice-6 = Ask yourself: what went well, what could be different, what now?
ready-advice-7 = Choose one tip and a moment: “if…, then…”.
ready-advice-8 = Ask how a customer or another team sees it.
ready-advice-9 = Write one sentence a week: “I’ll remember…”.
ready-advice-10 = Take a small role: keep the time, suggest a topic.
ready-half = Which half is the hardest for you now?
ready-half-own = Contributing my own ideas
ready-half-others = Welcoming those of others
ready-half-both = Both
ready-half-hint-own = Contributing your own ideas is the hardest for you now: start with that one idea.
ready-half-hint-others = Welcoming the ideas of others is the hardest for you now: start by asking on.
ready-half-hint-both = Start with whichever seems easiest.
ready-time = Can you make time for it?
ready-time-apart = This is apart from the ten statements.
ready-time-yes = Yes
ready-time-not-yet = Not yet
ready-time-discuss = To discuss with my manager
ready-paused = You can go on later, from where you stopped.
ready-kept = { $count ->
    [0] Nothing has been filled in yet.
    [one] { $count } answer is kept, for you alone.
   *[other] { $count } answers are kept, for you alone.
}
ready-welcome-back = Welcome back. We go on from where you stopped.
ready-use-buttons = Choose one of the buttons, or type a digit from 1 to 5.
ready-earlier = This is what you filled in earlier, on { $at }. You can do it again.
ready-thanks = Thank you, this is what you said yourself
ready-no-score = No score and no exam: a picture of now, for you alone. You can join whatever you answered.
ready-all-low = This may be just the moment, or later. You choose.
ready-all-skipped = You skipped everything, and that’s fine. Do have a look at the networks.
ready-strengths = These are your strengths:
ready-growth = Here you can grow: “{ $statement }”
ready-skipped = skipped
ready-beside-title = Your previous time, on { $at }, beside now:
ready-beside = { $changed ->
    [yes] “{ $statement }” { $before } → { $now }
   *[no] “{ $statement }” { $now }, as then
}
ready-plan-invite = Would you like to do something with it? Make one if-then plan.
ready-plan-made = Your if-then plan is saved.
ready-plan-button = Make an if-then plan
ready-plan-another = Make another one
ready-plan-title = If-then plan
ready-plan-intro = One sentence helps to really do it. Only you see it.
ready-plan-when = If…
ready-plan-when-hint = A moment or a situation, such as: the team meeting starts
ready-plan-then = then…
ready-plan-then-hint = What you do then, such as: I ask one question
ready-plan-kept = Your plan is saved, for you alone.
ready-now = And now? All three are fine.
ready-join = Join
ready-talk = Talk first
ready-later = Later
ready-talk-how = Good idea. Talk to somebody who took part before, or to your manager. You don’t have to show your answers.
ready-later-how = Fine. Your answers are kept until you want to go on.
ready-private = Confidential: nobody else can see your answers.
ready-why = You get this because { $network } begins soon. It takes three minutes.
ready-why-not-yet = You get this because you’re going to take part in a network.
ready-again = This is still open. You go on where you were.
