"""A font for the scripts that the main one lacks: loaded when first needed, measured and shaped by HarfBuzz."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from okr_desktop.reports.base.script.coverage import Coverage, FontRefusedError, read_coverage

#: Keeps letters apart that would join; Persian spelling needs it.
ZWNJ = "\u200c"
#: With that which makes letters join; neither draws anything.
JOINERS = frozenset((ZWNJ, "\u200d"))
#: Of one cluster: no writing has more.
_MOST_PARTS = 64
#: Shaped words that are remembered per font, and how long one may be; the words of a long report are fewer.
_MOST_REMEMBERED, LONGEST_REMEMBERED = 20_000, 24


def harfbuzz() -> Any:
    """HarfBuzz, which a report in Latin letters never loads; it brings no types."""
    return import_module("uharfbuzz")


class Part(NamedTuple):
    """One drawn shape: its number in the font, and where it stands from the start of its cluster, in font units."""

    number: int
    right: int
    up: int


class Cluster(NamedTuple):
    """The least that is drawn as one: its shapes, how far to go on (em = 1), and the characters it stands for."""

    parts: tuple[Part, ...]
    advance: float
    text: str


class Shaped(NamedTuple):
    """A word in clusters from left to right, and its width (em = 1)."""

    clusters: tuple[Cluster, ...]
    width: float


class Cut:
    """One font file in memory."""

    def __init__(self, path: Path) -> None:
        self._hb = harfbuzz()
        self.face: Any = self._hb.Face(self._hb.Blob.from_file_path(str(path)))
        self.font: Any = self._hb.Font(self.face)
        self.em: float = self.face.upem
        self._single: dict[str, Cluster] = {}
        self._words: dict[tuple[str, bool], Shaped] = {}

    def single(self, char: str) -> Cluster:
        """A character that needs no shaping."""
        cluster = self._single.get(char)
        if cluster is None:
            number: int = self.font.get_nominal_glyph(ord(char)) or 0
            advance: int = self.font.get_glyph_h_advance(number)
            cluster = self._single[char] = Cluster((Part(number, 0, 0),), advance / self.em, char)
        return cluster

    def shaped(self, text: str, *, rtl: bool) -> Shaped:
        """A text of one direction in its joined, stacked and marked form."""
        shaped = self._words.get((text, rtl))
        if shaped is None:
            shaped = self._squares(text) if is_square(text) else self._shape(text, rtl)
            if len(text) <= LONGEST_REMEMBERED:
                if len(self._words) > _MOST_REMEMBERED:
                    self._words.clear()
                self._words[text, rtl] = shaped
        return shaped

    def _squares(self, text: str) -> Shaped:
        clusters = tuple(map(self.single, text))
        return Shaped(clusters, sum(cluster.advance for cluster in clusters))

    def _shape(self, text: str, rtl: bool) -> Shaped:
        buffer: Any = self._hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        # Not that of the machine: the same data gives the same bytes.
        buffer.language = "en"
        self._hb.shape(self.font, buffer)
        clusters = tuple(self._clusters(text, buffer.glyph_infos, buffer.glyph_positions))
        return Shaped(clusters, sum(cluster.advance for cluster in clusters))

    def _clusters(self, text: str, infos: list[Any], positions: list[Any]) -> Iterator[Cluster]:
        # A character that draws nothing belongs to the letter before it: alone it would be taken for the end of a word.
        starts = sorted({info.cluster for info in infos if text[info.cluster] not in JOINERS} | {0})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))

        def start(glyph: tuple[Any, Any]) -> int:
            return starts[bisect_right(starts, glyph[0].cluster) - 1]

        for first, glyphs in groupby(zip(infos, positions, strict=True), key=start):
            parts: list[Part] = []
            x = 0
            for info, at in glyphs:
                parts.append(Part(info.codepoint, x + at.x_offset, at.y_offset))
                x += at.x_advance
            yield Cluster(tuple(parts[:_MOST_PARTS]), x / self.em, text[first : ends[first]])


class ScriptFace:
    """A typeface for some scripts; ``files`` gives the file of "regular" and, if there is one, of "semibold"."""

    def __init__(self, name: str, files: Mapping[str, Path]) -> None:
        self.name = name
        self._files = files
        self._cuts: dict[str, Cut] = {}

    @cached_property
    def coverage(self) -> Coverage:
        """The characters it has; none if its file has gone or cannot be embedded."""
        try:
            return read_coverage(self._files["regular"])
        except (KeyError, OSError, FontRefusedError):
            return Coverage([])

    @property
    def loaded(self) -> bool:
        """Whether a text has needed it."""
        return bool(self._cuts)

    def bold_by_stroke(self, weight: str) -> bool:
        """Whether the weight has no file of its own."""
        return weight not in self._files

    def cut(self, weight: str) -> Cut:
        """The file that stands for a weight."""
        weight = weight if weight in self._files else "regular"
        found = self._cuts.get(weight)
        if found is None:
            found = self._cuts[weight] = Cut(self._files[weight])
        return found


def is_square(text: str) -> bool:
    """Whether every character is an ideograph, a syllable or another wide one, with one glyph each."""
    return all(map(_WIDE.__getitem__, text))


class _Wide(dict[str, bool]):
    def __missing__(self, char: str) -> bool:
        wide = unicodedata.east_asian_width(char) in "WF" and not unicodedata.combining(char)
        self[char] = wide
        return wide


_WIDE = _Wide()
