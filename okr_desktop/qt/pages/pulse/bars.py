"""Small parts of the page: points of a list, a bar for a share, how marks are spread, a wide part beside others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.part import label, line_label

_ROUND = theme.SPACE_4 / 2


def beside(wide: QWidget, *narrow: QWidget) -> QWidget:
    """Widgets in a row: the first takes what room there is."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_12)
    row.addWidget(wide, 1)
    for part in narrow:
        row.addWidget(part)
    return made


def point(text: str, *, muted: bool = False) -> QWidget:
    """One point of a list: its second line begins below the first, not below the mark."""
    mark = line_label("•", muted=muted)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_8)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, muted=muted), 1)
    return made


class ShareBar(QWidget):
    """A share of a whole as a bar; ``text`` is what a screen reader says."""

    def __init__(self, share: float, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(theme.KPI_LINE, theme.SPACE_8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(self.rect())
        painter.setBrush(theme.current().track)
        painter.drawRoundedRect(room, _ROUND, _ROUND)
        wide = room.width() * self._share
        left = room.right() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else room.left()
        painter.setBrush(theme.current().accent)
        painter.drawRoundedRect(QRectF(left, room.top(), wide, room.height()), _ROUND, _ROUND)


class Spread(QWidget):
    """How often each mark was given, lowest first, as small columns; told from ten answers on."""

    def __init__(self, counts: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = tuple(counts)
        self.setFixedSize(theme.KPI_VALUE, theme.SPACE_24)
        spoken = ", ".join(f"{mark}: {count}" for mark, count in self._marks())
        self.setAccessibleName(self.tr("How often each mark was given"))
        self.setAccessibleDescription(spoken)
        self.setToolTip(spoken)

    def _marks(self) -> list[tuple[int, int]]:
        return list(enumerate(self._counts, 0 if len(self._counts) > 5 else 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max((*self._counts, 1))
        wide = self.width() / max(len(self._counts), 1)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, count in enumerate(self._counts):
            place = len(self._counts) - 1 - at if right_to_left else at
            high = max(self.height() * count / most, theme.CHART_FINE)
            painter.setBrush(theme.current().accent if count else theme.current().track)
            painter.drawRect(QRectF(place * wide + 1, self.height() - high, wide - 2, high))
