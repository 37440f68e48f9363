"""Fonts of the map, and texts broken into lines that fit; used on the worker and by the painter alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from okr_desktop.qt import theme

ELLIPSIS = "…"
# Longer texts are cut before they are measured, so that a hostile title costs no more than a long one.
LONGEST = 300


# What holds a number and its unit together does not break a line.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a map; without hinting, so that a text is as wide at any zoom as it was measured."""

    title: QFont
    body: QFont
    caption: QFont
    figure: QFont
    badge: QFont
    heading: QFont


def fonts() -> Fonts:
    """The fonts, made from the program's."""
    made = Fonts(
        theme.font(strong=True),
        theme.font(),
        theme.font(theme.CAPTION),
        theme.font(theme.CAPTION, tabular=True),
        theme.font(theme.CAPTION, strong=True, tabular=True),
        theme.font(theme.PAGE, strong=True),
    )
    for font in (made.title, made.body, made.caption, made.figure, made.badge, made.heading):
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class Ruler:
    """Breaks texts of one font into lines; words are measured once."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._known: dict[str, float] = {}
        self._space = self._metrics.horizontalAdvance(" ")

    def width(self, text: str) -> float:
        """How wide a word or a short text is."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._metrics.horizontalAdvance(text)
        return found

    def lines(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The text in at most ``most`` lines; what does not fit is replaced by an ellipsis in the last one."""
        found, line, room = list[str](), list[str](), width
        words = [part for word in _words(text) for part in self._parts(word, width)]
        for at, word in enumerate(words):
            wide = self.width(word)
            if line and wide > room:
                if len(found) == most - 1:
                    return (*found, self.fitted(" ".join([*line, *words[at:]]), width))
                found.append(" ".join(line))
                line, room = [], width
            line.append(word)
            room -= wide + self._space
        return (*found, " ".join(line))

    def _parts(self, word: str, width: float) -> list[str]:
        """A word that is wider than a line (or a script without spaces), cut where it fits."""
        found = list[str]()
        while self.width(word) > width and len(word) > 1:
            count = self._most(word, width)
            found.append(word[:count])
            word = word[count:]
        return [*found, word]

    def _most(self, text: str, width: float) -> int:
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._metrics.horizontalAdvance(text[:middle]) <= width else (low, middle - 1)
        return low

    def fitted(self, text: str, width: float) -> str:
        """The text in one line, shortened with an ellipsis when it is too wide."""
        text = " ".join(_words(text))
        if self.width(text) <= width:
            return text
        return text[: self._most(text, width - self.width(ELLIPSIS))].rstrip() + ELLIPSIS


def _words(text: str) -> list[str]:
    return [word for word in _BREAKS.split(text[:LONGEST]) if word]
