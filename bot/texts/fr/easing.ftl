way-later = Plus tard
way-less = Moins
way-stop = Stop
easing-when = Quand cela te convient-il mieux ?
easing-what = Ceci reviendra : { $what }.
easing-soon = Dans deux heures
easing-tomorrow = Demain à 10 h
easing-monday = Lundi à 10 h
easing-day-choose = Choisir un jour…
easing-day-form = Quel jour ?
easing-day = Jour
easing-day-past = Choisis un jour à partir de demain.
easing-day-closed = Ce jour-là, je n’envoie rien : week-end, jour férié ou absence. Choisis-en un autre.
easing-day-late = C’est trop tard pour être utile. Choisis un moment avant le { $at }.
easing-moment-gone = Ce moment est passé. Choisis-en un autre.
easing-comes-back = J’y reviens le { $at }.
easing-postponed-title = À plus tard
easing-postponed = Ceci revient le { $day } : { $what }.
easing-other = Un autre moment
easing-too-late-title = Plus tard, ce n’est plus possible
easing-too-late = { $what } : plus tard, cela ne te servira plus. Regarde maintenant, ou laisse passer.
easing-now-title = { $level ->
    [stop] D’accord, j’arrête
    [less] D’accord, moins
   *[all] Tout est comme avant
}
easing-now = { $level ->
    [stop] Je ne t’envoie plus ceci : { $what }.
    [less] Tu n’en reçois plus que la moitié, car j’en saute un sur deux : { $what }.
   *[all] Je t’envoie de nouveau ceci comme avant : { $what }.
}
easing-still-there = Ce dont tu as besoin, tu le trouves toujours toi-même avec « { $word } ».
easing-undo = Annuler
easing-undone = C’est annulé.
easing-settings = Tous tes choix
easing-back = De quoi il s’agissait
easing-nothing = Je ne t’ai encore rien envoyé à arrêter. Veux-tu d’avance moins de messages, ou une pause ?
easing-stopped-already = C’était déjà arrêté.
