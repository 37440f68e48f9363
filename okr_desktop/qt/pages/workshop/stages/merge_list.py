"""All notes as a list, similar ones side by side, with what was merged below: to search, select and merge by hand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop.acts import merged_into, open_notes
from okr_desktop.domain.workshop.model import Board, Note
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright

_ID = Qt.ItemDataRole.UserRole


class NoteList(QWidget):
    """Below ``name`` (its heading); ``altered`` when other notes are selected."""

    altered = Signal()

    def __init__(self, name: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: object = None
        self._order: dict[str, int] = {}
        self._board = Board()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the notes"))
        self.search.setAccessibleName(self.tr("Search the notes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("All notes"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setIndentation(theme.SPACE_16)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.itemSelectionChanged.connect(self.altered)
        theme.notifier().changed.connect(self._on_theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(name)
        head.addWidget(self.search, 1)
        column.addLayout(head)
        column.addWidget(self.tree, 1)

    def _on_theme(self) -> None:
        self._shape = None
        self.show_board(self._board)

    def set_order(self, ids: Iterable[str]) -> None:
        """Show the notes in this order, similar ones side by side."""
        self._order = {id: at for at, id in enumerate(ids)}
        self.show_board(self._board)

    def show_board(self, board: Board) -> None:
        """Show the notes; selection, place and what is open stay."""
        self._board = board
        notes = sorted(open_notes(board), key=lambda note: (self._order.get(note.id, len(self._order)), note.order))
        rows = [(note, tuple(merged_into(board, note.id))) for note in notes]
        shape = tuple((note.id, note.words, below) for note, below in rows)
        if shape == self._shape:
            return
        self._shape = shape
        chosen, place = set(self.selected()), self.tree.verticalScrollBar().value()
        current = self._id(self.tree.currentItem())
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for note, below in rows:
                self._add(note, below, chosen, current)
            self._filter(self.search.text())
        self.tree.verticalScrollBar().setValue(place)
        self.altered.emit()

    def _add(self, note: Note, below: tuple[Note, ...], chosen: set[str], current: str) -> None:
        top = self._row(note, f"{note.words}   +{len(below)}" if below else note.words)
        self.tree.addTopLevelItem(top)
        texts = [(one, one.words) for one in below]
        for one, text in texts:
            row = self._row(one, text)
            row.setForeground(0, QBrush(theme.current().muted))
            top.addChild(row)
            row.setSelected(one.id in chosen)
        top.setExpanded(True)
        top.setSelected(note.id in chosen)
        if note.id == current:
            self.tree.setCurrentItem(top, 0, self.tree.selectionModel().SelectionFlag.NoUpdate)

    def _row(self, note: Note, text: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem([upright(text)])
        row.setData(0, _ID, note.id)
        row.setToolTip(0, harmless_tip(note.words))
        row.setSizeHint(0, QSize(0, theme.ROW_COMPACT))
        return row

    def _filter(self, text: str) -> None:
        """Show what has all the words, in the note or in what was merged into it."""
        words = fold(text).split()
        for at in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(at)
            if top is not None:
                below = (top.child(row) for row in range(top.childCount()))
                whole = " ".join([top.text(0), *(row.text(0) for row in below if row is not None)])
                top.setHidden(not all(word in fold(whole) for word in words))

    def selected(self) -> list[str]:
        """The selected notes, in the order of the list; hidden ones do not count."""
        return [self._id(item) for item in self.tree.selectedItems() if not self._is_hidden(item)]

    @staticmethod
    def _is_hidden(item: QTreeWidgetItem) -> bool:
        parent = item.parent()
        return item.isHidden() or (parent is not None and parent.isHidden())

    @staticmethod
    def _id(item: QTreeWidgetItem | None) -> str:
        return str(item.data(0, _ID)) if item is not None else ""
