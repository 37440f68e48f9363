"""Rows of fields that can be added, removed and put in another order, all by keyboard."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme


class Row(QWidget):
    """One row; a subclass puts its fields into ``row`` and names the one to type into first in ``first``."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(theme.SPACE_4)
        self.first: QLineEdit = QLineEdit()

    def add(self, field: QLineEdit, stretch: int = 0, width: int = 0) -> None:
        """Add a field to the row."""
        field.setFixedHeight(theme.TARGET + 2)
        if width:
            field.setFixedWidth(width)
        field.textChanged.connect(self.edited)
        self.line.addWidget(field, stretch)

    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return not any(field.text().strip() for field in self.findChildren(QLineEdit))


class RowList(QWidget):
    """Enter begins the next row, Alt+Up and Alt+Down move one, Ctrl+Delete removes it; ``edited`` on any change.

    A subclass makes its rows in ``new_row``.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._adder = QPushButton(icons.icon("plus"), "")
        self._adder.setAutoDefault(False)
        self._adder.clicked.connect(self._on_add)
        self._column.addWidget(self._adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._adder)

    def follow(self, before: QWidget) -> None:
        """Tab comes here from ``before``."""
        self._before = before
        self.settle()

    def last_stop(self) -> QWidget:
        """Where Tab leaves from."""
        return self._adder

    def set_add_text(self, text: str) -> None:
        """What the button below the rows says."""
        self._adder.setText(text)

    def new_row(self) -> Row:
        """An empty row."""
        raise NotImplementedError

    def rows(self) -> list[Row]:
        """The rows in their order."""
        return list(self._rows)

    def typed(self) -> list[tuple[str, ...]]:
        """Everything that stands in the rows."""
        found = [tuple(field.text() for field in row.findChildren(QLineEdit)) for row in self._rows]
        return [row for row in found if any(row)]

    def append(self, at: int | None = None, *, settle: bool = True) -> Row:
        """Add an empty row (at a place) and give it; who adds many settles once at the end."""
        row = self.new_row()
        row.edited.connect(self.edited)
        for name, icon, text in (
            ("up", "arrow-up", self.tr("Move up (Alt+Up)")),
            ("down", "arrow-down", self.tr("Move down (Alt+Down)")),
            ("remove", "x", self.tr("Remove (Ctrl+Delete)")),
        ):
            row.line.addWidget(self._tool(name, icon, text))
        for field in row.findChildren(QLineEdit):
            field.installEventFilter(self)
        place = len(self._rows) if at is None else at
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        if settle:
            self.settle()
        return row

    def clear_rows(self) -> None:
        """Remove every row."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()

    def _tool(self, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icons.icon(icon))
        button.setProperty("quiet", True)
        button.setFixedSize(theme.TARGET, theme.TARGET)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys in its tool tip do the same
        button.clicked.connect(self._on_tool)
        return button

    def settle(self) -> None:
        """The first row cannot go up; Tab goes through the rows in their order."""
        last = len(self._rows) - 1
        for place, row in enumerate(self._rows):
            for name, enabled in (("up", place > 0), ("down", place < last)):
                button = row.findChild(QToolButton, name)
                if button is not None:
                    button.setEnabled(enabled)
        fields: list[QWidget] = [field for row in self._rows for field in row.findChildren(QLineEdit)]
        stops = [*([self._before] if self._before else []), *fields, self._adder]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(self._rows[0].first if self._rows else self._adder)

    # What a person does

    def _on_add(self) -> None:
        self.append().first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_tool(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and isinstance(row := button.parentWidget(), Row):
            {"up": self._up, "down": self._down, "remove": self._remove}[button.objectName()](row)

    def _up(self, row: Row) -> None:
        self._move(row, -1)

    def _down(self, row: Row) -> None:
        self._move(row, 1)

    def _move(self, row: Row, step: int) -> None:
        at = self._rows.index(row)
        to = at + step
        if 0 <= to < len(self._rows):
            self._rows.insert(to, self._rows.pop(at))
            self._column.insertWidget(to, row)
            self.settle()
            self.edited.emit()

    def _remove(self, row: Row) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.settle()
        near = self._rows[min(at, len(self._rows) - 1)].first if self._rows else self._adder
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            row = watched.parentWidget()
            if isinstance(row, Row) and self._takes(row, event):
                return True
        return super().eventFilter(watched, event)

    def _takes(self, row: Row, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, 1 if key == Qt.Key.Key_Down else -1)
            return True
        if held == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(row)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and not row.is_empty():
            self.append(self._rows.index(row) + 1).first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()
            return True
        return False
