# Ce qu’un trimestre a apporté, et ce que suffisamment de personnes attendent.
stock-title = Réseaux et catalogue
stock-nothing = Il n’y a rien de neuf pour l’instant.
stock-suggested = { $count ->
    [one] { $count } suggestion t’attend.
   *[other] { $count } suggestions t’attendent.
}
stock-unchecked = { $count ->
    [one] { $count } élément n’a pas été vérifié depuis un an.
   *[other] { $count } éléments n’ont pas été vérifiés depuis un an.
}
stock-topics = { $count ->
    [one] Suffisamment de personnes attendent « { $topic } », et il n’y a encore rien.
   *[other] Suffisamment de personnes attendent { $count } sujets pour lesquels il n’y a encore rien, comme « { $topic } ».
}
stock-fresh = { $more ->
    [0] Du neuf : { $names }.
   *[other] Du neuf : { $names }, et encore { $more }.
}
stock-team = { $more ->
    [0] Du neuf pour des personnes de ton équipe : { $names }.
   *[other] Du neuf pour des personnes de ton équipe : { $names }, et encore { $more }.
}
stock-why = Tu reçois ceci parce que les RH tiennent le catalogue.
stock-why-manager = Tu reçois ceci chaque trimestre quand il y a du neuf pour ton équipe.
gathering-title = Un réseau pourrait démarrer
gathering-count = { $count } personnes attendent un réseau sur « { $topic } ».
gathering-what = Qui elles sont reste confidentiel. Tu peux lancer le réseau toi-même, ou le demander à quelqu’un.
gathering-gone = Il n’y a plus assez de personnes qui attendent cela.
gathering-why = Tu reçois ceci une seule fois, parce que tu es RH.
