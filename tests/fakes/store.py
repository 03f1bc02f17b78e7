"""A store in memory that promises what the databases promise; the same contract suite runs on all of them."""

from __future__ import annotations

import json
from asyncio import Lock
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.consequences import Touched
from bot.events import Ref
from bot.network.meetings import Rhythm
from bot.nudges.nudge import TO_COME
from bot.people import Account, Person, PlatformName, Profile
from bot.planning import Planner
from bot.ports import Clock, Commit, Conversation, Departure, NotSaved, Outcome, Seen, Source
from bot.queries import Query
from storage.newcomer import country_in, default_reader, introduced, told_by
from tests.fakes.across import departures, prefers
from tests.fakes.areas import answer
from tests.fakes.arrangements import keeping
from tests.fakes.feeds import MemoryFeeds
from tests.fakes.guests import acting, own_house, settle, speaks_for
from tests.fakes.happenings import fits, happen
from tests.fakes.installing import MemoryInstallations
from tests.fakes.outbox import MemoryOutbox
from tests.fakes.places import MemoryPlaces
from tests.fakes.plans import alive, plan, replan, replan_house, replan_team, replan_teams, replan_touched
from tests.fakes.tables import Chosen, Login, Row, Tables


class MemoryStore(MemoryOutbox, MemoryInstallations, MemoryPlaces, MemoryFeeds):
    """Fulfils `Store`, `Outbox`, `Feeds`, `Installations`, `Plans`, `Timeline`, `Transcript`, `Registry`, `Retention`.

    `away` set to true: everything raises `NotSaved`, as when the database is down.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.tables = Tables()
        self.away = False
        self._losers = Lock()
        self._numbers = count(1)

    def _fresh(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers)}"

    def one_by_one(self) -> Lock:
        return self._losers

    # --- people

    async def recall(self, account: Account, ref: Ref | None) -> Seen | None:
        self._be_there()
        login = self.tables.logins.get(account)
        if login is None:
            return None
        login.reachable = login.installed = True
        if not prefers(self.tables, login.person):
            self.tables.preferred[login.person] = account
        person = acting(self.tables, login)
        return Seen(person, self._look(person, ref), login.profile)

    async def profile(self, account: Account) -> Profile | None:
        self._be_there()
        login = self.tables.logins.get(account)
        return login.profile if login else None

    async def welcome(self, account: Account, profile: Profile) -> Person:
        self._be_there()
        login = self.tables.logins.get(account)
        return self._refresh(login, profile) if login else self._admit(account, profile)

    def _admit(self, account: Account, profile: Profile) -> Person:
        home = self._organisation_in(account.platform, account.tenant)
        organisation = own_house(self.tables, home, self._fresh("house-")) if profile.guest else home
        made = self.tables.arrangements.get(organisation)
        reader = introduced(profile, default_reader(made))
        country = country_in(reader.timezone, made)
        person = Person(self._fresh("person-"), organisation, profile.name, reader, country)
        self.tables.persons[person.id], self.tables.chosen[person.id] = person, Chosen()
        self.tables.logins[account] = Login(account, person.id, profile)
        self.tables.preferred[person.id] = account
        return person

    def _organisation_in(self, platform: PlatformName, tenant: str) -> str:
        where = (platform, tenant)
        if where not in self.tables.tenants:
            self.tables.tenants[where] = self._fresh("organisation-")
            self.tables.organisations[self.tables.tenants[where]] = ""
        return self.tables.tenants[where]

    def _refresh(self, login: Login, profile: Profile) -> Person:
        if profile.guest not in (None, login.profile.guest):
            fresh = (self._fresh("house-"), self._fresh("person-"))
            settle(self.tables, login, *fresh, guest=bool(profile.guest))
        person, chosen = self.tables.persons[login.person], self.tables.chosen[login.person]
        login.profile = profile.over(login.profile)
        if not speaks_for(self.tables, login):
            return acting(self.tables, login)
        reader = told_by(profile, person.reader, locale_chosen=chosen.locale, zone_chosen=chosen.zone)
        country = country_in(reader.timezone, self.tables.arrangements.get(person.organisation))
        person = replace(person, name=profile.name or person.name, reader=reader, country=country)
        self.tables.persons[person.id] = person
        return person

    async def person(self, person_id: str) -> Person | None:
        self._be_there()
        return self.tables.persons.get(person_id)

    async def appoint(self, person: str, roles: Set[str]) -> None:
        self.tables.persons[person] = replace(self.tables.persons[person], roles=frozenset(roles))

    async def appoint_first(self, person: str, platform: PlatformName, tenant: str) -> bool:
        organisation = self._organisation_in(platform, tenant)
        theirs = [one for one in self.tables.persons.values() if one.organisation == organisation]
        me = self.tables.persons[person]
        if me.organisation != organisation or any("administrator" in one.roles for one in theirs):
            return False
        await self.appoint(person, me.roles | {"administrator"})
        return True

    async def attach(self, account: Account, person: str) -> None:
        organisation = self.tables.persons[person].organisation
        self.tables.tenants.setdefault((account.platform, account.tenant), organisation)
        known = self.tables.logins.get(account)
        self.tables.logins[account] = Login(account, person, known.profile if known else Profile())

    async def name_organisation(self, organisation: str, name: str) -> None:
        self.tables.organisations[organisation] = name

    async def is_empty(self) -> bool:
        return not self.tables.persons

    async def erase_everything(self) -> None:
        self.tables = Tables()

    # --- conversations and facts

    async def conversation(self, person: Person, ref: Ref) -> Conversation | None:
        self._be_there()
        return self._look(person, ref)

    def _look(self, person: Person, ref: Ref | None) -> Conversation | None:
        if ref is not None:
            return self.tables.conversations.get((person.id, ref))
        mine = (self.tables.conversations[key] for key in reversed(self.tables.touched) if key[0] == person.id)
        return next((conversation for conversation in mine if conversation.active), None)

    async def ask(self, person: Person, queries: Sequence[Query[Any]]) -> Mapping[Query[Any], Any]:
        self._be_there()
        return {query: answer(query, self.tables, person, self.clock.now()) for query in queries}

    async def commit(self, commit: Commit) -> Outcome:
        self._be_there()
        if commit.event in self.tables.events:
            return Outcome.DUPLICATE
        if not self._fits(commit):
            return Outcome.CONFLICT
        self.tables.events[commit.event] = commit.at
        if commit.conversation is not None:
            self.keep(commit.person, commit.conversation)
        for fact in commit.facts:
            happen(fact, self.tables, commit)
        plan(self.tables, commit.nudges)
        replan_touched(self.tables, commit)
        replan_teams(self.tables, commit)
        return Outcome.DONE

    def _fits(self, commit: Commit) -> bool:
        same = commit.conversation is None or self._unchanged(commit.person, commit.conversation)
        return same and all(fits(fact, self.tables, commit.person, commit.at) for fact in commit.facts)

    def _unchanged(self, person: Person, conversation: Conversation) -> bool:
        now = self.tables.conversations.get((person.id, conversation.ref))
        return (now.revision if now else 0) == conversation.revision

    def keep(self, person: Person, conversation: Conversation) -> bool:
        """Compare and swap: False, and nothing written, when the conversation changed meanwhile."""
        if not self._unchanged(person, conversation):
            return False
        key = (person.id, conversation.ref)
        state = json.loads(json.dumps(conversation.state))
        self.tables.conversations[key] = replace(conversation, state=state, revision=conversation.revision + 1)
        self.tables.touched.pop(key, None)
        self.tables.touched[key] = None
        return True

    async def replan(self, planner: Planner, now: datetime) -> int:
        self._be_there()
        changed = [replan(self.tables, planner, Touched(network), network, now) for network in alive(self.tables, now)]
        changed += [replan_team(self.tables, planner, team, now) for team in sorted(self.tables.meetings)]
        houses = sorted(self.tables.organisations)
        return sum(changed) + sum(replan_house(self.tables, planner, house, now) for house in houses)

    async def departures(self) -> tuple[Departure, ...]:
        self._be_there()
        return departures(self.tables)

    # --- team meetings

    async def sources(self) -> tuple[Source, ...]:
        self._be_there()
        kept = self.tables.meetings.items()
        read = ((channel, rhythm, self.tables.sources.get(channel, "")) for channel, rhythm in sorted(kept))
        zones = {channel.id: channel.reader.timezone for channel in self.tables.channels.values()}
        known = (one for one in read if one[0] in zones and one[2])
        return tuple(Source(channel, source, rhythm, zones[channel]) for channel, rhythm, source in known)

    async def refreshed(self, source: Source, rhythm: Rhythm, planner: Planner, now: datetime) -> bool:
        self._be_there()
        kept = self.tables.sources.get(source.channel), self.tables.meetings.get(source.channel)
        if kept != (source.address, source.rhythm):
            return False
        self.tables.meetings[source.channel] = rhythm
        replan_team(self.tables, planner, source.channel, now)
        return True

    # --- the playground's transcript

    async def add(self, room: str, key: str, entry: object, at: datetime) -> None:
        self.tables.rooms.setdefault(room, {}).setdefault(key, json.dumps(entry))

    async def replace(self, room: str, key: str, entry: object) -> None:
        entries = self.tables.rooms.get(room, {})
        if key in entries:
            entries[key] = json.dumps(entry)

    async def read(self, room: str, limit: int, key: str | None = None) -> tuple[Any, ...]:
        entries = [entry for own, entry in self.tables.rooms.get(room, {}).items() if key in (None, own)]
        return tuple(json.loads(entry) for entry in entries[-limit:])

    async def forget_all(self) -> None:
        self.tables.rooms.clear()

    # --- retention, and a database that is away

    async def takes_turn(self, chore: str, now: datetime, every: timedelta) -> bool:
        self._be_there()
        last = self.tables.chores.get(chore)
        if last is not None and last > now - every:
            return False
        self.tables.chores[chore] = now
        return True

    async def forget_events(self, before: datetime) -> int:
        self._be_there()
        old = [event for event, at in self.tables.events.items() if at < before]
        for event in old:
            del self.tables.events[event]
        return len(old)

    async def forget_replies(self, before: datetime) -> int:
        self._be_there()
        settled = [row for row in self.tables.outbox.values() if row.status not in TO_COME and row.moment < before]
        old = [row.nudge.key for row in settled if row.nudge.kind == "reply"]
        for key in old:
            del self.tables.outbox[key]
        return len(old)

    async def forget_nudges(self, before: datetime) -> int:
        self._be_there()
        settled = [row for row in self.tables.outbox.values() if row.status not in TO_COME and row.moment < before]
        return self._forget((row for row in settled if keeping(self.tables, row.nudge) is None), before)

    async def forget_arranged(self, now: datetime) -> int:
        self._be_there()
        settled = [row for row in self.tables.outbox.values() if row.status not in TO_COME]
        arranged = ((row, keeping(self.tables, row.nudge)) for row in settled)
        until = [(row, now - timedelta(days=made.kept_days)) for row, made in arranged if made]
        return sum(self._forget([row], before) for row, before in until if row.moment < before)

    def _forget(self, rows: Iterable[Row], before: datetime) -> int:
        """What could have come before then."""
        old = [row.nudge.key for row in rows if row.nudge.expires is None or row.nudge.expires < before]
        for key in old:
            del self.tables.outbox[key]
        return len(old)

    async def forget_unfinished(self, before: datetime) -> int:
        self._be_there()
        begun = (key for key, kept in self.tables.conversations.items() if kept.active and key[1].flow == "evaluating")
        old = [key for key in begun if self._is_over(key[1].subject, before)]
        for key in old:
            del self.tables.conversations[key]
            del self.tables.touched[key]
        return len(old)

    def _is_over(self, session: str, before: datetime) -> bool:
        network = self.tables.network_of(session)
        held = network.session(session) if network else None
        return held is not None and held.end < before and self.tables.opened.get(session, held.end) < before

    def _be_there(self) -> None:
        if self.away:
            raise NotSaved("the store is away")
