ask-title = Ask your network something
ask-about = Are you stuck between two sessions? First I ask a few people of another team: they see it with other eyes.
ask-you-confirm = You see beforehand what others see. Nothing leaves without your confirmation.
ask-write = Ask a question
ask-others = Other questions
ask-form = Your question
ask-network = Which network?
ask-text = What do you want to ask?
ask-text-hint = One concrete question is answered soonest
ask-how = With or without your name?
ask-named = With my name
ask-unnamed = Confidentially, without my name
ask-next = Next
ask-preview = This is how others see your question
ask-nothing-yet = For { $network }. Nothing has been sent yet.
ask-by = { $name } asks
ask-by-somebody = Somebody in the network asks
ask-first = { $where ->
    [channel] { $count ->
        [0] After two working days it comes in the network’s channel, if there is no answer by then.
        [one] One person gets it first. If nobody answers within two working days, it comes in the network’s channel.
       *[other] { $count } people get it first. If nobody answers within two working days, it comes in the network’s channel.
    }
   *[people] { $count ->
        [0] There is nobody else in the network to ask yet.
        [one] One person gets it first. If nobody answers within two working days, I ask others once.
       *[other] { $count } people get it first. If nobody answers within two working days, I ask others once.
    }
}
ask-confidential = { $few ->
    [yes] Confidential: I show your name nowhere. But there are few of you, so others may guess who asks.
   *[no] Confidential: I show your name nowhere. Mind that your words don’t give you away.
}
ask-confirm = Ask it
ask-with-name = With my name after all
ask-without-name = Rather without my name
ask-edit = Edit the text
ask-not-now = Never mind
ask-dropped = Nothing was asked.
ask-resumed = Your question is still here. Nothing has been sent.
ask-use-buttons = Your question is ready. Choose below what becomes of it, or edit it.
ask-already = That question was asked already, and leaves only once.
ask-nobody = There is nobody else in the network to ask yet.
ask-no-network = Choose a network that you are in, and write your question.
ask-no-networks = You can ask questions in a network in which you have a seat, while it lasts.
ask-done = Your question is asked
ask-done-note = You get an answer at once.
ask-follow = Follow your question
ask-line = { $count ->
    [0] { $network } · no answer yet
    [one] { $network } · one answer
   *[other] { $network } · { $count } answers
}
ask-yours = See your question
ask-look = Read and answer
reply-asks = { $name } asks you something
reply-somebody-asks = Somebody in your network asks something
reply-by-somebody = Somebody in the network, confidentially
reply-by-you-unnamed = You, confidentially
reply-yours = { $count ->
    [0] Your question: no answer yet
    [one] Your question: one answer
   *[other] Your question: { $count } answers
}
reply-in = { $role ->
    [author] You get this because you asked it of { $network }.
    [answered] You get this because you answered a question of { $network }.
    [asked] You get this because you are in { $network } and may be able to help.
   *[channel] From the learning network { $network }
}
reply-write = Answer
reply-write-more = Answer something more
reply-who-sees = Whoever asked gets your answer at once, with your name. Others in the network can read it.
reply-form = Your answer
reply-text = What do you answer?
reply-text-hint = An experience or a tip, however small
reply-preview = This is how others see your answer
reply-nothing-yet = In { $network }. Nothing has been sent yet.
reply-send = Send
reply-send-usable = Send as “usable at once”
reply-usable = Usable at once
reply-thanked = Thanked by whoever asked
reply-thank = Thank { $name }
reply-thanked-now = { $name } hears that you say thanks.
reply-close = Close the question
reply-closed-now = The question is closed.
reply-is-closed = This question is closed.
reply-closed = The question was closed meanwhile. Your answer was not sent.
reply-waits = As long as the question is open, everybody in the network can answer.
reply-sent = Your answer was sent. Thank you.
reply-dropped = Nothing was sent.
reply-resumed = Your answer is still here. Nothing has been sent.
reply-use-buttons = Your answer is ready. Choose below what becomes of it, or edit it.
reply-gone = I can’t find that question, or you aren’t in that network (any more).
asked-how = Who can help? Type “{ $word }” and choose this question.
kind-question = Question from a network
why-question = Somebody in a network of yours looks for an answer.
kind-answer = Answer to your question
why-answer = Somebody answered your question.
kind-thanks = Thanks for your answer
why-thanks = Whoever asked a question wants to thank you.
why-solved = The question was answered or closed already.
kind-unanswered = Question in a network’s channel
why-unanswered = Somebody in the network looked for an answer, and had none yet.
