"""Enough people wait for a topic: HR hears, once, that a network could start. The subject is the topic's mark."""

from __future__ import annotations

from bot.catalogue.model import Topic, TopicBy
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.organisation import Arrangements
from bot.queries import Known, MyOrganisation, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (TopicBy(subject), MyOrganisation())


def _enough(subject: str, known: Known) -> Topic | None:
    """The topic, while enough people wait for it: fewer are nobody's business."""
    topic, made = known[TopicBy(subject)], known[MyOrganisation()].arrangements or Arrangements()
    return topic if topic and topic.count >= made.threshold else None


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    pointless = isinstance(event, Elapsed) and _enough(subject, known) is None
    return Step(Shown(), silent="why-nothing" if pointless else None)


def show(state: Shown, subject: str, known: Known) -> Message:
    topic = _enough(subject, known)
    if topic is None:
        gone = t("gathering-gone")
        return message(gone, section(Para(gone), CommandButton(t("do-find"), "find")))
    told = t("gathering-count", count=topic.count, topic=Raw(topic.words))
    return message(
        told,
        section(
            Title(t("gathering-title")),
            Para(told),
            Para(t("gathering-what")),
            Note(t("gathering-why")),
            CommandButton(t("do-new"), "new", topic.words, "primary"),
            CommandButton(t("do-find"), "find", topic.words),
        ),
    )


FLOW: Flow[Shown] = Flow("gathering", (Shown,), start, look_again, show, asks, ends=(Shown,))
