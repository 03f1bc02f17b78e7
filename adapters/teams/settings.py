"""What the Teams bot needs to know, and which addresses it trusts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

PUBLIC_OPENID = "https://login.botframework.com/v1/.well-known/openidconfiguration"
PUBLIC_LOGIN = "https://login.microsoftonline.com"
MICROSOFT_HOSTS = (
    "smba.trafficmanager.net",
    "smba.onyx.prod.teams.trafficmanager.net",
    "smba.infra.gcc.teams.microsoft.com",
    "smba.infra.gov.teams.microsoft.us",
    "smba.infra.dod.teams.microsoft.us",
)
"""Where Teams' connectors live (Microsoft's Teams SDK documentation, "Service URL Validation")."""

ISSUERS = {"us": "https://api.botframework.us", "cn": "https://api.botframework.azure.cn"}
"""Who signs a cloud's activities, by the last label of its OpenID host. All others: the public cloud."""

# One strict shape, so that no two parsers can disagree about which host an address names.
_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::(?P<port>[0-9]{1,5}))?"
    r"(?:/[A-Za-z0-9._~%/-]*)?"
)
_LOOPBACK = re.compile(r"localhost|127(?:\.[0-9]{1,3}){3}|\[::1\]")


@dataclass(frozen=True)
class TeamsSettings:
    """One bot, registered in one tenant. `service_hosts`: hosts (or host:port) that a `serviceUrl` may name."""

    app_id: str
    app_password: str = field(repr=False)
    tenant_id: str
    openid_url: str = PUBLIC_OPENID
    login_url: str = PUBLIC_LOGIN
    service_hosts: tuple[str, ...] = MICROSOFT_HOSTS

    @property
    def issuer(self) -> str:
        """Who issues the tokens that come with activities."""
        cloud = re.match(r"https?://[^/:]+\.([a-z]+)(?:[:/]|$)", self.openid_url)
        return ISSUERS.get(cloud[1] if cloud else "", "https://api.botframework.com")

    @property
    def scope(self) -> str:
        """What our own tokens are asked for."""
        return f"{self.issuer}/.default"

    def trusts(self, url: str) -> bool:
        """Whether this address is one of `service_hosts`, over https (http only on loopback)."""
        found = _ADDRESS.fullmatch(url)
        if found is None or (found["scheme"] == "http" and not is_loopback_host(found["host"])):
            return False
        host = found["host"].lower()
        names = {host, host.strip("[]"), f"{host}:{found['port']}"}
        return not names.isdisjoint(name.lower() for name in self.service_hosts)


def is_loopback_host(host: str) -> bool:
    """Whether a host as it stands in an address (IPv6 in brackets) is this machine's own."""
    return _LOOPBACK.fullmatch(host.lower()) is not None


def is_loopback_url(url: str) -> bool:
    """Whether this address stays on this machine."""
    found = _ADDRESS.fullmatch(url)
    return found is not None and is_loopback_host(found["host"])
