"""One tree out of what several people moved at the same time: no rings, nothing lost, the same for everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Placement(NamedTuple):
    """A head of an item's place: when and by whom it was written, under which item, and where the item stood before.

    Placements compare by (Lamport time, run, number in the run): no two are equal in these.
    """

    lam: int
    actor: str
    seq: int
    parent: str | None
    prev: str | None = None

    @property
    def order(self) -> tuple[int, str, int]:
        """What decides which of two placements came first."""
        return self.lam, self.actor, self.seq


@dataclass(frozen=True, slots=True)
class Settled:
    """Under what each item stands (None: nothing), and which items cannot stand where they were put last."""

    parents: Mapping[str, str | None]
    cut: frozenset[str]


def settle(placements: Mapping[str, Sequence[Placement]], bound: Collection[str] = ()) -> Settled:
    """Where each item stands, from the heads of its place alone.

    Each item is put where its latest placement says, those placed first before those placed later, unless that
    closes a ring. What is left over tries its other placements, latest first, then where it stood before these, and
    else stands alone. ``bound`` items, which cannot stand alone (key results), are put before all others. An item
    without placements stands alone; a parent that is no item ends the way up.
    """
    latest = {item: max(heads, key=_order) for item, heads in placements.items() if heads}
    wanted = {item: placement.parent for item, placement in latest.items()}

    def rank(item: str) -> tuple[bool, tuple[int, str, int]]:
        return item not in bound, latest[item].order

    # One after another, each ring lacks nothing but its last item: that one cannot be put where it should stand.
    cut = sorted((max(ring, key=rank) for ring in _rings(wanted)), key=rank)
    parents: dict[str, str | None] = dict.fromkeys(placements) | wanted | dict.fromkeys(cut)
    for item in cut:
        fits = (other for other in _others(placements[item]) if not _closes_ring(item, other, parents))
        parents[item] = next(fits, None)
    return Settled(parents, frozenset(cut))


def _order(placement: Placement) -> tuple[int, str, int]:
    return placement.order


def _others(heads: Sequence[Placement]) -> Iterator[str | None]:
    """What an item tries that cannot stand where it was put last."""
    ordered = sorted(heads, key=_order, reverse=True)
    yield from (head.parent for head in ordered[1:])
    yield from (head.prev for head in ordered)


def _closes_ring(item: str, parent: str | None, parents: Mapping[str, str | None]) -> bool:
    at = parent
    while at is not None:
        if at == item:
            return True
        at = parents.get(at)
    return False


def _rings(parents: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The ways up that come back to where they began; each item is passed once."""
    passed = dict[str, str]()
    for item in parents:
        at: str | None = item
        while at is not None and at not in passed:
            passed[at] = item
            at = parents.get(at)
        if at is not None and passed[at] == item:
            ring = [at]
            while (above := parents.get(ring[-1])) is not None and above != at:
                ring.append(above)
            yield ring
