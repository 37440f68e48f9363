"""Values of cells put into records: one place for each kind, and why a record cannot be kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from okr_desktop.domain import mentions
from okr_desktop.domain.cycles import Cycle, CycleKind
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.text import clean, fold
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.exchange.own.book import Value
from okr_desktop.services import check_ins, kpis, planning, talk, values, work
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk

Changes = Mapping[str, Value]
_WORDS: Mapping[tuple[str, str], type[StrEnum]] = {
    ("objective", "state"): State,
    ("objective", "ambition"): Ambition,
    ("objective", "source"): Source,
    ("key_result", "state"): State,
    ("key_result", "kind"): Kind,
    ("initiative", "state"): WorkState,
    ("dependency", "state"): Asking,
    ("cycle", "kind"): CycleKind,
}
_METRIC = ("kind", "unit", "start", "target", "low", "high")
_LINES = frozenset({"description", "why", "note", "next", "blocker", "reply", "text"})
_LINKS = frozenset(
    (
        *("owner", "parent", "objective", "key_result", "author", "lead", "sponsor", "cycle"),
        *("team", "asker", "giver", "about"),
    )
)
# What an emptied cell means where a field cannot be empty.
_DEFAULTS: Mapping[str, Value] = {"weight": Decimal(1)}
READING = ("value", "confidence")


def changed(kind: str, record: Any, changes: Changes, names: Mapping[str, str]) -> Any:
    """The record with the values of changed cells; raises OkrError for a word that is none.

    ``names`` are what people are called in mentions (``domain.mentions.labels``).
    """
    fields = {name: _field(kind, name, value) for name, value in changes.items()}
    if isinstance(record, Comment) and "text" in fields:
        fields["text"] = mentions.stored(fields["text"] or "", names)
    if isinstance(record, Objective | Person) and "teams" in fields:
        fields["teams"] = {id: record.teams.get(id, Decimal(1)) for id in fields["teams"]}
    if isinstance(record, KeyResult):
        for name in READING:
            fields.pop(name, None)
        ends = {name: fields.pop(name) for name in _METRIC if name in fields}
        if ends:
            fields["metric"] = _metric(record.metric, ends)
    return replace(record, **fields) if fields else record


def _field(kind: str, name: str, value: Value) -> Any:
    if (words := _WORDS.get((kind, name))) is not None:
        return values.choice(name, str(value or ""), words)
    match value:
        case str() if name in _LINKS:
            return value
        case str():
            return clean(value, lines=name in _LINES)
        case None if name in _DEFAULTS:
            return _DEFAULTS[name]
        case Decimal() if name in ("confidence", "cadence_days"):
            return values.whole(name, str(value))
        case tuple() if name == "tags":
            return tuple(dict.fromkeys(tag for one in value if (tag := clean(one))))
        case _:
            return value


def _metric(metric: Metric, ends: Mapping[str, Any]) -> Metric:
    """A range rises or falls as its ends say, unless somebody chose the kind."""
    found = replace(metric, **ends)
    ranged = found.kind in (Kind.INCREASE, Kind.DECREASE) and found.start is not None and found.target is not None
    if ranged and "kind" not in ends and found.start != found.target:
        assert found.start is not None
        assert found.target is not None
        return replace(found, kind=Kind.INCREASE if found.target > found.start else Kind.DECREASE)
    return found


def problems(desk: Desk, record: Any, new: Mapping[str, Any]) -> list[Problem]:
    """Why a record cannot be kept; ``new`` are records by id that are kept with it."""
    found = _CHECKS[type(record)](desk, record, new)
    known = {"move.key_result"} if _parent_of(record) in new else set[str]()
    return [
        one
        for one in found
        if one.severity is Severity.ERROR and one.params.get("id") not in new and one.code not in known
    ]


def _parent_of(record: Any) -> str | None:
    return record.objective if isinstance(record, KeyResult) else None


def _item(desk: Desk, record: Any, _new: Mapping[str, Any]) -> list[Problem]:
    return planning.save_problems(desk.plan, record)


def _check_in(desk: Desk, record: CheckIn, _new: Mapping[str, Any]) -> list[Problem]:
    return check_ins.problems(desk, record)


def _initiative(desk: Desk, record: Initiative, _new: Mapping[str, Any]) -> list[Problem]:
    return work.initiative_problems(desk.plan, record)


def _kpi(desk: Desk, record: Kpi, _new: Mapping[str, Any]) -> list[Problem]:
    return kpis.problems(desk.plan, record)


def _comment(desk: Desk, record: Comment, new: Mapping[str, Any]) -> list[Problem]:
    before = desk.plan.comments.get(record.id)
    if before is None:
        there = record.about in new or desk.plan.get(record.about) or desk.check_in(record.about)
        return (
            record.problems() if there else [*record.problems(), Problem("id.unknown", "about", {"id": record.about})]
        )
    if not talk.is_own(desk, before):
        author = desk.plan.people.get(before.author or "")
        return [Problem("comment.others", "text", {"name": author.name if author else ""})]
    moved = [Problem("comment.moved", "about")] if record.about != before.about else []
    return [*record.problems(), *moved]


def _dependency(desk: Desk, record: Dependency, _new: Mapping[str, Any]) -> list[Problem]:
    before = desk.plan.dependencies.get(record.id)
    return work.dependency_problems(desk.plan, record) + work.unexplained(before, record)


def _person(_desk: Desk, record: Person, _new: Mapping[str, Any]) -> list[Problem]:
    return record.problems()


def _team(desk: Desk, record: Team, new: Mapping[str, Any]) -> list[Problem]:
    found, above, seen = record.problems(), record.parent, {record.id}
    while above is not None:
        if above in seen:
            return [*found, Problem("move.circle", "parent")]
        seen.add(above)
        team = new.get(above) or desk.plan.teams.get(above)
        above = team.parent if team else None
    return found


def _cycle(desk: Desk, record: Cycle, new: Mapping[str, Any]) -> list[Problem]:
    others = [one for one in (*desk.plan.cycles.values(), *new.values()) if isinstance(one, Cycle)]
    alike = [one for one in others if one.id != record.id and fold(one.name) == fold(record.name)]
    found = [Problem("cycle.exists", "name", {"name": record.name})] if alike else []
    return [*record.problems(), *found, *closed_problems(desk.plan, record.id)]


_CHECKS: Mapping[type, Callable[[Desk, Any, Mapping[str, Any]], list[Problem]]] = {
    Objective: _item,
    KeyResult: _item,
    CheckIn: _check_in,
    Initiative: _initiative,
    Kpi: _kpi,
    Comment: _comment,
    Dependency: _dependency,
    Person: _person,
    Team: _team,
    Cycle: _cycle,
}
