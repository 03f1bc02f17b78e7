trouble-title = Des messages qui n’arrivent pas
trouble-not-in-channel = Je n’ai rien pu publier dans { $name } : je ne suis pas dans ce canal. Tapes-y /invite @Kring, puis clique ici sur « Réessayer ».
trouble-no-channel = Je n’ai rien pu publier dans { $name } : il n’existe plus, est archivé, ou je ne peux pas le voir. Rétablis-le ou invite-moi, puis clique ici sur « Réessayer ». Ou relie un autre canal.
trouble-not-added = Je n’ai rien pu publier dans { $name } : Kring n’est pas dans cette équipe, ou n’y est pas autorisé. Ajoute l’app Kring à l’équipe, puis clique ici sur « Réessayer ».
trouble-not-allowed = Je ne peux pas envoyer de messages dans { $named ->
    [yes] l’espace de travail { $name }
   *[no] un espace de travail de l’organisation
} : Slack ne m’y donne pas toutes les autorisations. Réinstalle Kring et autorise tout. J’enverrai alors de moi-même ce qui est encore utile.
trouble-locked-out = { $platform ->
    [teams] Je ne peux pas envoyer de messages dans Teams : Microsoft n’accepte plus le mot de passe de Kring. La personne qui gère Kring doit en mettre un nouveau (MICROSOFT_APP_PASSWORD). J’enverrai alors de moi-même ce qui est encore utile.
   *[other] Je ne peux pas envoyer de messages dans { $named ->
        [yes] l’espace de travail { $name }
       *[no] un espace de travail de l’organisation
    } : Slack n’accepte plus la clé de Kring. Réinstalle Kring. J’enverrai alors de moi-même ce qui est encore utile.
}
trouble-disabled = Je ne peux pas envoyer de messages à tout le monde dans Teams : Kring y est désactivé. Un administrateur de Teams l’autorise à nouveau dans le centre d’administration Teams. J’enverrai alors de moi-même ce qui est encore utile.
trouble-waiting = { $count ->
    [one] Un message attend que ce soit résolu.
   *[other] { $count } messages attendent que ce soit résolu.
}
trouble-why = Tu reçois ceci parce que tu peux y remédier.
trouble-again = Réessayer
trouble-install = Réinstaller
trouble-mend = Voir que faire
trouble-trying = Je réessaie maintenant. Ce qui arriverait trop tard n’est plus envoyé.
trouble-none = Il n’y a rien ici que tu doives résoudre maintenant.
kind-trouble = Des messages qui n’arrivent pas
why-trouble = Des messages n’arrivent pas, et tu peux y faire quelque chose.
why-mended = C’était résolu entre-temps.
why-again = Ce qui gênait est résolu, donc je réessaie.
why-locked-out = La clé de Kring n’y est plus acceptée. Un administrateur doit résoudre cela.
why-disabled = Un administrateur de Teams y a désactivé Kring. Un administrateur doit résoudre cela.
