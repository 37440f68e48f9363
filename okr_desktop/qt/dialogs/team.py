"""Add or edit a team."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Team
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.forms.ui_team import Ui_TeamDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import drafting, people
from okr_desktop.services.drafting import Choice


class TeamDialog(FormDialog):
    """``team_id`` is the one to edit, None for a new one."""

    help_topic = "people"

    def __init__(
        self,
        session: Session,
        team_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_TeamDialog(), parent, prompter)
        self._item = Team(team_id or new_id(), "")
        self._fields = {name: name for name in ("name", "parent", "lead")}
        new = team_id is None
        self.setWindowTitle(self.tr("New team") if new else self.tr("Edit team"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add team") if new else self.tr("Save changes"))
        self.ui.archived.setVisible(not new)
        self.ui.name.textChanged.connect(self.edited)
        self.ui.parent.picked.connect(self.edited)
        self.ui.lead.picked.connect(self.edited)
        self.load(drafting.team_record, team_id)

    def fill(self, sheet: tuple[Team | None, tuple[Choice, ...], tuple[Choice, ...]]) -> None:
        found, teams, leads = sheet
        self._item = found or self._item
        ui = self.ui
        ui.parent.set_choices(teams)
        ui.lead.set_choices(leads)
        ui.name.setText(self._item.name)
        ui.parent.set_choice(self._item.parent)
        ui.lead.set_choice(self._item.lead)
        ui.archived.setChecked(self._item.archived)

    def typed(self) -> object:
        ui = self.ui
        return (ui.name.text(), ui.parent.text(), ui.lead.text(), ui.archived.isChecked())

    def _build(self) -> Team:
        ui = self.ui
        return replace(
            self._item,
            name=ui.name.text().strip(),
            parent=ui.parent.choice(),
            lead=ui.lead.choice(),
            archived=ui.archived.isChecked(),
        )

    def check(self) -> list[Problem]:
        loose = [name for name in ("parent", "lead") if getattr(self.ui, name).new_text()]
        found = [Problem("choice.unknown", name, {"text": getattr(self.ui, name).new_text()}) for name in loose]
        return found + self._build().problems()

    def submit(self) -> None:
        self.run(people.save, self._build())
