attend-title = { $network }, séance { $number }
attend-soon = { $days ->
    [0] Aujourd’hui : { $title }
    [1] Demain : { $title }
    [7] Dans une semaine : { $title }
   *[other] Dans { $days } jours : { $title }
}
attend-summary = { $network } : { $at }
attend-why = { $role ->
    [facilitator] { $session }. Tu animes ce réseau.
    [turnout] { $session }. Tu reçois ceci parce que tu animes ce réseau.
    [rsvp] { $session }. Tu reçois ceci parce que tu participes : une semaine avant, je demande si tu viens.
    [reminder] { $session }. Tu reçois ceci parce que tu participes : peu avant, j’envoie les infos pratiques.
   *[member] { $session }. Tu reçois ceci parce que tu participes.
}
attend-mine = { $coming ->
    [yes] Tu viens.
    [no] Tu ne viens pas. Pas de souci.
   *[unknown] Viens-tu ?
}
attend-over = Cette séance est terminée.
attend-begun = Cette séance est en cours.
attend-yes = Je viens
attend-no = Je ne peux pas
attend-bring = Je viens, et j’apporte quelque chose…
attend-bring-other = Changer ce que j’apporte
attend-i-bring = Tu apportes : { $what }
attend-who-brings = Qui apporte quoi ?
attend-brings = { $name } : { $what }
attend-said = { $coming ->
    [no] Merci de prévenir. À une prochaine fois.
   *[yes] { $brings ->
        [something] C’est noté : tu viens et tu apportes quelque chose.
       *[nothing] C’est noté : tu viens.
    }
}
attend-too-late = Cela ne peut plus changer : la séance a commencé, ou tu ne participes plus.
attend-cancelled = Cette séance n’aura pas lieu : le réseau est annulé.
attend-none-title = Séance
attend-none = Je ne trouve pas cette séance dans tes réseaux.
kind-turnout = Qui vient
why-turnout = Tu animes ce réseau, et la veille tu apprends combien de personnes viennent.
attend-tally = Qui vient ? { $yes } oui, { $no } non, { $unknown } sans réponse
attend-new = Depuis peu dans le groupe : { $names }
attend-see = Voir qui vient
attend-count = { $count ->
    [one] { $count } sur { $total } vient
   *[other] { $count } sur { $total } viennent
}
attend-line = { $coming ->
    [yes] { $name } : vient
    [no] { $name } : ne peut pas
   *[unknown] { $name } : n’a encore rien dit
}
attend-line-brings = { $coming ->
    [no] { $name } : ne peut pas, devait apporter : { $what }
   *[yes] { $name } : vient, apporte : { $what }
}
attend-form = J’apporte
attend-form-intro = Les autres membres voient ceci.
attend-what = Qu’apportes-tu ?
attend-what-hint = Une question, un exemple, quelque chose de bon
attend-line-unasked = { $coming ->
    [yes] { $name } (sans compte) : vient
    [no] { $name } (sans compte) : ne peut pas
   *[unknown] { $name } (sans compte) : pas encore indiqué
}
attend-others = Indique qui vient…
attend-others-form = Sans compte
attend-others-intro = Je ne peux pas demander à ces personnes si elles viennent. Indique ce que tu sais.
attend-tick = { $coming ->
    [yes] Vient
    [no] Ne vient pas
   *[unknown] Je ne sais pas encore
}
attend-ticked = C’est noté.
attend-guest-row = { $count ->
    [one] Personne invitée
   *[other] Personnes invitées
}
attend-guest = { $name }, sur « { $topic } »
attend-theme = Thème : { $theme }
attend-absent = Il est noté que tu n’étais pas là.
attend-was-there = J’étais là
attend-there = C’est noté : tu étais là.
attend-expect = Qu’attends-tu ?
attend-harvest = Voir ta récolte
attend-agreements = Le groupe y convient aussi de ses règles.
