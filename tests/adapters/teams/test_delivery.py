"""What becomes of a message that is sent unasked: sent, refused, or nobody knows. Never twice by itself."""

from __future__ import annotations

import socket
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from adapters.teams.address import Reference
from adapters.teams.client import _asked
from bot.events import Ref
from bot.people import Person, Reader
from bot.ports import Address, Parcel, Refused, Sent, Uncertain
from bot.speech import Raw
from bot.views import Para, message, section
from tests.adapters.teams.talking import House, house
from tests.fakes.teams import MOST_PER_SECOND, Fault, Microsoft
from tests.fakes.teams_cards import read

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CHAT = "a:personal-29:anna"


def reference(services: Microsoft, **other: str) -> Reference:
    known = Reference(services.url, "linde", f"28:{services.app_id}", CHAT)
    return replace(known, **other)


def parcel(address: Reference | str, key: str = "k") -> Parcel:
    said = message(Raw("Hello *you*"), section(Para(Raw("Hello"))))
    to = Address("teams", "linde", "aad-anna", str(address))
    return Parcel(key, to, Person("p", "o", "Anna", Reader()), said, Ref("menu"))


async def test_a_message_is_a_card_with_a_line_for_notifications(kring: House) -> None:
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    [shown] = kring.microsoft.chats[CHAT]
    assert answer == Sent(shown.id)
    assert read(shown.card) == "Hello"
    assert shown.activity["summary"] == "Hello *you*"


async def test_a_personal_chat_is_made_once_with_somebody_who_was_never_written_to(kring: House) -> None:
    address = reference(kring.microsoft, conversation="", user="29:anna")
    for _ in range(2):
        assert isinstance(await kring.adapter.platform.deliver(parcel(address)), Sent)
    assert [path for _, path in kring.microsoft.calls].count("/v3/conversations") == 1
    assert len(kring.microsoft.chats[CHAT]) == 2


@pytest.mark.parametrize("status", [429, 412])
async def test_too_busy_is_a_refusal_that_says_when_to_come_back(kring: House, status: int) -> None:
    kring.microsoft.faults.append(Fault(status, "Throttled", "17"))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert answer == Refused("Throttled", 17.0, closes="place")
    assert len(kring.microsoft.calls) == 1


async def test_too_busy_without_a_moment_gets_one_of_our_own(kring: House) -> None:
    kring.microsoft.faults.append(Fault(429, "Throttled"))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert isinstance(answer, Refused)
    assert answer.retry_after is not None
    assert 5 <= answer.retry_after <= 10


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("30", 30), ("Mon, 02 Mar 2026 09:01:00 GMT", 60), ("Mon, 02 Mar 2026 08:00:00 GMT", 0), ("999999", 3600)],
)
def test_retry_after_is_a_figure_or_a_moment(header: str, seconds: float) -> None:
    assert _asked(header, NOW) == seconds


@pytest.mark.parametrize("header", ["", "soon", "-5", "٣"])
def test_an_unreadable_retry_after_is_replaced(header: str) -> None:
    assert 5 <= _asked(header, NOW) <= 10


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_failure_on_their_side_leaves_open_whether_it_arrived(kring: House, status: int) -> None:
    kring.microsoft.faults.append(Fault(status))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert isinstance(answer, Uncertain)
    assert len(kring.microsoft.calls) == 1


@pytest.mark.parametrize(("when", "arrived"), [("before", 0), ("after", 1)])
async def test_a_connection_that_drops_leaves_open_whether_it_arrived(kring: House, when: str, arrived: int) -> None:
    kring.microsoft.faults.append(Fault(drop="after" if when == "after" else "before"))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert isinstance(answer, Uncertain)
    assert len(kring.microsoft.chats[CHAT]) == arrived
    assert len(kring.microsoft.calls) == 1


async def test_a_failure_while_making_the_chat_is_a_refusal_because_nothing_was_said(kring: House) -> None:
    address = reference(kring.microsoft, conversation="", user="29:anna")
    for fault in (Fault(502), Fault(drop="before"), Fault(drop="after")):
        kring.microsoft.faults.append(fault)
        answer = await kring.adapter.platform.deliver(parcel(address))
        assert isinstance(answer, Refused)
        assert answer.retry_after is not None
        assert not answer.blocked


async def test_somebody_who_blocked_the_bot_is_not_written_to_again(kring: House) -> None:
    kring.microsoft.blocked.add(CHAT)
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert answer == Refused("MessageWritesBlocked", blocked=True)


@pytest.mark.parametrize("code", ["BotNotInConversationRoster", "ForbiddenOperationException"])
@pytest.mark.parametrize("chat", [CHAT, ""], ids=["in a chat", "making it"])
async def test_where_the_app_is_not_installed_it_is_tried_again_when_somebody_may_have_added_it(
    kring: House, code: str, chat: str
) -> None:
    kring.microsoft.faults.append(Fault(403, code))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft, conversation=chat, user="29:anna")))
    assert answer == Refused(f"not installed: {code}", 3600.0, closes="place", why="why-not-added")


@pytest.mark.parametrize("chat", [CHAT, ""], ids=["in a chat", "making it"])
async def test_where_an_administrator_switched_the_app_off_that_is_another_matter(kring: House, chat: str) -> None:
    """Nobody removed anything, and it may be so for some alone: the others go on."""
    kring.microsoft.faults.append(Fault(403, "BotDisabledByAdmin"))
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft, conversation=chat, user="29:anna")))
    assert answer == Refused("BotDisabledByAdmin", 3600.0, closes="place", why="why-disabled")


async def test_who_was_named_by_others_and_never_wrote_is_found_in_the_directory(kring: House) -> None:
    answer = await kring.adapter.platform.deliver(parcel(""))
    [shown] = kring.microsoft.chats[CHAT]
    assert answer == Sent(shown.id)


async def test_a_channel_without_an_address_is_refused(kring: House) -> None:
    to = Address("teams", "linde", "", "")
    answer = await kring.adapter.platform.deliver(replace(parcel(""), to=to))
    assert answer == Refused("no address")


async def test_a_chat_that_moved_is_found_again_by_its_person(kring: House) -> None:
    kring.microsoft.gone.add("a:old")
    for _ in range(2):
        answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft, conversation="a:old")))
        assert isinstance(answer, Sent)
    assert len(kring.microsoft.chats[CHAT]) == 2
    assert [path for _, path in kring.microsoft.calls].count("/v3/conversations") == 1


async def test_a_channel_that_is_gone_is_refused_for_good(kring: House) -> None:
    kring.microsoft.gone.add("19:old")
    to = Address("teams", "linde", "", str(reference(kring.microsoft, conversation="19:old")))
    answer = await kring.adapter.platform.deliver(replace(parcel(""), to=to))
    assert answer == Refused("ConversationNotFound", why="why-no-channel")


async def test_an_expired_secret_stops_everything_until_somebody_mends_it(kring: House) -> None:
    kring.microsoft.login_fault = 401
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert answer == Refused("secret: the authority answered 401", 1800.0, why="why-locked-out")
    assert kring.microsoft.calls == []
    kring.microsoft.login_fault = 0
    assert isinstance(await kring.adapter.platform.deliver(parcel(reference(kring.microsoft))), Sent)


@pytest.mark.parametrize("tenant", ["", "common", "Common", "organizations"])
async def test_a_multi_tenant_bot_asks_the_shared_authority_for_its_token(services: Microsoft, tenant: str) -> None:
    services.authority = "botframework.com"
    async with house(services, settings=services.settings(tenant_id=tenant)) as kring:
        assert isinstance(await kring.adapter.platform.deliver(parcel(reference(services))), Sent)
        anna = kring.user()
        await anna.say("ready")
        assert "Pressed 0 times" in await anna.screen(), "and whoever writes is checked by the same issuer"


async def test_a_chat_that_is_gone_is_refused_for_good(kring: House) -> None:
    kring.microsoft.gone.add(CHAT)
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert answer == Refused("ConversationNotFound", why="why-no-channel")


@pytest.mark.parametrize("address", ["garbage", "{}", "[]"])
async def test_an_address_that_leads_nowhere_is_refused(kring: House, address: str) -> None:
    """That is our own mistake, and not that its person blocked us."""
    assert await kring.adapter.platform.deliver(parcel(address)) == Refused("no address")
    assert kring.microsoft.calls == []


async def test_a_connection_refused_is_tried_again_later(services: Microsoft) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    async with house(services) as kring:
        address = reference(services, service_url=f"http://127.0.0.1:{port}")
        answer = await kring.adapter.platform.deliver(parcel(address))
    assert isinstance(answer, Refused)
    assert answer.retry_after is not None


async def test_our_token_never_goes_to_another_host(kring: House) -> None:
    for url in ("https://evil.example/", "http://localhost:1/", "https://127.0.0.1.evil.example/", "http://[::1]:1/"):
        answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft, service_url=url)))
        assert answer == Refused("foreign host")
    assert kring.microsoft.logins == 0


@pytest.mark.parametrize(
    ("fault", "level"),
    [
        (None, "info"),
        (Fault(429, "Throttled", "17"), "info"),
        (Fault(502, "BadGateway"), "info"),
        (Fault(403, "MessageWritesBlocked"), "info"),
        (Fault(400, "BadSyntax"), "error"),
    ],
)
async def test_what_nobody_gets_any_more_is_an_error_in_the_log(kring: House, fault: Fault | None, level: str) -> None:
    """Unless it is what its person wanted."""
    kring.microsoft.faults.extend([fault] if fault else [])
    with capture_logs() as lines:
        await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert [one["log_level"] for one in lines if one["event"] == "teams.delivery"] == [level]


async def test_one_token_serves_until_shortly_before_it_expires(kring: House) -> None:
    for _ in range(3):
        await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert kring.microsoft.logins == 1


async def test_a_token_that_is_about_to_expire_is_not_used(kring: House) -> None:
    kring.microsoft.lifetime = 0
    for _ in range(2):
        await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert kring.microsoft.logins == 2


async def test_a_token_that_was_revoked_is_replaced(kring: House) -> None:
    await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    kring.microsoft.revoke()
    refused = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert isinstance(refused, Refused)
    assert refused.retry_after is not None
    assert isinstance(await kring.adapter.platform.deliver(parcel(reference(kring.microsoft))), Sent)


async def test_without_a_token_nothing_is_sent_and_it_is_tried_again(kring: House) -> None:
    kring.microsoft.login_fault = 503
    answer = await kring.adapter.platform.deliver(parcel(reference(kring.microsoft)))
    assert isinstance(answer, Refused)
    assert answer.retry_after is not None
    assert kring.microsoft.calls == []


async def test_teams_cannot_be_read_back(kring: House) -> None:
    answer = await kring.adapter.platform.find(parcel(reference(kring.microsoft)), NOW)
    assert isinstance(answer, Uncertain)


async def test_the_pace_of_one_chat_is_teams_own(kring: House) -> None:
    kring.microsoft.paced, kring.microsoft.tick = True, lambda: 0.0
    answers = [await kring.adapter.platform.deliver(parcel(reference(kring.microsoft))) for _ in range(9)]
    assert all(isinstance(answer, Sent) for answer in answers[:MOST_PER_SECOND])
    assert answers[MOST_PER_SECOND:] == [Refused("Throttled", 1.0, closes="place")] * (9 - MOST_PER_SECOND)
    assert len(kring.microsoft.chats[CHAT]) == MOST_PER_SECOND
    kring.microsoft.tick = lambda: 1.0
    assert isinstance(await kring.adapter.platform.deliver(parcel(reference(kring.microsoft))), Sent)
