menu-summary = Ce que tu peux faire avec Kring
menu-title = Que veux-tu faire ?
menu-hello = { $named ->
   *[yes] Bonjour { $name } ! Je suis Kring.
    [no] Bonjour ! Je suis Kring.
}
menu-what = Je t’aide à apprendre de tes collègues dans un réseau d’apprentissage : dix à quinze personnes qui se voient quelques fois autour de questions de leur travail. Je t’apporte la bonne petite question au bon moment, et je me tais quand c’est possible.
menu-line = { $word } : { $what }
menu-meant = Tu voulais dire « { $word } » ?
menu-unknown = Je ne comprends pas encore « { $said } ». Cherches-tu l’une de ces choses ?
menu-thanks = Avec plaisir.
menu-farewell = À bientôt !
menu-fine = Parfait.
menu-greeting = { $named ->
   *[yes] Bonjour { $name } !
    [no] Bonjour !
}
menu-typing = Appuie sur un bouton, ou tape simplement le mot.
about-ready = voir si un réseau te convient maintenant
about-find = chercher un réseau où il y a de la place
about-new = lancer toi-même un réseau
about-mine = tes réseaux et leur prochaine séance
about-share = raconter quelque chose que tu as appris
about-evaluate = demander ce qu’une séance a apporté
about-channel = relier le canal de ton équipe
about-why = pourquoi tu as reçu un message, ou pas
about-settings = ta langue et ton fuseau horaire
about-help = cet aperçu
do-ready = Est-ce pour moi ?
do-find = Trouver un réseau
do-new = Lancer un réseau
do-mine = Mes réseaux
do-share = Partager ce que tu as appris
do-evaluate = Évaluer une séance
do-channel = Relier un canal
do-why = Pourquoi ce message ?
do-settings = Langue et fuseau horaire
do-help = Tout montrer
about-invite = amener des gens dans ton réseau, d’ailleurs aussi
about-join = rejoindre un réseau avec un code
about-account = tes comptes, et où je t’écris
do-invite = Inviter des gens
do-join = J’ai un code
do-account = Mes comptes
do-ask = Demander à ton réseau
about-ask = pose une question à ton réseau, entre deux séances
do-propose = Discuter d’une idée de réseau
about-propose = prépare un entretien sur un réseau qui n’existe pas encore
meant-ask = Demander quelque chose à mon réseau
meant-propose = Proposer un réseau
meant-program = L’ordre du jour d’une séance
meant-overview = Aperçu de mon réseau
meant-catalogue = Tenir le catalogue
