"""The logo of a report from any picture, on the worker: read with care, scaled down, kept as a PNG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from okr_desktop.domain.errors import FileProblem
from okr_desktop.services.reporting.branding import LOGO_BYTES, LOGO_SIZE

#: What pictures are called that can be read.
PATTERNS = ("*.png", "*.jpg", "*.jpeg", "*.svg", "*.bmp", "*.gif")
_LARGEST_FILE = 50 * 1024 * 1024
_LARGEST_SIDE = 20_000


def read_logo(path: Path) -> bytes:
    """A picture as a PNG of at most LOGO_SIZE pixels and LOGO_BYTES bytes.

    Raises FileProblem: ``file.unreadable`` where it cannot be read, ``logo.no_picture`` where it is none,
    ``logo.too_large`` where it cannot be made small enough.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileProblem("logo.too_large", path=str(path), limit=LOGO_BYTES // 1024)
        content = path.read_bytes()
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or str(error)) from error
    return _small(_decoded(content, path), path)


def _decoded(content: bytes, path: Path) -> QImage:
    """Decoded at the size that is wanted where the format can, so that a huge picture costs little."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty() or max(size.width(), size.height()) > _LARGEST_SIDE:
        raise FileProblem("logo.no_picture", path=str(path))
    box = QSize(*LOGO_SIZE)
    grows = bytes(reader.format().data()) in (b"svg", b"svgz")
    if grows or size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    drawn = reader.read()
    if drawn.isNull():
        raise FileProblem("logo.no_picture", path=str(path))
    return drawn.convertToFormat(QImage.Format.Format_ARGB32)


def _small(drawn: QImage, path: Path) -> bytes:
    """As a PNG; a photograph that is still too large is made smaller, step by step."""
    for _ in range(8):
        found = png(drawn)
        if len(found) <= LOGO_BYTES:
            return found
        half = QSize(max(1, drawn.width() * 3 // 4), max(1, drawn.height() * 3 // 4))
        drawn = drawn.scaled(half, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    raise FileProblem("logo.too_large", path=str(path), limit=LOGO_BYTES // 1024)


def png(drawn: QImage) -> bytes:
    """A picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(drawn)
    return bytes(buffer.data().data())
