"""The rows of an import as a table with chips to filter by, and the problems of the file below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.importing.row_records import line_text
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.widgets.records_table import RecordsTable

if TYPE_CHECKING:
    from okr_desktop.services.exchange import ImportRow

ALL = ""
ACTIONS = ("create", "change", "same", "skip")
_SEVERITIES = {
    Severity.ERROR: ("alert-triangle", "at_risk"),
    Severity.WARNING: ("alert-triangle", "behind"),
    Severity.NOTE: ("info", "muted"),
}
_LINE, _CHANGES = 3, 4


class ActionChips(QWidget):
    """One chip for each action with how many rows have it; ``picked(action)`` with "" for all."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        for action in (ALL, *ACTIONS):
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("action", action)
            chip.setAutoDefault(False)
            self._group.addButton(chip)
            self._chips[action] = chip
            row.addWidget(chip)
        row.addStretch()
        self._group.buttonClicked.connect(self._on_clicked)

    def set_counts(self, rows: Sequence[ImportRow]) -> None:
        """Count the rows, and show all of them."""
        for action, chip in self._chips.items():
            count = sum(action in (ALL, row.action) for row in rows)
            chip.setText(f"{self._word(action)}  {texts.number_text(Decimal(count))}")
            chip.setEnabled(count > 0 or action == ALL)
        self.pick(ALL)

    def pick(self, action: str) -> None:
        """Press a chip without telling anybody."""
        self._chips[action].setChecked(True)

    def action(self) -> str:
        """The action of the chip that is pressed."""
        pressed = self._group.checkedButton()
        return str(pressed.property("action")) if pressed else ALL

    def _word(self, action: str) -> str:
        return texts.import_action_text(action) if action else self.tr("All")

    def _on_clicked(self, _chip: QAbstractButton) -> None:
        self.picked.emit(self.action())


class _ReadOnlyTable(RecordsTable):
    """Rows that only are looked at: Enter belongs to the dialog."""

    def _is_ours(self, event: QKeyEvent) -> bool:
        return Qt.Key(event.key()) not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and super()._is_ours(event)


class RowsTable(_ReadOnlyTable):
    """What happens to each line of the file, and what was understood of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.records.set_headers(
            (
                self.tr("What happens"),
                self.tr("Title"),
                self.tr("Understood as"),
                self.tr("Line"),
                self.tr("Changes"),
            )
        )
        self.set_comfortable(False)
        self.set_widths((124, 0, 0, 64, 0))
        self._all: tuple[Record, ...] = ()
        self._lines: list[tuple[int, str, str]] = []

    def show_rows(self, records: tuple[Record, ...], action: str = ALL) -> None:
        """Show the records (``row_records`` makes them) with this action."""
        self._all = records
        shown = [record for record in records if action in (ALL, record.data.action)]
        self._lines = sorted((record.data.line, record.key, record.cells[_LINE].tip) for record in shown)
        self.set_rows(shown)
        self.set_widths((124, 0, 0, 168 if any(record.cells[_LINE].tip for record in records) else 64, 0))
        self.setColumnHidden(_CHANGES, not any(record.data.changes for record in records))

    def filter(self, action: str) -> None:
        """Show only rows with this action ("" for all)."""
        self.show_rows(self._all, action)

    def go_to_line(self, line: int, place: str = "") -> bool:
        """Select the row of a line, or the last one before it; in a file or sheet where rows say theirs."""
        there = [one for one in self._lines if place and one[2].startswith(f"{place}: ")] or self._lines
        at = bisect_right(there, (line, "~")) - 1
        return at >= 0 and self.go_to(there[at][1])


class ProblemsTable(_ReadOnlyTable):
    """What was wrong or passed over, each with its line."""

    line_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.records.set_headers((self.tr("Line"), self.tr("What was found")))
        self.set_comfortable(False)
        self.set_widths((132, 0))
        self.setAccessibleName(self.tr("Problems of the file"))
        self.current_changed.connect(self._on_current)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Errors first, then in the order of the file."""
        order = list(Severity)
        ranked = sorted(problems, key=lambda one: (order.index(one.severity), one.line or 0))
        self.set_widths((212 if any("sheet" in one.params for one in ranked) else 132, 0))
        self.set_rows([self._problem(place, one) for place, one in enumerate(ranked)])

    def _problem(self, place: int, problem: Problem) -> Record:
        icon, tone = _SEVERITIES[problem.severity]
        line = self.tr("Line {line}").format(line=texts.number_text(Decimal(problem.line))) if problem.line else ""
        sheet = str(problem.params.get("sheet", ""))
        line = line_text(problem.line or 0, sheet) if sheet else line or "–"
        sentence = texts.problem_text(problem)
        word = texts.severity_text(problem.severity.value)
        return Record(
            f"{place}",
            (Cell(line, icon=icon, tone=tone, tip=f"{word}: {line}: {sentence}"), Cell(sentence, tip=sentence)),
            problem,
        )

    def _on_current(self, _key: str) -> None:
        record = self.records.record(self.currentIndex().row())
        if record is not None and record.data.line:
            self.line_chosen.emit(record.data.line, str(record.data.params.get("sheet", "")))
