"""Preparing a cycle: what is planned into it beside the backlog of what is in none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.cycle import data
from okr_desktop.qt.pages.cycle.data import PrepareView
from okr_desktop.qt.pages.cycle.part import Part, card, label, line_label
from okr_desktop.qt.pages.strategy.backing_line import BackingLine
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import cycles


class Prepare(Part):
    """Two lists; Enter, a double click or the button moves an objective from the one into the other."""

    add_requested = Signal()

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._state = CycleState.PREPARATION
        self.hints = ProblemLine()
        self.backlog = self._table(self.tr("Backlog"))
        self.planned = self._table(self.tr("Planned"))
        self.plan_button = QPushButton(self.tr("Plan into this cycle"))
        self.plan_all = QPushButton(self.tr("Plan all"))
        self.unplan_button = QPushButton(self.tr("Back to the backlog"))
        self.show_button = QPushButton(self.tr("Show in the plan"))
        self.add_button = QPushButton(self.tr("Add objective…"))
        self._backlog_head, self._planned_head = line_label(), line_label()
        self._said = label(muted=True)
        self.backing = BackingLine(session, prompter)
        self._arrange()
        self._connect()

    def _table(self, name: str) -> RecordsTable:
        heads = (self.tr("Objective"), self.tr("Owner"), self.tr("Teams"), self.tr("Key results"))
        table = RecordsTable(heads)
        table.set_widths((0, 148, 148, 112))
        table.setAccessibleName(name)
        table.set_comfortable(False)
        return table

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_4, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._said)
        column.addWidget(self.backing)
        column.addWidget(self.hints)
        planned_buttons = (self.add_button, self.show_button, self.unplan_button)
        column.addWidget(self._box(self._planned_head, self.planned, planned_buttons), 3)
        column.addWidget(self._box(self._backlog_head, self.backlog, (self.plan_all, self.plan_button)), 2)

    def _box(self, head: QWidget, table: RecordsTable, buttons: tuple[QPushButton, ...]) -> QWidget:
        frame, column = card()
        column.setContentsMargins(1, theme.SPACE_8, 1, theme.SPACE_4)
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_12, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(head, 1)
        for button in buttons:
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(table, 1)
        return frame

    def _connect(self) -> None:
        for head in (self._backlog_head, self._planned_head):
            head.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.backlog.chosen.connect(self.plan_one)
        self.planned.chosen.connect(self.show_requested)
        self.planned.delete_requested.connect(self.unplan_one)
        self.backlog.current_changed.connect(self._on_current)
        self.planned.current_changed.connect(self._on_current)
        self.plan_button.clicked.connect(self._on_plan)
        self.plan_all.clicked.connect(self._on_plan_all)
        self.unplan_button.clicked.connect(self._on_unplan)
        self.show_button.clicked.connect(self._on_show)
        self.add_button.clicked.connect(self.add_requested)

    def loader(self) -> Callable[..., Any]:
        return data.prepare

    def show_view(self, view: PrepareView) -> None:
        self._state = view.state
        self.backing.set_cycle(self.cycle)
        going_on = view.state in (CycleState.PREPARATION, CycleState.ACTIVE)
        self.hints.show_text("\n".join(view.hints) if going_on else "", Severity.WARNING)
        self._said.setText(self._meaning(view.state).format(cycle=view.name))
        self._planned_head.setText(self.tr("Planned into {cycle}").format(cycle=view.name) + _count(view.planned))
        self._backlog_head.setText(self.tr("Backlog: in no cycle") + _count(view.backlog))
        self.planned.set_rows(list(view.planned))
        self.backlog.set_rows(list(view.backlog))
        self.planned.set_empty_text(self.tr("Nothing is planned yet. Choose from the backlog below, or add one."))
        self.backlog.set_empty_text(self.tr("The backlog is empty: every objective is in a cycle."))
        self._on_current()

    def _meaning(self, state: CycleState) -> str:
        match state:
            case CycleState.PREPARATION:
                return self.tr("Collect what {cycle} shall be about, agree on key results, then activate it.")
            case CycleState.CLOSED:
                return self.tr("{cycle} is closed. Objectives of the backlog can be planned into another cycle.")
            case _:
                return self.tr("{cycle} runs already; what is planned now joins it.")

    def _on_current(self, _key: str = "") -> None:
        is_open = self._state is not CycleState.CLOSED
        self.plan_button.setEnabled(is_open and bool(self.backlog.current_key()))
        self.plan_all.setEnabled(is_open and bool(self.backlog.records.rowCount()))
        self.unplan_button.setEnabled(is_open and bool(self.planned.current_key()))
        self.show_button.setEnabled(bool(self.planned.current_key()))
        self.add_button.setEnabled(is_open)

    def plan_one(self, id: str) -> None:
        """Plan one objective of the backlog into the cycle."""
        self.run(cycles.schedule, [id], self.cycle)

    def unplan_one(self, id: str) -> None:
        """Take one objective back to the backlog."""
        self.run(cycles.schedule, [id], None)

    def _on_plan(self) -> None:
        if key := self.backlog.current_key():
            self.plan_one(key)
            self.backlog.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_plan_all(self) -> None:
        self.run(cycles.schedule, [row.key for row in self.backlog.records.records()], self.cycle)

    def _on_unplan(self) -> None:
        if key := self.planned.current_key():
            self.unplan_one(key)

    def _on_show(self) -> None:
        if key := self.planned.current_key():
            self.show_requested.emit(key)


def _count(rows: tuple[object, ...]) -> str:
    return f"  {len(rows)}" if rows else ""
