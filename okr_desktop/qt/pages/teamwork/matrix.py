"""The matrix of teams: a cell says how much one team has to do with another, and whether something is overdue."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent

from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.pages.teamwork.data import MatrixCell, MatrixView

_HEAD, _GAP, _LETTER = 26.0, 2.0, 22.0
# A row grows with the room there is; from ``_AIRY`` on the names are as large as other text.
_ROW, _AIRY, _TALLEST = 30.0, 40.0, 64.0
_NARROWEST, _WIDEST, _NAMED = 26.0, 120.0, 84.0
_LABEL_SHARE, _LABEL_MOST = 0.34, 190.0
_FAINT, _STRONG = 0.12, 0.42
_MARK, _ROOMY, _SHIFT = 8.0, 40.0, 4.0
# Layers in which requests are counted.
_WITH_REQUESTS = (0, 2)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where cells stand: from ``left`` on, each ``wide`` and ``tall``; rows begin below the head."""

    left: float
    wide: float
    tall: float

    @property
    def size(self) -> int:
        """The size of the letters of the names."""
        return theme.BODY if self.tall >= _AIRY else theme.CAPTION

    def top(self, row: int) -> float:
        """Where a row begins."""
        return _HEAD + row * self.tall

    def box(self, cell: MatrixCell) -> tuple[float, float]:
        """The upper left corner of a cell."""
        return self.left + cell.column * self.wide, self.top(cell.row)


def grid(teams: tuple[str, ...], width: float, height: float = 0.0) -> Grid:
    """The places for so many teams in a width and a height."""
    tall = min(max((height - _HEAD - _GAP) // max(len(teams), 1), _ROW), _TALLEST)
    measures = QFontMetricsF(theme.font(Grid(0, 0, tall).size, tabular=True))
    longest = max((measures.horizontalAdvance(name) for name in teams), default=0.0) + theme.SPACE_8
    left = _LETTER + min(longest, width * _LABEL_SHARE, _LABEL_MOST)
    return Grid(left, min(max((width - left) / max(len(teams), 1), _NARROWEST), _WIDEST), tall)


def letter(at: int) -> str:
    """The short name of a team: A to Z, then AA and so on."""
    first, last = divmod(at, 26)
    return (letter(first - 1) if first else "") + chr(ord("A") + last)


class MatrixChart(ChartView):
    """Rows ask and give, columns are asked and receive. ``cell_chosen(row, column)`` is a click, Return or Space."""

    cell_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._layer = 0
        self._chosen = (-1, -1)

    def set_layer(self, layer: int) -> None:
        """Count everything, shared objectives, requests, or contributions."""
        self._layer = layer
        self._redraw()

    def choose(self, row: int, column: int) -> None:
        """Mark the cell whose links are shown elsewhere."""
        self._chosen = (row, column)
        self._redraw()

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def cells(self) -> list[MatrixCell]:
        """The cells that have a number now, in reading order."""
        shown = self.shown()
        return [one for one in shown.cells if one.counts[self._layer]] if isinstance(shown, MatrixView) else []

    # Painting

    def draw(self, canvas: Canvas, shown: MatrixView) -> list[Stop]:
        if not shown.teams:
            width = min(canvas.width - theme.SPACE_24, 2.0 * theme.CHART_READOUT)
            canvas.paragraph(canvas.width / 2, _HEAD + _ROW, width, shown.facts.empty, canvas.body, canvas.look.muted)
            return []
        places = grid(shown.teams, canvas.width, canvas.height)
        self._paint_names(canvas, shown.teams, places)
        cells = self.cells()
        most = max((one.counts[self._layer] for one in cells), default=1)
        return [self._paint_cell(canvas, places, one, most) for one in cells]

    def _paint_names(self, canvas: Canvas, teams: tuple[str, ...], places: Grid) -> None:
        look, end = canvas.look, places.left + len(teams) * places.wide
        font = theme.font(places.size, tabular=True)
        for at, name in enumerate(teams):
            top = places.top(at)
            middle = top + places.tall / 2
            canvas.text(0, middle, letter(at), canvas.strong, look.muted)
            room = places.left - _LETTER - theme.SPACE_8
            canvas.text(_LETTER, middle, canvas.elided(name, font, room), font, look.text)
            x = places.left + at * places.wide + places.wide / 2
            named = places.wide >= _NAMED
            head = canvas.elided(name, canvas.small, places.wide - theme.SPACE_8) if named else letter(at)
            canvas.text(x, _HEAD / 2, head, canvas.small if named else canvas.strong, look.muted, Anchor.MIDDLE)
            canvas.level(0, end, top, look.line, theme.CHART_FINE)
            left = places.left + at * places.wide
            canvas.box(left + _GAP, top + _GAP, places.wide - 2 * _GAP, places.tall - 2 * _GAP, look.track)

    def _paint_cell(self, canvas: Canvas, places: Grid, cell: MatrixCell, most: int) -> Stop:
        look = canvas.look
        left, top = places.box(cell)
        count = cell.counts[self._layer]
        fill = canvas.faded(look.accent, _FAINT + (_STRONG - _FAINT) * (count - 1) / max(most - 1, 1))
        edge = look.accent if (cell.row, cell.column) == self._chosen else None
        canvas.box(left + _GAP, top + _GAP, places.wide - 2 * _GAP, places.tall - 2 * _GAP, fill, edge)
        middle = left + places.wide / 2, top + places.tall / 2
        font = theme.font(places.size, strong=True, tabular=True)
        late = cell.late and self._layer in _WITH_REQUESTS
        narrow = late and places.wide < _ROOMY
        canvas.text(middle[0] - (_SHIFT if narrow else 0), middle[1], str(count), font, look.text, Anchor.MIDDLE)
        if late:
            size = _MARK - (2 if narrow else 0)
            x, y = left + places.wide - _GAP - 2, top + _GAP + 2
            canvas.area([(x - size, y + size), (x, y + size), (x - size / 2, y)], look.at_risk)
        return Stop(*middle, cell.readout)

    # Choosing

    def stop_at(self, place: QPointF) -> int:
        """The cell under the mouse."""
        shown = self.shown()
        if not isinstance(shown, MatrixView):
            return -1
        places = grid(shown.teams, self.width(), self.height())
        for at, cell in enumerate(self.cells()):
            left, top = places.box(cell)
            if left <= place.x() < left + places.wide and top <= place.y() < top + places.tall:
                return at
        return -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows what a cell counts."""
        super().mouseReleaseEvent(event)
        place = event.position()
        x = self.width() - place.x() if self._is_rtl() else place.x()
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.stop_at(QPointF(x, place.y())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space show what the cell counts that is read out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    def _choose(self, at: int) -> None:
        cells = self.cells()
        if 0 <= at < len(cells):
            self.choose(cells[at].row, cells[at].column)
            self.cell_chosen.emit(cells[at].row, cells[at].column)

    # Size

    def fit(self, height: int) -> None:
        """Use a height, as far as rows can be as high."""
        least = self.heightForWidth(0)
        shown = self.shown()
        count = len(shown.teams) if isinstance(shown, MatrixView) else 0
        self.setFixedHeight(min(max(height, least), round(_HEAD + max(count, 3) * _TALLEST + _GAP)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self.shown()
        count = len(shown.teams) if isinstance(shown, MatrixView) else 0
        return round(_HEAD + max(count, 3) * _ROW + _GAP)

    def sizeHint(self) -> QSize:
        return QSize(2 * theme.CHART_READOUT, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        shown = self.shown()
        count = len(shown.teams) if isinstance(shown, MatrixView) else 0
        return QSize(round(_LETTER + _LABEL_MOST / 2 + count * _NARROWEST), self.heightForWidth(0))
