"""What a report is made from: the figures of the plan, with their inputs, and whatever people set themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Milestone, Source, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.talk import StatusOverride
from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.rows import ObjectiveBlock, Part, SetByHand
from okr_desktop.reports.review.book import make_kit
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.sections.pace import due_of, gap_of
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import review
from tests.worlds import RANGE, TODAY, add_check_in, sample


def save(desk: Desk, *records: Record) -> None:
    desk.save(Label("import", {"name": "test"}), *records)


def data_of(desk: Desk, cycle: str, team: str | None = None) -> QuarterlyData:
    return review.quarterly_data(desk, desk.plan.cycles[cycle], team)


def block_of(desk: Desk, cycle: str, objective: str) -> ObjectiveBlock:
    return next(block for block in data_of(desk, cycle).objectives if block.id == objective)


def test_parts_are_what_the_figure_counts_and_the_rest_says_why_not(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    flat = Metric(start=Decimal(1), target=Decimal(1))
    save(
        desk,
        replace(desk.key_result(result), weight=Decimal(3)),
        KeyResult(new_id(), "Silent", objective, RANGE, rank="a"),
        KeyResult(new_id(), "Gone", objective, RANGE, rank="b", archived=True),
        KeyResult(new_id(), "Dropped", objective, RANGE, rank="c", state=State.CANCELLED),
        KeyResult(new_id(), "Flat", objective, flat, rank="d"),
    )
    block = block_of(desk, cycle, objective)
    assert block.parts == (Part("NPS", Decimal(3), Decimal("0.4")), Part("Silent", Decimal(1), None))
    assert {part.title: part.reason for part in block.left_out} == {
        "Gone": "archived",
        "Dropped": "cancelled",
        "Flat": "no_range",
    }
    assert block.progress == sum((part.weight * (part.progress or 0) for part in block.parts), Decimal(0)) / 4
    assert (block.reported, block.total) == (1, 2)


def test_the_pace_of_an_objective_is_the_one_of_the_screen(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    soon = replace(desk.key_result(result), id=new_id(), title="Soon", due=desk.plan.cycles[cycle].end, rank="z")
    steps = (Milestone(new_id(), "First", due=TODAY), Milestone(new_id(), "Second"))
    staged = KeyResult(new_id(), "Staged", objective, Metric(Kind.MILESTONES, milestones=steps), rank="a")
    save(desk, replace(desk.objective(objective), ambition=Ambition.ASPIRATIONAL), soon, staged)
    data = data_of(desk, cycle)
    block = next(block for block in data.objectives if block.id == objective)
    kit = make_kit(data)
    assert due_of(kit, block) == desk.plan.figure(objective).expected < data.elapsed
    assert gap_of(kit, block) == (block.progress or 0) - due_of(kit, block)


def test_an_objective_set_by_hand_has_no_parts(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    save(desk, replace(desk.objective(objective), source=Source.MANUAL, manual=Decimal("0.25")))
    block = block_of(desk, cycle, objective)
    assert (block.source, block.parts, block.left_out, block.progress) == ("manual", (), (), Decimal("0.25"))


def test_a_fed_key_result_shows_where_its_value_comes_from(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    kpi = Kpi(new_id(), "Uptime", "%")
    fed = KeyResult(new_id(), "Fed", objective, RANGE, rank="z", feed=kpi.id)
    above = KeyResult(new_id(), "Above", objective, RANGE, rank="zz", feed=fed.id)
    save(desk, kpi, fed, above, CheckIn(new_id(), "", date(2026, 8, 1), Decimal(70), kpi=kpi.id))
    row = block_of(desk, cycle, objective).key_results[-1]
    assert (row.fed_by, row.value, row.progress) == (("Fed", "Uptime"), Decimal(70), Decimal("0.7"))
    assert row.last_check_in == date(2026, 8, 1)
    assert [reading.value for reading in row.readings] == [70]
    assert result


def test_milestones_know_which_were_reached(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    steps = (Milestone("a", "Design", Decimal(2)), Milestone("b", "Ship"))
    item = KeyResult(new_id(), "Steps", objective, Metric(Kind.MILESTONES, milestones=steps), rank="z")
    save(desk, item, CheckIn(new_id(), item.id, TODAY, Decimal(2), reached=("a",), next="Ship it", blocker="Rain"))
    row = block_of(desk, cycle, objective).key_results[-1]
    assert [(step.title, step.weight, step.reached) for step in row.steps] == [
        ("Design", Decimal(2), True),
        ("Ship", Decimal(1), False),
    ]
    assert (row.next, row.blocker) == ("Ship it", "Rain")
    save(desk, CheckIn(new_id(), item.id, TODAY, Decimal(1)))
    assert {step.reached for step in block_of(desk, cycle, objective).key_results[-1].steps} == {None}


def test_levels_score_as_the_settings_say(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    metric = Metric(Kind.LEVELS, levels=("Ten", "Half", "All"))
    save(
        desk,
        replace(desk.plan.workspace, level_commit=Decimal("0.2"), level_target=Decimal("0.6")),
        KeyResult(new_id(), "Words", objective, metric, rank="z"),
    )
    row = block_of(desk, cycle, objective).key_results[-1]
    assert [(level.name, level.mark, level.score, level.text) for level in row.levels] == [
        ("commit", None, Decimal("0.2"), "Ten"),
        ("target", None, Decimal("0.6"), "Half"),
        ("stretch", None, Decimal(1), "All"),
    ]


def test_a_status_set_by_a_person_stands_beside_the_computed_one(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    ada = Person(new_id(), "Ada")
    computed = desk.plan.figure(result).status.value
    save(desk, ada, StatusOverride(new_id(), result, "at_risk", "No parts", ada.id, date(2026, 9, 1)))
    row = block_of(desk, cycle, objective).key_results[0]
    assert row.status == "at_risk"
    assert row.by_hand == SetByHand(computed, "No parts", "Ada", date(2026, 9, 1))


def test_scores_and_carrying_over_are_told(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    save(
        desk,
        replace(desk.key_result(result), score=Decimal("0.5"), score_comment="Half", carried=2),
        replace(desk.objective(objective), score=Decimal("0.3"), miss_cause="Rain", carried=1, why="Bread"),
    )
    block = block_of(desk, cycle, objective)
    assert (block.score, block.miss_cause, block.carried, block.why) == (Decimal("0.3"), "Rain", 1, "Bread")
    row = block.key_results[0]
    assert (row.score, row.score_comment, row.carried, row.progress) == (Decimal("0.5"), "Half", 2, Decimal("0.4"))


def test_kpis_come_with_their_health_worst_first_and_by_team(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    north, inside, south = Team(new_id(), "North"), Team(new_id(), "Inside"), Team(new_id(), "South")
    inside = replace(inside, parent=north.id)
    fine = Kpi(new_id(), "Fine", low=Decimal(1), team=inside.id)
    bad = Kpi(new_id(), "Bad", low=Decimal(9), team=south.id)
    gone = Kpi(new_id(), "Gone", archived=True)
    readings = [CheckIn(new_id(), "", TODAY, Decimal(5), kpi=kpi.id) for kpi in (fine, bad)]
    save(desk, north, inside, south, fine, bad, gone, *readings)
    assert [(kpi.title, kpi.health) for kpi in data_of(desk, cycle).kpis] == [("Bad", "alarm"), ("Fine", "healthy")]
    assert [kpi.title for kpi in data_of(desk, cycle, north.id).kpis] == ["Fine"]


def test_all_settings_reach_the_report(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    changed = replace(desk.plan.workspace, cadence_days=21, grace_days=4, band_low=Decimal("0.2"))
    save(desk, changed, Team(new_id(), "Field", cadence_days=28))
    limits = data_of(desk, cycle).thresholds
    for name in ("on_track", "behind", "silent_before", "committed", "aspirational", "level_commit", "level_target"):
        assert getattr(limits, name) == getattr(changed, name)
    assert (limits.cadence_days, limits.grace_days, limits.band_low) == (21, 4, Decimal("0.2"))
    assert limits.band_high == changed.band_high
    assert limits.team_cadences == (("Field", 28),)


def test_the_marks_of_reasons_can_be_printed() -> None:
    assert list(load_fonts().missing("✓○?×←·–“”„≥≤")) == []


def test_a_check_in_changes_what_is_printed(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    add_check_in(desk, result, "90")
    assert block_of(desk, cycle, objective).key_results[0].value == 90
