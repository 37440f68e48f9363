"""A sketch of the review's first page, so that one sees what will be printed before it is."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import texts, theme
from okr_desktop.qt.pages.reports.data import Facts, Line
from okr_desktop.qt.widgets.marks import paint_status
from okr_desktop.qt.widgets.progress_bar import paint_progress

_HEIGHTS = {"a4": 297 / 210, "letter": 11 / 8.5}
_WIDEST = 420
_MARK = 9.0
_ORDER = ("done", "on_track", "behind", "at_risk", "stale", "no_data", "open")


class ReportSheet(QWidget):
    """Paper in the colours of the window: names, statuses with their counts, objectives with their bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: Facts | None = None
        self._paper = "a4"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(260)
        self.setAccessibleName(self.tr("Sketch of the first page"))

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, round(_WIDEST * _HEIGHTS[self._paper]))

    def show_facts(self, facts: Facts, paper: str) -> None:
        """Draw another selection, or the same on other paper."""
        self._facts, self._paper = facts, paper
        self.update()

    def _page(self) -> QRectF:
        width = min(float(self.width() - 2), _WIDEST, (self.height() - 2) / _HEIGHTS[self._paper])
        return QRectF(1, 1, max(width, 1), max(width * _HEIGHTS[self._paper], 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._facts is None or not self._facts.objectives:
            return
        look, page = theme.current(), self._page()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.surface)
        painter.drawRoundedRect(page, theme.SPACE_4, theme.SPACE_4)
        painter.setClipRect(page)
        inner = page.adjusted(theme.SPACE_24, theme.SPACE_24, -theme.SPACE_24, -theme.SPACE_24)
        top = self._head(painter, inner, self._facts)
        top = self._statuses(painter, QRectF(inner.left(), top, inner.width(), 0), self._facts)
        self._lines(painter, QRectF(inner.left(), top, inner.width(), inner.bottom() - top), self._facts.lines)

    def _head(self, painter: QPainter, inner: QRectF, facts: Facts) -> float:
        top = inner.top()
        period = texts.period_text(facts.start, facts.end) if facts.start and facts.end else ""
        name = next((name for id, name in facts.cycles if id == facts.cycle), "")
        team = next((name for id, name in facts.teams if id == facts.team), "")
        for text, size, strong in (
            (facts.organisation, theme.CAPTION, False),
            (self.tr("Quarterly review"), theme.SECTION, True),
            (" · ".join(part for part in (name, team, period) if part), theme.CAPTION, False),
        ):
            top += self._text(painter, QRectF(inner.left(), top, inner.width(), 0), text, size, strong=strong)
        return top + theme.SPACE_12

    def _statuses(self, painter: QPainter, row: QRectF, facts: Facts) -> float:
        """Counts of key results by status, with their shapes, and a bar of their shares."""
        counts = dict(facts.statuses)
        total = max(sum(counts.values()), 1)
        left, legend = row.left(), row.left()
        for code in (code for code in _ORDER if counts.get(code)):
            width = row.width() * counts[code] / total
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.status_color(code))
            painter.drawRoundedRect(QRectF(left, row.top(), max(width - 2, 1), theme.SPACE_8), 2, 2)
            left += width
            paint_status(painter, QRectF(legend, row.top() + theme.SPACE_12 + 3, _MARK, _MARK), code)
            words = QRectF(legend + _MARK + theme.SPACE_4, row.top() + theme.SPACE_12, theme.SPACE_32, 0)
            self._text(painter, words, texts.number_text(Decimal(counts[code])), theme.CAPTION)
            legend += _MARK + theme.SPACE_32
        return row.top() + theme.SPACE_48

    def _lines(self, painter: QPainter, room: QRectF, lines: tuple[Line, ...]) -> None:
        height = float(theme.SPACE_24)
        for place, line in enumerate(lines):
            top = room.top() + place * height
            if top + height > room.bottom():
                return
            indent = min(line.depth, 4) * theme.SPACE_8
            names = QRectF(room.left() + indent, top, room.width() * 0.62 - indent, height)
            self._text(painter, names, line.title, theme.CAPTION, strong=line.depth == 0)
            bar = QRectF(room.left() + room.width() * 0.64, top, room.width() * 0.36 - _MARK - theme.SPACE_8, height)
            bar.setHeight(theme.SPACE_16)
            look = theme.current()
            paint_progress(painter, bar, line.progress, None, theme.status_color(line.status), look)
            mark = QRectF(room.right() - _MARK, top + theme.SPACE_4, _MARK, _MARK)
            paint_status(painter, mark, line.status)

    def _text(self, painter: QPainter, where: QRectF, text: str, size: int, *, strong: bool = False) -> float:
        """Draw one elided line and return its height."""
        font = QFont(theme.font(size, strong=strong, tabular=True))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.current().text if strong else theme.current().muted)
        shown = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, where.width())
        line = QRectF(where.left(), where.top(), where.width(), metrics.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        return metrics.height() + theme.SPACE_4
