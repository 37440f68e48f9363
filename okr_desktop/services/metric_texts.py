"""Parts of a metric as one line of text: milestones, levels, phases, and the ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.metrics import RANGED, Kind, Metric, Milestone, Phase
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.text import clean, fold
from okr_desktop.exchange.values.dates import parse_date
from okr_desktop.exchange.values.numbers import UnreadableError
from okr_desktop.services import values
from okr_desktop.services.values import NotUnderstood

NOTHING = frozenset({"", "-", "none", "nobody", "top", "backlog"})
# Texts of a metric by name, in the order in which they must be read.
METRIC = (
    *("kind", "unit", "start", "target", "low", "high"),
    *("commit", "stretch", "levels", "milestones", "phases"),
)
# What each kind is made of; the rest is dropped when a key result becomes of that kind.
_PARTS: dict[Kind, tuple[str, ...]] = {
    Kind.INCREASE: ("start", "target", "phases"),
    Kind.DECREASE: ("start", "target", "phases"),
    Kind.STAY_ABOVE: ("low",),
    Kind.STAY_BELOW: ("high",),
    Kind.BAND: ("low", "high"),
    Kind.YES_NO: (),
    Kind.MILESTONES: ("milestones",),
    Kind.LEVELS: ("start", "target", "commit", "stretch", "levels"),
}
_WEIGHT = re.compile(r"(?P<title>.*\S)\s*:\s*(?P<weight>-?\d+(?:[.,]\d+)?)", re.DOTALL)


def metric_with(metric: Metric, name: str, text: str, *, directed: bool = True) -> Metric:
    """A metric with one part read from text; if ``directed``, the direction of a range follows from its ends.

    Raises NotUnderstood, and Refused for a number that cannot be stored or has another unit.
    """
    match name:
        case "unit":
            return replace(metric, unit=clean(text))
        case "kind":
            return of_kind(metric, values.choice(name, text, Kind))
        case "milestones":
            return replace(metric, milestones=milestones_of(text, metric.milestones))
        case "levels":
            return replace(metric, levels=levels_of(text))
        case "phases":
            return replace(metric, phases=phases_of(text, metric.unit))
        case _:
            return _with_end(metric, name, text, directed)


def _with_end(metric: Metric, name: str, text: str, directed: bool) -> Metric:
    if fold(text) in NOTHING:
        return replace(metric, **{name: None})
    found = values.in_unit(name, text, metric.unit)
    changed = replace(metric, unit=metric.unit or found.unit, **{name: found.value})
    return _directed(changed) if directed else changed


def _directed(metric: Metric) -> Metric:
    if metric.kind not in RANGED or metric.start is None or metric.target is None or metric.start == metric.target:
        return metric
    return replace(metric, kind=Kind.INCREASE if metric.target > metric.start else Kind.DECREASE)


def of_kind(metric: Metric, kind: Kind) -> Metric:
    """The metric as one of another kind: what only other kinds have is left behind."""
    kept = set(_PARTS[kind])
    if (kind is Kind.LEVELS) is not (metric.kind is Kind.LEVELS):  # a target of levels is another thing than of a range
        kept -= {"start", "target"}
    empty = Metric()
    gone = {name: getattr(empty, name) for name in METRIC[2:] if name not in kept}
    return metric if kind is metric.kind else replace(metric, kind=kind, **gone)


# Milestones


def milestones_of(text: str, known: Iterable[Milestone] = ()) -> tuple[Milestone, ...]:
    """Milestones written "Design:2; Build:1@2026-09-30" (also with commas): title, weight (1), day.

    One that is called as one of ``known`` keeps its id, so that check-ins go on counting it. Raises NotUnderstood.
    """
    if fold(text) in NOTHING:
        return ()
    mark = ";" if ";" in text or "\n" in text else ","
    ids = {fold(step.title): step.id for step in known}
    found = list[Milestone]()
    for part in text.replace("\n", mark).split(mark):
        if part.strip():
            step = _milestone(part.strip())
            found.append(replace(step, id=ids.pop(fold(step.title), None) or new_id()))
    return tuple(found)


def _milestone(text: str) -> Milestone:
    due: date | None = None
    title, at, day = text.rpartition("@")
    if at and day.strip()[:1].isdigit():
        text, due = title.strip(), values.day("milestones", day.strip())
    weight = Decimal(1)
    if (written := _WEIGHT.fullmatch(text)) is not None:
        text, weight = written["title"], values.plain("milestones", written["weight"])
    return Milestone("", clean(text), weight, due)


def milestones_text(steps: Iterable[Milestone]) -> str:
    """Milestones as ``milestones_of`` reads them."""
    return "; ".join(
        f"{step.title}:{to_text(step.weight)}" + (f"@{step.due.isoformat()}" if step.due else "") for step in steps
    )


def reached_of(metric: Metric, text: str, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Ids of the milestones that a text names: by title, place (1 is the first) or id; "all", "none".

    "+2" adds to those reached before, "-2" takes one away. Raises NotUnderstood ``milestone.unknown``.
    """
    if fold(text) in ("all", "alle"):
        return tuple(step.id for step in metric.milestones)
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip() and fold(part) not in NOTHING]
    found = set(before) if parts and all(part[0] in "+-" for part in parts) else set[str]()
    for part in parts:
        step = _named_step(metric, part.lstrip("+-").strip() if part[0] in "+-" else part)
        if part[0] == "-":
            found.discard(step.id)
        else:
            found.add(step.id)
    return tuple(step.id for step in metric.milestones if step.id in found)


def _named_step(metric: Metric, text: str) -> Milestone:
    steps, wanted = metric.milestones, fold(text)
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(steps):
        return steps[int(wanted) - 1]
    found = [step for step in steps if step.id == text or fold(step.title) == wanted]
    found = found or [step for step in steps if fold(step.title).startswith(wanted)]
    if len(found) != 1:
        known = "; ".join(f"{place} {step.title}" for place, step in enumerate(steps, 1))
        raise NotUnderstood("milestone.named", field="value", text=text[:60], known=known)
    return found[0]


# Levels and phases


def levels_of(text: str) -> tuple[str, ...]:
    """Three descriptions written "commit | target | stretch"; empty for none."""
    if fold(text) in NOTHING:
        return ()
    return tuple(clean(part) for part in text.split("|"))


def levels_text(levels: Iterable[str]) -> str:
    """Descriptions as ``levels_of`` reads them."""
    return " | ".join(levels)


def phases_of(text: str, unit: str = "") -> tuple[Phase, ...]:
    """Phased targets written "2026-08-01=10; 2026-09-01=50" (also with commas), by day. Raises NotUnderstood."""
    if fold(text) in NOTHING:
        return ()
    mark = ";" if ";" in text or "\n" in text else ","
    parts = [part.strip() for part in text.replace("\n", mark).split(mark) if part.strip()]
    return tuple(sorted((_phase(part, unit) for part in parts), key=lambda phase: phase.until))


def _phase(text: str, unit: str) -> Phase:
    day, equals, value = text.partition("=")
    if not equals:
        raise NotUnderstood("phases.written", field="phases", text=text[:60])
    try:
        until = parse_date(day.strip())
    except UnreadableError as error:
        raise NotUnderstood(error.code, field="phases", text=day.strip()[:60]) from error
    return Phase(until, values.in_unit("phases", value.strip(), unit).value)


def phases_text(phases: Iterable[Phase]) -> str:
    """Phases as ``phases_of`` reads them."""
    return "; ".join(f"{phase.until.isoformat()}={to_text(phase.value)}" for phase in phases)
