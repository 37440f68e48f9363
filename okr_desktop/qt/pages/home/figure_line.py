"""The row of an objective or key result; a value can be typed into it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.home.data import FigureRow
from okr_desktop.qt.pages.home.lines import MARK, PICTURE, SIDE, Line, columns, tall
from okr_desktop.qt.pages.home.quick_entry import QuickEntry
from okr_desktop.qt.widgets.marks import paint_kind, paint_status
from okr_desktop.qt.widgets.progress_bar import EDGE, paint_progress

_FIRST_KEYS = "0123456789+-,."


class FigureLine(Line):
    """Progress, status, confidence and score side by side.

    A click on the number, or a digit, opens a field in its place; ``typed(text)`` when it is to be recorded,
    ``closed()`` when the field is gone.
    """

    typed = Signal(str)
    closed = Signal()

    def __init__(self, row: FigureRow, verb: str, spoken: str) -> None:
        super().__init__(row.title, spoken, verb)
        self.row = row
        self.entry: QuickEntry | None = None
        self.problem = ""
        tip = "\n".join(part for part in (row.title, row.note, spoken, self._hint()) if part)
        self.setToolTip(harmless_tip(tip))
        self.setMouseTracking(row.quick)

    def _hint(self) -> str:
        return self.tr("Click on the number, or type a digit, to record a new value.") if self.row.quick else ""

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, row, places = theme.current(), self.row, self._places()
        painter = QPainter(self)
        self.ground(painter)
        glyph = QRect(SIDE, (self.height() - PICTURE) // 2, PICTURE, PICTURE)
        tone = look.accent if row.objective else look.muted
        paint_kind(painter, QRectF(self.side(glyph)).adjusted(1, 1, -1, -1), row.objective, tone)
        below, wrong = self.problem or row.note, bool(self.problem)
        self.two_lines(painter, places["title"], row.title, below, strong=row.objective, warn=wrong)
        if self.entry is None:
            self._figures(painter, places)
        self._status(painter, places["status"])
        for name, text in (("confidence", row.confidence), ("score", row.score)):
            if name in places:
                self.words(painter, places[name], text or "–", look.muted)

    def _places(self) -> dict[str, QRect]:
        return {name: tall(place, self.height()) for name, place in columns(self.width()).items()}

    def _figures(self, painter: QPainter, places: dict[str, QRect]) -> None:
        look, row = theme.current(), self.row
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # The track begins where its heading does.
        bar = QRectF(self.side(places["bar"].adjusted(-int(EDGE), 0, 0, 0)))
        paint_progress(painter, bar, row.value, row.expected, theme.status_color(row.status), look, rtl)
        self.words(painter, places["number"], row.number, look.text, theme.font(tabular=True))

    def _status(self, painter: QPainter, room: QRect) -> None:
        mark = QRect(room.left(), room.center().y() - MARK // 2, MARK, MARK)
        paint_status(painter, QRectF(self.side(mark)), self.row.status)
        word = room.adjusted(MARK + theme.SPACE_8, 0, 0, 0)
        self.words(painter, word, self.row.word, theme.status_color(self.row.status))

    # Typing a value

    def _value_place(self) -> QRect:
        places = self._places()
        return self.side(places["bar"].united(places["number"]))

    def type_value(self, text: str = "") -> None:
        """Open the field for a new value."""
        if not self.row.quick or self.entry is not None:
            return
        self.entry = QuickEntry(self, text)
        self.entry.entered.connect(self.typed)
        self.entry.left.connect(self.end_entry)
        self._place_entry()
        self.entry.show()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entry.end(False)
        self.update()

    def end_entry(self) -> None:
        """Close the field."""
        entry, self.entry, self.problem = self.entry, None, ""
        if entry is not None:
            had_focus = entry.hasFocus()
            entry.blockSignals(True)
            entry.hide()
            entry.deleteLater()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.update()
            self.closed.emit()

    def say(self, problem: str) -> None:
        """Why the value cannot be recorded; the field stays as it is."""
        self.problem = problem
        if self.entry is not None:
            self.entry.setToolTip(problem)
            self.entry.setAccessibleDescription(problem)
            self.entry.selectAll()
        self.update()

    def _place_entry(self) -> None:
        if self.entry is not None:
            place = self._value_place()
            height = self.entry.sizeHint().height()
            self.entry.setGeometry(place.left(), (self.height() - height) // 2, place.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_entry()

    def _is_value(self, place: QPoint) -> bool:
        return self.row.quick and self._value_place().contains(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Where a value can be typed, the pointer says so."""
        on_value = self._is_value(event.position().toPoint())
        self.setCursor(Qt.CursorShape.IBeamCursor if on_value else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the number edits it, elsewhere it goes to the item."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_value(event.position().toPoint()):
            self.type_value()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit begins a new value."""
        if self.row.quick and event.text() and event.text() in _FIRST_KEYS:
            self.type_value(event.text())
        else:
            super().keyPressEvent(event)
