"""Records as they stood when something was written: the journal read up to a place in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from okr_desktop.domain.records import Record
from okr_desktop.domain.registers import to_record
from okr_desktop.store import history, nameless
from okr_desktop.store.heads import Head, registers
from okr_desktop.store.ops import CREATION, DELETED, to_json
from okr_desktop.store.workspace import Workspace

#: The part of an action that says what its writer had seen.
SEEN = "seen"


class Moment(NamedTuple):
    """When a record was made: its Lamport time, its device clock (ms since 1970), and what its writer had seen.

    ``seen`` says how far each run (16 hex digits) was known there; None where the action does not tell.
    """

    lam: int
    wall_ms: int
    seen: Mapping[str, int] | None = None


def seen(space: Workspace) -> dict[str, str]:
    """What this workspace has seen by now, to be kept with an action (``Desk.action``, ``extra``).

    What was given without a name is left out: it would tell between which two of such actions it came, and to whom.
    """
    query = (
        "SELECT lower(hex(actor.id)), vv.seq FROM vv JOIN actor ON actor.short = vv.actor "
        f"WHERE NOT {nameless.RUN.format(actor='vv.actor')}"
    )
    return {SEEN: to_json(dict(space.db.execute(query).fetchall()))}


def born(space: Workspace, id: str) -> Moment | None:
    """When a record was first written; None where the lines that would say so were left out."""
    query = "SELECT lam, wall_ms, tx FROM op WHERE eid = ? AND field = ? ORDER BY lam LIMIT 1"
    row = space.db.execute(query, (bytes.fromhex(id), CREATION)).fetchone()
    if row is None:
        return None
    action = space.db.execute("SELECT value FROM op WHERE tx = ? AND etype = 'action'", (row[2],)).fetchone()
    return Moment(row[0], row[1], _vector(history.said(action[0]).get(SEEN)) if action else None)


def _vector(told: object) -> Mapping[str, int] | None:
    """What an action says it had seen; None for what makes no sense, as forged files may hold."""
    try:
        found: object = json.loads(told) if isinstance(told, str) else None
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    vector = cast("dict[object, object]", found)
    return {str(run): seq for run, seq in vector.items() if isinstance(seq, int)}


_BY_LAM, _BY_CLOCK = "op.lam < :lam", "op.lam < :lam AND op.wall_ms <= :wall_ms"
#: Ways to say what stood there, the surest first: what the writer says, then what is older by one clock or by both.
CUTS = (SEEN, _BY_LAM, _BY_CLOCK)


def records_at(space: Workspace, moment: Moment, kinds: Iterable[str], cut: str = SEEN) -> Iterator[Record]:
    """Every record of some kinds that stood at a moment, as it was; ``cut`` is one of CUTS."""
    known: dict[str, tuple[str, list[Head]]] = {}
    if cut != SEEN or moment.seen is not None:
        for id, kind, head in _writes(space, moment, sorted(kinds), cut):
            known.setdefault(id, (kind, []))[1].append(head)
    for id, (kind, heads) in known.items():
        record = _built(kind, id, heads)
        if record is not None:
            yield record


def _writes(space: Workspace, moment: Moment, kinds: list[str], cut: str) -> Iterator[tuple[str, str, Head]]:
    names = {f"kind{place}": name for place, name in enumerate(kinds)}
    query = (
        "SELECT lower(hex(op.eid)), op.etype, op.field, lower(hex(actor.id)), op.seq, op.lam, op.value "
        "FROM op JOIN actor ON actor.short = op.actor "
        f"WHERE op.etype IN ({', '.join(f':{name}' for name in names)}) AND {'1' if cut == SEEN else cut} "
        "ORDER BY op.eid, op.lam, actor.id, op.seq"
    )
    vector = moment.seen if cut == SEEN else None
    for id, kind, field, actor, seq, lam, value in space.db.execute(
        query, {"lam": moment.lam, "wall_ms": moment.wall_ms, **names}
    ):
        if vector is None or seq <= vector.get(actor, 0):
            yield id, kind, Head(field, actor, seq, lam, json.loads(value))


def _built(kind: str, id: str, heads: list[Head]) -> Record | None:
    """The record that writes say, None for one that was deleted or that cannot be read."""
    deleted = [head for head in heads if head.field == DELETED]
    if (deleted and deleted[-1].value is True) or not any(head.field == CREATION for head in heads):
        return None
    try:
        return to_record(kind, id, registers(heads), strict=False)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
