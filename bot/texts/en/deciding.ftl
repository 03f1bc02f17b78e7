deciding-title = { $network }: decide what comes next
deciding-summary = Deciding what comes next
deciding-not-yours = Whoever facilitates the network decides what comes next. You don’t facilitate this one.
deciding-early = The network is still going on. After the last session the participants vote, and then you decide.
deciding-voted = { $count } of { $total } voted.
deciding-why = You get this because you facilitate the network. Let people know within five working days what comes next: they’ll hear it from me.
deciding-look = See the votes
deciding-owner = Who sees to it?
deciding-words = Would you like to add something?
deciding-intro = Two minutes after you decide, everybody in the network gets a message. Until then you can take it back.
deciding-decide = Decide
deciding-done = { $count ->
    [one] Decided. In two minutes { $count } participant gets a message.
   *[other] Decided. In two minutes { $count } participants get a message.
}
deciding-undo = Take it back
deciding-undone = Taken back. Nobody heard of it.
deciding-told = That’s no longer possible: everybody got a message.
deciding-announced = { $told ->
    [yes] Everybody in the network got a message.
   *[no] Nobody got a message yet. For two minutes you can take it back.
}
decided-title = { $network }: what comes next
decided-stop = { $network } stops here.
decided-extra = { $network } meets once more.
decided-met = { $network } met once more.
decided-series = There will be a new series of { $network }.
decided-other = { $network } ends, and something else takes its place.
decided-at = When and where: { $at }, { $place }
decided-owner = { $owner } takes care of it.
decided-open = Nothing is decided yet.
decided-thanks = Thank you for what you brought, and for the help you gave.
decided-again = See you then: a week ahead I ask whether you’re coming.
decided-why = You get this because you were in this network.
decided-new = Start the new series
decided-source = More at werkbaarwint.be
