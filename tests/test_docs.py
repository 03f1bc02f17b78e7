"""What the documents name is there: commands with their options, settings, addresses, files, permissions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from starlette.routing import Route

from adapters.slack.manifest import BOT_SCOPES, EVENTS
from adapters.teams.manifest import PERMISSIONS
from adapters.words import speak_to
from bot.commands import BY_WORD, COMMANDS, plain
from bot.nudges.rows import ROWS, TEN, Offset, Row
from bot.people import ROLES, Reader
from bot.speech import t
from kring.cli import app
from kring.settings import Settings
from kring.wiring import Role, serving_house

HOUSE = Path(__file__).parent.parent
DOCUMENTS = [HOUSE / "README.md", *sorted((HOUSE / "docs").glob("*.md"))]
GUIDE = (HOUSE / "docs" / "administrator.md").read_text("utf-8")
SETTINGS = {name.upper() for name in Settings.model_fields}
NOT_OURS = {"POSTGRES_PASSWORD", "KRING_CHROMIUM"}
"""The database's of compose.yaml, and what the browser tests look for."""
LOGGED = re.compile(r"(?:slack|teams)\.(?!py$|com$|md$)[a-z_-]+")
ALTERNATIVE = re.compile(r"\\?\|")
IN_COMPOSE = r"docker compose run --rm (?:--no-deps )?(?:-T )?web "
PAGES = re.compile(r"(?<![\w./])/(?:slack|api|healthz|readyz|metrics)[a-z_/]*")


def each(documents: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("document", documents, ids=lambda file: file.name)


def code(text: str) -> Iterator[str]:
    """What stands in backquotes, and each line of the blocks."""
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    for block in blocks:
        yield from block.splitlines()
    rest = re.sub(r"^ *```\w*\n.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"`([^`]+)`", rest)


def said(text: str) -> Iterator[list[str]]:
    """The commands of the program, word by word, without a comment behind them."""
    for line in code(text):
        words = re.sub(r"\s+#.*", "", line).strip()
        found = re.fullmatch(rf"(?:\.venv/bin/|{IN_COMPOSE})?kring ([a-z-][^>]*)", words)
        if found:
            yield re.split(r"\s{2,}", found[1])[0].split()


def wrong_with(words: list[str]) -> str:
    """What the command line doesn't know of these; its arguments are anybody's."""
    node = typer.main.get_command(app)
    for word in words:
        children = getattr(node, "commands", {})
        if word.startswith("-"):
            options = {name for one in node.params for name in one.opts} | {"--help"}
            if word.split("=")[0] not in options:
                return word
        elif children and word in children:
            node = children[word]
        elif children and not re.fullmatch(r"[A-Z|…]+", word):
            return word
    return ""


@each(DOCUMENTS)
def test_every_command_is_there_with_its_options(document: Path) -> None:
    commands = [ALTERNATIVE.sub(" ", " ".join(words)).split() for words in said(document.read_text("utf-8"))]
    assert [" ".join(words) for words in commands if wrong_with(words)] == []


@pytest.mark.parametrize("wrong", ["chek", "check --jason", "nudges setle", "nudges settle ID --once"])
def test_a_command_that_is_not_there_would_be_noticed(wrong: str) -> None:
    (words,) = said(f"Run `kring {wrong}`.")
    assert wrong_with(words) == wrong.rsplit(maxsplit=1)[-1]


@each(DOCUMENTS)
def test_every_setting_is_there(document: Path) -> None:
    named = set(re.findall(r"\b(?:KRING|SLACK|MICROSOFT|POSTGRES)_[A-Z_]*[A-Z]\b", document.read_text("utf-8")))
    assert named - SETTINGS - NOT_OURS == set()


def addresses() -> set[str]:
    """All that `kring serve` answers at, with everything set up."""
    many = Settings(
        slack_signing_secret="s",
        slack_client_id="c",
        slack_client_secret="s",
        kring_public_url="https://kring.example.org",
        kring_secret_key="k" * 32,
        microsoft_app_id="a",
        microsoft_app_password="p",
        microsoft_app_tenant_id="t",
    )
    return {route.path for route in serving_house(many, Role.WEB).routes if isinstance(route, Route)}


@each(DOCUMENTS)
def test_every_address_is_answered_at(document: Path) -> None:
    there = addresses()
    named = {page for text in code(document.read_text("utf-8")) for page in PAGES.findall(text)}
    assert named - there == set()


def test_the_guide_names_every_address_that_a_proxy_must_hand_on() -> None:
    assert {one for one in addresses() if f"`{one}`" not in GUIDE} == set()


@each(DOCUMENTS)
def test_every_link_leads_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", document.read_text("utf-8")):
        file, _, anchor = link.partition("#")
        target = (document.parent / file) if file else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def anchors(document: Path) -> set[str]:
    """A heading's anchor, as GitHub makes it."""
    titles = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@each(DOCUMENTS)
def test_every_word_to_kring_in_a_chat_is_understood(document: Path) -> None:
    words = [found[1] for text in code(document.read_text("utf-8")) if (found := re.match(r"/kring ([^\s`]+)", text))]
    assert [word for word in words if plain(word) not in BY_WORD] == []


@each(DOCUMENTS)
def test_every_line_of_the_log_is_one_that_is_written(document: Path) -> None:
    written = "".join(file.read_text("utf-8") for file in (HOUSE / "adapters").rglob("*.py"))
    named = {found[0] for text in code(document.read_text("utf-8")) if (found := LOGGED.fullmatch(text))}
    assert {one for one in named if f'"{one}"' not in written} == set()


@each(DOCUMENTS)
def test_every_target_of_make_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (HOUSE / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = [found[1] for text in code(document.read_text("utf-8")) if (found := re.match(r"make ([a-z]+)", text))]
    assert set(named) <= targets


def rows(heading: str) -> list[str]:
    """What stands in backquotes in the first column, below this heading of the guide and before the next."""
    _, _, below = GUIDE.partition(f"{heading}\n")
    section = re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^\| `([^`]+)`", section, re.MULTILINE)


def names(heading: str) -> list[str]:
    """The same, where a line explains several at once: each of them."""
    _, _, below = GUIDE.partition(f"{heading}\n")
    section = re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"`([^`]+)`", "\n".join(re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)))


def test_the_guide_explains_every_setting_once() -> None:
    assert sorted(rows("## All settings")) == sorted(SETTINGS)


def test_the_guide_says_what_each_permission_is_for() -> None:
    assert sorted(names("### What each permission is for")) == sorted([*BOT_SCOPES, *EVENTS])
    assert rows("### What each Teams permission is for") == list(PERMISSIONS)


def test_the_guide_explains_every_command_and_every_role() -> None:
    commands = {words[0] for words in said("\n".join(f"`{row}`" for row in rows("## All commands")))}
    own = {"people", "appoint", "organisations", "export", "forget"}
    assert commands == {"check", "serve", "migrate", "manifest", *own, "nudges", "keys", "demo"}
    assert commands == set(getattr(typer.main.get_command(app), "commands", {}))
    assert re.findall(r"^\| (\w+) \|", GUIDE.partition("### Roles")[2], re.MULTILINE)[1:4] == list(ROLES)


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`((?:\.env|compose|Dockerfile)[\w.]*)`", GUIDE))))
def test_every_file_that_the_guide_names_is_there_or_made_by_following_it(file: str) -> None:
    assert (HOUSE / file).exists() or file == ".env"


# --- the facilitator's guide

LEADING = (HOUSE / "docs" / "facilitator.md").read_text("utf-8")
NOT_FOR_FACILITATORS = {
    *("account", "answer", "attend", "catalogue", "coming", "interest", "invitation", "later", "learned", "less"),
    *("meeting", "network", "offer", "poll", "proposal", "reply", "setup", "sources", "still", "stop", "suggest"),
    *("trouble", "visit"),
}
"""Of other roles, or behind buttons that come by themselves. A new command is named here, or in the guide."""
AROUND = {
    "first": "first session: ",
    "second on": "from the second session on: ",
    "every": "every session: ",
    "halves": "first and middle session: ",
    "along": "second and middle session: ",
    "halfway": "middle session: ",
    "last": "last session: ",
}
"""How the guide calls the sessions around which a row of the calendar is planned."""
JOINING = {
    "invitee": "when you invite them",
    "waiting": "when a seat is free",
    "manager": "when somebody of theirs joins",
}
WORD_FOR = {3: "three", 2: "two", 1: "one", 0: "none"}


def cells(heading: str) -> list[list[str]]:
    """The table below this heading, without its own heading and the line under that."""
    section = re.split(r"^## ", LEADING.partition(f"## {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def moment(row: Row, turn: Offset) -> str:
    """As the guide says it: "2 weeks before", and the hour where that isn't ten."""
    if turn.anchor == "joining":
        return f"{turn.days} days later" if turn.days else JOINING[row.to]
    number, unit = (abs(turn.days), "day") if turn.at else (round(abs(turn.hours)), "hour")
    if number % 7 == 0:
        number, unit = number // 7, "week"
    hour = f", {turn.at:%H:%M}" if turn.at not in (None, TEN) else ""
    return f"{number} {unit}{'' if number == 1 else 's'} {'before' if turn.anchor == 'start' else 'after'}{hour}"


def planned() -> Iterator[list[str]]:
    """What the calendar sends around a network: when, to whom, and how the program calls it."""
    say = speak_to(Reader("en", "Europe/Brussels"))
    for row in ROWS:
        if row.flow and row.turns and row.around not in ("meeting", "quarter", "news"):
            at = "; again ".join(moment(row, turn) for turn in row.turns)
            to = "you" if row.to == "facilitator" else say(t("calendar-to", who=row.to))
            yield [AROUND.get(row.around, "") + at, to, say(t(f"kind-{row.kind}"))]


def test_the_facilitators_guide_tells_the_calendar_as_it_is() -> None:
    assert sorted(row[:3] for row in cells("What comes when")) == sorted(planned())


def test_the_facilitators_guide_has_the_words_of_every_language() -> None:
    told = [[word.strip("`") for word in row[1:]] for row in cells("Words")]
    named = [command for command in COMMANDS if command.word not in NOT_FOR_FACILITATORS]
    assert sorted(told) == sorted([command.name(locale) for locale in ("nl", "en", "fr")] for command in named)
    assert NOT_FOR_FACILITATORS.issubset(command.word for command in COMMANDS)


def undrawn(labels: list[str], *locales: str) -> list[str]:
    """Those that Kring never writes in these languages, whatever stands in the place of an argument."""
    files = (file for locale in locales for file in (HOUSE / "bot" / "texts" / locale).glob("*.ftl"))
    texts = "\n".join(file.read_text("utf-8") for file in files)
    written = {label.rstrip("…") for label in re.findall(r"(?: = |\] )(.+)$", texts, re.MULTILINE)}
    drawn = [re.sub(r"\\{.*?\\}", ".+", re.escape(label)) for label in written if re.search(r"\w", label.split("{")[0])]
    return [label for label in labels if not any(re.fullmatch(one, label.rstrip("…")) for one in drawn)]


def test_every_button_in_the_facilitators_guide_is_one_that_kring_draws() -> None:
    named = re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", LEADING)
    assert len(named) > 20
    assert undrawn(named, "en") == []


def test_what_a_newcomer_is_told_to_press_is_there() -> None:
    """On the front page, and where its pictures are taken."""
    tried = (HOUSE / "README.md").read_text("utf-8").partition("## Try it")[2].partition("\n## ")[0]
    pressed = set(re.findall(r"\*\*([^*]+)\*\*", tried)) - {"playground", "Emma Hughes", "Sofie"}
    pictures = re.findall(r"press\(\"([^\"]+)\"\)", (HOUSE / "docs" / "screenshots.py").read_text("utf-8"))
    assert len(pressed) > 3
    assert len(pictures) > 3
    assert undrawn([*pressed, *pictures], "en", "nl") == []


def test_the_front_page_counts_the_rows_of_the_calendar_that_nobody_gets_yet() -> None:
    waiting = sum(1 for row in ROWS if not row.flow and row.carried_by is None)
    told = " ".join((HOUSE / "README.md").read_text("utf-8").split())
    assert f"{WORD_FOR[waiting]} of the calendar’s {len(ROWS)} rows" in told
