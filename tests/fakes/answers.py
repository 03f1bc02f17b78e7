"""The answers of `MemoryStore` to each query."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import singledispatch
from typing import Any

from bot.commands import plain
from bot.network.anonymity import Tally, tally
from bot.network.meetings import Rhythm
from bot.network.model import Attendance, Insight, Meeting, Network
from bot.network.questions import USUAL
from bot.nudges.rows import RowChange
from bot.people import Channel, Person
from bot.queries import (
    AgendaOf,
    ChannelAt,
    InsightBy,
    MeetingBy,
    MyBringing,
    MyChannels,
    MyNetworks,
    MyOrganisation,
    MyReadiness,
    NetworkBy,
    OpenNetworks,
    Query,
    RowChangesOf,
    TallyOf,
    TeamMeeting,
    TeamOf,
)
from bot.told import Agenda, Bringing, Readiness
from tests.fakes.arrangements import organisation_of
from tests.fakes.meetings import agenda_of, bringing_of
from tests.fakes.opened import has_opened, nudged
from tests.fakes.places import with_linker
from tests.fakes.questioning import asked_of
from tests.fakes.shared import asked, within_network
from tests.fakes.tables import Tables

NEVER = datetime.max.replace(tzinfo=UTC)


@singledispatch
def answer(query: Query[Any], tables: Tables, person: Person, now: datetime) -> object:
    """What this person gets to know."""
    raise TypeError(f"no store answers {query!r}")


def next_start(network: Network, now: datetime) -> datetime:
    return min((session.start for session in network.sessions if session.end > now), default=NEVER)


@answer.register
def _(query: OpenNetworks, tables: Tables, person: Person, now: datetime) -> tuple[Network, ...]:
    words = plain(query.words).split()
    found = [
        network
        for network in tables.networks.values()
        if network.organisation == person.organisation
        and network.status == "open"
        and network.frame.kind != "outside"
        and next_start(network, now) < NEVER
        and all(word in plain(f"{network.name} {network.goal}") for word in words)
    ]
    found.sort(key=lambda network: (next_start(network, now), network.id))
    return tuple(tables.view(network, person) for network in found[: query.limit])


@answer.register
def _(query: MyNetworks, tables: Tables, person: Person, now: datetime) -> tuple[Network, ...]:
    found = [
        network
        for network in tables.networks.values()
        if network.status == "open" and (network.led_by(person.id) or network.standing(person.id))
    ]
    found.sort(key=lambda network: (next_start(network, now), network.id))
    return tuple(tables.view(network, person) for network in found)


@answer.register
def _(query: NetworkBy, tables: Tables, person: Person, now: datetime) -> Network | None:
    network = tables.visible(tables.networks.get(query.id), person)
    return tables.view(network, person) if network else None


@answer.register
def _(query: MeetingBy, tables: Tables, person: Person, now: datetime) -> Meeting | None:
    network = tables.visible(tables.network_of(query.session), person)
    session = network.session(query.session) if network else None
    if network is None or session is None:
        return None
    view = tables.view(network, person)
    return Meeting(
        view,
        view.session(query.session) or session,
        attendance(tables, network, query.session) if network.is_inside(person.id) else (),
        evaluation_opened=tables.opened.get(query.session),
        evaluated=(query.session, person.id) in tables.answered,
        shared=any(
            insight.session == query.session and insight.author == person.id for insight in tables.insights.values()
        ),
        asked=asked_of(tables, network, session),
    )


def attendance(tables: Tables, network: Network, session: str) -> tuple[Attendance, ...]:
    """What the members said, in the order of joining."""
    rows = ((member, tables.attendance.get((session, member.person))) for member in network.members)
    return tuple(
        Attendance(row.person, tables.persons[member.person].name, row.coming, row.brings, row.came)
        for member, row in rows
        if row
    )


@answer.register
def _(query: TallyOf, tables: Tables, person: Person, now: datetime) -> Tally | None:
    network = tables.visible(tables.network_of(query.session), person)
    if network is None or not network.is_inside(person.id) or not has_opened(tables, query.session):
        return None
    here = {login.person for login in tables.logins.values() if login.installed}
    invited = len((asked(tables, query.session) & here) | nudged(tables, query.session))
    answers = tables.answers.get(query.session, [])
    shown = answers[: tables.shown.get(query.session, 0)]
    found = network.session(query.session)
    questions = asked_of(tables, network, found) if found else USUAL
    return tally(shown, len(answers), max(invited, len(answers)), questions)


@answer.register
def _(query: MyReadiness, tables: Tables, person: Person, now: datetime) -> tuple[Readiness, ...]:
    return tuple(reversed(tables.readiness.get(person.id, [])[-2:]))


@answer.register
def _(query: InsightBy, tables: Tables, person: Person, now: datetime) -> Insight | None:
    insight = tables.insights.get(query.id)
    if insight is None:
        return None
    if insight.audience == "network" and insight.author != person.id:
        return within_network(tables, insight, person)
    mine = insight.author == person.id or (insight.channel is not None and insight.channel in (person.team, person.id))
    shared = insight.audience == "organisation" and insight.organisation == person.organisation
    return insight if mine or shared else None


@answer.register
def _(query: MyChannels, tables: Tables, person: Person, now: datetime) -> tuple[Channel, ...]:
    return tuple(
        with_linker(tables, channel)
        for channel in tables.channels.values()
        if channel.organisation == person.organisation
        and (channel.scope == "organisation" or channel.id == person.team)
    )


@answer.register
def _(query: ChannelAt, tables: Tables, person: Person, now: datetime) -> Channel | None:
    return channel_at(tables, person.organisation, (query.place.platform, query.place.tenant, query.place.address))


def channel_at(tables: Tables, organisation: str, place: tuple[str, str, str]) -> Channel | None:
    """The organisation's linked channel at (platform, tenant, address)."""
    return next(
        (
            with_linker(tables, channel)
            for channel in tables.channels.values()
            if channel.organisation == organisation
            and (channel.place.platform, channel.place.tenant, channel.place.address) == place
        ),
        None,
    )


@answer.register
def _(query: MyOrganisation, tables: Tables, person: Person, now: datetime) -> object:
    return organisation_of(tables, person)


@answer.register
def _(query: RowChangesOf, tables: Tables, person: Person, now: datetime) -> tuple[RowChange, ...]:
    network = tables.visible(tables.networks.get(query.network), person)
    owner = network.organisation if network else person.organisation
    if query.network and network is None:
        return ()
    return tuple(tables.row_changes[key] for key in sorted(tables.row_changes) if key[:2] == (owner, query.network))


@answer.register
def _(query: TeamOf, tables: Tables, person: Person, now: datetime) -> tuple[str, ...]:
    network = tables.networks.get(query.network)
    if network is None or network.frame.kind == "outside" or person.team is None or "manager" not in person.roles:
        return ()
    people = (tables.persons[member.person] for member in network.seated if member.person != person.id)
    return tuple(one.name for one in people if one.team == person.team and one.organisation == person.organisation)


@answer.register
def _(query: TeamMeeting, tables: Tables, person: Person, now: datetime) -> Rhythm | None:
    channel = query.channel or person.team or ""
    return tables.meetings.get(channel) if channel in (person.team, person.id) else None


@answer.register
def _(query: AgendaOf, tables: Tables, person: Person, now: datetime) -> Agenda:
    return agenda_of(tables, query, person)


@answer.register
def _(query: MyBringing, tables: Tables, person: Person, now: datetime) -> Bringing:
    return bringing_of(tables, person, query.subject)
