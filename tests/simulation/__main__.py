"""`python -m tests.simulation --seeds 1000000` plays many stories; `--seed 4711` tells one to the end."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from time import perf_counter

from tests.simulation.play import play
from tests.simulation.report import Crew, Tally

TELL_EVERY = 10_000
"""Seeds."""


def main() -> int:
    parser = ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20_000, help="how many to play")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--digest", action="store_true", help="print the digests of the traces too")
    parser.add_argument("--seed", type=int, help="print the whole trace of this one")
    wanted = parser.parse_args()
    return (
        tell(wanted.seed) if wanted.seed is not None else many(wanted.first, wanted.seeds, wanted.jobs, wanted.digest)
    )


def tell(seed: int) -> int:
    """One story, line by line."""
    world = play(seed)
    print(*world.history.trace, sep="\n")
    return 1 if world.history.wrong else 0


def many(first: int, seeds: int, jobs: int, digest: bool) -> int:
    """The figures of many. Broken promises are told as soon as they are found, and now and then how far it is."""
    crew, all_, began, told = Crew(jobs), Tally(), perf_counter(), 0
    for tally in crew.examine(first, seeds):
        all_.add(tally)
        for seed, what in tally.wrong:
            print(f"seed {seed}: {what}", file=sys.stderr, flush=True)
        if all_.seeds - told >= TELL_EVERY:
            told = all_.seeds
            print(f"{told} of {seeds}, {len(all_.wrong)} broken promises", file=sys.stderr, flush=True)
    crew.close()
    spent = perf_counter() - began
    print(*all_.lines(), sep="\n")
    print(*(all_.digests if digest else [f"{spent:.1f} s with {jobs} processes"]), sep="\n")
    return 1 if all_.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
