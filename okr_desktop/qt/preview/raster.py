"""Pages of a PDF as pictures, on the worker: only those that are asked for, as wide as they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: No page is drawn wider than this, however far one zooms in.
WIDEST = 4000
_SPOKEN = 4000


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of one page in points of 1/72 inch."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """One page (from 0) and how many pixels wide its picture shall be."""

    page: int
    width: int


@contextmanager
def _opened(pdf: bytes) -> Iterator[PdfDocument]:
    """Opened anew each time: a document must be freed on the thread that made it, and opening takes a millisecond."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def sheets(pdf: bytes) -> tuple[Sheet, ...]:
    """The size of each page."""
    with _opened(pdf) as document:
        return tuple(Sheet(*document.get_page_size(page)) for page in range(len(document)))


def pictures(pdf: bytes, wanted: Sequence[Wanted]) -> dict[int, QImage]:
    """The pages that are wanted, each as wide as it is wanted; pages that are not there are left out."""
    with _opened(pdf) as document:
        return {one.page: _picture(document, one) for one in wanted if 0 <= one.page < len(document)}


def page_at(document: Any, page: int, scale: float) -> QImage:
    """One page of an open document, ``scale`` pixels a point."""
    opened = document[page]
    try:
        bitmap = opened.render(scale=scale, prefer_bgrx=True)
        drawn = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return drawn.copy()  # the first one only borrows the bytes
    finally:
        opened.close()


def _picture(document: Any, one: Wanted) -> QImage:
    return page_at(document, one.page, min(one.width, WIDEST) / document.get_page_size(one.page)[0])


def words(pdf: bytes, page: int) -> str:
    """What stands on a page, for screen readers: the beginning of it."""
    with _opened(pdf) as document:
        return " ".join(document[page].get_textpage().get_text_range().split())[:_SPOKEN]
