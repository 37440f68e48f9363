"""The milestones of a key result to tick off."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.metrics import Milestone
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.texts import date_text, number_text, short_text


class TickList(QWidget):
    """One box a milestone, with its weight and day; ``reached`` are the ids ticked."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._boxes: dict[str, QCheckBox] = {}

    def set_steps(self, steps: Iterable[Milestone], reached: Collection[str], today: date) -> None:
        """Show these; ``reached`` are ticked already."""
        steps = list(steps)
        plain = len({step.weight for step in steps}) <= 1
        for step in steps:
            box = QCheckBox(short_text(step.title, 200).replace("&", "&&"), self)
            box.show()  # a layout would show it later, and the first is to get the keyboard now
            box.setChecked(step.id in reached)
            box.toggled.connect(self.edited)
            self._boxes[step.id] = box
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE_8)
            row.addWidget(box, 1)
            note = plain_label(self, muted=True)
            note.setWordWrap(False)
            note.setText(self._note(step, plain, today))
            row.addWidget(note)
            self._column.addLayout(row)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def _note(self, step: Milestone, plain: bool, today: date) -> str:
        weight = "" if plain else self.tr("weight {weight}").format(weight=number_text(step.weight))
        due = self.tr("by {date}").format(date=date_text(step.due, today)) if step.due else ""
        return " · ".join(part for part in (weight, due) if part)

    def set_reached(self, reached: Collection[str]) -> None:
        """Tick these."""
        for id, box in self._boxes.items():
            box.setChecked(id in reached)

    def reached(self) -> tuple[str, ...]:
        """Ids of what is ticked, in their order."""
        return tuple(id for id, box in self._boxes.items() if box.isChecked())
