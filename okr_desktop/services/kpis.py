"""KPIs: add, edit, archive, delete, and their readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.text import fold
from okr_desktop.services import asides, check_ins
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import loading

SHOWN = 3


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI with its latest reading, what that says, its last values (oldest first) and what it feeds (ids)."""

    kpi: Kpi
    latest: CheckIn | None
    health: Health
    values: tuple[tuple[int, Decimal], ...]
    feeds: tuple[str, ...]


def problems(plan: Plan, kpi: Kpi) -> list[Problem]:
    """Everything that must be mended before a KPI can be saved."""
    found = kpi.problems()
    if kpi.owner and kpi.owner not in plan.people:
        found.append(Problem("person.unknown", "owner", {"id": kpi.owner}))
    if kpi.team and kpi.team not in plan.teams:
        found.append(Problem("team.unknown", "team", {"id": kpi.team}))
    return found


def find(desk: Desk, text: str) -> Kpi:
    """A KPI by id, part of an id, or title (case and accents folded); raises NotFound ``kpi.unknown``."""
    try:
        return desk.plan.kpis[id_of(desk, text)]
    except (KeyError, NotFound):
        raise NotFound("kpi.unknown", id=text) from None


def id_of(desk: Desk, text: str) -> str:
    """The full id that a text stands for: a KPI by title, else any record by id; raises NotFound."""
    wanted = fold(text)
    named = [one.id for one in desk.plan.kpis.values() if fold(one.title) == wanted]
    return named[0] if len(named) == 1 else desk.resolve(text)


def save(desk: Desk, kpi: Kpi, also: Sequence[Record] = ()) -> Outcome[str]:
    """Add or change a KPI; gives its id. ``also`` are new people and teams it names, stored by the same action."""
    new = {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    refuse(found + [one for one in problems(desk.plan, kpi) if one.params.get("id") not in new])
    code = "kpi.edit" if kpi.id in desk.plan.kpis else "kpi.add"
    with desk.action(Label(code, {"title": kpi.title})) as unit:
        for record in (*also, kpi):
            unit.save(record)
    return desk.done(unit, kpi.id)


def archive(desk: Desk, id: str, archived: bool = True) -> Outcome[str]:
    """Take a KPI out of sight, or bring it back; what reads from it goes on reading."""
    kpi = find(desk, id)
    code = "kpi.archive" if archived else "kpi.unarchive"
    with desk.action(Label(code, {"title": kpi.title})) as unit:
        unit.save(replace(kpi, archived=archived))
    return desk.done(unit, kpi.id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a KPI with its readings; raises Refused ``kpi.feeds`` while key results read from it."""
    kpi = find(desk, id)
    fed = [desk.plan.key_results[one].title for one in desk.plan.fed_by(kpi.id)]
    if fed:
        names = ", ".join(fed[:SHOWN]) + (", …" if len(fed) > SHOWN else "")
        refuse([Problem("kpi.feeds", "id", {"name": kpi.title, "count": len(fed), "titles": names})])
    with desk.action(Label("kpi.delete", {"title": kpi.title})) as unit:
        asides.delete_beside(desk, unit, {kpi.id})
        asides.delete_readings(desk, unit, kpi.id)
        unit.delete("kpi", kpi.id)
    return desk.done(unit, kpi.id)


# Readings


def read(desk: Desk, reading: CheckIn) -> Outcome[str]:
    """Record a reading (a check-in with ``kpi`` set); gives its id. Raises Refused."""
    return check_ins.add(desk, reading)


def correct(desk: Desk, reading: CheckIn) -> Outcome[str]:
    """Store a corrected reading; the correction stands in the history."""
    return check_ins.correct(desk, reading)


def delete_reading(desk: Desk, id: str) -> Outcome[str]:
    """Delete a reading; the one before it becomes current again."""
    return check_ins.delete(desk, id)


def readings(desk: Desk, id: str) -> list[CheckIn]:
    """Every reading of a KPI, oldest first."""
    return loading.check_ins(desk.space.db, id, "kpi")


def by_title(plan: Plan, *, archived: bool = False) -> list[Kpi]:
    """KPIs by title; archived ones only when asked for."""
    shown = [one for one in plan.kpis.values() if archived or not one.archived]
    return sorted(shown, key=lambda one: (fold(one.title), one.id))


def rows(desk: Desk, *, archived: bool = False, last: int = 24, most: int | None = None) -> list[KpiRow]:
    """KPIs by title (the first ``most``) with their latest ``last`` readings; archived ones only when asked for."""
    return [row(desk, one, last) for one in by_title(desk.plan, archived=archived)[:most]]


def row(desk: Desk, kpi: Kpi, last: int = 24) -> KpiRow:
    """One KPI as lists show it."""
    plan = desk.plan
    values = tuple((one.date.toordinal(), one.value) for one in readings(desk, kpi.id)[-last:])
    return KpiRow(kpi, plan.latest.get(kpi.id), plan.health(kpi.id), values, tuple(plan.fed_by(kpi.id)))
