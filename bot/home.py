"""A person's own page, by what they are: what waits for them, what comes next, what is theirs, what they can start.

Whoever facilitates also sees what to do next for their networks. A manager sees figures of their team, never names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.commands import ENDING, SHOW, actions_of
from bot.drawing.cards import hindrances, links, named, own_network, practical, session_within
from bot.drawing.todos import MOST, leading
from bot.events import Elapsed, Ref
from bot.flow import Flow
from bot.life.adrift import Adrift
from bot.life.progress import ProgressOf
from bot.network.model import Meeting, Network
from bot.network.roles import roles_of
from bot.nudges.window import local_day
from bot.own import (
    MyHindrances,
    MyInsights,
    MySessions,
    MyTalks,
    MyTeam,
    MyUnanswered,
    OwnInsight,
    Waiting,
    is_begun,
    waiting,
)
from bot.people import ADMINISTRATOR
from bot.queries import Known, MyNetworks, MyOrganisation, MyWishes, Query
from bot.speech import Raw, T, t
from bot.told import Sighting
from bot.views import CommandButton, Home, LinkButton, Note, Para, Part, Quote, Section, Title, section

HOME_ASKS: tuple[Query[Any], ...] = (
    MyNetworks(),
    MySessions(),
    MyTalks("sharing"),
    MyTalks("readiness"),
    MyUnanswered(),
    MyInsights(),
    MyTeam(),
    MyOrganisation(),
    MyHindrances(),
    MyWishes(),
    ProgressOf(),
    Adrift(),
)
TOLD_BY_FACTS = frozenset({"evaluation", "share", "rsvp", "change"})
"""What these nudges ask, waits for a person whether they got them or not."""
TELLING = frozenset({"reminder", "turnout", "link", "digest", "back"})
"""These ask nothing of their own."""
Flows = Mapping[str, Flow[Any]]
SHOWN = 8
"""Networks on the page; somebody in more finds the rest with the command."""
HANDFUL = 5
"""Things that wait; the others come up when one of these is done."""


def asks_of(known: Known, flows: Flows) -> tuple[Query[Any], ...]:
    """What must be known, besides, to tell which nudges still have something to ask."""
    asked = (
        flows[one.nudge.flow].asks(None, one.nudge.subject, Elapsed(one.nudge.kind))
        for one in _waiting_for(known, flows)
    )
    return tuple(dict.fromkeys(query for queries in asked for query in queries))


def still_asking(known: Known, asked: Known, flows: Flows) -> tuple[Waiting, ...]:
    """The nudges that would go out now, too: each tells by itself when its question is out of date.

    `asked` has the answers to `asks_of`.
    """
    found = (_still(one, flows[one.nudge.flow], asked) for one in _waiting_for(known, flows))
    return tuple(filter(None, found))


def _waiting_for(known: Known, flows: Flows) -> tuple[Sighting, ...]:
    """The nudges whose question waits until it is answered: the latest of each conversation, the newest first."""
    latest: dict[Ref, Sighting] = {}
    for one in known[MyUnanswered()]:
        if one.nudge.kind not in TOLD_BY_FACTS | TELLING and one.nudge.flow in flows:
            latest.setdefault(_ref(one), one)
    return tuple(latest.values())


def _still(one: Sighting, flow: Flow[Any], known: Known) -> Waiting | None:
    nudge = one.nudge
    step = flow.start(nudge.subject, Elapsed(nudge.kind), known)
    if step.silent:
        return None
    text = t("home-waits-check") if nudge.kind == "ready" else flow.show(step.state, nudge.subject, known).summary
    return Waiting("nudge", closes=nudge.expires, ref=_ref(one), text=text)


def _ref(one: Sighting) -> Ref:
    return Ref(one.nudge.flow, one.nudge.subject)


def home(known: Known, asking: tuple[Waiting, ...] = ()) -> Home:
    """The page of `known.me`; needs the answers to `HOME_ASKS`, and what is `still_asking`.

    At most some eighty blocks of Slack's hundred.
    """
    networks = known[MyNetworks()]
    return Home(
        (
            _greeting(known),
            *_pausing(known),
            *hindrances(known[MyHindrances()], known),
            *_waiting(networks, asking, known),
            *_next(networks, known),
            *_adrift(known),
            *leading(networks, known, Title, {one.ref for one in asking}),
            *_team(known),
            *_networks(networks, known),
            *_insights(known[MyInsights()]),
            _start(networks, known),
            _about(),
        )
    )


def _greeting(known: Known) -> Section:
    return section(Title(t("home-title", name=Raw(known.me.name), named=named(known.me))), Para(t("home-what")))


def _pausing(known: Known) -> tuple[Section, ...]:
    """That the person hears nothing now, and until when; with the way to end that."""
    today = local_day(known.now, known.me.reader.timezone)
    last = max((one.last for one in known[MyWishes()].away if one.first <= today <= one.last), default=None)
    if last is None:
        return ()
    end = CommandButton(t("pause-end", now="yes"), "pause", ENDING)
    return (section(Para(t("home-pausing", last=last)), end),)


def _waiting(networks: tuple[Network, ...], asking: tuple[Waiting, ...], known: Known) -> tuple[Section, ...]:
    """A handful; how many more there are; or that there is nothing, for whoever could have expected something."""
    found = _all_that_waits(asking, known)
    if not found:
        return (section(Title(t("home-waiting")), Para(t("home-waits-nothing"))),) if networks else ()
    rest = len(found) - HANDFUL
    more = (section(Note(t("home-waits-more", count=rest))),) if rest > 0 else ()
    return (section(Title(t("home-waiting"))), *map(_waits, found[:HANDFUL]), *more)


def _all_that_waits(asking: tuple[Waiting, ...], known: Known) -> tuple[Waiting, ...]:
    """First what keeps a whole organisation waiting, then what closes first; what was begun and left comes last."""
    begun = is_begun(known[MyTalks("readiness")].values())
    nudges = (one for one in asking if not (begun and one.ref and one.ref.flow == "readiness"))
    unarranged = ADMINISTRATOR in known.me.roles and known[MyOrganisation()].arrangements is None
    return (
        *(Waiting("setup") for _ in filter(None, [unarranged])),
        *waiting(known.me.id, known.now, known[MySessions()], known[MyTalks("sharing")], nudges),
        *(Waiting("ready" if _any_answer(known) else "opened") for _ in filter(None, [begun])),
    )


def _any_answer(known: Known) -> bool:
    """Whether the readiness check that was left halfway has an answer already."""
    return any(talk.active and talk.answered for talk in known[MyTalks("readiness")].values())


def _waits(one: Waiting) -> Section:
    match one:
        case Waiting("setup"):
            return section(Para(t("home-waits-setup")), CommandButton(t("do-setup"), "setup", style="primary"))
        case Waiting("ready" | "opened" as kind):
            return section(Para(t(f"home-waits-{kind}")), CommandButton(t("resume"), "ready", style="primary"))
        case Waiting("nudge", ref=Ref(flow, subject), text=T() | Raw() as text):
            return section(Para(text), CommandButton(t("home-look"), SHOW, f"{flow}:{subject}"))
        case Waiting(kind, Meeting() as meeting):
            return section(Para(_question(one, meeting)), _to(kind, meeting))
        case _:
            return section()


def _question(one: Waiting, meeting: Meeting) -> T:
    session, network = meeting.session, Raw(meeting.network.name)
    return t(f"home-waits-{one.kind}", number=session.number, network=network, at=one.closes or session.start)


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
    mine = [network for network in networks if network.led_by(me) or network.standing(me) == "member"]
    coming = [(session.start, network, session) for network in mine if (session := network.next_session(known.now))]
    if not coming:
        return ()
    _, network, session = min(coming, key=lambda one: one[0])
    label = t("attend-open", role="facilitator") if network.led_by(me) else t("home-look-session")
    return (
        section(
            Title(t("home-next")),
            Para(t("home-next-what", network=Raw(network.name), session=session_within(session))),
            practical(network, session, me),
            CommandButton(label, "attend", session.id),
            *links(session.place),
        ),
    )


def _adrift(known: Known) -> tuple[Section, ...]:
    """Networks that nobody facilitates any more, for whoever can give them to somebody."""
    found = known[Adrift()][:MOST]
    ways = (CommandButton(Raw(one.name), "handover", one.id) for one in found)
    return (section(Para(t("home-adrift", count=len(found))), *ways),) if found else ()


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
    mine = (own_network(network, known[MySessions()], known) for network in networks[:SHOWN])
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
