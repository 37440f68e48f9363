"""Preparing, first step: the question, the objectives it serves, the cycle that the result goes into."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton

from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop.model import ConsoleView, ParentItem, Setup
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.workshop.data import Choices
from okr_desktop.qt.pages.workshop.parts.pieces import hint, link
from okr_desktop.qt.pages.workshop.prepare.step import Step, add_row, form
from okr_desktop.services.workshop.looking_back import FORMAT_OF

_ID = Qt.ItemDataRole.UserRole
_SEARCH_FROM = 8


class QuestionStep(Step):
    """A good question asks for a change that somebody would notice."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._parents: tuple[ParentItem, ...] = ()
        self.question = QPlainTextEdit()
        self.question.setTabChangesFocus(True)
        self.question.setAccessibleName(self.tr("Question of the workshop"))
        self.question.setPlaceholderText(self.tr("What should be true at the end of the quarter?"))
        self.question.setFixedHeight(self.question.fontMetrics().lineSpacing() * 3 + theme.SPACE_16)
        self.examples = [link(text) for text in self._examples()]
        self.cycle, self.team = QComboBox(), QComboBox()
        self.search, self.parents = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(self.tr("Search objectives"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.parents.setAccessibleName(self.tr("Objectives above"))
        self.parents.setFixedHeight(5 * theme.ROW_COMPACT)
        self._none = hint(self.tr("There is no objective in the plan yet. A workshop can stand on its own."))
        self._arrange()
        self._connect()

    def _examples(self) -> tuple[str, ...]:
        return (
            self.tr("What should be true for our customers at the end of the quarter?"),
            self.tr("What must change so that new colleagues are productive in their second week?"),
            self.tr("What would make our partners recommend us without being asked?"),
        )

    def _arrange(self) -> None:
        asked = self.add_card(self.title())
        asked.addWidget(self.question)
        self.advice = hint(self.tr("Ask for a change that somebody would notice, not for a list of work. For example:"))
        asked.addWidget(self.advice)
        for example in self.examples:
            asked.addWidget(example)
        above = self.add_card(self.tr("Objectives above"))
        above.addWidget(hint(self.tr("What the room works under. It is shown while the question is framed.")))
        for part in (self._none, self.search, self.parents):
            above.addWidget(part)
        into = form(self.add_card(self.tr("Where the result goes")))
        add_row(into, self.tr("C&ycle"), self.cycle)
        add_row(into, self.tr("&Team"), self.team)
        self.end()

    def _connect(self) -> None:
        self.question.textChanged.connect(self._on_question)
        for example in self.examples:
            example.clicked.connect(self._on_example)
        self.cycle.activated.connect(self._on_cycle)
        self.team.activated.connect(self._on_team)
        self.search.textChanged.connect(self._filter)
        self.parents.itemChanged.connect(self._on_parent)
        self.setFocusProxy(self.question)

    def title(self) -> str:
        return self.tr("Question")

    def is_ready(self, view: ConsoleView) -> bool:
        return bool(view.live.setup.question.strip())

    def take_choices(self, choices: Choices) -> None:
        super().take_choices(choices)
        _fill_box(self.cycle, self.tr("No cycle"), choices.cycles)
        _fill_box(self.team, self.tr("No team"), choices.teams)
        self._filling = True
        self.parents.clear()
        for id, title in choices.objectives:
            item = QListWidgetItem(upright(title))
            item.setData(_ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.parents.addItem(item)
        self._filling = False
        self._none.setVisible(not choices.objectives)
        self.parents.setVisible(bool(choices.objectives))
        self.search.setVisible(len(choices.objectives) >= _SEARCH_FROM)

    def fill(self, setup: Setup) -> None:
        looks_back = setup.agenda is not None and setup.agenda.id in FORMAT_OF
        for part in (self.advice, *self.examples):
            part.setVisible(not looks_back)  # they ask for objectives
        if self.question.toPlainText() != setup.question:
            self.question.setPlainText(setup.question)
        self.cycle.setCurrentIndex(max(0, self.cycle.findData(setup.cycle)))
        self.team.setCurrentIndex(max(0, self.team.findData(setup.team)))
        chosen = {parent.id for parent in setup.parents}
        for item in self._items():
            state = Qt.CheckState.Checked if item.data(_ID) in chosen else Qt.CheckState.Unchecked
            if item.checkState() != state:
                item.setCheckState(state)

    def _items(self) -> list[QListWidgetItem]:
        return [self.parents.item(row) for row in range(self.parents.count())]

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for item in self._items():
            item.setHidden(not all(word in fold(item.text()) for word in words))

    # Typed

    def _on_question(self) -> None:
        self.change(question=self.question.toPlainText())

    def _on_example(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.question.setPlainText(button.text())
            self.question.setFocus()

    def _on_cycle(self, _row: int) -> None:
        self.change_now(cycle=self.cycle.currentData())

    def _on_team(self, _row: int) -> None:
        self.change_now(team=self.team.currentData())

    def _on_parent(self, _item: QListWidgetItem) -> None:
        if self._filling:
            return
        chosen = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        titles = dict(self.choices.objectives) if self.choices is not None else {}
        found = tuple(ParentItem(str(item.data(_ID)), titles.get(str(item.data(_ID)), item.text())) for item in chosen)
        self.change_now(parents=found)


def _fill_box(box: QComboBox, none: str, choices: list[tuple[str, str]]) -> None:
    box.clear()
    box.addItem(none, None)
    for id, name in choices:
        box.addItem(upright(name), id)
