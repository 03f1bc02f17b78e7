"""A form as data → a form in place: labels, hints, and errors beside their fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from adapters.web.html import NOTHING, Safe, Value, tag
from adapters.web.render import Target, words
from bot.speech import Say, t
from bot.views import Field, FieldError, Form

FIELD = "field:"
"""Begins the posted name of a form's field."""


@dataclass(frozen=True)
class Filled:
    """A form on somebody's screen: what was typed (None: nothing yet), and what is wrong with it."""

    form: Form
    typed: Mapping[str, str] | None = None
    errors: Sequence[FieldError] = field(default=())

    def value(self, spec: Field) -> str:
        return spec.initial if self.typed is None else self.typed.get(spec.name, "")

    def error(self, spec: Field) -> FieldError | None:
        return next((error for error in self.errors if error.field == spec.name), None)

    @property
    def first(self) -> str:
        """The field to start at: the first with an error, else the first of all."""
        wrong = [spec.name for spec in self.form.fields if self.error(spec)]
        return (wrong or [spec.name for spec in self.form.fields] or [""])[0]


def draw_form(filled: Filled, say: Say, target: Target, close: str) -> Safe:
    """The form, open; `close` is the address that shows the message without it."""
    form = filled.form
    heading = f"{target.id}-title"
    return tag(
        "form",
        target.hidden,
        words("h3", form.title, say, id=heading),
        words("p", form.intro, say) if form.intro else NOTHING,
        _summary(filled, say),
        [_row(spec, filled, say, target.id) for spec in form.fields],
        _buttons(form, say, target.id, close),
        method="post",
        action=target.action,
        class_="open-form",
        novalidate=True,
        aria_labelledby=heading,
    )


def _summary(filled: Filled, say: Say) -> Safe:
    if not filled.errors:
        return NOTHING
    return tag("p", say(t("web-form-errors", count=len(filled.errors))), class_="notice wrong", role="alert")


def _buttons(form: Form, say: Say, prefix: str, close: str) -> Safe:
    send = words("button", form.submit, say, id=f"{prefix}-send", name="submit", value=form.name, class_="primary")
    return tag("div", send, tag("a", say(t("web-form-close")), href=close, class_="button"), class_="controls")


def _row(spec: Field, filled: Filled, say: Say, prefix: str) -> Safe:
    base, error = f"{prefix}-{spec.name}", filled.error(spec)
    optional = NOTHING if spec.required else tag("span", say(t("web-form-optional")), class_="optional")
    return tag(
        "div",
        tag("label", say(spec.label), " ", optional, for_=base),
        words("p", spec.hint, say, id=f"{base}-hint", class_="hint") if spec.hint else NOTHING,
        _input(spec, filled, say, base),
        words("p", error.text, say, id=f"{base}-error", class_="error") if error else NOTHING,
        class_="row wrong" if error else "row",
    )


def _input(spec: Field, filled: Filled, say: Say, base: str) -> Safe:
    error, value = filled.error(spec), filled.value(spec)
    notes = [f"{base}-{kind}" for kind, there in (("hint", spec.hint), ("error", error)) if there]
    common: dict[str, Value] = {
        "id": base,
        "name": FIELD + spec.name,
        "required": spec.required,
        "autofocus": spec.name == filled.first,
        "aria_invalid": "true" if error else None,
        "aria_describedby": " ".join(notes) or None,
        "autocomplete": "off",
    }
    match spec.kind:
        case "text":
            return tag("textarea", value, rows=3, dir="auto", **common)
        case "select" | "person" | "channel":
            return tag("select", _options(spec, value, say), **common)
        case "date" | "time":
            return tag("input", type=spec.kind, value=value, **common)
        case "number":
            return tag("input", type="text", inputmode="numeric", value=value, **common)
        case "line":
            return tag("input", type="text", dir="auto", value=value, **common)


def _options(spec: Field, value: str, say: Say) -> list[Safe]:
    nothing = [] if spec.initial else [tag("option", "", value="")]
    return nothing + [words("option", o.label, say, value=o.value, selected=o.value == value) for o in spec.options]
