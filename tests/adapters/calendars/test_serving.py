"""Calendars over HTTP, from the conversation that gives the address to a session that moves and somebody who leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import vobject
from starlette.applications import Starlette
from structlog.testing import capture_logs

from adapters.calendars import CalendarPages
from adapters.calendars.serving import REMEMBERED, SECONDS, TIMES, Counter
from bot.life.feeds import MyFeed
from bot.ports import Reply
from bot.views import LinkButton, Message
from tests.fakes.http import Answer, Served, serve
from tests.fakes.store import MemoryStore
from tests.fakes.world import PUBLIC_URL, Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world, published

NOBODYS = "/calendar/" + "x" * 43 + ".ics"


@pytest.fixture
async def circle() -> Circle:
    return await a_circle("Bo", "Cas")


@pytest.fixture
async def served(circle: Circle) -> AsyncIterator[Served]:
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    async with serve(Starlette(routes=CalendarPages(store, circle.world.clock).routes)) as server:
        yield server


def links(reply: Reply) -> list[str]:
    """The paths of the buttons that lead to calendars, in the order in which they stand."""
    assert isinstance(reply.message, Message)
    found = [one for section in reply.message.sections for one in section.controls if isinstance(one, LinkButton)]
    assert all(one.url.startswith(f"{PUBLIC_URL}/calendar/") for one in found)
    return [one.url.removeprefix(PUBLIC_URL) for one in found]


async def address(somebody: Somebody, of: str = "") -> str:
    return links(await somebody.command(f"dates {of}".strip()))[0]


def events(answer: Answer) -> list[Any]:
    assert answer.status == 200
    return list(getattr(vobject.readOne(answer.text), "vevent_list", []))


@pytest.mark.row("M1.4", "O3.4")
async def test_the_address_in_the_conversation_is_that_of_ones_own_calendar(circle: Circle, served: Served) -> None:
    all_, next_ = links(await circle.members[0].command(f"dates {circle.id}"))
    answer = await served.get(all_)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert [one.uid.value for one in events(answer)] == [f"{circle.session(number)}@kring" for number in (1, 2, 3)]
    (first,) = events(await served.get(next_))
    assert first.summary.value == "Zorg voor elkaar: sessie 1, kick-off"
    assert f"{first.dtstart.value:%Y-%m-%d %H:%M %Z}" == "2026-04-07 12:00 UTC"


@pytest.mark.row("M1.4")
async def test_a_session_that_is_moved_keeps_its_uid_and_raises_its_sequence(circle: Circle, served: Served) -> None:
    """From the facilitator's form to what a calendar reads at the same address: of the member, and of their manager."""
    bo = circle.members[0]
    mia = await their_manager(circle, bo)
    addresses = [await address(bo, circle.id), await address(mia, circle.id)]
    before = [events(await served.get(one))[0] for one in addresses]
    await circle.an.command(f"move {circle.session()}")
    await circle.an.submit("move", date="2026-04-09", time="15:00", minutes="90", place="Zaal 3")
    await circle.an.press("move")
    after = [events(await served.get(one))[0] for one in addresses]
    for old, new in zip(before, after, strict=True):
        assert new.uid.value == old.uid.value
        assert (int(old.sequence.value), int(new.sequence.value)) == (0, 1)
        assert f"{new.dtstart.value:%Y-%m-%d %H:%M}" == "2026-04-09 13:00"
    assert after[0].location.value == "Zaal 3"
    assert "location" not in after[1].contents, "a manager reads the times alone"


async def their_manager(circle: Circle, bo: Somebody) -> Somebody:
    mia = await circle.world.somebody("Mia", roles=["manager"])
    for one in (bo, mia):
        await one.command("channel", place=TEAM)
        await one.press("link", "team")
    return mia


async def test_who_leaves_has_an_empty_calendar_and_no_session_any_more(circle: Circle, served: Served) -> None:
    bo = circle.members[0]
    all_, one = links(await bo.command(f"dates {circle.id}"))
    await bo.command(f"network {circle.id}")
    await bo.press("leave")
    await bo.press("leave-surely")
    assert events(await served.get(all_)) == []
    assert (await served.get(one)).status == 404


async def test_what_is_called_off_is_cancelled_in_calendars_too(circle: Circle, served: Served) -> None:
    path = await address(circle.members[0], circle.id)
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    found = events(await served.get(path))
    assert [(one.status.value, one.sequence.value) for one in found] == [("CANCELLED", "1")] * 3


async def test_an_address_that_is_renewed_or_ended_stops_at_once(circle: Circle, served: Served) -> None:
    bo = circle.members[0]
    old = await address(bo)
    await bo.press("renew")
    new = links(await bo.press("renew-surely"))[0]
    assert new != old
    assert [(await served.get(one)).status for one in (old, new)] == [404, 200]
    await bo.press("end")
    assert links(await bo.press("end-surely")) == []
    assert (await served.get(new)).status == 404
    again = links(await bo.press("make"))[0]
    assert (await served.get(again)).status == 200


@pytest.mark.parametrize(
    "path",
    [
        NOBODYS,
        "/calendar/.ics",
        "/calendar/kort.ics",
        "/calendar/..%2F..%2Fetc.ics",
        NOBODYS.removesuffix(".ics"),
        NOBODYS.replace(".ics", f"/{'s' * 200}.ics"),
        NOBODYS.replace(".ics", "/x.ics"),
    ],
)
async def test_what_isnt_there_is_a_plain_404(served: Served, path: str) -> None:
    answer = await served.get(path)
    assert answer.status == 404
    assert "Set-Cookie" not in answer.headers


async def test_another_networks_session_is_not_at_ones_address(circle: Circle, served: Served) -> None:
    other = await a_circle("Bo")
    path = await address(circle.members[0], circle.id)
    assert (await served.get(path.replace(".ics", f"/{other.session()}x.ics"))).status == 404


async def test_a_calendar_that_has_it_already_gets_it_again_only_when_it_changed(
    circle: Circle, served: Served
) -> None:
    path = await address(circle.members[0], circle.id)
    first = await served.get(path)
    mark = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "private, no-cache"
    circle.world.clock.move(hours=1)
    again = await served.get(path, {"If-None-Match": f'"other", {mark}'})
    assert (again.status, again.text, again.headers["ETag"]) == (304, "", mark)
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    changed = await served.get(path, {"If-None-Match": mark})
    assert changed.status == 200
    assert changed.headers["ETag"] != mark


async def test_it_sets_no_cookie_and_tells_nobody_where_it_was_read(circle: Circle, served: Served) -> None:
    answer = await served.get(await address(circle.members[0]))
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_no_log_holds_an_address(circle: Circle, served: Served, caplog: pytest.LogCaptureFixture) -> None:
    path = await address(circle.members[0])
    with capture_logs() as logs:
        assert (await served.get(path)).status == 200
        assert isinstance(circle.world.store, MemoryStore)
        circle.world.store.away = True
        assert (await served.get(path)).status == 503
    token = path.removeprefix("/calendar/").removesuffix(".ics")
    assert token not in repr(logs) + caplog.text


async def test_whoever_reads_too_often_waits(circle: Circle, served: Served) -> None:
    bo, cas = circle.members
    path, other = await address(bo), await address(cas)
    told = [(await served.get(path)).status for _ in range(TIMES + 1)]
    assert told == [200] * TIMES + [429]
    refused = await served.get(path)
    assert refused.headers["Retry-After"] == "60"
    assert (await served.get(other)).status == 200, "nobody else does"


def test_readings_are_counted_anew_after_a_while_and_not_for_everybody_for_ever() -> None:
    now = [0.0]
    counter = Counter(lambda: now[0])
    assert [counter.allows(b"a") for _ in range(TIMES + 1)] == [True] * TIMES + [False]
    now[0] = SECONDS
    assert counter.allows(b"a")
    for number in range(REMEMBERED * 2):
        counter.allows(str(number).encode())
    assert len(counter._read) == REMEMBERED


async def test_where_nobody_reaches_kring_there_is_no_address_and_none_is_made() -> None:
    """On Slack or Teams without a public address; the playground has its own."""
    around = a_world()
    world = replace(around, runtime=replace(around.runtime, public_url=""))
    network = await published(await world.somebody("An"))
    bo, slack = await world.somebody("Bo"), await world.somebody("Bo", platform="slack")
    await world.store.attach(slack.account, (await bo.known()).id)
    await slack.command(f"network {network}")
    assert links(await slack.press("join")) == []
    assert links(await slack.command(f"dates {network}")) == []
    feed = (await world.store.ask(await bo.known(), [MyFeed(network)]))[MyFeed(network)]
    assert feed is not None
    assert not feed.token
    here = await bo.command(f"dates {network}")
    assert isinstance(here.message, Message)
    urls = [one.url for part in here.message.sections for one in part.controls if isinstance(one, LinkButton)]
    assert all(url.startswith("/calendar/") for url in urls)
    assert len(urls) == 2
