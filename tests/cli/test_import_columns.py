"""Columns of unknown tables shown, corrected, remembered; folders and formats by name."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.running import ROOT, Okr, refused

SHEET = "Vorhaben,Messung,Wer,Von,Nach,Farbe\nSchneller werden,Wartezeit,Ada,9,2,rot\n,Anrufe,Bo,40,10,blau\n"
DATA = ROOT / "tests" / "exchange" / "data"


def test_columns_are_shown_with_what_they_hold(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(SHEET, "utf-8")
    said = space("import", "a.csv", "--columns", "--map", "objective=Vorhaben", "--json")
    assert said.code == 0
    found = said.json
    assert (found["header_row"], found["remembered"]) == (1, False)
    first = found["columns"][0]
    assert (first["column"], first["name"], first["field"], first["confidence"]) == (1, "Vorhaben", "objective", 1.0)
    assert first["samples"] == ["Schneller werden"]
    text = space("import", "a.csv", "--columns").out
    assert "Wartezeit · Anrufe" in text
    assert space("tree", "--json").json == []


def test_corrected_columns_are_read_and_remembered(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(SHEET, "utf-8")
    pairs = ("objective=Vorhaben", "key_result=messung", "owner=3", "start=Von", "target=Nach")
    given = [part for pair in pairs for part in ("--map", pair)]
    assert space("import", "a.csv", *given, "--dry-run").code == 0
    said = space("import", "a.csv", *given, "--remember")
    assert said.code == 0, said
    assert "1 objective and 2 key results created" in said.out
    (tree,) = space("tree", "--json").json
    assert tree["title"] == "Schneller werden"
    (tmp_path / "b.csv").write_text(SHEET.replace("Schneller", "Noch schneller"), "utf-8")
    again = space("import", "b.csv", "--json")
    assert again.json["counts"]["created"] == 3
    assert "remembered" in space("import", "b.csv", "--columns").out


def test_what_is_no_column_or_field_is_said(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(SHEET, "utf-8")
    refused(space("import", "a.csv", "--map", "objective=Ziel"), "Ziel", "Vorhaben")
    refused(space("import", "a.csv", "--map", "colour=Farbe"), "colour", "objective")
    refused(space("import", "a.csv", "--map", "objective"), "owner=")
    (tmp_path / "a.md").write_text("## Only text\n", "utf-8")
    refused(space("import", "a.md", "--columns"))
    refused(space("import", "a.csv", "--format", "nonsense"), "nonsense")


def test_a_folder_and_a_zip_are_one_export(space: Okr, tmp_path: Path) -> None:
    shutil.make_archive(str(tmp_path / "viva"), "zip", DATA / "viva_json" / "export")
    said = space("import", "viva.zip", "--json")
    assert said.code == 0
    found = said.json
    assert (found["format"], found["check_ins"], found["comments"]) == ("viva_json", 3, 3)
    assert sorted(found["new"]["teams"]) == ["Harbour", "Operations", "People"]
    again = space("import", DATA / "viva_json" / "export")
    assert (again.code, "Nothing changed" in again.out) == (0, True)
    assert space("undo").code == 0
    assert space("tree", "--json").json == []
