"""How many answers each number of a scale got, as bars that can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.texts import number_text


class Bars(QWidget):
    """Counts of a scale that begins at ``first``; the numbers up to ``low`` are marked, by colour and a triangle."""

    def __init__(self, first: int, low: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._low = first, low
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show these."""
        self._counts = tuple(counts)
        spoken = ", ".join(f"{self._first + at}: {count}" for at, count in enumerate(counts))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def counts(self) -> tuple[int, ...]:
        """What is shown."""
        return self._counts

    def sizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH, theme.CHART_HEIGHT - theme.SPACE_48)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH // 2, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = min(self.width() / len(self._counts), float(theme.RAIL_WIDE))
        foot, head = theme.SPACE_24, theme.SPACE_24
        room, most = self.height() - foot - head, max(1, *self._counts)
        for at, count in enumerate(self._counts):
            low = self._first + at <= self._low
            slot = QRectF(at * wide, 0, wide, self.height())
            high = max(room * count / most, theme.CHART_FINE)
            bar = QRectF(slot.x() + wide * 0.18, head + room - high, wide * 0.64, high)
            painter.fillRect(bar, (look.behind if low else look.accent) if count else look.track)
            painter.setPen(look.text)
            painter.setFont(theme.font(theme.EMPHASIS, strong=True, tabular=True))
            above = QRectF(slot.x(), bar.y() - head, wide, head)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number_text(Decimal(count)) if count else "")
            painter.setPen(look.muted)
            painter.setFont(theme.font(theme.BODY, tabular=True))
            below = slot.adjusted(0, self.height() - foot, 0, 0)
            mark = "▲ " if low and count else ""
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{mark}{self._first + at}")
