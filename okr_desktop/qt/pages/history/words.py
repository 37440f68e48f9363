"""Values of the journal as people read them: names for ids, words for codes, dates and numbers by locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import cast

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.registers import Wire, to_record
from okr_desktop.qt import texts_ideas, texts_inbox, texts_words
from okr_desktop.qt.texts import done_text
from okr_desktop.qt.texts_numbers import aim_text, date_text, number_text, short_text, yes_no_text
from okr_desktop.qt.texts_sharing import shown_text
from okr_desktop.services import conflict_values
from okr_desktop.services.tracing import title_of

_WORDS: dict[tuple[str, str], Callable[[str], str]] = {
    ("objective", "state"): texts_words.state_text,
    ("key_result", "state"): texts_words.state_text,
    ("cycle", "state"): texts_words.cycle_state_text,
    ("cycle", "kind"): texts_words.cycle_kind_text,
    ("objective", "ambition"): texts_words.ambition_text,
    ("objective", "source"): texts_words.source_text,
    ("initiative", "state"): texts_words.work_state_text,
    ("action_item", "state"): texts_words.work_state_text,
    ("dependency", "state"): texts_words.asking_text,
    ("idea", "state"): texts_ideas.idea_state_text,
    ("idea", "origin"): texts_ideas.origin_text,
    ("workshop", "state"): texts_ideas.workshop_state_text,
    ("concern", "state"): texts_inbox.concern_state_text,
    ("status_override", "status"): texts_words.status_text,
}
_DAYS = frozenset({"due", "by", "until", "held", "date", "day", "answered", "ended"})
_NUMBERS = frozenset({"weight", "score", "manual", "low", "high", "value", "confidence"})


# A moment whose text is as long as any, to measure a column with: late in the evening of 28 December 2028.
WIDEST_MS = 1_861_656_480_000


def when_text(wall_ms: int) -> str:
    """A moment (milliseconds since 1970) as day and time of the locale."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(wall_ms), QLocale.FormatType.ShortFormat)


def step_text(label: Label, how: str) -> str:
    """What was done in words; ``how`` is "done", "undo" or "redo"."""
    text = done_text(label)
    match how:
        case "undo":
            return QCoreApplication.translate("StepsPane", "Undone: {step}").format(step=text)
        case "redo":
            return QCoreApplication.translate("StepsPane", "Done again: {step}").format(step=text)
        case _:
            return text


def field_name(plan: Plan, field: str) -> str:
    """The label of a register; a member of a set is named with what it is a member of."""
    for prefix, name in (("team:", "teams"), ("tag:", "tags")):
        if field.startswith(prefix):
            member = field.removeprefix(prefix)
            team = plan.teams.get(member)
            return f"{texts_words.field_text(name)} “{short_text(team.name if team else member, 40)}”"
    return texts_words.field_text(field)


def value_text(plan: Plan, kind: str, field: str, value: Wire, longest: int) -> str:
    """A value of a register; what an empty one stands for, "–" for nothing."""
    if value is None or value == "":
        found = conflict_values.shown(plan, kind, field, value)
        text = _text(plan, kind, field, found.text) if found.code == "word" else shown_text(found, longest)
        return short_text(text, longest)
    if isinstance(value, bool):
        return yes_no_text(value)
    if isinstance(value, dict):
        return short_text(_metric(cast("dict[str, object]", value)), longest)
    if isinstance(value, list):
        listed = cast("list[object]", value)
        return short_text(", ".join(str(one) for one in listed if not isinstance(one, list | dict)) or "…", longest)
    return short_text(_text(plan, kind, field, str(value)), longest)


def _text(plan: Plan, kind: str, field: str, value: str) -> str:
    if (kind, field) in _WORDS:
        return _WORDS[kind, field](value)
    if is_id(value):
        record = plan.get(value)
        return read_out(title_of(record), plan.people) if record is not None else "…"
    try:
        if field in _DAYS:
            return date_text(date.fromisoformat(value))
        if field in _NUMBERS:
            return number_text(Decimal(value))
    except (ValueError, InvalidOperation):
        return value
    return read_out(value, plan.people)


def _metric(value: dict[str, object]) -> str:
    try:
        record = to_record("key_result", "", {"title": "", "place": {"parent": "", "rank": ""}, "metric": value})
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return "…"
    return aim_text(record.metric) if isinstance(record, KeyResult) else "…"
