"""The catalogue as people use it: found by anybody, suggested by anybody, kept by HR, waited for in confidence."""

from __future__ import annotations

from datetime import timedelta

import pytest

from adapters.slack.render import payload
from adapters.words import speak_to
from bot.catalogue.model import MOST_WAITING, MyInterests, WholeCatalogue
from bot.events import Said, Submitted
from bot.people import Reader
from bot.ports import Reply
from bot.runtime import Prepared, Silent
from bot.views import Button, LinkButton, Message
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody, World
from tests.flows.networks import a_world, commands_in, published
from tests.flows.nudges import prepared
from tests.flows.telling import told, told_to

ENTRY = {
    "name": "Vormingsfonds Zorg",
    "kind": "fund",
    "about": "Leren in ziekenhuizen",
    "link": "www.voorbeeld.be",
    "joined": "yes",
    "functions": "verpleegkundigen, zorgkundigen",
    "interests": "",
}


async def with_hr() -> tuple[World, Somebody, Somebody]:
    world = a_world()
    return world, await world.somebody("Hanne", roles=["hr"]), await world.somebody("Bo")


async def kept(hanne: Somebody, **changes: str) -> Reply:
    await hanne.command("catalogue")
    return await send(hanne, "entry", (ENTRY | changes))


async def send(somebody: Somebody, form: str, values: dict[str, str]) -> Reply:
    return await somebody.do(Submitted(form, values), somebody.last[-1].ref)


def buttons(reply: Reply, action: str) -> list[str]:
    """The values of the buttons that do this."""
    found = [one for part in (reply.message.sections if reply.message else ()) for one in part.controls]
    return [one.value for one in found if isinstance(one, Button) and one.action == action]


async def nudged(world: World, somebody: Somebody, kind: str) -> list[Prepared | Silent]:
    """The nudges of this kind that this person has had planned for now or before, as they would go out."""
    me, store = await somebody.known(), world.store
    assert isinstance(store, MemoryStore)
    rows = [row.nudge for row in store.tables.outbox.values() if row.nudge.due <= world.clock.at]
    mine = [one for one in rows if (one.recipient, one.kind) == (me.id, kind)]
    return [await prepared(world, me, one.kind, one.flow, one.subject) for one in mine]


def linked(message: Message | None) -> list[str]:
    """The addresses that a message leads to."""
    controls = [one for part in (message.sections if message else ()) for one in part.controls]
    return [one.url for one in controls if isinstance(one, LinkButton)]


# --- finding


@pytest.mark.row("W4", "E1.1", "O2.1")
async def test_whoever_searches_finds_what_hr_listed_with_its_site_and_membership() -> None:
    _, hanne, bo = await with_hr()
    assert "Bewaard" in told(await kept(hanne))
    read = told(await bo.command("find zorgkundige"))
    assert "Vormingsfonds Zorg" in read
    assert "Sectorfonds, we zijn lid" in read
    assert linked(bo.last[-1].message) == ["https://www.voorbeeld.be"]


@pytest.mark.row("W4")
async def test_networks_and_the_catalogue_are_found_together() -> None:
    _, hanne, bo = await with_hr()
    await kept(hanne)
    await published(bo)
    read = told(await bo.command("find zorg"))
    assert read.index("Zorg voor elkaar") < read.index("Vormingsfonds Zorg")


@pytest.mark.row("E1.1", "O4.1")
async def test_what_nobody_checked_for_a_year_is_marked_until_somebody_presses_once() -> None:
    world, hanne, bo = await with_hr()
    await kept(hanne)
    assert "niet nagekeken" not in told(await bo.command("find zorg"))
    world.clock.at += timedelta(days=365)
    assert "niet nagekeken" in told(await bo.command("find zorg"))
    await hanne.command("catalogue")
    (entry,) = buttons(hanne.last[-1], "checked")
    assert "klopt nog" in told(await hanne.press("checked", entry))
    assert "niet nagekeken" not in told(await bo.command("find zorg"))


async def test_however_much_there_is_a_search_fits_on_one_page_of_slack() -> None:
    """The rest is counted, and the ways on are all there."""
    world, hanne, _ = await with_hr()
    for number in range(8):
        await kept(hanne, name=f"Zorgfonds {number}")
    world.clock.at += timedelta(days=366)
    for number in range(6):
        await published(await world.somebody(f"An{number}"), name=f"Zorg {number}", date="2027-06-08")
    reply = await hanne.command("find zorg")
    assert reply.message is not None
    blocks = payload(reply.message, speak_to(Reader()), reply.ref)["blocks"]
    assert len(blocks) < 50
    assert "Er zijn er nog 6" in told(reply)
    assert {"suggest", "sources", "new"} <= commands_in(reply.message).keys()


# --- waiting


@pytest.mark.row("E1.1")
async def test_whoever_finds_nothing_waits_by_one_press_and_can_stop() -> None:
    world, _, bo = await with_hr()
    await bo.command("find Inkoop")
    assert "je hoort het als er een netwerk over start" in told(await bo.press("wait"))
    assert "Je wacht hier al op." in told(await bo.press("wait"))
    await bo.command("interest")
    (mark,) = buttons(bo.last[-1], "withdraw")
    assert "niet meer" in told(await bo.press("withdraw", mark))
    answers = await world.store.ask(await bo.known(), [MyInterests()])
    assert answers[MyInterests()] == ()


@pytest.mark.row("E1.1")
async def test_hr_hears_once_that_enough_people_wait_and_never_who() -> None:
    world, hanne, _ = await with_hr()
    for number, name in enumerate(("An", "Cas", "Dee", "Els", "Fien"), 1):
        somebody = await world.somebody(name)
        await somebody.command(f"find {('inkoop', 'Inkopen', 'over inkoop')[number % 3]}")
        await somebody.press("wait")
        assert len(await nudged(world, hanne, "awaited")) == (number == 5)
    (one,) = await nudged(world, hanne, "awaited")
    assert isinstance(one, Prepared)
    read = told_to(one.message, Reader())
    assert "5 mensen wachten" in read
    assert not any(name in read for name in ("An", "Cas", "Dee", "Els", "Fien"))
    assert commands_in(one.message)["new"].lower().endswith(("inkoop", "inkopen"))


async def test_words_that_say_nothing_are_no_topic() -> None:
    _, _, bo = await with_hr()
    await bo.command("find de")
    assert "wait" not in str(bo.last[-1].message)
    await bo.command("interest")
    assert (await bo.submit("topic", words="een netwerk over")).errors


async def test_nobody_waits_for_more_than_twenty_topics() -> None:
    _, _, bo = await with_hr()
    for number in range(21):
        await bo.command("interest")
        await bo.submit("topic", words=f"thema {number}")
    assert "Je wacht al op 20" in told(bo.last[-1])


# --- suggesting


@pytest.mark.row("O4.1")
@pytest.mark.parametrize(("action", "heard"), [("accept", "zette"), ("reject", "nam")])
async def test_a_suggestion_enters_the_queue_and_its_maker_hears_what_became_of_it(action: str, heard: str) -> None:
    world, hanne, bo = await with_hr()
    await bo.command("suggest")
    await send(bo, "suggestion", ENTRY)
    assert "Vormingsfonds Zorg" not in told(await bo.command("find zorg"))
    (queue,) = await nudged(world, hanne, "catalogue")
    assert isinstance(queue, Prepared)
    await hanne.command("catalogue")
    assert "Voorgesteld door Bo" in told(hanne.last[-1])
    (entry,) = buttons(hanne.last[-1], action)
    await hanne.press(action, entry)
    assert "intussen al gebeurd" in told(await hanne.press("accept", entry))
    (outcome,) = await nudged(world, bo, "suggestion")
    assert isinstance(outcome, Prepared)
    assert heard in told_to(outcome.message, Reader())
    assert ("Vormingsfonds Zorg" in told(await bo.command("find zorg"))) == (action == "accept")
    assert [type(one) for one in await nudged(world, hanne, "catalogue")] == [Silent], "nothing waits any more"


@pytest.mark.row("O4.1")
async def test_hr_can_put_a_suggestion_otherwise_and_list_it() -> None:
    world, hanne, bo = await with_hr()
    await bo.command("suggest")
    await send(bo, "suggestion", ENTRY)
    (entry,) = (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    await hanne.command(f"catalogue {entry.id}")
    await send(hanne, "entry", (ENTRY | {"name": "Zorgfonds"}))
    assert "Zorgfonds" in told(await bo.command("find zorgfonds"))
    assert len(await nudged(world, bo, "suggestion")) == 1


# --- only HR


async def test_nobody_but_hr_changes_the_catalogue_however_they_try() -> None:
    world, hanne, bo = await with_hr()
    await kept(hanne)
    before = (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    (entry,) = before
    for subject in ("", f" {entry.id}"):
        await bo.command(f"catalogue{subject}")
        assert "HR houdt de catalogus bij" in told(bo.last[-1])
        for action in ("checked", "drop", "accept", "reject", "paste"):
            await bo.press(action, entry.id)
        await send(bo, "entry", (ENTRY | {"name": "Gekaapt"}))
        await bo.submit("sheet", lines="naam\nGekaapt")
        await bo.do(Said("naam\nGekaapt"))
    assert (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()] == before


@pytest.mark.parametrize(("field", "value"), [("link", "javascript:alert(1)"), ("functions", "a," * 5 + "b" * 61)])
async def test_what_cant_be_kept_is_said_at_its_field(field: str, value: str) -> None:
    _, hanne, bo = await with_hr()
    assert [error.field for error in (await kept(hanne, **{field: value})).errors] == [field]
    await bo.command("suggest")
    assert [error.field for error in (await send(bo, "suggestion", (ENTRY | {field: value}))).errors] == [field]


# --- two of HR at once, and many suggestions


async def two_open_it() -> tuple[Somebody, Somebody, str]:
    """Hanne and Ivo look at the same entry."""
    world, hanne, _ = await with_hr()
    ivo = await world.somebody("Ivo", roles=["hr"])
    await kept(hanne)
    (entry,) = (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    for one in (hanne, ivo):
        await one.command(f"catalogue {entry.id}")
    return hanne, ivo, entry.id


async def changes(somebody: Somebody, **changed: str) -> str:
    """Sends the form in as it is shown, with these changes."""
    form = (await somebody.open("entry")).form
    assert form is not None
    return told(await send(somebody, "entry", {field.name: field.initial for field in form.fields} | changed))


async def listed_of(somebody: Somebody) -> list[tuple[str, str, str]]:
    found = (await somebody.world.store.ask(await somebody.known(), [WholeCatalogue()]))[WholeCatalogue()]
    return [(one.name, one.about, one.link) for one in found]


async def test_what_two_change_of_an_entry_at_once_stays_both() -> None:
    hanne, ivo, _ = await two_open_it()
    await changes(ivo, about="Beter gezegd", link="https://ander.voorbeeld.be")
    await changes(hanne, name="Fonds Zorg")
    assert await listed_of(hanne) == [("Fonds Zorg", "Beter gezegd", "https://ander.voorbeeld.be")]


async def test_nobody_writes_over_a_colleagues_words_unseen() -> None:
    hanne, ivo, _ = await two_open_it()
    await changes(ivo, about="Van Ivo")
    assert "Een collega paste intussen hetzelfde aan" in await changes(hanne, about="Van Hanne")
    assert [about for _, about, _ in await listed_of(hanne)] == ["Van Ivo"]
    assert "Bewaard" in await changes(hanne), "what was written is in the form"
    assert [about for _, about, _ in await listed_of(hanne)] == ["Van Hanne"]


async def test_what_was_dropped_meanwhile_isnt_listed_again_by_an_old_form() -> None:
    hanne, ivo, entry = await two_open_it()
    await ivo.press("drop", entry)
    assert "intussen al gebeurd" in told(await send(hanne, "entry", ENTRY))
    assert await listed_of(hanne) == []


async def test_ten_suggestions_of_one_person_wait_and_no_more() -> None:
    world, hanne, bo = await with_hr()
    await bo.command("suggest")
    for number in range(MOST_WAITING):
        assert "Bedankt. HR bekijkt" in told(await send(bo, "suggestion", ENTRY | {"name": f"Idee {number}"}))
    assert "genoeg op HR" in told(await send(bo, "suggestion", ENTRY | {"name": "Nog een"}))
    found = (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    assert len(found) == MOST_WAITING
    await hanne.command("catalogue")
    await hanne.press("accept", found[0].id)
    assert "Bedankt. HR bekijkt" in told(await send(bo, "suggestion", ENTRY | {"name": "Nog een"}))
