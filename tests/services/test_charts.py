"""Charts from a real workspace: what they say is what the plan says, and tables carry the same figures."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.people import Team
from okr_desktop.domain.scoring import ONE
from okr_desktop.paths import resource_path
from okr_desktop.services import charts, cycles, planning
from okr_desktop.services import sample as sample_service
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_check_in, add_cycle, add_objective, add_result, sample


@pytest.fixture
def quarter(desk: Desk) -> str:
    """The sample company's quarter."""
    return sample_service.fill(desk, resource_path("samples", "nordlicht.json")).value


def test_a_key_result_has_its_check_ins_line_and_target(desk: Desk) -> None:
    _, _, result = sample(desk)
    found = charts.key_result_chart(desk, result)
    assert [(point.date, point.value) for point in found.points] == [
        (date(2026, 7, 20), Decimal(10)),
        (TODAY, Decimal(40)),
    ]
    assert [(spot.date, spot.value) for spot in found.expected] == [
        (date(2026, 7, 1), Decimal(0)),
        (date(2026, 9, 30), Decimal(100)),
    ]
    assert [(limit.code, limit.value) for limit in found.limits] == [("start", 0), ("target", 100)]
    assert found.reason == "few"
    add_check_in(desk, result, "20", date(2026, 8, 1))
    again = charts.key_result_chart(desk, result)
    assert again.forecast is not None
    assert again.forecast.at == date(2026, 9, 30)
    assert [point.value for point in again.points] == [10, 20, 40]


def test_a_key_result_fed_by_a_kpi_shows_its_readings(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    kpi = Kpi(new_id(), "Uptime", "%")
    fed = KeyResult(new_id(), "Fed", objective, Metric(start=Decimal(0), target=Decimal(100)), feed=kpi.id)
    desk.save(Label("kpi.add"), kpi)
    desk.save(Label("key_result.add"), fed)
    desk.save(Label("check_in.add"), CheckIn(new_id(), "", date(2026, 8, 1), Decimal(80), kpi=kpi.id))
    assert [point.value for point in charts.key_result_chart(desk, fed.id).points] == [80]
    latest = charts.cycle_burn_up(desk, cycle).latest
    assert latest is not None
    assert latest.progress == desk.plan.figure(objective).progress == Decimal("0.6")


def test_a_due_day_ends_the_line_and_the_forecast(desk: Desk) -> None:
    cycle = add_cycle(desk)
    due = date(2026, 9, 1)
    metric = Metric(start=Decimal(0), target=Decimal(10))
    result = planning.add(desk, KeyResult(new_id(), "K", add_objective(desk, cycle=cycle), metric, due=due)).value
    for days in (30, 20, 10):
        add_check_in(desk, result, str(40 - days), TODAY - timedelta(days=days))
    found = charts.key_result_chart(desk, result)
    assert found.end == due
    assert found.forecast is not None
    assert found.forecast.at == due


def test_the_last_step_of_the_burn_up_is_the_plan_of_today(desk: Desk, quarter: str) -> None:
    found = charts.cycle_burn_up(desk, quarter)
    figures = [desk.plan.figure(one.id) for one in desk.plan.objectives.values() if one.cycle == quarter]
    mean = sum((figure.progress or Decimal(0) for figure in figures), Decimal(0)) / len(figures)
    expected = sum((figure.expected for figure in figures), Decimal(0)) / len(figures)
    assert found.latest is not None
    assert found.latest.date == TODAY
    assert found.latest.progress is not None
    assert abs(found.latest.progress - mean) < Decimal("0.000002")
    assert abs(found.latest.expected - expected) < Decimal("0.000002")
    assert [step.expected for step in found.steps] == sorted(step.expected for step in found.steps)


def test_a_back_dated_check_in_changes_its_day(desk: Desk) -> None:
    cycle, _, result = sample(desk)
    before = charts.cycle_burn_up(desk, cycle)
    add_check_in(desk, result, "30", date(2026, 7, 5))
    after = charts.cycle_burn_up(desk, cycle)
    changed = [old.date for old, new in zip(before.steps, after.steps, strict=True) if old != new]
    assert changed
    assert all(date(2026, 7, 5) <= day < date(2026, 7, 20) for day in changed)


def test_each_team_has_its_own_line_and_together_they_are_all(desk: Desk, quarter: str) -> None:
    found = charts.team_multiples(desk, quarter)
    names = {team.id: team.name for team in desk.plan.teams.values()}
    assert [one.name for one in found] == [names[one.id] for one in found]
    assert len(found) > 2
    for one in found:
        assert one.burn_up == charts.cycle_burn_up(desk, quarter, one.id)


def test_objectives_without_a_team_stand_last(desk: Desk) -> None:
    cycle = add_cycle(desk)
    team = planning_team(desk)
    planning.add(desk, Objective(new_id(), "With", cycle=cycle, teams={team: Decimal(1)}))
    add_objective(desk, "Without", cycle=cycle)
    assert [one.id for one in charts.team_multiples(desk, cycle)] == [team, ""]


def planning_team(desk: Desk) -> str:
    team = Team(new_id(), "Product")
    desk.save(Label("team.add"), team)
    return team.id


def test_work_in_slices_gives_the_same(desk: Desk, quarter: str) -> None:
    work, slices = charts.BurnUpWork(desk, quarter), 1
    while not work.advance(0):
        slices += 1
    assert slices > 3
    assert work.burn_up == charts.cycle_burn_up(desk, quarter)


def test_what_is_deleted_between_two_slices_does_no_harm(desk: Desk, quarter: str) -> None:
    work = charts.BurnUpWork(desk, quarter)
    work.advance(0)
    for id, objective in list(desk.plan.objectives.items()):
        if id in desk.plan.objectives and objective.cycle == quarter:
            planning.delete(desk, id)
    while not work.advance(0):
        pass
    assert work.burn_up.steps


@pytest.mark.parametrize("of", ["key_result", "objective"])
def test_the_distribution_counts_every_figure_of_the_cycle(desk: Desk, quarter: str, of: str) -> None:
    plan = desk.plan
    found = charts.distribution(desk, quarter, of=of)
    objectives = {one.id for one in plan.objectives.values() if one.cycle == quarter}
    ids = (
        objectives
        if of == "objective"
        else {one.id for one in plan.key_results.values() if one.objective in objectives}
    )
    figures = [plan.figure(id) for id in ids]
    assert found.no_data == sum(not figure.reported for figure in figures)
    assert found.total + found.no_data == len(figures)
    above = sum(figure.raw is not None and figure.raw > ONE for figure in figures)
    assert found.in_band("above") == above
    graded = charts.distribution(desk, quarter, of=of, graded=True)
    assert (graded.total, graded.no_data) == (0, len(figures))


def test_every_chart_is_a_table_for_json(desk: Desk, quarter: str) -> None:
    result = next(id for id in desk.plan.latest if id in desk.plan.key_results)
    for chart in (
        charts.key_result_chart(desk, result),
        charts.cycle_burn_up(desk, quarter),
        charts.distribution(desk, quarter),
        charts.team_multiples(desk, quarter),
    ):
        made = json.loads(json.dumps(charts.table_dict(chart)))
        assert made["rows"]
        assert all(list(row) == made["columns"] for row in made["rows"])


def test_an_empty_cycle_and_unknown_ids_are_no_accident(desk: Desk) -> None:
    cycle = add_cycle(desk)
    found = charts.cycle_burn_up(desk, cycle)
    assert {(step.progress, step.total) for step in found.steps} == {(None, 0)}
    assert charts.team_multiples(desk, cycle) == ()
    assert charts.distribution(desk, cycle).total == 0
    coming = cycles.save(desk, Cycle(new_id(), "2027 Q3", date(2027, 7, 1), date(2027, 9, 30))).value
    assert charts.cycle_burn_up(desk, coming).steps == ()
    for call in (charts.cycle_burn_up, charts.team_multiples, charts.distribution, charts.key_result_chart):
        with pytest.raises(NotFound):
            call(desk, "nothing")
    with pytest.raises(NotFound):
        charts.cycle_burn_up(desk, cycle, "nobody")


def test_a_value_to_keep_has_its_limit_and_no_expected_line(desk: Desk) -> None:
    cycle = add_cycle(desk)
    metric = Metric(Kind.STAY_BELOW, high=Decimal(2))
    result = planning.add(desk, KeyResult(new_id(), "K", add_objective(desk, cycle=cycle), metric)).value
    add_check_in(desk, result, "1.5")
    found = charts.key_result_chart(desk, result)
    assert found.expected == ()
    assert [limit.code for limit in found.limits] == ["high"]
    assert add_result(desk, add_objective(desk)) in desk.plan.key_results
