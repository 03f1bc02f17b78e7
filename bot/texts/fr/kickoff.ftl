opening-title = Ce réseau
opening-none = Je ne trouve pas ceci parmi tes réseaux en cours.
opening-which = De quel réseau ?
opening-more = Et encore { $count }.
opening-after = Suite
opening-before = Précédent
opening-votes = { $count ->
    [0] { $text }
    [one] { $text } ({ $count } voix)
   *[other] { $text } ({ $count } voix)
}
opening-for = Voter pour…
opening-for-go = Voter
opening-not-for = Reprendre une voix…
opening-not-for-go = Reprendre
opening-withdraw = Retirer ta proposition…
opening-withdraw-go = Retirer
opening-propose = Proposer
opening-all-see = Tous les membres de ce réseau le voient.
opening-enough = La liste est déjà longue. Vote pour ce qui s’y trouve, ou retire d’abord une proposition à toi.
opening-there-already = C’est déjà dans la liste. Tu peux voter pour.
intro-open = Présentations
intro-title = Faire connaissance : { $network }
intro-invite = Présente-toi brièvement aux autres. Tu choisis ce que tu remplis ; tu peux tout laisser vide.
intro-why = Tu reçois ceci parce que la première séance approche. Peu avant, je rassemble toutes les fiches dans chaque canal du réseau.
intro-write = Faire ta fiche
intro-skip = Plutôt pas
intro-skipped = Très bien. Tu peux faire ta fiche à tout moment.
intro-change = Modifier
intro-remove = Retirer
intro-removed = Ta fiche n’est plus là. Si un canal l’a déjà, elle y reste.
intro-blank = Une fiche vide convient aussi : rien n’est publié.
intro-preview = Voici ce que verront les autres.
intro-who-sees = { $when ->
    [before] Les membres de ce réseau voient ceci. Peu avant la séance 1, aussi qui suit un canal du réseau.
   *[after] Seuls les membres de ce réseau voient ceci.
}
intro-keep = C’est bon
intro-kept = Ta fiche est enregistrée.
intro-discard = Finalement non
intro-discarded = Rien n’a changé.
intro-when = { $when ->
    [before] Peu avant la séance 1, je rassemble les fiches dans chaque canal du réseau, s’il en a : qui suit ce canal peut les lire. D’ici là, tu peux modifier la tienne.
   *[after] Les membres de ce réseau voient les fiches ici. Qui arrive plus tard peut en faire une aussi.
}
intro-none = Tu n’as pas encore de fiche. Rien ne presse.
intro-mine = Ta fiche :
intro-others = Les autres :
intro-form = Ta fiche
intro-form-intro = Remplis ce que tu veux. Ce que tu laisses vide n’apparaît pas.
intro-see = Aperçu
intro-field-does = Ce que je fais
intro-field-helps = Là où je peux aider
intro-field-ask = Interroge-moi sur
intro-field-says = Mon nom se prononce
intro-field-outside = En dehors du travail
intro-field-bring = J’apporte
intro-field-fetch = Je viens chercher
introductions-title = Faisons connaissance : { $network }
introductions-why = Voici qui a fait une fiche. Chaque personne a choisi ce qu’elle y met.
introductions-more = { $count ->
    [one] Et encore une fiche : écris-moi « présentation ».
   *[other] Et encore { $count } fiches : écris-moi « présentation ».
}
commit-open = Qu’apportes-tu ?
commit-title = Donner et recevoir : { $network }
commit-question = On apprend les uns des autres. Qu’apportes-tu, et que viens-tu chercher ?
commit-write = Remplir
commit-change = Modifier
commit-kept = { $shown ->
    [yes] C’est noté. Les autres le voient avec les présentations.
   *[no] C’est noté, pour toi seulement.
}
commit-emptied = D’accord, il n’y a plus rien.
commit-who-sees = { $shown ->
    [before] Les autres voient ceci. Peu avant la séance 1, aussi qui suit un canal du réseau.
    [after] Les autres voient ceci.
   *[no] Personne d’autre ne voit ceci.
}
commit-others = Ce que d’autres apportent et viennent chercher :
commit-hint-bring = Une expérience, un exemple, une bonne question
commit-hint-fetch = Ce que tu veux apprendre ou résoudre
commit-shown = Les autres peuvent-ils le voir ?
commit-shown-yes = Oui, avec les présentations
commit-shown-no = Non, moi seulement
commit-form = Donner et recevoir
commit-form-intro = Tu peux modifier ceci à tout moment. Ce que les autres peuvent voir ira aussi dans chaque canal du réseau avant la séance 1.
expect-open = Qu’attends-tu ?
expect-title = Attentes : { $network }
expect-summary = Six courtes questions avant le début
expect-intro = Six courtes questions avant le début. Tu peux en passer, et continuer plus tard : ce que tu as rempli compte déjà.
expect-why = Tu reçois ceci parce que la première séance approche.
expect-name = Avec ou sans ton nom ?
expect-name-note = Seule la personne qui anime le lit. Sans nom, c’est confidentiel, et lisible seulement quand { $enough } personnes ont répondu ainsi.
expect-name-yes = Avec mon nom
expect-name-no = Sans nom
expect-naming = { $named ->
    [yes] Avec ton nom, pour la personne qui anime.
   *[no] Sans ton nom, pour la personne qui anime.
}
expect-counts = Ce que tu as rempli compte déjà. Si tu arrêtes, tu peux aussi l’effacer.
expect-question-1 = Que veux-tu savoir ou savoir faire à la fin ?
expect-question-2 = Quelle question de terrain apportes-tu ?
expect-question-3 = Que peux-tu offrir aux autres ?
expect-question-4 = Quand diras-tu que c’est réussi ?
expect-question-5 = De quoi as-tu besoin pour parler librement ?
expect-question-6 = Que faut-il surtout éviter ?
expect-write = Répondre
expect-change = Modifier
expect-form = Ta réponse
expect-welcome-back = Te revoilà. Tu continues où tu étais.
expect-told = { $state ->
    [closed] La première séance a commencé : ces questions sont closes.
    [later] { $count ->
        [0] Tu peux toujours continuer plus tard, là où tu en étais.
       *[other] Ce que tu as rempli compte déjà. Tu peux continuer plus tard, ou l’effacer ici.
    }
   *[done] { $count ->
        [0] Tu n’as rien rempli, et ça va très bien.
        [one] Merci pour ta réponse.
       *[other] Merci pour tes réponses.
    }
}
expect-closed = Ces questions sont closes, ou ne te concernent pas (ou plus).
expect-again = Les parcourir encore
expect-begin = Remplir quand même
expect-erase = Effacer mes réponses
expect-erased = Tes réponses sont effacées.
expect-settled = Ce qui a été lu sans nom reste tel quel : ainsi un changement ne trahit pas de qui cela vient.
expect-report = Les attentes sont là
expect-report-why = Tu reçois ceci parce que tu animes ce réseau : cela aide à préparer le début.
expect-read = Lire les attentes
expect-count = { $named ->
    [0] Personne n’a répondu avec son nom
    [one] Une personne a répondu avec son nom
   *[other] { $named } ont répondu avec leur nom
}, { $unnamed ->
    [0] aucune sans nom.
    [one] une sans nom.
   *[other] { $unnamed } sans nom.
}
expect-rule = { $state ->
    [none] Chaque réponse dit de qui elle vient, ou qu’elle est sans nom.
    [ready] Tu peux lire les réponses de { $waiting } personnes sans nom. Les suivantes s’ajoutent seulement à partir de { $enough } personnes.
   *[few] { $waiting ->
        [one] Ce qu’une personne a écrit sans nom reste fermé : lisible à partir de { $enough } personnes.
       *[other] Ce que { $waiting } personnes ont écrit sans nom reste fermé : lisible à partir de { $enough }.
    }
}
expect-read-now = Lire ce qui est sans nom
expect-said = { $name } : { $text }
expect-said-unnamed = Sans nom : { $text }
agree-open = Règles du groupe
agree-title = Règles du groupe : { $network }
agree-these = Voici comment nous travaillons ensemble :
agree-base-1 = Ce qui se dit ici, nous le partageons sans nommer personne.
agree-base-2 = Il n’y a pas de question bête.
agree-base-3 = On peut ne pas être d’accord.
agree-base-4 = D’abord comprendre, ensuite conseiller.
agree-base-5 = Qui ne peut pas venir prévient.
agree-base-6 = Les erreurs servent à apprendre.
agree-added = Ajouté par nous :
agree-count = { $count ->
    [0] Personne ne les a encore acceptées.
    [one] { $count } sur { $total } les a acceptées.
   *[other] { $count } sur { $total } les ont acceptées.
}
agree-mine = Toi aussi.
agree-accept = Je suis d’accord avec ces règles
agree-accepted = Très bien. C’est noté.
agree-proposals = Proposé :
agree-rule = { $voters ->
    [one] Ce que plus de la moitié choisit devient une règle. Une personne a voté jusqu’ici.
   *[other] Ce que plus de la moitié choisit devient une règle. { $voters } personnes ont voté jusqu’ici.
}
agree-voted = Ta voix compte.
agree-unvoted = Ta voix est reprise.
agree-propose = Proposer une règle…
agree-proposed = Ta proposition est dans la liste. Les autres peuvent voter pour.
agree-withdrawn = Ta proposition n’est plus là.
agree-form = Une règle
agree-what = De quoi convenons-nous ?
agree-what-hint = Une phrase courte
goals-open = Objectifs
goals-title = Objectifs : { $network }
goals-question = { $round ->
    [1] Qu’est-ce que le groupe veut apprendre ensemble ? Propose quelque chose, et vote pour ce qui t’aide.
   *[other] Le groupe est à mi-chemin. Qu’est-ce qui reste à apprendre ensemble ?
}
goals-why = Tu reçois ceci parce que tu participes. Le vote est ouvert jusqu’au { $closes }. { $again ->
    [yes] { $count ->
        [0] Vote pour ce que tu veux garder, ou propose autre chose.
        [one] Il y a aussi une proposition.
       *[other] Il y a aussi { $count } propositions.
    }
   *[no] { $count ->
        [0] Rien n’est encore proposé.
        [one] Il y a déjà une proposition.
       *[other] Il y a déjà { $count } propositions.
    }
}
goals-look = Voir les objectifs
goals-until = Le vote est ouvert jusqu’au { $closes }. Tu as { $most } voix, et tu peux les déplacer.
goals-not-yet = Le choix des objectifs vient après la première séance, à partir du { $at }.
goals-never = Ce réseau n’a qu’une séance. Le groupe y convient de ses objectifs.
goals-closed = Ce vote est clos depuis le { $at }.
goals-closed-now = Aucun vote n’est ouvert pour l’instant. Voici où on en est.
goals-again-at = À mi-chemin, on choisit à nouveau, à partir du { $at }.
goals-no-more = C’était le dernier vote.
goals-before = Après la première séance, le groupe a choisi :
goals-chosen = Objectifs du groupe :
goals-none = Rien n’est encore proposé.
goals-voters = { $count ->
    [0] Personne n’a encore voté dans ce tour.
    [one] Une personne a voté dans ce tour.
   *[other] { $count } personnes ont voté dans le tour { $round }.
}
goals-voted = { $left ->
    [0] Ta voix compte. Tes trois voix sont utilisées ; tu peux les déplacer.
    [one] Ta voix compte. Il t’en reste une.
   *[other] Ta voix compte. Il t’en reste { $left }.
}
goals-unvoted = Ta voix est reprise. Il t’en reste { $left }.
goals-no-votes = Tes { $most } voix sont utilisées. Reprends-en d’abord une.
goals-propose = Proposer un objectif…
goals-proposed = Ton objectif est dans la liste. Tu peux voter pour, toi aussi.
goals-withdrawn = Ton objectif n’est plus là, ni ses voix.
goals-form = Un objectif
goals-what = Qu’aimerais-tu que nous apprenions ?
goals-what-hint = Une phrase courte
pace-open = Rythme et lieu
pace-title = Comment on se réunit : { $network }
pace-all-see = Tout le groupe voit où on en est, pas qui a choisi quoi.
pace-over = Toutes les séances sont passées : le vote est clos.
pace-voters = { $count ->
    [one] { $count } sur { $total } a voté.
   *[other] { $count } sur { $total } ont voté.
}
pace-mine = Ton choix
pace-go = Choisir
pace-voted = C’est noté. Tu peux encore changer.
pace-rhythm = À quelle fréquence ?
pace-rhythm-as-is = Comme maintenant
pace-rhythm-oftener = Plus souvent, plus court
pace-rhythm-rarer = Moins souvent, plus long
pace-forms = Comment aimons-nous travailler ?
pace-forms-cases = Sur nos propres situations
pace-forms-themes = Autour d’un thème
pace-forms-visits = En visite chez l’un ou l’autre
pace-forms-mix = Un mélange
pace-place = Où ?
pace-place-together = Ensemble au même endroit
pace-place-in-turn = Chez chacun à son tour
pace-place-online = En ligne
pace-place-both = Tantôt ensemble, tantôt en ligne
