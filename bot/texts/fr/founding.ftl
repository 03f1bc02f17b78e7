founding-summary = Lancer un réseau
founding-title = Lance un réseau d’apprentissage
founding-intro = Un formulaire, puis tu vois toutes les dates. Rien n’existe avant que tu publies.
founding-fill-in = Remplir le formulaire
founding-drop = Jeter ceci
founding-dropped = C’est jeté. Rien n’a été publié.
founding-form = Nouveau réseau
founding-form-intro = Un réseau d’apprentissage a un début et une fin, et réunit dix à quinze personnes.
founding-name = Nom
founding-name-hint = Court et reconnaissable
founding-goal = But, en une phrase
founding-goal-hint = Que pourra-t-on faire ou que saura-t-on après ?
founding-date = Première séance
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
founding-publish = Publier
founding-edit = Modifier
founding-done = { $name } est publié
founding-share-hint = Tes collègues peuvent maintenant le trouver et prendre place aussitôt. Tu animes, et tu ne prends pas de place toi-même.
founding-all-moved = { $reason ->
    [weekend] Toutes les séances tombent un week-end et passent au premier jour ouvrable qui suit.
   *[holiday] Toutes les séances tombent un jour férié et passent au premier jour ouvrable qui suit.
}
founding-some-moved = { $reason ->
    [weekend] { $count } séances tombent un week-end et passent au premier jour ouvrable qui suit.
   *[holiday] { $count } séances tombent un jour férié et passent au premier jour ouvrable qui suit.
}
