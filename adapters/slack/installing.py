"""Installing into a workspace from a browser: off to Slack with a ticket, and back with a code for a token."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from structlog import get_logger

from adapters.languages import language_of
from adapters.slack.failures import FAILURES, outcome
from adapters.slack.installed import Installed
from adapters.slack.manifest import INSTALL
from adapters.slack.oauth import Consent, OAuth
from adapters.slack.pages import HEADERS, Page, drawn
from adapters.slack.settings import Store
from adapters.slack.tickets import LASTS, Tickets
from adapters.slack.welcoming import Welcoming
from bot.ports import Clock, NoKeys, NotSaved, Refused
from bot.speech import Raw, T, t

log = get_logger()
COOKIE = "kring_slack"
TEAM = re.compile(r"[A-Z0-9]{1,20}")
CODE_OF_SLACK = re.compile(r"[a-z_]{1,60}")
AGAIN = t("slack-install-again")
NAMELESS = "Slack"


@dataclass(frozen=True)
class Installing:
    """The two addresses of an installation. Any web process serves either: what was used is noted in the store."""

    oauth: OAuth
    tickets: Tickets
    clock: Clock
    store: Store
    installed: Installed
    welcoming: Welcoming

    async def begin(self, request: Request) -> Response:
        """Off to Slack, which asks whether to allow us. `?team=` chooses the workspace beforehand."""
        ticket = self.tickets.issue(self.clock.now())
        team = request.query_params.get("team", "")
        going = RedirectResponse(self.oauth.address(ticket.state, team if TEAM.fullmatch(team) else ""), 302, HEADERS)
        going.set_cookie(
            COOKIE,
            ticket.cookie,
            max_age=int(LASTS.total_seconds()),
            path=self.oauth.path,
            secure=urlsplit(self.oauth.home).scheme == "https",
            httponly=True,
            samesite="lax",
        )
        return going

    async def finish(self, request: Request) -> Response:
        """Back from Slack. Only who set out from here, in this browser and just now, makes us ask for a token."""
        state, cookie = request.query_params.get("state", ""), request.cookies.get(COOKIE, "")
        page = await self._turned_away(state, cookie)
        if page is None:
            page = await self._outcome(request.query_params.get("code", ""), request.query_params.get("error", ""))
        answer = drawn(page, language_of(request.headers.get("accept-language", "")))
        answer.delete_cookie(COOKIE, self.oauth.path)
        return answer

    async def _turned_away(self, state: str, cookie: str) -> Page | None:
        """Why this ticket opens nothing; None for a good one, which is used with that."""
        now = self.clock.now()
        if not self.tickets.accepts(state, cookie, now):
            log.info("slack.stale_ticket")
            return self._failed(400, t("slack-install-stale"))
        try:
            if await self.store.redeem("slack", self.tickets.name_of(state), now):
                return None
        except NotSaved as why:
            log.warning("slack.installation_not_kept", reason=type(why).__name__)
            return self._failed(503, t("slack-install-unsaved"))
        log.info("slack.used_ticket")
        return Page(400, t("slack-install-used"), (t("slack-install-used-what"),), (self.oauth.home + INSTALL, AGAIN))

    async def _outcome(self, code: str, error: str) -> Page:
        if error == "access_denied":
            return self._failed(403, t("slack-install-denied"))
        if error or not code:
            return self._refused(error if CODE_OF_SLACK.fullmatch(error) else "invalid_code")
        try:
            return await self._install(await self.oauth.consent(code, self.clock.now()))
        except (NotSaved, NoKeys) as why:
            log.warning("slack.installation_not_kept", reason=type(why).__name__)
            return self._failed(503, t("slack-install-unsaved"))
        except FAILURES as failure:
            log.warning("slack.not_installed", reason=outcome(failure).reason)
            answer = outcome(failure)
            final = isinstance(answer, Refused) and answer.retry_after is None
            return self._refused(answer.reason) if final else self._failed(502, t("slack-install-busy"))

    async def _install(self, consent: Consent) -> Page:
        """Keeps the token before anything else: Slack gives it once. Raises `NotSaved` and `NoKeys`."""
        if not self.oauth.welcomes(consent):
            return await self._turn_down(consent)
        made = consent.made
        first = not any(one.tenant == made.tenant for one in await self.store.installations("slack"))
        await self.store.install(made)
        self.installed.drop(made.tenant)
        log.info("slack.installed", tenant=made.tenant, scopes=made.scopes)
        greeted = await self.welcoming.installed(made, first=first)
        return self._done(consent, t("slack-install-greeted" if greeted else "slack-install-ask"))

    async def _turn_down(self, consent: Consent) -> Page:
        """Not one of those that whoever runs this Kring named: its token is given back, and kept nowhere."""
        log.info("slack.not_welcome", tenant=consent.made.tenant)
        try:
            await self.oauth.refuse(consent)
        except FAILURES as failure:
            log.warning("slack.not_revoked", tenant=consent.made.tenant, reason=outcome(failure).reason)
        return self._failed(403, t("slack-install-elsewhere"))

    def _done(self, consent: Consent, then: T) -> Page:
        """What comes next: in Slack, or for a whole grid first choosing its workspaces."""
        title = t("slack-install-done", workspace=Raw(consent.made.name or NAMELESS))
        if consent.missing:
            log.warning("slack.scopes_missing", tenant=consent.made.tenant, missing=consent.missing)
            lacking = t("slack-install-scopes", scopes=Raw(", ".join(consent.missing)))
            return Page(200, title, (lacking,), (self.oauth.home + INSTALL, AGAIN))
        if consent.org_wide:
            return Page(200, title, (then, t("slack-install-grid")), (_add(consent), t("slack-install-choose")))
        where = urlencode({"app": consent.app, "team": consent.made.tenant})
        return Page(200, title, (then,), (f"https://slack.com/app_redirect?{where}", t("slack-install-open")))

    def _refused(self, code: str) -> Page:
        return self._failed(400, t("slack-install-refused", code=Raw(code)))

    def _failed(self, status: int, why: T) -> Page:
        return Page(status, t("slack-install-failed"), (why,), (self.oauth.home + INSTALL, AGAIN))


def _add(consent: Consent) -> str:
    """Where an administrator of a grid adds an app to workspaces (docs.slack.dev, "Organization-ready apps")."""
    return f"https://app.slack.com/manage/{consent.made.tenant}/integrations/profile/{consent.app}/workspaces/add"
