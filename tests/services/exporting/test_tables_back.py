"""A CSV set goes out, is edited with whatever program and comes back: as a folder, as a ZIP, as one step."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange import detect
from okr_desktop.services import check_ins, exchange, kpis, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import files
from okr_desktop.services.exporting.scope import Scope
from okr_desktop.services.import_plan import ImportPlan
from tests.services.exporting.books import NOTE, assert_one_step, back, codes, filled, preview
from tests.services.exporting.tables import Lines, add, drop, lines, put, store
from tests.worlds import TODAY, assert_sound, content, desk_at

TAKE, DELETE = exchange.BookChoices(take_file=True), exchange.BookChoices(deletions=True)


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    return filled(desk)


@pytest.fixture
def folder(desk: Desk, ids: dict[str, str], tmp_path: Path) -> Path:
    files.write(desk, "csv", tmp_path / "set")
    return tmp_path / "set"


def told(plan: ImportPlan) -> list[str]:
    """What is told beside the encoding of a file that another program saved."""
    return [one for one in codes(plan) if one != "file.guessed_encoding"]


def _folder(folder: Path) -> Path:
    return folder


def _zip(folder: Path) -> Path:
    path = folder.parent / "set.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(folder.iterdir()):
            packed.write(file, f"set/{file.name}")
    return path


def _german(folder: Path) -> Path:
    """As Excel saves it where the comma divides decimals: semicolons, 30.09.2026, WAHR."""
    for file in folder.glob("*.csv"):
        if file.name != "okr_base.csv":
            store(file, [[_said(cell) for cell in row] for row in lines(file)], ";", "cp1252")
    return folder


def _said(cell: str) -> str:
    parts = cell.split("-")
    if len(cell) == 10 and len(parts) == 3 and cell.replace("-", "").isdigit():
        return ".".join(reversed(parts))
    is_number = cell.replace(".", "", 1).lstrip("-").isdigit()
    return cell.replace(".", ",") if is_number else {"true": "WAHR", "false": "FALSCH"}.get(cell, cell)


SHAPES: dict[str, Callable[[Path], Path]] = {"folder": _folder, "zip": _zip, "german": _german}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_nothing_changed_is_nothing_to_do(desk: Desk, folder: Path, shape: Callable[[Path], Path]) -> None:
    path = shape(folder)
    assert detect.detect(path).format == "okr_tables"
    plan = preview(desk, path)
    assert (plan.records, plan.removed, told(plan)) == ((), (), [])
    assert {row.action for row in plan.rows} == {"same"}


def test_the_zip_as_it_was_written_comes_back(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    written = files.write(desk, "csv", tmp_path / "whole.zip", options=files.Options(bom=False))
    assert written.count == sum(len(lines_of) for lines_of in _tables(tmp_path / "whole.zip")), "the base is no record"
    plan = preview(desk, tmp_path / "whole.zip")
    assert (plan.records, codes(plan)) == ((), [])


def _tables(path: Path) -> list[Lines]:
    with zipfile.ZipFile(path) as packed:
        names = [one for one in packed.namelist() if one.endswith(".csv") and one != "okr_base.csv"]
        return [list(csv.reader(io.StringIO(packed.read(one).decode())))[1:] for one in names]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_edits_come_back_as_one_step_and_the_second_time_nothing(
    desk: Desk, ids: dict[str, str], folder: Path, shape: Callable[[Path], Path]
) -> None:
    before = content(desk)
    put(folder, "objectives", ids["top"], title="Grow well", tags="b; c")
    put(folder, "key_results", ids["nps"], target="60.25", due="2026-09-15", value_now="41.5", owner_name="Grace")
    put(folder, "check_ins", ids["first"], note="Seen late")
    put(folder, "initiatives", ids["call"], state="doing")
    path = shape(folder)
    plan = back(desk, path)
    assert told(plan) == []
    assert plan.new_people == ("Grace",)
    objective, result = desk.plan.objectives[ids["top"]], desk.plan.key_results[ids["nps"]]
    assert (objective.title, objective.tags) == ("Grow well", ("b", "c"))
    assert objective.teams == {ids["team"]: Decimal("0.5")}
    assert (result.metric.target, result.due) == (Decimal("60.25"), date(2026, 9, 15))
    assert desk.plan.people[result.owner or ""].name == "Grace"
    assert (desk.plan.latest[ids["nps"]].value, desk.plan.latest[ids["nps"]].date) == (Decimal("41.5"), TODAY)
    found = desk.check_in(ids["first"])
    assert found is not None
    assert (found.note, found.value) == ("Seen late", Decimal("20.25"))
    assert desk.plan.initiatives[ids["call"]].state.value == "doing"
    assert_sound(desk)
    assert_one_step(desk, path, before)


def test_a_link_is_changed_by_its_id_or_by_the_name_beside_it(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    put(folder, "objectives", ids["inner"], owner=ids["ada"], team_names="North; South")
    put(folder, "key_results", ids["same"], objective=ids["top"])
    put(folder, "objectives", ids["top"], owner="", owner_name="")
    plan = back(desk, folder)
    assert codes(plan) == []
    inner = desk.plan.objectives[ids["inner"]]
    assert (inner.owner, inner.teams) == (ids["ada"], {ids["team"]: Decimal(1)})
    assert desk.plan.key_results[ids["same"]].objective == ids["top"]
    assert desk.plan.objectives[ids["top"]].owner is None


def test_an_id_emptied_alone_empties_the_link(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    put(folder, "objectives", ids["top"], owner="")
    assert codes(back(desk, folder)) == []
    assert desk.plan.objectives[ids["top"]].owner is None


def test_an_id_of_nothing_is_told(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    put(folder, "objectives", ids["top"], owner="0" * 32, title="Grow well")
    plan = back(desk, folder)
    assert codes(plan) == ["book.unknown_name"]
    top = desk.plan.objectives[ids["top"]]
    assert (top.owner, top.title) == (ids["ada"], "Grow well")


def test_what_others_changed_meanwhile_stays_and_both_is_a_question(
    desk: Desk, ids: dict[str, str], folder: Path
) -> None:
    top = desk.plan.objectives[ids["top"]]
    planning.edit(desk, replace(top, title="Theirs", why="New"))
    put(folder, "objectives", ids["top"], title="Mine", description="Other")
    plan = back(desk, folder)
    assert codes(plan) == ["book.both_changed"]
    assert plan.problems[0].params["sheet"] == "objectives.csv"
    assert plan.problems[0].params["heading"] == "title"
    top = desk.plan.objectives[ids["top"]]
    assert (top.title, top.why, top.description) == ("Theirs", "New", "Other")
    back(desk, folder, TAKE)
    assert desk.plan.objectives[ids["top"]].title == "Mine"


def test_new_rows_are_made_and_known_again(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    add(folder, "objectives", title="New objective", owner="Ada", parent_name="Grow")
    add(folder, "key_results", title="New result", objective_name="New objective", target="10", value_now="4")
    add(folder, "check_ins", key_result=ids["nps"], date="2026-08-01", value="31")
    plan = back(desk, folder)
    assert codes(plan) == []
    made = next(one for one in desk.plan.objectives.values() if one.title == "New objective")
    assert (desk.plan.parent_of(made.id), made.owner) == (ids["top"], ids["ada"])
    assert desk.plan.latest[desk.plan.results(made.id)[0].id].value == Decimal(4)
    before = content(desk)
    assert back(desk, folder).records == ()
    assert content(desk) == before


def test_rows_that_are_gone_are_deleted_only_when_asked(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    drop(folder, "initiatives", ids["call"])
    plan = back(desk, folder)
    assert (codes(plan), plan.records) == (["book.row_gone"], ())
    assert ids["call"] in desk.plan.initiatives
    back(desk, folder, DELETE)
    assert ids["call"] not in desk.plan.initiatives


def test_columns_that_do_not_come_back_are_told_when_somebody_changes_them(
    desk: Desk, ids: dict[str, str], folder: Path
) -> None:
    put(folder, "objectives", ids["top"], progress_now="0.99")
    put(folder, "objectives", ids["inner"], archived="true")
    plan = back(desk, folder)
    assert (codes(plan), plan.problems[0].params["count"]) == (["book.rest_changed"], 2)
    assert plan.records == ()
    assert desk.plan.objectives[ids["inner"]].archived is False


def test_shares_do_not_come_back_and_that_is_told(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    team, top = ids["team"], ids["top"]
    assert f"{team}=0.5" in (folder / "objectives.csv").read_text("utf-8-sig")
    for text in (f"{team}=0.75", team, f"{team}=much"):
        put(folder, "objectives", top, team_ids=text)
        plan = back(desk, folder)
        assert (codes(plan), plan.problems[0].params) == (["book.shares_kept"], {"sheet": "objectives.csv", "count": 1})
        assert plan.records == ()
    assert desk.plan.objectives[top].teams == {team: Decimal("0.5")}
    put(folder, "objectives", top, team_ids=f" {team} = 0.5")
    assert codes(preview(desk, folder)) == []


def test_a_team_taken_away_or_a_share_changed_here_is_nothing_to_tell(
    desk: Desk, ids: dict[str, str], folder: Path
) -> None:
    objective = desk.plan.objectives[ids["top"]]
    planning.edit(desk, replace(objective, teams={ids["team"]: Decimal("0.25")}))
    assert codes(preview(desk, folder)) == []
    put(folder, "objectives", ids["top"], team_ids="", team_names="")
    assert codes(back(desk, folder)) == []
    assert desk.plan.objectives[ids["top"]].teams == {}
    add(folder, "objectives", title="New", team_ids=f"{ids['team']}=0.3", cycle=ids["cycle"])
    assert codes(back(desk, folder)) == ["book.shares_kept"]


def test_tables_for_reading_are_named(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    from okr_desktop.services import talk

    talk.override(desk, ids["nps"], "behind", "Said so")
    files.write(desk, "csv", tmp_path / "set")
    plan = preview(desk, tmp_path / "set")
    assert codes(plan) == ["book.tables_unread"]
    assert plan.problems[0].params["names"] == "overrides.csv"


def test_readings_of_kpis_come_back_as_well(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.kpis import Kpi
    from okr_desktop.domain.okrs import CheckIn

    kpi = kpis.save(desk, Kpi(new_id(), "Uptime", "%")).value
    reading = check_ins.add(desk, CheckIn(new_id(), "", TODAY, Decimal("99.5"), kpi=kpi)).value
    files.write(desk, "csv", tmp_path / "set")
    put(tmp_path / "set", "check_ins", reading, value="99.25")
    plan = back(desk, tmp_path / "set")
    assert not [one for one in plan.problems if one.severity.value == "error"]
    found = desk.check_in(reading)
    assert found is not None
    assert (found.value, found.kpi) == (Decimal("99.25"), kpi)


def test_texts_like_formulas_stay_what_they_were(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    assert all(not cell.startswith(("=", "+", "@")) for row in lines(folder / "check_ins.csv") for cell in row)
    put(folder, "objectives", ids["inner"], why="'=1+1")
    back(desk, folder)
    inner = desk.plan.objectives[ids["inner"]]
    assert (inner.title, inner.why) == ("=Grow faster", "=1+1")
    assert NOTE in {one.note for one in desk.check_ins(ids["same"])}


def test_without_what_was_exported_every_difference_is_a_question(
    desk: Desk, ids: dict[str, str], folder: Path
) -> None:
    (folder / "okr_base.csv").unlink()
    assert codes(preview(desk, folder)) == []
    put(folder, "objectives", ids["top"], title="Mine")
    plan = preview(desk, folder)
    assert (codes(plan), plan.records) == (["book.both_changed"], ())
    single = folder / "objectives.csv"
    assert detect.detect(single).format == "okr_tables"
    back(desk, single, TAKE)
    assert desk.plan.objectives[ids["top"]].title == "Mine"


def test_a_base_that_was_tampered_with_refuses_the_set(desk: Desk, folder: Path) -> None:
    rows = lines(folder / "okr_base.csv")
    next(row for row in rows if row[0] == "objective")[2] = "no check"
    store(folder / "okr_base.csv", rows)
    with pytest.raises(FileProblem, match=r"file\.book_damaged"):
        detect.read(folder, today=TODAY)


def test_a_table_that_is_gone_is_told_and_columns_as_well(desk: Desk, ids: dict[str, str], folder: Path) -> None:
    (folder / "initiatives.csv").unlink()
    rows = lines(folder / "objectives.csv")
    at = rows[0].index("why")
    store(folder / "objectives.csv", [row[:at] + row[at + 1 :] for row in rows])
    plan = preview(desk, folder)
    assert codes(plan) == ["book.columns_gone", "book.sheet_missing"]
    assert plan.records == ()


def test_a_part_comes_back_as_a_part(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    files.write(desk, "csv", tmp_path / "set", Scope(item=ids["inner"]))
    put(tmp_path / "set", "objectives", ids["inner"], title="Faster")
    assert codes(back(desk, tmp_path / "set")) == []
    assert desk.plan.objectives[ids["inner"]].title == "Faster"


def test_another_workspace_takes_no_row_that_it_does_not_know(desk: Desk, folder: Path, tmp_path: Path) -> None:
    other = desk_at(tmp_path, "other.okrdb")
    plan = preview(other, folder)
    assert plan.records == ()
    assert "book.other_workspace" in codes(plan)
    other.close()


@pytest.mark.parametrize("text", ["1e999", "-1e99999999999999999999", "NaN", "1,2,3", "x" * 70_000, "=1+1", "0x10"])
def test_a_number_that_is_none_is_told_and_the_rest_is_taken(
    desk: Desk, ids: dict[str, str], folder: Path, text: str
) -> None:
    put(folder, "key_results", ids["nps"], target=text, value_now=text, title="Renamed")
    put(folder, "cycles", ids["cycle"], start=text)
    plan = back(desk, folder)
    wrong = [one for one in plan.problems if one.severity.value == "error"]
    assert {one.params["sheet"] for one in wrong} == {"key_results.csv", "cycles.csv"}
    assert desk.plan.key_results[ids["nps"]].title == "Renamed"
    assert_sound(desk)
