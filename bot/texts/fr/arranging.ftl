# Configurer Kring pour une organisation.
do-setup = Configurer Kring
about-setup = régler comment Kring travaille dans ton organisation
arranging-title = { $named ->
   *[yes] Kring chez { $organisation }
    [no] Kring dans ton organisation
}
arranging-hello = { $named ->
   *[yes] Bonjour { $name } ! Je suis Kring. Quel plaisir d’être ici.
    [no] Bonjour ! Je suis Kring. Quel plaisir d’être ici.
}
arranging-what = Voici ce que je propose. Si cela te convient, un clic suffit ; tout peut changer plus tard. Plus bas, tu lis ce que je fais, ce que je ne fais jamais et ce que je garde.
arranging-does = Ce que je fais
arranging-does-brings = Je réunis des collègues dans des réseaux d’apprentissage : dix à quinze personnes, quelques séances, un début et une fin.
arranging-does-reminds = Je leur rappelle leurs séances, et je pose une petite question au bon moment.
arranging-does-shares = J’apporte à l’équipe ce que quelqu’un veut partager.
arranging-never = Ce que je ne fais jamais
arranging-never-reads = Lire ce qui s’écrit dans les canaux. Je ne vois que ce qui m’est adressé.
arranging-never-tells = Dire qui a répondu quoi : ni aux responsables, ni aux RH, ni à toi. Des évaluations, il n’y a que des moyennes et des remarques sans nom, à partir de { $enough } réponses.
arranging-never-posts = Partager ce que son auteur n’a pas confirmé.
arranging-never-floods = Inonder les gens. De moi-même, j’envoie à chacun au plus deux messages par jour et cinq par semaine, les jours ouvrables, et chacun peut en choisir moins, ou le silence. Seules les nouvelles d’une séance qui change s’y ajoutent.
arranging-keeps = Ce que je garde
arranging-keeps-work = Les noms, les langues et les fuseaux horaires ; les réseaux, les séances et qui vient ; ce que les gens partagent ; leurs propres réponses, confidentielles. Cela reste tant que Kring fonctionne pour ton organisation.
arranging-keeps-log = Qui a reçu quel message, quand et pourquoi : { $days } jours.
arranging-keeps-traces = Mes réponses à ce que les gens écrivent, et les traces techniques : une semaine.
arranging-keeps-drafts = Une évaluation commencée et pas envoyée : deux semaines après la séance.
arranging-as-is = Tout est bien ainsi
arranging-change = Modifier…
arranging-kept = C’est réglé. C’est valable dès maintenant.
arranging-kept-within = C’est réglé. J’ai ramené les heures à { $opens }–{ $closes } : en dehors, je n’écris pas.
arranging-undo = Tu peux toujours modifier ceci. Ce qui est écrit ici vaut alors à partir de ce moment.
arranging-whose = C’est un administrateur qui règle comment Kring travaille ici.
arranging-they = { $count ->
    [one] Dans ton organisation, c’est { $names }.
   *[other] Dans ton organisation, ce sont { $names }.
}
arranging-nobody = Ton organisation n’en a pas encore. La personne qui fait fonctionner Kring pour ton organisation peut désigner quelqu’un.
arranging-name = Nom de ton organisation
arranging-name-hint = Les autres le voient dans les réseaux qu’ils partagent avec ton organisation
arranging-no-name = Pas encore
arranging-language = Langue
arranging-language-hint = Pour qui n’a rien choisi, et dont Slack ou Teams n’indique pas la langue
arranging-zone = Fuseau horaire
arranging-country = Jours fériés
arranging-hours = Messages entre
arranging-hours-from-to = { $opens } et { $closes }, à l’heure de chacun
arranging-opens = Messages à partir de
arranging-closes = Messages jusqu’à
arranging-hours-hint = De 08:30 à 17:30, au moins deux heures. Qui a choisi ses heures les garde.
arranging-hours-order = Choisis une heure après la première.
arranging-hours-short = Il reste trop peu : prends au moins deux heures entre 08:30 et 17:30, dont une entre 10:00 et 15:00.
arranging-contact = Qui aide en cas de question
arranging-contact-person = Qui aide en cas de question : un·e collègue
arranging-contact-words = Ou en quelques mots
arranging-contact-hint = Comme un nom, une adresse électronique ou un numéro de téléphone
arranging-no-contact = Personne pour l’instant
arranging-kept-days = Durée de conservation des messages
arranging-kept-hint = Qui a reçu quel message, et pourquoi. J’efface chaque jour les lignes plus anciennes.
arranging-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
arranging-outside = Réseaux avec d’autres organisations
arranging-outside-hint = Les autres ne voient de tes collègues que le nom, et ce qu’ils partagent avec le réseau.
arranging-allowed = { $outside ->
    [yes] Oui, c’est permis
   *[no] Non, pas maintenant
}
arranging-form = Configurer Kring
arranging-form-intro = Ce que tu choisis ici vaut pour tous ceux qui n’ont rien choisi d’autre.
arranging-ask = Des questions ? { $contact } peut t’aider.
arranging-threshold = Quand les RH apprennent qu’un réseau pourrait démarrer
arranging-threshold-hint = Le nombre de personnes qui attendent un sujet. Les RH apprennent combien, jamais qui.
arranging-threshold-people = Dès que { $count } personnes attendent un sujet
arranging-methods = Site avec des méthodes de travail
arranging-methods-hint = Affiché avec chaque méthode. Vide : le site de De Ambrassade.
arranging-methods-wrong = Ce n’est pas l’adresse d’un site.
arranging-learning = Réseaux et catalogue…
arranging-learning-form = Réseaux et catalogue
