settings-title = Langue et fuseau horaire
settings-language = Langue
settings-zone = Fuseau horaire
settings-now = Chez toi, il est
settings-zone-other = Un autre fuseau horaire
settings-zone-why = Les messages arrivent pendant tes heures de travail, et les dates sont à ton heure.
settings-zone-form = Fuseau horaire
settings-zone-hint = Une grande ville, comme Bruxelles, ou un nom comme Europe/Brussels
settings-zone-unknown = Je ne connais pas ce fuseau horaire. Essaie une grande ville, comme Bruxelles.
settings-zone-like = Je ne connais pas ce fuseau horaire. Tu voulais dire { $zone } ?
settings-kept = C’est enregistré.
language-nl = Nederlands
language-en = English
language-fr = Français
settings-messages = Moins de messages, une pause ou d’autres heures ? Tu choisis, et tout peut s’annuler.
settings-kinds = { $stopped ->
    [0] { $halved ->
        [one] D’un type de message, tu reçois la moitié.
       *[other] De { $halved } types de messages, tu reçois la moitié.
    }
    [one] Je ne t’envoie plus un type de message{ $halved ->
        [0] .
        [one] , et d’un type tu reçois la moitié.
       *[other] , et de { $halved } types tu reçois la moitié.
    }
   *[other] Je ne t’envoie plus { $stopped } types de messages{ $halved ->
        [0] .
        [one] , et d’un type tu reçois la moitié.
       *[other] , et de { $halved } types tu reçois la moitié.
    }
}
