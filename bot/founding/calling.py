"""Asking colleagues by name: who can be picked, and how a group is spread over teams (fiche, line 6)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from bot.events import Submitted
from bot.life.steering import PeopleInvited
from bot.network.model import Member, Network
from bot.network.seats import free_seats
from bot.network.spread import lopsided
from bot.people import Person
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import Field, FieldError, Form, Note, OpenButton, Para, Section, section

AT_ONCE = 5
"""People who can be picked in one form."""


def people_form(name: str, title: str, most: int = AT_ONCE) -> Form:
    """So many pickers, of which the first one is needed."""
    fields = (
        Field(f"person-{n}", t("founding-person", number=n), "person", required=n == 1, others=True)
        for n in range(1, most + 1)
    )
    return Form(name, t(title), tuple(fields), t("keep"))


def picked_in(event: Submitted, known: Known) -> tuple[Person, ...] | tuple[FieldError, ...]:
    """The colleagues who were picked, each once; an error where somebody picked themselves."""
    picked = {name: one for name, one in event.picked.items() if isinstance(one, Person)}
    errors = tuple(FieldError(name, t("founding-person-self")) for name, one in picked.items() if one.id == known.me.id)
    return errors or tuple({one.id: one for one in picked.values()}.values())


def spread(teams: Iterable[str | None]) -> tuple[Note, ...]:
    """That over half come from one team, where it is so: a hint, no block."""
    found = lopsided(teams)
    return (Note(t("founding-one-team", most=found[0], all=found[1])),) if found else ()


def crowded(asked: int, free: int) -> tuple[Note, ...]:
    """That more are asked than can get a seat, where it is so: a hint, no block."""
    return (Note(t("calling-crowded", count=asked, free=free)),) if asked > free else ()


def may_call(network: Network, known: Known) -> bool:
    """Colleagues are asked into networks of the house itself, where they can be picked from a list."""
    return "person" in known.pickers and network.organisation == known.me.organisation


def not_in(network: Network, people: Iterable[Person], before: Container[tuple[str, str]]) -> tuple[Person, ...]:
    """Those who are outside it though they got an invitation (`InvitedBefore`): asking once is enough."""
    asked = (one for one in people if (network.id, one.id) in before)
    return tuple(one for one in asked if network.standing(one.id) is None and not network.led_by(one.id))


def invited(network: Network, people: Iterable[Person]) -> PeopleInvited | None:
    """What asking these makes true; None when all of them are in it, or were asked, already."""
    new = [one for one in people if network.standing(one.id) is None and not network.led_by(one.id)]
    members = (Member(one.id, one.name, one.reader, one.country, one.team, "invited") for one in new)
    return PeopleInvited(network, tuple(members)) if new else None


def asked_by_name(network: Network, known: Known) -> tuple[Section, ...]:
    """Who was asked and hasn't answered, and the way to ask more."""
    if not may_call(network, known):
        return ()
    names = tuple(one.name for one in network.invited)
    waiting = (Note(t("calling-waiting", count=len(names), names=Raw(", ".join(names)))),) if names else ()
    teams = (one.team for one in network.members if one.standing != "leading")
    ask = OpenButton(t("calling-more", count=AT_ONCE) if names else t("calling-ask"), "people", "primary")
    late = crowded(len(names), free_seats(network))
    return (section(Para(t("calling-what")), *waiting, *spread(teams), *late, ask),)


def told(fact: PeopleInvited | None, before: Sequence[Person] = ()) -> T:
    """What whoever asks hears; `before`: who isn't asked again."""
    if before:
        names = Raw(", ".join(one.name for one in before))
        return t("calling-before", names=names, count=len(fact.members) if fact else 0)
    return t("calling-asked", count=len(fact.members)) if fact else t("calling-nobody")
