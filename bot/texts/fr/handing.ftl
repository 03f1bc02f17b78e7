hand-title = Qui anime
hand-of = { $network } : qui anime
hand-is = { $name } l’anime.
hand-too = Anime aussi
hand-adrift = { $name } anime { $network }, et n’est plus joignable. Quelqu’un peut le reprendre : rien n’est perdu.
hand-why = Tu reçois ceci parce que tu t’occupes de l’organisation, ou que tu l’animes aussi.
hand-none = Tu n’animes aucun réseau. La personne qui l’anime peut le transmettre.
hand-which = De quel réseau ?
hand-over = Transmettre…
hand-mine = Je le reprends
hand-to-one = Transmettre à
hand-choose = Choisir
hand-beside = Animer ensemble…
hand-alone = N’anime plus avec toi
hand-alone-do = Retirer
hand-who = Qui
hand-who-hint = Une ou un collègue
hand-form = Transmettre
hand-form-beside = Animer ensemble
hand-preview = Aperçu
hand-stays-question = Et toi ?
hand-stays-yes = Je continue à animer aussi
hand-stays-no = J’arrête
hand-surely = { $network } sera-t-il animé par { $name } à partir de maintenant ?
hand-gives-up-seat = Qui anime ne prend pas de place : la sienne se libère pour quelqu’un d’autre.
hand-stays = { $name } continue à l’animer aussi.
hand-goes = { $name } arrête de l’animer.
hand-do = Oui, fais-le
hand-elsewhere = Choisis quelqu’un de l’organisation du réseau.
hand-already = Cette personne l’anime déjà.
hand-beside-already = Cette personne l’anime déjà aussi.
hand-asked = C’est demandé à { $name }. Rien ne change avant son oui, et tu auras sa réponse.
hand-asks-first = Je le demande d’abord à { $name }. Rien ne change avant son oui.
hand-alone-done = { $name } ne l’anime plus, et je le lui dis. Tu peux le lui redemander.
hand-alone-self = Tu ne l’animes plus.
hand-who-hears = { $count ->
    [0] Il n’y a encore personne à prévenir.
    [one] { $count } membre du réseau l’apprend, une seule fois.
   *[other] { $count } membres du réseau l’apprennent, une seule fois.
}
hand-done = { $count ->
    [0] C’est fait. La personne qui l’anime maintenant l’apprend.
   *[other] C’est fait. La personne qui l’anime maintenant et tous les membres l’apprennent.
}
