"""A line that says whether an answer is right and why, in a shape and words as well as in a colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.plan.parts import plain

_LOOKS = {"right": ("circle-check", "done"), "wrong": ("x", "at_risk"), "ask": ("lightbulb", "muted")}


class Because(QWidget):
    """Hidden until there is something to say; ``kind`` is right, wrong or ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(self)
        self._words = plain("", muted=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str, kind: str) -> None:
        """Say something; an empty text hides the line."""
        self._mark.name, self._mark.token = _LOOKS[kind]
        self._mark.update()
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said now."""
        return self._words.text()
