"""The quarter before the sample's, as it was closed; some of it was carried over into the present one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.ranks import nth
from okr_desktop.services import closing, people
from okr_desktop.services.desk import Desk

NAME, FIRST, LAST = "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)
_MEASURED = ((date(2026, 7, 31), 0), (date(2026, 8, 28), 1), (date(2026, 9, 25), 2))


@dataclass(frozen=True)
class Result:
    """A key result with what was measured at the end of each month, and what it became a quarter later."""

    title: str
    unit: str
    start: str
    target: str
    values: tuple[str, str, str]
    confidence: int
    now: str = ""

    def metric(self) -> Metric:
        """From where to where."""
        start, target = Decimal(self.start), Decimal(self.target)
        return Metric(Kind.INCREASE if target > start else Kind.DECREASE, self.unit, start, target)


@dataclass(frozen=True)
class Goal:
    """An objective with whose it was, and what it became a quarter later."""

    title: str
    owner: str
    team: str
    results: tuple[Result, ...]
    now: str = ""


GOALS = (
    Goal(
        "A broken bike is back on the road within two days",
        "Lukas Brandt",
        "Workshop",
        (
            Result(
                "Repairs finished within 24 hours",
                "%",
                "30",
                "60",
                ("34", "41", "46"),
                5,
                "Repairs finished within 24 hours",
            ),
            Result(
                "Median waiting time for parts",
                "days",
                "12",
                "5",
                ("11", "9.5", "9"),
                4,
                "Median waiting time for parts",
            ),
        ),
        "A broken bike is back on the road the next day",
    ),
    Goal(
        "We hear why bikes come back",
        "Nina Petrova",
        "Customer care",
        (
            Result(
                "Returns with a reason in the rider's own words",
                "%",
                "0",
                "40",
                ("4", "11", "20"),
                6,
                "Returns with a reason in the rider's own words",
            ),
        ),
        "We learn from every return",
    ),
    Goal(
        "Riders change their plan by themselves",
        "Jonas Lindqvist",
        "Product",
        (
            Result("Plan changes without a call", "%", "20", "80", ("38", "61", "78"), 8),
            Result("Minutes to change a plan", "min", "9", "3", ("7", "4", "3"), 8),
        ),
    ),
    Goal(
        "Every bike is ready for winter",
        "Lukas Brandt",
        "Workshop",
        (Result("Bikes with a winter check", "bikes", "0", "2400", ("310", "1150", "2460"), 7),),
    ),
)


def quarter_before(desk: Desk) -> None:
    """Add the quarter before, close it with the scores that its progress suggests, and say what was carried over."""
    cycle = Cycle(new_id(), NAME, FIRST, LAST, state=CycleState.REVIEW)
    with desk.action(Label("sample.add", {"name": NAME})) as unit:
        unit.save(cycle)
        for index, goal in enumerate(GOALS):
            for record in _records(desk.plan, goal, cycle, index):
                unit.save(record)
    closing.close(desk, cycle.id, suggested=True)
    _carry(desk, cycle.id)


def _records(plan: Plan, goal: Goal, cycle: Cycle, index: int) -> Iterator[Record]:
    owner, team = people.find_person(plan, goal.owner), people.find_team(plan, goal.team)
    assert owner is not None
    assert team is not None
    teams = {team.id: Decimal(1)}
    objective = Objective(new_id(), goal.title, rank=nth(index), cycle=cycle.id, owner=owner.id, teams=teams)
    yield objective
    for place, one in enumerate(goal.results):
        result = KeyResult(new_id(), one.title, objective.id, one.metric(), rank=nth(place), owner=owner.id)
        yield result
        for day, number in _MEASURED:
            yield CheckIn(new_id(), result.id, day, Decimal(one.values[number]), one.confidence, author=owner.id)


def _carry(desk: Desk, cycle: str) -> None:
    plan = desk.plan
    old = {item.title: item.id for item in plan.objectives.values() if item.cycle == cycle}
    old |= {one.title: one.id for item in list(old.values()) for one in plan.results(item)}
    became = {one.now: old[one.title] for goal in GOALS for one in (goal, *goal.results) if one.now}
    items = [*plan.objectives.values(), *plan.key_results.values()]
    with desk.action(Label("cycle.carry", {"title": NAME})) as unit:
        for item in items:
            if item.title in became and item.id not in old.values():
                unit.save(replace(item, carried_from=became[item.title], carried=1))
