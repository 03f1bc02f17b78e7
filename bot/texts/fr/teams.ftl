# What is said on Teams only.
teams-choose = Choisir
teams-cancel = Retour
teams-again = Réessayer
teams-optional = { $label } (facultatif)
teams-meter = { $value } sur { $top }
teams-cut = Le reste ne tient pas sur cette carte.
teams-form-errors = { $count ->
    [one] Une réponse n’est pas encore correcte. Ce que tu as écrit est toujours là.
   *[other] { $count } réponses ne sont pas encore correctes. Ce que tu as écrit est toujours là.
}
teams-answered-personally = Je te réponds dans notre conversation privée : ce dont tu parles avec moi reste entre nous.
teams-open-chat = Ouvrir notre conversation
teams-done = C’était déjà fait.
teams-refresh = Dans ma langue
teams-public-title = Kring
teams-public-what = J’aide les réseaux d’apprentissage à continuer d’apprendre. Ici, tu peux me demander, précédé de @Kring :
teams-public-do = { $word } – { $what }
teams-public-personal = Ce qui te concerne, j’y réponds dans notre conversation privée, où personne d’autre ne lit.

# The app manifest: short, under 80 and 4,000 characters; commands under 30.
teams-app-short = Kring fait vivre les réseaux d’apprentissage.
teams-app-full = Kring pose une petite question au bon moment : es-tu prêt·e pour un réseau d’apprentissage, qu’apportes-tu, qu’as-tu appris, et à qui d’autre cela servirait-il ? Ce que tu réponds sur toi, toi seul·e le vois ; ce que tu partages, tu le choisis.
teams-save-title = Garder comme idée
teams-save-what = Note ce que ce message t’apprend, pour toi ou pour d’autres
teams-do-ready = Es-tu prêt·e ?
teams-do-find = Trouver un réseau
teams-do-new = Lancer un réseau
teams-do-share = Partager ce que tu as appris
teams-do-evaluate = Évaluer une séance
teams-do-mine = Tes réseaux
teams-do-channel = Relier ce canal
teams-do-meeting = Notre réunion d’équipe
teams-do-calendar = Quoi arrive quand ?
teams-do-why = Pourquoi ce message ?
teams-do-settings = Langue et fuseau
teams-do-help = Que puis-je faire ici ?
