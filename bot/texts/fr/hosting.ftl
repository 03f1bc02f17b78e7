visit-title = On t’invite à une séance
visit-asked = { $name } t’invite à une séance de { $network } : { $topic }
visit-coming-title = Ta venue
visit-soon = { $days ->
    [0] Ta venue aujourd’hui
    [1] Ta venue demain
    [7] Ta venue dans une semaine
   *[other] Ta venue dans { $days } jours
}
visit-coming = Tu viens à une séance de { $network } : { $topic }
visit-why = Tu reçois ceci parce que { $name } t’a demandé de venir. Tu ne vois que cette séance. Si tu viens, le groupe lit ton nom.
visit-yes = Je viens
visit-no = Je ne peux pas
visit-said-yes = Chouette que tu viennes ! Peu avant, tu reçois les infos pratiques.
visit-said-no = C’est noté. Merci de l’avoir dit.
visit-none = Tu n’as pas (ou plus) d’invitation à cette séance.
visit-cancelled = La séance de { $network } du { $at } n’a pas lieu. Tu n’as rien à faire.
kind-guest = Une séance où on t’invite
why-guest = On t’invite à une séance.
guest-title = Personnes invitées
guest-of = Personnes invitées à { $network }, { $session }
guest-nobody = Il n’y a encore aucune invitation.
guest-sees = Une personne invitée ne voit que cette séance : ni qui participe, ni les autres dates.
guest-ask = Inviter quelqu’un…
guest-by-name = Quelqu’un sans compte…
guest-drop = Ne plus inviter
guest-drop-choose = Choisir
guest-drop-surely = { $name } ne vient plus ? Qui avait dit oui l’apprend une seule fois.
guest-drop-do = Oui
guest-dropped = L’invitation de { $name } est retirée.
guest-which = À quelle séance ?
guest-none = Tu n’animes aucune séance à venir où inviter quelqu’un.
guest-session = { $network }, séance { $number }, { $at }
guest-topic = À quel sujet
guest-topic-hint = Ce que cette personne peut raconter, en quelques mots
guest-form = Inviter quelqu’un
guest-who = Qui
guest-name = Nom
guest-name-hint = Pour qui n’a pas de compte : tu le lui dis toi-même.
guest-send = Inviter
guest-inside = Cette personne participe déjà à ce réseau.
guest-line = { $status ->
    [yes] { $name } : { $topic } (vient)
    [no] { $name } : { $topic } (ne peut pas)
    [added] { $name } : { $topic } (pas de compte)
   *[asked] { $name } : { $topic } (pas encore de réponse)
}
guest-invited = { $added ->
    [yes] { $name } est sur la liste. Dis-lui toi-même où et quand.
   *[no] { $name } reçoit un seul message, et répond oui ou non.
}
visit-gone-why = Tu reçois ceci si tu avais une invitation.
guest-refused = { $count ->
    [one] { $name } ne peut pas venir.
   *[other] { $name } ne peuvent pas venir.
}
guest-refused-why = Tu reçois ceci une seule fois, car tu animes ce réseau. Tu peux encore inviter quelqu’un d’autre.
guest-asked-before = { $status ->
    [no] Cette personne ne peut pas venir, et c’est très bien ainsi. Tu veux demander à quelqu’un d’autre ?
   *[other] Cette personne est déjà invitée à cette séance.
}
