methods-title = Méthodes de travail
methods-sought = { $phase }, { $minutes } minutes, { $people } personnes, { $trust }
methods-assumed = Tu n’as pas choisi de séance, je pars donc de ceci : { $sought }. Change-le ci-dessous si tu veux.
methods-phase = { $phase ->
    [kickoff] Démarrage
    [deepening] Approfondissement
    [evaluation] Évaluation
   *[closing] Clôture
}
methods-trust = { $trust ->
    [low] peu de confiance requise
    [medium] une certaine confiance requise
   *[high] beaucoup de confiance requise
}
methods-has = { $trust ->
    [low] un groupe qui fait connaissance
    [medium] un groupe qui se connaît un peu
   *[high] un groupe qui se fait confiance
}
methods-needs = { $minutes } minutes, { $size ->
    [any] tout groupe
    [open] à partir de { $least } personnes
   *[range] de { $least } à { $most } personnes
}, { $trust }. { $fits ->
    [yes] Convient à cette séance.
    [sought] Convient à ce qui est dit plus haut.
   *[no] Convient moins bien.
}
methods-link = En savoir plus (De Ambrassade)
methods-use = Utiliser pour la séance { $number }
methods-leave = Pas pour la séance { $number }
methods-used = { $used ->
    [yes] C’est choisi : { $method }.
   *[no] Ce n’est plus choisi : { $method }.
}
methods-full = Une séance a au plus { $count } méthodes. Retires-en une d’abord.
methods-others = Trois autres
methods-filter = Par phase, durée, groupe…
methods-for = Pour { $network }, séance { $number }
methods-form = Quelle méthode ?
methods-phase-label = Pour quel moment ?
methods-minutes-label = De combien de minutes disposes-tu ?
methods-people-label = Avec combien de personnes ?
methods-trust-label = Le groupe se connaît-il bien ?
methods-show = En montrer trois
method-paired-interview = Interview en duo
method-paired-interview-how = Deux par deux, on s’interviewe quelques minutes. Ensuite, chacun·e présente l’autre au groupe.
method-speed-dating = Speed dating
method-speed-dating-how = De brèves conversations à deux sur une question. Après quelques minutes, on change de partenaire.
method-line-up = Sur la ligne
method-line-up-how = Lis une affirmation. Chacun·e choisit sa place sur une ligne imaginaire, de contre à pour, et dit pourquoi.
method-expectation-wall = Mur des attentes
method-expectation-wall-how = Chacun·e note ses attentes. Ensemble, on les regroupe et on choisit par quoi le réseau commence.
method-working-agreement = Règles du groupe
method-working-agreement-how = Le groupe dit ce qu’il faut pour parler librement et en fait quelques règles courtes.
method-nine-whys = Neuf fois pourquoi
method-nine-whys-how = À deux, l’un·e continue de demander : pourquoi est-ce important pour toi ? On arrive au vrai but, puis on le partage.
method-one-two-four-all = 1-2-4-Tous
method-one-two-four-all-how = On réfléchit d’abord seul·e, puis à deux, puis à quatre. Chaque groupe de quatre apporte une idée à tout le monde.
method-appreciative-interview = Entretien appréciatif
method-appreciative-interview-how = À deux, on raconte quelque chose qui a bien marché. Ensemble, on cherche ce qui l’a fait réussir.
method-lean-coffee = Lean coffee
method-lean-coffee-how = Le groupe fait l’ordre du jour sur place : sujets sur cartes, vote, temps fixe pour chacun. Puis on vote pour continuer ou non.
method-knowledge-market = Marché aux savoirs
method-knowledge-market-how = Chacun·e tient un stand avec ce qu’il ou elle offre ou cherche. Les autres circulent et échangent.
method-world-cafe = World café
method-world-cafe-how = Chaque table a sa question. De petits groupes changent de table et poursuivent les notes des précédents.
method-fishbowl = Bocal à poissons
method-fishbowl-how = Un petit cercle discute, les autres écoutent autour. Qui veut parler prend la chaise libre.
method-expert = Entretien avec un·e expert·e
method-expert-how = Les questions du groupe guident l’échange avec un·e invité·e. Rassemble-les avant et demande des réponses brèves.
method-learning-visit = Visite d’apprentissage
method-learning-visit-how = Allez voir ensemble comment cela se passe ailleurs, chacun·e avec sa question. Puis parlez de ce qui a frappé.
method-open-space = Mini forum ouvert
method-open-space-how = Les participant·es proposent des sujets et animent l’échange. Les autres choisissent où aller et changent librement.
method-reverse-brainstorm = Brainstorming inversé
method-reverse-brainstorm-how = Imagine comment tout faire échouer. Puis retourne chaque idée en quelque chose qui marche.
method-troika = Conseil à trois
method-troika-how = À trois, une personne pose sa question. Les deux autres réfléchissent à voix haute pendant qu’elle écoute. Puis on tourne.
method-five-steps = Intervision en cinq étapes
method-five-steps-how = Une personne apporte une question. Le groupe l’explore, nomme l’essentiel, conseille et fait le point.
method-incident = Méthode de l’incident
method-incident-how = Le groupe entend un bref incident et demande les faits. Chacun·e décide ce qu’il ou elle ferait, puis on compare avec la réalité.
method-gossip = Méthode des potins
method-gossip-how = Quelqu’un apporte une question et se retourne. Le groupe réfléchit à voix haute, avec respect ; puis la personne dit ce qui l’a touchée.
method-socratic = Dialogue socratique
method-socratic-how = Examinez ensemble une expérience vécue. Ne posez que des questions, jusqu’à trouver la conviction en dessous.
method-after-action = Retour sur l’action
method-after-action-how = Qu’était-il prévu, que s’est-il passé, pourquoi cet écart, que feras-tu la prochaine fois ?
method-what-so-now = Quoi, et alors, maintenant
method-what-so-now-how = Rassemblez d’abord les faits, puis leur sens, puis choisissez la suite.
method-smileys = Smileys, commencer-arrêter-continuer
method-smileys-how = Chacun·e choisit un smiley pour la séance et nomme une chose à commencer, arrêter ou continuer.
method-harvest = Récolte et lettre à soi
method-harvest-how = Fais le point sur ce que cela a apporté. Chacun·e s’écrit une lettre avec une promesse et choisit la suite après le réseau.
