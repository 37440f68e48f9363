"""Where what is made of an idea or concern stands in the plan: as the last of its siblings."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after
from okr_desktop.domain.work import Initiative

Placed = TypeVar("Placed", bound=Objective | KeyResult | Initiative)


def at_the_end(plan: Plan, item: Placed) -> Placed:
    """The item as the last of its siblings."""
    if isinstance(item, Objective):
        ranks = [one.rank for one in plan.children(item.parent)]
    elif isinstance(item, KeyResult):
        ranks = [one.rank for one in plan.results(item.objective)]
    else:
        ranks = [one.rank for one in plan.initiatives_of(item.key_result)]
    return replace(item, rank=after(max(ranks, default="")))
