invited-title = Rejoins un réseau avec un code
invited-what = Une animatrice ou un animateur t’a donné un code ? Tape-le ici, ou colle-le dans un message pour moi.
invited-type = Taper le code
invited-form = Rejoindre un réseau
invited-code = Code
invited-code-hint = Les tirets et les majuscules ne comptent pas
invited-not-found = Je ne trouve pas ce code. Regarde s’il est complet, ou demande-en un nouveau.
invited-later = Cela fait beaucoup de codes à la suite. Réessaie dans une heure.
invited-account-code = Ceci ressemble à un code pour tes propres comptes : tape « { $word } { $code } ».
invited-other = Taper un autre code
invited-blocked = { $side ->
    [home] Ton organisation ne participe pas pour l’instant aux réseaux d’autres organisations. { $who } peut l’activer.
   *[away] Ce réseau n’est pas ouvert pour l’instant aux gens d’autres organisations. Qui l’anime en sait plus.
}
invited-to = Invitation à rejoindre { $network }
invited-house = Organisation
invited-people = { $count } sur { $capacity } prises
invited-what-they-see = De toi, les autres voient ton nom, celui de ton organisation, et ce que tu partages toi-même avec le réseau.
invited-seat = Une place t’est gardée ici, sous le nom { $name }. Si c’est toi, entre : elle est alors à toi.
invited-overheard = D’autres pouvaient lire ce code, et il était pour une seule personne. Il n’est plus valable : demandes-en un nouveau à qui anime le réseau, et tape-le dans notre propre conversation.
invited-seat-taken = La place de { $name } est maintenant à toi.
invited-keep = Garde ce code, il est valable jusqu’au { $until }.
