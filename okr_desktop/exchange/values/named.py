"""Tables of tools whose column names are known: rows by field, numbers and days read with their problems told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from okr_desktop.domain.text import NAME_LIMIT
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.reading.tables import Row, Table, text_of
from okr_desktop.exchange.sheets.columns import plain_name
from okr_desktop.exchange.values.dates import date_order, parse_date, parse_quarter
from okr_desktop.exchange.values.measure import Marks, marks_of
from okr_desktop.exchange.values.numbers import UnreadableError, is_empty, parse_number

HEADER_WITHIN = 20
_LONGEST = 200
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row of a table with known columns."""

    line: int
    row: Row
    columns: Mapping[str, int]

    def text(self, name: str) -> str:
        """What stands in a column, "" where there is none."""
        index = self.columns.get(name)
        return text_of(self.row.cells[index]).strip() if index is not None and index < len(self.row.cells) else ""

    def title(self, name: str) -> str:
        """The same on one line."""
        return _SPACE.sub(" ", self.text(name))


@dataclass(frozen=True, slots=True)
class Named:
    """A table under a header that is known: which column holds which field, and the names nobody knows."""

    table: Table
    header: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...] = ()

    def rows(self) -> Iterator[NamedRow]:
        """The rows below the header, without those that repeat it."""
        head = self.table.rows[self.header].cells
        for row in self.table.rows[self.header + 1 :]:
            if row.cells != head and any(map(_says_something, row.cells)):
                yield NamedRow(row.line, row, self.columns)

    def texts(self, *fields: str) -> Iterator[str]:
        """Everything that stands in some columns."""
        return (row.text(name) for row in self.rows() for name in fields if name in self.columns)

    @property
    def line(self) -> int:
        """The line of the header."""
        return self.table.rows[self.header].line


def _says_something(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def aliases(names: Mapping[str, str]) -> dict[str, str]:
    """Fields by plain column name, from texts such as "title, name"."""
    return {name: target for target, given in names.items() for name in given.split(", ")}


def find(table: Table, fields: Mapping[str, str], fits: Callable[[set[str]], bool]) -> Named | None:
    """The table under the first row whose known columns ``fits`` accepts; ``fields`` are made by ``aliases``."""
    for place, row in enumerate(table.rows[:HEADER_WITHIN]):
        names = tuple(map(_name, row.cells))
        columns, unknown = dict[str, int](), list[str]()
        for index, name in enumerate(names):
            target = fields.get(name)
            if target is not None and target not in columns:
                columns[target] = index
            elif target is None and name:
                unknown.append(text_of(row.cells[index]).strip())
        if fits(set(columns)):
            return Named(table, place, columns, tuple(unknown))
    return None


def _name(cell: object) -> str:
    return plain_name(cell[:_LONGEST]) if isinstance(cell, str) else ""


def tell_unknown(named: Named, notes: Notes) -> None:
    """Note the columns that nobody reads."""
    if named.unknown:
        names = ", ".join(map(shorten, named.unknown[:20]))
        notes.note("column.unknown", "", named.line, names=names, count=len(named.unknown))


@dataclass(slots=True)
class Values:
    """Numbers, days and names in the cells of one file; what cannot be read is told and left out."""

    notes: Notes
    today: date
    marks: Marks = field(default_factory=Marks)
    order: str = ""

    @classmethod
    def of(cls, notes: Notes, today: date, numbers: Iterable[str] = (), days: Iterable[str] = ()) -> Values:
        """``numbers`` and ``days`` are all the cells of the file: they show how the doubtful ones are meant."""
        return cls(notes, today, marks_of(numbers), date_order(days))

    def number(self, text: str, name: str, line: int) -> Decimal | None:
        """A number, without its unit."""
        found = self.with_unit(text, name, line)
        return found[0] if found else None

    def with_unit(self, text: str, name: str, line: int) -> tuple[Decimal, str] | None:
        """A number and the unit beside it."""
        if is_empty(text):
            return None
        try:
            found = parse_number(text, self.marks.decimal)
        except UnreadableError as problem:
            self.notes.warning(problem.code, name, line, **problem.params | {"text": shorten(text)})
            return None
        if found.ambiguous:
            tell = self.notes.note_once if self.marks.sure else self.notes.warning
            tell("number.ambiguous", name, line, text=text.strip(), read_as=str(found.value))
        return found.value, found.unit

    def score(self, text: str, line: int) -> Decimal | None:
        """A grade 0 to 1, also written as a percentage."""
        found = self.with_unit(text, "score", line)
        if found is None:
            return None
        value = found[0] / 100 if found[1] == "%" else found[0]
        if 0 <= value <= 1:
            return value
        self.notes.warning("score.range", "score", line, text=shorten(text))
        return None

    def day(self, text: str, name: str, line: int) -> date | None:
        """A day; one that could be two different ones is left out unless the file shows its order."""
        if is_empty(text):
            return None
        try:
            return parse_date(text, self.order)
        except UnreadableError as problem:
            self.notes.warning(problem.code, name, line, text=shorten(text))
            return None

    def name(self, text: str, name: str, line: int) -> str:
        """A name of a person, team, tag or cycle; one that is too long is left out."""
        text = _SPACE.sub(" ", text.strip())
        if len(text) <= NAME_LIMIT:
            return text
        self.notes.warning("name.too_long", name, line, length=len(text), limit=NAME_LIMIT, text=shorten(text))
        return ""

    def names(self, text: str, name: str, line: int, divided: str = r"[;,\n]") -> tuple[str, ...]:
        """Several names, each once."""
        if not text:
            return ()
        found = (self.name(part, name, line) for part in re.split(divided, text))
        return tuple(dict.fromkeys(one for one in found if one))

    def period(self, text: str, line: int) -> str:
        """What a cell calls its cycle, a quarter in our own spelling."""
        text = self.name(text, "cycle", line)
        return parse_quarter(text) or text


def tenth(share: Decimal) -> int:
    """A share of 1 as a confidence 0 to 10."""
    return int((min(max(share, Decimal(0)), Decimal(1)) * 10).quantize(Decimal(1), ROUND_HALF_UP))
