founding-summary = Lancer un réseau
founding-title = Lance un réseau d’apprentissage
founding-drop = Effacer ceci
founding-dropped = C’est effacé. Rien n’a été publié.
founding-form = Nouveau réseau
founding-form-intro = Un réseau d’apprentissage a un début et une fin, et réunit dix à quinze personnes.
founding-name = Nom
founding-name-hint = Court et reconnaissable
founding-goal = But, en une phrase
founding-goal-hint = Que pourra-t-on faire ou que saura-t-on après ?
founding-date = Première séance
founding-date-hint = Un autre premier jour recalcule toutes les dates, aussi celles que tu as changées.
founding-time = Heure de début
founding-time-hint = Dans ton fuseau horaire
founding-sessions = Nombre de séances
founding-sessions-hint = Cinq, d’habitude : démarrage, trois pour approfondir, clôture
founding-weeks = Semaines entre deux séances
founding-weeks-hint = Quatre semaines laissent le temps d’essayer quelque chose
founding-minutes = Durée en minutes
founding-minutes-hint = De 15 à 480
founding-place = Lieu ou lien
founding-place-hint = Une salle, une adresse ou un lien https
founding-capacity = Nombre de places
founding-capacity-hint = Dix à quinze, c’est l’idéal
founding-look = Montrer les dates
founding-date-past = La première séance est dans le passé. Choisis une date plus lointaine.
founding-date-far = Choisis une date dans les deux ans à venir.
founding-use-form = Remplis ceci avec le formulaire, ainsi rien ne se perd.
founding-resumed = Ton projet est toujours là, tel que tu l’as laissé.
founding-preview = Voici ton réseau
founding-dates = { $count ->
    [one] { $count } séance :
   *[other] { $count } séances, du début à la fin :
}
founding-moved = { $reason ->
    [weekend] { $wanted } tombe un week-end et passe à { $day }.
   *[holiday] { $wanted } est un jour férié et passe à { $day }.
}
founding-capacity-advice = Dix à quinze participant·es, c’est une ligne directrice. Moins ou plus, c’est possible aussi : à toi de choisir.
founding-zone = Toutes les heures sont dans ton fuseau horaire : { $zone }.
founding-nothing-yet = Personne ne voit encore ceci. Tes collègues ne le trouveront qu’une fois publié.
founding-changed = Ton projet a changé entre-temps. Voici où il en est : regarde, puis publie.
founding-publish = Publier
founding-edit = Modifier
founding-done = { $name } est publié
founding-share-hint = Tes collègues peuvent maintenant le trouver et s’inscrire aussitôt. Tu animes, et tu ne prends pas de place toi-même.
founding-all-moved = { $reason ->
    [weekend] Toutes les séances tombent un week-end et passent au premier jour ouvrable qui suit.
   *[holiday] Toutes les séances tombent un jour férié et passent au premier jour ouvrable qui suit.
}
founding-some-moved = { $reason ->
    [weekend] { $count } séances tombent un week-end et passent au premier jour ouvrable qui suit.
   *[holiday] { $count } séances tombent un jour férié et passent au premier jour ouvrable qui suit.
}
founding-intro = D’abord le sujet, en une ligne : tu vois alors ce qui existe déjà. Rien n’existe avant que tu publies.
founding-fill-in = Dire de quoi il s’agit
founding-topic = De quoi s’agit-il ?
founding-topic-hint = Quelques mots, comme « souder en sécurité »
founding-create = Lancer un nouveau réseau
founding-create-yet = Lancer quand même un nouveau réseau
founding-dates-anew = Les dates ont été recalculées.
founding-another = Tu as encore un projet ouvert. Publie-le ou efface-le, puis tu pourras commencer autre chose.
founding-kind = Pour qui
founding-kind-is = { $kind ->
    [across] Entre plusieurs organisations
   *[internal] Dans notre organisation
}
founding-roles = Rôle des participant·es
founding-roles-hint = Que prend chacun·e en charge : apporter une question, accueillir le groupe, prendre des notes ?
founding-course = Déroulement pratique
founding-course-hint = Par exemple : chaque fois sur un autre lieu de travail, lunch prévu
founding-contact = Contact
founding-functions = Fonctions
founding-functions-hint = Pour qui ? Séparées par des virgules, comme : soudeur, chef d’équipe
founding-interests = Centres d’intérêt
founding-interests-hint = Séparés par des virgules, comme : sécurité, ergonomie
founding-tell = Informer les responsables
founding-tell-is = { $tell ->
    [no] Non, pas besoin
   *[yes] Oui, un seul message à faire suivre
}
founding-edit-frame = Rôles et pratique
founding-edit-agreements = Règles du groupe
founding-edit-people = Qui invites-tu ?
founding-agreements-hint = Une par ligne. Le groupe pourra encore les compléter au départ.
founding-as-invited = Voir l’invitation
founding-as-invited-note = Voici ce que liront les personnes invitées. Le lieu, elles le voient dès qu’elles participent.
founding-back = Retour au projet
founding-date-of = Séance { $number } : { $at }
founding-date-other = Changer une date
founding-date-go = Changer cette date
founding-date-change = Choisir un autre jour ou une autre heure
founding-date-form = Séance { $number }
founding-day = Jour
founding-until = Jusqu’à
founding-until-before = La fin précède le début. Choisis une fin plus tardive.
founding-until-length = Une séance dure de { $least } à { $most } minutes.
founding-that-past = Ce jour est déjà passé. Choisis-en un plus tard.
founding-that-far = Ce jour est trop lointain. Choisis-en un plus tôt.
founding-not-after = La séance { $number } ne sera pas encore terminée : elle commence { $at }.
founding-not-before = La séance { $number } aura déjà commencé : elle commence { $at }.
founding-off = { $reason ->
    [weekend] Attention : { $day } tombe un week-end.
   *[holiday] Attention : { $day } est un jour férié.
}
founding-people = { $count ->
    [0] Tu n’invites encore personne par son nom. C’est possible maintenant, ou plus tard avec un code.
    [one] { $count } collègue reçoit une invitation à la publication.
   *[other] { $count } collègues reçoivent une invitation à la publication.
}
founding-one-team = { $most } sur { $all } viennent de la même équipe. Avec des collègues d’ailleurs, on apprend davantage ; cela peut rester ainsi.
founding-people-title = Qui invites-tu ?
founding-people-what = Choisis des collègues de ton organisation. Ils ne reçoivent une invitation qu’à la publication ; ils peuvent refuser sans donner de raison.
founding-people-elsewhere = Pour les personnes d’ailleurs, ou que tu ne trouves pas ici, il y aura un code après la publication.
founding-asked = { $leads ->
    [yes] { $name }, anime aussi
   *[no] { $name }
}
founding-pick = Choisir des collègues
founding-pick-leading = Choisir qui anime avec toi
founding-unask = Finalement ne pas inviter
founding-unask-go = Retirer de la liste
founding-form-people = Qui invites-tu ?
founding-form-leading = Qui anime avec toi ?
founding-person = Collègue { $number }
founding-person-self = C’est toi : tu animes déjà ce réseau.
founding-people-most = Tu peux inviter ici jusqu’à { $most } personnes. Au-delà, il y a un code.
founding-done-asked = { $count ->
    [one] { $count } collègue reçoit une invitation.
   *[other] { $count } collègues reçoivent une invitation.
}
