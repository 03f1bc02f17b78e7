calling-what = Ask colleagues by name. They get an invitation; they may say no without a reason.
calling-ask = Choose colleagues
calling-waiting = { $count ->
    [one] Still waiting for an answer from { $names }.
   *[other] Still waiting for an answer from { $count }: { $names }.
}
calling-asked = { $count ->
    [one] { $count } colleague gets an invitation.
   *[other] { $count } colleagues get an invitation.
}
calling-nobody = Whom you chose takes part already, or was asked already.
