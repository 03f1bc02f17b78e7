"""Whose channels may be linked by whom, and as what."""

from __future__ import annotations

from bot.life.across import MyGrounds
from bot.network.model import Network
from bot.people import Place
from bot.queries import Known, MyChannels, MyNetworks

SCOPES = ("team", "organisation")
MOST = 10
"""Networks to choose from."""


def scopes(place: Place, known: Known) -> tuple[str, ...]:
    """Whose the channel may become; nobody's, where it is of another organisation."""
    own = SCOPES if known[MyGrounds()].has(place) else ()
    return (*own, "network") if networks(place, known) else own


def networks(place: Place, known: Known) -> tuple[Network, ...]:
    """Those whose posts can come there: what the person is in, or facilitates, while it lasts."""
    grounds = known[MyGrounds()]
    lasting = (network for network in known[MyNetworks()] if not network.over(known.now))
    return tuple(network for network in lasting if grounds.open_to(network.id, place))[:MOST]


def ids(place: Place, known: Known) -> set[str]:
    """The ids of those networks."""
    return {network.id for network in networks(place, known)}


def links(place: Place, known: Known) -> dict[str, str]:
    """What the channel is, that the person may end: a scope, and networks, each by its id with its name."""
    here = (channel for channel in known[MyChannels()] if channel.place.spot == place.spot)
    own = {channel.scope for channel in here if channel.may_be_unlinked_by(known.me)}
    names = {network.id: network.name for network in known[MyNetworks()]}
    posts = known[MyGrounds()].posted_at(place)
    return dict.fromkeys((scope for scope in SCOPES if scope in own), "") | {
        one: names[one] for one in posts if one in names
    }
