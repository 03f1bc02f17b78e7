moving-title = Déplacer une séance
moving-session = { $network } : { $session }
moving-open = Déplacer cette séance…
moving-date = Jour
moving-time = Heure
moving-minutes = Durée en minutes
moving-preview = Aperçu
moving-intro = Rien n’est encore annoncé. Tu vois d’abord ce qui change.
moving-surely = Voilà ce que ça donne. On déplace ?
moving-was = Maintenant
moving-becomes = Devient
moving-slot = { $at }, { $length }, { $place }
moving-who-hears = { $count ->
    [0] Il n’y a encore personne à prévenir.
    [one] { $count } personne l’apprendra { $soon ->
        [yes] tout de suite
       *[no] dans deux minutes
    }. Je demande de nouveau à qui avait répondu pour un autre jour.
   *[other] { $count } personnes l’apprendront { $soon ->
        [yes] tout de suite
       *[no] dans deux minutes
    }. Je demande de nouveau à qui avait répondu pour un autre jour.
}
moving-do = Déplacer
moving-other = Autre chose…
moving-done = { $count ->
    [0] C’est déplacé.
    [one] C’est déplacé. { $count } personne l’apprend dans un instant.
   *[other] C’est déplacé. { $count } personnes l’apprennent dans un instant.
}
moving-undone = { $heard ->
    [nobody] Tout est comme avant. Personne n’a été prévenu.
   *[some] Tout est comme avant. Qui était au courant du déplacement l’apprend aussi.
}
moving-which = { $what ->
    [network] De quel réseau ?
   *[session] Quelle séance ?
}
moving-choice = Séance { $number }, { $at }
moving-same = C’est déjà ce moment et ce lieu. Rien n’a changé.
moving-past = Ce moment est déjà passé.
moving-order = { $side ->
    [before] C’est avant la fin de la séance { $number } ({ $at }). Les séances gardent leur ordre.
   *[after] C’est après le début de la séance { $number } ({ $at }). Les séances gardent leur ordre.
}
moving-too-late = Cette séance a commencé ou est terminée : on ne peut plus la déplacer.
moving-not-yours = Seule la personne qui anime le réseau peut déplacer une séance.
moving-changed = Cette séance a été déplacée entre-temps : voici où elle en est. Rien n’a changé maintenant.
