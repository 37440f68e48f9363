"""Small blocks of the late panels: a field with its label, lines that keep what is typed, chips of counts."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import Keeper
from okr_desktop.qt.pages.workshop.parts.pieces import line_label


def labelled(text: str, field: QWidget) -> QWidget:
    """A field with its name above it."""
    box = QWidget()
    head: QLabel = line_label(text, theme.CAPTION, muted=True)
    head.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    if isinstance(field, QLineEdit):
        field.setFixedHeight(theme.TARGET + 2)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_4)
    column.addWidget(head)
    column.addWidget(field)
    return box


def kept_line(
    name: str, placeholder: str = "", size: int = theme.BODY, *, strong: bool = False
) -> tuple[QLineEdit, Keeper]:
    """A line that loses nothing, with its keeper."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setFont(theme.font(size, strong=strong))
    field.setFixedHeight(theme.ROW_COMFORTABLE if size > theme.BODY else theme.TARGET + 2)
    return field, Keeper(field)


class TitleArea(QPlainTextEdit):
    """One sentence that is seen whole: it wraps, the field grows with it, Enter stores and never breaks the line."""

    returnPressed = Signal()

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setTabChangesFocus(True)
        self.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._shorten)
        self.verticalScrollBar().valueChanged.connect(self._stay)
        self._grow()

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def maxLength(self) -> int:
        """How many characters it holds."""
        return self._limit

    def begin(self) -> None:
        """Take the keyboard; what is typed goes on behind what stands there."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        lines = max(1, round(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme.SPACE_16)

    def _stay(self, _value: int) -> None:
        """It is as high as its text: nothing scrolls out while the room is made."""
        self.verticalScrollBar().setValue(0)

    def _shorten(self) -> None:
        """What is too long ends where a line of text would end."""
        over = self.document().characterCount() - 1 - self._limit
        if over > 0:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, over)
            cursor.removeSelectedText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted becomes one line, and is text."""
        self.insertPlainText(" ".join(source.text().split()))


def kept_title(name: str, placeholder: str, limit: int) -> tuple[TitleArea, Keeper]:
    """A title that loses nothing and is seen whole, with its keeper."""
    field = TitleArea(limit)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    keeper = Keeper(field)
    field.returnPressed.connect(keeper.commit)
    return field, keeper


def kept_area(name: str, placeholder: str = "", lines: int = 2) -> tuple[QPlainTextEdit, Keeper]:
    """Some lines that lose nothing, with their keeper; Tab goes on."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setTabChangesFocus(True)
    field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
    return field, Keeper(field)
