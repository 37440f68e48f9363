"""How a row of the outline is painted: indent, arrow, glyph, title, bar with figures, status, quiet columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from okr_desktop.qt import icons, theme
from okr_desktop.qt.delegates.outline_layout import (
    BRANCH,
    DEEPEST,
    INDENT,
    PADDING,
    asking_rect,
    branch_rect,
    level_left,
    visual_rect,
)
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import OBJECTIVE, Node
from okr_desktop.qt.models.outline_rows import Column
from okr_desktop.qt.widgets.marks import GLYPH, MARK, paint_arrow, paint_kind, paint_status
from okr_desktop.qt.widgets.progress_bar import EDGE, paint_progress

AnyIndex = QModelIndex | QPersistentModelIndex
# The side follows the window, the direction of a text its own letters: "7 / 10" stays so in Arabic.
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SIDES = {
    False: int(_LINE | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine),
    True: int(_LINE | Qt.AlignmentFlag.AlignRight) | int(Qt.TextFlag.TextSingleLine),
}
_WIDEST_BAR, _NARROWEST_BAR = 104, 44
_FIGURES = frozenset({Column.CONFIDENCE, Column.DUE, Column.EXPECTED, Column.SCORE, Column.WEIGHT, Column.SOURCES})
_WORST = 10
_CLOSE = 6
# Longer texts are cut before they are measured, so that a hostile title costs no more than a long one.
_LONGEST = 400
_MOST_FITTED = 4000


class OutlineDelegate(QStyledItemDelegate):
    """Paints from the node's cached texts; colours and fonts are read once per theme."""

    def __init__(self, outline: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self.hovered_arrow = -1
        self._align = _SIDES[False]
        self._painters = {
            int(Column.TITLE): self._paint_title,
            int(Column.PROGRESS): self._paint_progress,
            int(Column.STATUS): self._paint_status,
            int(Column.LAST): self._paint_last,
        }
        self.refresh()

    def refresh(self) -> None:
        """Take over colours and fonts of the current theme."""
        self._look = theme.current()
        self._fitted: dict[tuple[str, int, int], tuple[str, int]] = {}
        self._body = theme.font()
        self._strong = theme.font(strong=True)
        self._figures = theme.font(tabular=True)
        self._metrics = {id(font): QFontMetrics(font) for font in (self._body, self._strong, self._figures)}
        self._guide = QColor(self._look.line)
        self._guide.setAlphaF(0.8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        node = self._outline.node_at(index.row())
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._align = _SIDES[rtl]
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        special = self._painters.get(index.column())
        if special is not None:
            special(painter, option.rect, node, rtl)
        else:
            self._paint_text(painter, option.rect, node, index.column())

    # -- columns ------------------------------------------------------------------------------------------

    def _paint_title(self, painter: QPainter, cell: QRect, node: Node, rtl: bool) -> None:
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._paint_guides(painter, cell, node.depth, direction)
        branch = branch_rect(cell, node.depth, direction)
        if node.children:
            self._paint_branch(painter, branch, node, rtl)
        left = level_left(node.depth) + BRANCH
        glyph = visual_rect(
            direction, cell, QRect(cell.left() + left, cell.center().y() - GLYPH // 2 + 1, GLYPH, GLYPH)
        )
        objective = node.kind == OBJECTIVE
        paint_kind(painter, QRectF(glyph), objective, self._look.accent if objective else self._look.muted)
        left += GLYPH + theme.SPACE_8
        kept = self._paint_asking(painter, cell, direction) if node.id in self._outline.asking else 0
        words = QRect(cell.left() + left, cell.top(), cell.width() - left - PADDING - kept, cell.height())
        faded = node.archived or not self._outline.is_hit(node)
        painter.setPen(self._look.muted if faded else self._look.text)
        self._draw(painter, visual_rect(direction, cell, words), node.title, self._title_font(node))

    def _paint_asking(self, painter: QPainter, cell: QRect, direction: Qt.LayoutDirection) -> int:
        """The mark of what several have changed at once, at the end of the title; gives its room."""
        box = visual_rect(direction, cell, asking_rect(cell))
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(box, icons.pixmap("decide", box.width(), self._look.behind, scale))
        return box.width() + _CLOSE

    def _title_font(self, node: Node) -> QFont:
        return self._strong if node.kind == OBJECTIVE else self._body

    def _paint_guides(self, painter: QPainter, cell: QRect, depth: int, direction: Qt.LayoutDirection) -> None:
        painter.setPen(self._guide)
        for level in range(min(depth, DEEPEST)):
            logical = QRect(cell.left() + level_left(level) + BRANCH // 2, cell.top(), 1, cell.height())
            x = visual_rect(direction, cell, logical).left() + 0.5
            painter.drawLine(QLineF(x, cell.top(), x, cell.bottom() + 1))

    def _paint_branch(self, painter: QPainter, branch: QRect, node: Node, rtl: bool) -> None:
        box = QRectF(0, 0, MARK, MARK)
        box.moveCenter(QRectF(branch).center())
        hovered = self.hovered_arrow >= 0 and self._outline.row_of(node) == self.hovered_arrow
        color = self._look.text if hovered else self._look.muted
        paint_arrow(painter, box, self._outline.is_open(node), color, rtl)

    def _paint_progress(self, painter: QPainter, cell: QRect, node: Node, rtl: bool) -> None:
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        width = min(max(cell.width() * 3 // 10, _NARROWEST_BAR), _WIDEST_BAR)
        bar = visual_rect(direction, cell, QRect(cell.left() + PADDING - int(EDGE), cell.top(), width, cell.height()))
        color = theme.status_color(node.status, self._look)
        paint_progress(painter, QRectF(bar), node.progress, node.expected, color, self._look, rtl)
        left = PADDING + width - int(EDGE) + theme.SPACE_8
        words = QRect(cell.left() + left, cell.top(), cell.width() - left - PADDING, cell.height())
        painter.setPen(self._look.text if node.progress is not None else self._look.muted)
        used = self._draw(painter, visual_rect(direction, cell, words), node.progress_text, self._figures)
        if node.reported_text and words.width() - used > INDENT:
            words.setLeft(words.left() + used + theme.SPACE_8)
            painter.setPen(self._look.muted)
            self._draw(painter, visual_rect(direction, cell, words), node.reported_text, self._figures)

    def _paint_status(self, painter: QPainter, cell: QRect, node: Node, rtl: bool) -> None:
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        color = theme.status_color(node.status, self._look)
        middle = cell.center().y() + 1
        mark = visual_rect(direction, cell, QRect(cell.left() + PADDING, middle - MARK // 2, MARK, MARK))
        paint_status(painter, QRectF(mark), node.status, color)
        left = PADDING + MARK + _CLOSE
        worse = bool(node.worst) and node.worst != node.status
        kept = _WORST if worse else 0
        words = QRect(cell.left() + left, cell.top(), cell.width() - left - PADDING - kept, cell.height())
        painter.setPen(color)
        used = self._draw(painter, visual_rect(direction, cell, words), node.status_text, self._body)
        if worse:
            logical = QRect(words.left() + used + _CLOSE, middle - _WORST // 2, _WORST, _WORST)
            spot = visual_rect(direction, cell, logical)
            paint_status(painter, QRectF(spot), node.worst, theme.status_color(node.worst, self._look))

    def _paint_last(self, painter: QPainter, cell: QRect, node: Node, rtl: bool) -> None:
        """The day of the last check-in, with the mark of what is stale when it is too long ago."""
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        left = PADDING
        if node.stale:
            logical = QRect(cell.left() + left, cell.center().y() + 1 - MARK // 2, MARK, MARK)
            paint_status(painter, QRectF(visual_rect(direction, cell, logical)), "stale")
            left += MARK + _CLOSE
        words = QRect(cell.left() + left, cell.top(), cell.width() - left - PADDING, cell.height())
        painter.setPen(theme.status_color("stale", self._look) if node.stale else self._look.muted)
        self._draw(painter, visual_rect(direction, cell, words), self._text(node, Column.LAST), self._figures)

    def _paint_text(self, painter: QPainter, cell: QRect, node: Node, column: int) -> None:
        painter.setPen(self._look.muted)
        font = self._figures if column in _FIGURES else self._body
        self._draw(painter, cell.adjusted(PADDING, 0, -PADDING, 0), self._text(node, column), font)

    # -- helpers ------------------------------------------------------------------------------------------

    def _text(self, node: Node, column: int) -> str:
        return self._outline.cell_text(node, column)

    def _draw(self, painter: QPainter, rect: QRect, text: str, font: QFont) -> int:
        """Draw one elided line and return the width it took."""
        width = rect.width()
        if not text or width <= 0:
            return 0
        key = (text, id(font), width)
        fitted = self._fitted.get(key)
        if fitted is None:
            fitted = self._fit(key, self._metrics[id(font)])
        painter.setFont(font)
        painter.drawText(rect, self._align, fitted[0])
        return fitted[1]

    def _fit(self, key: tuple[str, int, int], metrics: QFontMetrics) -> tuple[str, int]:
        """Measuring costs as much as drawing, and most texts of a table are drawn again and again."""
        shown = metrics.elidedText(key[0][:_LONGEST], Qt.TextElideMode.ElideRight, key[2])
        if len(self._fitted) >= _MOST_FITTED:
            self._fitted.clear()
        fitted = self._fitted[key] = (shown, metrics.horizontalAdvance(shown))
        return fitted

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A tooltip where it tells more than the row does: a text of its own, or one that was cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        node = self._outline.node_at(index.row())
        if node.tooltip or node.id in self._outline.asking or self._is_cut(node, index.column(), option.rect.width()):
            return super().helpEvent(event, view, option, index)
        return True

    def _is_cut(self, node: Node, column: int, width: int) -> bool:
        text = self._text(node, column)[:_LONGEST]
        needed = self._metrics[id(self._strong)].horizontalAdvance(text) + 2 * PADDING
        match column:
            case Column.TITLE:
                needed += level_left(node.depth) + BRANCH + GLYPH
            case Column.PROGRESS:
                needed += _WIDEST_BAR
            case Column.STATUS:
                needed += 2 * MARK
        return needed > width
