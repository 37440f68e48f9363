"""The check-in page: choose a round, go through it one key result a screen, see what was recorded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.dialogs.concerns.link import ConcernLink
from okr_desktop.qt.pages.round import data
from okr_desktop.qt.pages.round.data import Choices, RoundView, StopLine, StopView, Whose
from okr_desktop.qt.pages.round.form import WIDEST, StopForm
from okr_desktop.qt.pages.round.start import StartPane
from okr_desktop.qt.pages.round.vote import VotePane
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import rounds

_START, _RUN, _END = range(3)


class RoundPage(QWidget):
    """Keys on a screen: Ctrl+Enter records and goes on, Alt+Right skips, Alt+Left goes back, Alt+C no change."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "round")
        self._session, self._prompter = session, prompter
        self._lines: list[StopLine] = []
        self._at, self._saving = 0, ""
        self._context: object = None
        self._recorded: dict[str, None] = {}
        self._stale = True
        self.start, self.form, self.vote = StartPane(), StopForm(), VotePane()
        self.end = EmptyState()
        self._count, self._bar = QLabel(), QProgressBar()
        self.save = QPushButton(self.tr("&Record and go on"))
        self.skip, self.back = QPushButton(self.tr("S&kip")), QPushButton(self.tr("Bac&k"))
        self.stop_button = QPushButton(self.tr("&Pause"))
        self.show_button = QPushButton(self.tr("Show in the &plan"))
        self.concern = ConcernLink(session, prompter)
        self._stack = QStackedWidget()
        self._run = self._run_pane()
        for page in (self.start, self._run, self.end):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def _run_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_24, 0)
        top.setSpacing(theme.SPACE_12)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(theme.SPACE_8)
        self._bar.setAccessibleName(self.tr("Progress of the round"))
        top.addWidget(self._count)
        top.addWidget(self._bar, 1)
        top.addWidget(self.stop_button)
        below = QHBoxLayout()
        below.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_24, theme.SPACE_16)
        below.setSpacing(theme.SPACE_8)
        self.save.setProperty("primary", True)
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self.skip.setToolTip(self.tr("Alt+Right"))
        self.back.setToolTip(self.tr("Alt+Left"))
        for button in (self.back, self.show_button, self.concern):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.skip)
        below.addWidget(self.save)
        aside = QHBoxLayout()
        aside.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_24, 0)
        aside.addStretch(1)
        aside.addWidget(self.vote, 100)
        aside.addStretch(1)
        self.vote.setMaximumWidth(WIDEST - 2 * theme.SPACE_24)
        column.addLayout(top)
        column.addLayout(aside)
        column.addWidget(self.form, 1)
        column.addLayout(below)
        return pane

    def _connect(self) -> None:
        self.start.chosen.connect(self._ask)
        self.start.started.connect(self.begin)
        self.start.sheet_requested.connect(self._on_sheet)
        self.form.drafted.connect(self._keep)
        self.vote.agreed.connect(self._on_agreed)
        self.save.clicked.connect(self.record)
        self.skip.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.stop_button.clicked.connect(self.pause)
        self.show_button.clicked.connect(self._on_show)
        self.end.primary_requested.connect(self._on_end_primary)
        self.end.secondary_requested.connect(self._on_end_secondary)
        keys = (
            ("Ctrl+Return", self.record),
            ("Ctrl+Enter", self.record),
            ("Alt+Right", self.go_on),
            ("Alt+Left", self.go_back),
            ("Escape", self.pause),
        )
        pane = self._run
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Check-in round")

    def refresh(self) -> None:
        """Read what a round can go through; one that runs goes on where it is, in its own workspace only."""
        self._stale = False
        if not self._session.is_open:
            return
        if self._session.context is not self._context:
            self._context, self._lines, self._saving = self._session.context, [], ""
            self.form.forget()
            self._stack.setCurrentIndex(_START)
        if self._stack.currentIndex() != _RUN:
            self._stack.setCurrentIndex(_START)
            self._session.read(data.choices, then=self._show_choices, failed=self._fail, owner=self)

    def start_for(self, whose: Whose) -> None:
        """Begin a round for somebody at once."""
        self.start.choose(whose)
        self._session.read(data.load, whose, then=self._begin_with, failed=self._fail, owner=self)

    def _on_sheet(self) -> None:
        from okr_desktop.qt.dialogs.type_sheet import open_sheet_dialog

        open_sheet_dialog(self.window(), self._session, self._prompter)

    def _show_choices(self, choices: Choices) -> None:
        self.start.show_choices(choices)
        self._ask(self.start.whose())

    def _ask(self, whose: Whose) -> None:
        self._session.read(data.load, whose, then=self._show_round, failed=self._fail, owner=self)

    def _show_round(self, view: RoundView) -> None:
        self.start.show_round(view)

    # Going through

    def begin(self) -> None:
        """Start the round that is chosen, at the first stop that is due."""
        self._session.read(data.load, self.start.whose(), then=self._begin_with, failed=self._fail, owner=self)

    def _begin_with(self, view: RoundView) -> None:
        if not view.lines:
            self.start.show_round(view)
            return
        self._context = self._session.context
        # What is due comes first; the others follow in the order of the tree.
        self._lines = sorted(view.lines, key=_due_last)
        self._at, self._recorded = 0, {}
        self.vote.setVisible(self.start.votes)
        self._stack.setCurrentIndex(_RUN)
        self._read_stop()

    def _read_stop(self) -> None:
        line = self._lines[self._at]
        self.concern.about = line.id
        self._count.setText(self.tr("{at} of {of}").format(at=self._at + 1, of=len(self._lines)))
        self._bar.setRange(0, len(self._lines))
        self._bar.setValue(self._at)
        self.back.setEnabled(self._at > 0)
        self._session.read(data.stop, line.id, then=self._show_stop, failed=self._on_stop_gone, owner=self)

    def _show_stop(self, stop: StopView) -> None:
        if not self._lines or self._lines[self._at].id != stop.id:
            return
        self.form.show_stop(stop)
        self.vote.start()
        if self.start.votes:
            self.vote.setFocus()

    def _on_stop_gone(self, error: BaseException) -> None:
        """It was deleted meanwhile: the round goes on without it."""
        self._fail(error)
        self.go_on()

    def _on_agreed(self, number: int) -> None:
        self.form.confidence.set_value(number)
        self.form.value.setFocus()

    def _keep(self, id: str, draft: Any) -> None:
        if id not in self._recorded or not draft.is_empty:
            self._session.read(rounds.keep_draft, id, draft, failed=self._fail)

    def record(self) -> None:
        """Save what was typed as a check-in and go on."""
        id = self._lines[self._at].id if self._stack.currentIndex() == _RUN else ""
        # A key held down comes again before the next screen is there: what stands in the fields is not for that one.
        if not id or self._saving or self.form.shown() != id:
            return
        self._saving = id
        self.form.flush()
        self._session.run(
            rounds.record, id, self.form.draft(), origin=self, then=self._on_recorded, failed=self._on_refused
        )

    def _on_recorded(self, _outcome: object) -> None:
        saved, self._saving = self._saving, ""
        if saved:
            self._recorded[saved] = None
            self.form.forget()
            self._step()

    def _on_refused(self, error: BaseException) -> None:
        self._saving = ""
        self.form.say(texts.error_text(error))
        self.form.value.setFocus()

    def go_on(self) -> None:
        """Leave this one for later: what was typed is kept."""
        if self._may_leave():
            self.form.flush()
            self._step()

    def _may_leave(self) -> bool:
        """Whether a screen is shown and not being saved: that ends in a moment, and goes on by itself."""
        return self._stack.currentIndex() == _RUN and not self._saving

    def _step(self) -> None:
        if self._at + 1 < len(self._lines):
            self._at += 1
            self._read_stop()
        else:
            self._finish()

    def go_back(self) -> None:
        """To the one before."""
        if self._may_leave() and self._at:
            self.form.flush()
            self._at -= 1
            self._read_stop()

    def pause(self) -> None:
        """Stop here; drafts and what was recorded stay."""
        if self._may_leave():
            self.form.flush()
            self._finish()

    def leave(self) -> None:
        """The workspace is about to be closed: keep what was typed in the last moment."""
        self.form.flush()

    def _finish(self) -> None:
        done, of = sum(line.id in self._recorded for line in self._lines), len(self._lines)
        left = of - done
        if left:
            text = self.tr("{done} of {of} recorded. What you typed elsewhere is kept as a draft.")
        else:
            text = self.tr("%n check-in(s) recorded, none is left. Thank you.", "", of)
        again = self.tr("Go on with the rest") if left else self.tr("Back to the rounds")
        self.end.set_content(text.format(done=done, of=of), again, self.tr("See the plan"), icons.icon("circle-check"))
        self._stack.setCurrentIndex(_END)

    def _on_end_primary(self) -> None:
        rest = [line for line in self._lines if line.id not in self._recorded]
        if rest:
            self._lines, self._at = rest, 0
            self._stack.setCurrentIndex(_RUN)
            self._read_stop()
        else:
            self._stack.setCurrentIndex(_START)
            self.refresh()

    def _on_end_secondary(self) -> None:
        self.open_requested.emit("plan")

    def _on_show(self) -> None:
        self.form.flush()
        self.show_requested.emit(self._lines[self._at].id)

    # Following

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            if self._stack.currentIndex() == _START:
                self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)


def _due_last(line: StopLine) -> bool:
    return not line.is_due
