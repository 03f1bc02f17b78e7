"""Who and what the playground begins with: two organisations, their people and channels, and four networks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from adapters.web import DemoChannel, DemoPerson
from bot.network.anonymity import Answer
from bot.organisation import Arrangements
from bot.people import ADMINISTRATOR, HR, MANAGER, Account, Place, Profile
from bot.speech import t

LINDE, NORD = "linde", "nord"
HOUSES = {LINDE: "Zorggroep De Linde", NORD: "Atelier Nord"}


def _person(slug: str, name: str, work: str, tenant: str, locale: str, zone: str) -> DemoPerson:
    account, profile = Account("web", tenant, slug), Profile(name, locale, zone)
    facilitates = work in ("facilitator", "workshop")
    return DemoPerson(slug, account, profile, HOUSES[tenant], t(f"web-work-{work}"), facilitates)


PEOPLE = (
    _person("an", "An Peeters", "nurse", LINDE, "nl", "Europe/Brussels"),
    _person("emma", "Emma Hughes", "physio", LINDE, "en", "Europe/Brussels"),
    _person("youssef", "Youssef El Amrani", "carer", LINDE, "nl", "Europe/Brussels"),
    _person("jonas", "Jonas De Wit", "therapist", LINDE, "nl", "Europe/Brussels"),
    _person("sofie", "Sofie Claes", "facilitator", LINDE, "nl", "Europe/Brussels"),
    _person("marc", "Marc Willems", "manager", LINDE, "nl", "Europe/Brussels"),
    _person("claire", "Claire Dubois", "hr", LINDE, "fr", "Europe/Brussels"),
    _person("ruth", "Ruth Janssens", "administrator", LINDE, "nl", "Europe/Brussels"),
    _person("lotte", "Lotte Maes", "nurse", LINDE, "nl", "Europe/Brussels"),
    _person("hilde", "Hilde Vermeulen", "nurse", LINDE, "nl", "Europe/Brussels"),
    _person("bart", "Bart Goossens", "carer", LINDE, "nl", "Europe/Brussels"),
    _person("karim", "Karim Haddad", "carer", LINDE, "fr", "Europe/Brussels"),
    _person("fatima", "Fatima Benali", "therapist", LINDE, "nl", "Europe/Brussels"),
    _person("pieter", "Pieter Jacobs", "therapist", LINDE, "nl", "Europe/Brussels"),
    _person("amina", "Amina Diallo", "physio", LINDE, "fr", "Europe/Brussels"),
    _person("wout", "Wout Lemmens", "physio", LINDE, "nl", "Europe/Brussels"),
    _person("ines", "Inês Carvalho", "designer", NORD, "en", "Europe/Lisbon"),
    _person("julien", "Julien Moreau", "workshop", NORD, "fr", "Europe/Paris"),
)
ROLES = {"marc": MANAGER, "claire": HR, "ruth": ADMINISTRATOR, "julien": ADMINISTRATOR}
ARRANGED = {
    "ruth": Arrangements(outside=True),
    "julien": Arrangements(locale="fr", timezone="Europe/Paris", country="FR", outside=True),
}
"""What each administrator arranged: both houses allow networks with others."""


@dataclass(frozen=True)
class LinkedChannel:
    """A channel, who linked it as what (nobody: that is left to whoever plays), and who belongs to its team."""

    channel: DemoChannel
    scope: str = ""
    linker: str = ""
    team: tuple[str, ...] = ()


def _channel(slug: str, tenant: str, scope: str = "", linker: str = "", *team: str) -> LinkedChannel:
    place = Place("web", tenant, f"{tenant}/#{slug}", slug)
    return LinkedChannel(DemoChannel(slug, place, HOUSES[tenant]), scope, linker, team)


CHANNELS = (
    _channel("thuiszorg", LINDE, "team", "marc", "an", "youssef"),
    _channel("revalidatie", LINDE, "team", "jonas", "emma"),
    _channel("nachtzorg", LINDE, "team", "lotte", "hilde", "bart", "karim"),
    _channel("woonzorg", LINDE, "team", "fatima", "pieter", "amina", "wout"),
    _channel("de-linde", LINDE, "organisation", "sofie"),
    _channel("studio", NORD, "team", "julien", "ines"),
    _channel("atelier", NORD),
)


@dataclass(frozen=True)
class TeamMeets:
    """When the team of a channel meets, and who told Kring."""

    channel: str
    by: str
    weekday: int
    at: time
    every: int


MEETINGS = (TeamMeets("thuiszorg", "marc", 3, time(9), 1), TeamMeets("revalidatie", "jonas", 1, time(13, 30), 2))


@dataclass(frozen=True)
class Planned:
    """A network to begin with. `first`: days from the first morning to the first session; negative: it has begun."""

    id: str
    name: str
    goal: str
    place: str
    facilitator: str
    members: tuple[str, ...]
    first: int
    hour: time = time(14)
    sessions: int = 5
    weeks: int = 4
    capacity: int = 12
    answers: tuple[Answer, ...] = ()
    """The evaluation of the first session, one for each of the first members."""


NETWORKS = (
    Planned(
        "demo-verplaatsen",
        "Veilig tillen en verplaatsen",
        "Na vijf sessies heeft elk team één manier van verplaatsen die de rug spaart.",
        "Oefenzaal, De Linde",
        "sofie",
        ("youssef", "jonas", "emma", "marc"),
        first=9,
    ),
    Planned(
        "demo-gesprekken",
        "Moeilijke gesprekken met familie",
        "We voeren een moeilijk gesprek met meer rust, en weten wie ons kan helpen.",
        "https://video.example.org/gesprekken",
        "sofie",
        ("an", "youssef", "jonas", "emma", "claire", "ines"),
        first=-20,
        answers=(
            Answer((5, 4, 4), ("Eerst samenvatten wat de familie zegt, dan pas antwoorden.", "")),
            Answer((4, 5, 3), ("Ik vraag voortaan wie er nog bij het gesprek moet zijn.", "Een half uur langer.")),
            Answer((4, 4, 5), ("", "Graag een echte casus oefenen in trio’s.")),
            Answer((5, 5, 4), ("Silence is fine. I don’t have to fill it.", "")),
            Answer((3, 4, 4), ("Oser dire « je ne sais pas ».", "Commencer à l’heure.")),
            Answer((4, 5, 5), ("Write down the family’s own words.", "")),
        ),
    ),
    Planned(
        "demo-plannen",
        "Digitaal plannen zonder stress",
        "Iedereen plant de eigen ronde op de tablet, zonder papier ernaast.",
        "Vergaderzaal 2, De Linde",
        "sofie",
        ("marc", "jonas", "emma"),
        first=15,
        hour=time(10),
        sessions=3,
        weeks=3,
        capacity=3,
    ),
    Planned(
        "demo-repair",
        "Design for repair",
        "Every new product we draw can be opened, mended and closed again.",
        "Atelier 4, Atelier Nord",
        "julien",
        ("ines",),
        first=8,
        hour=time(11),
    ),
)
INSIGHT = (
    "emma",
    "revalidatie",
    "demo-gesprekken-1",
    "Ask the family what they already tried before you advise anything. It saves ten minutes, and a quarrel.",
)
"""Who shared, in which channel, after which session, what."""
