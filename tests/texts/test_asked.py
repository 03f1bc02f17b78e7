"""What first-time users typed reaches what they meant; what isn't clear is asked, and never guessed."""

import pytest

from bot.codes import INVITES, LINKS, invitation_in, login_in, made, spelled
from bot.commands import BY_WORD
from bot.events import Commanded, Incoming, Ref, Said
from bot.everyday import courtesy
from bot.flows import FLOWS
from bot.people import LOCALES, Account, Locale
from bot.turn.routing import FALLBACK, Route, latest, route
from tests.texts.asked import FIRST, MORE, NEITHER

UNCLEAR = "ask"
"""What was meant is asked."""
ACCOUNT = Account("slack", "T", "U")
EVERY = [
    (locale, said, wanted) for table in (FIRST, MORE) for locale in LOCALES for said, wanted in table[locale].items()
]


def reached(said: str) -> str:
    """The flow that this leads to with no conversation going on; "kind", or `UNCLEAR`."""
    way = route(Incoming("1", ACCOUNT, Said(said)), FLOWS)
    way = way if way.ref else latest(way, None)
    if way.ref == FALLBACK and way.event == Commanded("unknown", said.strip()):
        return "kind" if courtesy(said) else UNCLEAR
    return (way.ref or Ref("")).flow


@pytest.mark.parametrize(("locale", "said", "wanted"), EVERY)
def test_a_sentence_reaches_what_was_meant(locale: Locale, said: str, wanted: str) -> None:
    named = wanted in BY_WORD and wanted != UNCLEAR
    assert reached(said) == (BY_WORD[wanted].flow if named else wanted)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_was_tried_with_forty_sentences_more(locale: Locale) -> None:
    assert len(MORE[locale].keys() - FIRST[locale].keys()) >= 40


@pytest.mark.parametrize("said", [said for locale in LOCALES for said in NEITHER[locale]])
def test_what_is_no_request_is_never_taken_for_one(said: str) -> None:
    assert reached(said) == UNCLEAR


CODE, OTHER, LOGIN = made("an invitation", INVITES), made("another", INVITES), made("an account", LINKS)


@pytest.mark.parametrize(
    "said",
    [
        "Sofie nodigt je uit voor het lerend netwerk Rustig werken. Typ bij Kring “/kring toetreden {0}” of plak {0}",
        "I got a code from Sofie: {0}",
        "{0}!",
        "mijn code {0} werkt die?",
        "ma collègue m'a donné *{0}*.",
    ],
)
@pytest.mark.parametrize("written", ["-", "", " ", " - ", "\u2013"])
def test_an_invitation_is_found_in_whatever_stands_around_it(said: str, written: str) -> None:
    code = written.join(spelled(CODE).split("-"))
    for one in (said.format(code), said.format(code.lower())):
        assert route(Incoming("1", ACCOUNT, Said(one)), FLOWS) == Route(Ref("invited"), Commanded("join", CODE)), one


@pytest.mark.parametrize(
    "said",
    [
        f"{spelled(CODE)} of {spelled(OTHER)}?",
        "verantwoordelijk",
        "ik wil niet meedoen",
        "deze week gaat niet",
        "DEZE WEEK 2025 NIET",
        "covid19maatregel",
        "1234 5678 9012 3456",
        f"{spelled(CODE)}-{spelled(LOGIN)}",
        "x" * 2000 + spelled(CODE),
    ],
)
def test_what_merely_looks_like_a_code_or_is_several_is_none(said: str) -> None:
    assert invitation_in(said) == ""


@pytest.mark.parametrize("written", ["{}", " {} ", "{}!", "“{}”"])
def test_a_bare_account_code_leads_to_the_accounts(written: str) -> None:
    way = route(Incoming("1", ACCOUNT, Said(written.format(spelled(LOGIN)))), FLOWS)
    assert way == Route(Ref("accounts"), Commanded("account", LOGIN))


@pytest.mark.parametrize(
    "said", ["lokaal12", "zaal 1234", "ZAAL-2026", "ZORG-TEAM", "2026-1122", "mijn code is " + spelled(LOGIN)]
)
def test_a_room_a_year_or_a_word_is_no_account_code(said: str) -> None:
    assert login_in(said) == ""


def test_in_a_channel_a_sentence_with_a_code_is_left_as_it_is() -> None:
    overheard = Incoming("1", ACCOUNT, Said(f"ik kreeg {spelled(CODE)} van Sofie"), overheard=True)
    assert route(overheard, FLOWS).ref is None
