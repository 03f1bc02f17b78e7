"""Settings: from the environment or `.env`, checked before anything starts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from adapters.teams.settings import MICROSOFT_HOSTS
from storage.engine import url_of

Mode = Literal["demo", "serve", "tool"]
"""The playground; the real thing; a command that does its work and ends, wherever it runs."""
SHORTEST_KEY = 32
LOOPBACK = ("127.0.0.1", "::1", "localhost")
SLACK_APPS = "https://api.slack.com/apps"
NEW_KEY = "python -c 'import secrets; print(secrets.token_urlsafe(48))'"
AZURE_BOT = "https://portal.azure.com, Azure Bot"


class Settings(BaseSettings):
    """Every setting, under the name it has in the environment (lower case here). Empty text means: not set."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    kring_database_url: str = "sqlite:///kring.db"
    kring_host: str = "127.0.0.1"
    kring_port: int = Field(default=8000, ge=0, le=65535)
    kring_public_url: str = ""
    kring_secret_key: str = Field(default="", repr=False)
    slack_signing_secret: str = Field(default="", repr=False)
    slack_bot_token: str = Field(default="", repr=False)
    slack_client_id: str = ""
    slack_client_secret: str = Field(default="", repr=False)
    slack_app_token: str = Field(default="", repr=False)
    slack_api_url: str = "https://slack.com/api/"
    microsoft_app_id: str = ""
    microsoft_app_password: str = Field(default="", repr=False)
    microsoft_app_tenant_id: str = ""
    kring_teams_openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    kring_teams_login_url: str = "https://login.microsoftonline.com"
    kring_teams_service_hosts: Annotated[tuple[str, ...], NoDecode] = MICROSOFT_HOSTS

    @field_validator("kring_teams_service_hosts", mode="before")
    @classmethod
    def _hosts(cls, value: object) -> object:
        return tuple(host.strip().lower() for host in value.split(",")) if isinstance(value, str) else value

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of `KRING_SECRET_KEY`, the newest first."""
        return tuple(key.strip() for key in self.kring_secret_key.split(",") if key.strip())

    @property
    def slack(self) -> bool:
        """Whether Slack is set up: with the token of one workspace, or for many that install Kring by OAuth."""
        return bool(self.slack_signing_secret and (self.slack_bot_token or self.slack_client_id))

    @property
    def teams(self) -> bool:
        return bool(self.microsoft_app_id and self.microsoft_app_password and self.microsoft_app_tenant_id)


@dataclass(frozen=True)
class Problem:
    """A setting that keeps Kring from starting: its name, what is wrong, and where to get it right."""

    setting: str
    what: str
    where: str = ""


class BadSettings(Exception):
    """The settings can't be used; `problems` says why. It never holds a setting's value."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.setting for problem in problems))
        self.problems = problems


def read_settings(mode: Mode) -> Settings:
    """The settings. Raises `BadSettings` when one is missing, half or wrong for this mode."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise BadSettings(tuple(_unreadable(error))) from None
    except UnicodeDecodeError:
        raise BadSettings((Problem(".env", "is not text in UTF-8"),)) from None
    problems = tuple(_problems(settings, mode))
    if problems:
        raise BadSettings(problems)
    return settings


def _unreadable(error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_input=False, include_url=False):
        yield Problem(str(detail["loc"][0]).upper(), detail["msg"])


def _problems(settings: Settings, mode: Mode) -> Iterator[Problem]:
    yield from _database(settings)
    yield from _addresses(settings)
    yield from _keys(settings)
    match mode:
        case "demo":
            yield from _demo(settings)
        case "serve":
            yield from _platforms(settings)
        case "tool":
            pass


def _database(settings: Settings) -> Iterator[Problem]:
    if not settings.kring_database_url.startswith(("sqlite:///", "postgresql://")):
        what = "must begin with sqlite:/// or postgresql://"
        yield Problem("KRING_DATABASE_URL", what, "for example sqlite:///kring.db")
        return
    try:
        url_of(settings.kring_database_url)
    except ValueError as why:
        yield Problem("KRING_DATABASE_URL", str(why))


ADDRESSES = {
    "kring_public_url": "must be the https address that Slack and Teams reach",
    "slack_api_url": "must be an https address: our token goes there",
    "kring_teams_openid_url": "must be an https address: it says whom to trust",
    "kring_teams_login_url": "must be an https address: our password goes there",
}


def _addresses(settings: Settings) -> Iterator[Problem]:
    for name, what in ADDRESSES.items():
        value = getattr(settings, name)
        if value and not _is_safe(value):
            yield Problem(name.upper(), what)


def _is_safe(address: str) -> bool:
    """Whether this is an https address, or an http one on this machine."""
    try:
        url = urlsplit(address)
        host, _ = url.hostname, url.port
    except ValueError:
        return False
    return bool(host) and (url.scheme == "https" or (url.scheme == "http" and host in LOOPBACK))


def _keys(settings: Settings) -> Iterator[Problem]:
    if any(len(key) < SHORTEST_KEY for key in settings.keys):
        what = f"needs at least {SHORTEST_KEY} characters in each key"
        yield Problem("KRING_SECRET_KEY", what, NEW_KEY)


def _demo(settings: Settings) -> Iterator[Problem]:
    if settings.kring_host not in LOOPBACK:
        yield Problem("KRING_HOST", "the playground lets anybody be anybody, so it stays on this machine: 127.0.0.1")


SLACK_PLACES = {
    "slack_signing_secret": f"{SLACK_APPS} → your app → Basic Information → Signing Secret",
    "slack_bot_token": f"{SLACK_APPS} → your app → OAuth & Permissions → Bot User OAuth Token",
}
OAUTH_PLACES = {
    "slack_signing_secret": SLACK_PLACES["slack_signing_secret"],
    "slack_client_id": f"{SLACK_APPS} → your app → Basic Information → Client ID",
    "slack_client_secret": f"{SLACK_APPS} → your app → Basic Information → Client Secret",
}
INSTALLING_PLACES = {
    "kring_secret_key": NEW_KEY,
    "kring_public_url": "the https address of this Kring, which Slack sends people back to",
}
TEAMS_PLACES = {
    "microsoft_app_id": f"{AZURE_BOT} → Configuration → Microsoft App ID",
    "microsoft_app_password": f"{AZURE_BOT} → Configuration → Manage Password → New client secret",
    "microsoft_app_tenant_id": f'{AZURE_BOT} → Configuration → App Tenant ID; "common" for a multi-tenant bot',
}


def _platforms(settings: Settings) -> Iterator[Problem]:
    slack = (*SLACK_PLACES, *OAUTH_PLACES, "slack_app_token")
    many = bool(settings.slack_client_id or settings.slack_client_secret)
    if many:
        yield from _installing(settings)
    else:
        yield from _half(settings, SLACK_PLACES, "Slack", asked=bool(settings.slack_app_token))
    yield from _half(settings, TEAMS_PLACES, "Teams")
    if not any(getattr(settings, name) for name in (*slack, *TEAMS_PLACES)):
        yield Problem("SLACK_SIGNING_SECRET", "no platform is set up", SLACK_PLACES["slack_signing_secret"])
        yield Problem("MICROSOFT_APP_ID", "no platform is set up", TEAMS_PLACES["microsoft_app_id"])


def _installing(settings: Settings) -> Iterator[Problem]:
    """By OAuth, everything must be there: a token of one workspace beside it would leave open who is served by what."""
    yield from _half(settings, OAUTH_PLACES | INSTALLING_PLACES, "installing into Slack", asked=True)
    if settings.slack_bot_token:
        what = "is for one workspace, SLACK_CLIENT_ID for many: keep one of the two"
        where = "to keep many, remove it, and install Kring in that workspace too, at /slack/install"
        yield Problem("SLACK_BOT_TOKEN", what, where)


def _half(settings: Settings, places: dict[str, str], platform: str, *, asked: bool = False) -> Iterator[Problem]:
    missing = [name for name in places if not getattr(settings, name)]
    if missing and (asked or len(missing) < len(places)):
        for name in missing:
            yield Problem(name.upper(), f"is missing: {platform} is only half set up", places[name])
