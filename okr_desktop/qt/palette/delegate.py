"""Paints one row of the palette: picture, title with what was typed in it, where it stands, its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.palette.rows import ROW, Row, Spans, What
from okr_desktop.qt.widgets.marks import paint_kind, paint_status

_HEADING, _TALL = 30, 48
_EDGE = 6.0
_PICTURE = 16.0
_WHERE_SHARE = 0.42


class RowDelegate(QStyledItemDelegate):
    """Everything on one line; texts get a second one for where the words were found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = theme.font()
        self._strong = theme.font(strong=True)
        self._small = theme.font(theme.CAPTION)
        self._small_strong = theme.font(theme.CAPTION, strong=True)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, height_of(index.data(ROW)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.what is What.HEADING:
            self._heading(painter, area, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._row(painter, area, row, chosen=chosen, over=over, rtl=_is_rtl(option))
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, row: Row) -> None:
        painter.setFont(self._small_strong)
        painter.setPen(theme.current().muted)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(area.adjusted(theme.SPACE_8, 0, -theme.SPACE_8, -theme.SPACE_4), flags, row.title)

    def _row(self, painter: QPainter, area: QRectF, row: Row, *, chosen: bool, over: bool, rtl: bool) -> None:
        look = theme.current()
        if row.what is not What.NOTE and (chosen or over):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if chosen else look.hover)
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        inner = area.adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        color = look.text if row.enabled and not row.archived and row.what is not What.NOTE else look.muted
        first = QRectF(inner)
        if row.snippet:
            first.setHeight(inner.height() * 0.56)
        self._picture(painter, _side(QRectF(inner.left(), first.top(), _PICTURE, first.height()), inner, rtl), row)
        text = _side(first.adjusted(_PICTURE + theme.SPACE_12, 0, 0, 0), inner, rtl)
        used = self._end(painter, text, row, rtl)
        text.adjust(used if rtl else 0, 0, 0 if rtl else -used, 0)
        self._title(painter, text, row, color, rtl)
        if row.snippet:
            below = QRectF(inner.left(), first.bottom() - 2, inner.width(), inner.bottom() - first.bottom())
            below = _side(below.adjusted(_PICTURE + theme.SPACE_12, 0, 0, 0), inner, rtl)
            self._text(painter, below, row.snippet, row.snippet_spans, look.muted, small=True, rtl=rtl)

    def _picture(self, painter: QPainter, room: QRectF, row: Row) -> None:
        look, mark = theme.current(), QRectF(0, 0, _PICTURE, _PICTURE)
        mark.moveCenter(room.center())
        if row.mark in ("objective", "key_result"):
            paint_kind(painter, mark, row.mark == "objective", look.muted)
        elif row.checked:
            paint_status(painter, mark.adjusted(2, 2, -2, -2), "done", look.accent)
        elif row.mark:
            scale = painter.device().devicePixelRatioF()
            painter.drawPixmap(mark.toRect(), icons.pixmap(row.mark, int(_PICTURE), look.muted, scale))

    def _end(self, painter: QPainter, room: QRectF, row: Row, rtl: bool) -> float:
        """Keys or place at the end of the line; gives the width that they take."""
        text = row.keys or row.where
        if not text:
            return 0.0
        painter.setFont(self._small)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room.width() * _WHERE_SHARE))
        width = metrics.horizontalAdvance(shown) + 2.0
        spot = QRectF(room.left() if rtl else room.right() - width, room.top(), width, room.height())
        painter.setPen(theme.current().muted)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)
        return width + theme.SPACE_12

    def _title(self, painter: QPainter, room: QRectF, row: Row, color: QColor, rtl: bool) -> None:
        if row.archived:
            box = _side(QRectF(room.left(), room.center().y() - 6, 12, 12), room, rtl)
            paint_status(painter, box, "archived")
            room = _side(room.adjusted(12 + theme.SPACE_8, 0, 0, 0), room, rtl)
        self._text(painter, room, row.title, row.spans, color, rtl=rtl)

    def _text(
        self, painter: QPainter, room: QRectF, text: str, spans: Spans, color: QColor, *, rtl: bool, small: bool = False
    ) -> None:
        """One line of text with the letters that fit in bold and in the accent."""
        font = self._small if small else self._body
        painter.setFont(font)
        shown = painter.fontMetrics().elidedText(
            text[:400].replace("\n", " "), Qt.TextElideMode.ElideRight, int(room.width())
        )
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats([_range(shown, span, self._small_strong if small else self._strong) for span in spans])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(color)
        painter.save()
        painter.setClipRect(room)
        offset = room.width() - line.naturalTextWidth() if rtl else 0.0
        layout.draw(painter, room.topLeft() + QPointF(offset, (room.height() - line.height()) / 2))
        painter.restore()


def height_of(row: Row) -> int:
    """How high a row is."""
    if row.what is What.HEADING:
        return _HEADING
    return _TALL if row.snippet else theme.ROW_COMFORTABLE - 2


def _range(text: str, span: tuple[int, int], font: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(theme.current().accent)
    made = QTextLayout.FormatRange()
    # Qt counts in UTF-16, spans are in letters.
    made.start = len(text[: span[0]].encode("utf-16-le")) // 2
    made.length = len(text[span[0] : sum(span)].encode("utf-16-le")) // 2
    made.format = form
    return made


def _side(inside: QRectF, outside: QRectF, rtl: bool) -> QRectF:
    if not rtl:
        return QRectF(inside)
    return QRectF(outside.left() + outside.right() - inside.right(), inside.top(), inside.width(), inside.height())


def _is_rtl(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft
