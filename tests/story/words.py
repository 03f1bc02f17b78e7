"""The story's own few words; all others are Kring's, or its people's."""

from __future__ import annotations

from collections.abc import Mapping

from bot.people import Locale

DEEDS: Mapping[Locale, Mapping[str, str]] = {
    "nl": {"types": "typt `{}`", "says": "zegt “{}”", "presses": "drukt op *{}*", "fills": "vult in: {}"},
    "en": {"types": "types `{}`", "says": "says “{}”", "presses": "presses *{}*", "fills": "fills in: {}"},
    "fr": {"types": "écrit `{}`", "says": "dit « {} »", "presses": "appuie sur *{}*", "fills": "remplit\u202f: {}"},
}
TITLES: Mapping[Locale, str] = {
    "nl": "Een netwerk van idee tot nazorg",
    "en": "A network from idea to aftercare",
    "fr": "Un réseau, de l’idée au suivi",
}
OPENING: Mapping[Locale, str] = {
    "nl": """\
Twaalf mensen in twee organisaties, vijf sessies in twintig weken en nog één erna, en wat Kring tegen elk van hen
zegt. Wat verschillende mensen op hetzelfde moment lezen, staat er één keer. `make story` speelt dit op Slack en
schrijft het op; dezelfde tests spelen het ook op Teams en in een echte browser.""",
    "en": """\
Twelve people in two organisations, five sessions in twenty weeks and one more after them, and what Kring says to each
of them. What several people read at the same moment stands here once. `make story` plays this on Slack and writes it
down; the same tests play it on Teams and in a real browser, too.""",
    "fr": """\
Douze personnes dans deux organisations, cinq séances en vingt semaines et une dernière ensuite, et ce que Kring dit à
chacune. Ce que plusieurs lisent au même moment figure une seule fois. `make story` joue cette histoire sur Slack et
la note\u202f; les mêmes tests la jouent aussi sur Teams et dans un vrai navigateur.""",
}
LOAD: Mapping[Locale, tuple[str, str]] = {
    "nl": ("Hoeveel berichten vanzelf kwamen", "| wie | berichten | waarvan vragen |"),
    "en": ("How many messages came by themselves", "| who | messages | of them questions |"),
    "fr": ("Combien de messages sont venus d’eux-mêmes", "| qui | messages | dont questions |"),
}
CHAPTERS: Mapping[Locale, Mapping[str, str]] = {
    "nl": {
        "setup": "Twee organisaties",
        "idea": "Een idee",
        "founding": "Een netwerk",
        "joining": "Wie doet mee?",
        "before": "Op weg naar de kick-off",
        "kickoff": "De kick-off",
        "deepening": "Verdieping",
        "halfway": "Halfweg",
        "closing": "Afsluiten",
        "after": "Wat erna komt",
    },
    "en": {
        "setup": "Two organisations",
        "idea": "An idea",
        "founding": "A network",
        "joining": "Who joins?",
        "before": "On the way to the kick-off",
        "kickoff": "The kick-off",
        "deepening": "Going deeper",
        "halfway": "Halfway",
        "closing": "Closing",
        "after": "What comes after",
    },
    "fr": {
        "setup": "Deux organisations",
        "idea": "Une idée",
        "founding": "Un réseau",
        "joining": "Qui participe\u202f?",
        "before": "Vers la première séance",
        "kickoff": "La première séance",
        "deepening": "Approfondir",
        "halfway": "À mi-parcours",
        "closing": "Clôturer",
        "after": "Et après",
    },
}
"""What the parts of the story are called."""
