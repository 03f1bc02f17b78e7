"""What happens when somebody in the playground types, presses or sends a form: one event, and the rooms it changes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from adapters.web.controls import label_of
from adapters.web.demo import Demo
from adapters.web.entries import ENTRIES, Entry
from adapters.web.forms import Filled
from adapters.web.picking import offered, with_lists
from adapters.web.wire import Spot, typed
from bot.events import Commanded, Opened, Pressed, Ref, Submitted
from bot.ports import Reply, Transcript
from bot.runtime import Runtime
from bot.views import Form, Message

SHOWN = 60
"""Entries of a room on the page; older ones stay in the store."""


@dataclass(frozen=True)
class Shown:
    """Where to look next: at this entry, with this form open."""

    anchor: str = ""
    form: str = ""
    wrong: Filled | None = None


@dataclass(frozen=True)
class Opening:
    """A form asked for: the form, or the message that explains why there is none."""

    form: Form | None
    message: Message | None
    ref: Ref


@dataclass(frozen=True)
class Desk:
    """Events in, entries out. `drain` lets everything that is due leave, so that a typed message has its answer."""

    runtime: Runtime
    transcript: Transcript
    drain: Callable[[], Awaitable[object]]
    demo: Demo

    async def say(self, spot: Spot, once: str, text: str) -> Shown:
        """Typed words. In a channel only commands are for Kring; the rest is people talking. Raises `NotSaved`."""
        event, me = typed(text), spot.person.account.user
        to_kring = isinstance(event, Commanded)
        only_for = self._alone(spot) if to_kring else ""
        await self._add(spot, replace(self._entry(once, me), text=text, only_for=only_for))
        if to_kring or spot.channel is None:
            reply = await self.runtime.handle(spot.incoming(once, event))
            return await self._answered(spot, once, reply)
        return Shown()

    async def press(self, spot: Spot, once: str, event: Pressed | Commanded, key: str, ref: Ref | None) -> Shown:
        """A control pressed on the entry `key` (empty: on the home page). Raises `NotSaved`."""
        reply = await self.runtime.handle(spot.incoming(once, event, ref))
        entry = await self.entry(spot, key)
        label = label_of(entry.message, event) if entry and entry.message else None
        return await self._follow(spot, once, reply, replace(entry, pressed=label) if entry else None)

    async def submit(self, spot: Spot, once: str, event: Submitted, key: str, ref: Ref | None) -> Shown:
        """A form sent in. With errors it is to be shown again, as typed. Raises `NotSaved`."""
        known = offered(self.demo, spot.person.account.tenant)
        reply = await self.runtime.handle(replace(spot.incoming(once, event, ref), picked=known))
        entry = await self.entry(spot, key)
        if not reply.errors:
            return await self._follow(spot, once, reply, replace(entry, pressed=None) if entry else None)
        form = (await self.open(spot, event.form, ref)).form
        wrong = Filled(form, event.values, reply.errors) if form else None
        return Shown(entry.anchor if entry else "", event.form, wrong)

    async def open(self, spot: Spot, form: str, ref: Ref | None) -> Opening:
        """Asks for a form; this changes nothing. Raises `NotSaved`."""
        reply = await self.runtime.handle(spot.incoming(self.runtime.fresh(), Opened(form), ref))
        listed = with_lists(reply.form, self.demo, spot.person.account) if reply.form else None
        return Opening(listed, reply.message, reply.ref)

    async def entries(self, spot: Spot, key: str | None = None) -> tuple[Entry, ...]:
        """What this person sees here, oldest first (of that, what has this key); what can't be read is left out."""
        kept = (ENTRIES.load_or_none(entry) for entry in await self.transcript.read(spot.room, SHOWN, key))
        me = spot.person.account.user
        return tuple(entry for entry in kept if isinstance(entry, Entry) and entry.only_for in ("", me))

    async def entry(self, spot: Spot, key: str) -> Entry | None:
        return next(iter(await self.entries(spot, key)), None)

    async def _follow(self, spot: Spot, once: str, reply: Reply, entry: Entry | None) -> Shown:
        """Shows the answer: on the message that was pressed, or as a new one when it is another conversation's."""
        if entry is None or entry.ref != reply.ref or reply.message is None:
            if entry and entry.pressed:
                own = self._entry(f"{once}/press", spot.person.account.user)
                await self._add(spot, replace(own, pressed=entry.pressed, only_for=self._alone(spot)))
            return await self._answered(spot, once, reply)
        entry = replace(entry, message=reply.message)
        await self.transcript.replace(spot.room, entry.key, ENTRIES.dump(entry))
        await self.drain()
        return Shown(entry.anchor, reply.form.name if reply.form else "")

    async def _answered(self, spot: Spot, once: str, reply: Reply) -> Shown:
        await self.drain()
        if reply.message is None:
            return Shown()
        entry = self._entry(f"{once}/answer")
        entry = replace(entry, message=reply.message, ref=reply.ref, only_for=self._alone(spot))
        await self._add(spot, entry)
        return Shown(entry.anchor, reply.form.name if reply.form else "")

    @staticmethod
    def _alone(spot: Spot) -> str:
        """In a channel, what passes between somebody and Kring is for that somebody only."""
        return spot.person.account.user if spot.channel else ""

    def _entry(self, key: str, by: str = "") -> Entry:
        return Entry(key, self.runtime.clock.now(), by)

    async def _add(self, spot: Spot, entry: Entry) -> None:
        await self.transcript.add(spot.room, entry.key, ENTRIES.dump(entry), entry.at)
