digest-title = { $network }, séance { $number } : ce qui est encore ouvert
digest-what = { $cause ->
    [busy] Beaucoup de choses arrivaient en même temps. Tout sur cette séance est donc en un seul message.
    [again] Voici ce que tu peux encore faire, si tu veux.
   *[open] Les trois dernières questions sont restées ouvertes. Désormais, je ne te pose des questions qu’une fois par séance. Si tu réponds à nouveau, elles reviennent une à une. Les infos pratiques continuent d’arriver.
}
digest-why = Tu reçois ceci parce que tu fais partie de ce réseau. Pas besoin de répondre.
digest-prepare = Préparer la séance { $number }
digest-single = Me reposer les questions une à une
digest-single-done = C’est noté : les questions reviennent une par une.
digest-done = Il n’y a plus rien d’ouvert ici.
