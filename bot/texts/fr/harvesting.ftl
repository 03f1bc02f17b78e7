harvest-title = Ta récolte de { $network }
harvest-offer = La dernière séance approche. Prends cinq minutes pour revoir ce que tu as appris, et note ce que tu emportes.
harvest-why = Tu reçois ceci parce que tu participes. Toi seul·e vois ta récolte.
harvest-look = Revoir
harvest-private = Toi seul·e vois ceci. Tu le partages toi-même, si tu veux.
harvest-empty = Ton journal est encore vide. Ce que tu écris ici est un début.
harvest-goal = Ce que tu voulais apprendre
harvest-bring = Ce que tu as apporté
harvest-fetch = Ce que tu venais chercher
harvest-insights = Ce que tu as appris
harvest-plans = Ce que tu voulais faire
harvest-plan = Si { $when }, alors { $then }
harvest-ready = Dans ton test du { $at }, tu as répondu à { $count } des dix phrases : en grande partie ou tout à fait.
harvest-ready-again = Refaire le test
harvest-take-what = Qu’est-ce que tu emportes ?
harvest-take = { $again ->
    [yes] Le modifier…
   *[no] L’écrire…
}
harvest-take-form = Ce que j’emporte
harvest-take-label = Qu’est-ce que tu emportes ?
harvest-letter-what = Une lettre à toi-même : tu la relis ici quand tu veux.
harvest-letter = { $again ->
    [yes] Récrire ta lettre…
   *[no] Écrire une lettre…
}
harvest-letter-form = Lettre à moi-même
harvest-letter-label = Que veux-tu te promettre ?
harvest-keep = Garder
harvest-kept = C’est enregistré, rien que pour toi.
harvest-gone = Il n’y a plus rien.
harvest-share = Partager ceci
