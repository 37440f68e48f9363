"""Deleted by one, changed by another who had not seen that: what lives on, and reviving or deleting it for good."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.services import asides
from okr_desktop.services.conflict_kinds import DELETED, Conflict, Side, key_of, side_of
from okr_desktop.services.conflict_registers import above_of, named, record_of
from okr_desktop.services.conflict_values import GONE, NOTHING, shown
from okr_desktop.services.desk import Desk
from okr_desktop.store import disputes, ops
from okr_desktop.store import history as journal
from okr_desktop.store.disputes import Said
from okr_desktop.store.heads import registers
from okr_desktop.store.projection import heads_of
from okr_desktop.store.unit_of_work import UnitOfWork

# Sides of one question beyond the deletions: the newest edits that speak against them.
MOST = 5


def found(desk: Desk) -> list[Conflict]:
    """One question for each uppermost record that was deleted and lives: what lives on below it goes with it."""
    groups: dict[str, list[str]] = {}
    kinds = {id: kind for kind, id in disputes.revived(desk.space.db)}
    for id in kinds:
        groups.setdefault(_uppermost(desk, id, kinds.keys()), []).append(id)
    return [_conflict(desk, kinds[top], top, sorted(ids)) for top, ids in groups.items()]


def _uppermost(desk: Desk, id: str, among: Iterable[str]) -> str:
    """The highest record above this one (or itself) that is among those in question."""
    known, top, seen, todo = set(among), id, {id}, [id]
    while todo:
        above = [one for one in _above(desk, todo.pop()) if one not in seen]
        seen.update(above)
        todo += above
        top = next((one for one in above if one in known), top)
    return top


def _above(desk: Desk, id: str) -> list[str]:
    record = record_of(desk, id)
    found = [record.subject] if isinstance(record, CheckIn) else above_of(desk.plan, record)
    # A cycle is no more than a label of what is in it.
    return [one for one in found if one not in desk.plan.cycles]


def _conflict(desk: Desk, kind: str, id: str, covers: list[str]) -> Conflict:
    stored = registers(heads_of(desk.space.db, id)[1])
    title, where, where_id = named(desk, kind, id, stored)
    deletes, edits = list[Side](), list[tuple[Said, Side]]()
    for one in covers:
        heads = disputes.said(desk.space.db, one)
        deletions = [head for head in heads if head.field == ops.DELETED and head.value is True]
        if one == id:
            deletes = [side_of(head, True, GONE, field=ops.DELETED) for head in deletions]
        edits += [(head, _edit(desk, one, id, head)) for head in _against(heads, deletions)]
    if not edits:
        edits = _below(desk, id, disputes.said(desk.space.db, id))
    newest = sorted(edits, key=lambda pair: pair[0].order)[-MOST:]
    sides = (*deletes, *(side for _, side in newest))
    dots = (side.dot for side in (*deletes, *(side for _, side in edits)))
    return Conflict(
        key_of(DELETED, id, ops.DELETED, (*covers, *sorted(dots))),
        DELETED,
        kind,
        id,
        ops.DELETED,
        title,
        where,
        where_id,
        sides,
        suggested=len(sides) if newest else 0,
        covers=tuple(covers),
    )


def _against(heads: list[Said], deletions: list[Said]) -> list[Said]:
    """The writes that no deletion had seen; of those that say so, the restoring ones."""
    contexts = [one.ctx or {} for one in deletions]
    return [
        head
        for head in heads
        if (head.field == ops.DELETED and head.value is False)
        or (head.field != ops.DELETED and all(head.seq > ctx.get(head.actor, 0) for ctx in contexts))
    ]


def _edit(desk: Desk, id: str, top: str, head: Said) -> Side:
    kind, heads = heads_of(desk.space.db, id)
    known = registers(heads)
    about = "" if id == top else named(desk, kind, id, known)[0]
    value, words = None, NOTHING
    if head.field == ops.CREATION and kind == "check_in":
        # It is called like its key result: only its number tells it apart.
        words = shown(desk.plan, kind, "value", known.get("value"), known)
    elif head.field not in (ops.CREATION, ops.DELETED):
        value, words = head.value, shown(desk.plan, kind, head.field, head.value, known)
    return side_of(head, value, words, wins=True, field=head.field, about=about)


def _below(desk: Desk, id: str, heads: list[Said]) -> list[tuple[Said, Side]]:
    """What keeps a record alive that nobody touched itself: what others put or changed below it."""
    contexts = [one.ctx or {} for one in heads if one.field == ops.DELETED and one.value is True]
    found = list[tuple[Said, Side]]()
    for record in _subtree(desk, id):
        for head in disputes.said(desk.space.db, record.id) if record.id != id else ():
            if head.field != ops.DELETED and all(head.seq > ctx.get(head.actor, 0) for ctx in contexts):
                found.append((head, _edit(desk, record.id, id, head)))
    return found


def _subtree(desk: Desk, id: str) -> list[Record]:
    """A record with everything below and beside it, the outermost last."""
    plan = desk.plan
    items = [one for one in map(plan.get, _items(plan, id)) if one is not None]
    check_ins = [
        reading
        for one in items
        if isinstance(one, KeyResult) or one.id in plan.kpis
        for reading in desk.check_ins(one.id, "kpi" if one.id in plan.kpis else "key_result")
    ]
    return [*items, *reversed(asides.beside(plan, {one.id for one in items})), *check_ins]


def _items(plan: Plan, id: str) -> list[str]:
    return plan.subtree(id) if id in plan.objectives or id in plan.key_results else [id]


# Deciding


def revive(desk: Desk, unit: UnitOfWork, conflict: Conflict) -> None:
    """Take the deletion back, with everything that was deleted by the same steps and is still in the trash."""
    steps = dict.fromkeys(one.tx for id in conflict.covers for one in _deletions(desk, id) if one.tx)
    for id in conflict.covers:
        unit.set_register(heads_of(desk.space.db, id)[0], id, ops.DELETED, False)
    for step in steps:
        for write in journal.ops_of(desk.space, step):
            if write.field == ops.DELETED and write.value is True and write.id not in conflict.covers:
                unit.restore(write.kind, write.id)


def _deletions(desk: Desk, id: str) -> list[Said]:
    heads = disputes.said(desk.space.db, id)
    return [one for one in heads if one.field == ops.DELETED and one.value is True]


def delete(desk: Desk, unit: UnitOfWork, conflict: Conflict) -> None:
    """Delete it for good, with everything that is below and beside it by now."""
    going = _subtree(desk, conflict.id)
    items = {one.id for one in going if isinstance(one, Objective | KeyResult)}
    if items:
        asides.unlink(desk, unit, items)
    for one in reversed(going):
        unit.delete(kind_of(one), one.id)
    if not going:  # a check-in
        unit.delete(conflict.record_kind, conflict.id)
