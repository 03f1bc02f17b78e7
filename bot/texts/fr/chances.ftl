chances-intro = Regardons d’abord ensemble s’il existe déjà quelque chose à rejoindre.
chances-show = Montrer ce qui existe
chances-title = Ce qui existe déjà
chances-about = Sur « { $topic } »
chances-found = { $count ->
    [one] Il existe déjà quelque chose de semblable. Peut-être une place pour toi ?
   *[other] Il existe déjà des choses semblables. Peut-être une place pour toi ?
}
chances-none = { $about ->
    [yes] Il n’y a encore rien sur ce sujet. Un bon moment pour te lancer.
   *[no] Rien n’est ouvert pour l’instant. Un bon moment pour te lancer.
}
chances-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
chances-choose = Choisis en connaissance de cause : rejoindre, lancer, ou attendre encore.
chances-go-on = Lance un réseau, cherche avec d’autres mots, ou attends encore.
chances-join = Voir et rejoindre
chances-entry = { $kind ->
    [fund] Fonds sectoriel
    [umbrella] Coupole
    [internal] Réseau dans notre organisation
   *[outside] Réseau d’autres organisations
}
chances-look = Aller voir
chances-other-words = D’autres mots
chances-not-now = Pas maintenant
chances-why = Quelle est la raison ?
chances-reason-time = Pas le temps pour l’instant
chances-reason-exists = Il existe déjà quelque chose qui convient
chances-reason-talk = Je veux d’abord en parler
chances-reason-unsure = J’hésite encore
chances-reason-other = Autre chose
chances-words = Veux-tu ajouter une note ?
chances-words-hint = Pour toi seulement
chances-not-now-title = Pas maintenant
chances-kind = { $reason ->
    [time] C’est compréhensible. L’idée ne s’enfuit pas : reviens quand cela te convient.
    [exists] Bien vu. Rejoindre ce qui existe fait avancer tout le monde.
    [talk] Bonne idée. Une conversation la rendra plus solide.
    [unsure] Hésiter, c’est permis. Un petit pas est aussi un pas.
   *[other] C’est très bien ainsi. Reviens quand tu veux.
}
chances-own = Ta raison reste à toi : personne d’autre ne la voit.
chances-do-propose = Préparer la conversation
chances-do-ready = Est-ce pour moi ?
chances-do-interest = Signaler ton intérêt
