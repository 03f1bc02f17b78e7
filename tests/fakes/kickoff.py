"""How `MemoryStore` keeps and tells the beginning of a network."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

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
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen
from tests.fakes.tables import Tables

NEVER = datetime.max.replace(tzinfo=UTC)


def _said(tables: Tables, network: str, kinds: Collection[VoiceKind]) -> tuple[Voice, ...]:
    found = (one for one in tables.voices.values() if one.network == network and one.kind in kinds)
    named = (replace(one, name=tables.persons[one.person].name) for one in found)
    return tuple(sorted(named, key=lambda one: (one.at or NEVER, one.id)))


@answer.register
def _(query: IntroductionsOf, tables: Tables, person: Person, now: datetime) -> Introductions | None:
    network = tables.networks.get(query.network)
    if network is None:
        return None
    posted = any(key[0] == network.id and one == person.id for key, one in tables.network_channels.items())
    if not posted and not network.is_inside(person.id):
        return None
    return introductions(tables.member_view(network), _said(tables, network.id, INTRODUCING), person.organisation)


@answer.register
def _(query: ExpectationsAt, tables: Tables, person: Person, now: datetime) -> Expectations:
    network = tables.network_of(query.session)
    if network is None or not network.is_inside(person.id):
        return Expectations()
    return expectations(network, _said(tables, network.id, ["expectation"]), person.id)


@happen.register
def _(fact: ExpectationsRead, tables: Tables, commit: Commit) -> None:
    network = tables.network_of(fact.session)
    if network is not None and network.led_by(commit.person.id):
        for one in read_now(network, _said(tables, network.id, ["expectation"])):
            tables.voices[one] = replace(tables.voices[one], state="done")
