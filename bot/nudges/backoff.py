"""What a recipient's log says against one more: they were told just now, they want half of it, or they don't answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.nudges.nudge import OUT, Nudge, Past

SAME_AGAIN_AFTER = timedelta(hours=20)
PATIENCE = 3
"""So many asks in a row may stay unanswered."""

TELLING = frozenset(
    {"support", "interest", "results", "muted", "back", "talk", "launch", "leading", "opens", "suggestion"}
)
"""Kinds that ask for no answer: silence says nothing about them."""
AWAITED = frozenset({"decide", "guest"})
"""Kinds that ask for what nobody else can do, and somebody waits for: they come whatever else was left unanswered."""
CARRIED = frozenset({"expectations", "harvest"})
"""Kinds to which the invitation to the same session leads as well: they take up no digest. Of these each session has
one, and it is needed after it, for what everybody votes on."""
PREPARING, LED_TO = "preparation", timedelta(days=28)
"""A kind to which the digest of the session before leads as well, if there was one so lately."""
FACTS_OF_A_SESSION = frozenset({"rsvp", "reminder", "change"})
"""Kinds that all tell when and where a session is."""

DIGEST = "digest"
DIGEST_LASTS = timedelta(days=7)


def told_lately(nudge: Nudge, log: Sequence[Past], now: datetime) -> bool:
    """Whether the recipient got this very message less than twenty hours ago, or heard the facts of that session.

    A change is never the same news twice.
    """
    lately = (past for past in log if past.status in OUT and now - past.at < SAME_AGAIN_AFTER)
    return nudge.klass != "change" and any(_is_same(nudge, past) for past in lately)


def _is_same(nudge: Nudge, past: Past) -> bool:
    if {nudge.kind, past.kind} <= FACTS_OF_A_SESSION and nudge.session and nudge.session == past.session:
        return True
    return (past.flow, past.subject, past.kind) == (nudge.flow, nudge.subject, nudge.kind)


def asked_before(nudge: Nudge, log: Sequence[Past]) -> bool:
    """Whether this is the repeat of what the recipient was asked already, for the same session."""
    same = (past for past in log if past.session == nudge.session and past.status in OUT)
    return any((past.flow, past.subject, past.kind) == (nudge.flow, nudge.subject, nudge.kind) for past in same)


def asked_elsewhere(nudge: Nudge, log: Sequence[Past]) -> bool:
    """Whether the recipient was asked this for another session, though it is about nothing but themselves.

    Its own repeat is of the same session.
    """
    same = (past for past in log if (past.kind, past.flow) == (nudge.kind, nudge.flow) and past.status in OUT)
    return not nudge.subject and any(past.session != nudge.session for past in same)


def is_no_news(nudge: Nudge, log: Sequence[Past]) -> bool:
    """Whether a session was put back where it was before the recipient heard that it had moved."""
    heard = (past for past in log if past.kind == "change" and past.session == nudge.session and past.status in OUT)
    return nudge.subject.startswith("unmoved:") and not any(heard)


def skips_its_turn(kind: str, log: Sequence[Past]) -> bool:
    """Of a kind that is halved: whether the one before went out, so that this one doesn't.

    What was dropped for another reason was nobody's turn. Of two at the same moment, the one that went out counts.
    """
    turns = [past for past in log if past.kind == kind and (past.status in OUT or past.reason == "why-halved")]
    return bool(turns) and max((past.at, past.status in OUT) for past in turns)[1]


def is_ignored(log: Sequence[Past]) -> bool:
    """Whether the latest three asks that went out, digests included, are all unanswered, and all else since is as well.

    Who says that they come is there: they only had no answer to those three. Nor is silent who did by way of a digest,
    or by themselves, what they are not asked for that reason.
    """
    asks = (past for past in log if past.klass == "ask" and past.status in OUT and past.kind not in TELLING)
    latest = sorted(asks, key=lambda past: past.at)[-PATIENCE:]
    if len(latest) < PATIENCE:
        return False
    return not any(past.answered and past.at >= latest[0].at for past in log)


def is_over_a_fifth(stopped: int, seats: int) -> bool:
    """Whether so many of a network's people stopped a kind that its facilitator should hear of it."""
    return stopped * 5 > seats


def needs_no_digest(nudge: Nudge, log: Sequence[Past], now: datetime) -> bool:
    """Whether what it asks can be found without one.

    Its session has one digest, which isn't to be spent before it where that can be helped: what prepares it comes with
    that of the session before, or with the repeat of this ask.
    """
    if nudge.kind != PREPARING:
        return nudge.kind in CARRIED
    lately = (past for past in log if past.kind == DIGEST and past.status in OUT and now - past.at < LED_TO)
    return any(lately) or not nudge.again


def digest_of(nudge: Nudge, due: datetime) -> Nudge:
    """The one message that carries all the asks of this nudge's session. Its key makes sure that there is one."""
    return replace(
        nudge,
        key=f"{nudge.recipient}/{DIGEST}/{nudge.session}",
        kind=DIGEST,
        flow=DIGEST,
        subject=nudge.session,
        due=due,
        expires=due + DIGEST_LASTS,
        notice=None,
        priority="follow-up",
        scope="",  # no plan wants it, so none may take it back
        party="",
        foreseen=None,
        late=True,
        by=None,
    )
