"""One tree out of what several people moved at the same time: no rings, nothing lost, the same for everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    parents: dict[str, str | None] = dict.fromkeys(placements)
    wanted = {item: placement.parent for item, placement in latest.items()}
    if not _has_ring(wanted):
        return Settled(parents | wanted, frozenset())
    queue = sorted(latest, key=lambda item: (item not in bound, latest[item].order))
    cut = [item for item in queue if not _put(item, [wanted[item]], parents)]
    for item in cut:
        _put(item, _others(placements[item]), parents)
    return Settled(parents, frozenset(cut))


def _order(placement: Placement) -> tuple[int, str, int]:
    return placement.order


def _others(heads: Sequence[Placement]) -> Iterator[str | None]:
    """What an item tries that cannot stand where it was put last."""
    ordered = sorted(heads, key=_order, reverse=True)
    yield from (head.parent for head in ordered[1:])
    yield from (head.prev for head in ordered)


def _put(item: str, tried: Iterable[str | None], parents: dict[str, str | None]) -> bool:
    """Put an item under the first of these that closes no ring."""
    for parent in tried:
        if not _closes_ring(item, parent, parents):
            parents[item] = parent
            return True
    return False


def _closes_ring(item: str, parent: str | None, parents: Mapping[str, str | None]) -> bool:
    at = parent
    while at is not None:
        if at == item:
            return True
        at = parents.get(at)
    return False


def _has_ring(parents: Mapping[str, str | None]) -> bool:
    """Whether the way up from any item comes back to where it was; each item is passed once."""
    passed = dict[str, str]()
    for item in parents:
        at: str | None = item
        while at is not None and at not in passed:
            passed[at] = item
            at = parents.get(at)
        if at is not None and passed[at] == item:
            return True
    return False
