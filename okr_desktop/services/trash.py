"""What was deleted and what was put away, and the way back for both."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.registers import Wire, kind_of
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import trace
from okr_desktop.store.trace import Gone

# What a deleted group is named after: the first of these among what was deleted together.
_HEADS = (
    "objective",
    "key_result",
    "cycle",
    "team",
    "person",
    "kpi",
    "retrospective",
    "initiative",
    "dependency",
    "action_item",
    "comment",
    "cycle_note",
    "status_override",
    "dismissal",
    "check_in",
)
_NEEDS = {"key_result": "objective", "check_in": "key_result"}


@dataclass(frozen=True, slots=True)
class Bin:
    """Records deleted by one action: named after the uppermost one, with how many went with it, by kind."""

    tx: str
    kind: str
    id: str
    title: str
    wall_ms: int
    counts: dict[str, int]

    @property
    def total(self) -> int:
        """How many records."""
        return sum(self.counts.values())


def bins(desk: Desk) -> list[Bin]:
    """What is in the trash, the latest deletion first."""
    groups: dict[str, list[Gone]] = {}
    for gone in trace.deleted(desk.space):
        groups.setdefault(gone.tx, []).append(gone)
    return [_bin(tx, gone) for tx, gone in groups.items()]


def _bin(tx: str, group: list[Gone]) -> Bin:
    ids = {one.id for one in group}
    # The uppermost is the one whose parent was not deleted with it.
    head = min(group, key=lambda one: (_order(one.kind), _parent(one) in ids, one.id))
    counts: dict[str, int] = {}
    for one in group:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return Bin(tx, head.kind, head.id, _title(head.registers), head.wall_ms, counts)


def _order(kind: str) -> int:
    return _HEADS.index(kind) if kind in _HEADS else len(_HEADS)


def _parent(gone: Gone) -> str | None:
    place = gone.registers.get("place")
    found = place.get("parent") if isinstance(place, dict) else gone.registers.get("key_result")
    return found if isinstance(found, str) else None


def _title(known: dict[str, Wire]) -> str:
    return next((str(known[name]) for name in ("title", "name", "what", "text", "reason") if known.get(name)), "")


def restore(desk: Desk, tx: str) -> Outcome[list[str]]:
    """Bring back what one action deleted, with whatever it cannot stand without; gives the ids.

    Raises NotFound ``trash.unknown`` when nothing of it is in the trash (any more).
    """
    everything = {one.id: one for one in trace.deleted(desk.space)}
    wanted = [one for one in everything.values() if one.tx == tx]
    if not wanted:
        raise NotFound("trash.unknown", id=tx)
    known = {one.id: one for one in wanted}
    for one in wanted:
        _add_needed(one, known, everything)
    title = _bin(tx, wanted).title
    with desk.action(Label("trash.restore", {"title": title, "count": str(len(known))})) as unit:
        for one in known.values():
            unit.restore(one.kind, one.id)
    return desk.done(unit, list(known))


def _add_needed(gone: Gone, known: dict[str, Gone], everything: dict[str, Gone]) -> None:
    """A check-in needs its key result, a key result its objective, wherever they were deleted."""
    needed = _parent(gone) if gone.kind in _NEEDS else None
    if needed and needed in everything and needed not in known:
        known[needed] = everything[needed]
        _add_needed(everything[needed], known, everything)


@dataclass(frozen=True, slots=True)
class Archived:
    """Something that was put away: it is in no list and counts nowhere until it is taken out again."""

    kind: str
    id: str
    title: str
    cycle: str


def archived(desk: Desk) -> list[Archived]:
    """Objectives, key results, KPIs, teams, people and cycles that are archived, by title."""
    plan = desk.plan
    tables = (plan.objectives, plan.key_results, plan.kpis, plan.cycles, plan.teams, plan.people)
    found = list[Archived]()
    for table in tables:
        for item in table.values():
            if not item.archived:
                continue
            title = item.title if isinstance(item, Objective | KeyResult) else str(getattr(item, "title", ""))
            cycle = plan.cycle_of(item.id) if isinstance(item, Objective | KeyResult) else None
            name = title or str(getattr(item, "name", ""))
            found.append(Archived(kind_of(item), item.id, name, cycle.name if cycle else ""))
    return sorted(found, key=lambda one: (one.title.casefold(), one.id))
