preparing-guest-ask = Une personne invitée aiderait-elle le groupe à avancer ?
preparing-why = Tu reçois ceci parce que tu animes ce réseau : { $turn ->
    [guest] quatre semaines avant, je demande s’il serait utile d’inviter quelqu’un à la séance { $number }.
   *[theme] deux semaines avant, je demande le thème de la séance { $number }.
}
preparing-guest = { $answer ->
    [yes] Oui, ce serait utile
   *[no] Non, personne
}
preparing-guest-row = Personne invitée
preparing-guest-said = { $answer ->
    [yes] oui
    [no] pas pour cette séance
   *[open] à décider
}
preparing-guest-one = { $status ->
    [yes] { $name } (vient)
    [no] { $name } (ne peut pas)
    [added] { $name } (pas de compte)
   *[asked] { $name } (pas encore de réponse)
}
preparing-guests = Voir les personnes invitées
preparing-guest-whom = Inviter quelqu’un
preparing-theme-ask = Quel thème pour cette séance, et quelle méthode lui convient ?
preparing-from = Choisir une question ouverte
preparing-own = Avec tes propres mots…
preparing-open = à choisir
preparing-late = Cette séance a commencé ou est terminée : il n’y a plus rien à préparer.
preparing-theme-hint = En une phrase
preparing-form = Thème de la séance
preparing-kept = { $what ->
    [guest-yes] C’est noté : une personne invitée aiderait.
    [guest-no] C’est noté. Je ne le demande plus pour cette séance.
   *[theme] Le thème est fixé.
}
preparing-clash = Quelqu’un d’autre a choisi un thème entre-temps : regarde ci-dessous. Tu préfères le tien ? Choisis-le encore une fois.
