"""What the forms of KPIs, readings, initiatives, dependencies and statuses need before they are filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import StatusOverride
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.services import kpis, work
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice, person_choices, team_choices


@dataclass(frozen=True, slots=True)
class KpiSheet:
    """What a KPI form offers; ``item`` is None for a new one."""

    item: Kpi | None
    people: tuple[Choice, ...]
    teams: tuple[Choice, ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingSheet:
    """What the form of a reading shows: the KPI and the reading before this one."""

    kpi: Kpi
    previous: CheckIn | None
    known: CheckIn | None
    today: date
    me: str | None


@dataclass(frozen=True, slots=True)
class InitiativeSheet:
    """What an initiative form offers; ``item`` is None for a new one."""

    item: Initiative | None
    key_result: KeyResult
    people: tuple[Choice, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class DependencySheet:
    """What a dependency form offers; ``item`` is None for a new one, ``about`` what it is for."""

    item: Dependency | None
    about: Objective | KeyResult | None
    asker: str | None
    teams: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class OverrideSheet:
    """What the form of a status shows: the item, its computed status, and the one set now."""

    about: Objective | KeyResult
    computed: Status
    known: StatusOverride | None
    author: str
    today: date
    problems: tuple[Problem, ...]


def kpi_sheet(desk: Desk, id: str | None = None) -> KpiSheet:
    """The form for a KPI, None for a new one; raises NotFound."""
    plan = desk.plan
    item = kpis.find(desk, id) if id else None
    units = {one.unit for one in plan.kpis.values()} | {one.metric.unit for one in plan.key_results.values()}
    return KpiSheet(
        item,
        person_choices(plan, {item.owner} if item else ()),
        team_choices(plan, {item.team} if item else ()),
        tuple(sorted((unit for unit in units if unit), key=fold)),
    )


def reading_sheet(desk: Desk, kpi: str, reading: str | None = None) -> ReadingSheet:
    """The form for a new reading, or for correcting one (its id); raises NotFound."""
    item = kpis.find(desk, kpi)
    found = kpis.readings(desk, item.id)
    known = next((one for one in found if one.id == reading), None)
    if reading and known is None:
        raise NotFound("check_in.unknown", id=reading)
    before = [one for one in found if known is None or one.order < known.order]
    return ReadingSheet(item, before[-1] if before else None, known, desk.today, desk.me)


def initiative_sheet(desk: Desk, id: str | None, key_result: str | None = None) -> InitiativeSheet:
    """The form for an initiative, or for a new one of a key result; raises NotFound."""
    item = work.initiative(desk, id) if id else None
    result = desk.key_result(item.key_result if item else key_result or "")
    owner = {item.owner if item else result.owner}
    return InitiativeSheet(
        item, result, person_choices(desk.plan, owner), tuple(closed_problems(desk.plan, result.id, field=""))
    )


def dependency_sheet(desk: Desk, id: str | None, about: str | None = None) -> DependencySheet:
    """The form for a dependency, or for a new one about an item; raises NotFound."""
    plan = desk.plan
    item = work.dependency(desk, id) if id else None
    wanted = item.about if item else about
    asker = item.asker if item else work.asking_team(plan, wanted, desk.me)
    teams = team_choices(plan, (item.asker, item.giver) if item else ())
    return DependencySheet(item, _item(plan, wanted), asker, teams)


def _item(plan: Plan, id: str | None) -> Objective | KeyResult | None:
    return plan.objectives.get(id or "") or plan.key_results.get(id or "")


def override_sheet(desk: Desk, about: str) -> OverrideSheet:
    """The form for the status of an item; raises NotFound."""
    plan = desk.plan
    item, known = desk.item(about), plan.override_of(about)
    author = plan.people.get(known.author or "") if known else None
    return OverrideSheet(
        item,
        plan.figure(about).computed,
        known,
        author.name if author else "",
        desk.today,
        tuple(closed_problems(plan, about, field="")),
    )
