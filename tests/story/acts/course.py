"""Twenty weeks: from two weeks before the kick-off until after the last session."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.speech import Raw
from tests.e2e.before_a_session import checks
from tests.story.acts.idea import ASKED, BY_CODE
from tests.story.village import Teller, Village

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FIRST = datetime(2026, 3, 31, 12, tzinfo=UTC)
SECOND, THIRD, FOURTH = (FIRST + timedelta(weeks=weeks) for weeks in (4, 8, 12))
MOVED = SECOND + DAY
FIFTH = datetime(2026, 7, 22, 12, tzinfo=UTC)
"""A day later than the rhythm has it: July 21 is a public holiday."""
LENGTH = timedelta(hours=2)


def at(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    """UTC: two hours earlier than in Brussels in summer."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def each(here: Village, people: Iterable[Teller], key: str, **args: str) -> None:
    """The first one's press is written down, and all do the same."""
    first, *others = people
    await first.press(key, **args)
    with here.unwritten():
        for one in others:
            await one.press(key, **args)


async def prepares(here: Village) -> None:
    """Who is ready, who they are, what they expect, who comes, with which question."""
    here.chapter("before")
    members = [here[name] for name in (*ASKED, *BY_CODE)]
    await here.go_to(at(3, 17))
    await members[0].press("scale-4")
    with here.unwritten():
        for one in members[1:5]:
            await checks(one)
        for one in (members[0], *members[5:]):
            await one.press("stop-here")
    await here.go_to(at(3, 23))
    for one in members[:3]:
        await one.opens("intro-write")
        await one.fill(does=here.says(f"does-{one.role.name}"), helps=here.says(f"helps-{one.role.name}"))
        await one.press("intro-keep")
    with here.unwritten():
        for one in members[3:]:
            await one.press("intro-skip")
    await here.go_to(at(3, 24))
    await each(here, members, "attend-yes")
    noor, emma = here["Noor"], here["Emma"]
    await noor.opens("question-bring")
    await noor.fill(text=here.says("question"), label="now")
    await emma.press("expect-open")
    await emma.press("expect-name-yes")
    await emma.opens("expect-write")
    await emma.fill(text=here.says("expects"))
    await here.go_to(FIRST - HOUR)


async def kicks_off(here: Village) -> None:
    """Agreements, the first evaluation, learning goals."""
    here.chapter("kickoff")
    await here.go_to(FIRST + HOUR)
    noor = here["Noor"]
    await noor.command("agreements")
    await noor.press("agree-accept")
    await here.go_to(FIRST + LENGTH + HOUR)
    members = [here[name] for name in (*ASKED, *BY_CODE)]
    await evaluate(here, members)
    sofie = here["Sofie"]
    await sofie.opens("noting-open", again="no")
    await sofie.fill(output="https://example.org/tilkaart", notes=here.says("first-notes"))
    await here.go_to(at(4, 1))
    await sofie.press("preparing-guest", answer="no")
    await noor.press("goals-look")
    await noor.opens("goals-propose")
    await noor.fill(text=here.says("learning-goal"))
    await members[1].press("goals-look")
    await members[1].chooses(here.says("learning-goal"))
    with here.unwritten():
        for one in members[2:]:
            await one.press("goals-look")
            await one.chooses(here.says("learning-goal"))
    await here.go_to(at(4, 2))
    await shares(here)
    await here.go_to(at(4, 8))
    await sofie.press("results-see")


async def shares(here: Village) -> None:
    """What Emma learned goes to the network's channels, in both organisations; the others keep theirs."""
    emma = here["Emma"]
    await emma.opens("share-write")
    await emma.fill(text=here.says("insight"))
    await emma.press("share-to-network", network=Raw(here.says("name")))
    await emma.press("share-confirm", where="channel")
    await here.hear()
    await keep_theirs(here, [here[name] for name in (*ASKED, *BY_CODE) if name != "Emma"])


async def keep_theirs(here: Village, people: Iterable[Teller], what: str = "own") -> None:
    """They write it down, and think about who may read it."""
    with here.unwritten():
        for one in people:
            await one.opens("share-write")
            await one.fill(text=here.says(what))


async def evaluate(here: Village, people: Iterable[Teller], rates: int = 3, asked: str = "usual") -> None:
    """Five answer all of it, the first one's answers are written down; the others begin, and leave it at that."""
    first, *others = people
    for _ in range(rates):
        await first.press("scale-4")
    await first.press("evaluating-finish", asked=asked)
    with here.unwritten():
        for one in others[:4]:
            for _ in range(rates):
                await one.press("scale-5")
            await one.press("evaluating-finish", asked=asked)
        for one in others[4:]:
            await one.press("scale-5")


async def moves(here: Village) -> None:
    """Session 2 goes to the next day, and everybody with a seat hears it once."""
    here.chapter("deepening")
    await here.go_to(at(4, 15))
    sofie = here["Sofie"]
    await sofie.command("move")
    await sofie.press("moving-choice", number=2, at=SECOND)
    await sofie.fill(date=MOVED.date().isoformat())
    await sofie.press("moving-do")
    await here.go_to(at(4, 15, 13))
    await each(here, [here[name] for name in (*ASKED, *BY_CODE)], "attend-yes")
    await here.go_to(MOVED + LENGTH + HOUR)
    await evaluate(here, [here[name] for name in (*ASKED, *BY_CODE)], rates=7, asked="safety")
    await sofie.opens("noting-open", again="no")
    await sofie.fill(notes=here.says("second-notes"), **{await here.question(): "done"})


async def changes_hands(here: Village) -> None:
    """Tom leaves, and Julien gets his seat."""
    await here.go_to(at(4, 30, 9))
    tom, julien = here["Tom"], here["Julien"]
    await tom.command("mine")
    await tom.press("open")
    await tom.press("network-leave")
    await tom.press("network-leave")
    await here.hear()
    await julien.press("offer-take")
    await julien.sees("network-joined", standing="member")


def now_in(here: Village) -> list[Teller]:
    return [here[name] for name in (*ASKED, *BY_CODE, "Julien") if name != "Tom"]


async def invites_a_guest(here: Village) -> None:
    """For session 3 a guest would help: Ruth comes, and sees that session alone."""
    sofie, ruth = here["Sofie"], here["Ruth"]
    await here.go_to(at(5, 4))
    await sofie.command("prepare")
    await sofie.press("preparing-guest", answer="yes")
    await sofie.press("preparing-guest-whom")
    await sofie.opens("guest-ask")
    await sofie.fill(who=here.picked("Ruth"), topic=here.says("guest-topic"))
    await here.hear()
    await ruth.press("visit-yes")
    await ruth.sees("visit-said-yes")
    await here.go_to(at(5, 12))
    await sofie.opens("preparing-own")
    await sofie.fill(theme=here.says("theme"))
    await here.go_to(at(5, 19))
    await each(here, now_in(here), "attend-yes")
    await here.go_to(THIRD + LENGTH + HOUR)
    await evaluate(here, now_in(here), rates=7, asked="safety")


async def is_halfway(here: Village) -> None:
    """New goals, and an exchange with others."""
    here.chapter("halfway")
    await here.go_to(at(6, 5))
    await keep_theirs(here, now_in(here), "halfway-own")
    await here.go_to(FOURTH + LENGTH + HOUR)
    await evaluate(here, now_in(here))
    await here.go_to(at(7, 8))


async def closes(here: Village) -> None:
    """One's own harvest, and the closing questions."""
    here.chapter("closing")
    await here.go_to(at(7, 15))
    noor = here["Noor"]
    await noor.press("attend-harvest")
    await noor.opens("harvest-take", again="no")
    await noor.fill(text=here.says("harvest"))
    await here.go_to(FIFTH + LENGTH + HOUR)
    await evaluate(here, now_in(here), rates=7, asked="closing")


async def goes_on(here: Village) -> None:
    """The vote, the decision, and the last message to who asked for it."""
    here.chapter("after")
    await here.go_to(at(7, 24))
    members = now_in(here)
    await keep_theirs(here, members, "after-own")
    await here.go_to(at(7, 27, 9))
    await each(here, members[:6], "after-extra")
    with here.unwritten():
        for one in members[6:]:
            await one.press("after-stop")
    await members[0].press("after-still", wanted="no")
    await here.go_to(at(7, 28))
    sofie = here["Sofie"]
    await sofie.command("decide")
    await sofie.opens("after-extra")
    await sofie.fill(date="2026-09-15")
    await here.go_to(at(10, 30))


async def goes_by(here: Village) -> None:
    await prepares(here)
    await kicks_off(here)
    await moves(here)
    await changes_hands(here)
    await invites_a_guest(here)
    await is_halfway(here)
    await closes(here)
    await goes_on(here)
