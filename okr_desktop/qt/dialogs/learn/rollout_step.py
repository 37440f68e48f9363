"""Add or change a step of the plan for a first cycle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.learning import RolloutStep
from okr_desktop.domain.work import WorkState
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import date_text, short_text, work_state_text
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice, person_choices
from okr_desktop.services.engagement.school import rollout
from okr_desktop.services.engagement.school.rollout import Line


@dataclass(frozen=True, slots=True)
class StepSheet:
    """What the form shows: the step (None for a new one), how it is shown, its cycle, and the people."""

    step: RolloutStep | None
    line: Line | None
    cycle: str
    people: tuple[Choice, ...]
    today: date


def sheet(desk: Desk, cycle: str, step: str | None, language: str) -> StepSheet:
    """Worker: the form of a step; raises NotFound."""
    known = rollout.step(desk.plan, step) if step else None
    lines = rollout.lines(desk.plan, cycle, language)
    line = next((one for one in lines if one.id == step), None)
    people = tuple(person_choices(desk.plan, {known.owner} if known else set()))
    return StepSheet(known, line, cycles.known(desk.plan, cycle).name, people, desk.today)


class RolloutStepDialog(FormDialog):
    """``step`` is the id of the one to change, None for a new one. An empty day of ours moves with the cycle."""

    help_topic = "learn"

    def __init__(
        self,
        session: Session,
        cycle: str,
        step: str | None,
        language: str,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._cycle, self._new_id = cycle, new_id()
        self._sheet: StepSheet | None = None
        self._build_form()
        self._fields = {name: name for name in ("text", "due", "owner", "state")}
        self.setWindowTitle(self.tr("Change the step") if step else self.tr("A step of your own"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Save changes") if step else self.tr("Add step"))
        self.show_field("state", step is not None)
        self.load(sheet, cycle, step, language)

    def _build_form(self) -> None:
        ui, states = self.ui, QComboBox()
        for state in WorkState:
            states.addItem(work_state_text(state), state.value)
        ui.field("text", self.tr("What is to be &done?"), QLineEdit())
        ui.field("due", self.tr("&By when"), OptionalDay(), 0, 1)
        ui.field("owner", self.tr("&Who"), QComboBox(), 1, 1)
        ui.field("state", self.tr("&State"), states, 0, 1)
        self._even_out()
        ui.text.textChanged.connect(self.edited)
        ui.due.textChanged.connect(self.edited)
        ui.owner.currentIndexChanged.connect(self.edited)
        ui.state.currentIndexChanged.connect(self.edited)

    def fill(self, sheet: StepSheet) -> None:
        self._sheet = sheet
        ui, step, line = self.ui, sheet.step, sheet.line
        ui.sub_label.setText(self.tr("Plan of {cycle}").format(cycle=short_text(sheet.cycle, 80)))
        ui.owner.addItem(self.tr("nobody in particular"), None)
        for choice in sheet.people:
            ui.owner.addItem(choice.text, choice.id)
        ui.text.setText(line.name if line else "")
        ui.due.set_value(step.due if step else None)
        moving = date_text(line.due, sheet.today) if line and line.code and line.due and not line.moved else ""
        hint = self.tr("{day}, moves with the cycle").format(day=moving) if moving else self.tr("no day")
        ui.due.setPlaceholderText(hint)
        ui.owner.setCurrentIndex(max(ui.owner.findData(step.owner), 0) if step and step.owner else 0)
        ui.state.setCurrentIndex(ui.state.findData((step.state if step else WorkState.OPEN).value))

    def typed(self) -> object:
        ui = self.ui
        return (ui.text.text(), ui.due.text(), ui.owner.currentData(), ui.state.currentData())

    def _record(self) -> RolloutStep:
        assert self._sheet is not None
        ui, line = self.ui, self._sheet.line
        text = ui.text.text().strip()
        known = self._sheet.step or RolloutStep(self._new_id, self._cycle)
        # The words that it came with are kept as none, so that everybody reads them in their own language.
        kept = known.text if line is not None and text == line.name else text
        return replace(
            known,
            text=kept,
            due=ui.due.value(),
            owner=ui.owner.currentData(),
            state=WorkState(ui.state.currentData()),
        )

    def check(self) -> list[Problem]:
        return self.ui.due.problems("due") + self._record().problems()

    def submit(self) -> None:
        assert self._sheet is not None
        record = self._record()
        if self._sheet.step is not None:
            self.run(rollout.keep, record)
        else:
            self.run(rollout.add, self._cycle, record.text, record.due, record.owner)
