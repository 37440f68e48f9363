"""The rows of an import as its table shows them: what happens, what was understood, where it stood; for the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.okrs import Kind
from okr_desktop.qt import texts
from okr_desktop.qt.models.records import Cell, Record

if TYPE_CHECKING:
    from okr_desktop.services.exchange import ImportFacts, ImportRow

# What stands in the tree; files of our own bring records of other kinds as well, which are named by their word.
ITEMS = ("objective", "key_result")
# Picture and colour of what happens to a row; the word beside it says the same.
LOOKS = {
    "create": ("plus", "on_track"),
    "change": ("pencil", "accent"),
    "same": ("check", "muted"),
    "skip": ("x", "at_risk"),
}
_GONE, _DELETED = "deleted", ("trash", "at_risk")
_LONGEST_CHANGE = 120
_LONGEST_PLACE = 18


def row_records(rows: Sequence[ImportRow], places: Sequence[str]) -> tuple[Record, ...]:
    """A record for each row; ``places`` are the file or sheet of each, or empty when there is only one."""
    wheres = places if len(places) == len(rows) else [""] * len(rows)
    return tuple(
        _record(f"{number}", row, _sentence(row), where)
        for number, (row, where) in enumerate(zip(rows, wheres, strict=True))
    )


def _sentence(row: ImportRow) -> str:
    pattern = QCoreApplication.translate("RowsTable", "{field}: {change}")
    return "; ".join(
        pattern.format(field=texts.field_text(name), change=_change(name, old, new))
        for name, old, new in row.changes
        if name != _GONE
    )


def _record(key: str, row: ImportRow, changes: str, place: str) -> Record:
    gone = any(name == _GONE for name, _, _ in row.changes)
    icon, tone = _DELETED if gone else LOOKS[row.action]
    quiet, ours = row.action == "same", row.kind in ITEMS
    word = QCoreApplication.translate("RowsTable", "Delete") if gone else texts.import_action_text(row.action)
    return Record(
        key,
        (
            Cell(word, icon=icon, tone=tone, toned=True),
            Cell(
                row.title,
                kind=row.kind if ours else "",
                depth=row.depth,
                muted=quiet,
                strong=row.kind == "objective" and not quiet,
                struck=row.facts.cancelled,
            ),
            Cell(understood_text(row.facts) if ours else texts.record_text(row.kind), muted=quiet or not ours),
            Cell(line_text(row.line, place), muted=True, tip=f"{place}: {row.line}" if place else ""),
            Cell(changes, muted=True),
        ),
        row,
    )


def line_text(line: int, place: str) -> str:
    """The line in its file or sheet: "goals.csv: 12"."""
    number = texts.number_text(Decimal(line)) if line else ""
    place = texts.short_text(place, _LONGEST_PLACE)
    return f"{place}: {number}" if place and number else place or number


def understood_text(facts: ImportFacts) -> str:
    """What was read: "from 9 to 2 h · Done · Owner: Ana · Tags: P0"; "" when there is nothing but the title."""
    metric, parts = facts.metric, list[str]()
    if metric is not None:
        parts.append(texts.aim_text(metric))
        if facts.value is not None and metric.kind is not Kind.YES_NO:
            parts.append(_named("value", texts.quantity_text(facts.value, metric.unit)))
    parts += [texts.status_text("done")] if facts.done else []
    parts += [texts.status_text("cancelled")] if facts.cancelled else []
    parts += [_named("owner", facts.owner)] if facts.owner else []
    parts += [_named("teams", ", ".join(facts.teams))] if facts.teams else []
    parts += [_named("due", texts.date_text(facts.due))] if facts.due else []
    parts += [_named("tags", ", ".join(facts.tags))] if facts.tags else []
    return " · ".join(parts)


def _named(field: str, text: str) -> str:
    return f"{texts.field_text(field)}: {texts.short_text(text, _LONGEST_CHANGE)}"


def _change(field: str, old: str, new: str) -> str:
    if field == "state":
        old, new = (texts.state_text(one) if one else one for one in (old, new))
    if field == "due":
        old, new = _day(old), _day(new)
    old, new = (texts.short_text(one.replace("None", "–"), _LONGEST_CHANGE) for one in (old, new))
    return texts.change_text(old, new) if old else new


def _day(text: str) -> str:
    """A day as people write it; what a workbook holds in its place stays as it is."""
    try:
        return texts.date_text(date.fromisoformat(text)) if text else text
    except ValueError:
        return text
