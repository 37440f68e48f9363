"""Phased targets: the values expected by certain days on the way to the target."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.metrics import Phase
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.row_list import Row, RowList


class _PhaseRow(Row):
    """By a day, a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.until = OptionalDay()
        self.until.setPlaceholderText(self.tr("by the day"))
        self.until.setAccessibleName(self.tr("By the day"))
        self.value = NumberEdit()
        self.value.setPlaceholderText(self.tr("expected value"))
        self.value.setAccessibleName(self.tr("Expected value"))
        self.first = self.until
        self.add(self.until, width=theme.DAY_FIELD)
        self.add(self.value, 1)


class PhasesEdit(RowList):
    """``phases`` are those typed, by day; rows in which nothing stands do not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_add_text(self.tr("Add phase"))
        self._unit = ""

    def new_row(self) -> Row:
        row = _PhaseRow()
        row.value.set_unit(self._unit)
        return row

    def set_unit(self, unit: str) -> None:
        """The unit that may stand beside the values."""
        self._unit = unit
        for row in self._all():
            row.value.set_unit(unit)

    def set_phases(self, phases: Iterable[Phase]) -> None:
        """Show these."""
        self.clear_rows()
        for phase in phases:
            row = self.append(settle=False)
            assert isinstance(row, _PhaseRow)
            row.until.set_value(phase.until)
            row.value.set_value(phase.value)
        self.settle()

    def _all(self) -> list[_PhaseRow]:
        return [row for row in self.rows() if isinstance(row, _PhaseRow)]

    def phases(self) -> tuple[Phase, ...]:
        """The phases that can be read, by day."""
        found = [(row.until.value(), row.value.read("phases")[0]) for row in self._all() if not row.is_empty()]
        known = [Phase(until, value) for until, value in found if until is not None and value is not None]
        return tuple(sorted(known, key=lambda phase: phase.until))

    def unread(self) -> list[Problem]:
        """Rows of which one part is missing or cannot be read."""
        found = list[Problem]()
        for row in self._all():
            if row.is_empty():
                continue
            value, problem = row.value.read("phases")
            found += [problem] if problem else []
            found += row.until.problems("phases")
            if value is None or row.until.value() is None:
                found.append(Problem("phases.unreadable", "phases"))
        return found[:1]
