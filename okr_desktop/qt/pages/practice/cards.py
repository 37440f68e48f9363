"""The cards of the practice page: one suggestion, what was learned, and what people say of the process."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label, link
from okr_desktop.qt.pages.practice.data import Done, Learned, Line, Past, PracticeView
from okr_desktop.qt.widgets.marks import StatusLabel

_SHOWN_CARDS = 6
_SHOWN_CYCLES = 6


class StepCard(QFrame):
    """A suggestion: ``open_requested(door)``, ``keep_requested(text)``, ``why_requested(topic)``."""

    open_requested = Signal(str)
    keep_requested = Signal(str)
    why_requested = Signal(str)

    def __init__(self, number: int, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.line = line
        self.setAccessibleName(line.name)
        self.open_button = QPushButton(self.tr("Show me"))
        self.keep_button = QPushButton(self.tr("Kept as an action") if line.kept else self.tr("Keep as an action"))
        self.keep_button.setDisabled(line.kept)
        self.why_button = link(self.tr("Learn more"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(label(f"{number} · {line.name}", theme.CAPTION, muted=True))
        column.addWidget(label(line.step, theme.EMPHASIS, strong=True))
        column.addLayout(_marked(line.look, line.evidence))
        column.addWidget(label(line.why, muted=True))
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.keep_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.why_button)
        self.open_button.clicked.connect(self._on_open)
        self.keep_button.clicked.connect(self._on_keep)
        self.why_button.clicked.connect(self._on_why)

    def _on_open(self) -> None:
        self.open_requested.emit(self.line.door)

    def _on_keep(self) -> None:
        self.keep_requested.emit(self.line.step)

    def _on_why(self) -> None:
        self.why_requested.emit(self.line.topic)


def _marked(look: str, text: str) -> QHBoxLayout:
    """The shape of a status and a text that wraps beside it."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_4)
    row.addWidget(StatusLabel(look), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return row


def _action(done: Done) -> QHBoxLayout:
    said = f"{done.state}: {done.text}"
    return _marked(done.look, f"{said} – {done.outcome}" if done.outcome else said)


class LearnedCard(QWidget):
    """Lessons by cycle with the actions that came out of them; ``act_requested(note, text)`` where there is none.

    ``cycle_requested()`` while nothing was noted yet.
    """

    act_requested = Signal(str, str)
    cycle_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, column = card()
        column.addWidget(line_label(self.tr("What we learned, and what became of it"), theme.EMPHASIS, strong=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.SPACE_8)
        column.addLayout(self._rows)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_past(self, past: tuple[Past, ...]) -> None:
        """Show what the last cycles taught."""
        empty_out(self._rows)
        if not past:
            words = self.tr(
                "What a cycle teaches is noted on the Cycle page: as a note in its overview, beside each score under "
                "Close, or as an action of its retrospective. It stands here then."
            )
            self._rows.addWidget(label(words, muted=True))
            self.open_cycle = link(self.tr("Open the cycle"))
            self.open_cycle.clicked.connect(self.cycle_requested)
            self._rows.addWidget(self.open_cycle)
        for one in past[:_SHOWN_CYCLES]:
            self._rows.addWidget(label(one.name, theme.CAPTION, muted=True))
            for lesson in one.lessons:
                self._rows.addWidget(_Lesson(lesson, self))


class _Lesson(QWidget):
    """One lesson and its actions below it."""

    def __init__(self, lesson: Learned, owner: LearnedCard) -> None:
        super().__init__(owner)
        self._lesson, self._owner = lesson, owner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_4)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(label(lesson.text))
        for done in lesson.done:
            column.addLayout(_action(done))
        if not lesson.done:
            act = link(self.tr("Make an action of it"))
            act.setAccessibleDescription(lesson.text)
            act.clicked.connect(self._on_act)
            column.addWidget(act)

    def _on_act(self) -> None:
        self._owner.act_requested.emit(self._lesson.id, self._lesson.text)


class ProcessCard(QWidget):
    """What helps or hinders in how OKRs are done: ``said(column, text)``; ``concern_requested()`` without a name."""

    said = Signal(str, str)
    concern_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, column = card()
        column.addWidget(line_label(self.tr("How do OKRs work for you?"), theme.EMPHASIS, strong=True))
        column.addWidget(
            label(self.tr("Say what helps, what hinders, what should change. Everybody reads it."), muted=True)
        )
        self.column_box, self.field, self.say_button = QComboBox(), QLineEdit(), QPushButton(self.tr("Say it"))
        self.column_box.setAccessibleName(self.tr("What it does"))
        self.field.setAccessibleName(self.tr("What you want to say"))
        self.field.setPlaceholderText(self.tr("Our check-ins take too long because …"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.column_box)
        row.addWidget(self.field, 1)
        row.addWidget(self.say_button)
        column.addLayout(row)
        self.unnamed = link(self.tr("Say it without your name, as a concern"))
        column.addWidget(self.unnamed)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.SPACE_4)
        column.addLayout(self._cards)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.field.returnPressed.connect(self._on_say)
        self.field.textChanged.connect(self._on_typed)
        self.say_button.clicked.connect(self._on_say)
        self.unnamed.clicked.connect(self.concern_requested)
        self._on_typed("")

    def show_view(self, view: PracticeView) -> None:
        """Show what was said; what is being typed stays."""
        if not self.column_box.count():
            for code, words in view.columns:
                self.column_box.addItem(words, code)
        empty_out(self._cards)
        for column, text in view.said[:_SHOWN_CARDS]:
            self._cards.addWidget(label(f"{column}: {text}"))
        if len(view.said) > _SHOWN_CARDS:
            self._cards.addWidget(label(self.tr("… and %n more", "", len(view.said) - _SHOWN_CARDS), muted=True))

    def clear(self) -> None:
        """What was typed is kept now."""
        self.field.clear()

    def _on_typed(self, text: str) -> None:
        self.say_button.setEnabled(bool(text.strip()))

    def _on_say(self) -> None:
        if self.field.text().strip():
            self.said.emit(str(self.column_box.currentData()), self.field.text())
