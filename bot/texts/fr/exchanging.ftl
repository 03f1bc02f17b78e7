exchange-title = Au-delà du réseau
exchange-what = { $network } est à mi-chemin. Un autre réseau peut apporter un regard neuf : invite quelqu’un à une séance, ou va leur rendre visite.
exchange-with = { $network } : demande à { $name }
exchange-why = Tu reçois ceci une seule fois, parce que tu animes le réseau.
exchange-guest = Inviter quelqu’un
kind-exchange = Échange avec un autre réseau
why-exchange = Tu animes un réseau qui est à mi-chemin.
