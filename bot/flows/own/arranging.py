"""Setting Kring up for an organisation: what it will and won't do and keep, and what its administrator arranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from bot.catalogue.sheets import link_of
from bot.content.countries import country_name
from bot.content.zones import zone_like, zone_named
from bot.drawing.arrangement import about_learning, questions
from bot.drawing.cards import hindrances, named
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import OrganisationArranged
from bot.flow import Flow, Shown, Step, Unheard
from bot.forms import parse_number, parse_time
from bot.network.anonymity import ENOUGH
from bot.nudges.window import CLOSES, OPENS
from bot.nudges.wishes import Hours
from bot.organisation import (
    KEPT_DAYS,
    METHODS_LINK,
    Arrangements,
    Organisation,
    flaw,
    within_the_window,
)
from bot.own import MyHindrances
from bot.people import ADMINISTRATOR, LOCALES, Person
from bot.queries import Known, MyOrganisation, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
    FieldError,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)

DOES = ("brings", "reminds", "shares")
NEVER = ("reads", "tells", "posts", "floods")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyOrganisation(), MyHindrances())


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case _ if not _may(known.me):
            return Step(state, notice=t("button-old"))
        case Pressed("as-is") if known[MyOrganisation()].arrangements is None:
            return _kept(_now(known), known)
        case Submitted("arrangements", values):
            return _checked(values, known)
        case Submitted("learning", values):
            return _learned(values, known)
        case _:
            return Step(state, notice=t("button-old"))


def _may(person: Person) -> bool:
    return ADMINISTRATOR in person.roles


def _now(known: Known) -> Arrangements:
    """What holds; before anybody arranged anything, what fits whoever looks."""
    me, made = known.me, known[MyOrganisation()].arrangements
    return made or Arrangements(me.reader.locale, me.reader.timezone, me.country)


def _kept(made: Arrangements, known: Known, name: str = "", notice: T | None = None) -> Step[Shown]:
    arranged = Arrangements(**(vars(made) | {"at": known.now}))
    return Step(Shown(), (OrganisationArranged(arranged, name),), notice=notice or t("arranging-kept"))


def _checked(values: Mapping[str, str], known: Known) -> Step[Shown]:
    """What was filled in, or all that is wrong with it: what a form alone can't know."""
    zone, wished = zone_named(values["zone"]), _hours(values)
    errors = (
        *(() if zone else (FieldError("zone", _no_zone(values["zone"])),)),
        *_wrong_hours(wished),
    )
    if errors or zone is None:
        return Step(Shown(), errors=errors)
    hours = within_the_window(wished)
    person, words = _contact(values, known[MyOrganisation()])
    made = Arrangements(
        next(locale for locale in LOCALES if locale == values["language"]),
        zone,
        values["country"],
        hours,
        words,
        person,
        parse_number(values["kept"]) or max(KEPT_DAYS),
        values["outside"] == "yes",
        threshold=_now(known).threshold,
        methods_link=_now(known).methods_link,
    )
    cut = t("arranging-kept-within", opens=_clock(hours.opens), closes=_clock(hours.closes))
    return _kept(made, known, " ".join(values.get("name", "").split()), cut if hours != wished else None)


def _hours(values: Mapping[str, str]) -> Hours:
    """As they were typed; the form took them for times."""
    opens, closes = parse_time(values["opens"]), parse_time(values["closes"])
    return Hours(opens or OPENS, closes or CLOSES)


def _wrong_hours(wished: Hours) -> tuple[FieldError, ...]:
    what = "order" if wished.closes <= wished.opens else flaw(within_the_window(wished)) and "short"
    return (FieldError("closes", t(f"arranging-hours-{what}")),) if what else ()


def _learned(values: Mapping[str, str], known: Known) -> Step[Shown]:
    """What networks and the catalogue go by; all else stays as it is."""
    typed = values.get("methods", "").strip()
    if typed and not link_of(typed):
        return Step(Shown(), errors=(FieldError("methods", t("arranging-methods-wrong")),))
    enough, link = parse_number(values["threshold"]), link_of(typed) or METHODS_LINK
    return _kept(replace(_now(known), threshold=enough or Arrangements.threshold, methods_link=link), known)


def _no_zone(name: str) -> T:
    like = zone_like(name)
    return t("settings-zone-like", zone=like) if like else t("settings-zone-unknown")


def _contact(values: Mapping[str, str], own: Organisation) -> tuple[str, str]:
    """The person who was picked, or words; a person whose name was left as it stood stays that person."""
    picked, words = values.get("person", ""), values["contact"]
    made = own.arrangements
    if made and made.contact_person and not picked and words == own.contact:
        return made.contact_person, made.contact
    return picked, "" if picked else words


def show(state: Shown, subject: str, known: Known) -> Message:
    own = known[MyOrganisation()]
    title = t("arranging-title", organisation=Raw(own.name), named="yes" if own.name else "no")
    if not _may(known.me):
        return message(title, section(Title(title), *_who_may(own)), *_facts(own.arrangements, own), _choices())
    hindered = hindrances(known[MyHindrances()], known)
    if own.arrangements is None:
        hello = section(Title(title), *_greeting(known))
        return message(title, hello, *_proposal(known), *hindered, *_promises(known))
    holds = _facts(own.arrangements, own)
    change = section(
        Note(t("arranging-undo")),
        OpenButton(t("arranging-change"), "arrangements"),
        OpenButton(t("arranging-learning"), "learning"),
        CommandButton(t("do-calendar"), "calendar"),
    )
    return message(title, section(Title(title)), *hindered, *holds, change, *_keeps(own.arrangements))


def _who_may(own: Organisation) -> tuple[Para, ...]:
    if not own.administrators:
        return Para(t("arranging-whose")), Para(t("arranging-nobody"))
    names = Raw(", ".join(own.administrators))
    return (Para(t("arranging-whose")), Para(t("arranging-they", count=len(own.administrators), names=names)))


def _choices() -> Section:
    """What somebody chooses for themselves, whatever holds for the organisation."""
    return section(CommandButton(t("do-settings"), "settings"), CommandButton(t("do-pause"), "pause"))


def _greeting(known: Known) -> tuple[Para, ...]:
    hello = t("arranging-hello", name=Raw(known.me.name), named=named(known.me))
    return Para(hello), Para(t("arranging-what"))


def _promises(known: Known) -> tuple[Section, ...]:
    does = Listing(tuple(t(f"arranging-does-{what}") for what in DOES))
    never = Listing(tuple(t(f"arranging-never-{what}", enough=ENOUGH) for what in NEVER))
    return (
        section(Para(t("arranging-does")), does),
        section(Para(t("arranging-never")), never),
        *_keeps(_now(known)),
    )


def _keeps(made: Arrangements) -> tuple[Section, ...]:
    """What is kept, and how long: all of it, also what nobody chooses."""
    log = t("arranging-keeps-log", days=made.kept_days)
    items = (t("arranging-keeps-work"), log, t("arranging-keeps-traces"), t("arranging-keeps-drafts"))
    return (section(Para(t("arranging-keeps")), Listing(items)),)


def _proposal(known: Known) -> tuple[Section, ...]:
    own = known[MyOrganisation()]
    return (
        *_facts(_now(known), own),
        section(
            Button(t("arranging-as-is"), "as-is", style="primary"), OpenButton(t("arranging-change"), "arrangements")
        ),
    )


def _facts(made: Arrangements | None, own: Organisation) -> tuple[Section, ...]:
    if made is None:
        return ()
    hours = t("arranging-hours-from-to", opens=_clock(made.hours.opens), closes=_clock(made.hours.closes))
    rows = (
        *(() if own.name else ((t("arranging-name"), t("arranging-no-name")),)),
        (t("arranging-language"), t(f"language-{made.locale}")),
        (t("arranging-zone"), Raw(made.timezone)),
        (t("arranging-country"), country_name(made.country)),
        (t("arranging-hours"), hours),
        (t("arranging-contact"), Raw(own.contact) if own.contact else t("arranging-no-contact")),
        (t("arranging-kept-days"), t("arranging-days", count=made.kept_days)),
        (t("arranging-outside"), t("arranging-allowed", outside="yes" if made.outside else "no")),
        (t("arranging-threshold"), t("arranging-threshold-people", count=made.threshold)),
        (t("arranging-methods"), Raw(made.methods_link)),
    )
    return (section(Facts(rows)),)


def _clock(hour: time) -> Raw:
    return Raw(hour.strftime("%H:%M"))


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    if not _may(known.me):
        return None
    now, own = _now(known), known[MyOrganisation()]
    if name == "learning" and own.arrangements is not None:
        return Form(name, t("arranging-learning-form"), about_learning(now), t("keep"))
    if name != "arrangements":
        return None
    return Form(name, t("arranging-form"), questions(now, own, known), t("keep"), t("arranging-form-intro"))


FLOW: Flow[Shown] = Flow("arranging", (Shown,), start, step, show, asks, form, ends=(Shown,))
