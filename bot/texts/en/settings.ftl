settings-title = Language and time zone
settings-language = Language
settings-zone = Time zone
settings-now = Your time now
settings-zone-other = Another time zone
settings-zone-why = Messages come in your working hours, and dates are in your time.
settings-zone-form = Time zone
settings-zone-hint = A big city, such as Brussels, or a name such as Europe/Brussels
settings-zone-unknown = I don’t know that time zone. Try a big city, such as Brussels.
settings-zone-like = I don’t know that time zone. Did you mean { $zone }?
settings-kept = That’s saved.
language-nl = Nederlands
language-en = English
language-fr = Français
settings-messages = Fewer messages, a pause or other hours? You choose, and all of it can be undone.
settings-kinds = { $stopped ->
    [0] { $halved ->
        [one] Of one kind of message you get half.
       *[other] Of { $halved } kinds of messages you get half.
    }
    [one] One kind of message I no longer send you{ $halved ->
        [0] .
        [one] , and of one kind you get half.
       *[other] , and of { $halved } kinds you get half.
    }
   *[other] { $stopped } kinds of messages I no longer send you{ $halved ->
        [0] .
        [one] , and of one kind you get half.
       *[other] , and of { $halved } kinds you get half.
    }
}
