"""Who Kring talks to: people, the accounts that reach them, and the places they write in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlatformName = Literal["slack", "teams", "web"]
Locale = Literal["nl", "en", "fr"]
LOCALES: tuple[Locale, ...] = ("nl", "en", "fr")
ADMINISTRATOR, MANAGER, HR = "administrator", "manager", "hr"
ROLES = (ADMINISTRATOR, MANAGER, HR)
"""What an organisation lets somebody do for it."""


@dataclass(frozen=True)
class Account:
    """One login of a person: unique over all organisations. `tenant` is the person's own workspace or tenant.

    On Slack that is the user's own team, also in a channel shared by Slack Connect (bolt-python #1107).
    """

    platform: PlatformName
    tenant: str
    user: str


@dataclass(frozen=True)
class Profile:
    """What a platform tells about an account; empty where it tells nothing.

    `address` is whatever the platform's adapter needs to write to this account unasked: opaque to everybody else.
    """

    name: str = ""
    locale: str = ""
    timezone: str = ""
    address: str = ""
    guest: bool | None = None
    """Whether they are a guest where their account is, and none of its organisation's people; None: it doesn't say."""

    def over(self, known: Profile) -> Profile:
        """What is known once this was told: an empty field tells nothing."""
        return Profile(
            self.name or known.name,
            self.locale or known.locale,
            self.timezone or known.timezone,
            self.address or known.address,
            known.guest if self.guest is None else self.guest,
        )

    def adds_to(self, known: Profile) -> bool:
        """Whether this tells anything that `known` doesn't say already."""
        return self.over(known) != known


@dataclass(frozen=True)
class Place:
    """A channel that a command was typed in; `address` is opaque, like `Profile.address`."""

    platform: PlatformName
    tenant: str
    address: str
    name: str = ""

    @property
    def spot(self) -> tuple[PlatformName, str, str]:
        """Which place it is, whatever it is called."""
        return self.platform, self.tenant, self.address


@dataclass(frozen=True)
class Reader:
    """For whom a text is made: their language, and their IANA time zone."""

    locale: Locale = "nl"
    timezone: str = "Europe/Brussels"


@dataclass(frozen=True)
class Person:
    """A member of one organisation. `roles`: those of `ROLES` that it gave them."""

    id: str
    organisation: str
    name: str
    reader: Reader = Reader()
    country: str = "BE"
    team: str | None = None
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Channel:
    """A channel that a team, the whole organisation, or those of it in a network, linked to Kring.

    `linked_by`: the id of who did; empty when nobody knows.
    """

    id: str
    organisation: str
    place: Place
    name: str
    scope: Literal["team", "organisation", "network"]
    reader: Reader = Reader()
    country: str = "BE"
    linked_by: str = ""

    def may_be_unlinked_by(self, person: Person) -> bool:
        """A team's by anybody in it; the organisation's by who linked it, or who looks after the organisation."""
        if self.scope == "team":
            return person.team == self.id
        looks_after = bool(person.roles & {ADMINISTRATOR, HR})
        return self.scope == "organisation" and (looks_after or self.linked_by == person.id)


def known_locale(tag: str, otherwise: Locale = "nl") -> Locale:
    """The language Kring speaks for a BCP 47 tag such as "fr-BE"; `otherwise` when it has none."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return next((locale for locale in LOCALES if locale == primary), otherwise)
