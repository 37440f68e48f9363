"""The rows of an import as a table with chips to filter by, and the problems of the file below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.okrs import Kind
from okr_desktop.qt import texts, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.widgets.records_table import RecordsTable

if TYPE_CHECKING:
    from okr_desktop.services.exchange import ImportFacts, ImportRow

ALL = ""
# What stands in the tree; files of our own bring records of other kinds as well, which are named by their word.
ITEMS = ("objective", "key_result")
ACTIONS = ("create", "change", "same", "skip")
# Picture and colour of what happens to a row; the word beside it says the same.
LOOKS = {
    "create": ("plus", "on_track"),
    "change": ("pencil", "accent"),
    "same": ("check", "muted"),
    "skip": ("x", "at_risk"),
}
_SEVERITIES = {
    Severity.ERROR: ("alert-triangle", "at_risk"),
    Severity.WARNING: ("alert-triangle", "behind"),
    Severity.NOTE: ("info", "muted"),
}
_LONGEST_CHANGE = 120
_LONGEST_PLACE = 18
_CHANGES = 4


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
        self._all: tuple[ImportRow, ...] = ()
        self._places: tuple[str, ...] = ()
        self._lines: list[tuple[int, str, str]] = []

    def show_rows(self, rows: tuple[ImportRow, ...], action: str = ALL, places: Sequence[str] = ()) -> None:
        """Show the rows with this action; ``places`` are the file or sheet of each where there are several."""
        self._all, self._places = rows, tuple(places) if len(places) == len(rows) else ()
        shown = [(place, row) for place, row in enumerate(rows) if action in (ALL, row.action)]
        self._lines = sorted(
            (row.line, f"{place}", self._places[place] if self._places else "") for place, row in shown
        )
        self.set_rows([self._record(place, row) for place, row in shown])
        self.set_widths((124, 0, 0, 168 if any(self._places) else 64, 0))
        self.setColumnHidden(_CHANGES, not any(row.changes for row in rows))

    def _record(self, place: int, row: ImportRow) -> Record:
        return _record(f"{place}", row, self._sentence(row), self._places[place] if self._places else "")

    def filter(self, action: str) -> None:
        """Show only rows with this action ("" for all)."""
        self.show_rows(self._all, action, self._places)

    def go_to_line(self, line: int, place: str = "") -> bool:
        """Select the row of a line, or the last one before it; in a file or sheet where rows say theirs."""
        there = [one for one in self._lines if one[2] == place] or self._lines
        at = bisect_right(there, (line, "~")) - 1
        return at >= 0 and self.go_to(there[at][1])

    def _sentence(self, row: ImportRow) -> str:
        return "; ".join(
            self.tr("{field}: {change}").format(field=texts.field_text(name), change=_change(name, old, new))
            for name, old, new in row.changes
        )


def _record(key: str, row: ImportRow, changes: str, place: str) -> Record:
    icon, tone = LOOKS[row.action]
    quiet, ours = row.action == "same", row.kind in ITEMS
    word = texts.import_action_text(row.action)
    return Record(
        key,
        (
            Cell(word, icon=icon, tone=tone, toned=True),
            Cell(
                row.title,
                kind=row.kind if ours else "",
                depth=row.depth,
                muted=quiet,
                strong=row.kind == "objective" and not quiet,
                struck=row.facts.cancelled,
            ),
            Cell(understood_text(row.facts) if ours else texts.record_text(row.kind), muted=quiet or not ours),
            Cell(_line(row.line, place), muted=True, tip=f"{place}: {row.line}" if place else ""),
            Cell(changes, muted=True),
        ),
        row,
    )


def _line(line: int, place: str) -> str:
    """The line in its file or sheet: "goals.csv: 12"."""
    number = texts.number_text(Decimal(line)) if line else ""
    place = texts.short_text(place, _LONGEST_PLACE)
    return f"{place}: {number}" if place and number else place or number


def understood_text(facts: ImportFacts) -> str:
    """What was read: "from 9 to 2 h · Done · Owner: Ana · Tags: P0"; "" when there is nothing but the title."""
    metric, parts = facts.metric, list[str]()
    if metric is not None:
        parts.append(texts.aim_text(metric))
        if facts.value is not None and metric.kind is not Kind.YES_NO:
            parts.append(_named("value", texts.quantity_text(facts.value, metric.unit)))
    parts += [texts.status_text("done")] if facts.done else []
    parts += [texts.status_text("cancelled")] if facts.cancelled else []
    parts += [_named("owner", facts.owner)] if facts.owner else []
    parts += [_named("teams", ", ".join(facts.teams))] if facts.teams else []
    parts += [_named("due", texts.date_text(facts.due))] if facts.due else []
    parts += [_named("tags", ", ".join(facts.tags))] if facts.tags else []
    return " · ".join(parts)


def _named(field: str, text: str) -> str:
    return f"{texts.field_text(field)}: {texts.short_text(text, _LONGEST_CHANGE)}"


def _change(field: str, old: str, new: str) -> str:
    if field == "state":
        old, new = (texts.state_text(one) if one else one for one in (old, new))
    if field == "due":
        old, new = (texts.date_text(date.fromisoformat(one)) if one else one for one in (old, new))
    old, new = (texts.short_text(one.replace("None", "–"), _LONGEST_CHANGE) for one in (old, new))
    return texts.change_text(old, new) if old else new


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
        line = _line(problem.line or 0, sheet) if sheet else line or "–"
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
