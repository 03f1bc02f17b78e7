letter-title = { $name } t’invite : { $network }
letter-role = Ton rôle
letter-when = Quand
letter-dates = { $count ->
    [one] Une fois, { $minutes } minutes : { $first }
   *[other] { $count } fois { $minutes } minutes, du { $first } au { $last }
}
letter-leading = Anime aussi
letter-course = Déroulement
letter-seats = { $capacity ->
    [one] { $capacity } place
   *[other] { $capacity } places
}
letter-agreements = Règles du groupe
letter-agreements-note = Le groupe peut les compléter au départ.
