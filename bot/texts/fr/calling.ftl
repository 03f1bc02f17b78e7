calling-what = Invite des collègues par leur nom. Ils reçoivent une invitation ; ils peuvent refuser sans donner de raison.
calling-ask = Choisir des collègues
calling-waiting = { $count ->
    [one] Réponse encore attendue de { $names }.
   *[other] Réponse encore attendue de { $count } personnes : { $names }.
}
calling-more = En choisir encore { $count }
calling-crowded = { $free ->
    [0] Plus aucune place n’est libre : qui dit oui maintenant sera sur la liste d’attente. Tu peux quand même demander.
    [one] Tu demandes { $count } personnes pour { $free } place libre. C’est permis : qui dit oui plus tard sera sur la liste d’attente.
   *[other] Tu demandes { $count } personnes pour { $free } places libres. C’est permis : qui dit oui plus tard sera sur la liste d’attente.
}
calling-asked = { $count ->
    [one] { $count } collègue reçoit une invitation.
   *[other] { $count } collègues reçoivent une invitation.
}
calling-nobody = Les personnes choisies participent déjà, ou ont déjà été invitées.
calling-before = { $names } : une invitation est déjà partie. Une fois suffit ; qui change d’avis peut toujours participer.{ $count ->
    [0] {""}
    [one] {" "}{ $count } collègue reçoit une invitation.
   *[other] {" "}{ $count } collègues reçoivent une invitation.
}
