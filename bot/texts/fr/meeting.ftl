do-meeting = Réunions de mon équipe
about-meeting = dire quand ton équipe se réunit
meeting-title = Réunion d’équipe
meeting-teamless = Tu ne fais encore partie d’aucune équipe. Écris « { $word } » dans le canal de ton équipe.
meeting-unknown = Je ne sais pas encore quand { $channel } se réunit.
meeting-explained = Le jour ouvrable précédent, je mets dans le canal ce que des collègues ont confirmé. S’il n’y a rien, je me tais.
meeting-over = Il n’y a plus de réunion à venir.
meeting-zone = Le rythme suit l’heure de { $zone }. Les dates sont à ton heure.
meeting-say = { $again ->
    [yes] Choisir un autre moment
   *[no] Dire quand
}
meeting-from-calendar = Lire dans un agenda
meeting-stop = Arrêter pour cette réunion
meeting-stopped = Bien. Je n’envoie plus rien autour de cette réunion.
meeting-set = C’est noté. Voici les prochaines fois.
meeting-as-it-was = Bien, rien ne change.
meeting-form = Réunion d’équipe
meeting-often = À quel rythme ?
meeting-often-weekly = Chaque semaine
meeting-often-fortnightly = Toutes les deux semaines
meeting-often-monthly = Chaque mois, la même semaine du mois
meeting-often-monthly-last = Chaque mois, la dernière semaine
meeting-first = La première fois
meeting-first-hint = Cette date détermine le jour. Elle peut être passée.
meeting-hour = Heure
meeting-hour-hint = Dans ton fuseau horaire ({ $zone })
meeting-minutes = Durée, en minutes
meeting-too-far = Choisis une date à moins d’un an, passée ou à venir.
meeting-not-last = Ce n’est pas le dernier de ce mois. Choisis une date plus tardive.
meeting-address = Adresse de l’agenda
meeting-address-hint = L’adresse iCal, qui commence par https ou webcal
meeting-text = Ou colle le texte du fichier .ics
meeting-text-hint = La partie sur cette réunion suffit
meeting-read = Lire
meeting-private = Je garde seulement la réunion que tu choisis, et l’adresse pour la tenir à jour.
meeting-nothing-given = Remplis une adresse, ou colle le texte ci-dessous.
meeting-which = J’ai trouvé plus d’une réunion. Laquelle est celle de ton équipe ?
meeting-choose = Choisis la réunion
meeting-option = { $name } : { $rhythm }
meeting-nameless = Sans nom
meeting-is-it-this = C’est celle-ci ?
meeting-read-again = Si elle change dans l’agenda, je m’adapte.
meeting-use = Oui, celle-ci
meeting-others = En choisir une autre
meeting-leave = Laisser ainsi
meeting-cannot-address = Cette adresse ne convient pas. Elle commence par https:// ou webcal://.
meeting-cannot-reach = Cette adresse n’a pas répondu. Vérifie-la, ou colle le texte du fichier ci-dessous.
meeting-cannot-refused = Cette adresse n’a pas donné l’agenda. Vérifie qu’il est partagé, ou colle le texte ci-dessous.
meeting-cannot-slow = Cette adresse a répondu trop lentement. Réessaie, ou colle le texte ci-dessous.
meeting-cannot-big = Cet agenda est trop grand pour être lu. Colle seulement cette réunion ci-dessous.
meeting-cannot-calendar = Ce n’est pas un agenda que je peux lire. Le texte d’un fichier .ics commence par la ligne « begin:vcalendar ».
meeting-cannot-empty = Il n’y a pas de réunion dans cet agenda.
meeting-cannot-all-day = Cet agenda ne contient que des journées entières, sans heure.
meeting-cannot-over = Les réunions de cet agenda sont terminées.
meeting-cannot-follow = Je ne comprends pas ce rythme. Dis toi-même quand c’est.
rhythm-at = { $often }, à { $time }
rhythm-until = { $rhythm }, jusqu’au { $last }
rhythm-weekly = { $every ->
    [1] chaque { $days }
   *[other] toutes les { $every } semaines, le { $days }
}
rhythm-monthly = { $every ->
    [1] chaque { $which } { $day } du mois
   *[other] tous les { $every } mois, le { $which } { $day }
}
rhythm-monthly-day = { $every ->
    [1] chaque mois, { $day }
   *[other] tous les { $every } mois, { $day }
}
rhythm-once = le { $day }
rhythm-dates = à des dates séparées
rhythm-day = { $day ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
}
rhythm-working-day = jour ouvrable
rhythm-which = { $which ->
    [first] premier
    [second] deuxième
    [third] troisième
    [fourth] quatrième
    [fifth] cinquième
    [last] dernier
    [last-but-one] avant-dernier
   *[other] { $number }e
}
rhythm-number = { $side ->
    [from-start] le jour { $number }
   *[from-end] le jour { $number } avant la fin
}
rhythm-and = { $first } et { $second }
rhythm-comma = { $first }, { $second }
rhythm-days-and = { $every ->
    [1] { $first } et chaque { $second }
   *[other] { $first } et le { $second }
}
rhythm-days-comma = { $every ->
    [1] { $first }, chaque { $second }
   *[other] { $first }, le { $second }
}
agenda-title = Pour la réunion d’équipe du { $at }
agenda-summary = { $count ->
    [one] Une idée pour la réunion d’équipe
   *[other] { $count } idées pour la réunion d’équipe
}
agenda-item = { $name } : { $text }
agenda-more = { $count ->
    [one] Il y en a encore une, plus haut dans le canal.
   *[other] Il y en a encore { $count }, plus haut dans le canal.
}
agenda-opener = Pour commencer : { $opener }
agenda-why = Tu reçois ceci parce que l’équipe se réunit et que quelqu’un voulait partager cela.
agenda-nothing = Il n’y a rien à l’ordre du jour.
agenda-opener-1 = une chose que je vais faire autrement
agenda-opener-2 = une question qu’on m’a renvoyée
agenda-opener-3 = une chose qui marche ailleurs : convient-elle ici ?
agenda-opener-4 = une erreur qu’un autre nous épargne
agenda-opener-5 = que pourrions-nous essayer pendant deux semaines ?
agenda-opener-6 = qui reconnaît cela ?
agenda-opener-7 = une chose que je ne comprends pas encore
agenda-opener-8 = un contact qui peut nous aider
bringing-title = Quelque chose pour la réunion d’équipe ?
bringing-question = Ton équipe se réunit le { $at }. Y a-t-il quelque chose de ta dernière séance qui peut lui servir ?
bringing-why = Tu reçois ceci parce que tu es dans un réseau et que ton équipe se réunit bientôt.
bringing-nothing = Pas cette fois
bringing-fine = Très bien. Une autre fois, peut-être.
bringing-over = Cette réunion est terminée, ou n’a pas lieu.
why-nothing-confirmed = Rien n’était confirmé pour la réunion d’équipe.
why-no-session = Tu n’as pas eu de séance ces dernières semaines.
why-lately = Je demande cela au plus une fois en deux semaines.
