"""Finds titles that are almost the same among very many, without comparing each with each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from okr_desktop.domain.coach.tools import grams

NEAR = 0.8
MOST_LOOKED_AT = 1000
_BITS = 509


@dataclass(frozen=True, slots=True)
class _Title:
    """A title as a set of grams, each a number: the rarest one is the smallest. ``bits`` marks them modulo 509."""

    id: str
    order: tuple[int, ...]
    grams: frozenset[int]
    bits: int


def twins(titles: Mapping[str, str], near: float = NEAR) -> dict[str, str]:
    """For each id whose title has a likeness of ``near`` or more to another one: the id of such another one.

    Titles come by length, and each looks for shorter ones that share one of its rarest grams (prefix filtering as in
    PPJoin: Xiao, Wang, Lin, Yu 2008). The bits tell most strangers apart before their sets are compared. At each gram
    a title looks at 1000 others at most: where more share one of the rarest, a machine made them.
    """
    same = _equal(titles)
    found, index = {first: id for id, first in same.items()} | same, dict[int, list[tuple[int, _Title]]]()
    for title in _taken_apart({id: text for id, text in titles.items() if id not in same}):
        for other in _candidates(title, index, near):
            if (title.id not in found or other.id not in found) and _is_near(title, other, near):
                found.setdefault(title.id, other.id)
                found.setdefault(other.id, title.id)
        for gram in title.order[: _length(title, 2 * near / (1 + near))]:
            index.setdefault(gram, []).append((title.bits, title))
    return found


def _equal(titles: Mapping[str, str]) -> dict[str, str]:
    """Equal titles are paired at once; the first of them stays in the search for near ones."""
    first, found = dict[str, str](), dict[str, str]()
    for id, title in titles.items():
        key = " ".join(title.casefold().split())
        if key and first.setdefault(key, id) != id:
            found[id] = first[key]
    return found


def _taken_apart(titles: Mapping[str, str]) -> list[_Title]:
    """The titles, the shortest first; empty ones are like nothing."""
    sets = {id: grams(title) for id, title in titles.items()}
    counts = Counter(gram for one in sets.values() for gram in one)
    ranks = {gram: rank for rank, gram in enumerate(sorted(counts, key=lambda gram: (counts[gram], gram)))}
    found = list[_Title]()
    for id, one in sets.items():
        order = tuple(sorted(ranks[gram] for gram in one))
        bits = 0
        for rank in order:
            bits |= 1 << rank % _BITS
        if order:
            found.append(_Title(id, order, frozenset(order), bits))
    return sorted(found, key=lambda title: (len(title.order), title.id))


def _length(title: _Title, share: float) -> int:
    """How many of the rarest grams are enough when this share of all must be common."""
    return len(title.order) - math.ceil(share * len(title.order) - 1e-9) + 1


def _candidates(title: _Title, index: dict[int, list[tuple[int, _Title]]], near: float) -> Iterator[_Title]:
    """Those that may be near: they share a rare gram, and their bits differ in few places."""
    bits = title.bits
    # Sets of n and m grams that are near differ in at most (1 - near) / (1 + near) * (n + m) of them.
    most = int((1 - near) / (1 + near) * 2 * len(title.order) + 1e-9)
    for gram in title.order[: _length(title, near)]:
        looked_at = index.get(gram, [])[-MOST_LOOKED_AT:]
        yield from [other for marks, other in looked_at if (marks ^ bits).bit_count() <= most]


def _is_near(one: _Title, other: _Title, near: float) -> bool:
    shared = len(one.grams & other.grams)
    return shared >= near * (len(one.grams) + len(other.grams) - shared)
