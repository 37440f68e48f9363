"""Add or edit a person."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.text import fold
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.forms.ui_person import Ui_PersonDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import drafting
from okr_desktop.services.drafting import Choice


class PersonDialog(FormDialog):
    """``person_id`` is the one to edit, None for a new one."""

    help_topic = "people"

    def __init__(
        self,
        session: Session,
        person_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_PersonDialog(), parent, prompter)
        self._item = Person(person_id or new_id(), "")
        self._teams: tuple[Choice, ...] = ()
        self._fields = {name: name for name in ("name", "email", "role", "teams")}
        new = person_id is None
        self.setWindowTitle(self.tr("New person") if new else self.tr("Edit person"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add person") if new else self.tr("Save changes"))
        self.ui.archived.setVisible(not new)
        for line in (self.ui.name, self.ui.email, self.ui.role):
            line.textChanged.connect(self.edited)
        self.ui.teams.edited.connect(self.edited)
        self.load(drafting.person_record, person_id)

    def fill(self, sheet: tuple[Person | None, tuple[Choice, ...]]) -> None:
        found, self._teams = sheet
        self._item = found or self._item
        ui, item, names = self.ui, self._item, {one.id: one.text for one in self._teams}
        ui.name.setText(item.name)
        ui.email.setText(item.email)
        ui.role.setText(item.role)
        ui.archived.setChecked(item.archived)
        ui.teams.set_choices(self._teams)
        ui.teams.picker.setPlaceholderText(self.tr("Search a team, or type a new one and press Enter"))
        ui.teams.set_values((id, names[id]) for id in item.teams if id in names)

    def typed(self) -> object:
        ui = self.ui
        lines = (ui.name.text(), ui.email.text(), ui.role.text(), ui.archived.isChecked())
        return (*lines, ui.teams.values(), ui.teams.pending())

    def _build(self) -> tuple[Person, list[Team]]:
        ui = self.ui
        known = {fold(one.text): one.id for one in self._teams}
        named = {text: id or known.get(fold(text)) for id, text in ui.teams.values()}
        teams = [Team(new_id(), text) for text, id in named.items() if id is None]
        ids = [id for id in named.values() if id] + [team.id for team in teams]
        person = replace(
            self._item,
            name=ui.name.text().strip(),
            email=ui.email.text().strip(),
            role=ui.role.text().strip(),
            teams={id: self._item.teams.get(id, Decimal(1)) for id in ids},
            archived=ui.archived.isChecked(),
        )
        return person, teams

    def check(self) -> list[Problem]:
        person, teams = self._build()
        return person.problems() + [replace(one, field="teams") for team in teams for one in team.problems()]

    def hints(self) -> list[Problem]:
        names = [text for id, text in self.ui.teams.values() if id is None]
        return [Problem("team.new", "teams", {"name": ", ".join(names)}, Severity.NOTE)] if names else []

    def save(self, *_: Any) -> None:
        self.ui.teams.commit()
        super().save()

    def submit(self) -> None:
        person, teams = self._build()
        self.run(drafting.save_person, person, tuple(teams))
