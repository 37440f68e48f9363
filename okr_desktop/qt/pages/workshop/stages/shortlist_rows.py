"""The ranking as rows to show, over a run-off as well: what was taken before it stays where it stood."""

from __future__ import annotations

from dataclasses import dataclass, replace

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.acts import on_board
from okr_desktop.domain.workshop.model import Live, Pick, VoteRound
from okr_desktop.domain.workshop.votes import Rank, ranking, targets

RUNOFF = "runoff"


@dataclass(frozen=True, slots=True)
class Row:
    """One target: ``dots`` and ``voters`` None where there was no vote; ``run_off`` is its dots in a run-off."""

    id: str
    letter: str
    text: str
    dots: int | None
    voters: int | None
    place: int
    tied: bool
    picked: bool
    reason: str = ""
    run_off: int | None = None


def rows(live: Live) -> list[Row]:
    """Best first; a run-off decides among those that were in it, where they stood."""
    voted = live.results.vote
    if voted is None:
        return [
            Row(one.id, one.letter, one.text, None, None, at, False, *_picked(live, one.id))
            for at, one in enumerate(targets(live.board), 1)
        ]
    return _ranked(live, voted)


def _ranked(live: Live, voted: VoteRound) -> list[Row]:
    before = _before(live, voted) if voted.kind == RUNOFF else None
    if before is None:
        return [_row(live, rank) for rank in ranking(voted)]
    last = {rank.target.id: rank for rank in ranking(voted)}
    found = _ranked(live, before)
    decided = {row.id: row for row in found if row.id in last}
    among = [replace(decided[id], run_off=rank.dots, tied=rank.tied) for id, rank in last.items()]
    first = next(at for at, row in enumerate(found) if row.id in last)
    rest = [row for row in found if row.id not in last]
    return [*rest[:first], *among, *rest[first:]]


def _before(live: Live, voted: VoteRound) -> VoteRound | None:
    """The round that a run-off followed; a run-off may follow another."""
    ids = {item.id for item in voted.items}
    earlier = (one for one in reversed(live.results.votes) if one.number < voted.number)
    return next((one for one in earlier if ids <= {item.id for item in one.items}), None)


def _row(live: Live, rank: Rank) -> Row:
    target = rank.target
    picked, reason = _picked(live, target.id)
    return Row(target.id, target.letter, target.text, rank.dots, rank.voters, rank.place, rank.tied, picked, reason)


def _picked(live: Live, id: str) -> tuple[bool, str]:
    found = live.board.picks.get(id)
    return (found.picked, found.reason) if found is not None else (False, "")


def cut_of(found: list[Row]) -> int:
    """Where the line lies: below the last row down to which everything is taken."""
    return next((at for at, row in enumerate(found) if not row.picked), len(found))


def tied_at(found: list[Row], at: int) -> list[Row]:
    """The rows with as many dots as the one above the line, where the line runs among them or just below them."""
    if not 0 < at <= len(found) or found[at - 1].dots is None:
        return []
    edge = found[at - 1]
    same = [row for row in found if (row.dots, row.run_off) == (edge.dots, edge.run_off)]
    return same if len(same) > 1 else []


def cut(live: Live, count: int) -> Live:
    """Draw the line below the first rows; who ties with the last one comes along, who has no dots does not.

    After a run-off the line is drawn among all rows, and without a vote in the order of the letters.
    """
    found = rows(live)
    voted = live.results.vote
    if voted is not None and voted.kind != RUNOFF:
        return drafting.cut(live, count)
    chosen = found[: max(0, count)]
    if voted is not None and chosen:
        edge = chosen[-1]
        chosen += [row for row in found[count:] if (row.dots, row.run_off) == (edge.dots, edge.run_off)]
    picks = {row.id: Pick(row.id, True) for row in chosen}
    return on_board(live, replace(live.board, picks=picks))
