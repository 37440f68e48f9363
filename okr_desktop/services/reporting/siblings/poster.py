"""Gathers the alignment poster: the tree of a cycle's objectives, and what the topmost of them serve."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.domain.okrs import State
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.siblings.data_poster import PosterData
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import Branch, branches
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.rows import objective_block
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, chosen_team, head


def gather(desk: Desk, choice: Choice) -> PosterData:
    """The tree of a cycle, or of one team in it, without what was cancelled; raises NotFound."""
    cycle, team = chosen_cycle(desk, choice), chosen_team(desk, choice)
    blocks = tuple(_blocks(desk, branches(desk, cycle.id, team.id if team else None)))
    above = dict.fromkeys(block.parent for block in blocks if block.depth == 0 and block.parent)
    return PosterData(head(desk, choice, cycle, team.name if team else ""), blocks, tuple(above))


def _blocks(desk: Desk, tops: list[Branch]) -> Iterator[ObjectiveBlock]:
    todo = [(branch, 0) for branch in reversed(tops)]
    while todo:  # a stack of our own: alignment may be deeper than Python's
        branch, depth = todo.pop()
        shown = branch.objective.state is not State.CANCELLED
        if shown:
            yield objective_block(desk, branch, depth)
        # What stands below something cancelled moves up into its place.
        todo += [(child, depth + 1 if shown else depth) for child in reversed(branch.children)]
