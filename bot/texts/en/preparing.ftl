preparing-guest-ask = Would a guest help the group along?
preparing-why = You get this because you facilitate this network: { $turn ->
    [guest] four weeks before, I ask about a guest for session { $number }.
   *[theme] two weeks before, I ask about the theme of session { $number }.
}
preparing-guest = { $answer ->
    [yes] Yes, a guest would help
   *[no] No guest
}
preparing-guest-row = Guest
preparing-guest-said = { $answer ->
    [yes] yes
    [no] not for this session
   *[open] to be decided
}
preparing-guest-one = { $status ->
    [yes] { $name } (is coming)
    [no] { $name } (can’t)
    [added] { $name } (no account)
   *[asked] { $name } (hasn’t answered)
}
preparing-guests = See the guests
preparing-guest-whom = Invite a guest
preparing-theme-ask = Which theme for this session, and which method suits it?
preparing-from = Choose an open question
preparing-own = In your own words…
preparing-open = to be chosen
preparing-late = This session has begun or is over, so there’s nothing to prepare any more.
preparing-theme-hint = In one sentence
preparing-form = Theme of the session
preparing-kept = { $what ->
    [guest-yes] Noted: a guest would help.
    [guest-no] Noted. I won’t ask again for this session.
   *[theme] The theme is settled.
}
preparing-clash = Somebody else chose a theme meanwhile: see below. Would you rather have yours? Then choose it again.
