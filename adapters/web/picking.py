"""Pickers in the playground: its own people and channels, as lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from adapters.web.demo import Demo
from bot.events import Picked
from bot.people import Account
from bot.speech import Raw
from bot.views import Field, Form, Option


def offered(demo: Demo, tenant: str) -> Mapping[str, Picked]:
    """Everybody and every channel of this tenant, by their ids: nobody else can be picked."""
    people = {person.account.user: Picked(tenant, person.profile.name) for person in demo.colleagues(tenant)}
    return people | {channel.place.address: Picked(tenant, channel.name) for channel in demo.channels_of(tenant)}


def with_lists(form: Form, demo: Demo, account: Account) -> Form:
    """The form with the people and channels of this account's tenant as options of the fields that are picked."""
    return replace(form, fields=tuple(_listed(field, demo, account) for field in form.fields))


def _listed(field: Field, demo: Demo, account: Account) -> Field:
    tenant = account.tenant
    match field.kind:
        case "person":
            found = (one for one in demo.colleagues(tenant) if not field.others or one.account != account)
            people = sorted(found, key=lambda person: person.profile.name)
            options = tuple(Option(Raw(person.profile.name), person.account.user) for person in people)
        case "channel":
            options = tuple(Option(Raw(one.name), one.place.address) for one in demo.channels_of(tenant))
        case _:
            return field
    return replace(field, options=options)
