"""Lines to be put in order, with buttons that work from the keyboard as well."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.learn.because import Because
from okr_desktop.qt.pages.learn.exercise_card import ExerciseCard
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.services.engagement.school import exercises
from okr_desktop.services.engagement.school.exercises import Verdict


class OrderCard(ExerciseCard):
    """Places stay, words move: the keyboard stays on the line that it moves."""

    def build(self) -> None:
        self.column.setSpacing(theme.SPACE_8)
        self._words: list[QLabel] = []
        self._whys: list[Because] = []
        self._buttons: list[tuple[QToolButton, QToolButton]] = []
        for place in range(len(self.exercise.items)):
            self.column.addLayout(self._line(place))
        self._show_order()

    def _line(self, place: int) -> QVBoxLayout:
        words, why, number = plain(""), Because(), QLabel(f"{place + 1}.")
        number.setFont(theme.font(strong=True, tabular=True))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(number)
        row.addWidget(words, 1)
        pair = self._button("chevron-up", place, -1), self._button("chevron-down", place, 1)
        for button in pair:
            row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(why)
        self._words.append(words)
        self._whys.append(why)
        self._buttons.append(pair)
        return column

    def _button(self, icon: str, place: int, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setProperty("quiet", True)
        button.setProperty("place", place)
        button.setProperty("by", by)
        button.setEnabled(0 <= place + by < len(self.exercise.items))
        button.setToolTip(self.tr("Move up") if by < 0 else self.tr("Move down"))
        button.clicked.connect(self._on_move)
        return button

    def _on_move(self) -> None:
        button = self.sender()
        at, by = int(button.property("place")), int(button.property("by"))
        self.attempt = exercises.move(self.exercise, self.attempt, at, by)
        self._show_order()
        up, down = self._buttons[at + by]
        wanted, other = (up, down) if by < 0 else (down, up)
        (wanted if wanted.isEnabled() else other).setFocus()

    def _show_order(self) -> None:
        for place, item in enumerate(self.attempt.shown):
            text = self.exercise.items[item].text
            self._words[place].setText(text)
            self._whys[place].say("", "ask")
            for button in self._buttons[place]:
                button.setAccessibleName(f"{button.toolTip()}: {text}")

    def show_verdict(self, verdict: Verdict) -> None:
        for place, item in enumerate(self.attempt.shown):
            right, known = verdict.right[item], self.exercise.items[item]
            text = self.tr("Right. {why}") if right else self.tr("Belongs to place {place}. {why}")
            self._whys[place].say(text.format(place=known.answer + 1, why=known.why), "right" if right else "wrong")
