"""Many workspaces at once: each is answered in its own name, a removal takes effect at once, and nobody is mistaken."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from adapters.slack.sending import NOT_INSTALLED
from bot.people import Account, PlatformName
from bot.ports import Answer, Installation, Refused, Sent
from tests.adapters.slack.conftest import text
from tests.adapters.slack.many import Many, many, parcel, told
from tests.fakes.slack import Fault, Workspace, fake_slack, payloads
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock


class Counting(MemoryStore):
    """Counts how often an installation was read."""

    reads = 0

    async def installation(self, platform: PlatformName, tenant: str) -> Installation | None:
        self.reads += 1
        return await super().installation(platform, tenant)


@pytest.fixture
async def kring() -> AsyncIterator[Many]:
    """Two web processes on one store."""
    async with many(processes=2, store=Counting(Clock())) as running:
        yield running
        assert [space.refused for space in running.slack.workspaces] == [[]] * len(running.slack.workspaces)


@pytest.fixture
async def linde(kring: Many) -> Workspace:
    """A workspace where An installed Kring."""
    await kring.install(kring.slack.workspace, kring.slack.workspace.human("An"))
    await kring.kring(kring.slack.workspace).deliver()
    return kring.slack.workspace


@pytest.fixture
async def nord(kring: Many, linde: Workspace) -> Workspace:
    """Another, where Nils did. Slack gives its people other ids."""
    space = Workspace(team="T0NORD", name="Nord")
    for _ in range(50):
        space.fresh("")
    await kring.install(space, space.human("Nils", locale="en-US"))
    await kring.kring(space).deliver()
    return space


# --- each in its own name


async def test_everybody_is_answered_in_their_own_workspace(kring: Many, linde: Workspace, nord: Workspace) -> None:
    noor, nora = kring.user(linde, linde.human("Noor")), kring.user(nord, nord.human("Nora", locale="en-US"))
    for user in (noor, nora):
        await user.open_home()
        await user.say("klaar")
        await kring.kring(linde).settled()
    answers = await kring.kring(linde).deliver()
    assert all(isinstance(one, Sent) for one in answers)
    assert len(answers) == 2
    assert set(linde.homes) == {noor.human.id}
    assert set(nord.homes) == {nora.human.id}
    assert linde.messages[-1].channel == linde.direct(noor.human.id)
    assert nord.messages[-1].channel == nord.direct(nora.human.id)
    seen = [await kring.store.recall(Account("slack", one.team, one.id), None) for one in (noor.human, nora.human)]
    assert len({one.person.organisation for one in seen if one}) == 2


async def test_a_nudge_goes_out_in_the_name_of_its_own_workspace(
    kring: Many, linde: Workspace, nord: Workspace
) -> None:
    platform = kring.adapters[1].platform
    bo = nord.human("Bo")
    since = nord.now
    sent = await platform.deliver(parcel("T0NORD", bo))
    assert isinstance(sent, Sent)
    assert nord.messages[-1].channel == nord.direct(bo.id)
    assert await platform.find(parcel("T0NORD", bo), since) == sent


async def test_the_token_is_not_read_again_for_every_request(kring: Many, linde: Workspace) -> None:
    noor = kring.user(linde, linde.human("Noor"))
    await noor.command("klaar")
    assert isinstance(kring.store, Counting)
    before = kring.store.reads
    for _ in range(5):
        await noor.command("klaar")
    assert kring.store.reads == before


async def test_what_was_read_is_used_while_the_database_is_away(kring: Many, linde: Workspace) -> None:
    noor = kring.user(linde, linde.human("Noor"))
    await noor.command("klaar")
    kring.store.away = True
    await noor.command("klaar")
    assert await noor.screen() == text("not-saved")
    assert await kring.adapters[1].platform.deliver(parcel("T0HOME", noor.human)) == Refused("no token", 5)


# --- where it isn't


async def test_where_it_is_not_installed_a_command_is_told_so_and_nobody_becomes_known(kring: Many) -> None:
    stranger = Workspace(team="T0ELSE", installed=False)
    piet = kring.user(stranger, stranger.human("Piet"))
    await piet.command("klaar")
    assert await piet.screen() == text("slack-not-installed")
    await piet.say("klaar")
    await piet.open_home()
    await piet.mention("klaar")
    await piet.shortcut("share")
    assert await kring.store.recall(Account("slack", "T0ELSE", piet.human.id), None) is None
    assert kring.slack.calls == [("api.test", {})] * 2


async def test_where_it_is_not_installed_no_address_is_asked_anything(kring: Many) -> None:
    """Bolt itself would answer at whatever response_url it is given."""
    stranger = Workspace(team="T0ELSE", installed=False)
    piet = kring.user(stranger, stranger.human("Piet"))
    payload = payloads.command(piet.slack, piet.human, "klaar", piet.here)
    payload["response_url"] = f"{kring.hosts[0].url}/elsewhere"
    status, body = await piet.wire.send("slash_commands", payload)
    assert status == 200
    assert json.loads(body)["text"] == text("slack-not-installed")


async def test_a_nudge_for_where_it_is_not_installed_is_put_off_and_blames_nobody(kring: Many) -> None:
    stranger = Workspace(team="T0ELSE", installed=False)
    answer = await kring.adapters[0].platform.deliver(parcel("T0ELSE", stranger.human("Piet")))
    assert answer == NOT_INSTALLED


# --- removed


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked"])
async def test_who_removes_kring_takes_its_tokens_at_once(
    kring: Many, linde: Workspace, nord: Workspace, kind: str
) -> None:
    noor = linde.human("Noor")
    await kring.user(linde, noor).command("klaar")
    linde.installed = False
    gone = payloads.removed(kring.slack.at(linde), kind)
    assert await told(kring, linde, gone) == 200
    assert await kring.kept("T0HOME") is None
    answer = await kring.adapters[0].platform.deliver(parcel("T0HOME", noor))
    assert answer == NOT_INSTALLED
    for process in (0, 1, 0):
        assert await told(kring, linde, gone, process) == 200
    assert await kring.kept("T0NORD"), "and nobody else's"


async def test_who_never_installed_it_can_remove_nothing(kring: Many, linde: Workspace) -> None:
    stranger = Workspace(team="T0ELSE", installed=False)
    assert await told(kring, stranger, payloads.removed(kring.slack.at(stranger))) == 200
    assert await kring.kept("T0HOME")


async def test_tokens_of_people_are_none_of_ours(kring: Many, linde: Workspace) -> None:
    event = payloads.removed(kring.slack.at(linde), "tokens_revoked")
    event["event"] = {"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}}
    assert await told(kring, linde, event) == 200
    assert await kring.kept("T0HOME")


async def test_a_removal_that_is_heard_of_after_the_next_installation_takes_nothing(
    kring: Many, linde: Workspace
) -> None:
    """Events come late, twice and in any order."""
    late = payloads.removed(kring.slack.at(linde), age=60)
    assert await told(kring, linde, late) == 200
    assert await kring.kept("T0HOME"), "Slack was asked, and the token is good"
    linde.installed = False
    assert await told(kring, linde, late) == 200
    assert await kring.kept("T0HOME") is None, "Slack was asked, and it isn't"


async def test_a_removal_that_cannot_be_noted_is_asked_for_again(kring: Many, linde: Workspace) -> None:
    gone = payloads.removed(kring.slack.at(linde))
    kring.store.away = True
    assert await told(kring, linde, gone) == 503
    kring.store.away = False
    assert await told(kring, linde, gone) == 200
    assert await kring.kept("T0HOME") is None


async def test_a_token_that_slack_no_longer_takes_is_read_anew(kring: Many, linde: Workspace) -> None:
    """Another process heard of the removal and of the next installation; this one still knew the old token."""
    platform, noor = kring.adapters[0].platform, linde.human("Noor")
    assert isinstance(await platform.deliver(parcel("T0HOME", noor)), Sent)
    kring.slack.fail("chat.postMessage", Fault(error="invalid_auth"))
    locked_out = Refused("invalid_auth", retry_after=60, why="why-locked-out")
    assert await platform.deliver(parcel("T0HOME", noor)) == locked_out
    linde.tokens.clear()
    await kring.install(linde, linde.human("An"), process=1)
    assert isinstance(await platform.deliver(parcel("T0HOME", noor)), Sent)


# --- told to who can mend it


@pytest.mark.parametrize("method", ["chat.postMessage", "users.info", "oauth.v2.access"])
async def test_no_token_follows_a_redirect(kring: Many, linde: Workspace, method: str) -> None:
    async with fake_slack() as evil:
        kring.slack.fail(method, Fault(elsewhere=f"{evil.api_url}{method}"))
        noor = linde.human("Noor")
        await kring.user(linde, noor).command("klaar")
        await kring.adapters[0].platform.deliver(parcel("T0HOME", noor))
        await kring.install(linde, noor)
        await kring.kring(linde).settled()
        assert evil.calls == []
    assert kring.slack.called(method)


@pytest.mark.parametrize("why", ["missing_scope", "not_in_channel", "channel_not_found", "is_archived"])
async def test_what_slack_will_never_take_is_a_definite_failure_that_the_log_explains(
    kring: Many, linde: Workspace, why: str
) -> None:
    kring.slack.fail("chat.postMessage", Fault(error=why))
    with capture_logs() as logs:
        answer: Answer = await kring.adapters[0].platform.deliver(parcel("T0HOME", linde.human("Noor")))
    assert isinstance(answer, Refused)
    assert (answer.reason, answer.retry_after, answer.blocked) == (why, None, False)
    assert [(log["event"], log["tenant"], log["reason"]) for log in logs] == [("slack.not_delivered", "T0HOME", why)]


async def test_no_secret_is_ever_logged_printed_or_shown(
    kring: Many, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """Installing, acting, failing in every way, being removed; with all that the SDKs would say."""
    caplog.set_level(logging.DEBUG)
    space = kring.slack.workspace
    page = await kring.install(space, space.human("An"))
    kept = await kring.kept("T0HOME")
    noor = kring.user(space, space.human("Noor"))
    for fault in (Fault(error="invalid_auth"), Fault(drop=True), Fault(status=500), Fault(page="<h1>?</h1>")):
        kring.slack.fail("views.open", fault)
        kring.slack.fail("chat.postMessage", fault)
        kring.slack.fail("oauth.v2.access", fault)
        await noor.command("deel")
        await kring.install(space, space.human("Bo"))
        await kring.adapters[0].platform.deliver(parcel("T0HOME", noor.human))
    await told(kring, space, payloads.removed(kring.slack))
    assert kept is not None
    shown = "".join((caplog.text, *capsys.readouterr(), page.text, repr(kept), repr(kring.settings)))
    secrets = (kept.token, kept.refresh, kring.slack.app.client_secret, space.signing_secret, *kring.settings.keys)
    assert [secret for secret in (*secrets, space.bot_token) if secret in shown] == []
