"""Who changed what, from what, when; what changed since a moment; and since when: a date, a visit, a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.registers import Wire
from okr_desktop.services.desk import Desk
from okr_desktop.store import trace
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.trace import Traced, Write

ADDED, CHANGED, GONE, BACK = "added", "changed", "deleted", "restored"
# What came and went in the period is nothing that one has to know.
_NEVER = ""
_NEXT_GONE = {ADDED: _NEVER, BACK: CHANGED}
_NEXT_BACK = {_NEVER: ADDED, GONE: CHANGED}
# A program that is closed and opened again within this time is one visit.
VISIT_GAP_MS = 30 * 60 * 1000
MOST_WRITES = 20_000
_TITLES = ("title", "name", "what", "question", "text", "reason", "organisation")
# What has no words of its own, or may have none, is called by whom or what it belongs to, the first that is there.
_CALLED_BY: Mapping[str, tuple[str, ...]] = {
    "sponsorship": ("sponsor", "about"),
    "retrospective": ("cycle",),
    "vote_round": ("workshop",),
    "protocol": ("workshop",),
    "lineage": ("child",),
    "lesson_progress": ("person",),
}
_HIDDEN = frozenset({"origin", "origin_hash", "place"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its value before and after, as they are on the wire (None: empty)."""

    field: str
    before: Wire
    after: Wire


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: when (milliseconds since 1970), by whom (a person's name, or "") and on which computer."""

    tx: str
    wall_ms: int
    by: str
    machine: str
    mine: bool
    label: Label
    how: str
    changes: tuple[tuple[str, str, FieldChange], ...] = ()


@dataclass(slots=True)
class Changed:
    """What became of one item in a period: ``change`` is added, changed, deleted or restored.

    ``fields`` hold the value before the period and the one now. For a key result or KPI ``check_ins`` were recorded
    and ``value`` went from one reading to another.
    """

    kind: str
    id: str
    title: str
    change: str = CHANGED
    fields: dict[str, FieldChange] = field(default_factory=dict[str, FieldChange])
    check_ins: int = 0
    value: tuple[CheckIn | None, CheckIn | None] = (None, None)
    by: dict[str, None] = field(default_factory=dict[str, None])
    wall_ms: int = 0


def entries(
    desk: Desk,
    *,
    item: str | None = None,
    person: str | None = None,
    since_ms: int | None = None,
    until_ms: int | None = None,
    limit: int = 200,
    details: bool = False,
) -> list[Entry]:
    """Actions newest first, with every field that they changed if ``details``."""
    found = list[Entry]()
    for one in trace.actions(desk.space, since_ms=since_ms, until_ms=until_ms, person=person, item=item, limit=limit):
        action = one.action
        how = "undo" if action.undoes else "redo" if action.redoes else ""
        changes = tuple(_details(desk, action.tx, item)) if details or item else ()
        entry = Entry(
            action.tx, action.wall_ms, _name(desk, one.by), action.machine, action.mine, action.label, how, changes
        )
        found.append(entry)
    return found


def _name(desk: Desk, person: str) -> str:
    known = desk.plan.people.get(person)
    return known.name if known else ""


def _details(desk: Desk, tx: str, item: str | None) -> Iterable[tuple[str, str, FieldChange]]:
    for write in trace.writes(desk.space, tx, item):
        if write.field not in _HIDDEN:
            yield write.kind, write.id, FieldChange(write.field, write.before, _after(write))


def _after(write: Write) -> Wire:
    return None if write.field == CREATION else write.after


def changed_since(desk: Desk, since_ms: int, person: str | None = None) -> list[Changed]:
    """What became of every item since a moment, the latest change first; what is as it was is left out."""
    return changed_by(desk, trace.actions(desk.space, since_ms=since_ms, person=person))


def changed_by(desk: Desk, actions: Iterable[Traced]) -> list[Changed]:
    """What some actions (newest first) made of each item, the latest change first."""
    found: dict[str, Changed] = {}
    fresh: dict[str, set[str]] = {}
    count = 0
    for one in reversed(list(actions)):
        for write in trace.writes(desk.space, one.action.tx):
            count += 1
            if count > MOST_WRITES:
                break
            changed = _fold(desk, found, fresh, write)
            changed.by[_name(desk, one.by)] = None
            changed.wall_ms = max(changed.wall_ms, one.action.wall_ms)
    for subject, ids in fresh.items():
        _readings(desk, found[subject], ids)
    kept = [one for one in found.values() if _matters(one)]
    return sorted(kept, key=lambda one: (-one.wall_ms, one.id))


def _fold(desk: Desk, found: dict[str, Changed], fresh: dict[str, set[str]], write: Write) -> Changed:
    """Add one write to what its item came to; a check-in counts for what it reads."""
    if write.kind == "check_in" and (subject := _subject(desk, write)):
        changed = found.setdefault(subject, _changed(desk, subject))
        if write.field == CREATION:
            fresh.setdefault(subject, set()).add(write.id)
        return changed
    changed = found.setdefault(write.id, _changed(desk, write.id, write))
    if write.field == CREATION:
        changed.change = ADDED
    elif write.field == DELETED:
        changed.change = _NEXT_GONE.get(changed.change, GONE) if write.after else _NEXT_BACK.get(changed.change, BACK)
    elif write.field not in _HIDDEN:
        first = changed.fields.get(write.field)
        changed.fields[write.field] = FieldChange(write.field, first.before if first else write.before, write.after)
    return changed


def _subject(desk: Desk, write: Write) -> str:
    if isinstance(write.after, dict):
        return str(write.after.get("kpi") or write.after.get("key_result") or "")
    known = desk.check_in(write.id)
    return known.subject if known else ""


def _changed(desk: Desk, id: str, write: Write | None = None) -> Changed:
    from okr_desktop.domain.registers import kind_of

    record = desk.plan.get(id)
    if record is None:
        kind = write.kind if write else "key_result"
        return Changed(kind, id, read_out(_old_title(desk, id), desk.plan.people))
    return Changed(kind_of(record), id, called(desk.plan, kind_of(record), lambda name: getattr(record, name, "")))


def title_of(record: object) -> str:
    """What people call a record: its title, name, text or what it is about."""
    for name in _TITLES:
        if found := getattr(record, name, ""):
            return str(found)
    return ""


def called(plan: Plan, kind: str, field: Callable[[str], object]) -> str:
    """What people call a record, by its fields: its own words, else whom or what it belongs to; "" for neither."""
    own = next((str(found) for name in _TITLES if (found := field(name))), "")
    ids = (str(field(name) or "") for name in _CALLED_BY.get(kind, ("about",)))
    return read_out(own or next((title for id in ids if (title := title_of(plan.get(id)))), ""), plan.people)


def _old_title(desk: Desk, id: str) -> str:
    """The title of a record that is no longer there."""
    from okr_desktop.store.heads import registers
    from okr_desktop.store.projection import heads_or_none

    found = heads_or_none(desk.space.db, id)
    known = registers(found[1]) if found else {}
    return next((str(known[name]) for name in ("title", "name", "what", "text", "reason") if known.get(name)), "")


def _readings(desk: Desk, changed: Changed, fresh: set[str]) -> None:
    """How often an item was read in the period, and from which value to which it went."""
    stored = desk.check_ins(changed.id, "kpi" if changed.kind == "kpi" else "key_result")
    changed.check_ins = sum(one.id in fresh for one in stored)
    before = [one for one in stored if one.id not in fresh]
    changed.value = (before[-1] if before else None, stored[-1] if stored else None)


def _matters(one: Changed) -> bool:
    one.fields = {name: change for name, change in one.fields.items() if change.before != change.after}
    if one.change == _NEVER:
        return False
    return one.change != CHANGED or bool(one.fields) or one.check_ins > 0


# Since when


def since_day(day: date) -> int:
    """The first moment of a day here, in milliseconds since 1970."""
    return int(datetime.combine(day, time()).timestamp() * 1000)


def begin_visit(desk: Desk, now_ms: int) -> None:
    """Note that somebody looks at this workspace now; after a pause this is a new visit (local, never shared)."""
    last = _meta(desk, "visit_last")
    if last is None or now_ms - last > VISIT_GAP_MS:
        if last is not None:
            desk.space.set_meta("visit_before", str(last))
        desk.space.set_meta("visit_start", str(now_ms))
    desk.space.set_meta("visit_last", str(now_ms))


def last_visit(desk: Desk) -> int | None:
    """When the visit before this one ended (milliseconds since 1970), None on the first one."""
    return _meta(desk, "visit_before")


def _meta(desk: Desk, key: str) -> int | None:
    try:
        return int(desk.space.meta(key) or "")
    except ValueError:
        return None


def last_review(desk: Desk) -> int | None:
    """When a cycle last went into review or was closed (milliseconds since 1970), None when none ever was."""
    states = (CycleState.REVIEW, CycleState.CLOSED)
    found = [trace.last_write(desk.space, id, "state", state) for id in desk.plan.cycles for state in states]
    return max((moment for moment in found if moment is not None), default=None)


def week_ago(desk: Desk) -> int:
    """Seven days before today."""
    return since_day(desk.today - timedelta(days=7))
