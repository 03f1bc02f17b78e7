evaluation-heading = Evaluatie
evaluation-title = { $session } van { $network }
evaluation-which = Over welke sessie gaat het?
evaluation-option = Sessie { $number } van { $network }
evaluation-this = Deze sessie
evaluation-other = Een andere sessie
evaluation-others = Andere sessies
evaluation-none = { $leads ->
    [yes] Nog geen van je sessies is voorbij. Een uur na het einde vertrekt de evaluatie vanzelf.
   *[no] Er is nu niets te evalueren. Na een sessie krijg je de vragen vanzelf.
}
evaluation-answer = Over welke sessie wil je iets zeggen?
evaluation-not-yours = Die sessie vind ik niet bij de netwerken die je begeleidt.
evaluation-early = Deze sessie is nog niet voorbij. Een uur na het einde vertrekt de evaluatie vanzelf.
evaluation-invites = { $count ->
    [0] Er is niemand om iets te vragen: iedereen meldde zich af.
    [one] { $count } deelnemer krijgt een paar korte vragen.
   *[other] { $count } deelnemers krijgen een paar korte vragen.
}
evaluation-by-itself = Doe je niets, dan vertrekt ze vanzelf, een uur na het einde.
evaluation-start = Start de evaluatie
evaluation-started = { $count ->
    [one] Gestart. { $count } deelnemer krijgt de vragen.
   *[other] Gestart. { $count } deelnemers krijgen de vragen.
}
evaluation-already = De evaluatie liep al. Er blijft er één, en niemand krijgt ze twee keer.
evaluation-count = { $count ->
    [one] { $count } van { $total } antwoordde
   *[other] { $count } van { $total } antwoordden
}
evaluation-wait = Gemiddelden en opmerkingen verschijnen vanaf { $enough } antwoorden, zodat iedereen vrijuit kan spreken.
evaluation-average = Gemiddelden op 5. Wie wat zei, weet niemand.
evaluation-waiting = { $count ->
    [one] Nog { $count } antwoord wacht: nieuwe antwoorden verschijnen met minstens { $enough } tegelijk, zodat niemand te herkennen is.
   *[other] Nog { $count } antwoorden wachten: nieuwe antwoorden verschijnen met minstens { $enough } tegelijk, zodat niemand te herkennen is.
}
evaluation-too-few = { $question } Te weinig antwoorden om een gemiddelde te tonen.
evaluation-no-remarks = Geen opmerkingen.
evaluation-safety = Vertrouwen in de groep
evaluation-trend = Zo ging het tot nu toe, op 5:
evaluation-session = Sessie { $number }
evaluation-mean = { $mean }
evaluation-contacts = Nieuwe contacten die men al gebruikt: mediaan { $median }, bij { $count } antwoorden.
