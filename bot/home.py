"""A person's own page, by what they do: their networks, what comes next in them, and what they can start."""

from __future__ import annotations

from bot.cards import named, own_network
from bot.commands import actions_of
from bot.network.model import Network
from bot.network.roles import roles_of
from bot.queries import Known, MyNetworks
from bot.speech import Raw, t
from bot.views import CommandButton, Home, LinkButton, Note, Para, Section, Title, section

HOME_ASKS = (MyNetworks(),)
SHOWN = 8
"""Networks on the page; somebody in more finds the rest with the command."""


def home(known: Known) -> Home:
    """The page of `known.me`; needs the answers to `HOME_ASKS`."""
    networks = known[MyNetworks()]
    return Home((_greeting(known), *_networks(networks, known), _start(networks, known), _about()))


def _greeting(known: Known) -> Section:
    return section(Title(t("home-title", name=Raw(known.me.name), named=named(known.me))), Para(t("home-what")))


def _networks(networks: tuple[Network, ...], known: Known) -> tuple[Section, ...]:
    if not networks:
        return (section(Para(t("home-no-networks"))),)
    rest = len(networks) - SHOWN
    more = (section(CommandButton(t("home-more", count=rest), "mine")),) if rest > 0 else ()
    return (*(own_network(network, known) for network in networks[:SHOWN]), *more)


def _start(networks: tuple[Network, ...], known: Known) -> Section:
    """What this person's roles let them do, what they most likely came for first."""
    first = "share" if networks else "ready"
    words = [command.word for command in actions_of(roles_of(known.me, networks))]
    words.sort(key=lambda word: word != first)
    buttons = (CommandButton(t(f"do-{word}"), word, style="primary" if word == first else "default") for word in words)
    return section(Title(t("home-start")), *buttons)


def _about() -> Section:
    return section(Note(t("home-private")), LinkButton(t("home-source"), "https://www.werkbaarwint.be"))
