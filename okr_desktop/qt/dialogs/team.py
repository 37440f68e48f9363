"""Add or edit a team."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Team
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import add_field
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
        self._add_cadence()
        self._fields = {name: name for name in ("name", "parent", "lead", "cadence_days")}
        new = team_id is None
        self.setWindowTitle(self.tr("New team") if new else self.tr("Edit team"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add team") if new else self.tr("Save changes"))
        self.ui.archived.setVisible(not new)
        self.ui.name.textChanged.connect(self.edited)
        self.ui.parent.picked.connect(self.edited)
        self.ui.lead.picked.connect(self.edited)
        self.load(drafting.team_record, team_id)

    def _add_cadence(self) -> None:
        box = QComboBox()
        for days, text in (
            (None, self.tr("As the team above, or as in the settings")),
            (7, self.tr("Weekly")),
            (14, self.tr("Every two weeks")),
            (30, self.tr("Monthly")),
        ):
            box.addItem(text, days)
        hint = self.tr("A check-in that is older, with some days of grace, is shown as stale.")
        row = self.ui.grid.rowCount()
        add_field(self.ui, self.ui.grid, "cadence_days", self.tr("&Checks in"), box, (row, 0, 2), hint)
        self._even_out()
        box.currentIndexChanged.connect(self.edited)

    def _show_cadence(self, days: int | None) -> None:
        box = self.ui.cadence_days
        if box.findData(days) < 0:
            box.addItem(self.tr("Every {days} days").format(days=days), days)
        box.setCurrentIndex(box.findData(days))

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
        self._show_cadence(self._item.cadence_days)

    def typed(self) -> object:
        ui = self.ui
        cadence = ui.cadence_days.currentData()
        return (ui.name.text(), ui.parent.text(), ui.lead.text(), cadence, ui.archived.isChecked())

    def _build(self) -> Team:
        ui = self.ui
        return replace(
            self._item,
            name=ui.name.text().strip(),
            parent=ui.parent.choice(),
            lead=ui.lead.choice(),
            cadence_days=ui.cadence_days.currentData(),
            archived=ui.archived.isChecked(),
        )

    def check(self) -> list[Problem]:
        loose = [name for name in ("parent", "lead") if getattr(self.ui, name).new_text()]
        found = [Problem("choice.unknown", name, {"text": getattr(self.ui, name).new_text()}) for name in loose]
        return found + self._build().problems()

    def submit(self) -> None:
        self.run(people.save, self._build())
