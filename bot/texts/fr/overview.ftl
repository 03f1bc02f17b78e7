overview-title = Vue d’ensemble
overview-of = { $network } : vue d’ensemble
overview-none = Tu n’animes aucun réseau. Ce que tu animes, tu le vois ici sur une page.
overview-nothing = Rien à faire pour le moment. Tu l’apprendras quand cela change.
overview-seats = Membres
overview-seats-of = { $count } places sur { $capacity }
overview-offered = Une place libre est proposée à qui attend depuis le { $at }.
overview-seat = Donner une place à
overview-seat-give = Donner la place
overview-seated = { $name } a une place. Dis-le-lui toi-même : cette personne n’a pas de compte.
overview-open = Vue d’ensemble
todo-do-seat = Voir la liste d’attente
todo-do-theme = Choisir un thème
todo-do-method = Choisir une méthode
todo-do-guest = Inviter quelqu’un
todo-do-coming = Voir qui vient
todo-do-results = Voir les résultats
todo-do-notes = Le noter
todo-do-invite = Inviter des gens
todo-do-decide = Décider ensemble
todo-method = { $network } : choisis comment travailler à la séance { $number }. Elle a lieu le { $at }.
todo-guest = { $network } : invite quelqu’un à la séance { $number }, le { $at }. Cela aiderait, as-tu dit.
todo-notes = { $network } : note ce qui est sorti de la séance { $number }, tant que c’est frais.
todo-theme =
    { $network } : choisis le thème de la séance { $number }. { $days ->
        [0] C’est aujourd’hui.
        [1] C’est demain.
       *[other] C’est dans { $days } jours.
    } { $count ->
        [0] Aucune question n’attend encore.
        [1] Une question attend.
       *[other] { $count } questions attendent.
    }
todo-seat = { $network } : une personne sans compte attend, et une place est libre. C’est à toi de la donner.
todo-coming =
    { $network } : la séance { $number } a lieu le { $at }. { $count ->
        [0] Personne n’a encore dit qu’il venait.
       *[other] { $count } personnes sur { $of } viennent.
    } Vois qui vient et ce que chacun apporte.
todo-results =
    { $network } : la séance { $number } est passée. { $count ->
        [0] Personne n’a encore répondu. Vois ce que dit l’évaluation.
        [one] { $count } personne a répondu. Vois ce que dit l’évaluation.
       *[other] { $count } personnes ont répondu. Vois ce que dit l’évaluation.
    }
todo-invite =
    { $network } : { $count ->
        [0] personne ne participe encore
        [one] une seule personne participe
       *[other] { $count } personnes participent
    }, { $room ->
        [small] et il y a { $of } places. Invite des collègues.
       *[usual] sur { $of } pour commencer. C’est à dix ou quinze qu’on apprend le plus. Invite des collègues.
    }
todo-decide =
    { $network } : choisis avec le groupe ce qui suit. { $days ->
        [0] La dernière séance arrive, ou est passée.
        [1] La dernière séance est demain.
       *[other] La dernière séance est dans { $days } jours.
    }
overview-past = { $at } (passée), { $count ->
        [0] aucune évaluation
        [one] { $count } évaluation
       *[other] { $count } évaluations
    }, { $notes ->
        [yes] c’est noté
       *[no] rien n’est noté
    }
overview-coming =
    { $at } : { $yes } oui, { $no } non, { $unknown } sans réponse. { $prepared ->
        [both] Thème et méthode sont fixés.
        [theme] Le thème est fixé, la méthode reste ouverte.
        [method] La méthode est fixée, le thème reste ouvert.
        [own] Elle a son propre programme.
       *[open] Thème et méthode restent ouverts.
    } { $questions ->
        [0] Pas encore de questions.
        [one] { $questions } question.
       *[other] { $questions } questions.
    }{ $guests ->
        [0] {""}
        [one] {" "}{ $guests } personne invitée.
       *[other] {" "}{ $guests } personnes invitées.
    }
todo-do-agreements = Règles du groupe
todo-do-rhythm = Rythme et lieu
todo-agreements =
    { $network } : conviens de règles avec le groupe, et chacun·e osera en dire plus. { $count ->
        [0] Personne ne les a encore acceptées.
        [one] Une personne sur { $of } les a acceptées.
       *[other] { $count } sur { $of } les ont acceptées.
    }
todo-rhythm =
    { $network } : demande quel rythme et quel lieu conviennent, pour pouvoir ajuster. { $count ->
        [0] Personne n’a encore choisi.
        [one] Une personne sur { $of } a choisi.
       *[other] { $count } sur { $of } ont choisi.
    }
overview-group = { $what ->
    [waiting] Liste d’attente
    [invited] Invitations sans réponse
    [guests] Personnes invitées
   *[seated] Membres
} ({ $count })
