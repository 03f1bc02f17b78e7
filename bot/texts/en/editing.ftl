edit-title = Change the network
edit-of = The description of { $network }
edit-open = Change…
edit-intro = Everybody in it hears once how it is now.
edit-name = Name
edit-goal = Goal, in one sentence
edit-roles = What participants take on
edit-course = How it goes
edit-contact = Whom to ask
edit-functions = For which functions
edit-functions-hint = With commas between
edit-interests = For which interests
edit-interests-hint = With commas between
edit-agreements = Working agreements
edit-agreements-hint = One on each line
edit-capacity = Seats
edit-same = Nothing changed.
edit-clash = Meanwhile somebody else changed the same of { $network }. What shall it be?
edit-theirs = { $what }: theirs
edit-yours = { $what }: yours
edit-keep-mine = Mine
edit-keep-theirs = Theirs
edit-rest = The rest of what you changed is kept either way.
edit-which = Which network?
edit-none = You facilitate no network that you can change.
edit-done = { $count ->
    [0] Kept.
    [one] Kept. { $count } participant hears in a moment how it is now.
   *[other] Kept. { $count } participants hear in a moment how it is now.
}
edit-undone = { $heard ->
    [nobody] As it was before. Nobody was told.
   *[some] As it was before. Whoever heard of the change hears this too.
}
edit-crowded = { $count ->
    [one] { $count } person has a seat already, and keeps it.
   *[other] { $count } people have a seat already, and keep it.
}
