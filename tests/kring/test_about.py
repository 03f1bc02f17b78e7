"""What anybody may read of this Kring: three pages, in three languages, with nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256

import pytest
from starlette.applications import Starlette

from adapters.about import CHAPTERS, AboutPages, linked
from adapters.teams.manifest import manifest
from adapters.words import speak_to
from bot.people import LOCALES, Locale, Reader
from bot.speech import t
from tests.fakes.http import Answer, Served, serve
from tests.fakes.pages import Node, read_page

NAMES = tuple(CHAPTERS)
HOME = "https://kring.example"


@asynccontextmanager
async def served(contact: str = "") -> AsyncIterator[Served]:
    async with serve(Starlette(routes=AboutPages(contact).routes)) as running:
        yield running


async def page(path: str, contact: str = "", accepted: str = "") -> Answer:
    async with served(contact) as running:
        return await running.get(path, {"Accept-Language": accepted} if accepted else None)


def targets(read: Node) -> set[str]:
    return {link.attrs["href"] for link in read.all("a")}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("locale", LOCALES)
async def test_each_page_stands_in_each_language_and_links_to_the_others(name: str, locale: Locale) -> None:
    answer = await page(f"/{name}/{locale}")
    read = read_page(answer.text)
    assert (answer.status, answer.headers["Content-Language"]) == (200, locale)
    assert read.first("html").attrs["lang"] == locale
    assert len(read.all("h1")) == len(read.all("main")) == 1
    assert {f"/{name}/{other}" for other in LOCALES} <= targets(read)
    assert {f"/{other}/{locale}" for other in NAMES} <= targets(read)
    assert read.all("script", "img", "form", "iframe", "input", "link") == []
    here = [link.attrs["href"] for link in read.all("a", **{"aria-current": "page"})]
    assert here == [f"/{name}/{locale}"] * 2


@pytest.mark.parametrize(
    ("accepted", "locale"), [("fr-BE,fr;q=0.9,nl;q=0.8", "fr"), ("en;q=0.5, nl;q=0.9", "nl"), ("de", "nl"), ("", "nl")]
)
async def test_without_a_language_the_browser_chooses(accepted: str, locale: Locale) -> None:
    answer = await page("/privacy", accepted=accepted)
    assert read_page(answer.text).first("html").attrs["lang"] == locale
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("path", ["/privacy/de", "/privacy/nl/x", "/terms/..%2fnl", "/privacy/NL"])
async def test_another_language_is_not_there(path: str) -> None:
    assert (await page(path)).status == 404


async def test_nothing_is_loaded_and_nobody_is_followed() -> None:
    """The policy lets in the page's own style, by its digest, and nothing else."""
    answer = await page("/terms/nl")
    style = answer.text.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == f"'sha256-{digest}'"
    assert "Set-Cookie" not in answer.headers
    assert "style=" not in answer.text


async def test_who_runs_it_is_named_and_can_be_written_to() -> None:
    html = (await page("/privacy/nl", "HR van Linde & co <b>, kring@linde.example")).text
    assert "HR van Linde &amp; co &lt;b&gt;" in html
    assert "mailto:kring@linde.example" in targets(read_page(html))


@pytest.mark.parametrize("locale", LOCALES)
async def test_where_nobody_is_named_people_are_sent_to_whom_they_know(locale: Locale) -> None:
    assert speak_to(Reader(locale))(t("about-who-unknown")) in (await page(f"/privacy/{locale}")).text


def test_only_https_and_mail_addresses_become_links() -> None:
    said = linked('javascript:alert(1) http://a.example https://b.example/"x. Schrijf naar a@b.example.')
    assert re.findall(r'href="([^"]*)"', said) == ["https://b.example/", "mailto:a@b.example"]


async def test_the_app_package_leads_to_these_pages() -> None:
    developer = manifest("11111111-2222-3333-4444-555555555555", f"{HOME}/")["developer"]
    assert developer == {
        "name": "Kring",
        "websiteUrl": f"{HOME}/about",
        "privacyUrl": f"{HOME}/privacy",
        "termsOfUseUrl": f"{HOME}/terms",
    }
    async with served() as running:
        for address in ("websiteUrl", "privacyUrl", "termsOfUseUrl"):
            assert (await running.get(developer[address].removeprefix(HOME))).status == 200
