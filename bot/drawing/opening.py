"""Pieces that the conversations around a network's first session draw: for who is inside it, and for who is not."""

from __future__ import annotations

from collections.abc import Iterable

from bot.life.kickoff import Card, Ranking
from bot.network.model import Network
from bot.queries import Known, MyNetworks, NetworkBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Facts,
    Listing,
    Message,
    Note,
    Option,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

CARDS, LETTERS, SHOWN = 12, 5000, 12
"""So many cards, of so many characters, and so many proposals are shown at once."""


def about(subject: str) -> tuple[Query[object], ...]:
    """What is asked to know which network it is; without one, one's own to choose from."""
    return (NetworkBy(subject),) if subject else (MyNetworks(),)


def inside(subject: str, known: Known) -> Network | None:
    """The network, for who is inside it while it goes on."""
    return going_on(known[NetworkBy(subject)], known) if subject else None


def going_on(network: Network | None, known: Known) -> Network | None:
    """It, if it wasn't called off and this person is inside."""
    return network if network and network.status == "open" and network.is_inside(known.me.id) else None


def why_not(network: Network | None, known: Known) -> str | None:
    """Why a member isn't told about it by itself (any more), or None."""
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    return None if network.standing(known.me.id) == "member" else "why-left"


def elsewhere(word: str, subject: str, known: Known) -> Message:
    """For who isn't inside the network, or named none: the way to their own, by this command."""
    mine = () if subject else tuple(filter(lambda one: going_on(one, known), known[MyNetworks()]))
    if mine:
        ways = (CommandButton(Raw(one.name), word, _named_by(word, one)) for one in mine)
        return message(t("opening-which"), section(Title(t("opening-which")), *ways))
    text = t("opening-none")
    return message(text, section(Title(t("opening-title")), Para(text), CommandButton(t("do-mine"), "mine")))


def _named_by(word: str, network: Network) -> str:
    return network.sessions[0].id if word == "expect" else network.id


def to_network(network: Network) -> CommandButton:
    return CommandButton(t("open-network"), "network", network.id)


def pages(shown: Iterable[Card]) -> tuple[tuple[Card, ...], ...]:
    """These, as many together as any platform has room for in one message; at least one page."""
    found: list[tuple[Card, ...]] = [()]
    for card in shown:
        page = (*found[-1], card)
        full = len(page) > CARDS or sum(map(_length, page)) > LETTERS
        found[-1:] = [found[-1], (card,)] if full and found[-1] else [page]
    return tuple(found)


def _length(card: Card) -> int:
    return sum(len(text) for _, text in card.lines)


def cards(shown: Iterable[Card]) -> tuple[Section, ...]:
    """Each with its name."""
    return tuple(section(Para(card_name(card)), card_lines(card.lines)) for card in shown)


def phase(network: Network, known: Known) -> str:
    """Whether the first session is to come, shortly before which the cards are posted: "before", or "after"."""
    return "before" if known.now < network.sessions[0].start else "after"


def card_name(card: Card) -> Words:
    name = Raw(card.name)
    return t("network-of", name=name, house=Raw(card.house)) if card.house else name


def card_lines(lines: Iterable[tuple[str, str]]) -> Facts:
    return Facts(tuple((t(f"intro-field-{label}"), Raw(text)) for label, text in lines))


def candidates(ranking: Ranking) -> tuple[Words, ...]:
    """The first of what was proposed, each with its votes."""
    return tuple(
        t("opening-votes", text=Raw(one.text), count=ranking.votes.count(one.id)) for one in ranking.options[:SHOWN]
    )


def goals_chosen(goals: Iterable[str]) -> tuple[Part, ...]:
    """What a network chose to learn, if it chose anything."""
    lines: tuple[Words, ...] = tuple(map(Raw, goals))
    return (Para(t("goals-chosen")), Listing(lines)) if lines else ()


def rest_of(ranking: Ranking) -> tuple[Part, ...]:
    more = len(ranking.options) - SHOWN
    return (Note(t("opening-more", count=more)),) if more > 0 else ()


def turning(page: int, of: int) -> tuple[Button, ...]:
    """The ways to the page before this one (from 0) and the one after it."""
    before = (Button(t("opening-before"), "page", str(page - 1)),) if page > 0 else ()
    after = (Button(t("opening-after"), "page", str(page + 1)),) if page + 1 < of else ()
    return (*before, *after)


def menu(label: T, action: str, ranking: Ranking, ids: Iterable[str], go: T) -> tuple[Choice, ...]:
    """To choose one of these; nothing where there is none."""
    wanted = frozenset(ids)
    options = tuple(Option(Raw(one.text), one.id) for one in ranking.options if one.id in wanted)
    return (Choice(label, action, options, go=go),) if options else ()


def turned(ranking: Ranking, id_: str, *, on: bool) -> tuple[str, ...]:
    """All that somebody chose, with this one or without it."""
    others = tuple(one for one in ranking.mine if one != id_)
    return (*others, id_) if on else others
