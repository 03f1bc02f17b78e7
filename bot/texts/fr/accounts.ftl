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
accounts-say = Écris ceci à Kring dans les dix minutes, avec ton autre compte :
accounts-command = { $word } { $code }
accounts-secret = Ne donne ce code à personne : il sert à réunir tes propres comptes. Si quelqu’un le tape, je te le demande d’abord. Il ne sert qu’une fois.
accounts-form = Réunir des comptes
accounts-code-hint = Le code que tu as reçu avec ton autre compte
accounts-no-code = Je ne trouve pas ce code. Un code sert une fois, pendant dix minutes.
accounts-clash = { $why ->
    [self] C’est ton propre code. Tape-le avec ton autre compte.
    [outside] Tes deux organisations ne l’autorisent pas encore toutes les deux. Qui y gère Kring peut le faire.
    [roles] Ce compte a un rôle dans son organisation. Crée le code ici, et tape-le avec l’autre.
    [facilitator] Ce compte anime un réseau. Crée le code ici, et tape-le avec l’autre.
   *[network] Les deux comptes sont dans { $network }. Quitte ce réseau avec l’un des deux, et réessaie.
}
accounts-who = { $name } a tapé ton code. C’est toi, avec un autre compte ?
accounts-who-happens = Tout ce qui est à ce compte rejoint alors le tien, sous ton nom. On ne peut pas revenir en arrière. Si ce n’est pas toi, dis non : rien ne se passe.
accounts-agreed = Bien. Je viens de le demander aussi à ton autre compte : confirme là-bas, et c’est fait.
accounts-refused = Bien, rien n’a changé, et le code n’est plus valable.
accounts-waiting = Je le demande au compte où le code a été créé. Dis-y oui, et je t’écris de nouveau ici.
accounts-waiting-note = Rien n’a encore changé. Le code est valable dix minutes à partir de sa création.
accounts-leave = Laisser
accounts-declined = L’autre compte a dit non. Rien n’a changé, et le code n’est plus valable.
accounts-whose = { $name } a créé ce code, et dit que c’est toi. C’est juste ?
accounts-what-happens = Tes réseaux, tes réponses et tes souhaits se réunissent alors sous ce nom. On ne peut pas revenir en arrière.
accounts-me = Oui, c’est moi
accounts-not-me = Non
accounts-nothing = Bien, rien n’a changé.
accounts-joined = Tes comptes sont réunis : tu es { $name } partout.
accounts-in-private = D’autres lisent ici. Tape ceci dans notre propre conversation.
accounts-overheard = D’autres pouvaient lire cela. S’il y avait un code, il n’est plus valable : crée-en un nouveau, et tape-le dans notre propre conversation.
accounts-together = Pour moi, { $name }, c’est toi désormais : tes comptes sont réunis.
accounts-same-network = le même réseau
