"""Records as registers: what can conflict as a whole, in the value types allowed on the wire (model.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple, cast

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record

Wire = None | bool | int | str | list[Any] | dict[str, Any]
Registers = dict[str, Wire]

KINDS: Mapping[str, type[Record]] = {
    "workspace": Workspace,
    "person": Person,
    "team": Team,
    "cycle": Cycle,
    "objective": Objective,
    "key_result": KeyResult,
    "check_in": CheckIn,
}
_RANK = "rank"
_ENDS = ("start", "target", "low", "high")
_KIND_OF = {cls: kind for kind, cls in KINDS.items()}


def kind_of(record: Record) -> str:
    """The journal's name for a record's type, such as ``key_result``."""
    return _KIND_OF[type(record)]


def to_registers(record: Record) -> Registers:
    """All registers of a record that differ from what a new record of its kind would have."""
    kind, found = kind_of(record), Registers()
    for name, default, encode, _ in _PLAIN[kind]:
        value = getattr(record, name)
        if value is not default and value != default:
            found[name] = None if value is None else encode(value)
    for rule in _SPECIAL.get(kind, ()):
        rule.write(record, found)
    return found


def to_record(kind: str, id: str, registers: Mapping[str, Wire]) -> Record:
    """The record that registers describe; unknown ones are passed over, missing ones take their default.

    Raises KeyError, TypeError, ValueError or ArithmeticError when a value cannot be what its field needs.
    """
    values: dict[str, Any] = {"id": id}
    for name, _, _, decode in _PLAIN[kind]:
        value = registers.get(name)
        if value is not None:
            values[name] = decode(value)
    for rule in _SPECIAL.get(kind, ()):
        rule.read(registers, values)
    return KINDS[kind](**values)


class _Rule:
    """How several fields of a record go to one register and back, or one field to several."""

    def write(self, record: Record, found: Registers) -> None:
        raise NotImplementedError

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class _Place(_Rule):
    """``place`` is one register: parent and rank move together (sharing.md)."""

    parent: str

    def write(self, record: Record, found: Registers) -> None:
        parent, rank = getattr(record, self.parent), getattr(record, _RANK)
        if parent is not None or rank:
            found["place"] = {"parent": parent, "rank": rank}

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        place = registers.get("place")
        if isinstance(place, dict):
            values[self.parent] = place.get("parent")
            values["rank"] = str(place.get("rank", ""))


@dataclass(frozen=True, slots=True)
class _Members(_Rule):
    """A set with one register a member: ``team:<id>`` with a share, or ``tag:<name>`` with its position."""

    name: str
    prefix: str

    def write(self, record: Record, found: Registers) -> None:
        members = getattr(record, self.name)
        if isinstance(members, Mapping):
            shares = cast(Mapping[str, Decimal], members)
            found.update({self.prefix + id: to_text(share) for id, share in shares.items()})
        else:
            found.update({self.prefix + tag: index for index, tag in enumerate(members)})

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        start = len(self.prefix)
        found = {
            name[start:]: value
            for name, value in registers.items()
            if name.startswith(self.prefix) and value is not None and value is not False
        }
        if not found:
            return
        if self.prefix == "team:":
            values[self.name] = {id: Decimal(str(share)) for id, share in sorted(found.items())}
        else:
            values[self.name] = tuple(sorted(found, key=lambda tag: (_position(found[tag]), tag)))


def _position(value: Wire) -> int:
    return value if isinstance(value, int) else 0


class _MetricRule(_Rule):
    def write(self, record: Record, found: Registers) -> None:
        metric = cast(KeyResult, record).metric
        wire: dict[str, Wire] = {"kind": metric.kind.value, "unit": metric.unit}
        for name in _ENDS:
            if (value := getattr(metric, name)) is not None:
                wire[name] = to_text(value)
        found["metric"] = wire

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        metric = registers.get("metric")
        if isinstance(metric, dict):
            limits = {name: _number(metric.get(name)) for name in _ENDS}
            values["metric"] = Metric(Kind(metric.get("kind", "increase")), str(metric.get("unit", "")), **limits)


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


class _Period(_Rule):
    """First and last day of a cycle are one register: one never makes sense without the other."""

    def write(self, record: Record, found: Registers) -> None:
        cycle = cast(Cycle, record)
        found["period"] = [cycle.start.isoformat(), cycle.end.isoformat()]

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        period = cast(list[str], registers["period"])
        values["start"], values["end"] = (date.fromisoformat(day) for day in period)


def _same(value: Any) -> Any:
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return int(value)


def _iso(value: date) -> str:
    return value.isoformat()


def _enum(cls: type[StrEnum]) -> tuple[Callable[[Any], Wire], Callable[[Any], Any]]:
    return str, cls


_CODECS: dict[str, tuple[Callable[[Any], Wire], Callable[[Any], Any]]] = {
    "text": (_same, _text),
    "whole": (_same, _whole),
    "flag": (_same, bool),
    "number": (to_text, Decimal),
    "day": (_iso, date.fromisoformat),
    "ambition": _enum(Ambition),
    "state": _enum(State),
    "source": _enum(Source),
    "cycle_kind": _enum(CycleKind),
    "cycle_state": _enum(CycleState),
}

_LAYOUT: dict[str, dict[str, str]] = {
    "workspace": {
        "organisation": "text",
        "fiscal_year_start": "whole",
        "cadence_days": "whole",
        "grace_days": "whole",
        "on_track": "number",
        "behind": "number",
        "silent_before": "number",
        "committed": "number",
        "aspirational": "number",
    },
    "person": {"name": "text", "email": "text", "role": "text", "archived": "flag"},
    "team": {"name": "text", "lead": "text", "archived": "flag"},
    "cycle": {"name": "text", "kind": "cycle_kind", "state": "cycle_state", "archived": "flag"},
    "objective": {
        "title": "text",
        "description": "text",
        "cycle": "text",
        "owner": "text",
        "ambition": "ambition",
        "state": "state",
        "source": "source",
        "manual": "number",
        "weight": "number",
        "archived": "flag",
        "origin": "text",
        "origin_hash": "text",
    },
    "key_result": {
        "title": "text",
        "description": "text",
        "owner": "text",
        "weight": "number",
        "due": "day",
        "state": "state",
        "archived": "flag",
        "origin": "text",
        "origin_hash": "text",
    },
    "check_in": {
        "key_result": "text",
        "date": "day",
        "value": "number",
        "confidence": "whole",
        "note": "text",
        "author": "text",
    },
}

_SPECIAL: dict[str, list[_Rule]] = {
    "person": [_Members("teams", "team:")],
    "team": [_Place("parent")],
    "cycle": [_Period()],
    "objective": [_Place("parent"), _Members("teams", "team:"), _Members("tags", "tag:")],
    "key_result": [_Place("objective"), _MetricRule(), _Members("tags", "tag:")],
}


class _Plain(NamedTuple):
    """A field that is one register; an empty register means the default."""

    name: str
    default: object
    encode: Callable[[Any], Wire]
    decode: Callable[[Any], Any]


def _plain(kind: str) -> list[_Plain]:
    defaults = {item.name: item.default for item in fields(KINDS[kind])}
    return [_Plain(name, defaults.get(name, MISSING), *_CODECS[codec]) for name, codec in _LAYOUT[kind].items()]


_PLAIN = {kind: _plain(kind) for kind in KINDS}

# Registers this version writes, by kind; members (``team:``, ``tag:``) have names of their own.
REGISTER_NAMES: Mapping[str, frozenset[str]] = {
    kind: frozenset(_LAYOUT[kind]) | {"place", "metric", "period"} for kind in KINDS
}
