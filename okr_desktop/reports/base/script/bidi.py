"""Which way each character of a line runs: the Unicode Bidirectional Algorithm, UAX #9, without explicit formatting."""

# Embeddings, overrides and isolates are taken out of every text before it gets here (they can make a text look like
# another one), so a line is one run of one level and the rules X1 to X10 have nothing to do. Checked against
# python-bidi in the tests; that gives the finished line only, and a page needs the level of each character.

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional, category

#: The invisible marks of direction: left to right, right to left, Arabic letter.
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
MARKS = frozenset((LRM, RLM, ALM))
_RTL = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PAIRS = (
    "()[]{}<>«»\u2039\u203a≤≥≪≫⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2768\u2769❪❫❬❭\u276e\u276f❰❱\u2772\u2773\u2774\u2775⟦⟧⟨⟩⟪⟫⦅⦆"
    "\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b"
    "\uff08\uff09\uff1c\uff1e\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
_MIRROR = {
    ord(one): other
    for first, last in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    for one, other in ((first, last), (last, first))
}
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
#: What joins two numbers of a kind.
_BETWEEN = {"EN": ("ES", "CS"), "AN": ("CS",)}
#: Without these, all of a paragraph from right to left runs that way.
_OTHER_WAY = frozenset(("L", "EN", "AN"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_DEEPEST = 63

_T = TypeVar("_T")


def has_rtl(text: str) -> bool:
    """Whether a text has anything that runs from right to left."""
    return _RTL.search(text) is not None


def is_rtl(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter does (rules P2 and P3)."""
    if text.isascii() or not has_rtl(text):
        return False
    for char in text:
        kind = bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def mirrored(text: str) -> str:
    """A text that runs from right to left in the order in which it is drawn, its brackets turned."""
    if text == " ":
        return text
    return text[::-1].translate(_MIRROR)


def levels(text: str, *, rtl: bool) -> list[int]:
    """The level of every character in a line of a paragraph that runs one way or the other; odd is right to left."""
    first = [bidirectional(char) or "L" for char in text]
    if rtl and _OTHER_WAY.isdisjoint(first):
        return [1] * len(text)
    own = "R" if rtl else "L"
    kinds = _weak(first, own)
    _brackets(text, first, kinds, own)
    _neutral(kinds, own)
    base = int(rtl)
    steps = {"L": 1, "R": 0, "EN": 1, "AN": 1} if rtl else {"L": 0, "R": 1, "EN": 2, "AN": 2}
    found = [base + steps[kind] for kind in kinds]
    _edges(first, found, base)
    return found


def reordered(items: Sequence[_T], depths: Sequence[int]) -> list[_T]:
    """Items of a line from left to right (rule L2); ``depths`` are their levels."""
    if set(depths) == {1}:
        return list(reversed(items))
    odd = [depth for depth in depths if depth % 2]
    order = list(range(len(items)))
    for level in range(max(depths, default=0), min(odd, default=1) - 1, -1):
        begin = 0
        for at in range(len(order) + 1):
            if at < len(order) and depths[order[at]] >= level:
                continue
            order[begin:at] = order[begin:at][::-1]
            begin = at + 1
    return [items[at] for at in order]


def _weak(first: Sequence[str], own: str) -> list[str]:
    """Rules W1 to W7: marks, numbers and what stands around numbers."""
    kinds = _marks_and_numbers(first, own)
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if before == after and kinds[at] in _BETWEEN.get(before, ()):
            kinds[at] = before
    _terminators(kinds)
    strong = own
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"
    return kinds


def _marks_and_numbers(first: Sequence[str], own: str) -> list[str]:
    """Rules W1 to W3."""
    kinds: list[str] = []
    strong, before = own, own
    for kind in first:
        if kind in ("NSM", "BN"):
            kind = before
        before = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        kinds.append("R" if kind == "AL" else kind)
    return kinds


def _terminators(kinds: list[str]) -> None:
    """Rule W5: signs beside a number belong to it."""
    begin = 0
    for kind, part in groupby(list(kinds)):
        end = begin + len(list(part))
        beside = (begin > 0 and kinds[begin - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        if kind == "ET" and beside:
            kinds[begin:end] = ["EN"] * (end - begin)
        begin = end


def _brackets(text: str, first: Sequence[str], kinds: list[str], own: str) -> None:
    """Rule N0: both brackets of a pair run the same way."""
    for opening, closing in _pairs(text, kinds):
        inside = {_STRONG[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG}
        if own in inside:
            way = own
        elif inside:
            before = next((_STRONG[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG), own)
            way = before if before in inside else own
        else:
            continue
        for at in (opening, closing):
            kinds[at] = way
            # A mark on a bracket goes with it.
            while at + 1 < len(kinds) and first[at + 1] in ("NSM", "BN"):
                at += 1
                kinds[at] = way


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Brackets that belong together, in the order in which they open (definition BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        side = category(char) if kinds[at] == "ON" and ord(char) in _MIRROR else ""
        if side == "Ps":
            if len(waiting) == _DEEPEST:
                break
            waiting.append((_MIRROR[ord(char)], at))
        elif side == "Pe":
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], at))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _neutral(kinds: list[str], own: str) -> None:
    """Rules N1 and N2: blanks and signs go with their neighbours if these agree, else with the paragraph."""
    begin = 0
    before = own
    for neutral, part in groupby(list(kinds), _NEUTRAL.__contains__):
        end = begin + len(list(part))
        if neutral:
            after = _STRONG[kinds[end]] if end < len(kinds) else own
            kinds[begin:end] = [before if before == after else own] * (end - begin)
        else:
            before = _STRONG[kinds[end - 1]]
        begin = end


def _edges(first: Sequence[str], found: list[int], base: int) -> None:
    """Rule L1: separators, and the blanks before them and at the end, go with the paragraph."""
    blank = True
    for at in range(len(found) - 1, -1, -1):
        if first[at] in ("B", "S"):
            blank = True
        elif first[at] not in ("WS", "BN"):
            blank = False
        if blank:
            found[at] = base
