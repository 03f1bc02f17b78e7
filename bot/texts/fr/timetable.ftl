calendar-title = Calendrier des messages
calendar-of = Voici ce que j’envoie pour { $network }.
calendar-of-all = Voici ce que j’envoie dans toute l’organisation. Un réseau peut le vouloir autrement.
calendar-what = Choisis une ligne pour la désactiver ou la déplacer. Tout peut s’annuler.
calendar-row = Choisir une ligne
calendar-waiting = Pas encore disponible :
calendar-choose = De quel réseau ?
calendar-not-yours = Qui anime un réseau en règle le calendrier. Les messages que tu reçois, c’est toi qui les choisis.
calendar-group = { $who ->
    [invitee] Pour les personnes invitées
    [waiting] Pour les personnes en liste d’attente
    [network] Dans le canal du réseau
    [member] Pour les membres du réseau
    [manager] Pour les responsables
    [facilitator] Pour l’animateur ou l’animatrice
    [channel] Dans le canal de l’équipe
    [presenter] Pour qui a apporté quelque chose
    [hr] Pour les RH
   *[affected] Pour toutes les personnes concernées
}
calendar-off = désactivé
calendar-when = Quand
calendar-for = Pour qui
calendar-status = Maintenant
calendar-to = { $who ->
    [invitee] personnes invitées
    [waiting] liste d’attente
    [network] canal du réseau
    [member] membres du réseau
    [manager] responsables
    [facilitator] animateur ou animatrice
    [channel] canal de l’équipe
    [presenter] qui a apporté quelque chose
    [hr] RH
   *[affected] toutes les personnes concernées
}
calendar-is = { $status ->
    [on] activé
   *[off] désactivé
}
calendar-switch = { $to ->
    [on] Activer
   *[off] Désactiver
}
calendar-always = Ceci reste activé : qui a reçu une date apprend qu’elle change.
calendar-repeat-goes = Si tu le déplaces, il ne vient qu’une fois, sans être répété.
calendar-move = Déplacer…
calendar-move-what = S’il tombe un week-end ou un jour férié, il vient le jour ouvrable précédent.
calendar-days = { $side ->
    [start] Jours avant
   *[end] Jours après
}
calendar-hour = Heure
calendar-hour-hint = L’heure chez qui le reçoit
calendar-hour-closed = Choisis une heure de 08:30 à 17:00.
calendar-usual = Comme avant
calendar-all = Toutes les lignes
calendar-as-it-is = C’était déjà ainsi.
calendar-kept = { $wish ->
    [off] C’est noté : désactivé. Ce qui était prévu ne part plus.
    [on] C’est noté : activé.
    [moved] C’est noté : ce qui doit encore venir est déplacé.
   *[usual] C’est noté : comme avant.
}
row-when-carried = avec un autre message
row-when-news = tout de suite, quand quelque chose change
row-when-open = encore à décider
row-when-joining = juste après l’inscription
row-when-publishing = à la publication
row-when-hours = { $side ->
    [start] { $count } { $count ->
        [one] heure
       *[other] heures
    } avant
   *[end] { $count } { $count ->
        [one] heure
       *[other] heures
    } après la fin
}
row-when-days = { $side ->
    [start] { $count ->
        [one] { $count } jour avant la { $about ->
            [meeting] réunion
           *[session] séance
        }, { $hour }
       *[other] { $count } jours avant la { $about ->
            [meeting] réunion
           *[session] séance
        }, { $hour }
    }
   *[end] { $count ->
        [one] { $count } jour après, { $hour }
       *[other] { $count } jours après, { $hour }
    }
}
do-calendar = Calendrier des messages
about-calendar = ce que j’envoie et quand pour ton réseau
about-calendar-all = ce que j’envoie et quand dans toute l’organisation
