"""One lesson in a window of its own, beside the field that led to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.learn import data
from okr_desktop.qt.pages.learn.data import LessonView
from okr_desktop.qt.pages.learn.reader import LessonReader
from okr_desktop.qt.pages.learn.words import language
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.services.engagement.school import learning
from okr_desktop.services.outcome import Outcome

_SIZE = 720, 640


class LessonDialog(QDialog):
    """Does not block the dialog below it: one reads, and goes on typing."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, prompter: Prompter | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lesson"))
        self.setProperty("helpTopic", "learn")
        self._session, self._topic = session, ""
        self.reader = LessonReader()
        self.problem = ProblemLine()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.reader, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, 0, theme.SPACE_24, 0)
        foot.addWidget(self.problem)
        foot.addWidget(self.buttons)
        column.addLayout(foot)
        self.resize(*_SIZE)
        self.buttons.rejected.connect(self.reject)
        self.reader.lesson_requested.connect(self.show_topic)
        self.reader.begun.connect(self._on_begun)
        self.reader.done_requested.connect(self._on_done)
        self.reader.undone_requested.connect(self._on_undone)

    def show_topic(self, topic: str) -> None:
        """Show the lesson about a topic, or of this name."""
        self._topic = topic
        self._session.read(data.lesson, topic, language(), then=self._show, failed=self._fail, owner=self)

    def _show(self, view: LessonView) -> None:
        self.problem.show_text("" if view.lesson else self.tr("There is no lesson about this yet."))
        if view.lesson is not None:
            self.setWindowTitle(view.lesson.title)
            self.reader.show_lesson(view)

    def _on_begun(self, name: str) -> None:
        # Whoever has not said who they are still reads and tries; nothing is kept then.
        self._session.run(learning.start, name, origin=self, failed=self._on_not_kept)

    def _on_not_kept(self, _error: BaseException) -> None:
        self.problem.clear()

    def _on_done(self, name: str, share: int) -> None:
        self._session.run(
            learning.finish,
            name,
            share if share >= 0 else None,
            origin=self,
            then=self._on_kept,
            failed=self._fail,
        )

    def _on_undone(self, name: str) -> None:
        self._session.run(learning.take_back, name, origin=self, then=self._on_kept, failed=self._fail)

    def _on_kept(self, _outcome: Outcome[str]) -> None:
        self.show_topic(self._topic)

    def _fail(self, error: BaseException) -> None:
        self.problem.show_text(error_text(error))
