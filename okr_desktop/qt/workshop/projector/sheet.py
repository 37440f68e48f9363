"""The surface that scenes paint on: texts, panels, letters and icons, in units of a picture 1080 high."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from okr_desktop.qt import icons
from okr_desktop.qt.theme import Theme
from okr_desktop.qt.workshop.projector import fit, scale
from okr_desktop.qt.workshop.projector.clean import plain

Along = Literal["start", "center", "end"]
Down = Literal["top", "middle", "bottom"]
_SHIFT = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class Sheet:
    """Paints in its own units; from right to left everything is mirrored here, so scenes think from left to right.

    ``texts`` collects what was written, for people who hear the picture and for tests.
    """

    def __init__(self, painter: QPainter, size: QSizeF, theme: Theme, rtl: bool = False) -> None:
        self.painter, self.theme, self.rtl = painter, theme, rtl
        self.unit = unit(size)
        self.width, self.height = size.width() / self.unit, size.height() / self.unit
        self.texts: list[str] = []
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(self.unit, self.unit)

    @property
    def whole(self) -> QRectF:
        """The picture without its margins."""
        edge = scale.MARGIN
        return QRectF(edge, edge * 0.75, self.width - 2 * edge, self.height - 1.5 * edge)

    @property
    def wide(self) -> bool:
        """Whether there is room for three things beside each other."""
        return self.width >= self.height * 1.5

    def at(self, rect: QRectF) -> QRectF:
        """Where a place is drawn: mirrored from right to left."""
        return QRectF(self.width - rect.right(), rect.y(), rect.width(), rect.height()) if self.rtl else rect

    def fill(self, color: QColor) -> None:
        """One colour everywhere."""
        self.painter.fillRect(QRectF(0, 0, self.width, self.height), color)

    def panel(
        self, rect: QRectF, color: QColor, line: QColor | None = None, radius: float = scale.RADIUS, thick: float = 2
    ) -> None:
        """A rounded surface, with a line around it where one is given."""
        self.painter.setPen(QPen(line, thick) if line else Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        inset = thick / 2 if line else 0
        self.painter.drawRoundedRect(self.at(rect).adjusted(inset, inset, -inset, -inset), radius, radius)

    def rule(self, x: float, y: float, width: float, color: QColor | None = None) -> None:
        """A thin line from left to right."""
        self.painter.fillRect(self.at(QRectF(x, y, width, scale.STROKE)), color or self.theme.line)

    def icon(self, name: str, rect: QRectF, color: QColor) -> None:
        """An icon that fills a square."""
        side = max(1, round(rect.width()))
        dots = self.unit * self.painter.device().devicePixelRatioF()
        self.painter.drawPixmap(self.at(rect).topLeft(), icons.pixmap(name, side, color, dots))

    def text(
        self,
        rect: QRectF,
        words: object,
        sizes: int | Sequence[int],
        *,
        strong: bool = False,
        color: QColor | None = None,
        along: Along = "start",
        down: Down = "top",
        tabular: bool = False,
    ) -> QRectF:
        """Words as large as they fit, and where they stand; "…" ends what does not fit at the smallest size."""
        said = plain(words)
        if not said:
            return QRectF(rect.topLeft(), QSizeF(0, 0))
        chosen = (sizes,) if isinstance(sizes, int) else sizes
        laid = fit.fit(said, rect.width(), rect.height(), chosen, strong)
        self.texts.append(" ".join(laid.lines))
        return self.lines(rect, laid, strong, color or self.theme.text, along, down, tabular)

    def lines(
        self, rect: QRectF, laid: fit.Laid, strong: bool, color: QColor, along: Along, down: Down, tabular: bool = False
    ) -> QRectF:
        """Draw lines that are already broken; the place they take."""
        top = rect.y() + max(0.0, rect.height() - laid.height) * _SHIFT[down]
        used = QRectF(rect.x(), top, min(laid.width, rect.width()), laid.height)
        step, place = laid.size * fit.LINE, self.at(rect)
        self.painter.setPen(color)
        for number, line in enumerate(laid.lines):
            self._line(QRectF(place.x(), top + number * step, place.width(), step), line, laid, strong, along, tabular)
        return used

    def _line(self, box: QRectF, line: str, laid: fit.Laid, strong: bool, along: Along, tabular: bool) -> None:
        """One line, in the direction of its own letters, on the side where this picture begins."""
        used = fit.font(laid.size, strong, tabular)
        layout, option = QTextLayout(line, used), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        # By itself a line of Arabic would begin at the far end of a width that nobody set.
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        made = layout.createLine()
        made.setLineWidth(box.width())
        layout.endLayout()
        room = box.width() - made.naturalTextWidth()
        share = 0.5 if along == "center" else float((along == "end") != self.rtl)
        metrics = QFontMetricsF(used)
        layout.draw(self.painter, QPointF(box.x() + room * share, box.y() + (box.height() - metrics.height()) / 2))

    def badge(self, rect: QRectF, letter: object, color: QColor | None = None) -> None:
        """A letter on a rounded square."""
        self.panel(rect, color or self.theme.selection, radius=rect.width() * 0.22)
        size = max(scale.SMALLEST, round(rect.width() * 0.56))
        said = plain(letter, 3)
        if said:
            self.texts.append(said)
            # Two letters may reach over the edge; they are never made too small to read.
            laid = fit.Laid((said,), fit.advance(said, size, True), True, size)
            self.lines(rect, laid, True, self.theme.accent, "center", "middle")

    def bar(self, rect: QRectF, share: float, color: QColor | None = None) -> None:
        """How much of a whole, from the side where one begins to read."""
        radius = rect.height() / 2
        self.panel(rect, self.theme.track, radius=radius)
        if share > 0:
            width = max(rect.height(), rect.width() * min(1.0, share))
            self.panel(QRectF(rect.x(), rect.y(), width, rect.height()), color or self.theme.accent, radius=radius)


def unit(size: QSizeF) -> float:
    """Dots of the window for one unit of the picture."""
    return max(0.01, min(size.height() / scale.HEIGHT, size.width() / scale.WIDTH))
