"""A photo of notes beside the typing: chosen, zoomed and moved; it is only looked at, never kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.domain.errors import FileProblem
from okr_desktop.qt import theme

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

LIMIT_MIB = 40
LARGEST = 4_000
STEP = 1.25
MOST = 12.0
SUFFIXES = ("*.jpg", "*.jpeg", "*.png", "*.webp", "*.bmp", "*.gif")


def load_photo(_desk: Desk, path: Path) -> QImage:
    """A picture, upright and not larger than it can be looked at. Worker; raises FileProblem."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileProblem("file.missing", path=str(path)) from error
    if size > LIMIT_MIB * 2**20:
        raise FileProblem("file.too_large", path=str(path), limit=LIMIT_MIB)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and max(whole.width(), whole.height()) > LARGEST:
        reader.setScaledSize(whole.scaled(QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio))
    found = reader.read()
    if found.isNull():
        raise FileProblem("photo.unreadable", path=str(path))
    return found


class PhotoView(QWidget):
    """Wheel or + and - zoom, dragging or arrows move, 0 shows the whole; ``closed`` by Escape."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.POPOVER_WIDTH // 2, theme.POPOVER_WIDTH // 2)
        self.setAccessibleName(self.tr("Photo of the notes"))
        self.setToolTip(self.tr("Wheel or + and − zoom, drag or arrows move, 0 shows the whole"))

    def show_picture(self, picture: QImage) -> None:
        """Show another picture, the whole of it."""
        self._picture = picture
        self.whole()

    @property
    def zoom(self) -> float:
        """How many times larger than the whole."""
        return self._zoom

    @property
    def middle(self) -> QPointF:
        """What stands in the middle, in parts of the picture's width and height."""
        return self._middle

    def whole(self) -> None:
        """Show the whole picture."""
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self.update()

    def zoom_by(self, factor: float) -> None:
        """Come nearer or go away, keeping the middle."""
        self._zoom = min(max(self._zoom * factor, 1.0), MOST)
        self._settle()

    def move_by(self, x: float, y: float) -> None:
        """Move by parts of what is seen."""
        self._middle += QPointF(x / self._zoom, y / self._zoom)
        self._settle()

    def _settle(self) -> None:
        half = 0.5 / self._zoom
        x = min(max(self._middle.x(), half), 1 - half)
        y = min(max(self._middle.y(), half), 1 - half)
        self._middle = QPointF(x, y)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.2
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.move_by(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_PageUp):
            self.zoom_by(STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_PageDown):
            self.zoom_by(1 / STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.whole()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            here = event.position().toPoint()
            moved, self._held = here - self._held, here
            self.move_by(-moved.x() / max(self.width(), 1), -moved.y() / max(self.height(), 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.track)
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._box(), self._picture)
        if self.hasFocus():
            painter.setPen(look.focus)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _box(self) -> QRectF:
        """Where the whole picture would be painted."""
        fits = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        wide, high = fits.width() * self._zoom, fits.height() * self._zoom
        left = self.width() / 2 - self._middle.x() * wide
        top = self.height() / 2 - self._middle.y() * high
        return QRectF(left, top, wide, high)
