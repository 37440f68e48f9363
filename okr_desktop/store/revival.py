"""Who stands although deleted: what holds something that somebody put there without having seen the deletion."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from okr_desktop.store.heads import Head
from okr_desktop.store.ops import CREATION, DELETED

# A key result needs its objective, a check-in its key result: where such a record lives, what it belongs to lives as
# well. An aligned objective or an initiative revives what it was put under only when the deletion had not seen it put
# there (sharing.md, Deletion). Nothing is written for that: the question stays open until a person answers it.

# Kind of what belongs, the column that says to what, and which kinds that may be.
BELONGING = (
    ("key_result", "objective", ("objective",)),
    ("check_in", "key_result", ("key_result",)),
    ("check_in", "kpi", ("kpi",)),
    ("initiative", "key_result", ("key_result",)),
    ("objective", "parent", ("objective", "key_result")),
)
# These cannot stand alone: the tables demand what they belong to.
BOUND = ("key_result", "check_in")


def belongings(db: sqlite3.Connection, kind: str, id: str) -> Iterator[tuple[str, str]]:
    """Kind and id of every live record that belongs to one."""
    for child, column, kinds in BELONGING:
        if kind in kinds:
            for (found,) in db.execute(f"SELECT id FROM {child} WHERE {column} = ?", (id,)):
                yield child, found


def containers(db: sqlite3.Connection, kind: str, id: str) -> Iterator[str]:
    """The ids of what a live record belongs to, whether that lives or not."""
    return (above for above, _ in containers_as(db, kind, id))


def containers_as(db: sqlite3.Connection, kind: str, id: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The same, each with the kinds that it may be of."""
    for child, column, kinds in BELONGING:
        if child == kind:
            row = db.execute(f"SELECT {column} FROM {child} WHERE id = ?", (id,)).fetchone()
            if row is not None and row[0]:
                yield str(row[0]), kinds


def revives(kind: str, heads: list[Head], deletions: list[Head]) -> bool:
    """Whether a live record revives what it belongs to, which was deleted by ``deletions``."""
    if kind in BOUND or any(head.field == DELETED for head in heads):
        return True
    contexts = [head.ctx or {} for head in deletions]
    placed = [head for head in heads if head.field in (CREATION, "place")]
    latest = max(placed, key=lambda head: head.order, default=None)
    return latest is not None and all(latest.seq > ctx.get(latest.actor, 0) for ctx in contexts)
