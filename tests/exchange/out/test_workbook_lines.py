"""A sheet with very many rows says the same as one with few, whatever its texts are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.exchange.out import workbook
from okr_desktop.exchange.own.book import Book, BookRow, Cell
from okr_desktop.exchange.own.book_sheets import SHEET_OF
from okr_desktop.exchange.reading.parcel import open_parcel

TODAY = date(2026, 8, 15)
TEXTS = (
    "plain",
    "Q&A <b>bold</b>",
    "<r><t>a run</r>",
    "<r>",
    "_x0041_ as it stands",
    " blanks around ",
    "two\nlines",
    "=1+1",
    "Größe “x” 目標 🎯",
    "n" * 31_000,
)


def rows() -> list[BookRow]:
    found: list[BookRow] = []
    for at, text in enumerate(TEXTS):
        cells: tuple[Cell, ...] = (TODAY, text, Decimal("-0.125"), at, text, "", None, "Ann")
        found.append(BookRow(f"{at:032x}", cells, "c", "%"))
    return found


def written(path: Path, count: int) -> list[tuple[object, ...]]:
    book = Book("b", "w", TODAY, "Book", (), ((SHEET_OF["check_in"], rows()),), {}, (), count)
    with path.open("wb") as file:
        workbook.write(file, book)
    table = next(one for one in open_parcel(path).tables if one.name == SHEET_OF["check_in"].name)
    return [row.cells for row in table.rows]


@pytest.fixture
def few(tmp_path: Path) -> list[tuple[object, ...]]:
    return written(tmp_path / "few.xlsx", 1)


def test_many_rows_say_the_same_as_few(few: list[tuple[object, ...]], tmp_path: Path) -> None:
    many = written(tmp_path / "many.xlsx", workbook.MANY + 1)
    assert len(few) == len(TEXTS) + 1
    assert many == few


def test_texts_come_back_from_a_long_sheet(tmp_path: Path) -> None:
    many = written(tmp_path / "many.xlsx", workbook.MANY + 1)
    texts = [str(row[5]).replace("_x000A_", "\n") for row in many[1:]]
    assert [text.strip() for text in texts] == [text.strip() for text in TEXTS]


def test_the_rest_of_the_sheet_is_there(tmp_path: Path) -> None:
    import openpyxl

    sheet = SHEET_OF["check_in"]
    with (tmp_path / "many.xlsx").open("wb") as file:
        book = Book(
            "b", "w", TODAY, "Book", (), ((sheet, [replace(one) for one in rows()]),), {}, (), workbook.MANY + 1
        )
        assert workbook.write(file, book) == {sheet.kind: len(TEXTS)}
    page = openpyxl.load_workbook(tmp_path / "many.xlsx")[sheet.name]
    assert (page.max_row, page.max_column) == (len(TEXTS) + 1, len(sheet.columns) + 1)
    assert page.row_dimensions[11].height == 60
    assert page["D2"].number_format.endswith('"%"') or "%" in page["D2"].number_format
    assert page["D2"].value == -0.125
    assert page["B2"].is_date
