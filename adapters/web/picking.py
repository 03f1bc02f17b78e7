"""Pickers in the playground: its own people and channels, as lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from adapters.web.demo import Demo
from bot.events import Picked
from bot.speech import Raw
from bot.views import Field, Form, Option


def offered(demo: Demo, tenant: str) -> Mapping[str, Picked]:
    """Everybody and every channel of this tenant, by their ids: nobody else can be picked."""
    people = {person.account.user: Picked(tenant, person.profile.name) for person in demo.colleagues(tenant)}
    return people | {channel.place.address: Picked(tenant, channel.name) for channel in demo.channels_of(tenant)}


def with_lists(form: Form, demo: Demo, tenant: str) -> Form:
    """The form with the tenant's people and channels as options of the fields that are picked."""
    return replace(form, fields=tuple(_listed(field, demo, tenant) for field in form.fields))


def _listed(field: Field, demo: Demo, tenant: str) -> Field:
    match field.kind:
        case "person":
            people = sorted(demo.colleagues(tenant), key=lambda person: person.profile.name)
            options = tuple(Option(Raw(person.profile.name), person.account.user) for person in people)
        case "channel":
            options = tuple(Option(Raw(one.name), one.place.address) for one in demo.channels_of(tenant))
        case _:
            return field
    return replace(field, options=options)
