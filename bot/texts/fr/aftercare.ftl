after-title = { $network } : et après ?
after-question = Qu’est-ce qui t’aiderait le plus ?
after-why = Tu reçois ceci parce que tu as participé. À partir de { $enough } votes, tout le monde voit combien chaque choix en a reçu, mais personne ne voit qui a choisi quoi.
after-hidden = Je montre combien de votes chaque choix a reçus à partir de { $enough } votes : ainsi, personne ne voit qui a choisi quoi.
after-stop = S’arrêter ici
after-extra = Une séance de retour
after-series = Une nouvelle série
after-other = Autre chose
after-other-open = Autre chose…
after-change = Le dire autrement…
after-votes = { $count ->
    [one] { $count } voix
   *[other] { $count } voix
}
after-early = Le réseau continue encore. Après la dernière séance, tu choisiras avec les autres ce qui suit.
after-yours = Tu animes ce réseau : le groupe vote, et tu décides de la suite.
after-vote = Choisis la suite
after-decide = Décider de la suite
after-mine = Ton choix : { $choice }
after-open = Tu peux encore changer, tant que rien n’est décidé.
after-kept = C’est noté. Merci !
after-words = Confidentiel, donc sans noms, on souhaite aussi ceci :
after-pulling = Veulent bien porter la suite : { $names }
after-nobody-pulls = Personne n’a encore proposé de porter la suite.
after-pull = { $wanted ->
    [yes] Finalement, je ne la porte pas
   *[no] Je veux bien la porter
}
after-pulls-kept = { $wanted ->
    [yes] C’est noté. Tout le réseau voit que tu veux bien porter la suite.
   *[no] C’est noté. Ton nom n’y est plus.
}
after-still = { $wanted ->
    [yes] Finalement, ne me demande rien
   *[no] Demande-le-moi une fois
}
after-still-what = { $wanted ->
    [yes] Six semaines après la fin, je te demanderai une fois si cela te sert encore. Puis plus rien.
   *[no] Veux-tu que je te demande une fois, six semaines après la fin, si cela te sert encore ? Sinon, je ne te demanderai rien.
}
after-still-kept = { $wanted ->
    [yes] C’est noté. Je te le demanderai une fois, six semaines après la fin.
   *[no] C’est noté. Je ne te demanderai rien.
}
after-other-form = Autre chose
after-other-label = Qu’est-ce qui t’aiderait ?
after-other-unnamed = Confidentiel : à partir de { $enough } votes, tout le réseau peut le lire, mais personne ne voit de qui cela vient.
after-send = Voter
