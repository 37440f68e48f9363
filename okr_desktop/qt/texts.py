"""Codes become sentences here: problems, failures, actions; words and numbers come from the modules beside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError, Problem, Refused, Severity
from okr_desktop.qt import texts_errors, texts_problems, texts_tables
from okr_desktop.qt.texts_numbers import (
    ago_text,
    aim_text,
    amount_text,
    change_text,
    date_text,
    gap_text,
    input_text,
    number_text,
    percent_text,
    period_text,
    points_text,
    quantity_text,
    reading_text,
    short_text,
    thresholds_text,
    value_text,
    yes_no_text,
)
from okr_desktop.qt.texts_words import (
    CONTEXT,
    ambition_text,
    asking_text,
    common_units,
    confidence_text,
    cycle_kind_text,
    cycle_state_hint,
    cycle_state_text,
    field_text,
    health_mark,
    health_text,
    import_action_text,
    kind_hint,
    kind_text,
    level_text,
    month_text,
    record_text,
    severity_text,
    source_text,
    state_text,
    status_hint,
    status_text,
    work_state_text,
)

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_LONGEST = 90


def problem_text(problem: Problem) -> str:
    """One sentence (or two) for a problem; its severity and line are the caller's to show."""
    tables = texts_problems.IMPORT_PROBLEMS, texts_problems.FIELD_PROBLEMS
    variant = str(problem.params.get("kind") or problem.params.get("variant") or problem.field)
    for key in (f"{problem.code}:{variant}", problem.code):
        for table in tables:
            if key in table:
                return _fill(table[key], problem.code, problem.params)
    if problem.code in texts_errors.ERRORS:
        return _fill(texts_errors.ERRORS[problem.code], problem.code, problem.params)
    return _fill(texts_problems.GENERAL, problem.code, problem.params)


def problem_line_text(problem: Problem) -> str:
    """The sentence of a problem with the line of the file in front, when it has one."""
    sentence = problem_text(problem)
    if problem.line is None:
        return sentence
    sheet = short_text(str(problem.params.get("sheet", "")))
    where = texts_tables.LINE_IN_SHEET if sheet and sheet not in sentence else texts_problems.LINE
    text = QCoreApplication.translate(CONTEXT, str(where))
    return text.format(line=number_text(Decimal(problem.line)), sentence=sentence, sheet=sheet)


def error_text(error: BaseException) -> str:
    """What happened, why, and what to do; for a refusal, the sentences of its problems."""
    if isinstance(error, Refused):
        errors = [problem for problem in error.problems if problem.severity is Severity.ERROR]
        return "\n".join(dict.fromkeys(problem_text(problem) for problem in errors or error.problems))
    if not isinstance(error, OkrError):
        return _fill(texts_errors.GENERAL, type(error).__name__, {})
    variant = f"{error.code}:{error.params.get('kind', '')}"
    text = texts_errors.ERRORS.get(variant) or texts_errors.ERRORS.get(error.code)
    if text is None and _has_problem_text(error.code):
        return problem_text(Problem(error.code, params=error.params))
    return _fill(text or texts_errors.GENERAL, error.code, error.params)


def _has_problem_text(code: str) -> bool:
    return code in texts_problems.FIELD_PROBLEMS or code in texts_problems.IMPORT_PROBLEMS


def label_text(label: Label) -> str:
    """The name of an action, for Undo and Redo: "Record check-in “Active subscriptions”"."""
    return _label(label, texts_errors.LABELS, texts_errors.UNKNOWN_LABEL)


def done_text(label: Label) -> str:
    """An action that was done, for the history and after saving: "Recorded check-in “Active subscriptions”"."""
    return _label(label, texts_errors.DONE, texts_errors.UNKNOWN_DONE)


def _label(label: Label, table: Mapping[str, object], unknown: object) -> str:
    # The window makes workspaces that bear no name yet.
    named = any(label.params.values())
    text = (None if named else table.get(f"{label.code}:unnamed")) or table.get(label.code, unknown)
    return _fill(text, label.code, {key: short_text(value) for key, value in label.params.items()})


class _Params(dict[str, str]):
    """A sentence with a gap is better than none."""

    def __missing__(self, key: str) -> str:
        return "…"


def _fill(text: object, code: str, params: Mapping[str, object]) -> str:
    shown = _Params({key: _shown(value) for key, value in params.items()})
    shown["code"] = code
    shown.setdefault("example", number_text(Decimal("1250.5")))
    shown.setdefault("file", _file_name(params))
    length, limit = params.get("length"), params.get("limit")
    if isinstance(length, int) and isinstance(limit, int):
        shown["over"] = number_text(Decimal(length - limit))
    return QCoreApplication.translate(CONTEXT, str(text)).format_map(shown)


def _file_name(params: Mapping[str, object]) -> str:
    name = str(params.get("name") or params.get("path") or "")
    return short_text(PurePath(name).name or name or "…", _LONGEST)


def _shown(value: Any) -> str:
    """A parameter as a person reads it: numbers and days by locale, foreign text short and on one line."""
    if isinstance(value, bool):
        return yes_no_text(value)
    if isinstance(value, int | float | Decimal):
        return number_text(Decimal(str(value)))
    if isinstance(value, date):
        return date_text(value)
    text = str(value)
    if _ISO_DAY.fullmatch(text):
        try:
            return date_text(date.fromisoformat(text))
        except ValueError:
            return text
    if _PLAIN_NUMBER.fullmatch(text) and len(text) < 30 and not text.startswith("0"):
        return _number_or_text(text)
    return short_text(text, _LONGEST)


def _number_or_text(text: str) -> str:
    # Four digits alone are a year more often than a number.
    return text if len(text) == 4 and text.isdigit() else number_text(Decimal(text))


__all__ = [
    "ago_text",
    "aim_text",
    "ambition_text",
    "amount_text",
    "asking_text",
    "change_text",
    "common_units",
    "confidence_text",
    "cycle_kind_text",
    "cycle_state_hint",
    "cycle_state_text",
    "date_text",
    "done_text",
    "error_text",
    "field_text",
    "gap_text",
    "health_mark",
    "health_text",
    "import_action_text",
    "input_text",
    "kind_hint",
    "kind_text",
    "label_text",
    "level_text",
    "month_text",
    "number_text",
    "percent_text",
    "period_text",
    "points_text",
    "problem_line_text",
    "problem_text",
    "quantity_text",
    "reading_text",
    "record_text",
    "severity_text",
    "short_text",
    "source_text",
    "state_text",
    "status_hint",
    "status_text",
    "thresholds_text",
    "value_text",
    "work_state_text",
    "yes_no_text",
]
