"""The ways out of a nudge are beside the matter: small where a platform can, an ordinary button where it can't."""

from adapters.slack.render import payload
from adapters.teams.render import card
from adapters.web.render import Target, draw_message
from adapters.words import speak_to
from bot.drawing.cards import with_ways_out
from bot.events import Ref
from bot.people import Reader
from bot.speech import Raw
from bot.views import Message, Para, section
from tests.fakes.pages import read_page
from tests.fakes.teams_cards import actions

SAY = speak_to(Reader("nl"))
REF = Ref("attending", "s1")
NUDGE = with_ways_out(Message(Raw("Kom je?"), (section(Para(Raw("Kom je?"))),)), "4711")
LABELS = ["Later", "Minder", "Stop"]


def test_slack_gets_ordinary_buttons_that_name_the_nudge() -> None:
    """Slack knows no other style than primary and danger, and refuses a message with one."""
    (row,) = [block for block in payload(NUDGE, SAY, REF)["blocks"] if block["type"] == "actions"]
    assert [button["text"]["text"] for button in row["elements"]] == LABELS
    assert not any("style" in button for button in row["elements"])
    assert all("4711" in button["value"] for button in row["elements"])


def test_teams_gets_ordinary_buttons_that_name_the_nudge() -> None:
    found = list(actions(card(NUDGE, SAY, REF)))
    assert [(action["title"], action.get("style", "default")) for action in found] == [
        (label, "default") for label in LABELS
    ]
    assert all("4711" in str(action["data"]["kring"]) for action in found)


def test_the_page_draws_them_like_links() -> None:
    page = read_page(str(draw_message(NUDGE, SAY, Target("/press", "m1"))))
    buttons = page.all("button")
    assert [button.text for button in buttons] == LABELS
    assert {button.attrs["class"] for button in buttons} == {"quiet"}
