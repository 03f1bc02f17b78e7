session-of = { $network } : { $session }
session-choice = { $network }, séance { $number }
session-title = Séance
session-which = Quelle séance ?
session-none = Aucun de tes réseaux n’a de séance pour cela maintenant.
session-not-yours = Seule la personne qui anime le réseau fait cela.
session-prepare = Préparer
session-notes = Compte rendu
session-time = Prévoir du temps pour préparer
session-program = Voir l’ordre du jour
session-method = Choisir une méthode
question-bring = Mettre une question à l’ordre du jour…
question-form = Ma question
question-intro = Ta question vient à l’ordre du jour. Tout le réseau la lit. Sans ton nom, elle est confidentielle : personne ne voit de qui elle vient.
question-text = Quelle question de ton travail apportes-tu ?
question-hint = Courte et concrète
question-when = Quand cela te sert-il ?
question-label = { $label ->
    [future] Pour l’avenir
   *[now] Maintenant, c’est urgent
}
question-who = Avec ou sans ton nom ?
question-named = { $named ->
    [yes] Avec mon nom
   *[no] Sans mon nom, confidentiel
}
question-line = { $text } ({ $label ->
    [future] pour l’avenir
   *[now] urgent
}, { $count ->
    [0] pas encore de voix
    [one] { $count } voix
   *[other] { $count } voix
}, { $named ->
    [yes] { $name }
   *[no] confidentiel
})
question-agenda = À l’ordre du jour :
question-none = Il n’y a pas encore de question à l’ordre du jour.
question-more = { $count ->
    [one] Et encore { $count } question.
   *[other] Et encore { $count } questions.
}
question-kept = Ta question est à l’ordre du jour.
program-summary = { $title }. { $count ->
    [0] Pas encore de questions
    [one] { $count } question
   *[other] { $count } questions
}
program-theme = Thème
program-method = Méthode
program-notes = Notes
program-output = Ce que nous avons fait ensemble
program-discussed = Abordé :
program-votes-left = { $count ->
    [0] Tes voix sont données. Choisis de nouveau une question pour reprendre ta voix.
    [one] Il te reste { $count } voix.
   *[other] Il te reste { $count } voix.
}
program-vote = Voter pour une question
program-look = Que faire d’une question ?
program-option = { $mine ->
    [yes] ✓ { $text }
   *[no] { $text }
} ({ $count })
program-gone = Cette question n’est plus à cet ordre du jour.
program-full = Tu as déjà donné { $count } voix. Reprends-en une d’abord : choisis de nouveau cette question.
program-voted = Tes voix sont notées.
program-taken-back = Ta question est reprise.
program-settled = { $what ->
    [done] C’est noté : abordé.
    [next] Cette question est maintenant à la séance suivante.
    [drop] Cette question n’est plus à l’ordre du jour.
    [now] C’est noté : urgent.
   *[future] C’est noté : pour l’avenir.
}
program-undone = Comme avant.
program-done = Abordée
program-next = À la séance { $number }
program-label = { $label ->
    [future] Est pour l’avenir
   *[now] Est urgente
}
program-drop = Hors de l’ordre du jour
program-take-back = Reprendre ma question
