"""Comparing two cycles: the figures, and their shape as JSON."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycle_compare import Bands, Comparison, Ending, Match, Side
from okr_desktop.domain.cycle_compare import compare as compared
from okr_desktop.domain.cycle_compare import side as side_of
from okr_desktop.domain.cycles import Cycle
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.explain import number
from okr_desktop.store import readings


def compare(desk: Desk, before: str, after: str) -> Comparison:
    """Two cycles (ids) side by side; raises NotFound."""
    first, second = cycles.known(desk.plan, before), cycles.known(desk.plan, after)
    return compared(desk.plan, first, second, {**_days(desk, first), **_days(desk, second)})


def figures(desk: Desk, cycle: str) -> Side:
    """One cycle in figures; raises NotFound."""
    known = cycles.known(desk.plan, cycle)
    return side_of(desk.plan, known, counted(desk.plan, cycle), _days(desk, known))


def _days(desk: Desk, cycle: Cycle) -> dict[str, set[date]]:
    """The days on which the key results of a cycle were checked in."""
    plan = desk.plan
    results = [one.id for id in counted(plan, cycle.id) for one in plan.results(id)]
    texts: dict[str, date] = {}
    found: dict[str, set[date]] = defaultdict(set)
    first = cycle.start.isoformat()
    for id, day, *_ in readings.readings(desk.space.db, results, cycle.end):
        if day >= first:
            if day not in texts:
                texts[day] = date.fromisoformat(day)
            found[id].add(texts[day])
    return found


def to_dict(found: Comparison) -> dict[str, object]:
    """The documented shape of ``okr cycle compare --json``; shares are numbers of 1 or null."""
    return {
        "before": _cycle(found.before),
        "after": _cycle(found.after),
        "whole": {"before": side_dict(found.whole[0]), "after": side_dict(found.whole[1])},
        "teams": [
            {"id": pair.id or None, "name": pair.name, "before": side_dict(pair.before), "after": side_dict(pair.after)}
            for pair in found.teams
        ],
        "carried": [_match(one) for one in found.matches],
    }


def _cycle(cycle: Cycle) -> dict[str, object]:
    days = {"start": cycle.start.isoformat(), "end": cycle.end.isoformat()}
    return {"id": cycle.id, "name": cycle.name, **days, "state": cycle.state.value}


def side_dict(side: Side) -> dict[str, object]:
    """One cycle, or one team in it, as JSON."""
    return {
        "objectives": side.objectives,
        "key_results": side.key_results,
        "progress": number(side.progress),
        "reported": side.reported,
        "score": number(side.score),
        "scored": side.scored,
        "bands": _bands(side.bands),
        "cadence": number(side.cadence),
        "check_ins_kept": side.kept,
        "check_ins_due": side.due,
        "confidence": number(side.confidence),
        "reached": side.reached,
        "missed": side.missed,
        "carried": side.carried,
    }


def _bands(bands: Bands) -> dict[str, int]:
    return {name: getattr(bands, name) for name in ("low", "middle", "high", "over", "no_data")}


def _match(match: Match) -> dict[str, object]:
    return {
        "kind": match.kind,
        "title": match.title,
        "carried": match.carried,
        "before": _ending(match.before),
        "after": _ending(match.after),
    }


def _ending(one: Ending) -> dict[str, object]:
    figures = {"progress": number(one.progress), "score": number(one.score), "confidence": number(one.confidence)}
    return {"id": one.id, **figures, "end": one.end.value}
