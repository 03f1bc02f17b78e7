"""Where somebody did something, which is where they get their answer."""

from __future__ import annotations

from dataclasses import dataclass

from adapters.slack.controls import Unreadable


@dataclass(frozen=True)
class Whisper:
    """A message that only they can see: `url` (a response_url) replaces it."""

    url: str


@dataclass(frozen=True)
class Direct:
    """A message in their own conversation with the bot: redrawn in place. `url` reaches them beside it."""

    channel: str
    ts: str
    url: str = ""


@dataclass(frozen=True)
class Public:
    """A message that others read too: it stays as it is, and `url` answers this person alone."""

    url: str


@dataclass(frozen=True)
class Modal:
    """A message shown as a modal: redrawn in place, also while a form of its own lies on top."""

    view: str


@dataclass(frozen=True)
class Nowhere:
    """The App Home, a shortcut: there is no message yet, so a modal is opened."""


Surface = Whisper | Direct | Public | Modal | Nowhere


def stored_origin(origin: Surface) -> tuple[str, str, str]:
    """Where a form came from, as it is kept in its metadata."""
    match origin:
        case Whisper(url):
            return "whisper", url, ""
        case Public(url):
            return "public", url, ""
        case Direct(channel, ts):
            return "direct", channel, ts
        case Modal(view):
            return "modal", view, ""
        case Nowhere():
            return "nowhere", "", ""


def origin_from(kind: str, first: str, second: str) -> Surface:
    """The origin again. Raises `Unreadable`."""
    match kind:
        case "whisper":
            return Whisper(first)
        case "public":
            return Public(first)
        case "direct":
            return Direct(first, second)
        case "modal":
            return Modal(first)
        case "nowhere" | "":
            return Nowhere()
        case _:
            raise Unreadable("no origin of ours")
