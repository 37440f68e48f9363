"""Small drawings of the sibling papers: dumbbells and stacked bars that hold in grey."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.reports.base.marks import Fill
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import ACCENT, INK, LINE, MUTED, WHITE, Colour

#: The texture of each band of a comparison, by the status that looks alike.
TEXTURES = {"over": "done", "high": "on_track", "middle": "behind", "low": "at_risk", "no_data": "no_data"}


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Two values 0..1 on one line: a ring for before, a disc for after, a bar between them; None is not drawn."""

    width: float
    before: float | None
    after: float | None
    colour: Colour = ACCENT

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.line(x, y, x + self.width, y, LINE, 0.8)
        pen.lines([(x + at * self.width, y - 2, x + at * self.width, y + 2) for at in (0, 0.5, 1)], LINE, 0.6)
        places = [None if one is None else x + one * self.width for one in (self.before, self.after)]
        before, after = places
        if before is not None and after is not None:
            pen.line(before, y, after, y, MUTED, 1.8)
        if before is not None:
            pen.disc(before, y, 2.9, WHITE)
            pen.ring(before, y, 2.9, INK, 1.1)
        if after is not None:
            pen.disc(after, y, 3.2, self.colour)


@dataclass(frozen=True, slots=True)
class Stack:
    """Counts of bands side by side, each in its texture; ``scale`` is the width of one."""

    counts: tuple[tuple[str, int], ...]
    scale: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        for name, count in self.counts:
            if count:
                Fill(TEXTURES[name], count * self.scale - 1, self.height)(pen, x, y)
                x += count * self.scale
