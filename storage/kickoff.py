"""The beginning of a network: cards, and what people expect."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, exists, select, update

from bot.life.kickoff import (
    INTRODUCING,
    Expectations,
    ExpectationsAt,
    ExpectationsRead,
    Introductions,
    IntroductionsOf,
    expectations,
    introductions,
    read_now,
)
from bot.life.voices import Voice, VoiceKind
from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit
from storage.facts import write
from storage.networks import load
from storage.queries import answer
from storage.tables import network_channels, networks, sessions, voices
from storage.voices import find_voices


def _network(connection: Connection, id_: str) -> Network | None:
    return next(iter(load(connection, select(networks.c.id).where(networks.c.id == id_))), None)


def _network_of(connection: Connection, session: str) -> Network | None:
    which = select(sessions.c.network).where(sessions.c.id == session)
    return next(iter(load(connection, which)), None)


def _said(connection: Connection, network: str, kinds: Collection[VoiceKind]) -> tuple[Voice, ...]:
    return find_voices(connection, (voices.c.network == network) & voices.c.kind.in_(kinds))


def _is_outlet(connection: Connection, network: str, channel: str) -> bool:
    here = (network_channels.c.network == network) & (network_channels.c.channel == channel)
    return bool(connection.scalar(select(exists().where(here))))


@answer.register
def _(query: IntroductionsOf, connection: Connection, person: Person, now: datetime) -> Introductions | None:
    network = _network(connection, query.network)
    if network is None:
        return None
    if not network.is_inside(person.id) and not _is_outlet(connection, network.id, person.id):
        return None
    return introductions(network, _said(connection, network.id, INTRODUCING), person.organisation)


@answer.register
def _(query: ExpectationsAt, connection: Connection, person: Person, now: datetime) -> Expectations:
    network = _network_of(connection, query.session)
    if network is None or not network.is_inside(person.id):
        return Expectations()
    return expectations(network, _said(connection, network.id, ["expectation"]), person.id)


@write.register
def _(fact: ExpectationsRead, connection: Connection, commit: Commit) -> bool:
    """Nothing for who doesn't lead the network (any more)."""
    network = _network_of(connection, fact.session)
    if network is not None and network.led_by(commit.person.id):
        shown = read_now(network, _said(connection, network.id, ["expectation"]))
        connection.execute(update(voices).where(voices.c.id.in_(shown)).values(state="done"))
    return True
