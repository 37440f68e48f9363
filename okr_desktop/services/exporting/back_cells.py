"""What a cell of a workbook that came back means: names are ids again, numbers are numbers, however they were typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.okrs import KeyResult, Kind
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.exchange.own.book import LONGEST, BackBook, Value, canonical
from okr_desktop.exchange.own.book_sheets import BookColumn
from okr_desktop.exchange.reading.tables import Percent, text_of
from okr_desktop.exchange.values.measure import NO, YES
from okr_desktop.services import cycles, people, values
from okr_desktop.services.exporting.book_values import Values
from okr_desktop.services.exporting.labels import Labels, code_meant
from okr_desktop.services.table_edit import problem_of

_PARTS = re.compile(r"\s*;\s*")
_DAY_ZERO = date(1899, 12, 30)
_SERIALS = range(1, 2_958_466)


class CellError(Exception):
    """A cell that cannot be read, with the reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class LeftAsItIs(Exception):
    """A cell that says nothing about its record: its text was too long for a spreadsheet."""


class Names:
    """Ids for the names in cells: as they were exported, as rows of the file say now, as they are called here."""

    def __init__(self, plan: Plan, book: BackBook, labels: Labels) -> None:
        self._plan, self._book = plan, book
        self._here = {name: {fold(one.name): one.id for one in named} for name, named in labels.lists().items()}
        self._in_file: dict[str, dict[str, str]] = {}
        self._ids = {name: set(names.values()) for name, names in self._here.items()}
        self.made_people: dict[str, Person] = {}
        self.made_teams: dict[str, Team] = {}

    def put(self, source: str, name: str, id: str) -> None:
        """A row of the file by this name; of several the first counts."""
        self._in_file.setdefault(source, {}).setdefault(fold(name), id)
        self._ids.setdefault(source, set()).add(id)

    def of(self, source: str, text: str) -> str:
        """The id that a name means; new people and teams are made. Raises CellError."""
        wanted = fold(text)
        for known in (self._book.names.get(source, {}), self._in_file.get(source, {}), self._here.get(source, {})):
            if wanted in known and self._is_there(source, known[wanted]):
                return known[wanted]
        return self._otherwise(source, text)

    def _is_there(self, source: str, id: str) -> bool:
        return self._plan.get(id) is not None or id in self._ids.get(source, ())

    def is_id_of(self, source: str, id: str) -> bool:
        """Whether there is a record of this id in a list, here, in the file, or made for a name in it."""
        made = self.made_people if source == "people" else self.made_teams if source == "teams" else {}
        return id in self._ids.get(source, ()) or any(one.id == id for one in made.values())

    def shown(self, text: str) -> str:
        """What a cell with an id or a name calls its record."""
        return str(getattr(self._plan.get(text), "title", text)) if is_id(text) else text

    def knows(self, source: str, text: str) -> bool:
        """Whether a whole text is one name."""
        tables = (self._book.names.get(source, {}), self._in_file.get(source, {}), self._here.get(source, {}))
        return any(fold(text) in known for known in tables)

    def _otherwise(self, source: str, text: str) -> str:
        found: str | None = None
        match source:
            case "people":
                found = people.person_named(self._plan, text, self.made_people)
            case "teams":
                found = people.team_named(self._plan, text, self.made_teams)
            case "cycles":
                known = cycles.by_name(self._plan, text)
                found = known.id if known else None
            case _:
                pass
        if not found:
            raise CellError(Problem("book.unknown_name", "", {"text": text}))
        return found


class Cells:
    """Reads cells, each for its column and its record."""

    def __init__(self, plan: Plan, names: Names, values_here: Values) -> None:
        self._plan, self._names, self._values = plan, names, values_here

    def read(self, kind: str, column: BookColumn, cell: Any, record: Any) -> Value:
        """The value of a cell; ``record`` is None for a new row. Raises CellError and LeftAsItIs."""
        text = text_of(cell)
        if column.type not in ("text", "id") and not text.strip():
            return () if column.type in ("links", "texts") else None
        try:
            return self._read(kind, column, cell, text, record)
        except OkrError as error:
            raise CellError(problem_of(error, column.code)) from error

    def _read(self, kind: str, column: BookColumn, cell: Any, text: str, record: Any) -> Value:
        match column.type:
            case "number" | "whole":
                return self._number(kind, column, cell, text, record)
            case "day":
                return _day(column, cell, text)
            case "word":
                return code_meant(column.source, text)
            case "link":
                return self._linked(column, text.strip())
            case "links":
                parts = _parts(text, lambda part: self._names.knows(column.source, part))
                return tuple(dict.fromkeys(self._linked(column, part) for part in parts))
            case "texts":
                return tuple(dict.fromkeys(_parts(text, lambda _: False)))
            case _:
                if len(text) >= LONGEST - 1 and text.endswith("…"):
                    raise LeftAsItIs
                return text

    def _linked(self, column: BookColumn, text: str) -> str:
        """Tables have ids; whether there is such a record matters only where somebody changed the cell."""
        return text if is_id(text) else self._names.of(column.source, text)

    def _number(self, kind: str, column: BookColumn, cell: Any, text: str, record: Any) -> Decimal:
        result = self._result(kind, record)
        if isinstance(cell, bool):
            return Decimal(int(cell))
        if isinstance(cell, Percent):
            whole = column.in_unit and result is not None and result.metric.unit == "%"
            return _exact(Decimal(cell) * (100 if whole else 1))
        if isinstance(cell, Decimal):
            return _exact(cell)
        if isinstance(cell, date):
            raise CellError(Problem("number.invalid", column.code, {"field": column.code, "text": text}))
        if column.in_unit and result is not None:
            return _typed(result, column.code, text)
        return values.share(column.code, text) if column.code == "score" else values.plain(column.code, text)

    def _result(self, kind: str, record: Any) -> KeyResult | None:
        if kind == "key_result":
            return record
        return self._plan.key_results.get(record.key_result) if kind == "check_in" and record is not None else None


def _typed(result: KeyResult, field: str, text: str) -> Decimal:
    if result.metric.kind is Kind.YES_NO and field == "value":
        word = text.strip().casefold()
        if word in YES | NO:
            return Decimal(int(word in YES))
    return values.measured(result, text).value if field == "value" else _in_unit(result, field, text)


def _in_unit(result: KeyResult, field: str, text: str) -> Decimal:
    return values.in_unit(field, text, result.metric.unit).value


def _exact(number: Decimal) -> Decimal:
    """The number that was typed, without what binary fractions add to it."""
    return Decimal(canonical(number))


def _day(column: BookColumn, cell: Any, text: str) -> date:
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    if isinstance(cell, Decimal) and not isinstance(cell, Percent) and int(cell) in _SERIALS:
        return _DAY_ZERO + timedelta(days=int(cell))
    return values.day(column.code, text)


def _parts(text: str, is_name: Callable[[str], bool]) -> list[str]:
    """Several names in one cell: with ; between them, or with , where no name holds one."""
    whole = text.strip()
    if is_name(whole):
        return [whole]
    found = [part for part in _PARTS.split(whole) if part]
    if len(found) == 1 and "," in whole:
        found = [part.strip() for part in whole.split(",") if part.strip()]
    return found
