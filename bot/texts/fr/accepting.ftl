accept-title = Veux-tu animer { $network } à partir de maintenant ?
accept-title-beside = Veux-tu animer aussi { $network } ?
accept-what = { $name } te demande si tu veux reprendre ce réseau. Tout ce qui est prévu reste.
accept-seat = Si tu dis oui, tu libères ta propre place.
accept-why = Tu reçois ceci parce que { $name } a pensé à toi. Rien ne change avant ton oui.
accept-yes = Oui, volontiers
accept-done = Merci. Tu animes { $network } à partir de maintenant.
accept-done-beside = Merci. Tu animes aussi { $network } à partir de maintenant.
accept-declined = Très bien. Rien ne change, et je le dis à { $name }.
accept-told = { $what ->
    [yes] { $name } a dit oui, et anime { $network } à partir de maintenant.
    [too] { $name } a dit oui, et anime aussi { $network } à partir de maintenant.
    [aside] { $name } te fait savoir que tu n’animes plus { $network }. Tu peux toujours demander à y participer.
   *[no] { $name } préfère ne pas animer { $network }. Tout reste comme avant.
}
accept-asked-why = Tu reçois ceci parce que c’est toi qui l’as demandé.
accept-told-why = Tu reçois ceci parce que tu l’animais aussi.
accept-none = Il n’y a rien à répondre ici.
