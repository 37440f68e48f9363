"""What one person fills in on a shared laptop; thrown away afterwards, so that nothing of it can be seen again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.asking import NAME_LIMIT, RECOMMEND, AskKind, Given, Question, Sheet, given_of
from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.collecting.touch import TouchChoice, TouchLine, TouchPick
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine

if TYPE_CHECKING:
    from okr_desktop.room.ask.words import Words

_LINES = 5
_NONE = -1
_NUMBERS_A_ROW = 6


class KioskForm(QWidget):
    """The questions of a sheet in one language, one card each."""

    def __init__(self, sheet: Sheet, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._words = sheet, words
        self._lines: dict[str, ProblemLine] = {}
        self._places: dict[str, QWidget] = {}
        self.groups: dict[str, QButtonGroup] = {}
        self.group: TouchChoice | None = None
        self.text: QPlainTextEdit | None = None
        self.name: TouchLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_16)
        self._build()

    def _build(self) -> None:
        sheet = self._sheet
        if sheet.groups:
            self._add_group()
        for at, one in enumerate(sheet.questions, 1):
            self._add_question(at, one)
        if sheet.kind is not AskKind.PULSE or sheet.comment:
            self._add_text()
        if sheet.kind is AskKind.IDEA:
            self._add_name()

    def given(self) -> Given:
        """What was filled in."""
        fields: dict[str, object] = {
            f"q.{name}": str(group.checkedId()) for name, group in self.groups.items() if group.checkedId() > _NONE
        }
        if self.text is not None:
            fields["text"] = self.text.toPlainText()
        if self.name is not None:
            fields["name"] = self.name.text()
        if self.group is not None:
            fields["group"] = self.group.currentData()
        return given_of(self._sheet, fields)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered or written."""
        given = self.given()
        return not (given.ratings or given.text or given.name)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self._places.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: Sequence[Problem], texts: dict[str, str]) -> str:
        """Say what is wrong beside each field (``texts`` by field) and go to the first; gives what has no field."""
        for line in self._lines.values():
            line.clear()
        for one in problems:
            if one.field in self._lines:
                self._lines[one.field].show_text(texts[one.field])
        if problems and problems[0].field in self._places:
            self._places[problems[0].field].setFocus(Qt.FocusReason.OtherFocusReason)
        return "\n".join(dict.fromkeys(texts[one.field] for one in problems if one.field not in self._lines))

    # Cards

    def _card(self, field: str, head: str, hint: str = "") -> QVBoxLayout:
        card = QFrame(self)
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_4)
        if hint and field.startswith("q."):
            column.addWidget(_small(card, hint))
        label = plain_label(card)
        label.setFont(theme.font(theme.EMPHASIS, strong=True))
        label.setText(head)
        column.addWidget(label)
        if hint and not field.startswith("q."):
            column.addWidget(_small(card, hint))
        self._column.addWidget(card)
        return column

    def _end_card(self, column: QVBoxLayout, field: str, place: QWidget) -> None:
        line = ProblemLine(self)
        column.addWidget(line)
        self._lines[field], self._places[field] = line, place

    # Questions

    def _add_question(self, at: int, one: Question) -> None:
        text, field = one.text(self._words.language), f"q.{one.name}"
        count = self._words("question", at=at, of=len(self._sheet.questions))
        column = self._card(field, text, count)
        group = QButtonGroup(self)
        self.groups[one.name] = group
        if one.name == RECOMMEND:
            self._add_numbers(column, group, one)
        else:
            low, high = one.ends
            for value in range(low, high + 1):
                column.addWidget(self._pick(group, value, self._words(f"scale.{value}"), text))
        none = self._pick(group, _NONE, self._words("none"), text)
        none.setChecked(True)
        column.addWidget(none)
        first = group.buttons()[0]
        self._end_card(column, field, first)

    def _add_numbers(self, column: QVBoxLayout, group: QButtonGroup, one: Question) -> None:
        ends = " · ".join(self._words(f"recommend.{end}") for end in ("low", "high"))
        column.addWidget(_small(self, ends))
        grid = QGridLayout()
        low, high = one.ends
        text = one.text(self._words.language)
        for value in range(low, high + 1):
            pick = self._pick(group, value, str(value), text)
            grid.addWidget(pick, (value - low) // _NUMBERS_A_ROW, (value - low) % _NUMBERS_A_ROW)
        column.addLayout(grid)

    def _pick(self, group: QButtonGroup, value: int, text: str, question: str) -> TouchPick:
        pick = TouchPick(text, self)
        pick.setFont(theme.font(theme.EMPHASIS))
        pick.setAccessibleDescription(question)
        # Ids of a group begin at 0 here; -1 would mean "choose one for me".
        group.addButton(pick)
        group.setId(pick, value if value > _NONE else -2)
        return pick

    # Words

    def _add_group(self) -> None:
        words = self._words
        column = self._card("group", words("group"), words("group.hint"))
        self.group = TouchChoice(self)
        self.group.addItem(words("group.none"), "")
        for id, name in self._sheet.groups:
            self.group.addItem(words.group(name), id)
        self._dress(self.group, words("group"))
        column.addWidget(self.group)
        self._end_card(column, "group", self.group)

    def _add_text(self) -> None:
        sheet, words = self._sheet, self._words
        key = f"text.{sheet.kind}.hint"
        label = sheet.comment if sheet.kind is AskKind.PULSE else words(f"text.{sheet.kind}")
        column = self._card("text", label, words(key) if words.has(key) else "")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font(theme.EMPHASIS))
        self.text.setAccessibleName(label)
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + theme.SPACE_24)
        column.addWidget(self.text)
        self._end_card(column, "text", self.text)

    def _add_name(self) -> None:
        words = self._words
        column = self._card("name", words("your_name"), words("your_name.hint"))
        self.name = TouchLine(self)
        self.name.setMaxLength(NAME_LIMIT)
        self._dress(self.name, words("your_name"))
        column.addWidget(self.name)
        self._end_card(column, "name", self.name)

    def _dress(self, field: TouchChoice | TouchLine, name: str) -> None:
        field.setFont(theme.font(theme.EMPHASIS))
        field.setAccessibleName(name)


def _small(parent: QWidget, text: str) -> QLabel:
    label = plain_label(parent, muted=True)
    label.setText(text)
    return label
