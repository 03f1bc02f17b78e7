"""Setting up: an administrator reads what Kring will and won't do, and arranges the rest on one screen."""

from __future__ import annotations

from typing import Any

import pytest

from bot.events import Submitted
from bot.organisation import Arrangements, Organisation
from bot.people import LOCALES, Locale
from bot.ports import Reply
from bot.queries import MyOrganisation
from tests.fakes.world import Somebody, World
from tests.flows.abroad import coded
from tests.flows.networks import a_circle, a_world, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told

FILLED = {
    "language": "fr",
    "zone": "paris",
    "country": "FR",
    "opens": "9:00",
    "closes": "16:00",
    "contact": "hr@linde.example",
    "kept": "180",
    "outside": "yes",
}


async def an_administrator(world: World | None = None, **more: Any) -> Somebody:  # noqa: ANN401 - as `somebody` takes them
    return await (world or a_world()).somebody("Ruth", roles=["administrator"], **more)


async def fill_in(ruth: Somebody, **changes: str) -> Reply:
    """Sends the form in, filled in like this but for these changes."""
    return await ruth.do(Submitted("arrangements", FILLED | changes), ruth.last[-1].ref)


async def organisation_of(somebody: Somebody) -> Organisation:
    answers = await somebody.world.store.ask(await somebody.known(), [MyOrganisation()])
    found: Organisation = answers[MyOrganisation()]
    return found


async def arrangements_of(somebody: Somebody) -> Arrangements:
    made = (await organisation_of(somebody)).arrangements
    assert made is not None
    return made


async def test_whoever_sets_up_is_greeted_and_told_what_kring_will_and_wont_do_and_keep() -> None:
    said = told(await (await an_administrator()).command("inrichten"))
    assert "Dag Ruth! Ik ben Kring." in said
    for promise in ("Meelezen in kanalen", "niet aan HR, niet aan jou", "vanaf 5 antwoorden", "hooguit twee berichten"):
        assert promise in said
    assert "Wie welk bericht kreeg, wanneer en waarom: 365 dagen." in said
    assert "Dat blijft zolang Kring voor jullie draait." in said


async def test_all_is_well_in_one_press() -> None:
    ruth = await an_administrator(locale="fr", timezone="Europe/Paris")
    await ruth.command("setup")
    said = told(await ruth.press("as-is"))
    assert "C’est réglé." in said
    assert await arrangements_of(ruth) == Arrangements("fr", "Europe/Paris", "FR", at=ruth.world.clock.at)
    assert "Bonjour" not in said, "who arranged it isn't greeted again"


async def test_one_form_arranges_everything_and_what_holds_is_shown() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    reply = await ruth.open("arrangements")
    assert reply.form is not None
    assert len(reply.form.fields) <= 10
    said = told(await fill_in(ruth))
    made = await arrangements_of(ruth)
    assert (made.locale, made.timezone, made.country) == ("fr", "Europe/Paris", "FR")
    assert (made.contact, made.kept_days, made.outside) == ("hr@linde.example", 180, True)
    for line in (
        "Taal: Français",
        "Tijdzone: Europe/Paris",
        "Feestdagen van: Frankrijk",
        "Berichten tussen: 09:00 en 16:00, ieders eigen tijd",
        "Wie helpt met vragen: hr@linde.example",
        "Hoelang berichten te zien blijven: 180 dagen",
        "Netwerken met andere organisaties: Ja, dat mag",
        "Wie welk bericht kreeg, wanneer en waarom: 180 dagen.",
    ):
        assert line in said


async def test_it_is_done_again_from_what_holds_and_undone_by_changing_it_back() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    await fill_in(ruth)
    first = await arrangements_of(ruth)
    await ruth.command("setup")
    form = (await ruth.open("arrangements")).form
    assert form is not None
    shown = {field.name: field.initial for field in form.fields if field.kind != "person"}
    assert shown == FILLED | {"name": "", "zone": "Europe/Paris", "opens": "09:00"}
    await fill_in(ruth, outside="no")
    assert not (await arrangements_of(ruth)).outside
    await fill_in(ruth, **shown)
    assert await arrangements_of(ruth) == first


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"opens": "16:00", "closes": "9:00"}, "closes", "Kies een later uur dan het eerste."),
        ({"opens": "9:00", "closes": "10:59"}, "closes", "Zo blijft er te weinig over"),
        ({"opens": "7:00", "closes": "10:00"}, "closes", "Zo blijft er te weinig over"),
        ({"opens": "15:00", "closes": "18:00"}, "closes", "Zo blijft er te weinig over"),
        ({"opens": "14:30", "closes": "17:30"}, "closes", "Zo blijft er te weinig over"),
        ({"zone": "Brussle"}, "zone", "Bedoel je Europe/Brussels?"),
        ({"zone": "🎉"}, "zone", "Die tijdzone ken ik niet."),
        ({"kept": "7"}, "kept", "Kies een van de mogelijkheden"),
        ({"country": "XX"}, "country", "Kies een van de mogelijkheden"),
        ({"opens": "vroeg"}, "opens", "Dit is geen uur."),
        ({"contact": "x" * 121}, "contact", "Er is plaats voor 120"),
    ],
)
async def test_what_cannot_be_is_said_at_its_field_and_changes_nothing(
    wrong: dict[str, str], field: str, said: str
) -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    reply = await fill_in(ruth, **wrong)
    assert [error.field for error in reply.errors] == [field]
    assert said in told(reply)
    assert (await organisation_of(ruth)).arrangements is None


async def test_all_that_is_wrong_is_said_at_once() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    reply = await fill_in(ruth, zone="🎉", opens="16:00", closes="9:00")
    assert [error.field for error in reply.errors] == ["zone", "closes"]


async def test_what_to_decide_comes_before_what_there_is_to_read() -> None:
    said = told(await (await an_administrator()).command("setup"))
    assert said.index("[Alles is goed zo]") < said.index("Dit doe ik\n") < said.index("Dit bewaar ik")


async def test_hours_wider_than_the_window_are_those_of_the_window() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    said = told(await fill_in(ruth, opens="7:00", closes="19:00"))
    assert said.index("Van de uren maakte ik 08:30–17:30") < said.index("Berichten tussen: 08:30 en 17:30")


async def test_an_organisation_without_a_name_gets_one_and_keeps_it() -> None:
    ruth = await an_administrator()
    home = (await ruth.known()).organisation
    await ruth.world.store.name_organisation(home, "")
    assert "Naam van je organisatie: Nog geen" in told(await ruth.command("setup"))
    said = told(await fill_in(ruth, name="  De   Linde "))
    assert "Kring bij De Linde" in said
    assert "Naam van je organisatie" not in said
    form = (await ruth.open("arrangements")).form
    assert form is not None
    assert form.fields[0].initial == "De Linde"
    await fill_in(ruth, name="")
    assert (await organisation_of(ruth)).name == "De Linde", "left empty, it stays"


async def test_a_name_that_is_too_long_is_refused() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    reply = await fill_in(ruth, name="n" * 81)
    assert [error.field for error in reply.errors] == ["name"]


async def test_whoever_asks_who_sees_what_hears_who_helps_with_their_own_data() -> None:
    ruth = await an_administrator()
    assert "Wie Kring in je organisatie beheert, helpt je." in told(await ruth.command("privacy"))
    await ruth.command("setup")
    await fill_in(ruth)
    assert "hr@linde.example helpt je." in told(await ruth.command("privacy"))


async def test_a_colleague_who_was_picked_is_named_as_they_are_called_now() -> None:
    world = a_world()
    ruth, claire = await an_administrator(world), await world.somebody("Claire")
    await ruth.command("setup")
    await fill_in(ruth, person=claire.account.user)
    assert (await organisation_of(ruth)).contact == "Claire"
    form = (await ruth.open("arrangements")).form
    assert form is not None
    assert {field.name: field.initial for field in form.fields}["contact"] == "Claire"
    await fill_in(ruth, contact="Claire")
    assert (await arrangements_of(ruth)).contact_person == (await claire.known()).id, "left as it stood"
    await fill_in(ruth)
    assert (await organisation_of(ruth)).contact == "hr@linde.example"


async def test_somebody_else_hears_who_can_and_what_holds_and_can_change_nothing() -> None:
    world = a_world()
    ruth, bo = await an_administrator(world), await world.somebody("Bo")
    said = told(await bo.command("inrichten"))
    assert "In jouw organisatie is dat Ruth." in said
    assert "[Pas aan…]" not in said
    assert "[Taal en tijdzone]\n[Pauze en rust]" in said, "what is theirs to choose"
    assert "Die knop hoort bij een vroegere stap" in told(await bo.press("as-is"))
    assert "Dat formulier hoort bij een vroegere stap" in told(await fill_in(bo))
    assert (await organisation_of(ruth)).arrangements is None
    await ruth.command("setup")
    await ruth.press("as-is")
    assert "Feestdagen van: België" in told(await bo.command("inrichten"))
    assert "setup" not in commands_in((await bo.command("help")).message)


async def test_where_nobody_administers_it_is_said_how_somebody_comes_to() -> None:
    """Nobody makes themselves an administrator; and those of another organisation are not named."""
    world = a_world()
    await an_administrator(world, tenant="nord")
    bo = await world.somebody("Bo")
    said = told(await bo.command("setup"))
    assert "nog geen. Wie Kring voor jullie draaiend houdt" in said
    assert "Ruth" not in said


async def test_whoever_is_no_administrator_any_more_changes_nothing() -> None:
    ruth = await an_administrator()
    await ruth.command("setup")
    await ruth.world.store.appoint((await ruth.known()).id, frozenset())
    await ruth.press("as-is")
    assert (await organisation_of(ruth)).arrangements is None


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_words_are_typed_in_each_language(locale: Locale) -> None:
    ruth = await an_administrator(locale=locale)
    word = {"nl": "inrichten", "en": "setup", "fr": "configurer"}[locale]
    titles = {
        "nl": "Kring in jouw organisatie",
        "en": "Kring in your organisation",
        "fr": "Kring dans ton organisation",
    }
    assert titles[locale] in told(await ruth.say(word))


async def test_the_menu_tells_who_helps_with_questions() -> None:
    world = a_world()
    ruth, bo = await an_administrator(world), await world.somebody("Bo")
    assert "Vragen?" not in told(await bo.command("help"))
    await ruth.command("setup")
    await fill_in(ruth)
    assert "Vragen? hr@linde.example helpt je verder." in told(await bo.command("help"))


async def test_whoever_chose_no_hours_sees_those_of_the_organisation_and_can_choose_others() -> None:
    world = a_world()
    ruth, bo = await an_administrator(world), await world.somebody("Bo")
    await ruth.command("setup")
    await fill_in(ruth)
    assert "Die van je organisatie, 09:00 tot 16:00" in told(await bo.command("pauze"))
    form = (await bo.open("hours")).form
    assert form is not None
    assert [field.initial for field in form.fields] == ["09:00", "16:00"]
    assert "Niet voor 10:00, niet na 12:00" in told(await bo.submit("hours", opens="10:00", closes="12:00"))


async def test_later_offers_moments_within_the_organisations_hours() -> None:
    circle = await a_circle("Bo")
    ruth, (bo,) = await an_administrator(circle.world), circle.members
    await ruth.command("setup")
    await fill_in(ruth, opens="13:00", closes="16:00")
    await circle.until_after(1, days=-8, hours=-2)
    (reminder, *_) = [key for key in await delivered(circle.world) if "/ready/" in key]
    assert "om 10 uur" not in told(await bo.command(f"later {reminder}"))
    assert "dinsdag 31 maart 2026 om 13:00" in told(await bo.submit("day", day="2026-03-31"))


async def test_where_other_organisations_are_not_allowed_it_is_said_who_helps() -> None:
    """A code of another organisation's network leads nowhere until the administrator lets it."""
    circle = await a_circle()
    linde = await an_administrator(circle.world)
    await linde.command("setup")
    await fill_in(linde)
    code = await coded(circle.an, circle.id)
    ruth = await an_administrator(circle.world, tenant="nord")
    eva = await circle.world.somebody("Eva", tenant="nord")
    await ruth.command("setup")
    await fill_in(ruth, outside="no")
    said = told(await eva.command(f"join {code}"))
    assert "Ruth kan dat aanzetten." in said
    assert "Vragen? hr@linde.example helpt je verder." in said
    await ruth.command("setup")
    await fill_in(ruth, outside="yes")
    assert "Je beheerder" not in told(await eva.command(f"join {code}"))
