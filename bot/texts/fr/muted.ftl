muted-title = { $network } : trop de messages ?
muted-count = { $count ->
    [one] Ces quatre dernières semaines, { $count } des { $seats } membres a arrêté un type de message.
   *[other] Ces quatre dernières semaines, { $count } des { $seats } membres ont arrêté un type de message.
}
muted-what = Il s’agit de : { $what }.
muted-suggestion = Conseil : demande la prochaine fois quels messages aident, ou désactive celui-ci dans le calendrier.
muted-why = Tu reçois ceci parce que tu animes ce réseau. Leurs noms restent confidentiels.
muted-calendar = Vers le calendrier
muted-gone = Je ne trouve pas ce réseau parmi les tiens.
