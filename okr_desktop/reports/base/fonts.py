"""The bundled fonts: widths, line breaking, and the one door through which people's text reaches a page."""

# A text whose characters are all in the main font takes the short way, the scripts of the world that of ``script``.
# Every line is in the order in which it is read; how it lies on the page is the pen's concern.

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

from okr_desktop.paths import resource_path
from okr_desktop.reports.base.script import bidi, breaking, emoji
from okr_desktop.reports.base.script.faces import JOINERS, ScriptFace
from okr_desktop.reports.base.script.outlines import usable
from okr_desktop.reports.base.script.setting import Run, Setter
from okr_desktop.reports.base.style import Type

_WEIGHTS = {"regular": "Regular", "semibold": "SemiBold"}
FILES = {weight: f"OKRSans-{part}.ttf" for weight, part in _WEIGHTS.items()}
#: Asked in this order for a character that the main font lacks; they lie in the folder "scripts".
SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai", "Korean", "Han")
#: Stands for a character that no font has.
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
_MARKS = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_PILE_OF_MARKS = re.compile(f"({_MARKS}{{8}}){_MARKS}+")
#: What joins letters or keeps them apart says something after a letter of the Near East or India only.
_STRAY_JOINER = re.compile(
    "(?<![\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefe])[\u200c\u200d]+"
)
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_DIRECTION = re.compile("[\u200e\u200f\u061c]+")
#: Turns the digit before it into an emoji.
_KEYCAP = "\u20e3"
_INVISIBLE = JOINERS | bidi.MARKS
_MOST_IN_LINE = breaking.MOST_IN_LINE
_LONGEST_HYPHENATED = 60
#: The narrowest letter is wider than this share of the type size: enough text for any limited number of lines.
_NARROWEST = 0.2


class _Printable(dict[int, str]):
    """A ``str.translate`` table that works out each character once."""

    def __init__(self, known: frozenset[str], prints: Callable[[str], bool]) -> None:
        super().__init__()
        self.known = known
        self.prints = prints

    def __missing__(self, code: int) -> str:
        self[code] = text = self._printable(chr(code))
        return text

    def _printable(self, char: str) -> str:
        if char in _LINE_ENDS:
            return "\n"
        if char == "\t":
            return " "
        if char in _INVISIBLE:
            return char
        category = unicodedata.category(char)
        if category in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f":
            return ""
        if char in self.known:
            return char
        stand_in = _STAND_INS.get(char)
        if not stand_in and self.prints(char):
            return char
        stand_in = stand_in or unicodedata.normalize("NFKC", char)
        if stand_in and all(map(self.prints, stand_in)):
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
    """Both weights, the fonts of other scripts, and what makes any text printable with them."""

    def __init__(self, faces: Mapping[str, Face], chain: Sequence[ScriptFace] = ()) -> None:
        self.faces = faces
        characters = [frozenset(face.widths) for face in faces.values()]
        #: The characters of the main font.
        self.known = frozenset[str].intersection(*characters)
        self._setter = Setter({weight: face.widths for weight, face in faces.items()}, chain)
        self._table = _Printable(self.known, self._setter.prints)
        #: Those that a text may consist of without any change.
        self._unchanged = frozenset(char for char in self.known if self._table[ord(char)] == char) - {_KEYCAP}

    def simple(self, text: str) -> bool:
        """Whether the main font has all characters of a printable text, so that it is drawn as it stands."""
        return text.isascii() or self.known.issuperset(text)

    def prints(self, char: str) -> bool:
        """Whether any font has the character."""
        return self._setter.prints(char)

    def runs(self, line: str) -> list[Run]:
        """A printable line that is not simple from left to right, for the pen."""
        return self._setter.runs(line)

    def is_rtl(self, text: str) -> bool:
        """Whether a paragraph, or a line that was wrapped here, runs from right to left."""
        return bidi.is_rtl(text)

    def clean(self, text: str) -> str:
        """The text as it can be printed, lines kept: nothing invisible, nothing a font lacks, no control characters.

        This is the only way a person's text gets into a report. There is no markup, so nothing can be injected; and
        nothing that turns the direction of a text round, so none can pretend to be another. Emoji become words.
        """
        if text.isascii() and text.isprintable():
            return text
        text = _compose(text.replace("\r\n", "\n").replace("\r", "\n"))
        if self._unchanged.issuperset(text):
            return text
        return _visible(emoji.spell(text, self.prints).translate(self._table))

    def line(self, text: str) -> str:
        """The text as one line."""
        return _BLANKS.sub(" ", self.clean(text)).strip()

    def missing(self, text: str) -> Iterator[str]:
        """The characters that would be replaced by a mark, each time they occur."""
        if text.isascii():
            return
        text = _compose(text)
        if self._unchanged.issuperset(text):
            return
        for char in emoji.spell(text, self.prints):
            if char != MISSING and self._table[ord(char)] == MISSING:
                yield char

    def width(self, text: str, style: Type) -> float:
        """The width of a printable text in points."""
        try:
            return self.faces[style.weight].width(text, style.size)
        except KeyError:
            return self._setter.width(text, style.weight) * style.size

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
        if not self.simple(text):
            return breaking.lines(text, self._measure(style), width)
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
        if not self.simple(line):
            return breaking.shortened(line, self._measure(style), width, ELLIPSIS)
        while line and self.width(line + ELLIPSIS, style) > width:
            line = line[:-1]
        return line.rstrip() + ELLIPSIS

    def _measure(self, style: Type) -> Callable[[str], float]:
        def measure(text: str) -> float:
            return self._setter.width(text, style.weight) * style.size

        return measure


def _visible(text: str) -> str:
    """The text without what is invisible for no reason."""
    if not bidi.MARKS.isdisjoint(text):
        plain = _DIRECTION.sub("", text)
        text = _DIRECTION.sub(_first, text) if bidi.has_rtl(plain) else plain
    if not JOINERS.isdisjoint(text):
        text = _JOINERS.sub(r"\1", _STRAY_JOINER.sub("", text))
    return text


def isolated(text: str) -> str:
    """A person's text for a sentence of ours, so that one from right to left does not pull dates and numbers along."""
    return f"{bidi.LRM}{text}{bidi.LRM}" if bidi.has_rtl(text) else text


def _first(found: re.Match[str]) -> str:
    return found[0][0]


def _compose(text: str) -> str:
    return unicodedata.normalize("NFC", _PILE_OF_MARKS.sub(r"\1", text))


_BORROWED: ContextVar[tuple[Path, ...]] = ContextVar("fonts of the system", default=())


@contextmanager
def borrowing(files: Iterable[Path]) -> Generator[None]:
    """Within it, ``load_fonts`` adds fonts of the system: for a report whose writer knows nothing of them."""
    before = _BORROWED.set(tuple(files))
    try:
        yield
    finally:
        _BORROWED.reset(before)


def load_fonts(extra: tuple[Path, ...] = ()) -> Fonts:
    """The bundled fonts, then those of ``borrowing``, then ``extra``: asked in this order for each character.

    ``extra`` are files with TrueType outlines, such as ``find_system_fonts`` gives; others count as empty.
    """
    return _fonts(tuple(dict.fromkeys((*_BORROWED.get(), *extra))))


@lru_cache(maxsize=4)
def _fonts(extra: tuple[Path, ...]) -> Fonts:
    added = [ScriptFace(_name(path, at), {"regular": path}) for at, path in enumerate(extra) if usable(path)]
    return Fonts(_main(), [*_bundled(), *added])


def _name(path: Path, at: int) -> str:
    return f"{re.sub('[^A-Za-z0-9-]', '', path.stem)[:40]}-{at}"


@lru_cache(maxsize=1)
def _bundled() -> tuple[ScriptFace, ...]:
    """The fonts of other scripts; nothing is read before a text needs one."""
    faces: list[ScriptFace] = []
    for script in SCRIPTS:
        name = f"OKRSans{script}"
        files = {weight: resource_path("fonts", "scripts", f"{name}-{part}.ttf") for weight, part in _WEIGHTS.items()}
        faces.append(ScriptFace(name, {weight: path for weight, path in files.items() if path.is_file()}))
    return tuple(faces)


@lru_cache(maxsize=1)
def _main() -> dict[str, Face]:
    """Both weights of the main font, registered for embedding once per process."""
    from reportlab.pdfbase import pdfmetrics, ttfonts

    untyped: Any = pdfmetrics
    faces: dict[str, Face] = {}
    for weight, file in FILES.items():
        name = file.removesuffix(".ttf")
        font: Any = ttfonts.TTFont(name, str(resource_path("fonts", file)))
        untyped.registerFont(font)
        codes: dict[int, float] = font.face.charWidths
        glyphs: Mapping[int, int] = font.face.charToGlyph
        widths = {chr(code): width / 1000 for code, width in codes.items() if code in glyphs}
        faces[weight] = Face(name, {char: wide for char, wide in widths.items() if char not in _INVISIBLE})
    return faces
