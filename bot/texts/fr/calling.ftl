calling-what = Invite des collègues par leur nom. Ils reçoivent une invitation ; ils peuvent refuser sans donner de raison.
calling-ask = Choisir des collègues
calling-waiting = { $count ->
    [one] Réponse encore attendue de { $names }.
   *[other] Réponse encore attendue de { $count } personnes : { $names }.
}
calling-asked = { $count ->
    [one] { $count } collègue reçoit une invitation.
   *[other] { $count } collègues reçoivent une invitation.
}
calling-nobody = Les personnes choisies participent déjà, ou ont déjà été invitées.
