find-title = Réseaux
find-summary = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
find-all = Voici les réseaux en cours, le plus proche d’abord.
find-with = Voici ce qui correspond à « { $words } » :
find-who = Animé par { $name } · { $seats }
find-narrow = Chercher par mots-clés
find-everything = Tout montrer
find-other-words = D’autres mots-clés
find-propose = Discuter d’une idée de réseau
find-nothing = Il n’y a pour l’instant aucun réseau à rejoindre.
find-nothing-with = Rien trouvé avec « { $words } ».
find-nothing-hint = Il manque un sujet ? C’est peut-être toi qui le lanceras.
find-form = Trouver un réseau
find-words = Mots-clés
find-words-hint = Une fonction, un intérêt, un sujet
find-search = Chercher
find-catalogue = Dans le catalogue : où tu peux encore apprendre avec d’autres.
find-more = { $count ->
    [one] Il y en a encore { $count } : cherche avec plus de mots.
   *[other] Il y en a encore { $count } : cherche avec plus de mots.
}
find-wait = J’attends cela
find-wait-hint = Dis que tu attends ce sujet : je te préviens dès qu’un réseau démarre. À partir de { $enough } personnes, les RH apprennent qu’un réseau pourrait démarrer : combien attendent, jamais qui.
find-waits = C’est noté : je te préviens dès qu’un réseau démarre sur ce sujet. Les RH l’apprennent dès que { $enough } personnes attendent, sans noms.
find-waits-already = Tu attends déjà cela.
find-my-interests = Ce que j’attends
