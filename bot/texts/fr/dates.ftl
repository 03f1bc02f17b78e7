# Quand un réseau se réunit, et comment cela arrive dans ton propre agenda.
dates-title = { $network } : toutes les dates
dates-all = Tes séances
dates-of = { $network }, séance { $number }
dates-none = Tu n’as pas de séance à venir.
dates-mine = Toutes mes dates
dates-cancelled = { $network } n’a pas lieu. Il n’y a plus de dates.
dates-how = Mets cette adresse une seule fois dans ton agenda. Si une séance est déplacée, elle l’est aussi dans ton agenda.
dates-webcal = Ton agenda demande une adresse qui commence par webcal:// ? Mets cela à la place de https://.
dates-secret = Garde cette adresse pour toi : toute personne qui l’a voit ces séances.
dates-add-all = Dans mon agenda
dates-add = Séance { $number } dans mon agenda
dates-address = L’adresse de ton agenda
dates-renew = Nouvelle adresse
dates-renew-surely = L’ancienne adresse s’arrête aussitôt. Mets ensuite la nouvelle dans ton agenda. Continuer ?
dates-renewed = Tu as une nouvelle adresse. L’ancienne ne fonctionne plus.
dates-end = Arrêter cette adresse
dates-end-surely = Plus aucun agenda ne lira alors ces séances. Continuer ?
dates-ended-now = L’adresse ne fonctionne plus.
dates-ended = Tu n’as pas d’adresse pour ton agenda ici.
dates-make = Créer une adresse
dates-made = Voici ton adresse.
dates-keep = Laisser ainsi
dates-no-time = Je n’arrive pas à libérer ce temps
dates-opener-title = Du temps pour { $network }
dates-opener = Parles-en avec ton ou ta responsable. Tu peux commencer ainsi :
dates-opener-words = { $count ->
    [one] J’aimerais apprendre dans { $network } : encore une séance, { $hours } heures au total. Quelles heures puis-je libérer, et qu’est-ce qui peut attendre un peu ? Ce que j’apprends, je le partage avec l’équipe.
   *[other] J’aimerais apprendre dans { $network } : encore { $count } séances, { $hours } heures au total. Quelles heures puis-je libérer, et qu’est-ce qui peut attendre un peu ? Ce que j’apprends, je le partage avec l’équipe.
}
dates-opener-private = Personne ne sait que tu regardes ceci.
dates-tell = Dire à { $name } que j’aimerais en parler
dates-tell-all = { $count ->
    [one] Dire à ma ou mon responsable que j’aimerais en parler
   *[other] Dire à mes { $count } responsables que j’aimerais en parler
}
dates-no-manager = Je ne sais pas qui dirige ton équipe. Adresse-toi directement à cette personne.
dates-told = Ton ou ta responsable apprend que tu aimerais parler du temps à libérer pour { $network }.
dates-told-what = Je ne dis rien de plus.
days = { $count ->
    [one] Une séance : { $days }.
   *[other] { $count } séances : { $days }.
}
days-at = { $count ->
    [one] Une séance : { $days }, de { $first } à { $last }.
   *[other] { $count } séances : { $days }, chaque fois de { $first } à { $last }.
}
days-many = { $count ->
    [one] Une séance : { $first }.
   *[other] { $count } séances, du { $first } au { $last }.
}
day-short = { $day ->
    [1] 1er
   *[2] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
ics-name = Kring : mes séances
ics-summary = { $network } : { $session }
ics-theme = Thème : { $theme }
ics-facilitator = Animation : { $name }
dates-copy-link = L’adresse est derrière le bouton ci-dessous : fais un clic droit et copie-la.
