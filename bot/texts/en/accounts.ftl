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
accounts-command = { $word } { $code }
accounts-secret = Give the code to nobody: it is there to bring your own accounts together. When somebody types it, I ask you first. It works only once.
accounts-form = Bring accounts together
accounts-code-hint = The code that you got with your other account
accounts-no-code = I can’t find that code. A code works once, and for ten minutes.
accounts-clash = { $why ->
    [self] That’s your own code. Type it with your other account.
    [outside] Your two organisations don’t both allow this yet. Whoever administers Kring there can.
    [roles] This account has a role in its organisation. Make the code here, and type it at the other one.
    [facilitator] This account facilitates a network. Make the code here, and type it at the other one.
   *[network] Both accounts are in { $network }. Leave it with one of them, and then it works.
}
accounts-who = { $name } typed your code. Is that you, with another account?
accounts-who-happens = Then everything of that account comes together with yours, under your name. It can’t be undone. If it isn’t you, say no: then nothing happens.
accounts-agreed = Good. I’ve just asked your other account too: confirm there, and it’s done.
accounts-refused = Fine, nothing has changed, and the code no longer works.
accounts-waiting = I’m asking at the account where the code was made. Say yes there, and I’ll write to you here again.
accounts-waiting-note = Nothing has changed yet. The code works until ten minutes after it was made.
accounts-leave = Leave it
accounts-declined = The other account said no. Nothing has changed, and the code no longer works.
accounts-whose = { $name } made this code, and says it’s you. Is that right?
accounts-what-happens = Your networks, answers and wishes then come together under that name. It can’t be undone.
accounts-me = Yes, that’s me
accounts-not-me = No
accounts-nothing = Fine, nothing has changed.
accounts-joined = Your accounts are together now: you’re { $name } everywhere.
accounts-in-private = Others read along here. Type this in our own conversation.
accounts-overheard = Others could read that. If there was a code in it, it no longer works: make a new one, and type it in our own conversation.
accounts-together = { $name } and you are one person to me now: your accounts are together.
accounts-same-network = the same network
