"""Teams between two series: named points without a line, because no line is known."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize

from okr_desktop.domain.charts.geometry import ValueScale
from okr_desktop.domain.insight.catalogue import Unit
from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.pages.insight import scale
from okr_desktop.qt.pages.insight.views import ScatterPoint, ScatterView

_HEAD, _FOOT, _NEAR, _LINE = 26.0, 42.0, 400.0, 14.0


class ScatterChart(ChartView):
    """Points with the names of their teams where there is room; each is read out with both values."""

    def draw(self, canvas: Canvas, shown: ScatterView) -> list[Stop]:
        if not shown.points:
            width = min(canvas.width - theme.SPACE_24, theme.CHART_READOUT * 1.5)
            middle = canvas.width / 2, canvas.height / 2
            canvas.paragraph(*middle, width, shown.facts.empty, canvas.body, canvas.look.muted)
            return []
        across, up = _paint_axes(canvas, shown)
        order = sorted(shown.points, key=_place)
        stops = [Stop(across.at(_exact(one.x)), up.at(_exact(one.y)), one.readout) for one in order]
        _paint_names(canvas, order, stops, across)
        look = canvas.look
        canvas.dots([(stop.x, stop.y) for stop in stops], theme.CHART_DOT + 1, look.accent, look.surface)
        return stops

    def stop_at(self, place: QPointF) -> int:
        """The point that is really nearest, when it is near."""
        far = [(stop.x - place.x()) ** 2 + (stop.y - place.y()) ** 2 for stop in self.stops()]
        best = min(range(len(far)), key=far.__getitem__, default=-1)
        return best if best >= 0 and far[best] <= _NEAR else -1

    def paint_stop(self, canvas: Canvas, stop: Stop) -> None:
        """A ring around the point."""
        place = [(stop.x, stop.y)]
        canvas.dots(place, theme.CHART_DOT + 3, canvas.look.surface, canvas.look.accent, theme.CHART_LINE)
        super().paint_stop(canvas, stop)

    def sizeHint(self) -> QSize:
        return QSize(2 * theme.CHART_READOUT, theme.CHART_HEIGHT * 3 // 2)


def _place(point: ScatterPoint) -> tuple[float, float, str]:
    return point.x, point.y, point.name


def _exact(value: float) -> Decimal:
    return Decimal(str(round(value, 6)))


def _paint_axes(canvas: Canvas, shown: ScatterView) -> tuple[ValueScale, ValueScale]:
    """Gridlines with their values, and what each axis shows."""
    look, bottom = canvas.look, canvas.height - _FOOT
    levels = scale.steps((one.y for one in shown.points), shown.units[1])
    columns = scale.steps((one.x for one in shown.points), shown.units[0], 5)
    left = max(canvas.text_width(scale.step_text(tick, shown.units[1]), canvas.small) for tick in levels)
    left += theme.SPACE_12
    up = ValueScale(levels[0], levels[-1], bottom, _HEAD + theme.SPACE_8)
    across = ValueScale(columns[0], columns[-1], left + theme.SPACE_8, canvas.width - theme.SPACE_24)
    for tick in levels:
        y = up.at(tick)
        canvas.level(left, canvas.width - theme.SPACE_8, y, look.line, theme.CHART_FINE)
        text = scale.step_text(tick, shown.units[1])
        canvas.text(left - theme.SPACE_8, y, text, canvas.small, look.muted, Anchor.END)
    for tick in columns:
        _paint_column(canvas, across.at(tick), bottom, tick, shown.units[0])
    canvas.text(left, _HEAD / 2, shown.titles[1], canvas.strong, look.text)
    middle = (left + canvas.width) / 2
    canvas.text(middle, canvas.height - theme.SPACE_8, shown.titles[0], canvas.strong, look.text, Anchor.MIDDLE)
    return across, up


def _paint_column(canvas: Canvas, x: float, bottom: float, tick: Decimal, unit: Unit) -> None:
    canvas.line(x, bottom, x, bottom + theme.SPACE_4, canvas.look.control, theme.CHART_FINE)
    text = scale.step_text(tick, unit)
    canvas.text(x, bottom + theme.SPACE_12, text, canvas.small, canvas.look.muted, Anchor.MIDDLE)


def _paint_names(canvas: Canvas, points: list[ScatterPoint], stops: list[Stop], across: ValueScale) -> None:
    """Each name right, left, above or below its point, wherever it covers no other; else it is only read out."""
    size = theme.CHART_DOT + 2
    taken = [QRectF(stop.x - size, stop.y - size, 2 * size, 2 * size) for stop in stops]
    for point, stop in zip(points, stops, strict=True):
        name = canvas.elided(point.name, canvas.small, theme.CHART_READOUT / 2)
        for box in _boxes(stop, canvas.text_width(name, canvas.small)):
            inside = box.left() >= across.bottom and box.right() <= canvas.width and box.top() > _HEAD
            if inside and box.bottom() < canvas.height - _FOOT + _LINE and not any(map(box.intersects, taken)):
                taken.append(box)
                canvas.text(box.left(), box.center().y(), name, canvas.small, canvas.look.text)
                break


def _boxes(stop: Stop, width: float) -> list[QRectF]:
    x, y, gap = stop.x, stop.y, theme.SPACE_8
    lefts_tops = (
        (x + gap, y - _LINE / 2),
        (x - gap - width, y - _LINE / 2),
        (x - width / 2, y - gap - _LINE),
        (x - width / 2, y + gap),
        (x + gap, y - _LINE),
        (x + gap, y),
        (x - gap - width, y - _LINE),
        (x - gap - width, y),
    )
    return [QRectF(left, top, width, _LINE) for left, top in lefts_tops]
