"""The plan for a first cycle: steps with their days on the left, the one that is selected on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.learn.data import LearnView, Row
from okr_desktop.qt.pages.learn.step_card import StepCard
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.records_table import RecordsTable

_DAY, _WHO, _STATE = 84, 116, 120


class RolloutPane(QWidget):
    """``asked(what, step)``: what is one of begin, clear, add, edit, save, delete, done, open, dropped (the last four
    with the id of a step); ``cycle_chosen(id)``, ``door_requested(name)``, ``lesson_requested(name)``.
    """

    asked = Signal(str, str)
    cycle_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self.cycle = QComboBox()
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setToolTip(self.tr("Cycle"))
        self.words = caption("")
        self.add = self._button(self.tr("Add a step…"), "add")
        self.save = self._button(self.tr("Save as calendar…"), "save")
        self.clear = self._button(self.tr("Take the plan away"), "clear")
        self.table = RecordsTable((self.tr("Day"), self.tr("Step"), self.tr("Who"), self.tr("State")))
        self.table.set_widths((_DAY, 0, _WHO, _STATE))
        self.table.setAccessibleName(self.tr("Steps of the plan"))
        self.card = StepCard()
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()
        self.cycle.activated.connect(self._on_cycle)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_requested.connect(self._on_delete)
        self.card.asked.connect(self.asked)
        self.empty.primary_requested.connect(self._on_begin)

    def _button(self, text: str, what: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("what", what)
        button.clicked.connect(self._on_button)
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.cycle)
        head.addWidget(self.words, 1)
        for button in (self.add, self.save, self.clear):
            head.addWidget(button)
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(listed, 9)
        row.addWidget(self.card, 4)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_view(self, view: LearnView) -> None:
        """Show the plan of a cycle; the step that is selected stays so."""
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self.cycle.setVisible(bool(view.cycles))
        self._rows = {row.line.id: row for row in view.rows}
        self.table.set_rows([_record(row) for row in view.rows])
        for button in (self.add, self.save, self.clear):
            button.setVisible(bool(view.rows))
        self.words.setText(self._summary(view.rows))
        self._stack.setCurrentIndex(0 if view.rows else 1)
        self._show_empty(view)
        if not self.table.current_key() and view.rows:
            first = next((row for row in view.rows if not row.line.over), view.rows[0])
            self.table.go_to(first.line.id)
        self._on_current(self.table.current_key())

    def _show_empty(self, view: LearnView) -> None:
        if view.cycles:
            text = self.tr(
                "A plan for a first cycle: who does what, and when, from winning a sponsor to the decision whether to "
                "go on. The days move with the cycle."
            )
            self.empty.set_content(text, self.tr("Make the plan"), icon=icons.icon("timeline"))
        else:
            text = self.tr("Make a cycle first; then its plan is made here, with real days.")
            self.empty.set_content(text, "", icon=icons.icon("timeline"))

    def _summary(self, rows: tuple[Row, ...]) -> str:
        if not rows:
            return ""
        over, late = sum(row.line.over for row in rows), sum(row.line.late for row in rows)
        said = self.tr("{done} of %n step(s) done", "", len(rows)).format(done=over)
        overdue = self.tr("%n late", "", late)
        return f"{said} · {overdue}" if late else said

    def _on_current(self, id: str) -> None:
        self.card.show_row(self._rows.get(id))

    def _on_chosen(self, id: str) -> None:
        if id in self._rows:
            self.asked.emit("edit", id)

    def _on_delete(self, id: str) -> None:
        if id in self._rows:
            self.asked.emit("delete", id)

    def _on_button(self) -> None:
        self.asked.emit(str(self.sender().property("what")), "")

    def _on_begin(self) -> None:
        self.asked.emit("begin", "")

    def _on_cycle(self) -> None:
        self.cycle_chosen.emit(str(self.cycle.currentData() or ""))


def _record(row: Row) -> Record:
    over = row.line.over
    cells = (
        Cell(row.day, muted=True),
        Cell(row.line.name, muted=over, tip=row.line.text),
        Cell(row.who, muted=True, tip=row.who),
        Cell(row.state, status=row.mark),
    )
    return Record(row.line.id, cells, row)
