"""Each part of a draft by itself: its dates one by one, what it says of itself, its agreements, whom it asks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from adapters.words import speak_to
from bot.content.founding import AGREEMENTS, ROLES
from bot.network.model import Network
from bot.network.spread import lopsided
from bot.ports import Reply
from bot.queries import MyNetworks
from tests.fakes.world import Holidays, Somebody
from tests.flows.networks import TEAM, a_world, fill_in, rest_of, weighed
from tests.flows.nudges import delivered
from tests.flows.telling import told

NIGHT = TEAM.__class__("web", "linde", "c-nacht", "#nacht")


async def a_draft(holidays: Holidays | None = None, **changes: str) -> Somebody:
    """An has a draft of three sessions, in front of them."""
    an = await a_world(holidays).somebody("An")
    await weighed(an)
    await fill_in(an, **changes)
    return an


async def publishes(an: Somebody) -> Network:
    """The network as it is kept."""
    await an.press("back")
    network = rest_of(await an.press("publish"), "network")
    answers = await an.world.store.ask(await an.known(), [MyNetworks()])
    (kept,) = (one for one in answers[MyNetworks()] if one.id == network)
    assert isinstance(kept, Network)
    return kept


async def moves(an: Somebody, number: str, **values: str) -> Reply:
    await an.press("date", number)
    return await an.submit("date", **values)


# --- dates


@pytest.mark.row("O3.4", "O3.5")
async def test_each_date_can_be_edited_by_itself() -> None:
    an = await a_draft()
    reply = await an.press("date", "2")
    assert reply.form is not None
    assert [field.initial for field in reply.form.fields] == ["2026-05-05", "14:00", "16:00"]
    said = told(await an.submit("date", date="2026-05-07", time="9:30", until="12:00"))
    assert "Sessie 2, verdieping: donderdag 7 mei 2026 om 09:30" in said
    network = await publishes(an)
    assert [one.start for one in network.sessions] == [
        datetime(2026, 4, 7, 12, tzinfo=UTC),
        datetime(2026, 5, 7, 7, 30, tzinfo=UTC),
        datetime(2026, 6, 2, 12, tzinfo=UTC),
    ]
    assert network.sessions[1].end == datetime(2026, 5, 7, 10, tzinfo=UTC)


@pytest.mark.row("O3.4")
@pytest.mark.parametrize(
    ("values", "field", "complaint"),
    [
        (("2026-03-01", "14:00", "16:00"), "date", "Die dag is al voorbij"),
        (("2026-04-07", "15:00", "17:00"), "date", "Dan is sessie 1 nog niet voorbij"),
        (("2026-04-01", "14:00", "16:00"), "date", "Dan is sessie 1 nog niet voorbij"),
        (("2026-06-02", "13:00", "14:30"), "date", "Dan is sessie 3 al begonnen"),
        (("2026-07-02", "13:00", "14:30"), "date", "Dan is sessie 3 al begonnen"),
        (("2026-05-05", "14:00", "13:00"), "until", "Het einde ligt voor het begin"),
        (("2026-05-05", "14:00", "14:00"), "until", "Het einde ligt voor het begin"),
        (("2026-05-05", "14:00", "14:05"), "until", "van 15 tot 480 minuten"),
        (("2026-05-05", "08:00", "23:00"), "until", "van 15 tot 480 minuten"),
        (("2199-05-05", "14:00", "16:00"), "date", "te ver weg"),
        (("9999-12-31", "14:00", "16:00"), "date", "te ver weg"),
        (("0001-01-01", "14:00", "16:00"), "date", "te ver weg"),
        (("morgen", "14:00", "16:00"), "date", "geen datum"),
    ],
)
async def test_a_date_that_makes_no_sense_is_told_and_nothing_is_lost(
    values: tuple[str, str, str], field: str, complaint: str
) -> None:
    an = await a_draft()
    day, begins, ends = values
    reply = await moves(an, "2", date=day, time=begins, until=ends)
    assert [error.field for error in reply.errors] == [field]
    assert complaint in told(reply)
    assert "dinsdag 5 mei 2026 om 14:00" in told(await an.press("back"))


@pytest.mark.row("O3.4")
async def test_a_date_chosen_on_a_day_off_stays_with_a_warning() -> None:
    an = await a_draft(Holidays({"BE": {date(2026, 5, 14)}}))
    said = told(await moves(an, "2", date="2026-05-14", time="14:00", until="16:00"))
    assert "Let op: donderdag 14 mei 2026 is een feestdag." in said
    assert "Sessie 2, verdieping: donderdag 14 mei 2026 om 14:00" in said
    said = told(await moves(an, "2", date="2026-05-16", time="14:00", until="16:00"))
    assert "Let op: zaterdag 16 mei 2026 valt in het weekend." in said


@pytest.mark.row("O3.4")
async def test_dates_that_were_changed_stay_until_the_rhythm_is_another() -> None:
    an = await a_draft()
    await moves(an, "2", date="2026-05-07", time="14:00", until="16:00")
    assert "donderdag 7 mei 2026" in told(await fill_in(an, name="Lassen"))
    reply = await an.open("network")
    assert reply.form is not None
    say = speak_to((await an.known()).reader)
    hints = [say(field.hint) for field in reply.form.fields if field.name == "date" and field.hint]
    assert hints == ["Een andere eerste dag maakt alle data opnieuw, ook die je zelf veranderde."]
    said = told(await fill_in(an, name="Lassen", weeks="3"))
    assert "De data zijn opnieuw berekend." in said
    assert "7 mei" not in said
    assert "Sessie 2, verdieping: dinsdag 28 april 2026 om 14:00" in said


@pytest.mark.row("O3.4")
async def test_sessions_keep_their_hour_when_the_clocks_change() -> None:
    """The last Sunday of October is between the two."""
    network = await publishes(await a_draft(date="2026-10-20", sessions="2", weeks="2"))
    assert [one.start for one in network.sessions] == [
        datetime(2026, 10, 20, 12, tzinfo=UTC),
        datetime(2026, 11, 3, 13, tzinfo=UTC),
    ]


async def test_a_draft_waits_in_whatever_part_it_was_left() -> None:
    """Each state is read back as it was written; the command leads to the whole again."""
    for part, value in (("people", ""), ("as-invited", ""), ("date", "3")):
        an = await a_draft()
        await moves(an, "2", date="2026-05-07", time="14:00", until="16:00")
        await an.press(part, value)
        an.world.clock.move(days=3)
        said = told(await an.command("new"))
        assert "zoals je het achterliet" in said
        assert "donderdag 7 mei 2026" in said


# --- what it says of itself


@pytest.mark.row("O3.2", "O3.3", "W4")
async def test_roles_course_contact_functions_and_interests_are_kept_and_shown_in_the_invitation() -> None:
    an = await a_draft()
    filled = {"roles": "Casusbrenger, gastheer, verslaggever", "course": "Telkens elders, met lunch", "contact": "An"}
    said = told(
        await an.submit(
            "frame",
            kind="internal",
            tell="yes",
            functions="lasser,  ploegbaas ,lasser",
            interests="ergonomie",
            **filled,
        )
    )
    assert "Rol van de deelnemers: Casusbrenger, gastheer, verslaggever" in said
    said = told(await an.press("as-invited"))
    assert "Jouw rol: Casusbrenger, gastheer, verslaggever" in said
    assert "Telkens elders, met lunch" in said
    assert "An nodigt je uit: Zorg voor elkaar" in said
    assert "Zaal 2" not in said, "where it is, who takes part sees"
    network = await publishes(an)
    assert network.frame.functions == ("lasser", "ploegbaas")
    assert network.frame.interests == ("ergonomie",)
    assert network.frame.roles == filled["roles"]


@pytest.mark.row("W2")
async def test_a_network_is_of_one_organisation_or_across_several() -> None:
    an = await a_draft()
    empty = dict.fromkeys(("roles", "course", "contact", "functions", "interests"), "")
    assert "Over organisaties heen" in told(await an.submit("frame", kind="across", tell="no", **empty))
    assert (await publishes(an)).frame.kind == "across"
    assert (await publishes(await a_draft())).frame.kind == "internal"


@pytest.mark.row("O3.2", "O3.9")
async def test_whoever_changes_nothing_has_usual_roles_and_agreements() -> None:
    network = await publishes(await a_draft())
    assert network.frame.roles == ROLES["nl"]
    assert network.frame.agreements == AGREEMENTS["nl"]


@pytest.mark.row("O3.9")
async def test_agreements_are_one_a_line_and_may_all_go() -> None:
    an = await a_draft()
    reply = await an.open("agreements")
    assert reply.form is not None
    assert reply.form.fields[0].initial.splitlines() == list(AGREEMENTS["nl"])
    said = told(await an.submit("agreements", agreements="  Telefoon weg \n\nTelefoon weg\nEerlijk zijn"))
    assert "Telefoon weg\n" in said
    assert (await publishes(an)).frame.agreements == ("Telefoon weg", "Eerlijk zijn")
    an = await a_draft()
    await an.submit("agreements", agreements="")
    assert (await publishes(an)).frame.agreements == ()


# --- whom it asks


async def of_team(an: Somebody, name: str, *, night: bool = False) -> Somebody:
    """A colleague whose team has a linked channel."""
    one = await an.world.somebody(name)
    await one.command("channel", place=NIGHT if night else TEAM)
    await one.press("link", "team")
    return one


@pytest.mark.row("W3")
async def test_over_half_from_one_team_gets_a_hint_and_no_block() -> None:
    an = await a_draft()
    names = [f"P{number}" for number in range(12)]
    for number, name in enumerate(names):
        await of_team(an, name, night=number >= 8)
    await an.press("people")
    for at in range(0, 12, 4):
        await an.submit("people", **{f"person-{n + 1}": names[at + n].lower() for n in range(4)})
    assert "8 van de 12 komen uit hetzelfde team" in told(an.last[-1])
    network = await publishes(an)
    assert len(network.invited) == 12


@pytest.mark.row("W3")
@pytest.mark.parametrize(
    ("teams", "found"),
    [
        ("aaaaaaaabbbb", (8, 12)),
        ("aaaaaabbbbbb", None),
        ("aaaaaaabbbbb", (7, 12)),
        ("aaa", None),
        ("aaa----", None),
        ("aaaa---", (4, 7)),
        ("", None),
    ],
)
def test_a_group_is_lopsided_when_over_half_are_of_one_team(teams: str, found: tuple[int, int] | None) -> None:
    assert lopsided(None if team == "-" else team for team in teams) == found


@pytest.mark.row("O3.6", "W2")
async def test_only_colleagues_are_asked_by_name_and_nobody_asks_themselves() -> None:
    an = await a_draft()
    await an.world.somebody("Bo")
    await an.world.somebody("Eva", tenant="elders")
    await an.press("people")
    reply = await an.submit("people", **{"person-1": "an"})
    assert "Dat ben jij" in told(reply)
    said = told(await an.submit("people", **{"person-1": "bo", "person-2": "bo"}))
    assert said.count("[Toch niet uitnodigen: Bo]") == 1
    said = told(await an.submit("leading", **{"person-1": "bo"}))
    assert "Bo, begeleidt mee" in said
    bo = await an.world.somebody("Bo")
    said = told(await an.press("unask", (await bo.known()).id))
    assert "Bo" not in said
    assert (await publishes(an)).members == ()


async def test_who_cannot_be_picked_comes_in_by_a_code() -> None:
    """Somewhere without a list of people there is no form to pick from, and the page says what there is instead."""
    an = await a_draft()
    said = told(await an.press("people"))
    assert "laat je na publicatie binnen met een code" in said


@pytest.mark.row("M1.1")
async def test_managers_hear_of_it_once_with_words_to_forward_and_only_if_that_is_wanted() -> None:
    an = await a_draft()
    await an.world.somebody("Mia", roles=["manager"])
    await an.world.somebody("Max", roles=["manager"], tenant="elders")
    network = await publishes(an)
    an.world.clock.move(hours=3)
    sent = await delivered(an.world)
    launches = [key for key in sent if "/launch/" in key]
    assert len(launches) == 1, "one message to the one manager of this organisation"
    (key,) = launches
    assert key.endswith(network.id)
    an.world.clock.move(days=10)
    assert [key for key in await delivered(an.world) if "/launch/" in key] == []


@pytest.mark.row("M1.1")
@pytest.mark.parametrize(("kind", "tell"), [("internal", "no"), ("across", "yes")])
async def test_managers_hear_nothing_where_it_is_not_wanted(kind: str, tell: str) -> None:
    an = await a_draft()
    await an.world.somebody("Mia", roles=["manager"])
    empty = dict.fromkeys(("roles", "course", "contact", "functions", "interests"), "")
    await an.submit("frame", kind=kind, tell=tell, **empty)
    await publishes(an)
    an.world.clock.move(days=1)
    assert [key for key in await delivered(an.world) if "/launch/" in key] == []
