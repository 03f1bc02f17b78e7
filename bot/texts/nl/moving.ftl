moving-title = Een sessie verplaatsen
moving-session = { $network }: { $session }
moving-open = Verplaats deze sessie…
moving-date = Dag
moving-time = Uur
moving-minutes = Duur in minuten
moving-preview = Bekijk
moving-intro = Er vertrekt nog niets. Je ziet eerst wat er verandert.
moving-surely = Zo wordt het. Verplaatsen?
moving-was = Nu
moving-becomes = Wordt
moving-slot = { $at }, { $length }, { $place }
moving-who-hears = { $count ->
    [0] Er is nog niemand om het te vertellen.
    [one] { $count } deelnemer krijgt { $soon ->
        [yes] meteen
       *[no] over twee minuten
    } bericht. Wie al antwoordde voor een andere dag, krijgt de vraag opnieuw.
   *[other] { $count } deelnemers krijgen { $soon ->
        [yes] meteen
       *[no] over twee minuten
    } bericht. Wie al antwoordde voor een andere dag, krijgt de vraag opnieuw.
}
moving-do = Verplaats
moving-other = Toch iets anders…
moving-done = { $count ->
    [0] Verplaatst.
    [one] Verplaatst. { $count } deelnemer krijgt bericht.
   *[other] Verplaatst. { $count } deelnemers krijgen bericht.
}
moving-undone = { $heard ->
    [nobody] Weer zoals het was. Niemand kreeg bericht.
   *[some] Weer zoals het was. Wie van de verplaatsing hoorde, hoort ook dit.
}
moving-which = { $what ->
    [network] Van welk netwerk?
   *[session] Welke sessie?
}
moving-choice = Sessie { $number }, { $at }
moving-same = Dat is het moment en de plaats van nu. Er is niets veranderd.
moving-past = Dit moment is al voorbij.
moving-order = { $side ->
    [before] Dit is voor het einde van sessie { $number } ({ $at }). Sessies houden hun volgorde.
   *[after] Dit is na het begin van sessie { $number } ({ $at }). Sessies houden hun volgorde.
}
moving-too-late = Deze sessie is begonnen of voorbij, dus ze verplaatsen kan niet meer.
moving-not-yours = Alleen wie het netwerk begeleidt, kan een sessie verplaatsen.
moving-changed = Deze sessie werd intussen verplaatst: hieronder staat hoe het nu is. Er is nu niets veranderd.
