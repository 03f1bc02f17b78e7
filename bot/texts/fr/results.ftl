results-title = Séance { $number } de { $network } : qu’en ont-ils pensé ?
results-see = Voir les réponses
results-why = Tu reçois ceci une fois l’évaluation d’une séance clôturée.
results-few = En dessous de { $enough } réponses, je ne montre que leur nombre. Conseil : garde les deux dernières minutes pour y répondre.
results-fine = Tout va bien. Conseil : commence la prochaine séance par ce que chacun·e a essayé entre-temps.
results-low-1 = Conseil pour la prochaine fois : demande d’avance qui apporte une question de son propre travail.
results-low-2 = Conseil pour la prochaine fois : relisez ensemble les règles du groupe, et commencez à deux.
results-low-3 = Conseil pour la prochaine fois : chacun·e réfléchit d’abord seul·e, puis à deux, puis ensemble.
