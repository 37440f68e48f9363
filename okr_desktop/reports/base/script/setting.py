"""A line in pieces of one font and one direction: what it measures, and the order in which it is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from okr_desktop.reports.base.script import bidi
from okr_desktop.reports.base.script.faces import JOINERS, ScriptFace, is_square

_NUMBERS = frozenset(("EN", "AN"))
_LETTERS = frozenset(("L", "R", "AL", "NSM", "BN"))
#: Lines whose width is remembered.
_MOST_REMEMBERED = 20_000


class Unit(NamedTuple):
    """Neighbouring characters of one font (None is the main one) and one kind, in the order in which they are read."""

    text: str
    face: ScriptFace | None


class Piece(NamedTuple):
    """What is drawn next from left to right: in the main font as it stands, in another one shaped."""

    text: str
    face: ScriptFace | None
    rtl: bool


class Setter:
    """Finds the font of every character; ``widths`` are those of the main font (em = 1) by weight."""

    def __init__(self, widths: Mapping[str, Mapping[str, float]], chain: Sequence[ScriptFace]) -> None:
        self._widths = widths
        self._main = frozenset[str].intersection(*map(frozenset[str], widths.values()))
        self._chain = chain
        self._faces: dict[str, ScriptFace | None] = {}
        self._measured: dict[tuple[str, str], float] = {}

    def prints(self, char: str) -> bool:
        """Whether any font has the character."""
        return char in self._main or self._face(char) is not None

    def width(self, text: str, weight: str) -> float:
        """The width of a printable text (em = 1), whatever its scripts."""
        found = self._measured.get((weight, text))
        if found is None:
            found = sum(self._wide(unit, weight) for unit in self._units(text))
            if len(text) < 100:
                if len(self._measured) > _MOST_REMEMBERED:
                    self._measured.clear()
                self._measured[weight, text] = found
        return found

    def pieces(self, line: str) -> list[Piece]:
        """A printable line from left to right."""
        units = self._units(line)
        if not bidi.has_rtl(line):
            return [Piece(unit.text, unit.face, False) for unit in units]
        # Marks of direction are measured for it, not drawn.
        levels = bidi.levels(line, rtl=bidi.is_rtl(line))
        kept = [level for char, level in zip(line, levels, strict=True) if char not in bidi.MARKS]
        found: list[Piece] = []
        depths: list[int] = []
        at = 0
        for unit in units:
            for text, level in _level_parts(unit.text, kept[at : at + len(unit.text)]):
                turned = bidi.mirrored(text) if level % 2 and unit.face is None else text
                found.append(Piece(turned, unit.face, level % 2 == 1))
                depths.append(level)
            at += len(unit.text)
        return bidi.reordered(found, depths)

    def _wide(self, unit: Unit, weight: str) -> float:
        if unit.face is None:
            return sum(map(self._widths[weight].__getitem__, unit.text))
        return unit.face.shaped(unit.text, weight, rtl=bidi.has_rtl(unit.text)).width

    def _face(self, char: str) -> ScriptFace | None:
        """The first font of the chain that has a character."""
        if char in self._faces:
            return self._faces[char]
        found = next((face for face in self._chain if char in face.coverage), None)
        self._faces[char] = found
        return found

    def _units(self, text: str) -> list[Unit]:
        return list(self._split(text))

    def _split(self, text: str) -> Iterator[Unit]:
        begin = 0
        before: tuple[ScriptFace | None, int] | None = None
        for at, char in enumerate(text):
            own = None if char in bidi.MARKS else self._kind(char, before)
            if at and own != before:
                if before is not None:
                    yield Unit(text[begin:at], before[0])
                begin = at
            before = own
        if before is not None and text:
            yield Unit(text[begin:], before[0])

    def _kind(self, char: str, before: tuple[ScriptFace | None, int] | None) -> tuple[ScriptFace | None, int]:
        """Font and class of a character: letters, numbers and signs may come to run different ways."""
        if before and before[0] and (char in JOINERS or (unicodedata.combining(char) and char in before[0].coverage)):
            return before
        if char in self._main:
            return None, 0
        face = self._face(char)
        if is_square(char):
            return face, 0
        kind = unicodedata.bidirectional(char)
        return face, 0 if kind in _LETTERS else 1 if kind in _NUMBERS else 2


def _level_parts(text: str, levels: Sequence[int]) -> Iterator[tuple[str, int]]:
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or levels[at] != levels[begin]:
            yield text[begin:at], levels[begin]
            begin = at
