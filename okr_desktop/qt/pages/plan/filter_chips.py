"""What the filter asks for, as chips under the bar: a click takes one away, the last button all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from okr_desktop.domain.filters import NOBODY, Filter
from okr_desktop.qt import icons, theme
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.qt.texts_words import status_text
from okr_desktop.qt.widgets.marks import MARK, paint_status

_HEIGHT, _WIDEST, _CROSS = 24, 220, 12

Without = Callable[[], Filter]


class FilterChips(QWidget):
    """``changed(filter)`` when a chip was taken away; hidden while the filter asks for nothing (words aside)."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._names: Mapping[str, str] = {}
        self._chips: list[_Chip] = []
        self._clear = QPushButton(self.tr("Clear all"), self)
        self._clear.setProperty("link", True)
        self._clear.setCursor(Qt.CursorShape.PointingHandCursor)
        self._clear.clicked.connect(self._on_clear)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def set_names(self, names: Mapping[str, str]) -> None:
        """Names of people by id."""
        if names != self._names:
            self._names = names
            self.show_filter(self._filter)

    def show_filter(self, filter: Filter) -> None:
        """Show chips for what a filter asks for."""
        self._filter = filter
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(text, status, left, self) for text, status, left in self._parts(filter)]
        for chip in self._chips:
            chip.clicked.connect(self._on_chip)
            chip.show()
        self._arrange()
        self.setVisible(bool(self._chips))
        self.updateGeometry()

    def texts(self) -> list[str]:
        """What the chips say, in order."""
        return [chip.text() for chip in self._chips]

    def _parts(self, filter: Filter) -> Iterator[tuple[str, str, Filter]]:
        """Text, status code and what would be left of the filter, for each part of it."""
        if filter.mine:
            yield self.tr("Only mine"), "", replace(filter, mine=False)
        for id in sorted(filter.owners, key=self._name):
            yield self._name(id), "", replace(filter, owners=filter.owners - {id})
        for status in sorted(filter.statuses):
            left = replace(filter, statuses=filter.statuses - {status})
            yield status_text(status.value), status.value, left
        if filter.confidence is not None:
            low, high = filter.confidence
            said = self.tr("Confidence {low} to {high}").format(low=low, high=high)
            yield said, "", replace(filter, confidence=None)
        if filter.stale is not None:
            said = self.tr("Not checked in lately") if filter.stale else self.tr("Checked in lately")
            yield said, "", replace(filter, stale=None)
        for tag in sorted(filter.tags):
            yield f"#{tag}", "", replace(filter, tags=filter.tags - {tag})

    def _name(self, id: str) -> str:
        return self.tr("Without an owner") if id == NOBODY else self._names.get(id, self.tr("Somebody"))

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, _Chip):
            self.changed.emit(chip.left)

    def _on_clear(self) -> None:
        self.changed.emit(Filter(text=self._filter.text))

    # Layout: chips side by side, wrapping

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rects = self._rects(width)
        return rects[-1].bottom() + 1 + theme.SPACE_8 if rects else 0

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
        left = x = theme.SPACE_16
        y = 0
        for widget in (*self._chips, self._clear):
            size = widget.sizeHint()
            if x > left and x + size.width() > width - theme.SPACE_16:
                x, y = left, y + _HEIGHT + theme.SPACE_4
            rects.append(QRect(x, y, size.width(), _HEIGHT))
            x += size.width() + theme.SPACE_8
        return rects

    def _arrange(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget, rect in zip((*self._chips, self._clear), self._rects(self.width()), strict=True):
            if mirrored:
                rect.moveRight(self.width() - 1 - rect.left())
            widget.setGeometry(rect)


class _Chip(QAbstractButton):
    """A label with a cross; a click, Space or Delete takes it away. ``left`` is the filter without it."""

    def __init__(self, text: str, status: str, left: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        self._status, self.left = status, left
        self.setFont(theme.font(theme.CAPTION))
        self.setText(short_text(text))
        self.setAccessibleName(self.tr("Remove the filter {name}").format(name=short_text(text, 200)))
        self.setToolTip(self.accessibleName().replace("<", "\N{ZERO WIDTH SPACE}<"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        mark = MARK + theme.SPACE_4 if self._status else 0
        width = self.fontMetrics().horizontalAdvance(self.text()) + mark + 2 * theme.SPACE_12 + _CROSS
        return QSize(min(width, _WIDEST), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.selection if self.underMouse() else look.chip)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _HEIGHT / 2 - 1, _HEIGHT / 2 - 1)
        x = theme.SPACE_8
        if self._status:
            paint_status(painter, self._placed(x, MARK), self._status)
            x += MARK + theme.SPACE_4
        end = self.width() - theme.SPACE_8 - _CROSS
        words = self._placed(x, end - x - theme.SPACE_4).toRect()
        painter.setPen(look.text)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        cross = icons.pixmap("x", _CROSS, look.muted, self.devicePixelRatioF())
        painter.drawPixmap(self._placed(end, _CROSS), cross, QRectF(cross.rect()))

    def _placed(self, x: int, side: int) -> QRectF:
        """A box at ``x``, mirrored where one writes from right to left; marks are square, words as high as the chip."""
        height = _HEIGHT if side > MARK else side
        left = self.width() - x - side if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
        return QRectF(left, (_HEIGHT - height) / 2, side, height)
