"""Two versions of a text and the one both came from, side by side: what each changed, and where they clash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from okr_desktop.domain.errors import OkrError

SAME, MINE, THEIRS, BOTH, CLASH = "same", "mine", "theirs", "both", "clash"
BASE = "base"
# More pairs of equal words than this are not compared: the whole part then counts as one change.
MOST_PAIRS = 1_000_000
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_WORDS = re.compile(r"\S+[^\S\n]*|[^\S\n]+|\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: unchanged, changed by one side, by both alike, or by both in different ways (``clash``).

    The pieces of one comparison, joined, give each of the three texts.
    """

    kind: str
    base: str
    mine: str
    theirs: str


class _Match(NamedTuple):
    """``size`` equal tokens at ``base`` of the base and at ``at`` of the other text."""

    base: int
    at: int
    size: int


def three_way(base: str, mine: str, theirs: str) -> list[Piece]:
    """The pieces of two texts that come from ``base``: by lines, and by words where lines clash."""
    found = list[Piece]()
    for piece in _pieces(_LINES.findall(base), _LINES.findall(mine), _LINES.findall(theirs)):
        if piece.kind == CLASH:
            texts = (piece.base, piece.mine, piece.theirs)
            found += _pieces(*(_WORDS.findall(text) for text in texts))
        else:
            found.append(piece)
    return found


def merged(pieces: Sequence[Piece], choices: Mapping[int, str]) -> str:
    """The text that choices give: by the number of a piece "mine", "theirs", "both" (mine, then theirs) or "base".

    Without a choice a change of one side is taken. Raises OkrError ``conflict.undecided`` for a clash without one.
    """
    if undecided(pieces, choices):
        raise OkrError("conflict.undecided", count=len(undecided(pieces, choices)))
    return "".join(_chosen(piece, choices.get(number, piece.kind)) for number, piece in enumerate(pieces))


def undecided(pieces: Sequence[Piece], choices: Mapping[int, str]) -> list[int]:
    """The numbers of the clashes that nobody has decided yet."""
    return [number for number, piece in enumerate(pieces) if piece.kind == CLASH and number not in choices]


def _chosen(piece: Piece, choice: str) -> str:
    match choice:
        case "mine":
            return piece.mine
        case "theirs":
            return piece.theirs
        case "both":
            return piece.mine if piece.mine == piece.theirs else _joined(piece.mine, piece.theirs)
        case _:
            return piece.base


def _joined(first: str, second: str) -> str:
    """Both, one after the other; where no white space parts them, a new line or a space does."""
    if not first or not second or first[-1].isspace() or second[0].isspace():
        return first + second
    return first + ("\n" if "\n" in first + second else " ") + second


def _pieces(base: list[str], mine: list[str], theirs: list[str]) -> Iterator[Piece]:
    at, ours, yours = 0, 0, 0
    for start, left, right, size in _shared(base, mine, theirs):
        yield from _between(base[at:start], mine[ours:left], theirs[yours:right])
        if size:
            text = "".join(base[start : start + size])
            yield Piece(SAME, text, text, text)
        at, ours, yours = start + size, left + size, right + size


def _between(base: list[str], mine: list[str], theirs: list[str]) -> Iterator[Piece]:
    if mine == theirs:
        kind = SAME if base == mine else BOTH
    elif base == mine:
        kind = THEIRS
    else:
        kind = MINE if base == theirs else CLASH
    if base or mine or theirs:
        yield Piece(kind, "".join(base), "".join(mine), "".join(theirs))


def _shared(base: list[str], mine: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where all three are the same: (in base, in mine, in theirs, how long), ascending; at last the three ends."""
    left, right = _matches(base, mine), _matches(base, theirs)
    one, other = 0, 0
    while one < len(left) and other < len(right):
        a, b = left[one], right[other]
        start, end = max(a.base, b.base), min(a.base + a.size, b.base + b.size)
        if start < end:
            yield start, a.at + start - a.base, b.at + start - b.base, end - start
        if a.base + a.size < b.base + b.size:
            one += 1
        else:
            other += 1
    yield len(base), len(mine), len(theirs), 0


def _matches(base: list[str], text: list[str]) -> list[_Match]:
    """Equal stretches of two lists of tokens, ascending; what begins and ends alike is never searched."""
    head = _alike(base, text)
    tail = _alike(base[head:][::-1], text[head:][::-1])
    inner, other = base[head : len(base) - tail], text[head : len(text) - tail]
    found = [_Match(0, 0, head)] if head else []
    if _pairs(inner, other) <= MOST_PAIRS:
        blocks = SequenceMatcher(None, inner, other, autojunk=False).get_matching_blocks()
        found += [_Match(head + block.a, head + block.b, block.size) for block in blocks if block.size]
    if tail:
        found.append(_Match(len(base) - tail, len(text) - tail, tail))
    return found


def _alike(one: list[str], other: list[str]) -> int:
    """How many tokens two lists have in common at their beginning."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _pairs(one: list[str], other: list[str]) -> int:
    counts = Counter(other)
    return sum(count * counts[token] for token, count in Counter(one).items())
