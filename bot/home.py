"""A person's own page, by what they are: what waits for them, what comes next, what is theirs, what they can start.

Whoever facilitates also sees what to do next for their networks. A manager sees figures of their team, never names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from bot.cards import links, named, own_network, practical, session_name
from bot.commands import actions_of
from bot.network.model import Meeting, Network, Session
from bot.network.roles import roles_of
from bot.own import MyInsights, MySessions, MyTalks, MyTeam, OwnInsight, Waiting, waiting
from bot.queries import Known, MyNetworks
from bot.speech import Raw, T, t
from bot.views import CommandButton, Home, LinkButton, Note, Para, Part, Quote, Section, Title, section

HOME_ASKS = (MyNetworks(), MySessions(), MyTalks("sharing"), MyTalks("readiness"), MyInsights(), MyTeam())
SHOWN = 8
"""Networks on the page; somebody in more finds the rest with the command."""
HANDFUL = 5
"""Things that wait; the others come up when one of these is done."""
LEADS = 3
"""Networks for which a facilitator reads what to do next."""
SOON = timedelta(days=8)
LATELY = timedelta(days=14)
ENOUGH = 10
"""A network has ten to fifteen people (fiche, line 85)."""


def home(known: Known) -> Home:
    """The page of `known.me`; needs the answers to `HOME_ASKS`. At most some eighty blocks of Slack's hundred."""
    networks = known[MyNetworks()]
    return Home(
        (
            _greeting(known),
            *_waiting(known),
            *_next(networks, known),
            *_leading(networks, known),
            *_team(known),
            *_networks(networks, known),
            *_insights(known[MyInsights()]),
            _start(networks, known),
            _about(),
        )
    )


def _greeting(known: Known) -> Section:
    return section(Title(t("home-title", name=Raw(known.me.name), named=named(known.me))), Para(t("home-what")))


def _waiting(known: Known) -> tuple[Section, ...]:
    talks = known[MyTalks("sharing")], known[MyTalks("readiness")]
    found = waiting(known.me.id, known.now, known[MySessions()], *talks)[:HANDFUL]
    return (section(Title(t("home-waiting"))), *map(_waits, found)) if found else ()


def _waits(one: Waiting) -> Section:
    meeting = one.meeting
    if meeting is None:
        return section(Para(t("home-waits-ready")), CommandButton(t("resume"), "ready", style="primary"))
    text = t(
        f"home-waits-{one.kind}",
        number=meeting.session.number,
        network=Raw(meeting.network.name),
        at=one.closes or meeting.session.start,
    )
    return section(Para(text), _to(one.kind, meeting))


def _to(kind: str, meeting: Meeting) -> CommandButton:
    session = meeting.session
    match kind:
        case "evaluation":
            return CommandButton(t("answer-open", number=session.number), "answer", session.id, "primary")
        case "coming":
            return CommandButton(t("home-say-coming"), "attend", session.id, "primary")
        case _:
            return CommandButton(t("home-say-learned"), "learned", session.id)


def _next(networks: Iterable[Network], known: Known) -> tuple[Section, ...]:
    """The soonest session in which the person has a part."""
    me = known.me.id
    mine = [network for network in networks if network.facilitator == me or network.standing(me) == "member"]
    coming = [(session.start, network, session) for network in mine if (session := network.next_session(known.now))]
    if not coming:
        return ()
    _, network, session = min(coming, key=lambda one: one[0])
    role = "facilitator" if network.facilitator == me else "member"
    return (
        section(
            Title(t("home-next")),
            Para(t("home-next-what", network=Raw(network.name), session=session_name(session))),
            practical(network, session),
            CommandButton(t("attend-open", role=role), "attend", session.id),
            *links(session.place),
        ),
    )


def _leading(networks: Iterable[Network], known: Known) -> tuple[Section, ...]:
    """For whoever facilitates: one thing to do for each network, if there is any."""
    lead = [network for network in networks if network.facilitator == known.me.id]
    found = [todo for network in lead for todo in _todo(network, known)][:LEADS]
    return (section(Title(t("home-leading"))), *found) if found else ()


def _todo(network: Network, known: Known) -> Iterator[Section]:
    now, coming = known.now, network.next_session(known.now)
    last = next((session for session in reversed(network.sessions) if session.end <= now), None)
    if coming and coming.start < now + SOON:
        yield section(
            Para(_said("coming", network, coming)),
            CommandButton(t("attend-open", role="facilitator"), "attend", coming.id),
        )
    elif last and last.end > now - LATELY:
        yield section(Para(_said("results", network, last)), CommandButton(t("results-see"), "evaluate", last.id))
    elif last is None and len(network.seated) < min(ENOUGH, network.capacity):
        text = t("home-lead-invite", network=Raw(network.name), count=len(network.seated))
        yield section(Para(text), CommandButton(t("open-network"), "network", network.id))


def _said(what: str, network: Network, session: Session) -> T:
    return t(f"home-lead-{what}", network=Raw(network.name), number=session.number, at=session.start)


def _team(known: Known) -> tuple[Section, ...]:
    team = known[MyTeam()]
    if team is None:
        return ()
    figures = t("home-team-figures", people=team.people, networks=team.networks)
    return (section(Title(t("home-team")), Para(figures), Note(t("home-team-note"))),)


def _networks(networks: tuple[Network, ...], known: Known) -> tuple[Section, ...]:
    if not networks:
        return (section(Para(t("home-no-networks"))),)
    rest = len(networks) - SHOWN
    more = (section(CommandButton(t("home-more", count=rest), "mine")),) if rest > 0 else ()
    mine = (own_network(network, known) for network in networks[:SHOWN])
    return (section(Title(t("home-networks"))), *mine, *more)


def _insights(found: tuple[OwnInsight, ...]) -> tuple[Section, ...]:
    parts = [part for one in found for part in _insight(one)]
    return (section(Title(t("home-insights")), *parts),) if parts else ()


def _insight(one: OwnInsight) -> tuple[Part, ...]:
    shared = t("home-insight-in", channel=Raw(one.channel), at=one.at)
    kept = t(f"home-insight-{'kept' if one.insight.audience == 'private' else 'shared'}", at=one.at)
    return Quote(Raw(one.insight.text)), Note(shared if one.channel else kept)


def _start(networks: tuple[Network, ...], known: Known) -> Section:
    """What this person's roles let them do, what they most likely came for first."""
    first = "share" if networks else "ready"
    words = [command.word for command in actions_of(roles_of(known.me, networks))]
    words.sort(key=lambda word: word != first)
    buttons = (CommandButton(t(f"do-{word}"), word, style="primary" if word == first else "default") for word in words)
    return section(Title(t("home-start")), *buttons)


def _about() -> Section:
    return section(Note(t("home-private")), LinkButton(t("home-source"), "https://www.werkbaarwint.be"))
