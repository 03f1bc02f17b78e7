evaluation-heading = Evaluation
evaluation-title = { $session } ({ $network })
evaluation-which = Which session is it about?
evaluation-option = Session { $number } of { $network }
evaluation-this = This session
evaluation-other = Another session
evaluation-others = Other sessions
evaluation-none = { $leads ->
    [yes] None of your sessions is over yet. An hour after the end the evaluation goes out by itself.
   *[no] There is nothing to evaluate now. After a session you get the questions automatically.
}
evaluation-answer = Which session would you like to say something about?
evaluation-not-yours = I can’t find that session among the networks you facilitate.
evaluation-early = This session isn’t over yet. An hour after the end the evaluation goes out by itself.
evaluation-invites = { $count ->
    [0] There is nobody to ask: everybody said they couldn’t come.
    [one] { $count } participant gets a few short questions.
   *[other] { $count } participants get a few short questions.
}
evaluation-by-itself = If you do nothing, it goes out by itself, an hour after the end.
evaluation-start = Start the evaluation
evaluation-started = { $count ->
    [one] Started. { $count } participant gets the questions.
   *[other] Started. { $count } participants get the questions.
}
evaluation-already = The evaluation is already running. There is just one, and nobody gets it twice.
evaluation-count = { $count ->
    [0] No answers (0 of { $total })
    [one] { $count } of { $total } answered
   *[other] { $count } of { $total } answered
}
evaluation-wait = Averages and remarks appear from { $enough } answers on, so that everybody can speak freely.
evaluation-average = Averages out of 5. Nobody knows who said what.
evaluation-waiting = { $count ->
    [one] { $count } more answer is waiting: new answers appear at least { $enough } at a time, so that nobody can be recognised.
   *[other] { $count } more answers are waiting: new answers appear at least { $enough } at a time, so that nobody can be recognised.
}
evaluation-too-few = { $question } Too few answers to show an average.
evaluation-no-remarks = No remarks.
evaluation-safety = Feeling safe in the group
evaluation-trend = How it went so far, out of 5:
evaluation-session = Session { $number }
evaluation-mean = { $mean }
evaluation-contacts = New contacts that people use already: median { $median }, in { $count } answers.
