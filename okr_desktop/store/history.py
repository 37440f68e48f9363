"""Readings of the journal: what was done, and what undoing it writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from okr_desktop.domain.changes import Label
from okr_desktop.domain.registers import Wire
from okr_desktop.store.ops import ACTION, CREATION
from okr_desktop.store.telling import PART_OF
from okr_desktop.store.workspace import Workspace

DEPTH = 1000
UNDOES, REDOES = "undoes", "redoes"


@dataclass(frozen=True, slots=True)
class Action:
    """One user action in the journal: its label, when (milliseconds since 1970), by which actor.

    ``part_of`` is the action that stands for it and others: they are undone together.
    """

    tx: str
    label: Label
    wall_ms: int
    actor: str
    mine: bool
    machine: str
    undoes: str | None = None
    redoes: str | None = None
    part_of: str | None = None


def actions(space: Workspace, limit: int = DEPTH, *, mine: bool = False) -> list[Action]:
    """The newest actions, newest first; ``mine``: only those of this workspace file's own actors."""
    query = (
        "SELECT lower(hex(op.tx)), op.value, op.wall_ms, lower(hex(actor.id)), actor.mine, actor.machine_hint "
        "FROM op JOIN actor ON actor.short = op.actor WHERE op.etype = 'action' "
        + ("AND actor.mine = 1 " if mine else "")
        + "ORDER BY op.lam DESC, op.actor DESC LIMIT ?"
    )
    return [action_of(*row) for row in space.db.execute(query, (limit,))]


def action_of(tx: str, value: str, wall_ms: int, actor: str, mine: int, machine: str) -> Action:
    """An action from the columns of its op."""
    found = said(value)
    given = found.get("params")
    texts = cast("dict[str, object]", given) if isinstance(given, dict) else {}
    label = Label(str(found.get("label", "unknown")), {name: str(text) for name, text in texts.items()})
    links = (str(found[name]) if found.get(name) else None for name in (UNDOES, REDOES, PART_OF))
    return Action(tx, label, wall_ms, actor, bool(mine), machine, *links)


def said(value: str) -> dict[str, object]:
    """What the op of an action says; one that says nothing sensible, as forged files may hold, says nothing."""
    found: object = json.loads(value)
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def stacks(space: Workspace) -> tuple[list[Action], list[Action]]:
    """What can be undone and what can be redone, the next one last; read from the journal, so it survives a restart."""
    undo, redo = list[Action](), list[Action]()
    by_tx: dict[str, Action] = {}
    for action in reversed(actions(space, mine=True)):
        by_tx[action.tx] = action
        if action.undoes:
            target = by_tx.get(action.undoes)
            if target is not None and target in undo:
                undo.remove(target)
                redo.append(target)
        elif action.redoes:
            target = by_tx.get(action.redoes)
            if target is not None and target in redo:
                redo.remove(target)
                undo.append(target)
        elif action.label.code != "workspace.create" and action.part_of is None:
            undo.append(action)
            redo.clear()
    return undo, redo


@dataclass(frozen=True, slots=True)
class Written:
    """One op of an action, as undo needs it."""

    actor: str
    seq: int
    kind: str
    id: str
    field: str
    value: Wire
    preds: tuple[tuple[str, int, str], ...]


def ops_of(space: Workspace, *txs: str) -> list[Written]:
    """The ops of an action (or several) in the order in which they were written, without its label."""
    query = (
        "SELECT lower(hex(actor.id)), seq, etype, lower(hex(eid)), field, value, preds FROM op "
        f"JOIN actor ON actor.short = op.actor WHERE tx IN ({', '.join('?' * len(txs))}) AND etype <> ? ORDER BY lam"
    )
    wanted = (*(bytes.fromhex(tx) for tx in txs), ACTION)
    return [
        Written(actor, seq, kind, id, field, json.loads(value), tuple(_dot(*dot) for dot in json.loads(preds)))
        for actor, seq, kind, id, field, value, preds in space.db.execute(query, wanted)
    ]


def _parts(space: Workspace, action: Action) -> list[str]:
    """The actions of the same writer that an action stands for."""
    query = (
        "SELECT lower(hex(op.tx)), op.value FROM op JOIN actor ON actor.short = op.actor "
        "WHERE op.etype = 'action' AND actor.id = ? AND op.value LIKE ?"
    )
    rows = space.db.execute(query, (bytes.fromhex(action.actor), f'%"{action.tx}"%'))
    return [tx for tx, value in rows if said(value).get(PART_OF) == action.tx]


def _dot(actor: str, seq: int, h: str = "") -> tuple[str, int, str]:
    return actor, seq, h


def latest_ops(space: Workspace, action: Action) -> list[Written]:
    """The ops that the next undo or redo of an action takes back: those of its last undo or redo, or its own."""
    for later in actions(space, mine=True):
        if action.tx in (later.undoes, later.redoes):
            return ops_of(space, later.tx)
    return ops_of(space, action.tx, *_parts(space, action))


def value_before(space: Workspace, op: Written) -> Wire:
    """What a register held before an op wrote it: the value it replaced, or what the record was born with.

    Raises LookupError when the lines that say so were left out (sharing.md, Compaction).
    """
    if op.preds:
        return _replaced(space, op)
    query = "SELECT value FROM op WHERE eid = ? AND field = ? ORDER BY lam LIMIT 1"
    row = space.db.execute(query, (bytes.fromhex(op.id), CREATION)).fetchone()
    return cast(Wire, said(row[0]).get(op.field)) if row else None


def _replaced(space: Workspace, op: Written) -> Wire:
    """Of several values that an op replaced, the one that was shown."""
    # A run may have got another name since (merge_core): its hash still tells the op, and so do number and register.
    query = (
        "SELECT op.lam, actor.id, op.seq, op.value FROM op JOIN actor ON actor.short = op.actor "
        "WHERE op.eid = ? AND op.field = ? AND op.seq = ? AND (lower(hex(op.h)) = ? OR lower(hex(actor.id)) = ?)"
    )
    key = bytes.fromhex(op.id), op.field
    rows = [space.db.execute(query, (*key, seq, h, actor)).fetchone() for actor, seq, h in op.preds]
    shown = max((row for row in rows if row), default=None)
    if shown is None:
        raise LookupError(op.id)
    return json.loads(shown[3])
