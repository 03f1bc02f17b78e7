calling-what = Vraag collega’s bij naam. Ze krijgen een uitnodiging; nee zeggen mag zonder reden.
calling-ask = Kies collega’s
calling-waiting = { $count ->
    [one] Wacht nog op antwoord van { $names }.
   *[other] Wacht nog op antwoord van { $count }: { $names }.
}
calling-asked = { $count ->
    [one] { $count } collega krijgt een uitnodiging.
   *[other] { $count } collega’s krijgen een uitnodiging.
}
calling-nobody = Wie je koos, doet al mee of is al gevraagd.
