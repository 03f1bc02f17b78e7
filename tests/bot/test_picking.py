"""Picking people and channels in a form: a platform's ids become those of the asker's own organisation, or nobody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

import pytest

from bot.codec import Codec
from bot.events import Event, Incoming, Opened, Picked, Pressed, Ref, Submitted
from bot.flow import Flow, Step
from bot.flows import FLOWS, VALUES
from bot.flows.own import menu
from bot.people import Account, Person, Place, PlatformName
from bot.ports import Reply
from bot.queries import Known
from bot.speech import Raw, t
from bot.views import PICKERS, Field, FieldKind, Form, Message, OpenButton, Para, message, section
from tests.fakes.world import Somebody, World, world

FORM = Form(
    "pick",
    t("link-form"),
    (Field("who", Raw("Who"), "person"), Field("where", Raw("Where"), "channel", required=False)),
    t("keep"),
)
REF = Ref("menu")


@dataclass(frozen=True)
class Choosing:
    """What was chosen, as a flow gets to see it."""

    who: str = ""
    name: str = ""
    where: Place | None = None


def _step(state: Choosing, subject: str, event: Event, known: Known) -> Step[Choosing]:
    match event:
        case Submitted("pick", values, {"who": Person() as person} as picked):
            where = picked.get("where")
            return Step(Choosing(values["who"], person.name, where if isinstance(where, Place) else None))
        case _:
            return Step(state)


def _show(state: Choosing, subject: str, known: Known) -> Message:
    pickers = Raw(" ".join(sorted(known.pickers)))
    return message(Raw(state.who), section(Para(pickers), OpenButton(t("open"), "pick")))


CHOOSING: Flow[Choosing] = Flow(
    "menu",
    (Choosing,),
    lambda subject, event, known: Step(Choosing()),
    _step,
    _show,
    form=lambda name, state, subject, known: FORM,
)
CODEC = Codec((Choosing, *menu.FLOW.states, *VALUES))


@pytest.fixture
async def here() -> World:
    return world({**FLOWS, "menu": CHOOSING}, CODEC)


@pytest.fixture
async def an(here: World) -> Somebody:
    an = await here.somebody("An")
    await an.command("help")
    return an


async def pick(by: Somebody, picked: dict[str, Picked] | None = None, **values: str) -> Reply:
    event = Submitted("pick", values)
    incoming = Incoming(by.world.fresh_event(), by.account, event, REF, by.profile, picked=picked)
    return await by.world.runtime.handle(incoming)


async def chosen(by: Somebody) -> Choosing:
    """What the conversation keeps."""
    kept = await by.world.store.conversation(await by.known(), REF)
    assert kept is not None
    choosing: Choosing = CODEC.load(kept.state)
    return choosing


async def test_a_colleague_becomes_their_person(here: World, an: Somebody) -> None:
    bo = await here.somebody("Bo")
    assert (await pick(an, who=bo.account.user)).errors == ()
    assert await chosen(an) == Choosing((await bo.known()).id, "Bo")


async def test_a_colleague_whom_nobody_met_yet_is_made_known_by_the_name_that_the_platform_tells(an: Somebody) -> None:
    await pick(an, {"u-new": Picked("linde", "Nieuw")}, who="u-new")
    found = await chosen(an)
    kept = await an.world.store.person(found.who)
    assert kept is not None
    assert (kept.name, kept.organisation) == ("Nieuw", (await an.known()).organisation)


async def test_somebody_of_another_organisation_is_an_error_at_the_field_and_is_not_made_known(
    here: World, an: Somebody
) -> None:
    gita = await here.somebody("Gita", tenant="nord")
    for user in (gita.account.user, "u-stranger"):
        reply = await pick(an, {user: Picked("nord", "Gita")}, who=user)
        assert [(error.field, error.text) for error in reply.errors] == [("who", t("form-not-a-person"))]
    assert await here.store.recall(Account("web", "nord", "u-stranger"), None) is None
    assert await chosen(an) == Choosing()


async def test_somebody_of_another_tenant_of_the_same_organisation_is_a_colleague(here: World, an: Somebody) -> None:
    bo = await here.somebody("Bo")
    other = Account("web", "linde-north", "bo-there")
    await here.store.attach(other, (await bo.known()).id)
    assert (await pick(an, {"bo-there": Picked("linde-north")}, who="bo-there")).errors == ()
    assert (await chosen(an)).who == (await bo.known()).id


async def test_whom_the_platform_does_not_know_is_nobody(an: Somebody) -> None:
    for picked, value in (({}, "u-1"), (None, "x" * 300), (None, " ")):
        reply = await pick(an, picked, who=value)
        assert [error.field for error in reply.errors] == ["who"]


async def test_a_persons_id_in_the_core_is_no_way_to_pick_them(here: World, an: Somebody) -> None:
    """Ids of ours mean nothing to a platform, so that nobody can be named by one."""
    gita = await (await here.somebody("Gita", tenant="nord")).known()
    assert [error.field for error in (await pick(an, {}, who=gita.id)).errors] == ["who"]


async def test_a_channel_becomes_its_place_with_the_name_that_the_platform_tells(an: Somebody) -> None:
    picked = {"bo": Picked("linde", "Bo"), "c-1": Picked("there", "#een")}
    await pick(an, picked, who="bo", where="c-1")
    assert (await chosen(an)).where == Place("web", "there", "c-1", "#een")


async def test_a_flow_knows_what_can_be_picked_where_it_is_shown(here: World) -> None:
    everywhere: tuple[tuple[PlatformName, str], ...] = (
        ("slack", "channel person"),
        ("teams", "person"),
        ("web", "channel person"),
    )
    for platform, pickers in everywhere:
        somebody = await here.somebody(platform, platform=platform)
        reply = await somebody.command("help")
        assert reply.message is not None
        assert reply.message.sections[0].parts == (Para(Raw(pickers)),)
        assert (await somebody.do(Opened("pick"), REF)).form == FORM
        assert (await somebody.do(Pressed("nothing"), REF)).message is not None


def test_of_every_platform_is_said_what_can_be_picked_there() -> None:
    """Else the first event of a new one would end in an error."""
    assert set(PICKERS) == set(get_args(PlatformName))
    assert set().union(*PICKERS.values()) <= set(get_args(FieldKind))
