returning-title = Bon retour
returning-what = Pendant ton absence, je n’ai pas envoyé ceci :
returning-more = { $count ->
    [one] et encore un
   *[other] et encore { $count }
}
returning-nothing = Pendant ton absence, il n’y avait rien à envoyer.
returning-why = Tu reçois ceci parce que tu es de retour. Tu n’as rien à rattraper.
returning-ahead = À venir :
returning-session = { $network } : { $at }
