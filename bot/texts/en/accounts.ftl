accounts-title = Your accounts
accounts-where = Each message comes only once.
accounts-line = { $preferred ->
    [yes] { $platform ->
        [slack] Slack, { $home }: this is where I write to you
        [teams] Teams, { $home }: this is where I write to you
       *[web] Web, { $home }: this is where I write to you
    }
   *[no] { $platform ->
        [slack] Slack, { $home }
        [teams] Teams, { $home }
       *[web] Web, { $home }
    }
}
accounts-prefer = { $platform ->
    [slack] Write to me on Slack ({ $home })
    [teams] Write to me on Teams ({ $home })
   *[web] Write to me on the web ({ $home })
}
accounts-preferred = Fine, that’s where I’ll write to you from now on.
accounts-another = Do you have another account, in another workspace or on another platform? A code brings them together.
accounts-make = Make a code
accounts-make-new = Make a new code
accounts-type = I have a code
accounts-say = Type this to Kring within ten minutes, with your other account:
accounts-command = /kring { $word } { $code }
accounts-secret = Give the code to nobody: whoever types it is you to me. It works only once.
accounts-form = Bring accounts together
accounts-code-hint = The code that you got with your other account
accounts-no-code = I can’t find that code. A code works once, and for ten minutes.
accounts-clash = { $why ->
    [self] That’s your own code. Type it with your other account.
    [outside] Your two organisations don’t both allow this yet. Whoever administers Kring there can.
    [roles] This account has a role in its organisation. Make the code here, and type it at the other one.
    [facilitator] This account facilitates a network. Make the code here, and type it at the other one.
   *[network] Both accounts are in the same network. Leave it with one of them, and then it works.
}
accounts-whose = This code is { $name }’s. Is that you?
accounts-what-happens = Your networks, answers and wishes then come together under that name. It can’t be undone.
accounts-me = Yes, that’s me
accounts-not-me = No
accounts-nothing = Fine, nothing has changed.
accounts-joined = Your accounts are together now: you’re { $name } everywhere.
accounts-in-private = Others read along here. Type this in our own conversation.
