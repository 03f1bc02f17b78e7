# Ce que montre le navigateur quand quelqu’un installe Kring dans Slack.
slack-install-done = Kring est dans { $workspace }
slack-install-greeted = Tu as reçu un message de Kring dans Slack. C’est là que tu le configures, en moins de deux minutes.
slack-install-ask = Ouvre Kring dans Slack et tape /kring configurer : c’est ainsi que tu le configures, en moins de deux minutes.
slack-install-open = Ouvrir Kring dans Slack
slack-install-grid = Kring est maintenant dans ton organisation, mais encore dans aucun espace de travail. Choisis où il peut être.
slack-install-choose = Choisir les espaces de travail
slack-install-scopes = Slack n’a pas donné à Kring tout ce qu’il demandait. Il manque : { $scopes }. Installe-le encore une fois et autorise tout.
slack-install-failed = Kring n’est pas installé
slack-install-stale = Ce lien a déjà servi, date de plus de dix minutes ou vient d’un autre navigateur. Recommence.
slack-install-used = Ce lien a déjà servi
slack-install-used-what = Si la page précédente disait que Kring est installé, tu le trouves dans Slack. Sinon, recommence.
slack-install-denied = Tu n’as pas donné l’autorisation : rien n’a changé. Tu ne peux pas installer d’applications ? Demande à la personne qui gère votre Slack.
slack-install-elsewhere = Ce Kring est réservé à certains espaces de travail, et le tien n’en fait pas partie. Rien n’a été gardé. Demande à la personne qui gère ce Kring de l’ajouter.
slack-install-refused = Slack a refusé ({ $code }). Recommence. Si cela échoue encore, donne ce code à la personne qui gère Kring.
slack-install-busy = Slack n’a pas répondu. Recommence dans une minute.
slack-install-unsaved = Slack l’a autorisé, mais Kring n’a pas pu l’enregistrer. Recommence dans une minute.
slack-install-again = Recommencer
