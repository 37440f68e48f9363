"""Cards of the board: a list model that only reads memory, and how a card is painted."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.plan.board.data import Card
from okr_desktop.qt.theme import SPACE_4, SPACE_8, SPACE_12
from okr_desktop.qt.widgets.marks import MARK, paint_status
from okr_desktop.qt.widgets.progress_bar import paint_progress

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BAR = 14
_LONGEST = 400


class CardModel(QAbstractListModel):
    """The cards of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._places: dict[str, int] = {}

    def set_cards(self, cards: list[Card]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = cards
        self._places = {card.node.id: at for at, card in enumerate(cards)}
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def place(self, id: str) -> int:
        """The row of an item, -1 when it is in another column."""
        return self._places.get(id, -1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card(index.row())
        if card is None:
            return None
        node = card.node
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == Qt.ItemDataRole.ToolTipRole:
            kept = self.tr("Status set by hand: {reason}").format(reason=card.kept) if card.kept else ""
            return harmless_tip("\n".join(part for part in (node.title, card.above, kept) if part))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            kept = self.tr("Set by hand") if card.kept else ""
            parts = (node.title, node.status_text, kept, node.progress_text, node.owner, card.above)
            return ", ".join(part for part in parts if part)
        return None


class CardDelegate(QStyledItemDelegate):
    """A rounded card: title in two lines, what it belongs to, progress with its text, owner and confidence."""

    def __init__(self, model: CardModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self.refresh()

    def refresh(self) -> None:
        """Take over the fonts and colours of the theme."""
        self._look = theme.current()
        self._strong, self._small = theme.font(strong=True), theme.font(theme.CAPTION, tabular=True)
        self._line, self._caption = QFontMetrics(self._strong).lineSpacing(), QFontMetrics(self._small).lineSpacing()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def height(self) -> int:
        """Of every card, with the gap below it."""
        return 2 * self._line + 2 * self._caption + _BAR + 2 * SPACE_12 + SPACE_8 + SPACE_4

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(option.rect.width(), self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        card = self._cards.card(index.row())
        if card is None:
            return
        look, node = self._look, card.node
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -SPACE_8)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(look.focus if chosen else look.line, theme.FOCUS_WIDTH if chosen else 1))
        painter.setBrush(look.selection if chosen else look.surface)
        painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        inside = box.adjusted(SPACE_12, SPACE_8, -SPACE_12, -SPACE_8)
        self._paint_title(painter, inside, node.title)
        top = inside.top() + 2 * self._line
        painter.setFont(self._small)
        painter.setPen(look.muted)
        self._text(painter, QRectF(inside.left(), top, inside.width(), self._caption), self._caption_of(card))
        bar = QRectF(inside.left(), top + self._caption + SPACE_4, inside.width(), _BAR)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        color = theme.status_color(node.status, look)
        paint_progress(painter, bar, node.progress, node.expected, color, look, rtl)
        self._paint_foot(painter, inside, bar.bottom() + SPACE_4, card)
        painter.restore()

    def _caption_of(self, card: Card) -> str:
        """What stands below the title; that a person has set the status comes first, in words."""
        kept = self.tr("Set by hand") if card.kept else ""
        return " · ".join(part for part in (kept, card.above or card.node.teams) if part)

    def _paint_title(self, painter: QPainter, inside: QRectF, title: str) -> None:
        painter.setPen(self._look.text)
        text = title[:_LONGEST]
        layout = QTextLayout(text, self._strong)
        layout.setTextOption(self._option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(inside.width())
        end = first.textLength()
        layout.endLayout()
        metrics = QFontMetrics(self._strong)
        painter.setFont(self._strong)
        room = QRectF(inside.left(), inside.top(), inside.width(), self._line)
        self._text(painter, room, text[:end].rstrip())
        rest = metrics.elidedText(text[end:].strip(), Qt.TextElideMode.ElideRight, int(inside.width()))
        self._text(painter, room.translated(0, self._line), rest)

    def _paint_foot(self, painter: QPainter, inside: QRectF, top: float, card: Card) -> None:
        """Value and confidence at the ends of the last line."""
        painter.setFont(self._small)
        painter.setPen(self._look.text)
        room = QRectF(inside.left(), top, inside.width(), self._caption)
        node = card.node
        metrics = QFontMetrics(self._small)
        right = " · ".join(part for part in (node.owner, node.confidence_text) if part)
        right = metrics.elidedText(right, Qt.TextElideMode.ElideRight, int(inside.width() * 0.55))
        self._text(painter, room, right, Qt.AlignmentFlag.AlignTrailing)
        used = metrics.horizontalAdvance(right) + SPACE_8
        left = metrics.elidedText(node.progress_text, Qt.TextElideMode.ElideRight, int(inside.width() - used))
        self._text(painter, room, left)

    def _text(
        self, painter: QPainter, room: QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading
    ) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def paint_mark(painter: QPainter, left: float, middle: float, status: str) -> None:
    """The mark of a column's status."""
    paint_status(painter, QRectF(left, middle - MARK / 2, MARK, MARK), status)
