"""A process that has imported all of Kring and forks a worker whenever it is told to: a restart takes no imports.

    python -m tests.chaos.nursery <how far the clock is ahead> <lease> <answer> <request>

All four in seconds. Each line on its input asks for one worker, as JSON: its name, its settings, where it runs and
writes. Each line that it prints tells of one: born, or gone. When its input ends, so do all its workers and it itself.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import traceback
from datetime import timedelta
from typing import Any, NoReturn

from kring.cli import main
from tests.chaos.pace import Pace, hurried

ASKED = sys.stdin.fileno()
PIECE = 65536


class Nursery:
    """Forks, and tells. It runs no loop and opens no connection, so that a fork takes nothing along."""

    def __init__(self) -> None:
        self._pids: dict[int, str] = {}
        self._rest = b""
        self._woken, wakes = socket.socketpair()
        for end in (self._woken, wakes):
            end.setblocking(False)
        self._wakes = wakes
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.set_wakeup_fd(wakes.fileno())

    def run(self) -> None:
        """Until nobody asks any more."""
        asking = True
        while asking:
            ready, _, _ = select.select([ASKED, self._woken], [], [])
            if self._woken in ready:
                self._woken.recv(PIECE)
                self._mourn()
            if ASKED in ready:
                asking = self._listen()
        for pid in self._pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

    def _listen(self) -> bool:
        read = os.read(ASKED, PIECE)
        *lines, self._rest = (self._rest + read).split(b"\n")
        for line in lines:
            self._bear(json.loads(line))
        return bool(read)

    def _bear(self, asked: dict[str, Any]) -> None:
        pid = os.fork()
        if not pid:
            self._live(asked)
        self._pids[pid] = asked["name"]
        tell({"name": asked["name"], "pid": pid, "event": "born"})

    def _mourn(self) -> None:
        for pid in list(self._pids):
            gone, status = os.waitpid(pid, os.WNOHANG)
            if gone:
                code = os.waitstatus_to_exitcode(status)
                tell({"name": self._pids.pop(pid), "pid": pid, "event": "gone", "code": code})

    def _live(self, asked: dict[str, Any]) -> NoReturn:
        """The child: nothing of its parent's but what is imported. Then it is `kring serve --role worker`."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        nothing, log = os.open(os.devnull, os.O_RDONLY), os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(nothing, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        self._woken.close()
        self._wakes.close()
        os.chdir(asked["directory"])
        os.environ.clear()
        os.environ.update(asked["settings"])
        sys.argv = ["kring", "serve", "--role", "worker"]
        os._exit(ending_of_main())


def ending_of_main() -> int:
    """Runs the program, and says with which code it ended."""
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - a child must never return into its parent's code
        traceback.print_exc()
        return 1
    return 0


def tell(news: dict[str, object]) -> None:
    os.write(sys.stdout.fileno(), json.dumps(news).encode() + b"\n")


if __name__ == "__main__":
    gc.freeze()
    seconds, *pace = map(float, sys.argv[1:])
    with hurried(timedelta(seconds=seconds), Pace(*pace)):
        Nursery().run()
