"""A lesson to read and to try: texts and exercises in turn, and the button that says one is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.learn.column import Column
from okr_desktop.qt.pages.learn.data import LessonView
from okr_desktop.qt.pages.learn.exercise_card import ExerciseCard, PlacingCard
from okr_desktop.qt.pages.learn.order_card import OrderCard
from okr_desktop.qt.pages.learn.prose import Prose
from okr_desktop.qt.pages.learn.rewrite_card import RewriteCard
from okr_desktop.qt.pages.learn.words import minutes_text
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.services.engagement.school.exercises import Exercise, Sort
from okr_desktop.services.engagement.school.lessons import Lesson

_WIDEST = 760
_CARDS: dict[Sort, type[ExerciseCard]] = {Sort.ORDER: OrderCard, Sort.REWRITE: RewriteCard}


class LessonReader(QScrollArea):
    """``lesson_requested(name)`` for a link, ``begun(name)`` at the first check, ``done_requested(name, share)`` and
    ``undone_requested(name)``; ``share`` is the mean of the best answers in per cent.
    """

    lesson_requested = Signal(str)
    begun = Signal(str)
    done_requested = Signal(str, int)
    undone_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lesson: Lesson | None = None
        self.cards: list[ExerciseCard] = []
        self._best: dict[int, int] = {}
        self._state = ""
        self.done_button = QPushButton()
        self.note = caption("")

    def show_lesson(self, view: LessonView) -> None:
        """Show a lesson from its beginning; the one that is shown keeps what was typed and answered."""
        if view.lesson is not None and self.lesson is not None and view.lesson == self.lesson:
            self._show_state(view)
            return
        self.lesson, self._best, self.cards = view.lesson, {}, []
        self.setWidget(self._body(view.lesson) if view.lesson else QWidget())
        self._show_state(view)
        self.verticalScrollBar().setValue(0)

    def _body(self, lesson: Lesson) -> QWidget:
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_16)
        title = plain(lesson.title)
        title.setFont(theme.font(theme.PAGE, strong=True))
        column.addWidget(title)
        column.addWidget(caption(minutes_text(lesson.minutes)))
        for part in lesson.parts:
            column.addWidget(self._prose(part) if isinstance(part, str) else self._card(part, lesson.language))
        column.addLayout(self._foot())
        column.addStretch(1)
        outer = Column(inside, centred=True)
        # The ground of text, so that exercises stand out by their edge.
        outer.setBackgroundRole(QPalette.ColorRole.Base)
        outer.setAutoFillBackground(True)
        return outer

    def _prose(self, text: str) -> Prose:
        made = Prose(text)
        made.topic_requested.connect(self.lesson_requested)
        return made

    def _card(self, exercise: Exercise, language: str) -> ExerciseCard:
        made = _CARDS.get(exercise.sort, PlacingCard)(exercise, language)
        made.checked.connect(self._on_checked)
        self.cards.append(made)
        return made

    def _foot(self) -> QHBoxLayout:
        self.done_button = QPushButton()
        self.done_button.clicked.connect(self._on_done)
        self.note = caption("")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self.done_button)
        row.addWidget(self.note, 1)
        return row

    def _show_state(self, view: LessonView) -> None:
        self._state = view.state
        done = view.state == "done"
        self.done_button.setText(self.tr("Not done after all") if done else self.tr("I am done with this lesson"))
        self.done_button.setProperty("primary", not done)
        self.done_button.style().unpolish(self.done_button)
        self.done_button.style().polish(self.done_button)
        best = "" if view.best is None else self.tr("Your best: {share} %. Only this computer knows.")
        self.note.setText(best.format(share=view.best))

    def begin(self) -> None:
        """Give the keyboard to the lesson."""
        body = self.widget()
        if body is not None:
            body.setFocus()
            self.focusNextChild()

    def share(self) -> int:
        """The mean of the best shares of the exercises, in per cent; what was not tried counts as none."""
        return round(sum(self._best.values()) / len(self.cards)) if self.cards else 100

    def _on_checked(self, place: int, best: int) -> None:
        self._best[place] = best
        if self.lesson is not None and not self._state:
            self._state = "started"
            self.begun.emit(self.lesson.name)

    def _on_done(self) -> None:
        if self.lesson is None:
            return
        if self._state == "done":
            self.undone_requested.emit(self.lesson.name)
        else:
            self.done_requested.emit(self.lesson.name, self.share() if self._best else -1)
