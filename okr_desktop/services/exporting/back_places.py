"""Where records that a workbook moves or adds come to stand: behind their siblings, and never under themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after
from okr_desktop.domain.work import Initiative


def above(record: Any) -> str | None:
    """The id of what a record stands under."""
    match record:
        case KeyResult():
            return record.objective
        case Initiative():
            return record.key_result
        case Objective() | Team():
            return record.parent
        case _:
            return None


def last_rank(plan: Plan, kept: Mapping[str, Any], merged: Any) -> str:
    """A rank behind those of all that stand beside a record, also of those that the same file puts there."""
    match merged:
        case Objective():
            beside: list[Any] = list(plan.children(merged.parent))
        case KeyResult():
            beside = list(plan.results(merged.objective))
        case Initiative():
            beside = list(plan.initiatives_of(merged.key_result))
        case _:
            beside = [one for one in plan.teams.values() if one.parent == merged.parent]
    beside += [one for one in kept.values() if type(one) is type(merged) and above(one) == above(merged)]
    return after(max((one.rank for one in beside if one.id != merged.id), default=""))


def circle_problems(plan: Plan, kept: Mapping[str, Any], merged: Any) -> list[Problem]:
    """Whether an objective would stand under itself once all that is kept so far is stored."""
    if not isinstance(merged, Objective):
        return []
    at, seen = merged.parent, {merged.id}
    while at is not None:
        if at in seen:
            return [Problem("move.circle", "parent")]
        seen.add(at)
        found = kept.get(at)
        at = above(found) if found is not None else plan.parent_of(at)
    return []
