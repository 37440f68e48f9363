"""Every format is written whole or not at all, alike for the same data, and of the part that was asked for."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from okr_desktop.domain.errors import FileProblem, NotFound
from okr_desktop.exchange import detect
from okr_desktop.services import exchange, people, talk, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.services.exporting import files
from okr_desktop.services.exporting.scope import Scope
from tests.services.exporting.books import filled
from tests.worlds import TODAY, content, desk_at

CODES = [one.code for one in files.formats()]
SINGLE = {one.code: one.suffix for one in files.formats()}


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    return filled(desk)


@pytest.mark.parametrize("code", CODES)
def test_the_same_data_give_the_same_bytes(desk: Desk, ids: dict[str, str], tmp_path: Path, code: str) -> None:
    first, second = tmp_path / f"a{SINGLE[code]}", tmp_path / f"b{SINGLE[code]}"
    assert files.write(desk, code, first).count == files.write(desk, code, second).count > 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_left_of_an_export_that_was_stopped(
    desk: Desk, ids: dict[str, str], tmp_path: Path, code: str
) -> None:
    target = tmp_path / "out" / f"x{SINGLE[code]}"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with pytest.raises(files.ExportCancelled):
        files.write(desk, code, target, cancelled=lambda: True)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("code", CODES)
def test_where_nothing_can_be_written_it_says_so(desk: Desk, ids: dict[str, str], tmp_path: Path, code: str) -> None:
    with pytest.raises(FileProblem, match=r"file\.folder_missing"):
        files.write(desk, code, tmp_path / "no" / f"x{SINGLE[code]}")
    assert list(tmp_path.glob(".okr-*")) == []


@pytest.mark.parametrize("code", ["csv", "svg", "png"])
def test_a_folder_is_replaced_only_if_it_was_made_here(
    desk: Desk, ids: dict[str, str], tmp_path: Path, code: str
) -> None:
    target = tmp_path / "set"
    files.write(desk, code, target)
    (target / "left over.txt").write_text("of the last time")
    files.write(desk, code, target)
    assert not (target / "left over.txt").exists()
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("precious")
    with pytest.raises(FileProblem, match=r"export\.folder_in_use"):
        files.write(desk, code, mine)
    assert [one.name for one in mine.iterdir()] == ["thesis.txt"]
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".okr")) == []


def test_json_is_the_whole_and_comes_back_to_the_byte(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    files.write(desk, "json", tmp_path / "a.json")
    other = desk_at(tmp_path, "other.okrdb")
    exchange.apply(other, detect.read(tmp_path / "a.json", today=TODAY))
    files.write(other, "json", tmp_path / "b.json")
    other.close()
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    upkeep.export(desk, tmp_path / "c.json")
    assert (tmp_path / "c.json").read_bytes() == (tmp_path / "a.json").read_bytes()


def test_a_csv_set_has_ids_names_and_no_formula(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    files.write(desk, "csv", tmp_path / "set.zip")
    with zipfile.ZipFile(tmp_path / "set.zip") as packed:
        tables = {name: _rows(packed.read(name)) for name in packed.namelist() if name.endswith(".csv")}
    assert {"objectives.csv", "key_results.csv", "check_ins.csv", "people.csv", "kpis.csv", "comments.csv"} <= set(
        tables
    )
    objective = {row["id"]: row for row in tables["objectives.csv"]}
    assert objective[ids["inner"]]["title"] == "'=Grow faster"
    assert objective[ids["inner"]]["parent_name"] == "Grow"
    assert (objective[ids["top"]]["owner_name"], objective[ids["top"]]["cycle_name"]) == ("Ada", "2026 Q3")
    result = {row["id"]: row for row in tables["key_results.csv"]}[ids["nps"]]
    assert (result["target"], result["value_now"], result["unit"]) == ("50.5", "30", "points")
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert not [
        cell for cell in cells if cell.startswith(("=", "+", "@", "\t")) or (cell.startswith("-") and not _number(cell))
    ]


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


@pytest.mark.parametrize(("scope", "titles"), [("team", ["Grow"]), ("item", ["'=Grow faster"]), ("nps", ["Grow"])])
def test_a_part_holds_only_what_belongs_to_it(
    desk: Desk, ids: dict[str, str], tmp_path: Path, scope: str, titles: list[str]
) -> None:
    wanted = {"team": Scope(team=ids["team"]), "item": Scope(item=ids["inner"]), "nps": Scope(item=ids["nps"])}[scope]
    files.write(desk, "csv", tmp_path / "set", wanted)
    assert [row["title"] for row in _rows((tmp_path / "set" / "objectives.csv").read_bytes())] == titles
    shown = {row["id"] for row in _rows((tmp_path / "set" / "key_results.csv").read_bytes())}
    assert shown == {"team": {ids["nps"], ids["plan"]}, "item": {ids["same"]}, "nps": {ids["nps"]}}[scope]
    assert {row["key_result"] for row in _rows((tmp_path / "set" / "check_ins.csv").read_bytes())} <= shown


def test_markdown_comes_back_to_the_same_objectives_and_values(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    written = files.write(desk, "markdown", tmp_path / "q.md")
    assert [one.code for one in written.problems] == ["export.measure_in_words"]
    other = desk_at(tmp_path, "other.okrdb")
    exchange.apply(other, detect.read(tmp_path / "q.md", today=TODAY))
    found = {one.title: one for one in other.plan.key_results.values()}
    assert {one.title for one in other.plan.objectives.values()} == {"Grow", "=Grow faster"}
    latest = {other.plan.latest[id].value for id in other.plan.latest}
    assert {str(one) for one in latest} == {"30", "0.1"}
    assert found["Plan"].metric.kind.value == "yes_no"
    other.close()


def test_a_calendar_keeps_its_names_and_has_every_date(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    files.write(desk, "ics", tmp_path / "a.ics")
    found = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    days = {str(one["uid"]): one["dtstart"].dt for one in found}
    assert days[f"cycle-start-{ids['cycle']}@okr-desktop"] == date(2026, 7, 1)
    assert days[f"cycle-end-{ids['cycle']}@okr-desktop"] == date(2026, 9, 30)
    assert days[f"initiative-due-{ids['call']}@okr-desktop"] == date(2026, 9, 1)
    meetings = sorted(day for uid, day in days.items() if uid.startswith(f"check-in-{ids['team']}"))
    assert meetings[:2] == [date(2026, 7, 8), date(2026, 7, 15)]
    assert meetings[-1] == date(2026, 9, 30)
    files.write(desk, "ics", tmp_path / "b.ics", options=files.Options(person=ids["ada"]))
    mine = Calendar.from_ical((tmp_path / "b.ics").read_bytes()).walk("VEVENT")
    assert "Check-in: Ada" in {str(one["summary"]) for one in mine}


@pytest.mark.parametrize("chart", ["burn-up", "distribution", "teams"])
def test_pictures_of_a_cycle_and_of_a_key_result(desk: Desk, ids: dict[str, str], tmp_path: Path, chart: str) -> None:
    files.write(desk, "svg", tmp_path / "a.svg", options=files.Options(chart=chart))
    ElementTree.parse(tmp_path / "a.svg")
    files.write(desk, "png", tmp_path / "a.png", Scope(item=ids["nps"]))
    data = (tmp_path / "a.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(data[16:20], "big") == 1920
    assert len(set(data)) > 50


def test_what_is_not_known_is_refused(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"export\.format_unknown"):
        files.write(desk, "docx", tmp_path / "x")
    with pytest.raises(NotFound, match=r"chart\.unknown"):
        files.write(desk, "svg", tmp_path / "x.svg", options=files.Options(chart="pie"))
    with pytest.raises(NotFound, match=r"team\.unknown"):
        files.write(desk, "xlsx", tmp_path / "x.xlsx", Scope(team="nobody"))
    assert list(tmp_path.glob("x*")) == []


def test_an_empty_workspace_leaves_as_well(desk: Desk, tmp_path: Path) -> None:
    for code in ("json", "xlsx", "csv", "ics"):
        files.write(desk, code, tmp_path / f"x{SINGLE[code]}")
    with pytest.raises(NotFound, match=r"cycle\.none"):
        files.write(desk, "markdown", tmp_path / "x.md")
    assert content(desk)
    plan = exchange.preview(desk, detect.read(tmp_path / "x.xlsx", today=TODAY))
    assert plan.records == ()


def test_people_read_names_where_somebody_is_mentioned_and_the_lossless_file_keeps_who(
    desk: Desk, ids: dict[str, str], tmp_path: Path
) -> None:
    adas = next(iter(desk.plan.people))
    people.set_me(desk, adas)
    talk.comment(desk, ids["nps"], "Look, @Ada")
    asked = feedback.ask(desk, ids["nps"], "Who helps @Ada?", adas).value
    feedback.answer(desk, asked, "As @Ada does")
    people.save(desk, replace(desk.plan.people[adas], name="Ada Byron"))
    out = tmp_path / "out"
    out.mkdir()
    files.write(desk, "csv", out / "set")
    rows = {name: _table(out / "set" / f"{name}.csv") for name in ("comments", "questions")}
    assert rows["comments"][0]["text"] == "Look, @Ada Byron"
    assert rows["questions"][0]["text"] == "Who helps @Ada Byron?"
    assert rows["questions"][0]["answer"] == "As @Ada Byron does"
    for code in set(CODES) - {"json"}:
        files.write(desk, code, out / f"{code}{SINGLE[code]}")
    written = [file for file in out.rglob("*") if file.is_file()]
    assert len(written) > len(CODES)
    for file in written:
        assert not any(f"@[{adas}]" in text for text in _texts_of(file)), file.name
    files.write(desk, "json", tmp_path / "whole.json")
    assert f"Look, @[{adas}]" in (tmp_path / "whole.json").read_text("utf-8")


def _table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def _texts_of(file: Path) -> Iterator[str]:
    """Everything that is written in a file, packed or not."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as packed:
            yield from (packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    else:
        yield file.read_bytes().decode("utf-8", "replace")
