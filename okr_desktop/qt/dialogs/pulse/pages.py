"""The pages of answering: what is promised, one question, and the end."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.dialogs.pulse.data import AnswerSheet, Asked
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.cycle.part import label, line_label, link, scrolled
from okr_desktop.qt.pages.pulse.bars import point
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, row_of
from okr_desktop.qt.texts_pulse import agree_texts

_TWO_DIGITS_SECONDS = 0.9
_SHORT = 5


class StartPage(QWidget):
    """What is promised, and which group one answers in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only = ""
        self.title = label("", theme.SECTION, strong=True)
        self._promises = QVBoxLayout()
        self.group, self.group_label = QComboBox(), label(self.tr("Your answers count in this group:"))
        self.group.setAccessibleName(self.group_label.text())
        self.group.setFixedHeight(theme.TARGET + 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.title)
        self._promises.setSpacing(theme.SPACE_8)
        column.addLayout(self._promises)
        column.addSpacing(theme.SPACE_8)
        column.addWidget(self.group_label)
        column.addWidget(row_of(self.group, None))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def fill(self, sheet: AnswerSheet) -> None:
        """Show what is promised."""
        self.title.setText(sheet.title)
        for text in sheet.promises:
            self._promises.addWidget(point(text))
        for id, name in sheet.groups:
            self.group.addItem(upright(name), id)
        self.group.addItem(self.tr("I would rather not say"), "")
        self.group.setCurrentIndex(max(self.group.findData(sheet.mine), 0))
        for part in (self.group, self.group_label):
            part.setVisible(bool(sheet.groups))
        if not sheet.groups:
            self._only = sheet.mine
            self.group.setCurrentIndex(self.group.findData(""))

    def chosen(self) -> str:
        """The group's id, "" for rather not said; the only group where there is no other."""
        return str(self.group.currentData() or self._only)


class QuestionPage(QWidget):
    """One question with its marks in a row, or a field for words; ``changed`` when the answer is another one."""

    changed = Signal()

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        self.is_short = not asked.is_text and asked.high <= _SHORT
        self.segments, self.text, self.said = Segments(), QPlainTextEdit(), label(muted=True)
        self.clear_link = link(self.tr("Clear"))
        for part in (self.segments, self.text, self.said, self.clear_link):
            part.setParent(self)
            part.setVisible((part is self.text) == asked.is_text)
        self._last_one = 0.0
        self._names = [self._name(mark) for mark in range(asked.low, asked.high + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_16)
        column.addStretch(1)
        column.addWidget(label(upright(asked.text), theme.SECTION, strong=True))
        column.addWidget(self._words() if asked.is_text else self._marks())
        column.addStretch(2)

    @property
    def field(self) -> QWidget:
        """Where the keyboard goes."""
        return self.text if self.asked.is_text else self.segments

    def _words(self) -> QWidget:
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.asked.text)
        self.text.textChanged.connect(self.changed)
        hint = label(self.tr("Write nothing that gives you away. Ctrl+Enter goes on."), muted=True)
        return column_of(self.text, hint)

    def _marks(self) -> QWidget:
        marks = range(self.asked.low, self.asked.high + 1)
        self.segments.set_options([str(mark) for mark in marks], self._names)
        self.segments.setAccessibleName(self.asked.text)
        self.segments.chosen.connect(self._on_chosen)
        self.clear_link.clicked.connect(self.clear_mark)
        low, high = line_label(self._names[0], muted=True), line_label(self._names[-1], muted=True)
        self._tell()
        return column_of(self.segments, row_of(low, None, high), row_of(self.said, self.clear_link))

    def _name(self, mark: int) -> str:
        if self.is_short:
            return f"{mark}  {agree_texts()[mark - 1]}"
        ends = {0: self.tr("Not at all likely"), self.asked.high: self.tr("Extremely likely")}
        return f"{mark}  {ends[mark]}" if mark in ends else str(mark)

    def mark(self) -> int | None:
        """The mark that was chosen."""
        chosen = self.segments.value()
        return None if self.asked.is_text or chosen < 0 else self.asked.low + chosen

    def words(self) -> str:
        """What was written."""
        return self.text.toPlainText().strip() if self.asked.is_text else ""

    def is_answered(self) -> bool:
        """Whether there is an answer."""
        return self.mark() is not None or bool(self.words())

    def type_digit(self, digit: int) -> bool:
        """Choose a mark by its digit ("1" then "0" is ten); False where it is none."""
        now = time.monotonic()
        ten = digit == 0 and now - self._last_one < _TWO_DIGITS_SECONDS and self.asked.high >= 10
        self._last_one = now if digit == 1 else 0.0
        mark = 10 if ten else digit
        if self.asked.is_text or not self.asked.low <= mark <= self.asked.high:
            return False
        self.segments.choose(mark - self.asked.low)
        return True

    def clear_mark(self) -> None:
        """Take the answer back."""
        self.segments.set_value(-1)
        self._on_chosen()
        self.segments.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, _index: int = -1) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        mark = self.mark()
        quiet = self.tr("Type a digit, or choose with the mouse. You may leave it out.")
        self.said.setText(quiet if mark is None else self._names[mark - self.asked.low])
        self.clear_link.setVisible(mark is not None)


class EndPage(QWidget):
    """How many questions were answered, and that giving the answers is for ever."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = label("", theme.SECTION, strong=True)
        text = self.tr(
            "Your answers are stored now, without your name. Afterwards nobody, and so neither you, can tell which "
            "they are: they cannot be changed or taken back. This computer remembers that you have answered, and "
            "nobody else is told."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addStretch(1)
        column.addWidget(self.count)
        column.addWidget(label(text))
        column.addStretch(2)

    def show_count(self, answered: int, of: int) -> None:
        """Say how many were answered."""
        self.count.setText(self.tr("{answered} of {count} answered").format(answered=answered, count=of))
