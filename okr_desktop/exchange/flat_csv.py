"""Flat sheets: one row per key result, the objective repeated or left blank on the following rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from io import StringIO

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.building import Builder, ObjectiveRow, Progress
from okr_desktop.exchange.columns import NUMERIC, Header, match_header
from okr_desktop.exchange.dates import date_order, find_quarter, last_day, parse_date, parse_quarter
from okr_desktop.exchange.draft import Draft
from okr_desktop.exchange.keys import normal
from okr_desktop.exchange.measure import Cells, Measure, marks_of
from okr_desktop.exchange.notes import shorten
from okr_desktop.exchange.numbers import UnreadableError, is_empty, parse_number
from okr_desktop.exchange.source import LIMIT_BYTES, Source

FORMAT = "flat_csv"
HEADER_WITHIN = 20
_RULE = re.compile(r"[\s:=-]*")


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: list[str]


@dataclass(slots=True)
class _Table:
    """A sheet cut into cells: what stands above the header, the header, the rows below."""

    delimiter: str
    header: Header
    header_line: int
    above: list[_Row]
    rows: list[_Row] = field(default_factory=list[_Row])


def certainty(source: Source) -> float:
    """How sure it is that a text is a flat OKR sheet, 0 to 1."""
    table = _sniff(source.text[:200_000])
    if table is None:
        return 0.0
    if source.suffix in (".md", ".markdown"):
        return 0.5
    known = table.header.columns
    if "objective" in known and ("key_result" in known or len(known) > 2):
        return 0.97
    return 0.8 if source.suffix in (".csv", ".tsv") else 0.4 * (len(known) > 1)


def read(source: Source, today: date, progress: Progress = None) -> Draft:
    """The objectives of a flat sheet. Raises FileProblem file.no_okrs when no row looks like its header."""
    table = _sniff(source.text)
    if table is None:
        raise FileProblem("file.no_okrs", name=source.name, format=FORMAT)
    builder = Builder(FORMAT, source)
    table.rows = list(_records(source.text, table.delimiter, table.header_line, builder))
    _tell_header(table, builder)
    reader = _Reader(table, builder, today)
    reader.read(progress)
    _settle_cycle(builder, source, reader.due_quarters)
    return builder.draft()


def _sniff(text: str) -> _Table | None:
    """The table as the delimiter reads it under which the header has the most known names."""
    found = [table for delimiter in ",;\t|" if (table := _head(text, delimiter))]
    return max(found, key=lambda table: (len(table.header.columns), table.header.width), default=None)


def _head(text: str, delimiter: str) -> _Table | None:
    above: list[_Row] = []
    for row in _rows(text, delimiter):
        header = match_header(row.cells)
        if header.is_okr:
            return _Table(delimiter, header, row.line, above)
        if any(cell.strip() for cell in row.cells):
            above.append(row)
        if len(above) >= HEADER_WITHIN:
            return None
    return None


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    # A title of 100,000 characters must reach the check of titles, not stop the csv module.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * LIMIT_BYTES))
    reader = csv.reader(StringIO(text, newline="\n"), delimiter=delimiter)
    line = 1
    for cells in reader:
        yield _Row(line, cells)
        line = reader.line_num + 1


def _records(text: str, delimiter: str, header_line: int, builder: Builder) -> Iterator[_Row]:
    """The rows below the header; a last row that swallowed the rest of the file by an open quote is refused."""
    last: _Row | None = None
    for row in _rows(text, delimiter):
        if last:
            yield last
        last = row if row.line > header_line else None
    if last is None:
        return
    rest = text.split("\n")[last.line - 1 :]
    if _is_open("\n".join(rest), delimiter):
        builder.notes.error("row.quote_open", "", last.line, lines=len(rest))
    else:
        yield last


def _is_open(text: str, delimiter: str) -> bool:
    """Whether the quotes of the record at the start of ``text`` are still open at the end of the file."""
    try:
        next(csv.reader(StringIO(text, newline="\n"), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _tell_header(table: _Table, builder: Builder) -> None:
    for row in table.above:
        if not row.cells[0].casefold().startswith("sep="):
            text = " ".join(" ".join(row.cells).split())
            builder.notes.note("file.text_skipped", "", row.line, text=shorten(text))
    if table.header.unknown:
        names = ", ".join(map(shorten, table.header.unknown[:20]))
        builder.notes.note("column.unknown", "", table.header_line, names=names, count=len(table.header.unknown))
    for name in table.header.doubles:
        builder.notes.warning("column.duplicate", "", table.header_line, name=shorten(name))


def _settle_cycle(builder: Builder, source: Source, due: set[str]) -> None:
    """The cycle of the file: the only one that is named, the one of its name, the only quarter that is due."""
    cycles = {row.cycle for row in builder.objectives}
    only = cycles.pop() if len(cycles) == 1 else ""
    builder.cycle = only or find_quarter(source.name) or (next(iter(due)) if len(due) == 1 else "")


class _Reader:
    def __init__(self, table: _Table, builder: Builder, today: date) -> None:
        self._table = table
        self._builder = builder
        self._notes = builder.notes
        self._today = today
        hint = "," if table.header.german or table.delimiter == ";" else ""
        texts = (self._cell(row, name) for row in table.rows for name in NUMERIC)
        self._marks = marks_of(texts, hint)
        self._order = date_order(self._cell(row, "due") for row in table.rows)
        self._order_hint = "dmy" if hint else ""
        self.due_quarters: set[str] = set()
        self._objective: ObjectiveRow | None = None
        self._skipping = False
        self._known: dict[tuple[str, str], list[ObjectiveRow]] = {}
        self._key_results: set[tuple[str, str]] = set()

    def read(self, progress: Progress) -> None:
        for index, row in enumerate(self._table.rows):
            if progress and index % 1000 == 0:
                progress(index / len(self._table.rows))
            if self._is_readable(row):
                self._read_row(row)
        if progress:
            progress(1.0)

    def _cell(self, row: _Row, name: str) -> str:
        index = self._table.header.columns.get(name)
        return row.cells[index].strip() if index is not None and index < len(row.cells) else ""

    def _title(self, row: _Row, name: str) -> str:
        return re.sub(r"[ \t\n]+", " ", self._cell(row, name))

    def _is_readable(self, row: _Row) -> bool:
        if all(_RULE.fullmatch(cell) for cell in row.cells):
            return False
        width = self._table.header.width
        if any(cell.strip() for cell in row.cells[width:]):
            title = self._title(row, "key_result") or self._title(row, "objective")
            self._notes.error(
                "row.too_many_cells", "", row.line, count=len(row.cells), limit=width, title=shorten(title)
            )
            return False
        return True

    def _read_row(self, row: _Row) -> None:
        title = self._title(row, "objective")
        if title:
            self._enter_objective(row, title)
        key_result = self._title(row, "key_result")
        if self._objective is None:
            code = "parent.skipped" if self._skipping else "key_result.no_objective"
            if key_result or not title:
                self._notes.error(code, "objective", row.line, title=shorten(key_result))
        elif key_result:
            self._complete_objective(self._objective, row)
            self._read_key_result(self._objective, row, key_result)
        elif title:
            self._objective_alone(self._objective, row)
        else:
            self._notes.warning("row.no_title", "key_result", row.line)

    def _enter_objective(self, row: _Row, title: str) -> None:
        if not self._builder.usable_title(title, row.line):
            self._objective, self._skipping = None, True
            return
        cycle = self._cycle(row)
        if not cycle and self._objective and normal(self._objective.title) == normal(title):
            cycle = self._objective.cycle
        teams = self._teams(row)
        self._skipping = False
        known = self._known.setdefault((normal(title), cycle), [])
        found = next((each for each in known if self._is_same(each, teams)), None)
        if found is None:
            found = self._builder.objective(title, row.line)
            found.cycle = cycle
            if known:
                self._notes.note("objective.same_title", "objective", row.line, title=title, first=known[0].line)
            known.append(found)
        self._objective = found

    def _is_same(self, known: ObjectiveRow, teams: list[str]) -> bool:
        """Rows in one block belong together; further down the same title with other teams is another objective."""
        return known is self._objective or not teams or not known.teams or set(teams) <= set(known.teams)

    def _complete_objective(self, objective: ObjectiveRow, row: _Row) -> None:
        objective.teams += [team for team in self._teams(row) if team not in objective.teams]
        if not objective.owner and (owner := self._cell(row, "objective_owner")):
            objective.owner = self._builder.name("owner", owner, row.line)
        cycle = self._cycle(row)
        objective.cycle = objective.cycle or cycle
        if cycle and cycle != objective.cycle:
            self._notes.warning("cycle.differs", "cycle", row.line, text=cycle, objective=objective.cycle)

    def _objective_alone(self, objective: ObjectiveRow, row: _Row) -> None:
        self._complete_objective(objective, row)
        objective.owner = objective.owner or self._builder.name("owner", self._cell(row, "owner"), row.line)
        objective.tags = (*objective.tags, *(tag for tag in self._tags(row) if tag not in objective.tags))
        objective.description += self._texts(row, "description", "note")
        objective.weight = objective.weight or self._weight(row)
        if any(not is_empty(self._cell(row, name)) for name in ("start", "target", "current")):
            self._notes.warning("objective.numbers_ignored", "key_result", row.line, title=shorten(objective.title))

    def _read_key_result(self, objective: ObjectiveRow, row: _Row, title: str) -> None:
        if not self._builder.usable_title(title, row.line):
            return
        names = ("start", "target", "current", "unit", "confidence", "note")
        cells = Cells(*(self._cell(row, name) for name in names), title=title)
        if not cells.unit:
            cells = replace(cells, unit=self._table.header.unit)
        if "\n" in self._cell(row, "key_result"):
            self._notes.warning("title.lines_joined", "key_result", row.line, title=shorten(title))
        measured = Measure(cells, self._marks, self._notes, row.line).read()
        if measured is None:
            return
        self._warn_if_double(objective, title, row.line)
        found = self._builder.key_result(objective, title, row.line, measured)
        found.owner = self._builder.name("owner", self._cell(row, "owner"), row.line)
        found.due = self._due(row)
        found.tags = self._tags(row)
        found.weight = self._weight(row)
        found.description += self._texts(row, "description", *(() if measured.check_ins else ("note",)))

    def _warn_if_double(self, objective: ObjectiveRow, title: str, line: int) -> None:
        name = (objective.path, normal(title))
        if name in self._key_results:
            self._notes.warning("key_result.duplicate", "key_result", line, title=shorten(title))
        self._key_results.add(name)

    def _cycle(self, row: _Row) -> str:
        text = " ".join(self._cell(row, "cycle").split())
        return self._builder.name("cycle", self._quarter(text, "cycle", row.line) or text, row.line)

    def _quarter(self, text: str, field_name: str, line: int) -> str:
        """The quarter that a cell names; one without a year is of this year, and a note says so."""
        quarter = parse_quarter(text)
        if not quarter and (quarter := parse_quarter(text, self._today)):
            self._notes.note("quarter.year_assumed", field_name, line, text=text, read_as=quarter)
        return quarter

    def _teams(self, row: _Row) -> list[str]:
        names = re.split(r"[;,\n]", self._cell(row, "team"))
        return [name for text in names if (name := self._builder.name("team", text, row.line))]

    def _tags(self, row: _Row) -> tuple[str, ...]:
        tags = [tag.strip(" #[]") for tag in re.split(r"[;,\n]|\]\s*\[", self._cell(row, "tags"))]
        return tuple(dict.fromkeys(name for tag in tags if (name := self._builder.name("tags", tag, row.line))))

    def _texts(self, row: _Row, *names: str) -> list[str]:
        return [text for name in names if (text := self._cell(row, name))]

    def _weight(self, row: _Row) -> Decimal | None:
        text = self._cell(row, "weight")
        if is_empty(text):
            return None
        try:
            number = parse_number(text, self._marks.decimal)
        except UnreadableError as problem:
            self._notes.warning(problem.code, "weight", row.line, **problem.params | {"text": shorten(text)})
            return None
        if number.value >= 0:
            return number.value
        self._notes.warning("weight.negative", "weight", row.line, text=shorten(text))
        return None

    def _due(self, row: _Row) -> date | None:
        text = self._cell(row, "due")
        if is_empty(text):
            return None
        quarter = self._quarter(text, "due", row.line)
        if day := last_day(quarter):
            self.due_quarters.add(quarter)
            return day
        try:
            return parse_date(text, self._order)
        except UnreadableError as problem:
            if problem.code == "date.ambiguous" and self._order_hint:
                found = parse_date(text, self._order_hint)
                self._notes.warning("date.ambiguous", "due", row.line, text=text, read_as=found.isoformat())
                return found
            self._notes.warning(problem.code, "due", row.line, text=shorten(text))
            return None
