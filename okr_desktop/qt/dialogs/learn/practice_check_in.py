"""A check-in to rehearse: the real dialog with an invented key result, and what the coach says. Nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.okrs import CheckIn
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.learn.opening import open_lesson
from okr_desktop.qt.pages.learn.because import Because
from okr_desktop.qt.pages.learn.column import Snug
from okr_desktop.qt.pages.learn.words import language
from okr_desktop.qt.pages.plan.parts import section
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_learning import GOOD, TRIAL, trial_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import CheckInSheet
from okr_desktop.services.engagement.school import trial
from okr_desktop.services.engagement.school.trial import Trial


def prepare(desk: Desk, spoken: str) -> Trial:
    """Worker: an invented key result on today's date."""
    return trial.make(desk.today, spoken)


class PracticeCheckInDialog(CheckInDialog):
    """Save shows what the coach says and leaves the dialog open; there is nothing that could be lost."""

    help_topic = "checking-in"

    def __init__(self, session: Session, parent: QWidget | None = None, *, prompter: Prompter | None = None) -> None:
        self._trial: Trial | None = None
        super().__init__(session, "", None, parent, prompter=prompter)
        self.setWindowTitle(self.tr("Rehearse a check-in"))
        self._save_button().setText(self.tr("Ask the coach"))
        self._cancel_button().setText(self.tr("Close"))
        self._because = {code: Because() for code in TRIAL}
        self.said = self._said()
        self.ui.column.addWidget(self.said)
        self.said.hide()
        self.concern.hide()  # it would be a real one

    def _said(self) -> Snug:
        frame = Snug()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(section(self.tr("The coach about your check-in")))
        for line in self._because.values():
            column.addWidget(line)
        more = QPushButton(self.tr("Open the lesson about check-ins"))
        more.setProperty("link", True)
        more.setAutoDefault(False)
        more.clicked.connect(self._on_lesson)
        column.addWidget(more)
        return frame

    # Instead of the workspace

    def load(self, fn: Callable[..., Any], *args: Any) -> None:
        self._session.read(prepare, language(), then=self._on_trial, failed=self._on_load_failed, owner=self)

    def _on_trial(self, made: Trial) -> None:
        self._trial = made
        self._on_loaded(trial.sheet(made))

    def fill(self, sheet: CheckInSheet) -> None:
        super().fill(sheet)
        text = self.tr("Invented, to practise with. Nothing of it is stored.")
        self.ui.sub_label.setText(f"{text} {sheet.objective.title}")

    def _ask_preview(self) -> None:
        record = self._written()
        if record is None or self._trial is None:
            if self._sheet is not None:
                self._show_nothing()
            return
        self._on_preview(trial.preview(self._trial, record))

    def _written(self) -> CheckIn | None:
        """The check-in as it stands there, None while its value cannot be read."""
        if self._sheet is None:
            return None
        value, problem = self._value()
        if value is None or problem:
            return None
        record = self._record(value)
        return None if record.problems() else record

    def submit(self) -> None:
        """Instead of storing: what the coach says."""
        record = self._written()
        if record is None or self._trial is None:
            return
        found = trial.feedback(self._trial, record)
        for code, line in self._because.items():
            line.say(trial_text(code) if code in found else "", "right" if code in GOOD else "ask")
        self.said.show()
        # Once there is room for it.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self.ui.body.ensureWidgetVisible(self.said)

    def shown(self) -> list[str]:
        """What the coach says now."""
        return [line.text() for line in self._because.values() if line.text()]

    @property
    def unsaved(self) -> bool:
        """Nothing here is kept, so nothing can be lost."""
        return False

    def _on_lesson(self) -> None:
        open_lesson(self, self._session, self._prompter, "check-ins")
