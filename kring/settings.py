"""Settings: from the environment or `.env`, checked before anything starts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from adapters.teams.settings import MICROSOFT_HOSTS
from storage import file_of, url_of

Mode = Literal["demo", "serve", "tool"]
"""The playground; the real thing; a command that does its work and ends, wherever it runs."""
SHORTEST_KEY = 32
LOOPBACK = ("127.0.0.1", "::1", "localhost")
SLACK_APPS = "https://api.slack.com/apps"
NEW_KEY = "python -c 'import secrets; print(secrets.token_urlsafe(48))'"
AZURE_BOT = "https://portal.azure.com, Azure Bot"
GUIDE = "docs/administrator.md"
PLAYGROUND = "playground.db"
"""The playground's own file, in the folder that it is started in. It touches no other database; nothing else this."""
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Settings(BaseSettings):
    """Every setting, under the name it has in the environment (lower case here). Empty text means: not set."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    kring_database_url: str = "sqlite:///kring.db"
    kring_host: str = "127.0.0.1"
    kring_port: int = Field(default=8000, ge=0, le=65535)
    kring_public_url: str = ""
    kring_contact: str = Field(default="", max_length=300)
    kring_secret_key: str = Field(default="", repr=False)
    kring_slack_workspaces: Annotated[tuple[str, ...], NoDecode] = ()
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

    @field_validator("kring_slack_workspaces", mode="before")
    @classmethod
    def _workspaces(cls, value: object) -> object:
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of `KRING_SECRET_KEY`, the newest first."""
        return tuple(key.strip() for key in self.kring_secret_key.split(",") if key.strip())

    @property
    def has_port(self) -> bool:
        """Whether somebody chose the port."""
        return "kring_port" in self.model_fields_set

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
    """The settings can't be used; `problems` says why. It never holds a secret, nor what may be one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.setting for problem in problems))
        self.problems = problems


def read_settings(mode: Mode) -> Settings:
    """The settings. Raises `BadSettings` when one is missing, half or wrong for this mode.

    In the mode "demo" the database is the playground's own, whatever is set.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        raise BadSettings(tuple(_unreadable(error))) from None
    except UnicodeDecodeError:
        raise BadSettings((Problem(".env", "is not text in UTF-8", "save it as UTF-8"),)) from None
    if mode == "demo":
        settings = settings.model_copy(update={"kring_database_url": f"sqlite:///{PLAYGROUND}"})
    problems = tuple(_problems(settings, mode))
    if problems:
        raise BadSettings(problems)
    return settings


UNREADABLE = {
    "kring_port": ("must be a number from 0 to 65535", "for example 8000; empty for the usual one"),
    "kring_contact": ("may have 300 characters at most", "for example HR of Linde, kring@linde.example"),
}


def _unreadable(error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_input=False, include_url=False):
        name = str(detail["loc"][0])
        what, where = UNREADABLE.get(name, (detail["msg"], GUIDE))
        yield Problem(name.upper(), what, where)


def _problems(settings: Settings, mode: Mode) -> Iterator[Problem]:
    yield from _database(settings)
    yield from _addresses(settings)
    yield from _keys(settings)
    yield from _app(settings)
    match mode:
        case "demo":
            yield from _demo(settings)
        case "serve":
            yield from serving_problems(settings)
        case "tool":
            pass


DATABASES = "for example sqlite:///kring.db, or postgresql://user:password@host:5432/name"


def _database(settings: Settings) -> Iterator[Problem]:
    if not settings.kring_database_url.startswith(("sqlite:///", "postgresql://", "postgres://")):
        what = "must begin with sqlite:/// or postgresql://"
        yield Problem("KRING_DATABASE_URL", what, DATABASES)
        return
    try:
        url_of(settings.kring_database_url)
    except ValueError as why:
        yield Problem("KRING_DATABASE_URL", str(why), DATABASES)


def serving_problems(settings: Settings) -> tuple[Problem, ...]:
    """What keeps `kring serve` from starting, where every other command may do its work."""
    return (*_of_a_playground(settings), *_platforms(settings))


def _of_a_playground(settings: Settings) -> Iterator[Problem]:
    if any(_database(settings)):
        return
    file = file_of(settings.kring_database_url)
    if file is not None and file.name == PLAYGROUND:
        yield Problem("KRING_DATABASE_URL", f"{PLAYGROUND} is the playground’s: choose another name", DATABASES)


PUBLIC = "for example https://kring.example.org"
LONGEST_SHOWN = 100
ADDRESSES = {
    "slack_api_url": "must be an https address: our token goes there",
    "kring_teams_openid_url": "must be an https address: it says whom to trust",
    "kring_teams_login_url": "must be an https address: our password goes there",
}


def _addresses(settings: Settings) -> Iterator[Problem]:
    public = settings.kring_public_url
    if public and not _is_safe(public):
        shown = "what is set" if "@" in public else f"“{public[:LONGEST_SHOWN]}”"
        what = f"must be the https address that Slack and Teams reach; {shown} is none"
        yield Problem("KRING_PUBLIC_URL", what, PUBLIC)
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


def _app(settings: Settings) -> Iterator[Problem]:
    if settings.microsoft_app_id and not GUID.fullmatch(settings.microsoft_app_id):
        what = "must be like 00000000-0000-0000-0000-000000000000: what is set isn’t Microsoft’s id of an app"
        yield Problem("MICROSOFT_APP_ID", what, TEAMS_PLACES["microsoft_app_id"])


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
BOTH_WAYS = "For one workspace SLACK_BOT_TOKEN; for many SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and KRING_SECRET_KEY."
INSTALLING_PLACES = {
    "kring_secret_key": NEW_KEY,
    "kring_public_url": "the https address of this Kring, which Slack sends people back to",
}
TEAMS_PLACES = {
    "microsoft_app_id": f"{AZURE_BOT} → Configuration → Microsoft App ID",
    "microsoft_app_password": f"{AZURE_BOT} → Configuration → Manage Password → New client secret",
    "microsoft_app_tenant_id": f'{AZURE_BOT} → Configuration → App Tenant ID; "common" for a multi-tenant bot',
}


def _platforms(settings: Settings) -> tuple[Problem, ...]:
    """None is set up, or one is only half."""
    slack = (*SLACK_PLACES, *OAUTH_PLACES, "slack_app_token")
    if not any(getattr(settings, name) for name in (*slack, *TEAMS_PLACES)):
        return (Problem("Platforms", "No platform is set up yet: set up Slack or Teams", GUIDE),)
    many = bool(settings.slack_client_id or settings.slack_client_secret)
    on_slack = _installing(settings) if many else _one_workspace(settings)
    return (*on_slack, *_half(settings, TEAMS_PLACES, "Teams"))


def _one_workspace(settings: Settings) -> Iterator[Problem]:
    """Who has set only what both ways need may want the other one."""
    for one in _half(settings, SLACK_PLACES, "Slack", asked=bool(settings.slack_app_token)):
        yield replace(one, where=f"{BOTH_WAYS} {one.where}") if one.setting == "SLACK_BOT_TOKEN" else one


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


def deaf(settings: Settings) -> Problem | None:
    """Why a platform that is set up can't reach Kring, as far as its settings tell. Kring can send all the same."""
    if settings.kring_public_url:
        return None
    if settings.slack and not settings.slack_app_token:
        both = "Slack and Teams" if settings.teams else "Slack"
        what = f"is not set: {both} can’t reach Kring"
        return Problem("KRING_PUBLIC_URL", what, "set it, or SLACK_APP_TOKEN for Slack’s Socket Mode")
    if settings.teams:
        return Problem("KRING_PUBLIC_URL", "is not set: Teams can’t reach Kring", "set it to the address of this Kring")
    return None
