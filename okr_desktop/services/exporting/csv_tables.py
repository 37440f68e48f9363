"""Every kind of record as a table: ids first, each link with the name of what it leads to, figures at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import Field, fields
from datetime import date
from decimal import Decimal
from textwrap import wrap
from typing import Any

from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.metric_wire import detail_wire
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Metric
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import KINDS, plain_fields
from okr_desktop.exchange.out.csv_set import Cell, CsvColumn, CsvTable
from okr_desktop.exchange.own import table_set
from okr_desktop.exchange.own.book import Value, digest
from okr_desktop.exchange.own.book_sheets import SHEET_OF
from okr_desktop.exchange.own.okr_json import GROUPS
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.book import book_id
from okr_desktop.services.exporting.scope import Selection
from okr_desktop.store import loading

Give = Callable[[Any], Cell]
Pair = tuple[CsvColumn, Give]
# Fields that hold the id of something else; the column beside them gives its name.
_LINKS = frozenset(
    (
        *("owner", "author", "lead", "sponsor", "acknowledged_by", "alias_of", "team", "asker", "giver"),
        *("cycle", "checked_in", "parent", "objective", "key_result", "kpi", "feed", "about", "carried_from"),
        *("reply_to", "source", "workshop", "cluster", "merged", "idea", "child"),
    )
)
_UNTOLD = frozenset({"id", "lam", "actor", "origin_hash"})
_NAMES = ("title", "name", "what", "text", "question")
_TYPES = {"number": "number", "whole": "whole", "day": "day", "flag": "flag"}
_ENDS = ("start", "target", "low", "high", "commit", "stretch")
_COMING_BACK = (
    "Import the ZIP or the folder again, into the workspace that it came from: changes in the columns below come back,",
    "all of them as one step. Instead of an id, the name beside it may be changed. A new row has no id. A new number",
    "in value_now is a check-in of that day. What others changed meanwhile stays; where both changed the same, you are",
    f"asked. {table_set.BASE}.csv says what was exported: leave it as it is. Everything else is for reading only, also",
    "the shares of teams behind their ids (=0.5).",
)
_FIGURES = (*("progress", "raw", "expected", "confidence"),)


def tables(desk: Desk, selection: Selection) -> Iterator[CsvTable]:
    """One table for each kind, also for those of which there is none: a set always has the same files.

    The last says what was exported, for when the set comes back: it needs the others to be read before.
    """
    told: list[tuple[str, str, str]] = [
        ("book", book_id(desk, selection), ""),
        ("workspace", desk.plan.workspace.id, ""),
        ("on", desk.today.isoformat(), ""),
    ]
    for kind, group in GROUPS.items():
        pairs = _pairs(desk.plan, kind)
        columns = tuple(column for column, _ in pairs)
        found = _rows(desk, selection, kind, pairs)
        yield CsvTable(group, columns, _noted(kind, columns, found, told) if kind in SHEET_OF else _cells(found))
    # The last: by then all that it tells of is written.
    yield CsvTable(table_set.BASE, tuple(map(CsvColumn, table_set.BASE_COLUMNS)), told)


def coming_back() -> Iterator[str]:
    """What people should know who change the tables and import them again, in lines."""
    yield ""
    yield from _COMING_BACK
    for kind, sheet in SHEET_OF.items():
        names = ", ".join(table_set.csv_name(kind, one) for one in sheet.edited)
        yield from wrap(f"{GROUPS[kind]}.csv: {names}", 116, initial_indent="  ", subsequent_indent="    ")


def _rows(desk: Desk, selection: Selection, kind: str, pairs: list[Pair]) -> Iterator[tuple[Record, list[Cell]]]:
    gives = [give for _, give in pairs]
    for record in _records(desk, selection, kind):
        yield record, [give(record) for give in gives]


def _cells(rows: Iterable[tuple[Record, list[Cell]]]) -> Iterator[list[Cell]]:
    return (cells for _, cells in rows)


def _noted(
    kind: str,
    columns: tuple[CsvColumn, ...],
    rows: Iterable[tuple[Record, list[Cell]]],
    told: list[tuple[str, str, str]],
) -> Iterator[list[Cell]]:
    """The rows as they are; what is needed to know them again is put into ``told``."""
    at = {column.name: place for place, column in enumerate(columns)}
    edited = [(one.type, one.code, at[table_set.csv_name(kind, one)]) for one in SHEET_OF[kind].edited]
    names = [at[name] for one in SHEET_OF[kind].edited if (name := table_set.name_column(one))]
    read = set(table_set.read_columns(kind))
    rest = [place for name, place in at.items() if name not in read]
    shares = [at[name] for name in (table_set.share_column(kind),) if name]
    told.append(("columns", kind, ",".join(table_set.codes(kind))))
    for record, cells in rows:
        values: list[Value] = [
            tuple(getattr(record, code)) if type in ("links", "texts") else cells[place] for type, code, place in edited
        ]
        said = table_set.rest_text([_said(cells[place]) for place in rest])
        last = (said, *(table_set.shares_text(_said(cells[place])) for place in shares))
        told.append((kind, record.id, digest([*values, *(cells[place] for place in names), *last])))
        yield cells


def _said(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def _records(desk: Desk, selection: Selection, kind: str) -> Iterable[Record]:
    if kind == "objective":
        return selection.objectives
    if kind == "key_result":
        return selection.key_results
    if kind == "check_in":
        found: Iterable[Record] = loading.each_check_in(desk.space.db)
    else:
        table: Mapping[str, Record] = getattr(desk.plan, GROUPS[kind])
        found = (table[id] for id in sorted(table))
    return (one for one in found if selection.holds(kind, one))


def _pairs(plan: Plan, kind: str) -> list[Pair]:
    found: list[Pair] = [(CsvColumn("id", "id"), _got("id"))]
    wire = {one.name: one.encode for one in plain_fields(kind)}
    for field in fields(KINDS[kind]):
        if field.name not in _UNTOLD:
            found += _of_field(plan, kind, field, wire)
    if kind in ("objective", "key_result"):
        found += _figures(plan, kind)
    return found


def _of_field(plan: Plan, kind: str, field: Field[Any], wire: Mapping[str, Callable[[Any], Any]]) -> list[Pair]:
    name = field.name
    match name:
        case "metric":
            return _metric()
        case "teams":
            return [(CsvColumn("team_ids"), _shares), (CsvColumn("team_names"), _team_names(plan))]
        case "tags":
            return [(CsvColumn("tags"), lambda record: "; ".join(record.tags))]
        case "start" | "end" if kind == "cycle":
            return [(CsvColumn(name, "day"), _got(name))]
        case _:
            codec = LAYOUT[kind].get(name, "text")
            if name in _LINKS and codec == "text":
                return [(CsvColumn(name, "text"), _got(name)), (CsvColumn(f"{name}_name"), _named(plan, name))]
            if codec == "text":
                return [(CsvColumn(name, "text"), _read_out(plan, name))]
            if codec in _TYPES:
                return [(CsvColumn(name, _TYPES[codec]), _got(name))]
            return [(CsvColumn(name), _encoded(name, wire[name]))]


def _got(name: str) -> Give:
    def give(record: Any) -> Cell:
        return getattr(record, name)

    return give


def _read_out(plan: Plan, name: str) -> Give:
    """A text with the names of today in place of mentions."""

    def give(record: Any) -> Cell:
        value = getattr(record, name)
        return read_out(value, plan.people) if isinstance(value, str) else value

    return give


def _encoded(name: str, encode: Callable[[Any], Any]) -> Give:
    def give(record: Any) -> Cell:
        found = encode(getattr(record, name))
        return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False) if found else ""

    return give


def _named(plan: Plan, name: str) -> Give:
    def give(record: Any) -> Cell:
        id = getattr(record, name)
        return name_of(plan, id) if id else ""

    return give


def name_of(plan: Plan, id: str) -> str:
    """What a record is called; empty for one that is gone."""
    found = plan.get(id)
    return read_out(next((text for name in _NAMES if (text := getattr(found, name, ""))), ""), plan.people)


def _shares(record: Any) -> Cell:
    shares: Mapping[str, Decimal] = record.teams
    return "; ".join(id if share == 1 else f"{id}={to_text(share)}" for id, share in shares.items())


def _team_names(plan: Plan) -> Give:
    def give(record: Any) -> Cell:
        return "; ".join(plan.teams[id].name for id in record.teams if id in plan.teams)

    return give


def _metric() -> list[Pair]:
    found: list[Pair] = [
        (CsvColumn("kind"), lambda record: record.metric.kind.value),
        (CsvColumn("unit"), lambda record: record.metric.unit),
    ]
    found += [(CsvColumn(name, "number"), _end(name)) for name in _ENDS]
    return [*found, *((CsvColumn(name), _detail(name)) for name in ("levels", "milestones", "phases"))]


def _end(name: str) -> Give:
    def give(record: Any) -> Cell:
        return getattr(record.metric, name)

    return give


def _detail(name: str) -> Give:
    def give(record: Any) -> Cell:
        metric: Metric = record.metric
        found = detail_wire(metric).get(name)
        return json.dumps(found, ensure_ascii=False) if found else ""

    return give


def _figures(plan: Plan, kind: str) -> list[Pair]:
    found: list[Pair] = [(CsvColumn(f"{name}_now", "number"), _figure(plan, name)) for name in _FIGURES]
    found.append((CsvColumn("status_now"), lambda record: plan.figure(record.id).status.value))
    if kind == "key_result":
        found.append((CsvColumn("value_now", "number"), lambda record: _value(plan, record.id)))
    return [*found, (CsvColumn("last_check_in", "day"), lambda record: _last(plan, record.id))]


def _figure(plan: Plan, name: str) -> Give:
    def give(record: Any) -> Cell:
        value: Decimal | None = getattr(plan.figure(record.id), name)
        return None if value is None else round(value, 6)

    return give


def _value(plan: Plan, id: str) -> Decimal | None:
    latest = current_of(plan, id)
    return latest.value if latest else None


def _last(plan: Plan, id: str) -> date | None:
    return plan.figure(id).last
