home-title = { $named ->
   *[yes] Bonjour { $name }
    [no] Bonjour
}
home-what = Voici tes réseaux d’apprentissage, et ce que tu peux en faire.
home-no-networks = Tu n’es pas encore dans un réseau. Vois si cela te convient, ou regarde les réseaux en cours.
home-more = { $count ->
    [one] Encore { $count } réseau
   *[other] Encore { $count } réseaux
}
home-start = Que veux-tu faire ?
home-private = Cette page est pour toi seul·e. Tes réponses restent confidentielles.
home-source = En savoir plus sur le travail faisable
