"""The questions that are asked when no phone gets through, one after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.workshop import net_words
from okr_desktop.qt.workshop.preflight.tree import AGAIN, NODES, PAPER, START


class TreePane(QWidget):
    """``again`` when one wants to try once more, ``paper`` when one gives phones up."""

    again = Signal()
    paper = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: list[str] = [START]
        self._buttons: dict[QPushButton, str] = {}
        self._head, self._words = plain_label(self), plain_label(self)
        self._head.setFont(theme.font(theme.SECTION, strong=True))
        self._head.setText(self.tr("No phone has come through yet"))
        self._words.setFont(theme.font(theme.EMPHASIS))
        self._answers = QVBoxLayout()
        self._answers.setSpacing(theme.SPACE_8)
        self._back = QPushButton(self.tr("Back"))
        self._back.setProperty("flat", True)
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._on_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addLayout(self._answers)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.begin()

    @property
    def code(self) -> str:
        """The question or advice that is shown."""
        return self._way[-1]

    def begin(self) -> None:
        """Start with the first question."""
        self._way = [START]
        self._show()

    def choose(self, answer: str) -> None:
        """Give an answer of the question that is shown."""
        target = dict(NODES[self.code].answers)[answer]
        if target == AGAIN:
            self.again.emit()
        elif target == PAPER:
            self.paper.emit()
        else:
            self._way.append(target)
            self._show()

    def _show(self) -> None:
        node = NODES[self.code]
        had_focus = any(button.hasFocus() for button in self._buttons)
        self._words.setText(net_words.node(node.code))
        self.setAccessibleDescription(self._words.text())
        for button in self._buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {self._button(answer): answer for answer, _ in node.answers}
        if had_focus:
            next(iter(self._buttons)).setFocus()
        self._back.setEnabled(len(self._way) > 1)

    def _button(self, answer: str) -> QPushButton:
        button = QPushButton(net_words.answer(answer), self)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_answer)
        self._answers.addWidget(button)
        return button

    def _on_answer(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._buttons:
            self.choose(self._buttons[button])

    def _on_back(self) -> None:
        if len(self._way) > 1:
            self._way.pop()
            self._show()
