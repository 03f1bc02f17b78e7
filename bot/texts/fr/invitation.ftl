invitation-summary = Une invitation à { $network }
invitation-why = Tu reçois ceci parce que { $name } aimerait que tu participes. Tu peux dire non, sans donner de raison.
invitation-full = C’est complet entre-temps : sur la liste d’attente, tu sauras dès qu’une place se libère.
invitation-whole = Toutes les dates et les règles
invitation-no = Non, merci
invitation-inside = Ta réponse est notée.
invitation-declined = Très bien. Tu n’entendras plus parler de { $network }.
invitation-gone = Ce réseau a déjà commencé ou n’a pas lieu. Il y a sûrement autre chose qui convient.
