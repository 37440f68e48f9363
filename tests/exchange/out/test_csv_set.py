"""CSV files that every program reads alike, and that no program takes for formulas."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.exchange.out.csv_set import Archive, Cell, CsvColumn, CsvTable, Folder, write_set, write_table
from okr_desktop.exchange.out.neutral import neutral, neutral_all, restored
from okr_desktop.exchange.reading.tables import csv_rows

RISKY = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
COLUMNS = (
    CsvColumn("id", "id"),
    CsvColumn("title"),
    CsvColumn("value", "number"),
    CsvColumn("day", "day"),
    CsvColumn("archived", "flag"),
)


def text_of(*rows: tuple[Cell, ...]) -> str:
    file = io.StringIO(newline="")
    write_table(file, CsvTable("t", COLUMNS, list(rows)))
    return file.getvalue()


@given(st.text() | st.text("='-+@\t\r a", max_size=6))
def test_no_text_is_a_formula_and_each_comes_back_as_it_was(text: str) -> None:
    assert not neutral(text).startswith(RISKY)
    assert restored(neutral(text)) == text
    assert neutral_all([text, "a"]) == [neutral(text), "a"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''-x", "\uff1d1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "’=", "3 - 2", "it's"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text == restored(text)


def test_numbers_stay_numbers_and_dates_are_iso() -> None:
    text = text_of(("0a", "=cmd|x", Decimal("-1.50"), date(2026, 9, 30), True), ("0b", 'a "b",\nc', None, None, False))
    assert text == ('id,title,value,day,archived\r\n0a,\'=cmd|x,-1.5,2026-09-30,true\r\n0b,"a ""b"",\nc",,,false\r\n')


@given(
    st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.decimals(-999, 999, places=3)), max_size=5)
)
def test_the_csv_module_reads_back_what_was_written(cells: list[tuple[str, Decimal]]) -> None:
    text = text_of(*(("0a", title, value, None, None) for title, value in cells))
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [(restored(row[1]), Decimal(row[2])) for row in rows] == cells


def some() -> list[CsvTable]:
    return [CsvTable("things", COLUMNS, [("0a", "Ünï", Decimal(1), None, True)]), CsvTable("none", COLUMNS, [])]


@pytest.mark.parametrize("bom", [True, False])
def test_a_folder_has_every_table_and_says_what_is_what(tmp_path: Path, bom: bool) -> None:
    assert write_set(Folder(tmp_path, bom), some(), "About") == {"things": 1, "none": 0}
    assert {one.name for one in tmp_path.iterdir()} == {"things.csv", "none.csv", "README.txt"}
    assert (tmp_path / "things.csv").read_bytes().startswith(b"\xef\xbb\xbf") is bom
    assert "things.csv" in (tmp_path / "README.txt").read_text("utf-8-sig")


def test_a_zip_holds_the_same_and_the_same_data_give_the_same_bytes() -> None:
    made = [_zipped(), _zipped()]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as packed:
        assert packed.testzip() is None
        assert packed.read("things.csv").decode("utf-8").startswith("id,title")


def _zipped() -> bytes:
    file = io.BytesIO()
    packed = Archive(file, date(2026, 8, 15), False)
    write_set(packed, some(), "About")
    packed.close()
    return file.getvalue()


def test_our_own_reading_takes_the_apostrophe_back() -> None:
    text = text_of(("0a", "=1+1", None, None, None), ("0b", "'quoted'", None, None, None))
    assert [cells[1] for _, cells in csv_rows(text, ",")] == ["title", "=1+1", "'quoted'"]
