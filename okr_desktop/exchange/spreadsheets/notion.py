"""Notion: databases of quarters, objectives and key results as CSV files of one export."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCycle
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, About, Meter, Piece, assemble
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Table, text_of
from okr_desktop.exchange.sheets import grid
from okr_desktop.exchange.sheets.columns import field_of, plain_name
from okr_desktop.exchange.sheets.grid import Grid, GridRow
from okr_desktop.exchange.sheets.row_values import RowValues
from okr_desktop.exchange.sheets.rows import measured_of, values_of
from okr_desktop.exchange.values.dates import parse_date, parse_quarter
from okr_desktop.exchange.values.numbers import UnreadableError

FORMAT = "notion"
_HASH = re.compile(r"[ _-]?[0-9a-f]{32}(?=(?:_all)?$)")
_KINDS = {
    "objectives": re.compile(r"objectives?|ziele?|okrs?", re.IGNORECASE),
    "key_results": re.compile(r"key[ _-]?results?|krs?|schlüsselergebnisse?|schluesselergebnisse?", re.IGNORECASE),
    "quarters": re.compile(r"quarters?|quartale?|cycles?|zyklen", re.IGNORECASE),
}
_LINK = re.compile(r"\s*\(((?:https?://|\.\.?/|[^()\s]*%20|[^()]*\.(?:md|csv|html))[^()]*)\)\s*(?:,|$)")
_TITLES = {"objectives": ("objective", "title"), "key_results": ("key_result", "title"), "quarters": ("cycle", "title")}


@dataclass(frozen=True, slots=True)
class _Base:
    """One database: the table, which kind it is, and the columns that hold its titles and relations."""

    kind: str
    table: Table
    columns: dict[str, int]
    relations: dict[str, int]
    is_hashed: bool


def _bases(parcel: Parcel) -> list[_Base]:
    """The databases; of "X.csv" and "X_all.csv" the one that has all rows."""
    found = dict[str, _Base]()
    for table in sorted(parcel.tables, key=lambda table: table.name.endswith("_all")):
        if table.delimiter and (base := _base(table)):
            found[table.file.replace("_all.", ".")] = base
    return list(found.values())


def _base(table: Table) -> _Base | None:
    stem = table.name.rpartition("/")[2]
    is_hashed = bool(_HASH.search(stem))
    plain = _HASH.sub("", stem.removesuffix("_all")).strip() if is_hashed else stem.removesuffix("_all").strip()
    plain = _HASH.sub("", plain).strip()
    kind = next((kind for kind, names in _KINDS.items() if names.fullmatch(plain)), "")
    if not kind or not table.rows:
        return None
    columns, relations = _columns(table, kind)
    titles = [name for name in _TITLES[kind] if name in columns]
    return _Base(kind, table, columns, relations, is_hashed) if titles else None


def _columns(table: Table, kind: str) -> tuple[dict[str, int], dict[str, int]]:
    columns, relations = dict[str, int](), dict[str, int]()
    for index, cell in enumerate(table.rows[0].cells):
        name = plain_name(text_of(cell)[:200])
        related = next((other for other, names in _KINDS.items() if other != kind and names.fullmatch(name)), "")
        field = field_of("progress" if name.startswith("kr progress") else name)
        if related and related not in relations:
            relations[related] = index
        elif field and field not in columns:
            columns[field] = index
    return columns, relations


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is an export of Notion databases, 0 to 1."""
    bases = _bases(parcel)
    kinds = {base.kind for base in bases}
    if "objectives" not in kinds and not ("key_results" in kinds and any(base.is_hashed for base in bases)):
        return 0.0
    if any(base.is_hashed for base in bases):
        return 0.99
    return 0.98 if {"objectives", "key_results"} <= kinds and any(base.relations for base in bases) else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """Objectives with the key results that are related to them. Raises FileProblem file.no_okrs."""
    bases = _bases(parcel)
    if not any(base.kind != "quarters" for base in bases):
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    builder = Builder(FORMAT, _Named(parcel.name, parcel.problems))
    reader = _Reader(builder, today)
    for kind in ("quarters", "objectives", "key_results"):
        for base in bases:
            if base.kind == kind:
                reader.read(base)
    if progress:
        progress(1.0)
    about = About(parcel.name, FORMAT, people=tuple(builder.people.values()), cycles=tuple(reader.cycles.values()))
    return assemble(reader.pieces, about, builder.notes)


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    problems: tuple[Problem, ...]


class _Reader:
    def __init__(self, builder: Builder, today: date) -> None:
        self._builder, self._today = builder, today
        self.pieces: list[Piece] = []
        self.cycles: dict[str, DraftCycle] = {}
        self._objectives: dict[str, Piece] = {}
        self._of_key_result: dict[str, str] = {}

    def read(self, base: _Base) -> None:
        """All rows of a database; those it is related to were read before."""
        found = grid.of_table(base.table, base.columns, base.table.rows[0].line)
        if found is None:
            return
        self._builder.notes.about(base.table.file)
        for problem in found.problems:
            self._builder.notes.add(problem)
        name = next(name for name in _TITLES[base.kind] if name in base.columns)
        values = values_of(found, self._builder, self._today)
        for row in found.rows:
            title = " ".join(found.text(row, name).split())
            if base.kind == "quarters":
                self._quarter(row, title)
            elif title:
                self._item(base, found, row, title, values)
            elif any(cell.strip() for cell in row.cells):
                self._builder.notes.error("title.empty", "title", row.line)

    def _quarter(self, row: GridRow, title: str) -> None:
        name = parse_quarter(title) or title
        spans = (span for cell in row.cells if (span := _span(cell)))
        if name:
            self.cycles[name] = DraftCycle(name, *next(spans, (None, None)))

    def _item(self, base: _Base, found: Grid, row: GridRow, title: str, values: RowValues) -> None:
        piece = Piece(f"{base.kind}:{row.line}:{base.table.file}", row.line, title, stable=False)
        _describe(piece, found, row, values)
        quarters = related(_cell(row, base.relations.get("quarters")), self.cycles)
        piece.cycle = values.cycle(quarters[0] if quarters else found.text(row, "cycle"), row.line)
        if base.kind == "objectives":
            self._objectives.setdefault(normal(title), piece)
            for one in related(_cell(row, base.relations.get("key_results")), ()):
                self._of_key_result.setdefault(normal(one), piece.id)
            self.pieces.append(piece)
            return
        measured = measured_of(found, found.said(row), title, values)
        if measured is not None:
            piece.type, piece.cycle = KEY_RESULT, ""
            piece.meter = Meter(measured.kind, measured.unit, measured.start, measured.target)
            piece.check_ins = list(measured.check_ins)
            piece.parent = self._objective_of(title, _cell(row, base.relations.get("objectives")))
            self.pieces.append(piece)

    def _objective_of(self, title: str, cell: str) -> str:
        for one in related(cell, self._objectives):
            if found := self._objectives.get(normal(one)):
                return found.id
        return self._of_key_result.get(normal(title), "")


def _describe(piece: Piece, found: Grid, row: GridRow, values: RowValues) -> None:
    line = row.line
    piece.owner = values.owner(unlinked(found.text(row, "owner")), found.text(row, "email"), line)
    piece.teams = tuple(values.names("team", unlinked(found.text(row, "team")), line))
    piece.tags = values.tags(found.text(row, "tags"), line)
    texts = (found.text(row, name) for name in ("description", "note"))
    piece.description = "\n".join(text for text in texts if text)
    piece.score = values.score(found.text(row, "score"), line)
    piece.cancelled = values.is_cancelled(found.text(row, "status"), line)
    piece.due = values.due(found.text(row, "due"), line)[0]


def _cell(row: GridRow, index: int | None) -> str:
    return row.cells[index].strip() if index is not None and index < len(row.cells) else ""


def related(text: str, known: Iterable[str]) -> list[str]:
    """The titles in a relation, written as "Title (link), Title (link)" or as titles with commas between.

    A title that has commas itself is found among ``known``, the titles of the database that the relation is to.
    """
    if not text:
        return []
    if _LINK.search(text):
        parts = _LINK.split(text)
        return [" ".join(title.split()) for title in parts[::2] if title.strip()]
    titles = {normal(title) for title in known}
    if normal(text) in titles or "," not in text:
        return [text]
    return _split(text.split(","), titles)


def _split(parts: list[str], titles: set[str]) -> list[str]:
    """Neighbours that make a known title together stay together, the longest first."""
    found, at = list[str](), 0
    while at < len(parts):
        ends = range(min(len(parts), at + 20), at, -1)
        end = next((end for end in ends if normal(",".join(parts[at:end])) in titles), at + 1)
        found.append(",".join(parts[at:end]).strip())
        at = end
    return [title for title in found if title]


def unlinked(text: str) -> str:
    """Names without the links beside them."""
    return ", ".join(related(text, ())) if _LINK.search(text) else text


def _span(cell: str) -> tuple[date, date] | None:
    """The first and last day in "January 1, 2026 → March 31, 2026"."""
    parts = re.split("→|->|–", cell)
    if len(parts) != 2:
        return None
    try:
        first, last = (parse_date(part.strip()) for part in parts)
    except UnreadableError:
        return None
    return (first, last) if first < last else None
