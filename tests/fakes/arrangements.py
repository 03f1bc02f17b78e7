"""What `MemoryStore` makes of an organisation's arrangements: for its people, its channels, and what is kept."""

from __future__ import annotations

from dataclasses import replace

from bot.nudges.nudge import Nudge
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.organisation import Arrangements, Organisation, heeding
from bot.people import ADMINISTRATOR, LOCALES, Person, Profile
from storage.newcomer import country_in
from tests.fakes.tables import Tables


def arrange(tables: Tables, person: Person, made: Arrangements, name: str = "") -> None:
    """From now on, in the person's own organisation; of who is no administrator there, nothing happens."""
    if ADMINISTRATOR not in tables.persons[person.id].roles:
        return
    tables.arrangements[person.organisation] = made
    tables.organisations[person.organisation] = name or tables.organisations[person.organisation]
    for one in list(tables.persons.values()):
        if one.organisation == person.organisation:
            _settle(tables, one, made)
    for channel in list(tables.channels.values()):
        if channel.organisation == person.organisation:
            tables.channels[channel.id] = replace(channel, country=country_in(channel.reader.timezone, made))


def _settle(tables: Tables, person: Person, made: Arrangements) -> None:
    """Language and zone of whoever chose none, and of whom no platform told any; their public holidays."""
    chosen, reader = tables.chosen[person.id], person.reader
    told = [login.profile for login in tables.logins.values() if login.person == person.id]
    if not chosen.locale and not any(map(_speaks, told)):
        reader = replace(reader, locale=made.locale)
    if not chosen.zone and not any(profile.timezone for profile in told):
        reader = replace(reader, timezone=made.timezone)
    tables.persons[person.id] = replace(person, reader=reader, country=country_in(reader.timezone, made))


def _speaks(profile: Profile) -> bool:
    return profile.locale.lower().startswith(LOCALES)


def organisation_of(tables: Tables, person: Person) -> Organisation:
    """The person's own, with who administers it, by name."""
    made = tables.arrangements.get(person.organisation)
    colleagues = [one for one in tables.persons.values() if one.organisation == person.organisation]
    named = next((one.name for one in colleagues if made and one.id == made.contact_person), "")
    administrators = sorted(one.name for one in colleagues if ADMINISTRATOR in one.roles and one.name)
    contact = named or (made.contact if made else "")
    return Organisation(tables.organisations[person.organisation], made, contact, tuple(administrators))


def wishes_in_force(tables: Tables, recipient: str) -> Wishes:
    """What holds for this person or channel: what they wish, within the hours of their organisation."""
    home = home_of(tables, recipient)
    return heeding(tables.wishes.get(recipient, NO_WISHES), tables.arrangements.get(home) if home else None)


def home_of(tables: Tables, recipient: str) -> str | None:
    """The organisation of a person or a channel; None for who is gone."""
    known = tables.persons.get(recipient) or tables.channels.get(recipient)
    return known.organisation if known else None


def keeping(tables: Tables, nudge: Nudge) -> Arrangements | None:
    """What the recipient's organisation arranged, that says how long this is kept."""
    return tables.arrangements.get(home_of(tables, nudge.recipient) or "")
