"""Every button and every form of every conversation, walked; and the diagrams that come from it."""

from pathlib import Path

from adapters.words import speak_to
from bot.commands import BY_WORD
from bot.events import SUBJECT_LIMIT
from bot.flows import ALL, FLOWS
from bot.people import LOCALES, Reader
from bot.turn.routing import by_command
from bot.views import Button, Choice, CommandButton, LinkButton, OpenButton
from tests.diagrams.draw import document
from tests.diagrams.walk import moves, walks
from tests.flows.telling import lines_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "flows.md"
DEAD_ENDS = {"button-old", "button-gone", "form-old", "evaluation-not-yours", "share-already", "attend-too-late"}


def test_no_control_leads_nowhere() -> None:
    """What a view offers does something, when it is used at once."""
    for move in moves():
        if move.control is None:
            continue
        where = f"{move.scene.name}: {move.scene.ref.flow}, {move.before} {move.event}"
        assert move.step.errors == (), where
        assert move.step.notice is None or move.step.notice.key not in DEAD_ENDS, where
        changed = move.step.state != move.before or move.step.facts or move.step.notice or move.step.form
        assert changed or move.event.__class__.__name__ == "Submitted", where


def test_every_form_that_is_offered_opens_and_every_command_and_link_leads_somewhere() -> None:
    for walk in walks():
        for state in walk.seen.values():
            for section in walk.drawn(state).sections:
                for control in section.controls:
                    match control:
                        case OpenButton():
                            assert walk._form(state, control) is not None, (walk.scene.name, control)
                        case CommandButton(_, word, rest):
                            ref = by_command(BY_WORD[word], rest, rest).ref
                            assert ref is not None
                            assert ref.flow in FLOWS
                            assert len(rest) <= SUBJECT_LIMIT
                        case LinkButton(_, url):
                            assert url.startswith("https://")
                        case Choice(_, _, options, initial):
                            assert initial is None or initial in [option.value for option in options]
                        case Button(label):
                            assert label is not None


def test_every_state_of_every_conversation_is_reached() -> None:
    reached = {(move.scene.ref.flow, type(move.step.state)) for move in moves()}
    assert reached == {(flow.name, state) for flow in ALL for state in flow.states}


def test_every_view_and_form_can_be_said_in_every_language() -> None:
    for locale in LOCALES:
        say = speak_to(Reader(locale))
        for walk in walks():
            for state in walk.seen.values():
                assert "\n".join(lines_of(walk.drawn(state), say)).strip()
        for move in moves():
            assert "\n".join(lines_of(move.message, say)).strip()


def test_titles_come_first_and_once() -> None:
    for walk in walks():
        for state in walk.seen.values():
            parts = [part for section in walk.drawn(state).sections for part in section.parts]
            titles = [number for number, part in enumerate(parts) if type(part).__name__ == "Title"]
            assert titles in ([], [0])


def test_the_diagrams_are_those_of_the_code() -> None:
    """When this fails: `python -m tests.diagrams` draws them anew."""
    assert DOCUMENT.read_text("utf-8") == document()
