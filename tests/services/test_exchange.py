"""Import as one action: nothing invented, nothing twice, every change told beforehand; and what leaves again."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import FileProblem, Refused
from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.exchange import detect
from okr_desktop.services import cycles, exchange, history, planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import review
from tests.worlds import TODAY, assert_sound, content, sample, states

SOURCES = Path(__file__).parents[2] / "../shared/data/okrs/src-d"

PLAIN = """O: Delight customers
- NPS | 20 | 50 | points
- Churn | 8 | 2 | %
O: Win the North
- Deals | 0 | 10 | deals
"""
CSV = """Objective,Key Result,Owner,Team,Start,Target,Current,Unit,Confidence
Delight customers,NPS,Ana,North,20,50,35,points,7
,Churn,Bo,North,8,2,5,%,4
"""


def read(text: str, name: str = "okrs.txt") -> detect.Draft:
    return detect.read_text(text, name, today=TODAY)


def titles(desk: Desk) -> list[str]:
    plan = desk.plan
    return sorted(item.title for table in (plan.objectives, plan.key_results) for item in table.values())


def test_one_step_that_is_taken_back_whole(desk: Desk) -> None:
    before = content(desk)
    outcome = exchange.apply(desk, read(PLAIN))
    assert outcome.label is not None
    assert outcome.label.code == "import"
    assert (outcome.value.count("create", "objective"), outcome.value.count("create", "key_result")) == (2, 3)
    assert titles(desk) == ["Churn", "Deals", "Delight customers", "NPS", "Win the North"]
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before
    assert_sound(desk)
    history.redo(desk)
    assert len(titles(desk)) == 5


def test_a_preview_writes_nothing(desk: Desk) -> None:
    before = states(desk)
    exchange.preview(desk, read(PLAIN))
    assert states(desk) == before


def test_a_preview_says_what_was_understood_of_each_line(desk: Desk) -> None:
    text = "## Ride [P0]\n\n- Wait from 9 to 2 min [North]\n- [x] Bell\n- ~~Horn~~\n- [x] Trips | 5 | 9 |\n"
    ride, wait, bell, horn, trips = (row.facts for row in exchange.preview(desk, read(text, "a.md")).rows)
    assert (ride.metric, ride.tags, ride.done) == (None, ("P0",), False)
    assert wait.metric == Metric(Kind.DECREASE, "min", Decimal(9), Decimal(2))
    assert (wait.tags, wait.done, wait.value) == (("North",), False, None)
    assert bell.metric is not None
    assert (bell.metric.kind, bell.done, bell.cancelled) == (Kind.YES_NO, True, False)
    assert (horn.done, horn.cancelled) == (False, True)
    assert (trips.done, trips.value) == (True, 9)
    table = "Objective,Key Result,Owner,Team,Start,Target,Current,Due\nGrow,Sell,Ana,North,0,10,4,2026-09-01\n"
    grow, sell = (row.facts for row in exchange.preview(desk, read(table, "a.csv")).rows)
    assert grow.teams == ("North",)
    assert (sell.owner, sell.due, sell.value, sell.done) == ("Ana", date(2026, 9, 1), 4, False)


@pytest.mark.parametrize("text", [PLAIN, CSV])
def test_the_second_import_changes_nothing(desk: Desk, text: str) -> None:
    exchange.apply(desk, read(text))
    before = states(desk)
    again = exchange.apply(desk, read(text))
    assert (again.label, bool(again.changes), states(desk)) == (None, False, before)
    assert {row.action for row in again.value.rows} == {"same"}


def test_nor_after_people_have_worked_on_it(desk: Desk) -> None:
    exchange.apply(desk, read(CSV))
    plan = desk.plan
    nps = next(item for item in plan.key_results.values() if item.title == "NPS")
    objective = plan.objectives[nps.objective]
    planning.edit(desk, replace(nps, title="Net promoter score", weight=Decimal(3)))
    planning.edit(desk, replace(objective, title="Delight them", description="by hand"))
    planning.archive(desk, next(item.id for item in plan.key_results.values() if item.title == "Churn"))
    before = content(desk)
    assert not exchange.apply(desk, read(CSV)).changes
    assert content(desk) == before


def test_a_changed_file_says_what_it_would_change(desk: Desk) -> None:
    exchange.apply(desk, read(CSV))
    changed = CSV.replace("50,35", "60,42")
    rows = {row.title: row for row in exchange.preview(desk, read(changed)).rows}
    assert rows["NPS"].action == "change"
    assert [change[0] for change in rows["NPS"].changes][:1] == ["metric"]
    assert rows["Churn"].action == "same"
    outcome = exchange.apply(desk, read(changed))
    nps = next(item for item in desk.plan.key_results.values() if item.title == "NPS")
    assert nps.metric.target == 60
    assert desk.plan.latest[nps.id].value == 42
    assert len(desk.check_ins(nps.id)) == 2
    assert outcome.changes
    assert not exchange.apply(desk, read(changed)).changes
    assert_sound(desk)


def test_a_closed_cycle_takes_no_import(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    before = states(desk)
    with pytest.raises(Refused) as caught:
        exchange.apply(desk, read(PLAIN), "2026 Q3")
    assert [problem.code for problem in caught.value.problems] == ["cycle.closed"]
    assert states(desk) == before


def test_titles_that_cannot_be_stored_are_told_and_nothing_unfit_gets_in(desk: Desk) -> None:
    text = f"O: {'x' * 100_000}\n- NPS | 20 | 50 | points\nO: Fine\n- Deals | 0 | 1e999 | deals\n- Same | 5 | 5 |\n"
    outcome = exchange.apply(desk, read(text))
    assert outcome.value.problems
    assert all(not item.problems() for item in desk.plan.objectives.values())
    assert all(not item.problems() for item in desk.plan.key_results.values())
    assert_sound(desk)


def test_all_five_quarters_in_one_workspace(desk: Desk) -> None:
    files = sorted(SOURCES.glob("*.md"))
    if not files:
        pytest.skip("the source files are not here")
    assert len(files) == 5
    found = dict[str, int]()
    for file in files:
        draft = detect.read(file, today=TODAY)
        outcome = exchange.apply(desk, draft)
        found[file.stem] = sum(len(one.key_results) for one in draft.objectives)
        assert outcome.value.count("create", "key_result") == found[file.stem]
        assert outcome.value.count("create", "objective") == len(draft.objectives)
    assert len(desk.plan.cycles) == 5
    assert len(desk.plan.key_results) == sum(found.values())
    before = states(desk)
    for file in files:
        assert not exchange.apply(desk, detect.read(file, today=TODAY)).changes
    assert states(desk) == before
    assert_sound(desk)
    for _ in files:
        history.undo(desk)
    assert desk.plan.objectives == {}
    assert_sound(desk)


# Out again


def test_export_holds_every_record(desk: Desk, tmp_path: Path) -> None:
    sample(desk)
    out = tmp_path / "all.json"
    assert upkeep.export(desk, out) == 5
    data = json.loads(out.read_text("utf-8"))
    assert [len(data[name]) for name in ("cycles", "objectives", "key_results", "check_ins")] == [1, 1, 1, 2]
    assert data["check_ins"][0]["value"] == "10"
    with pytest.raises(FileProblem) as caught:
        upkeep.export(desk, tmp_path / "missing" / "all.json")
    assert caught.value.code == "file.folder_missing"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in (".json", ".part")) == ["all.json"]


def test_the_quarterly_data_are_the_figures_of_the_plan(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    data = review.quarterly_data(desk, desk.plan.cycles[cycle])
    assert [block.title for block in data.objectives] == [desk.objective(objective).title]
    row = data.objectives[0].key_results[0]
    assert (row.progress, row.status) == (desk.plan.figure(result).progress, desk.plan.figure(result).status.value)
    assert [reading.value for reading in row.readings] == [10, 40]
    assert data.as_of == TODAY
    later = Desk(desk.space, lambda: date(2027, 1, 1))
    assert review.quarterly_data(later, later.plan.cycles[cycle]).as_of == date(2026, 9, 30)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among the files here")
def test_export_never_replaces_a_pipe_nor_the_file_beside_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "all.json.part").write_text("mine", "utf-8")
    upkeep.export(desk, tmp_path / "all.json")
    assert (tmp_path / "all.json.part").read_text("utf-8") == "mine"
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem) as caught:
        upkeep.export(desk, tmp_path / "pipe")
    assert caught.value.code == "file.special"
    assert (tmp_path / "pipe").is_fifo()
