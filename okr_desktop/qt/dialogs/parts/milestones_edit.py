"""The milestones of a key result: title, weight and perhaps a day each."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtWidgets import QLineEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.metrics import Milestone
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.row_list import Row, RowList


class _Step(Row):
    """One milestone; the id stays with it wherever it is moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = new_id()
        self.first = QLineEdit()
        self.first.setPlaceholderText(self.tr("What is reached"))
        self.first.setAccessibleName(self.tr("Milestone"))
        self.weight = NumberEdit()
        self.weight.setPlaceholderText("1")
        self.weight.setToolTip(self.tr("Weight: what it counts for; 1 when nothing is said"))
        self.weight.setAccessibleName(self.tr("Weight"))
        self.due = OptionalDay()
        self.due.setPlaceholderText(self.tr("no day"))
        self.due.setToolTip(self.tr("The day it is expected; without days there is no pace"))
        self.due.setAccessibleName(self.tr("Day"))
        self.add(self.first, 1)
        self.add(self.weight, width=theme.NARROW_FIELD)
        self.add(self.due, width=theme.DAY_FIELD)

    def read(self) -> tuple[Milestone, list[Problem]]:
        """The milestone as typed, and what cannot be read."""
        weight, problem = self.weight.read("milestones")
        found = [problem] if problem else []
        found += self.due.problems("milestones")
        step = Milestone(self.id, self.first.text().strip(), Decimal(1) if weight is None else weight, self.due.value())
        return step, found


class MilestonesEdit(RowList):
    """``milestones`` are those typed; rows in which nothing stands do not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_add_text(self.tr("Add milestone"))

    def new_row(self) -> Row:
        return _Step()

    def set_milestones(self, steps: Iterable[Milestone]) -> None:
        """Show these, or one empty row."""
        self.clear_rows()
        for step in steps:
            row = self.append(settle=False)
            assert isinstance(row, _Step)
            row.id = step.id
            row.first.setText(step.title)
            row.first.setCursorPosition(0)
            row.weight.set_value(step.weight)
            row.due.set_value(step.due)
        if not self.rows():
            self.append(settle=False)
        self.settle()

    def _filled(self) -> list[_Step]:
        return [row for row in self.rows() if isinstance(row, _Step) and not row.is_empty()]

    def milestones(self) -> tuple[Milestone, ...]:
        """The milestones in their order."""
        return tuple(row.read()[0] for row in self._filled())

    def unread(self) -> list[Problem]:
        """What stands there and cannot be read."""
        return [problem for row in self._filled() for problem in row.read()[1]]
