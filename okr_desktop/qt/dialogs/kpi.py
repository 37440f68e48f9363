"""Add or edit a KPI: what is watched, between which limits, by whom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.people import Person, Team
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import common_units
from okr_desktop.services import drafting_work, kpis
from okr_desktop.services.drafting_work import KpiSheet


class KpiDialog(FormDialog):
    """``kpi_id`` is the one to edit, None for a new one."""

    help_topic = "kpis"

    def __init__(
        self,
        session: Session,
        kpi_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._item = Kpi(kpi_id or new_id(), "")
        self._build_form()
        names = ("title", "low", "high", "unit", "owner", "team", "description")
        self._fields = {name: name for name in names}
        new = kpi_id is None
        self.setWindowTitle(self.tr("New KPI") if new else self.tr("Edit KPI"))
        self.ui.head_label.setText(self.windowTitle())
        self.ui.sub_label.setText(self.tr("A number that must stay healthy while the objectives change other things."))
        self._save_button().setText(self.tr("Add KPI") if new else self.tr("Save changes"))
        self._connect()
        self.load(drafting_work.kpi_sheet, kpi_id)

    def _build_form(self) -> None:
        ui = self.ui
        units = QComboBox()
        units.setEditable(True)
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("title", self.tr("&Title"), QLineEdit())
        ui.field("low", self.tr("Alarm &below"), NumberEdit(), 0, 1)
        ui.field("high", self.tr("Alarm &above"), NumberEdit(), 1, 1)
        ui.field("unit", self.tr("&Unit"), units, 0, 1)
        ui.field("owner", self.tr("&Owner"), Picker(), 1, 1)
        ui.field("team", self.tr("T&eam"), Picker(), 0, 1, self.tr("Its cadence says when a reading is out of date."))
        ui.field("description", self.tr("&Description"), area)
        ui.low.setPlaceholderText(self.tr("no lower limit"))
        ui.high.setPlaceholderText(self.tr("no upper limit"))
        self._even_out()

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.title, ui.low, ui.high):
            line.textChanged.connect(self.edited)
        ui.unit.editTextChanged.connect(self.edited)
        ui.owner.picked.connect(self.edited)
        ui.team.picked.connect(self.edited)
        ui.description.textChanged.connect(self.edited)

    def fill(self, sheet: KpiSheet) -> None:
        self._item = sheet.item or self._item
        ui, item = self.ui, self._item
        ui.unit.addItems(list(dict.fromkeys([*common_units(), *sheet.units])))
        ui.unit.setEditText(item.unit)
        ui.owner.set_choices(sheet.people)
        ui.team.set_choices(sheet.teams)
        ui.title.setText(item.title)
        for name in ("low", "high"):
            getattr(ui, name).set_unit(item.unit)
            getattr(ui, name).set_value(getattr(item, name))
        ui.owner.set_choice(item.owner)
        ui.team.set_choice(item.team)
        ui.description.setPlainText(item.description)

    def typed(self) -> object:
        ui = self.ui
        lines = [line.text() for line in (ui.title, ui.low, ui.high, ui.owner, ui.team)]
        return [*lines, ui.unit.currentText(), ui.description.toPlainText()]

    def _build(self) -> tuple[Kpi, list[Person | Team]]:
        """The KPI as typed, with a new person or team where a name is in no list."""
        ui = self.ui
        unit = " ".join(ui.unit.currentText().split())
        for field in (ui.low, ui.high):
            field.set_unit(unit)
        people = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        teams = [Team(new_id(), name) for name in [ui.team.new_text()] if name]
        item = replace(
            self._item,
            title=ui.title.text().strip(),
            unit=unit,
            low=ui.low.read("low")[0],
            high=ui.high.read("high")[0],
            description=ui.description.toPlainText().strip(),
            owner=people[0].id if people else ui.owner.choice(),
            team=teams[0].id if teams else ui.team.choice(),
        )
        return item, [*teams, *people]

    def check(self) -> list[Problem]:
        item, made = self._build()
        unread = [problem for name in ("low", "high") if (problem := getattr(self.ui, name).read(name)[1])]
        found = unread + item.problems()
        field = {Person: "owner", Team: "team"}
        return found + [replace(one, field=field[type(record)]) for record in made for one in record.problems()]

    def hints(self) -> list[Problem]:
        found = list[Problem]()
        if name := self.ui.owner.new_text():
            found.append(Problem("person.new", "owner", {"name": name}, Severity.NOTE))
        if name := self.ui.team.new_text():
            found.append(Problem("team.new", "team", {"name": name}, Severity.NOTE))
        return found

    def submit(self) -> None:
        item, made = self._build()
        self.run(kpis.save, item, tuple(made))
