"""How well a few typed letters fit a name, and which letters of it they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from okr_desktop.domain.text import fold

WHOLE, START, WORD, INSIDE, INITIALS, SCATTERED = 100, 90, 70, 40, 30, 10
# From here on a person has certainly meant it.
STRONG = WORD
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Match:
    """A fit: the better, the greater ``score``; ``spans`` are (start, length) of what was typed in the name."""

    score: int
    spans: tuple[tuple[int, int], ...] = ()


class Name:
    """A text that is searched again and again: folded once, with the way back to its own letters."""

    __slots__ = ("_back", "_folded", "_starts")

    def __init__(self, text: str) -> None:
        text = text[:_LONGEST]
        if text.isascii():
            self._folded, self._back = text.lower(), None
        else:
            folded = [_fold_letter(letter) for letter in text]
            self._folded = "".join(folded)
            self._back = [place for place, letters in enumerate(folded) for _ in letters]
        self._starts = _word_starts(self._folded)

    def fits(self, words: Iterable[str]) -> Match | None:
        """How folded words fit, each for itself; None when one of them does not."""
        scores, letters = list[int](), set[int]()
        for word in words:
            found = self._fit(word)
            if found is None:
                return None
            scores.append(found[0])
            letters.update(found[1])
        if not scores:
            return Match(0)
        return Match(sum(scores) // len(scores), self._spans(letters))

    def _fit(self, word: str) -> tuple[int, Iterable[int]] | None:
        if self._folded == word:
            return WHOLE, range(len(word))
        if self._folded.startswith(word):
            return START, range(len(word))
        for start in self._starts:
            if self._folded.startswith(word, start):
                return WORD, range(start, start + len(word))
        if len(word) > 1 and (inside := self._folded.find(word)) >= 0:
            return INSIDE, range(inside, inside + len(word))
        return self._scattered(word) if len(word) > 1 else None

    def _scattered(self, word: str) -> tuple[int, Iterable[int]] | None:
        """The beginnings of words first ("nw" in "New workspace"), else letters in their order."""
        initials = _in_order(word, [(self._folded[start], start) for start in self._starts])
        if initials is not None:
            return INITIALS, initials
        first = next((start for start in self._starts if self._folded[start] == word[0]), -1)
        if len(word) < 3 or first < 0:
            return None
        rest = _in_order(word, [(self._folded[place], place) for place in range(first, len(self._folded))])
        # Letters strewn over half a sentence are chance.
        return (SCATTERED, rest) if rest is not None and rest[-1] - rest[0] < 3 * len(word) else None

    def _spans(self, letters: set[int]) -> tuple[tuple[int, int], ...]:
        places = sorted(letters if self._back is None else {self._back[place] for place in letters})
        spans = list[tuple[int, int]]()
        for place in places:
            if spans and sum(spans[-1]) == place:
                spans[-1] = (spans[-1][0], spans[-1][1] + 1)
            else:
                spans.append((place, 1))
        return tuple(spans)


def _fold_letter(letter: str) -> str:
    if letter.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(part for part in decomposed if not unicodedata.combining(part))


def _word_starts(text: str) -> list[int]:
    return [
        place for place, letter in enumerate(text) if letter.isalnum() and (not place or not text[place - 1].isalnum())
    ]


def _in_order(word: str, letters: list[tuple[str, int]]) -> list[int] | None:
    found, rest = list[int](), iter(letters)
    for wanted in word:
        place = next((place for letter, place in rest if letter == wanted), None)
        if place is None:
            return None
        found.append(place)
    return found


def words_of(text: str) -> list[str]:
    """What was typed, as folded words."""
    return fold(text).split()
