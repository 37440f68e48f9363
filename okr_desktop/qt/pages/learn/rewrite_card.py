"""A weak text to be written better, read by the coach while one types."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from okr_desktop.qt import theme
from okr_desktop.qt.pages.learn.because import Because
from okr_desktop.qt.pages.learn.exercise_card import ExerciseCard
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.texts_coach import hint_text
from okr_desktop.services.engagement.school import exercises
from okr_desktop.services.engagement.school.exercises import Verdict

PAUSE_MS = 400
_MOST = 3


class RewriteCard(ExerciseCard):
    """The coach asks at most three questions; afterwards one way to say it is shown, with what it does better."""

    def build(self) -> None:
        weak = plain(f"“{self.exercise.weak}”")
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setPlaceholderText(self.tr("Write it better"))
        self.field.setAccessibleName(self.tr("Your text for: {weak}").format(weak=self.exercise.weak))
        self.field.setFixedHeight(2 * self.field.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
        self._questions = [Because() for _ in range(_MOST)]
        self.model = Because()
        self.show_model = QPushButton(self.tr("Show one way to say it"))
        self.show_model.setProperty("link", True)
        self.column.setSpacing(theme.SPACE_8)
        for widget in (weak, self.field, *self._questions, self.model):
            self.column.addWidget(widget)
        self._foot.addWidget(self.show_model)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.field.textChanged.connect(self._on_typed)
        self.show_model.clicked.connect(self._on_model)

    def _on_typed(self) -> None:
        self.attempt = exercises.rewrite(self.attempt, self.field.toPlainText())
        self.result.setText("")
        self.refresh_button()
        self._pause.start()

    def look(self) -> None:
        """Ask about what stands there now; nothing is scored."""
        language = self._language.partition("_")[0]
        self._ask(exercises.review(self.exercise, self.field.toPlainText(), language))

    def _ask(self, verdict: Verdict) -> None:
        texts = [hint_text(hint) for hint in verdict.hints]
        for line, text in zip(self._questions, [*texts, *[""] * _MOST], strict=False):
            line.say(text, "ask")

    def questions(self) -> list[str]:
        """What is asked now."""
        return [line.text() for line in self._questions if line.text()]

    def show_verdict(self, verdict: Verdict) -> None:
        self._pause.stop()
        self._ask(verdict)
        self._on_model()

    def _result_text(self, verdict: Verdict) -> str:
        if not verdict.changed:
            return self.tr("This is the text as it was.")
        if verdict.share == exercises.FULL:
            return self.tr("The coach has no question left. Whether it is the right goal, only your team knows.")
        if verdict.share:
            return self.tr("Fewer questions than before. Answer the others as well, and check again.")
        return self.tr("The coach still asks. Answer the questions in your text, and check again.")

    def _on_model(self) -> None:
        text = self.tr("One way to say it: {model} – {why}")
        self.model.say(text.format(model=self.exercise.model, why=self.exercise.why), "right")
        self.show_model.hide()
