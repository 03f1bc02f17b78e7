# Qui attend un sujet apprend qu’un réseau commence à ce propos.
awaited-title = Un réseau que tu attends commence : { $network }
awaited-when = { $count ->
    [one] Une séance, le { $at }.
   *[other] { $count } séances, la première le { $at }.
}
awaited-waited = Tu reçois ceci une seule fois, car depuis le { $day } tu attends « { $topic } ». Personne d’autre ne le voit.
