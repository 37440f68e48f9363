"""The chart of one key result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF

from okr_desktop.domain.charts.geometry import Place, stepped, thin
from okr_desktop.domain.charts.key_result import Axis, KeyResultSeries, value_range
from okr_desktop.domain.okrs import Kind
from okr_desktop.qt import theme
from okr_desktop.qt.charts import words
from okr_desktop.qt.charts.canvas import Canvas, Stroke
from okr_desktop.qt.charts.model import KeyResultView
from okr_desktop.qt.charts.plot import EndLabel, Frame, Plot, paint_empty, paint_latest, paint_line_label, value_steps
from okr_desktop.qt.charts.view import ChartView, Stop

_LOW = 150.0
_CROWDED = 9.0
_KEPT = (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND)


class KeyResultChart(ChartView):
    """Values as a solid line with dots, expected dashed, forecast dotted in its band, limits thin and level."""

    def draw(self, canvas: Canvas, shown: KeyResultView) -> list[Stop]:
        series = shown.series
        strip = theme.CHART_STRIP + theme.SPACE_8 if _has_confidence(series, canvas.height) else 0.0
        frame = self._frame(canvas, shown, strip)
        frame.paint(series.today, self.tr("Today"))
        plot = frame.plot
        with canvas.clipped(plot.left, plot.top - 4, plot.right, plot.bottom + 4):
            _paint_limits(canvas, plot, series)
            _paint_expected(canvas, plot, series)
            _paint_forecast(canvas, plot, series)
        across = {day: plot.days.at(day) for day in {point.date for point in series.points}}
        places = [(across[point.date], plot.values.at(point.value)) for point in series.points]
        _paint_values(canvas, places, series.axis)
        if strip:
            self._paint_confidence(canvas, plot, shown, places)
        frame.paint_labels()
        _label_expected(canvas, plot, series, places)
        if places:
            paint_latest(canvas, plot, places[-1], shown.readouts[-1].head)
        else:
            paint_empty(canvas, plot, shown.facts.empty)
        return _stops(plot, shown, places)

    def _frame(self, canvas: Canvas, shown: KeyResultView, strip: float) -> Frame:
        series = shown.series
        low, high = value_range(series)
        if series.axis in (Axis.YES_NO, Axis.LEVEL):
            ticks = tuple(words.whole_steps(low, high))
        else:
            ticks = value_steps(low, high, canvas.height - strip)
        text = words.AxisText(series.metric, series.axis)
        labels = [EndLabel(mark.word, mark.text, mark.value) for mark in shown.marks]
        beside = (self.tr("Confidence"), shown.confidence) if strip else ("", "")
        return Frame(canvas, _days(series), ticks, text, labels, strip, beside)

    def _paint_confidence(self, canvas: Canvas, plot: Plot, shown: KeyResultView, places: Sequence[Place]) -> None:
        """Steps from 0 to 10 in a strip of their own, on the same days."""
        look = canvas.look
        bottom, top = plot.bottom + plot.foot, plot.bottom + plot.foot - theme.CHART_STRIP + 8
        known = [
            (x, bottom - (bottom - top) * point.confidence / 10)
            for (x, _), point in zip(places, shown.series.points, strict=True)
            if point.confidence is not None
        ]
        steps = stepped([known[at] for at in thin(known)])
        last = min(plot.days.at(min(shown.series.today, shown.series.end)), plot.right)
        steps.append((max(last, steps[-1][0] + 3), steps[-1][1]))
        canvas.area([(steps[0][0], bottom), *steps, (steps[-1][0], bottom)], canvas.faded(look.muted, theme.CHART_BAND))
        canvas.path(steps, look.muted, theme.CHART_FINE)
        canvas.level(plot.left, plot.right, bottom, look.line, theme.CHART_FINE)
        self._label_confidence(canvas, plot, (top + bottom) / 2, shown.confidence)

    def _label_confidence(self, canvas: Canvas, plot: Plot, y: float, text: str) -> None:
        look, x = canvas.look, plot.right + theme.SPACE_8
        canvas.text(x, y - 6.5, self.tr("Confidence"), canvas.small, look.muted)
        canvas.text(x, y + 6.5, text, canvas.strong, look.text)

    def stop_at(self, place: QPointF) -> int:
        """The value nearest to the mouse in time."""
        return super().stop_at(place) if self.stops() else -1


def _has_confidence(series: KeyResultSeries, height: float) -> bool:
    return height >= _LOW and any(point.confidence is not None for point in series.points)


def _days(series: KeyResultSeries) -> tuple[date, date]:
    """The period, longer where check-ins lie before or after it."""
    days = [point.date for point in series.points]
    return min([series.start, *days]), max([series.end, *days])


def _paint_limits(canvas: Canvas, plot: Plot, series: KeyResultSeries) -> None:
    look, limits = canvas.look, {limit.code: limit.value for limit in series.limits}
    if series.metric.kind in _KEPT:
        top = plot.values.at(limits["high"]) if "high" in limits else plot.top
        bottom = plot.values.at(limits["low"]) if "low" in limits else plot.bottom
        fill = canvas.faded(look.on_track, theme.CHART_BAND)
        canvas.box(plot.left, top, plot.right - plot.left, max(bottom - top, 1.0), fill)
    for code, value in limits.items():
        if code != "start" and series.axis is not Axis.LEVEL:
            canvas.level(plot.left, plot.right, plot.values.at(value), look.muted, theme.CHART_FINE)


def _expected_places(plot: Plot, series: KeyResultSeries) -> list[Place]:
    places = [(plot.days.at(spot.date), plot.values.at(spot.value)) for spot in series.expected]
    return stepped(places) if series.stepped else places


def _label_expected(canvas: Canvas, plot: Plot, series: KeyResultSeries, places: Sequence[Place]) -> None:
    others = [*places, *_trend_places(plot, series)]
    avoid = [plot.days.at(series.today), *(x for x, _ in places[-1:])]
    levels = [plot.values.at(limit.value) for limit in series.limits]
    paint_line_label(canvas, plot, _expected_places(plot, series), others, avoid, levels)


def _trend_places(plot: Plot, series: KeyResultSeries) -> list[Place]:
    return [(plot.days.at(one.at), plot.values.at(one.value)) for one in series.trend]


def _paint_expected(canvas: Canvas, plot: Plot, series: KeyResultSeries) -> None:
    places = _expected_places(plot, series)
    if places:
        canvas.path(places, canvas.look.muted, theme.CHART_FINE + 0.25, Stroke.DASHED)


def _paint_forecast(canvas: Canvas, plot: Plot, series: KeyResultSeries) -> None:
    if not series.trend:
        return
    look, at = canvas.look, plot.values.at
    xs = [plot.days.at(one.at) for one in series.trend]
    upper = [(x, at(one.high)) for x, one in zip(xs, series.trend, strict=True)]
    lower = [(x, at(one.low)) for x, one in zip(xs, series.trend, strict=True)]
    canvas.area([*upper, *reversed(lower)], canvas.faded(look.accent, theme.CHART_BAND))
    canvas.path(_trend_places(plot, series), look.accent, theme.CHART_LINE - 0.25, Stroke.DOTTED)


def _paint_values(canvas: Canvas, places: Sequence[Place], axis: Axis) -> None:
    """The line through every value; dots where they do not run into each other, and always at the last one."""
    if not places:
        return
    look = canvas.look
    kept = [places[at] for at in thin(places)]
    line = kept if axis in (Axis.VALUE, Axis.SHARE) else stepped(kept)
    apart = (places[-1][0] - places[0][0]) / max(len(places) - 1, 1)
    crowded = apart < _CROWDED and len(places) > 1
    canvas.path(line, look.accent, theme.CHART_FINE + 0.25 if crowded else theme.CHART_LINE)
    if not crowded:
        canvas.dots(places[:-1], theme.CHART_DOT, look.surface, look.accent, theme.CHART_LINE - 0.5)
    canvas.dots(places[-1:], theme.CHART_DOT + 0.75, look.accent, look.surface)


def _stops(plot: Plot, shown: KeyResultView, places: Sequence[Place]) -> list[Stop]:
    line = plot.top, plot.bottom + plot.foot
    stops = [Stop(x, y, readout, line) for (x, y), readout in zip(places, shown.readouts, strict=True)]
    forecast = shown.series.forecast
    if forecast is not None and shown.ahead is not None:
        y = min(max(plot.values.at(forecast.value), plot.top), plot.bottom)
        stops.append(Stop(plot.days.at(forecast.at), y, shown.ahead, line))
    return stops
