"""Hypothesis strategies for any view a flow could return, sizes and contents far outside what flows do return."""

from hypothesis import strategies as st

from bot.events import Ref
from bot.speech import Raw
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Facts,
    Field,
    FieldKind,
    Form,
    Home,
    LinkButton,
    Listing,
    Message,
    Meter,
    Note,
    Notice,
    OpenButton,
    Option,
    Para,
    Quote,
    Section,
    Style,
    Title,
)


class Long(str):
    """Text that a report of a failing test doesn't spell out."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} letters: {self[:12]!s}…>"


NASTY = (
    "",
    " \n\t ",
    "<!channel> <@U0123> <https://evil.example|your bank>",
    "*bold* _italic_ ~struck~ `code` > quote # title - item [link](https://evil.example)",
    Long("& &amp; &lt;b&gt; < >" * 40),
    "https://meet.example/room?a=1&b=2). Bring a question",
    Long("https://long.example/" + "x" * 4000),
    "مرحبا \u202eright to left\u202c",
    Long("👩‍👩‍👧‍👦🎉" * 500),
    "a\x00b\x07c\r\nd\ud800e",
    Long("é" * 50_000),
    Long("word " * 800),
    Long("&" * 3000),
    '"quotes" \\ {"json": [1]}',
)

texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=120))
words = texts.map(Raw)
tokens = st.one_of(st.text("abcdefghijklmnopqrstuvwxyz-_0123456789", min_size=1, max_size=40), texts)
styles: st.SearchStrategy[Style] = st.sampled_from(("default", "primary", "danger", "quiet"))
figures = st.one_of(
    st.floats(allow_nan=True, allow_infinity=True), st.integers(-5, 100).map(float), st.sampled_from((0.0, 3.8, 5.0))
)

parts = st.one_of(
    st.builds(Title, words),
    st.builds(Para, words),
    st.builds(Note, words),
    st.builds(Notice, words),
    st.builds(Quote, words, st.none() | words),
    st.builds(Listing, st.lists(words, max_size=12).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(words, words), max_size=12).map(tuple)),
    st.builds(Meter, words, figures, figures),
)
options = st.builds(Option, words, tokens)
many_options = st.one_of(
    st.lists(options, max_size=8), st.integers(90, 130).map(lambda n: [Option(Raw(str(i)), str(i)) for i in range(n)])
).map(tuple)
choices = st.builds(Choice, words, tokens, many_options, st.none() | tokens)
controls = st.one_of(
    st.builds(Button, words, tokens, tokens, styles),
    choices,
    st.builds(OpenButton, words, tokens, styles),
    st.builds(CommandButton, words, tokens, texts, styles),
    st.builds(LinkButton, words, st.sampled_from(("https://www.werkbaarwint.be", "javascript:alert(1)", "", *NASTY))),
)
few = st.builds(Section, st.lists(parts, max_size=2).map(tuple), st.lists(controls, max_size=2).map(tuple))
sections = st.builds(Section, st.lists(parts, max_size=4).map(tuple), st.lists(controls, max_size=6).map(tuple))
many_sections = st.one_of(
    st.lists(sections, max_size=4),
    st.tuples(few, st.integers(20, 52)).map(lambda pair: [pair[0]] * pair[1]),
    controls.map(lambda control: [Section((), (control,) * 60)]),
).map(tuple)
messages = st.builds(Message, words, many_sections)
homes = st.builds(Home, many_sections)
refs = st.builds(Ref, tokens, texts)

kinds: st.SearchStrategy[FieldKind] = st.sampled_from(
    ("line", "text", "date", "time", "number", "select", "person", "channel")
)
bounds = st.none() | st.integers(-10, 1000)
initials = st.one_of(texts, st.sampled_from(("2026-03-29", "14:30", "9.05", "12", "2026-02-30", "25:00")))
fields = st.builds(
    Field,
    name=tokens,
    label=words,
    kind=kinds,
    required=st.booleans(),
    initial=initials,
    hint=st.none() | words,
    limit=st.integers(-1, 100_000),
    least=bounds,
    most=bounds,
    options=many_options,
)
forms = st.builds(Form, tokens, words, st.lists(fields, max_size=20).map(tuple), words, st.none() | words)
