# Ce qui ne se dit que sur Slack.
slack-app = Kring
slack-close = Fermer
slack-meter = { $value } / { $top }
slack-cut-off = … Il y a plus que ce qui tient ici.
slack-form-late = Slack n’a pas transmis le formulaire à temps. Appuie encore sur le bouton : rien n’est perdu.
slack-not-shown = C’est enregistré, mais Slack n’a pas pu actualiser le message. Tape /kring pour voir où tu en es.
slack-mention = Je préfère te répondre en privé. Tape /kring ici, ou envoie-moi un message direct.
