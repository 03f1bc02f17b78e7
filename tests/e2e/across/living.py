"""What the network lives through: all of it reaches each member where they are, in their language, at their own ten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.speech import Arg, Raw
from tests.e2e.across.arriving import CONTACTS, NAME, NETWORK
from tests.e2e.across.town import CHANNEL, LINDE, MEIR, RIVAGE, Town
from tests.e2e.after_a_session import answers
from tests.e2e.before_a_session import checks
from tests.e2e.players import flat

MEMBERS = ("Chloe", "Noor", "Emma")
"""From east to west: whose ten o'clock comes first. Who has no account hears nothing."""
LOOKERS_ON = ("Ruth", "Bill", "Hugo")
BEFORE = timedelta(minutes=10)
"""Longer than what is tried again may take: so shortly before its time nobody has heard anything."""
FIRST = datetime(2026, 3, 31, 12, tzinfo=UTC)
"""14:00 in Brussels."""
MOVING = datetime(2026, 3, 25, 13, tzinfo=UTC)
"""A working hour from New York to Réunion."""
MOVED_TO = FIRST + timedelta(days=1)
OVER = MOVED_TO + timedelta(hours=2)
AFTER_EASTER = datetime(2026, 4, 7, 5, 30, tzinfo=UTC)
"""Half past nine on Réunion."""
TIP = "Vraag eerst: kan je zelf mee?"
TO_MYSELF = "Je n’ai pas osé le dire"
REMARK = "mijn rug deed pijn"


def at_ten(day: date, town: Town, name: str) -> datetime:
    """Ten o'clock of their own clock, in UTC."""
    return datetime.combine(day, time(10), ZoneInfo(town[name].role.timezone)).astimezone(UTC)


async def each_at_ten(town: Town, day: date, key: str, members: Sequence[str] = MEMBERS, **args: Arg) -> None:
    """Each of them gets exactly this at ten of their own clock, and nothing before."""
    for name in members:
        moment = at_ten(day, town, name)
        await town.go_to(moment - BEFORE)
        await town[name].gets_nothing()
        await town.go_to(moment)
        await town[name].gets(key, **args)


async def hushed(town: Town, *names: str) -> None:
    for name in names or tuple(town.players):
        await town[name].news()


async def asks_who_is_ready(town: Town) -> None:
    await each_at_ten(town, date(2026, 3, 17), "ready-why", network=NAME)
    for name in MEMBERS:
        await checks(town[name])
        await town[name].news()


async def asks_to_introduce_themselves(town: Town) -> None:
    """On the Friday before that Saturday."""
    await each_at_ten(town, date(2026, 3, 20), "intro-invite")
    for name in MEMBERS:
        await town[name].press("intro-skip")
        await town[name].news()


async def asks_who_comes(town: Town) -> None:
    """Each hears the hour of the session in their own zone."""
    await each_at_ten(town, date(2026, 3, 24), "attend-mine", coming="unknown")
    for name in MEMBERS:
        await town[name].sees("moment", at=FIRST)
        await town[name].press("attend-yes")
        await town[name].sees("attend-mine", coming="yes")


async def is_moved(town: Town) -> None:
    """Everybody hears of it once, wherever they are, and answers anew."""
    await town.go_to(MOVING)
    await hushed(town)
    sofie = town["Sofie"]
    await sofie.command("move")
    await sofie.press("moving-choice", number=1, at=FIRST)
    await sofie.fill(date=MOVED_TO.date().isoformat())
    length = sofie.text("session-minutes", count=120)
    await sofie.sees("moving-slot", at=MOVED_TO, length=length, place=Raw(NETWORK["place"]))
    await sofie.sees("moving-who-hears", count=len(MEMBERS), soon="no")
    await sofie.press("moving-do")
    await sofie.news()
    await town.go_to(MOVING + timedelta(minutes=15))
    for name in MEMBERS:
        await town[name].gets("announce-moved-title", network=NAME, number=1)
        await town[name].sees("moment", at=MOVED_TO)
        await town[name].press("attend-yes")


async def reminds(town: Town) -> None:
    """The day before it now is; and the other day is over without a word."""
    day = MOVED_TO.date() - timedelta(days=1)
    await each_at_ten(town, day, "attend-title", network=NAME, number=1)
    for name in MEMBERS:
        await town[name].sees("moment", at=MOVED_TO)
        await town[name].sees("attend-mine", coming="yes")


async def is_evaluated(town: Town) -> None:
    """An hour after its end; where that is in the evening, as on Réunion, at half past nine the next morning."""
    await town.go_to(OVER + timedelta(hours=1) - BEFORE)
    for name in MEMBERS:
        await town[name].gets_nothing()
    await town.go_to(OVER + timedelta(hours=1))
    for name in ("Noor", "Emma"):
        await town[name].gets("evaluating-confidential")
    await town["Chloe"].gets_nothing()
    await town.go_to(datetime(2026, 4, 2, 5, 30, tzinfo=UTC))
    await town["Chloe"].gets("evaluating-confidential")
    for name in MEMBERS:
        await answers(town[name], "scale-5", REMARK if name == "Noor" else "")
    await hushed(town)


async def proposes_goals(town: Town) -> None:
    """The day after, what the group wants to learn together. On Réunion they were asked something that day already."""
    await each_at_ten(town, date(2026, 4, 2), "goals-question", ("Noor", "Emma"), round=1)
    await town["Chloe"].gets_nothing()
    await town.go_to(datetime(2026, 4, 3, 5, 30, tzinfo=UTC))
    await town["Chloe"].gets("goals-question", round=1)


async def is_shared(town: Town) -> None:
    """What one shares comes to each organisation's own channel, once."""
    await each_at_ten(town, date(2026, 4, 3), "share-why", ("Noor", "Emma"), network=NAME, number=1)
    emma = town["Emma"]
    await emma.press("share-write")
    await emma.fill(text=TIP)
    await emma.press("share-to-network", network=NAME)
    await emma.sees("share-goes-to-network", where="both", channel=Raw(CHANNEL), count=2)
    assert not any(town.posts().values())
    await emma.press("share-confirm", where="channel")
    await emma.sees("share-done", channel=NAME)


async def is_kept(town: Town) -> None:
    """Two questions in two days are enough on Réunion: the third comes after Easter. What she keeps is nowhere."""
    chloe = town["Chloe"]
    await town.go_to(AFTER_EASTER - BEFORE)
    await chloe.gets_nothing()
    await town.go_to(AFTER_EASTER)
    await chloe.gets("share-why", network=NAME, number=1)
    await chloe.press("share-write")
    await chloe.fill(text=TO_MYSELF)
    await chloe.press("share-private")
    await chloe.press("share-confirm", where="private")
    await hushed(town)


async def is_read_everywhere(town: Town) -> None:
    """In the language of each organisation, on its next working day; and the facilitator hears how it went."""
    await town.go_to(datetime(2026, 4, 7, 12, tzinfo=UTC))
    for organisation, reader in ((LINDE, "Ruth"), (MEIR, "Bill"), (RIVAGE, "Hugo")):
        (post,) = town.posts()[organisation]
        assert flat(town[reader].text("posting-title", name=Raw("Emma"))) in flat(post)
        assert TIP in post
        assert town[reader].text("posting-about", network=NAME) in post
    await town["Sofie"].gets("evaluation-count", count=3, total=3)
    for name in (*MEMBERS, *LOOKERS_ON):
        await town[name].gets_nothing()


async def keeps_what_is_whose(town: Town) -> None:
    """Of another organisation people read names, and what was shared: not a word else."""
    for text, readers in {
        TIP: {LINDE, MEIR, RIVAGE},
        NETWORK["goal"]: {LINDE, MEIR, RIVAGE},
        CONTACTS["Ruth"]: {LINDE},
        CONTACTS["Bill"]: {MEIR},
        CONTACTS["Hugo"]: {RIVAGE},
        TO_MYSELF: {RIVAGE},
        "Bill": {MEIR},
        "Hugo": {RIVAGE},
        "Ruth": {LINDE},
    }.items():
        assert town.readers_of(text) == readers, text


async def lives(town: Town) -> None:
    await hushed(town)
    await asks_who_is_ready(town)
    await asks_to_introduce_themselves(town)
    await asks_who_comes(town)
    await is_moved(town)
    await reminds(town)
    await is_evaluated(town)
    await proposes_goals(town)
    await is_shared(town)
    await is_kept(town)
    await is_read_everywhere(town)
    await keeps_what_is_whose(town)
