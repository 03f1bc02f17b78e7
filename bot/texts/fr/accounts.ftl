accounts-title = Tes comptes
accounts-where = Chaque message n’arrive qu’une fois.
accounts-line = { $preferred ->
    [yes] { $platform ->
        [slack] Slack, { $home } : c’est là que je t’écris
        [teams] Teams, { $home } : c’est là que je t’écris
       *[web] Web, { $home } : c’est là que je t’écris
    }
   *[no] { $platform ->
        [slack] Slack, { $home }
        [teams] Teams, { $home }
       *[web] Web, { $home }
    }
}
accounts-prefer = { $platform ->
    [slack] M’écrire sur Slack ({ $home })
    [teams] M’écrire sur Teams ({ $home })
   *[web] M’écrire sur le web ({ $home })
}
accounts-preferred = Bien, c’est là que je t’écrirai désormais.
accounts-another = As-tu un autre compte, dans un autre espace de travail ou sur une autre plateforme ? Un code les réunit.
accounts-make = Créer un code
accounts-make-new = Créer un nouveau code
accounts-type = J’ai un code
accounts-say = Tape ceci à Kring dans les dix minutes, avec ton autre compte :
accounts-command = /kring { $word } { $code }
accounts-secret = Ne donne ce code à personne : qui le tape est toi pour moi. Il ne sert qu’une fois.
accounts-form = Réunir des comptes
accounts-code-hint = Le code que tu as reçu avec ton autre compte
accounts-no-code = Je ne trouve pas ce code. Un code sert une fois, pendant dix minutes.
accounts-clash = { $why ->
    [self] C’est ton propre code. Tape-le avec ton autre compte.
    [outside] Tes deux organisations ne l’autorisent pas encore toutes les deux. Qui y gère Kring peut le faire.
    [roles] Ce compte a un rôle dans son organisation. Crée le code ici, et tape-le avec l’autre.
    [facilitator] Ce compte anime un réseau. Crée le code ici, et tape-le avec l’autre.
   *[network] Les deux comptes sont dans le même réseau. Quitte-le avec l’un des deux, et cela ira.
}
accounts-whose = Ce code est de { $name }. C’est toi ?
accounts-what-happens = Tes réseaux, tes réponses et tes souhaits se réunissent alors sous ce nom. On ne peut pas revenir en arrière.
accounts-me = Oui, c’est moi
accounts-not-me = Non
accounts-nothing = Bien, rien n’a changé.
accounts-joined = Tes comptes sont réunis : tu es { $name } partout.
accounts-in-private = D’autres lisent ici. Tape ceci dans notre propre conversation.
