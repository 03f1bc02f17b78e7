harvest-title = Your harvest of { $network }
harvest-offer = The last session is coming. Take five minutes to look back on what you learned, and note what you take with you.
harvest-why = You get this because you’re in. Only you see your harvest.
harvest-look = Look back
harvest-private = Only you see this. You share it yourself, if you like.
harvest-empty = There is nothing in your log yet. What you write here is a start.
harvest-goal = What you wanted to learn
harvest-bring = What you brought
harvest-fetch = What you came for
harvest-insights = What you learned
harvest-plans = What you meant to do
harvest-plan = If { $when }, then { $then }
harvest-ready = In your check of { $at } you said of { $count } of the ten statements: mostly or fully.
harvest-ready-again = Do the check again
harvest-take-what = What do you take with you?
harvest-take = { $again ->
    [yes] Change it…
   *[no] Write it down…
}
harvest-take-form = What I take with me
harvest-take-label = What do you take with you?
harvest-letter-what = A letter to yourself: you can read it here whenever you like.
harvest-letter = { $again ->
    [yes] Rewrite your letter…
   *[no] Write a letter…
}
harvest-letter-form = Letter to myself
harvest-letter-label = What do you want to promise yourself?
harvest-keep = Keep it
harvest-kept = Kept, for you alone.
harvest-gone = There is nothing there any more.
harvest-share = Share this
