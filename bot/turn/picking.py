"""Who and what was picked in a form: a platform's ids become people and places of the asker's own organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.events import Incoming, Picked, Submitted
from bot.forms import PICKED
from bot.people import Account, Person, Place, Profile
from bot.ports import Store
from bot.views import Field, Form

LONGEST = 255
"""Characters of a platform's id."""


def asks_to_pick(form: Form | None) -> bool:
    """Whether the form has a field that is picked from the platform's own list."""
    return form is not None and any(field.kind in PICKED for field in form.fields)


async def with_picked(store: Store, incoming: Incoming, asker: Person, event: Submitted, form: Form) -> Submitted:
    """The event with whoever and whatever was picked, and their ids in the core as values.

    An id that stands for nobody in the asker's organisation is left without an answer in `picked`, which
    `bot.forms.problems` refuses. A colleague whom nobody met yet is made known. Raises `NotSaved`.
    """
    found: dict[str, Person | Place] = {}
    for field in form.fields:
        value = event.values.get(field.name, "").strip()
        picked = _told(incoming.picked, value) if field.kind in PICKED and 0 < len(value) <= LONGEST else None
        if picked and (one := await _found(store, incoming.account, asker, field, value, picked)):
            found[field.name] = one
    return replace(event, values={**event.values, **{name: _id(one) for name, one in found.items()}}, picked=found)


def _told(told: Mapping[str, Picked] | None, value: str) -> Picked | None:
    return Picked() if told is None else told.get(value)


async def _found(
    store: Store, by: Account, asker: Person, field: Field, value: str, picked: Picked
) -> Person | Place | None:
    tenant = picked.tenant or by.tenant
    if field.kind == "channel":
        return Place(by.platform, tenant, value, picked.name)
    person = await _person(store, Account(by.platform, tenant, value), picked, own=tenant == by.tenant)
    return person if person and person.organisation == asker.organisation else None


async def _person(store: Store, account: Account, picked: Picked, *, own: bool) -> Person | None:
    """Of another tenant only whoever is known already: nobody is made known in somebody else's name."""
    if own:
        return await store.welcome(account, Profile(name=picked.name))
    seen = await store.recall(account, None)
    return seen.person if seen else None


def _id(one: Person | Place) -> str:
    return one.id if isinstance(one, Person) else one.address
