"""The question who one is: choose a name, or type it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from okr_desktop.domain.text import NAME_LIMIT
from okr_desktop.qt import theme

_FIELD = 300


class WhoCard(QFrame):
    """``answered(id or name)`` when somebody has said who they are."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.question = self._label(theme.font(theme.SECTION, strong=True))
        self.question.setText(self.tr("Who are you?"))
        self.why = self._label(theme.font())
        self.why.setProperty("muted", True)
        self.why.setText(
            self.tr("Then this page shows what is due from you, and your OKRs. It is remembered on this computer only.")
        )
        self.name = QComboBox()
        self.line = QLineEdit()
        self.name.setEditable(True)
        self.name.setLineEdit(self.line)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setFixedWidth(_FIELD)
        self.line.setPlaceholderText(self.tr("Choose or type your name"))
        self.line.setMaxLength(NAME_LIMIT)
        self.button = QPushButton(self.tr("That is me"))
        self.button.setProperty("primary", True)
        self.problem = self._label(theme.font())
        self.problem.hide()
        self._arrange()
        self.line.returnPressed.connect(self._on_answer)
        self.name.editTextChanged.connect(self._on_typed)
        self.button.clicked.connect(self._on_answer)
        self._on_typed("")

    def _label(self, font: QFont) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        label.setFont(font)
        return label

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.name)
        row.addWidget(self.button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_12)
        for widget in (self.question, self.why):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.problem)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer people (id and name); what was typed so far stays."""
        typed = self.name.currentText()
        self.name.clear()
        for id, name in people:
            self.name.addItem(name, id)
        completer = QCompleter(self.name.model(), self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.name.setCurrentIndex(-1)
        self.name.setEditText(typed)

    def say(self, problem: str) -> None:
        """What was wrong with the answer."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _on_typed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))
        self.say("")

    def _on_answer(self) -> None:
        typed = self.name.currentText().strip()
        chosen = self.name.currentIndex()
        same = chosen >= 0 and self.name.itemText(chosen) == typed
        if typed:
            self.answered.emit(str(self.name.itemData(chosen)) if same else typed)
