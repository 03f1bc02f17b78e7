do-pause = Pause et calme
pause-title = Pause et calme
pause-none = Je t’envoie les messages aux moments habituels.
pause-away = Absence du { $first } au { $last } inclus. Je n’envoie rien alors, et cela se termine tout seul.
pause-after = À ton retour, je te dis ce qui n’est pas venu entre-temps.
pause-weeks = { $count ->
    [one] Une semaine de pause
   *[other] { $count } semaines de pause
}
pause-until = Pause jusqu’au…
pause-leave = Je suis absent·e du… au…
pause-end = { $now ->
    [yes] Je suis de retour
   *[no] Je suis quand même là à partir du { $first }
}
pause-begun = C’est noté : jusqu’au { $last } inclus, je n’envoie rien.
pause-kept = C’est noté : du { $first } au { $last } inclus, je n’envoie rien.
pause-ended = C’est noté : tu es là.
pause-many = Cela en fait trop à la fois. Retires-en une d’abord.
pause-first = Premier jour
pause-last = Dernier jour
pause-day-hint = Comme 2027-03-29
pause-day-past = Ce jour est passé.
pause-day-before = Le dernier jour vient avant le premier.
pause-day-far = C’est à plus d’un an. Choisis un jour jusqu’au { $at }.
pause-hours = Tes heures
pause-hours-own = Pas avant { $opens }, pas après { $closes }
pause-hours-usual = Les heures de travail habituelles, de 8 h 30 à 17 h 30
pause-hours-house = Celles de ton organisation, de { $opens } à { $closes }
pause-hours-choose = Choisir tes heures…
pause-hours-clear = Revenir aux heures habituelles
pause-hours-form = Entre quelles heures ?
pause-hours-intro = Les messages viennent les jours ouvrables de 8 h 30 à 17 h 30. Tu peux choisir dans ces heures.
pause-hours-opens = Pas avant
pause-hours-closes = Pas après
pause-hours-hint = Comme 9h30
pause-hours-order = Ceci ne vient pas après la première heure.
pause-hours-narrow = Il reste alors moins d’une heure entre 8 h 30 et 17 h 30.
pause-stopped = Arrêté : { $what }
pause-halved = La moitié : { $what }
pause-allow = Tout envoyer à nouveau : { $what }
pause-allowed = C’est noté : tu reçois ceci comme avant.
