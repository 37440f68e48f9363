"""Values of registers for a person to compare, in parts that the window and the command line can phrase."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.mentions import labels, mentioned, read_out, stored
from okr_desktop.domain.mentions import shown as with_names
from okr_desktop.domain.numbers import number_problems, to_text
from okr_desktop.domain.okrs import KeyResult, Metric
from okr_desktop.domain.people import THRESHOLDS
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import LISTS, Registers, Wire, kind_of, plain_fields, to_record
from okr_desktop.domain.text import clean, fold
from okr_desktop.services import values
from okr_desktop.services.fields import Names
from okr_desktop.services.metric_texts import NOTHING as NO_WORDS
from okr_desktop.services.tracing import title_of
from okr_desktop.services.values import NotUnderstood

SHARES = frozenset({"manual", "score", *THRESHOLDS})
# Texts of several lines, which two people can both have added to.
LONG = frozenset(
    {"description", "why", "note", "next", "blocker", "reason", "reply", "outcome", "score_comment", "miss_cause"}
    | {"advice", "because"}
)
_LONG_TEXT = frozenset({"comment", "cycle_note", "parking", "dissent"})
_WORDS = frozenset({("status_override", "status"), ("retrospective", "format"), ("cycle_note", "choice")})
# What people say to each other: names in it are mentions, which are shown as names and typed as names.
_TALK = frozenset({("comment", "text"), ("question", "text"), ("question", "answer"), ("recognition", "text")})
_PEOPLE = frozenset({"owner", "lead", "sponsor", "author", "acknowledged_by", "alias_of"}) | frozenset(
    {"proposer", "answered_by", "responder", "person", "to"}
)
_TEAMS = frozenset({"team", "asker", "giver"})
_CYCLES = frozenset({"cycle", "checked_in"})
_OF_IDEAS = ("workshop", "cluster", "merged", "idea", "child", "parent")
_ITEMS = frozenset({"about", "feed", "key_result", "kpi", "source", "reply_to", "carried_from", "serves", *_OF_IDEAS})
_SPAN = re.compile(r"\s+(?:to|bis|-|–)\s+|\s*(?:–|\.\.\.?|/)\s*")


@dataclass(frozen=True, slots=True)
class Shown:
    """A value by what it is (``code``), with its parts.

    "nothing" · "text" (text) · "number" (number; text: its unit) · "share" (number: 1 is 100 %) · "day" (day) ·
    "period" (day, until) · "yes", "no" · "word" (kind: the record's, field, text: the code of the word) · "record"
    (kind, text: its title) · "unknown" (text: an id of nothing that is here) · "metric" (metric) · "list" (parts) ·
    "top" (under nothing) · "deleted" · "raw" (text: JSON of what this version does not know)
    """

    code: str
    text: str = ""
    kind: str = ""
    field: str = ""
    number: Decimal | None = None
    day: date | None = None
    until: date | None = None
    metric: Metric | None = None
    parts: tuple[str, ...] = ()


NOTHING = Shown("nothing")
TOP = Shown("top")
GONE = Shown("deleted")


def is_long(kind: str, field: str) -> bool:
    """Whether a field holds text of several lines."""
    return field in LONG or (field == "text" and kind in _LONG_TEXT)


def written(plan: Plan, kind: str, field: str, value: Wire) -> Wire:
    """What somebody has written in place of two texts, as it is stored: names in what people say are mentions."""
    if isinstance(value, str) and (kind, field) in _TALK:
        return stored(value, labels(plan.people.values()))
    return value


def shown(plan: Plan, kind: str, field: str, value: Wire, known: Mapping[str, Wire] | None = None) -> Shown:
    """A value of a register; ``known`` are the record's registers, where units are looked up. Never raises."""
    try:
        return _shown(plan, kind, field, value, known or {})
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return Shown("raw", _json(value))


def _shown(plan: Plan, kind: str, field: str, value: Wire, known: Mapping[str, Wire]) -> Shown:
    if field == "place":
        parent = cast("dict[str, Any]", value or {}).get("parent")
        return record_shown(plan, str(parent)) if parent else TOP
    if value is None or value == "":
        value = _default(kind, field)
    if value is None or value == "":
        return NOTHING if not field.startswith("tag:") else Shown("no")
    if field.startswith("tag:"):
        return Shown("no" if value is False else "yes")
    if field.startswith("team:"):
        return Shown("number", number=_number(value))
    if field == "metric":
        return _metric(value)
    if field == "period":
        first, last = cast("list[str]", value)
        return Shown("period", day=date.fromisoformat(first), until=date.fromisoformat(last))
    return _plain(plan, kind, field, value, known)


def _plain(plan: Plan, kind: str, field: str, value: Wire, known: Mapping[str, Wire]) -> Shown:
    match LAYOUT.get(kind, {}).get(field, ""):
        case "text" if field == "logo":
            return Shown("raw", f"PNG, {len(str(value)) * 3 // 4096 + 1} KB")
        case "text" if (kind, field) in _WORDS:
            return Shown("word", str(value), kind, field)
        case "text":
            text = str(value)
            if is_id(text) and field in _REFERENCES:
                return record_shown(plan, text)
            return Shown("text", _said(plan, text) if (kind, field) in _TALK else text)
        case "number" if field in SHARES:
            return Shown("share", number=_number(value))
        case "number" | "whole":
            return Shown("number", _unit(plan, kind, field, known), number=_number(value))
        case "flag":
            return Shown("yes" if value else "no")
        case "day":
            return Shown("day", day=date.fromisoformat(str(value)))
        case "texts":
            return Shown("list", parts=tuple(map(str, cast("list[object]", value))))
        case "cards":
            return Shown("list", parts=tuple(str(card[1]) for card in cast("list[list[object]]", value)))
        case "promises":
            return Shown("list", parts=tuple(_promise(one) for one in cast("list[list[object]]", value)))
        case "" | "facts" | "totals" | "vote_items" | "groups" | "ratings":
            return Shown("raw", _json(value))
        case _:
            return Shown("word", str(value), kind, field)


def _promise(parts: list[object]) -> str:
    """What was promised, by when, what became of it and the note about that, as far as there are any."""
    return " · ".join(str(part) for part in parts if part)


def _default(kind: str, field: str) -> Wire:
    """What an empty register stands for, on the wire; None for nothing."""
    if field not in LAYOUT.get(kind, {}):
        return None
    plain = next((one for one in plain_fields(kind) if one.name == field), None)
    if plain is None or plain.default is None or plain.default is MISSING:
        return None
    return plain.encode(plain.default)


_REFERENCES = _PEOPLE | _TEAMS | _CYCLES | _ITEMS


def record_shown(plan: Plan, id: str) -> Shown:
    """What an id stands for: a record by its title."""
    record = plan.get(id)
    return Shown("unknown", id) if record is None else Shown("record", _title(plan, record), kind_of(record))


def _said(plan: Plan, text: str) -> str:
    """What somebody said with names for mentions; as it is stored where one is of nobody here: it may be edited."""
    names = labels(plan.people.values())
    return with_names(text, names) if all(id in names for id in mentioned(text)) else text


def _title(plan: Plan, record: Record) -> str:
    return read_out(title_of(record), plan.people)


def _metric(value: Wire) -> Shown:
    place: Wire = {"parent": "", "rank": ""}
    record = to_record("key_result", "", {"title": "", "place": place, "metric": value})
    metric = cast(KeyResult, record).metric
    return Shown("raw", _json(value)) if metric.problems() else Shown("metric", metric=metric)


def _number(value: Wire) -> Decimal:
    """A number that can be written out; raises ValueError for another one."""
    number = Decimal(str(value))
    if number_problems("", number):
        raise ValueError(value)
    return number


def _unit(plan: Plan, kind: str, field: str, known: Mapping[str, Wire]) -> str:
    if kind == "kpi" and field in ("low", "high"):
        return str(known.get("unit") or "")
    if kind == "check_in" and field == "value":
        result = plan.key_results.get(str(known.get("key_result")))
        kpi = plan.kpis.get(str(known.get("kpi")))
        return result.metric.unit if result else kpi.unit if kpi else ""
    return ""


def _json(value: Wire) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


# What somebody types in place of both


def parse(names: Names, kind: str, field: str, text: str, known: Registers) -> Wire:
    """The wire value that a text means for a register of a record with the registers ``known``.

    New people and teams that it names wait in ``names``. Raises NotUnderstood, NotFound, Refused, and OkrError
    ``conflict.no_text`` for what cannot be typed on one line.
    """
    if field == "period":
        first, last = _span(text)
        return [first.isoformat(), last.isoformat()]
    if field.startswith("team:"):
        return None if fold(text) in NO_WORDS else to_text(values.plain("teams", text))
    if field.startswith("tag:"):
        there = values.flag("tags", text)
        return (known.get(field) if isinstance(known.get(field), int) else 0) if there else None
    if LAYOUT.get(kind, {}).get(field) in (None, *LISTS):
        raise OkrError("conflict.no_text", field=field)
    return _coded(kind, field, _read(names, kind, field, text, known))


def _span(text: str) -> tuple[date, date]:
    parts = _SPAN.split(text.strip())
    if len(parts) != 2:
        raise NotUnderstood("date.invalid", field="period", text=text[:60])
    return values.day("start", parts[0]), values.day("end", parts[1])


def _coded(kind: str, field: str, value: object) -> Wire:
    return None if value is None else next(one for one in plain_fields(kind) if one.name == field).encode(value)


def _read(names: Names, kind: str, field: str, text: str, known: Registers) -> object:
    """A text as the value of a plain field."""
    match LAYOUT[kind][field]:
        case "text":
            return _text(names, kind, field, text)
        case "flag":
            return values.flag(field, text)
        case "whole":
            return None if fold(text) in NO_WORDS else values.cadence(field, text)
        case "day":
            return None if fold(text) in NO_WORDS else values.day(field, text)
        case "number" if fold(text) in NO_WORDS:
            return None
        case "number" if field in SHARES:
            return values.signed_share(field, text)
        case "number":
            return values.in_unit(field, text, _unit(names.desk.plan, kind, field, known)).value
        case _:
            return _word(kind, field, text)


def _text(names: Names, kind: str, field: str, text: str) -> object:
    if field in _PEOPLE:
        return names.person(text)
    if field in _TEAMS:
        return names.team(text)
    if field in _CYCLES:
        return names.cycle(text or "none")
    if field in _ITEMS:
        return None if fold(text) in NO_WORDS else names.desk.resolve(text)
    return text.strip() if is_long(kind, field) else clean(text)


def _word(kind: str, field: str, text: str) -> object:
    """A word of a closed list."""
    decode = next(one for one in plain_fields(kind) if one.name == field).decode
    return values.choice(field, text, cast("type[Any]", decode))
