"""One key result in the making: title, metric, where the numbers come from, by when, and who."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.text import NAME_LIMIT, TITLE_LIMIT
from okr_desktop.domain.workshop.model import DraftResult
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late.base import IDLE_MS, Keeper
from okr_desktop.qt.pages.workshop.late.fields import kept_line, kept_title, labelled
from okr_desktop.qt.pages.workshop.late.hints import LiveHints
from okr_desktop.qt.pages.workshop.late.metric_form import MetricForm
from okr_desktop.qt.pages.workshop.late.owner import OwnerPick
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import problem_text
from okr_desktop.services.drafting import Choice


class ResultForm(QFrame):
    """``changed(id, fields)`` to store, ``asked()`` when the coach is to look again, ``left(rule, reason)``.

    A metric that is not complete stays in the form, with a sentence that says what is missing.
    """

    changed = Signal(str, object)
    asked = Signal()
    left = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.id = ""
        self._result: DraftResult | None = None
        self.title, self.title_keeper = kept_title(
            self.tr("Key result"), self.tr("How will you see that you are there?"), TITLE_LIMIT
        )
        self.hints, self.measure = LiveHints(session), MetricForm()
        self.source, self.source_keeper = kept_line(self.tr("Where the numbers come from"))
        self.source.setMaxLength(NAME_LIMIT)
        self.due, self.due_problem = OptionalDay(), ProblemLine()
        self.owner = OwnerPick(self.tr("Owner"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(IDLE_MS)
        self._pause.timeout.connect(self.commit_metric)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.due.setMinimumWidth(theme.DAY_FIELD)
        self.due.setPlaceholderText(self.tr("end of the cycle"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(labelled(self.tr("&Data source"), self.source), 3)
        row.addWidget(labelled(self.tr("D&ue"), self.due), 2)
        row.addWidget(labelled(self.tr("Ow&ner"), self.owner), 3)
        for part in (self.title, self.hints, self.measure):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.due_problem)

    def _connect(self) -> None:
        self.title_keeper.saved.connect(self._on_title)
        self.title_keeper.typed.connect(self.asked)
        self.source_keeper.saved.connect(self._on_source)
        self.measure.edited.connect(self._on_metric)
        self.due.textEdited.connect(self._on_due_typed)
        self.due.dateChanged.connect(self._on_due_typed)
        self.due.editingFinished.connect(self.commit_due)
        self.owner.named.connect(self._on_owner)
        self.hints.left.connect(self.left)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # What is shown

    def show_result(self, result: DraftResult | None) -> None:
        """Show another key result, or the same as it is stored now; None: nothing is chosen."""
        self.setEnabled(result is not None)
        if result is None:
            self._clear()
            return
        afresh = result.id != self.id
        if afresh:
            self.commit()
            self._forget()
            self.id = result.id
        self._result, before = result, self._result
        self.title_keeper.show_text(result.title)
        self.source_keeper.show_text(result.data_source)
        self.measure.show_metric(result.metric, afresh=afresh)
        if afresh or (before is not None and before.due != result.due and not self._due_unsaved(before)):
            self.due.set_value(result.due)
        self.owner.show_owner(result.owner, result.owner_id)
        if afresh:
            self.asked.emit()

    def _clear(self) -> None:
        self._forget()
        self.id, self._result = "", None

    def _forget(self) -> None:
        """Empty fields, so that nothing of one key result is taken for another's."""
        self.id = ""
        for keeper, field in ((self.title_keeper, self.title), (self.source_keeper, self.source)):
            field.clear()
            keeper.forget()
        self.owner.forget()
        self.due.blockSignals(True)
        self.due.set_value(None)
        self.due.blockSignals(False)
        self.due_problem.clear()

    def set_people(self, people: Iterable[Choice]) -> None:
        """Who may be named."""
        self.owner.set_people(people)

    def draft(self) -> DraftResult | None:
        """The key result as it stands in the form, as far as it can be read."""
        if self._result is None:
            return None
        metric = self.measure.typed_metric()
        due = self.due.value()
        return replace(self._result, title=self.title_keeper.text(), metric=metric, due=due)

    def keepers(self) -> tuple[Keeper, ...]:
        """The texts of the form."""
        return self.title_keeper, self.source_keeper

    # What is stored

    def commit(self) -> None:
        """Store everything that can be stored."""
        for keeper in self.keepers():
            keeper.commit()
        self.commit_metric()
        self.commit_due()
        self.owner.commit()

    def _store(self, **fields: Any) -> None:
        if self.id:
            self.changed.emit(self.id, fields)

    def _on_title(self, text: str) -> None:
        self._store(title=text)

    def _on_source(self, text: str) -> None:
        self._store(data_source=text)

    def _on_owner(self, name: str, id: str) -> None:
        self._store(owner=name, owner_id=id or None)

    def _on_metric(self) -> None:
        if self.id:
            self._pause.start()
            self.asked.emit()

    def commit_metric(self) -> None:
        """Store the metric once it is complete; until then say what is missing."""
        self._pause.stop()
        if not self.id or not self.measure.unsaved:
            return
        problems = self.measure.problems()
        self.measure.show_problems(problems)
        if not problems and self._result is not None and self.measure.typed_metric() != self._result.metric:
            self._store(metric=self.measure.typed_metric())

    def _due_unsaved(self, stored: DraftResult) -> bool:
        return bool(self.due.problems("due")) or self.due.value() != stored.due

    def _on_due_typed(self) -> None:
        self.due_problem.clear()
        if self.id:
            self.asked.emit()

    def commit_due(self) -> None:
        """Store the day, or say why it is none."""
        problems = self.due.problems("due")
        self.due_problem.show_text("\n".join(problem_text(one) for one in problems))
        if self._result is not None and not problems and self.due.value() != self._result.due:
            self._store(due=self.due.value())

    def _on_focus(self, before: QObject | None, now: QObject | None) -> None:
        """The metric is stored when the keyboard leaves its fields, not between two of them."""
        left = isinstance(before, QWidget) and self.measure.isAncestorOf(before)
        if left and not (isinstance(now, QWidget) and self.measure.isAncestorOf(now)):
            self.commit_metric()

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)
