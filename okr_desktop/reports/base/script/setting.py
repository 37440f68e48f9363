"""A line in pieces of one font and one direction: what it measures, and the order in which it is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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


class Run(NamedTuple):
    """Neighbouring pieces that are drawn with one font, and blanks between them."""

    face: ScriptFace | None
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Font and class of a character: letters, numbers and signs may come to run different ways.

    ``joins``: it goes with the character before it, if that one's font has it. ``silent``: it is not drawn.
    """

    face: ScriptFace | None
    group: int
    joins: bool = False
    silent: bool = False


class _Kinds(dict[str, _Kind]):
    """The kind of each character, worked out once; like kinds are the same object."""

    def __init__(self, find: Callable[[str], _Kind]) -> None:
        super().__init__()
        self._find = find
        self._same: dict[tuple[int, int, bool, bool], _Kind] = {}

    def __missing__(self, char: str) -> _Kind:
        kind = self._find(char)
        kind = self._same.setdefault((id(kind.face), kind.group, kind.joins, kind.silent), kind)
        self[char] = kind
        return kind


class Setter:
    """Finds the font of every character; ``widths`` are those of the main font (em = 1) by weight."""

    def __init__(self, widths: Mapping[str, Mapping[str, float]], chain: Sequence[ScriptFace]) -> None:
        self._widths = widths
        self._main = frozenset[str].intersection(*map(frozenset[str], widths.values()))
        self._chain = chain
        self._kinds = _Kinds(self._kind)
        self._measured: dict[tuple[str, str], float] = {}

    def prints(self, char: str) -> bool:
        """Whether any font has the character."""
        return char in self._main or self._kinds[char].face is not None

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
        if not bidi.MARKS.isdisjoint(line):
            levels = [level for char, level in zip(line, levels, strict=True) if char not in bidi.MARKS]
        found: list[Piece] = []
        depths: list[int] = []
        at = 0
        for text, face in units:
            for part, level in _level_parts(text, levels[at : at + len(text)]):
                turned = bidi.mirrored(part) if level % 2 and face is None else part
                found.append(Piece(turned, face, level % 2 == 1))
                depths.append(level)
            at += len(text)
        return bidi.reordered(found, depths)

    def runs(self, line: str) -> list[Run]:
        """A printable line from left to right, with as few changes of font as can be."""
        found: list[Run] = []
        for piece in self.pieces(line):
            last = found[-1] if found else None
            if last and (piece.face is last.face or (piece.face is None and piece.text == " ")):
                last.pieces.append(piece)
            else:
                found.append(Run(piece.face, [piece]))
        return found

    def _wide(self, unit: Unit, weight: str) -> float:
        if unit.face is None:
            return sum(map(self._widths[weight].__getitem__, unit.text))
        return unit.face.cut(weight).shaped(unit.text, rtl=bidi.has_rtl(unit.text)).width

    def _units(self, text: str) -> list[Unit]:
        return list(self._split(text))

    def _split(self, text: str) -> Iterator[Unit]:
        kinds = self._kinds
        begin = 0
        before: _Kind | None = None
        for at, char in enumerate(text):
            own = kinds[char]
            if own.joins and before and before.face and (char in JOINERS or char in before.face.coverage):
                continue
            if own is not before:
                if before and not before.silent:
                    yield Unit(text[begin:at], before.face)
                begin, before = at, own
        if before and not before.silent:
            yield Unit(text[begin:], before.face)

    def _kind(self, char: str) -> _Kind:
        if char in bidi.MARKS:
            return _Kind(None, 0, silent=True)
        joins = char in JOINERS or unicodedata.combining(char) > 0
        if char in self._main:
            return _Kind(None, 0, joins=joins)
        face = next((face for face in self._chain if char in face.coverage), None)
        kind = unicodedata.bidirectional(char)
        group = 0 if is_square(char) or kind in _LETTERS else 1 if kind in _NUMBERS else 2
        return _Kind(face, group, joins=joins)


def _level_parts(text: str, levels: list[int]) -> Iterator[tuple[str, int]]:
    if levels.count(levels[0]) == len(levels):
        yield text, levels[0]
        return
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or levels[at] != levels[begin]:
            yield text[begin:at], levels[begin]
            begin = at
