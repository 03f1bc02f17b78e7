"""The words of `/kring`: one table, with the same words in three languages."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import combining, normalize

from bot.codes import is_pasted
from bot.people import ADMINISTRATOR, HR, LOCALES, ROLES, Locale


@dataclass(frozen=True)
class Command:
    """`word` is the one in texts and links; `aliases` are what people type, the first one is shown.

    `takes_rest`: more words may follow; `by_rest`: they name what the conversation is about. `roles`: whose action it
    is in menus (empty: everybody's); anybody may type it. `listed`: whether menus have it at all. `yields`: a
    conversation in progress hears the bare word first ("stop").
    """

    word: str
    flow: str
    aliases: dict[Locale, tuple[str, ...]]
    takes_rest: bool = False
    by_rest: bool = False
    listed: bool = True
    roles: frozenset[str] = frozenset()
    yields: bool = False

    def name(self, locale: Locale) -> str:
        """What help shows in this language."""
        return self.aliases[locale][0]


IN_A_NETWORK = frozenset({"participant", "facilitator"})
LINKS_CHANNELS = frozenset({"participant", "facilitator", *ROLES})


def _said(nl: str, en: str, fr: str) -> dict[Locale, tuple[str, ...]]:
    return {"nl": tuple(nl.split()), "en": tuple(en.split()), "fr": tuple(fr.split())}


def _about(word: str, flow: str, nl: str, en: str, fr: str) -> Command:
    """A word that buttons carry with what it is about; whoever knows it may type it."""
    return Command(word, flow, _said(nl, en, fr), takes_rest=True, by_rest=True, listed=False)


COMMANDS = (
    Command("ready", "readiness", _said("klaar", "ready", "prêt prête")),
    Command(
        "find", "finding", _said("zoek vind netwerken", "find networks", "trouver chercher réseaux"), takes_rest=True
    ),
    Command("new", "founding", _said("nieuw start", "new create", "nouveau créer"), takes_rest=True),
    Command("mine", "mine", _said("mijn", "mine my", "mes moi"), roles=IN_A_NETWORK),
    Command("share", "sharing", _said("deel delen", "share", "partager partage"), takes_rest=True, roles=IN_A_NETWORK),
    Command("ask", "asking", _said("vraag", "ask", "demander question"), roles=IN_A_NETWORK),
    Command("propose", "proposing", _said("voorstellen", "propose", "proposer")),
    Command(
        "evaluate",
        "evaluation",
        _said("evalueer evaluatie", "evaluate evaluation", "évaluer évaluation"),
        takes_rest=True,
        roles=frozenset({"facilitator"}),
    ),
    Command("channel", "linking", _said("kanaal team", "channel", "canal équipe"), roles=LINKS_CHANNELS),
    Command(
        "meeting",
        "meeting",
        _said("vergadering teamvergadering", "meeting meetings", "réunion réunions"),
        roles=LINKS_CHANNELS,
    ),
    Command(
        "invite",
        "inviting",
        _said("uitnodigen", "invite", "inviter"),
        takes_rest=True,
        by_rest=True,
        roles=frozenset({"facilitator"}),
    ),
    _about("invitation", "invitation", "uitnodiging", "invitation", "invitation"),
    Command("outside", "outside", _said("extern elders", "outside external", "externe ailleurs"), listed=False),
    Command("join", "invited", _said("toetreden", "join", "rejoindre"), takes_rest=True),
    Command("account", "accounts", _said("account accounts", "account accounts", "compte comptes"), takes_rest=True),
    Command("why", "why", _said("waarom", "why", "pourquoi")),
    Command(
        "settings",
        "settings",
        _said("instellingen taal tijdzone", "settings language timezone", "paramètres réglages langue"),
    ),
    Command(
        "calendar",
        "timetable",
        _said("kalender", "calendar", "calendrier"),
        by_rest=True,
        roles=frozenset({"facilitator", HR, ADMINISTRATOR}),
    ),
    Command(
        "catalogue",
        "cataloguing",
        _said("catalogus", "catalogue catalog", "catalogue"),
        takes_rest=True,
        by_rest=True,
        roles=frozenset({HR}),
    ),
    Command("setup", "arranging", _said("inrichten", "setup", "configurer"), roles=frozenset({ADMINISTRATOR})),
    Command("help", "menu", _said("help hulp menu", "help", "aide")),
    Command("pause", "pausing", _said("pauze afwezig", "pause away absence", "pause absence"), listed=False),
    Command("later", "easing", _said("later", "later", "reporter"), by_rest=True, listed=False, yields=True),
    Command("less", "easing", _said("minder", "less fewer", "moins"), by_rest=True, listed=False, yields=True),
    Command(
        "stop", "easing", _said("stop genoeg", "stop", "arrête arrêter stop"), by_rest=True, listed=False, yields=True
    ),
    _about("network", "network", "netwerk", "network", "réseau"),
    _about("attend", "attending", "aanwezig", "attend", "présence"),
    _about("answer", "evaluating", "antwoord", "answer", "répondre"),
    _about("learned", "sharing", "geleerd", "learned", "appris"),
    Command("coming", "coming", _said("kom afmelden", "coming", "venir"), listed=False),
    Command("suggest", "suggesting", _said("suggereer aanraden", "suggest", "suggérer"), listed=False),
    Command("sources", "sources", _said("bronnen sectorfonds sectorfondsen", "sources", "sources"), listed=False),
    Command(
        "interest", "interested", _said("interesse interesses", "interest interests", "intérêt intérêts"), listed=False
    ),
    Command("privacy", "privacy", _said("privacy", "privacy", "confidentialité"), listed=False),
    _about("trouble", "troubled", "storing", "trouble", "panne"),
    _about("dates", "dates", "data datums", "dates", "dates"),
    _about("move", "moving", "verplaats", "move", "déplacer"),
    _about("handover", "handing", "overdragen", "handover", "transmettre"),
    _about("edit", "editing", "bewerk", "edit", "modifier"),
    _about("guest", "hosting", "gast", "guest", "hôte"),
    _about("visit", "visiting", "bezoek", "visit", "visite"),
    _about("overview", "overview", "overzicht", "overview", "aperçu"),
    _about("offer", "offering", "aanbod", "offer", "offre"),
    Command("intro", "introducing", _said("kaartje kennismaking", "intro", "présentation"), by_rest=True, listed=False),
    Command("expect", "expecting", _said("verwachtingen", "expect", "attentes"), by_rest=True, listed=False),
    Command("agreements", "agreeing", _said("werkafspraken", "agreements", "règles"), by_rest=True, listed=False),
    Command("goals", "aiming", _said("leerdoelen", "goals", "objectifs"), by_rest=True, listed=False),
    Command("rhythm", "pacing", _said("ritme", "rhythm", "rythme"), by_rest=True, listed=False),
    Command("commit", "committing", _said("inzet", "commit", "engagement"), by_rest=True, listed=False),
    Command("program", "program", _said("programma agenda", "program", "programme"), by_rest=True, listed=False),
    Command("prepare", "preparing", _said("voorbereiden", "prepare", "préparer"), by_rest=True, listed=False),
    Command(
        "method",
        "methods",
        _said("werkvorm werkvormen", "method methods", "méthode méthodes"),
        by_rest=True,
        listed=False,
    ),
    Command("notes", "noting", _said("verslag notities", "notes", "notes"), by_rest=True, listed=False),
    Command("time", "timing", _said("tijd", "time", "temps"), by_rest=True, listed=False),
    Command("proposal", "proposal", _said("voorstel", "proposal", "proposition"), by_rest=True, listed=False),
    Command("poll", "polling", _said("polsen", "poll", "sonder"), by_rest=True, listed=False),
    Command("harvest", "harvesting", _said("oogst", "harvest", "récolte"), by_rest=True, listed=False),
    Command("after", "aftercare", _said("vervolg nazorg", "after aftercare", "suite"), by_rest=True, listed=False),
    Command("decide", "deciding", _said("beslis beslissing", "decide decision", "décider"), by_rest=True, listed=False),
    Command("still", "still", _said("nog", "still", "encore"), by_rest=True, listed=False),
    Command("reply", "answering", _said("beantwoord", "reply", "réagir"), by_rest=True, listed=False),
)


def plain(word: str) -> str:
    """Lower case without accents: "Prêt" is "pret"."""
    letters = normalize("NFKD", word.strip().casefold())
    return "".join(letter for letter in letters if not combining(letter))


def words_of(command: Command) -> Iterator[str]:
    yield command.word
    for locale in LOCALES:
        yield from (plain(alias) for alias in command.aliases[locale])


BY_WORD = {word: command for command in COMMANDS for word in words_of(command)}

ENDING = "end"
"""What a control says after "pause" to end one; nobody types it."""
SHOW = "show"
"""What a control says that leads to a conversation by its reference; nobody types it."""

LABELS: dict[str, tuple[str, ...]] = {
    "ready": ("is het iets voor mij", "is it for me", "est-ce pour moi"),
    "find": ("zoek een netwerk", "find a network", "trouver un réseau"),
    "new": ("start een netwerk", "start a network", "lancer un réseau"),
    "mine": ("mijn netwerken", "my networks", "mes réseaux"),
    "share": ("deel wat je leerde", "share what you learned", "partager ce que tu as appris"),
    "ask": ("vraag het je netwerk", "ask your network", "demander à ton réseau"),
    "propose": (
        *("bespreek een idee voor een netwerk", "stel een netwerk voor"),
        *("discuss an idea for a network", "propose a network"),
        *("discuter d’une idée de réseau", "discuter d'une idée de réseau", "proposer un réseau"),
    ),
    "evaluate": ("evalueer een sessie", "evaluate a session", "évaluer une séance"),
    "channel": ("koppel een kanaal", "link a channel", "relier un canal"),
    "meeting": ("vergaderingen van mijn team", "meetings of my team", "réunions de mon équipe"),
    "invite": ("nodig mensen uit", "invite people", "inviter des gens"),
    "join": ("ik heb een code", "i have a code", "j’ai un code", "j'ai un code"),
    "account": ("mijn accounts", "my accounts", "mes comptes"),
    "why": ("waarom kreeg ik dit", "why did I get this", "pourquoi ce message"),
    "settings": ("taal en tijdzone", "language and time zone", "langue et fuseau horaire"),
    "calendar": ("kalender van de berichten", "calendar of messages", "calendrier des messages"),
    "catalogue": ("de catalogus", "the catalogue", "le catalogue"),
    "setup": ("richt kring in", "set up kring", "configurer kring"),
    "pause": ("pauze en rust", "pause and quiet", "pause et calme"),
    "later": ("later", "plus tard", "niet nu", "not now", "pas maintenant"),
    "less": ("minder", "less", "moins"),
    "stop": ("stop", "geen berichten meer", "no more messages", "plus de messages"),
    "help": ("toon alles", "show everything", "tout montrer", "hallo", "dag", "hello", "hi", "bonjour", "salut"),
}
"""What the buttons of the menu say, for people type what they read; and a greeting, which is answered with the menu."""

BY_LABEL = {plain(label): BY_WORD[word] for word, labels in LABELS.items() for label in labels}

FEW = 2
"""Words: a command, and perhaps one more."""
TELLING = 4
"""Letters from which on a word that is nearly a command was probably meant to be one."""
LONGEST = 40
"""Characters of a word that could be a command. Bringing accents into order takes the square of their number."""


def labelled(text: str) -> Command | None:
    """The command whose button says just this, or a greeting; capitals, accents and question marks are forgiven."""
    return BY_LABEL.get(plain(" ".join(text.split())).strip("?!. ")) if len(text) <= LONGEST else None


def in_a_channel(word: str, locale: Locale, platform: str | None) -> str:
    """What somebody types in a channel for this command: Teams has no commands of an app there, but mentions it."""
    return f"{'@Kring' if platform == 'teams' else '/kring'} {name_of(word, locale)}"


def command_of(word: str) -> Command | None:
    """The command that this word names."""
    return BY_WORD.get(plain(word)) if len(word) <= LONGEST else None


def yielding(text: str) -> Command | None:
    """The command that these bare words name, of those that leave a conversation in progress the first say."""
    command, rest = parse(text)
    return command if command and command.yields and not rest and not _is_called(text.split()) else None


def _is_called(words: list[str]) -> bool:
    """Whether Kring is spoken to by name."""
    return bool(words) and plain(words[0][:LONGEST]) in ("/kring", "kring")


def parse(text: str) -> tuple[Command | None, str]:
    """The command that a message begins with, and what follows. "/kring" before it is forgiven.

    A pasted invitation is the command to join. A sentence that merely begins like a command ("team meeting went well")
    is none.
    """
    words = text.split()
    called = _is_called(words)
    if is_pasted(" ".join(words[1:] if called else words)):
        return BY_WORD["join"], words[-1]
    if spoken := labelled(" ".join(words[1:] if called else words)):
        return spoken, ""
    head, rest = _head_and_rest(words[1:] if called else words)
    command = command_of(head) if head else BY_WORD["help"]
    if command and rest and not called and not command.takes_rest:
        return None, rest
    return command, rest


def _head_and_rest(words: list[str]) -> tuple[str, str]:
    return (words[0], " ".join(words[1:])) if words else ("", "")


def nearest(text: str) -> Command | None:
    """The command that somebody probably meant."""
    head = plain(text.split(maxsplit=1)[0][:LONGEST]) if text.split() else ""
    close = get_close_matches(head, BY_WORD, n=1, cutoff=0.6)
    return BY_WORD[close[0]] if close else None


def mistyped(text: str) -> bool:
    """Whether a message is probably a command with a slip, and not something to say in the middle of another.

    Short words are near to everything ("nu" to "menu"), and a sentence is no slip.
    """
    words = text.split()
    head = plain(words[0][:LONGEST]) if words else ""
    return len(words) <= FEW and len(head) >= TELLING and bool(get_close_matches(head, BY_WORD, n=1, cutoff=0.75))


def actions_of(roles: Set[str]) -> tuple[Command, ...]:
    """The commands that menus offer to somebody with these roles."""
    return tuple(command for command in COMMANDS if command.listed and (not command.roles or command.roles & roles))


def name_of(word: str, locale: Locale) -> str:
    """How the command `word` is typed in this language."""
    return BY_WORD[word].name(locale)
