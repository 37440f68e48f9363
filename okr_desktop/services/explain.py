"""Why this number? The formula and the inputs of one figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import RANGED, KeyResult, Kind, Objective, Source
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.services.desk import Desk

FORMULAS = {
    "range": "(current - start) / (target - start)",
    "stay_above": "1 if current >= low else 0",
    "stay_below": "1 if current <= high else 0",
    "band": "1 if low <= current <= high else 0",
    "yes_no": "1 if reached else 0",
    "mean": "sum(weight * progress) / sum(weight)",
    "manual": "set by hand",
    "no_data": "no check-in yet: no data, counted as 0 in the objective",
    "no_range": "start and target are equal or missing: no range, left out of the objective",
}


@dataclass(frozen=True, slots=True)
class Input:
    """One value that went into a figure; for a roll-up the source's id, weight and progress."""

    name: str
    value: Decimal | None
    id: str = ""
    weight: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure with its formula (a code of FORMULAS), inputs, the pace rule used, and what was left out."""

    id: str
    kind: str
    title: str
    figure: Figure
    formula: str
    inputs: tuple[Input, ...]
    left_out: tuple[Input, ...]
    pace: tuple[Input, ...]
    history: tuple[Input, ...] = ()


def explain(desk: Desk, id: str) -> Explanation:
    """The explanation of an objective's or key result's progress and status; raises NotFound."""
    item = desk.item(id)
    plan = desk.plan
    figure = plan.figure(id)
    pace = _pace(plan, id, figure)
    if isinstance(item, Objective):
        counted = [source for source in plan.sources(item) if source not in figure.left_out]
        inputs = tuple(_source(plan, source) for source in counted)
        if item.source is Source.MANUAL:
            inputs = (Input("manual", item.manual),)
        left = tuple(_source(plan, source) for source in figure.left_out)
        return Explanation(id, "objective", item.title, figure, figure.formula, inputs, left, pace)
    return Explanation(
        id, "key_result", item.title, figure, figure.formula, _inputs(plan, item), (), pace, _inside(desk, item)
    )


def _inputs(plan: Plan, item: KeyResult) -> tuple[Input, ...]:
    metric, latest = item.metric, plan.latest.get(item.id)
    found = list[Input]()
    if metric.kind in RANGED:
        found += [Input("start", metric.start), Input("target", metric.target)]
    if metric.kind in (Kind.STAY_ABOVE, Kind.BAND):
        found.append(Input("low", metric.low))
    if metric.kind in (Kind.STAY_BELOW, Kind.BAND):
        found.append(Input("high", metric.high))
    on = latest.date.isoformat() if latest else ""
    found.append(Input("current", latest.value if latest else None, latest.id if latest else "", note=on))
    return tuple(found)


def _inside(desk: Desk, item: KeyResult) -> tuple[Input, ...]:
    """For limits to stay within: the share of check-ins that were inside."""
    if item.metric.kind not in (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND):
        return ()
    scores = [desk.plan.score_of(item.id, one.value).raw for one in desk.check_ins(item.id)]
    if not scores:
        return ()
    inside = sum(score == 1 for score in scores)
    return (Input("inside_share", Decimal(inside) / len(scores), note=f"{inside}/{len(scores)}"),)


def _source(plan: Plan, id: str) -> Input:
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    note = "" if plan.counts(id) else ("archived" if item.archived else item.state.value)
    if not note and figure.formula in ("no_range", "no_data"):
        note = figure.formula
    return Input(item.title, figure.progress, id, item.weight, note)


def _pace(plan: Plan, id: str, figure: Figure) -> tuple[Input, ...]:
    clock, settings = plan.clock(id), plan.workspace
    gap = None if figure.raw is None else figure.raw - figure.expected
    return (
        Input("elapsed", clock.elapsed.quantize(Decimal("0.0001"))),
        Input("aim", clock.aim, note=clock.ambition.value),
        Input("expected", figure.expected),
        Input("gap", gap),
        Input("on_track", settings.on_track),
        Input("behind", settings.behind),
        Input("silent_before", settings.silent_before),
        Input("stale_after_days", Decimal(settings.cadence_days + settings.grace_days)),
    )


def to_dict(found: Explanation) -> dict[str, object]:
    """The documented shape of ``okr explain --json``; numbers are JSON numbers or null."""
    figure = found.figure
    return {
        "id": found.id,
        "kind": found.kind,
        "title": found.title,
        "progress": number(figure.progress),
        "raw": number(figure.raw),
        "status": figure.status.value,
        "worst": figure.worst.value,
        "confidence": number(figure.confidence),
        "reported": f"{figure.reported} of {figure.total}",
        "formula": FORMULAS[found.formula],
        "formula_code": found.formula,
        "inputs": [_input(one) for one in (*found.inputs, *found.history)],
        "left_out": [_input(one) for one in found.left_out],
        "pace": {one.name: number(one.value) for one in found.pace},
    }


def _input(one: Input) -> dict[str, object]:
    shown: dict[str, object] = {"name": one.name, "value": number(one.value)}
    if one.id:
        shown["id"] = one.id
    if one.weight is not None:
        shown["weight"] = number(one.weight)
    if one.note:
        shown["note"] = one.note
    return shown


def number(value: Decimal | None) -> int | float | None:
    """A Decimal for JSON: whole numbers stay whole."""
    if value is None:
        return None
    text = to_text(value)
    return float(text) if "." in text else int(text)
