"""One record, or the explanation of one figure, as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from okr_desktop.cli import output
from okr_desktop.cli.figures import status_text, value_text
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.registers import kind_of
from okr_desktop.services.explain import FORMULAS, number
from okr_desktop.services.fields import known_fields

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.domain.plan import Plan, Record
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.explain import Explanation, Input

_METRIC = frozenset({"unit", "start", "target", "low", "high"})


def as_dict(desk: Desk, record: Record) -> dict[str, object]:
    """Id, kind, every field that ``okr set`` knows, and for items their figure and check-ins."""
    shown: dict[str, object] = {"id": record.id, "record": kind_of(record)}
    for name in known_fields(kind_of(record)):
        shown[name] = _json(desk.plan, name, _value(record, name))
    if isinstance(record, Objective | KeyResult):
        figure = desk.plan.figure(record.id)
        shown |= {"progress": number(figure.progress), "raw": number(figure.raw), "status": figure.status.value}
    if isinstance(record, KeyResult):
        shown["check_ins"] = [_check_in(desk.plan, one) for one in desk.check_ins(record.id)]
    return shown


def _value(record: Record, name: str) -> Any:
    if isinstance(record, KeyResult) and (name in _METRIC or name == "kind"):
        return getattr(record.metric, name)
    return getattr(record, name)


def _json(plan: Plan, name: str, value: Any) -> object:
    match value:
        case Decimal():
            return number(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return list(cast("tuple[str, ...]", value))
        case Mapping():
            return [_name(plan, id) for id in cast("Mapping[str, object]", value)]
        case str() if name in ("owner", "lead", "cycle"):
            return _name(plan, value)
        case _:
            return value


def _name(plan: Plan, id: str) -> str:
    found = plan.get(id)
    return str(getattr(found, "name", getattr(found, "title", id)))


def _check_in(plan: Plan, one: CheckIn) -> dict[str, object]:
    return {
        "id": one.id,
        "date": one.date.isoformat(),
        "value": number(one.value),
        "confidence": one.confidence,
        "note": one.note,
        "author": _name(plan, one.author) if one.author else None,
    }


def print_record(desk: Desk, record: Record) -> None:
    """The fields of a record that hold something, its figure, and its check-ins (newest first)."""
    output.say(f"{kind_of(record).replace('_', ' ')}  {record.id}")
    for name in known_fields(kind_of(record)):
        text = _text(desk.plan, name, _value(record, name))
        if text:
            output.say(f"  {name.replace('_', ' '):<18} {text}")
    if isinstance(record, Objective | KeyResult):
        _print_figure(desk, record)
    if isinstance(record, KeyResult):
        _print_check_ins(desk, record)


def _text(plan: Plan, name: str, value: Any) -> str:
    if name in ("parent", "objective"):
        found = plan.get(value) if value else None
        return f"{_name(plan, value)} ({value[-8:]})" if found else ""
    shown = _json(plan, name, value)
    if isinstance(value, Decimal):
        return to_text(value)
    if isinstance(shown, list):
        return ", ".join(cast("list[str]", shown))
    if isinstance(shown, bool):
        return "yes" if shown else ""
    return "" if shown is None else str(shown)


def _print_figure(desk: Desk, record: Objective | KeyResult) -> None:
    figure, latest = desk.plan.figure(record.id), desk.plan.latest.get(record.id)
    now = f"{output.percent(figure.raw)}  {status_text(figure.status)}"
    if isinstance(record, KeyResult):
        now += f"  {value_text(record, latest.value if latest else None)}"
    else:
        now += f"  {figure.reported} of {figure.total} reported"
    output.say(f"  {'progress':<18} {now}")


def _print_check_ins(desk: Desk, record: KeyResult) -> None:
    rows = [
        [
            one.date.isoformat(),
            to_text(one.value),
            "" if one.confidence is None else str(one.confidence),
            one.id[-8:],
            one.note,
        ]
        for one in reversed(desk.check_ins(record.id))
    ]
    if rows:
        output.say("")
        output.table(["Date", "Value", "Conf.", "Id", "Note"], rows, frozenset({1, 2}))


def print_explanation(found: Explanation) -> None:
    """Figure, formula, inputs and pace of an explanation, in lines."""
    figure = found.figure
    output.say(f"{found.title}")
    output.say(f"  progress   {output.percent(figure.raw)}  {status_text(figure.status)}")
    output.say(f"  formula    {FORMULAS[found.formula]}")
    for one in (*found.inputs, *found.history):
        output.say(f"  {_input(one, found.kind == 'objective')}")
    if found.kind == "objective":
        output.say(f"  reported   {figure.reported} of {figure.total}; weakest: {status_text(figure.worst)}")
    for one in found.left_out:
        output.say(f"  left out   {one.name} ({one.note or 'does not count'})")
    output.say(f"  pace       {_pace({one.name: one.value for one in found.pace})}")


def _input(one: Input, source: bool) -> str:
    if source and one.weight is not None:
        note = f" ({one.note.replace('_', ' ')})" if one.note else ""
        return f"source     {to_text(one.weight)} × {output.percent(one.value)}  {one.name}{note}  {one.id[-8:]}"
    value = "–" if one.value is None else to_text(one.value)
    return f"{one.name.replace('_', ' '):<10} {value}{f'  ({one.note})' if one.note else ''}"


def _pace(rule: dict[str, Decimal | None]) -> str:
    shown = {name: output.percent(value) for name, value in rule.items()}
    points = {name: output.percent(rule[name]).replace("%", "points") for name in ("gap", "on_track", "behind")}
    days = rule["stale_after_days"]
    return (
        f"{shown['elapsed']} of the time has passed; expected {shown['expected']} (aim {shown['aim']}); "
        f"gap {points['gap']}; on track from {points['on_track']}, behind from {points['behind']}; "
        f"silent before {shown['silent_before']}; stale after {'–' if days is None else to_text(days)} days"
    )
