"""QR codes of the address and of the Wi-Fi: crisp at every size, always dark on white with a quiet zone."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.codes import runs
from okr_desktop.qt import theme

QUIET = 4
MODULE = 8
_LEVELS = ("H", "Q", "M", "L")


@dataclass(frozen=True, slots=True)
class Code:
    """The dark modules of a QR code as runs (row, first column, length), without the quiet zone."""

    side: int
    runs: tuple[tuple[int, int, int], ...]
    version: int

    @property
    def full(self) -> int:
        """Modules along a side with the quiet zone."""
        return self.side + 2 * QUIET


def join_url(host: str, port: int, secret: str) -> str:
    """The address that a phone opens; the secret is in the fragment, which no browser sends anywhere."""
    return f"http://{_host(host)}:{port}/#j={secret}"


def short_url(host: str, port: int) -> str:
    """The address that people type."""
    return f"{_host(host)}:{port}"


def _host(host: str) -> str:
    try:
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    except ValueError:
        return host


@lru_cache(maxsize=32)
def code(text: str, level: str = "M") -> Code:
    """The QR code of a text at an error level (L, M, Q, H); OkrError ``qr.too_long`` for more than one holds."""
    import segno

    try:
        made = segno.make(text, error=level, micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        raise OkrError("qr.too_long", length=len(text)) from error
    rows = [bytes(row) for row in made.matrix]
    found = tuple((y, x, length) for y, row in enumerate(rows) for x, length in runs(row))
    return Code(len(rows), found, int(made.version))


def code_for(text: str, dots: float, level: str = "Q") -> Code:
    """The code at the best error level that leaves ``MODULE`` dots a module on ``dots``; else the one with fewest."""
    for name in _LEVELS[_LEVELS.index(level) :]:
        try:
            made = code(text, name)
        except OkrError:
            continue
        if made.full * MODULE <= dots:
            return made
    return code(text, "L")


def paint(painter: QPainter, rect: QRectF, text: str, level: str = "Q", radius: float = 0.0) -> int:
    """Paint the code as large as whole dots allow in the middle of ``rect``; dots of one module, at least 1."""
    transform = painter.deviceTransform()
    place = transform.mapRect(rect)
    side = min(place.width(), place.height())
    found = code_for(text, side, level)
    module = max(1, int(side // found.full))
    full = module * found.full
    left, top = round(place.center().x() - full / 2), round(place.center().y() - full / 2)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.LIGHT.surface)
    painter.drawRoundedRect(rect, radius, radius)
    painter.resetTransform()
    # What is left now is the way from this widget to the dots of the screen; undone, a unit is a dot.
    painter.setTransform(painter.deviceTransform().inverted()[0])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _modules(painter, found, left, top, module)
    painter.restore()
    return module


def _modules(painter: QPainter, found: Code, left: int, top: int, module: int) -> None:
    full = module * found.full
    painter.fillRect(QRect(left, top, full, full), theme.LIGHT.surface)
    first = QPointF(left + QUIET * module, top + QUIET * module).toPoint()
    for y, x, length in found.runs:
        place = QRect(first.x() + x * module, first.y() + y * module, length * module, module)
        painter.fillRect(place, theme.LIGHT.text)


def image(text: str, module: int = MODULE, level: str = "M") -> QImage:
    """The code as a picture with ``module`` dots a module and its quiet zone."""
    found = code(text, level)
    made = QImage(found.full * module, found.full * module, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    _modules(painter, found, 0, 0, module)
    painter.end()
    return made


class QrWidget(QWidget):
    """A QR code; people who do not see it hear ``said``, and the tool tip says it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_code(self, text: str, said: str = "") -> None:
        """Show the code of ``text`` ("" for none); ``said`` describes it in words, without secrets."""
        self._text = text
        self.setAccessibleName(self.tr("QR code") if text else "")
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        side = (code(self._text).full if self._text else 41) * (MODULE // 2)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            painter = QPainter(self)
            paint(painter, QRectF(self.rect()), self._text, "M")
            painter.end()
