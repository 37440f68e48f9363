"""How large a text may stand in a place: measured once, remembered, and the same at every size of the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from okr_desktop.qt import theme
from okr_desktop.qt.workshop.projector import scale

LINE = 1.22
# A workshop holds at most 5,000 ideas; each is measured at a few sizes, and only once.
MEMORY = 40_000


@dataclass(frozen=True, slots=True)
class Laid:
    """A text broken into lines; ``whole`` says that no word was broken, ``width`` is that of the widest line."""

    lines: tuple[str, ...]
    width: float
    whole: bool
    size: int

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.size * LINE


@lru_cache(maxsize=64)
def font(size: int, strong: bool = False, tabular: bool = False) -> QFont:
    """The program's font without hinting, so that a picture is the same at every scale."""
    made = theme.font(size, strong=strong, tabular=tabular)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=MEMORY)
def lay(text: str, size: int, width: int, strong: bool = False) -> Laid:
    """A text in lines of at most ``width``; a word that is longer than that is broken."""
    layout = QTextLayout(text, font(size, strong))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    lines: list[str] = []
    widest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        widest = max(widest, line.naturalTextWidth())
        # Positions are those of UTF-16.
        lines.append(_cut(text, line.textStart(), line.textLength()))
    layout.endLayout()
    return Laid(tuple(one.strip() for one in lines), widest, longest_word(text, size, strong) <= width, size)


def _cut(text: str, start: int, length: int) -> str:
    if text.isascii() or max(text) <= "\uffff":
        return text[start : start + length]
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[start * 2 : (start + length) * 2].decode("utf-16-le", "replace")


@lru_cache(maxsize=MEMORY)
def longest_word(text: str, size: int, strong: bool = False) -> float:
    """The width of the widest word."""
    metrics = QFontMetricsF(font(size, strong))
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)


def advance(text: str, size: int, strong: bool = False, tabular: bool = False) -> float:
    """The width of a text on one line."""
    return QFontMetricsF(font(size, strong, tabular)).horizontalAdvance(text)


def fit(text: str, width: float, height: float, sizes: Sequence[int], strong: bool = False) -> Laid:
    """The text at the largest of ``sizes`` (falling) at which it fits without a broken word; "…" at the last."""
    wide = int(width)
    for size in sizes:
        laid = lay(text, size, wide, strong)
        if laid.whole and laid.height <= height + 1:
            return laid
    return shorten(lay(text, sizes[-1], wide, strong), text, wide, height, strong)


@lru_cache(maxsize=MEMORY)
def sized(text: str, size: int, width: int, strong: bool = False) -> Laid:
    """The text at a size, or at the largest smaller one at which no word is broken."""
    return next(
        (laid for one in down(size) if (laid := lay(text, one, width, strong)).whole), lay(text, size, width, strong)
    )


def shorten(laid: Laid, text: str, width: int, height: float, strong: bool) -> Laid:
    """As many lines as there is room for, the last one ending in "…" where more was said."""
    room = max(1, int((height + 1) // (laid.size * LINE)))
    if len(laid.lines) <= room:
        return laid
    rest = " ".join(laid.lines[room - 1 :])
    metrics = QFontMetricsF(font(laid.size, strong))
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if not last.endswith("…"):
        last = f"{last}…"
    return Laid((*laid.lines[: room - 1], last), laid.width, laid.whole, laid.size)


@lru_cache(maxsize=128)
def down(largest: int, smallest: int = scale.SMALLEST) -> tuple[int, ...]:
    """Sizes from the largest to the smallest, each a bit smaller."""
    sizes = [largest]
    while sizes[-1] > smallest:
        sizes.append(max(smallest, int(sizes[-1] * 0.9)))
    return tuple(sizes)
