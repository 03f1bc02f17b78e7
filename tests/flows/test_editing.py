"""Changing what a network says of itself: told once, put back by one button, nothing lost when two do it at once."""

import pytest

from bot.network.model import Network
from bot.ports import Reply
from bot.queries import NetworkBy
from bot.runtime import Prepared
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.leading import leads_too
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


async def network_of(circle: Circle) -> Network:
    found: Network = (await circle.world.store.ask(await circle.an.known(), [NetworkBy(circle.id)]))[
        NetworkBy(circle.id)
    ]
    return found


async def edits(circle: Circle, somebody: Somebody, **changes: str) -> Reply:
    """Sends the form in as it is shown, with these changes."""
    reply = somebody.last[-1] if somebody.last else None
    if reply is None or reply.ref.flow != "editing":
        reply = await somebody.command(f"edit {circle.id}")
    form = (await somebody.open("edit")).form
    assert form is not None
    shown = {field.name: field.initial for field in form.fields}
    return await somebody.submit("edit", None, **(shown | changes))


async def beside(circle: Circle) -> Somebody:
    fee = await circle.world.somebody("Fee")
    await leads_too(circle, fee)
    await delivered(circle.world)
    return fee


async def news(circle: Circle) -> dict[str, str]:
    assert isinstance(circle.world.store, MemoryStore)
    found: dict[str, str] = {}
    for key, ready in (await delivered(circle.world)).items():
        person = circle.world.store.tables.persons[key.split("/")[0]]
        if isinstance(ready, Prepared) and "/changed/" in key:
            assert person.name not in found, "once"
            found[person.name] = told_to(ready.message, person.reader)
    return found


@pytest.mark.row("H", "O3.2", "O3.3")
async def test_what_changes_is_kept_and_everybody_with_a_seat_hears_once_how_it_is_now() -> None:
    circle = await a_circle("Bo", "Cas")
    words = told(
        await edits(circle, circle.an, goal="Samen sterker", roles="Gastheer, verslag", functions="verpleging,  zorg ")
    )
    assert "Bewaard. 2 deelnemers horen zo meteen hoe het nu is." in words
    now = await network_of(circle)
    assert (now.goal, now.frame.roles, now.frame.functions) == (
        "Samen sterker",
        "Gastheer, verslag",
        ("verpleging", "zorg"),
    )
    assert await news(circle) == {}, "not at once: whoever changes it may think again"
    circle.world.clock.move(minutes=2)
    heard = await news(circle)
    assert sorted(heard) == ["Bo", "Cas"]
    assert "Samen sterker" in heard["Bo"]


async def test_several_changes_in_a_row_are_told_once_as_it_is_in_the_end() -> None:
    circle = await a_circle("Bo")
    await edits(circle, circle.an, goal="Een")
    circle.world.clock.move(minutes=1)
    await edits(circle, circle.an, goal="Twee")
    circle.world.clock.move(minutes=2)
    heard = await news(circle)
    assert "Twee" in heard["Bo"]
    circle.world.clock.move(hours=2)
    assert await news(circle) == {}


async def test_who_puts_it_back_before_anybody_heard_tells_nobody() -> None:
    circle = await a_circle("Bo")
    await edits(circle, circle.an, goal="Een vergissing")
    assert "Weer zoals het was. Niemand kreeg bericht." in told(await circle.an.press("undo"))
    circle.world.clock.move(minutes=5)
    assert await news(circle) == {}
    assert (await network_of(circle)).goal == "Beter overleggen met de familie"


async def test_who_puts_it_back_later_tells_whoever_heard() -> None:
    circle = await a_circle("Bo")
    await edits(circle, circle.an, goal="Een vergissing")
    circle.world.clock.move(minutes=2)
    assert "Een vergissing" in (await news(circle))["Bo"]
    assert "hoort ook dit" in told(await circle.an.press("undo"))
    circle.world.clock.move(minutes=2)
    assert "Beter overleggen" in (await news(circle))["Bo"]


@pytest.mark.row("H")
async def test_two_who_change_different_things_at_once_lose_nothing() -> None:
    circle = await a_circle("Bo")
    fee = await beside(circle)
    await circle.an.command(f"edit {circle.id}")
    await fee.command(f"edit {circle.id}")
    await edits(circle, circle.an, goal="Van An")
    await edits(circle, fee, course="Van Fee")
    now = await network_of(circle)
    assert (now.goal, now.frame.course) == ("Van An", "Van Fee")
    await circle.an.press("undo")
    now = await network_of(circle)
    assert (now.goal, now.frame.course) == ("Beter overleggen met de familie", "Van Fee"), "only what was one's own"


@pytest.mark.row("H")
@pytest.mark.parametrize(("choice", "goal"), [("mine", "Van Fee"), ("theirs", "Van An")])
async def test_who_changes_the_same_sees_what_the_other_made_of_it_and_chooses(choice: str, goal: str) -> None:
    circle = await a_circle("Bo")
    fee = await beside(circle)
    await circle.an.command(f"edit {circle.id}")
    await fee.command(f"edit {circle.id}")
    await edits(circle, circle.an, goal="Van An")
    words = told(await edits(circle, fee, goal="Van Fee", contact="Fee"))
    assert "Intussen wijzigde iemand anders hetzelfde" in words
    assert "Van An" in words
    assert "Van Fee" in words
    assert (await network_of(circle)).goal == "Van An", "nothing yet"
    await fee.press(choice)
    now = await network_of(circle)
    assert (now.goal, now.frame.contact) == (goal, "Fee")


async def test_nothing_changed_tells_nobody() -> None:
    circle = await a_circle("Bo")
    assert "Er is niets veranderd." in told(await edits(circle, circle.an))


async def test_less_room_takes_nobodys_seat_and_few_seats_are_no_mistake() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    words = told(await edits(circle, circle.an, capacity="2"))
    assert "3 mensen hebben al een plaats, en houden die." in words
    assert len((await network_of(circle)).seated) == 3


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"name": " "}, "leeg"), ({"capacity": "veel"}, "cijfers"), ({"capacity": "9999"}, "van 2 tot")],
)
async def test_what_can_not_be_is_said_at_the_field(changes: dict[str, str], words: str) -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"edit {circle.id}")
    assert words in told(await edits(circle, circle.an, **changes))
    assert (await network_of(circle)).name == "Zorg voor elkaar"


async def test_only_who_leads_it_changes_it_and_not_once_it_is_over() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    oda = await circle.world.somebody("Oda", tenant="eik")
    for somebody in (bo, oda):
        assert "Je begeleidt geen netwerk" in told(await somebody.command(f"edit {circle.id}"))
        await somebody.submit("edit", goal="Gekaapt")
    await circle.until_after(3)
    assert "Je begeleidt geen netwerk" in told(await circle.an.command(f"edit {circle.id}"))
    assert (await network_of(circle)).goal == "Beter overleggen met de familie"
