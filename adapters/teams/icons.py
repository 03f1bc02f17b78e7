"""The mark of Kring as the two icons of a Teams app: six people around a circle. The same bytes each time."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, pi, sin

COLOR_SIZE, OUTLINE_SIZE = 192, 32
"""Pixels (app manifest schema, "icons")."""
GRID = 32
"""The mark is described on a square of so many units, like the playground's."""
PEOPLE = 6
SIGNATURE = b"\x89PNG\r\n\x1a\n"

Rgba = tuple[int, int, int, int]
GREEN, CREAM, SAND, CLAY = (31, 78, 70, 255), (244, 237, 226, 255), (160, 176, 160, 255), (226, 132, 98, 255)
CLEAR, WHITE = (255, 255, 255, 0), (255, 255, 255, 255)


@dataclass(frozen=True)
class Ring:
    """A line around a centre; without an `inner` radius a disc."""

    x: float
    y: float
    outer: float
    inner: float
    paint: Rgba

    def covers(self, x: float, y: float, pixel: float) -> float:
        """How much of a pixel of this size, in units, at this place: from 0 to 1."""
        away = hypot(x - self.x, y - self.y)
        return _share((self.outer - away) / pixel) * _share((away - self.inner) / pixel if self.inner else 1)


def color_icon() -> bytes:
    """192 × 192, in the project's green to the edges; the mark stays within the middle that Teams asks for."""
    return png(COLOR_SIZE, GREEN, list(_mark(0.62, SAND, CREAM, CLAY)))


def outline_icon() -> bytes:
    """32 × 32: white, and nothing else, on a transparent ground."""
    return png(OUTLINE_SIZE, CLEAR, list(_mark(0.95, WHITE, WHITE, WHITE)))


def png(size: int, ground: Rgba, rings: list[Ring]) -> bytes:
    """A square picture of 8-bit RGBA (PNG specification, third edition)."""
    rows = b"".join(b"\0" + bytes(_row(y, size, ground, rings)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _mark(scale: float, line: Rgba, person: Rgba, first: Rgba) -> Iterator[Ring]:
    """The circle, and the people on it, the first one at the top."""
    middle, radius = GRID / 2, 11 * scale
    yield Ring(middle, middle, radius + 0.8 * scale, radius - 0.8 * scale, line)
    for number in range(PEOPLE):
        turn = 2 * pi * number / PEOPLE
        x, y = middle + radius * sin(turn), middle - radius * cos(turn)
        yield Ring(x, y, (3.4 if number else 3.9) * scale, 0, person if number else first)


def _row(y: int, size: int, ground: Rgba, rings: list[Ring]) -> Iterator[int]:
    unit = GRID / size
    for x in range(size):
        paint = ground
        for ring in rings:
            share = ring.covers((x + 0.5) * unit, (y + 0.5) * unit, unit)
            if share:
                paint = _over(paint, ring.paint, share)
        yield from paint


def _over(below: Rgba, above: Rgba, share: float) -> Rgba:
    red, green, blue, alpha = (round(old + (new - old) * share) for old, new in zip(below, above, strict=True))
    return red, green, blue, alpha


def _share(of_pixel: float) -> float:
    """Half a pixel on each side of an edge is where it fades."""
    return min(1.0, max(0.0, of_pixel + 0.5))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
