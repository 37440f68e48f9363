"""Workbooks: what cells say, and that nothing in a hostile one reaches the native reader."""

from __future__ import annotations

import contextlib
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.reading.parcel import open_parcel
from okr_desktop.exchange.reading.tables import Percent, Table, text_of
from okr_desktop.exchange.reading.workbook import Book, read
from okr_desktop.exchange.reading.workbook_extent import extent
from tests.exchange import old_excel

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def made(fill: Callable[[Any], None] | None = None, **settings: object) -> bytes:
    book: Any = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Objective", "Key Result", "Target"])
    sheet.append(["A", "b", 3])
    for name, value in settings.items():
        setattr(book, name, value)
    if fill:
        fill(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def edited(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one part changed, or with a new one."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, change(old.read(info)) if info.filename == name else old.read(info))
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(FileProblem) as caught:
        read(data, "a.xlsx")
    return caught.value.code


def cells(book: Book, row: int = 0) -> tuple[object, ...]:
    return book.tables[0].rows[row].cells


def codes(book: Book) -> list[str]:
    return [problem.code for problem in (*book.problems, *(p for table in book.tables for p in table.problems))]


def test_cells_are_what_a_person_sees() -> None:
    def fill(sheet: Any) -> None:
        sheet.append([0.1 + 0.2, 1e20, 12, True, date(2026, 3, 4), datetime(2026, 3, 4, 9), time(1, 30)])
        sheet.append([timedelta(hours=30), 0.125, 0.5, "a\r\nb\x85c", " ", "007", "12,5"])
        sheet["B4"].number_format, sheet["C4"].number_format = "0.0%", '0"%"'

    book = read(made(fill), "a.xlsx")
    day = date(2026, 3, 4)
    assert cells(book, 2) == (Decimal("0.3"), Decimal("1e20"), 12, True, day, day, "1:30")
    assert cells(book, 3) == ("30:00", Decimal("0.125"), Decimal("0.5"), "a\nb\nc", None, "007", "12,5")
    assert isinstance(cells(book, 3)[1], Percent)
    assert not isinstance(cells(book, 3)[2], Percent)  # a percent sign in quotes is no percentage
    assert [text_of(cell) for cell in book.tables[0].rows[3].cells[:3]] == ["30:00", "12.5%", "0.5"]
    assert text_of(Decimal("1e20")) == "1" + "0" * 20
    assert (text_of(True), text_of(None), text_of(day)) == ("true", "", "2026-03-04")


def test_days_since_1904(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.epoch = CALENDAR_MAC_1904
        sheet["D1"], sheet["D2"], sheet["E2"] = "Due", date(2026, 12, 31), "x"

    book = read(made(fill), "a.xlsx")
    assert cells(book, 1)[3] == date(2026, 12, 31)
    assert book.tables[0].epoch == date(1904, 1, 1)
    (tmp_path / "b.xls").write_bytes(old_excel.book([["Objective", "Due"], ["A", 44925]], is_1904=True))
    assert open_parcel(tmp_path / "b.xls").tables[0].epoch == date(1904, 1, 1)


def test_merged_texts_reach_each_row_and_numbers_do_not() -> None:
    def fill(sheet: Any) -> None:
        for row in range(3, 7):
            sheet.append([None, f"k{row}", None] if row != 5 else [None, None, None])
        sheet["A3"], sheet["C3"] = "Merged", 7
        sheet.merge_cells("A3:A6")
        sheet.merge_cells("C3:C6")

    rows = read(made(fill), "a.xlsx").tables[0].rows[2:]
    assert [(row.line, row.cells) for row in rows] == [
        (3, ("Merged", "k3", 7)),
        (4, ("Merged", "k4", None)),
        (6, ("Merged", "k6", None)),
    ]


def test_lines_are_those_of_the_sheet_and_empty_ends_are_cut() -> None:
    def fill(sheet: Any) -> None:
        sheet["A9"] = "far"
        sheet["XFD1048576"].number_format = "0%"  # formatted, but empty

    table = read(made(fill), "a.xlsx").tables[0]
    assert [(row.line, len(row.cells)) for row in table.rows] == [(1, 3), (2, 3), (9, 3)]


def test_formulas_give_the_value_that_was_kept() -> None:
    def fill(sheet: Any) -> None:
        sheet["C2"] = "=1+1"

    fresh = made(fill)
    book = read(fresh, "a.xlsx")
    assert codes(book) == ["sheet.formula_no_value"]
    problem = book.tables[0].problems[0]
    assert (problem.line, problem.params["cell"], problem.params["count"]) == (2, "C2", 1)
    kept = edited(fresh, SHEET, lambda xml: xml.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"))
    book = read(kept, "a.xlsx")
    assert (cells(book, 1)[2], codes(book)) == (2, [])


def test_macros_and_hidden_sheets_are_told() -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.create_sheet("Secret").append(["x"])
        sheet.parent["Secret"].sheet_state = "hidden"

    book = read(edited(made(fill), "xl/vbaProject.bin", lambda _: b"\xd0\xcf\x11\xe0macro"), "a.xlsm")
    assert codes(book) == ["book.macros_ignored", "sheet.hidden"]
    assert [table.name for table in book.tables] == ["Sheet"]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"<worksheet", b'<!DOCTYPE a [<!ENTITY x "y">]><worksheet'),
        ("xl/workbook.xml", b"<workbook", b"<!DOCTYPE x><workbook"),
        ("xl/styles.xml", b"<styleSheet", b"<!doctype x><styleSheet"),
        ("docProps/core.xml", b"<", b"<!ENTITY % x 'y'><"),
        (SHEET, b"<worksheet", b'<?xml version="1.0" encoding="utf-7"?><worksheet'),
    ],
)
def test_document_types_are_refused(part: str, old: bytes, new: bytes) -> None:
    data = edited(made(), part, lambda xml: new + xml if old == b"<" else xml.replace(old, new, 1))
    assert refused(data) == "file.book_unsafe"


def test_absurd_counts_are_refused_and_texts_about_counts_are_not() -> None:
    for count in (b'uniqueCount="4000000000"', b"count = '99999999'", b'uniqueCount="&#52;000000000"'):
        data = edited(made(), STRINGS, lambda _, count=count: b"<sst " + count + b"><si><t>a</t></si></sst>")
        assert refused(data) == "file.book_unsafe"
    text = b'<si><t>discount="12345678"</t></si>'
    assert read(edited(made(), STRINGS, lambda _: b"<sst>" + text + b"</sst>"), "a.xlsx").tables


def test_parts_in_disguise_are_refused() -> None:
    wide = edited(made(), SHEET, lambda xml: xml.decode().encode("utf-16"))
    assert refused(wide) == "file.book_unsafe"
    assert refused(edited(made(), "xl/media/cat.png", lambda _: b"<sheetData>")) == "file.book_unsafe"
    twice = BytesIO(made())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(twice, "a") as packed:
        packed.writestr(SHEET, b"<worksheet/>")
    assert refused(twice.getvalue()) == "file.book_unsafe"


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="XFD1048576"><v>1</v></c>',
        b'<c r="xfd1048576"><v>1</v></c>',
        b"<c r='XFD1048576'><v>1</v></c>",
        b'<c  s="0" r="A1048576"><v>1</v></c>',
        b'<c\tr="A1048576"><v>1</v></c>',
        b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="ZZ900000"><v>1</v></x:c>',
        b'<c r="ZZZZZZZZZZ99999999999"><v>1</v></c>',
        b'<c r="&#88;FD1048576"><v>1</v></c>',
        b'<c r="AMK2"><v>1</v></c>',
    ],
)
def test_cells_that_would_fill_the_memory_are_refused(cell: bytes) -> None:
    data = edited(made(), SHEET, lambda xml: xml.replace(b"</row>", cell + b"</row>", 1))
    assert refused(data) == "file.sheet_too_large"


def test_rows_without_references_are_counted() -> None:
    xml = b'<sheetData><row r="1048576"><c><v>1</v></c><c><v>2</v></c></row></sheetData>'
    assert extent(xml) == (1_048_576, 2)
    assert extent(b"<sheetData><row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row></sheetData>") == (2, 2)
    assert extent(b"<sheetData><row><c>") > (10**9, 10**9)


def test_one_sheet_that_is_too_large_does_not_lose_the_others() -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.create_sheet("Huge")["A300000"] = 1

    book = read(made(fill), "a.xlsx")
    assert [table.name for table in book.tables] == ["Sheet"]
    problem = book.problems[0]
    assert (problem.code, problem.params["sheet"], problem.params["limit"]) == ("sheet.too_large", "Huge", 200_000)


def test_wide_sheets_are_read_up_to_a_thousand_columns() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(list(range(1000)))

    assert len(cells(read(made(fill), "a.xlsx"), 2)) == 1000


def test_a_wrong_dimension_is_not_believed() -> None:
    data = edited(made(), SHEET, lambda xml: xml.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"'))
    assert len(read(data, "a.xlsx").tables[0].rows) == 2


def test_long_texts_that_are_repeated_are_refused() -> None:
    text, count = b"<si><t>" + b"x" * 30_000 + b"</t></si>", 20_000
    rows = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (line, line) for line in range(1, count))
    data = edited(made(), SHEET, lambda xml: xml[: xml.index(b"<row")] + rows + xml[xml.index(b"</sheetData") :])
    bomb = edited(data, STRINGS, lambda _: b"<sst>" + text + b"</sst>")
    assert refused(bomb) == "file.book_unsafe"


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    whole = made()
    assert refused(whole[: len(whole) // 2]) == "file.archive_damaged"
    assert refused(edited(whole, SHEET, lambda xml: xml[:-40])) in ("file.unreadable", "file.sheet_too_large")
    assert refused(edited(whole, SHEET, lambda xml: xml.replace(b"C2", b"C0"))) == "file.unreadable"
    assert refused(edited(whole, "xl/workbook.xml", lambda _: b"")) == "file.unreadable"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", "<x/>")
    assert refused(out.getvalue()) == "file.book_kind"
    assert refused(edited(whole, "xl/workbook.bin", lambda _: b"x")) == "file.book_kind"
    assert refused(old_excel.ole("EncryptedPackage", b"x" * 5000)) == "file.book_encrypted"
    assert refused(old_excel.ole("WordDocument", b"x" * 5000)) == "file.book_kind"
    (tmp_path / "cut.xlsx").write_bytes(b"PK\x03\x04" + whole[4:900])
    with pytest.raises(FileProblem):
        open_parcel(tmp_path / "cut.xlsx")


def test_an_empty_workbook_says_so() -> None:
    out = BytesIO()
    openpyxl.Workbook().save(out)
    assert refused(out.getvalue()) == "file.no_table"


def test_old_excel_files(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(old_excel.book([["Objective", "Key Result", "Target"], ["Größer", "Mehr Käse", 12.5]]))
    assert open_parcel(path).tables[0].rows[1].cells == ("Größer", "Mehr Käse", Decimal("12.5"))
    assert refused(old_excel.book([["a"]], extra=old_excel.number(65535, 65535, 1))) == "file.sheet_too_large"
    strings = old_excel.record(0x00FC, b"\x01\x00\x00\x00\xff\xff\xff\x7f")
    assert refused(old_excel.book([["a"]], extra=strings)) == "file.book_unsafe"
    lying = bytearray(old_excel.book([["a"]]))
    lying[44:48] = b"\xff\xff\xff\x7f"  # as many sectors as no file has
    assert refused(bytes(lying)) == "file.unreadable"
    assert refused(old_excel.book([["a"]], extra=old_excel.record(0x2F, b"\x00" * 6))) == "file.book_encrypted"


def ods(rows: str, *, head: str = "") -> bytes:
    xml = (
        f'<?xml version="1.0"?>{head}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">'
        f'<table:table table:name="Plan">{rows}</table:table></office:document-content>'
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("content.xml", xml)
    return out.getvalue()


def text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def test_ods_sheets() -> None:
    merged = text_cell("A", 'table:number-rows-spanned="2"')
    note = "<office:annotation><text:p>nobody reads this</text:p></office:annotation>"
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f"<table:table-row>{text_cell('Objective')}{text_cell('Key<text:s/>Result')}{text_cell('x')}</table:table-row>"
        f"<table:table-row>{merged}{text_cell('b')}"
        '<table:table-cell office:value-type="percentage" office:value="0.25"/>'
        '<table:table-cell office:value-type="date" office:date-value="2026-03-04T10:00:00"/>'
        '<table:table-cell office:value-type="time" office:time-value="PT30H15M00S"/>'
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        f'<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string">{note}'
        "<text:p>c</text:p><text:p>d</text:p></table:table-cell>"
        '<table:table-cell office:value-type="float" office:value="1.5"'
        ' table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    table = read(ods(rows), "a.ods").tables[0]
    assert [(row.line, row.cells[:4]) for row in table.rows] == [
        (3, ("Objective", "Key Result", "x", None)),
        (4, ("A", "b", Decimal("0.25"), date(2026, 3, 4))),
        (5, ("A", "c\nd", Decimal("1.5"), Decimal("1.5"))),
    ]
    assert table.rows[1].cells[4:] == ("30:15", True)
    assert isinstance(table.rows[1].cells[2], Percent)
    assert [(problem.code, problem.line) for problem in table.problems] == [("sheet.formula_no_value", 5)]


def test_ods_bombs_are_refused() -> None:
    cell = text_cell("a", 'table:number-columns-repeated="16000"')
    assert refused(ods(f"<table:table-row>{cell}</table:table-row>")) == "file.sheet_too_large"
    row = f'<table:table-row table:number-rows-repeated="999999">{text_cell("a")}</table:table-row>'
    assert refused(ods(row)) == "file.sheet_too_large"
    assert refused(ods(row * 2)) == "file.sheet_too_large"
    assert refused(ods("", head='<!DOCTYPE a [<!ENTITY x "y">]>')) == "file.book_unsafe"
    assert refused(ods("<table:table-row>")) == "file.unreadable"


BOOKS = [made(), old_excel.book([["Objective", "b"], ["A", 1.5]])]
PIECES = [b'"', b"<", b">", b"4294967295", b"-1", b"XFD1048576", b't="s"', b"\xff", b"", b"1e999", b"&#0;", b"A0"]
PIECES += [b'<row r="1048576">', b'<c r="ZZZ9999999"><v>1</v></c>', b'count="4000000000"', b's="999999"', b"<v>"]


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_part_is_read_or_refused(data: st.DataObject) -> None:
    names = [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"]

    def damage(xml: bytes) -> bytes:
        for _ in range(data.draw(st.integers(1, 4))):
            place = data.draw(st.integers(0, len(xml)))
            xml = xml[:place] + data.draw(st.sampled_from(PIECES)) + xml[place + data.draw(st.integers(0, 3)) :]
        return xml

    with contextlib.suppress(FileProblem):
        assert all(
            isinstance(table, Table)
            for table in read(edited(made(), data.draw(st.sampled_from(names)), damage), "a").tables
        )


@settings(max_examples=60)
@given(
    st.sampled_from(BOOKS), st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=5), st.booleans()
)
def test_flipped_bytes_and_cut_files_are_read_or_refused(
    whole: bytes, flips: list[tuple[int, int]], is_cut: bool
) -> None:
    data = bytearray(whole)
    for place, value in flips:
        data[place % len(data)] = value
    with contextlib.suppress(FileProblem):
        assert isinstance(read(bytes(data[: len(data) * 3 // 4] if is_cut else data), "a"), Book)
