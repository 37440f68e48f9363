"""One figure before and after: its name, both percentages, a bar with what is gained or lost, the status."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.texts import change_text, percent_text, short_text, status_text
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.widgets.progress_bar import ProgressBar, paint_progress, track_rect


@dataclass(frozen=True, slots=True)
class Change:
    """Shares before and after (None: no data), the share expected by now, and the status afterwards."""

    before: Decimal | None
    after: Decimal | None
    expected: Decimal | None
    status: str


class ChangeRow(QWidget):
    """Shows one :class:`Change`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = _Elided(self)
        self._numbers = QLabel()
        self._numbers.setTextFormat(Qt.TextFormat.PlainText)
        self._numbers.setFont(theme.font(theme.EMPHASIS, strong=True, tabular=True))
        self._status = StatusLabel(parent=self)
        self._bar = _ChangeBar(self)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_16)
        top.addWidget(self._name, 1)
        top.addWidget(self._numbers)
        top.addWidget(self._status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(top)
        column.addWidget(self._bar)

    def show_change(self, name: str, change: Change) -> None:
        """Show a change under a name."""
        word = status_text(change.status)
        numbers = change_text(percent_text(change.before), percent_text(change.after))
        self._name.setText(short_text(name, 90))
        self._numbers.setText(numbers)
        self._status.set_status(change.status, word)
        self._bar.show_change(change, f"{numbers}, {word}")
        self.setAccessibleName(f"{short_text(name, 90)}: {numbers}, {word}")

    def numbers(self) -> str:
        """The percentages shown."""
        return self._numbers.text()


class _Elided(QWidget):
    """A quiet name that gives way to the numbers beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.current().muted)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class _ChangeBar(ProgressBar):
    """What stays is solid, what is gained or lost is pale."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._change = Change(None, None, None, "no_data")

    def show_change(self, change: Change, spoken: str) -> None:
        self._change = change
        self.set_progress(_share(change.after), _share(change.expected), change.status, spoken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, change = theme.current(), self._change
        before, after, expected = _share(change.before), _share(change.after), _share(change.expected)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        rect = self.room(before, after)
        solid = theme.status_color(change.status, look)
        pale = QColor(solid)
        pale.setAlphaF(0.4)
        shown = [share for share in (before, after) if share is not None]
        high, low = max(shown, default=None), min(shown, default=None)
        if high is None or low is None or (len(shown) == 1 and before is None):
            paint_progress(painter, rect, after, expected, solid, look, mirrored)
            return
        paint_progress(painter, rect, high, expected, pale, look, mirrored)
        track = track_rect(rect)
        end = track.left() + track.width() * min(max(low, 0.0), 1.0)
        kept = QRectF(rect.left(), rect.top(), end - rect.left(), rect.height())
        if mirrored:
            kept.moveRight(rect.right() - (kept.left() - rect.left()))
        painter.setClipRect(kept)
        paint_progress(painter, rect, high, expected, solid, look, mirrored)


def _share(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
