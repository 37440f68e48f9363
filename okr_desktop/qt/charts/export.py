"""Charts as pictures and tables for other programs: always light, with their title."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from okr_desktop.qt import theme
from okr_desktop.qt.charts.model import ChartTable
from okr_desktop.qt.charts.view import ChartView
from okr_desktop.qt.clipboard import mime_data

Then = Callable[[Path | None], None]
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_BREAKS = re.compile(r"[\t\r\n]+")
_LONGEST_NAME = 100
_HEAD, _EDGE = 80, 32
SVG_TYPE = "image/svg+xml"


def picture(view: ChartView) -> QImage:
    """The chart as an image of twice its points, so that it is sharp in print."""
    size, scale = picture_size(view), theme.CHART_PICTURE_SCALE
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.LIGHT.surface)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, view, size)
    painter.end()
    return image


def png(view: ChartView) -> bytes:
    """The chart as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture(view))
    return bytes(buffer.data().data())


def svg(view: ChartView) -> bytes:
    """The chart as an SVG file; texts stay texts, so that they can be searched and read out."""
    buffer, generator, size, facts = QBuffer(), QSvgGenerator(), picture_size(view), view.facts()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    if facts is not None:
        generator.setTitle(facts.title)
        generator.setDescription(facts.summary)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.LIGHT.surface)
    _paint(painter, view, size)
    painter.end()
    return bytes(buffer.data().data())


def picture_size(view: ChartView) -> QSize:
    """The size of a picture in points: one for all, higher for charts that need more rows."""
    width, height = theme.CHART_PICTURE
    if view.hasHeightForWidth():
        height = max(view.heightForWidth(width - 2 * _EDGE), theme.CHART_SMALL) + _HEAD + _EDGE
    return QSize(width, height)


def _paint(painter: QPainter, view: ChartView, size: QSize) -> None:
    facts, look = view.facts(), theme.LIGHT
    if facts is None:
        return
    width = size.width() - 2 * _EDGE
    lines = ((facts.title, theme.font(theme.SECTION, strong=True), look.text, _EDGE - 8, 26),)
    lines += ((facts.subtitle, theme.font(theme.BODY), look.muted, _EDGE + 18, 20),)
    side = Qt.AlignmentFlag.AlignLeft
    if view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        side = Qt.AlignmentFlag.AlignRight
    for text, font, color, top, height in lines:
        painter.setFont(font)
        painter.setPen(color)
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(_EDGE, top, width, height), int(side | Qt.AlignmentFlag.AlignVCenter), short)
    painter.translate(_EDGE, _HEAD)
    rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    view.paint_chart(painter, width, size.height() - _HEAD - _EDGE, look, rtl)


def copy_picture(view: ChartView) -> None:
    """Put the chart on the clipboard, as an image and as SVG."""
    mime = mime_data()
    mime.setImageData(picture(view))
    mime.setData(SVG_TYPE, QByteArray(svg(view)))
    QGuiApplication.clipboard().setMimeData(mime)


def copy_table(table: ChartTable) -> None:
    """Put the figures on the clipboard, a line a row, as spreadsheets take them."""
    QGuiApplication.clipboard().setText(table_text(table))


def table_text(table: ChartTable) -> str:
    """The table with tabs between cells; what a spreadsheet would take for a formula stays text."""
    rows = [tuple(_BREAKS.sub(" ", header) for header in table.headers)]
    rows += [tuple(_cell(text, at in table.right) for at, text in enumerate(row)) for row in table.rows]
    return "".join("\t".join(row) + "\n" for row in rows)


def _cell(text: str, number: bool) -> str:
    line = _BREAKS.sub(" ", text)
    return f"'{line}" if not number and line.startswith(("=", "+", "-", "@")) else line


def file_name(title: str, suffix: str) -> str:
    """A name for the file that every system takes."""
    stem = " ".join(_UNFIT.sub(" ", title).split()).strip(" .")[:_LONGEST_NAME].strip(" .")
    return (stem or "chart") + suffix


def save(path: Path, content: bytes) -> str:
    """Write a file whole or not at all; gives why it failed, or an empty text."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    if file.write(content) != len(content) or not file.commit():
        return file.errorString()
    return ""
