letter-title = { $name } nodigt je uit: { $network }
letter-role = Jouw rol
letter-when = Wanneer
letter-dates = { $count ->
    [one] Eén keer, { $minutes } minuten: { $first }
   *[other] { $count } keer { $minutes } minuten, van { $first } tot en met { $last }
}
letter-leading = Begeleidt mee
letter-course = Verloop
letter-seats = { $capacity ->
    [one] { $capacity } plaats
   *[other] { $capacity } plaatsen
}
letter-agreements = Afspraken
letter-agreements-note = De groep kan ze bij de start aanvullen.
