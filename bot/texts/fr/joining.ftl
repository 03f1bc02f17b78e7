joining-starts = Début : { $at }.
joining-why = Tu reçois ceci parce que tu as dit que tu viens.
