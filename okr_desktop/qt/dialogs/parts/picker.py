"""A line in which one searches a long list by any part of a text; a name that is not in it can be a new one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from okr_desktop.domain.text import fold
from okr_desktop.qt import theme
from okr_desktop.qt.texts import short_text
from okr_desktop.qt.widgets.marks import GLYPH, paint_kind
from okr_desktop.services.drafting import Choice

AnyIndex = QModelIndex | QPersistentModelIndex
_SHOWN, _COMPARED = 200, 2000
_NO_PARENT = QModelIndex()
_CHOICE = int(Qt.ItemDataRole.UserRole) + 1
_STEP = 14


class Picker(QLineEdit):
    """``picked`` follows every change, ``taken`` a line of the list, ``entered`` Return when ``takes_return``."""

    picked = Signal()
    taken = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Choice] = []
        self._scope: Collection[str] | None = None
        self._chosen: Choice | None = None
        self.takes_return = False
        self._rows = _Rows(self)
        completer = QCompleter(self._rows, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(int(Qt.ItemDataRole.EditRole))
        completer.setMaxVisibleItems(10)
        view = self._view = QListView()
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setStyleSheet("QListView { border: 1px solid palette(mid); }")
        completer.setPopup(view)
        # The completer gives its popup another parent and another delegate.
        view.setParent(self, Qt.WindowType.Popup)
        view.setItemDelegate(_ChoiceDelegate(view))
        by_index: Any = completer.activated
        by_index[QModelIndex].connect(self._on_activated)
        self.setCompleter(completer)
        self._opener = self.addAction(_arrow(), QLineEdit.ActionPosition.TrailingPosition)
        self._opener.setToolTip(self.tr("Show the list"))
        self._opener.triggered.connect(self.open_list)
        self.textEdited.connect(self._on_edited)

    # What the dialog sets and reads

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """The list to search; what is chosen stays chosen when it is still in it."""
        self._all = [one if one.searched else replace(one, searched=fold(f"{one.text} {one.note}")) for one in choices]

    def set_scope(self, cycles: Collection[str] | None) -> None:
        """Offer only what belongs to these cycles (None: everything)."""
        self._scope = cycles

    def set_choice(self, id: str | None) -> None:
        """Choose by id; an unknown one chooses nothing."""
        self._chosen = next((one for one in self._all if one.id == id), None)
        self.setText(short_text(self._chosen.text, 500) if self._chosen else "")
        self.setCursorPosition(0)

    def choice(self) -> str | None:
        """The id of what is chosen."""
        return self._chosen.id if self._chosen else None

    def new_text(self) -> str:
        """What was typed and is in no list, tidied; empty when something is chosen."""
        return "" if self._chosen else " ".join(self.text().split())

    # What the user does

    def open_list(self) -> None:
        """Show everything on offer."""
        self._rows.show(self._offered())
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        hidden = not self._view.isVisible()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if hidden and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_list()
        elif enter and self.takes_return and self.text().strip() and not event.modifiers():
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._opener.setIcon(_arrow())

    def _on_edited(self, text: str) -> None:
        wanted = fold(text)
        words = wanted.split()
        found = [one for one in self._offered() if all(word in one.searched for word in words)]
        exact = [one for one in found[:_COMPARED] if fold(one.text) == wanted] if wanted else []
        self._chosen = exact[0] if len(exact) == 1 else None
        self._rows.show(found)
        self.picked.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        found = index.data(_CHOICE)
        if isinstance(found, Choice):
            self._chosen = found
            self.setText(short_text(found.text, 500))
            self.picked.emit()
            self.taken.emit()

    def _offered(self) -> list[Choice]:
        if self._scope is None:
            return self._all
        return [one for one in self._all if one.cycle in self._scope or one is self._chosen]


def _arrow() -> QIcon:
    """The same small triangle as a combo box has."""
    drawn = QPixmap(theme.ICON_SMALL * 3, theme.ICON_SMALL * 3)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().muted)
    painter.drawPolygon(QPolygonF([QPointF(12, 19), QPointF(36, 19), QPointF(24, 31)]))
    painter.end()
    return QIcon(drawn)


class _Rows(QAbstractListModel):
    """What matches, up to a number that can be looked through; one more line says that there are more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Sequence[Choice] = ()
        self._more = 0

    def show(self, found: Sequence[Choice]) -> None:
        """Put these lines on offer."""
        self.beginResetModel()
        self._found, self._more = found[:_SHOWN], max(0, len(found) - _SHOWN)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._found) + bool(self._more)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.row() >= len(self._found):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if index.row() >= len(self._found):
            shown = role == Qt.ItemDataRole.DisplayRole
            return self.tr("%n more: type to find them", "", self._more) if shown else None
        one = self._found[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return short_text(one.text, 500)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{one.text}, {one.note}" if one.note else one.text
            case _:
                return one if role == _CHOICE else None


class _ChoiceDelegate(QStyledItemDelegate):
    """One line: the kind of item at its place in the tree, the text, and a quiet note at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, theme.ROW_COMPACT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look = theme.current()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look.selection if selected else look.surface)
        room = rect.adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        one = index.data(_CHOICE)
        if not isinstance(one, Choice):
            painter.setPen(look.muted)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, str(index.data()))
            return
        painter.save()
        if option.direction == Qt.LayoutDirection.RightToLeft:
            room = rect.adjusted(theme.SPACE_8, 0, -theme.SPACE_8 - one.depth * _STEP, 0)
        else:
            room.setLeft(room.left() + one.depth * _STEP)
        self._paint_line(painter, room, one, option)
        painter.restore()

    def _paint_line(self, painter: QPainter, room: QRect, one: Choice, option: QStyleOptionViewItem) -> None:
        look = theme.current()
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if one.kind in ("objective", "key_result"):
            left = room.right() - GLYPH if mirrored else room.left()
            box = QRectF(left, room.center().y() - GLYPH / 2 + 1, GLYPH, GLYPH)
            paint_kind(painter, box, one.kind == "objective", look.muted)
            shift = GLYPH + theme.SPACE_8
            room = room.adjusted(0, 0, -shift, 0) if mirrored else room.adjusted(shift, 0, 0, 0)
        metrics = option.fontMetrics
        note = metrics.elidedText(one.note, Qt.TextElideMode.ElideRight, room.width() // 2) if one.note else ""
        used = metrics.horizontalAdvance(note) + theme.SPACE_16 if note else 0
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.muted)
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignTrailing, note)
        text = room.adjusted(used, 0, 0, 0) if mirrored else room.adjusted(0, 0, -used, 0)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        shown = metrics.elidedText(short_text(one.text, 300), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignLeading, shown)
