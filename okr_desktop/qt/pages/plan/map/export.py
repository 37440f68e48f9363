"""The whole map as a file: SVG and PDF with text as text, PNG at twice its size; light, with a title and the day."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from okr_desktop.domain.errors import FileProblem
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map.far import NEAR, paint_map
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.items import MapData
from okr_desktop.qt.pages.plan.map.scene import Scene
from okr_desktop.reports.base.files import replace_file

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

KINDS = ("svg", "png", "pdf")
MARGIN, HEADING = float(theme.SPACE_48), 72.0
LINE, DATED = 32.0, 20.0
SCALE = 2.0
# No picture has more pixels, no page longer sides (in points) than programs can be expected to open.
MOST_PIXELS, MOST_POINTS = 48_000_000, 14_400.0
_POINTS, _DOTS = 0.75, 96
_EMPTY_GROUP = re.compile(rb"<g [^<>]*>\s*</g>\s*")
_GROUP_FONT = re.compile(rb'\sfont-family="[^"<>]*" font-size="[^"<>]*" font-weight="[^"<>]*" font-style="[^"<>]*" \n>')


def write(_desk: Desk, data: MapData, path: Path, kind: str) -> Path:
    """Worker: draw the map into a file of a kind ("svg", "png", "pdf"); raises FileProblem and leaves nothing half."""
    sheet = _Sheet(data)
    content = {"svg": sheet.svg, "png": sheet.png, "pdf": sheet.pdf}[kind]()
    if not content:
        raise FileProblem("file.denied", path=str(path), reason=kind)
    replace_file(path, content)
    return path


class _Sheet:
    """A map with its heading on one sheet."""

    def __init__(self, data: MapData) -> None:
        self._scene, self._ink = Scene(data), Ink(theme.LIGHT)
        layout = data.layout
        self._size = QSizeF(max(layout.width, 480.0) + 2 * MARGIN, layout.height + 2 * MARGIN + HEADING)

    def svg(self) -> bytes:
        """The drawing as SVG."""
        target, made = _buffer()
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(target)
        generator.setSize(QSize(math.ceil(self._size.width()), math.ceil(self._size.height())))
        generator.setViewBox(QRectF(QPointF(0, 0), self._size))
        generator.setResolution(_DOTS)
        generator.setTitle(self._scene.data.heading)
        painter = QPainter(generator)
        self._draw(painter, 1.0)
        painter.end()
        target.close()
        return _slim(bytes(made.data()))

    def pdf(self) -> bytes:
        """The drawing on one page of its own size."""
        scale = min(_POINTS, MOST_POINTS / self._size.width(), MOST_POINTS / self._size.height())
        target, made = _buffer()
        writer = QPdfWriter(target)
        writer.setTitle(self._scene.data.heading)
        writer.setCreator("OKR Desktop")
        page = QPageSize(self._size * scale, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter(writer)
        factor = writer.width() / self._size.width()
        painter.scale(factor, factor)
        self._draw(painter, 1.0)
        painter.end()
        target.close()
        return bytes(made.data())

    def png(self) -> bytes:
        """The picture at twice the size of the screen, or as large as a picture may be."""
        area = self._size.width() * self._size.height()
        scale = min(SCALE, math.sqrt(MOST_PIXELS / area))
        size = QSize(max(1, int(self._size.width() * scale)), max(1, int(self._size.height() * scale)))
        image = QImage(size, QImage.Format.Format_RGB32)
        if image.isNull():
            return b""
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._draw(painter, max(scale, NEAR))
        painter.end()
        target, made = _buffer()
        QImageWriter(target, b"png").write(image)
        target.close()
        return bytes(made.data())

    def _draw(self, painter: QPainter, zoom: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self._size), self._ink.look.canvas)
        data, ink = self._scene.data, self._ink
        room = self._size.width() - 2 * MARGIN
        painter.setFont(ink.heading.font)
        painter.setPen(ink.look.text)
        painter.drawText(QPointF(MARGIN, MARGIN + ink.heading.baseline(LINE)), self._heading(room))
        painter.setFont(ink.body.font)
        painter.setPen(ink.look.muted)
        painter.drawText(QPointF(MARGIN, MARGIN + LINE + ink.body.baseline(DATED)), data.dated)
        painter.translate(MARGIN, MARGIN + HEADING)
        paint_map(painter, self._scene, self._scene.rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), zoom, ink)

    def _heading(self, room: float) -> str:
        _, ruler, _ = self._ink.wide(float(theme.PAGE))
        return ruler.fitted(self._scene.data.heading, room)


def _slim(drawing: bytes) -> bytes:
    """An SVG of half the size: without groups that hold nothing, and without fonts of groups (texts name their own)."""
    return _GROUP_FONT.sub(b">", _EMPTY_GROUP.sub(b"", drawing))


def _buffer() -> tuple[QBuffer, QByteArray]:
    made = QByteArray()
    target = QBuffer(made)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    return target, made
