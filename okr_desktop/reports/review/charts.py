"""The drawings of the review: dots of scores, lines of confidence, counts per band; all read the same in grey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.reports.base.formats import finite
from okr_desktop.reports.base.marks import ratio
from okr_desktop.reports.base.pen import Pen, Point
from okr_desktop.reports.base.style import ACCENT, FAINT, HAIR, INK, LINE, MUTED, RAMP, TRACK, WHITE
from okr_desktop.reports.review.data import Week

#: The bands of scores in the order in which they are stacked and listed.
BANDS = ("green", "yellow", "red", "unscored")
_DOT = 2.1
_BIN = 4.4


@dataclass(frozen=True, slots=True)
class Dots:
    """One dot for each value (0..1) on a line, equal ones stacked; a bar at the median, ticks at the band limits."""

    width: float
    height: float
    values: tuple[float, ...]
    median: float | None
    limits: tuple[float, ...] = ()

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        base = y + _DOT + 1.4
        pen.line(x, base - _DOT - 1.4, x + self.width, base - _DOT - 1.4, FAINT)
        ticks = [(x + at * self.width, y, x + at * self.width, y + self.height) for at in (0.0, *self.limits, 1.0)]
        pen.lines(ticks, LINE, HAIR)
        if self.median is not None:
            pen.rect(x + self.median * self.width - 0.8, y - 2.2, 1.6, self.height + 2.2, INK)
        count = max(1, round(self.width / _BIN))
        bins = Counter(round(value * count) for value in self.values)
        tallest = max(bins.values(), default=1)
        room = self.height - 2 * _DOT - 2
        step = min(2 * _DOT + 0.5, room / max(1, tallest - 1))
        for place, piled in sorted(bins.items()):
            # A pile of thousands is drawn as one that fills the height.
            for level in range(min(piled, 40)):
                pen.disc(x + self.width * place / count, base + level * step, _DOT, ACCENT)


@dataclass(frozen=True, slots=True)
class Lines:
    """The confidence of a team, 0..10 week by week: the median as a line, lowest to highest as a light band.

    Where a week has no check-in the line is broken and a ring stands on the base line.
    """

    width: float
    height: float
    weeks: tuple[Week, ...]

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        for at in (0.0, 0.5, 1.0):
            pen.line(x, y + at * self.height, x + self.width, y + at * self.height, LINE if at else FAINT)
        for run in self._runs():
            self._run(pen, x, y, run)
        for place, week in enumerate(self.weeks):
            if finite(week.median) is None:
                pen.ring(x + self._across(place), y, 1.5, MUTED, 0.6)

    def _run(self, pen: Pen, x: float, y: float, run: Sequence[tuple[int, Week]]) -> None:
        places = [(x + self._across(place), week) for place, week in run]
        top = [(at, y + self._up(week.high or week.median)) for at, week in places]
        bottom = [(at, y + self._up(week.low or week.median)) for at, week in places]
        middle = [(at, y + self._up(week.median)) for at, week in places]
        if len(places) > 1:
            pen.polygon([*top, *reversed(bottom)], RAMP["red"])
            pen.polyline(middle, INK, 1.3)
        else:
            pen.lines([(*bottom[0], *top[0])], RAMP["red"], 2.6)
        pen.disc(*middle[-1], 1.9, INK)

    def _runs(self) -> list[list[tuple[int, Week]]]:
        """Weeks with check-ins that follow each other."""
        runs: list[list[tuple[int, Week]]] = [[]]
        for place, week in enumerate(self.weeks):
            if finite(week.median) is None:
                runs.append([])
            else:
                runs[-1].append((place, week))
        return [run for run in runs if run]

    def _across(self, place: int) -> float:
        return self.width * place / max(1, len(self.weeks) - 1)

    def _up(self, value: Decimal | None) -> float:
        return self.height * (ratio(None if value is None else value / 10) or 0.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a stacked bar, in the tone of its band."""

    band: str
    width: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, RAMP[self.band])
        if self.band in ("red", "unscored"):
            inset = HAIR / 2
            pen.box(x + inset, y + inset, max(self.width - HAIR, 0.1), self.height - HAIR, MUTED)


@dataclass(frozen=True, slots=True)
class BandShape:
    """The shape of a band, as wide and high as a status shape: full, half, triangle, empty."""

    band: str
    size: float = 6.4

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        half = self.size / 2
        across, up = x + half, y + half
        if self.band == "green":
            pen.disc(across, up, half * 0.92, INK)
        elif self.band == "yellow":
            pen.ring(across, up, half * 0.86, INK, 0.8)
            pen.left_half_disc(across, up, half * 0.86, INK)
        elif self.band == "red":
            pen.polygon([(x, y + 0.4), (x + self.size, y + 0.4), (across, y + self.size)], INK)
        else:
            pen.ring(across, up, half * 0.82, MUTED, 0.8)


@dataclass(frozen=True, slots=True)
class Pair:
    """A share now as a full dot and the one before as an empty one, on a line from 0 to 1."""

    width: float
    now: float | None
    before: float | None

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y - 1.2, self.width, 2.4, TRACK)
        pen.lines([(x, y - 3, x, y + 3), (x + self.width, y - 3, x + self.width, y + 3)], FAINT, HAIR)
        places: list[Point] = []
        if self.before is not None:
            places.append((x + self.before * self.width, y))
        if self.now is not None:
            places.append((x + self.now * self.width, y))
        if len(places) > 1:
            pen.line(*places[0], *places[1], MUTED, 0.9)
        if self.before is not None:
            pen.disc(*places[0], 2.8, WHITE)
            pen.ring(*places[0], 2.8, MUTED, 1.0)
        if self.now is not None:
            pen.disc(*places[-1], 3.1, INK)


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean as a full dot inside the bar of its interval, and the mean before as an empty one; all from 0 to 1."""

    width: float
    now: float
    low: float
    high: float
    before: float | None = None

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.lines([(x, y, x + self.width, y)], LINE, HAIR)
        pen.lines([(x, y - 3, x, y + 3), (x + self.width, y - 3, x + self.width, y + 3)], FAINT, HAIR)
        left, right = x + self.low * self.width, x + self.high * self.width
        pen.rect(left, y - 2.6, max(right - left, 0.6), 5.2, RAMP["red"])
        pen.lines([(left, y - 3.6, left, y + 3.6), (right, y - 3.6, right, y + 3.6)], INK, 0.7)
        if self.before is not None:
            at = x + self.before * self.width
            pen.disc(at, y, 2.4, WHITE)
            pen.ring(at, y, 2.4, MUTED, 1.0)
        pen.disc(x + self.now * self.width, y, 1.8, INK)


@dataclass(frozen=True, slots=True)
class TickBox:
    """An empty box to be ticked by hand; with a tick where somebody agreed in the program."""

    ticked: bool = False
    size: float = 8.0

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.box(x, y, self.size, self.size, INK)
        if self.ticked:
            s = self.size
            pen.polyline(
                [(x + s * 0.2, y + s * 0.5), (x + s * 0.42, y + s * 0.25), (x + s * 0.82, y + s * 0.8)], INK, 1.2
            )
