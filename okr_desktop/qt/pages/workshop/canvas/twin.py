"""The canvas as a list: the same groups, notes and keys for those who do not work with a mouse or a picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop.canvas import keys, shapes
from okr_desktop.qt.pages.workshop.canvas.hands import Hands
from okr_desktop.qt.pages.workshop.canvas.scene import NoteItem
from okr_desktop.qt.prompter import Prompter

_ID = Qt.ItemDataRole.UserRole
LOOSE, SINGLE = "loose", "single"


class ListTwin(QTreeWidget):
    """Groups with their notes, then the loose and the single ones; in step with the canvas through the picks."""

    context_requested = Signal(QPoint)

    def __init__(self, hands: Hands, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hands, self.scene, self.picks = hands, hands.scene, hands.picks
        self._prompter = prompter
        self._shape: object = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self._naming = ""
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Groups and notes as a list"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys: dict[int, Callable[[], None]] = {**keys.table(hands), Qt.Key.Key_F2: self.name_current}
        self.itemSelectionChanged.connect(self._on_selected)
        self.currentItemChanged.connect(self._on_current)
        self.picks.altered.connect(self.follow)
        theme.notifier().changed.connect(self._on_theme)

    # What is shown

    def refresh(self) -> None:
        """Show the scene, now or when it is seen; rows are only made anew where something moved."""
        if not self.isVisible():
            return
        scene = self.scene
        shape = (
            tuple((group.id, tuple(group.notes)) for group in scene.groups.values()),
            tuple(scene.loose()),
            tuple(note.id for note in scene.notes.values() if note.single),
        )
        with QSignalBlocker(self):
            if shape != self._shape:
                self._shape = shape
                self._rebuild()
            self._label()
        self.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _rebuild(self) -> None:
        closed = {id for id, item in self._items.items() if item.childCount() and not item.isExpanded()}
        place = self.verticalScrollBar().value()
        self.clear()
        self._items = {}
        for group in self.scene.groups.values():
            self._section(group.id, group.notes, True)
        self._section(LOOSE, self.scene.loose(), False)
        self._section(SINGLE, [note.id for note in self.scene.notes.values() if note.single], False)
        for id, item in self._items.items():
            if item.parent() is None:
                item.setExpanded(id not in closed)
        self.verticalScrollBar().setValue(place)

    def _section(self, id: str, notes: list[str], is_group: bool) -> None:
        if not notes and not is_group:
            return
        top = QTreeWidgetItem(self)
        top.setData(0, _ID, id)
        top.setSizeHint(0, QSize(0, theme.ROW_COMFORTABLE))
        top.setFont(0, theme.font(strong=True))
        top.setFlags(top.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        if is_group:
            top.setIcon(0, shapes.icon(self.scene.groups[id].shape))
        self._items[id] = top
        for note in notes:
            row = QTreeWidgetItem(top)
            row.setData(0, _ID, note)
            row.setSizeHint(0, QSize(0, theme.ROW_COMPACT))
            self._items[note] = row

    def _label(self) -> None:
        for id, item in self._items.items():
            text = self._text(id)
            if item.text(0) != upright(text):
                item.setText(0, upright(text))
                item.setToolTip(0, harmless_tip(self.scene.notes[id].text) if id in self.scene.notes else "")
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, keys.spoken(self.scene, self.picks, id) or text)

    def _text(self, id: str) -> str:
        if id in self.scene.groups:
            group = self.scene.groups[id]
            name = group.name or self.tr("Name this group (F2)")
            return f"{group.letter}  {name}  ({len(group.notes)})"
        if id in self.scene.notes:
            return _row(self.scene.notes[id])
        if id == LOOSE:
            return self.tr("Without a group yet  ({count})").format(count=len(self.scene.loose()))
        return self.tr("Single  ({count})").format(count=sum(note.single for note in self.scene.notes.values()))

    def _on_theme(self) -> None:
        for id, item in self._items.items():
            if id in self.scene.groups:
                item.setIcon(0, shapes.icon(self.scene.groups[id].shape))

    # In step with the canvas

    def follow(self) -> None:
        """Select what is picked."""
        if not self.isVisible():
            return
        with QSignalBlocker(self):
            for id, item in self._items.items():
                chosen = id in self.picks
                if item.isSelected() != chosen and id in self.scene.notes:
                    item.setSelected(chosen)
            current = self._items.get(self.picks.current)
            if current is not None and current is not self.currentItem():
                self.setCurrentItem(current, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        # The view hears nothing of all this while its signals are blocked.
        self.viewport().update()

    def _on_selected(self) -> None:
        ids = [item.data(0, _ID) for item in self.selectedItems()]
        self.picks.choose([id for id in ids if id in self.scene.notes], self._current())

    def _on_current(self, item: QTreeWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.picks.focus(item.data(0, _ID))

    def _current(self) -> str:
        item = self.currentItem()
        return item.data(0, _ID) if item is not None else ""

    # What a person does

    def name_current(self) -> None:
        """Ask for the name of the group with the focus, or of the one around the note with the focus."""
        self._naming = self.hands.group_of_current()
        if self._naming:
            group = self.scene.groups[self._naming]
            self._prompter.ask_text(
                self, self.tr("Name group {letter}").format(letter=group.letter), self.tr("Name of the group"),
                self._named, text=group.name,
            )  # fmt: skip

    def _named(self, name: str | None) -> None:
        if name is not None:
            self.hands.rename(self._naming, name)

    def event(self, event: QEvent) -> bool:
        # Before the console's own single letters: here they are for the notes.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return plain and (event.key() in self._keys or event.key() in (Qt.Key.Key_Space, *keys.DIGITS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_mine(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            if self.picks.current in self.scene.notes:
                self.picks.toggle(self.picks.current)
        elif event.key() in keys.DIGITS:
            self.hands.send_to(event.key() - Qt.Key.Key_0)
        else:
            self._keys[event.key()]()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_requested.emit(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        """Onto a group or one of its notes: in there; onto the loose or single ones: there."""
        item = self.itemAt(event.position().toPoint())
        top = item.parent() or item if item is not None else None
        # The board moves the rows, not the view.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.drop_on(top.data(0, _ID) if top is not None else LOOSE)

    def drop_on(self, section: str) -> None:
        """The picked notes go to a group, or among the loose or single ones."""
        if section in self.scene.groups:
            self.hands.send(self.hands.picked(), section)
        elif section == SINGLE:
            self.hands.single()
        else:
            self.hands.loosen_notes(self.hands.picked())


def _row(note: NoteItem) -> str:
    more = f"  +{note.more}" if note.more else ""
    return f"{note.text}{more}{'   ' + note.hint if note.hint else ''}"
