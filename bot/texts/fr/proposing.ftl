propose-title = Discuter d’une idée de réseau
propose-about = Il te manque un réseau pour apprendre des autres ? Écris avec tes mots sur quoi, et pourquoi. J’en fais la trame d’un entretien avec ton ou ta responsable, ou les RH.
propose-only-you = Personne d’autre ne voit ceci, tant que tu ne l’envoies pas toi-même.
propose-write = Écrire ta proposition
propose-again = Proposer autre chose
propose-form = Ta proposition
propose-topic = Sur quoi ?
propose-topic-hint = Par exemple : accompagner des personnes atteintes de démence
propose-why = Pourquoi ? Que veux-tu apprendre ou améliorer ?
propose-why-hint = Quelques phrases suffisent
propose-people = Avec qui ?
propose-next = Continuer
propose-draft = Voici comment se lit ta proposition
propose-nothing-yet = Rien n’est encore envoyé.
propose-whom = À qui veux-tu l’envoyer ?
propose-to = { $role ->
    [manager] { $name } (responsable)
   *[hr] { $name } (RH)
}
propose-to-nobody = À personne, je la prends avec moi
propose-no-counsel = Je ne connais ici aucun·e responsable de ton équipe, ni personne des RH. Tu peux prendre le texte avec toi.
propose-edit = Modifier
propose-preview = Voici ce que l’autre lira
propose-goes-to = Ira à { $name }, avec ton nom, quand tu appuies sur envoyer.
propose-send = Envoyer à { $name }
propose-other = Choisir quelqu’un d’autre
propose-nobody-there = Cette personne ne peut plus la recevoir. Choisis quelqu’un d’autre.
propose-waits = { $name } a encore une proposition de toi sans réponse. Attends-la, ou retire d’abord celle-là.
propose-use-buttons = Ta proposition est prête. Choisis ci-dessous ce qu’elle devient, ou modifie-la.
propose-resumed = Ta proposition est encore là. Rien n’est envoyé.
propose-already = C’est déjà envoyé, et cela ne part qu’une fois.
propose-copied = Ta proposition, à prendre avec toi
propose-copy = Je n’ai rien envoyé. Copie le texte là où tu en as besoin.
propose-sent = Envoyé à { $name }
propose-sent-note = Je te préviens quand il y a une réponse. D’ici là, tu peux la retirer.
propose-follow = Suivre ta proposition
propose-line = { $status ->
    [sent] { $topic } : { $name } n’a pas encore répondu
    [talk] { $topic } : { $name } veut en parler
    [ahead] { $topic } : { $name } dit « vas-y »
    [later] { $topic } : { $name } dit « pas maintenant »
   *[withdrawn] { $topic } : tu l’as retirée
}
proposed-topic = { $name } aimerait lancer un réseau d’apprentissage sur :
proposed-why = Pourquoi :
proposed-people = Avec qui :
proposed-question = Pouvons-nous en parler un quart d’heure, ou est-ce possible tout de suite ?
proposal-title = Ta proposition : { $topic }
proposal-stands = { $status ->
    [sent] { $name } n’a pas encore répondu.
    [talk] { $name } veut en parler avec toi.
    [ahead] { $name } dit : vas-y.
    [later] { $name } dit : pas maintenant.
   *[withdrawn] Tu l’as retirée. Il n’en reste que le sujet.
}
proposal-why-you = Tu reçois ceci parce que tu l’as proposé.
proposal-waits = Tant qu’il n’y a pas de réponse, tu peux la retirer.
proposal-withdraw = Retirer
proposal-withdrawn = Retirée.
proposal-agree-when = Convenez ensemble d’un moment.
proposal-found-it = Lancer le réseau
proposal-from = { $name } propose un réseau d’apprentissage
proposal-why = Tu reçois ceci parce que { $name } a choisi de te la soumettre.
proposal-talk = Parlons-en
proposal-ahead = Vas-y
proposal-later = Pas maintenant
proposal-with-words = Répondre avec un mot
proposal-answer = Ta réponse
proposal-words = Veux-tu ajouter quelque chose ?
proposal-form = Réponse
proposal-send = Envoyer
proposal-thanks = Ta réponse est en route.
proposal-answered-before = Ce n’est plus possible. Voici où en sont les choses.
proposal-you-said = { $status ->
    [talk] Tu veux en parler avec { $name }.
    [ahead] Tu as dit à { $name } : vas-y.
   *[later] Tu as dit à { $name } : pas maintenant.
}
proposal-taken-back = { $name } a retiré cette proposition.
proposal-unknown = Je ne trouve pas cette proposition.
kind-proposal = Proposition de réseau
why-proposal = Une proposition de réseau, entre toi et un·e collègue.
propose-lately = { $name } a déjà reçu une proposition de toi aujourd’hui ou hier. Tu pourras en renvoyer une demain ; ton texte reste ici.
