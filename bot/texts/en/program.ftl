session-of = { $network }: { $session }
session-choice = { $network }, session { $number }
session-title = Session
session-which = Which session?
session-none = None of your networks has a session for this now.
session-not-yours = Only whoever facilitates the network does this.
session-prepare = Prepare
session-notes = Notes
session-time = Plan time to prepare
session-program = See the agenda
session-method = Choose a method
question-bring = Put a question on the agenda…
question-form = My question
question-intro = Your question goes on the agenda. Everybody in the network reads it. Without your name it’s confidential: nobody sees whose it is.
question-text = Which question from your own work do you bring?
question-hint = Short and concrete
question-when = When is it of use to you?
question-label = { $label ->
    [future] For the future
   *[now] Now, it’s urgent
}
question-who = With or without your name?
question-named = { $named ->
    [yes] With my name
   *[no] Without my name, confidential
}
question-line = { $text } ({ $label ->
    [future] for the future
   *[now] urgent
}, { $count ->
    [0] no vote yet
    [one] { $count } vote
   *[other] { $count } votes
}, { $named ->
    [yes] { $name }
   *[no] confidential
})
question-agenda = On the agenda:
question-none = There’s no question on the agenda yet.
question-more = { $count ->
    [one] And { $count } more question.
   *[other] And { $count } more questions.
}
question-kept = Your question is on the agenda.
program-summary = { $title }. { $count ->
    [0] No questions yet
    [one] { $count } question
   *[other] { $count } questions
}
program-theme = Theme
program-method = Method
program-notes = Notes
program-output = What we made together
program-discussed = Discussed:
program-votes-left = { $count ->
    [0] Your votes are given. Choose a question again to take your vote back.
    [one] You have { $count } vote left.
   *[other] You have { $count } votes left.
}
program-vote = Vote for a question
program-look = What becomes of a question?
program-option = { $mine ->
    [yes] ✓ { $text }
   *[no] { $text }
} ({ $count })
program-gone = That question isn’t on this agenda any more.
program-full = You gave { $count } votes already. Take one back first: choose that question again.
program-voted = Your votes are noted.
program-taken-back = Your question is taken back.
program-settled = { $what ->
    [done] Noted: discussed.
    [next] This question is with the next session now.
    [drop] This question isn’t on the agenda any more.
    [now] Noted: urgent.
   *[future] Noted: for the future.
}
program-undone = Back as it was.
program-done = Discussed
program-next = To session { $number }
program-label = { $label ->
    [future] Is for the future
   *[now] Is urgent
}
program-drop = Off the agenda
program-take-back = Take my question back
