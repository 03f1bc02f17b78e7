log-title = Pourquoi ce message ?
log-summary = { $count ->
    [one] Un message de ma part, avec la raison
   *[other] { $count } messages de ma part, chacun avec la raison
}
log-empty = Je ne t’ai encore rien envoyé de moi-même, et rien n’est prévu.
log-private = Personne d’autre ne voit cette liste.
log-coming = À venir
log-past = Passé
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Envoyé le { $at }
    [dropped] Pas envoyé, le { $at }
    [failed] Échoué le { $at }
    [unknown] Peut-être arrivé le { $at }
    [sending] Part le { $at }
    [claimed] Part le { $at }
    [waiting] Envisagé le { $at }
   *[planned] Prévu le { $at }
}
log-times = { $status ->
    [sent] Envoyé { $count } fois, la dernière le { $at }
    [dropped] Pas envoyé { $count } fois, la dernière le { $at }
    [failed] Échoué { $count } fois, la dernière le { $at }
    [unknown] Peut-être arrivé { $count } fois, la dernière le { $at }
   *[planned] Prévu { $count } fois, la première le { $at }
}
kind-invitation = Invitation à un réseau
kind-launch = Nouveau réseau chez nous
kind-leading = Animer ensemble
kind-ready = Petit bilan avant de commencer
kind-support = Soutien à un·e collègue
kind-intro = Carte de présentation
kind-expectations = Attentes
kind-preparation = Préparation d’une séance
kind-rsvp = Invitation à une séance
kind-reminder = Rappel d’une séance
kind-link = Lien vers une séance en ligne
kind-evaluation = Évaluation d’une séance
kind-share = Invitation à partager
kind-results = Résultats d’une évaluation
kind-tried = Question sur tes essais
kind-agenda = Point pour la réunion d’équipe
kind-bring = Une idée pour la réunion d’équipe
kind-discussed = Après la réunion d’équipe
kind-interest = Intérêt pour un·e collègue
kind-coffee = Idée pour le café ou le midi
kind-safety = Questions sur la confiance dans le groupe
kind-harvest = Récolte d’un réseau
kind-aftercare = Vote sur la suite
kind-still = Question sur ce que tu utilises encore
kind-catalogue = Vérification du catalogue
kind-awaited = Assez de monde pour un réseau
kind-suggestion = La suite d’une suggestion
kind-change = Nouvelles d’un réseau
kind-digest = Aperçu des questions ouvertes
kind-back = Bon retour
kind-muted = Signal sur des messages arrêtés
kind-talk = Parler du temps pour apprendre
kind-insight = Idée partagée
kind-reply = Réponse
kind-other = Message
why-invitation = Quelqu’un t’invite à rejoindre un réseau.
why-launch = Un réseau commence dans ton organisation.
why-leading = Il s’agit de savoir qui anime un réseau.
why-ready = Ta première séance approche, et tu peux voir avant ce que tu veux apprendre.
why-support = Quelqu’un de ton équipe participe à un réseau.
why-intro = Avant la première séance, les membres du réseau se présentent.
why-expectations = Avant la première séance, je demande ce que tu en attends.
why-preparation = Tu animes ce réseau, et une séance approche.
why-rsvp = Tu participes, et une semaine avant je demande si tu viens.
why-reminder = Tu participes, et peu avant tu reçois les infos pratiques.
why-link = Tu viens à une séance en ligne, et peu avant tu reçois le lien.
why-evaluation = Qui était à la séance reçoit ces questions : ton avis améliore la suivante.
why-share = Après une séance, je demande s’il y a quelque chose à partager.
why-results = Tu animes ce réseau, et l’évaluation d’une séance est clôturée.
why-tried = Tu as fait un plan, et je demande comment cela s’est passé.
why-agenda = Quelqu’un de l’équipe veut apporter quelque chose à la réunion.
why-bring = Ton équipe se réunit bientôt : un moment pour quelque chose de la dernière séance.
why-discussed = Tu as apporté quelque chose à la réunion d’équipe.
why-interest = Quelqu’un de ton équipe est en plein dans un réseau.
why-coffee = Tu as choisi de recevoir des idées pour la pause-café.
why-safety = De temps en temps, je demande si chacun peut parler librement.
why-harvest = La dernière séance approche, et tu peux regarder en arrière.
why-aftercare = Le réseau se termine, et la suite se choisit ensemble.
why-still = Six semaines après la fin, je demande si cela te sert encore.
why-catalogue = Chaque trimestre, on vérifie le catalogue.
why-awaited = Suffisamment de personnes attendent un sujet. Les RH l’apprennent une fois par sujet.
why-suggestion = Tu as suggéré quelque chose pour le catalogue.
why-change = Quelque chose a changé dans un de tes réseaux.
why-digest = Il y avait beaucoup de messages, tes questions sont donc réunies en un seul.
why-back = Tu es de retour, et voici ce que je n’ai pas envoyé entre-temps.
why-muted = Tu animes un réseau où beaucoup ont arrêté un type de message.
why-talk = Quelqu’un de ton équipe aimerait parler du temps pour apprendre, et m’a demandé de te le dire.
why-insight = Un·e collègue a choisi de partager ceci.
why-reply = Tu as demandé quelque chose, et voici la réponse.
why-answered = Tu avais déjà répondu.
why-away = Pendant tes absences, je n’envoie rien.
why-backoff = Trois questions de suite sont restées ouvertes. Je ne te pose donc des questions qu’une fois par séance.
why-blocked = Tu ne veux pas de messages de ma part. Je le respecte.
why-by-hand = Une administratrice ou un administrateur s’en est occupé.
why-cancelled = Le réseau est annulé.
why-cap = Je n’envoie pas trop de messages en un jour ou en une semaine.
why-closed = L’évaluation était déjà clôturée.
why-declined = Tu avais dit que tu ne pouvais pas venir.
why-done = Tu l’avais déjà fait.
why-underway = Tu participes déjà à un réseau : tu sais donc ce que c’est.
why-asked = Je te l’avais déjà demandé, pour un autre réseau.
why-early = La séance n’était pas encore terminée.
why-unvoted = Personne n’avait encore voté.
why-expired = C’était trop tard pour être utile.
why-failed = L’envoi n’a pas réussi.
why-gone = Ce dont il s’agissait n’existe plus.
why-halved = Tu en veux la moitié, j’ai donc sauté celui-ci.
why-holiday = Les jours fériés, je n’envoie rien.
why-late = Tu ne participais pas encore au moment de la séance.
why-later = Tu as choisi ce moment.
why-later-waited = Tu as choisi un moment. Il tombait pendant une absence ou hors de tes heures : le message est donc venu après.
why-left = Tu ne participais pas, ou plus.
why-merged = Tu venais de recevoir ce même message.
why-merged-digest = Il y avait trop de messages, c’est donc dans ton aperçu des questions ouvertes.
why-moved = La séance est déplacée. Un message viendra au nouveau moment.
why-nothing = Il n’y avait rien à dire.
why-over = La séance avait déjà commencé.
why-planned = Le bon moment doit encore venir.
why-quiet-hours = En dehors de tes heures de travail, j’attends. Les questions ne viennent le lundi qu’à partir de 10:00, et le vendredi jusqu’à 15:00.
why-replanned = Le calendrier a changé, et ceci n’en fait plus partie.
why-retry = Cela n’a pas encore marché. Je réessaie.
why-shared = Tu avais déjà partagé quelque chose.
why-stopped = Tu ne veux plus recevoir ce type de message.
why-switched-off = C’est désactivé dans le calendrier du réseau ou de l’organisation.
why-unknown = Aucune confirmation n’est venue. Pour ne pas te déranger deux fois, je ne l’ai pas renvoyé.
why-unreachable = Je n’ai trouvé aucun compte pour te joindre.
why-waiting = Cette conversation n’existe pas encore. Elle figure déjà au calendrier, mais personne ne la reçoit.
why-no-link = Il n’y a pas de lien à envoyer.
why-no-team = Plus personne de ton équipe n’y participe.
why-nobody-asked = Aucune évaluation n’était encore partie.
why-unconfirmed = Tu n’avais pas dit que tu venais.
why-other = Ceci concernait un de tes réseaux.
why-not-allowed = Je n’en ai pas le droit là-bas. La personne qui a installé Kring doit le réinstaller et tout autoriser.
why-not-in-channel = Je ne suis pas dans ce canal. Invite-moi : tape-y /invite @Kring.
why-not-added = Kring n’y est pas, ou n’y est pas autorisé. Un administrateur de Teams peut l’ajouter.
why-no-channel = Ce canal n’existe plus, est archivé, ou je ne peux pas le voir. Relie un autre canal, ou invite-moi.
why-not-installed = Kring n’est plus installé là-bas.
kind-introductions = Présentations dans le canal
kind-expected = Attentes des participants
kind-goals = Choix des objectifs
why-introductions = Avant la première séance, les fiches des participants sont réunies dans le canal.
why-expected = Tu animes ce réseau, et avant la première séance tu peux lire ce que les gens attendent.
why-goals = Après une séance, les participants choisissent ensemble ce qu’ils veulent apprendre.
why-carried = C’était déjà dans ton invitation à la séance.
kind-notes = Compte rendu d’une séance
kind-prepare = Temps pour préparer
why-notes = Tu animes ce réseau, et une séance est terminée.
why-prepare = Tu as choisi ce moment pour préparer.
why-absent = Il est noté que tu n’étais pas là.
kind-decide = Décider de la suite d’un réseau
why-decide = Tu animes ce réseau, et ce qui vient après la dernière séance n’est pas encore décidé.
kind-opens = Un réseau que tu attends
why-opens = Un réseau commence sur un sujet que tu attends.
