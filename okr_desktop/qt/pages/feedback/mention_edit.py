"""A field of several lines in which "@" offers people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit, QWidget

from okr_desktop.domain.mentions import fragment, offers
from okr_desktop.qt import theme

_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_WIDEST = 280


def _popup(completer: QCompleter) -> QAbstractItemView:
    """What drops down; a completer always has one, though the stub doubts it."""
    return cast("QAbstractItemView", completer.popup())


class MentionEdit(QPlainTextEdit):
    """``sent`` is Ctrl+Enter. Names stay plain text here; the service makes mentions of them."""

    sent = Signal()

    def __init__(self, names: Mapping[str, str], lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._place = -1
        self._filling = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
        self._rows = QStringListModel(self)
        self._completer: QCompleter | None = None
        self.textChanged.connect(self._offer)

    def _list(self) -> QCompleter:
        """The list of people, made when somebody is first named: most fields never need it."""
        if self._completer is None:
            completer = self._completer = QCompleter(self._rows, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setWidget(self)
            taken: Any = completer.activated  # the stub knows no overloads
            taken[str].connect(self._take)
            _popup(completer).setAccessibleName(self.tr("People"))
        return self._completer

    def set_names(self, names: Mapping[str, str]) -> None:
        """Who can be named, by id."""
        self._names = names

    def setPlainText(self, text: str) -> None:
        """Put a text there; people are offered only to whoever types."""
        self._filling = True
        super().setPlainText(text)
        self._filling = False

    def offered(self) -> list[str]:
        """The names on offer now; empty while nobody is being named."""
        return self._rows.stringList() if self._place >= 0 else []

    def _offer(self) -> None:
        found = None if self._filling else fragment(self.toPlainText(), self.textCursor().position())
        names = [label for _, label in offers(found[1], self._names)] if found else []
        done = found is not None and names == [found[1]]
        if found is None or not names or done:
            self._put_away()
            return
        self._place = found[0]
        self._rows.setStringList(names)
        place = self.cursorRect()
        place.setWidth(min(_WIDEST, self.width()))
        completer = self._list()
        completer.complete(place)
        _popup(completer).setCurrentIndex(self._rows.index(0))

    def _put_away(self) -> None:
        self._place = -1
        if self._completer is not None:
            _popup(self._completer).hide()

    def _take(self, label: str) -> None:
        """Put a name where its first letters stand."""
        if self._place < 0:
            return
        cursor, end = self.textCursor(), self.textCursor().position()
        cursor.setPosition(self._place)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"@{label} ")
        self.setTextCursor(cursor)
        self._put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While people are offered, Return and Tab take one; Ctrl+Enter sends."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        offering = self._completer is not None and _popup(self._completer).isVisible()
        if offering and event.key() in (*_TAKING, Qt.Key.Key_Escape, Qt.Key.Key_Backtab):
            event.ignore()  # the list has them
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)
