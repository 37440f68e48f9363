"""Records to rows of the projection and back, as plain tuples (measured: entities cost eleven times as much)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from json import dumps, loads
from typing import Any, cast

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.metric_wire import detail_fields, detail_wire
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.people import THRESHOLDS, Person, Team, Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, kind_of, plain_fields
from okr_desktop.store.columns import ASIDE, COLUMNS, SIDES, TABLES, Side, quoted

__all__ = ["ASIDE", "COLUMNS", "SIDES", "TABLES", "Row", "Side", "quoted"]

Row = tuple[Any, ...]


def to_row(record: Record) -> Row:
    """The main row of a record, in the order of COLUMNS."""
    match record:
        case CheckIn():
            return _check_in_row(record)
        case KeyResult():
            return _key_result_row(record)
        case Objective():
            return _objective_row(record)
        case Person() | Team() | Cycle() | Workspace():
            return tuple(_cell(getattr(record, name)) for name in COLUMNS[kind_of(record)])
        case _:
            return _aside_row(record)


def _aside_row(record: Record) -> Row:
    kind = kind_of(record)
    lists = {field.name: field.encode for field in plain_fields(kind) if field.is_list}
    cells = ((name, getattr(record, name)) for name in COLUMNS[kind])
    return tuple(_json(lists[name](value)) if name in lists else _cell(value) for name, value in cells)


def _json(value: object) -> str:
    return dumps(value, ensure_ascii=False, separators=(",", ":"))


def _check_in_row(item: CheckIn) -> Row:
    day, value = item.date.isoformat(), to_text(item.value)
    return (
        item.id,
        item.key_result or None,
        day,
        value,
        item.confidence,
        item.note,
        item.author,
        item.lam,
        item.actor,
        item.kpi,
        _json(item.reached) if item.reached else None,
        item.next,
        item.blocker,
        item.acknowledged_by,
    )


def _objective_row(item: Objective) -> Row:
    return (
        item.id,
        item.title,
        item.description,
        item.parent,
        item.rank,
        item.cycle,
        item.owner,
        item.ambition.value,
        item.state.value,
        item.source.value,
        _text(item.manual),
        to_text(item.weight),
        int(item.archived),
        item.origin,
        item.origin_hash,
        item.why,
        _text(item.score),
        item.score_comment,
        item.miss_cause,
        item.carried_from,
        item.carried,
        item.serves,
        item.proposer,
    )


def _key_result_row(item: KeyResult) -> Row:
    metric = item.metric
    detail = detail_wire(metric)
    return (
        item.id,
        item.title,
        item.objective,
        metric.kind.value,
        metric.unit,
        _text(metric.start),
        _text(metric.target),
        _text(metric.low),
        _text(metric.high),
        item.description,
        item.rank,
        item.owner,
        to_text(item.weight),
        None if item.due is None else item.due.isoformat(),
        item.state.value,
        int(item.archived),
        item.origin,
        item.origin_hash,
        _json(detail) if detail else None,
        item.feed,
        _text(item.score),
        item.score_comment,
        item.carried_from,
        item.carried,
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else to_text(value)


def _cell(value: object) -> object:
    match value:
        case bool():
            return int(value)
        case Decimal():
            return to_text(value)
        case date():
            return value.isoformat()
        case _:
            return str(value) if isinstance(value, str) else value


def side_rows(record: Record) -> dict[str, list[Row]]:
    """Rows of the member tables of a record, by table."""
    match record:
        case Person():
            return {"person_team": _shares(record.id, record.teams)}
        case Objective():
            return {"objective_team": _shares(record.id, record.teams), "objective_tag": _tags(record.id, record.tags)}
        case KeyResult():
            return {"key_result_tag": _tags(record.id, record.tags)}
        case _:
            return {}


def _shares(id: str, shares: Mapping[str, Decimal]) -> list[Row]:
    return [(id, team, to_text(share)) for team, share in shares.items()]


def _tags(id: str, tags: tuple[str, ...]) -> list[Row]:
    return [(id, position, tag) for position, tag in enumerate(tags)]


# Rows back to records: these run once per stored record at start, so enums come from dictionaries.

_AMBITIONS = {item.value: item for item in Ambition}
_STATES = {item.value: item for item in State}
_SOURCES = {item.value: item for item in Source}
_KINDS = {item.value: item for item in Kind}
_ONE = Decimal(1)
_NO_SHARES: Mapping[str, Decimal] = {}


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


# A company checks in on few days, and much with the same values: one object each also saves memory.
_day = lru_cache(maxsize=4096)(date.fromisoformat)
number = lru_cache(maxsize=4096)(Decimal)


def _weight(text: str) -> Decimal:
    return _ONE if text == "1" else Decimal(text)


@lru_cache(maxsize=4096)
def _metric(
    kind: str,
    unit: str,
    start: str | None,
    target: str | None,
    low: str | None,
    high: str | None,
    detail: str | None = None,
) -> Metric:
    # Most key results of a company share a few ranges, such as 0 to 100 %.
    more = detail_fields(loads(detail)) if detail else {}
    return Metric(_KINDS[kind], unit, _number(start), _number(target), _number(low), _number(high), **more)


def objective(row: Row, teams: Mapping[str, Decimal] | None = None, tags: tuple[str, ...] = ()) -> Objective:
    """An objective from its row and members."""
    return Objective(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        teams or _NO_SHARES,
        tags,
        _AMBITIONS[row[7]],
        _STATES[row[8]],
        _SOURCES[row[9]],
        _number(row[10]),
        _weight(row[11]),
        bool(row[12]),
        row[13],
        row[14],
        row[15],
        _number(row[16]),
        row[17],
        row[18],
        row[19],
        row[20],
        row[21],
        row[22],
    )


def key_result(row: Row, tags: tuple[str, ...] = ()) -> KeyResult:
    """A key result from its row and tags."""
    return KeyResult(
        row[0],
        row[1],
        row[2],
        _metric(row[3], row[4], row[5], row[6], row[7], row[8], row[18]),
        row[9],
        row[10],
        row[11],
        tags,
        _weight(row[12]),
        None if row[13] is None else date.fromisoformat(row[13]),
        _STATES[row[14]],
        bool(row[15]),
        row[16],
        row[17],
        row[19],
        _number(row[20]),
        row[21],
        row[22],
        row[23],
    )


def check_in(row: Row) -> CheckIn:
    """A check-in from its row."""
    return CheckIn(
        row[0],
        row[1] or "",
        _day(row[2]),
        number(row[3]),
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        tuple(cast("list[str]", loads(row[10]))) if row[10] else (),
        row[11],
        row[12],
        row[13],
    )


def person(row: Row, teams: Mapping[str, Decimal] | None = None) -> Person:
    """A person from its row and memberships."""
    return Person(row[0], row[1], row[2], row[3], teams or _NO_SHARES, bool(row[4]), row[5])


def team(row: Row) -> Team:
    """A team from its row."""
    return Team(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6])


def cycle(row: Row) -> Cycle:
    """A cycle from its row."""
    first, last = date.fromisoformat(row[2]), date.fromisoformat(row[3])
    return Cycle(row[0], row[1], first, last, CycleKind(row[4]), CycleState(row[5]), bool(row[6]), row[7])


def workspace(row: Row) -> Workspace:
    """Settings from their row."""
    numbers = {name: Decimal(cast(str, cell)) for name, cell in zip(THRESHOLDS, row[5:14], strict=True)}
    look = {"accent": row[14], "logo": row[15], "confidential": row[16]}
    return replace(Workspace(row[0], row[1], row[2], row[3], row[4]), **numbers, **look)


def aside(kind: str, row: Row) -> Record:
    """A record of one of the kinds in ASIDE from its row."""
    codecs = {field.name: field for field in plain_fields(kind)}
    values: dict[str, Any] = {}
    for name, cell in zip(COLUMNS[kind], row, strict=True):
        field = codecs.get(name)
        if cell is None or field is None:
            values[name] = cell
        else:
            values[name] = field.decode(loads(cell) if field.is_list else cell)
    return KINDS[kind](**values)
