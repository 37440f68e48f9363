"""Records to rows of the projection and back, as plain tuples (measured: entities cost eleven times as much)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record

Row = tuple[Any, ...]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "workspace": (
        "id",
        "organisation",
        "fiscal_year_start",
        "cadence_days",
        "grace_days",
        "on_track",
        "behind",
        "silent_before",
        "committed",
        "aspirational",
    ),
    "person": ("id", "name", "email", "role", "archived"),
    "team": ("id", "name", "parent", "rank", "lead", "archived"),
    "cycle": ("id", "name", "start", "end", "kind", "state", "archived"),
    "objective": (
        "id",
        "title",
        "description",
        "parent",
        "rank",
        "cycle",
        "owner",
        "ambition",
        "state",
        "source",
        "manual",
        "weight",
        "archived",
        "origin",
        "origin_hash",
    ),
    "key_result": (
        "id",
        "title",
        "objective",
        "kind",
        "unit",
        "start",
        "target",
        "low",
        "high",
        "description",
        "rank",
        "owner",
        "weight",
        "due",
        "state",
        "archived",
        "origin",
        "origin_hash",
    ),
    "check_in": ("id", "key_result", "date", "value", "confidence", "note", "author", "lam", "actor"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """A table of members beside a kind: its name, the column of the owner, and its other columns."""

    table: str
    owner: str
    columns: tuple[str, str]


SIDES: Mapping[str, tuple[Side, ...]] = {
    "person": (Side("person_team", "person", ("team", "share")),),
    "objective": (
        Side("objective_team", "objective", ("team", "share")),
        Side("objective_tag", "objective", ("position", "tag")),
    ),
    "key_result": (Side("key_result_tag", "key_result", ("position", "tag")),),
}

TABLES = (*COLUMNS, *(side.table for sides in SIDES.values() for side in sides))


def quoted(columns: tuple[str, ...]) -> str:
    """Column names for SQL; some of ours are keywords of some database."""
    return ", ".join(f'"{name}"' for name in columns)


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
            from okr_desktop.domain.registers import kind_of

            return tuple(_cell(getattr(record, name)) for name in COLUMNS[kind_of(record)])


def _check_in_row(item: CheckIn) -> Row:
    day, value = item.date.isoformat(), to_text(item.value)
    return (item.id, item.key_result, day, value, item.confidence, item.note, item.author, item.lam, item.actor)


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
        _cell(item.manual),
        to_text(item.weight),
        int(item.archived),
        item.origin,
        item.origin_hash,
    )


def _key_result_row(item: KeyResult) -> Row:
    metric = item.metric
    return (
        item.id,
        item.title,
        item.objective,
        metric.kind.value,
        metric.unit,
        _cell(metric.start),
        _cell(metric.target),
        _cell(metric.low),
        _cell(metric.high),
        item.description,
        item.rank,
        item.owner,
        to_text(item.weight),
        _cell(item.due),
        item.state.value,
        int(item.archived),
        item.origin,
        item.origin_hash,
    )


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


def _weight(text: str) -> Decimal:
    return _ONE if text == "1" else Decimal(text)


@lru_cache(maxsize=4096)
def _metric(kind: str, unit: str, start: str | None, target: str | None, low: str | None, high: str | None) -> Metric:
    # Most key results of a company share a few ranges, such as 0 to 100 %.
    return Metric(_KINDS[kind], unit, _number(start), _number(target), _number(low), _number(high))


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
    )


def key_result(row: Row, tags: tuple[str, ...] = ()) -> KeyResult:
    """A key result from its row and tags."""
    return KeyResult(
        row[0],
        row[1],
        row[2],
        _metric(*row[3:9]),
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
    )


def check_in(row: Row) -> CheckIn:
    """A check-in from its row."""
    day, value = date.fromisoformat(row[2]), Decimal(row[3])
    return CheckIn(row[0], row[1], day, value, row[4], row[5], row[6], row[7], row[8])


def person(row: Row, teams: Mapping[str, Decimal] | None = None) -> Person:
    """A person from its row and memberships."""
    return Person(row[0], row[1], row[2], row[3], teams or _NO_SHARES, bool(row[4]))


def team(row: Row) -> Team:
    """A team from its row."""
    return Team(row[0], row[1], row[2], row[3], row[4], bool(row[5]))


def cycle(row: Row) -> Cycle:
    """A cycle from its row."""
    first, last = date.fromisoformat(row[2]), date.fromisoformat(row[3])
    return Cycle(row[0], row[1], first, last, CycleKind(row[4]), CycleState(row[5]), bool(row[6]))


def workspace(row: Row) -> Workspace:
    """Settings from their row."""
    numbers = [Decimal(cast(str, cell)) for cell in row[5:10]]
    return Workspace(row[0], row[1], row[2], row[3], row[4], *numbers)
