"""Microsoft's own library parses every card without a remark, and draws it whole, with a name on every input."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.async_api import Page

from adapters.teams.render import card, form_card, line_card, not_saved_card
from adapters.words import speak_to
from bot.events import Ref
from bot.flows import FLOWS
from bot.people import LOCALES, Locale, Reader
from bot.speech import t
from bot.views import FieldError, Form, Message
from tests import views
from tests.fakes.teams_cards import actions, elements
from tests.golden.moments import moments
from tests.golden.payloads import teams

Json = dict[str, Any]
SAY = speak_to(Reader("en"))
GENERATED = 50
NO_CHOICES = "An Input.ChoiceSet must have at least one choice defined."
"""What the library says of a people picker too, whose choices are Teams' own (`choices.data`). The name of
one that holds somebody it forgets, too; Teams draws these by itself."""

once = settings(
    max_examples=GENERATED,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def one(text: str) -> str:
    return " ".join(text.split())


def remarks(drawn: Json, told: Json) -> Iterator[str]:
    """What is wrong with the card, by what the library told about it and by what it left out."""
    found = list(elements(drawn))
    facts = [fact for element in found for fact in element.get("facts", ())]
    texts = [element["text"] for element in found if element["type"] == "TextBlock"]
    texts += [fact[half] for fact in facts for half in ("title", "value")]
    inputs = [element for element in found if element["type"].startswith("Input.")]
    pickers = [element for element in found if "choices.data" in element]
    yield from (fault for fault in told["faults"] if not (pickers and fault == NO_CHOICES))
    shown = [one(text) for text in told["texts"]]
    yield from (f"not drawn: {text!r}" for text in texts if one(text) and one(text) not in shown)
    yield from [f"{len(inputs)} inputs, named {told['inputs']}"] if len(inputs) > len(told["inputs"]) else []
    nameless = told["inputs"].count("") - sum("value" in picker for picker in pickers)
    yield from ["an input without a name"] if nameless > 0 else []
    titles = [one(action["title"]) for action in actions(drawn)]
    buttons = [one(title) for title in told["buttons"]]
    yield from [f"buttons {buttons}, not {titles}"] if buttons != titles else []
    yield from ["an image without alternative text"] if told["nameless"] else []
    yield from [] if told["spoken"] else ["nothing to speak"]


async def wrong(renderer: Page, cards: list[Json]) -> list[str]:
    told = await renderer.evaluate("cards => cards.map(rendered)", cards)
    return [remark for drawn, one_told in zip(cards, told, strict=True) for remark in remarks(drawn, one_told)]


@pytest.fixture
def kept() -> dict[str, dict[Locale, list[Json]]]:
    """The cards of the golden files, by flow and language. Made before the test has its loop: walking has its own."""
    return {flow: {locale: _cards(flow, locale) for locale in LOCALES} for flow in FLOWS}


def _cards(flow: str, locale: Locale) -> list[Json]:
    return [drawn for moment in moments(locale)[flow] for drawn in teams(moment, speak_to(Reader(locale)))]


def collected(test: Callable[[Callable[[Json], None]], None]) -> list[Json]:
    found: list[Json] = []
    test(found.append)
    return found


def any_messages(take: Callable[[Json], None]) -> None:
    @once
    @given(views.messages, views.refs)
    def draw(message: Message, ref: Ref) -> None:
        take(card(message, SAY, ref))

    draw()


def any_forms(take: Callable[[Json], None]) -> None:
    @once
    @given(views.forms, views.refs, st.data())
    def draw(form: Form, ref: Ref, data: st.DataObject) -> None:
        names = [field.name for field in form.fields][:3]
        typed = {name: data.draw(views.texts) for name in names}
        take(form_card(form, SAY, ref, typed, [FieldError(name, data.draw(views.words)) for name in names]))

    draw()


async def test_every_golden_card_is_drawn_whole(renderer: Page, kept: dict[str, dict[Locale, list[Json]]]) -> None:
    found = {(flow, at): await wrong(renderer, cards) for flow, said in kept.items() for at, cards in said.items()}
    assert {where: remarks for where, remarks in found.items() if remarks} == {}
    assert all(kept[flow][at] for flow in FLOWS for at in LOCALES)


@pytest.fixture(params=[any_messages, any_forms])
def generated(request: pytest.FixtureRequest) -> list[Json]:
    """Cards of any view there could be."""
    return collected(request.param)


async def test_any_card_is_drawn_whole(renderer: Page, generated: list[Json]) -> None:
    assert len(generated) >= GENERATED // 2
    assert await wrong(renderer, generated) == []


async def test_the_cards_of_trouble_are_drawn_whole(renderer: Page) -> None:
    assert (
        await wrong(renderer, [line_card(t("teams-done"), SAY), not_saved_card(SAY, {"kring": {"do": "open"}})]) == []
    )


async def test_an_older_client_draws_every_button_all_the_same(
    renderer: Page, kept: dict[str, dict[Locale, list[Json]]]
) -> None:
    """Where `Action.Execute` is unknown its fallback stands in its place, with the same words on it."""
    await renderer.evaluate("older()")
    found = set(await wrong(renderer, [drawn for said in kept.values() for drawn in said["nl"]]))
    assert found == {'Unknown action type "Action.Execute". Fallback will be used if present.'}


@pytest.mark.parametrize(
    ("spoilt", "remark"),
    [
        ({"type": "TextBlok", "text": "x", "wrap": True}, 'Unknown element type "TextBlok"'),
        ({"type": "Input.Text", "id": "a"}, "an input without a name"),
        ({"type": "Image", "url": "data:image/gif;base64,R0lGODlhAQABAAAAACw="}, "an image without alternative text"),
    ],
)
async def test_what_is_wrong_is_noticed(renderer: Page, spoilt: Json, remark: str) -> None:
    drawn = line_card(t("teams-done"), SAY)
    drawn["body"].append(spoilt)
    assert any(remark in said for said in await wrong(renderer, [drawn]))
