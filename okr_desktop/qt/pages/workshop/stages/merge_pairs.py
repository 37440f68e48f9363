"""Which pairs of notes are still to be looked at: suggestions, less what was merged, called different or skipped."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.workshop.model import Board, Opinions
from okr_desktop.services.workshop.similar import Pair

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Open:
    """A pair to look at, by the notes that stand for both now; ``same`` and ``different`` count phones."""

    a: str
    b: str
    score: int
    sure: bool
    same: int = 0
    different: int = 0


class Pairs:
    """The list of a workshop, in the order of the suggestions; what was looked at is kept by the texts' notes."""

    def __init__(self) -> None:
        self._suggested: tuple[Pair, ...] = ()
        self._looked: dict[Key, str] = {}

    def suggest(self, pairs: tuple[Pair, ...]) -> None:
        """These are suggested now; what people said of a pair stays."""
        self._suggested = pairs

    def say(self, a: str, b: str, word: str) -> None:
        """A pair was looked at: ``different`` or ``skip``."""
        self._looked.pop(frozenset((a, b)), None)
        self._looked[frozenset((a, b))] = word

    def back(self) -> Key:
        """Take the last word back; gives its pair, empty when there is none."""
        if not self._looked:
            return frozenset()
        return self._looked.popitem()[0]

    def look_again(self) -> None:
        """Ask for the skipped ones once more."""
        self._looked = {key: word for key, word in self._looked.items() if word != "skip"}

    @property
    def skipped(self) -> int:
        """How many were skipped."""
        return sum(word == "skip" for word in self._looked.values())

    @property
    def said(self) -> int:
        """How many words could be taken back."""
        return len(self._looked)

    def open(self, board: Board, opinions: Opinions) -> list[Open]:
        """The pairs still to look at, the surest first."""
        said = {_now(board, key) for key in self._looked}
        found = dict[Key, Open]()
        for pair in self._suggested:
            key = _now(board, frozenset((pair.a, pair.b)))
            if len(key) == 2 and key not in said and key not in found:
                a, b = sorted(key, key=lambda id: (board.notes[id].order, id))
                found[key] = Open(a, b, pair.score, pair.sure, *_phones(opinions, pair))
        return list(found.values())

    def looked_at(self, board: Board, opinions: Opinions) -> tuple[int, int]:
        """How many of how many pairs were looked at."""
        whole = len({frozenset((pair.a, pair.b)) for pair in self._suggested if _there(board, pair)})
        rest = len(self.open(board, opinions))
        return max(0, whole - rest), whole


def _there(board: Board, pair: Pair) -> bool:
    return all(id in board.notes and not board.notes[id].withheld for id in (pair.a, pair.b))


def _now(board: Board, key: Key) -> Key:
    """The notes that stand for a pair now: one when they are merged, none when one is gone."""
    found = set[str]()
    for id in key:
        note = board.notes.get(id)
        if note is None or note.withheld:
            return frozenset()
        found.add(note.merged or note.id)
    return frozenset(found)


def _phones(opinions: Opinions, pair: Pair) -> tuple[int, int]:
    return opinions.same.get((pair.a, pair.b)) or opinions.same.get((pair.b, pair.a)) or (0, 0)
