"""The shortlist with all its ideas: ticked where they are sources of the chosen objective, dragged onto any."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from okr_desktop.domain.workshop.acts import open_notes
from okr_desktop.domain.workshop.drafting import picked_ids
from okr_desktop.domain.workshop.model import Live, Target
from okr_desktop.domain.workshop.votes import targets
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop.late.words import breakable, target_title, votes_text

# Targets with what they got, and with the texts of their ideas by id.
Lines = list[tuple[Target, str, list[tuple[str, str]]]]
MIME = "application/x-okr-workshop-sources"
_ID = Qt.ItemDataRole.UserRole
_BOX = 24
AnyIndex = QModelIndex | QPersistentModelIndex


def shortlisted(live: Live) -> list[Target]:
    """What goes on to drafting, best first: what was picked, else everything that could be voted on.

    The last answer is kept: a room of thousands of ideas is not gone through again while phones only send wordings.
    """
    asked = _parts(live)
    if not _kept or any(one is not other for one, other in zip(_kept[0][0], asked, strict=True)):
        _kept[:] = [(asked, _shortlisted(live))]
    return _kept[0][1]


def _parts(live: Live) -> tuple[object, ...]:
    board = live.board
    return board.notes, board.clusters, board.picks, live.results.votes


_kept: list[tuple[tuple[object, ...], list[Target]]] = []


def _shortlisted(live: Live) -> list[Target]:
    voted = {one.id: one for one in live.results.vote.items} if live.results.vote is not None else {}
    picked = picked_ids(live)
    if picked and all(id in voted for id in picked):
        return [voted[id] for id in picked]
    known = {one.id: one for one in targets(live.board)} | voted
    return [known[id] for id in picked if id in known] or list(known.values())


def source_text(live: Live, id: str) -> str:
    """What a source says: a target's title, or the words of a note; empty when it is gone."""
    found = next((one for one in shortlisted(live) if one.id == id), None)
    if found is not None:
        return target_title(found)
    note, cluster = live.board.notes.get(id), live.board.clusters.get(id)
    if note is not None:
        return note.words
    return f"{cluster.letter} · {cluster.name}" if cluster is not None else ""


def toggled(live: Live, sources: Mapping[str, Decimal], id: str, on: bool) -> dict[str, Decimal]:
    """The sources with one more or less: a target stands for all its ideas, so one never counts beside the other."""
    found = {key: weight for key, weight in sources.items() if key != id}
    if not on:
        return found
    inside = next((set(one.notes) for one in shortlisted(live) if one.id == id), set[str]())
    around = {one.id for one in shortlisted(live) if id in one.notes and one.id != id}
    found = {key: weight for key, weight in found.items() if key not in inside | around}
    return {**found, id: Decimal(1)}


def lines_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Every line of a tree of two levels, from the top."""
    tops = [top for row in range(tree.topLevelItemCount()) if (top := tree.topLevelItem(row)) is not None]
    return [line for top in tops for line in (top, *children_of(top))]


def children_of(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The lines below one."""
    return [child for at in range(top.childCount()) if (child := top.child(at)) is not None]


class ShortlistTree(QTreeWidget):
    """``ticked(id, on)``; ``taken(id)`` by Enter or double click on a target or an idea."""

    ticked = Signal(str, bool)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._asked: tuple[object, ...] | None = None
        self._made: Lines = []
        self._filling = False
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIndentation(theme.SPACE_16)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(Wrapped(self))
        self.setAccessibleName(self.tr("Shortlist with its ideas"))
        self.itemChanged.connect(self._on_changed)
        self.itemDoubleClicked.connect(self._on_double)

    def show_shortlist(self, live: Live, sources: Mapping[str, Decimal] | None) -> None:
        """Show it, ticked as the sources of the chosen objective; None: no objective is chosen."""
        ticks = None if sources is None else frozenset(sources)
        lines = self._lines(live)
        if (lines, ticks) == self._shown:
            return
        same = isinstance(self._shown, tuple) and self._shown[0] == lines
        self._shown = (lines, ticks)
        self._filling = True
        if not same:
            self._rebuild(lines)
        for item in self._items():
            self._tick(item, ticks)
        self._filling = False

    def _lines(self, live: Live) -> Lines:
        """The lines of the shortlist; while nothing of it changes they are those of the last time."""
        asked = _parts(live)
        if self._asked is None or any(one is not other for one, other in zip(self._asked, asked, strict=True)):
            self._asked = asked
            notes = {note.id for note in open_notes(live.board)}
            self._made = [(one, votes_text(live, one.id), _ideas(live, one, notes)) for one in shortlisted(live)]
        return self._made

    def _rebuild(self, lines: Lines) -> None:
        place, kept = self.verticalScrollBar().value(), self.current_id()
        self.clear()
        for target, votes, ideas in lines:
            top = self._item(target.id, "\n".join(text for text in (target_title(target), votes) if text))
            top.setFont(0, theme.font(strong=True))
            self.addTopLevelItem(top)
            for id, text in ideas:
                top.addChild(self._item(id, text))
            top.setExpanded(True)
        self.go_to(kept)
        self.verticalScrollBar().setValue(place)

    def _item(self, id: str, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([breakable(upright(text))])
        item.setData(0, _ID, id)
        item.setToolTip(0, harmless_tip(text))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled)
        return item

    def _tick(self, item: QTreeWidgetItem, ticks: frozenset[str] | None) -> None:
        if ticks is None:
            item.setData(0, Qt.ItemDataRole.CheckStateRole, None)
        else:
            on = str(item.data(0, _ID)) in ticks
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QTreeWidgetItem]:
        return lines_of(self)

    def current_id(self) -> str:
        """The id of the current line, or an empty text."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def go_to(self, id: str) -> None:
        """Make a line the current one, if it is there."""
        found = next((item for item in self._items() if item.data(0, _ID) == id), None)
        if found is not None:
            self.setCurrentItem(found)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        if not self._filling and item.data(0, Qt.ItemDataRole.CheckStateRole) is not None:
            self._shown = None  # what is stored decides what is ticked
            self.ticked.emit(str(item.data(0, _ID)), item.checkState(0) is Qt.CheckState.Checked)

    def _on_double(self, item: QTreeWidgetItem) -> None:
        self.taken.emit(str(item.data(0, _ID)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins an objective; Space ticks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.taken.emit(self.current_id())
            return
        super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, json.dumps([str(item.data(0, _ID)) for item in items]).encode())
        data.setText("\n".join(item.text(0) for item in items))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def dragged(data: QMimeData) -> list[str]:
    """The ids that are dragged; none for what comes from elsewhere."""
    try:
        found: Any = json.loads(bytes(data.data(MIME).data()).decode()) if data.hasFormat(MIME) else []
    except ValueError:
        return []
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _ideas(live: Live, target: Target, known: Set[str]) -> list[tuple[str, str]]:
    """All texts that a target stands for: what was merged stands there as well."""
    notes = live.board.notes
    if target.id in notes and len(target.notes) <= 1:
        return []
    found = [notes[id] for id in target.notes if id in notes and not notes[id].withheld]
    return [(note.id, note.words if note.id in known else f"= {note.words}") for note in found]


class Wrapped(QStyledItemDelegate):
    """Lines as high as their text needs in the width that there is; its parent is the tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QTreeWidget)
        depth = 2 if index.parent().isValid() else 1
        ticked = _BOX if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        ticked += _BOX if index.data(Qt.ItemDataRole.DecorationRole) is not None else 0
        room = max(_BOX, view.viewport().width() - depth * view.indentation() - ticked - theme.SPACE_12)
        self.initStyleOption(option, index)
        box = option.fontMetrics.boundingRect(0, 0, room, 1_000_000, int(Qt.TextFlag.TextWordWrap), option.text)
        return QSize(room, max(theme.ROW_COMPACT, box.height() + theme.SPACE_8))

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideNone
        if not option.icon.isNull():
            option.icon = _same_when_selected(option.icon)


def _same_when_selected(icon: QIcon) -> QIcon:
    """Lines that are chosen are pale here: their icons stay as they are."""
    found = icon.pixmap(theme.ICON_SMALL, theme.ICON_SMALL)
    made = QIcon(found)
    made.addPixmap(found, QIcon.Mode.Selected)
    return made
