"""okr export in every format, and a workbook out, edited and in again."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import Okr, refused


@pytest.fixture
def result(space: Okr, objective: str) -> str:
    return space("add", "key-result", "NPS", "--objective", objective, "--start", "10", "--target", "50").out.strip()


@pytest.mark.parametrize("name", ["a.json", "a.xlsx", "a.zip", "a.md", "a.ics", "a.svg", "a.png"])
def test_the_end_of_the_name_says_the_format(space: Okr, result: str, tmp_path: Path, name: str) -> None:
    assert space("export", name).code == 0
    assert (tmp_path / name).stat().st_size > 100


@pytest.mark.parametrize("format", ["json", "xlsx", "csv", "markdown", "ics", "svg", "png"])
def test_format_and_out_say_it_as_well(space: Okr, result: str, tmp_path: Path, format: str) -> None:
    said = space(
        "export",
        "--format",
        format,
        "--out",
        "out.any" if format in ("json", "xlsx", "markdown", "ics") else "out",
        "--json",
    )
    assert said.json["format"] == format
    assert said.json["records"] > 0
    assert Path(tmp_path, said.json["file"]).exists()


def test_the_schema_is_printed_and_needs_no_workspace(okr: Okr) -> None:
    assert json.loads(okr("export", "--schema").out)["$id"] == "urn:okr-desktop:schema:2"


def test_a_workbook_goes_out_and_comes_back(space: Okr, result: str, tmp_path: Path) -> None:
    space("export", "book.xlsx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    sheet = book["Key results"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, headings["Target"]).value = 60
    book.save(tmp_path / "book.xlsx")
    assert "target: 50 → 60" in space("import", "book.xlsx", "--dry-run").out
    assert "1 key result changed" in space("import", "book.xlsx").out
    assert "Nothing changed" in space("import", "book.xlsx").out
    space("set", result, "target", "70")
    said = space("import", "book.xlsx")
    assert "60" in said.err
    assert "70" in said.err
    assert "1 key result changed" in space("import", "book.xlsx", "--take", "file").out
    sheet.delete_rows(2)
    book.save(tmp_path / "book.xlsx")
    assert "NPS" in space("import", "book.xlsx", "--dry-run").err
    space("import", "book.xlsx", "--deletions", "--take", "file")


def test_what_makes_no_sense_is_refused(space: Okr, result: str, tmp_path: Path) -> None:
    refused(space("export", "--format", "docx", "--out", "x"), "docx", "json, xlsx")
    refused(space("export", "x.svg", "--chart", "pie"), "pie", "burn-up")
    refused(space("export", "x.ics", "--person", "Nobody"), "Nobody")
    assert space("export").code == 2
    assert space("export", "x.json", "--team", "North").code == 2
    assert "okr report" in space("export", "x.pdf").err
    assert "folder" in space("export", "--format", "csv", "--out", "x.csv").err
    assert ".svg" in space("export", "--format", "svg", "--out", "x.png").err
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("precious")
    refused(space("export", "--format", "csv", "--out", "full"), "other files")
    assert not [one for one in tmp_path.iterdir() if one.name.startswith((".okr", "x"))]


def test_the_tables_come_back_with_their_edits(space: Okr, result: str, tmp_path: Path) -> None:
    for name in ("set.zip", "set"):
        assert space("export", "--format", "csv", "--out", name).code == 0
        assert "Nothing changed" in space("import", name).out
    file = tmp_path / "set" / "key_results.csv"
    file.write_text(file.read_text("utf-8-sig").replace("NPS", "Net promoters"), "utf-8")
    assert "title: NPS → Net promoters" in space("import", "set", "--dry-run").out
    assert "1 key result changed" in space("import", "set").out
    assert "Nothing changed" in space("import", "set").out
    space("undo")
    assert "NPS" in space("tree").out


def test_workbook_calendar_and_pictures_speak_the_language(space: Okr, result: str, tmp_path: Path) -> None:
    for name in ("b.xlsx", "b.ics", "b.svg"):
        assert space("export", name, "--language", "de").code == 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert book.sheetnames[:3] == ["Hinweise", "Ziele", "Schlüsselergebnisse"]
    assert "beginnt" in (tmp_path / "b.ics").read_text("utf-8")
    assert "Fortschritt" in (tmp_path / "b.svg").read_text("utf-8")
    assert "Nothing changed" in space("import", "b.xlsx").out
    assert "fr" in space("export", "c.xlsx", "--language", "fr").err
