"""Explanations as JSON."""

from __future__ import annotations

from okr_desktop.domain.scoring import suggested_score
from okr_desktop.services.explain import FORMULAS, Explanation, HealthExplanation, Input, Overridden, number


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
        "computed_status": figure.computed.value,
        "override": override_dict(found.override),
        "worst": figure.worst.value,
        "confidence": number(figure.confidence),
        "confidence_of": [_input(one) for one in found.sure],
        "score": number(figure.score),
        "score_comment": found.score_comment,
        "score_suggested": number(suggested_score(figure.progress)),
        "score_bands": [number(one.value) for one in found.graded if one.name.startswith("band")],
        "reported": f"{figure.reported} of {figure.total}",
        "formula": FORMULAS[found.formula],
        "formula_code": found.formula,
        "inputs": [_input(one) for one in (*found.inputs, *found.history)],
        "fed_by": [_input(one) for one in found.chain],
        "left_out": [_input(one) for one in found.left_out],
        "pace": {one.name: number(one.value) for one in found.pace},
        "cadence_from": next((one.text for one in found.pace if one.name == "cadence_days"), "") or "workspace",
    }


def override_dict(found: Overridden | None) -> dict[str, object] | None:
    """A status set by hand as JSON."""
    if found is None:
        return None
    until = found.until.isoformat() if found.until else None
    return {"status": found.status, "reason": found.reason, "by": found.author or None, "until": until}


def kpi_to_dict(found: HealthExplanation) -> dict[str, object]:
    """The documented shape of ``okr explain --json`` for a KPI."""
    return {
        "id": found.id,
        "kind": "kpi",
        "title": found.title,
        "health": found.health.value,
        "unit": found.unit,
        "inputs": [_input(one) for one in found.inputs],
    }


def _input(one: Input) -> dict[str, object]:
    shown: dict[str, object] = {"name": one.name, "value": number(one.value)}
    if one.id:
        shown["id"] = one.id
    if one.weight is not None:
        shown["weight"] = number(one.weight)
    if one.text:
        shown["text"] = one.text
    if one.note:
        shown["note"] = one.note
    return shown
