"""What a network agrees on and wants to learn: proposed and voted on by its members."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.ports import Reply
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.beginnings import LONG, leave, options
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered, prepared, said
from tests.flows.telling import told, told_to

# --- working agreements


@pytest.mark.row("O3.9")
async def test_agreements_are_accepted_and_everybody_sees_how_many_not_who() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, cas, _ = circle.members
    before = told(await bo.command(f"agreements {circle.id}"))
    assert "Een vraag is nooit dom." in before
    assert "[Ik sta achter deze afspraken]" in before
    words = told(await bo.press("accept"))
    assert "1 van 3 aanvaardde ze." in words
    assert "[Ik sta achter deze afspraken]" not in words
    for reader in (cas, circle.an):
        seen = told(await reader.command(f"agreements {circle.id}"))
        assert "1 van 3 aanvaardde ze." in seen
        assert "Bo" not in seen
    words = told(await circle.an.command(f"agreements {circle.id}"))
    assert "[Ik sta achter" not in words, "no vote for who leads"


async def proposes(circle: Circle, somebody: Somebody, text: str, word: str = "agreements") -> Reply:
    await somebody.command(f"{word} {circle.id}")
    form = {"agreements": "agreement", "goals": "goal"}[word]
    return await somebody.submit(form, text=text)


@pytest.mark.row("O3.9")
async def test_an_addition_that_more_than_half_of_the_voters_choose_is_agreed() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    bo, cas, dee = circle.members
    (one,) = options(await proposes(circle, bo, "Telefoons weg"), "for").values()
    await bo.press("for", one)
    for other in (cas, dee):
        await other.command(f"agreements {circle.id}")
        await other.press("accept")
    seen = told(await cas.command(f"agreements {circle.id}"))
    assert "Door ons toegevoegd" not in seen, "one of three"
    assert "2 van 3 aanvaardden ze." in seen
    seen = told(await cas.press("for", one))
    assert "Door ons toegevoegd:\nTelefoons weg" in seen
    assert "Jij ook." in seen, "a vote for it takes back nothing that was accepted"
    await leave(circle, bo)
    assert "2 stemmen" in told(await dee.command(f"agreements {circle.id}")), "what they chose goes on counting"
    assert "vind ik niet" in told(await bo.press("for", one, Ref("agreeing", circle.id)))
    assert "[Stel een afspraak voor…]" in told(await dee.press("for", "nothing"))


async def test_a_proposal_is_short_said_once_and_its_authors_to_withdraw() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    assert [error.field for error in (await proposes(circle, bo, LONG)).errors] == ["text"]
    (one,) = options(await proposes(circle, bo, "Op tijd"), "withdraw").values()
    assert "Dat staat er al" in told(await proposes(circle, cas, "OP TIJD"))
    assert "vroegere stap" in told(await cas.press("withdraw", one))
    assert "Je voorstel is weg." in told(await bo.press("withdraw", one))


# --- learning goals


async def after_first(*names: str, hours: float = 2) -> Circle:
    circle = await a_circle(*names)
    await circle.until_after(1, hours=hours)
    return circle


@pytest.mark.row("O3.12")
async def test_goals_are_chosen_from_the_end_of_the_first_session_until_five_days_later() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "na de eerste sessie, vanaf dinsdag 7 april 2026 om 16:00" in told(await bo.command(f"goals {circle.id}"))
    await circle.until_after(1)
    (goal,) = options(await proposes(circle, bo, "Beter luisteren", "goals"), "for").values()
    await circle.until_after(1, days=5, seconds=-1)
    assert "Beter luisteren (1 stem)" in told(await bo.press("for", goal))
    await circle.until_after(1, days=5)
    words = told(await bo.press("not-for", goal))
    assert "Nu loopt er geen stemronde." in words
    assert "Beter luisteren (1 stem)" in words
    assert "Halfweg kiezen jullie opnieuw" in words


@pytest.mark.row("O3.12")
async def test_halfway_they_choose_again_with_what_was_chosen_first_in_view() -> None:
    circle = await after_first("Bo", "Cas")
    bo, cas = circle.members
    (goal,) = options(await proposes(circle, bo, "Beter luisteren", "goals"), "for").values()
    await bo.press("for", goal)
    await circle.until_after(2, hours=1)
    words = told(await cas.command(f"goals {circle.id}"))
    assert "Jullie zijn halfweg." in words
    assert "Na de eerste sessie kozen jullie:\nBeter luisteren" in words
    assert "Nog niemand stemde in deze ronde." in words
    assert "Beter luisteren (1 stem)" in told(await cas.press("for", goal))
    await circle.until_after(2, days=6)
    assert "Dit was de laatste ronde." in told(await cas.command(f"goals {circle.id}"))


@pytest.mark.row("O3.12")
async def test_everybody_has_one_set_of_three_votes_and_moves_them() -> None:
    circle = await after_first("Bo", "Cas")
    bo, cas = circle.members
    for text in ("een", "twee", "drie", "vier"):
        await proposes(circle, bo, text, "goals")
    goals = options(await bo.command(f"goals {circle.id}"), "for")
    for text in ("een", "twee"):
        await bo.press("for", goals[text])
    words = told(await bo.press("for", goals["drie"]))
    assert "Je drie stemmen zijn gebruikt" in words
    assert "Trek er eerst een terug" in told(await bo.press("for", goals["vier"]))
    await bo.press("not-for", goals["een"])
    seen = told(await bo.press("for", goals["vier"]))
    assert "een\n" in seen
    assert "vier (1 stem)" in seen
    await bo.press("for", goals["vier"])
    assert "Eén deelnemer stemde in deze ronde." in told(await cas.command(f"goals {circle.id}"))
    await bo.press("withdraw", goals["vier"])
    assert "Je hebt er nog 1." not in told(await bo.press("for", goals["een"])), "a vote for what is gone is back"
    assert "een (1 stem)" in told(await cas.command(f"goals {circle.id}"))


@pytest.mark.row("O3.12")
async def test_who_left_votes_no_more_who_belongs_elsewhere_never_and_no_goal_of_another_network_gets_one() -> None:
    circle = await after_first("Bo", "Cas")
    bo, cas = circle.members
    (goal,) = options(await proposes(circle, bo, "Beter luisteren", "goals"), "for").values()
    await cas.command(f"goals {circle.id}")
    await cas.press("for", goal)
    await leave(circle, cas)
    assert "vind ik niet" in told(await cas.press("for", goal, Ref("aiming", circle.id)))
    stranger = await circle.world.somebody("Zoë")
    await stranger.command(f"goals {circle.id}")
    assert "Beter luisteren" not in told(await stranger.press("for", goal))
    assert "(1 stem)" in told(await bo.command(f"goals {circle.id}")), "what they chose goes on counting"
    assert "vroegere stap" in told(await bo.press("for", "another-networks-goal"))
    assert "[Stem voor…" not in told(await circle.an.command(f"goals {circle.id}")), "no vote for who leads"


async def test_sixty_goals_are_shown_as_far_as_there_is_room_and_all_can_be_voted_for() -> None:
    names = [f"Lid{number}" for number in range(12)]
    circle = await after_first(*names)
    for number, somebody in enumerate(circle.members):
        for part in range(5):
            await proposes(circle, somebody, f"{number}-{part} " + "z" * 130, "goals")
        assert "Er staat al veel op de lijst" in told(await proposes(circle, somebody, "nog", "goals"))
    reply = await circle.members[0].command(f"goals {circle.id}")
    assert len(options(reply, "for")) == 60
    assert "En nog 48 andere." in told(reply)
    last = list(options(reply, "for").values())[-1]
    voted = [line for line in told(await circle.members[0].press("for", last)).splitlines() if "zzz" in line]
    assert voted[0].endswith("(1 stem)"), "what was chosen comes first"


async def test_who_chose_isnt_asked_again_and_nobody_is_when_it_is_over() -> None:
    circle = await after_first("Bo", "Cas", hours=20)
    bo, cas = circle.members
    about = ("goals", "aiming", circle.id)
    assert "Wat willen jullie samen leren?" in await said(circle.world, await bo.known(), *about)
    (goal,) = options(await proposes(circle, bo, "Luisteren", "goals"), "for").values()
    await bo.press("for", goal)
    assert await said(circle.world, await bo.known(), *about) == "why-done"
    await circle.until_after(1, days=5)
    assert await said(circle.world, await cas.known(), *about) == "why-over"


@pytest.mark.row("O3.12")
async def test_the_question_comes_the_day_after_and_once_more() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, days=1)
    assert [key for key in await delivered(circle.world) if key.endswith(f"/goals/{circle.session()}")]
    circle.world.clock.move(days=3)
    assert [key for key in await delivered(circle.world) if "/goals/" in key and key.endswith(":2")]


@pytest.mark.row("O3.13", "O3.9")
async def test_who_is_asked_for_goals_finds_the_rhythm_poll_and_the_agreements_beside_them() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=1)
    ready = await prepared(circle.world, await bo.known(), "goals", "aiming", circle.id)
    assert isinstance(ready, Prepared)
    ways = commands_in(ready.message)
    assert (ways["rhythm"], ways["agreements"]) == (circle.id, circle.id)
    assert "Hoe vaak?" in told(await bo.command(f"rhythm {ways['rhythm']}"))


# --- what was chosen


async def having_chosen(*names: str, sessions: str = "3") -> Circle:
    """A network whose first round ended: its first member proposed a goal and voted for it."""
    circle = await a_circle(*names, sessions=sessions)
    await circle.until_after(1, hours=2)
    first = circle.members[0]
    (goal,) = options(await proposes(circle, first, "Beter luisteren", "goals"), "for").values()
    await first.press("for", goal)
    return circle


CHOSEN = "Jullie leerdoelen:\nBeter luisteren"


@pytest.mark.row("O3.12")
async def test_what_was_chosen_is_told_once_the_vote_is_over_to_who_is_inside() -> None:
    circle = await having_chosen("Bo", "Cas")
    stranger = await circle.world.somebody("Dee")
    _, cas = circle.members
    assert CHOSEN not in told(await cas.command(f"network {circle.id}")), "the vote goes on"
    await circle.until_after(1, days=5)
    for reader in (cas, circle.an):
        assert CHOSEN in told(await reader.command(f"network {circle.id}"))
    assert CHOSEN in told(await cas.command(f"goals {circle.id}"))
    assert "Beter luisteren" not in told(await stranger.command(f"network {circle.id}"))


@pytest.mark.row("O3.12")
async def test_the_invitation_to_the_session_after_a_vote_tells_what_was_chosen_and_no_other() -> None:
    circle = await having_chosen("Bo", "Cas", sessions="5")
    cas = await circle.members[1].known()
    asked = [(number, f"{circle.session(number)}") for number in (2, 3, 4, 5)]
    heard = {}
    for number, session in asked:
        await circle.until_after(number, days=-7)
        heard[number] = CHOSEN in await said(circle.world, cas, "rsvp", "attending", session)
    assert heard == {2: True, 3: False, 4: True, 5: False}


@pytest.mark.row("O3.12")
async def test_who_leads_it_hears_what_was_chosen_where_a_theme_is_asked() -> None:
    circle = await having_chosen("Bo")
    key = f"{circle.session(2)}:2"
    await circle.until_after(2, days=-14, hours=-4)
    asked = {one.split("/", 2)[2]: ready for one, ready in (await delivered(circle.world)).items() if "/prepar" in one}
    ready = asked[key]
    assert isinstance(ready, Prepared)
    assert CHOSEN in told_to(ready.message, (await circle.an.known()).reader)


@pytest.mark.row("O3.12")
async def test_halfway_what_was_chosen_first_is_no_proposal_that_somebody_takes_back() -> None:
    circle = await having_chosen("Bo", "Cas")
    bo, _ = circle.members
    (goal,) = options(await bo.command(f"goals {circle.id}"), "withdraw").values()
    await circle.until_after(2, hours=20)
    words = await said(circle.world, await bo.known(), "goals", "aiming", circle.id)
    assert "Na de eerste sessie kozen jullie:\nBeter luisteren" in words
    assert "al één voorstel" not in words
    assert "Neem je voorstel terug" not in words
    assert "Neem je voorstel terug" not in told(await bo.command(f"goals {circle.id}"))
    assert "vroegere stap" in told(await bo.press("withdraw", goal))
    await bo.press("for", goal)
    await circle.until_after(2, days=6)
    assert CHOSEN in told(await bo.command(f"goals {circle.id}"))


@pytest.mark.row("O3.12")
async def test_the_end_of_a_vote_is_told_by_its_day() -> None:
    circle = await having_chosen("Bo", "Cas")
    words = told(await circle.members[1].command(f"goals {circle.id}"))
    assert "Stemmen kan tot zondag 12 april 2026." in words
