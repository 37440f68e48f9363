"""The rows that a screen holds, read before the whole plan is: what a person sees first, at any size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.qt.models.outline_node import Node
from okr_desktop.qt.pages.plan.view import ALL, BACKLOG, Scope, make_node, settled
from okr_desktop.store.glimpse import Glimpse, glimpse

SCREEN = 40


@dataclass(frozen=True, slots=True)
class FirstRows:
    """The upper part of the tree; a collapsed row has one child at most, so that it has its arrow."""

    roots: list[Node]
    expanded: list[str]
    current: str


def read_first_rows(path: Path, today: date, scope: Scope, expanded: list[str], current: str) -> FirstRows | None:
    """The first rows of a workspace that is closed; None when only the whole plan can tell them.

    ``expanded`` and ``current`` are ids from last time; without any, as many levels are open as fit a screen.
    Raises whatever reading a file of any kind may raise.
    """
    if scope.team or scope.archived or scope.cycle == BACKLOG or _is_in_use(path):
        return None
    with glimpse(path, today) as plan:
        walk = _Walk(plan, settled(plan, scope).cycle)
        roots = walk.below(None)
        opened = set(expanded) or walk.first_levels(roots)
        return FirstRows(walk.nodes(roots, opened), sorted(opened), current if current in walk.made else "")


def _is_in_use(path: Path) -> bool:
    """Whether it is open elsewhere, or was not closed cleanly: a log or a note stands beside it."""
    return any(path.with_name(path.name + extra).exists() for extra in ("-wal", ".lock"))


class _Walk:
    """Walks from the top until the screen is full."""

    def __init__(self, plan: Glimpse, cycle: str) -> None:
        self._plan, self._cycle = plan, cycle
        self.made: set[str] = set()

    def below(self, parent: Objective | KeyResult | None) -> list[Objective | KeyResult]:
        """What is shown below an item, in order; no more of it than a screen holds."""
        found: list[Objective | KeyResult] = []
        if isinstance(parent, Objective):
            wanted = self._is_wanted(parent)
            results = self._plan.results(parent.id)
            found += [one for one in results if (wanted and not one.archived) or self._has_below(one.id)]
        for child in self._plan.each_child(parent.id if parent else None):
            if len(found) >= SCREEN:
                break
            if self._is_wanted(child) or self._has_below(child.id):
                found.append(child)
        return found

    def _is_wanted(self, item: Objective) -> bool:
        return self._cycle in (ALL, item.cycle) and not item.archived

    def _has_below(self, id: str) -> bool:
        return self._plan.has_in_cycle(id, None if self._cycle == ALL else self._cycle)

    def first_levels(self, roots: list[Objective | KeyResult]) -> set[str]:
        """The same levels that the whole plan would have open when it is seen for the first time."""
        opened, level, rows = set[str](), roots, len(roots)
        while level and rows < SCREEN:
            below = {item.id: self.below(item) for item in level}
            opened |= {id for id, items in below.items() if items}
            level = [item for items in below.values() for item in items]
            rows += len(level)
        return opened

    def nodes(self, items: list[Objective | KeyResult], opened: set[str]) -> list[Node]:
        """Nodes for these items and for what is open below them."""
        found = list[Node]()
        for item in items:
            if len(self.made) >= SCREEN:
                break
            self.made.add(item.id)
            node = self._node(item)
            below = self.below(item)
            node.children = self.nodes(below, opened) if item.id in opened else []
            if below and not node.children:
                node.children = [self._node(below[0])]
            found.append(node)
        return found

    def _node(self, item: Objective | KeyResult) -> Node:
        return make_node(self._plan, item, wanted=isinstance(item, KeyResult) or self._is_wanted(item))
