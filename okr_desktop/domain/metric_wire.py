"""How a metric is written on the wire and read back: its ends, levels, milestones and phases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from okr_desktop.domain.numbers import LIMIT, to_text
from okr_desktop.domain.okrs import Kind, Metric, Milestone, Phase

Wire = None | bool | int | str | list[Any] | dict[str, Any]
_ENDS = ("start", "target", "low", "high", "commit", "stretch")


def metric_of(wire: Mapping[str, Any]) -> Metric:
    """The metric that its register says; raises what ``to_record`` does for what cannot be one."""
    ends = {name: _number(wire.get(name)) for name in _ENDS[:4]}
    return Metric(Kind(wire.get("kind", "increase")), str(wire.get("unit", "")), **ends, **detail_fields(wire))


def ends_wire(metric: Metric) -> dict[str, Wire]:
    """The ends of a metric that are set, as texts."""
    values = zip(_ENDS[:4], (metric.start, metric.target, metric.low, metric.high), strict=True)
    return {name: to_text(value) for name, value in values if value is not None}


def detail_wire(metric: Metric) -> dict[str, Wire]:
    """What only some kinds have: thresholds and descriptions of levels, milestones, phases (empty for most)."""
    found: dict[str, Wire] = {}
    if metric.commit is not None:
        found["commit"] = to_text(metric.commit)
    if metric.stretch is not None:
        found["stretch"] = to_text(metric.stretch)
    if metric.levels:
        found["levels"] = list(metric.levels)
    if metric.milestones:
        found["milestones"] = [_milestone_wire(step) for step in metric.milestones]
    if metric.phases:
        found["phases"] = [[phase.until.isoformat(), to_text(phase.value)] for phase in metric.phases]
    return found


def _milestone_wire(step: Milestone) -> dict[str, Wire]:
    due = {"due": step.due.isoformat()} if step.due else {}
    return {"id": step.id, "title": step.title, "weight": to_text(step.weight), **due}


def detail_fields(wire: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Metric that ``detail_wire`` wrote."""
    found: dict[str, Any] = {name: decimal_of(wire[name]) for name in _ENDS[4:] if wire.get(name) is not None}
    if levels := wire.get("levels"):
        found["levels"] = tuple(text_of(text) for text in levels)
    if steps := wire.get("milestones"):
        found["milestones"] = tuple(_milestone(step) for step in steps)
    if phases := wire.get("phases"):
        found["phases"] = tuple(Phase(date.fromisoformat(day), decimal_of(value)) for day, value in phases)
    return found


def _milestone(wire: Mapping[str, Any]) -> Milestone:
    due = wire.get("due")
    weight = decimal_of(wire.get("weight", "1"))
    return Milestone(text_of(wire["id"]), text_of(wire["title"]), weight, date.fromisoformat(due) if due else None)


def decimal_of(value: object) -> Decimal:
    """A number that can be reckoned with; raises ValueError for NaN and the like, which only other programs write."""
    number = Decimal(str(value))
    if not number.is_finite() or abs(number) >= LIMIT:
        raise ValueError(value)
    return number


def _number(value: object) -> Decimal | None:
    return None if value is None else decimal_of(value)


def text_of(value: object) -> str:
    """A text; raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value
