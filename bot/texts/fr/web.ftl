# Le terrain d’essai : la page dans le navigateur.

web-playground = Terrain d’essai
web-demo-note = Tout ici est inventé et reste sur cet ordinateur.
web-skip = Aller à la conversation
web-back = Retour

web-who = Qui es-tu ?
web-you-are = Tu es
web-where = { $organisation } · heure de { $zone }
web-new = { $count ->
    [one] nouveau message
   *[other] nouveaux messages
}
web-tabs = Où tu regardes
web-tab-chat = Conversation
web-tab-home = Accueil
web-messages = Messages
web-you = Toi
web-by-itself = venu de lui-même
web-only-you = personne d’autre ne voit ceci
web-you-chose = Ton choix : { $label }
web-choose = Choisir
web-out-of = { $value } / { $top }
web-payloads = Ce que Slack et Teams reçoivent pour ceci (JSON)

web-type = Écris un message à Kring
web-type-channel = Écris dans ce canal ; /kring s’adresse à Kring
web-send = Envoyer
web-commands = Commandes

web-form-errors = { $count ->
    [one] Un champ demande encore ton attention. Ce que tu as écrit est toujours là.
   *[other] { $count } champs demandent encore ton attention. Ce que tu as écrit est toujours là.
}
web-form-optional = (peut rester vide)
web-form-close = Fermer

web-welcome = Bienvenue chez Kring
web-welcome-what = Dans un réseau d’apprentissage, dix à quinze collègues apprennent de la pratique des autres. Kring pose la bonne petite question à la bonne personne, au bon moment. Ici, tu es chacun·e à tour de rôle, et tu avances toi-même l’horloge.
web-try-ready = Prêt·e à apprendre ?
web-try-ready-what = Dix courtes affirmations, des conseils sans score. Personne d’autre ne voit tes réponses.
web-try-ready-do = Commencer
web-try-found = Crée un réseau
web-try-found-what = Un seul formulaire, et toutes les dates sont là, jours fériés exclus.
web-try-found-do = Nouveau réseau
web-try-be = Devenir { $name }
web-try-time = Laisse passer le temps
web-try-time-what = Saute au prochain message et vois qui reçoit quoi, et pourquoi.
web-channel-empty = Rien encore dans #{ $name }. Ce que les collègues partagent de leur réseau arrive ici.

web-clock = L’horloge
web-clock-zone = heure de { $zone }
web-clock-began = L’horloge a commencé un jour ouvrable, à neuf heures à Bruxelles, et avance normalement.
web-move-next = Prochain message
web-move-day = +1 jour
web-move-week = +1 semaine
web-move-date = Choisir une date
web-move-to = Date (à 9 heures)
web-move-go = Aller
web-next-nudge = Prochain message : { $at }
web-nothing-planned = Aucun message n’est prévu. Rejoins un réseau, et il y en aura un.
web-move-unclear = Ce n’est pas une date. Choisis-en une dans le champ ; l’horloge n’a pas bougé.
web-move-far = L’horloge ne va pas si loin : deux ans au plus.
web-move-past = L’horloge ne fait qu’avancer. Recommence pour revenir en arrière.
web-news = { $count ->
    [one] Un message est parti :
   *[other] { $count } messages sont partis :
}
web-news-none = En chemin, Kring n’avait rien à dire à personne.

web-time-line = Ligne du temps
web-time-line-what = Chaque message de cette organisation : pour qui, quand et pourquoi.
web-strip = Ligne du temps : { $count ->
    [one] un message
   *[other] { $count } messages
} pour { $people ->
    [one] une personne ou un canal
   *[other] { $people } personnes ou canaux
} en six semaines. Les listes ci-dessous disent la même chose en mots.
web-dot-sent = envoyé
web-dot-coming = à venir
web-dot-dropped = non envoyé
web-nudges-coming = À venir ({ $count })
web-nudges-past = Passés ({ $count })
web-no-nudges-coming = Rien n’est prévu.
web-no-nudges-past = Rien n’est encore parti.
web-more = { $count ->
    [one] Et encore un.
   *[other] Et encore { $count }.
}
web-status-planned = prévu
web-status-claimed = en cours d’envoi
web-status-sending = en cours d’envoi
web-status-sent = envoyé
web-status-dropped = non envoyé
web-status-unknown = incertain
web-status-failed = échoué

web-start-over = Recommencer
web-start-over-sure = Tout ce qui s’est passé ici disparaît : conversations, réseaux et réponses. L’horloge revient au premier jour.
web-start-over-yes = Oui, recommencer

web-trouble = Ça n’a pas marché
web-nowhere = Il n’y a rien ici
web-nowhere-what = Cette adresse n’est celle de personne dans ce terrain d’essai.

web-work-nurse = infirmière à domicile
web-work-carer = aide-soignant
web-work-therapist = ergothérapeute
web-work-physio = kinésithérapeute
web-work-facilitator = animatrice de réseaux
web-work-manager = responsable d’équipe
web-work-hr = ressources humaines
web-work-administrator = s’occupe de Kring
web-work-designer = conceptrice de produits
web-work-workshop = responsable d’atelier, animateur

web-tab-weeks = Semaines
web-weeks-what = Combien de messages reçoit qui, et quelle semaine ? On en attend 30 à 40 par participant·e sur vingt semaines ; jamais plus de deux par jour ni de cinq en sept jours. Avec ≤, c’est au plus ce nombre : ce qui doit encore venir est confronté à ces règles au départ. Choisis une case et lis pourquoi.
web-weeks-networks = Quel réseau
web-weeks-all = Tous les réseaux
web-weeks-who = Qui
web-weeks-total = En tout
web-weeks-busiest = Semaine la plus chargée
web-weeks-everybody = Tout le monde
web-weeks-cell = { $name }, semaine du { $week } : { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
web-weeks-at-most = { $what }, au plus
web-weeks-picked = { $who }, semaine du { $week } : { $count ->
    [0] aucun message
    [one] { $count } message
   *[other] { $count } messages
}
web-weeks-nothing = Il n’y a rien cette semaine-là.
web-status-waiting = attend une partie encore à venir
