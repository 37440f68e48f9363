"""Where a line of any script may end: between words, between ideographs, in long words between letters as read."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from okr_desktop.reports.base.script import bidi
from okr_desktop.reports.base.script.faces import JOINERS

#: The width of a printable text, in the unit of the column's.
Measure = Callable[[str], float]

#: Bounds a line of characters without width, which would otherwise never be full.
MOST_IN_LINE = 600
#: Not first in a line: closing brackets and quotes, stops, small kana, marks of repetition and length.
_NOT_FIRST = frozenset(
    "!%),.:;?]}¢°·»’”†‡\u203a‰℃\u2236、。〃々〆\u3015〗〙〛〞〟〉》」』】〻゛゜ゝゞヽヾ・ー…‥–—\uff5e﹚﹜\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d｠｡｣､･ﾞﾟ〜"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)  # fmt: skip
#: Not last in a line: opening brackets and quotes, signs before a number.
_NOT_LAST = frozenset("$([{£¥«‘“\u2039〈《「『【\u3014〖〘〝\uff08\uff3b\uff5b｟｢\uff04￡￥#\uff03@\uff20")
#: Ideographs, kana and their signs; not Korean, which has blanks between words.
_IDEOGRAPH = re.compile(
    "[\u2e80-\u312f\u3190-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uff61-\uffef\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
_THAI = re.compile("[\u0e01-\u0e5b]+")
#: A vowel written before its consonant, and one that belongs to the consonant before it.
_LEADING, _FOLLOWING = frozenset("เแโใไ"), frozenset("ะาำๅๆฯ")
#: Joins two consonants of India into one shape.
_VIRAMAS = frozenset("\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca")
_LONGEST_HYPHENATED = 60
_LONGEST_CLUSTER = 32


def lines(text: str, measure: Measure, room: float) -> list[str]:
    """A printable paragraph without line ends in lines of at most ``room``, each marked if it would turn round."""
    found: list[str] = []
    line, used = "", 0.0
    for word in text.split(" "):
        blank = " " if line else ""
        for piece in pieces(word):
            wide = measure(piece)
            gap = measure(blank) if blank else 0.0
            if line and (used + gap + wide > room or len(line) + len(piece) >= MOST_IN_LINE):
                found.append(line)
                line, used, blank, gap = "", 0.0, "", 0.0
            if wide > room or len(piece) > MOST_IN_LINE:
                *full, piece = broken(piece, measure, room)
                found += full
                wide = measure(piece)
            line += blank + piece
            used += gap + wide
            blank = ""
    return directed([*found, line], rtl=bidi.is_rtl(text)) if bidi.has_rtl(text) else [*found, line]


def directed(found: list[str], *, rtl: bool) -> list[str]:
    """Lines of one paragraph; one that begins with a letter of the other direction gets an invisible mark first."""
    mark = bidi.RLM if rtl else bidi.LRM
    return [line if not line or bidi.is_rtl(line) == rtl else mark + line for line in found]


def pieces(word: str) -> Iterator[str]:
    """A text without blanks in parts between which a line may end."""
    if _IDEOGRAPH.search(word) is None and _THAI.search(word) is None:
        yield word
        return
    begin = 0
    for at in sorted({*_thai_places(word), *_ideograph_places(word), len(word)}):
        if at > begin:
            yield word[begin:at]
            begin = at


def _thai_places(word: str) -> Iterator[int]:
    """Between Thai words, which have no blanks between them."""
    for run in _THAI.finditer(word):
        at = run.start()
        for part in _thai().parse(run[0]):
            at += len(part)
            if at < len(word) and word[at] not in _NOT_FIRST and unicodedata.category(word[at]) != "Mn":
                yield at


@lru_cache(maxsize=1)
def _thai() -> Any:
    import budoux

    return budoux.load_default_thai_parser()


def _ideograph_places(word: str) -> Iterator[int]:
    before = ""
    at = 0
    for cluster in clusters(word):
        wide = before and (_IDEOGRAPH.match(before[0]) or _IDEOGRAPH.match(cluster[0]))
        if wide and cluster[0] not in _NOT_FIRST and before[-1] not in _NOT_LAST:
            yield at
        at += len(cluster)
        before = cluster


def broken(piece: str, measure: Measure, room: float) -> list[str]:
    """A text that is wider than the column, broken between letters as read, with a hyphen between Latin ones."""
    hyphen = "-" if len(piece) <= _LONGEST_HYPHENATED else ""
    ends = [0]
    for cluster in clusters(piece):
        ends.append(ends[-1] + len(cluster))
    found: list[str] = []
    begin = 0
    while True:
        last = bisect_right(ends, ends[begin] + MOST_IN_LINE) - 1
        end = _farthest(piece, ends, begin, last, measure, room)
        if end == len(ends) - 1:
            return [*found, piece[ends[begin] :]]
        part = piece[ends[begin] : ends[end]]
        if hyphen and _cased(part[-1]) and _cased(piece[ends[end]]):
            end = _farthest(piece, ends, begin, last, measure, room - measure(hyphen))
            part = piece[ends[begin] : ends[end]] + hyphen
        found.append(part)
        begin = end


def _farthest(piece: str, ends: list[int], begin: int, last: int, measure: Measure, room: float) -> int:
    """The last of the ends up to which the text fits, but at least one cluster."""
    low, high = begin + 1, max(last, begin + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(piece[ends[begin] : ends[middle]]) <= room:
            low = middle
        else:
            high = middle - 1
    # A joined letter may be wider at the end of a line than within a word.
    while low > begin + 1 and measure(piece[ends[begin] : ends[low]]) > room:
        low -= 1
    return low


def _cased(char: str) -> bool:
    return char.lower() != char.upper()


def shortened(line: str, measure: Measure, room: float, end: str) -> str:
    """A line with ``end`` after as much of it as fits."""
    parts = list(clusters(line))
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        if measure("".join(parts[:middle]).rstrip() + end) <= room:
            low = middle
        else:
            high = middle - 1
    return "".join(parts[:low]).rstrip() + end


def clusters(text: str) -> Iterator[str]:
    """A text in letters as they are read: with their marks, joined consonants and vowels."""
    begin = 0
    for at in range(1, len(text)):
        if not _joined(text[at - 1], text[at]) or at - begin >= _LONGEST_CLUSTER:
            yield text[begin:at]
            begin = at
    if text:
        yield text[begin:]


def _joined(before: str, char: str) -> bool:
    if char < "\u0300":
        return before in bidi.MARKS
    if unicodedata.category(char)[0] == "M" or char in JOINERS or char in _FOLLOWING or before in bidi.MARKS:
        return True
    return before in _LEADING or before == "\u200d" or (before in _VIRAMAS and unicodedata.category(char) == "Lo")
