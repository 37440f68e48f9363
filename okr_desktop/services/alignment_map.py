"""What the alignment map shows for a scope: objectives, their key results, and what connects them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from itertools import islice

from okr_desktop.domain.alignment_map.graph import Link, LinkKind, NodeKind
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.services.desk import Desk

MOST = 3_000


@dataclass(frozen=True, slots=True)
class MapNode:
    """One item of the map in its place; what is not ``wanted`` is shown only because something below it is."""

    id: str
    kind: NodeKind
    parent: str | None
    order: int
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class MapGraph:
    """Nodes (parents before what is below them), links besides the tree, and how many objectives were too many."""

    nodes: list[MapNode] = field(default_factory=list[MapNode])
    links: list[Link] = field(default_factory=list[Link])
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class MapScope:
    """Which objectives are asked for: of a cycle ("": of none, None: all), of a team with its sub-teams (None: all).

    ``ids`` are what passed a filter, objectives and key results alike (None: there is no filter).
    """

    cycle: str | None = None
    team: str | None = None
    archived: bool = False
    ids: frozenset[str] | None = None


def graph(desk: Desk, scope: MapScope, most: int = MOST) -> MapGraph:
    """What is in scope, what stands above it, and links among these; at most ``most`` objectives, upper ones first."""
    return _Selection(desk.plan, scope, most).graph()


class _Selection:
    """One run of :func:`graph`."""

    def __init__(self, plan: Plan, scope: MapScope, most: int) -> None:
        self._plan, self._scope = plan, scope
        self._wanted = set(self._objectives_in_scope())
        self._rows = self._rows_in_scope()
        shown = self._with_ancestors()
        ordered = list(islice(self._in_order(shown), most))
        self._left_out = len(shown) - len(ordered)
        self._shown = dict.fromkeys(ordered)

    def _objectives_in_scope(self) -> Iterable[str]:
        scope, team = self._scope, _with_sub_teams(self._plan, self._scope.team)
        for item in self._plan.objectives.values():
            if scope.cycle not in (None, item.cycle or "") or (item.archived and not scope.archived):
                continue
            if team is None or any(id in team for id in item.teams):
                yield item.id

    def _rows_in_scope(self) -> set[str]:
        """The key results that are asked for themselves; with a filter their objectives need not pass it."""
        scope, found = self._scope, set[str]()
        for id in self._wanted:
            found.update(one.id for one in self._plan.results(id) if scope.archived or not one.archived)
        if scope.ids is not None:
            found &= scope.ids
            self._above_rows = {self._plan.key_results[id].objective for id in found}
            self._wanted &= scope.ids
        else:
            self._above_rows = set[str]()
        return found

    def _with_ancestors(self) -> Set[str]:
        """The objectives to show; key results on the way up join the rows."""
        found, self._on_the_way = self._wanted | self._above_rows, set[str]()
        for id in list(found):
            above = self._plan.parent_of(id)
            while above is not None and above not in found and above not in self._on_the_way:
                (self._on_the_way if above in self._plan.key_results else found).add(above)
                above = self._plan.parent_of(above)
        return found

    def _in_order(self, shown: Set[str]) -> Iterable[str]:
        """Level by level, so that what is left out at the end leaves no gap in between."""
        level = [item.id for item in self._plan.children(None) if item.id in shown]
        while level:
            yield from level
            level = [one.id for id in level for one in self._below(id) if one.id in shown]

    def _below(self, objective: str) -> Iterable[Objective]:
        yield from self._plan.children(objective)
        for result in self._plan.results(objective):
            yield from self._plan.children(result.id)

    def graph(self) -> MapGraph:
        """The nodes and links of what was chosen."""
        nodes = list[MapNode]()
        for order, id in enumerate(self._shown):
            parent = self._plan.parent_of(id)
            nodes.append(MapNode(id, NodeKind.OBJECTIVE, parent, order, id in self._wanted))
            nodes += self._row_nodes(id)
        known = {node.id for node in nodes}
        nodes += _dependency_nodes(self._plan, known, len(self._shown))
        kpis = _kpi_nodes(self._plan, known, len(nodes))
        return MapGraph([*nodes, *kpis], list(_feeds(self._plan, known, kpis)), self._left_out)

    def _row_nodes(self, objective: str) -> Iterable[MapNode]:
        for order, result in enumerate(self._plan.results(objective)):
            if result.id in self._rows or result.id in self._on_the_way:
                yield MapNode(result.id, NodeKind.KEY_RESULT, objective, order, result.id in self._rows)


def _with_sub_teams(plan: Plan, team: str | None) -> Set[str] | None:
    if team is None:
        return None
    found = {team}
    while more := {one.id for one in plan.teams.values() if one.parent in found} - found:
        found |= more
    return found


def _dependency_nodes(plan: Plan, known: Set[str], first: int) -> Iterable[MapNode]:
    """One for each thing that somebody waits for, below the item it is about."""
    for order, id in enumerate(sorted(plan.dependencies)):
        about = plan.dependencies[id].about
        if about in known:
            yield MapNode(id, NodeKind.DEPENDENCY, about, first + order)


def _kpi_nodes(plan: Plan, known: Set[str], first: int) -> list[MapNode]:
    """One for each KPI that a key result on the map reads from, below the first of these."""
    found = dict[str, MapNode]()
    for id in sorted(known & plan.key_results.keys()):
        kpi = plan.feed_of(plan.key_results[id])
        if kpi in plan.kpis and kpi not in found:
            found[kpi] = MapNode(kpi, NodeKind.KPI, id, first + len(found))
    return list(found.values())


def _feeds(plan: Plan, known: Set[str], kpis: list[MapNode]) -> Iterable[Link]:
    """What key results read from, where the tree does not say so already."""
    said = {(node.id, node.parent) for node in kpis}
    shown = known | {node.id for node in kpis}
    for result in plan.key_results.values():
        feed = plan.feed_of(result) if result.id in known else None
        if feed is not None and feed in shown and (feed, result.id) not in said:
            yield Link(feed, result.id, LinkKind.FEED)
