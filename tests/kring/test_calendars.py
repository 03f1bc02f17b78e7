"""People's own calendars, as the program itself serves them: `kring demo` and `kring serve`, each a process."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import vobject

from bot.people import Account, Profile
from storage import migrate
from tests.fakes.http import Served
from tests.fakes.web import Visitor
from tests.fakes.world import Clock
from tests.kring.test_serving import hears, serving, slack
from tests.stores import opened

TOKEN = "x" * 43


def links(visitor: Visitor) -> list[str]:
    """The calendars that the page in front of somebody leads to."""
    found = [one.attrs.get("href", "") for one in visitor.page.all("a")]
    return [one for one in found if one.startswith("/calendar/")]


async def events(site: Served, path: str) -> list[Any]:
    answer = await site.get(path)
    assert answer.status == 200
    return list(vobject.readOne(answer.text).vevent_list)


@pytest.mark.row("M1.4")
async def test_in_the_playground_a_session_moves_in_the_calendar_of_whoever_subscribed(tmp_path: Path) -> None:
    """Two browsers and a calendar, over a real database; the address there is a path on this machine."""
    async with serving({"KRING_PORT": "0"}, tmp_path, command="demo") as process, aiohttp.ClientSession() as session:
        said = await hears(process, "serving")
        site = Served(f"http://{said['at']}", session)
        youssef, sofie = Visitor(site, "youssef"), Visitor(site, "sofie")
        await youssef.command("dates demo-verplaatsen")
        path, first = links(youssef)[-2:]
        before = await events(site, path)
        assert len(before) == 5
        (old,) = await events(site, first)
        later = old.dtstart.value.date() + timedelta(days=1)
        await sofie.command("move demo-verplaatsen-1")
        await sofie.press("Verplaats deze sessie…")
        await sofie.fill({"date": a_working_day(later).isoformat(), "time": "16:00"})
        await sofie.press("Verplaats")
        (new,) = await events(site, first)
    assert new.uid.value == old.uid.value == "demo-verplaatsen-1@kring"
    assert (int(old.sequence.value), int(new.sequence.value)) == (0, 1)
    assert new.dtstart.value > old.dtstart.value


def a_working_day(day: date) -> date:
    return day if day.weekday() < 5 else day + timedelta(days=7 - day.weekday())


@pytest.mark.parametrize("role", ["web", "worker"])
async def test_what_answers_people_answers_their_calendars_and_no_log_says_where(tmp_path: Path, role: str) -> None:
    migrate(f"sqlite:///{tmp_path}/kring.db")
    async with opened(f"sqlite:///{tmp_path}/kring.db", Clock()) as store:
        an = await store.welcome(Account("slack", "T1", "U1"), Profile("An", "fr"))
        token = await store.make_feed(an, "")
    settings = slack() | {"KRING_PUBLIC_URL": "https://kring.example.org", "KRING_PORT": "0"}
    async with serving(settings, tmp_path, "--role", role) as process, aiohttp.ClientSession() as session:
        said = await hears(process, "serving")
        site = Served(f"http://{said['at']}", session)
        mine, nobodys = [await site.get(f"/calendar/{one}.ics") for one in (token, TOKEN)]
        process.terminate()
        _, log = await process.communicate()
    assert nobodys.status == 404
    assert mine.status == (200 if role == "web" else 404)
    assert ("Kring\u202f: mes séances" in mine.text) is (role == "web")
    assert token not in log.decode() + json.dumps(said)
