"""What may stand under what: alignment without circles."""

from __future__ import annotations

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.plan import Plan

DEEPEST = 60


def move_problems(plan: Plan, id: str, parent: str | None) -> list[Problem]:
    """Why an item cannot be moved under ``parent`` (None: to the top).

    Key results stand under objectives only; objectives under objectives, key results or nothing; and nothing
    under itself or what is below it.
    """
    if id in plan.key_results:
        if parent not in plan.objectives:
            return [Problem("move.key_result", "objective")]
        return [Problem("move.circle", "objective")] if id in plan.ancestors(parent) else []
    if parent is None:
        return []
    if parent not in plan.objectives and parent not in plan.key_results:
        return [Problem("parent.unknown", "parent", {"id": parent})]
    if parent == id or id in plan.ancestors(parent):
        return [Problem("move.circle", "parent")]
    return depth_problems(plan, id, parent)


def depth_problems(plan: Plan, id: str, parent: str) -> list[Problem]:
    """Whether the item (known or new) and what is below it would stand deeper than anybody can follow."""
    levels = 2 + sum(1 for _ in plan.ancestors(parent))
    below = plan.children(id)
    while below and levels <= DEEPEST:
        levels += 1
        below = [child for item in below for child in plan.children(item.id)]
    return [Problem("move.too_deep", "parent", {"limit": DEEPEST})] if levels > DEEPEST else []
