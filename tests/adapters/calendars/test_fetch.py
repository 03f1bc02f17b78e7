"""Reading an address that somebody typed: what is public, soon and small; and never what only this server can reach."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from adapters.calendars import Fetcher, WebCalendars, is_public
from adapters.calendars.fetch import BIGGEST, MOST_REDIRECTS, secure
from bot.network.meetings import Found, Unreadable
from tests.adapters.calendars.elsewhere import HOST, LOOPBACK, Names, elsewhere
from tests.adapters.calendars.files import BRUSSELS, GOOGLE
from tests.fakes.world import MONDAY

ENOUGH = 20.0
UNREACHED = Unreadable("meeting-cannot-reach")


async def the_calendar(request: web.BaseRequest) -> web.Response:
    return web.Response(text=GOOGLE, content_type="text/calendar")


def onward(to: str) -> Callable[[web.BaseRequest], Awaitable[web.Response]]:
    """A server that sends whoever asks for "/go" to another address."""

    async def answer(request: web.BaseRequest) -> web.Response:
        if request.path != "/go":
            return await the_calendar(request)
        return web.Response(status=302, headers={"Location": to})

    return answer


async def test_the_meetings_at_an_address(tmp_path: Path) -> None:
    async with elsewhere(tmp_path, the_calendar) as there:
        calendars = WebCalendars(there.fetcher(), ENOUGH)
        for scheme in ("https", "webcal", "WebCal"):
            typed = there.address("/a.ics?key=x").replace("https", scheme)
            found = await calendars.at(f" {typed}\n", BRUSSELS, MONDAY)
            assert isinstance(found, Found)
            assert found.meetings[0].rhythm.uid == "abc@google.com"
    assert there.heard == ["/a.ics?key=x"] * 3


async def test_a_calendar_that_was_pasted() -> None:
    calendars = WebCalendars()
    assert isinstance(await calendars.written(GOOGLE, BRUSSELS, MONDAY), Found)
    assert await calendars.written("\ud800 niets", BRUSSELS, MONDAY) == Unreadable("meeting-cannot-calendar")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "team.ics",
        "http://kalender.example/team.ics",
        "ftp://kalender.example/team.ics",
        "file:///etc/hosts",
        "https://",
        "https:///team.ics",
        "https://an:geheim@kalender.example/",
        "https://kalender.example:99999/",
        "https://[::1/",
        "https://kalender.example/een twee",
        "https://kalender.example/\x00",
        "https://kalender.example/" + "x" * 3000,
        "javascript:alert(1)",
    ],
)
async def test_what_is_no_https_address_is_never_asked(typed: str) -> None:
    names = Names()
    assert await Fetcher(resolver=lambda: names).fetch(typed, ENOUGH) == Unreadable("meeting-cannot-address")
    assert names.asked == []


@given(st.text(max_size=60) | st.text(max_size=40).map("https://{}".format))
def test_whatever_is_typed_is_an_address_or_not(typed: str) -> None:
    proper = secure(typed)
    assert proper is None or proper.lower().startswith("https://")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "198.18.0.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::7f00:1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:0:127.0.0.1",
        "::ffff:168.63.129.16",
        "100:64::1",
        "2001:20::1",
        "3fff::1",
        "5f00::1",
        "168.63.129.16",
        "192.0.0.192",
        "192.88.99.1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
    ],
)
async def test_no_address_that_is_not_public_is_connected_to(address: str) -> None:
    """Neither as it stands, nor by a name that leads there; and what is said is what is said of a host that is away."""
    assert not is_public(ip_address(address))
    names = Names({"binnen.example": [address]})
    host = f"[{address}]" if ":" in address else address
    for typed in (f"https://{host}/", "https://binnen.example/", "https://binnen.example:8443/"):
        assert await Fetcher(resolver=lambda: names).fetch(typed, ENOUGH) == UNREACHED


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "193.190.0.1", "2a00:1450:4001::1", "::ffff:8.8.8.8", "192.0.1.1", "100.128.0.1"]
)
def test_public_addresses_are(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("typed", ["https://2130706433/", "https://0x7f.1/", "https://127.1/", "https://localhost/"])
async def test_other_spellings_of_this_machine_lead_nowhere(typed: str) -> None:
    assert await Fetcher().fetch(typed, ENOUGH) == UNREACHED


async def test_a_redirect_is_followed_to_public_hosts_only(tmp_path: Path) -> None:
    targets = ("https://10.0.0.1/", "https://binnen.example/", "https://[::1]/")
    names = Names({HOST: ["127.0.0.1"], "binnen.example": ["192.168.0.1"]})
    for target in targets:
        async with elsewhere(tmp_path, onward(target)) as there:
            assert await there.fetcher(names).fetch(there.address("/go"), ENOUGH) == UNREACHED
    async with elsewhere(tmp_path, onward("/team.ics")) as there:
        assert isinstance(await there.fetcher().fetch(there.address("/go"), ENOUGH), bytes)
    for insecure in ("http://kalender.example/", "file:///etc/hosts", "https://an:pw@kalender.example/"):
        async with elsewhere(tmp_path, onward(insecure)) as there:
            assert await there.fetcher().fetch(there.address("/go"), ENOUGH) == Unreadable("meeting-cannot-address")


async def test_a_name_that_changes_its_mind_is_refused_where_it_leads(tmp_path: Path) -> None:
    """DNS rebinding: public at the first look, and inside at the second."""
    names = Names({HOST: ["127.0.0.1", "10.0.0.1"]})
    async with elsewhere(tmp_path, onward("/team.ics")) as there:
        assert await there.fetcher(names).fetch(there.address("/go"), ENOUGH) == UNREACHED
    assert names.asked == [HOST, HOST]
    assert there.heard == ["/go"]


async def test_redirects_end(tmp_path: Path) -> None:
    async with elsewhere(tmp_path, onward("/go")) as there:
        assert await there.fetcher().fetch(there.address("/go"), ENOUGH) == UNREACHED
    assert len(there.heard) == MOST_REDIRECTS + 1


async def test_a_certificate_must_be_for_the_name_that_was_typed(tmp_path: Path) -> None:
    names = Names({"vreemd.example": ["127.0.0.1"]})
    async with elsewhere(tmp_path, the_calendar) as there:
        assert await there.fetcher(names).fetch(there.address(host="vreemd.example"), ENOUGH) == UNREACHED
        untrusting = replace(there.fetcher(), tls=True)
        assert await untrusting.fetch(there.address(), ENOUGH) == UNREACHED
    assert there.heard == []


async def test_what_is_bigger_than_a_megabyte_is_given_up_and_not_waited_for(tmp_path: Path) -> None:
    leave = asyncio.Event()

    async def endless(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        with suppress(ConnectionError):
            await response.write(b"x" * (BIGGEST + 1))
            await leave.wait()
        return response

    async with elsewhere(tmp_path, endless) as there:
        assert await there.fetcher().fetch(there.address(), ENOUGH) == Unreadable("meeting-cannot-big")
        leave.set()


async def test_nothing_is_unpacked(tmp_path: Path) -> None:
    """A kilobyte can unpack to a gigabyte."""

    async def bomb(request: web.BaseRequest) -> web.Response:
        packed = gzip.compress(b"x" * BIGGEST * 9)
        return web.Response(body=packed, headers={"Content-Encoding": "gzip"})

    async with elsewhere(tmp_path, bomb) as there:
        assert await there.fetcher().fetch(there.address(), ENOUGH) == Unreadable("meeting-cannot-refused")


async def test_a_server_that_takes_its_time_is_not_waited_for(tmp_path: Path) -> None:
    leave = asyncio.Event()

    async def slow(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"BEGIN:VCALENDAR")
        await leave.wait()
        return response

    async with elsewhere(tmp_path, slow) as there:
        assert await there.fetcher().fetch(there.address(), 0.3) == Unreadable("meeting-cannot-slow")
        leave.set()


@pytest.mark.parametrize("status", [401, 403, 404, 500, 204, 304])
async def test_a_server_that_says_no(tmp_path: Path, status: int) -> None:
    async def refuse(request: web.BaseRequest) -> web.Response:
        return web.Response(status=status)

    async with elsewhere(tmp_path, refuse) as there:
        assert await there.fetcher().fetch(there.address(), ENOUGH) == Unreadable("meeting-cannot-refused")


async def test_no_server_no_name_and_no_https(tmp_path: Path) -> None:
    fetcher = Fetcher(lambda address: address == LOOPBACK, Names)
    assert await fetcher.fetch("https://nergens.example/", ENOUGH) == UNREACHED
    plain = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    port = plain.sockets[0].getsockname()[1]
    async with plain:
        assert await fetcher.fetch(f"https://{HOST}:{port}/", ENOUGH) == UNREACHED
    assert await fetcher.fetch(f"https://{HOST}:{port}/", ENOUGH) == UNREACHED


async def test_no_cookie_no_password_and_no_name_of_ours_is_sent(tmp_path: Path) -> None:
    sent: list[dict[str, str]] = []

    async def note(request: web.BaseRequest) -> web.Response:
        sent.append(dict(request.headers))
        return web.Response(status=302, headers={"Location": "/more", "Set-Cookie": "spoor=1"})

    async with elsewhere(tmp_path, note) as there:
        await there.fetcher().fetch(there.address(), ENOUGH)
    assert len(sent) == MOST_REDIRECTS + 1
    for headers in sent:
        assert {name.title() for name in headers} == {"Host", "Accept", "Accept-Encoding", "User-Agent", "Connection"}
