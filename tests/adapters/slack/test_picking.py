"""Who and what was picked: Slack's ids become what Slack tells of them, and a guest of another team stays one."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.slack.access import Access, nothing_else
from adapters.slack.client import Api, SlackClient
from adapters.slack.forms import form_view, picked_ids, typed_values
from adapters.slack.picking import NAMED, called, looked_up
from adapters.slack.surface import Nowhere
from adapters.slack.wire import Picks
from adapters.words import speak_to
from bot.events import Picked, Ref
from bot.people import Reader
from bot.speech import Raw
from bot.views import Field, Form
from tests.fakes.slack import FakeSlack, Fault, fake_slack, payloads

FORM = Form(
    "pick",
    Raw("Wie?"),
    (Field("who", Raw("Wie"), "person"), Field("where", Raw("Waar"), "channel", required=False)),
    Raw("Verder"),
)


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with fake_slack() as slack:
        yield slack


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncIterator[SlackClient]:
    api = Api(slack.api_url)
    await api.open()
    yield SlackClient(api, Access(tenant="T0HOME", token=slack.workspace.bot_token), nothing_else)
    await api.close()


def picks(*users: str, channels: tuple[str, ...] = ()) -> Picks:
    return Picks("T0HOME", frozenset(users), frozenset(channels))


def test_pickers_come_back_as_ids(slack: FakeSlack) -> None:
    """What the fake sends is of the shape in Slack's reference: "View submission payload"."""
    noor = slack.workspace.human("Noor")
    view = form_view(FORM, speak_to(Reader()), Ref("x"), Nowhere())
    kinds = [block["element"]["type"] for block in view["blocks"]]
    assert kinds == ["users_select", "conversations_select"]
    assert view["blocks"][1]["element"]["filter"] == {"include": ["public", "private"], "exclude_bot_users": True}
    sent = payloads.submission(slack, noor, {**view, "id": "V1"}, {"0:who": noor.id, "1:where": "C1"})["view"]
    assert typed_values(sent) == {"who": noor.id, "where": "C1"}
    assert picked_ids(sent) == ({noor.id}, {"C1"})


async def test_a_colleague_is_told_with_team_and_name_and_so_is_a_guest(slack: FakeSlack, client: SlackClient) -> None:
    noor, gita = slack.workspace.human("Noor"), slack.workspace.human("Gita", team="T0AWAY")
    found = await looked_up(client, picks(noor.id, gita.id))
    assert found == {noor.id: Picked("T0HOME", "Noor"), gita.id: Picked("T0AWAY", "Gita")}


async def test_whom_slack_does_not_know_or_tell_of_is_nobody(slack: FakeSlack, client: SlackClient) -> None:
    noor = slack.workspace.human("Noor")
    assert await looked_up(client, picks("U0NOBODY")) == {}
    slack.fail("users.info", Fault(status=500))
    assert await looked_up(client, picks(noor.id)) == {}


async def test_a_channel_is_of_the_workspace_and_has_a_name_where_it_may_be_read(
    slack: FakeSlack, client: SlackClient
) -> None:
    channel = slack.workspace.channel("team-lassen")
    found = await looked_up(client, picks(channels=(channel, "C0PRIVATE")))
    assert found == {channel: Picked("T0HOME", "team-lassen"), "C0PRIVATE": Picked("T0HOME", "")}


async def test_names_are_looked_up_for_a_few(slack: FakeSlack, client: SlackClient) -> None:
    people = [slack.workspace.human(f"Mens {number}") for number in range(NAMED + 5)]
    found = await called(client, {person.id for person in people})
    assert len(found) == NAMED
    assert await called(client, {"U0NOBODY"}) == {}


async def test_names_are_not_waited_for(slack: FakeSlack, client: SlackClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal's trigger is good for three seconds."""
    monkeypatch.setattr("adapters.slack.picking.PATIENCE", 0.05)
    noor = slack.workspace.human("Noor")
    slack.fail("users.info", Fault(hold=slack.linked))
    assert await called(client, {noor.id}) == {}
    slack.linked.set()
