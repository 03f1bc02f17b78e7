"""What anybody may read of this Kring without an account: what it is, what it keeps of people, what it asks of them.

Three pages in three languages, for the links in the app packages. No scripts, no cookies, nothing from elsewhere.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.languages import language_of
from adapters.words import speak_to
from bot.organisation import KEPT_DAYS
from bot.people import LOCALES, Locale, Reader
from bot.speech import Say, T, t

ABOUT, PRIVACY, TERMS = "about", "privacy", "terms"
STYLE = """
:root{color-scheme:light dark;--paper:#faf6ef;--ink:#2a2521;--soft:#6a6055;--line:#e3d9ca;--accent:#a63f24}
@media(prefers-color-scheme:dark){
:root{--paper:#1c1916;--ink:#f0e9df;--soft:#b5a999;--line:#3b352e;--accent:#f0916f}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);
background:var(--paper);overflow-wrap:break-word}
header,main,footer{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}
header,footer ul,nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
header{justify-content:space-between;border-bottom:1px solid var(--line)}
header>a{font:600 1.45rem/1 Palatino,"Book Antiqua",Georgia,serif;color:inherit;text-decoration:none}
nav ul,footer ul{list-style:none;margin:0;padding:0}
nav a,footer a{display:inline-block;padding:.35rem 0}
h1,h2{font-family:Palatino,"Book Antiqua",Georgia,serif;line-height:1.2;text-wrap:balance}
h1{font-size:2rem;margin:1rem 0 .5rem}
h2{font-size:1.3rem;margin:2rem 0 .5rem}
h1+p{font-size:1.15rem;color:var(--soft)}
p,ul{margin:.5rem 0}
main ul{padding-left:1.2rem}
main li{margin:.3rem 0}
main li::marker{color:var(--accent)}
dt{font-weight:600;margin-top:.7rem}
dd{margin:0}
a{color:var(--accent);text-underline-offset:.15em}
[aria-current]{font-weight:600;color:inherit;text-decoration:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft)}
"""
HEADERS = {
    "Cache-Control": "public, max-age=300",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
}
SEEN = ("readiness", "evaluations", "coming", "insights", "manager")
"""Who sees what: the same words as in the conversation about it (`bot/flows/own/privacy.py`)."""
LINKED = re.compile(r"https://[^\s<>\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ENDS = ".,;:!?)"
OWN_NAMES: dict[Locale, str] = {"nl": "Nederlands", "en": "English", "fr": "Français"}
HERE = ' aria-current="page"'


@dataclass(frozen=True)
class Chapter:
    """A heading with a list below it, or with paragraphs."""

    name: str
    lines: tuple[str, ...]
    listed: bool = True


CHAPTERS: dict[str, tuple[Chapter, ...]] = {
    ABOUT: (
        Chapter("does", ("asks", "brings", "reminds")),
        Chapter("never", ("reads", "tells", "posts")),
        Chapter("source", ("text",), listed=False),
    ),
    PRIVACY: (
        Chapter("keeps", ("you", "networks", "insights", "contributions", "readiness", "evaluations", "wishes", "log")),
        Chapter("never", ("reads", "health", "sells", "cookies")),
        Chapter("long", ("work", "log", "traces", "drafts", "tokens")),
        Chapter("seen", ()),
        Chapter("across", ("text",), listed=False),
        Chapter("yours", ("look", "stop", "leave", "erase", "unnamed", "complain")),
    ),
    TERMS: (
        Chapter("whose", ("text",), listed=False),
        Chapter("ask", ("share", "others", "codes")),
        Chapter("expect", ("best", "check", "change")),
        Chapter("own", ("text",), listed=False),
        Chapter("end", ("text",), listed=False),
    ),
}


class AboutPages:
    """A part of the host. `contact`: who runs this Kring and can be asked, in their own words; empty: nobody said.

    `/privacy` answers in the language that the browser likes best, `/privacy/fr` in that one.
    """

    def __init__(self, contact: str = "") -> None:
        self._contact = contact
        self.routes: Sequence[BaseRoute] = [
            Route(path, self._answer(name), methods=["GET"])
            for name in CHAPTERS
            for path in (f"/{name}", f"/{name}/{{locale}}")
        ]

    async def start(self) -> None:
        """Nothing to start."""

    async def close(self) -> None:
        """Nothing to close."""

    def _answer(self, name: str) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            asked = request.path_params.get("locale")
            if asked is None:
                asked = language_of(request.headers.get("accept-language", ""))
            if asked not in LOCALES:
                return Response(status_code=404)
            return HTMLResponse(drawn(name, asked, self._contact), headers=HEADERS | {"Content-Language": asked})

        return answer


def drawn(name: str, locale: Locale, contact: str) -> str:
    """The page as HTML."""
    say = speak_to(Reader(locale))
    title = _said(t(f"about-{name}-title"), say)
    chapters = "".join(f"<section>{''.join(_chapter(name, one, say))}</section>" for one in CHAPTERS[name])
    who = f"<section><h2>{_said(t('about-who'), say)}</h2>{_who(contact, say)}</section>"
    return (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title} · Kring</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head><body>{_header(name, locale, say)}"
        f"<main><h1>{title}</h1><p>{_said(t(f'about-{name}-intro'), say)}</p>{chapters}{who}</main>"
        f"{_footer(name, locale, say)}</body></html>"
    )


def _header(name: str, locale: Locale, say: Say) -> str:
    links = "".join(
        f'<li><a href="/{name}/{one}" hreflang="{one}" lang="{one}"{HERE if one == locale else ""}>{own}</a></li>'
        for one, own in OWN_NAMES.items()
    )
    label = _said(t("about-languages"), say)
    return f'<header><a href="/about/{locale}">Kring</a><nav aria-label="{label}"><ul>{links}</ul></nav></header>'


def _footer(name: str, locale: Locale, say: Say) -> str:
    links = "".join(
        f'<li><a href="/{one}/{locale}"{HERE if one == name else ""}>{_said(t(f"about-{one}-link"), say)}</a></li>'
        for one in CHAPTERS
    )
    return f"<footer><ul>{links}</ul></footer>"


def _chapter(page: str, chapter: Chapter, say: Say) -> Iterator[str]:
    key = f"about-{page}-{chapter.name}"
    yield f"<h2>{_said(t(key), say)}</h2>"
    if chapter.name == "seen":
        rows = ((t(f"privacy-{what}"), t(f"privacy-{what}-seen")) for what in SEEN)
        yield f"<dl>{''.join(f'<dt>{_said(of, say)}</dt><dd>{_said(who, say)}</dd>' for of, who in rows)}</dl>"
        return
    days = {"least": min(KEPT_DAYS), "most": max(KEPT_DAYS)} if chapter.name == "long" else {}
    lines = (_said(t(f"{key}-{line}", **(days if line == "log" else {})), say) for line in chapter.lines)
    if chapter.listed:
        yield f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    else:
        yield from (f"<p>{line}</p>" for line in lines)


def _who(contact: str, say: Say) -> str:
    if not contact:
        return f"<p>{_said(t('about-who-unknown'), say)}</p>"
    return f"<p>{_said(t('about-who-runs'), say)}</p><p>{linked(contact)}</p>"


def _said(text: T, say: Say) -> str:
    return linked(say(text))


def linked(text: str) -> str:
    """The text, escaped, with its https addresses and e-mail addresses as links that show themselves."""
    drawn_so_far, at = "", 0
    for found in LINKED.finditer(text):
        address = found[0].rstrip(ENDS)
        target = address if address.startswith("https://") else f"mailto:{address}"
        shown = f'<a href="{escape(target)}">{escape(address)}</a>'
        drawn_so_far, at = drawn_so_far + escape(text[at : found.start()]) + shown, found.start() + len(address)
    return drawn_so_far + escape(text[at:])
