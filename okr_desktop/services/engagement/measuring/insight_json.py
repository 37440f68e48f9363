"""The documented shapes of ``okr insight … --json``; what is not known is null with its reason beside it."""

from __future__ import annotations

from okr_desktop.domain.insight.catalogue import ALL, CONFOUNDERS, Measure
from okr_desktop.domain.insight.relations import Link, Relation
from okr_desktop.domain.insight.trend import Trend
from okr_desktop.services.engagement.measuring.insight import CycleInsight, Insight, TeamInsight

Json = dict[str, object]
_PLACES = 6


def indicators(found: CycleInsight) -> Json:
    """A cycle with the measures of everybody and of each team."""
    return {
        "cycle": {"id": found.cycle.id, "name": found.cycle.name},
        "everybody": _team(found.everybody),
        "teams": [_team(one) for one in found.teams],
        "notes": list(found.notes),
    }


def _team(one: TeamInsight) -> Json:
    measures = {code: _measure(found) for code, found in one.measures.items()}
    return {"id": one.team or None, "name": one.name, "members": one.members, "moved": one.moved, "series": measures}


def _measure(one: Measure) -> Json:
    return {
        "value": _number(one.value),
        "unit": ALL[one.code].unit.value,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "why": one.why or None,
        "n": one.n,
        "sd": _number(one.sd),
        **{name: value for name, value in one.params.items() if isinstance(value, int | float | str)},
    }


def trend(found: Trend) -> Json:
    """One team's series with what may be said of it."""
    steps = [
        {
            "id": one.id,
            "label": one.label,
            "value": _number(one.value),
            "n": one.n,
            "sd": _number(one.sd),
            "asked": one.asked,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "why": one.why or None,
        }
        for one in found.steps
    ]
    return {"series": found.code, "team": found.team or None, "steps": steps, "said": found.said}


def relations(found: Insight) -> Json:
    """Every relation with both lags; figures only where the ladder allows them."""
    return {
        "result": found.result,
        "steps": [[found.cycles[a], found.cycles[b]] for a, b in found.steps],
        "relations": [_relation(found, one) for one in found.relations],
        "notes": list(found.notes),
        "confounders": list(CONFOUNDERS),
    }


def _relation(found: Insight, one: Relation) -> Json:
    said = {name: _number(value) if isinstance(value, float) else value for name, value in one.sentence.params.items()}
    return {
        "x": one.question.x,
        "y": one.question.y,
        "primary": one.question.primary,
        "sentence": {"code": one.sentence.code, **said},
        "forward": _link(found, one.forward),
        "backward": _link(found, one.backward),
    }


def _link(found: Insight, one: Link) -> Json:
    shown = one.points if one.rung.has_points else ()
    points = [
        {"team": found.names[point.team], "x": _number(point.x), "y": _number(point.y), "cycles": point.cycles}
        for point in shown
    ]
    return {
        "first": one.first,
        "second": one.second,
        "n": one.n,
        "rung": one.rung.value,
        "points": points,
        "r": _number(one.r),
        "tau": _number(one.tau),
        "interval": None if one.interval is None else [_number(end) for end in one.interval],
        "p": _number(one.p),
        "p_holm": _number(one.corrected),
        "equal": one.equal or None,
        "split": _split(one),
    }


def _split(one: Link) -> Json | None:
    apart = one.split
    if apart is None or apart.within is None:
        return None
    figures: Json = {name: _number(getattr(apart, name)) for name in ("pooled", "within", "centred")}
    return {**figures, "teams": apart.teams}


def _number(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)
