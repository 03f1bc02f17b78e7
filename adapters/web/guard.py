"""Who may talk to the playground: the browser on this machine, from the playground's own page.

It has no passwords, so a page elsewhere must not be able to press its buttons (another origin), nor to read it under a
name of its own that leads here (DNS rebinding).
"""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Refuses foreign hosts (421) and foreign origins (403), and gives every answer its protecting headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = refused(scope["method"], Headers(scope=scope))
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, _protecting(send))


def refused(method: str, headers: Headers) -> PlainTextResponse | None:
    """Why this request is not answered, as the answer; None when all is well."""
    host = headers.get("host", "")
    if _address(f"//{host}").hostname not in LOOPBACK:
        return PlainTextResponse("The playground answers only to this machine's own names.", 421)
    if method not in SAFE_METHODS and not same_origin(host, headers):
        return PlainTextResponse("The playground takes forms only from its own pages.", 403)
    return None


def same_origin(host: str, headers: Headers) -> bool:
    """Whether a form came from our own page. A client that tells neither is no browser, and carries nobody's rights."""
    origin = headers.get("origin")
    if origin is not None:
        return _address(origin).netloc == host
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def _address(text: str) -> SplitResult:
    """The parts of an address; of one that is none, nothing."""
    try:
        return urlsplit(text)
    except ValueError:
        return urlsplit("")


def _protecting(send: Send) -> Send:
    async def protected(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return protected
