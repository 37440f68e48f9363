"""What was deleted and what was put away, and the way back for both."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.records import ENGAGEMENT, FROM_WORKSHOP
from okr_desktop.domain.registers import Wire, kind_of
from okr_desktop.services import history
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.tracing import title_of
from okr_desktop.store import history as journal
from okr_desktop.store import trace
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.trace import Gone
from okr_desktop.store.unit_of_work import UnitOfWork

# What a deleted group is named after: the first of these among what was deleted together.
_HEADS = (
    "objective",
    "key_result",
    "cycle",
    "workshop",
    "team",
    "person",
    "kpi",
    "idea",
    "direction",
    "concern",
    "pulse",
    "cluster",
    "parking",
    "retrospective",
    "initiative",
    "dependency",
    "action_item",
    "comment",
    "cycle_note",
    "status_override",
    "dismissal",
    "announcement",
    "sponsorship",
    "question",
    "recognition",
    "rollout_step",
    "check_in",
)
_TALK = ("comment", "dismissal", "retrospective", "action_item", *FROM_WORKSHOP, *ENGAGEMENT)
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
    return [_bin(desk, tx, gone) for tx, gone in groups.items()]


def _bin(desk: Desk, tx: str, group: list[Gone]) -> Bin:
    ids = {one.id for one in group}
    # The uppermost is the one whose parent was not deleted with it.
    head = min(group, key=lambda one: (_order(one.kind), _parent(one) in ids, one.id))
    counts: dict[str, int] = {}
    for one in group:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    title = read_out(_title(head.registers), desk.plan.people)
    return Bin(tx, head.kind, head.id, title, head.wall_ms, counts)


def _order(kind: str) -> int:
    return _HEADS.index(kind) if kind in _HEADS else len(_HEADS)


def _parent(gone: Gone) -> str | None:
    place = gone.registers.get("place")
    found = place.get("parent") if isinstance(place, dict) else gone.registers.get("key_result")
    return found if isinstance(found, str) else None


def _title(known: dict[str, Wire]) -> str:
    return next(
        (str(known[name]) for name in ("title", "name", "what", "question", "text", "reason") if known.get(name)), ""
    )


def restore(desk: Desk, tx: str) -> Outcome[list[str]]:
    """Bring back what one action deleted, with whatever it cannot stand without; gives the ids.

    Raises NotFound ``trash.unknown`` when nothing of it is in the trash (any more), and Refused in a closed cycle.
    """
    everything = {one.id: one for one in trace.deleted(desk.space)}
    wanted = [one for one in everything.values() if one.tx == tx]
    if not wanted:
        raise NotFound("trash.unknown", id=tx)
    known = {one.id: one for one in wanted}
    for one in wanted:
        _add_needed(one, known, everything)
    refuse(closed_problems(desk.plan, *(place for one in known.values() for place in _places(one))))
    title = _bin(desk, tx, wanted).title
    with desk.action(Label("trash.restore", {"title": title, "count": str(len(known))})) as unit:
        for one in known.values():
            unit.restore(one.kind, one.id)
        for action in {one.tx for one in known.values()}:
            _put_back(desk, unit, action)
    return desk.done(unit, list(known))


def _put_back(desk: Desk, unit: UnitOfWork, tx: str) -> None:
    """What a deletion changed in records that stayed, such as where they read from, if it still stands so."""
    for write in reversed(journal.ops_of(desk.space, tx)):
        if write.field not in (CREATION, DELETED):
            history.take_back(desk, unit, write)


def _places(gone: Gone) -> list[str]:
    """What a record would be part of again; what is only said about an item changes nothing in its cycle."""
    if gone.kind in _TALK:
        return []
    found = [gone.registers.get(name) for name in ("cycle", "key_result", "about")]
    return [id for id in (*found, _parent(gone)) if isinstance(id, str)]


def _add_needed(gone: Gone, known: dict[str, Gone], everything: dict[str, Gone]) -> None:
    """A check-in needs its key result, a key result its objective: they come with all that went with them."""
    needed = everything.get(_parent(gone) or "") if gone.kind in _NEEDS else None
    if needed is None or needed.id in known:
        return
    for one in everything.values():
        if one.tx == needed.tx and one.id not in known:
            known[one.id] = one
            _add_needed(one, known, everything)


@dataclass(frozen=True, slots=True)
class Archived:
    """Something that was put away: it is in no list and counts nowhere until it is taken out again."""

    kind: str
    id: str
    title: str
    cycle: str


def archived(desk: Desk) -> list[Archived]:
    """Objectives, key results, KPIs, directions, teams, people and cycles that are archived, by title."""
    plan = desk.plan
    tables = (plan.objectives, plan.key_results, plan.kpis, plan.directions, plan.cycles, plan.teams, plan.people)
    found = list[Archived]()
    for table in tables:
        for item in table.values():
            if not item.archived:
                continue
            cycle = plan.cycle_of(item.id) if isinstance(item, Objective | KeyResult) else None
            found.append(Archived(kind_of(item), item.id, title_of(item), cycle.name if cycle else ""))
    return sorted(found, key=lambda one: (one.title.casefold(), one.id))
