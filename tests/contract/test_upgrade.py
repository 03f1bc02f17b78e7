"""A database of an older program, brought to the newest schema: what was planned then goes out in today's way."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.people import Person, Reader
from storage import migrate
from storage.schema import engine_for
from tests.contract.people import LEASE, PLANNER, look
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

START = MONDAY + timedelta(weeks=3)
BEFORE = (
    "INSERT INTO organisations (id, name) VALUES ('linde', 'De Linde')",
    (
        "INSERT INTO persons (id, organisation, name, locale, locale_chosen, timezone, timezone_chosen, country, roles,"
        " account) VALUES ('an', 'linde', 'An', 'nl', false, 'Europe/Brussels', false, 'BE', '[]', 'login')"
    ),
    (
        'INSERT INTO accounts (id, organisation, platform, tenant, "user", person, name, locale, timezone, address,'
        " reachable) VALUES ('login', 'linde', 'slack', 'T1', 'U1', 'an', 'An', 'nl', 'Europe/Brussels', 'D1', true)"
    ),
    (
        "INSERT INTO networks (id, organisation, name, goal, search, capacity, facilitator, timezone, status, revision)"
        " VALUES ('net', 'linde', 'Onthaal', 'Samen', 'onthaal', 9, 'an', 'Europe/Brussels', 'open', 1)"
    ),
    (
        'INSERT INTO sessions (id, organisation, network, number, type, start, "end", place, sequence)'
        " VALUES ('net-1', 'linde', 'net', 1, 'kickoff', :start, :end, 'Zaal', 0)"
    ),
    "INSERT INTO members (network, person, organisation, standing, place) VALUES ('net', 'an', 'linde', 'member', 1)",
    (
        "INSERT INTO outbox (key, organisation, recipient, to_channel, kind, flow, subject, due, klass, urgency,"
        " status, reason, worker, fence, attempts, at, message_id) VALUES ('an/evaluation/net-1', 'linde', 'an', false,"
        " 'evaluation', 'evaluating', 'net-1', :later, 'ask', 3, 'planned', 'why-evaluation', '', 0, 0, :later, '')"
    ),
)


def fill(address: str) -> None:
    """An older database, with one network and one nudge."""
    migrate(address, "base")
    migrate(address, "0003")
    moments = {"start": START, "end": START + timedelta(hours=2), "later": START + timedelta(hours=3)}
    engine = engine_for(address)
    zone = "+00" if engine.dialect.name == "postgresql" else ""
    spelled = {name: f"{moment:%Y-%m-%d %H:%M:%S.000000}{zone}" for name, moment in moments.items()}
    with engine.begin() as connection:
        for statement in BEFORE:
            names = {name: spelled[name] for name in spelled if f":{name}" in statement}
            connection.execute(text(statement), names)
    engine.dispose()
    migrate(address)


async def test_what_an_older_program_planned_goes_out_once(address: str, clock: Clock) -> None:
    fill(address)
    an = Person("an", "linde", "An", Reader())
    async with opened(address, clock) as store:
        (member,) = (await look(store, an, "net")).members
        assert member.since == datetime(2000, 1, 1, tzinfo=UTC), "long before its first session"
        (line,) = await store.timeline("linde", 9)
        nudge = line.nudge
        assert (nudge.scope, nudge.party, nudge.session, nudge.priority) == ("network:net", "an", "net-1", "evaluation")
        assert nudge.moment == nudge.due == START + timedelta(hours=3)
        assert await store.replan(PLANNER, MONDAY) == 1
        kept = [line for line in await store.timeline("linde", 99) if line.nudge.kind == "evaluation"]
        assert [line.nudge.key for line in kept] == ["an/evaluation/net-1"]
        claims = await store.claim(kept[0].nudge.due, "worker", 99, LEASE)
        assert [claim.addresses[0].lane.tenant for claim in claims] == ["T1"]


IN_TEAMS = (
    "INSERT INTO organisations (id, name) VALUES ('linde', 'De Linde')",
    (
        "INSERT INTO installations (platform, tenant, organisation, name, installer, bot, app, scopes, token, refresh,"
        " at) VALUES ('teams', 't1', 'linde', '', 'an', '28:k', 'k', :teams, '', '', :at),"
        " ('slack', 'T1', 'linde', '', 'an', 'U1', '', :scopes, '', '', :at)"
    ),
)


async def test_in_which_teams_it_is_stays_known(address: str, clock: Clock) -> None:
    """They used to stand among what an installation may do, of which one is called "team:read"."""
    migrate(address, "base")
    migrate(address, "0008")
    engine = engine_for(address)
    lists = {"teams": '["team:19:a","team:19:b"]', "scopes": '["team:read"]', "at": f"{MONDAY:%Y-%m-%d %H:%M:%S.%f}"}
    with engine.begin() as connection:
        for statement in IN_TEAMS:
            connection.execute(text(statement), {name: lists[name] for name in lists if f":{name}" in statement})
    engine.dispose()
    migrate(address)
    async with opened(address, clock) as store:
        teams, slack = await store.installation("teams", "t1"), await store.installation("slack", "T1")
    assert teams is not None
    assert slack is not None
    assert (teams.scopes, teams.teams) == ((), ("19:a", "19:b"))
    assert (slack.scopes, slack.teams) == (("team:read",), ())
