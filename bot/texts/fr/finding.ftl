find-title = Réseaux
find-summary = { $count ->
    [one] { $count } réseau trouvé
   *[other] { $count } réseaux trouvés
}
find-all = Voici les réseaux en cours, le plus proche d’abord.
find-with = Réseaux avec « { $words } » :
find-who = Animé par { $name } · { $seats }
find-narrow = Chercher par mots-clés
find-everything = Tout montrer
find-other-words = D’autres mots-clés
find-nothing = Il n’y a pour l’instant aucun réseau à rejoindre.
find-nothing-with = Aucun réseau trouvé avec « { $words } ».
find-nothing-hint = Il manque un sujet ? C’est peut-être toi qui le lanceras.
find-form = Trouver un réseau
find-words = Mots-clés
find-words-hint = Une fonction, un intérêt, un sujet
find-search = Chercher
