"""Closing a cycle step by step: every item, then the summary, what goes on, and the close."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.cycles import CycleState
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.learn.opening import open_lesson
from okr_desktop.qt.pages.cycle.close import data as closing_data
from okr_desktop.qt.pages.cycle.close.carry import Carry
from okr_desktop.qt.pages.cycle.close.data import CARRY, CLOSE, LAST, SUMMARY, ItemView, StepsView, SummaryView
from okr_desktop.qt.pages.cycle.close.finish import ClosePane, SummaryPane
from okr_desktop.qt.pages.cycle.close.form import CloseForm
from okr_desktop.qt.pages.cycle.part import Part, label, line_label, primary, scrolled
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, problem_text
from okr_desktop.qt.widgets.progress_bar import ProgressBar
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import closing, cycles
from okr_desktop.services.desk import Desk

_ITEM, _SUMMARY, _CARRY, _CLOSE, _NOTHING = range(5)
_LIST_WIDTH = 340


class Closing(Part):
    """The steps on the left, the one that is open on the right; what is typed is kept as a draft at every turn."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._wanted = ""
        self._saving = self._to_form = False
        self.steps = RecordsTable((self.tr("Step"), self.tr("Score")))
        self.form = CloseForm()
        self.summary, self.carry, self.finish = SummaryPane(), Carry(session, prompter), ClosePane()
        self.save_button = primary(self.tr("Save and go on"))
        self.back_button, self.skip_button = QPushButton(self.tr("Back")), QPushButton(self.tr("Skip"))
        self._bar, self._count = ProgressBar(), line_label(size=theme.CAPTION, muted=True)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        self.steps.set_widths((0, 72))
        self.steps.setAccessibleName(self.tr("Steps of closing the cycle"))
        self.steps.set_comfortable(False)
        nothing = label(self.tr("Nothing in this cycle counts, so there is nothing to review."), muted=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for pane in (self._item_pane(), self.summary, self.carry, self.finish, nothing):
            self._stack.addWidget(pane)
        right = QFrame()
        right.setProperty("card", True)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.SPACE_4, 0, 0)
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self._list_pane(), 1)
        row.addWidget(right, 2)

    def _list_pane(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("card", True)
        frame.setMaximumWidth(_LIST_WIDTH)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, theme.SPACE_12, 1, theme.SPACE_8)
        column.setSpacing(theme.SPACE_8)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        head.addWidget(self._count)
        head.addWidget(self._bar, 1)
        column.addLayout(head)
        column.addWidget(self.steps, 1)
        return frame

    def _item_pane(self) -> QWidget:
        pane = QWidget()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_12)
        buttons.setSpacing(theme.SPACE_8)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(self.form), 1)
        column.addLayout(buttons)
        return pane

    def _open_lesson(self, topic: str) -> None:
        open_lesson(self, self.session, self.prompter, topic)

    def _connect(self) -> None:
        self.steps.current_changed.connect(self._on_step)
        self.steps.chosen.connect(self._on_chosen)
        self.form.drafted.connect(self._keep)
        self.form.check_in_requested.connect(self.check_in_requested)
        self.form.lesson_requested.connect(self._open_lesson)
        self.save_button.clicked.connect(self.save)
        self.skip_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.go_back)
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.skip_button.setToolTip(self.tr("Alt+Right: what was typed is kept"))
        self.back_button.setToolTip(self.tr("Alt+Left"))
        self.summary.suggest_requested.connect(self._on_suggest)
        self.summary.next_requested.connect(self.go_on)
        self.carry.failed.connect(self.failed)
        self.finish.close_requested.connect(self._on_close)
        self.finish.reopen_requested.connect(self._on_reopen)
        keys = (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Alt+Right", self.go_on),
            ("Alt+Left", self.go_back),
        )
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # Following

    def loader(self) -> Callable[..., Any]:
        return closing_data.steps

    def cycle_changed(self) -> None:
        self.form.keep()
        self._wanted = ""
        self.carry.set_cycle(self.cycle)

    def mark_stale(self) -> None:
        super().mark_stale()
        self.carry.mark_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        self.form.keep()
        super().hideEvent(event)

    def open_step(self, key: str) -> None:
        """Go to a step: an item's id, or one of the last three."""
        if not self.steps.go_to(key):
            self._wanted = key
            self.refresh()

    def show_view(self, view: StepsView) -> None:
        self._bar.set_progress(view.done / view.total if view.total else None, None, "done")
        self._count.setText(self.tr("{done} of {total} scored").format(done=view.done, total=view.total))
        self.save_button.setVisible(view.state is not CycleState.CLOSED)
        self.steps.set_rows(list(view.rows))
        self.carry.set_cycle(self.cycle)
        if self._wanted and self.steps.go_to(self._wanted):
            self._wanted = ""
        elif not self.steps.current_key():
            self.steps.go_to(self._first(view))
        else:
            self._read_step(self.steps.current_key())

    def _first(self, view: StepsView) -> str:
        if view.state is CycleState.CLOSED:
            return SUMMARY
        keys = [row.key for row in view.rows if not row.heading]
        open_ones = [row.key for row in view.rows if len(row.cells) > 1 and row.cells[1].text == "–"]
        return open_ones[0] if open_ones else next((key for key in keys if key.startswith("#")), SUMMARY)

    def _on_step(self, key: str) -> None:
        self.form.keep()
        self._read_step(key)

    def _read_step(self, key: str) -> None:
        if not key:
            self._stack.setCurrentIndex(_NOTHING)
        elif key.startswith("#") and key not in LAST:
            return  # the heading of an objective
        elif key == CARRY:
            self._stack.setCurrentIndex(_CARRY)
        elif key in (SUMMARY, CLOSE):
            self._stack.setCurrentIndex(_SUMMARY if key == SUMMARY else _CLOSE)
            self.session.read(closing_data.summary, self.cycle, then=self._show_summary, owner=self)
        elif not (self.form.item() == key and self.form.unsaved()):
            self._stack.setCurrentIndex(_ITEM)
            self.session.read(closing_data.item, key, then=self._show_item, failed=self._on_unread, owner=self)

    def _show_item(self, view: ItemView) -> None:
        if view.id == self.steps.current_key():
            if not (self.form.item() == view.id and self.form.unsaved()):
                self.form.show_item(view)
            if self._to_form:
                self._to_form = False
                self.form.focus_score()

    def _show_summary(self, view: SummaryView) -> None:
        self.summary.show_view(view)
        self.finish.show_view(view)

    # What a person does

    def _keep(self, id: str, typed: dict[str, str]) -> None:
        self.session.read(_kept, id, typed)

    def _step(self, ahead: int) -> None:
        rows = [row.key for row in self.steps.records.records() if not row.heading]
        here = self.steps.current_key()
        at = rows.index(here) + ahead if here in rows else 0
        if 0 <= at < len(rows):
            self.steps.go_to(rows[at])

    def go_on(self) -> None:
        """To the next step; what was typed is kept as a draft."""
        self._step(1)

    def go_back(self) -> None:
        """To the step before."""
        self._step(-1)

    def save(self) -> None:
        """Store what is said about the item as one step, and go on to the next."""
        if self._stack.currentIndex() != _ITEM or self._saving or not self.save_button.isVisibleTo(self):
            return
        verdict, problem = self.form.verdict()
        if problem is not None:
            self.form.show_problem(problem_text(problem))
        elif verdict is not None:
            self._saving = True
            self.form.storing()
            self.session.run(_review, verdict, origin=self, then=self._on_saved, failed=self._on_not_saved)

    def _on_chosen(self, _key: str) -> None:
        self.form.focus_score()

    def _on_saved(self, _outcome: object) -> None:
        self._saving = False
        self._to_form = True
        self.form.stored()
        self.go_on()

    def _on_not_saved(self, error: BaseException) -> None:
        self._saving = False
        self.form.show_problem(error_text(error))

    def _on_suggest(self) -> None:
        self.run(closing.suggest, self.cycle)

    def _on_close(self) -> None:
        self.run(closing.close, self.cycle)

    def _on_reopen(self, name: str, reason: str) -> None:
        wanted = (self.cycle, name, reason)
        self.session.run(cycles.reopen, *wanted, origin=self, failed=self._on_not_reopened)

    def _on_not_reopened(self, error: BaseException) -> None:
        self.finish.refused(error_text(error))


def _review(desk: Desk, verdict: closing.Verdict) -> Any:
    outcome = closing.review(desk, verdict)
    closing.keep_draft(desk, verdict.item, {})
    return outcome


def _kept(desk: Desk, id: str, typed: dict[str, str]) -> None:
    closing.keep_draft(desk, id, typed)
