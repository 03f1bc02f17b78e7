"""What a person can do with Kring, on any platform: each platform's driver fulfils this, so one script plays on all."""

from collections.abc import Mapping
from typing import Protocol


class Driver(Protocol):
    """Somebody at their screen. Every method returns once the platform has answered."""

    async def command(self, text: str = "") -> None:
        """Gives a command, without "/kring": "ready", "find welding", or nothing for the menu."""
        ...

    async def say(self, text: str) -> None:
        """Types a message to the bot."""
        ...

    async def press(self, label: str) -> None:
        """Presses the newest button with this label. Raises LookupError, with what there is, when there is none."""
        ...

    async def choose(self, label: str) -> None:
        """Chooses the option with this label from the newest menu that has it. Raises LookupError likewise."""
        ...

    async def fill(self, values: Mapping[str, str]) -> None:
        """Sends the open form with these values by label or name; the other fields keep what they show."""
        ...

    async def texts(self) -> list[str]:
        """Every message that can be read now, newest last, an open form after them, its errors included."""
        ...

    async def screen(self) -> str:
        """The newest of `texts`; empty when there is nothing to read."""
        ...
