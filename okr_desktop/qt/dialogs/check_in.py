"""Record a check-in, or correct one, and see what it does before it is saved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, CheckIn, Kind
from okr_desktop.domain.scoring import score
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.change_row import Change
from okr_desktop.qt.forms.ui_check_in import Ui_CheckInDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.texts import ago_text, aim_text, date_text, input_text, reading_text, short_text, value_text
from okr_desktop.services import check_ins, drafting
from okr_desktop.services.drafting import CheckInPreview, CheckInSheet

PREVIEW_MS = 120
_YES = 0


class CheckInDialog(FormDialog):
    """One reading of one key result; ``check_in`` is the one to correct, None for a new one."""

    help_topic = "checking-in"

    def __init__(
        self,
        session: Session,
        key_result_id: str,
        check_in: CheckIn | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_CheckInDialog(), parent, prompter)
        self._id = check_in.id if check_in else new_id()
        self._known = check_in
        self._sheet: CheckInSheet | None = None
        self._fields = {"value": "value", "date": "date", "confidence": "confidence", "note": "note"}
        self._reading: TaskHandle | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_MS)
        self._pause.timeout.connect(self._ask_preview)
        self.setWindowTitle(self.tr("Correct check-in") if check_in else self.tr("Check-in"))
        self._save_button().setText(self.tr("Save correction") if check_in else self.tr("Record check-in"))
        ui = self.ui
        ui.yes_no.set_options([self.tr("Yes"), self.tr("No")])
        ui.previous_value.setFont(theme.font(strong=True))
        self._connect()
        self.load(drafting.check_in_sheet, key_result_id, check_in)

    def _connect(self) -> None:
        ui = self.ui
        ui.value.value_edited.connect(self.edited)
        ui.yes_no.chosen.connect(self.edited)
        ui.date.dateChanged.connect(self.edited)
        ui.confidence.changed.connect(self.edited)
        ui.note.textChanged.connect(self.edited)

    # What is shown

    def fill(self, sheet: CheckInSheet) -> None:
        self._sheet = sheet
        ui, item, metric = self.ui, sheet.key_result, sheet.key_result.metric
        ui.head_label.setText(short_text(item.title, 300))
        where = [short_text(sheet.objective.title, 120), sheet.cycle.name if sheet.cycle else ""]
        ui.sub_label.setText(" · ".join(part for part in where if part))
        asked = metric.kind is Kind.YES_NO
        self.show_field("value", not asked)
        self.show_field("yes_no", asked)
        ui.unit_label.setVisible(bool(metric.unit) and not asked)
        ui.unit_label.setText(short_text(metric.unit, 30))
        ui.value.set_unit(metric.unit)
        if asked:
            self._fields = {"value": "yes_no", **{name: name for name in ("date", "confidence", "note")}}
        ui.date.set_day(sheet.today)
        self._fill_previous(sheet)
        if self._known is not None:
            self._fill_known(self._known, asked)
        self._say(ui.general_problem, list(sheet.problems))
        self._show_nothing()
        self._pause.start()

    def _fill_known(self, known: CheckIn, asked: bool) -> None:
        ui = self.ui
        if asked:
            ui.yes_no.set_value(_YES if known.value >= 1 else 1)
        else:
            ui.value.set_value(known.value)
        ui.date.set_day(known.date)
        ui.confidence.set_value(known.confidence)
        ui.note.setPlainText(known.note)

    def _fill_previous(self, sheet: CheckInSheet) -> None:
        ui, metric, before = self.ui, sheet.key_result.metric, sheet.previous
        if before is None:
            ui.previous_value.setText(self.tr("No check-in yet"))
            ui.previous_when.setText(self.tr("Aim: {aim}").format(aim=aim_text(metric)))
            ui.previous_note.hide()
            return
        ui.previous_value.setText(self.tr("Last: {value}").format(value=value_text(before.value, metric)))
        when = f"{date_text(before.date, sheet.today)}, {ago_text(before.date, sheet.today)}"
        ui.previous_when.setText(" · ".join(part for part in (when, short_text(sheet.previous_by, 40)) if part))
        ui.previous_note.setText(self.tr("“{note}”").format(note=short_text(before.note, 240)))
        ui.previous_note.setVisible(bool(before.note.strip()))
        if metric.kind is not Kind.YES_NO:
            text = self.tr("last time {value}")
            ui.value.setPlaceholderText(text.format(value=input_text(before.value)))

    # What was typed

    def typed(self) -> object:
        ui = self.ui
        return (ui.value.text(), ui.yes_no.value(), ui.date.day(), ui.confidence.value(), ui.note.toPlainText())

    def _value(self) -> tuple[Decimal | None, Problem | None]:
        assert self._sheet is not None
        if self._sheet.key_result.metric.kind is not Kind.YES_NO:
            value, problem = self.ui.value.read("value")
            missing = value is None and problem is None
            return value, Problem("value.missing", "value") if missing else problem
        chosen = self.ui.yes_no.value()
        if chosen < 0:
            return None, Problem("value.missing", "value", {"variant": "yes_no"})
        return Decimal(chosen == _YES), None

    def _record(self, value: Decimal) -> CheckIn:
        assert self._sheet is not None
        ui = self.ui
        made = self._known or CheckIn(self._id, self._sheet.key_result.id, ui.date.day(), value, author=self._sheet.me)
        note = ui.note.toPlainText().strip()
        return replace(made, date=ui.date.day(), value=value, confidence=ui.confidence.value(), note=note)

    def check(self) -> list[Problem]:
        value, problem = self._value()
        assert self._sheet is not None
        found = [problem] if problem else []
        found += self.ui.date.problems("date")
        found += self._record(value if value is not None else Decimal(0)).problems()
        if self.ui.date.day() > self._sheet.today:
            found.append(Problem("date.future", "date"))
        return found + list(self._sheet.problems)

    def hints(self) -> list[Problem]:
        """A value that goes the wrong way is told gently: it may well be true."""
        value, _ = self._value()
        sheet = self._sheet
        if sheet is None:
            return []
        metric, before = sheet.key_result.metric, sheet.previous
        if value is None or before is None or metric.kind not in RANGED or self.ui.date.day() < before.date:
            return list(sheet.problems)
        now, then = score(metric, value).raw, score(metric, before.value).raw
        if now is None or then is None or now >= then:
            return list(sheet.problems)
        shown = {"before": reading_text(before.value, metric)}
        return [*sheet.problems, Problem("value.away", "value", shown, Severity.WARNING)]

    def submit(self) -> None:
        value, _ = self._value()
        if value is not None:
            self.run(check_ins.add if self._known is None else check_ins.correct, self._record(value))

    # What it would do

    def edited(self, *_: Any) -> None:
        super().edited()
        self._pause.start()

    def _ask_preview(self) -> None:
        if self._sheet is None:
            return
        value, problem = self._value()
        if value is None or problem or self._record(value).problems():
            self._show_nothing()
            return
        if self._reading is not None:
            self._reading.cancel()
        record = self._record(value)
        self._reading = self._session.read(
            drafting.check_in_preview, record, then=self._on_preview, failed=self._on_no_preview, owner=self
        )

    def _on_preview(self, found: CheckInPreview) -> None:
        assert self._sheet is not None
        self._show_changes(
            Change(found.before.raw, found.after.raw, found.expected, found.status_after.value),
            Change(
                found.objective_before, found.objective_after, found.objective_expected, found.objective_status.value
            ),
        )
        text = ""
        if found.stays is not None:
            day = date_text(found.stays.date, self._sheet.today)
            text = self.tr("The later check-in of {date} stays the current one; this one goes into the history.")
            text = text.format(date=day)
        self.ui.preview_note.show_text(text, Severity.NOTE)

    def _show_nothing(self) -> None:
        """How both stand now, while there is no value to preview."""
        if self._reading is not None:
            self._reading.cancel()
        assert self._sheet is not None
        result, above = self._sheet.figure, self._sheet.above
        self._show_changes(
            Change(result.raw, result.raw, result.expected, result.status.value),
            Change(above.progress, above.progress, above.expected, above.status.value),
        )
        self.ui.preview_note.clear()

    def _show_changes(self, result: Change, above: Change) -> None:
        assert self._sheet is not None
        self.ui.result_change.show_change(self.tr("This key result"), result)
        self.ui.objective_change.show_change(short_text(self._sheet.objective.title, 120), above)

    def _on_no_preview(self, error: BaseException) -> None:
        self._show_nothing()
