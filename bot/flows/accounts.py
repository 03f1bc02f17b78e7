"""One human with several accounts: a code, said here and typed there, makes them one person to Kring.

The code is for the person's own eyes, good for ten minutes and once; before anything happens, the other side sees whose
it is. Whatever can't be brought together without losing something stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.across import Claim, ClaimBy, Login, MyLoginCode, MyLogins
from bot.codes import LINK_LASTS, LINKS, LONGEST, Missed, lately, made, read, spelled, too_many
from bot.commands import name_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import AccountPreferred, AccountsJoined, LoginCodeMade
from bot.flow import Flow, Step, Unheard
from bot.queries import Known, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class Accounts:
    """Those that Kring knows. `misses`: the wrong codes of the last hour."""

    misses: Missed = ()


@dataclass(frozen=True)
class Claiming:
    """Somebody typed a code that was made elsewhere; nothing happens before they confirm whose it is."""

    code: str
    misses: Missed = ()


@dataclass(frozen=True)
class OnePerson:
    """Both are one from now on, under this name."""

    name: str


State = Accounts | Claiming | OnePerson


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    codes = {_typed(event) or "", state.code if isinstance(state, Claiming) else ""} - {""}
    return (MyLogins(), MyLoginCode(), *map(ClaimBy, sorted(codes)))


def _typed(event: Event) -> str | None:
    """The code that this event brings, empty where it is none at all; None when it brings nothing."""
    match event:
        case Commanded("account", rest) if rest.strip():
            return read(rest, LINKS)
        case Submitted("code", values):
            return read(values.get("code", ""), LINKS)
        case _:
            return None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(Accounts()) if _overheard(known) else _looked(Accounts(), _typed(event), known)


def _overheard(known: Known) -> bool:
    """Whether others read along: in a channel, but on Slack, where answers there are for one's own eyes."""
    return known.place is not None and known.place.platform != "slack"


def _looked(state: Accounts | Claiming, code: str | None, known: Known) -> Step[State]:
    """A wrong code counts; whoever had too many learns nothing of the next one, be it right."""
    misses = lately(state.misses, known.now)
    if code is None:
        return Step(Accounts(misses=misses))
    if too_many(misses, known.now):
        return Step(Accounts(misses=misses), notice=t("invited-later"))
    claim = known[ClaimBy(code)] if code else None
    if claim is None:
        return Step(Accounts(misses=(*misses, known.now)), notice=t("accounts-no-code"))
    if claim.clash is not None:
        return Step(Accounts(misses=misses), notice=t("accounts-clash", why=claim.clash))
    return Step(Claiming(code, misses))


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Said():
            return Unheard()
        case _ if _overheard(known):
            return Step(state)
        case Accounts() | Claiming(), Commanded() | Submitted("code"):
            return _looked(state, _typed(event), known)
        case Accounts(), Pressed("make"):
            fresh = made(known.fresh, LINKS)
            return Step(state, (LoginCodeMade(fresh, known.now + LINK_LASTS),))
        case Accounts(), Pressed("prefer", which) if login := _login(which, known):
            return Step(state, (AccountPreferred(login.account),), notice=t("accounts-preferred"))
        case Claiming(code), Pressed("that-is-me"):
            return _joined(state, known[ClaimBy(code)])
        case Claiming(), Pressed("not-me"):
            return Step(Accounts(misses=state.misses), notice=t("accounts-nothing"))
        case _, Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _login(number: str, known: Known) -> Login | None:
    """Which of the person's own accounts is meant: buttons name them by their place in the list."""
    logins = known[MyLogins()]
    return next((login for place, login in enumerate(logins, 1) if str(place) == number), None)


def _joined(state: Claiming, claim: Claim | None) -> Step[State]:
    if claim is None:
        return Step(Accounts(misses=state.misses), notice=t("accounts-no-code"))
    if claim.clash is not None:
        return Step(Accounts(misses=state.misses), notice=t("accounts-clash", why=claim.clash))
    return Step(OnePerson(claim.name), (AccountsJoined(state.code, claim.person),))


def show(state: State, subject: str, known: Known) -> Message:
    if _overheard(known):
        return message(t("accounts-in-private"), section(Title(t("accounts-title")), Para(t("accounts-in-private"))))
    match state:
        case OnePerson(name):
            done = t("accounts-joined", name=Raw(name))
            more = CommandButton(t("do-account"), "account")
            return message(done, section(Title(t("accounts-title")), Para(done), Note(t("accounts-where")), more))
        case Claiming(code) if claim := known[ClaimBy(code)]:
            return _whose(claim)
        case _:
            return _list(known)


def _whose(claim: Claim) -> Message:
    question = t("accounts-whose", name=Raw(claim.whose))
    return message(
        question,
        section(
            Title(t("accounts-title")),
            Para(question),
            Note(t("accounts-what-happens")),
            Button(t("accounts-me"), "that-is-me", style="primary"),
            Button(t("accounts-not-me"), "not-me"),
        ),
    )


def _list(known: Known) -> Message:
    logins, code = known[MyLogins()], known[MyLoginCode()]
    title = t("accounts-title")
    return message(
        title,
        section(Title(title), Listing(tuple(map(_line, logins))), Note(t("accounts-where")), *_choices(logins)),
        _code(code, known) if code else _offer(),
    )


def _line(login: Login) -> T:
    home: Words = Raw(login.home or login.account.tenant)
    return t(
        "accounts-line",
        platform=login.account.platform,
        home=home,
        preferred="yes" if login.preferred else "no",
    )


def _choices(logins: tuple[Login, ...]) -> tuple[Button, ...]:
    """Where to hear from Kring from now on."""
    return tuple(
        Button(
            t("accounts-prefer", platform=login.account.platform, home=Raw(login.home or login.account.tenant)),
            "prefer",
            str(place),
        )
        for place, login in enumerate(logins, 1)
        if not login.preferred
    )


def _offer() -> Section:
    return section(
        Para(t("accounts-another")), Button(t("accounts-make"), "make"), OpenButton(t("accounts-type"), "code")
    )


def _code(code: str, known: Known) -> Section:
    word = name_of("account", known.me.reader.locale)
    return section(
        Para(t("accounts-say")),
        Quote(t("accounts-command", word=word, code=spelled(code))),
        Note(t("accounts-secret")),
        Button(t("accounts-make-new"), "make"),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "code" or isinstance(state, OnePerson) or _overheard(known):
        return None
    code = Field("code", t("invited-code"), limit=LONGEST, hint=t("accounts-code-hint"))
    return Form("code", t("accounts-form"), (code,), t("share-next"))


FLOW: Flow[State] = Flow(
    name="accounts",
    states=(Accounts, Claiming, OnePerson),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(OnePerson,),
)
