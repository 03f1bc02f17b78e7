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

PUBLIC_SERVICE = "https://smba.trafficmanager.net/teams/"
"""Where somebody is written to whose own `serviceUrl` never came by (Teams' documentation, "Proactive messages")."""

ISSUERS = {"us": "https://api.botframework.us", "cn": "https://api.botframework.azure.cn"}
"""Who signs a cloud's activities, by the last label of its OpenID host. All others: the public cloud."""
SHARED_TENANTS = {"us": "MicrosoftServices.onmicrosoft.us", "cn": "microsoftservices.partner.onmschina.cn"}
"""Where a bot of many tenants asks for its token, likewise (the Bot Framework SDK's constants for each cloud)."""
ANY_TENANT = frozenset({"", "common", "organizations"})
"""What stands for a tenant where the bot is registered as multi-tenant."""

# One strict shape, so that no two parsers can disagree about which host an address names.
_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::(?P<port>[0-9]{1,5}))?"
    r"(?:/[A-Za-z0-9._~%/-]*)?"
)
_LOOPBACK = re.compile(r"localhost|127(?:\.[0-9]{1,3}){3}|\[::1\]")


@dataclass(frozen=True)
class TeamsSettings:
    """One bot. `tenant_id`: where it is registered; "common" for one that is registered as multi-tenant.

    `service_hosts`: hosts (or host:port) that a `serviceUrl` may name. `service_url`: for who was never heard of.
    """

    app_id: str
    app_password: str = field(repr=False)
    tenant_id: str
    openid_url: str = PUBLIC_OPENID
    login_url: str = PUBLIC_LOGIN
    service_hosts: tuple[str, ...] = MICROSOFT_HOSTS
    service_url: str = ""

    @property
    def issuer(self) -> str:
        """Who issues the tokens that come with activities, whatever the tenant: the Bot Connector itself."""
        return ISSUERS.get(self._cloud, "https://api.botframework.com")

    @property
    def _cloud(self) -> str:
        found = re.match(r"https?://[^/:]+\.([a-z]+)(?:[:/]|$)", self.openid_url)
        return found[1] if found else ""

    @property
    def token_url(self) -> str:
        """Where our own token is asked for: of the bot's own tenant, or of the cloud's shared one."""
        tenant = self.tenant_id
        if tenant.lower() in ANY_TENANT:
            tenant = SHARED_TENANTS.get(self._cloud, "botframework.com")
        return f"{self.login_url.rstrip('/')}/{tenant}/oauth2/v2.0/token"

    @property
    def bot(self) -> str:
        """Our own account in any chat."""
        return f"28:{self.app_id}"

    @property
    def first_address(self) -> str:
        """The connector for somebody who never wrote: of the first host where those are not Microsoft's usual ones."""
        if self.service_url or not self.service_hosts or self.service_hosts == MICROSOFT_HOSTS:
            return self.service_url or PUBLIC_SERVICE
        return f"https://{self.service_hosts[0]}/teams/"

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


def host_of(url: str) -> str:
    """The host that an address names, for a log; "?" for one that two readers could read differently."""
    found = _ADDRESS.fullmatch(url)
    return found["host"][:100] if found else "?"


def is_loopback_host(host: str) -> bool:
    """Whether a host as it stands in an address (IPv6 in brackets) is this machine's own."""
    return _LOOPBACK.fullmatch(host.lower()) is not None


def is_loopback_url(url: str) -> bool:
    """Whether this address stays on this machine."""
    found = _ADDRESS.fullmatch(url)
    return found is not None and is_loopback_host(found["host"])
