# Wat in de browser staat wanneer iemand Kring in Slack installeert.
slack-install-done = Kring staat in { $workspace }
slack-install-greeted = Je kreeg in Slack een bericht van Kring. Daar stel je het in, in minder dan twee minuten.
slack-install-ask = Open Kring in Slack en typ /kring inrichten: daarmee stel je het in, in minder dan twee minuten.
slack-install-open = Open Kring in Slack
slack-install-grid = Kring staat nu in je organisatie, maar nog in geen enkele werkruimte. Kies in welke het mag.
slack-install-choose = Kies de werkruimtes
slack-install-scopes = Slack gaf Kring niet alles waar het om vroeg. Dit ontbreekt: { $scopes }. Installeer nog eens en laat alles toe.
slack-install-failed = Kring is niet geïnstalleerd
slack-install-stale = Deze link is gebruikt, is ouder dan tien minuten, of begon in een andere browser. Begin opnieuw.
slack-install-used = Deze link is al gebruikt
slack-install-used-what = Zei de vorige pagina dat Kring geïnstalleerd is, dan vind je het in Slack. Begin anders opnieuw.
slack-install-denied = Je hebt het niet toegelaten, dus er is niets veranderd. Mag je zelf geen apps installeren? Vraag het dan aan wie jullie Slack beheert.
slack-install-elsewhere = Deze Kring is voor bepaalde werkruimtes, en die van jou hoort er niet bij. Er is niets bewaard. Vraag wie deze Kring beheert om ze toe te voegen.
slack-install-refused = Slack weigerde ({ $code }). Begin opnieuw. Lukt het dan nog niet, geef die code dan door aan wie Kring beheert.
slack-install-busy = Slack antwoordde niet. Begin over een minuut opnieuw.
slack-install-unsaved = Slack liet het toe, maar Kring kon het niet bewaren. Begin over een minuut opnieuw.
slack-install-again = Begin opnieuw
