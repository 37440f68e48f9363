"""What is voted on, with how many dots, and what the ballots come to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.model import Board, Cluster, Note, Spread, Target, VoteRound
from okr_desktop.domain.workshop.words import letter

CARD_TURNS = 5


@dataclass(frozen=True, slots=True)
class Rank:
    """A target with what it got; ``place`` counts from 1, those with the same dots share it (``tied``)."""

    target: Target
    dots: int
    voters: int
    place: int
    tied: bool


def default_budget(items: int) -> int:
    """Dots a seat: a quarter of the items, at least 3 and at most 8 (workshop.md, votes)."""
    return min(8, max(3, math.ceil(items / 4)))


def targets(board: Board) -> tuple[Target, ...]:
    """What a vote is about: groups by their letters, then the notes that stand for themselves. Never merged ones."""
    notes = [note for note in board.notes.values() if note.merged is None and not note.withheld]
    notes.sort(key=lambda note: (note.order, note.id))
    groups = sorted(board.clusters.values(), key=lambda cluster: (len(cluster.letter), cluster.letter))
    found = [_group(board, group, notes) for group in groups]
    found = [target for target in found if target.notes]
    used = {target.letter for target in found}
    free = (name for name in map(letter, range(len(groups) + len(notes) + 1)) if name not in used)
    alone = [note for note in notes if note.cluster is None or note.cluster not in board.clusters]
    return (*found, *(Target(note.id, next(free), note.words, _with_merged(board, note)) for note in alone))


def cards(board: Board) -> tuple[Target, ...]:
    """What 25/10 scores: every note by itself."""
    notes = sorted(
        (note for note in board.notes.values() if note.merged is None and not note.withheld),
        key=lambda note: (note.order, note.id),
    )
    return tuple(
        Target(note.id, letter(number), note.words, _with_merged(board, note)) for number, note in enumerate(notes)
    )


def _group(board: Board, group: Cluster, notes: list[Note]) -> Target:
    inside = [note for note in notes if note.cluster == group.id]
    text = group.name or (inside[0].words if inside else "")
    return Target(group.id, group.letter, text, tuple(id for note in inside for id in _with_merged(board, note)))


def _with_merged(board: Board, note: Note) -> tuple[str, ...]:
    merged = sorted((one.order, one.id) for one in board.notes.values() if one.merged == note.id)
    return (note.id, *(id for _, id in merged))


def fits(ballot: Mapping[str, int], item: str, count: int, round: VoteRound) -> bool:
    """Whether a ballot may give an item this many dots: within the stack and, with all others, within the budget."""
    if not 0 <= count <= round.stack or item not in {target.id for target in round.items}:
        return False
    return sum(dots for id, dots in ballot.items() if id != item) + count <= round.budget


def counted(round: VoteRound, ballots: Iterable[Mapping[str, int]], seats: int) -> VoteRound:
    """The round with its totals: dots and voters of each item, and how many ballots have at least one dot."""
    dots = {target.id: 0 for target in round.items}
    voters, given = dict(dots), 0
    for ballot in ballots:
        valid = {id: count for id, count in ballot.items() if count > 0 and id in dots}
        given += bool(valid)
        for id, count in valid.items():
            dots[id] += count
            voters[id] += 1
    if round.kind == "cards":
        # A card that fewer than five people read is taken at its mean, so that all sums are out of 25.
        dots = {id: _out_of_25(total, voters[id]) for id, total in dots.items()}
    return replace(round, dots=dots, voters=voters, ballots=given, seats=seats)


def _out_of_25(total: int, readers: int) -> int:
    if not readers:
        return 0
    return int((Decimal(total) * CARD_TURNS / readers).quantize(Decimal(1), ROUND_HALF_UP))


def ranking(round: VoteRound) -> list[Rank]:
    """Targets, best first: by dots, then by voters, then by letter; the same dots share a place."""
    rows = [(round.dots.get(one.id, 0), round.voters.get(one.id, 0), one) for one in round.items]
    rows.sort(key=lambda row: (-row[0], -row[1], len(row[2].letter), row[2].letter))
    all_dots = [row[0] for row in rows]
    return [
        Rank(target, dots, voters, 1 + sum(other > dots for other in all_dots), all_dots.count(dots) > 1)
        for dots, voters, target in rows
    ]


def spread(values: list[int], scale: range, round: int, seats: int, texts: Iterable[str] = ()) -> Spread:
    """What answers on a scale came to; below five answers only whether somebody was low, and the mean."""
    mean = None
    if values:
        mean = (Decimal(sum(values)) / len(values)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    low = sum(value <= 2 for value in values)
    if len(values) < HISTOGRAM_FROM:
        return Spread(round, len(values), seats, (), mean, None, low > 0, tuple(texts))
    counts = tuple(values.count(step) for step in scale)
    return Spread(round, len(values), seats, counts, mean, low, low > 0, tuple(texts))
