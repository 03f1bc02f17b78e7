calling-what = Ask colleagues by name. They get an invitation; they may say no without a reason.
calling-ask = Choose colleagues
calling-waiting = { $count ->
    [one] Still waiting for an answer from { $names }.
   *[other] Still waiting for an answer from { $count }: { $names }.
}
calling-more = Choose { $count } more
calling-crowded = { $free ->
    [0] No seat is free any more: whoever says yes now is put on the waiting list. You may still ask.
    [one] You are asking { $count } people for { $free } free seat. That is fine: who says yes later is put on the waiting list.
   *[other] You are asking { $count } people for { $free } free seats. That is fine: who says yes later is put on the waiting list.
}
calling-asked = { $count ->
    [one] { $count } colleague gets an invitation.
   *[other] { $count } colleagues get an invitation.
}
calling-nobody = Whom you chose takes part already, or was asked already.
calling-before = { $names } got an invitation before. Asking once is enough: whoever thinks again can still join.{ $count ->
    [0] {""}
    [one] {" "}{ $count } colleague gets an invitation.
   *[other] {" "}{ $count } colleagues get an invitation.
}
