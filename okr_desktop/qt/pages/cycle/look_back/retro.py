"""Looking back at a cycle: what the last one promised, cards in columns with dots, and the actions for the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.look_back import data as retro_data
from okr_desktop.qt.pages.cycle.look_back.actions import ActionForm, ActionsCard
from okr_desktop.qt.pages.cycle.look_back.beginning import AnotherOne, FirstOne
from okr_desktop.qt.pages.cycle.look_back.cards import ACTION, DELETE, TAKE_DOT, Board
from okr_desktop.qt.pages.cycle.look_back.data import ActionLine, RetroView
from okr_desktop.qt.pages.cycle.part import Part, scrolled
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import retrospectives
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.looking_back import FORMAT_OF

AGENDA_OF = {format: agenda for agenda, format in FORMAT_OF.items()}
_BOARD_HEIGHT = 300
_LINES = 3


class Retro(Part):
    """One retrospective at a time; every card, dot and action is one step that can be undone."""

    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._view: RetroView | None = None
        self._retro = ""
        self._editing = -1
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Retrospective"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMaximumWidth(theme.POPOVER_WIDTH + theme.RAIL_WIDE)
        self.choice.activated.connect(self._on_choice)
        self.first, self.another = FirstOne(), AnotherOne()
        self.again = QPushButton(self.tr("Begin another…"))
        self.again.clicked.connect(self._on_again)
        self.remove = QToolButton()
        self.remove.setIcon(icons.icon("trash"))
        self.remove.setToolTip(self.tr("Delete this retrospective; its actions stay"))
        self.remove.setAccessibleName(self.tr("Delete this retrospective"))
        self.remove.clicked.connect(self._on_remove)
        self.add_action = QPushButton(self.tr("Add an action…"))
        self.add_action.clicked.connect(self._on_add_action)
        self.board = Board()
        self.board.setMinimumHeight(_BOARD_HEIGHT)
        self.form = ActionForm()
        self.form.hide()
        self.waiting = ActionsCard(
            self.tr("Actions from last time: what became of them?"),
            self.tr("Nothing is left over from earlier cycles."),
            asks=True,
        )
        self.made = ActionsCard(
            self.tr("Actions from this retrospective"),
            self.tr("Make an action of a card: the next cycle will ask what became of it."),
            asks=False,
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.SPACE_4, theme.SPACE_8, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(theme.SPACE_8)
        for widget in (self.choice, self.remove, self.add_action):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(self.again)
        for card in (self.waiting, self.made):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for widget in (self.waiting, self._top, self.another, self.form):
            column.addWidget(widget)
        column.addWidget(self.first, 1)
        column.addWidget(self.board, 1)
        column.addWidget(self.made)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self.board.typed.connect(self._on_typed)
        self.board.voted.connect(self._on_voted)
        self.board.asked.connect(self._on_asked)
        self.form.made.connect(self._on_made)
        self.form.left.connect(self._on_left)
        self.another.left.connect(self._on_not_again)
        self.waiting.checked.connect(self._on_checked)
        for start in (self.first, self.another):
            start.begun.connect(self._on_begin)
            start.workshop_requested.connect(self._on_workshop)
        for card in (self.waiting, self.made):
            card.edit_requested.connect(self._on_edit_action)
            card.delete_requested.connect(self._on_delete_action)

    def loader(self) -> Callable[..., Any]:
        return retro_data.retro

    def asked(self) -> tuple[Any, ...]:
        return (self._retro,)

    def cycle_changed(self) -> None:
        self._retro = ""
        self.form.hide()
        self.another.hide()

    def show_view(self, view: RetroView) -> None:
        self._view, self._retro = view, view.retro
        self.choice.clear()
        for id, name in view.choices:
            self.choice.addItem(name, id)
        self.choice.setCurrentIndex(max(self.choice.findData(view.retro), 0))
        there = bool(view.retro)
        for widget in (self._top, self.board, self.made):
            widget.setVisible(there)
        self.first.setVisible(not there)
        self.waiting.setVisible(bool(view.waiting))
        for start in (self.first, self.another):
            start.show_teams(view.teams)
        self.board.set_columns(view.columns)
        self.made.show_actions(view.made)
        self.waiting.show_actions(view.waiting)

    # What a person does

    def _on_choice(self, index: int) -> None:
        self._retro = str(self.choice.itemData(index))
        self.refresh()

    def _on_begin(self, format: str, team: str) -> None:
        self.run(retrospectives.start, self.cycle, format, team or None, then=self._on_begun)

    def _on_workshop(self, format: str, team: str) -> None:
        self.open_requested.emit(f"workshop:{AGENDA_OF[format]}/{self.cycle}/{team}")

    def _on_remove(self) -> None:
        self.run(retrospectives.delete, self._retro)

    def _on_again(self) -> None:
        self.another.show()
        self.another.format.setFocus()

    def _on_not_again(self) -> None:
        self.another.hide()
        self.again.setFocus()

    def _on_begun(self, outcome: Outcome[str]) -> None:
        self._retro = outcome.value
        self.another.hide()
        self.refresh()

    def _on_typed(self, column: str, text: str) -> None:
        self.run(retrospectives.add_card, self._retro, column, text)

    def _on_voted(self, place: int) -> None:
        self.run(retrospectives.vote, self._retro, place)

    def _on_asked(self, verb: str, place: int, text: str) -> None:
        if verb == ACTION:
            self._begin_action(text)
        elif verb == TAKE_DOT:
            self.run(retrospectives.vote, self._retro, place, -1)
        elif verb == DELETE:
            self.run(retrospectives.delete_card, self._retro, place)
        else:
            self._editing = place
            title = self.tr("Edit card")
            self.prompter.ask_text(self, title, self.tr("Text"), self._on_text, text=text, lines=_LINES)

    def _on_text(self, text: str | None) -> None:
        if text is not None and text.strip():
            self.run(retrospectives.edit_card, self._retro, self._editing, text)

    def _on_add_action(self) -> None:
        self._begin_action("")

    def _begin_action(self, text: str) -> None:
        if self._view is not None:
            self.form.begin(text, self._view.people, self._view.due)

    def _on_edit_action(self, one: ActionLine) -> None:
        if self._view is not None:
            self.form.edit(one, self._view.people, self._view.due)

    def _on_delete_action(self, id: str) -> None:
        self.run(retrospectives.delete_action, id)

    def _on_made(self, id: str, text: str, owner: str, name: str, day: date | None) -> None:
        action = retro_data.change_action if id else retro_data.make_action
        self.run(action, id or self._retro, text, owner or None, name, day, then=self._on_action_made)

    def _on_action_made(self, _outcome: object) -> None:
        self._on_left()

    def _on_left(self) -> None:
        self.form.hide()
        self.add_action.setFocus()

    def _on_checked(self, id: str, state: str, outcome: str) -> None:
        self.run(retro_data.check, id, self.cycle, state, outcome)
