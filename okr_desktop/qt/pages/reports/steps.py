"""The steps of the page: one below the other, one open at a time, the others say in a line what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.reports.data import View
from okr_desktop.qt.pages.workshop.parts.pieces import Hairline


class StepHead(QAbstractButton):
    """The name of a step, what was chosen there, and whether it is open."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ""
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_summary("")

    def set_summary(self, text: str) -> None:
        """What was chosen, in a few words."""
        self._summary = text
        self.setAccessibleName(f"{self.text()}: {text}" if text else self.text())
        self.setToolTip("")
        self.update()

    def summary(self) -> str:
        """What is said of the choice."""
        return self._summary

    def sizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH, theme.SPACE_48 + theme.SPACE_4)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.RAIL_WIDE, theme.SPACE_48 + theme.SPACE_4)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), look.hover)
        self._paint_mark(painter, look)
        self._paint_words(painter, look)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 5, 5)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _paint_mark(self, painter: QPainter, look: theme.Theme) -> None:
        size = theme.ICON_SMALL
        closed = "chevron-left" if self._mirrored() else "chevron-right"
        name = "chevron-down" if self.isChecked() else closed
        drawn = icons.pixmap(name, size, look.accent if self.isChecked() else look.muted, self.devicePixelRatioF())
        left = self.width() - theme.SPACE_16 - size if self._mirrored() else theme.SPACE_16
        painter.drawPixmap(QRectF(left, (self.height() - size) / 2, size, size), drawn, QRectF(drawn.rect()))

    def _paint_words(self, painter: QPainter, look: theme.Theme) -> None:
        edge, far = theme.SPACE_16 + theme.ICON_SMALL + theme.SPACE_8, theme.SPACE_12
        room = QRect(0, 0, self.width() - edge - far, self.height())
        room.translate(far if self._mirrored() else edge, 0)
        name, line = theme.font(theme.EMPHASIS, strong=True), theme.font(theme.BODY)
        flags = int(Qt.AlignmentFlag.AlignLeading) if not self._mirrored() else int(Qt.AlignmentFlag.AlignRight)
        told = bool(self._summary) and not self.isChecked()
        top = room.adjusted(0, 6, 0, -room.height() // 2) if told else room
        painter.setFont(name)
        painter.setPen(look.text)
        painter.drawText(top, flags | int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if told:
            painter.setFont(line)
            painter.setPen(look.muted)
            said = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room.width())
            below = room.adjusted(0, room.height() // 2, 0, -6)
            painter.drawText(below, flags | int(Qt.AlignmentFlag.AlignVCenter), said)


class Step(QWidget):
    """What is chosen in one step; ``chosen(dict)`` are fields of the wish's choice (``kind`` is the kind itself)."""

    chosen = Signal(object)
    summarised = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filling = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_16, theme.SPACE_16)
        self.column.setSpacing(theme.SPACE_8)

    def title(self) -> str:
        """The name of the step."""
        raise NotImplementedError

    def show_view(self, view: View) -> None:
        """Show what there is to choose from, and what was chosen."""
        self.filling = True
        try:
            self.fill(view)
        finally:
            self.filling = False
        self.summarised.emit(self.summary(view))

    def fill(self, view: View) -> None:
        """Put it into the fields."""
        raise NotImplementedError

    def summary(self, view: View) -> str:
        """What was chosen, in a few words."""
        raise NotImplementedError

    def fits(self, view: View) -> bool:
        """Whether there is something to choose for this kind of report."""
        return True

    def choose(self, **fields: object) -> None:
        """A person chose something."""
        if not self.filling:
            self.chosen.emit(fields)


class Steps(QWidget):
    """Shows the steps; ``opened`` when another one was opened."""

    opened = Signal()

    def __init__(self, steps: list[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = steps
        self.heads = [StepHead(step.title()) for step in steps]
        self._lines = [Hairline() for _ in steps]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for head, step, line in zip(self.heads, steps, self._lines, strict=True):
            step.summarised.connect(head.set_summary)
            head.clicked.connect(self._on_clicked)
            step.hide()
            for part in (head, step, line):
                column.addWidget(part)
        column.addStretch(1)

    def open_step(self, number: int) -> None:
        """Open a step and close the others; -1 closes all."""
        for place, (head, step) in enumerate(zip(self.heads, self.steps, strict=True)):
            head.setChecked(place == number)
            step.setVisible(place == number and not head.isHidden())
        self.opened.emit()

    def current(self) -> int:
        """The step that is open, -1 for none."""
        return next((place for place, head in enumerate(self.heads) if head.isChecked()), -1)

    def show_view(self, view: View) -> None:
        """Show every step what was read; those that do not fit the kind of report are away."""
        for head, step, line in zip(self.heads, self.steps, self._lines, strict=True):
            step.show_view(view)
            fits = step.fits(view)
            head.setVisible(fits)
            line.setVisible(fits)
            step.setVisible(fits and head.isChecked())

    def _on_clicked(self) -> None:
        here = next(place for place, head in enumerate(self.heads) if head is self.sender())
        self.open_step(here if self.heads[here].isChecked() else -1)
