digest-title = { $network }, séance { $number } : ce qui est encore ouvert
digest-what = { $cause ->
    [busy] Beaucoup de choses arrivaient en même temps. Tout sur cette séance est donc en un seul message.
   *[open] Les trois dernières questions sont restées ouvertes. Je n’envoie donc plus qu’un message par séance.
}
digest-why = Tu reçois ceci parce que tu fais partie de ce réseau. Pas besoin de répondre.
digest-single = Renvoyer les questions une à une
digest-single-done = C’est noté : les questions reviennent une par une.
digest-done = Il n’y a plus rien d’ouvert ici.
