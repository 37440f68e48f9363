"""Merges what was read of a folder into the workspace; one bad file keeps nobody from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from okr_desktop.domain.changes import Changes
from okr_desktop.sharing.folder import Loaded
from okr_desktop.sharing.local import StoreCall
from okr_desktop.sharing.report import both
from okr_desktop.store import merging
from okr_desktop.store.causal import WireError


@dataclass(slots=True)
class Taken:
    """What came: ``received`` new ops; names of files that were not sound, and of those that build on missing ones."""

    received: int = 0
    changes: Changes = field(default_factory=Changes)
    healed: bool = False
    arrivals: tuple[int, ...] = ()
    bad: dict[str, str] = field(default_factory=dict[str, str])
    later: set[str] = field(default_factory=set[str])


def merge_in(
    store: StoreCall, loaded: Sequence[Loaded], source: str, progress: merging.Progress | None = None
) -> Taken:
    """Merge files in one transaction. Raises what the workspace raises (a full disk), then with nothing merged."""
    taken = Taken()
    try:
        _merge(store, loaded, source, taken, progress)
    except WireError:
        _one_by_one(store, loaded, source, taken, progress)
    return taken


def _merge(
    store: StoreCall, loaded: Sequence[Loaded], source: str, taken: Taken, progress: merging.Progress | None
) -> None:
    incoming = [one.shared for one in loaded]
    merged = store(lambda space: merging.merge(space, incoming, source=source, progress=progress))
    taken.received += merged.received
    taken.changes = both(taken.changes, merged.changes)
    taken.healed |= merged.healed
    taken.arrivals += () if merged.arrival is None else (merged.arrival,)
    taken.later |= {loaded[position].name for position in merged.waiting}


def _one_by_one(
    store: StoreCall, loaded: Sequence[Loaded], source: str, taken: Taken, progress: merging.Progress | None
) -> None:
    """Whole files first: parts build on them."""
    for one in sorted(loaded, key=lambda one: one.is_part):
        try:
            _merge(store, [one], source, taken, progress)
        except WireError as error:
            taken.bad[one.name] = str(error.params.get("finding", ""))
