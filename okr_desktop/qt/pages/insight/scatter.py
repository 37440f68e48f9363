"""Teams between two series: named points without a line, because no line is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize

from okr_desktop.domain.charts.geometry import ValueScale
from okr_desktop.domain.insight.catalogue import Unit
from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.pages.insight import naming, scale
from okr_desktop.qt.pages.insight.views import ScatterPoint, ScatterView

_HEAD, _FOOT, _NEAR = 26.0, 42.0, 400.0
_LONGEST, _MOST_LINES = theme.CHART_READOUT / 2, 4


class ScatterChart(ChartView):
    """Points with the names of their teams, or with numbers and a key; each is read out with both values."""

    def draw(self, canvas: Canvas, shown: ScatterView) -> list[Stop]:
        if not shown.points:
            width = min(canvas.width - theme.SPACE_24, theme.CHART_READOUT * 1.5)
            middle = canvas.width / 2, canvas.height / 2
            canvas.paragraph(*middle, width, shown.facts.empty, canvas.body, canvas.look.muted)
            return []
        order = sorted(shown.points, key=_place)
        frame, names, lines = _arranged(canvas, shown, order)
        _paint_axes(canvas, shown, frame)
        stops = [Stop(*frame.at(one), one.readout) for one in order]
        look = canvas.look
        for name in names.names:
            canvas.text(name.box.left(), name.box.center().y(), name.text, canvas.small, look.text, ground=look.surface)
        for at, line in enumerate(lines):
            canvas.text(frame.left, frame.bottom + _FOOT + _key_line(at), line, canvas.small, look.muted)
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where values stand, between the lines of the axes."""

    levels: tuple[Decimal, ...]
    columns: tuple[Decimal, ...]
    left: float
    bottom: float
    across: ValueScale
    up: ValueScale

    def at(self, point: ScatterPoint) -> tuple[float, float]:
        """The place of a point."""
        return self.across.at(_exact(point.x)), self.up.at(_exact(point.y))


def _key_line(at: int) -> float:
    """How far below the title of the axis a line of the key stands."""
    return naming.LINE * (at + 0.5)


def _arranged(canvas: Canvas, shown: ScatterView, order: list[ScatterPoint]) -> tuple[_Frame, naming.Naming, list[str]]:
    """The axes with room for as many lines of a key as the names need, and the names."""
    found = list[str]()
    for lines in range(_MOST_LINES + 1):
        frame = _frame(canvas, shown, lines)
        bounds = QRectF(frame.across.bottom, _HEAD, canvas.width - frame.across.bottom, frame.bottom - _HEAD)
        dots = [_dot(canvas, frame, one) for one in order]
        made = naming.named(dots, bounds, theme.CHART_DOT + 1, _Measure(canvas), 2 * _LONGEST)
        found = _wrapped(canvas, made.keys, canvas.width - frame.left)
        if len(found) <= lines:
            break
    return frame, made, found[:_MOST_LINES]


def _dot(canvas: Canvas, frame: _Frame, point: ScatterPoint) -> naming.Dot:
    return naming.Dot(*frame.at(point), canvas.elided(point.name, canvas.small, _LONGEST), point.name)


class _Measure:
    """How wide a name is on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def __call__(self, text: str) -> float:
        return self._canvas.text_width(text, self._canvas.small)


def _wrapped(canvas: Canvas, keys: Sequence[str], room: float) -> list[str]:
    """The key on as few lines as it needs; an entry stays on one line."""
    found = list[str]()
    for key in keys:
        longer = f"{found[-1]}   {key}" if found else key
        if found and canvas.text_width(longer, canvas.small) <= room:
            found[-1] = longer
        else:
            found.append(canvas.elided(key, canvas.small, room))
    return found


def _frame(canvas: Canvas, shown: ScatterView, lines: int) -> _Frame:
    """The axes above a key of so many lines."""
    bottom = canvas.height - _FOOT - naming.LINE * lines
    levels = scale.steps((one.y for one in shown.points), shown.units[1])
    columns = scale.steps((one.x for one in shown.points), shown.units[0], 5)
    left = max(canvas.text_width(scale.step_text(tick, shown.units[1]), canvas.small) for tick in levels)
    left += theme.SPACE_12
    up = ValueScale(levels[0], levels[-1], bottom, _HEAD + theme.SPACE_8)
    across = ValueScale(columns[0], columns[-1], left + theme.SPACE_8, canvas.width - theme.SPACE_24)
    return _Frame(levels, columns, left, bottom, across, up)


def _paint_axes(canvas: Canvas, shown: ScatterView, frame: _Frame) -> None:
    """Gridlines with their values, and what each axis shows."""
    look, left = canvas.look, frame.left
    for tick in frame.levels:
        y = frame.up.at(tick)
        canvas.level(left, canvas.width - theme.SPACE_8, y, look.line, theme.CHART_FINE)
        text = scale.step_text(tick, shown.units[1])
        canvas.text(left - theme.SPACE_8, y, text, canvas.small, look.muted, Anchor.END)
    for tick in frame.columns:
        _paint_column(canvas, frame.across.at(tick), frame.bottom, tick, shown.units[0])
    canvas.text(left, _HEAD / 2, shown.titles[1], canvas.strong, look.text)
    middle = (left + canvas.width) / 2
    y = frame.bottom + _FOOT - theme.SPACE_8
    canvas.text(middle, y, shown.titles[0], canvas.strong, look.text, Anchor.MIDDLE)


def _paint_column(canvas: Canvas, x: float, bottom: float, tick: Decimal, unit: Unit) -> None:
    canvas.line(x, bottom, x, bottom + theme.SPACE_4, canvas.look.control, theme.CHART_FINE)
    text = scale.step_text(tick, unit)
    canvas.text(x, bottom + theme.SPACE_12, text, canvas.small, canvas.look.muted, Anchor.MIDDLE)
