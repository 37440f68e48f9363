"""Small vector drawings of a workshop's papers: bars, histograms, a funnel, QR codes, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.codes import runs
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import ACCENT, DEEP, FAINT, INK, LINE, MUTED, TINT, TRACK, Colour


@dataclass(frozen=True, slots=True)
class PlannedActual:
    """How long a step took against its plan: a pale bar for the plan, a filled one below it.

    Widths are points; what is longer than the plan is darker.
    """

    planned: float
    actual: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        if self.planned > 0:
            pen.rect(x, y + 4.2, self.planned, 2.6, LINE)
        within = min(self.actual, self.planned) if self.planned > 0 else self.actual
        if within > 0:
            pen.rect(x, y, within, 3.4, ACCENT)
        if self.actual > within > 0:
            pen.rect(x + within, y, self.actual - within, 3.4, DEEP)


@dataclass(frozen=True, slots=True)
class Share:
    """A bar of a share, with a second part of what is unknown: 0 to 1 each."""

    width: float
    height: float
    share: float
    unknown: float = 0.0

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, TRACK)
        known = self.width * min(max(self.share, 0.0), 1.0)
        if known > 0:
            pen.rect(x, y, known, self.height, ACCENT)
        if self.unknown > 0:
            pen.box(x + known, y + 0.25, self.width * min(self.unknown, 1.0), self.height - 0.5, FAINT, (1.5, 1.5))


@dataclass(frozen=True, slots=True)
class Columns:
    """A histogram of small whole numbers, on a common base line; its labels are texts and stand in the strip."""

    counts: Sequence[int]
    step: float
    width: float
    height: float
    low: int = 0

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        most = max(self.counts, default=0) or 1
        for at, count in enumerate(self.counts):
            left = x + at * self.step
            if count:
                # The first ``low`` columns are those that are heard: lighter, with an outline, also in grey.
                high = self.height * count / most
                pen.rect(left, y, self.width, high, TINT if at < self.low else ACCENT)
                if at < self.low:
                    pen.box(left + 0.25, y + 0.25, self.width - 0.5, max(high - 0.5, 0.1), DEEP)
        pen.line(x, y, x + self.step * (len(self.counts) - 1) + self.width, y, MUTED, 0.8)


@dataclass(frozen=True, slots=True)
class Frame:
    """An outlined box."""

    width: float
    height: float
    colour: Colour = LINE

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.box(x, y, self.width, self.height, self.colour)


@dataclass(frozen=True, slots=True)
class Field:
    """A filled ground behind texts."""

    width: float
    height: float
    colour: Colour = TRACK

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, self.colour)


@dataclass(frozen=True, slots=True)
class Rings:
    """Circles to fill in with a pen."""

    count: int
    radius: float
    step: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        for at in range(self.count):
            pen.ring(x + self.radius + at * self.step, y + self.radius, self.radius, INK, 0.9)


@dataclass(frozen=True, slots=True)
class Ring:
    """One circle."""

    radius: float
    weight: float = 0.9

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.ring(x + self.radius, y + self.radius, self.radius, INK, self.weight)


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code as vector rectangles, ``side`` points without its quiet zone of four modules, which is left free."""

    text: str
    side: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        rows = qr_rows(self.text)
        module = self.side / len(rows)
        top = y + self.side
        for number, dark in enumerate(rows):
            for start, length in runs(dark):
                # A hair of overlap closes the seams that viewers would draw between modules.
                pen.rect(
                    x + start * module - 0.02,
                    top - (number + 1) * module - 0.02,
                    length * module + 0.04,
                    module + 0.04,
                    INK,
                )


def qr_rows(text: str) -> list[bytes]:
    """The modules of the QR code of a text, row by row, 1 is dark; OkrError ``qr.too_long`` for more than one holds."""
    import segno

    try:
        made = segno.make(text, error="m", micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        raise OkrError("qr.too_long", length=len(text)) from error
    return [bytes(one) for one in made.matrix]
