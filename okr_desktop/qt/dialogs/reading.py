"""Record a reading of a KPI, or correct one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Health
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import ago_text, input_text, quantity_text, short_text
from okr_desktop.services import drafting_work, kpis
from okr_desktop.services.drafting_work import ReadingSheet


class ReadingDialog(FormDialog):
    """One reading of one KPI; ``reading_id`` is the one to correct, None for a new one."""

    help_topic = "kpis"

    def __init__(
        self,
        session: Session,
        kpi_id: str,
        reading_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._sheet: ReadingSheet | None = None
        self._id = reading_id or new_id()
        self._build_form()
        self._fields = {name: name for name in ("value", "date", "note")}
        new = reading_id is None
        self.setWindowTitle(self.tr("New reading") if new else self.tr("Correct reading"))
        self._save_button().setText(self.tr("Record reading") if new else self.tr("Save correction"))
        self.load(drafting_work.reading_sheet, kpi_id, reading_id)

    def _build_form(self) -> None:
        ui = self.ui
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("value", self.tr("&Value"), NumberEdit(), 0, 1)
        ui.field("date", self.tr("&Date"), DayEdit(), 1, 1)
        ui.field("note", self.tr("What is &behind it?"), area)
        self._even_out()
        ui.value.textChanged.connect(self.edited)
        ui.date.dateChanged.connect(self.edited)
        ui.note.textChanged.connect(self.edited)

    def fill(self, sheet: ReadingSheet) -> None:
        self._sheet = sheet
        ui, kpi, before = self.ui, sheet.kpi, sheet.previous
        ui.head_label.setText(short_text(kpi.title, 300))
        if before is None:
            ui.sub_label.setText(self.tr("No reading yet"))
        else:
            text = self.tr("Last: {value}, {when}")
            ui.sub_label.setText(
                text.format(value=quantity_text(before.value, kpi.unit), when=ago_text(before.date, sheet.today))
            )
            ui.value.setPlaceholderText(input_text(before.value, kpi.unit))
        if kpi.unit:
            ui.value_label.setText(self.tr("&Value in {unit}").format(unit=short_text(kpi.unit, 30)))
        ui.value.set_unit(kpi.unit)
        ui.date.set_day(sheet.today)
        if sheet.known is not None:
            ui.value.set_value(sheet.known.value)
            ui.date.set_day(sheet.known.date)
            ui.note.setPlainText(sheet.known.note)

    def typed(self) -> object:
        return (self.ui.value.text(), self.ui.date.day(), self.ui.note.toPlainText())

    def _record(self) -> CheckIn:
        assert self._sheet is not None
        sheet, ui = self._sheet, self.ui
        value = ui.value.read("value")[0]
        made = sheet.known or CheckIn(self._id, "", sheet.today, Decimal(0), author=sheet.me, kpi=sheet.kpi.id)
        note = ui.note.toPlainText().strip()
        return replace(made, date=ui.date.day(), value=Decimal(0) if value is None else value, note=note)

    def check(self) -> list[Problem]:
        assert self._sheet is not None
        value, problem = self.ui.value.read("value")
        found = [problem] if problem else []
        if value is None and problem is None:
            found.append(Problem("value.missing", "value"))
        found += self.ui.date.problems("date")
        if self.ui.date.day() > self._sheet.today:
            found.append(Problem("date.future", "date"))
        return found + self._record().problems()

    def hints(self) -> list[Problem]:
        """An alarm is said before it is recorded: it may be a slip of the finger."""
        value = self.ui.value.read("value")[0]
        if self._sheet is None or value is None or self._sheet.kpi.health(value) is not Health.ALARM:
            return []
        return [Problem("reading.alarm", "value", {}, Severity.WARNING)]

    def submit(self) -> None:
        known = self._sheet is not None and self._sheet.known is not None
        self.run(kpis.correct if known else kpis.read, self._record())
