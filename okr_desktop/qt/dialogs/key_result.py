"""Add or edit a key result: what is measured, from where to where, by whom and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, KeyResult, Kind, Metric, State
from okr_desktop.domain.people import Person
from okr_desktop.domain.scoring import has_range
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.fold_out import FoldOut
from okr_desktop.qt.forms.ui_key_result import Ui_KeyResultDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import (
    aim_text,
    common_units,
    date_text,
    kind_hint,
    kind_text,
    quantity_text,
    short_text,
    state_text,
)
from okr_desktop.services import drafting
from okr_desktop.services.drafting import Choice, KeyResultSheet

_LIMITS = ("start", "target", "low", "high")


class KeyResultDialog(FormDialog):
    """``key_result_id`` is the one to edit; a new one belongs to ``objective`` (an id)."""

    def __init__(
        self,
        session: Session,
        key_result_id: str | None = None,
        objective: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_KeyResultDialog(), parent, prompter)
        self._id = key_result_id or new_id()
        self._sheet: KeyResultSheet | None = None
        names = ("title", "kind", "unit", *_LIMITS, "owner", "due", "weight", "state", "description", "tags")
        self._fields = {name: name for name in names}
        new = key_result_id is None
        self.setWindowTitle(self.tr("New key result") if new else self.tr("Edit key result"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add key result") if new else self.tr("Save changes"))
        self.ui.sentence.setFont(theme.font(theme.EMPHASIS, strong=True))
        self._more = FoldOut(self.ui.more_button, self.ui.more_panel, self)
        for kind in Kind:
            self.ui.kind.addItem(kind_text(kind), kind.value)
        for state in State:
            self.ui.state.addItem(state_text(state), state.value)
        self._connect()
        self.load(drafting.key_result_sheet, key_result_id, objective)

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.title, ui.weight, *(getattr(ui, name) for name in _LIMITS)):
            line.textChanged.connect(self.edited)
        ui.unit.editTextChanged.connect(self.edited)
        ui.kind.currentIndexChanged.connect(self._on_kind)
        ui.owner.picked.connect(self.edited)
        ui.own_due.toggled.connect(self._on_own_due)
        ui.due.dateChanged.connect(self.edited)
        ui.state.currentIndexChanged.connect(self.edited)
        ui.description.textChanged.connect(self.edited)
        ui.tags.edited.connect(self.edited)

    # What is shown

    def fill(self, sheet: KeyResultSheet) -> None:
        self._sheet = sheet
        ui = self.ui
        where = [short_text(sheet.objective.title, 120), sheet.cycle.name if sheet.cycle else ""]
        ui.sub_label.setText(" · ".join(part for part in where if part))
        ui.unit.addItems(list(dict.fromkeys([*common_units(), *sheet.units])))
        ui.unit.lineEdit().setPlaceholderText(self.tr("for example % or customers"))
        ui.owner.set_choices(sheet.people)
        ui.tags.set_choices(Choice(tag, tag, "tag") for tag in sheet.tags)
        ui.tags.picker.setPlaceholderText(self.tr("Type a tag and press Enter"))
        item = sheet.item or KeyResult(self._id, "", sheet.objective.id, Metric(), owner=sheet.objective.owner)
        self._fill_item(item, sheet)
        self._on_kind()
        self._on_own_due(ui.own_due.isChecked())
        self._say(ui.general_problem, list(sheet.problems))

    def _fill_item(self, item: KeyResult, sheet: KeyResultSheet) -> None:
        ui, metric = self.ui, item.metric
        ui.title.setText(item.title)
        ui.kind.setCurrentIndex(ui.kind.findData(metric.kind.value))
        ui.unit.setEditText(metric.unit)
        for name in _LIMITS:
            getattr(ui, name).set_value(getattr(metric, name))
        ui.owner.set_choice(item.owner)
        ui.own_due.setChecked(item.due is not None)
        ui.due.set_day(item.due or (sheet.cycle.end if sheet.cycle else sheet.today))
        ui.weight.set_value(item.weight)
        ui.state.setCurrentIndex(ui.state.findData(item.state.value))
        ui.description.setPlainText(item.description)
        ui.tags.set_values((tag, tag) for tag in item.tags)
        unusual = item.due or item.description or item.tags or item.weight != 1 or item.state is not State.ACTIVE
        self._more.set_open(bool(unusual))

    def _kind(self) -> Kind:
        return Kind(self.ui.kind.currentData())

    def _on_kind(self) -> None:
        kind = self._kind()
        self.ui.kind_hint.setText(kind_hint(kind))
        for name in _LIMITS:
            self.show_field(name, name in self._asked(kind))
        self.show_field("unit", kind is not Kind.YES_NO)
        self.edited()

    @staticmethod
    def _asked(kind: Kind) -> tuple[str, ...]:
        """The numbers that a kind is made of."""
        if kind in RANGED:
            return ("start", "target")
        return {Kind.STAY_ABOVE: ("low",), Kind.STAY_BELOW: ("high",), Kind.BAND: ("low", "high")}.get(kind, ())

    def _on_own_due(self, own: bool) -> None:
        self.ui.due.setEnabled(own)
        self.edited()

    def edited(self, *_: Any) -> None:
        super().edited()
        if self._sheet is not None:
            self.ui.sentence.setText(self._sentence())
            self.ui.sentence.setVisible(bool(self.ui.sentence.text()))

    def _sentence(self) -> str:
        """What is promised, in words; empty while a number is missing or wrong."""
        metric, end = self._metric(), self._end()
        if metric.kind is Kind.YES_NO:
            return self.tr("Done by {date}.").format(date=date_text(end)) if end else ""
        if self._number_problems() or metric.problems() or not has_range(metric):
            return ""
        aim = aim_text(metric)
        aim = aim[:1].upper() + aim[1:]
        if end is None:
            return self.tr("{aim}.").format(aim=aim)
        text = self.tr("{aim} by {date}.") if metric.kind in RANGED else self.tr("{aim} until {date}.")
        return text.format(aim=aim, date=date_text(end))

    def _end(self) -> date | None:
        if self.ui.own_due.isChecked():
            return self.ui.due.day()
        return self._sheet.cycle.end if self._sheet and self._sheet.cycle else None

    def reveal(self, widget: QWidget) -> None:
        if self.ui.more_panel.isAncestorOf(widget):
            self._more.set_open(True)

    # What was typed

    def typed(self) -> object:
        ui = self.ui
        lines = [line.text() for line in (ui.title, ui.owner, ui.weight, *(getattr(ui, name) for name in _LIMITS))]
        lists = [ui.kind.currentData(), ui.unit.currentText(), ui.state.currentData()]
        due = ui.due.day() if ui.own_due.isChecked() else None
        return [*lines, *lists, due, ui.description.toPlainText(), ui.tags.values(), ui.tags.pending()]

    def _metric(self) -> Metric:
        kind = self._kind()
        numbers = {name: getattr(self.ui, name).read(name)[0] for name in self._asked(kind)}
        unit = "" if kind is Kind.YES_NO else " ".join(self.ui.unit.currentText().split())
        for name in _LIMITS:
            getattr(self.ui, name).set_unit(unit)
        return Metric(kind, unit, **numbers)

    def _number_problems(self) -> list[Problem]:
        found = [getattr(self.ui, name).read(name)[1] for name in (*self._asked(self._kind()), "weight")]
        return [problem for problem in found if problem]

    def _build(self) -> tuple[KeyResult, list[Person]]:
        ui, sheet = self.ui, self._sheet
        assert sheet is not None
        owner = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        weight = ui.weight.read("weight")[0]
        item = replace(
            sheet.item or KeyResult(self._id, "", sheet.objective.id),
            title=ui.title.text().strip(),
            metric=self._metric(),
            owner=owner[0].id if owner else ui.owner.choice(),
            due=ui.due.day() if ui.own_due.isChecked() else None,
            weight=Decimal(1) if weight is None else weight,
            state=State(ui.state.currentData()),
            description=ui.description.toPlainText().strip(),
            tags=tuple(text for _, text in ui.tags.values()),
        )
        return item, owner

    def check(self) -> list[Problem]:
        assert self._sheet is not None
        item, people = self._build()
        unread = self._number_problems()
        if self.ui.own_due.isChecked():
            unread += self.ui.due.problems("due")
        fields = {problem.field for problem in unread}
        found = unread + [problem for problem in item.problems() if problem.field not in fields]
        found += [replace(one, field="owner") for person in people for one in person.problems()]
        return [*found, *self._sheet.problems]

    def hints(self) -> list[Problem]:
        sheet = self._sheet
        if sheet is None:
            return []
        item, people = self._build()
        found = list(sheet.problems)
        if people:
            found.append(Problem("person.new", "owner", {"name": people[0].name}, Severity.NOTE))
        if item.title and self._kind() is not Kind.YES_NO and not any(char.isdigit() for char in item.title):
            found.append(Problem("title.no_number", "title", {"example": self._example(item)}, Severity.NOTE))
        cycle = sheet.cycle
        if item.due and cycle and not cycle.start < item.due <= cycle.end:
            ends = {"start": cycle.start.isoformat(), "end": cycle.end.isoformat()}
            found.append(Problem("due.outside", "due", ends, Severity.WARNING))
        if sheet.reported and sheet.item and item.metric != sheet.item.metric:
            found.append(Problem("metric.reread", "kind", {}, Severity.NOTE))
        return found

    def _example(self, item: KeyResult) -> str:
        if not has_range(item.metric) or self._number_problems():
            return self.tr("Repairs finished within 24 hours: 85 %")
        aim = item.metric.target if item.metric.kind in RANGED else item.metric.low or item.metric.high
        text = self.tr("{title}: {aim}")
        return text.format(title=short_text(item.title, 40), aim=quantity_text(aim, item.metric.unit))

    def save(self) -> None:
        self.ui.tags.commit()
        super().save()

    def submit(self) -> None:
        item, people = self._build()
        self.run(drafting.save_item, item, tuple(people))
