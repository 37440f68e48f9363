"""Which ideas may be the same, and which might make a group: suggestions that never do anything by themselves."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from okr_desktop.domain.workshop.trigrams import Trigrams, letters

# Measured on real ideas (workshop.md): what is above SURE was always the same; below it people have to look.
SURE, LOOK, GRAMS = 80, 60, 40
# Similar enough to stand side by side in a list.
BESIDE = 25
GROUP_LIMIT = 5
# Hundreds of nearly equal texts would give pairs by the square: of each text the best, and of all the best.
NEAREST, PAIRS_LIMIT = 8, 500

Scores = dict[tuple[int, int], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two notes that may say the same; ``score`` 0 to 100, ``sure`` means "probably the same"."""

    a: str
    b: str
    score: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Suggestions:
    """``pairs`` best first, ``groups`` of two to five ids, and ``order``: all ids, similar ones side by side."""

    pairs: tuple[Pair, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    order: tuple[str, ...] = ()


def suggest(notes: Sequence[tuple[str, str]]) -> Suggestions:
    """What (id, text) of each note suggests; under a second for 1,000 notes, so call it on a worker."""
    ids = [id for id, _ in notes]
    twins, unique = _without_twins(notes)
    words = {at: _sorted_words(text) for at, text in unique.items()}
    scores = _scores(unique, words)
    sure = {pair for pair, score in scores.items() if _sure(score, words[pair[0]], words[pair[1]])}.union(twins)
    scores.update(dict.fromkeys(twins, (100.0, 100.0)))
    ranked = sorted(scores.items(), key=lambda row: (-max(row[1]), row[0]))
    links = [pair for pair, score in ranked if _wanted(score)]
    return Suggestions(_pairs(ids, ranked, sure), _groups(ids, links), _order(ids, [pair for pair, _ in ranked]))


class Known:
    """Notes made ready, so that each new text is compared with all of them in about 1 ms for 1,000 notes."""

    def __init__(self, notes: Sequence[tuple[str, str]]) -> None:
        self._ids = [id for id, _ in notes]
        plain = [letters(text) for _, text in notes]
        self._words = [_sorted_words(text) for text in plain]
        self._grams = Trigrams(plain)

    def like(self, text: str, limit: int = 3) -> list[Pair]:
        """The notes (as ``b``; ``a`` is empty) that may say the same as a text, best first."""
        plain = letters(text)
        scores = {at: (0.0, share) for at, share in enumerate(self._grams.like(plain)) if share >= GRAMS}
        words = process.extract(_sorted_words(plain), self._words, scorer=fuzz.ratio, score_cutoff=LOOK, limit=limit)
        for _, score, at in words:
            scores[at] = (score, scores.get(at, (0.0, 0.0))[1])
        best = heapq.nlargest(limit, scores.items(), key=lambda row: max(row[1]))
        mine = _sorted_words(plain)
        return [Pair("", self._ids[at], round(max(score)), _sure(score, mine, self._words[at])) for at, score in best]


def _sure(score: tuple[float, float], one: str, other: str) -> bool:
    """Probably the same; not where one only adds words: "more revenue" is less than "more revenue in Asia"."""
    mine, theirs = set(one.split()), set(other.split())
    return score[0] >= SURE and not (mine < theirs or theirs < mine)


def _sorted_words(plain: str) -> str:
    return " ".join(sorted(plain.split()))


def _without_twins(notes: Sequence[tuple[str, str]]) -> tuple[list[tuple[int, int]], dict[int, str]]:
    """Pairs of places with exactly the same letters, and the first of each kind with its letters."""
    twins, last, unique = list[tuple[int, int]](), dict[str, int](), dict[int, str]()
    for at, (_, text) in enumerate(notes):
        plain = letters(text)
        if not plain:
            continue
        if plain in last:
            twins.append((last[plain], at))
        else:
            unique[at] = plain
        last[plain] = at
    return twins, unique


def _scores(unique: dict[int, str], sorted_words: dict[int, str]) -> Scores:
    """How alike by sorted words and by runs of letters, for the pairs that are alike at all."""
    places, words = list(unique), [sorted_words[at] for at in unique]
    found: Scores = {}
    for at, row in enumerate(Trigrams(list(unique.values())).rows()):
        near = [(share, before) for before, share in enumerate(row) if share >= BESIDE]
        for share, before in heapq.nlargest(NEAREST, near):
            found[places[before], places[at]] = (0.0, share)
        for _, score, before in process.extract(
            words[at], words[:at], scorer=fuzz.ratio, score_cutoff=LOOK, limit=NEAREST
        ):
            key = places[before], places[at]
            found[key] = (score, found.get(key, (0.0, 0.0))[1])
    return found


def _wanted(score: tuple[float, float]) -> bool:
    return score[0] >= LOOK or score[1] >= GRAMS


def _pairs(
    ids: Sequence[str], ranked: Iterable[tuple[tuple[int, int], tuple[float, float]]], sure: set[tuple[int, int]]
) -> tuple[Pair, ...]:
    found = [
        Pair(ids[pair[0]], ids[pair[1]], round(max(score)), pair in sure) for pair, score in ranked if _wanted(score)
    ]
    found.sort(key=lambda pair: (not pair.sure, -pair.score))
    return tuple(found[:PAIRS_LIMIT])


def _groups(ids: Sequence[str], links: Iterable[tuple[int, int]]) -> tuple[tuple[str, ...], ...]:
    """Single linkage, best links first, where no group grows beyond the limit."""
    home: dict[int, list[int]] = {}
    for one, other in links:
        mine, theirs = home.get(one, [one]), home.get(other, [other])
        if mine is not theirs and len(mine) + len(theirs) <= GROUP_LIMIT:
            joined = [*mine, *theirs]
            home.update(dict.fromkeys(joined, joined))
    groups = {id(group): group for group in home.values()}
    return tuple(tuple(ids[at] for at in group) for group in groups.values())


def _order(ids: Sequence[str], links: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Rows of notes joined end to end, best links first: the linked ends meet where they can."""
    home = {at: [at] for at in range(len(ids))}
    for one, other in links:
        mine, theirs = home[one], home[other]
        if mine is theirs:
            continue
        if len(mine) < len(theirs):
            one, other, mine, theirs = other, one, theirs, mine
        if mine.index(one) < len(mine) / 2:
            mine.reverse()
        if theirs.index(other) >= len(theirs) / 2:
            theirs.reverse()
        mine.extend(theirs)
        home.update(dict.fromkeys(theirs, mine))
    rows = {id(row): row for row in home.values()}
    return tuple(ids[at] for row in rows.values() for at in row)
