"""What the cells of our workbook mean for a record: values by column, the same on the way out and when it is back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.talk import Comment
from okr_desktop.exchange.own.book import SEPARATOR, YES_NO, Cell, Value, word
from okr_desktop.exchange.own.book_sheets import SHEET_OF, BookColumn
from okr_desktop.exchange.texts import ENGLISH, Words
from okr_desktop.services.exporting.labels import Labels

STATUS_WORDS: Mapping[Status, str] = {
    Status.ON_TRACK: "● On track",
    Status.BEHIND: "◐ Behind",
    Status.AT_RISK: "▲ At risk",
    Status.DONE: "✔ Done",
    Status.STALE: "◌ Stale",
    Status.NO_DATA: "– No data",
    Status.OPEN: "○ Open",
    Status.DRAFT: "□ Draft",
    Status.CANCELLED: "✕ Cancelled",
    Status.ARCHIVED: "■ Archived",
}
Getter = Callable[[Plan, Any], Value]


def _got(name: str) -> Getter:
    def get(_plan: Plan, record: Any) -> Value:
        return getattr(record, name)

    return get


def _figure(plan: Plan, record: Any) -> Value:
    progress = plan.figure(record.id).progress
    return None if progress is None else round(progress, 4)


def _status(plan: Plan, record: Any) -> Value:
    return STATUS_WORDS[plan.figure(record.id).status]


def _mean(plan: Plan, record: Any) -> Value:
    found = plan.figure(record.id).confidence
    return None if found is None else round(found, 1)


def _now(plan: Plan, record: KeyResult) -> Value:
    latest = None if record.metric.kind is Kind.MILESTONES else current_of(plan, record.id)
    return latest.value if latest else None


def _sure(plan: Plan, record: KeyResult) -> Value:
    latest = plan.latest.get(record.id)
    return latest.confidence if latest else None


def _last(plan: Plan, record: KeyResult) -> Value:
    return plan.figure(record.id).last


def _of_metric(name: str) -> Getter:
    def get(_plan: Plan, record: KeyResult) -> Value:
        return getattr(record.metric, name)

    return get


def _read(plan: Plan, record: Kpi) -> Value:
    latest = plan.latest.get(record.id)
    return latest.date if latest else None


def _reading(plan: Plan, record: Kpi) -> Value:
    latest = plan.latest.get(record.id)
    return latest.value if latest else None


def _text(plan: Plan, record: Comment) -> Value:
    """With the names of today in place of mentions."""
    return read_out(record.text, plan.people)


def _made(_plan: Plan, record: Comment) -> Value:
    return made_on(record.id)


def _parent(plan: Plan, record: Objective) -> Value:
    return plan.parent_of(record.id)


_OWN: Mapping[str, Mapping[str, Getter]] = {
    "objective": {"progress": _figure, "status": _status, "mean": _mean, "parent": _parent},
    "kpi": {"value": _reading, "read": _read},
    "comment": {"text": _text, "made": _made},
    "key_result": {
        "progress": _figure,
        "status": _status,
        "value": _now,
        "confidence": _sure,
        "last": _last,
        **{name: _of_metric(name) for name in ("start", "target", "unit", "kind", "low", "high")},
    },
}
_GETTERS: Mapping[str, Mapping[str, Getter]] = {
    kind: {one.code: _OWN.get(kind, {}).get(one.code) or _got(one.code) for one in sheet.columns}
    for kind, sheet in SHEET_OF.items()
}


class Values:
    """Reads the values of records, links to what is gone left out."""

    def __init__(self, plan: Plan, labels: Labels, say: Words = ENGLISH) -> None:
        self._plan, self._labels, self._say = plan, labels, say

    def of(self, kind: str, record: Record, *, edited: bool = False) -> list[Value]:
        """The value of each column (of those whose changes come back) of a record's sheet."""
        getters, sheet = _GETTERS[kind], SHEET_OF[kind]
        columns = sheet.edited if edited else sheet.columns
        return [self._value(column, getters[column.code](self._plan, record)) for column in columns]

    def one(self, kind: str, record: Record, column: BookColumn) -> Value:
        """The value of one column."""
        return self._value(column, _GETTERS[kind][column.code](self._plan, record))

    def _value(self, column: BookColumn, value: Any) -> Value:
        match column.type:
            case "link":
                return value if self._labels.knows(column.source, value) else None
            case "links":
                return tuple(id for id in value if self._labels.knows(column.source, id))
            case "word":
                return str(value)
            case _:
                return value

    def cell(self, column: BookColumn, value: Value) -> Cell:
        """What is written for a value."""
        match value:
            case tuple() if column.type == "links":
                return SEPARATOR.join(self._labels.of(column.source, id) for id in value)
            case tuple():
                return SEPARATOR.join(value)
            case str() if column.type == "link":
                return self._labels.of(column.source, value)
            case str() if column.type == "word":
                return word(value, self._say)
            case str() if column.code == "status":
                return self._say(value)
            case _:
                return value


def unit_of(plan: Plan, kind: str, record: Record) -> str:
    """In which unit the numbers of a row are."""
    if isinstance(record, Kpi):
        return record.unit
    result = record if isinstance(record, KeyResult) else None
    if isinstance(record, CheckIn):
        result = plan.key_results.get(record.key_result)
    if result is None:
        return ""
    return YES_NO if result.metric.kind is Kind.YES_NO else result.metric.unit
