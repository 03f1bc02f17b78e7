"""A page as a tree, read the way a person or a screen reader does: enough for tests, made of the standard library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "input", "link", "meta"}
INLINE = {"a", "b", "bdi", "button", "code", "label", "span", "time", "option", "#text"}
SILENT = {"script", "head", "svg"}


class Malformed(AssertionError):
    """Elements that don't close, or close twice."""


@dataclass
class Node:
    tag: str
    attrs: Mapping[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    parent: Node | None = field(default=None, repr=False)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, *tags: str, **attrs: str) -> list[Node]:
        """Descendants with one of these tags (any, when there is none) and these attributes; `class_` is one class."""
        return [node for node in self.walk() if (not tags or node.tag in tags) and node.has(attrs)]

    def has(self, attrs: Mapping[str, str]) -> bool:
        return all(
            value in self.attrs.get("class", "").split() if name == "class_" else self.attrs.get(name) == value
            for name, value in attrs.items()
        )

    def first(self, *tags: str, **attrs: str) -> Node:
        found = self.all(*tags, **attrs)
        if not found:
            raise LookupError(f"no {tags} {attrs} on this page")
        return found[0]

    @property
    def text(self) -> str:
        """What can be read, a block on each line."""
        lines = ("".join(self._pieces())).split("\n")
        return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)

    def _pieces(self) -> Iterator[str]:
        if self.tag in SILENT:
            return
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag in INLINE:
                yield from child._pieces()
            else:
                yield "\n"
                yield from child._pieces()
                yield "\n"

    def above(self, tag: str) -> Node:
        """The nearest ancestor with this tag."""
        node = self.parent
        while node is not None and node.tag != tag:
            node = node.parent
        if node is None:
            raise LookupError(f"{self.tag} is in no {tag}")
        return node


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            raise Malformed(f"an attribute twice on {tag}: {names}")
        node = Node(tag, {name: value or "" for name, value in attrs}, parent=self.open[-1])
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise Malformed(f"</{tag}> closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(html: str) -> Node:
    """The tree of a page, or of a piece of one. Raises `Malformed` for one that isn't well-formed."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    if len(builder.open) != 1:
        raise Malformed(f"still open: {[node.tag for node in builder.open[1:]]}")
    return builder.root
