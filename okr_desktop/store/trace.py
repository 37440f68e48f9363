"""Readings of the journal by time, person and item: each write with what stood there before, and what was deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from okr_desktop.domain.registers import Wire
from okr_desktop.store import disputes, history
from okr_desktop.store.heads import is_gone, registers
from okr_desktop.store.history import Action
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.projection import heads_of
from okr_desktop.store.workspace import Workspace

BY = "by"
FAR = 100_000

_ACTIONS = (
    "SELECT lower(hex(op.tx)), op.value, op.wall_ms, lower(hex(actor.id)), actor.mine, actor.machine_hint "
    "FROM op JOIN actor ON actor.short = op.actor WHERE op.etype = 'action' "
)


@dataclass(frozen=True, slots=True)
class Write:
    """One register that an action wrote: ``field`` is "*" for a new record, "deleted" for a deletion (or its end)."""

    kind: str
    id: str
    field: str
    before: Wire
    after: Wire


@dataclass(frozen=True, slots=True)
class Traced:
    """An action and who did it (a person's id, "" when nobody had said who they are)."""

    action: Action
    by: str


def actions(
    space: Workspace,
    *,
    since_ms: int | None = None,
    until_ms: int | None = None,
    person: str | None = None,
    item: str | None = None,
    limit: int = FAR,
) -> Iterator[Traced]:
    """Actions, newest first: in a period, by a person, on an item.

    Moments are milliseconds since 1970; ``until_ms`` is not included.
    """
    where, params = list[str](), list[object]()
    if since_ms is not None:
        where.append("op.wall_ms >= ?")
        params.append(since_ms)
    if until_ms is not None:
        where.append("op.wall_ms < ?")
        params.append(until_ms)
    if item is not None:
        where.append("op.tx IN (SELECT tx FROM op WHERE eid = ?)")
        params.append(bytes.fromhex(item))
    if person is not None:
        where.append("json_extract(op.value, '$.by') = ?")
        params.append(person)
    tail = "".join(f"AND {part} " for part in where)
    query = f"{_ACTIONS}{tail}ORDER BY op.wall_ms DESC, op.lam DESC LIMIT ?"
    for row in space.db.execute(query, (*params, limit)).fetchall():
        yield Traced(history.action_of(*row), str(history.said(row[1]).get(BY, "")))


def writes(space: Workspace, tx: str, item: str | None = None) -> list[Write]:
    """What an action wrote (on one item, if asked for), in the order of writing, each with what stood there before."""
    return [
        Write(op.kind, op.id, op.field, _before(space, op), op.value)
        for op in history.ops_of(space, tx)
        if item is None or op.id == item
    ]


def _before(space: Workspace, op: history.Written) -> Wire:
    try:
        return None if op.field == CREATION else history.value_before(space, op)
    except LookupError:  # the lines that would say so were left out
        return None


@dataclass(frozen=True, slots=True)
class Gone:
    """A deleted record: what it was, and the action that deleted it."""

    kind: str
    id: str
    registers: dict[str, Wire]
    tx: str
    wall_ms: int


def deleted(space: Workspace) -> list[Gone]:
    """Every record that is deleted now, the latest deletion first."""
    query = (
        "SELECT lower(hex(head.eid)), max(op.lam), lower(hex(op.tx)), op.wall_ms FROM head "
        "JOIN op ON op.actor = head.actor AND op.seq = head.seq WHERE head.field = ? AND head.value = 'true' "
        "GROUP BY head.eid ORDER BY 2 DESC"
    )
    found = list[Gone]()
    # What stands for something that others put under it is a question that waits, not trash.
    standing = {id for _, id in disputes.revived(space.db)}
    for id, _, tx, wall_ms in space.db.execute(query, (DELETED,)).fetchall():
        kind, heads = heads_of(space.db, id)
        if id not in standing and is_gone(heads):
            found.append(Gone(kind, id, registers(heads), tx, wall_ms))
    return found


def last_write(space: Workspace, id: str, field: str, value: str) -> int | None:
    """When a register was last set to a value (milliseconds since 1970), None when it never was."""
    query = "SELECT max(wall_ms) FROM op WHERE eid = ? AND field = ? AND value = ?"
    row = space.db.execute(query, (bytes.fromhex(id), field, json.dumps(value))).fetchone()
    return None if row is None or row[0] is None else int(row[0])
