"""Scenes of proposing a network, of a manager's poll, and of a question to a network, from everybody's side."""

from __future__ import annotations

from bot.events import Commanded, Elapsed, Event, Ref, Submitted
from bot.people import HR, MANAGER, Person, Place
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody, World
from tests.flows.networks import TEAM, Circle, a_circle, commands_in, published
from tests.flows.nudges import delivered

Begun = tuple[str, str, Event, Place | None]
Played = tuple[str, Circle, Person, list[Begun]]

CIRCLE = Place("web", "linde", "c-kring", "#kring")
PROPOSAL = {"topic": "Dementie", "why": "Om te leren van wie het al doet", "people": "De nachtploeg"}
QUESTION = "Hoe vertel je het de familie?"


async def asked() -> list[Played]:
    return [*await _proposed(), *await _polled(), *await _questions()]


async def _in_team(world: World, *names: str, roles: tuple[str, ...] = ()) -> list[Somebody]:
    people = [await world.somebody(name, roles=roles) for name in names]
    for one in people:
        await one.command("channel", place=TEAM)
        await one.press("link", "team")
    return people


# --- proposing


async def _proposed() -> list[Played]:
    """Bo proposed something to Mia four times: it is open, answered in each way, withdrawn."""
    circle = await a_circle("Cas")
    (mia,) = await _in_team(circle.world, "Mia", roles=(MANAGER,))
    (bo,) = await _in_team(circle.world, "Bo")
    await circle.world.somebody("Hilde", roles=(HR,))
    subjects = [await _sends(bo, mia, answer) for answer in ("talk", "ahead", "later", "withdrawn", "")]
    loose = await circle.world.somebody("Los")
    begun: list[Begun] = [("proposing", "", Commanded("propose"), None)]
    one: list[Begun] = [("proposal", subject, Commanded("proposal", subject), None) for subject in subjects]
    nudges: list[Begun] = [("proposal", subject, Elapsed("proposal"), None) for subject in (subjects[0], subjects[-1])]
    unknown: list[Begun] = [("proposal", "nergens", Commanded("proposal", "nergens"), None)]
    return [
        ("proposing, writer", circle, await bo.known(), [*begun, *one, *nudges]),
        ("proposing, manager", circle, await mia.known(), [*one, *nudges]),
        ("proposing, nobody to send it to", circle, await loose.known(), [*begun, *unknown, PROPOSING_LASSEN]),
        ("proposing, another", circle, await (await circle.world.somebody("Ko")).known(), FIRST_PROPOSAL),
    ]


PROPOSING_LASSEN: Begun = ("proposing", "", Commanded("propose", "Lassen"), None)
FIRST_PROPOSAL: list[Begun] = [("proposing", "", Commanded("propose"), None)]


async def _sends(bo: Somebody, mia: Somebody, answer: str) -> str:
    to = (await mia.known()).id
    await bo.command("propose")
    await bo.do(Submitted("proposal", PROPOSAL), bo.last[-1].ref)
    await bo.press("to", to)
    proposal = commands_in((await bo.press("send", to)).message)["proposal"]
    if answer == "withdrawn":
        await bo.command(f"proposal {proposal}")
        await bo.press("withdraw")
    elif answer:
        await mia.command(f"proposal {proposal}")
        await mia.submit("answer", verdict=answer, words="Zo denk ik erover")
    bo.world.clock.move(days=1)
    return proposal


# --- polling


async def _polled() -> list[Played]:
    """Mia asked seven people, five of whom answered; Nico didn't ask yet; Lot leads no team."""
    circle = await a_circle("Zed")
    mia, nico = await _in_team(circle.world, "Mia", "Nico", roles=(MANAGER,))
    team = await _in_team(circle.world, *("Bo", "Cas", "Dee", "Els", "Fien", "Gus", "Hal"))
    other = await published(circle.an, name="Lassen", weeks="8")
    poll = await _asks(mia, circle.id)
    for one, answer in zip(team[:5], ("yes", "yes", "later", "no", "no"), strict=True):
        await one.press("say", answer, Ref("polled", poll))
    await team[1].press("tell", "", Ref("polled", poll))
    lot = await circle.world.somebody("Lot", roles=(MANAGER,))
    found: list[Played] = [
        (f"poll, {one.profile.name}", circle, await one.known(), [("polled", poll, Elapsed("poll"), None)])
        for one in team[5:]
    ]
    results: list[Begun] = [("polled", poll, Commanded("show"), None)]
    found += [
        (f"poll, {one.profile.name} answered", circle, await one.known(), results) for one in (*team[:5], circle.an)
    ]
    managing: list[Begun] = [
        ("polling", circle.id, Commanded("poll", circle.id), None),
        ("polling", other, Commanded("poll", other), None),
        ("polling", "", Commanded("poll"), None),
        ("polling", "nergens", Commanded("poll", "nergens"), None),
    ]
    for name, one in (("manager", mia), ("other manager", nico), ("without a team", lot), ("no manager", team[0])):
        found.append((f"poll, {name}", circle, await one.known(), managing))
    found += await _over()
    return [*found, ("poll, told", circle, await mia.known(), [("polling", circle.id, Elapsed("keen"), None)])]


async def _over() -> list[Played]:
    """The same a week later, when figures may be shown: six people answered, of whom one let Mia know."""
    circle = await a_circle("Zed")
    (mia,) = await _in_team(circle.world, "Mia", roles=(MANAGER,))
    team = await _in_team(circle.world, *("Bo", "Cas", "Dee", "Els", "Fien", "Gus"))
    poll = await _asks(mia, circle.id)
    for one, answer in zip(team, ("yes", "yes", "yes", "later", "no", "no"), strict=True):
        await one.press("say", answer, Ref("polled", poll))
    await team[1].press("tell", "", Ref("polled", poll))
    circle.world.clock.move(days=7)
    looks: list[Begun] = [("polling", circle.id, Commanded("poll", circle.id), None)]
    says: list[Begun] = [("polled", poll, Commanded("show"), None)]
    return [
        ("poll over, manager", circle, await mia.known(), looks),
        ("poll over, Bo answered", circle, await team[0].known(), says),
    ]


async def _asks(mia: Somebody, network: str) -> str:
    await mia.command(f"poll {network}")
    await mia.press("ask")
    found = await delivered(mia.world)
    assert isinstance(mia.world.store, MemoryStore)
    rows = mia.world.store.tables.outbox
    return next(rows[key].nudge.subject for key in found if "/poll/" in key)


# --- asking


async def _questions() -> list[Played]:
    """Bo asked by name and was answered; Cas asked without, nobody answered; one of Dee's is closed."""
    circle = await a_circle("Bo", "Cas", "Dee", "Els", "Fien", "Gus", "Wachter", capacity="6")
    bo, cas, dee, els, *_, waiting = circle.members
    await bo.command("channel", place=CIRCLE)
    await bo.press("link", "network")
    await bo.press("network", circle.id)
    named, answered = await _question(bo, "named")
    secret, _ = await _question(cas, "unnamed")
    closed, shut = await _question(dee, "named")
    for one, how in ((els, "usable"), (dee, "plain")):
        await one.command(f"reply {answered}")
        await one.submit("reply", text="Vraag eerst wat ze al weten")
        await one.press("send", how)
    await bo.command(f"reply {named}")
    await bo.press("thank", _store(circle).tables.questions[answered].responses[0].id)
    await dee.command(f"reply {closed}")
    await dee.press("close")
    unnamed = next(key for key, one in _store(circle).tables.questions.items() if one.own == secret)
    begun: list[Begun] = [("asking", "", Commanded("ask"), None), ("asking", "", Commanded("ask", circle.id), None)]
    heard: list[Begun] = [
        ("answering", subject, event, None)
        for subject in (answered, unnamed, shut, "nergens")
        for event in (Commanded("reply", subject), Elapsed("question"))
    ]
    own: list[Begun] = [("answering", one, event, None) for one in (named, secret) for event in (OPENED, ANSWERED)]
    channel = next(one for one in _store(circle).tables.channels.values() if one.place == CIRCLE)
    reader = Person(channel.id, channel.organisation, channel.name, channel.reader)
    posts: list[Begun] = [("asked", one, Elapsed("unanswered"), None) for one in (unnamed, answered, "nergens")]
    return [
        ("question, author", circle, await bo.known(), [*begun, *own]),
        ("question, unnamed author", circle, await cas.known(), [*begun, *own]),
        ("question, who answered", circle, await els.known(), [*heard, ("answering", answered, THANKED, None)]),
        ("question, member", circle, await circle.members[4].known(), [*begun, *heard, ASK_AT_ONCE]),
        ("question, waiting", circle, await waiting.known(), [*begun, *heard]),
        ("question, facilitator", circle, await circle.an.known(), [*begun, *heard]),
        ("question, channel", circle, reader, posts),
        *await _later(),
    ]


OPENED, ANSWERED, THANKED = Commanded("reply"), Elapsed("answer"), Elapsed("thanks")
ASK_AT_ONCE: Begun = ("asking", "", Commanded("ask", "Wie heeft een sjabloon?"), None)


async def _later() -> list[Played]:
    """In two networks at once; and alone in one, asked by name in a channel."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    alone: Played = ("question, alone", circle, await bo.known(), [("asking", "", Commanded("ask"), None)])
    wide = await a_circle("Bo", "Cas")
    other = await published(wide.an, name="Lassen")
    for one in wide.members:
        await one.command(f"network {other}")
        await one.press("join")
    two: list[Begun] = [("asking", "", Commanded("ask"), None), ("asking", "", Commanded("ask", other), None)]
    _, asked_ = await _question(wide.members[1], "named", network=other)
    posts: list[Begun] = [("asked", asked_, Elapsed("unanswered"), None)]
    return [alone, ("question, in two", wide, await wide.members[0].known(), [*two, *posts])]


async def _question(bo: Somebody, how: str, **which: str) -> tuple[str, str]:
    """Its author's handle, and its id."""
    await bo.command("ask")
    await bo.do(Submitted("question", {"text": QUESTION, "how": how, **which}), bo.last[-1].ref)
    store = bo.world.store
    assert isinstance(store, MemoryStore)
    kept = store.tables.conversations[(await bo.known()).id, Ref("asking")].state
    handle = kept["own"]
    await bo.press("ask", how)
    bo.world.clock.move(minutes=1)
    return handle, next(key for key, one in store.tables.questions.items() if one.own == handle)


def _store(circle: Circle) -> MemoryStore:
    assert isinstance(circle.world.store, MemoryStore)
    return circle.world.store
