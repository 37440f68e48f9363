"""Closed cycles: whether what is about to be changed belongs to one, which takes no change until it is reopened."""

from __future__ import annotations

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.plan import Plan


def closed_problems(plan: Plan, *abouts: str | None, field: str = "cycle") -> list[Problem]:
    """``cycle.closed`` when one of these is a closed cycle, or an objective, key result or initiative of one.

    Whatever is kept about an item (a check-in, score, note, initiative, status of its own) is asked for by the id
    of the item; comments and hints put aside, retrospectives and their actions are not part of the cycle's result.
    """
    for about in abouts:
        initiative = plan.initiatives.get(about or "")
        id = initiative.key_result if initiative else about
        cycle = plan.cycles.get(id or "") or plan.cycle_of(id or "")
        if cycle is not None and cycle.state is CycleState.CLOSED:
            return [Problem("cycle.closed", field, {"cycle": cycle.name})]
    return []
