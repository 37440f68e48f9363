"""Small vector drawings: status shapes, progress bars, lines of values, and fills that differ in grey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.formats import beyond, is_below_start
from okr_desktop.reports.base.pen import Pen, Point
from okr_desktop.reports.base.rows import KeyResultRow, Reading
from okr_desktop.reports.base.style import (
    ACCENT,
    DEEP,
    FAINT,
    HAIR,
    INK,
    LINE,
    MUTED,
    SIGNAL,
    TINT,
    TRACK,
    WHITE,
    Colour,
)

#: Bands in the order in which they are stacked and listed.
BANDS = ("done", "on_track", "open", "behind", "at_risk", "stale", "no_data")
SHAPE = 6.4
_MOST_POINTS = 120


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    width: float
    colour: Colour = LINE
    weight: float = HAIR

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.line(x, y, x + self.width, y, self.colour, self.weight)


@dataclass(frozen=True, slots=True)
class Upright:
    """A vertical line, beside a note."""

    height: float
    colour: Colour = LINE
    weight: float = 1.2

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.line(x, y, x, y + self.height, self.colour, self.weight)


@dataclass(frozen=True, slots=True)
class Plate:
    """White ground behind a number that stands on a pattern."""

    width: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, WHITE)


@dataclass(frozen=True, slots=True)
class Area:
    """A place that leads to a bookmark; nothing is drawn."""

    key: str
    width: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.link(self.key, x, y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a status, 6.4 points wide and high unless said; it says the same as the word beside it."""

    status: str
    size: float = SHAPE

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        half = self.size / 2
        _SHAPES.get(self.status, _dash)(pen, x + half, y + half, half)


def _done(pen: Pen, x: float, y: float, r: float) -> None:
    pen.polyline([(x - r, y), (x - r * 0.3, y - r * 0.75), (x + r, y + r * 0.85)], ACCENT, 1.5)


def _on_track(pen: Pen, x: float, y: float, r: float) -> None:
    pen.disc(x, y, r * 0.92, ACCENT)


def _behind(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ring(x, y, r * 0.86, INK, 0.8)
    pen.left_half_disc(x, y, r * 0.86, INK)


def _at_risk(pen: Pen, x: float, y: float, r: float) -> None:
    pen.polygon([(x - r, y - r * 0.85), (x + r, y - r * 0.85), (x, y + r)], SIGNAL)


def _stale(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ring(x, y, r * 0.86, MUTED, 0.9, (1.6, 1.3))


def _dash(pen: Pen, x: float, y: float, r: float) -> None:
    pen.line(x - r * 0.8, y, x + r * 0.8, y, MUTED, 1.0)


def _cross(pen: Pen, x: float, y: float, r: float) -> None:
    s = r * 0.65
    pen.lines([(x - s, y - s, x + s, y + s), (x - s, y + s, x + s, y - s)], MUTED, 1.0)


def _open(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ring(x, y, r * 0.82, ACCENT, 1.1)


def _draft(pen: Pen, x: float, y: float, r: float) -> None:
    pen.box(x - r * 0.75, y - r * 0.75, r * 1.5, r * 1.5, MUTED)


def _archived(pen: Pen, x: float, y: float, r: float) -> None:
    pen.rect(x - r * 0.75, y - r * 0.75, r * 1.5, r * 1.5, MUTED)


_SHAPES: dict[str, Callable[[Pen, float, float, float], None]] = {
    "done": _done,
    "on_track": _on_track,
    "behind": _behind,
    "at_risk": _at_risk,
    "stale": _stale,
    "no_data": _dash,
    "cancelled": _cross,
    "draft": _draft,
    "open": _open,
    "archived": _archived,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """Progress: filled share, a tick where it is expected, a notch beyond the end, an arrow for below the start.

    ``share`` and ``expected`` are 0..1; without a share the track is empty and dashed.
    """

    width: float
    height: float
    share: float | None
    expected: float | None = None
    beyond: bool = False
    below: bool = False

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        width, height = self.width, self.height
        if self.share is None:
            pen.box(x, y, width, height, FAINT, (1.5, 1.5))
            return
        pen.rect(x, y, width, height, TRACK)
        if self.share > 0:
            pen.rect(x, y, width * min(self.share, 1.0), height, ACCENT)
        pen.line(x, y, x + width, y, FAINT)
        if self.expected is not None:
            at = x + width * min(max(self.expected, 0.0), 1.0)
            pen.rect(at - 1.1, y - 1.6, 2.2, height + 3.2, WHITE)
            pen.rect(at - 0.55, y - 1.6, 1.1, height + 3.2, INK)
        middle = y + height / 2
        if self.beyond:
            pen.polygon([(x + width + 1.6, y), (x + width + 1.6, y + height), (x + width + 5.2, middle)], DEEP)
        if self.below:
            pen.polygon([(x + 4.2, y), (x + 4.2, y + height), (x + 0.4, middle)], SIGNAL)


def bar_of(row: KeyResultRow, width: float, height: float) -> Bar:
    """The bar of a key result."""
    return Bar(width, height, ratio(row.progress), ratio(row.expected), beyond(row.raw), is_below_start(row))


def ratio(value: Decimal | None) -> float | None:
    """A share as a float within 0..1, for drawing only."""
    if value is None or value.is_nan():
        return None
    return float(min(max(value, Decimal(0)), Decimal(1)))


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A small line through points given as shares of its width and height, with a dot at the latest."""

    width: float
    height: float
    points: tuple[Point, ...]

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        places = [(x + right * self.width, y + up * self.height) for right, up in self.points]
        pen.line(x, y - 2.5, x + self.width, y - 2.5, LINE)
        if len(places) > 1:
            pen.polyline(places, MUTED, 0.9)
        pen.disc(*places[-1], 1.7, ACCENT)


def sparkline(readings: Sequence[Reading], start: date, end: date, width: float, height: float) -> Sparkline | None:
    """The line of a key result's values over its period; None without values."""
    usable = [reading for reading in readings if reading.value.is_finite()]
    if not usable:
        return None
    step = max(1, len(usable) // _MOST_POINTS)
    usable = usable[-1::-step][::-1]
    days = max(1, (end - start).days)
    low, high = min(one.value for one in usable), max(one.value for one in usable)
    points = tuple((min(max((one.on - start).days / days, 0.0), 1.0), _place(one.value, low, high)) for one in usable)
    return Sparkline(width, height, points)


def _place(value: Decimal, low: Decimal, high: Decimal) -> float:
    # Divided as Decimal: values too large for a float still have a place between their neighbours.
    return 0.5 if high == low else float((value - low) / (high - low))


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle in the texture of a band; the textures differ in lightness and in pattern."""

    band: str
    width: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        width, height = self.width, self.height
        solid = {"done": DEEP, "on_track": ACCENT, "behind": TINT}.get(self.band)
        if solid:
            pen.rect(x, y, width, height, solid)
            return
        if self.band == "at_risk":
            self._hatch(pen, x, y)
        elif self.band == "stale":
            self._dots(pen, x, y)
        elif self.band == "open":
            pen.lines([(x, y + 3 * i, x + width, y + 3 * i) for i in range(1, int(height // 3) + 1)], ACCENT, 0.6)
        colour = SIGNAL if self.band == "at_risk" else FAINT
        pen.box(x + HAIR / 2, y + HAIR / 2, max(width - HAIR, 0.1), height - HAIR, colour)

    def _hatch(self, pen: Pen, x: float, y: float) -> None:
        step, height = 2.6, self.height
        count = int((self.width + height) / step) + 1
        pen.clip(x, y, self.width, height)
        lines = [(x - height + i * step, y, x + i * step, y + height) for i in range(count + 1)]
        pen.lines(lines, SIGNAL, 1.15)
        pen.unclip()

    def _dots(self, pen: Pen, x: float, y: float) -> None:
        across, down = int(self.width // 3.2), int(self.height // 3.2)
        for i in range(across):
            for j in range(down):
                pen.disc(x + 3.2 * (i + 0.5) + 0.6, y + 3.2 * (j + 0.5) + 0.6, 0.6, MUTED)
