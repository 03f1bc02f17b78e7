log-title = Pourquoi ce message ?
log-summary = { $count ->
    [one] Ton dernier message, avec la raison
   *[other] Tes { $count } derniers messages, avec la raison
}
log-empty = Je ne t’ai encore rien envoyé de moi-même, et rien n’est prévu.
log-private = Toi seul·e vois cette liste.
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Envoyé le { $at }
    [dropped] Pas envoyé, le { $at }
    [failed] Échoué le { $at }
    [unknown] Peut-être arrivé le { $at }
    [sending] Part le { $at }
    [claimed] Part le { $at }
   *[planned] Prévu le { $at }
}
kind-reminder = Rappel d’une séance
kind-evaluation = Évaluation d’une séance
kind-share = Invitation à partager
kind-change = Nouvelles d’un réseau
kind-insight = Idée partagée
kind-reply = Réponse
kind-other = Message
why-reminder = Tu participes, et la veille tu reçois les infos pratiques.
why-evaluation = Qui était à la séance reçoit ces questions : ton avis améliore la suivante.
why-share = Après une séance, je demande s’il y a quelque chose à partager.
why-change = Quelque chose a changé dans un de tes réseaux.
why-insight = Un·e collègue a choisi de partager ceci.
why-reply = Tu as demandé quelque chose, et voici la réponse.
why-answered = Tu avais déjà répondu.
why-blocked = Tu ne veux pas de messages de ma part. Je le respecte.
why-cancelled = Le réseau est annulé.
why-closed = L’évaluation était déjà clôturée.
why-declined = Tu avais dit que tu ne pouvais pas venir.
why-done = Tu l’avais déjà fait.
why-early = La séance n’était pas encore passée.
why-expired = C’était trop tard pour être utile.
why-failed = L’envoi n’a pas réussi.
why-gone = Ce dont il s’agissait n’existe plus.
why-left = Tu ne participais pas, ou plus.
why-over = La séance avait déjà commencé.
why-planned = Le bon moment doit encore venir.
why-quiet-hours = En dehors de tes heures de travail, j’attends.
why-retry = Cela n’a pas encore marché. Je réessaie.
why-shared = Tu avais déjà partagé quelque chose.
why-unknown = Aucune confirmation n’est venue. Pour ne pas te déranger deux fois, je ne l’ai pas renvoyé.
why-unreachable = Je n’avais pas d’adresse pour te joindre.
why-other = Ceci concernait un de tes réseaux.
