"""What of a workspace an export takes: everything, a cycle, a team, or one item with what is below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.services.desk import Desk

# Whatever the scope: an export without the names of those it speaks of would say little.
_ALWAYS = frozenset({"person", "team"})


@dataclass(frozen=True, slots=True)
class Scope:
    """Full ids; None takes all. ``item`` is an objective or key result."""

    cycle: str | None = None
    team: str | None = None
    item: str | None = None

    @property
    def whole(self) -> bool:
        """Whether everything is taken."""
        return self.cycle is None and self.team is None and self.item is None


EVERYTHING = Scope()


class Selection:
    """The objectives and key results of a scope in the order of the tree, and whatever belongs to them."""

    def __init__(self, desk: Desk, scope: Scope) -> None:
        plan = desk.plan
        _check(plan, scope)
        self.plan, self.scope = plan, scope
        wanted = set(plan.subtree(scope.item)) if scope.item else None
        self.objectives: list[Objective] = []
        self.key_results: list[KeyResult] = []
        self.depths: dict[str, int] = {}
        self._walk(wanted)
        self.ids = {one.id for one in self.objectives} | {one.id for one in self.key_results}
        self.cycles: set[str] = {one.cycle for one in self.objectives if one.cycle} | (
            {scope.cycle} if scope.cycle else set[str]()
        )

    def _walk(self, wanted: set[str] | None) -> None:
        plan = self.plan
        todo = [(one, 0) for one in reversed(plan.children(None))]
        while todo:
            item, depth = todo.pop()
            taken = self._takes(item) and (wanted is None or item.id in wanted or self._holds_wanted(item, wanted))
            if taken:
                self.depths[item.id] = depth
                self.objectives.append(item)
                results = [one for one in plan.results(item.id) if wanted is None or one.id in wanted]
                self.key_results += results
                self.depths |= {one.id: depth + 1 for one in results}
            below = [child for one in plan.results(item.id) for child in plan.children(one.id)]
            todo += [(one, depth + taken) for one in reversed([*plan.children(item.id), *below])]

    def _holds_wanted(self, item: Objective, wanted: set[str]) -> bool:
        """The objective of the one key result that was asked for comes with it."""
        return self.scope.item in self.plan.key_results and any(one.id in wanted for one in self.plan.results(item.id))

    def _takes(self, item: Objective) -> bool:
        in_cycle = self.scope.cycle is None or item.cycle == self.scope.cycle
        return in_cycle and (self.scope.team is None or self.scope.team in item.teams)

    def holds(self, kind: str, record: Record) -> bool:
        """Whether a record belongs to the scope."""
        if self.scope.whole or kind in _ALWAYS:
            return True
        match record:
            case Objective() | KeyResult():
                return record.id in self.ids
            case CheckIn():
                return record.subject in self.ids
            case _ if kind == "cycle":
                return record.id in self.cycles
            case _:
                return not self.ids.isdisjoint(_links(record)) or self._of_cycle(record)

    def _of_cycle(self, record: Record) -> bool:
        """What belongs to the cycle as a whole comes with the whole cycle only."""
        scope = self.scope
        return bool(scope.cycle) and scope.team is None and scope.item is None and scope.cycle in _links(record)


_LINKS = ("about", "key_result", "objective", "child", "cycle", "checked_in")


def _links(record: Record) -> set[str]:
    found: list[Any] = [getattr(record, name, None) for name in _LINKS]
    return {one for one in found if one}


def _check(plan: Plan, scope: Scope) -> None:
    if scope.cycle is not None and scope.cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=scope.cycle, known="")
    if scope.team is not None and scope.team not in plan.teams:
        raise NotFound("team.unknown", id=scope.team)
    if scope.item is not None and scope.item not in plan.objectives and scope.item not in plan.key_results:
        raise NotFound("item.unknown", id=scope.item)
