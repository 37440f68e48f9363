"""The page on which one learns, in four parts: lessons, checklist, plan of a first cycle, playbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.work import WorkState
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.learn import data
from okr_desktop.qt.pages.learn.checklist_pane import ChecklistPane
from okr_desktop.qt.pages.learn.data import LearnView
from okr_desktop.qt.pages.learn.lessons_pane import LessonsPane
from okr_desktop.qt.pages.learn.playbook_pane import PlaybookPane
from okr_desktop.qt.pages.learn.rollout_pane import RolloutPane
from okr_desktop.qt.pages.learn.words import language
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.school import learning, rollout
from okr_desktop.services.outcome import Outcome

LESSONS, CHECKLIST, ROLLOUT, PLAYBOOK = range(4)
_KINDS = ("lesson_progress", "rollout_step", "cycle", "person", "team", "workspace")


class LearnPage(QWidget):
    """Everything is one's own: what others have done shows as counts of teams only."""

    told = Signal(str)
    failed = Signal(object)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "learn")
        self._session, self._prompter = session, prompter
        self._stale, self._role, self._cycle = True, "", ""
        self._view: LearnView | None = None
        self.parts = Segments()
        self.parts.set_options((self.tr("Lessons"), self.tr("Checklist"), self.tr("First cycle"), self.tr("Playbook")))
        self.parts.setAccessibleName(self.tr("Parts of this page"))
        self.parts.set_value(LESSONS)
        self.check_in = QPushButton(self.tr("Rehearse a check-in…"))
        self.workshop = QPushButton(self.tr("Rehearse a workshop"))
        self.check_in.setToolTip(self.tr("With an invented key result: nothing of it is stored"))
        self.workshop.setToolTip(
            self.tr("With invented people who write and vote: nothing of it reaches your plan by itself")
        )
        self.note = plain("", muted=True)
        self.home = QPushButton(self.tr("Say who you are"))
        self.home.setProperty("link", True)
        self.lessons, self.checklist = LessonsPane(), ChecklistPane()
        self.rollout, self.playbook = RolloutPane(), PlaybookPane()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.parts)
        head.addStretch(1)
        head.addWidget(self.check_in)
        head.addWidget(self.workshop)
        self._who = QWidget()
        who = QHBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.addWidget(self.note, 1)
        who.addWidget(self.home)
        for pane in (self.lessons, self.checklist, self.rollout, self.playbook):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        reader, card = self.lessons.reader, self.rollout.card
        self.parts.chosen.connect(self.show_part)
        self.check_in.clicked.connect(self.rehearse)
        self.workshop.clicked.connect(self._on_workshop)
        self.home.clicked.connect(self._on_home)
        self.lessons.role_chosen.connect(self._on_role)
        reader.begun.connect(self._on_begun)
        reader.done_requested.connect(self._on_done)
        reader.undone_requested.connect(self._on_undone)
        self.checklist.ticked.connect(self._on_ticked)
        self.checklist.rehearse_requested.connect(self.rehearse)
        self.rollout.asked.connect(self._on_asked)
        self.rollout.cycle_chosen.connect(self._on_cycle)
        self.playbook.said.connect(self._on_said)
        for pane in (self.checklist, card):
            pane.door_requested.connect(self.open_requested)
        for source in (self.checklist, card, self.playbook):
            source.lesson_requested.connect(self.open_lesson)
        self._session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Learn")

    # Following

    def refresh(self) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(
                data.load, language(), self._role, self._cycle, then=self._show, failed=self._fail, owner=self
            )

    def _show(self, view: LearnView) -> None:
        self._view, self._role, self._cycle = view, view.role, view.cycle
        self.lessons.show_view(view)
        self.checklist.show_view(view)
        self.rollout.show_view(view)
        self.playbook.show_view(view)
        missing = "" if view.me else self.tr("You have not said who you are, so what you do here cannot be kept.")
        self.note.setText("\n".join((*([missing] if missing else []), *view.problems)))
        self.home.setVisible(bool(missing))
        self._who.setVisible(bool(self.note.text()))

    def view(self) -> LearnView | None:
        """What is shown now."""
        return self._view

    def show_part(self, part: int) -> None:
        """Show lessons, checklist, the plan of a first cycle, or the playbook."""
        self.parts.set_value(part)
        self._stack.setCurrentIndex(part)

    def open_lesson(self, name: str) -> None:
        """Show a lesson by its name."""
        self.show_part(LESSONS)
        self.lessons.go_to(name)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.ids(*_KINDS):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # What a person does

    def rehearse(self) -> None:
        """A check-in of an invented key result; nothing of it is stored."""
        from okr_desktop.qt.dialogs.learn.practice_check_in import PracticeCheckInDialog

        PracticeCheckInDialog(self._session, self.window(), prompter=self._prompter).open()

    def _on_workshop(self) -> None:
        self.open_requested.emit("workshop:rehearse")

    def _on_home(self) -> None:
        self.open_requested.emit("home")

    def _on_role(self, role: str) -> None:
        self._role = role
        self.refresh()

    def _on_cycle(self, cycle: str) -> None:
        self._cycle = cycle
        self.refresh()

    def _on_begun(self, name: str) -> None:
        if self._view is not None and self._view.me:
            self._run(learning.start, name)

    def _on_done(self, name: str, share: int) -> None:
        self._run(learning.finish, name, share if share >= 0 else None)

    def _on_undone(self, name: str) -> None:
        self._run(learning.take_back, name)

    def _on_ticked(self, code: str, done: bool) -> None:
        self._run(learning.tick, code, done)

    def _on_said(self, text: str) -> None:
        self._session.read(
            data.suggest, text, language(), then=self.playbook.show_fitting, failed=self._fail, owner=self
        )

    def _on_asked(self, what: str, step: str) -> None:
        match what:
            case "begin":
                self._run(rollout.begin, self._cycle)
            case "clear":
                self._run(rollout.clear, self._cycle)
            case "add" | "edit":
                self._edit(step)
            case "save":
                self._save()
            case "delete":
                self._run(rollout.delete, step)
            case _:
                self._run(rollout.set_state, step, WorkState(what))

    def _edit(self, step: str) -> None:
        from okr_desktop.qt.dialogs.learn.rollout_step import RolloutStepDialog

        dialog = RolloutStepDialog(
            self._session, self._cycle, step or None, language(), self.window(), prompter=self._prompter
        )
        dialog.open()

    def _save(self) -> None:
        self._prompter.choose_save_file(
            self.window(),
            self.tr("Save the plan as a calendar"),
            [(self.tr("Calendars"), ("*.ics",))],
            self._on_path,
            suggested="okr-first-cycle.ics",
        )

    def _on_path(self, path: Path | None) -> None:
        if path is not None:
            self._session.run(
                rollout.export,
                self._cycle,
                path,
                language(),
                origin=self,
                then=self._on_saved,
                failed=self._fail,
            )

    def _on_saved(self, outcome: Outcome[str]) -> None:
        self.told.emit(self.tr("Saved “{file}”").format(file=Path(outcome.value).name))

    def _run(self, action: Callable[..., Outcome[Any]], *args: object) -> None:
        self._session.run(action, *args, origin=self, then=self._on_ran, failed=self._fail_anew)

    def _on_ran(self, _outcome: Outcome[Any]) -> None:
        self.refresh()

    def _fail_anew(self, error: BaseException) -> None:
        """What was ticked and could not be kept is shown as it is."""
        self._fail(error)
        self.refresh()

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
