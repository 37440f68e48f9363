"""The course of one series over the pulses: points, thin lines between those that may be compared, no more."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.pages.pulse.series_data import CourseView, Spot
from okr_desktop.qt.texts_numbers import number_text

_TOP, _FOOT, _SIDE = 10.0, 22.0, 8.0


class CourseChart(ChartView):
    """All series stand on the same places from the first pulse to the last; the value of each point is read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.CHART_READOUT, theme.CHART_SMALL + theme.SPACE_12)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CHART_READOUT // 2, theme.CHART_SMALL + theme.SPACE_12)

    def draw(self, canvas: Canvas, shown: CourseView) -> list[Stop]:
        left = _paint_scale(canvas, shown)
        bottom = canvas.height - _FOOT
        places = [_place(canvas, shown, spot, left) for spot in shown.spots]
        look = canvas.look
        for spot, place in zip(shown.spots, places, strict=True):
            if spot.joined is not None:
                canvas.path([places[spot.joined], place], look.accent if spot.alike else look.muted, theme.CHART_FINE)
        for spot, place in zip(shown.spots, places, strict=True):
            _paint_spot(canvas, spot, place)
        _paint_labels(canvas, shown, places)
        return [Stop(x, y, spot.readout, (_TOP, bottom)) for spot, (x, y) in zip(shown.spots, places, strict=True)]


def _paint_scale(canvas: Canvas, shown: CourseView) -> float:
    """The lowest and the highest value as quiet lines; gives where the first pulse stands."""
    look, bottom = canvas.look, canvas.height - _FOOT
    ends = (number_text(Decimal(int(shown.upper))), _TOP), (number_text(Decimal(0)), bottom)
    left = max(canvas.text_width(text, canvas.small) for text, _ in ends) + theme.SPACE_8
    for text, y in ends:
        canvas.level(left, canvas.width, y, look.line, theme.CHART_FINE)
        canvas.text(left - theme.SPACE_4, y, text, canvas.small, look.muted, Anchor.END)
    return left + _SIDE


def _place(canvas: Canvas, shown: CourseView, spot: Spot, left: float) -> tuple[float, float]:
    room, bottom = canvas.width - _SIDE - left, canvas.height - _FOOT
    x = left + room * (spot.at / (shown.count - 1) if shown.count > 1 else 0.5)
    share = min(max((spot.value or 0.0) / shown.upper, 0.0), 1.0)
    return x, bottom - share * (bottom - _TOP)


def _paint_spot(canvas: Canvas, spot: Spot, place: tuple[float, float]) -> None:
    """Filled where it belongs to the chosen pulse, hollow where it is not compared; a dash where it is not told."""
    look = canvas.look
    if spot.value is None:
        canvas.text(place[0], place[1] - theme.SPACE_8, "–", canvas.small, look.muted, Anchor.MIDDLE)
    elif spot.alike:
        size = theme.CHART_DOT + 1 if spot.chosen else theme.CHART_DOT
        canvas.dots([place], size, look.accent, look.surface)
    else:
        canvas.dots([place], theme.CHART_DOT - 0.5, look.surface, look.muted)


def _paint_labels(canvas: Canvas, shown: CourseView, places: list[tuple[float, float]]) -> None:
    """When the first and the last point were, below them; only the last where both have no room."""
    look, y = canvas.look, canvas.height - theme.SPACE_8
    room = canvas.width
    for at in dict.fromkeys((len(places) - 1, 0)):
        text, x = shown.spots[at].label, places[at][0]
        width = canvas.text_width(text, canvas.small)
        if width + theme.SPACE_8 > room and at == 0:
            return
        start = min(max(x - width / 2, 0.0), room - width)
        canvas.text(start, y, text, canvas.small, look.muted)
        room = start - theme.SPACE_8
