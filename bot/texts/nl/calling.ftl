calling-what = Vraag collega’s bij naam. Ze krijgen een uitnodiging; nee zeggen mag zonder reden.
calling-ask = Kies collega’s
calling-waiting = { $count ->
    [one] Wacht nog op antwoord van { $names }.
   *[other] Wacht nog op antwoord van { $count }: { $names }.
}
calling-more = Kies er nog { $count }
calling-crowded = { $free ->
    [0] Er is geen plaats meer vrij: wie nu ja zegt, komt op de wachtlijst. Vragen mag.
    [one] Je vraagt { $count } mensen voor { $free } vrije plaats. Het mag: wie later ja zegt, komt op de wachtlijst.
   *[other] Je vraagt { $count } mensen voor { $free } vrije plaatsen. Het mag: wie later ja zegt, komt op de wachtlijst.
}
calling-asked = { $count ->
    [one] { $count } collega krijgt een uitnodiging.
   *[other] { $count } collega’s krijgen een uitnodiging.
}
calling-nobody = Wie je koos, doet al mee of is al gevraagd.
calling-before = { $names } kreeg al eens een uitnodiging. Eén keer vragen volstaat: wie zich bedenkt, kan altijd nog meedoen.{ $count ->
    [0] {""}
    [one] {" "}{ $count } collega krijgt een uitnodiging.
   *[other] {" "}{ $count } collega’s krijgen een uitnodiging.
}
