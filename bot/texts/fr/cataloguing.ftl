# Le catalogue, tel que les RH le tiennent.
do-catalogue = Le catalogue
about-catalogue = tenir à jour où les gens peuvent encore apprendre
catalogue-title = Le catalogue
catalogue-whose = Les RH tiennent le catalogue. Tout le monde peut y chercher, et suggérer quelque chose.
catalogue-intro = Ajoute des fonds sectoriels, des coupoles et des réseaux d’autres organisations. Les collègues les trouvent avec « trouver ».
catalogue-counts = { $listed ->
    [one] { $listed } élément dans le catalogue. Non vérifiés depuis un an : { $old }. Suggestions en attente : { $waiting }.
   *[other] { $listed } éléments dans le catalogue. Non vérifiés depuis un an : { $old }. Suggestions en attente : { $waiting }.
}
catalogue-add = Ajouter…
catalogue-paste = Coller une liste
catalogue-back = Tout le catalogue
catalogue-look = Voir et modifier
catalogue-suggested = { $named ->
   *[yes] Suggéré par { $name }
    [no] Suggéré par un·e collègue
}
catalogue-accept = Reprendre
catalogue-reject = Ne pas reprendre
catalogue-change = Modifier…
catalogue-change-and-list = Modifier et reprendre…
catalogue-drop = Retirer du catalogue
catalogue-checked = C’est noté : c’est toujours exact.
catalogue-dropped = Ce n’est plus dans le catalogue.
catalogue-judged-listed = C’est dans le catalogue. Je préviens la personne qui l’a suggéré.
catalogue-judged-dropped = Pas repris. Je préviens la personne qui l’a suggéré.
catalogue-kept = C’est enregistré. Les collègues le trouvent maintenant.
catalogue-loaded = C’est enregistré : { $added } en plus, { $changed } mis à jour.
catalogue-full = C’est trop : le catalogue contient au plus { $most } éléments.
catalogue-too-late = Cela a été fait entre-temps.
catalogue-gone = Ce n’est pas dans le catalogue.
entry-kind = { $joined ->
    [yes] { $kind }, nous sommes membres
   *[no] { $kind }
}
entry-kind-name = { $kind ->
    [internal] Notre réseau
    [fund] Fonds sectoriel
    [umbrella] Organisation coupole
   *[outside] Réseau d’autres organisations
}
entry-for = { $what }, pour : { $whom }
entry-stale = Pas vérifié depuis un an ou plus : ce n’est peut-être plus exact.
entry-unchecked = Jamais vérifié
entry-checked = { $named ->
   *[yes] Vérifié le { $day } par { $name }
    [no] Vérifié le { $day }
}
entry-site = Vers le site
entry-open = Ouvrir
entry-still-holds = C’est toujours exact
entry-form = Dans le catalogue
entry-name = Nom
entry-what = Qu’est-ce que c’est ?
entry-about = De quoi s’agit-il ?
entry-link = Site web
entry-link-hint = Comme www.exemple.be
entry-joined = Sommes-nous membres ?
entry-joined-answer = { $joined ->
    [yes] Oui
   *[no] Non
}
entry-functions = Pour quelles fonctions ?
entry-interests = Pour quels intérêts ?
entry-list-hint = Avec des virgules, dix au plus
entry-not-a-link = Ce n’est pas l’adresse d’un site.
entry-too-many = Dix au plus, de soixante caractères au plus.
sheet-title = Lire une liste
sheet-intro = Enregistre ta feuille de calcul en CSV (UTF-8) et colle les lignes, { $lines } au plus. La première ligne nomme les colonnes :
sheet-template = nom;type;description;site;membre;fonctions;intérêts
sheet-columns = Seul le nom est nécessaire. Type : interne, fonds, coupole ou externe. Membre : oui ou non. Un nom déjà présent est mis à jour.
sheet-ways = Colle les lignes ici comme message, ou dans le formulaire ({ $limit } caractères au plus). Si quelque chose ne va pas, je ne garde rien.
sheet-open = Ouvrir le formulaire…
sheet-form = Lire une liste
sheet-lines = Les lignes
sheet-lines-hint = Séparées par des points-virgules ou des virgules
sheet-load = Lire
sheet-again = Réessayer
sheet-refused = { $count ->
    [one] Quelque chose ne va pas à { $count } endroit. Je n’ai rien gardé.
   *[other] Quelque chose ne va pas à { $count } endroits. Je n’ai rien gardé.
}
sheet-more = Et encore { $count }.
sheet-line = Ligne { $line } : { $what }
sheet-empty = il n’y a rien dans la liste.
sheet-big = c’est trop long.
sheet-many = il y a plus de { $lines } lignes. Fais-le en plusieurs fois.
sheet-header = la première ligne doit nommer les colonnes, avec au moins « nom ».
sheet-twice-header = une colonne figure deux fois.
sheet-quotes = un guillemet n’est pas fermé.
sheet-cells = il y a plus de cellules que de colonnes.
sheet-no-name = le nom manque.
sheet-kind = « { $said } » n’est pas un type.
sheet-member = « { $said } » n’est ni oui ni non.
sheet-long = « { $said } » est trop long.
sheet-listed = « { $said } » : dix au plus, de soixante caractères au plus.
sheet-link = « { $said } » n’est pas l’adresse d’un site.
sheet-garbled = « { $said } » : des lettres sont mal passées. Enregistre en UTF-8.
sheet-control = il y a des caractères invisibles.
sheet-formula = « { $said } » commence comme une formule (=, @, + ou -). Mets un mot devant.
sheet-twice = « { $said } » figure deux fois.
catalogue-clash = Un·e collègue a modifié la même chose entre-temps : voici où cela en est. Ce que tu as écrit t’attend dans le formulaire.
