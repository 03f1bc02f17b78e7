"""What became of a message that Kring sent by itself: delivered, surely not, or unknown; and finding it again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from adapters.slack.access import OneWorkspace
from adapters.slack.client import Api
from adapters.slack.sending import SlackPlatform
from bot.events import Ref
from bot.people import Channel, Person, Place, Reader
from bot.ports import Absent, Address, Parcel, Refused, Sent, Uncertain
from bot.speech import Raw
from bot.views import Button, Message, Para, Section
from tests.adapters.slack.conftest import Kring
from tests.fakes.slack import FakeSlack, Fault, Human, fake_slack

MESSAGE = Message(Raw("Morgen"), (Section((Para(Raw("Morgen zien we elkaar.")),), (Button(Raw("Ik kom"), "come"),)),))
PERSON = Person("person-1", "linde", "Noor")


@asynccontextmanager
async def sending(token: str, api_url: str) -> AsyncIterator[SlackPlatform]:
    """What sends to the one workspace of this token."""
    api = Api(api_url)
    await api.open()
    try:
        yield SlackPlatform(api, OneWorkspace(token))
    finally:
        await api.close()


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with fake_slack() as slack:
        yield slack
        assert slack.workspace.refused == []


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncIterator[SlackPlatform]:
    async with sending(slack.workspace.bot_token, slack.api_url) as client:
        yield client


@pytest.fixture
def noor(slack: FakeSlack) -> Human:
    return slack.workspace.human("Noor")


def to(person: Human, key: str = "reminder/1") -> Parcel:
    return Parcel(key, Address("slack", person.team, person.id, ""), PERSON, MESSAGE, Ref("attending", "s1"))


def into(channel: str) -> Parcel:
    place = Place("slack", "T0HOME", channel)
    reader = Channel("channel-1", "linde", place, "team", "team", Reader("en"))
    return Parcel("post/1", Address("slack", "T0HOME", "", channel), reader, MESSAGE, Ref("posting", "i1"))


async def test_a_person_gets_it_in_their_own_conversation(slack: FakeSlack, client: SlackPlatform, noor: Human) -> None:
    sent = await client.deliver(to(noor))
    message = slack.workspace.messages[-1]
    assert sent == Sent(f"{slack.workspace.direct(noor.id)}/{message.ts}")
    assert message.payload["text"] == "Morgen"


async def test_a_channel_gets_it_in_its_place(slack: FakeSlack, client: SlackPlatform) -> None:
    channel = slack.workspace.channel("team-lassen")
    sent = await client.deliver(into(channel))
    assert isinstance(sent, Sent)
    assert sent.message_id.startswith(f"{channel}/")


async def test_a_channel_that_is_gone_is_a_definite_no(slack: FakeSlack, client: SlackPlatform) -> None:
    assert await client.deliver(into("C0GONE")) == Refused("channel_not_found", why="why-no-channel")


@pytest.mark.parametrize("why", ["cannot_dm_bot", "user_disabled"])
async def test_who_blocked_the_bot_is_not_asked_again(client: SlackPlatform, noor: Human, why: str) -> None:
    noor.blocked = why
    assert await client.deliver(to(noor)) == Refused(why, blocked=True)


@pytest.mark.parametrize("why", ["invalid_auth", "account_inactive", "token_revoked"])
async def test_a_bad_token_blames_nobody_and_loses_nothing(
    slack: FakeSlack, client: SlackPlatform, noor: Human, why: str
) -> None:
    """It is no reason to think that people can't be reached: once it is replaced they are."""
    slack.fail("chat.postMessage", Fault(error=why))
    assert await client.deliver(to(noor)) == Refused(why, retry_after=60, why="why-locked-out")


async def test_what_cannot_become_right_is_not_tried_again(
    slack: FakeSlack, client: SlackPlatform, noor: Human
) -> None:
    slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    assert await client.deliver(to(noor)) == Refused("not_in_channel", why="why-not-in-channel")


@pytest.mark.parametrize(
    ("fault", "pause"),
    [
        (Fault(status=429, error="ratelimited", retry_after=17), 17),
        (Fault(status=429, error="ratelimited", retry_after=10**12), 3600),
        (Fault(status=429, error="ratelimited"), 30),
        (Fault(error="message_limit_exceeded"), 30),
    ],
)
async def test_too_many_messages_wait_as_long_as_slack_says(
    slack: FakeSlack, client: SlackPlatform, noor: Human, fault: Fault, pause: float
) -> None:
    slack.fail("chat.postMessage", fault)
    answer = await client.deliver(to(noor))
    assert isinstance(answer, Refused)
    assert answer.retry_after == pause
    assert slack.workspace.messages == []


@pytest.mark.parametrize(
    "fault",
    [
        Fault(drop=True),
        Fault(drop=True, after=True),
        Fault(status=500, error="internal_error"),
        Fault(status=503, page="<h1>down for maintenance</h1>"),
        Fault(page="<h1>a proxy's page</h1>"),
        Fault(error="fatal_error", after=True),
    ],
)
async def test_without_a_clear_answer_it_is_sent_once_and_unknown(
    slack: FakeSlack, client: SlackPlatform, noor: Human, fault: Fault
) -> None:
    """No answer is no reason to send again: it may have arrived."""
    slack.fail("chat.postMessage", fault)
    assert isinstance(await client.deliver(to(noor)), Uncertain)
    assert len(slack.called("chat.postMessage")) == 1
    assert len(slack.workspace.messages) == int(fault.after)


async def test_an_answer_that_the_sdk_stumbles_over_is_in_the_log_with_where(
    slack: FakeSlack, client: SlackPlatform, noor: Human
) -> None:
    """It may as well be a mistake in the SDK, or in how we call it."""
    slack.fail("chat.postMessage", Fault(page="ok", content_type="text/plain"))
    with capture_logs() as lines:
        assert isinstance(await client.deliver(to(noor)), Uncertain)
    (line,) = [one for one in lines if one["event"] == "slack.garbled"]
    assert (line["method"], line["error"]) == ("chat.postMessage", "AttributeError")
    assert line["exc_info"].__traceback__ is not None


async def test_a_slack_that_never_answers_is_given_up_in_time(
    slack: FakeSlack, noor: Human, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.slack.client.SEND_TIMEOUT", 0.3)
    async with sending(slack.workspace.bot_token, slack.api_url) as client:
        slack.fail("chat.postMessage", Fault(hold=slack.linked))
        assert isinstance(await client.deliver(to(noor)), Uncertain)
        slack.linked.set()


async def test_a_connection_refused_is_surely_not_delivered(noor: Human) -> None:
    async with sending("token", "http://127.0.0.1:9/api/") as client:
        answer = await client.deliver(to(noor))
    assert isinstance(answer, Refused)
    assert answer.retry_after


async def test_what_arrived_without_an_answer_is_found(slack: FakeSlack, client: SlackPlatform, noor: Human) -> None:
    since = slack.workspace.now
    slack.fail("chat.postMessage", Fault(drop=True, after=True))
    await client.deliver(to(noor))
    assert await client.find(to(noor), since) == Sent(
        f"{slack.workspace.direct(noor.id)}/{slack.workspace.messages[-1].ts}"
    )


async def test_it_is_found_by_its_block_where_metadata_may_not_be_read(
    slack: FakeSlack, client: SlackPlatform, noor: Human
) -> None:
    slack.workspace.reads_metadata = False
    sent = await client.deliver(to(noor))
    assert await client.find(to(noor), slack.workspace.now) == sent
    assert await client.find(to(noor, "another/nudge"), slack.workspace.now) == Absent()


async def test_what_never_arrived_is_known_to_be_absent(slack: FakeSlack, client: SlackPlatform, noor: Human) -> None:
    since = slack.workspace.now
    slack.fail("chat.postMessage", Fault(drop=True))
    await client.deliver(to(noor))
    await client.deliver(to(noor, "another/nudge"))
    assert await client.find(to(noor), since) == Absent()


async def test_it_is_found_among_many(slack: FakeSlack, client: SlackPlatform, noor: Human) -> None:
    since = slack.workspace.now
    sent = await client.deliver(to(noor))
    for number in range(450):
        slack.workspace.post({"channel": noor.id, "text": f"later {number}"})
    assert await client.find(to(noor), since) == sent
    assert len(slack.called("conversations.history")) == 3


async def test_an_endless_conversation_is_not_read_to_its_end(
    slack: FakeSlack, client: SlackPlatform, noor: Human
) -> None:
    since = slack.workspace.now
    for number in range(2001):
        slack.workspace.post({"channel": noor.id, "text": f"later {number}"})
    assert isinstance(await client.find(to(noor), since), Uncertain)


async def test_the_same_message_of_long_ago_is_not_mistaken_for_it(
    slack: FakeSlack, client: SlackPlatform, noor: Human
) -> None:
    await client.deliver(to(noor))
    slack.workspace.advance(hours=1)
    assert await client.find(to(noor), slack.workspace.now - timedelta(minutes=1)) == Absent()


async def test_a_channel_that_may_not_be_read_stays_unknown(slack: FakeSlack, client: SlackPlatform) -> None:
    channel = slack.workspace.channel("team-lassen")
    await client.deliver(into(channel))
    assert await client.find(into(channel), slack.workspace.now) == Uncertain("missing_scope")


async def test_a_slack_in_trouble_finds_nothing_out(slack: FakeSlack, client: SlackPlatform, noor: Human) -> None:
    slack.fail("conversations.history", Fault(status=429, error="ratelimited", retry_after=60))
    assert await client.find(to(noor), slack.workspace.now) == Uncertain("ratelimited")


async def test_one_connection_serves_one_call_after_another(kring: Kring) -> None:
    """A session of its own for each call, as the SDK has it, would open a connection each time."""
    noor = kring.user("Noor")
    await noor.command("klaar")
    await kring.settled()
    kring.slack.connections.clear()
    for _ in range(3):
        await noor.press("Deels")
        await kring.deliver()
    assert len(kring.slack.called("respond")) == 3
    assert len(kring.slack.connections) == 1
