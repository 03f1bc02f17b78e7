# Whoever waits for a topic hears that a network about it begins.
awaited-title = A network that you wait for begins: { $network }
awaited-when = { $count ->
    [one] One session, on { $at }.
   *[other] { $count } sessions, the first on { $at }.
}
awaited-waited = You get this once, because since { $day } you wait for “{ $topic }”. Nobody else sees that.
