"""Objectives and key results as papers print them, one at a time."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import Branch
from okr_desktop.services.reporting.rows import objective_block


def block_of(desk: Desk, item: Objective, results: Iterable[KeyResult] | None = None, depth: int = 0) -> ObjectiveBlock:
    """An objective with some of its key results (None: all that are not put away)."""
    plan = desk.plan
    chosen = [one for one in plan.results(item.id) if not one.archived] if results is None else results
    pairs = tuple((one, plan.figure(one.id)) for one in chosen)
    return objective_block(desk, Branch(item, plan.figure(item.id), pairs, ()), depth)


def row_of(desk: Desk, result: KeyResult) -> KeyResultRow:
    """One key result."""
    return block_of(desk, desk.plan.objectives[result.objective], [result]).key_results[0]
