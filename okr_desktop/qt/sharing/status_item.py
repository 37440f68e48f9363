"""The status of sharing at the bottom of the window: shape, word and colour; a click tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.texts_sync import Look, decide_text, look
from okr_desktop.qt.widgets.marks import MARK, paint_status

if TYPE_CHECKING:
    from okr_desktop.qt.sharing.work import Glance


class StatusButton(QAbstractButton):
    """Shape and words in the colour of a status; reached by keyboard, lit under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = "no_data"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_status(self, mark: str, words: str, tip: str) -> None:
        """Show another status: a code of the theme, the words beside it, and what they mean."""
        self._mark = mark
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.updateGeometry()
        self.update()

    def mark(self) -> str:
        """The status shown."""
        return self._mark

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + MARK + 3 * theme.SPACE_8 + 2
        return QSize(width, theme.STATUS_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 3 * theme.RAIL_NARROW), theme.STATUS_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if self.isDown() else look.hover)
            painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - theme.SPACE_8 - MARK if rtl else theme.SPACE_8
        paint_status(painter, QRectF(left, (self.height() - MARK) / 2, MARK, MARK), self._mark)
        room = self.rect().adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        room = room.adjusted(0, 0, -MARK - theme.SPACE_8, 0) if rtl else room.adjusted(MARK + theme.SPACE_8, 0, 0, 0)
        painter.setPen(theme.status_color(self._mark))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)


class StatusItem(QWidget):
    """``opened`` asks for the panel, ``decide_requested`` for the page of what is to decide.

    Hidden as long as nobody shares.
    """

    opened = Signal()
    decide_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.decide = StatusButton(), StatusButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.SPACE_8, 0)
        row.setSpacing(theme.SPACE_4)
        row.addWidget(self.decide)
        row.addWidget(self.status)
        self.status.clicked.connect(self.opened)
        self.decide.clicked.connect(self.decide_requested)
        theme.notifier().changed.connect(self.update)
        self.show_glance(None)

    def show_glance(self, glance: Glance | None, busy: bool = False, trouble: str = "") -> None:
        """Show how things stand; None: nothing is open."""
        shared = glance is not None and glance.state.kind != "none"
        self.setVisible(shared or bool(glance and glance.decide))
        self.status.setVisible(shared)
        if glance is None:
            return
        found: Look = look(glance.state, busy, trouble)
        unseen = glance.state.unseen
        self.status.set_status(found.mark, found.text + (" \N{BULLET}" if unseen else ""), found.means)
        self.decide.setVisible(bool(glance.decide))
        self.decide.set_status(
            "behind", decide_text(glance.decide), self.tr("Several have changed the same. Look and decide.")
        )
