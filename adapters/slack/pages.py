"""The few pages that people see while they install Kring: what happened, and the next step. No scripts, no cookies."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from starlette.responses import HTMLResponse, Response

from adapters.words import speak_to
from bot.people import Locale, Reader
from bot.speech import T

STYLE = (
    "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color:#1b2b27}"
    "a{color:#1f4e46}main>a{display:inline-block;margin-top:1rem;padding:.5rem 1rem;border-radius:.5rem;"
    "background:#1f4e46;color:#fff;text-decoration:none}a:focus-visible{outline:3px solid #d98e04;outline-offset:3px}"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The address of such a page can hold a code of Slack's, so it is told to nobody."""


@dataclass(frozen=True)
class Page:
    """What it says, and where its one link leads: the next step."""

    status: int
    title: T
    words: Sequence[T]
    link: tuple[str, T]


def drawn(page: Page, locale: Locale) -> Response:
    """The page in this language."""
    say = speak_to(Reader(locale))
    title, (address, label) = escape(say(page.title)), page.link
    words = "".join(f"<p>{escape(say(one))}</p>" for one in page.words)
    html = (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f'<body><main><h1>{title}</h1>{words}<a href="{escape(address)}">{escape(say(label))}</a></main></body></html>'
    )
    return HTMLResponse(html, page.status, headers=HEADERS)
