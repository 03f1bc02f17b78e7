chances-intro = First we look together whether there is something that you can join.
chances-show = Show what is there
chances-title = What exists already
chances-about = About “{ $topic }”
chances-found = { $count ->
    [one] There is something like it already. Could that be a place for you?
   *[other] There are some that are like it already. Could one be a place for you?
}
chances-none = { $about ->
    [yes] There is nothing about this yet. A good moment to start one yourself.
   *[no] Nothing is open now. A good moment to start one yourself.
}
chances-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
chances-choose = Choose consciously: join, start one yourself, or leave it for now.
chances-go-on = Start one yourself, search with other words, or leave it for now.
chances-join = Look and join
chances-entry = { $kind ->
    [fund] Sector fund
    [umbrella] Umbrella body
    [internal] Network in our organisation
   *[outside] Network of others
}
chances-look = Go and look
chances-other-words = Other words
chances-not-now = Not now
chances-why = What is the reason?
chances-reason-time = There is no time for it now
chances-reason-exists = There is something that fits already
chances-reason-talk = I want to talk about it first
chances-reason-unsure = I’m not sure yet
chances-reason-other = Something else
chances-words = Would you like to add a note?
chances-words-hint = Only for yourself
chances-not-now-title = Not now
chances-kind = { $reason ->
    [time] Understandable. The idea won’t run away: come back when it suits you.
    [exists] Well spotted. Joining what is there helps everybody along.
    [talk] Good idea. A conversation makes it sturdier.
    [unsure] Doubting is fine. A small step is a step too.
   *[other] That’s all right. Come back whenever you like.
}
chances-own = Your reason stays with you: nobody else sees it.
chances-do-propose = Prepare the conversation
chances-do-ready = Is it for me?
chances-do-interest = Register your interest
