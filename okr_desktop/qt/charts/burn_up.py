"""The burn-up of a cycle: mean progress of its objectives against the expected line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from okr_desktop.domain.charts.burn_up import BurnUp
from okr_desktop.domain.charts.geometry import DayScale, Place, ValueScale
from okr_desktop.qt import texts, theme
from okr_desktop.qt.charts.canvas import Canvas, Stroke
from okr_desktop.qt.charts.model import BurnUpView
from okr_desktop.qt.charts.plot import EndLabel, Frame, paint_empty, paint_latest
from okr_desktop.qt.charts.view import ChartView, Stop

_TICKS = tuple(Decimal(at) / 4 for at in range(5))
_LOW_TICKS = (Decimal(0), Decimal("0.5"), Decimal(1))
_LOW = 170.0
_CROWDED = 9.0


class BurnUpChart(ChartView):
    """Progress as a solid line over its shaded area, what was expected dashed, 0 to 100 per cent."""

    def draw(self, canvas: Canvas, shown: BurnUpView) -> list[Stop]:
        found = shown.burn_up
        labels = [EndLabel(self.tr("Expected"), texts.percent_text(found.aim), found.aim, strong=False)]
        ticks = _TICKS if canvas.height >= _LOW else _LOW_TICKS
        frame = Frame(canvas, (found.start, found.end), ticks, texts.percent_text, labels)
        frame.paint(found.today, self.tr("Today"))
        plot = frame.plot
        places = progress_places(found, plot.days, plot.values)
        expected = expected_places(found, plot.days, plot.values)
        paint_progress_lines(canvas, places, expected, plot.bottom)
        frame.paint_labels()
        if places:
            paint_latest(canvas, plot, places[-1], shown.readouts[-1].head)
        else:
            paint_empty(canvas, plot, shown.facts.empty)
        heights = dict(places)
        line = plot.top, plot.bottom
        days = [plot.days.at(step.date) for step in found.steps]
        return [
            Stop(x, heights.get(x, plot.bottom), readout, line) for x, readout in zip(days, shown.readouts, strict=True)
        ]


def progress_places(found: BurnUp, days: DayScale, values: ValueScale) -> list[Place]:
    """The line of progress, from the first step on which anything was reported."""
    return [(days.at(step.date), values.at(step.progress)) for step in found.steps if step.progress is not None]


def expected_places(found: BurnUp, days: DayScale, values: ValueScale) -> list[Place]:
    """The expected line: nothing at the start, the aim at the end."""
    return [(days.at(found.start), values.at(Decimal(0))), (days.at(found.end), values.at(found.aim))]


def paint_progress_lines(canvas: Canvas, places: Sequence[Place], expected: Sequence[Place], bottom: float) -> None:
    """The area, the expected line and the line of progress with a dot at its end; no points is no line."""
    look = canvas.look
    if places:
        area = [(places[0][0], bottom), *places, (places[-1][0], bottom)]
        canvas.area(area, canvas.faded(look.accent, theme.CHART_BAND))
    canvas.path(expected, look.muted, theme.CHART_FINE + 0.25, Stroke.DASHED)
    if places:
        canvas.path(places, look.accent, theme.CHART_LINE)
        canvas.dots(places[-1:], theme.CHART_DOT + 0.75, look.accent, look.surface)
