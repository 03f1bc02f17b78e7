"""What a readiness check leads to, drawn: strengths, advice on what can grow, an earlier check beside this one.

Nothing is added up, and there is no verdict.
"""

from __future__ import annotations

from bot.content.readiness import DOUBLE, LOW, growth_points, strengths
from bot.speech import T, Words, t
from bot.told import Readiness
from bot.views import Listing, Note, Para, Section, section

Answers = tuple[int | None, ...]


def tone(answers: Answers) -> T:
    """How it went, in one sentence and without a score."""
    given = [rating for rating in answers if rating is not None]
    if not given:
        return t("ready-all-skipped")
    return t("ready-all-low") if max(given) <= LOW else t("ready-no-score")


def advised(answers: Answers, half: str) -> tuple[Section, ...]:
    """What somebody is strong in, and what can grow. `half`: which part of the double statement is the hard one."""
    growing = (_growth(number, half) for number in growth_points(answers))
    return (*_strong(strengths(answers)), *growing)


def _strong(strong: tuple[int, ...]) -> tuple[Section, ...]:
    items: tuple[Words, ...] = tuple(t(f"ready-statement-{number}") for number in strong)
    return (section(Para(t("ready-strengths")), Listing(items)),) if items else ()


def _growth(number: int, half: str) -> Section:
    hint = (Note(t(f"ready-half-hint-{half}")),) if number == DOUBLE and half else ()
    return section(
        Para(t("ready-growth", statement=t(f"ready-statement-{number}"))), Para(t(f"ready-advice-{number}")), *hint
    )


def beside(checks: tuple[Readiness, ...]) -> tuple[Section, ...]:
    """After a redo: each statement as it was and as it is now, for its owner only. No sum, no verdict."""
    if not checks[1:]:
        return ()
    now, before = checks[:2]
    lines: tuple[Words, ...] = tuple(
        _then_and_now(number, was, is_now)
        for number, (was, is_now) in enumerate(zip(before.answers, now.answers, strict=True), 1)
    )
    return (section(Para(t("ready-beside-title", at=before.at)), Listing(lines)),)


def _then_and_now(number: int, was: int | None, is_now: int | None) -> T:
    changed, statement = "no" if was == is_now else "yes", t(f"ready-statement-{number}")
    return t("ready-beside", changed=changed, statement=statement, before=_rating(was), now=_rating(is_now))


def _rating(rating: int | None) -> T:
    return t(f"scale-{rating}") if rating else t("ready-skipped")
