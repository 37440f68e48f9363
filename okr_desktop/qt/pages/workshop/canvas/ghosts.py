"""Suggested groups beside the canvas: one after the other, taken or left by a person and never by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.pages.workshop.canvas.scene import Scene

Group = tuple[str, ...]
_LETTERS = 90
_WIDE, _LOW = 280, 210


class Ghosts(QFrame):
    """``taken(ids, name)`` makes a group of them; ``pointed(number)`` shows which one is in hand (-1 for none)."""

    taken = Signal(object, str)
    pointed = Signal(int)

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._left: set[frozenset[str]] = set()
        self._all: tuple[Group, ...] = ()
        self._named: list[tuple[str, Group]] = []
        self.groups: list[Group] = []
        self.setProperty("card", True)
        self._head = plain("")
        self._head.setFont(theme.font(theme.EMPHASIS, strong=True))
        self._state = plain("", muted=True)
        self.rows = QListWidget()
        self.rows.setWordWrap(True)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.rows.setSpacing(2)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(self.tr("Suggested groups"))
        self.rows.currentRowChanged.connect(self._on_row)
        self.rows.itemActivated.connect(self._on_activated)
        self.take = QPushButton(self.tr("Make a group"))
        self.take.setProperty("primary", True)
        self.take.clicked.connect(self.take_current)
        self.leave = QPushButton(self.tr("Not these"))
        self.leave.clicked.connect(self.leave_current)
        self._arrange()
        self.show_groups((), working=False)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        column.addWidget(self._head)
        column.addWidget(self._state)
        column.addWidget(self.rows, 1)
        column.addLayout(buttons)

    def set_low(self, low: bool) -> None:
        """Below the canvas in a narrow window, else beside it."""
        widest = 16_777_215  # Qt's own for "as large as you like"
        self.setMinimumWidth(0 if low else _WIDE)
        self.setMaximumWidth(widest if low else _WIDE)
        self.setMaximumHeight(_LOW if low else widest)
        self._state.setVisible(not low)

    def show_named(self, named: list[tuple[str, Group]]) -> None:
        """Groups that phones made and named while sorting: they come before what is only alike."""
        if named != self._named:
            self._named = named
            self.again()

    def show_groups(self, groups: tuple[Group, ...], *, working: bool) -> None:
        """These are suggested now; what was left stays away, and so does what is in a group already."""
        self._all = groups
        loose = set(self._scene.loose())
        fitting = (tuple(id for id in group if id in loose) for group in (*_ids(self._named), *groups))
        found = [group for group in fitting if len(group) > 1 and frozenset(group) not in self._left]
        self._head.setText(self.tr("Suggested groups"))
        self._state.setText(self._sentence(len(found), working))
        if found != self.groups or self.rows.count() != len(found):
            self._fill(found)
        self.take.setEnabled(bool(found))
        self.leave.setEnabled(bool(found))

    def _sentence(self, count: int, working: bool) -> str:
        if working:
            return self.tr("Comparing the notes …")
        if not count:
            return self.tr("No more notes that are alike. The rest needs people.")
        return self.tr("Notes with similar words. You decide; nothing happens by itself.")

    def _fill(self, groups: list[Group]) -> None:
        row = max(self.rows.currentRow(), 0)
        self.groups = groups
        self.rows.clear()
        for group in groups:
            lines = [f"• {_short(self._scene.notes[id].text)}" for id in group]
            if name := self.name_of(group):
                lines.insert(0, self.tr("Phones call it “{name}”").format(name=_short(name)))
            self.rows.addItem(QListWidgetItem(upright("\n".join(lines))))
        self.rows.setCurrentRow(min(row, len(groups) - 1))

    def again(self) -> None:
        """The board changed: drop what is no longer to be had."""
        self.show_groups(self._all, working=False)

    def current(self) -> Group:
        """The suggestion in hand, empty for none."""
        row = self.rows.currentRow()
        return self.groups[row] if 0 <= row < len(self.groups) else ()

    def name_of(self, group: Group) -> str:
        """What phones call a group, "" where they did not make it."""
        return next((name for name, ids in self._named if set(group) <= set(ids)), "")

    def take_current(self) -> None:
        """Make a group of the suggestion in hand."""
        if group := self.current():
            self.taken.emit(list(group), self.name_of(group))

    def leave_current(self) -> None:
        """Do not suggest this again."""
        if group := self.current():
            self._left.add(frozenset(group))
            self.again()

    def _on_row(self, row: int) -> None:
        self.pointed.emit(row)

    def _on_activated(self, _item: QListWidgetItem) -> None:
        self.take_current()


def _ids(named: list[tuple[str, Group]]) -> list[Group]:
    return [group for _, group in named]


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1] + "…"
