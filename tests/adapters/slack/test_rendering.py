"""How views look in Slack, and that nothing in what people typed is alive there."""

import json

import pytest

from adapters.slack.controls import Unreadable, pack, unpack
from adapters.slack.forms import form_view
from adapters.slack.manifest import BOT_SCOPES, EVENTS, manifest
from adapters.slack.render import blocks, payload
from adapters.slack.surface import Nowhere
from adapters.slack.text import broken, clipped, escape, pieces, size, typed
from adapters.slack.wire import SHORTCUTS
from adapters.words import speak_to
from bot.events import Ref
from bot.people import Locale, Reader
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    Facts,
    Field,
    Form,
    LinkButton,
    Listing,
    Message,
    Meter,
    Note,
    Notice,
    Option,
    Para,
    Part,
    Quote,
    Section,
    Title,
)
from tests.fakes.slack.reading import readable

SAY = speak_to(Reader())
REF = Ref("readiness", "s1")
ALIVE = "<!channel> <@U0123> <https://evil.example|your bank> *bold* _it_ `code` & &amp;"
PARTS: tuple[Part, ...] = (
    Title(Raw(ALIVE)),
    Para(Raw(ALIVE)),
    Note(Raw(ALIVE)),
    Notice(Raw(ALIVE)),
    Quote(Raw(ALIVE), Raw(ALIVE)),
    Listing((Raw(ALIVE),)),
    Facts(((Raw(ALIVE), Raw(ALIVE)),)),
    Meter(Raw(ALIVE), 3, 5),
)


def shown(*sections: Section) -> str:
    return readable(payload(Message(Raw("summary"), sections), SAY, REF))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_what_people_typed_is_read_exactly_as_they_typed_it(part: Part) -> None:
    assert ALIVE in shown(Section((part,)))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_no_mark_or_mention_comes_alive(part: Part) -> None:
    """Nothing is mrkdwn; plain text has no control characters; a link always shows where it leads."""
    drawn = blocks(Message(Raw(""), (Section((part,)),)), SAY, REF)
    text = json.dumps(drawn)
    assert "mrkdwn" not in text
    for found in walk(drawn):
        if found.get("type") == "plain_text":
            assert "<" not in found["text"]
        if found.get("type") == "link":
            assert "text" not in found


def walk(value: object) -> list[dict[str, str]]:
    if isinstance(value, dict):
        return [value, *(found for item in value.values() for found in walk(item))]
    return [found for item in value for found in walk(item)] if isinstance(value, list) else []


def test_the_line_for_notifications_calls_nobody() -> None:
    drawn = payload(Message(Raw("<!channel> hi\n& bye"), ()), SAY, REF)
    assert drawn["text"] == "&lt;!channel&gt; hi &amp; bye"


def test_an_address_can_be_followed_and_shows_itself() -> None:
    drawn = blocks(Message(Raw(""), (Section((Para(Raw("Kom naar https://meet.example/a?b=1&c=2.")),)),)), SAY, REF)
    links = [found for found in walk(drawn) if found.get("type") == "link"]
    assert links == [{"type": "link", "url": "https://meet.example/a?b=1&c=2"}]


def test_only_https_addresses_become_buttons() -> None:
    controls = (LinkButton(Raw("Goed"), "https://a.example"), LinkButton(Raw("Fout"), "javascript:alert(1)"))
    assert shown(Section((), controls)) == "[Goed]"


def test_a_meter_is_a_bar_with_its_figure_in_the_readers_language() -> None:
    assert shown(Section((Meter(Raw("Nuttig"), 3.8, 5),))) == "Nuttig\n████████░░ 3,8 / 5"
    assert shown(Section((Meter(Raw("Elke maand"), 3, 9),))) == "Elke maand\n███░░░░░░░ 3 / 9"


def test_a_menu_keeps_its_label_and_shows_what_is_chosen() -> None:
    menu = Choice(Raw("Taal"), "language", (Option(Raw("Nederlands"), "nl"), Option(Raw("Frans"), "fr")), "fr")
    (block,) = blocks(Message(Raw(""), (Section((), (menu,)),)), SAY, REF)
    assert block["text"]["text"] == "Taal"
    assert block["accessory"]["initial_option"]["value"] == "fr"


LONG = "Samen zorgen voor wie voor anderen zorgt, in de wijk en thuis & op de werkvloer: tweede bijeenkomst van vier"


def test_a_long_option_goes_on_below_its_first_line_between_words() -> None:
    menu = Choice(Raw("Sessie"), "pick", (Option(Raw(LONG), "s1"), Option(Raw("Kort"), "s2")))
    (block,) = blocks(Message(Raw(""), (Section((), (menu,)),)), SAY, REF)
    long, short = block["accessory"]["options"]
    first, rest = long["text"]["text"], long["description"]["text"]
    assert first.endswith("…")
    assert rest.startswith("…")
    assert f"{first[:-1]} {rest[1:]}".replace("&amp;", "&") == LONG
    assert "description" not in short


@pytest.mark.parametrize("text", ["woord " * 60, "x" * 300, "&" * 300, "👩‍👩‍👧 " * 60, " \n", "woord\tén " * 30])
def test_no_option_is_cut_without_saying_so(text: str) -> None:
    first, rest = broken(text, 75)
    assert size(escape(first)) <= 75
    assert first.endswith("…") == bool(rest)
    assert "".join((first.removesuffix("…") + rest.removeprefix("…")).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("locale", "line"), [("nl", "Waar: Zaal 2"), ("en", "Waar: Zaal 2"), ("fr", "Waar\u202f: Zaal 2")]
)
def test_what_names_a_fact_is_set_off_as_each_language_does(locale: Locale, line: str) -> None:
    drawn = payload(
        Message(Raw(""), (Section((Facts(((Raw("Waar"), Raw("Zaal 2")),)),)),)), speak_to(Reader(locale)), REF
    )
    assert readable(drawn).strip() == line


def test_more_than_fits_says_so_and_keeps_every_button() -> None:
    """Sixty questions and a button to publish: text goes first, and people are told."""
    many = tuple(Section((Para(Raw(f"vraag {number}")),)) for number in range(60))
    drawn = blocks(Message(Raw(""), (*many, Section((), (Button(Raw("Publiceer"), "publish"),)))), SAY, REF)
    read = readable({"blocks": drawn})
    assert len(drawn) == 50
    assert "[Publiceer]" in read
    assert SAY(t("slack-cut-off")) in read


def test_long_text_goes_on_in_the_next_block_between_words() -> None:
    words = "woord " * 900
    drawn = blocks(Message(Raw(""), (Section((Para(Raw(words)),)),)), SAY, REF)
    assert len(drawn) == 2
    assert readable({"blocks": drawn}).split() == words.split()


def test_thirty_buttons_take_two_rows() -> None:
    buttons = tuple(Button(Raw(str(number)), "pick", str(number)) for number in range(30))
    drawn = blocks(Message(Raw(""), (Section((), buttons),)), SAY, REF)
    assert [len(block["elements"]) for block in drawn] == [25, 5]


def test_a_form_has_the_right_input_for_every_kind() -> None:
    fields = (
        Field("name", Raw("Naam"), initial="Lassen", hint=Raw("Kort")),
        Field("goal", Raw("Doel"), "text", limit=300),
        Field("date", Raw("Dag"), "date", initial="2026-03-29"),
        Field("time", Raw("Uur"), "time", initial="9:05"),
        Field("sessions", Raw("Aantal"), "number", initial="5", least=1, most=20),
        Field("kind", Raw("Soort"), "select", options=(Option(Raw("Een"), "1"),), required=False),
    )
    view = form_view(
        Form("network", Raw("Een heel erg lange titel van een formulier"), fields, Raw("Ok")), SAY, REF, Nowhere()
    )
    assert [block["element"]["type"] for block in view["blocks"]] == [
        "plain_text_input",
        "plain_text_input",
        "datepicker",
        "timepicker",
        "number_input",
        "static_select",
    ]
    assert view["blocks"][3]["element"]["initial_time"] == "09:05"
    assert view["blocks"][5]["optional"]
    assert view["title"]["text"] == "Een heel erg lange tite…"


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("Tom &amp; Jerry &lt;3", "Tom & Jerry <3"),
        ("&amp;lt;", "&lt;"),
        ("<https://a.example|a.example> en <mailto:x@a.example|x@a.example>", "a.example en x@a.example"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("<#C01|algemeen> <!here>", "algemeen !here"),
        ("a\x00b\ud800c\r\nd", "abc\nd"),
    ],
)
def test_typed_text_arrives_as_it_was_seen(sent: str, meant: str) -> None:
    assert typed(sent) == meant


@pytest.mark.parametrize("limit", [2, 10, 75])
def test_cutting_counts_as_slack_may_count(limit: int) -> None:
    """An emoji is two units, an escaped sign four or five."""
    for text in ("👩‍👩‍👧" * 40, "&" * 100, "abc " * 50):
        assert size(clipped(text, limit)) <= limit
        assert clipped(text, limit).endswith("…")


def test_pieces_lose_nothing_but_the_space_between() -> None:
    text = "een twee drie vier vijf " * 30
    assert " ".join(pieces(text, 50)).split() == text.split()


def test_a_control_carries_what_it_means_through_slack() -> None:
    assert unpack(pack(2000, "flow", "<&>", "é🎉", ""), 4) == ("flow", "<&>", "é🎉", "")
    assert unpack('["network","a\\u0000b\\ud800"]', 2) == ("network", "ab"), "what no store can keep is not in it"


def test_a_control_too_big_for_slack_belongs_to_nothing() -> None:
    """Never to another conversation."""
    assert unpack(pack(255, "flow", "subject", "x" * 300), 3) == ("", "", "")


@pytest.mark.parametrize("token", ["", "nonsense", "[]", '["a"]', '["a", 1, "c"]', "{}"])
def test_a_foreign_control_cannot_be_read(token: str) -> None:
    with pytest.raises(Unreadable):
        unpack(token, 3)


def test_the_manifest_asks_for_what_the_adapter_uses() -> None:
    made = manifest("https://kring.example/")
    assert made["settings"]["event_subscriptions"]["request_url"] == "https://kring.example/slack/events"
    assert made["features"]["slash_commands"][0]["command"] == "/kring"
    assert {shortcut["callback_id"] for shortcut in made["features"]["shortcuts"]} == set(SHORTCUTS)
    assert made["oauth_config"]["scopes"]["bot"] == sorted(BOT_SCOPES)
    assert made["settings"]["event_subscriptions"]["bot_events"] == sorted(EVENTS)
    assert not made["settings"]["socket_mode_enabled"]


def test_without_an_address_the_manifest_asks_for_socket_mode() -> None:
    made = manifest("")
    assert made["settings"]["socket_mode_enabled"]
    assert "request_url" not in json.dumps(made)


@pytest.mark.parametrize("locale", ["nl", "en", "fr"])
@pytest.mark.parametrize("key", ["slack-close", "slack-app"])
def test_words_on_a_modal_fit_in_every_language(locale: str, key: str) -> None:
    words: T = t(key)
    assert size(speak_to(Reader(locale))(words)) <= 24  # type: ignore[arg-type]  # parametrised by name
