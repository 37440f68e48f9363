"""The columns of a retrospective with their cards; each column has a line in which the next card is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.look_back.data import CardLine, Column
from okr_desktop.qt.pages.cycle.part import empty_out, label, line_label, scrolled

_DOTS = 8
_SHOWN = 100
EDIT, ACTION, DELETE, TAKE_DOT = "edit", "action", "delete", "take_dot"


class Board(QWidget):
    """``typed(column, text)``, ``voted(place)`` and ``asked(verb, place, text)`` for the menu of a card."""

    typed = Signal(str, str)
    voted = Signal(int)
    asked = Signal(str, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE_12)
        self.columns: dict[str, ColumnBox] = {}

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Show these columns; what is being typed in one that stays is kept."""
        if list(self.columns) != [column.code for column in columns]:
            empty_out(self._row)
            self.columns = {column.code: ColumnBox(column.code, self) for column in columns}
            for box in self.columns.values():
                self._row.addWidget(box, 1)
        boxes = [box for column in self.columns.values() for box in column.boxes.values()]
        at = next((box.place for box in boxes if box.vote.hasFocus()), -1)
        for column in columns:
            self.columns[column.code].show_column(column)
        if at >= 0:
            self._focus_card(at)

    def _focus_card(self, place: int) -> None:
        """The cards are made anew: who votes by keyboard stays on the card that was voted for."""
        for column in self.columns.values():
            if (box := column.boxes.get(place)) is not None:
                # Only what is shown takes the keyboard, and the layout shows it later.
                box.show()
                box.vote.setFocus(Qt.FocusReason.OtherFocusReason)


class ColumnBox(QFrame):
    """One column."""

    def __init__(self, code: str, board: Board) -> None:
        super().__init__(board)
        self.setProperty("card", True)
        self.code, self._board = code, board
        self.boxes: dict[int, CardBox] = {}
        self._title = line_label("", theme.EMPHASIS, strong=True)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("New card, then Enter"))
        self.entry.returnPressed.connect(self._on_typed)
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        self._cards.setSpacing(theme.SPACE_8)
        self._cards.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.SPACE_12, 1, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        for widget in (self._title, self.entry):
            row = QHBoxLayout()
            row.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
            row.addWidget(widget)
            column.addLayout(row)
        column.addWidget(scrolled(inside), 1)

    def show_column(self, column: Column) -> None:
        """Show its cards."""
        count = f"  {len(column.cards)}" if column.cards else ""
        self._title.setText(column.title + count)
        self.entry.setAccessibleName(self.tr("New card in {column}").format(column=column.title))
        empty_out(self._cards)
        self.boxes = {card.place: CardBox(card, self._board) for card in column.cards[:_SHOWN]}
        for box in self.boxes.values():
            self._cards.addWidget(box)
        if len(column.cards) > _SHOWN:
            self._cards.addWidget(label(self.tr("… and %n more", "", len(column.cards) - _SHOWN), muted=True))

    def _on_typed(self) -> None:
        if text := self.entry.text().strip():
            self._board.typed.emit(self.code, text)
            self.entry.clear()


class CardBox(QFrame):
    """One card: its words, its dots, a button for a dot and a menu."""

    def __init__(self, card: CardLine, board: Board) -> None:
        super().__init__(board)
        self._card, self._board, self.place = card, board, card.place
        self.setProperty("card", True)
        dots = "●" * min(card.votes, _DOTS) + (f" {card.votes}" if card.votes > _DOTS else "")
        self.vote = QPushButton(f"{dots}  +" if dots else self.tr("Vote"))
        self.vote.setProperty("link", True)
        self.vote.setToolTip(self.tr("Give this card a dot"))
        self.vote.setAccessibleName(self.tr("Vote for “{card}”, %n dots", "", card.votes).format(card=card.text))
        self.vote.clicked.connect(self._on_vote)
        more = QToolButton()
        more.setIcon(icons.icon("more"))
        more.setProperty("quiet", True)
        more.setToolTip(self.tr("What can be done with this card"))
        more.setAccessibleName(self.tr("What can be done with this card"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        entries = [(ACTION, self.tr("Make an action of it…")), (EDIT, self.tr("Edit…")), (DELETE, self.tr("Delete"))]
        if card.votes:
            entries.insert(1, (TAKE_DOT, self.tr("Take a dot back")))
        for verb, name in entries:
            menu.addAction(name).setData(verb)
        menu.triggered.connect(self._on_menu)
        more.setMenu(menu)
        below = QHBoxLayout()
        below.addWidget(self.vote)
        below.addStretch()
        below.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_4, 0)
        column.setSpacing(0)
        column.addWidget(label(card.text))
        column.addLayout(below)

    def _on_vote(self) -> None:
        self._board.voted.emit(self._card.place)

    def _on_menu(self, action: QAction) -> None:
        self._board.asked.emit(str(action.data()), self._card.place, self._card.text)
