"""The list of ideas and of concerns: a card each, painted; arrows walk, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.widgets.marks import MARK, paint_status

AnyIndex = QModelIndex | QPersistentModelIndex
CARD = int(Qt.ItemDataRole.UserRole)
_LINES = 2
# More of a text than this fits on no two lines.
_LONGEST = 600
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Card:
    """One idea or concern with finished texts. ``mark`` and ``age_mark`` are codes of shapes (``theme.STATUS``).

    ``above`` says who and what about, ``age`` how long it has waited, ``counts`` support and comments.
    """

    id: str
    words: str
    above: str
    mark: str
    state: str
    age_mark: str = ""
    age: str = ""
    counts: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(part for part in (self.words, self.state, self.age, self.counts, self.above) if part)


class CardModel(QAbstractListModel):
    """Cards as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def show(self, cards: Sequence[Card]) -> None:
        """Show these cards; where only their texts are others, what is selected stays."""
        fresh = tuple(cards)
        if [card.id for card in fresh] == [card.id for card in self.cards]:
            self.cards = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.cards = fresh
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return harmless_tip(card.words)
            case _:
                return card if role == CARD else None


class CardList(QListView):
    """``chosen(id)`` follows the selection ("" for none), ``opened(id)`` comes with Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_opened)

    def show_cards(self, cards: Sequence[Card], wanted: str = "") -> None:
        """Show these; ``wanted`` is selected, else what was, else the card in its place."""
        kept, row = wanted or self.current(), self.currentIndex().row()
        self.cards.show(cards)
        ids = [card.id for card in cards]
        at = ids.index(kept) if kept in ids else min(max(row, 0), len(ids) - 1)
        if at >= 0 and self.current() != ids[at]:
            self._select(at)
        elif not ids:
            self.chosen.emit("")

    def _select(self, row: int) -> None:
        index = self.cards.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def go_to(self, id: str) -> bool:
        """Select a card; whether it is there."""
        row = next((row for row, card in enumerate(self.cards.cards) if card.id == id), -1)
        if row >= 0:
            self._select(row)
        return row >= 0

    def current(self) -> str:
        """The id of the card that is selected, "" for none."""
        index = self.currentIndex()
        return self.cards.cards[index.row()].id if index.isValid() else ""

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.cards.cards[index.row()].id if index.isValid() else "")

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards.cards[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit(self.current())
            return
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are keys of the page, not a search in the list
            return
        super().keyPressEvent(event)


class CardDelegate(QStyledItemDelegate):
    """Who and about what; the words on two lines; state, age and support below, shapes before words."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as one or two lines of words ask for at the width of the list."""
        small, words = QFontMetrics(theme.font(theme.CAPTION)), QFontMetrics(theme.font())
        # As if the scroll bar were there: it comes when the sizes are known.
        bar = self._view.verticalScrollBar().sizeHint().width()
        card, room = index.data(CARD), self._view.width() - bar - 2 * theme.SPACE_16 - theme.SPACE_8
        one = isinstance(card, Card) and words.horizontalAdvance(_flat(card.words)) <= room
        height = 2 * small.height() + (1 if one else _LINES) * words.lineSpacing() + 2 * theme.SPACE_8
        return QSize(theme.KPI_LINE, height + 2 * theme.SPACE_12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        card = index.data(CARD)
        if not isinstance(card, Card):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        room = option.rect.adjusted(theme.SPACE_16, theme.SPACE_12, -theme.SPACE_16, -theme.SPACE_12)
        small = QFontMetrics(theme.font(theme.CAPTION)).height()
        self._top(painter, QRect(room.left(), room.top(), room.width(), small), card, option.direction)
        middle = room.adjusted(0, small + theme.SPACE_8, 0, -small - theme.SPACE_8)
        _words(painter, middle, card.words, option.direction)
        foot = QRect(room.left(), room.bottom() - small, room.width(), small)
        self._foot(painter, foot, card, option.direction)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The card that is selected, or under the pointer; a hairline between cards."""
        look, state = theme.current(), option.state
        area = QRectF(option.rect).adjusted(theme.SPACE_4, 2, -theme.SPACE_4, -2)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            focused = selected and option.widget is not None and option.widget.hasFocus()
            painter.setPen(look.focus if focused else Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if selected else look.hover)
            painter.drawRoundedRect(area, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        else:
            painter.setPen(look.line)
            bottom = option.rect.bottom()
            painter.drawLine(option.rect.left() + theme.SPACE_16, bottom, option.rect.right() - theme.SPACE_16, bottom)

    def _top(self, painter: QPainter, room: QRect, card: Card, direction: Qt.LayoutDirection) -> None:
        """Who and what about; at the end how many support it and what was said."""
        counts = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance(card.counts)
        _line(
            painter, room, QRect(room.right() - counts, room.top(), counts + 1, room.height()), card.counts, direction
        )
        _line(painter, room, room.adjusted(0, 0, -counts - theme.SPACE_12, 0), card.above, direction)

    def _foot(self, painter: QPainter, room: QRect, card: Card, direction: Qt.LayoutDirection) -> None:
        """State and age, shapes before words."""
        metrics = QFontMetrics(theme.font(theme.CAPTION))
        left, limit = room.left(), room.right()
        for mark, text in ((card.mark, card.state), (card.age_mark, card.age)):
            if not text:
                continue
            square = QRect(left, room.center().y() - MARK // 2 + 1, MARK, MARK)
            start = square.right() + theme.SPACE_4 + 1 if mark else left
            wide = min(metrics.horizontalAdvance(text) + 1, limit - start)
            if wide <= 0:
                return
            if mark:
                paint_status(painter, QRectF(QStyle.visualRect(direction, room, square)), mark)
            place = QRect(start, room.top(), wide, room.height())
            _line(painter, room, place, text, direction, status=mark)
            left = place.right() + theme.SPACE_16


def _line(
    painter: QPainter, room: QRect, place: QRect, text: str, direction: Qt.LayoutDirection, status: str = ""
) -> None:
    """One small line, elided; muted, or in the colour of its shape."""
    painter.setFont(theme.font(theme.CAPTION))
    painter.setPen(theme.status_color(status) if status else theme.current().muted)
    shown = painter.fontMetrics().elidedText(upright(text), Qt.TextElideMode.ElideRight, place.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
    painter.setLayoutDirection(direction)
    painter.drawText(QStyle.visualRect(direction, room, place), int(flags), shown)


def _flat(text: str) -> str:
    """A text on one line, without marks that turn it around."""
    return upright(" ".join(text[:_LONGEST].split()))


def _words(painter: QPainter, room: QRect, text: str, direction: Qt.LayoutDirection) -> None:
    """The words on two lines, the second one elided."""
    font = theme.font()
    metrics, flat = QFontMetrics(font), _flat(text)
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(room.width())
    layout.endLayout()
    cut = first.textLength()
    rest = metrics.elidedText(flat[cut:].strip(), Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(theme.current().text)
    painter.setLayoutDirection(direction)
    flags = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine)
    for row, line in enumerate((flat[:cut].strip(), rest)):
        place = QRect(room.left(), room.top() + row * metrics.lineSpacing(), room.width(), metrics.height())
        painter.drawText(place, flags, line)
