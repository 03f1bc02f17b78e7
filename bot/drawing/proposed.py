"""How a proposal reads, to its writer and to whoever it is for."""

from __future__ import annotations

from bot.speech import Raw, t
from bot.views import Para, Quote


def proposed(name: str, topic: str, why: str, people: str) -> tuple[Quote | Para, ...]:
    """The draft of a talk, from somebody's own words: who, about what, why, with whom, and a kind question."""
    with_whom = (Para(t("proposed-people")), Quote(Raw(people))) if people else ()
    return (
        Para(t("proposed-topic", name=Raw(name))),
        Quote(Raw(topic)),
        Para(t("proposed-why")),
        Quote(Raw(why)),
        *with_whom,
        Para(t("proposed-question")),
    )
