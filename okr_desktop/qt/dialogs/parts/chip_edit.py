"""Several choices as chips that can be taken away, with a line below in which more are found or named."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.domain.text import fold
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.texts import short_text
from okr_desktop.services.drafting import Choice

_HEIGHT = theme.TARGET
_CROSS = 12
_WIDEST = 260


class ChipEdit(QWidget):
    """``values`` are (id or None for a new one, text) in order; ``edited`` follows every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._area = _Area(self)
        self.picker = Picker(self)
        self.picker.takes_return = True
        self.picker.picked.connect(self._on_picked)
        self.picker.entered.connect(self.commit)
        # The completer writes the text once more after it has told what was taken.
        self.picker.taken.connect(self.commit, Qt.ConnectionType.QueuedConnection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self._area)
        column.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """What can be found; anything else typed is new."""
        self._choices = list(choices)
        self._offer()

    def set_values(self, values: Iterable[tuple[str | None, str]]) -> None:
        """Show these chips."""
        self._area.set_values(values)
        self._offer()

    def values(self) -> list[tuple[str | None, str]]:
        """(id or None, text) of every chip."""
        return self._area.values()

    def pending(self) -> str:
        """What is typed and not yet a chip."""
        return " ".join(self.picker.text().split())

    def commit(self) -> None:
        """Make a chip of what is typed (Return does this, and saving)."""
        text, found = self.pending(), self.picker.choice()
        if text:
            self.picker.clear()
            self._put(found, text)

    def _on_picked(self) -> None:
        if self.picker.text().endswith((",", ";")):
            self.picker.setText(self.picker.text().rstrip(",; "))
            self.commit()
        else:
            self.edited.emit()

    def _put(self, id: str | None, text: str) -> None:
        known = {fold(shown) for _, shown in self.values()}
        if fold(text) not in known:
            self._area.set_values([*self.values(), (id, text)])
        self._offer()
        self.edited.emit()

    def take_away(self, chip: QAbstractButton) -> None:
        """Remove one chip; the keyboard goes on to the next one or to the line."""
        self._area.remove(chip)
        if not self._area.has_focus_inside():
            self.picker.setFocus()
        self._offer()
        self.edited.emit()

    def _offer(self) -> None:
        taken = {id for id, _ in self.values()}
        self.picker.set_choices(one for one in self._choices if one.id not in taken)


class _Area(QWidget):
    """The chips side by side, wrapping."""

    def __init__(self, owner: ChipEdit) -> None:
        super().__init__(owner)
        self._owner = owner
        self._chips: list[_Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_values(self, values: Iterable[tuple[str | None, str]]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(id, text, self) for id, text in values]
        for chip in self._chips:
            chip.pressed_away.connect(self._owner.take_away)
            chip.show()
        self._settle()
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Tab reaches the chips before the line below them."""
        before: QWidget = self._owner.previousInFocusChain() or self._owner
        while before is not self._owner and not self._can_hold_focus(before):
            before = before.previousInFocusChain() or self._owner
        for chip in self._chips:
            QWidget.setTabOrder(before, chip)
            before = chip

    def _can_hold_focus(self, widget: QWidget) -> bool:
        return not self._owner.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus

    def values(self) -> list[tuple[str | None, str]]:
        return [(chip.id, chip.full) for chip in self._chips]

    def remove(self, chip: QAbstractButton) -> None:
        at = next((index for index, one in enumerate(self._chips) if one is chip), -1)
        if at < 0:
            return
        had_focus = chip.hasFocus()
        self._chips.pop(at).deleteLater()
        chip.hide()
        if had_focus and self._chips:
            self._chips[min(at, len(self._chips) - 1)].setFocus()
        self._settle()

    def has_focus_inside(self) -> bool:
        return any(chip.hasFocus() for chip in self._chips)

    def _settle(self) -> None:
        self.setVisible(bool(self._chips))
        self._arrange()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()

    def _rects(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        x = y = 0
        for chip in self._chips:
            size = chip.sizeHint().boundedTo(QSize(max(width, 60), _HEIGHT))
            if x and x + size.width() > width:
                x, y = 0, y + _HEIGHT + theme.SPACE_4
            rects.append(QRect(x, y, size.width(), _HEIGHT))
            x += size.width() + theme.SPACE_4
        return rects

    def _arrange(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip, rect in zip(self._chips, self._rects(self.width()), strict=True):
            if mirrored:
                rect.moveRight(self.width() - 1 - rect.left())
            chip.setGeometry(rect)


class _Chip(QAbstractButton):
    """A label with a cross; a click, Space or Delete takes it away."""

    pressed_away = Signal(object)

    def __init__(self, id: str | None, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.id, self.full = id, text
        self.setFont(theme.font())
        self.setText(short_text(text))
        self.setAccessibleName(self.tr("Remove {name}").format(name=short_text(text, 200)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * theme.SPACE_12 + _CROSS + theme.SPACE_12
        return QSize(min(width, _WIDEST), _HEIGHT)

    def _go(self) -> None:
        self.pressed_away.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._go()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.selection if self.underMouse() else look.chip)
        radius = _HEIGHT / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.rect().adjusted(theme.SPACE_12, 0, -theme.SPACE_12, 0)
        left = room.left() if mirrored else room.right() - _CROSS + 1
        cross = icons.pixmap("x", _CROSS, look.muted, self.devicePixelRatioF())
        painter.drawPixmap(QRectF(left, (_HEIGHT - _CROSS) / 2, _CROSS, _CROSS), cross, QRectF(cross.rect()))
        used = _CROSS + theme.SPACE_8
        room = room.adjusted(used, 0, 0, 0) if mirrored else room.adjusted(0, 0, -used, 0)
        painter.setPen(look.text)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
