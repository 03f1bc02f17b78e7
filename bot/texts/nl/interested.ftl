# Waar iemand op wacht.
interest-title = Waar je op wacht
interest-count = { $count ->
    [0] Je wacht nu op geen enkel onderwerp.
    [one] Je wacht op { $count } onderwerp.
   *[other] Je wacht op { $count } onderwerpen.
}
interest-never-who = HR ziet hoeveel mensen op een onderwerp wachten, nooit wie. Je leidinggevende ziet alleen dat er iets nieuws is voor het team.
interest-matches = { $count ->
    [0] Sinds { $day }. Nog niets gevonden.
    [one] Sinds { $day }. Er is nu { $count } resultaat.
   *[other] Sinds { $day }. Er zijn nu { $count } resultaten.
}
interest-look = Toon wat er is
interest-withdraw = Ik wacht niet meer
interest-withdrawn = Je wacht hier niet meer op.
interest-add = Nog een onderwerp…
interest-words = Onderwerp
interest-form = Waar wacht je op?
interest-wait = Ik wacht hierop
interest-says-nothing = Noem een onderwerp, een functie of een interesse.
interest-too-many = Je wacht al op { $most } onderwerpen. Haal er eerst een weg.
