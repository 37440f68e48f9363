"""Add or edit a cycle: a quarter, a year, or any two days."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState, quarter_dates, quarter_of, year_dates
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Workspace
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.forms.ui_cycle import Ui_CycleDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import cycle_kind_text, cycle_state_hint, cycle_state_text, period_text
from okr_desktop.services import cycles, drafting

_KINDS = tuple(CycleKind)


class CycleDialog(FormDialog):
    """``cycle_id`` is the one to edit, None for a new one."""

    help_topic = "people"

    def __init__(
        self,
        session: Session,
        cycle_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_CycleDialog(), parent, prompter)
        self._id = cycle_id or new_id()
        self._item: Cycle | None = None
        self._settings = Workspace("")
        self._named = ""
        names = ("kind", "year", "quarter", "name", "start", "end", "state")
        self._fields = {name: name for name in names}
        new = cycle_id is None
        self.setWindowTitle(self.tr("New cycle") if new else self.tr("Edit cycle"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add cycle") if new else self.tr("Save changes"))
        self.ui.kind.set_options([cycle_kind_text(kind) for kind in _KINDS])
        for state in CycleState:
            self.ui.state.addItem(cycle_state_text(state), state.value)
        self._connect()
        self.load(drafting.cycle_record, cycle_id)

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.chosen.connect(self._on_period)
        ui.year.valueChanged.connect(self._on_period)
        ui.quarter.currentIndexChanged.connect(self._on_period)
        ui.name.textChanged.connect(self.edited)
        ui.start.dateChanged.connect(self.edited)
        ui.end.dateChanged.connect(self.edited)
        ui.state.currentIndexChanged.connect(self._on_state)

    def fill(self, sheet: tuple[Cycle | None, Workspace, date]) -> None:
        self._item, self._settings, today = sheet
        ui, item = self.ui, self._item
        year, quarter = quarter_of(item.start if item else today, self._settings.fiscal_year_start)
        for number in (1, 2, 3, 4):
            ui.quarter.addItem("", number)
        ui.year.setValue(year)
        ui.quarter.setCurrentIndex(quarter - 1)
        ui.kind.set_value(_KINDS.index(item.kind if item else CycleKind.QUARTER))
        ui.state.setCurrentIndex(ui.state.findData((item.state if item else CycleState.PREPARATION).value))
        self._name_quarters()
        if item is None:
            self._refill()
        else:
            ui.name.setText(item.name)
            ui.start.set_day(item.start)
            ui.end.set_day(item.end)
            self._named = self._usual_name()
        self._show_fitting()
        self._on_state()

    def _kind(self) -> CycleKind:
        return _KINDS[self.ui.kind.value()]

    def _name_quarters(self) -> None:
        """Q1 to Q4 with their days, which depend on the fiscal year."""
        ui = self.ui
        for index in range(ui.quarter.count()):
            first, last = self._quarter(index + 1)
            text = self.tr("Q{number}, {period}")
            ui.quarter.setItemText(index, text.format(number=index + 1, period=period_text(first, last)))

    def _quarter(self, number: int) -> tuple[date, date]:
        return quarter_dates(self.ui.year.value(), number, self._settings.fiscal_year_start)

    def _on_period(self, *_: Any) -> None:
        if self._loaded:
            self._name_quarters()
            self._show_fitting()
            self._refill()
            self.edited()

    def _show_fitting(self) -> None:
        kind = self._kind()
        self.show_field("year", kind is not CycleKind.CUSTOM)
        self.show_field("quarter", kind is CycleKind.QUARTER)
        for name in ("start", "end"):
            field = getattr(self.ui, name)
            field.setReadOnly(kind is not CycleKind.CUSTOM)
            field.setEnabled(kind is CycleKind.CUSTOM)

    def _refill(self) -> None:
        """The days and the name that the period has; a name typed by hand is left alone."""
        ui, kind = self.ui, self._kind()
        if kind is CycleKind.CUSTOM:
            return
        if kind is CycleKind.YEAR:
            first, last = year_dates(ui.year.value(), self._settings.fiscal_year_start)
        else:
            first, last = self._quarter(ui.quarter.currentData() or 1)
        ui.start.set_day(first)
        ui.end.set_day(last)
        if ui.name.text().strip() in ("", self._named):
            ui.name.setText(self._usual_name())
        self._named = self._usual_name()

    def _usual_name(self) -> str:
        # Not translated: files name their quarters like this, and an import finds them by it.
        year = self.ui.year.value()
        return str(year) if self._kind() is CycleKind.YEAR else f"{year} Q{self.ui.quarter.currentData()}"

    def _on_state(self, *_: Any) -> None:
        self.ui.state_hint.setText(cycle_state_hint(self.ui.state.currentData()))
        self.edited()

    def typed(self) -> object:
        ui = self.ui
        period = (self._kind(), ui.start.day(), ui.end.day(), ui.name.text(), ui.state.currentData())
        return (*period, ui.year.value(), ui.quarter.currentData())

    def _build(self) -> Cycle:
        ui = self.ui
        archived, sponsor = (self._item.archived, self._item.sponsor) if self._item else (False, None)
        state, name = CycleState(ui.state.currentData()), ui.name.text().strip()
        return Cycle(self._id, name, ui.start.day(), ui.end.day(), self._kind(), state, archived, sponsor)

    def check(self) -> list[Problem]:
        unread = self.ui.start.problems("start") + self.ui.end.problems("end")
        return unread or self._build().problems()

    def submit(self) -> None:
        self.run(cycles.save, self._build())
