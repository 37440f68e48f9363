"""Gathers the case for management: costs counted, what has moved, and what is asked, all from the plan."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from okr_desktop.domain import serving
from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycle_compare import side
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import NoteKind
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.siblings.data_case import CaseData, Change, Costs, Impact, Pledge, Signed
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, signing
from okr_desktop.services.reporting import review_talk
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, head

_MOST_DIRECTIONS, _MOST_CHANGES = 3, 5
_TROUBLED = (Status.BEHIND, Status.AT_RISK)


def gather(desk: Desk, choice: Choice) -> CaseData:
    """The case of one cycle; raises NotFound."""
    plan, cycle = desk.plan, chosen_cycle(desk, choice)
    told = Histories(desk, min(desk.today, cycle.end))
    ids = counted(plan, cycle.id)
    objectives = [plan.objectives[id] for id in ids]
    promises = _promises(plan, cycle, ids)
    return CaseData(
        head(desk, choice, cycle),
        _directions(plan, cycle),
        sum(_from_below(plan, one) for one in objectives),
        sum(one.proposer is not None for one in objectives),
        sum(plan.figure(id).status in _TROUBLED for id in ids),
        _costs(plan, cycle, objectives, told),
        _impact(desk, cycle, ids, told, choice.language),
        _sponsor(plan, cycle),
        tuple(pledge for pledge, kept in promises if not kept),
        sum(kept for _, kept in promises),
        len(promises),
        tuple(one.text for one in review_talk.notes(plan, cycle.id, NoteKind.DECISION)),
        cycle.end,
        _signed(plan, cycle),
    )


def _directions(plan: Plan, cycle: Cycle) -> tuple[str, ...]:
    """What most objectives serve, the most served first."""
    reaches = serving.reaches(plan, cycle.id)
    served = [one for one in serving.directions(plan) if reaches[one.id].all]
    bets = [one for one in served if one.kind is DirectionKind.THEME] or served
    bets.sort(key=lambda one: -len(reaches[one.id].all))
    return tuple(one.text.strip().rstrip(".") for one in bets[:_MOST_DIRECTIONS])


def _from_below(plan: Plan, one: Objective) -> bool:
    """Whether a member of one of its teams has proposed it."""
    person = plan.people.get(one.proposer or "")
    return person is not None and not set(person.teams).isdisjoint(one.teams)


def _results(plan: Plan, objectives: Iterable[Objective]) -> list[KeyResult]:
    return [result for one in objectives for result in plan.results(one.id) if plan.counts(result.id)]


# Costs


def _costs(plan: Plan, cycle: Cycle, objectives: list[Objective], told: Histories) -> Costs:
    """Whatever is recorded of the cycle."""
    results = _results(plan, objectives)
    said = [one for result in results for one in told.own(result) if cycle.start <= one.date <= cycle.end]
    people = {one.owner for one in (*objectives, *results)} | {one.author for one in said}
    seats = sum(one.seats for one in plan.workshops.values() if one.cycle == cycle.id)
    looks = [one for one in plan.retrospectives.values() if one.cycle == cycle.id]
    taking = people & plan.people.keys()
    present = sum(_members(plan, one.team, len(taking)) for one in looks)
    return Costs(len(taking), len(said), seats, len(looks), present)


def _members(plan: Plan, team: str | None, everybody: int) -> int:
    """How many people a retrospective is for: its team's members, or all who take part."""
    if team is None:
        return everybody
    return sum(team in person.teams for person in plan.people.values() if not person.archived)


# What has moved


def _impact(desk: Desk, cycle: Cycle, ids: list[str], told: Histories, language: str) -> Impact:
    plan = desk.plan
    results = _results(plan, (plan.objectives[id] for id in ids))
    days = {one.id: {said.date for said in told.own(one)} for one in results}
    figures = side(plan, cycle, ids, days)
    moved = [one for one in results if (progress := plan.figure(one.id).progress) is not None and progress > 0]
    before = cycles.preceding(plan, cycle)
    earlier = side(plan, before, counted(plan, before.id), {}) if before else None
    return Impact(
        figures.objectives,
        figures.key_results,
        sum(plan.figure(one.id).progress is not None for one in results),
        len(moved),
        figures.reached,
        figures.progress,
        figures.cadence,
        cycle.elapsed(plan.today),
        before.name if before and earlier and earlier.progress is not None else "",
        earlier.progress if earlier else None,
        _changes(desk, moved, language),
    )


def _changes(desk: Desk, moved: list[KeyResult], language: str) -> tuple[Change, ...]:
    """The key results with a start and a target that came furthest."""
    plan, formats, found = desk.plan, Formats(language), list[Change]()
    measured = [one for one in moved if one.metric.start is not None and one.metric.target is not None]
    measured.sort(key=lambda one: (-(plan.figure(one.id).progress or Decimal(0)), one.id))
    for one in measured[:_MOST_CHANGES]:
        latest = plan.latest_of(one.id)
        if latest is None:
            continue
        metric, figure = one.metric, plan.figure(one.id)
        start, now = (formats.quantity(at, "") for at in (metric.start, latest.value))
        target = formats.quantity(metric.target, metric.unit)
        found.append(Change(one.title, start, now, target, figure.status.value, figure.progress))
    return tuple(found)


# What is asked, and who signs


def _sponsor(plan: Plan, cycle: Cycle) -> str:
    """Who stands behind the cycle: its own sponsor, else whoever said so beside it; "" for nobody."""
    backed = (one.sponsor for one in buy_in.of(plan, cycle.id) if one.sponsor)
    return person_name(plan, cycle.sponsor) or next(backed, "")


def _promises(plan: Plan, cycle: Cycle, ids: list[str]) -> list[tuple[Pledge, bool]]:
    """Every promise for the cycle and its objectives that was not taken back, and whether it was kept."""
    wanted, found = {cycle.id, *ids}, list[tuple[Pledge, bool]]()
    for one in buy_in.of(plan):
        for promise in one.record.promises if one.record.about in wanted else ():
            if promise.delivery != "withdrawn":
                late = buy_in.is_late(promise, plan.today)
                found.append((Pledge(promise.text, one.sponsor, promise.due, late), promise.delivery == "delivered"))
    return found


def _signed(plan: Plan, cycle: Cycle) -> tuple[Signed, ...]:
    """The sponsor first, then everybody who has signed the cycle."""
    marks = signing.latest(plan, cycle.id)
    sponsor = _sponsor(plan, cycle)
    names = [name for name in (sponsor, *marks) if name]
    found = list[Signed]()
    for at, name in enumerate(dict.fromkeys(names)):
        mark = marks.get(name)
        changed = mark is not None and mark.standing is signing.Standing.CHANGED
        role = "sponsor" if at == 0 and sponsor else ""
        found.append(Signed(name, role, mark.record.date if mark else None, changed))
    return tuple(found)
