"""The columns of the table and what a cell of each says: shown, and as one types it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.okrs import Kind
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.plan.table.data import Row
from okr_desktop.qt.pages.plan.words import day_text
from okr_desktop.qt.texts_numbers import input_text, number_text, yes_no_text
from okr_desktop.qt.texts_words import kind_text, level_text
from okr_desktop.services.table_edit import ends, has_end

OBJECTIVE = "objective"
KEYS = (
    OBJECTIVE,
    "title",
    "value",
    "confidence",
    "start",
    "target",
    "unit",
    "owner",
    "kind",
    "weight",
    "due",
    "tags",
    "note",
)
WIDTHS: Mapping[str, int] = {
    OBJECTIVE: 150,
    "title": 264,
    "value": 76,
    "confidence": 84,
    "start": 68,
    "target": 68,
    "unit": 84,
    "owner": 130,
    "kind": 100,
    "weight": 64,
    "due": 104,
    "tags": 130,
    "note": 240,
}
NUMBERS = frozenset({"start", "target", "value", "confidence", "weight"})
_HEADINGS: Mapping[str, object] = {
    OBJECTIVE: QT_TRANSLATE_NOOP("PlanTable", "Objective"),
    "title": QT_TRANSLATE_NOOP("PlanTable", "Key result"),
    "owner": QT_TRANSLATE_NOOP("PlanTable", "Owner"),
    "kind": QT_TRANSLATE_NOOP("PlanTable", "Kind"),
    "unit": QT_TRANSLATE_NOOP("PlanTable", "Unit"),
    "start": QT_TRANSLATE_NOOP("PlanTable", "Start"),
    "target": QT_TRANSLATE_NOOP("PlanTable", "Target"),
    "value": QT_TRANSLATE_NOOP("PlanTable", "Now"),
    "confidence": QT_TRANSLATE_NOOP("PlanTable", "Confidence"),
    "weight": QT_TRANSLATE_NOOP("PlanTable", "Weight"),
    "due": QT_TRANSLATE_NOOP("PlanTable", "Due"),
    "tags": QT_TRANSLATE_NOOP("PlanTable", "Tags"),
    "note": QT_TRANSLATE_NOOP("PlanTable", "Last note"),
}


def heading(key: str) -> str:
    """The translated heading of a column."""
    return QCoreApplication.translate("PlanTable", str(_HEADINGS[key]))


def _title(row: Row) -> str:
    return row.item.title if row.item else ""


def _owner(row: Row) -> str:
    return row.owner


def _kind(row: Row) -> str:
    return kind_text(row.item.metric.kind) if row.item else ""


def _unit(row: Row) -> str:
    return row.item.metric.unit if row.item else ""


def _start(row: Row) -> str:
    return _number(ends(row.item.metric)[0]) if row.item else ""


def _target(row: Row) -> str:
    return _number(ends(row.item.metric)[1]) if row.item else ""


def _number(value: Decimal | None) -> str:
    return "" if value is None else number_text(value)


def _value(row: Row) -> str:
    if row.item is None or row.latest is None:
        return ""
    value = row.latest.value
    if row.item.metric.worded:
        return level_text(int(value))
    return yes_no_text(value >= 1) if row.item.metric.kind is Kind.YES_NO else number_text(value)


def _confidence(row: Row) -> str:
    sure = row.latest.confidence if row.latest else None
    return "" if sure is None else str(sure)


def _weight(row: Row) -> str:
    return number_text(row.item.weight) if row.item else ""


def _due(row: Row) -> str:
    return day_text(row.item.due) if row.item and row.item.due else ""


def _tags(row: Row) -> str:
    return ", ".join(row.item.tags) if row.item else ""


def _note(row: Row) -> str:
    return " ".join(row.latest.note.split()) if row.latest else ""


_SHOWN: Mapping[str, Callable[[Row], str]] = {
    "title": _title,
    "owner": _owner,
    "kind": _kind,
    "unit": _unit,
    "start": _start,
    "target": _target,
    "value": _value,
    "confidence": _confidence,
    "weight": _weight,
    "due": _due,
    "tags": _tags,
    "note": _note,
}


def shown_text(row: Row, key: str) -> str:
    """What a cell shows; the objective once for all its key results."""
    if key == OBJECTIVE:
        return row.group if row.first else ""
    return _SHOWN[key](row)


def typed_text(row: Row, key: str) -> str:
    """The same as one types it: no grouping in numbers, days as year-month-day, all lines of a note."""
    item, latest = row.item, row.latest
    if key == OBJECTIVE:
        return row.group
    if item is None:
        return ""
    match key:
        case "start" | "target":
            return input_text(ends(item.metric)[key == "target"])
        case "value" if latest is not None and item.metric.kind is not Kind.YES_NO:  # levels by their number
            return input_text(latest.value)
        case "weight":
            return input_text(item.weight)
        case "due":
            return item.due.isoformat() if item.due else ""
        case "note":
            return latest.note if latest else ""
        case _:
            return shown_text(row, key)


def read_text(key: str, text: str, kind: Kind | None) -> str:
    """What a person typed in words of the language in use, as the services read it."""
    wanted = fold(text)
    if key == "kind":
        return next((each.value for each in Kind if fold(kind_text(each)) == wanted), text)
    if key == "value" and kind is Kind.YES_NO:
        words = {fold(yes_no_text(True)): "yes", fold(yes_no_text(False)): "no"}
        return words.get(wanted, text)
    if key == "value" and kind is Kind.LEVELS:
        return next((str(level) for level in range(4) if fold(level_text(level)) == wanted), text)
    return text


def said_text(key: str, text: str) -> str:
    """How a text that is not stored yet is shown: on one line, a kind by its word."""
    if key == "kind" and text in set(Kind):
        return kind_text(text)
    return " ".join(text.split())


def may_type(row: Row, key: str) -> bool:
    """Whether a cell takes a text."""
    if key == OBJECTIVE or row.closed:
        return False
    if row.item is None:
        return True
    kind = row.item.metric.kind
    if key in ("start", "target"):
        return has_end(kind, key)
    return key != "value" or not (kind is Kind.MILESTONES or row.item.feed)
