exchange-title = Beyond the network
exchange-what = { $network } is halfway. Another network can give a fresh view: ask somebody of it as a guest, or pay it a visit.
exchange-with = { $network }: ask { $name }
exchange-why = You get this once, because you facilitate the network.
exchange-guest = Ask a guest
kind-exchange = Exchange with another network
why-exchange = You facilitate a network that is halfway.
