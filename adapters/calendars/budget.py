"""How much of the processor one calendar gets. However it is written, it holds up nobody else for long."""

from __future__ import annotations

from time import thread_time


class Spent(Exception):
    """The calendar takes more than it gets."""


class Budget:
    """So many seconds of the processor, in this thread only. A busy machine takes nothing off."""

    def __init__(self, seconds: float) -> None:
        self._until = thread_time() + seconds

    def check(self) -> None:
        """Raises `Spent` when nothing is left."""
        if thread_time() >= self._until:
            raise Spent
