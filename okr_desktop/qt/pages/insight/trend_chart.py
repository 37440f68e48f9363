"""One team's series over cycles or pulses: points with their reach, and gaps where nothing is known."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain.charts.geometry import ValueScale
from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.pages.insight import scale
from okr_desktop.qt.pages.insight.views import TrendPoint, TrendView

_TOP, _FOOT, _CAP = 24.0, 26.0, 3.0


class TrendChart(ChartView):
    """Each cycle or pulse has a place of its own; whiskers reach two standard errors up and down."""

    def draw(self, canvas: Canvas, shown: TrendView) -> list[Stop]:
        known = [point for point in shown.points if point.value is not None]
        if not known:
            width = min(canvas.width - theme.SPACE_24, float(theme.CHART_READOUT))
            middle = canvas.width / 2, canvas.height / 2
            canvas.paragraph(*middle, width, shown.facts.empty, canvas.body, canvas.look.muted)
            return []
        ticks = scale.steps(((point.value or 0) + point.reach for point in known), shown.unit)
        left = (
            max(canvas.text_width(scale.step_text(tick, shown.unit), canvas.small) for tick in ticks) + theme.SPACE_12
        )
        values = ValueScale(ticks[0], ticks[-1], canvas.height - _FOOT, _TOP)
        for tick in ticks:
            y = values.at(tick)
            canvas.level(left, canvas.width, y, canvas.look.line, theme.CHART_FINE)
            text = scale.step_text(tick, shown.unit)
            canvas.text(left - theme.SPACE_8, y, text, canvas.small, canvas.look.muted, Anchor.END)
        return _paint_points(canvas, shown, left, values)


def _paint_points(canvas: Canvas, shown: TrendView, left: float, values: ValueScale) -> list[Stop]:
    room = (canvas.width - left) / len(shown.points)
    stops, before = list[Stop](), None
    for at, point in enumerate(shown.points):
        x = left + room * (at + 0.5)
        label = canvas.elided(point.label, canvas.small, room - theme.SPACE_4)
        canvas.text(x, canvas.height - theme.SPACE_12, label, canvas.small, canvas.look.muted, Anchor.MIDDLE)
        if point.value is None:
            before = None
            canvas.text(x, canvas.height - _FOOT - theme.SPACE_12, "–", canvas.small, canvas.look.muted, Anchor.MIDDLE)
            stops.append(Stop(x, canvas.height - _FOOT - theme.SPACE_12, point.readout))
            continue
        y = values.at(Decimal(str(round(point.value, 6))))
        if before is not None:
            canvas.path([before, (x, y)], canvas.look.accent, theme.CHART_LINE)
        _paint_reach(canvas, point, x, values)
        before = (x, y)
        stops.append(Stop(x, y, point.readout, (_TOP, canvas.height - _FOOT)))
    _paint_dots(canvas, shown, stops, values)
    return stops


def _paint_reach(canvas: Canvas, point: TrendPoint, x: float, values: ValueScale) -> None:
    if not point.reach or point.value is None:
        return
    ends = [values.at(Decimal(str(round(point.value + way * point.reach, 6)))) for way in (-1, 1)]
    low, high = min(ends[0], values.bottom), max(ends[1], values.top)
    canvas.line(x, low, x, high, canvas.look.muted, theme.CHART_FINE)
    for y in (low, high):
        canvas.level(x - _CAP, x + _CAP, y, canvas.look.muted, theme.CHART_FINE)


def _paint_dots(canvas: Canvas, shown: TrendView, stops: list[Stop], values: ValueScale) -> None:
    """The points, each with its value above the whisker, or below the point where there is no room above."""
    look = canvas.look
    for point, stop in zip(shown.points, stops, strict=True):
        if point.value is None:
            continue
        canvas.dots([(stop.x, stop.y)], theme.CHART_DOT, look.accent, look.surface)
        end = values.at(Decimal(str(round(point.value + point.reach, 6))))
        above = max(min(end, stop.y - _CAP), values.top) - theme.SPACE_12
        y = above if above > theme.SPACE_8 else stop.y + theme.SPACE_12
        canvas.text(stop.x, y, point.text, canvas.strong, look.text, Anchor.MIDDLE)
