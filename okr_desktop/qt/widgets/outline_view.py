"""The outline one works in: keys as in a tree, dragging to move, copying as text, and signals for the rest."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from okr_desktop.qt.delegates.outline_layout import asking_rect, branch_rect, visual_rect
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import Node, fold
from okr_desktop.qt.models.outline_places import (
    Step,
    outline_text,
    step_place,
)
from okr_desktop.qt.widgets.outline_drag import OutlineDragTable

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_STEPS = {Qt.Key.Key_Up: Step.UP, Qt.Key.Key_Down: Step.DOWN}
_Action = QAbstractItemView.CursorAction


class OutlineView(OutlineDragTable):
    """Keyboard, mouse and clipboard of the outline.

    ``activated_id`` is Enter or a double click.
    ``context_requested(id or "", global position)`` asks for a menu.
    """

    activated_id = Signal(str)
    asked = Signal(str)
    current_changed = Signal(str)
    context_requested = Signal(str, QPoint)
    paste_requested = Signal(str)

    def __init__(self, outline: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(outline, parent)
        self._typed, self._typed_at = "", 0.0
        self._words = ""

    # -- for the page around ------------------------------------------------------------------------------

    def current_id(self) -> str:
        """The id of the current row, or an empty text."""
        return self._outline.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[str]:
        """The selected ids in the order of the screen."""
        return [node.id for node in self._selected_nodes()]

    def set_filter(self, text: str) -> None:
        """Filter by text and come back to the same place when it is cleared; the same text again changes nothing."""
        if text != self._words:
            self._words = text
            self.remember_current()
            self._outline.set_filter(text)

    def expansion(self) -> list[str]:
        """Expanded ids, to be remembered."""
        return self._outline.expanded_ids()

    def set_expansion(self, ids: Iterable[str]) -> None:
        """Expand exactly these ids."""
        self._outline.set_expanded_ids(ids)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as an indented list."""
        nodes = self._selected_nodes()
        if nodes:
            QGuiApplication.clipboard().setText(outline_text(nodes))

    def step(self, step: Step) -> None:
        """Ask to move the current row one step, as Alt with an arrow key does."""
        node = self._current_node()
        if node is None:
            return
        place = step_place(self._outline, node, step, self._can_move) if self.may_move() else None
        if place is None:
            self.move_refused.emit(node.id)
        else:
            self._request(node, place)

    def _current_node(self) -> Node | None:
        return self._outline.node(self.current_id())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self._outline.id_at(current.row()))

    # -- keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._before_filter = ""
        self.show_focus(True)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit(QGuiApplication.clipboard().text())
        elif not (self._moves(event) or self._walks(event)):
            super().keyPressEvent(event)
            return
        event.accept()

    def _moves(self, event: QKeyEvent) -> bool:
        """Alt with an arrow key moves the row."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(Step.OUT if self._is_outward(key) else Step.IN)
        elif key in _STEPS:
            self.step(_STEPS[key])
        else:
            return False
        return True

    def _is_outward(self, key: Qt.Key) -> bool:
        return (key == Qt.Key.Key_Left) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)

    def _walks(self, event: QKeyEvent) -> bool:
        """Keys of a tree without modifiers: arrows, plus, minus, asterisk, Enter."""
        node = self._current_node()
        shifted = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        if node is None or shifted != _NO_KEYS:
            return False
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                self._go_out(node) if self._is_outward(key) else self._go_in(node)
            case Qt.Key.Key_Plus:
                self._outline.expand(node.id)
            case Qt.Key.Key_Minus:
                self._outline.collapse(node.id)
            case Qt.Key.Key_Asterisk:
                self._outline.expand_below(node.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.activated_id.emit(node.id)
            case _:
                return False
        return True

    def _go_out(self, node: Node) -> None:
        if self._outline.is_expanded(node.id):
            self._outline.collapse(node.id)
        elif node.parent is not None:
            self._make_current(self._outline.row_of(node.parent))
            self.scrollTo(self.currentIndex())

    def _go_in(self, node: Node) -> None:
        if not node.children:
            return
        if self._outline.is_expanded(node.id):
            self._make_current(self._outline.row_of(node) + 1)
            self.scrollTo(self.currentIndex())
        else:
            self._outline.expand(node.id)

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._outline.rowCount() - 1
        row = max(self.currentIndex().row(), 0)
        page = max(self.viewport().height() // self._row_height() - 1, 1)
        match action:
            case _Action.MoveUp | _Action.MovePrevious:
                row -= 1
            case _Action.MoveDown | _Action.MoveNext:
                row += 1
            case _Action.MovePageUp:
                row -= page
            case _Action.MovePageDown:
                row += page
            case _Action.MoveHome:
                row = 0
            case _Action.MoveEnd:
                row = last
            case _:
                pass
        return self._outline.index(min(max(row, 0), last), 0) if last >= 0 else QModelIndex()

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead over the titles in sight; the same letter again goes to the next row."""
        if not search:
            return
        now = time.monotonic()
        fresh = now - self._typed_at > QGuiApplication.styleHints().keyboardInputInterval() / 1000
        self._typed = fold(search) if fresh else self._typed + fold(search)
        self._typed_at = now
        same = len(set(self._typed)) == 1
        wanted = self._typed[0] if same else self._typed
        count = self._outline.rowCount()
        start = self.currentIndex().row() + (1 if same or fresh else 0)
        for row in (each % count for each in range(start, start + count)):
            if fold(self._outline.node_at(row).title[:80]).startswith(wanted):
                self._make_current(row)
                self.scrollTo(self.currentIndex())
                return

    # -- mouse --------------------------------------------------------------------------------------------

    def _on_arrow(self, position: QPoint) -> int:
        """The row whose branch arrow is at this position, or -1."""
        row = self.rowAt(position.y())
        if row < 0 or not self._outline.node_at(row).children:
            return -1
        depth = self._outline.node_at(row).depth
        arrow = branch_rect(self._title_rect(row), depth, self.layoutDirection())
        return row if arrow.contains(position) else -1

    def _on_mark(self, position: QPoint) -> str:
        """The id of the item whose mark of what is to decide is at this position, or nothing."""
        row = self.rowAt(position.y())
        id = self._outline.id_at(row) if row >= 0 else ""
        if id not in self._outline.asking:
            return ""
        cell = self._title_rect(row)
        return id if visual_rect(self.layoutDirection(), cell, asking_rect(cell)).contains(position) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before_filter = ""
        self.show_focus(False)
        position = event.position().toPoint()
        row = self._on_arrow(position)
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._outline.toggle(self._outline.id_at(row))
            event.accept()
            return
        asked = self._on_mark(position)
        if asked and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(asked)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        row = self._on_arrow(position)
        if row >= 0:
            self._outline.toggle(self._outline.id_at(row))
        elif self.rowAt(position.y()) >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.activated_id.emit(self._outline.id_at(self.rowAt(position.y())))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        self.hover(self.rowAt(position.y()), self._on_arrow(position) >= 0)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
            spot = self.row_rect(row).center() if row >= 0 else self.viewport().rect().center()
        else:
            row, spot = self.rowAt(event.pos().y()), event.pos()
        self.context_requested.emit(self._outline.id_at(row), self.viewport().mapToGlobal(spot))
        event.accept()
