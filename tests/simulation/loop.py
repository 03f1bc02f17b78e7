"""An event loop without threads, sockets or a clock of its own: time passes when nothing else is to be done.

Every callback belongs to a process, or to nobody. A process may die, or stand still, between any two of its callbacks:
that is at any `await`.
"""

from __future__ import annotations

import asyncio
from asyncio import BaseEventLoop, Future, Handle, TimerHandle
from collections import deque
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from contextvars import Context, ContextVar
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Any, Literal, TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


@dataclass(eq=False)
class Process:
    """What dies, or stands still, as a whole. `fate` is called after its `fated`th step; 0: never."""

    name: str
    is_: Literal["running", "frozen", "dead"] = "running"
    steps: int = 0
    fated: int = 0
    fate: Callable[[], None] | None = None
    held: list[Handle] = field(default_factory=list)

    def admits(self, handle: Handle) -> bool:
        """Whether this callback may run now. What a frozen process doesn't do now it does later; a dead one never."""
        self.steps += 1
        if self.fate is not None and self.steps > self.fated > 0 and self.is_ == "running":
            self.fate()
        if self.is_ != "running":
            self.held.append(handle)
        return self.is_ == "running"


OWNER: ContextVar[Process | None] = ContextVar("OWNER", default=None)


class Task(asyncio.Task[T]):
    """A task whose place in a set depends on its number, not on where it lies in memory."""

    number = 0

    def __hash__(self) -> int:
        return self.number


class VirtualLoop(BaseEventLoop):
    """Does one callback after another, in the order in which they were asked for. `time()`: virtual seconds, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._ready: deque[Handle] = deque()
        self._timers: list[tuple[float, int, TimerHandle]] = []
        self._numbers = count()
        self._tasks: list[Task[Any]] = []
        self._halted: list[Process] = []
        self._closed = False
        self.nobody = Context()

    # --- what asyncio asks of a loop

    def time(self) -> float:
        return self._now

    def set_debug(self, enabled: bool) -> None:
        """No debugging: it looks at the real clock."""

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return True

    def is_closed(self) -> bool:
        return self._closed

    def call_soon(self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None) -> Handle:
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_at(
        self, when: float, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> TimerHandle:
        handle = TimerHandle(when, callback, args, self, context)
        heappush(self._timers, (when, next(self._numbers), handle))
        return handle

    def call_later(
        self, delay: float, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> TimerHandle:
        return self.call_at(self._now + delay, callback, *args, context=context)

    def create_future(self) -> Future[Any]:
        return Future(loop=self)

    def create_task(
        self,
        coro: Generator[Any, None, T] | Coroutine[Any, Any, T],
        *,
        name: object = None,
        context: Context | None = None,
    ) -> Task[T]:
        task = Task(coro, loop=self, name=str(name), context=context)
        task.number = next(self._numbers)
        self._tasks.append(task)
        return task

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """An exception in a callback ends the story. What became of a task is for who started it to ask."""
        if "handle" in context:
            raise context["exception"]

    def _timer_handle_cancelled(self, handle: TimerHandle) -> None:
        """A cancelled timer stays until its time has come."""

    # --- running it

    def run(self, story: Coroutine[Any, Any, T]) -> T:
        """Runs until `story` is over, and gives its result. What else is under way then is cancelled."""
        with self._in_charge():
            task = self.create_task(story, context=self.nobody)
            try:
                while not task.done():
                    self._step()
            finally:
                self._bury()
        return task.result()

    @contextmanager
    def _in_charge(self) -> Iterator[None]:
        before = asyncio._get_running_loop()
        asyncio._set_running_loop(None)
        asyncio._set_running_loop(self)
        try:
            yield
        finally:
            asyncio._set_running_loop(before)
            self._closed = True

    def _step(self) -> None:
        if not self._ready:
            self._wait()
        handle = self._ready.popleft()
        if handle.cancelled():
            return
        owner = handle._context.get(OWNER)  # type: ignore[attr-defined] # whose callback it is, nothing public tells
        if owner is None or owner.admits(handle):
            handle._run()
        elif owner not in self._halted:
            self._halted.append(owner)

    def _wait(self) -> None:
        """Until the next timer: all of that very moment are ready then."""
        if not self._timers:
            raise RuntimeError("nothing will ever happen again")
        self._now = max(self._now, self._timers[0][0])
        while self._timers and self._timers[0][0] <= self._now:
            self._ready.append(heappop(self._timers)[2])

    def thaw(self, process: Process) -> None:
        """A frozen process goes on where it stood, with all that came in meanwhile."""
        process.is_ = "running"
        self._ready.extend(process.held)
        process.held.clear()

    def _bury(self) -> None:
        """Cancels what is left. Nothing of it has any effect any more: whoever it would write to is closed."""
        left = [task for task in self._tasks if not task.done()]
        for task in left:
            task.cancel()
        for process in self._halted:
            self._ready.extend(process.held)
        while self._ready:
            handle = self._ready.popleft()
            if not handle.cancelled():
                handle._run()
        for task in self._tasks:
            asyncio.tasks._unregister_task(task)
