"""Whatever happens, in whatever state: no conversation raises, loses its state, or records what it should not."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.words import speak_to
from bot import facts, logins
from bot.catalogue import model as catalogue
from bot.events import Commanded, Elapsed, Event, Opened, Pressed, Said, Submitted
from bot.flow import Step, Unheard
from bot.flows import FLOWS, STATES
from bot.founding import launching
from bot.life import asking, ending, feeds, guests, kickoff, polling, proposing, sessions, steering, voices
from bot.network.meetings import OFTEN
from bot.people import LOCALES, Reader
from bot.turn.conversing import Turn, advance, show
from tests.diagrams.scenes import Scene
from tests.diagrams.walk import walks
from tests.flows.telling import form_words, lines_of

RECORDS: dict[str, set[type]] = {
    "readiness": {facts.ReadinessAnswered, facts.PlanMade},
    "founding": {facts.NetworkPublished, launching.Launched},
    "invitation": {facts.MemberEnrolled, facts.MemberLeft},
    "leading": {facts.MemberLeft},
    "accepting": {facts.MemberEnrolled, steering.HandedOver, steering.LeadTold},
    "outside": {facts.NetworkPublished},
    "network": {facts.MemberEnrolled, facts.MemberLeft, facts.NetworkCancelled},
    "attending": {facts.AttendanceSaid, sessions.PresenceSaid, voices.Contributed},
    "program": {voices.Contributed, voices.TakenBack, voices.Voted, sessions.Settled},
    "preparing": {steering.SessionPrepared},
    "methods": {steering.SessionPrepared},
    "noting": {steering.SessionPrepared, sessions.PresenceSaid, sessions.Settled},
    "timing": {sessions.TimeChosen},
    "evaluating": {facts.EvaluationAnswered, facts.AttendanceSaid, ending.QuestionsFixed},
    "evaluation": {facts.EvaluationOpened, facts.ResultsLooked},
    "sharing": {facts.InsightShared},
    "linking": {facts.ChannelLinked, facts.TeamChosen, facts.NetworkChannelLinked, facts.ChannelUnlinked},
    "inviting": {
        steering.PeopleInvited,
        facts.InvitationMade,
        facts.InvitationWithdrawn,
        facts.NameAdded,
        facts.MemberLeft,
    },
    "invited": {facts.MemberEnrolled, logins.SeatTaken, logins.CodeSpoilt},
    "accounts": {
        logins.LoginCodeMade,
        logins.AccountClaimed,
        logins.ClaimAnswered,
        logins.CodeSpoilt,
        logins.AccountsJoined,
        logins.AccountPreferred,
    },
    "meeting": {facts.MeetingSet},
    "settings": {facts.SettingsChanged},
    "easing": {facts.PutOff, facts.WishesChanged},
    "pausing": {facts.WishesChanged},
    "timetable": {facts.CalendarChanged},
    "arranging": {facts.OrganisationArranged},
    "dates": {feeds.FeedRenewed, feeds.FeedEnded, feeds.TalkWanted},
    "finding": {catalogue.InterestRegistered},
    "interested": {catalogue.InterestRegistered, catalogue.InterestWithdrawn},
    "suggesting": {catalogue.EntrySuggested},
    "cataloguing": {
        catalogue.EntriesKept,
        catalogue.EntryChecked,
        catalogue.EntryDropped,
        catalogue.SuggestionJudged,
    },
    "introducing": {voices.Contributed, voices.TakenBack},
    "committing": {voices.Contributed, voices.TakenBack},
    "agreeing": {voices.Contributed, voices.TakenBack, voices.Voted},
    "aiming": {voices.Contributed, voices.TakenBack, voices.Voted},
    "pacing": {voices.Voted},
    "expecting": {voices.Contributed, voices.TakenBack, kickoff.ExpectationsRead},
    "troubled": {facts.TriedAgain},
    "proposing": {proposing.ProposalSent},
    "proposal": {proposing.ProposalAnswered, proposing.ProposalWithdrawn},
    "polling": {polling.TeamPolled},
    "polled": {polling.PollAnswered, polling.KeennessTold},
    "asking": {asking.QuestionAsked},
    "answering": {asking.Responded, asking.ResponseThanked, asking.QuestionClosed},
    "announcing": {facts.AttendanceSaid},
    "moving": {facts.SessionMoved},
    "offering": {facts.MemberEnrolled, facts.MemberLeft, steering.SeatPassed},
    "overview": {facts.MemberEnrolled},
    "handing": {facts.MemberLeft, steering.HandedOver, steering.LeadTold},
    "hosting": {guests.GuestInvited, guests.GuestDropped},
    "visiting": {guests.GuestAnswered},
    "editing": {steering.NetworkChanged},
    "harvesting": {voices.Contributed, voices.TakenBack},
    "aftercare": {voices.Contributed, voices.TakenBack, voices.Voted, ending.StillWished},
    "deciding": {ending.Decided, ending.Undecided},
    "still": {voices.Voted},
}
"""What each conversation may record; the others only show."""

Place = tuple[Scene, Any]

NASTY = ("", " ", "3", "nl", "<!channel> <@U1>", "مرحبا \u202e", "🎉" * 300, "x" * 50_000, "a\x00b", "2026-13-45", "::")


@cache
def places() -> dict[str, list[Place]]:
    """Every state that was reached, and every scene of the same flow and subject that it may be read back in."""
    states: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for walk in walks():
        for state in walk.seen.values():
            states[walk.scene.ref.flow][repr(state)] = state
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for walk in walks():
        name = walk.scene.ref.flow
        found[name] += [(walk.scene, None), *((walk.scene, state) for state in list(states[name].values())[:40])]
    return found


@cache
def seen_values() -> tuple[tuple[str, str], ...]:
    """Every action and value that any view sends: a press may come from any conversation's old message."""
    events = {move.event for walk in walks() for move in walk.moves if isinstance(move.event, Pressed)}
    return tuple(sorted((event.action, event.value) for event in events))


texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))
COMMANDED = (
    "help",
    "new",
    "evaluate",
    "share",
    "unknown",
    "gone",
    "later",
    "less",
    "stop",
    "pause",
    "calendar",
    "setup",
)
FORMS = (
    "network plan brings remarks insight zone search team organisation rhythm calendar day until away hours moment "
    "move arrangements question theme filter notes"
)
names = st.sampled_from(FORMS.split())
FIELDS = (
    "name goal date time sessions weeks minutes place capacity when then brings remark-0 text zone words often address "
    "day days at first last opens closes language country contact kept outside"
)
DATES = ("2026-12-24", "0001-01-01", "9999-12-31", "2028-02-29", "2026-04-10", "2026-03-04")
field_names = st.sampled_from(sorted(FIELDS.split()))
values = st.one_of(
    texts, st.sampled_from(("2026-12-24", "0001-01-01", "9999-12-31", "14:30", "0", "5", "20", "999999999"))
)
filled = st.fixed_dictionaries(
    dict.fromkeys(("date", "day", "first", "last"), st.sampled_from(DATES))
    | dict.fromkeys(("time", "at", "opens", "closes"), st.sampled_from(("14:30", "8:30", "23:59")))
    | {"days": st.sampled_from(("0", "1", "6", "60", "999999999"))}
    | dict.fromkeys(("sessions", "weeks"), st.sampled_from(("1", "20", "26")))
    | {"minutes": st.just("60"), "capacity": st.sampled_from(("2", "12"))}
    | {"often": st.sampled_from(OFTEN), "address": st.sampled_from(("", "Iets", "Niets"))}
    | dict.fromkeys(("name", "goal", "place", "when", "then", "text", "zone", "words", "brings"), texts)
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    pressed: st.SearchStrategy[Event] = st.deferred(lambda: st.sampled_from(seen_values())).map(
        lambda pair: Pressed(*pair)
    )
    event: Event = draw(
        st.one_of(
            pressed,
            st.builds(Pressed, st.deferred(lambda: st.sampled_from(seen_values())).map(lambda pair: pair[0]), texts),
            st.builds(Pressed, texts, texts),
            st.builds(Said, texts),
            st.builds(Opened, names),
            st.builds(Submitted, names, st.dictionaries(field_names, values, max_size=6)),
            st.builds(Submitted, names, filled),
            st.builds(
                Elapsed, st.sampled_from(("reminder", "evaluation", "share", "change", "reply", "digest", "back", ""))
            ),
            st.builds(Commanded, st.sampled_from(COMMANDED), texts),
        )
    )
    return event


@given(flow=st.sampled_from(sorted(FLOWS)), event=events(), data=st.data())
@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_state_takes_any_event(flow: str, event: Event, data: st.DataObject) -> None:
    scene, state = data.draw(st.sampled_from(places()[flow]), label="scene and state")
    turn = Turn(scene.flow, scene.ref, event, state, scene.known(state, event), 0)
    step = advance(turn)
    assert advance(turn) == step, "the same again gives the same"
    if isinstance(step, Unheard):
        assert state is None or isinstance(event, Said), "only words may be none of its business"
        return
    assert {type(fact) for fact in step.facts} <= RECORDS.get(flow, set())
    assert STATES.load(STATES.dump(step.state)) == step.state
    if step.errors:
        assert isinstance(event, Submitted)
        assert (step.state, step.facts) == (state, ())
    if step.silent:
        assert isinstance(event, Elapsed)
        assert step.facts == ()
    if step.notice and step.notice.key in ("button-old", "form-old"):
        assert (step.state, step.facts) == (state, ())
    told_in_every_language(turn, step)
    if state is not None:
        told_in_every_language(turn, Step(state))  # an event that came twice, or an answer by the outbox


def told_in_every_language(turn: Turn, step: Any) -> None:  # noqa: ANN401 — the step of any flow
    message = show(turn, step)
    form = turn.flow.form(step.form, step.state, turn.ref.subject, turn.known) if step.form else None
    for locale in LOCALES:
        say = speak_to(Reader(locale))
        assert any(line.strip() for line in lines_of(message, say))
        assert all(say(error.text) for error in step.errors)
        assert form is None or all(form_words(form, say))


@given(rest=texts, flow=st.sampled_from(sorted(FLOWS)), data=st.data())
@settings(max_examples=200)
def test_a_command_always_gets_an_answer(rest: str, flow: str, data: st.DataObject) -> None:
    """A command begins or resumes a conversation: it is never a matter of some other flow."""
    scene, state = data.draw(st.sampled_from(places()[flow]))
    event = Commanded(flow, rest)
    assert not isinstance(advance(Turn(scene.flow, scene.ref, event, state, scene.known(state, event), 0)), Unheard)
