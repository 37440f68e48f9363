"""One record as text and as JSON: its fields, its figures, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from okr_desktop.cli import output
from okr_desktop.cli.figures import health_text, value_text
from okr_desktop.cli.views.explain_view import computed_text, override_text
from okr_desktop.domain import mentions
from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.registers import kind_of
from okr_desktop.services import explain, explain_json, kpis, talk, work
from okr_desktop.services.explain import number
from okr_desktop.services.fields import known_fields
from okr_desktop.services.metric_texts import METRIC, levels_text, milestones_text, phases_text
from okr_desktop.services.outline import metric_dict
from okr_desktop.services.tracing import title_of

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.domain.plan import Plan, Record
    from okr_desktop.domain.talk import Comment
    from okr_desktop.domain.work import Dependency, Initiative
    from okr_desktop.services.desk import Desk

_NAMES = frozenset({"owner", "lead", "cycle", "sponsor", "asker", "giver", "team", "author"})


def as_dict(desk: Desk, record: Record) -> dict[str, object]:
    """Id, kind, every field that ``okr set`` knows; for items their figures, check-ins and what is beside them."""
    shown: dict[str, object] = {"id": record.id, "record": kind_of(record)}
    for name in known_fields(kind_of(record)):
        if not isinstance(record, KeyResult) or name not in METRIC:
            shown[name] = _json(desk.plan, name, getattr(record, name))
    if isinstance(record, KeyResult):
        shown |= metric_dict(record.metric)
    if isinstance(record, Objective | KeyResult):
        shown |= _figures(desk, record) | _beside(desk, record)
    if isinstance(record, Kpi):
        shown |= kpi_dict(desk, record)
    if isinstance(record, KeyResult):
        shown["check_ins"] = [check_in_dict(desk.plan, one) for one in desk.check_ins(record.id)]
    return shown


def _json(plan: Plan, name: str, value: Any) -> object:
    match value:
        case Decimal():
            return number(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [str(one) for one in cast("tuple[object, ...]", value)]
        case Mapping():
            return [_name(plan, id) for id in cast("Mapping[str, object]", value)]
        case str() if name in _NAMES:
            return _name(plan, value)
        case _:
            return value


def _name(plan: Plan, id: str) -> str:
    found = plan.get(id)
    return title_of(found) if found is not None else id


def _figures(desk: Desk, record: Objective | KeyResult) -> dict[str, object]:
    """The four notions side by side, and where the item comes from."""
    figure = desk.plan.figure(record.id)
    told = explain.explain(desk, record.id)
    return {
        "progress": number(figure.progress),
        "raw": number(figure.raw),
        "expected": number(figure.expected),
        "status": figure.status.value,
        "computed_status": figure.computed.value,
        "override": explain_json.override_dict(told.override),
        "confidence": number(figure.confidence),
        "score": number(figure.score),
        "carried": record.carried,
        "carried_from": record.carried_from,
    }


def _beside(desk: Desk, record: Objective | KeyResult) -> dict[str, object]:
    plan = desk.plan
    found: dict[str, object] = {
        "dependencies": [dependency_dict(plan, one) for one in work.dependencies_about(plan, record.id)],
        "comments": [comment_dict(plan, one) for one in talk.comments_about(plan, record.id)],
    }
    if isinstance(record, KeyResult):
        found["initiatives"] = [initiative_dict(plan, one) for one in plan.initiatives_of(record.id)]
    return found


def initiative_dict(plan: Plan, one: Initiative) -> dict[str, object]:
    """An initiative as JSON."""
    return {"id": one.id, **{name: _json(plan, name, getattr(one, name)) for name in known_fields("initiative")}}


def dependency_dict(plan: Plan, one: Dependency) -> dict[str, object]:
    """A dependency as JSON."""
    return {"id": one.id, **{name: _json(plan, name, getattr(one, name)) for name in known_fields("dependency")}}


def comment_dict(plan: Plan, one: Comment) -> dict[str, object]:
    """A comment as JSON."""
    author = _name(plan, one.author) if one.author else None
    return {"id": one.id, "author": author, "text": read_out(plan, one.text), "reply_to": one.reply_to}


def read_out(plan: Plan, text: str) -> str:
    """A text with the names of today in place of mentions."""
    return mentions.read_out(text, plan.people)


def kpi_dict(desk: Desk, kpi: Kpi) -> dict[str, object]:
    """What a KPI says now: value, day, health, what it feeds, and its readings."""
    plan, latest = desk.plan, desk.plan.latest.get(kpi.id)
    return {
        "value": number(latest.value) if latest else None,
        "last_reading": latest.date.isoformat() if latest else None,
        "health": plan.health(kpi.id).value,
        "feeds": plan.fed_by(kpi.id),
        "readings": [check_in_dict(plan, one) for one in kpis.readings(desk, kpi.id)],
    }


def check_in_dict(plan: Plan, one: CheckIn) -> dict[str, object]:
    """A check-in or reading as JSON."""
    return {
        "id": one.id,
        "date": one.date.isoformat(),
        "value": number(one.value),
        "reached": list(one.reached),
        "confidence": one.confidence,
        "note": one.note,
        "next": one.next,
        "blocker": one.blocker,
        "author": _name(plan, one.author) if one.author else None,
        "acknowledged_by": _name(plan, one.acknowledged_by) if one.acknowledged_by else None,
    }


# In lines


def print_record(desk: Desk, record: Record) -> None:
    """The fields of a record that hold something, its figures, what is beside it, and its check-ins (newest first)."""
    output.say(f"{kind_of(record).replace('_', ' ')}  {record.id}")
    for name in known_fields(kind_of(record)):
        text = _text(desk.plan, record, name)
        if text:
            output.say(f"  {name.replace('_', ' '):<18} {text}")
    if isinstance(record, Objective | KeyResult):
        _print_figures(desk, record)
        _print_beside(desk, record)
    if isinstance(record, KeyResult):
        _print_check_ins(desk.check_ins(record.id))
    if isinstance(record, Kpi):
        _print_kpi(desk, record)


def _text(plan: Plan, record: Record, name: str) -> str:
    value: Any = getattr(record.metric if isinstance(record, KeyResult) and name in METRIC else record, name)
    if name in ("parent", "objective", "about", "key_result", "feed", "serves"):
        found = plan.get(value) if value else None
        return f"{_name(plan, value)} ({value[-8:]})" if found else ""
    match name:
        case "milestones":
            return milestones_text(value)
        case "levels":
            return levels_text(value)
        case "phases":
            return phases_text(value)
        case _:
            return _plain_text(plan, name, value)


def _plain_text(plan: Plan, name: str, value: Any) -> str:
    shown = _json(plan, name, value)
    if isinstance(value, Decimal):
        return to_text(value)
    if isinstance(shown, list):
        return ", ".join(cast("list[str]", shown))
    if isinstance(shown, bool):
        return "yes" if shown else ""
    return "" if shown is None else str(shown)


def _print_figures(desk: Desk, record: Objective | KeyResult) -> None:
    plan, figure = desk.plan, desk.plan.figure(record.id)
    now = f"{output.percent(figure.raw)}  {computed_text(figure.status, figure.computed)}"
    if isinstance(record, KeyResult):
        latest = current_of(plan, record.id)
        now += f"  {value_text(record, latest.value if latest else None)}"
    else:
        now += f"  {figure.reported} of {figure.total} reported"
    _line("progress", now)
    told = explain.explain(desk, record.id)
    if told.override is not None:
        _line("status set", override_text(told.override))
    if figure.confidence is not None:
        _line("confidence", f"{to_text(figure.confidence)} of 10")
    if record.carried:
        _line("carried", f"{record.carried} time{'s' if record.carried > 1 else ''}")


def _line(name: str, text: str) -> None:
    output.say(f"  {name:<18} {text}")


def _print_beside(desk: Desk, record: Objective | KeyResult) -> None:
    plan = desk.plan
    if isinstance(record, KeyResult) and (steps := plan.initiatives_of(record.id)):
        output.say("")
        print_initiatives(plan, steps)
    if needed := work.dependencies_about(plan, record.id):
        output.say("")
        print_dependencies(plan, needed)
    if said := talk.comments_about(plan, record.id):
        output.say("")
        print_comments(plan, said)


def print_initiatives(plan: Plan, items: list[Initiative]) -> None:
    """Initiatives as a table."""
    rows = [
        [one.state.value, _name(plan, one.owner or ""), str(one.due or ""), one.id[-8:], one.title] for one in items
    ]
    output.table(["State", "Owner", "Due", "Id", "Initiative"], rows)


def print_dependencies(plan: Plan, items: list[Dependency]) -> None:
    """Dependencies as a table."""
    rows = [
        [
            one.state.value,
            _team(plan, one.asker),
            _team(plan, one.giver),
            str(one.by or ""),
            one.id[-8:],
            one.what + (f" – “{one.reply}”" if one.reply else ""),
        ]
        for one in items
    ]
    output.table(["State", "From", "To", "By", "Id", "Needed"], rows)


def _team(plan: Plan, id: str | None) -> str:
    return _name(plan, id) if id in plan.teams else "a team that is gone" if id else ""


def print_comments(plan: Plan, items: list[Comment]) -> None:
    """Comments as a table."""
    rows = [[_name(plan, one.author or ""), one.id[-8:], read_out(plan, one.text)] for one in items]
    output.table(["Who", "Id", "Comment"], rows)


def _print_kpi(desk: Desk, kpi: Kpi) -> None:
    plan = desk.plan
    _line("health", health_text(plan.health(kpi.id)))
    for id in plan.fed_by(kpi.id):
        _line("feeds", f"{_name(plan, id)} ({id[-8:]})")
    _print_check_ins(kpis.readings(desk, kpi.id))


def _print_check_ins(found: list[CheckIn]) -> None:
    rows = [
        [
            one.date.isoformat(),
            to_text(one.value),
            "" if one.confidence is None else str(one.confidence),
            one.id[-8:],
            _said(one),
        ]
        for one in reversed(found)
    ]
    if rows:
        output.say("")
        output.table(["Date", "Value", "Conf.", "Id", "Note"], rows, frozenset({1, 2}))


def _said(one: CheckIn) -> str:
    parts = [one.note, f"next: {one.next}" if one.next else "", f"blocker: {one.blocker}" if one.blocker else ""]
    return " · ".join(part for part in parts if part)
