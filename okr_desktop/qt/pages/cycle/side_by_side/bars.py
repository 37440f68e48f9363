"""Lines with two thin bars each, on one scale: the figure before above the figure after, each named by its cycle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.side_by_side.data import Pair

_ROW, _BAR = 48, 8
_NAME, _FIGURE, _CHANGE = 0.3, 60, 72
_LABEL = 120
_TWO_COLUMNS, _GAP = 980, 32


class PairBars(QWidget):
    """Paints its lines; a screen reader gets them as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self._names = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pairs(self, pairs: tuple[Pair, ...], before: str, after: str) -> None:
        """Show these lines; ``before`` and ``after`` name the two cycles."""
        self._pairs, self._names = pairs, (before, after)
        lines = [f"{one.name}: {before} {one.before}, {after} {one.after} {one.change}".strip() for one in pairs]
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def pairs(self) -> tuple[Pair, ...]:
        """The lines that are shown."""
        return self._pairs

    def _across(self, width: int) -> int:
        return 2 if width >= _TWO_COLUMNS and len(self._pairs) > 2 else 1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(-(-len(self._pairs) // self._across(width)), 1) * _ROW

    def sizeHint(self) -> QSize:
        width = max(self.width(), 2 * theme.POPOVER_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH, self.heightForWidth(max(self.width(), theme.POPOVER_WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = self._across(self.width())
        high = -(-len(self._pairs) // across)
        width = (self.width() - (across - 1) * _GAP) / across
        for place, pair in enumerate(self._pairs):
            column, row = divmod(place, max(high, 1))
            column = across - 1 - column if rtl else column
            box = QRectF(column * (width + _GAP), row * _ROW, width, _ROW)
            if box.toAlignedRect().intersects(event.rect()):
                self._paint_row(painter, box, pair, rtl)

    def _paint_row(self, painter: QPainter, row: QRectF, pair: Pair, rtl: bool) -> None:
        look = theme.current()
        name = QRectF(row.left(), row.top() + 6, row.width() * _NAME - theme.SPACE_12, 18)
        note = name.translated(0, 18)
        left = row.left() + row.width() * _NAME
        told = QRectF(left, row.top(), self._label_width(row.width()), row.height())
        left = told.right() + theme.SPACE_8
        bars = QRectF(left, row.top(), row.right() - left - _FIGURE - _CHANGE, row.height())
        figure = QRectF(bars.right() + theme.SPACE_12, row.top(), _FIGURE - theme.SPACE_12, row.height())
        change = QRectF(figure.right(), row.top(), _CHANGE, row.height())
        if rtl:
            boxes = (name, note, told, bars, figure, change)
            name, note, told, bars, figure, change = (_mirrored(box, row) for box in boxes)
        text = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font())
        painter.setPen(look.text)
        painter.drawText(name, text, painter.fontMetrics().elidedText(pair.name, _ELIDE, int(name.width())))
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        painter.setPen(look.muted)
        painter.drawText(note, text, painter.fontMetrics().elidedText(pair.note, _ELIDE, int(note.width())))
        painter.drawText(change, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, pair.change)
        for place, (share, value, tone) in enumerate(
            ((pair.bars[0], pair.before, look.control), (pair.bars[1], pair.after, look.accent))
        ):
            top = row.top() + 8 + place * 16
            self._paint_bar(painter, QRectF(bars.left(), top + 4, bars.width(), _BAR), share, tone, rtl)
            painter.setPen(look.text if place else look.muted)
            painter.setFont(theme.font(theme.CAPTION, strong=bool(place), tabular=True))
            painter.drawText(QRectF(figure.left(), top, figure.width(), 16), text, value)
            cycle = painter.fontMetrics().elidedText(self._names[place], _ELIDE, int(told.width()))
            painter.drawText(QRectF(told.left(), top, told.width(), 16), text, cycle)

    def _label_width(self, width: float) -> float:
        metrics = QFontMetricsF(theme.font(theme.CAPTION, strong=True, tabular=True))
        longest = max(metrics.horizontalAdvance(name) for name in self._names) + 2
        return min(longest, _LABEL, width / 6)

    def _paint_bar(self, painter: QPainter, track: QRectF, share: float | None, tone: QColor, rtl: bool) -> None:
        look = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.track)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if share:
            filled = QRectF(track)
            filled.setWidth(max(track.width() * share, _BAR))
            if rtl:
                filled.moveRight(track.right())
            painter.setBrush(tone)
            painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)


_ELIDE = Qt.TextElideMode.ElideRight


def _mirrored(box: QRectF, row: QRectF) -> QRectF:
    return QRectF(row.right() - (box.right() - row.left()), box.top(), box.width(), box.height())
