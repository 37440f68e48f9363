"""The picture behind a view that is panned: what stays in sight is moved, only what comes into sight is painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

# Paints the part of the world that a rectangle of device pixels shows; the painter is clipped and moved to it.
PaintPart = Callable[[QPainter, QRect], None]


class Backing:
    """One pixmap in device pixels; ``key`` says what it shows (zoom, theme, content) besides the place."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._place = QRect()
        self._key: Any = None

    def drop(self) -> None:
        """What it shows is out of date."""
        self._key = None

    def bring(self, place: QRect, key: Any, paint: PaintPart) -> QPixmap:
        """The picture of ``place`` (in device pixels of the whole map at this zoom), painting only what is missing."""
        if self._pixmap.size() != place.size():
            self._pixmap = QPixmap(place.size())
            self._key = None
        for part in self._missing(place, key):
            self._paint(place, part, paint)
        self._place, self._key = place, key
        return self._pixmap

    def _missing(self, place: QRect, key: Any) -> list[QRect]:
        """Move what can be kept; gives the parts of ``place`` that must be painted."""
        kept = place.intersected(self._place)
        if key != self._key or self._key is None or kept.isEmpty():
            return [place]
        if place.topLeft() == self._place.topLeft():
            return []
        moved = self._place.topLeft() - place.topLeft()
        self._pixmap.scroll(moved.x(), moved.y(), QRect(0, 0, place.width(), place.height()))
        left = QRect(place.left(), place.top(), kept.left() - place.left(), place.height())
        right = QRect(kept.right() + 1, place.top(), place.right() - kept.right(), place.height())
        above = QRect(kept.left(), place.top(), kept.width(), kept.top() - place.top())
        below = QRect(kept.left(), kept.bottom() + 1, kept.width(), place.bottom() - kept.bottom())
        return [part for part in (left, right, above, below) if not part.isEmpty()]

    def _paint(self, place: QRect, part: QRect, paint: PaintPart) -> None:
        painter = QPainter(self._pixmap)
        painter.translate(-place.left(), -place.top())
        painter.setClipRect(part)
        paint(painter, part)
        painter.end()

    @property
    def size(self) -> QSize:
        """The size of the picture in device pixels."""
        return self._pixmap.size()
