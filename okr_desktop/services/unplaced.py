"""Items that have lost their place: what they stood under is gone, or two moves at once would have made a circle."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.domain.alignment import move_problems
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.ranks import after
from okr_desktop.domain.registers import Wire
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.conflict_kinds import CYCLE, UNPLACED, Conflict, Side, key_of, plain_side, side_of
from okr_desktop.services.conflict_registers import named, parent_wire
from okr_desktop.services.conflict_values import TOP, record_shown
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.store import disputes
from okr_desktop.store.heads import is_gone, registers
from okr_desktop.store.projection import heads_of, heads_or_none
from okr_desktop.store.unit_of_work import UnitOfWork

# What the uppermost of these must stand under, by kind.
NEEDS = {"key_result": "objective", "initiative": "key_result", "check_in": "key_result"}


def found(desk: Desk) -> Iterator[Conflict]:
    """Objectives cut out of a circle or under something unknown, and records whose container is gone."""
    plan = desk.plan
    for id, wanted in plan.cut.items():
        yield _question(desk, CYCLE, "objective", id, wanted)
    for kind, id, wanted in (*disputes.under_nothing(desk.space.db), *disputes.orphans(desk.space.db)):
        if id not in plan.cut and not _unread(desk, wanted):
            yield _question(desk, UNPLACED, kind, id, wanted)


def _unread(desk: Desk, id: str) -> bool:
    """Whether something is there that only a newer program can read: what belongs to it waits, and needs no place."""
    known = heads_or_none(desk.space.db, id)
    return known is not None and not is_gone(known[1])


def _question(desk: Desk, kind: str, record_kind: str, id: str, wanted: str) -> Conflict:
    plan = desk.plan
    stored = registers(heads_of(desk.space.db, id)[1])
    title, where, where_id = named(desk, record_kind, id, stored)
    now = plan.parent_of(id)
    here = plain_side(parent_wire(stored.get("place"), now), record_shown(plan, now) if now else TOP, wins=True)
    field = "key_result" if record_kind == "check_in" else "place"
    return Conflict(
        key_of(kind, id, field, (wanted, now)),
        kind,
        record_kind,
        id,
        field,
        title,
        where,
        where_id,
        (here, _wanted(desk, id, field, wanted)) if kind == CYCLE else (_wanted(desk, id, field, wanted),),
        suggested=1 if kind == CYCLE else 0,
    )


def _wanted(desk: Desk, id: str, field: str, wanted: str) -> Side:
    """Where it was to stand, by whom and when."""
    words, value = record_shown(desk.plan, wanted), parent_wire(None, wanted)
    heads = [one for one in disputes.said(desk.space.db, id) if one.field == field]
    return side_of(heads[-1], value, words) if heads else plain_side(value, words)


def problems(desk: Desk, conflict: Conflict, parent: str | None, *, chosen: bool) -> list[Problem]:
    """Why an item cannot go under ``parent``; ``chosen``: somebody picked the place, so that closed cycles are kept."""
    plan, needs = desk.plan, NEEDS.get(conflict.record_kind)
    if needs == "objective" and parent not in plan.objectives:
        return [Problem("move.key_result", "objective")]
    if needs == "key_result" and parent not in plan.key_results:
        return [Problem("key_result.unknown", "key_result", {"id": parent or ""})]
    found = move_problems(plan, conflict.id, parent) if plan.get(conflict.id) is not None and needs is None else []
    return found + (closed_problems(plan, conflict.id, parent) if chosen else [])


def place(desk: Desk, unit: UnitOfWork, conflict: Conflict, parent: str | None, *, chosen: bool = True) -> None:
    """Put an item under another one (None: at the top), as the last there. Raises Refused."""
    refuse(problems(desk, conflict, parent, chosen=chosen))
    if conflict.field == "key_result":
        unit.set_register(conflict.record_kind, conflict.id, "key_result", parent)
        return
    unit.set_register(conflict.record_kind, conflict.id, "place", last_under(desk, conflict, parent))


def last_under(desk: Desk, conflict: Conflict, parent: str | None) -> Wire:
    """The place behind everything that stands under ``parent``."""
    stored = registers(heads_of(desk.space.db, conflict.id)[1])
    return parent_wire(stored.get("place"), parent, after(_last(desk, conflict, parent)))


def _last(desk: Desk, conflict: Conflict, parent: str | None) -> str:
    """The greatest rank among what stands there already."""
    plan = desk.plan
    siblings: list[Objective] | list[KeyResult] = plan.children(parent)
    if conflict.record_kind == "key_result":
        siblings = plan.results(parent or "")
    if conflict.record_kind == "initiative":
        return max((one.rank for one in plan.initiatives_of(parent or "")), default="")
    return max((one.rank for one in siblings if one.id != conflict.id), default="")
