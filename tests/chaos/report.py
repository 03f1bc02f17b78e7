"""What each scenario found: figures in a table, and each promise with whether it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.report import Bound, Chapter, Promise
from tests.chaos.drops import DropFigures
from tests.chaos.kills import KillFigures
from tests.chaos.restart import FULL, RestartFigures
from tests.chaos.stops import StopFigures
from tests.chaos.verdict import Verdict

WITHIN = 10.0
"""Seconds from the moment that PostgreSQL goes away until the full rate is back."""
TOLD = 10

Table = Sequence[Sequence[str]]


def of_kills(title: str, wanted: int, figures: KillFigures) -> Chapter:
    toll, fates, verdict = figures.toll, figures.fates, figures.verdict
    table = (
        ("figure", "number"),
        *((f"killed {how}", str(number)) for how, number in sorted(toll.kills.items())),
        ("nudges that fell due", str(figures.planned)),
        ("rows that a kill found claimed", str(toll.claimed)),
        ("rows that a kill found in sending", str(toll.sending.total())),
        ("  of them found at the platform, not sent again", str(fates.found)),
        ("  of them sent again: surely not arrived, or once more by the rules", str(fates.resent)),
        ("  of them unknown, and listed", str(fates.unknown)),
        *of_verdict(verdict),
        ("seconds", f"{figures.seconds:.0f}"),
    )
    promises = (
        Promise("kills", toll.kills.total(), Bound.AT_LEAST, wanted),
        Promise("rows hit in sending", toll.sending.total(), Bound.AT_LEAST, 1),
        *kept(verdict, orderly=figures.orderly),
        Promise("payloads that Slack would refuse", figures.refused, Bound.AT_MOST, 0),
    )
    return Chapter(
        title, "kill -9 at random moments, each worker started again at once" + worst(verdict), table, promises
    )


def of_drops(figures: DropFigures) -> Chapter:
    verdict = figures.verdict
    table = (
        ("figure", "number"),
        ("messages", str(figures.messages)),
        ("connections dropped after the platform had taken it", str(figures.dropped)),
        *of_verdict(verdict),
        ("seconds", f"{figures.seconds:.0f}"),
    )
    promises = (
        Promise("connections dropped", figures.dropped, Bound.AT_LEAST, 0.15 * figures.messages),
        *kept(verdict, orderly=figures.orderly),
        Promise("unknown though the history can be read", len(verdict.unknown), Bound.AT_MOST, 0),
    )
    return Chapter("Connections dropped", "every fifth breaks before the answer" + worst(verdict), table, promises)


def of_restart(figures: RestartFigures) -> Chapter:
    verdict = figures.verdict
    table = (
        ("PostgreSQL was", "before", "after", "full again after"),
        *((o.how, f"{o.before:.1f}/s", f"{o.after:.1f}/s", f"{o.seconds:.1f} s") for o in figures.outages),
        ("nudges that fell due", str(figures.planned), "", ""),
        *((what, number, "", "") for what, number in of_verdict(verdict)),
    )
    rates = [
        Promise(f"{one.how}: seconds until {FULL:.0%} of the rate before", one.seconds, Bound.AT_MOST, WITHIN, " s")
        for one in figures.outages
    ]
    doubts = len(verdict.unknown) + len(verdict.once_more)
    rates.append(Promise("unknown or sent twice, though every worker lived to tell", doubts, Bound.AT_MOST, 0))
    about = "messages per second that arrive, before and after the database went away under load"
    return Chapter(
        "PostgreSQL restarted", about + worst(verdict), table, (*rates, *kept(verdict, orderly=figures.orderly))
    )


def of_stops(figures: StopFigures) -> Chapter:
    assert figures.verdict is not None
    table = (
        ("figure", "number"),
        ("times that a worker was stopped past its lease", str(figures.stops)),
        ("nudges that it held then", str(figures.held)),
        ("  of them in sending", str(figures.in_sending)),
        *of_verdict(figures.verdict),
    )
    promises = (
        Promise("nudges in hand when stopped", figures.held, Bound.AT_LEAST, 1),
        Promise("late sends", len(figures.late), Bound.AT_MOST, 0),
        Promise("stale writes", len(figures.stale), Bound.AT_MOST, 0),
        *kept(figures.verdict, orderly=figures.orderly),
    )
    told = "".join(
        f"; LATE {late.key}: by {late.by}, {late.after:.2f} s after it went on" for late in figures.late[:TOLD]
    )
    return Chapter(
        "Workers stopped", "SIGSTOP, past the lease, SIGCONT" + told + worst(figures.verdict), table, promises
    )


def of_verdict(verdict: Verdict) -> Iterator[tuple[str, str]]:
    yield "unknown, listed for the administrator", str(len(verdict.unknown))
    yield "  of them arrived all the same", str(verdict.unknown_arrived)
    yield "sent once more by the rules, and arrived twice", str(len(verdict.once_more))


def kept(verdict: Verdict, *, orderly: bool) -> Iterator[Promise]:
    """What holds in every scenario."""
    yield Promise("lost", len(verdict.lost), Bound.AT_MOST, 0)
    yield Promise("doubled outside the listed unknowns", len(verdict.doubled), Bound.AT_MOST, 0)
    yield Promise("arrived, but not recorded as sent", len(verdict.untrue), Bound.AT_MOST, 0)
    yield Promise("unknown though the platform could be asked", len(verdict.needless), Bound.AT_MOST, 0)
    yield Promise("unknown, and not on the administrator's list", len(verdict.unlisted), Bound.AT_MOST, 0)
    yield Promise("survivors that end in order", float(orderly), Bound.AT_LEAST, 1)


def worst(verdict: Verdict) -> str:
    """The first few keys of each fault, to look for."""
    faults = {"LOST": verdict.lost, "DOUBLED": verdict.doubled, "UNTRUE": verdict.untrue, "NEEDLESS": verdict.needless}
    return "".join(f"; {name} {key}" for name, keys in faults.items() for key in keys[:TOLD])
