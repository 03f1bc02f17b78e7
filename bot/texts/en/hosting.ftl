visit-title = You’re invited as a guest
visit-asked = { $name } invites you as a guest at { $network }: { $topic }
visit-coming-title = You’re coming as a guest
visit-soon = { $days ->
    [0] You’re a guest today
    [1] You’re a guest tomorrow
    [7] You’re a guest in a week
   *[other] You’re a guest in { $days } days
}
visit-coming = You’re a guest at { $network }: { $topic }
visit-why = You get this because { $name } asked for you. You see only this session. If you come, the group reads your name.
visit-yes = I’ll come
visit-no = I can’t
visit-said-yes = Good that you’re coming! Shortly before, you’ll get the practical facts.
visit-said-no = Noted. Thank you for saying so.
visit-none = You’re not a guest of this session, or not any more.
visit-cancelled = The session of { $network } on { $at } doesn’t take place. You needn’t do anything.
kind-guest = A session where you’re a guest
why-guest = You’re asked as a guest of a session.
guest-title = Guests
guest-of = Guests at { $network }, { $session }
guest-nobody = Nobody has been asked yet.
guest-sees = A guest sees and hears of this session only: not who is in the network, nor its other dates.
guest-ask = Ask somebody…
guest-by-name = Somebody without an account…
guest-drop = Withdraw an invitation
guest-drop-choose = Choose
guest-drop-surely = Is { $name } no longer to come? Whoever said yes hears it once.
guest-drop-do = Yes
guest-dropped = { $name } is no longer asked.
guest-which = To which session?
guest-none = You lead no session to come that you can ask somebody to.
guest-session = { $network }, session { $number }, { $at }
guest-topic = What about
guest-topic-hint = What they can tell, in a few words
guest-form = Ask a guest
guest-who = Who
guest-name = Name
guest-name-hint = For who has no account: you tell them yourself.
guest-send = Ask
guest-inside = They take part in this network already.
guest-line = { $status ->
    [yes] { $name }: { $topic } (is coming)
    [no] { $name }: { $topic } (can’t)
    [added] { $name }: { $topic } (no account)
   *[asked] { $name }: { $topic } (hasn’t answered)
}
guest-invited = { $added ->
    [yes] { $name } is noted. Tell them when and where yourself.
   *[no] { $name } gets one message, and answers yes or no.
}
visit-gone-why = You get this if you had been asked as a guest.
guest-refused = { $count ->
    [one] { $name } can’t come.
   *[other] { $name } can’t come.
}
guest-refused-why = You get this once, because you facilitate this network. You can still ask somebody else.
guest-asked-before = { $status ->
    [no] They can’t make it then, and that is fine. Would you like to ask somebody else?
   *[other] They have been asked to this session already.
}
