invited-title = Entre avec un code
invited-what = Une animatrice ou un animateur t’a donné un code ? Tape-le ici, ou colle-le dans un message pour moi.
invited-type = Taper le code
invited-form = Entrer
invited-code = Code
invited-code-hint = Les tirets et les majuscules ne comptent pas
invited-not-found = Je ne trouve pas ce code. Regarde s’il est complet, ou demande-en un nouveau.
invited-later = Cela fait beaucoup de codes à la suite. Réessaie dans une heure.
invited-other = Taper un autre code
invited-blocked = { $side ->
    [home] Ton organisation ne participe pas pour l’instant aux réseaux d’autres organisations. Qui l’administre peut l’activer.
   *[away] Ce réseau n’est pas ouvert pour l’instant aux gens d’autres organisations. Qui l’anime en sait plus.
}
invited-to = Invitation dans { $network }
invited-house = Organisation
invited-people = { $count } sur { $capacity } prises
invited-what-they-see = De toi, les autres voient ton nom, celui de ton organisation, et ce que tu partages toi-même avec le réseau.
invited-inside = Tu participes.
