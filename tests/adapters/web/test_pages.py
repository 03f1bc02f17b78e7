"""What a newcomer finds: their language, what to do first, and a page that everybody can read."""

import re
from itertools import pairwise

import pytest

from tests.fakes.pages import Node, read_page
from tests.fakes.web import Playing, Visitor, playing

VIEWS = ("chat", "home", "weeks", "thuiszorg")


GREETINGS = (
    ("en-GB,en;q=0.9", "en", "Welcome to Kring"),
    ("fr", "fr", "Bienvenue chez Kring"),
    ("de", "nl", "Welkom bij Kring"),
)


async def test_the_first_page_speaks_the_visitors_language() -> None:
    async with playing() as play:
        for asked, spoken, greeting in GREETINGS:
            answer = await play.site.get("/", headers={"Accept-Language": asked})
            page = read_page(answer.text.removeprefix("<!doctype html>"))
            assert page.first("html").attrs["lang"] == spoken
            assert page.first("section", class_="welcome").first("h2").text == greeting


async def test_the_welcome_offers_three_things_to_try_and_goes_away_once_one_has_begun() -> None:
    async with playing() as play:
        an = await play.be("an")
        welcome = an.page.first("section", class_="welcome")
        assert len(welcome.all("li")) == 3
        assert all(step.all("button", "a") for step in welcome.all("li"))
        await an.press("Begin de check")
        assert not an.page.all("section", class_="welcome")
        assert "Ik heb zin om bij te leren." in await an.screen()


@pytest.mark.parametrize("slug", ["an", "emma", "claire"])
async def test_every_control_has_a_name_and_every_page_its_landmarks(slug: str) -> None:
    """In Dutch, English and French."""
    async with playing() as play:
        visitor = await play.be(slug)
        await visitor.command("help")
        for view in VIEWS:
            check_accessible(await visitor.look(view))


def check_accessible(page: Node) -> None:
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == 1
    assert page.first("html").attrs["lang"]
    assert page.all("header")
    assert page.all("nav")
    for control in page.all("button", "a", "summary"):
        assert control.text or control.attrs.get("aria-label"), control
    labelled = {label.attrs["for"] for label in page.all("label")}
    for entry in page.all("input", "select", "textarea"):
        assert entry.attrs.get("type") == "hidden" or entry.attrs["id"] in labelled, entry.attrs
    for picture in page.all("svg"):
        assert picture.attrs.get("aria-hidden") == "true" or picture.attrs["aria-label"]
    ids = [node.attrs["id"] for node in page.walk() if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    for node in page.walk():
        for reference in ("aria-labelledby", "aria-describedby", "for"):
            assert set(node.attrs.get(reference, "").split()) <= set(ids)


async def test_the_headings_never_skip_a_level() -> None:
    async with playing() as play:
        for view in VIEWS:
            an = await play.be("an")
            page = await an.look(view)
            levels = [int(heading.tag[1]) for heading in page.first("main").all("h1", "h2", "h3")]
            assert levels[:1] == [1]
            assert all(after - before <= 1 for before, after in pairwise(levels))


async def test_the_first_page_weighs_less_than_200_kilobytes_with_all_that_belongs_to_it() -> None:
    async with playing() as play:
        first = await play.site.get("/")
        assert await weight(play, first.text) < 200_000


async def weight(play: Playing, html: str) -> int:
    """Bytes of the page and of each file that it names, before any compression."""
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', html))
    assert {"/static/kring.css", "/static/kring.js", "/static/kring.svg"} <= files
    parts = [(await play.site.get(file)) for file in files]
    assert all(part.status == 200 for part in parts)
    return sum(len(part.text.encode()) for part in parts) + len(html.encode())


async def test_a_long_conversation_still_makes_a_light_page() -> None:
    """Only the newest messages carry their JSON; older ones have a page for it."""
    async with playing() as play:
        an = await play.be("an")
        for _ in range(20):
            await an.command("help")
        assert an.answer
        assert await weight(play, an.answer.text) < 200_000
        older = an.page.first("p", class_="payloads").first("a")
        shown = await play.site.get(older.attrs["href"])
        assert "AdaptiveCard" in shown.text


async def test_no_page_names_a_file_of_somebody_elses_or_a_style_of_its_own() -> None:
    async with playing() as play:
        for view in VIEWS:
            an = await play.be("an")
            page = await an.look(view)
            assert all("style" not in node.attrs for node in page.walk())
            for node in page.all("link", "script"):
                assert (node.attrs.get("href") or node.attrs["src"]).startswith("/static/")


async def test_beside_each_message_stands_what_slack_and_teams_would_get() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.command("ready")
        folded = an.page.all("article")[-1].first("details", class_="payloads")
        assert "open" not in folded.attrs
        names, texts = zip(
            *((f.first("figcaption").text, f.first("pre").text) for f in folded.all("figure")), strict=True
        )
        assert names == ("Block Kit", "Adaptive Card")
        assert '"type": "actions"' in texts[0]
        assert '"type": "AdaptiveCard"' in texts[1]
        assert "Ik heb zin om bij te leren." in texts[0]


async def test_everybody_can_be_everybody_and_sees_their_own_channels_only() -> None:
    async with playing() as play:
        for person in play.stage.demo.people:
            visitor = await play.be(person.slug)
            assert person.profile.name in visitor.page.first("h1").text
            here = [link.text for link in visitor.page.all("a") if link.attrs.get("aria-current") == "page"]
            assert any(person.profile.name in text for text in here)
        assert "#studio" not in (await play.be("an")).page.first("nav", class_="tabs").text


async def test_an_address_of_nobody_or_nowhere_is_a_clear_404() -> None:
    async with playing() as play:
        for path in ("/as/nobody", "/as/an/studio", "/as/an/nowhere", "/as/an/chat/payloads/m-0"):
            answer = await play.site.get(path)
            assert answer.status == 404
            assert "Hier is niets" in answer.text
            assert 'href="/"' in answer.text


async def test_the_home_page_shows_the_networks_and_leads_into_the_conversation() -> None:
    async with playing() as play:
        sofie = await play.be("sofie", "home")
        assert "Moeilijke gesprekken met familie" in sofie.page.first("main").text
        button = next(
            b
            for b in sofie.page.first("main").all("button")
            if b.attrs["value"] == "command=network&rest=demo-gesprekken"
        )
        await sofie.click(button)
        sofie.view = "chat"
        assert "Moeilijke gesprekken met familie" in await Visitor(play.site, "sofie").screen()
