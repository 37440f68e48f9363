"""Several actions told at once: a whole story with its moments in the past, in one transaction (the sample)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.plan import Record
from okr_desktop.store.unit_of_work import UnitOfWork
from okr_desktop.store.workspace import Workspace

#: What the journal keeps with each action that belongs to a story: the last one, which stands for all of them.
PART_OF = "part_of"


@dataclass(frozen=True, slots=True)
class Told:
    """One action: its moment (milliseconds since 1970), who did it (a person's id), what it is called and stored."""

    wall_ms: int
    by: str | None
    label: Label
    records: tuple[Record, ...]


def tell(space: Workspace, story: Iterable[Told], whole: Label, last: Iterable[Record]) -> Changes:
    """Store what a story says, in its order; either all of it is stored or nothing.

    ``last`` is stored now under the label ``whole``: undoing this one step takes back the story.
    """
    tx = new_id()
    found: dict[str, set[str]] = defaultdict(set)
    space.begin()
    try:
        for told in story:
            by = {"by": told.by} if told.by else {}
            with UnitOfWork(_Inside(space), told.label, {**by, PART_OF: tx}, wall_ms=told.wall_ms) as unit:
                _save(unit, told.records)
            _collect(found, unit.changes)
        with UnitOfWork(_Inside(space), whole, tx=tx) as unit:
            _save(unit, last)
        _collect(found, unit.changes)
    except BaseException:
        space.finish(commit=False)
        raise
    space.finish(commit=True)
    return Changes({kind: frozenset(ids) for kind, ids in found.items()})


def _save(unit: UnitOfWork, records: Iterable[Record]) -> None:
    for record in records:
        unit.save(record)


def _collect(found: dict[str, set[str]], changes: Changes) -> None:
    for kind, ids in changes.touched.items():
        found[kind] |= ids


class _Inside:
    """The door of a transaction that is open already."""

    def __init__(self, space: Workspace) -> None:
        self.path, self.journal, self.projection = space.path, space.journal, space.projection

    def begin(self) -> None:
        """It has begun."""

    def finish(self, commit: bool) -> None:
        """Whoever began it ends it; a failure is raised to them by the unit of work."""
