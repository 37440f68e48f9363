"""XLSX and XLSM: what is unsafe is refused before the native reader sees it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.own.book import OWN_HIDDEN
from okr_desktop.exchange.reading.archive import unpacked
from okr_desktop.exchange.reading.tables import Table
from okr_desktop.exchange.reading.workbook_cells import columns_of, is_too_large, native_failure, told_rows, too_large
from okr_desktop.exchange.reading.workbook_extent import extent, is_string_bomb

EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_MACROS = "vbaproject.bin"
_MEDIA = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bmp", ".tif", ".tiff", ".svg", ".bin")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([^\"']+)")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# The native reader makes room for as many things as an attribute count or uniqueCount says.
_COUNT = re.compile(rb"ount\s*=\s*[\"'](?:[^\"'<>]*&|\s*\+?\d{8})")
_FORMULA_ALONE = re.compile(
    rb'<c r="([A-Z]{1,3})(\d+)"(?![^>]*t="str")[^>]*><f[^>]*(?:/>|>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>'
)
_PLACE = re.compile(rb"([A-Z]{1,3})(\d{1,7})")
_PERCENT_IDS = frozenset({9, 10})


@dataclass(slots=True)
class _Parts:
    """What the parts of a workbook say that the native reader does not tell."""

    sheets: dict[str, bytes] = field(default_factory=dict[str, bytes])
    paths: dict[str, str] = field(default_factory=dict[str, str])
    percent_styles: tuple[int, ...] = ()
    epoch: date = EPOCH
    has_macros: bool = False


def read(packed: zipfile.ZipFile, data: bytes, name: str, problems: list[Problem]) -> list[Table]:
    """The visible sheets. Raises FileProblem file.book_unsafe, file.book_encrypted, file.unreadable."""
    parts = _checked(packed, name)
    if parts.has_macros:
        problems.append(Problem("book.macros_ignored", "", {}, Severity.NOTE))
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            return _tables(book, parts, name, problems)
    except BaseException as error:
        if failure := native_failure(error, name):
            raise failure from error
        raise


def _tables(book: CalamineWorkbook, parts: _Parts, name: str, problems: list[Problem]) -> list[Table]:
    tables = list[Table]()
    sizes = _sizes(book, parts, name)
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible is not SheetVisibleEnum.Visible and sheet.name not in OWN_HIDDEN:
            problems.append(Problem("sheet.hidden", "", {"sheet": sheet.name}, Severity.NOTE))
        elif is_too_large(*(size := sizes.get(sheet.name, (0, 0)))):
            problems.append(too_large(sheet.name, *size))
        else:
            xml = parts.sheets.get(parts.paths.get(sheet.name, ""), b"")
            tables.append(_table(book, sheet.name, xml, parts, name))
    return tables


def _sizes(book: CalamineWorkbook, parts: _Parts, name: str) -> dict[str, tuple[int, int]]:
    """The size of each sheet by its name. One that is too large refuses the file when it is not sure whose it is."""
    sizes = {part: extent(xml) for part, xml in parts.sheets.items()}
    known = {title: sizes[part] for title, part in parts.paths.items() if part in sizes}
    is_sure = set(known) == set(book.sheet_names) and len(set(parts.paths.values())) == len(book.sheet_names)
    largest = max(sizes.values(), key=lambda size: size[0] * size[1], default=(0, 0))
    if not is_sure and is_too_large(*largest):
        raise FileProblem("file.sheet_too_large", name=name, **too_large("", *largest).params)
    return known


def _table(book: CalamineWorkbook, title: str, xml: bytes, parts: _Parts, name: str) -> Table:
    sheet = book.get_sheet_by_name(title)
    columns = columns_of(sheet.to_python(skip_empty_area=False), _percents(xml, parts.percent_styles))
    told = told_rows(columns, sheet.merged_cell_ranges or ())
    return Table(title, told, _formulas_alone(xml, title), name, epoch=parts.epoch)


def _formulas_alone(xml: bytes, title: str) -> tuple[Problem, ...]:
    """Formulas without the value that the program which wrote them should have kept."""
    found = _FORMULA_ALONE.findall(xml) if b"<f" in xml else []
    if not found:
        return ()
    letters, line = found[0]
    params = {"sheet": title, "cell": f"{letters.decode()}{line.decode()}", "count": len(found)}
    return (Problem("sheet.formula_no_value", "", params, Severity.WARNING, int(line[:7])),)


def _percents(xml: bytes, styles: tuple[int, ...]) -> set[tuple[int, int]]:
    """(row, column) of the cells with one of these styles; cut at the styles, which is faster than looking at cells."""
    found = set[tuple[int, int]]()
    for style in styles:
        parts = xml.split(b'" s="%d"' % style)
        for before, after in pairwise(parts):
            place = _PLACE.fullmatch(before[before.rfind(b'"') + 1 :]) if after.startswith((b">", b' t="n"')) else None
            if place:
                found.add((int(place[2]) - 1, column_of(place[1]) - 1))
    return found


def column_of(letters: bytes) -> int:
    """The 1-based number of a column: A is 1, XFD is 16,384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _checked(packed: zipfile.ZipFile, name: str) -> _Parts:
    """All parts that may be XML, read once: no document types, no odd encodings, no cell out of bounds."""
    parts = _Parts()
    strings = list[bytes]()
    small = dict[str, bytes]()
    infos = packed.infolist()
    if len({info.filename.lower() for info in infos}) < len(infos):
        raise FileProblem("file.book_unsafe", name=name, part="")
    for info in infos:
        if info.flag_bits & 0x1:
            raise FileProblem("file.book_encrypted", name=name)
        inner = info.filename
        parts.has_macros = parts.has_macros or inner.lower().endswith(_MACROS)
        xml = unpacked(packed, info, name)
        if _is_unsafe(xml, inner):
            raise FileProblem("file.book_unsafe", name=name, part=inner[:80])
        if b"sheetData" in xml:
            parts.sheets[inner] = xml
        if b"sst" in xml:
            strings.append(xml)
        small[inner] = xml
    if is_string_bomb(strings, parts.sheets.values()):
        raise FileProblem("file.book_unsafe", name=name, part="xl/sharedStrings.xml")
    _describe(small, parts)
    return parts


def _is_unsafe(xml: bytes, name: str) -> bool:
    """Document types, also in an encoding that would hide them, sheets that pose as pictures, and absurd counts."""
    if name.lower().endswith(_MEDIA):
        return b"sheetData" in xml or b"<sst" in xml
    if any(xml.rfind(b"<", 0, found.start()) > xml.rfind(b">", 0, found.start()) for found in _COUNT.finditer(xml)):
        return True
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in xml[:4096] or (b"<!" in xml and _DECLARED.search(xml)):
        return True
    found = _ENCODING.search(xml[:300])
    return bool(found) and found[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")


def _describe(small: dict[str, bytes], parts: _Parts) -> None:
    """What workbook, relations and styles say; parts that are damaged say nothing here."""
    try:
        rels = {
            each.get("Id", ""): each.get("Target", "").lstrip("/").removeprefix("xl/")
            for each in ElementTree.fromstring(small.get("xl/_rels/workbook.xml.rels", b"<x/>"))
        }
        for each in ElementTree.fromstring(small.get("xl/workbook.xml", b"<x/>")).iter():
            kind = each.tag.rpartition("}")[2]
            if kind == "sheet":
                link = next((value for key, value in each.items() if key.endswith("}id")), "")
                parts.paths[each.get("name", "")] = "xl/" + rels.get(link, "")
            elif kind == "workbookPr" and each.get("date1904") in ("1", "true"):
                parts.epoch = EPOCH_1904
        parts.percent_styles = _percent_styles(small.get("xl/styles.xml", b"<x/>"))
    except (ElementTree.ParseError, ValueError):
        return


def _percent_styles(xml: bytes) -> tuple[int, ...]:
    ids, styles = set(_PERCENT_IDS), list[int]()
    for each in ElementTree.fromstring(xml).iter():
        kind = each.tag.rpartition("}")[2]
        if kind == "numFmt" and "%" in re.sub(r'"[^"]*"|\\.', "", each.get("formatCode", "")):
            ids.add(int(each.get("numFmtId", "0")))
        elif kind == "cellXfs":
            styles = [index for index, one in enumerate(each) if int(one.get("numFmtId", "0")) in ids]
    return tuple(styles)
