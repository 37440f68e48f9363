"""Small workspaces for tests of the store and the services, and what must be true of every one of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.plan import TABLE_NAMES, Plan
from okr_desktop.services import check_ins, cycles, planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading

TODAY = date(2026, 8, 15)
RANGE = Metric(start=Decimal(0), target=Decimal(100))


def desk_at(folder: Path, name: str = "team.okrdb") -> Desk:
    """A new workspace file in a folder, or the one that is there."""
    path, backups = folder / name, folder / "backups"
    if path.exists():
        return upkeep.open_desk(path, backups, lambda: TODAY)
    return upkeep.create_desk(path, backups, "Acme", lambda: TODAY)


def add_cycle(desk: Desk) -> str:
    return cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value


def add_objective(
    desk: Desk, title: str = "Delight customers", parent: str | None = None, cycle: str | None = None
) -> str:
    return planning.add(desk, Objective(new_id(), title, parent=parent, cycle=cycle)).value


def add_result(desk: Desk, objective: str, title: str = "NPS") -> str:
    return planning.add(desk, KeyResult(new_id(), title, objective, RANGE)).value


def add_check_in(desk: Desk, result: str, value: str, day: date = TODAY) -> str:
    return check_ins.add(desk, CheckIn(new_id(), result, day, Decimal(value), 7, "as planned")).value


def sample(desk: Desk) -> tuple[str, str, str]:
    """One objective with one key result and two check-ins: (cycle, objective, key result)."""
    cycle = add_cycle(desk)
    objective = add_objective(desk, cycle=cycle)
    result = add_result(desk, objective)
    add_check_in(desk, result, "10", date(2026, 7, 20))
    add_check_in(desk, result, "40")
    return cycle, objective, result


Content = dict[str, object]


def content(desk: Desk) -> Content:
    """Every record of a workspace by id, and the settings, to compare two states."""
    plan = loading.load_plan(desk.space.db, desk.today)
    found: Content = {"settings": plan.workspace}
    for table in TABLE_NAMES.values():
        found.update(getattr(plan, table))
    for group in loading.all_check_ins(desk.space.db).values():
        found.update({one.id: one for one in group})
    return found


def figures(plan: Plan) -> dict[str, object]:
    return {id: plan.figure(id) for id in (*plan.objectives, *plan.key_results)}


def assert_sound(desk: Desk) -> None:
    """The file, the journal, the tables and the plan in memory all say the same."""
    assert desk.space.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert desk.space.db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert desk.space.journal.check() == []
    assert desk.space.differences() == []
    kept, fresh = desk.plan, loading.load_plan(desk.space.db, desk.today)
    for name in ("workspace", "latest", *TABLE_NAMES.values()):
        assert getattr(kept, name) == getattr(fresh, name), name
    assert [one.order for one in kept.latest.values()] == [fresh.latest[id].order for id in kept.latest]
    assert figures(kept) == figures(fresh)
    assert [item.id for item in kept.children(None)] == [item.id for item in fresh.children(None)]


def states(desk: Desk) -> int:
    """How many ops there are."""
    return int(desk.space.db.execute("SELECT count(*) FROM op").fetchone()[0])


__all__ = [
    "RANGE",
    "TODAY",
    "Content",
    "add_check_in",
    "add_cycle",
    "add_objective",
    "add_result",
    "assert_sound",
    "content",
    "desk_at",
    "sample",
    "states",
]
