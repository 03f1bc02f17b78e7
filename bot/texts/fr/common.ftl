# Les mots qui reviennent partout.
button-old = Ce bouton appartient à une étape précédente. Voici où on en est.
button-gone = Ce bouton appartient à une conversation qui n’est pas, ou plus, la tienne. Voici ce que tu peux faire.
form-old = Ce formulaire appartient à une étape précédente. Rien n’a changé.
form-required = C’est encore vide. Remplis ce champ.
form-too-long = Cela fait { $length } caractères. Il y a de la place pour { $limit }.
form-not-a-date = Ce n’est pas une date. Écris-la ainsi : 2027-03-29.
form-not-a-time = Ce n’est pas une heure. Écris-la ainsi : 14:30.
form-not-a-number = Écris ici un nombre, en chiffres.
form-out-of-range = Choisis un nombre de { $least } à { $most }.
form-not-an-option = Choisis une des possibilités de la liste.
form-not-a-person = Je ne trouve pas cette personne dans ton organisation. Choisis un·e collègue.
form-not-a-channel = Je ne trouve pas ce canal. Choisis-en un autre.
use-a-button = Choisis un des boutons.
not-saved = Ce n’est pas enregistré : quelque chose a coincé de notre côté. Réessaie dans un instant.
open = Voir
open-network = Vers le réseau
skip = Passer
back = Précédent
stop-here = M’arrêter ici, continuer plus tard
resume = Continuer
redo = Recommencer
keep = Enregistrer
scale-1 = Pas encore
scale-2 = Un peu
scale-3 = En partie
scale-4 = En grande partie
scale-5 = Tout à fait
progress = { $number } sur { $total }
moment = { $at }
session-name = { $type ->
    [only] Séance { $number }
    [kickoff] Séance { $number }, démarrage
    [closing] Séance { $number }, clôture
    [comeback] Séance { $number }, séance de retour
   *[deepening] Séance { $number }, approfondissement
}
session-within = { $type ->
    [only] séance { $number }
    [kickoff] séance { $number }, démarrage
    [closing] séance { $number }, clôture
    [comeback] séance { $number }, séance de retour
   *[deepening] séance { $number }, approfondissement
}
session-start = Quand
session-length = Durée
session-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
session-place = Où
session-contact = Contact
session-link = Ouvrir le lien
session-past = { $at } (terminée)
next-session = Prochaine : séance { $number }, { $at }
network-is-over = Toutes les séances sont terminées
seats = { $free ->
    [0] complet, il y a une liste d’attente
    [one] { $free } place libre sur { $capacity }
   *[other] { $free } places libres sur { $capacity }
}
my-role = { $role ->
    [facilitator] Tu animes ce réseau
    [member] Tu participes
    [waiting] Tu es sur la liste d’attente
   *[none] Tu ne participes pas
}
attend-open = { $role ->
    [facilitator] Qui vient ?
   *[member] Prochaine séance
}
answer-open = Évaluer la séance { $number }
undo = Annuler
who-arranges = La personne qui gère Kring
