"""A whole workspace out as JSON and in again: nothing lost, nothing twice, one step, and no door past the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Objective
from okr_desktop.domain.people import Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, kind_of
from okr_desktop.domain.review import ActionItem, CycleNote, NoteKind, RetroItem, Retrospective
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Asking, Dependency, Initiative
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    Tally,
    VoteItem,
    VoteRound,
    Workshop,
)
from okr_desktop.exchange import detect
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.paths import resource_path
from okr_desktop.services import cycles, exchange, history, upkeep
from okr_desktop.services import sample as sample_service
from okr_desktop.services.desk import Desk
from tests.engagement_records import one_of_each
from tests.worlds import TODAY, assert_sound, content, desk_at, sample, states


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A workspace with records of every kind."""
    sample_service.fill(desk, resource_path("samples", "nordlicht.json"))
    cycle, objective, result = _some(desk)
    team, other, retro = new_id(), new_id(), new_id()
    records: list[Record] = [
        replace(desk.plan.workspace, organisation="Acme & Söhne", cadence_days=14, band_low=Decimal("0.25")),
        Team(team, "A", cadence_days=3),
        Team(other, "B", parent=team, rank="V"),
        Kpi(new_id(), "Uptime", "%", Decimal(99)),
        Initiative(new_id(), "Ask ten", result),
        Dependency(new_id(), "A server", team, other, result, date(2026, 9, 1), Asking.DECLINED, "no"),
        Comment(new_id(), objective, "Two\nlines, “quoted”"),
        StatusOverride(new_id(), result, "at_risk", "The supplier is broke"),
        Dismissal(new_id(), "kr.activity", result, "It is fine"),
        CycleNote(new_id(), cycle, result, NoteKind.LEARNED, "Ask earlier"),
        Retrospective(retro, cycle, items=(RetroItem("start", "Ask", 3),)),
        ActionItem(new_id(), "Ask earlier", retro),
        Workshop("a" * 32, "What now?", cycle=cycle, held=TODAY, results={"funnel": {"ideas": 1}, "roti": None}),
        Idea("b" * 32, "Ask them", "Ask ten", "participant", IdeaState.ADOPTED, "Good", "", "a" * 32, "c" * 32),
        Cluster("c" * 32, "a" * 32, "A", "Asking", 1),
        VoteRound(new_id(), "a" * 32, 1, totals={"c" * 32: Tally(3)}, items=(VoteItem("c" * 32, "A", "Asking"),)),
        Lineage(new_id(), objective, "c" * 32, Decimal("0.5")),
        Parking(new_id(), "a" * 32, "Later", "vote", "Ada", TODAY),
        Dissent(new_id(), "a" * 32, "No", objective, 2),
        Protocol(new_id(), "a" * 32, "f" * 64, "Sam", "sign", "", "2026-08-15T10:00"),
        SignOff(new_id(), objective, "Sam", TODAY, "f" * 64),
        *one_of_each(objective, cycle, next(iter(desk.plan.people)), team),
        # A link to what has since been deleted stays a link.
        Comment(new_id(), new_id(), "About what is gone", reply_to=new_id()),
    ]
    with desk.action(_label()) as unit:
        for record in records:
            unit.save(record)
    # Two of one day: the later entry counts, also after the journey.
    for value in ("41", "42"):
        with desk.action(_label()) as unit:
            unit.save(CheckIn(new_id(), result, TODAY, Decimal(value)))
    return desk


def _some(desk: Desk) -> tuple[str, str, str]:
    result = next(one for one in desk.plan.key_results.values() if one.metric.kind is Kind.INCREASE)
    cycle = desk.plan.cycle_of(result.id)
    assert cycle is not None
    return cycle.id, result.objective, result.id


def _label() -> sample_service.Label:
    return sample_service.Label("import", {"name": "test"})


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_at(tmp_path, "empty.okrdb")
    yield desk
    desk.close()


def exported(desk: Desk, path: Path) -> bytes:
    upkeep.export(desk, path)
    return path.read_bytes()


def read(path: Path) -> Draft:
    return detect.read(path, today=TODAY)


def draft_of(desk: Desk, *records: Record) -> Draft:
    text = "".join(detect.okr_json.lines("1", desk.plan.workspace, [(kind_of(record), [record]) for record in records]))
    return detect.read_text(text, "some.json", today=TODAY)


def test_there_and_back_again_gives_the_same_bytes(full: Desk, empty: Desk, tmp_path: Path) -> None:
    before = exported(full, tmp_path / "a.json")
    draft = read(tmp_path / "a.json")
    assert {kind_of(one.record) for one in draft.records} == set(KINDS)
    plan = exchange.apply(empty, draft).value
    assert plan.problems == ()
    assert exported(empty, tmp_path / "b.json") == before
    ours, theirs = content(full), content(empty)
    assert {id: one for id, one in ours.items() if id != "settings"} == {
        id: one for id, one in theirs.items() if id != "settings"
    }
    assert {id: full.plan.figure(id) for id in full.plan.objectives} == {
        id: empty.plan.figure(id) for id in empty.plan.objectives
    }
    assert_sound(empty)


def test_it_is_one_step_and_the_second_time_nothing(full: Desk, empty: Desk, tmp_path: Path) -> None:
    exported(full, tmp_path / "a.json")
    before = content(empty)
    draft = read(tmp_path / "a.json")
    written = states(empty)
    preview = exchange.preview(empty, draft)
    assert states(empty) == written
    assert preview.check_ins == full.space.db.execute("SELECT count(*) FROM check_in").fetchone()[0]
    assert preview.count("create", "key_result") == len(full.plan.key_results)
    outcome = exchange.apply(empty, draft)
    assert outcome.label is not None
    again = exchange.apply(empty, draft)
    assert not again.changes
    assert {row.action for row in again.value.rows} == {"same"}
    history.undo(empty)
    assert content(empty) == before
    assert_sound(empty)
    history.redo(empty)
    assert exported(empty, tmp_path / "b.json") == (tmp_path / "a.json").read_bytes()


def test_a_changed_file_changes_what_it_names_and_says_so_before(desk: Desk) -> None:
    _, objective, result = sample(desk)
    changed = replace(desk.objective(objective), title="Delight everybody", score=Decimal("0.4"))
    draft = draft_of(desk, changed)
    rows = {row.id: row for row in exchange.preview(desk, draft).rows}
    assert rows[objective].action == "change"
    assert {name for name, *_ in rows[objective].changes} == {"title", "score"}
    exchange.apply(desk, draft)
    assert desk.objective(objective) == changed
    assert desk.key_result(result)
    assert_sound(desk)


def test_a_correction_of_a_check_in_is_counted_and_made(desk: Desk) -> None:
    _, _, result = sample(desk)
    latest = desk.plan.latest[result]
    draft = draft_of(desk, replace(latest, value=Decimal(77)))
    assert exchange.preview(desk, draft).check_ins == 1
    exchange.apply(desk, draft)
    assert desk.plan.latest[result].value == 77
    assert_sound(desk)


def test_a_closed_cycle_takes_nothing_and_is_not_reopened_by_a_file(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    before = states(desk)
    records = [
        replace(desk.plan.cycles[cycle], state=CycleState.ACTIVE),
        replace(desk.objective(objective), title="Another"),
        replace(desk.objective(objective), id=new_id()),
        replace(desk.key_result(result), score=Decimal(1)),
        CheckIn(new_id(), result, date(2026, 8, 1), Decimal(5)),
        Initiative(new_id(), "More", result),
        StatusOverride(new_id(), result, "behind", "so"),
        CycleNote(new_id(), cycle, result, NoteKind.LEARNED, "late"),
    ]
    plan = exchange.apply(desk, draft_of(desk, *records)).value
    assert [problem.code for problem in plan.problems] == ["cycle.closed"] * len(records)
    assert states(desk) == before


def test_what_cannot_be_is_left_out_by_itself(desk: Desk) -> None:
    _, objective, result = sample(desk)
    lost = KeyResult(new_id(), "Lost", new_id())
    records = [
        Objective(result, "The id of a key result"),
        Kpi(desk.plan.latest[result].id, "The id of a check-in"),
        lost,
        CheckIn(new_id(), lost.id, TODAY, Decimal(1)),
        CheckIn(new_id(), result, TODAY + timedelta(days=1), Decimal(1)),
        Objective(new_id(), "Fine", parent=objective),
    ]
    plan = exchange.apply(desk, draft_of(desk, *records)).value
    assert sorted(problem.code for problem in plan.problems) == [
        "date.future",
        "record.kind",
        "record.kind",
        "record.link",
        "record.link",
    ]
    assert [item.title for item in desk.plan.children(objective)] == ["Fine"]
    assert isinstance(desk.plan.get(result), KeyResult)
    assert_sound(desk)


def test_circles_in_a_file_end_in_a_plan_that_can_be_read(desk: Desk) -> None:
    a, b, c, d = (new_id() for _ in range(4))
    records = [
        Objective(a, "A", parent=b),
        Objective(b, "B", parent=a),
        Team(c, "C", parent=d),
        Team(d, "D", parent=c),
        *(KeyResult(new_id(), "K", item, feed=feed) for item, feed in ((a, b), (b, a))),
    ]
    assert exchange.apply(desk, draft_of(desk, *records)).value.problems == ()
    # What was written first stays where it was put; the other one gives way.
    top = desk.plan.children(None)
    assert {item.id for item in top} == set(desk.plan.cut)
    assert len(top) == 1
    assert_sound(desk)


def test_a_workspace_in_use_keeps_its_settings(desk: Desk, empty: Desk, tmp_path: Path) -> None:
    desk.save(_label(), replace(desk.plan.workspace, organisation="Theirs", cadence_days=30))
    exported(desk, tmp_path / "a.json")
    sample(empty)
    plan = exchange.apply(empty, read(tmp_path / "a.json")).value
    assert [problem.code for problem in plan.problems] == ["import.settings_kept"]
    assert empty.plan.workspace.organisation == "Acme"
