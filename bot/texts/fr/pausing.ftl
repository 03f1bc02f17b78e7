do-pause = Pause et calme
pause-title = Pause et calme
pause-none = Je t’envoie les messages aux moments habituels.
pause-away = Absence du { $first } au { $last } inclus. Pendant ce temps, je ne t’envoie rien. La pause se termine toute seule.
pause-after = À ton retour, je te dis ce qui n’est pas venu entre-temps.
pause-weeks = { $count ->
    [1] Une semaine de pause
    [2] Deux semaines de pause
   *[other] { $count } semaines de pause
}
pause-until = Pause jusqu’au… inclus
pause-leave = Absence du… au…
pause-end = { $now ->
    [yes] Je suis de retour
   *[no] Je suis quand même là à partir du { $first }
}
pause-begun = C’est noté : jusqu’au { $last } inclus, je n’envoie rien.
pause-kept = C’est noté : du { $first } au { $last } inclus, je n’envoie rien.
pause-ended = C’est noté : tu es là.
pause-many = Tu as déjà noté assez d’absences. Retires-en une d’abord.
pause-first = Premier jour
pause-last = Dernier jour
pause-day-past = Ce jour est passé.
pause-day-before = Le dernier jour ne peut pas venir avant le premier.
pause-day-far = C’est à plus d’un an. Choisis un jour jusqu’au { $at }.
pause-hours = Tes heures
pause-hours-own = Pas avant { $opens }, pas après { $closes }
pause-hours-usual = Les heures de travail habituelles, de 08:30 à 17:30
pause-hours-house = Celles de ton organisation, de { $opens } à { $closes }
pause-hours-choose = Choisir tes heures…
pause-hours-clear = Revenir aux heures habituelles
pause-hours-form = Entre quelles heures ?
pause-hours-intro = Les messages viennent les jours ouvrables de 08:30 à 17:30. Tu peux choisir dans ces heures.
pause-hours-opens = Pas avant
pause-hours-closes = Pas après
pause-hours-order = Choisis une heure après la première.
pause-hours-narrow = Il reste alors moins d’une heure entre 08:30 et 17:30.
pause-hours-within = C’est enregistré. J’en ai fait { $opens }–{ $closes } : en dehors, je n’écris pas.
pause-stopped = Je ne t’envoie plus ceci : { $what }
pause-halved = De ceci tu reçois la moitié : { $what }
pause-allow = Envoyer de nouveau : { $what }
pause-allowed = C’est noté : tu reçois ceci comme avant.
