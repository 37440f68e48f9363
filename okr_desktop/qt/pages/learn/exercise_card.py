"""One exercise on a card: what is asked, the answers, a check, and why each answer is right or wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.learn.because import Because
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.services.engagement.school import exercises
from okr_desktop.services.engagement.school.exercises import Attempt, Exercise, Sort, Verdict


class ExerciseCard(QFrame):
    """``checked(place, best)`` after each check: the number of the exercise and the best share, in per cent."""

    checked = Signal(int, int)

    def __init__(self, exercise: Exercise, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.exercise, self._language = exercise, language
        self.attempt: Attempt = exercises.begin(exercise, exercise.place + 1)
        self.setAccessibleName(exercise.ask)
        ask = plain(exercise.ask)
        ask.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.check_button = QPushButton(self.tr("Check"))
        self.check_button.setAccessibleName(self.tr("Check: {ask}").format(ask=exercise.ask))
        self.result = caption("")
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.SPACE_16)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.SPACE_12)
        self._foot.addWidget(self.check_button)
        self._foot.addWidget(self.result, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        outer.setSpacing(theme.SPACE_12)
        outer.addWidget(caption(self._kind_text()))
        outer.addWidget(ask)
        outer.addLayout(self.column)
        outer.addLayout(self._foot)
        self.build()
        self.check_button.clicked.connect(self.check)
        self.refresh_button()

    def _kind_text(self) -> str:
        return {
            Sort.CHOOSE: self.tr("Exercise: choose"),
            Sort.COLUMNS: self.tr("Exercise: sort"),
            Sort.ORDER: self.tr("Exercise: put in order"),
            Sort.REWRITE: self.tr("Exercise: from weak to strong"),
        }[self.exercise.sort]

    def build(self) -> None:
        """Make the part between question and button."""
        raise NotImplementedError

    def show_verdict(self, verdict: Verdict) -> None:
        """Say beside each answer whether it is right, and why."""
        raise NotImplementedError

    def refresh_button(self) -> None:
        """A check makes sense when everything has an answer."""
        ready = exercises.is_complete(self.exercise, self.attempt)
        self.check_button.setEnabled(ready)
        self.check_button.setToolTip("" if ready else self.tr("Answer everything first"))

    def check(self) -> None:
        """Compare what was answered."""
        verdict = exercises.check(self.exercise, self.attempt, self._language.partition("_")[0])
        self.attempt = exercises.checked(self.attempt, verdict)
        self.show_verdict(verdict)
        self.result.setText(self._result_text(verdict))
        self.checked.emit(self.exercise.place, self.attempt.best)

    def _result_text(self, verdict: Verdict) -> str:
        right, count = sum(verdict.right), len(verdict.right)
        if right == count:
            return self.tr("All {count} right").format(count=count)
        return self.tr("{right} of {count} right. Change what you like and check again.").format(
            right=right, count=count
        )


class PlacingCard(ExerciseCard):
    """Lines to be placed: one of two or three words beside each, or one of several columns from a list."""

    def build(self) -> None:
        self._answers: list[Segments | QComboBox] = []
        self._whys: list[Because] = []
        for item in self.exercise.items:
            self.column.addLayout(self._line(item.text))

    def _line(self, text: str) -> QVBoxLayout:
        words, why, field = plain(text), Because(), self._field(text)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(words, 1)
        row.addWidget(field)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_4)
        column.addLayout(row)
        column.addWidget(why)
        self._answers.append(field)
        self._whys.append(why)
        return column

    def _field(self, text: str) -> Segments | QComboBox:
        options = self.exercise.options
        if self.exercise.sort is Sort.CHOOSE and sum(len(option) for option in options) <= theme.LINK_LETTERS:
            buttons = Segments()
            buttons.set_options(options, [f"{option}: {text}" for option in options])
            buttons.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            buttons.chosen.connect(self._on_answer)
            return buttons
        box = QComboBox()
        box.addItem(self.tr("Choose…"), -1)
        for place, option in enumerate(options):
            box.addItem(option, place)
        box.setAccessibleName(text)
        box.activated.connect(self._on_answer)
        return box

    def _on_answer(self, _index: int) -> None:
        for place, field in enumerate(self._answers):
            value = field.value() if isinstance(field, Segments) else int(field.currentData())
            given = None if value < 0 else value
            if given != self.attempt.given[place]:
                self._whys[place].say("", "ask")
                self.attempt = exercises.answer(self.exercise, self.attempt, place, given)
        self.refresh_button()

    def show_verdict(self, verdict: Verdict) -> None:
        for item, right, why in zip(self.exercise.items, verdict.right, self._whys, strict=True):
            option = self.exercise.options[item.answer]
            text = self.tr("Right. {why}") if right else "{option} {why}"
            option = option if option.endswith(("?", "!", ".")) else f"{option}."
            why.say(text.format(option=option, why=item.why), "right" if right else "wrong")
