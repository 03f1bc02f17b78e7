evaluating-summary = How was the session?
evaluating-title = { $asked ->
    [closing] How was { $network }, now that it ends?
   *[other] How was session { $number } of { $network }?
}
evaluating-why = { $asked ->
    [closing] You get this because you were in, and the last session is over. Three minutes are enough, and you may skip any question.
    [safety] You get this because you’re in, and the session is over. Seven statements, no open questions: a minute and a half is enough.
   *[usual] You get this because you’re in, and the session is over. Three statements and two open questions: a minute and a half is enough.
}
evaluating-absent = I wasn’t there
evaluating-present = I was there after all
evaluating-confidential = Confidential: nobody sees who answered what. Averages and remarks appear only from five answers on.
evaluating-not-at-all = Not at all
evaluating-question-1 = This was useful for my work.
evaluating-question-2 = I could speak freely.
evaluating-question-3 = I gave something and got something.
evaluating-question-4 = What do you take with you, or will you try?
evaluating-question-5 = What shall we do differently next time?
evaluating-question-fault = Admitting a mistake does you no harm here.
evaluating-question-hard = Difficult subjects can be raised.
evaluating-question-help = Asking for help is normal here.
evaluating-question-counts = What I can do counts here.
evaluating-question-goal = Learning goal reached: { $goal }
evaluating-question-good = Length, rhythm and methods were good.
evaluating-question-recommend = I would recommend this to a colleague.
evaluating-question-contacts = How many new contacts do you use already? A number, no names.
evaluating-question-changed = What do you do differently now? Give an example.
evaluating-question-noticed = Who noticed anything of it?
evaluating-question-hindered = What kept you from applying it?
evaluating-question-because = Why would you recommend it, or not?
evaluating-use-buttons = Choose one of the buttons. Your answers so far are still there.
evaluating-remarks = { $asked ->
    [safety] That was all. Send your answers, or go back.
    [closing] { $count } short questions are left, all optional: what changed, and how many contacts you keep from it.
   *[usual] Two open questions are left, both optional: what do you take with you, and what could be different?
}
evaluating-write = Write something
evaluating-finish = { $asked ->
    [safety] Send
   *[other] Done, no remarks
}
evaluating-form = { $count ->
    [2] Two more questions
   *[other] { $count } more questions
}
evaluating-send = Send
evaluating-unnamed = Your name isn’t with it. Better not name others either.
evaluating-thanks = Thank you!
evaluating-what-now = Your answers were sent, without your name. Nothing of them stays in this conversation.
evaluating-changed = Meanwhile the questions were settled, and they are others. Please begin again.
evaluating-already = You’ve evaluated this session already.
evaluating-gone = I can’t find this session among your networks.
evaluating-cancelled = This network is cancelled, so there is nothing to evaluate.
evaluating-left = The evaluation is for those who are in this network.
evaluating-late = The evaluation is for those who were already in when the session was held.
evaluating-declined = You couldn’t be there, so there is nothing to evaluate.
evaluating-early = The session isn’t over yet. Afterwards you get the questions by themselves.
evaluating-closed = This evaluation is closed. It stays open for five days.
