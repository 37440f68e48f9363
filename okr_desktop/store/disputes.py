"""Readings of heads and journal for what a person must decide: rival values, revived records, and who wrote them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from okr_desktop.domain.registers import KINDS, Wire
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.wire import read_context

# So many writes of one register are looked through for what its values have in common.
FURTHEST = 1000
Dot = tuple[str, int]
_SAID = (
    "SELECT head.field, lower(hex(actor.id)), head.seq, head.lam, head.wall_ms, head.value, head.ctx, "
    "actor.mine, actor.machine_hint, actor.name, op.tx FROM head JOIN actor ON actor.short = head.actor "
    "LEFT JOIN op ON op.actor = head.actor AND op.seq = head.seq WHERE head.eid = ? "
    "ORDER BY head.lam, actor.id, head.seq"
)
_LIVES = " ".join(f"WHEN '{kind}' THEN EXISTS (SELECT 1 FROM {kind} WHERE id = lower(hex(eid)))" for kind in KINDS)
_REVIVED = (
    "SELECT DISTINCT etype, lower(hex(eid)) FROM head WHERE field = 'deleted' AND value = 'true' "
    f"AND CASE etype {_LIVES} ELSE 0 END"
)
_OP = (
    "SELECT lower(hex(actor.id)), op.seq, op.lam, op.wall_ms, op.field, op.value, op.preds, op.ctx, "
    "actor.mine, actor.machine_hint, actor.name, op.tx, op.h FROM op JOIN actor ON actor.short = op.actor "
)


@dataclass(frozen=True, slots=True)
class Said:
    """A value that somebody wrote: its dot, when (ms since 1970), by whom (a person's id or ""), on which computer."""

    field: str
    actor: str
    seq: int
    lam: int
    wall_ms: int
    value: Wire
    ctx: dict[str, int] | None
    mine: bool
    machine: str
    by: str
    tx: str

    @property
    def order(self) -> tuple[int, str, int]:
        """The last one in this order is shown while nobody has decided."""
        return (self.lam, self.actor, self.seq)


def contested(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """(kind, id, field) of every register with several heads, by id."""
    # The merge notes every register that it leaves with several heads, and nobody ever takes one off that list.
    query = (
        "SELECT head.etype, lower(hex(head.eid)), head.field FROM contested CROSS JOIN head "
        "ON head.eid = contested.eid AND head.field = contested.field "
        "GROUP BY contested.eid, contested.field HAVING count(*) > 1"
    )
    return [row for row in db.execute(query) if row[2] not in (CREATION, DELETED)]


def revived(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(kind, id) of every record that somebody has deleted and that lives all the same."""
    return [(kind, id) for kind, id in db.execute(_REVIVED)]


def said(db: sqlite3.Connection, id: str) -> list[Said]:
    """Every head of an entity with who wrote it, in the order in which the last one wins."""
    return [_said(db, *row) for row in db.execute(_SAID, (bytes.fromhex(id),)).fetchall()]


def _said(db: sqlite3.Connection, field: str, actor: str, seq: int, lam: int, wall_ms: int, *rest: Any) -> Said:
    value, ctx, mine, machine, name, tx = rest
    by = author(db, tx) if tx else None
    context = read_context(ctx) if ctx else None
    return Said(
        field,
        actor,
        seq,
        lam,
        wall_ms,
        json.loads(value),
        context,
        bool(mine),
        machine,
        name if by is None else by,
        tx.hex() if tx else "",
    )


def author(db: sqlite3.Connection, tx: bytes) -> str | None:
    """Who did an action (a person's id, "" for nobody known), None when the journal does not hold it."""
    # An action's own op is about itself, which its index finds at once however much the action wrote.
    query = "SELECT json_extract(value, '$.by') FROM op WHERE eid = ? AND etype = 'action' LIMIT 1"
    row = db.execute(query, (tx,)).fetchone()
    return None if row is None else str(row[0] or "")


# What rival values have in common


def common(db: sqlite3.Connection, id: str, rivals: Sequence[Said]) -> Said | None:
    """The latest value of a register that every one of these was written in the knowledge of, if the journal has it.

    For a register that nobody had touched before: what the record was born with.
    """
    query = f"{_OP} WHERE op.eid = ? AND op.field = ? ORDER BY op.lam DESC LIMIT ?"
    rows = db.execute(query, (bytes.fromhex(id), rivals[0].field, FURTHEST)).fetchall()
    writes: dict[Dot, Sequence[Any]] = {(row[0], row[1]): row for row in rows}
    # Where a history forked, the branch is told by the hash.
    links: dict[str, Dot] = {row[-1].hex(): (row[0], row[1]) for row in rows}
    pasts = [_past(writes, links, (one.actor, one.seq)) for one in rivals]
    shared = pasts[0].intersection(*pasts[1:])
    if shared:
        return _written(db, max((writes[dot] for dot in shared), key=lambda row: (row[2], row[0], row[1])))
    return _born(db, id, rivals[0].field)


def _past(writes: Mapping[Dot, Sequence[Any]], links: Mapping[str, Dot], dot: Dot) -> set[Dot]:
    """The writes of a register that one of them replaced, directly and indirectly."""
    found, todo = set[Dot](), [dot]
    while todo:
        row = writes.get(todo.pop())
        for actor, seq, *link in () if row is None else json.loads(row[6]):
            before = links.get(str(link[0]), (actor, seq)) if link else (actor, seq)
            if before in writes and before not in found:
                found.add(before)
                todo.append(before)
    return found


def _written(db: sqlite3.Connection, row: Sequence[Any]) -> Said:
    actor, seq, lam, wall_ms, field, value, _, *rest = row[:-1]
    return _said(db, field, actor, seq, lam, wall_ms, value, *rest)


def _born(db: sqlite3.Connection, id: str, field: str) -> Said | None:
    query = f"{_OP} WHERE op.eid = ? AND op.field = ? ORDER BY op.lam LIMIT 1"
    row = db.execute(query, (bytes.fromhex(id), CREATION)).fetchone()
    if row is None:
        return None
    birth = _written(db, row)
    value = birth.value.get(field) if isinstance(birth.value, dict) else None
    return Said(
        field,
        birth.actor,
        birth.seq,
        birth.lam,
        birth.wall_ms,
        value,
        None,
        birth.mine,
        birth.machine,
        birth.by,
        birth.tx,
    )


# References to a person


def acknowledged_by(db: sqlite3.Connection, person: str) -> list[str]:
    """The check-ins that a person has acknowledged."""
    return [id for (id,) in db.execute("SELECT id FROM check_in WHERE acknowledged_by = ?", (person,))]


# What has lost its place


def under_nothing(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """(kind, id, wanted) of objectives and initiatives that stand under something that is not here."""
    query = (
        "SELECT 'objective', id, parent FROM objective WHERE parent IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM objective AS above WHERE above.id = objective.parent) "
        "AND NOT EXISTS (SELECT 1 FROM key_result WHERE id = objective.parent) "
        "UNION ALL SELECT 'initiative', id, key_result FROM initiative "
        "WHERE NOT EXISTS (SELECT 1 FROM key_result WHERE id = initiative.key_result)"
    )
    return [(kind, id, wanted) for kind, id, wanted in db.execute(query)]


def orphans(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """(kind, id, container) of the uppermost records that are in no table because their container is in none."""
    query = (
        "SELECT etype, lower(hex(eid)), container FROM orphan "
        f"WHERE container NOT IN (SELECT lower(hex(eid)) FROM orphan) AND NOT CASE etype {_LIVES} ELSE 0 END"
    )
    return [(kind, id, container) for kind, id, container in db.execute(query)]
