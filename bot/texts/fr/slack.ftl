# Ce qui ne se dit que sur Slack.
slack-app = Kring
slack-close = Fermer
slack-meter = { $value } / { $top }
slack-fact = { $label } :
slack-cut-off = … Il y a plus que ce qui tient ici.
slack-form-late = Slack n’a pas transmis le formulaire à temps. Appuie encore sur le bouton : rien n’est perdu.
slack-not-shown = C’est enregistré, mais Slack n’a pas pu actualiser le message. Tape /kring pour voir où tu en es.
slack-mention = Je te réponds en privé. Qui veut en savoir plus sur les réseaux d’apprentissage tape /kring ou m’envoie un message privé. Ce qui est à toi, personne d’autre ne le lit.
slack-not-installed = Kring n’est pas ou plus installé ici. Demande à la personne qui gère votre Slack.
