"""Promises of a closed cycle: its figures stand still, whatever goes on outside, and move again when it is reopened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, Kind, Metric, Milestone, Source
from okr_desktop.services import closing, cycles, history, kpis, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.freezing import value_at
from tests.worlds import RANGE, TODAY, add_check_in, add_objective, add_result, assert_sound, desk_at, sample


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path)
    yield made
    made.close()


def read(desk: Desk, kpi: str, value: int, day: date = TODAY) -> None:
    kpis.read(desk, CheckIn(new_id(), "", day, Decimal(value), kpi=kpi))


@pytest.mark.parametrize("how", ["closing", "state"])
def test_a_kpi_goes_on_without_moving_the_closed_cycle(desk: Desk, how: str) -> None:
    cycle, objective, _ = sample(desk)
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime")).value
    fed = add_result(desk, objective, "Fed")
    planning.edit(desk, replace(desk.key_result(fed), feed=kpi))
    read(desk, kpi, 80)
    before = desk.plan.figure(objective).progress
    if how == "closing":
        closing.close(desk, cycle)
    else:
        cycles.set_state(desk, cycle, CycleState.CLOSED)
    read(desk, kpi, 1)
    assert desk.plan.figure(fed).raw == Decimal("0.8")
    assert desk.plan.figure(objective).progress == before
    assert_sound(desk)
    cycles.reopen(desk, cycle, desk.plan.cycles[cycle].name)
    assert desk.plan.figure(fed).raw == Decimal("0.01")
    for _ in range(3):
        history.undo(desk)
    assert desk.check_ins(fed) == [], "closing and its readings are one step"


def test_an_objective_that_feeds_is_read_as_a_value(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    other = add_objective(desk, "Source")
    part = add_result(desk, other, "Part")
    add_check_in(desk, part, "25")
    planning.edit(desk, replace(desk.key_result(result), feed=other))
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    add_check_in(desk, part, "100")
    assert desk.plan.figure(result).raw == Decimal("0.25")
    assert objective in desk.plan.objectives


def test_nothing_is_moved_below_what_is_closed(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    planning.edit(desk, replace(desk.objective(objective), source=Source.BOTH))
    later = add_objective(desk, "Later")
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    with pytest.raises(Refused) as caught:
        planning.move(desk, later, objective)
    assert [problem.code for problem in caught.value.problems] == ["cycle.closed"]
    assert desk.objective(later).parent is None


@pytest.mark.parametrize(
    ("metric", "progress", "value"),
    [
        (RANGE, "0.25", "25"),
        (Metric(Kind.DECREASE, start=Decimal(10), target=Decimal(4)), "0.5", "7"),
        (Metric(Kind.YES_NO), "0.99", "0"),
        (Metric(Kind.MILESTONES, milestones=(Milestone("a", "A", Decimal(3)), Milestone("b", "B"))), "0.75", "3"),
        (Metric(Kind.BAND, low=Decimal(1), high=Decimal(2)), "1", None),
    ],
)
def test_the_value_of_a_progress(metric: Metric, progress: str, value: str | None) -> None:
    assert value_at(metric, Decimal(progress)) == (None if value is None else Decimal(value))
