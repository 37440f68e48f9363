"""How alike short texts are by the runs of three letters that they share: works in any script, needs no library."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

GRAM = 3


def letters(text: str) -> str:
    """The letters, marks and digits of a text, folded to lower case; everything else is one space."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in folded).split())


def grams(text: str) -> Counter[str]:
    """The runs of three of a text as :func:`letters` gives it, with a space at both ends; empty for an empty text."""
    if not text:
        return Counter()
    padded = f" {text} "
    return Counter(padded[at : at + GRAM] for at in range(max(1, len(padded) - GRAM + 1)))


class Trigrams:
    """An index of texts (as :func:`letters` gives them); alike is 0 (nothing shared) to 100 (the same letters).

    It is the cosine of TF-IDF weights: a run that many texts have says little.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [grams(text) for text in texts]
        found = Counter(gram for one in counted for gram in one)
        self._rare = {gram: math.log((1 + len(texts)) / (1 + count)) + 1 for gram, count in found.items()}
        self._unseen = math.log(1 + len(texts)) + 1
        self._weights = [self._weighed(one) for one in counted]
        self._where: dict[str, list[tuple[int, float]]] = {}
        for at, weights in enumerate(self._weights):
            self._add(self._where, at, weights)

    def like(self, text: str) -> list[float]:
        """How alike a text is to each text of the index, in their order."""
        found = [0.0] * len(self._weights)
        for gram, weight in self._weighed(grams(text)).items():
            for at, other in self._where.get(gram, ()):
                found[at] += weight * other
        return [100 * share for share in found]

    def rows(self) -> Iterator[list[float]]:
        """For each text how alike it is to those before it: a list as long as its index."""
        where: dict[str, list[tuple[int, float]]] = {}
        for at, weights in enumerate(self._weights):
            found = [0.0] * at
            for gram, weight in weights.items():
                for before, other in where.get(gram, ()):
                    found[before] += weight * other
            yield [100 * share for share in found]
            self._add(where, at, weights)

    def _weighed(self, counted: Counter[str]) -> dict[str, float]:
        weights = {gram: (1 + math.log(count)) * self._rare.get(gram, self._unseen) for gram, count in counted.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {gram: weight / length for gram, weight in weights.items()}

    @staticmethod
    def _add(where: dict[str, list[tuple[int, float]]], at: int, weights: dict[str, float]) -> None:
        for gram, weight in weights.items():
            where.setdefault(gram, []).append((at, weight))
