"""One human with several accounts: a code, made here and typed there, makes them one person once both said so.

The code is good for ten minutes and for whoever types it first. Before anything happens whoever made it sees who that
is and agrees; only then does the other side learn whose it was, and has the last word. A code that others could read is
over. What waits is shown from what is stored, so whoever is asked finds the question however they come here. Whatever
can't be brought together without losing something stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.codes import LINK_LASTS, LINKS, LONGEST, Missed, lately, made, read, read_among, spelled, too_many
from bot.commands import name_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.across import Claim, Claimant, ClaimBy, Login, LoginCode, MyClaim, MyLoginCode, MyLogins
from bot.logins import (
    AccountClaimed,
    AccountPreferred,
    AccountsJoined,
    ClaimAnswered,
    CodeSpoilt,
    LoginCodeMade,
)
from bot.queries import Known, MyNetworks, Query
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
class OnePerson:
    """Both are one from now on, under this name."""

    name: str


State = Accounts | OnePerson


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    code = read(_typed(event) or "", LINKS)
    return (MyLogins(), MyLoginCode(), MyClaim(), MyNetworks(), *((ClaimBy(code),) if code else ()))


def _typed(event: Event) -> str | None:
    """What this event brings to be read as a code; None when it brings nothing."""
    match event:
        case Commanded("account", rest) if rest.strip():
            return rest
        case Submitted("code", values):
            return values.get("code", "")
        case _:
            return None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return _overheard(Accounts(), event) if known.overheard else _looked(Accounts(), event, known)


def _overheard(state: State, event: Event) -> Step[State]:
    """Others could read it: whatever code there was is over, and whether there was one isn't said."""
    spoilt = tuple(map(CodeSpoilt, read_among(_typed(event) or "", LINKS)))
    return Step(state, spoilt, notice=t("accounts-overheard"))


def _looked(state: Accounts, event: Event, known: Known) -> Step[State]:
    """A wrong code counts; whoever had too many learns nothing of the next one, be it right."""
    text, state = _typed(event), Accounts(lately(state.misses, known.now))
    if text is None:
        return Step(state)
    if too_many(state.misses, known.now):
        return Step(state, notice=t("invited-later"))
    code = read(text, LINKS)
    claim = known[ClaimBy(code)] if code else None
    if claim is None:
        return Step(Accounts((*state.misses, known.now)), notice=t("accounts-no-code"))
    if claim.clash is not None:
        return Step(state, notice=_clash(claim, known))
    return Step(state, () if claim == known[MyClaim()] else (AccountClaimed(code, claim.person),))


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case _ if known.overheard:
            return _overheard(state, event)
        case Commanded() | Submitted("code"):
            return _looked(state if isinstance(state, Accounts) else Accounts(), event, known)
        case Pressed():
            return _pressed(state, event, known)
        case Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _pressed(state: State, event: Pressed, known: Known) -> Step[State]:
    """A press that answers a question names the code that it was about: an old one answers no other question."""
    own, claim = known[MyLoginCode()], known[MyClaim()]
    match event:
        case Pressed("make"):
            return Step(state, (LoginCodeMade(made(known.fresh, LINKS), known.now + LINK_LASTS),))
        case Pressed("prefer", which) if login := _login(which, known):
            return Step(state, (AccountPreferred(login.account),), notice=t("accounts-preferred"))
        case Pressed("agree" | "refuse" as said, code) if own and own.code == code and (who := _asking(own)):
            agreed = said == "agree"
            return Step(
                state, (ClaimAnswered(code, who.person, agreed),), notice=None if agreed else t("accounts-refused")
            )
        case Pressed("that-is-me", code) if claim and claim.code == code and claim.agreed:
            return _joined(state, claim, known)
        case Pressed("not-me", code) if claim and claim.code == code:
            return Step(state, (CodeSpoilt(code, claim.person),), notice=t("accounts-nothing"))
        case _:
            return Step(state, notice=t("button-old"))


def _asking(own: LoginCode) -> Claimant | None:
    """Who typed the person's code, and waits to hear whether that is they."""
    return None if own.agreed else own.claimant


def _login(number: str, known: Known) -> Login | None:
    """Which of the person's own accounts is meant: buttons name them by their place in the list."""
    logins = known[MyLogins()]
    return next((login for place, login in enumerate(logins, 1) if str(place) == number), None)


def _clash(claim: Claim, known: Known) -> T:
    """Why they can't be one; with the network, while it goes on, that both are in."""
    other = claim.person
    both = (one for one in known[MyNetworks()] if one.led_by(other) or one.standing(other))
    network = next((Raw(one.name) for one in both), t("accounts-same-network"))
    return t("accounts-clash", why=claim.clash or "network", network=network)


def _joined(state: State, claim: Claim, known: Known) -> Step[State]:
    if claim.clash is not None:
        return Step(state, notice=_clash(claim, known))
    return Step(OnePerson(claim.name), (AccountsJoined(claim.code, claim.person),))


def show(state: State, subject: str, known: Known) -> Message:
    own, claim = known[MyLoginCode()], known[MyClaim()]
    if known.overheard:
        return message(t("accounts-in-private"), section(Title(t("accounts-title")), Para(t("accounts-in-private"))))
    if isinstance(state, OnePerson):
        return _together(state)
    if own and (who := _asking(own)):
        return _who(own.code, who)
    if claim:
        return _whose(claim) if claim.agreed else _waiting(claim)
    return _list(known)


def _together(state: OnePerson) -> Message:
    done = t("accounts-joined", name=Raw(state.name))
    more = CommandButton(t("do-account"), "account")
    return message(done, section(Title(t("accounts-title")), Para(done), Note(t("accounts-where")), more))


def _who(code: str, who: Claimant) -> Message:
    """To whoever made the code: who typed it, and by which accounts."""
    question = t("accounts-who", name=Raw(who.name))
    theirs = Listing(tuple(_line(replace(login, preferred=False)) for login in who.logins))
    return message(
        question,
        section(
            Title(t("accounts-title")),
            Para(question),
            theirs,
            Note(t("accounts-who-happens")),
            Button(t("accounts-me"), "agree", code, "primary"),
            Button(t("accounts-not-me"), "refuse", code),
        ),
    )


def _waiting(claim: Claim) -> Message:
    """To whoever typed the code, and isn't told whose it is yet."""
    first = t("accounts-waiting")
    leave = Button(t("accounts-leave"), "not-me", claim.code)
    return message(first, section(Title(t("accounts-title")), Para(first), Note(t("accounts-waiting-note")), leave))


def _whose(claim: Claim) -> Message:
    question = t("accounts-whose", name=Raw(claim.whose))
    return message(
        question,
        section(
            Title(t("accounts-title")),
            Para(question),
            Note(t("accounts-what-happens")),
            Button(t("accounts-me"), "that-is-me", claim.code, "primary"),
            Button(t("accounts-not-me"), "not-me", claim.code),
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


def _code(code: LoginCode, known: Known) -> Section:
    if code.agreed:
        return section(Para(t("accounts-agreed")), Button(t("accounts-make-new"), "make"))
    word = name_of("account", known.me.reader.locale)
    return section(
        Para(t("accounts-say")),
        Quote(t("accounts-command", word=word, code=spelled(code.code))),
        Note(t("accounts-secret")),
        Button(t("accounts-make-new"), "make"),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "code" or isinstance(state, OnePerson) or known.overheard:
        return None
    code = Field("code", t("invited-code"), limit=LONGEST, hint=t("accounts-code-hint"))
    return Form("code", t("accounts-form"), (code,), t("share-next"))


FLOW: Flow[State] = Flow(
    name="accounts",
    states=(Accounts, OnePerson),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(OnePerson,),
    aside=(Accounts,),
)
