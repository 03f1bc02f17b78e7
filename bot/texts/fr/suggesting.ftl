# Suggérer quelque chose pour le catalogue, et ce qu’il en advient.
do-suggest = Suggérer pour le catalogue
suggest-title = Quelque chose pour le catalogue
suggest-intro = Tu connais un réseau, une coupole ou un fonds sectoriel utile aux collègues ? Suggère-le.
suggest-next = { $keepers ->
   *[yes] Les RH l’examinent d’abord. Tu apprendras ce qu’il en advient.
    [no] Les RH l’examinent d’abord, dès que quelqu’un dans ton organisation a ce rôle. Tu apprendras ce qu’il en advient.
}
suggest-open = Remplir…
suggest-form = Suggérer
suggest-form-intro = Un nom suffit ; le reste aide les autres à le trouver.
suggest-send = Suggérer
suggest-sent = Merci. Les RH examinent ta suggestion, et tu apprendras ce qu’il en advient.
suggested-title = Ta suggestion
suggested-told = { $status ->
   *[listed] Les RH ont mis « { $name } » dans le catalogue. Tes collègues le trouvent maintenant. Merci !
    [dropped] Les RH n’ont pas repris « { $name } » dans le catalogue. Merci d’y avoir pensé.
}
suggested-gone = Cette suggestion n’existe plus.
suggested-why = Tu reçois ceci parce que tu l’as suggéré.
suggest-later = Merci pour tes idées. Il y en a assez qui attendent les RH : propose ceci plus tard.
