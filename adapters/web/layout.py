"""The page around a conversation: who you are, what time it is, what is to come."""

from __future__ import annotations

from itertools import groupby

from adapters.web import times
from adapters.web.demo import DemoPerson
from adapters.web.html import NOTHING, Safe, Value, hidden, join, tag, unseen
from adapters.web.log import draw_composer, draw_log
from adapters.web.look import Look
from adapters.web.render import Target, draw_home
from adapters.web.strip import draw_time_line, kind_of
from adapters.web.weeks import draw_weeks
from adapters.web.wire import CHAT, HOME, WEEKS
from bot.speech import Raw, t


def draw_page(look: Look) -> Safe:
    """The whole page, in the language of whoever one is."""
    say = look.say
    body = tag(
        "div",
        _header(look),
        _people(look),
        tag("main", _heading(look), _hint(look), _middle(look), id="talk", tabindex="-1"),
        _clock(look),
        tag("aside", draw_time_line(look.rows, look.now, look.reader, say), aria_label=say(t("web-time-line"))),
        id="app",
        class_="wide" if look.spot.page == WEEKS else None,
    )
    skip = tag("a", say(t("web-skip")), href="#talk", class_="skip")
    live = tag("div", id="live", role="status", aria_live="polite", class_="unseen")
    return document(look.me.reader.locale, f"{look.spot.person.profile.name} · Kring", skip, body, live)


def document(locale: str, title: str, *body: Safe) -> Safe:
    """An HTML document with our style and script, and nobody else's."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("link", rel="icon", href="/static/kring.svg", type="image/svg+xml"),
        tag("link", rel="stylesheet", href="/static/kring.css"),
        tag("script", src="/static/kring.js", defer=True),
    )
    return Safe(f"<!doctype html>{tag('html', head, tag('body', body), lang=locale)}")


def logo() -> Safe:
    """A ring of people, one of them speaking."""
    around = ((16, 5), (25.5, 10.5), (25.5, 21.5), (16, 27), (6.5, 21.5), (6.5, 10.5))
    dots = [
        tag("circle", cx=x, cy=y, r=3.4, class_="first" if not turn else None) for turn, (x, y) in enumerate(around)
    ]
    ring = tag("circle", cx=16, cy=16, r=11, class_="ring")
    return tag("svg", ring, dots, viewBox="0 0 32 32", aria_hidden="true", class_="logo")


def _header(look: Look) -> Safe:
    say = look.say
    name = tag("a", logo(), tag("span", "Kring", class_="name"), href="/", class_="home-link")
    return tag(
        "header",
        name,
        tag("p", tag("b", say(t("web-playground"))), " ", tag("span", say(t("web-demo-note"))), class_="about"),
        _start_over(look),
        class_="top",
    )


def _start_over(look: Look) -> Safe:
    say = look.say
    sure = tag(
        "form",
        tag("p", say(t("web-start-over-sure"))),
        tag("button", say(t("web-start-over-yes")), class_="danger", name="sure", value="yes"),
        method="post",
        action=f"{look.spot.path}/start-over",
    )
    return tag("details", tag("summary", say(t("web-start-over"))), sure, class_="start-over", id="start-over")


def _people(look: Look) -> Safe:
    say = look.say
    groups = groupby(look.demo.people, key=lambda person: person.organisation)
    shown = [
        tag("div", tag("h3", name), tag("ul", [tag("li", _person(person, look)) for person in people]), class_="group")
        for name, people in groups
    ]
    title = tag("h2", say(t("web-who")), id="who")
    return tag("nav", title, tag("div", shown, class_="groups"), class_="people", aria_labelledby="who")


def _person(person: DemoPerson, look: Look) -> Safe:
    me = person == look.spot.person
    news = 0 if me else look.news_for(person)
    badge = tag("span", str(news), unseen(look.say(t("web-new", count=news))), class_="badge") if news else NOTHING
    words = tag(
        "span",
        tag("span", person.profile.name, class_="name"),
        tag("span", look.say(person.work), class_="work"),
        class_="words",
    )
    here = "page" if me else None
    tongue = tag("span", person.locale, class_="tongue", aria_hidden="true")
    return tag("a", avatar(person), words, tongue, badge, href=f"/as/{person.slug}", aria_current=here)


def avatar(person: DemoPerson) -> Safe:
    """The initials of somebody, for the eye only."""
    parts = person.profile.name.split()
    return tag("span", parts[0][0] + parts[-1][0], class_="avatar", aria_hidden="true")


def _heading(look: Look) -> Safe:
    person, say = look.spot.person, look.say
    where = say(t("web-where", organisation=Raw(person.organisation), zone=times.zone(look.reader)))
    return tag(
        "header",
        tag("h1", unseen(say(t("web-you-are")), " "), person.profile.name),
        tag("p", say(person.work), " · ", where, class_="note"),
        _tabs(look),
    )


def _tabs(look: Look) -> Safe:
    say, person = look.say, look.spot.person
    channels = look.demo.channels_of(person.account.tenant)
    tabs = [(CHAT, say(t("web-tab-chat"))), (HOME, say(t("web-tab-home"))), (WEEKS, say(t("web-tab-weeks")))]
    tabs += [(channel.slug, f"#{channel.name}") for channel in channels]
    links = [
        tag("a", name, href=f"/as/{person.slug}/{view}", aria_current="page" if view == look.spot.view else None)
        for view, name in tabs
    ]
    jump = tag("a", say(t("web-time-line")), href="#time-line", class_="jump")
    return tag("nav", links, jump, class_="tabs", aria_label=say(t("web-tabs")))


def _hint(look: Look) -> Safe:
    return tag("p", look.say(t(look.hint)), class_="notice", role="alert") if look.hint else NOTHING


def _middle(look: Look) -> Safe:
    if look.spot.page == WEEKS:
        return draw_weeks(look)
    if look.home is None:
        return join((draw_log(look), draw_composer(look)))
    target = Target(f"{look.spot.path}/press", "home", (("id", look.id), ("key", "")))
    return tag("div", draw_home(look.home, look.say, target), class_="log home", id="log", tabindex="0", role="region",
               aria_label=look.say(t("web-tab-home")))  # fmt: skip


def _clock(look: Look) -> Safe:
    say, reader = look.say, look.reader
    now = tag(
        "time",
        tag("span", times.long(look.now, reader), class_="day"),
        tag("span", times.hour(look.now, reader), class_="hour"),
        datetime=look.now.isoformat(timespec="minutes"),
    )
    return tag(
        "section",
        tag("h2", say(t("web-clock")), id="clock-title"),
        tag("p", now, tag("span", say(t("web-clock-zone", zone=times.zone(reader))), class_="note")),
        _moves(look),
        tag("p", _next(look), class_="note next"),
        _news(look),
        class_="clock",
        aria_labelledby="clock-title",
    )


def _moves(look: Look) -> Safe:
    """The ways to move. The date has a form of its own, so that Enter in it goes to that date."""
    say, action = look.say, f"{look.spot.path}/clock"
    nudge: dict[str, Value] = {"class_": "primary", "disabled": look.next_moment is None}
    steps = tag(
        "form",
        hidden("id", look.id),
        tag("button", say(t("web-move-next")), name="move", value="next", id="move-next", **nudge),
        tag("button", say(t("web-move-day")), name="move", value="day", id="move-day"),
        tag("button", say(t("web-move-week")), name="move", value="week", id="move-week"),
        method="post",
        action=action,
    )
    return tag("div", steps, _to_date(look, action), class_="moves")


def _to_date(look: Look, action: str) -> Safe:
    say, today = look.say, times.local(look.now, look.reader).date()
    form = tag(
        "form",
        hidden("id", look.id),
        tag("label", say(t("web-move-to")), for_="to"),
        tag("input", type="date", id="to", name="to", value=today.isoformat(), min=today.isoformat()),
        tag("button", say(t("web-move-go")), name="move", value="date", id="move-date"),
        method="post",
        action=action,
        novalidate=True,
    )
    return tag("details", tag("summary", say(t("web-move-date"))), form, id="to-date")


def _next(look: Look) -> str:
    if look.next_moment is None:
        return look.say(t("web-nothing-planned"))
    return look.say(t("web-next-nudge", at=times.short(look.next_moment, look.reader)))


def _news(look: Look) -> Safe:
    """What the last move of the clock brought, and to whom: each a way to be that person and look."""
    if look.move is None:
        return tag("p", look.say(t("web-clock-began")), class_="note")
    if not look.move.sent:
        return tag("p", look.say(t("web-news-none")), class_="note")
    people = [(person, look.news_for(person)) for person in look.demo.people if look.news_for(person)]
    links = [
        tag("li", tag("a", avatar(person), _short(person), *_count(number), href=f"/as/{person.slug}"))
        for person, number in people
    ]
    said = look.say(t("web-news", count=len(look.move.sent)))
    kinds = ", ".join(dict.fromkeys(kind_of(row, look.say) for row in look.move.sent))
    return tag("div", tag("p", said, " ", tag("span", kinds, class_="note")), tag("ul", links), class_="news")


def _short(person: DemoPerson) -> Safe:
    """The first name for the eye, the whole name for the ear."""
    first, _, rest = person.profile.name.partition(" ")
    return tag("span", first, unseen(f" {rest}"))


def _count(number: int) -> tuple[Safe, ...]:
    return (tag("span", f"×{number}", class_="badge"),) if number > 1 else ()
