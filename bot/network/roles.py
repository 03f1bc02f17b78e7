"""What somebody is to Kring: given by the organisation, or earned by being in a network."""

from __future__ import annotations

from collections.abc import Iterable

from bot.network.model import Network
from bot.people import Person


def roles_of(person: Person, networks: Iterable[Network]) -> frozenset[str]:
    """The organisation's roles, "facilitator" of one of `networks`, and "participant" of one (or waiting for it)."""
    mine = tuple(networks)
    leads = any(network.led_by(person.id) for network in mine)
    takes_part = any(network.standing(person.id) in ("member", "waiting") for network in mine)
    found = (("facilitator", leads), ("participant", takes_part))
    return person.roles | {role for role, so in found if so}
