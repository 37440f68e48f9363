"""What is done next and what was put aside: lines with text, owner and day that keep what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import NextStep, Parked
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late.fields import kept_line
from okr_desktop.qt.pages.workshop.late.owner import OwnerPick
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import icon_button, label
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.texts import problem_text
from okr_desktop.services.drafting import Choice


class KeptDay(OptionalDay):
    """A day that may be missing; ``saved(day)`` when another one stands there, what is no day stays in the field."""

    saved = Signal(object)

    def __init__(self, problem: ProblemLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: date | None = None
        self._line = problem
        self.setAccessibleName(self.tr("By when"))
        self.setPlaceholderText(self.tr("no day"))
        self.setFixedWidth(theme.DAY_FIELD)
        self.editingFinished.connect(self.commit)

    def show_day(self, day: date | None) -> None:
        """Show the stored day, unless something else was typed meanwhile."""
        untouched = not self.problems("due") and self.value() == self._stored
        changed, self._stored = day != self._stored, day
        if changed and untouched and self.value() != day:
            self.set_value(day)

    def commit(self) -> None:
        """Store the day, or say why it is none."""
        problems = self.problems("due")
        self._line.show_text("\n".join(problem_text(one) for one in problems))
        if not problems and self.value() != self._stored:
            self._stored = self.value()
            self.saved.emit(self.value())


class StepRow(QWidget):
    """One next step. ``stored(id, text, owner, due)``, ``removed(id)``.

    The one without an id begins a new one: by Return in any of its fields, so that one can fill in all of them first.
    """

    stored = Signal(str, str, str, object)
    removed = Signal(str)

    def __init__(self, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self.text, self.keeper = kept_line(
            self.tr("Next step"), self.tr("What is done next? Enter begins the next line.")
        )
        self.owner, self.problem = OwnerPick(self.tr("Who")), ProblemLine()
        self.due = KeptDay(self.problem)
        self.close_button = icon_button("x", self.tr("Take this step out"), self._on_remove)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.text, 4)
        row.addWidget(self.owner, 2)
        row.addWidget(self.due)
        row.addWidget(self.close_button)
        self.close_button.setEnabled(bool(id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(row)
        column.addWidget(self.problem)
        if id:
            self.keeper.saved.connect(self._on_saved)
            self.owner.named.connect(self._on_saved)
            self.due.saved.connect(self._on_saved)
        else:
            for field in (self.text, self.owner, self.due):
                field.returnPressed.connect(self.begin)

    def begin(self) -> None:
        """Store a new step, if something stands here."""
        if not self.due.problems("due"):
            self._on_saved()

    def typed(self) -> tuple[str, str, date | None]:
        """What stands here."""
        return self.keeper.text(), self.owner.owner()[0], self.due.value()

    def show_step(self, step: NextStep) -> None:
        """Show what is stored; what is being typed stays."""
        self.keeper.show_text(step.text)
        self.owner.show_owner(step.owner, None)
        self.due.show_day(step.due)

    def _on_saved(self) -> None:
        if self.keeper.text():
            self.stored.emit(self.id, *self.typed())

    def _on_remove(self) -> None:
        self.removed.emit(self.id)

    def commit(self) -> None:
        """Store everything."""
        if not self.id:
            self.begin()
            return
        self.keeper.commit()
        self.owner.commit()
        self.due.commit()

    def empty(self) -> None:
        """What stood here is another line now."""
        self.text.clear()
        self.keeper.forget()
        self.owner.forget()
        self.due.set_value(None)
        self.due.show_day(None)


class ParkedRow(QWidget):
    """One entry of the parking lot; ``settled(id, fields)``."""

    settled = Signal(str, object)

    def __init__(self, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self.text = label("")
        self.owner, self.problem = OwnerPick(self.tr("Who takes care of it")), ProblemLine()
        self.due = KeptDay(self.problem)
        self.decision, self.keeper = kept_line(self.tr("Decision"), self.tr("What was decided"))
        self.dropped = QCheckBox(self.tr("Dropped"))
        self.dropped.setToolTip(self.tr("Nobody takes care of it, and that is decided"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.decision, 3)
        row.addWidget(self.owner, 2)
        row.addWidget(self.due)
        row.addWidget(self.dropped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.keeper.saved.connect(self._on_decision)
        self.owner.named.connect(self._on_owner)
        self.due.saved.connect(self._on_due)
        self.dropped.toggled.connect(self._on_dropped)

    def show_parked(self, parked: Parked) -> None:
        """Show what is stored; what is being typed stays."""
        state = "" if parked.settled else self.tr("open: an owner, or dropped?")
        parts = [self.tr("from {stage}").format(stage=stage_text(parked.stage)), state]
        self.text.setText(foreign(f"{parked.text}\n{' · '.join(part for part in parts if part)}"))
        self.owner.show_owner(parked.owner, None)
        self.due.show_day(parked.due)
        self.keeper.show_text(parked.decision)
        self.dropped.blockSignals(True)
        self.dropped.setChecked(parked.dropped)
        self.dropped.blockSignals(False)

    def _on_decision(self, text: str) -> None:
        self.settled.emit(self.id, {"decision": text})

    def _on_owner(self, name: str, _id: str) -> None:
        self.settled.emit(self.id, {"owner": name})

    def _on_due(self, day: date | None) -> None:
        self.settled.emit(self.id, {"due": day})

    def _on_dropped(self, on: bool) -> None:
        self.settled.emit(self.id, {"dropped": on})

    def commit(self) -> None:
        """Store everything."""
        self.keeper.commit()
        self.owner.commit()
        self.due.commit()


class StepList(QWidget):
    """All next steps and one empty line at the end. ``stored(id, text, owner, due)``, ``removed(id)``."""

    stored = Signal(str, str, str, object)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Choice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self.rows: dict[str, StepRow] = {}
        self.fresh = self._add("")

    def _add(self, id: str) -> StepRow:
        row = StepRow(id)
        row.owner.set_people(self._people)
        row.stored.connect(self.stored)
        row.removed.connect(self.removed)
        self._column.insertWidget(max(0, self._column.count() - 1) if id else -1, row)
        return row

    def set_people(self, people: Iterable[Choice]) -> None:
        """Who may be named."""
        self._people = tuple(people)
        for row in (*self.rows.values(), self.fresh):
            row.owner.set_people(self._people)

    def show_steps(self, steps: Mapping[str, NextStep]) -> None:
        """Show these."""
        for id in [id for id in self.rows if id not in steps]:
            row = self.rows.pop(id)
            row.hide()
            row.deleteLater()
        for id, step in steps.items():
            if id not in self.rows:
                self.rows[id] = self._add(id)
            self.rows[id].show_step(step)

    def commit(self) -> None:
        """Store everything."""
        for row in (*self.rows.values(), self.fresh):
            row.commit()
