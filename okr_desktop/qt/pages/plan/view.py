"""What the tree shows: which items, in which place, with which texts; computed on the worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from okr_desktop.domain import filters
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.filters import Filter
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.qt.models.outline_node import KEY_RESULT, OBJECTIVE, Node, fold, place_all
from okr_desktop.qt.pages.plan import words
from okr_desktop.qt.texts_numbers import long_value_text, percent_text, short_value_text

if TYPE_CHECKING:
    from okr_desktop.domain.changes import Changes
    from okr_desktop.services.desk import Desk

ALL = "all"
BACKLOG = "backlog"
MANY = 60


@dataclass(frozen=True, slots=True)
class Scope:
    """What is wanted: a cycle (id, ALL, BACKLOG for none, "" for the current one), a team ("": all), archived too."""

    cycle: str = ""
    team: str = ""
    archived: bool = False

    @classmethod
    def from_saved(cls, saved: object) -> Scope:
        """The scope of last time, whatever was found in the settings."""
        known = cast("dict[str, object]", saved) if isinstance(saved, dict) else {}
        return cls(str(known.get("cycle", "")), str(known.get("team", "")))


@dataclass(frozen=True, slots=True)
class PlanView:
    """The tree for a scope, and what the filters above it offer (id and name)."""

    scope: Scope
    roots: list[Node]
    order: list[Node]
    cycles: list[tuple[str, str]]
    teams: list[tuple[str, str]]
    organisation: str
    objectives: int
    total: int
    people: dict[str, str]
    current: str = ""
    wanted: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What passes the filter: with its words, and without them (None: everything in scope)."""

    scope: Scope
    wanted: frozenset[str] | None
    wordless: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A node that changed and where it belongs: under ``parent`` ("" is the top), as the ``index``-th child."""

    node: Node
    parent: str
    index: int


@dataclass(frozen=True, slots=True)
class Refresh:
    """What has to be done to a shown tree after an action; ``view`` is set when it is easier to show it anew."""

    placed: list[Placed] = field(default_factory=list[Placed])
    removed: list[str] = field(default_factory=list[str])
    view: PlanView | None = None


def load(desk: Desk, scope: Scope, filter: Filter | None = None) -> PlanView:
    """The whole tree for a scope; ``wanted`` of it are ids that pass the filter, its words left aside."""
    plan = desk.plan
    scope = settled(plan, scope)
    shown = _Shown(plan, scope)
    roots = [_tree(plan, shown, item) for item in plan.children(None) if item.id in shown.objectives]
    return PlanView(
        scope,
        roots,
        place_all(roots),
        [(cycle.id, cycle.name) for cycle in _in_order(plan)],
        _team_names(plan),
        plan.workspace.organisation,
        len(shown.wanted),
        len(plan.objectives),
        {person.id: person.name for person in plan.people.values()},
        settled(plan, Scope()).cycle,
        _passing(desk, shown, filter.without_text()) if filter else None,
    )


def find(desk: Desk, scope: Scope, filter: Filter) -> Found:
    """What passes the filter within a scope."""
    shown = _Shown(desk.plan, settled(desk.plan, scope))
    wanted = _passing(desk, shown, filter)
    return Found(scope, wanted, _passing(desk, shown, filter.without_text()) if filter.text else wanted)


def _passing(desk: Desk, shown: _Shown, filter: Filter) -> frozenset[str] | None:
    return filters.wanted(desk.plan, shown.ids(), filter, desk.me) if filter else None


def ids_in(plan: Plan, scope: Scope) -> list[str]:
    """Ids of the objectives that a scope asks for, each followed by those of its key results, in no special order."""
    return _Shown(plan, settled(plan, scope)).ids()


def scoped_objectives(plan: Plan, scope: Scope) -> list[str]:
    """Ids of the objectives that a scope asks for, in the order in which the tree shows them."""
    wanted = _Shown(plan, settled(plan, scope)).wanted
    return [id for root in plan.children(None) for id in plan.subtree(root.id) if id in wanted]


def scope_of(desk: Desk, id: str) -> Scope | None:
    """What to show so that an item is seen; None when there is no such item."""
    if id not in desk.plan.objectives and id not in desk.plan.key_results:
        return None
    cycle = desk.plan.cycle_of(id)
    return Scope(cycle.id if cycle else BACKLOG)


def after_action(
    desk: Desk, scope: Scope, changes: Changes, also: Iterable[str], filter: Filter | None = None
) -> Refresh:
    """What the tree must change after an action; ``also`` are ids shown now that may be affected."""
    plan = desk.plan
    scope = settled(plan, scope)
    touched = dict.fromkeys([*changes.ids("objective", "key_result"), *also])
    if changes.ids("cycle", "team", "person", "workspace") or len(touched) > MANY:
        return Refresh(view=load(desk, scope, filter))
    for id in tuple(touched):
        touched.update(dict.fromkeys(plan.ancestors(id)))
    shown = _Shown(plan, scope)
    placed = [_placed(plan, shown, id) for id in touched if shown.has(id)]
    # Parents first, so that a new child finds its new parent.
    placed.sort(key=lambda one: (len(list(plan.ancestors(one.node.id))), one.index))
    return Refresh(placed, [id for id in touched if not shown.has(id)])


def settled(plan: Plan, scope: Scope) -> Scope:
    """The scope with what is not there (any more) replaced by what is shown first."""
    cycle, team = scope.cycle, scope.team
    if cycle not in (ALL, BACKLOG) and cycle not in plan.cycles:
        current = plan.current_cycle()
        cycle = current.id if current else ALL
    return Scope(cycle, team if team in plan.teams else "", scope.archived)


def _in_order(plan: Plan) -> list[Cycle]:
    known = [cycle for cycle in plan.cycles.values() if not cycle.archived]
    return sorted(known, key=lambda cycle: (cycle.start, cycle.end, cycle.id), reverse=True)


def _team_names(plan: Plan) -> list[tuple[str, str]]:
    return sorted(((team.id, team.name) for team in plan.teams.values() if not team.archived), key=lambda pair: pair[1])


class _Shown:
    """Which items a scope shows: what was asked for, and whatever stands above it so that alignment is seen."""

    def __init__(self, plan: Plan, scope: Scope) -> None:
        self._plan, self._scope = plan, scope
        team = _with_sub_teams(plan, scope.team)
        cycle = None if scope.cycle == BACKLOG else scope.cycle
        self.wanted = {
            item.id
            for item in plan.objectives.values()
            if cycle in (ALL, item.cycle)
            and (not team or any(id in team for id in item.teams))
            and (scope.archived or not item.archived)
        }
        self.objectives, self._results = set(self.wanted), set[str]()
        for id in self.wanted:
            above = plan.parent_of(id)
            # What is in already has brought, or will bring, what stands above it.
            while above is not None and above not in self.objectives and above not in self._results:
                (self._results if above in plan.key_results else self.objectives).add(above)
                above = plan.parent_of(above)

    def ids(self) -> list[str]:
        """What was asked for, key results after their objective."""
        archived = self._scope.archived
        found = list[str]()
        for id in self.wanted:
            found.append(id)
            found += [one.id for one in self._plan.results(id) if archived or not one.archived]
        return found

    def wants(self, item: Objective | KeyResult) -> bool:
        """Whether an item was asked for, and is not only above something that was."""
        return item.id in self.wanted or isinstance(item, KeyResult)

    def has(self, id: str) -> bool:
        """Whether an item is in the tree."""
        result = self._plan.key_results.get(id)
        if result is None:
            return id in self.objectives
        if id in self._results:
            return True
        return result.objective in self.wanted and (self._scope.archived or not result.archived)

    def below(self, id: str) -> list[Objective | KeyResult]:
        """What is shown below an item, in order: key results, then aligned objectives."""
        results = [one for one in self._plan.results(id) if self.has(one.id)] if id in self._plan.objectives else []
        return [*results, *(one for one in self._plan.children(id) if one.id in self.objectives)]


def _with_sub_teams(plan: Plan, team: str) -> set[str]:
    if not team:
        return set()
    found = {team}
    while more := {one.id for one in plan.teams.values() if one.parent in found} - found:
        found |= more
    return found


def _tree(plan: Plan, shown: _Shown, item: Objective | KeyResult) -> Node:
    node = make_node(plan, item, wanted=shown.wants(item))
    node.children = [_tree(plan, shown, one) for one in shown.below(item.id)]
    return node


def _placed(plan: Plan, shown: _Shown, id: str) -> Placed:
    item = plan.objectives.get(id) or plan.key_results[id]
    parent = plan.parent_of(id)
    siblings: list[Objective | KeyResult] = []
    if parent is None:
        siblings.extend(one for one in plan.children(None) if one.id in shown.objectives)
    else:
        siblings = shown.below(parent)
    return Placed(make_node(plan, item, wanted=shown.wants(item)), parent or "", [one.id for one in siblings].index(id))


def make_node(plan: Plan, item: Objective | KeyResult, *, wanted: bool = True) -> Node:
    """The row of one item, without its children.

    An objective that only stands above what is ``wanted`` names its cycle instead of its sources.
    """
    figure = plan.figure(item.id)
    owner = plan.people.get(item.owner or "")
    cycle = plan.cycle_of(item.id)
    due = item.due if isinstance(item, KeyResult) else None
    if isinstance(item, KeyResult):
        latest = plan.latest_of(item.id)
        value = latest.value if latest else None
        progress, full = short_value_text(value, item.metric), long_value_text(value, item.metric)
        if latest is None and item.feed:  # fed by an objective, which has progress and no value
            progress = percent_text(figure.progress)
        teams, reported = "", ""
    else:
        progress, full = percent_text(figure.progress), ""
        teams = ", ".join(words.team_texts(plan, item))
        above = cycle.name if cycle else ""
        reported = words.reported_text(figure.reported, figure.total) if wanted else above
    expected, score = _expected(figure), item.score if item.score is not None else figure.progress
    return Node(
        item.id,
        KEY_RESULT if isinstance(item, KeyResult) else OBJECTIVE,
        item.title,
        owner.name if owner else "",
        teams,
        float(figure.raw) if figure.raw is not None else None,
        expected,
        progress,
        figure.status.value,
        words.status_word(figure),
        figure.worst.value,
        words.confidence_text(figure.confidence),
        reported,
        words.day_text(due) if due else "",
        archived=item.archived,
        tooltip=item.title,
        progress_long=full,
        search=_search(item, owner.name if owner else "", teams),
        cycle=cycle.name if cycle else "",
        late=words.LateTexts(item, figure, expected is not None, plan.today),
        confidence=None if figure.confidence is None else float(figure.confidence),
        score=None if score is None else float(score),
        weight=float(item.weight),
        due=due.toordinal() if due else None,
        last=figure.last.toordinal() if figure.last else None,
        stale=figure.stale,
    )


def _expected(figure: Figure) -> float | None:
    paced = figure.status in (Status.ON_TRACK, Status.BEHIND, Status.AT_RISK, Status.STALE)
    return float(figure.expected) if paced else None


def _search(item: Objective | KeyResult, owner: str, teams: str) -> str:
    return fold(" ".join([item.title, owner, teams, *item.tags]))
