"""The two bundled fonts: widths, line breaking, and the one door through which people's text reaches a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from okr_desktop.paths import resource_path
from okr_desktop.reports.base.style import Type

FILES = {"regular": "OKRSans-Regular.ttf", "semibold": "OKRSans-SemiBold.ttf"}
#: Stands for a character that no bundled font has.
MISSING = "\ufffd"
ELLIPSIS = "…"

#: Same meaning in characters that every font has; used only when the font lacks the original.
_STAND_INS = {
    "\u2212": "–", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~",
    "\u2010": "-", "\u2011": "-", "☐": "[ ]", "☑": "[x]", "✓": "[x]", "\u202f": "\u00a0", "\u2007": "\u00a0",
}  # fmt: skip
_LINE_ENDS = frozenset("\n\u2028\u2029\u0085\v\f")
#: What a long word may be broken after.
_PIECE = re.compile(r"\S[^\s\-/]*[\-/]*")
_BLANKS = re.compile(r"[ \n]+")
#: A note of a thousand empty lines is one paragraph break.
_EMPTY_LINES = re.compile(r"\n[ \n]*\n")
#: Nine and more marks on one letter: composing them takes quadratic time, and no language has them.
_MARKS = "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE_OF_MARKS = re.compile(f"({_MARKS}{{8}}){_MARKS}+")
#: Bounds a line of zero-width characters, which would otherwise never be full.
_MOST_IN_LINE = 600
_LONGEST_HYPHENATED = 60
#: The narrowest letter is wider than this share of the type size: enough text for any limited number of lines.
_NARROWEST = 0.2


class _Printable(dict[int, str]):
    """A ``str.translate`` table that works out each character once."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, code: int) -> str:
        self[code] = text = self._printable(chr(code))
        return text

    def _printable(self, char: str) -> str:
        if char in _LINE_ENDS:
            return "\n"
        if char == "\t":
            return " "
        category = unicodedata.category(char)
        if category in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f":
            return ""
        if char in self.known:
            return char
        stand_in = _STAND_INS.get(char) or unicodedata.normalize("NFKC", char)
        if stand_in and self.known.issuperset(stand_in):
            return stand_in
        return " " if category == "Zs" else MISSING


class Face:
    """One weight of the typeface: its name in the PDF and the width of every character at size 1."""

    def __init__(self, name: str, widths: Mapping[str, float]) -> None:
        self.name = name
        self.widths = widths
        self._measured: dict[str, float] = {}

    def width(self, text: str, size: float) -> float:
        """The width of a printable text in points."""
        width = self._measured.get(text)
        if width is None:
            get = self.widths.__getitem__
            width = sum(map(get, text))
            if len(text) < 100:
                self._measured[text] = width
        return width * size


class Fonts:
    """Both weights, and what makes any text printable with them."""

    def __init__(self, faces: Mapping[str, Face]) -> None:
        self.faces = faces
        characters = [frozenset(face.widths) for face in faces.values()]
        self.known = frozenset[str].intersection(*characters)
        self._table = _Printable(self.known)

    def clean(self, text: str) -> str:
        """The text as it can be printed, lines kept: nothing invisible, nothing a font lacks, no control characters.

        This is the only way a person's text gets into a report. There is no markup, so nothing can be injected.
        """
        if text.isascii() and text.isprintable():
            return text
        return _compose(text.replace("\r\n", "\n").replace("\r", "\n")).translate(self._table)

    def line(self, text: str) -> str:
        """The text as one line."""
        return _BLANKS.sub(" ", self.clean(text)).strip()

    def missing(self, text: str) -> Iterator[str]:
        """The characters that would be replaced by a mark, each time they occur."""
        if text.isascii():
            return
        for char in _compose(text):
            if char != MISSING and self._table[ord(char)] == MISSING:
                yield char

    def width(self, text: str, style: Type) -> float:
        """The width of a printable text in points."""
        return self.faces[style.weight].width(text, style.size)

    def wrap(self, text: str, style: Type, width: float, most: int | None = None) -> list[str]:
        """The lines of a text in a column ``width`` points wide, at most ``most`` (the last with an ellipsis)."""
        if most is not None:
            enough = int(most * width / (style.size * _NARROWEST)) + 1
            text = self.line(text[: enough * 4])
        else:
            text = _EMPTY_LINES.sub("\n\n", self.clean(text))
        lines = [line for part in text.strip().split("\n") for line in self._wrap_part(part.strip(), style, width)]
        if most is None or len(lines) <= most:
            return lines
        return [*lines[: most - 1], self._shorten(lines[most - 1], style, width)]

    def fit(self, text: str, style: Type, width: float) -> str:
        """The text on one line, shortened with an ellipsis if it is too long."""
        return self.wrap(text, style, width, most=1)[0]

    def _wrap_part(self, text: str, style: Type, width: float) -> list[str]:
        face, size = self.faces[style.weight], style.size
        if len(text) < _MOST_IN_LINE and face.width(text, size) <= width:
            return [text]
        blank = face.widths[" "] * size
        lines: list[str] = []
        words: list[str] = []
        used = 0.0
        for word in text.split(" "):
            wide = face.width(word, size)
            if words and used + blank + wide > width:
                lines.append(" ".join(words))
                words, used = [], 0.0
            if wide > width or len(word) > _MOST_IN_LINE:
                *full, word = self._break_word(word, style, width)
                lines += full
                wide = face.width(word, size)
            used += wide + (blank if words else 0.0)
            words.append(word)
        return [*lines, " ".join(words)]

    def _break_word(self, word: str, style: Type, width: float) -> list[str]:
        """A word that is wider than the column, broken after hyphens and slashes, else anywhere."""
        lines = [""]
        for piece in _PIECE.findall(word):
            for part in self._break_piece(piece, style, width, hyphen=len(word) <= _LONGEST_HYPHENATED):
                joined = lines[-1] + part
                if len(joined) <= _MOST_IN_LINE and self.width(joined, style) <= width:
                    lines[-1] = joined
                else:
                    lines.append(part)
        return lines if lines[0] else lines[1:] or [""]

    def _break_piece(self, piece: str, style: Type, width: float, *, hyphen: bool) -> Iterator[str]:
        face, size = self.faces[style.weight], style.size
        if len(piece) <= _MOST_IN_LINE and face.width(piece, size) <= width:
            yield piece
            return
        room = width - (face.widths["-"] * size if hyphen else 0.0)
        begin, used = 0, 0.0
        for at, char in enumerate(piece):
            step = face.widths[char] * size
            if at > begin and (used + step > room or at - begin >= _MOST_IN_LINE):
                yield piece[begin:at] + ("-" if hyphen and char.isalpha() and piece[at - 1].isalpha() else "")
                begin, used = at, 0.0
            used += step
        yield piece[begin:]

    def _shorten(self, line: str, style: Type, width: float) -> str:
        while line and self.width(line + ELLIPSIS, style) > width:
            line = line[:-1]
        return line.rstrip() + ELLIPSIS


def _compose(text: str) -> str:
    return unicodedata.normalize("NFC", _PILE_OF_MARKS.sub(r"\1", text))


@lru_cache(maxsize=1)
def load_fonts() -> Fonts:
    """The bundled fonts, registered for embedding once per process."""
    from reportlab.pdfbase import pdfmetrics, ttfonts

    untyped: Any = pdfmetrics
    faces: dict[str, Face] = {}
    for weight, file in FILES.items():
        name = file.removesuffix(".ttf")
        font: Any = ttfonts.TTFont(name, str(resource_path("fonts", file)))
        untyped.registerFont(font)
        codes: dict[int, float] = font.face.charWidths
        glyphs: Mapping[int, int] = font.face.charToGlyph
        faces[weight] = Face(name, {chr(code): width / 1000 for code, width in codes.items() if code in glyphs})
    return Fonts(faces)
