# Wat alleen op Slack gezegd wordt.
slack-app = Kring
slack-close = Sluiten
slack-meter = { $value } / { $top }
slack-cut-off = … Er is meer dan hier past.
slack-form-late = Slack gaf het formulier niet op tijd door. Druk nog eens op de knop: er is niets verloren.
slack-not-shown = Het is bewaard, maar Slack kon het bericht niet vernieuwen. Typ /kring om te zien waar je staat.
slack-mention = Ik antwoord je liever onder vier ogen. Typ hier /kring, of stuur me een privébericht.
