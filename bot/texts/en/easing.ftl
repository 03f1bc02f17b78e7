way-later = Later
way-less = Less
way-stop = Stop
easing-when = When would suit you better?
easing-what = This will come again: { $what }.
easing-soon = In two hours
easing-tomorrow = Tomorrow at 10:00
easing-monday = Monday at 10:00
easing-day-choose = Choose a day…
easing-day-form = On which day?
easing-day = Day
easing-day-past = Choose a day from tomorrow on.
easing-day-closed = I send nothing on that day: it’s a weekend, a public holiday, or you’re away. Choose another.
easing-day-late = That’s too late to be of use. Choose a moment before { $at }.
easing-moment-gone = That moment is over. Choose another.
easing-comes-back = I’ll come back to it on { $at }.
easing-postponed-title = Until later
easing-postponed = This comes back on { $day }: { $what }.
easing-other = Another moment
easing-too-late-title = Later isn’t possible any more
easing-too-late = { $what }: later it’s of no use to you. Look at it now, or let it pass.
easing-now-title = { $level ->
    [stop] Fine, that stops
    [less] Fine, less
   *[all] Everything is as it was
}
easing-now = { $level ->
    [stop] I won’t send you this any more: { $what }.
    [less] You still get half of these, as I skip every other one: { $what }.
   *[all] I’ll send you this as before: { $what }.
}
easing-still-there = What you need, you can always find yourself with “{ $word }”.
easing-undo = Undo
easing-undone = Undone.
easing-settings = All your choices
easing-back = What it was about
easing-nothing = I haven’t sent you anything to stop yet. Would you like fewer messages beforehand, or a pause?
easing-stopped-already = This was stopped already.
