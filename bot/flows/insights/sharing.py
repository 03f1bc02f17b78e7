"""Sharing what was learned: write it, choose who may read it, see it as it will be posted, confirm (nudge 11).

Nothing leaves before it is confirmed, and then it leaves once. The subject is the session it is about, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import mistyped
from bot.drawing.cards import still_to_evaluate
from bot.drawing.readers import NETWORK, PRIVATE, audiences, goes_to, outlets, unlinked
from bot.events import Commanded, Elapsed, Event, Pressed, Ref, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import InsightShared
from bot.flow import Flow, Step, Unheard
from bot.life.across import OutletsAround
from bot.network.concern import absent, unconcerned
from bot.network.model import Insight, Meeting
from bot.own import MyTalks
from bot.people import Channel
from bot.queries import Known, MeetingBy, MyChannels, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
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

ABOUT_SESSION = "learned"
"""The command that names the session; what follows any other word is the insight."""
TALKS = MyTalks("sharing")
TEXT_LIMIT = 1000
"""Characters of an insight."""


@dataclass(frozen=True)
class Writing:
    """Nothing to share yet; `draft` is what was typed, cut where it was too long."""

    draft: str = ""


@dataclass(frozen=True)
class ChoosingAudience:
    text: str


@dataclass(frozen=True)
class Confirming:
    """`to`: the id of a linked channel, "network" or "private"."""

    text: str
    to: str


@dataclass(frozen=True)
class Shared:
    """Confirmed. `where`: the name of the channel or the network; empty when it stays with its author."""

    text: str
    where: str


@dataclass(frozen=True)
class NotNow:
    """No insight to share, which is fine."""


State = Writing | ChoosingAudience | Confirming | Shared | NotNow


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    talks = (TALKS,) if isinstance(event, Elapsed) else ()
    about = (MeetingBy(subject), OutletsAround(subject)) if subject else ()
    return (MyChannels(), *about, *talks)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    match event:
        case Elapsed():
            return Step(Writing(), silent=_pointless(subject, known))
        case Commanded(word, rest) if rest.strip() and word != ABOUT_SESSION:
            return _written(rest)
        case _:
            return Step(Writing(), form="insight")


def _meeting(subject: str, known: Known) -> Meeting | None:
    return known[MeetingBy(subject)] if subject else None


def _pointless(subject: str, known: Known) -> str | None:
    """Why nobody should be asked to share, or None: whoever said "not now" isn't asked about that session any more."""
    meeting = _meeting(subject, known)
    reason = unconcerned(meeting, known.me.id)
    if reason or meeting is None:
        return f"why-{reason}"
    if meeting.session.end > known.now:
        return "why-early"
    if absent(meeting, known.me.id):
        return "why-absent"
    talk = known[TALKS].get(Ref("sharing", subject))
    answered = talk is not None and not talk.active
    return "why-shared" if meeting.shared else "why-answered" if answered else None


def _written(text: str) -> Step[State]:
    said = text.strip()
    if len(said) > TEXT_LIMIT:
        return Step(Writing(said[:TEXT_LIMIT]), notice=t("share-too-long", limit=TEXT_LIMIT, length=len(said)))
    return Step(ChoosingAudience(said)) if said else Step(Writing())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Elapsed():
            return Step(state, silent=_pointless(subject, known))
        case Writing() | ChoosingAudience() | Confirming(), Submitted("insight", values):
            return _written(values.get("text", ""))
        case Writing(), Said(text) if text.strip() and not mistyped(text):
            return _written(text)
        case ChoosingAudience() | Confirming(), Pressed("to", to) if to in _choices(subject, known):
            return Step(Confirming(state.text, to))
        case Confirming(text), Pressed("other"):
            return Step(ChoosingAudience(text))
        case Confirming(_, to), Pressed("confirm", pressed) if pressed == to:
            return _confirmed(state, subject, known)
        case Writing() | ChoosingAudience() | Confirming(), Pressed("not-now"):
            return Step(NotNow())
        case _:
            return _otherwise(state, event)


def _otherwise(state: State, event: Event) -> Step[State] | Unheard:
    match state, event:
        case Writing() | ChoosingAudience() | Confirming(), Commanded(word, rest) if (
            rest.strip() and word != ABOUT_SESSION
        ):
            return _written(rest)
        case Writing(), Commanded():
            return Step(state, form="insight")
        case ChoosingAudience() | Confirming(), Commanded():
            return Step(state, notice=t("share-resumed"))
        case ChoosingAudience() | Confirming(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("share-use-buttons"))
        case _, Said():
            return Unheard()
        case Shared(), Pressed("confirm"):
            return Step(state, notice=t("share-already"))
        case _:
            return Step(state, notice=t("button-old"))


def _choices(subject: str, known: Known) -> set[str]:
    network = {NETWORK} if outlets(known, _meeting(subject, known)) else set()
    return {PRIVATE, *network, *(channel.id for channel in known[MyChannels()])}


def _channel(to: str, known: Known) -> Channel | None:
    return next((channel for channel in known[MyChannels()] if channel.id == to), None)


def _confirmed(state: Confirming, subject: str, known: Known) -> Step[State]:
    if state.to not in _choices(subject, known):
        return Step(ChoosingAudience(state.text), notice=t("share-channel-gone"))
    channel, meeting = _channel(state.to, known), _meeting(subject, known)
    posts = outlets(known, meeting) if state.to == NETWORK else ()
    insight = Insight(
        id=known.fresh,
        organisation=known.me.organisation,
        author=known.me.id,
        author_name=known.me.name,
        text=state.text,
        audience=channel.scope if channel else "network" if posts else "private",
        session=meeting.session.id if meeting else None,
        channel=channel.id if channel else None,
        about=meeting.network.name if meeting else "",
        network=meeting.network.id if meeting and posts else None,
    )
    where = channel.name if channel else insight.about if posts else ""
    return Step(Shared(state.text, where), (InsightShared(insight, tuple((o.channel, o.organisation) for o in posts)),))


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case Writing():
            return _ask(_meeting(subject, known), known)
        case ChoosingAudience(text):
            return _audience(text, subject, known)
        case Confirming(text, to) if to not in _choices(subject, known):
            return _audience(text, subject, known, gone=True)
        case Confirming():
            return _preview(state, subject, known)
        case Shared():
            return _shared(state)
        case NotNow():
            again = CommandButton(t("do-share"), "share")
            return message(t("share-not-now-fine"), section(Para(t("share-not-now-fine")), again))


def _ask(meeting: Meeting | None, known: Known) -> Message:
    """With the one repeat of the evaluation, for who didn't answer it (row 11)."""
    why = (Note(t("share-why", network=Raw(meeting.network.name), number=meeting.session.number)),) if meeting else ()
    return message(
        t("share-question"),
        section(
            Title(t("share-title")),
            *why,
            Para(t("share-question")),
            Note(t("share-you-decide")),
            OpenButton(t("share-write"), "insight", "primary"),
            *(still_to_evaluate(meeting, known) if meeting else ()),
            _not_now(),
        ),
    )


def _not_now() -> Button:
    return Button(t("share-not-now"), "not-now")


def _audience(text: str, subject: str, known: Known, *, gone: bool = False) -> Message:
    """`gone`: what they had chosen isn't there any more."""
    meeting = _meeting(subject, known)
    summary, why = (t("share-channel-gone"), (Para(t("share-channel-gone")),)) if gone else (t("share-with-whom"), ())
    return message(
        summary,
        section(Title(t("share-with-whom")), *why, Quote(Raw(text)), Note(t("share-nothing-yet"))),
        section(*unlinked(known, meeting), *audiences(known, meeting), Button(t("share-private"), "to", PRIVATE)),
        section(OpenButton(t("share-edit"), "insight"), _not_now()),
    )


def _preview(state: Confirming, subject: str, known: Known) -> Message:
    """Just as it will be posted, with where it goes."""
    channel, meeting = _channel(state.to, known), _meeting(subject, known)
    posts = outlets(known, meeting) if state.to == NETWORK else ()
    where = goes_to(known, channel, meeting, posts)
    posted = bool(channel or posts)
    about = (Note(t("posting-about", network=Raw(meeting.network.name))),) if posted and meeting else ()
    heading = (Para(t("posting-title", name=Raw(known.me.name))),) if posted else ()
    return message(
        where,
        section(Title(t("share-preview")), Note(where)),
        section(*heading, Quote(Raw(state.text), Raw(known.me.name)), *about),
        section(
            Button(t("share-confirm", where="channel" if posted else "private"), "confirm", state.to, "primary"),
            OpenButton(t("share-edit"), "insight"),
            Button(t("share-other"), "other"),
            _not_now(),
        ),
    )


def _shared(state: Shared) -> Message:
    done = t("share-done", channel=Raw(state.where)) if state.where else t("share-kept")
    again: tuple[Section, ...] = (section(CommandButton(t("share-again"), "share")),)
    return message(done, section(Title(done), Quote(Raw(state.text))), *again)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "insight" or isinstance(state, Shared | NotNow):
        return None
    draft = state.draft if isinstance(state, Writing) else state.text
    text = Field("text", t("share-text"), "text", initial=draft, limit=TEXT_LIMIT, hint=t("share-text-hint"))
    return Form("insight", t("share-form"), (text,), t("share-next"), t("share-you-decide"))


FLOW: Flow[State] = Flow(
    name="sharing",
    states=(Writing, ChoosingAudience, Confirming, Shared, NotNow),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Shared, NotNow),
)
