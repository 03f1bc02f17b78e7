"""Which addresses are on the internet, and no machine of this house, this cloud or this provider."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

IP = IPv4Address | IPv6Address

NEAR = tuple(
    map(
        IPv4Network,
        (
            "100.64.0.0/10",  # shared with the provider (RFC 6598); clouds have services there
            "168.63.129.16/32",  # Azure's own services, as seen from each machine in it
            "192.0.0.0/24",  # protocol assignments (RFC 6890); Oracle's cloud has metadata there
            "192.88.99.0/24",  # relays to 6to4 (RFC 7526)
        ),
    )
)
GLOBAL = IPv6Network("2000::/3")
"""All that was ever given out. What translates to IPv4 (NAT64, RFC 6052 and 8215) is outside it, so it is refused."""
SPECIAL = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments (RFC 2928), Teredo and ORCHID among them
            "2001:db8::/32",  # documentation (RFC 3849)
            "2002::/16",  # 6to4: an IPv4 address is inside (RFC 3056)
            "3fff::/20",  # documentation (RFC 9637)
        ),
    )
)


def is_public(address: IP) -> bool:
    """Whether this is a machine on the internet: not this one, nor one of its neighbours, nor many at once.

    Of an IPv4 address that is mapped into IPv6, the former counts. Python's own list (`is_global`) differs from one
    release to the next, so what matters most stands here.
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        return address in GLOBAL and address.is_global and not any(address in network for network in SPECIAL)
    near = any(address in network for network in NEAR)
    return address.is_global and not address.is_multicast and not near
