"""The timeline as a view of the plan: bars over days, painted row by row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.models.outline_node import KEY_RESULT
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.plan.timeline import data
from okr_desktop.qt.pages.plan.timeline.data import Mark, Row, TimelineData
from okr_desktop.qt.pages.plan.timeline.scale import DayScale
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.theme import SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24
from okr_desktop.qt.widgets.marks import GLYPH, MARK, paint_kind, paint_status
from okr_desktop.qt.window_state import WindowState

ROW = theme.ROW_COMPACT
HEAD = 40
_NAMES = 0.32
_NAMES_MOST = 380
_BAR = 10.0
_LONGEST = 300


class TimelineView(QAbstractScrollArea):
    """Only rows in sight are painted. Up and Down choose, + and - zoom, 0 fits, Left and Right move in time."""

    ICON = "timeline"
    current_changed = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    move_refused = Signal(str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, state: WindowState, prompter: Prompter | None = None) -> None:
        super().__init__()
        self.setProperty("helpTopic", "views")
        self._session, self._state, self._prompter = session, state, prompter
        self._scope, self._wanted, self._current = Scope(), None, ""
        self._reading: TaskHandle | None = None
        today = date.today().toordinal()
        self._data = TimelineData([], today - 45, today + 45, today)
        self._places: dict[str, int] = {}
        self._scale = DayScale(self._data.first, self._data.last)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.verticalScrollBar().setSingleStep(ROW)
        self.horizontalScrollBar().setSingleStep(SPACE_24)

    def title(self) -> str:
        """The word for this view."""
        return self.tr("Timeline")

    # What the page tells

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show a scope; of it only ``wanted`` ids when there are any, with ``current`` selected."""
        self._scope, self._wanted, self._current = scope, wanted, current
        self._read(fit=True)

    def follow(self, _changes: Changes) -> None:
        """Show what an action changed; zoom and place stay."""
        self._read(fit=False)

    def _read(self, *, fit: bool) -> None:
        if self._reading is not None:
            self._reading.cancel()
        then = self._show_fitted if fit else self._show
        self._reading = self._session.read(
            data.load, self._scope, self._wanted, then=then, failed=self._fail, owner=self
        )

    def _show_fitted(self, found: TimelineData) -> None:
        self._scale = DayScale(found.first, found.last)
        self._show(found)

    def _show(self, found: TimelineData) -> None:
        self._data = found
        self._places = {row.id: at for at, row in enumerate(found.rows)}
        self._scale = self._scale.over(found.first, found.last)
        self._measure()
        self.select(self._current)
        self.viewport().update()

    def select(self, id: str) -> None:
        """Select an item and bring it into sight; an unknown one stays the selected one, unseen."""
        self._current = id
        at = self._places.get(id, -1)
        if at >= 0:
            bar, room = self.verticalScrollBar(), self.viewport().height() - HEAD
            if not bar.value() <= at * ROW <= bar.value() + room - ROW:
                bar.setValue(at * ROW - room // 2)
            row = self._data.rows[at]
            self.setAccessibleDescription(row.tip.replace("\n", ", "))
        self.viewport().update()

    def current_id(self) -> str:
        """The selected item, "" for none."""
        return self._current

    # Measures

    def _names(self) -> int:
        return min(int(self.viewport().width() * _NAMES), _NAMES_MOST)

    def _measure(self) -> None:
        room = self.viewport().size()
        down = self.verticalScrollBar()
        down.setPageStep(max(room.height() - HEAD, 1))
        down.setRange(0, max(len(self._data.rows) * ROW - (room.height() - HEAD), 0))
        wide = max(room.width() - self._names() - SPACE_16, 1)
        self._scale = self._scale.fitted(wide)
        across = self.horizontalScrollBar()
        across.setPageStep(wide)
        across.setRange(0, max(int(self._scale.width) - wide, 0))

    def _x(self, day: float) -> float:
        x = self._names() + SPACE_8 + self._scale.x(day) - self.horizontalScrollBar().value()
        return self.viewport().width() - x if self._mirrored() else x

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Make a day wider or narrower; what stands at ``at`` (pixels from the left of the days) stays there."""
        across = self.horizontalScrollBar()
        middle = across.pageStep() / 2 if at is None else at
        day = self._scale.day(across.value() + middle)
        self._scale = self._scale.zoomed(factor)
        self._measure()
        across.setValue(int(self._scale.x(day) - middle))
        self.viewport().update()

    def fit(self) -> None:
        """Show everything."""
        self._scale = DayScale(self._data.first, self._data.last)
        self._measure()
        self.viewport().update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self.viewport()), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.viewport().rect())
        painter.fillRect(area, look.surface)
        if not self._data.rows:
            painter.setPen(look.muted)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("Nothing to show here."))
            return
        top = self.verticalScrollBar().value()
        first = top // ROW
        last = min((top + int(area.height()) - HEAD) // ROW + 1, len(self._data.rows))
        for at in range(first, last):
            self._paint_row_back(painter, at, HEAD + at * ROW - top)
        painter.save()
        days = (
            area.adjusted(0, HEAD, -self._names(), 0) if self._mirrored() else area.adjusted(self._names(), HEAD, 0, 0)
        )
        painter.setClipRect(days)
        self._paint_today(painter, area)
        for at in range(first, last):
            self._paint_bar(painter, self._data.rows[at], HEAD + at * ROW - top)
        painter.restore()
        for at in range(first, last):
            self._paint_name(painter, self._data.rows[at], HEAD + at * ROW - top)
        self._paint_head(painter, area)

    def _paint_row_back(self, painter: QPainter, at: int, y: int) -> None:
        look = theme.current()
        if self._data.rows[at].id == self._current:
            painter.fillRect(QRectF(0, y, self.viewport().width(), ROW), look.selection)
        painter.setPen(QPen(look.line, 0.5))
        painter.drawLine(QPointF(0, y + ROW), QPointF(self.viewport().width(), y + ROW))

    def _paint_name(self, painter: QPainter, row: Row, y: int) -> None:
        look = theme.current()
        strong = row.kind != KEY_RESULT
        painter.setFont(theme.font(strong=strong))
        painter.setPen(look.text)
        indent = SPACE_12 + row.depth * SPACE_16
        room = QRectF(indent, y, self._names() - indent - MARK - SPACE_12, ROW)
        glyph = QRectF(indent, y + (ROW - GLYPH) / 2, GLYPH, GLYPH)
        mark = QRectF(self._names() - MARK - SPACE_8, y + (ROW - MARK) / 2, MARK, MARK)
        room.setLeft(room.left() + GLYPH + SPACE_8)
        if self._mirrored():
            wide = self.viewport().width()
            room, glyph, mark = (QRectF(wide - r.right(), r.top(), r.width(), r.height()) for r in (room, glyph, mark))
        paint_kind(painter, glyph, strong, look.muted)
        title = row.title[:_LONGEST].replace("\n", " ")
        painter.setPen(look.text)
        shown = QFontMetrics(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        paint_status(painter, mark, row.status)

    def _paint_bar(self, painter: QPainter, row: Row, y: int) -> None:
        look, middle = theme.current(), y + ROW / 2
        color = theme.status_color(row.status, look)
        if row.start is not None and row.end is not None:
            ends = sorted((self._x(row.start), self._x(row.end + 1)))
            high = _BAR if row.kind == KEY_RESULT else _BAR / 2
            bar = QRectF(ends[0], middle - high / 2, ends[1] - ends[0], high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.track)
            painter.drawRoundedRect(bar, high / 2, high / 2)
            share = min(max(row.progress or 0.0, 0.0), 1.0)
            if share:
                done = QRectF(bar)
                done.setWidth(max(bar.width() * share, high))
                if self._mirrored():
                    done.moveRight(bar.right())
                painter.setBrush(color)
                painter.drawRoundedRect(done, high / 2, high / 2)
        for mark in row.marks:
            self._paint_mark(painter, mark, self._x(mark.day + 0.5), middle)

    def _paint_mark(self, painter: QPainter, mark: Mark, x: float, y: float) -> None:
        """A shape for each kind: diamond, tick, square, triangle; filled when it is done."""
        look = theme.current()
        painter.setPen(QPen(look.text, 1.4))
        painter.setBrush(look.text if mark.done else look.surface)
        r = 5.0
        match mark.kind:
            case data.MILESTONE:
                points = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
            case data.DEPENDENCY:
                points = [QPointF(x - r, y - r), QPointF(x + r, y), QPointF(x - r, y + r)]
            case data.PHASE:
                painter.drawLine(QPointF(x, y - r - 2), QPointF(x, y + r + 2))
                return
            case _:
                painter.drawRect(QRectF(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2))
                return
        painter.drawPolygon(QPolygonF(points))

    def _paint_today(self, painter: QPainter, area: QRectF) -> None:
        look = theme.current()
        painter.setPen(QPen(look.line, 1))
        for day, _ in self._scale.ticks():
            painter.drawLine(QPointF(self._x(day), HEAD), QPointF(self._x(day), area.bottom()))
        painter.setPen(QPen(look.accent, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self._x(self._data.today), HEAD), QPointF(self._x(self._data.today), area.bottom()))

    def _paint_head(self, painter: QPainter, area: QRectF) -> None:
        look = theme.current()
        painter.fillRect(QRectF(0, 0, area.width(), HEAD), look.canvas)
        painter.setPen(QPen(look.line, 1))
        painter.drawLine(QPointF(0, HEAD), QPointF(area.width(), HEAD))
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        names = QRectF(0, 0, self._names(), HEAD)
        painter.save()
        painter.setClipRect(
            QRectF(0, 0, area.width() - self._names(), HEAD)
            if self._mirrored()
            else QRectF(self._names(), 0, area.width() - self._names(), HEAD)
        )
        metrics = QFontMetrics(painter.font())
        end = -1.0
        for day, text in self._scale.ticks():
            x = self._x(day)
            wide = metrics.horizontalAdvance(text)
            left = x - wide - SPACE_4 if self._mirrored() else x + SPACE_4
            if self._mirrored() or left > end:
                painter.setPen(look.muted)
                painter.drawText(QRectF(left, HEAD / 2, wide + 2, HEAD / 2), Qt.AlignmentFlag.AlignVCenter, text)
                end = left + wide + SPACE_8
        painter.setPen(look.accent)
        today, x = self.tr("Today"), self._x(self._data.today)
        wide = metrics.horizontalAdvance(today)
        painter.drawText(QRectF(x - wide / 2 - 1, 0, wide + 2, HEAD / 2), Qt.AlignmentFlag.AlignCenter, today)
        painter.restore()
        if not self._mirrored():
            painter.setPen(look.line)
            painter.drawLine(names.topRight(), QPointF(names.right(), area.bottom()))

    # What a person does

    def _row_at(self, y: float) -> int:
        at = int(y - HEAD + self.verticalScrollBar().value()) // ROW
        return at if y >= HEAD and 0 <= at < len(self._data.rows) else -1

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._data.rows) and self._data.rows[at].id != self._current:
            self.select(self._data.rows[at].id)
            self.current_changed.emit(self._current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._row_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._row_at(event.position().y()) >= 0 and self._current:
            self.activated.emit(self._current)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._choose(self._row_at(event.pos().y()))
        if self._current:
            self.context_requested.emit(self._current, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x()
            x = self.viewport().width() - x if self._mirrored() else x
            self.zoom(1.2 if event.angleDelta().y() > 0 else 1 / 1.2, x - self._names())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, page = self._places.get(self._current, -1), max(self.verticalScrollBar().pageStep() // ROW, 1)
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_PageUp: at - page,
            Qt.Key.Key_PageDown: at + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._data.rows) - 1,
        }
        if key in steps:
            self._choose(min(max(steps[key], 0), len(self._data.rows) - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.activated.emit(self._current)
        elif event.text() in ("+", "-"):
            self.zoom(1.25 if event.text() == "+" else 0.8)
        elif event.text() == "0":
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            across = self.horizontalScrollBar()
            later = (key == Qt.Key.Key_Right) != self._mirrored()
            across.setValue(across.value() + (SPACE_24 if later else -SPACE_24))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = self._row_at(event.pos().y())
            tip = harmless_tip(self._data.rows[at].tip) if at >= 0 else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
