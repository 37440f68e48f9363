"""A line to type into that loses nothing: a text stays until it is acknowledged, and comes back when it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.limits import IDEA_LIMIT
from okr_desktop.domain.workshop.words import plain
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.pieces import line_label, link, row_of
from okr_desktop.qt.texts import error_text


class KeptLine(QWidget):
    """``sent(number, text)`` by Enter: the field is free for the next card at once, the text waits.

    The owner answers each number with ``done(number)`` or ``failed(number, error)``. What failed stands in the field
    again, or, where something else is typed already, in a line below with a button that brings it back.
    """

    sent = Signal(int, str)
    emptied = Signal()

    def __init__(self, name: str, limit: int = IDEA_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._number = 0
        self._waiting: dict[int, str] = {}
        self._back: list[str] = []
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setFixedHeight(theme.ROW_COMFORTABLE)
        self.field.setFont(theme.font(theme.EMPHASIS))
        self.left = line_label("", theme.CAPTION, muted=True)
        self.problem = ProblemLine()
        self.unsaved = line_label("", muted=True)
        self.again: QPushButton = link(self.tr("Bring it back into the field"))
        self._kept = row_of(self.unsaved, self.again, None)
        self._kept.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        for part in (self.field, self.left, self.problem, self._kept):
            column.addWidget(part)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_text)
        self.again.clicked.connect(self._bring_back)
        self._on_text("")

    def pending(self) -> list[str]:
        """Everything typed that is not acknowledged: what waits, what came back, what stands in the field."""
        typed = [self.field.text()] if self.field.text().strip() else []
        return [*self._waiting.values(), *self._back, *typed]

    def send(self) -> None:
        """Send what stands in the field and make room for the next."""
        text = self.field.text()
        if not text.strip():
            self.emptied.emit()
            return
        if len(plain(text)) > self._limit:
            self.problem.show_text(
                self.tr("A card holds {limit} characters. Shorten it, nothing is cut off.").format(limit=self._limit)
            )
            return
        self._number += 1
        self._waiting[self._number] = text
        self.field.clear()
        self.problem.clear()
        self.sent.emit(self._number, text)

    def done(self, number: int) -> None:
        """The text with this number is stored."""
        self._waiting.pop(number, None)

    def failed(self, number: int, error: BaseException) -> None:
        """The text with this number was not stored: it comes back."""
        text = self._waiting.pop(number, "")
        if text and not self.field.text():
            self.field.setText(text)
        elif text:
            self._back.append(text)
        self.problem.show_text(error_text(error), Severity.ERROR)
        self._show_back()

    def _bring_back(self) -> None:
        if self._back:
            typed = self.field.text()
            self.field.setText(self._back.pop(0))
            if typed.strip():
                self._back.append(typed)
        self._show_back()
        self.field.setFocus()

    def _show_back(self) -> None:
        self._kept.setVisible(bool(self._back))
        self.unsaved.setText(self.tr("%n card(s) not saved yet", "", len(self._back)))

    def _on_text(self, text: str) -> None:
        left = self._limit - len(text)
        self.left.setText(self.tr("%n character(s) left", "", max(0, left)) if left < self._limit // 4 else " ")
        if text and self.problem.isVisible() and left >= 0 and not self._back:
            self.problem.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
            return
        super().keyPressEvent(event)
