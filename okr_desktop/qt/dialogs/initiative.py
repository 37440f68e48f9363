"""Add or edit an initiative of a key result."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.work import Initiative, WorkState
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import short_text, work_state_text
from okr_desktop.services import drafting_work, work
from okr_desktop.services.drafting_work import InitiativeSheet


class InitiativeDialog(FormDialog):
    """``initiative_id`` is the one to edit; a new one belongs to ``key_result`` (an id)."""

    help_topic = "initiatives"

    def __init__(
        self,
        session: Session,
        initiative_id: str | None = None,
        key_result: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._sheet: InitiativeSheet | None = None
        self._id = initiative_id or new_id()
        self._build_form()
        self._fields = {name: name for name in ("title", "owner", "due", "state", "description")}
        new = initiative_id is None
        self.setWindowTitle(self.tr("New initiative") if new else self.tr("Edit initiative"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add initiative") if new else self.tr("Save changes"))
        self.load(drafting_work.initiative_sheet, initiative_id, key_result)

    def _build_form(self) -> None:
        ui = self.ui
        states, area = QComboBox(), QPlainTextEdit()
        for state in WorkState:
            states.addItem(work_state_text(state), state.value)
        area.setTabChangesFocus(True)
        ui.field("title", self.tr("What is to be &done?"), QLineEdit())
        ui.field("owner", self.tr("&Owner"), Picker(), 0, 1)
        ui.field("due", self.tr("&By when"), OptionalDay(), 1, 1)
        ui.field("state", self.tr("&State"), states, 0, 1)
        ui.field("description", self.tr("D&escription"), area)
        ui.due.setPlaceholderText(self.tr("no day"))
        self._even_out()
        ui.title.textChanged.connect(self.edited)
        ui.owner.picked.connect(self.edited)
        ui.due.textChanged.connect(self.edited)
        ui.state.currentIndexChanged.connect(self.edited)
        ui.description.textChanged.connect(self.edited)

    def fill(self, sheet: InitiativeSheet) -> None:
        self._sheet = sheet
        ui = self.ui
        item = sheet.item or Initiative(self._id, "", sheet.key_result.id, owner=sheet.key_result.owner)
        ui.sub_label.setText(self.tr("To move: {title}").format(title=short_text(sheet.key_result.title, 200)))
        ui.owner.set_choices(sheet.people)
        ui.title.setText(item.title)
        ui.owner.set_choice(item.owner)
        ui.due.set_value(item.due)
        ui.state.setCurrentIndex(ui.state.findData(item.state.value))
        ui.description.setPlainText(item.description)

    def typed(self) -> object:
        ui = self.ui
        lines = (ui.title.text(), ui.owner.text(), ui.due.text())
        return (*lines, ui.state.currentData(), ui.description.toPlainText())

    def _build(self) -> tuple[Initiative, list[Person]]:
        assert self._sheet is not None
        ui = self.ui
        people = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        item = replace(
            self._sheet.item or Initiative(self._id, "", self._sheet.key_result.id),
            title=ui.title.text().strip(),
            owner=people[0].id if people else ui.owner.choice(),
            due=ui.due.value(),
            state=WorkState(ui.state.currentData()),
            description=ui.description.toPlainText().strip(),
        )
        return item, people

    def check(self) -> list[Problem]:
        assert self._sheet is not None
        item, people = self._build()
        found = self.ui.due.problems("due") + item.problems() + list(self._sheet.problems)
        return found + [replace(one, field="owner") for person in people for one in person.problems()]

    def hints(self) -> list[Problem]:
        found = list(self._sheet.problems) if self._sheet else []
        if name := self.ui.owner.new_text():
            found.append(Problem("person.new", "owner", {"name": name}, Severity.NOTE))
        return found

    def submit(self) -> None:
        item, people = self._build()
        self.run(work.save_initiative, item, tuple(people))
