"""Small multiples: a burn-up for each team, all on the same scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize

from okr_desktop.domain.charts.geometry import DayScale, ValueScale
from okr_desktop.domain.scoring import ONE, ZERO
from okr_desktop.qt import theme
from okr_desktop.qt.charts.burn_up import expected_places, paint_progress_lines, progress_places
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.model import TeamsView
from okr_desktop.qt.charts.view import ChartView, Stop

_WIDE, _GAP, _HEAD = 190.0, 24.0, 22.0
_ROW = theme.CHART_SMALL + _HEAD + _GAP


class TeamMultiples(ChartView):
    """Small charts in reading order; the name and the present figure stand over each."""

    def draw(self, canvas: Canvas, shown: TeamsView) -> list[Stop]:
        stops = list[Stop]()
        if not shown.teams:
            width = min(canvas.width - theme.SPACE_24, float(theme.CHART_READOUT))
            canvas.paragraph(
                canvas.width / 2, canvas.height / 2, width, shown.facts.empty, canvas.body, canvas.look.muted
            )
            return stops
        across = columns(canvas.width)
        width = (canvas.width - (across - 1) * _GAP) / across
        for at in range(len(shown.teams)):
            left, top = (at % across) * (width + _GAP), (at // across) * _ROW
            stops.append(self._paint_one(canvas, shown, at, left, top, width))
        return stops

    def _paint_one(self, canvas: Canvas, shown: TeamsView, at: int, left: float, top: float, width: float) -> Stop:
        look, found = canvas.look, shown.teams[at].burn_up
        bottom = top + _HEAD + theme.CHART_SMALL
        figure = shown.figures[at]
        room = width - canvas.text_width(figure, canvas.strong) - theme.SPACE_8
        canvas.text(left, top + 8, canvas.elided(shown.names[at], canvas.small, room), canvas.small, look.text)
        canvas.text(left + width, top + 8, figure, canvas.strong, look.text, Anchor.END)
        days = DayScale(found.start, found.end, left, left + width)
        values = ValueScale(ZERO, ONE, bottom, top + _HEAD)
        for share in (ZERO, ONE):
            canvas.level(left, left + width, values.at(share), look.line, theme.CHART_FINE)
        if found.start < found.today < found.end:
            x = round(days.at(found.today)) + 0.5
            canvas.line(x, top + _HEAD, x, bottom, look.line, theme.CHART_FINE)
        places = progress_places(found, days, values)
        paint_progress_lines(canvas, places, expected_places(found, days, values), bottom)
        x, y = places[-1] if places else (left + width / 2, bottom)
        return Stop(x, y, shown.readouts[at], (top + _HEAD, bottom))

    def stop_at(self, place: QPointF) -> int:
        """The small chart under the mouse."""
        across = columns(self.width())
        width = (self.width() - (across - 1) * _GAP) / across
        at = int(place.y() // _ROW) * across + min(int(place.x() // (width + _GAP)), across - 1)
        return at if 0 <= at < len(self.stops()) else -1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self.shown()
        count = len(shown.teams) if isinstance(shown, TeamsView) else 0
        return max(rows_height(count, width), theme.CHART_SMALL + round(_HEAD))

    def sizeHint(self) -> QSize:
        width = 2 * theme.CHART_READOUT
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(_WIDE), self.heightForWidth(max(self.width(), round(_WIDE))))


def columns(width: float) -> int:
    """How many small charts stand side by side."""
    return max(int((width + _GAP) // (_WIDE + _GAP)), 1)


def rows_height(count: int, width: float) -> int:
    """The height that so many small charts need."""
    rows = -(-count // columns(width))
    return round(rows * _ROW)
