noting-ask = Who was there, what was said, and what did you make together?
noting-why = You get this because you facilitate this network: after each session, I ask for short notes.
noting-open = { $again ->
    [yes] Change the notes…
   *[no] Write the notes…
}
noting-kept = Saved. Everybody in the network can read the notes and what you made.
noting-early = This session hasn’t begun yet.
noting-there = { $count ->
    [0] Nobody is noted as having been there.
    [one] { $count } of { $total } was there:
   *[other] { $count } of { $total } were there:
}
noting-came = { $came ->
    [yes] Was there
    [no] Wasn’t there
   *[unknown] I don’t know
}
noting-question = Question on the agenda: { $text }
noting-dealt = { $state ->
    [done] Discussed
   *[open] Not discussed yet: stays on the agenda
}
noting-form = Notes
noting-intro = Everybody in the network reads the notes and what you made. Who was there is seen only by whoever facilitates and, about themselves, by each participant.
noting-output-hint = A link, or the text itself
noting-notes-hint = Without names: what is said here stays without names
noting-clash = Somebody else changed the same meanwhile. Nothing of yours is kept yet: it is waiting in the form.
noting-yours = This is what you wrote:
