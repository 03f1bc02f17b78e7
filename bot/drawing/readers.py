"""Who may read what somebody shares: the circles that they can choose from, the smallest first."""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands import in_a_channel
from bot.life.across import Outlet, OutletsAround
from bot.network.model import Meeting
from bot.people import Channel
from bot.queries import Known, MyChannels
from bot.speech import Raw, T, t
from bot.views import Button, Note

PRIVATE, NETWORK = "private", "network"


def outlets(known: Known, meeting: Meeting | None) -> tuple[Outlet, ...]:
    """Where the posts of the network around this session come; nowhere for one that is no session of theirs."""
    return known[OutletsAround(meeting.session.id)] if meeting else ()


def audiences(known: Known, meeting: Meeting | None) -> Iterator[Button]:
    """A button for each."""
    if meeting and outlets(known, meeting):
        yield Button(t("share-to-network", network=Raw(meeting.network.name)), "to", NETWORK)
    for channel in sorted(known[MyChannels()], key=lambda channel: channel.scope != "team"):
        yield Button(t("share-to", scope=channel.scope, channel=Raw(channel.name)), "to", channel.id)


def unlinked(known: Known, meeting: Meeting | None) -> tuple[Note, ...]:
    """Without a linked channel: how to link one. Only a network that reaches further misses one of its own."""
    linked = {channel.scope for channel in known[MyChannels()]}
    missing = [scope for scope in ("team", "organisation") if scope not in linked]
    if meeting and not outlets(known, meeting) and reaches_out(known, meeting):
        missing.append("network")
    word = Raw(in_a_channel("channel", known.me.reader.locale, known.platform))
    return tuple(Note(t("share-unlinked", scope=scope, word=word)) for scope in missing)


def reaches_out(known: Known, meeting: Meeting) -> bool:
    """Whether the network is of another organisation, or has somebody of another in it."""
    network = meeting.network
    return network.organisation != known.me.organisation or any(member.house for member in network.members)


def goes_to(known: Known, channel: Channel | None, meeting: Meeting | None, posts: tuple[Outlet, ...]) -> T:
    """Where it comes, said before anything leaves; of another organisation's channels only how many there are."""
    if channel:
        return t("share-goes-to", channel=Raw(channel.name))
    if not posts or not meeting:
        return t("share-stays")
    own = next((outlet.name for outlet in posts if outlet.name), "")
    others = sum(outlet.organisation != known.me.organisation for outlet in posts)
    where = "both" if own and others else "own" if own else "others"
    return t("share-goes-to-network", where=where, channel=Raw(own), count=others)
