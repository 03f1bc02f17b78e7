"""`python -m benchmarks`: measures, prints, and ends with 1 when a promise is broken."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter

from benchmarks import commands, memory, playground
from benchmarks.nudges import burst, fanout, flat, limits, replanning
from benchmarks.report import Chapter, broken

NUDGES = ("burst", "fanout", "limits", "replanning", "worker")
PARTS = ("commands", "playground", "memory", *NUDGES)
ASKED = (*PARTS, "nudges")
"""What may be asked for: a part, or all parts about nudges."""
SYNCS = 50


def main(arguments: Sequence[str]) -> int:
    asked = _options(arguments)
    print(machine(), flush=True)
    chapters = []
    for part in parts([*asked.parts, *asked.only]):
        chapters.append(measuring(part, quick=asked.quick)())
        print(f"\n{chapters[-1]}", flush=True)
    failed = broken(chapters)
    print(f"\n{len(failed)} broken." if failed else "\nEvery promise is kept.")
    return 1 if failed else 0


def parts(asked: Sequence[str]) -> tuple[str, ...]:
    """The parts to be measured, in their order; all when nothing is asked for."""
    wanted = {part for one in asked for part in (NUDGES if one == "nudges" else (one,))}
    return tuple(part for part in PARTS if part in wanted or not wanted)


def measuring(part: str, *, quick: bool) -> Callable[[], Chapter]:
    """What measures this part."""
    match part:
        case "commands":
            return lambda: commands.measure(commands.QUICK if quick else commands.Plan())
        case "memory":
            return lambda: memory.measure(memory.QUICK if quick else memory.Plan())
        case "burst":
            return lambda: burst.measure(burst.QUICK if quick else burst.Plan())
        case "fanout":
            return lambda: fanout.measure(fanout.QUICK if quick else fanout.Plan())
        case "limits":
            return lambda: limits.measure(limits.QUICK if quick else limits.Plan())
        case "replanning":
            return lambda: replanning.measure(replanning.QUICK if quick else replanning.Plan())
        case "worker":
            return lambda: flat.measure(flat.QUICK if quick else flat.Plan())
        case _:
            return playground.measure


def machine() -> str:
    """What it is measured on, and how busy that was before we began."""
    return (
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f} before the start, {sync_time() * 1000:.2f} ms for a write to reach the disk"
    )


def sync_time() -> float:
    """Seconds for a small write and its fsync, where the databases will be: the median of a few."""
    took = []
    with TemporaryFile() as file:
        for _ in range(SYNCS):
            begun = perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            took.append(perf_counter() - begun)
    return median(took)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"measure only: {', '.join(ASKED)}")
    parser.add_argument("--only", action="append", choices=ASKED, default=[], help="the same (may be given again)")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: to see that it works, not to be quoted")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - set(ASKED):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
