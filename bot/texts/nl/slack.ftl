# Wat alleen op Slack gezegd wordt.
slack-app = Kring
slack-close = Sluiten
slack-meter = { $value } / { $top }
slack-fact = { $label }:
slack-cut-off = … Er is meer dan hier past.
slack-form-late = Slack gaf het formulier niet op tijd door. Druk nog eens op de knop: er is niets verloren.
slack-not-shown = Het is bewaard, maar Slack kon het bericht niet vernieuwen. Typ /kring om te zien waar je staat.
slack-mention = Ik antwoord je onder vier ogen. Wie zelf iets wil weten over lerende netwerken, typt /kring of stuurt me een privébericht. Wat van jou is, lees alleen jij.
slack-not-installed = Kring staat hier niet (meer) geïnstalleerd. Vraag het aan wie jullie Slack beheert.
