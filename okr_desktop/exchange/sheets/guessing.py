"""What the columns of an unknown table hold: by their names, and where those say nothing by the look of the values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.reading.tables import Cell, Row, Table, text_of
from okr_desktop.exchange.sheets.columns import DATES, NUMERIC, field_of, match_header, plain_name
from okr_desktop.exchange.sheets.grid import HEADER_WITHIN
from okr_desktop.exchange.sheets.tree_rows import TYPES
from okr_desktop.exchange.values.dates import parse_date, parse_quarter
from okr_desktop.exchange.values.numbers import UnreadableError, is_empty, parse_number

LOOKED_AT = 200
SAMPLES = 3
BY_NAME, DOUBTED, BY_LOOK = 0.95, 0.5, 0.4
_WORDS = ("text", "type")
_MAIL = re.compile(r"\S+@\S+\.\S+")


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a mapping page shows it: what it is called, what it seems to hold, three of its values.

    ``field`` is "" when nobody knows; ``confidence`` is 0 to 1; ``double`` says that an earlier column has the field.
    """

    index: int
    name: str
    field: str
    confidence: float
    samples: tuple[str, ...] = ()
    double: bool = False


def header_place(rows: Sequence[Row]) -> int:
    """The place of the header among the first 20 rows; -1 when all rows are values.

    The row with the most known names; without any, a first row of texts above others that are not all texts.
    """
    known = [len(match_header([text_of(cell) for cell in row.cells]).columns) for row in rows[:HEADER_WITHIN]]
    most = max(known, default=0)
    if most > 1 or (most == 1 and _is_all_text(rows[known.index(1)].cells)):
        return known.index(most)
    if len(rows) > 1 and _is_all_text(rows[0].cells) and len(set(map(text_of, rows[0].cells))) == len(rows[0].cells):
        return 0 if any(not _is_all_text(row.cells) for row in rows[1:LOOKED_AT]) else -1
    return -1


def _is_all_text(cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and all(isinstance(cell, str) and cell.strip() and _look(cell) in _WORDS for cell in cells)


def columns_of(table: Table) -> tuple[int, tuple[Column, ...]]:
    """The line of the header (0 for none), and every column with what it seems to hold."""
    place = header_place(table.rows)
    body = table.rows[place + 1 : place + 1 + LOOKED_AT]
    width = max((len(row.cells) for row in table.rows[max(place, 0) : place + 1 + LOOKED_AT]), default=0)
    names = [text_of(cell) for cell in table.rows[place].cells] if place >= 0 else []
    values = [[text for row in body if (text := _at(row, index))] for index in range(width)]
    columns = [
        _by_name(index, names[index] if index < len(names) else "", _kept(values[index])) for index in range(width)
    ]
    columns = _each_once(columns, names)
    return table.rows[place].line if place >= 0 else 0, tuple(_by_look(columns, values))


def _at(row: Row, index: int) -> str:
    cell = row.cells[index] if index < len(row.cells) else None
    if isinstance(cell, date) or cell is None:
        return "" if cell is None else text_of(cell)
    text = text_of(cell).strip()
    return "" if is_empty(text) else text


def _kept(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(shorten(" ".join(text.split())) for text in list(dict.fromkeys(values))[:SAMPLES])


def _by_name(index: int, name: str, samples: tuple[str, ...]) -> Column:
    field = field_of(plain_name(name[:200]))
    return Column(index, " ".join(name.split()), field, BY_NAME if field else 0.0, samples)


def _each_once(columns: Sequence[Column], names: Sequence[str]) -> list[Column]:
    """The first of two columns with one meaning wins; "Ziel" is the target where another column is the objective."""
    known = match_header(names).columns
    found = list[Column]()
    for column in columns:
        field = next((name for name, index in known.items() if index == column.index), "")
        double = bool(column.field) and not field
        found.append(Column(column.index, column.name, field, column.confidence * bool(field), column.samples, double))
    return found


def _by_look(columns: list[Column], values: Sequence[Sequence[str]]) -> list[Column]:
    looks = [_looks(texts) for texts in values]
    taken = {column.field for column in columns}
    found = list[Column]()
    for column, look, texts in zip(columns, looks, values, strict=True):
        field, confidence = column.field, column.confidence
        if field and not _fits(field, look):
            confidence = DOUBTED
        elif not field and not column.double:
            field = next((each for each in _CHOICES.get(look, ()) if each not in taken), "")
            confidence = BY_LOOK if field else 0.0
        if field == "owner" and column.field != "owner" and not _are_names(texts):
            field, confidence = "", 0.0
        taken.add(field)
        found.append(Column(column.index, column.name, field, confidence, column.samples, column.double))
    return _titles(found, looks, values)


_CHOICES: dict[str, tuple[str, ...]] = {
    "date": ("due", "check_in_date"),
    "mail": ("email",),
    "percent": ("progress",),
    "quarter": ("cycle",),
    "type": ("type",),
}


def _titles(columns: list[Column], looks: Sequence[str], values: Sequence[Sequence[str]]) -> list[Column]:
    """Where no column has titles by its name: the longest texts are them, and a column that repeats is above them."""
    if {column.field for column in columns} & {"objective", "key_result", "title"}:
        return columns
    free = [column for column, look in zip(columns, looks, strict=True) if look == "text" and not column.field]
    if not free:
        return columns
    longest = max(free, key=lambda column: sum(map(len, values[column.index])) / len(values[column.index]))
    count = len(set(values[longest.index]))
    above = next((one for one in free if one.index < longest.index and len(set(values[one.index])) < count), None)
    meant = {longest.index: "key_result" if above else "objective"} | ({above.index: "objective"} if above else {})
    return [
        Column(one.index, one.name, meant[one.index], BY_LOOK, one.samples) if one.index in meant else one
        for one in columns
    ]


def _are_names(texts: Sequence[str]) -> bool:
    return all(len(text) < 40 for text in texts)


def _fits(field: str, look: str) -> bool:
    if not look or look == "mixed":
        return True
    if field in NUMERIC:
        return look in ("number", "percent", "type")
    return look in ("date", "quarter", "number") if field in DATES else True


def _looks(texts: Sequence[str]) -> str:
    """What four of five values of a column look like."""
    found = [_look(text) for text in texts]
    for look in ("mail", "date", "quarter", "type", "percent", "number", "text"):
        if found and found.count(look) * 5 >= len(found) * 4:
            return look
    return "mixed" if found else ""


def _look(text: str) -> str:
    if _MAIL.fullmatch(text):
        return "mail"
    if parse_quarter(text):
        return "quarter"
    if _reads(parse_date, text):
        return "date"
    if " ".join(text.casefold().split()) in TYPES:
        return "type"
    if _reads(parse_number, text):
        return "percent" if text.rstrip().endswith("%") else "number"
    return "text"


def _reads(reader: Callable[[str], object], text: str) -> bool:
    try:
        reader(text)
    except UnreadableError as problem:
        return problem.code == "date.ambiguous"
    return True
