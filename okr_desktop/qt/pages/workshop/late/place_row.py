"""One objective on its way into the plan: whether it goes, and under what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import label, line_label
from okr_desktop.services.drafting import Choice


class PlaceRow(QWidget):
    """``changed`` when it is ticked or placed elsewhere; ``placed(id, parent)`` where it stands now, to be kept."""

    changed = Signal()
    placed = Signal(str, object)

    def __init__(self, id: str, title: str, parents: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self._stored: str | None = None
        self.tick, self.title, self.above = QCheckBox(), label(foreign(title), strong=True), Picker()
        self.tick.setChecked(True)
        self.tick.setAccessibleName(title)
        self.above.set_choices(parents)
        self.above.setPlaceholderText(self.tr("nothing: at the top of the tree"))
        self.above.setAccessibleName(self.tr("Serves"))
        self.above.setFixedHeight(theme.TARGET + 2)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.SPACE_8)
        first.addWidget(self.tick)
        first.addWidget(self.title, 1)
        second.addSpacing(theme.SPACE_24)
        second.addWidget(line_label(self.tr("serves"), muted=True))
        second.addWidget(self.above, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(first)
        column.addLayout(second)
        self.tick.toggled.connect(self._on_changed)
        self.above.picked.connect(self._on_placed)

    def show_parent(self, id: str | None) -> None:
        """Follow what is stored, when that has changed."""
        if id != self._stored:
            self._stored = id
            if id != self.chosen_parent():
                self.set_parent(id)

    def set_parent(self, id: str | None) -> None:
        """Under what it stands."""
        self.above.set_choice(id)

    def chosen_parent(self) -> str | None:
        """The id of what it serves."""
        return self.above.choice()

    def unknown(self) -> bool:
        """Whether something stands there that is nothing of the plan."""
        return bool(self.above.new_text())

    def _on_placed(self) -> None:
        if not self.unknown() and self.chosen_parent() != self._stored:
            self._stored = self.chosen_parent()
            self.placed.emit(self.id, self._stored)
        self._on_changed()

    def _on_changed(self) -> None:
        self.above.setEnabled(self.tick.isChecked())
        self.changed.emit()
