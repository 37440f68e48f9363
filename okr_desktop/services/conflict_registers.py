"""Registers with several values: which of them a person must decide, and what deciding writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.records import ENGAGEMENT, FROM_WORKSHOP
from okr_desktop.domain.registers import KINDS, Registers, Wire, kind_of, moved, to_record
from okr_desktop.services import check_ins, kpis, planning
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.conflict_kinds import PLACE, TEXT, VALUE, Conflict, Side, key_of, side_of
from okr_desktop.services.conflict_values import is_long, shown
from okr_desktop.services.desk import Desk
from okr_desktop.services.tracing import called, title_of
from okr_desktop.store import disputes
from okr_desktop.store.disputes import Said
from okr_desktop.store.heads import is_gone, registers
from okr_desktop.store.ops import to_json
from okr_desktop.store.projection import heads_of

# What an import notes down about itself; nobody can decide on that, and the last one is as good as any.
_SILENT = frozenset({"origin", "origin_hash"})
_ABOVE = ("objective", "parent", "key_result", "kpi", "about", "workshop", "child", "cycle", "source")


def found(desk: Desk) -> Iterator[Conflict]:
    """Every register whose values differ in a way that matters, of records that are not deleted."""
    known: dict[str, list[Said]] = {}
    for kind, id, field in disputes.contested(desk.space.db):
        if field in _SILENT:
            continue
        if id not in known:
            known[id] = disputes.said(desk.space.db, id)
        rivals = [one for one in known[id] if one.field == field]
        if len({_matter(field, one.value) for one in rivals}) > 1 and lives(desk, kind, id):
            yield _conflict(desk, kind, id, field, rivals)


def _matter(field: str, value: Wire) -> str:
    """What of a value makes a difference to people: of a place what is above, of a tag whether it is there."""
    if field == "place" and isinstance(value, dict):
        return to_json(value.get("parent"))
    if field.startswith("tag:"):
        return to_json(value is not None and value is not False)
    return to_json(value)


def lives(desk: Desk, kind: str, id: str) -> bool:
    """Whether a record is there; one that cannot be read as it stands counts until it is deleted."""
    if record_of(desk, id) is not None:
        return True
    return not is_gone(heads_of(desk.space.db, id)[1])


def record_of(desk: Desk, id: str) -> Record | None:
    """A record of any kind, settings and check-ins included."""
    if id == desk.plan.workspace.id:
        return desk.plan.workspace
    return desk.plan.get(id) or desk.check_in(id)


def _conflict(desk: Desk, kind: str, id: str, field: str, rivals: Sequence[Said]) -> Conflict:
    stored = registers(heads_of(desk.space.db, id)[1])
    base = disputes.common(desk.space.db, id, rivals)
    last = len(rivals) - 1
    sides = tuple(
        side_of(one, one.value, shown(desk.plan, kind, field, one.value, stored), wins=place == last)
        for place, one in enumerate(rivals)
    )
    title, where, where_id = named(desk, kind, id, stored)
    return Conflict(
        key_of(VALUE, id, field, (side.dot for side in sides)),
        _kind(kind, field, sides),
        kind,
        id,
        field,
        title,
        where,
        where_id,
        sides,
        None if base is None else side_of(base, base.value, shown(desk.plan, kind, field, base.value, stored)),
        last + 1,
    )


def _kind(kind: str, field: str, sides: Iterable[Side]) -> str:
    if field == "place":
        return PLACE
    return TEXT if is_long(kind, field) and all(isinstance(side.value, str | None) for side in sides) else VALUE


# What a record is called, and what it belongs to


def named(desk: Desk, kind: str, id: str, stored: Registers) -> tuple[str, str, str]:
    """The title of a record, and title and id of what it belongs to; a check-in is called like its key result."""
    record = record_of(desk, id)
    if isinstance(record, CheckIn):
        subject = desk.plan.get(record.subject)
        above = desk.plan.get(str(getattr(subject, "objective", "")))
        return title_of(subject), title_of(above), str(getattr(above, "id", ""))
    title = called(desk.plan, kind, stored.get if record is None else lambda name: getattr(record, name, ""))
    above = next((found for one in above_of(desk.plan, record) if (found := desk.plan.get(one))), None)
    return title, title_of(above), str(getattr(above, "id", ""))


def above_of(plan: Plan, record: Record | None) -> list[str]:
    """Ids of what a record belongs to, the nearest first."""
    if record is None:
        return []
    if isinstance(record, Objective) and (parent := plan.parent_of(record.id)):
        return [parent]
    if isinstance(record, Person | Team):
        return []
    found = (getattr(record, name, None) for name in _ABOVE)
    return [one for one in found if isinstance(one, str) and plan.get(one) is not None]


# Deciding


def problems(desk: Desk, kind: str, id: str, chosen: Registers, *, edited: bool) -> list[Problem]:
    """Why a record cannot have these values: whatever is wrong with it then and was not before.

    Only a new value asks for a closed cycle to be reopened: choosing among values that are there changes nothing in
    what was recorded.
    """
    if kind not in KINDS:
        return []
    stored = registers(heads_of(desk.space.db, id)[1])
    before, after = _built(kind, id, stored), _built(kind, id, stored | chosen)
    # A word of a newer program may be chosen, but not made up.
    strange = edited and _built(kind, id, stored, strict=True) and not _built(kind, id, stored | chosen, strict=True)
    if after is None or strange:
        return [] if before is None else [Problem("conflict.invalid", next(iter(chosen), ""))]
    old = set[tuple[str, str]]() if before is None else {(one.code, one.field) for one in _wrong(desk, before)}
    fresh = [one for one in _wrong(desk, after) if (one.code, one.field) not in old]
    return fresh + (closed_problems(desk.plan, *_cycles(desk.plan, after)) if edited else [])


def _built(kind: str, id: str, stored: Registers, *, strict: bool = False) -> Record | None:
    try:
        return to_record(kind, id, stored, strict=strict)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None


def _wrong(desk: Desk, record: Record) -> list[Problem]:
    try:
        return _problems(desk, record)
    except (ArithmeticError, TypeError, ValueError):  # values that no program of ours has written
        return [Problem("conflict.invalid", kind_of(record))]


def _problems(desk: Desk, record: Record) -> list[Problem]:
    match record:
        case Objective() | KeyResult():
            return planning.problems(desk.plan, record)
        case CheckIn():
            return [one for one in check_ins.problems(desk, record) if one.code != "cycle.closed"]
        case Kpi():
            return kpis.problems(desk.plan, record)
        case Team():
            return record.problems() + _circle(desk.plan, record)
        case _:
            return record.problems()


def _circle(plan: Plan, team: Team) -> list[Problem]:
    above, seen = team.parent, {team.id}
    while above is not None and above in plan.teams:
        if above in seen:
            return [Problem("move.circle", "parent")]
        seen.add(above)
        above = plan.teams[above].parent
    return []


_TALK = frozenset(
    {
        *("comment", "dismissal", "retrospective", "action_item", "person", "team", "workspace", "kpi"),
        *FROM_WORKSHOP,
        *ENGAGEMENT,
    }
)


def _cycles(plan: Plan, record: Record) -> list[str]:
    """What of the plan an edited record is part of, to ask whether its cycle is closed."""
    if kind_of(record) in _TALK:
        return []
    found = [getattr(record, name, None) for name in ("cycle", "key_result", "about")]
    return [record.id, *(one for one in found if isinstance(one, str))]


def rivals_of(conflict: Conflict, *, mine: bool) -> Side:
    """The one value of mine, or of the others; raises OkrError ``conflict.which`` when there is none or several."""
    sides = [side for side in conflict.values if side.mine is mine]
    if len({_matter(conflict.field, side.value) for side in sides}) != 1:
        raise OkrError("conflict.which", title=conflict.title, count=len(conflict.values))
    return max(sides, key=lambda side: side.wins)


def parent_wire(stored: Wire, parent: str | None, rank: str | None = None) -> Wire:
    """A place under another parent, at its own rank or another one."""
    known = stored if isinstance(stored, dict) else {}
    after: Wire = {"parent": parent, "rank": str(known.get("rank", "")) if rank is None else rank}
    return moved("place", stored, after)
