"""Record a check-in, or correct one, and see what it does before it is saved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, CheckIn, Kind, Metric
from okr_desktop.domain.scoring import reached_weight, score
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.concerns.link import ConcernLink
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.learn.opening import WhyLink, add_link
from okr_desktop.qt.dialogs.parts.change_row import Change
from okr_desktop.qt.dialogs.parts.level_choice import LevelChoice
from okr_desktop.qt.dialogs.parts.plain_form import add_field, two_columns
from okr_desktop.qt.dialogs.parts.tick_list import TickList
from okr_desktop.qt.forms.ui_check_in import Ui_CheckInDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.texts import ago_text, aim_text, date_text, input_text, reading_text, short_text, value_text
from okr_desktop.services import check_ins, drafting
from okr_desktop.services.drafting import CheckInPreview, CheckInSheet

PREVIEW_MS = 120
_YES = 0
_OTHERS = ("date", "confidence", "note", "next", "blocker")


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
        self._add_fields()
        self._fields = {"value": "value"} | {name: name for name in _OTHERS}
        self._way = "value"
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
        why = WhyLink(session, prompter, "confidence", self)
        add_link(ui.confidence_box, ui.confidence, why, self.tr("How to choose a number"))
        self.concern.about = key_result_id
        self.load(drafting.check_in_sheet, key_result_id, check_in)

    def _add_fields(self) -> None:
        """The fields of milestones and levels, and what is said beside the note."""
        ui = self.ui
        ui.note_label.setText(self.tr("What &happened?"))
        answers = two_columns()
        ui.column.insertLayout(ui.column.indexOf(ui.grid), answers)
        add_field(ui, answers, "steps", self.tr("What is &reached?"), TickList(), (0, 0, 2))
        add_field(ui, answers, "level", self.tr("Which &level is reached?"), LevelChoice(), (1, 0, 2))
        talk = two_columns()
        ui.column.insertLayout(ui.column.indexOf(ui.note_box) + 1, talk)
        for place, (name, label) in enumerate(
            (("next", self.tr("Ne&xt steps")), ("blocker", self.tr("What is in the &way?")))
        ):
            area = QPlainTextEdit()
            area.setTabChangesFocus(True)
            area.setFixedHeight(2 * area.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
            add_field(ui, talk, name, label, area, (0, place, 1))
        self.concern = ConcernLink(self._session, self._prompter)
        talk.addWidget(self.concern, 1, 1, Qt.AlignmentFlag.AlignLeft)
        for one, other in pairwise((ui.note, ui.next, ui.blocker, self.concern)):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        ui = self.ui
        ui.steps.edited.connect(self.edited)
        ui.level.chosen.connect(self.edited)
        ui.next.textChanged.connect(self.edited)
        ui.blocker.textChanged.connect(self.edited)
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
        self._ask(metric, sheet)
        ui.date.set_day(sheet.today)
        self._fill_previous(sheet)
        if self._known is not None:
            self._fill_known(self._known)
        self._say(ui.general_problem, list(sheet.problems))
        self._show_nothing()
        self._pause.start()

    def _ask(self, metric: Metric, sheet: CheckInSheet) -> None:
        """Ask for what the kind of key result wants to know: a number, yes or no, ticks, a level."""
        ui = self.ui
        self._way = _way(metric)
        for name in ("value", "yes_no", "steps", "level"):
            self.show_field(name, name == self._way)
        ui.unit_label.setVisible(bool(metric.unit) and self._way == "value")
        ui.unit_label.setText(short_text(metric.unit, 30))
        ui.value.set_unit(metric.unit)
        if self._way in ("steps", "level"):
            ui.grid.removeItem(ui.date_box)
            ui.date_box.setParent(None)
            ui.grid.addLayout(ui.date_box, 0, 0)
        before = sheet.previous.reached if sheet.previous else ()
        if self._way == "steps":
            ui.steps.set_steps(metric.milestones, self._known.reached if self._known else before, sheet.today)
        if self._way == "level":
            ui.level.set_metric(metric, sheet.levels)
        self._fields = {"value": self._way} | {name: name for name in _OTHERS}
        stops = [*getattr(ui, self._way).findChildren(QAbstractButton), ui.date]
        if self._way in ("steps", "level"):
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)

    def _fill_known(self, known: CheckIn) -> None:
        ui = self.ui
        match self._way:
            case "yes_no":
                ui.yes_no.set_value(_YES if known.value >= 1 else 1)
            case "level":
                ui.level.set_value(known.value)
            case "value":
                ui.value.set_value(known.value)
            case _:
                pass
        ui.date.set_day(known.date)
        ui.confidence.set_value(known.confidence)
        for name in ("note", "next", "blocker"):
            getattr(ui, name).setPlainText(getattr(known, name))

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
        ui.previous_note.setText(self._said_before(before))
        ui.previous_note.setVisible(bool(ui.previous_note.text()))
        if self._way == "value":
            text = self.tr("last time {value}")
            ui.value.setPlaceholderText(text.format(value=input_text(before.value, metric.unit)))

    def _said_before(self, before: CheckIn) -> str:
        """Note, next steps and blocker of the last time, a line each."""
        lines = (
            (self.tr("“{text}”"), before.note),
            (self.tr("Next: {text}"), before.next),
            (self.tr("In the way: {text}"), before.blocker),
        )
        return "\n".join(line.format(text=short_text(text, 240)) for line, text in lines if text.strip())

    # What was typed

    def typed(self) -> object:
        ui = self.ui
        said = tuple(getattr(ui, name).toPlainText() for name in ("note", "next", "blocker"))
        answers = (ui.value.text(), ui.yes_no.value(), ui.steps.reached(), ui.level.value())
        return (answers, ui.date.day(), ui.confidence.value(), said)

    def _value(self) -> tuple[Decimal | None, Problem | None]:
        assert self._sheet is not None
        ui = self.ui
        match self._way:
            case "steps":
                return reached_weight(self._sheet.key_result.metric, ui.steps.reached()), None
            case "level":
                level = ui.level.value()
                return level, Problem("value.missing", "value", {"variant": "level"}) if level is None else None
            case "yes_no":
                chosen = ui.yes_no.value()
                if chosen < 0:
                    return None, Problem("value.missing", "value", {"variant": "yes_no"})
                return Decimal(chosen == _YES), None
            case _:
                value, problem = ui.value.read("value")
                missing = value is None and problem is None
                return value, Problem("value.missing", "value") if missing else problem

    def _record(self, value: Decimal) -> CheckIn:
        assert self._sheet is not None
        ui = self.ui
        made = self._known or CheckIn(self._id, self._sheet.key_result.id, ui.date.day(), value, author=self._sheet.me)
        return replace(
            made,
            date=ui.date.day(),
            value=value,
            confidence=ui.confidence.value(),
            reached=ui.steps.reached() if self._way == "steps" else (),
            **{name: getattr(ui, name).toPlainText().strip() for name in ("note", "next", "blocker")},
        )

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


def _way(metric: Metric) -> str:
    """The field that asks for the value of a metric."""
    if metric.worded:
        return "level"
    return {Kind.YES_NO: "yes_no", Kind.MILESTONES: "steps"}.get(metric.kind, "value")
