"""The few pages that people see while they install Kring: what happened, and the next step. No scripts, no cookies."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from starlette.responses import HTMLResponse, Response

from adapters.words import speak_to
from bot.people import LOCALES, Locale, Reader, known_locale
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
MOST_TAGS = 20


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


def language_of(accepted: str) -> Locale:
    """The language that a browser likes best of those that Kring speaks (`Accept-Language`, RFC 9110, 12.5.4)."""
    wanted = sorted(map(_wish, accepted.split(",")[:MOST_TAGS]), key=lambda wish: -wish[0])
    spoken = (known_locale(tag, "nl") for weight, tag in wanted if weight > 0 and tag.split("-")[0].lower() in LOCALES)
    return next(spoken, "nl")


def _wish(part: str) -> tuple[float, str]:
    tag, _, rest = part.partition(";")
    name, _, weight = rest.partition("=")
    if name.strip() != "q":
        return 1.0, tag.strip()
    try:
        return float(weight), tag.strip()
    except ValueError:
        return 0.0, tag.strip()
