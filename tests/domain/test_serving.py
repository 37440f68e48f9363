"""What objectives serve, upwards and downwards, in whatever state the directions are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain import serving
from okr_desktop.domain.cycles import Cycle, CycleKind
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.strategy import Direction, DirectionKind

MISSION, VISION, THEME, ANNUAL = DirectionKind
QUARTER = Cycle("q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))


def plan(*records: Record) -> Plan:
    made = Plan(Workspace("w"), date(2026, 8, 15))
    for record in (QUARTER, *records):
        made.put(record)
    return made


def direction(id: str, kind: DirectionKind = THEME, parent: str | None = None, **more: Any) -> Direction:
    return Direction(id, kind, f"Text of {id}", parent=parent, **more)


def objective(id: str, serves: str | None = None, parent: str | None = None, **more: Any) -> Objective:
    return Objective(id, id, parent=parent, cycle="q3", serves=serves, **more)


def test_an_objective_serves_what_it_says_else_what_the_nearest_above_it_says() -> None:
    found = plan(
        direction("growth"),
        direction("care"),
        objective("top", "growth"),
        KeyResult("kr", "kr", "top"),
        objective("under_result", parent="kr"),
        objective("deep", parent="under_result"),
        objective("own", "care", parent="deep"),
        objective("loose"),
    )
    assert [serving.serves_of(found, id) for id in ("top", "under_result", "deep", "own", "loose")] == [
        "growth",
        "growth",
        "growth",
        "care",
        None,
    ]
    assert serving.serving(found, "deep").source == "top"
    assert serving.inherited(found, "kr") == "growth"
    assert serving.inherited(found, None) is None


def test_a_direction_that_is_gone_is_served_by_nobody_and_stops_nothing() -> None:
    found = plan(direction("growth"), objective("top", "growth"), objective("below", "deleted", parent="top"))
    assert serving.serves_of(found, "below") == "growth"


def test_the_chain_leads_up_to_the_mission_and_guesses_only_what_is_clear() -> None:
    found = plan(direction("m", MISSION), direction("v", VISION), direction("t"), direction("y", ANNUAL, "t"))
    assert [one.id for one in serving.chain(found, "y")] == ["y", "t", "v", "m"]
    found.put(direction("v2", VISION))
    assert [one.id for one in serving.chain(found, "y")] == ["y", "t"]


@given(st.lists(st.integers(0, 5), min_size=6, max_size=6))
def test_circles_of_directions_and_of_objectives_end(parents: list[int]) -> None:
    found = plan(
        *(direction(f"d{i}", THEME, f"d{parent}") for i, parent in enumerate(parents)),
        *(objective(f"o{i}", "d0" if i == 0 else None, f"o{parent}") for i, parent in enumerate(parents)),
    )
    for i in range(6):
        assert len(serving.chain(found, f"d{i}")) <= 6
        serving.serves_of(found, f"o{i}")
    counted = serving.reaches(found, "q3")
    assert set(counted["d0"].own) == {f"o{i}" for i in range(6) if serving.serves_of(found, f"o{i}") == "d0"}


def test_a_reach_counts_what_stands_below_and_takes_progress_from_the_topmost_alone() -> None:
    metric = Metric(start=Decimal(0), target=Decimal(100))
    found = plan(
        direction("t"),
        direction("y", ANNUAL, "t"),
        objective("a", "y"),
        KeyResult("ka", "ka", "a", metric),
        objective("a1", parent="a"),  # below a, nothing reported: it must not count a second time
        KeyResult("ka1", "ka1", "a1", metric),
        objective("b", "t", weight=Decimal(3)),
        KeyResult("kb", "kb", "b", metric),
        objective("dropped", "t", state=State.CANCELLED),
        objective("draft", "t", state=State.DRAFT),
    )
    found.put(CheckIn("c1", "ka", date(2026, 8, 1), Decimal(40)))
    found.put(CheckIn("c2", "kb", date(2026, 8, 1), Decimal(80)))
    reach = serving.reaches(found, "q3")
    assert set(reach["y"].own) == set(reach["y"].all) == {"a", "a1"}
    assert set(reach["t"].own) == {"b", "draft"}
    assert set(reach["t"].all) == {"a", "a1", "b", "draft"}
    assert (reach["t"].progress, reach["t"].reported, reach["t"].total) == (Decimal("0.7"), 2, 2)
    assert reach["y"].progress == Decimal("0.4")


def test_without_data_there_is_no_progress_rather_than_nought() -> None:
    found = plan(direction("t"), objective("a", "t"), KeyResult("ka", "ka", "a"))
    assert serving.reaches(found, "q3")["t"].progress is None


def test_what_is_not_served_is_named_and_another_year_is_not_missed() -> None:
    this = Cycle("y26", "2026", date(2026, 1, 1), date(2026, 12, 31), CycleKind.YEAR)
    last = Cycle("y25", "2025", date(2025, 1, 1), date(2025, 12, 31), CycleKind.YEAR)
    found = plan(
        this,
        last,
        direction("m", MISSION),
        direction("served"),
        direction("bare"),
        direction("now", ANNUAL, "served", cycle="y26"),
        direction("before", ANNUAL, "served", cycle="y25"),
        direction("away", archived=True),
        objective("a", "served"),
        objective("loose"),
        objective("gone", archived=True),
    )
    assert {one.id for one in serving.unserved(found, QUARTER)} == {"bare", "now"}
    assert [one.id for one in serving.serving_nothing(found, "q3")] == ["loose"]


def test_a_direction_stands_under_its_own_kind_or_one_above_and_never_under_itself() -> None:
    found = plan(direction("m", MISSION), direction("t"), direction("t2", THEME, "t"))
    assert serving.parent_problem(found, direction("m", MISSION, "t")) == "direction.order"
    assert serving.parent_problem(found, direction("t", THEME, "t2")) == "move.circle"
    assert serving.parent_problem(found, direction("t", THEME, "nowhere")) == "direction.unknown"
    assert serving.parent_problem(found, direction("t", THEME, "m")) is None
