"""How entries of the catalogue are drawn, filled in and read back: by those who search, suggest, and keep it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.catalogue.model import ENTRY_KINDS, Entry, EntryKind
from bot.catalogue.sheets import LONGEST, fits, link_of, listed
from bot.network.wording import Texts
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    FieldError,
    LinkButton,
    Note,
    Option,
    Para,
    Section,
    section,
)

LISTS = 300
"""Characters of a list of functions or interests."""


def card(entry: Entry, known: Known, *controls: Control) -> Section:
    """What somebody who finds it sees: what it is, for whom, where, and whether it may be out of date (line 31)."""
    return section(Para(Raw(entry.name)), *_what(entry, known), *site(entry), *controls)


def _what(entry: Entry, known: Known) -> Iterator[Para | Note]:
    if entry.about:
        yield Para(Raw(entry.about))
    kind = t("entry-kind-name", kind=entry.kind)
    what, whom = (
        t("entry-kind", kind=kind, joined="yes" if entry.joined else "no"),
        (*entry.functions, *entry.interests),
    )
    yield Note(t("entry-for", what=what, whom=Raw(", ".join(whom))) if whom else what)
    if entry.link and not site(entry):
        yield Note(Raw(entry.link))
    if entry.status == "listed" and entry.is_stale(known.now):
        yield Note(t("entry-stale"))


def checked(entry: Entry) -> T:
    """Who looked last whether it holds, and when."""
    if entry.checked_at is None:
        return t("entry-unchecked")
    named = "yes" if entry.checked_by else "no"
    return t("entry-checked", name=Raw(entry.checked_by), named=named, day=entry.checked_at.date())


def site(entry: Entry) -> tuple[LinkButton, ...]:
    """A button to its site; nothing where there is none."""
    return (LinkButton(t("entry-site"), entry.link),) if entry.link and link_of(entry.link) == entry.link else ()


def to_check(entry: Entry) -> Button:
    """One press says that it still holds."""
    return Button(t("entry-still-holds"), "checked", entry.id)


def opener(entry: Entry) -> CommandButton:
    return CommandButton(t("entry-open"), "catalogue", entry.id)


def fields(entry: Entry | None, *, joined: bool = True) -> tuple[Field, ...]:
    """One question for each thing that an entry says; filled in as it is now."""
    now = entry or Entry("", "outside", "")
    kinds = tuple(Option(t("entry-kind-name", kind=kind), kind) for kind in ENTRY_KINDS)
    both = tuple(Option(t("entry-joined-answer", joined=answer), answer) for answer in ("no", "yes"))
    asks = (Field("joined", t("entry-joined"), "select", initial="yes" if now.joined else "no", options=both),)
    site_ = t("entry-link-hint")
    several = t("entry-list-hint")
    return (
        Field("name", t("entry-name"), initial=now.name, limit=LONGEST["name"]),
        Field("kind", t("entry-what"), "select", initial=now.kind, options=kinds),
        Field("about", t("entry-about"), "text", required=False, initial=now.about, limit=LONGEST["about"]),
        Field("link", t("entry-link"), required=False, initial=now.link, limit=LONGEST["link"], hint=site_),
        *(asks if joined else ()),
        _list("functions", now.functions, several),
        _list("interests", now.interests, several),
    )


def _list(name: str, now: tuple[str, ...], hint: T) -> Field:
    return Field(name, t(f"entry-{name}"), required=False, initial=", ".join(now)[:LISTS], limit=LISTS, hint=hint)


def read(id_: str, values: Mapping[str, str]) -> Entry:
    """What was filled in."""
    kind: EntryKind = next((one for one in ENTRY_KINDS if one == values.get("kind")), "outside")
    return Entry(
        id_,
        kind,
        " ".join(values.get("name", "").split()),
        values.get("about", "").strip(),
        link_of(values.get("link", "")),
        values.get("joined") == "yes",
        listed(values.get("functions", "")),
        listed(values.get("interests", "")),
    )


def texts_of(entry: Entry) -> Texts:
    """What it says, as the form has it."""
    return tuple((field.name, field.initial) for field in fields(entry))


def wrong(values: Mapping[str, str]) -> tuple[FieldError, ...]:
    """What the form alone can't know."""
    link = values.get("link", "").strip()
    bad = (FieldError("link", t("entry-not-a-link")),) if link and not link_of(link) else ()
    lists = (name for name in ("functions", "interests") if not fits(values.get(name, "")))
    return (*bad, *(FieldError(name, t("entry-too-many")) for name in lists))
