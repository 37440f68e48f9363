"""What a form needs before it is filled in, and saving an item together with the people and teams it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain import serving
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.feeds import source_title
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.domain.scoring import LEVELS, Score
from okr_desktop.domain.text import fold
from okr_desktop.services import check_ins, cycles, planning
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

DEEPEST = 8


def _no_settings() -> Workspace:
    return Workspace("")


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from: ``note`` tells equal texts apart, ``depth`` is the place in a tree.

    ``searched`` is the folded text that a search looks through, made here to keep long lists off the window's back.
    """

    id: str
    text: str
    kind: str = ""
    note: str = ""
    depth: int = 0
    cycle: str | None = None
    searched: str = ""


@dataclass(frozen=True, slots=True)
class CheckInSheet:
    """What a check-in form shows: the key result, its objective, how both stand, and the reading before this one."""

    key_result: KeyResult
    objective: Objective
    cycle: Cycle | None
    previous: CheckIn | None
    previous_by: str
    today: date
    me: str | None
    figure: Figure
    above: Figure
    problems: tuple[Problem, ...]
    levels: tuple[Decimal, Decimal] = LEVELS


@dataclass(frozen=True, slots=True)
class ObjectiveSheet:
    """What an objective form offers; ``item`` is None for a new one.

    ``new_cycle`` is the current quarter where the workspace has no cycle yet: to be stored with the objective.
    ``directions`` are what it may serve, ``inherited`` what it serves by what it stands under (titles by its id).
    """

    item: Objective | None
    parents: tuple[Choice, ...]
    annual: frozenset[str]
    cycles: tuple[Choice, ...]
    cycle: str | None
    people: tuple[Choice, ...]
    teams: tuple[Choice, ...]
    tags: tuple[str, ...]
    settings: Workspace
    problems: tuple[Problem, ...]
    new_cycle: Cycle | None = None
    directions: tuple[Choice, ...] = ()
    inherited: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class KeyResultSheet:
    """What a key result form offers; ``item`` is None for a new one."""

    item: KeyResult | None
    objective: Objective
    cycle: Cycle | None
    people: tuple[Choice, ...]
    tags: tuple[str, ...]
    units: tuple[str, ...]
    reported: bool
    today: date
    problems: tuple[Problem, ...]
    feeds: tuple[Choice, ...] = ()
    settings: Workspace = field(default_factory=_no_settings)


@dataclass(frozen=True, slots=True)
class CheckInPreview:
    """What a check-in would do; ``objective_status`` is that after it, ``stays`` the later one that remains current."""

    before: Score
    after: Score
    expected: Decimal
    status_before: Status
    status_after: Status
    objective_before: Decimal | None
    objective_after: Decimal | None
    objective_expected: Decimal
    objective_status: Status
    stays: CheckIn | None


def check_in_sheet(desk: Desk, key_result: str, check_in: CheckIn | None = None) -> CheckInSheet:
    """The form for a new check-in, or for correcting one; raises NotFound."""
    result = desk.key_result(key_result)
    before = [one for one in desk.check_ins(key_result) if check_in is None or one.order < check_in.order]
    previous = before[-1] if before else None
    author = desk.plan.people.get(previous.author or "") if previous else None
    cycle = desk.plan.cycle_of(key_result)
    source = desk.plan.feed_of(result)
    fed = (Problem("check_in.fed", "", {"title": source_title(desk.plan, source)}),) if source else ()
    return CheckInSheet(
        result,
        desk.objective(result.objective),
        cycle,
        previous,
        author.name if author else "",
        desk.today,
        desk.me,
        desk.plan.figure(result.id),
        desk.plan.figure(result.objective),
        _closed(cycle) or fed,
        (desk.plan.workspace.level_commit, desk.plan.workspace.level_target),
    )


def check_in_preview(desk: Desk, check_in: CheckIn) -> CheckInPreview:
    """The effect of a check-in that is not stored yet, or of a correction; raises NotFound."""
    plan = desk.plan
    result = desk.key_result(check_in.key_result)
    figure, above = plan.figure(result.id), plan.figure(result.objective)
    others = [one for one in desk.check_ins(result.id) if one.id != check_in.id]
    later = [one for one in others if one.date > check_in.date]
    stays = later[-1] if later else None
    known = plan.latest.get(result.id)
    # Correcting the current check-in to an earlier day makes another one current: that one is what counts then.
    counted = replace(stays, id=check_in.id) if stays and known and known.id == check_in.id else check_in
    found = check_ins.preview(desk, counted)
    return CheckInPreview(
        found.before,
        found.after,
        figure.expected,
        figure.status,
        found.status,
        found.objective_before,
        found.objective_after,
        above.expected,
        found.objective_status,
        stays,
    )


def objective_sheet(
    desk: Desk, id: str | None = None, parent: str | None = None, cycle: str | None = None
) -> ObjectiveSheet:
    """The form for an objective, or for a new one under ``parent`` in ``cycle``; raises NotFound."""
    plan = desk.plan
    item = desk.objective(id) if id else None
    new_cycle = None if item or plan.cycles else cycles.named(plan, "", desk.today)[0]
    chosen = item.cycle if item else new_cycle.id if new_cycle else _first_cycle(plan, parent, cycle)
    owner = {item.owner} if item else set[str | None]()
    return ObjectiveSheet(
        item,
        tuple(_parents(plan, id, item.parent if item else parent)),
        frozenset(one.id for one in plan.cycles.values() if one.kind is CycleKind.YEAR),
        cycle_choices(plan, chosen),
        chosen,
        person_choices(plan, owner),
        team_choices(plan, item.teams if item else ()),
        _tags(plan),
        plan.workspace,
        _closed(plan.cycles.get(chosen or "")) if item else (),
        new_cycle,
        tuple(_directions(plan, item.serves if item else None)),
        _inherited(plan),
    )


def _directions(plan: Plan, now: str | None) -> Iterator[Choice]:
    for one in serving.directions(plan, archived=True):
        if not one.archived or one.id == now:
            yield Choice(one.id, _first_line(one.text), "direction", depth=serving.KINDS.index(one.kind))


def _inherited(plan: Plan) -> dict[str, str]:
    """What everything serves that says so itself, or by what it stands under."""
    if not plan.directions:
        return {}
    found = ((id, serving.inherited(plan, id)) for id in (*plan.objectives, *plan.key_results))
    return {id: _first_line(plan.directions[direction].text) for id, direction in found if direction}


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[0]


def _first_cycle(plan: Plan, parent: str | None, cycle: str | None) -> str | None:
    if cycle in plan.cycles or cycle == "":  # "" is the backlog
        return cycle or None
    above = plan.cycle_of(parent) if parent else None
    now = cycles.current(plan)
    return above.id if above and above.kind is not CycleKind.YEAR else now.id if now else None


def key_result_sheet(desk: Desk, id: str | None = None, objective: str | None = None) -> KeyResultSheet:
    """The form for a key result, or for a new one of ``objective``; raises NotFound."""
    plan = desk.plan
    item = desk.key_result(id) if id else None
    above = desk.objective(item.objective if item else objective or "")
    cycle = plan.cycle_of(above.id)
    units = {one.metric.unit for one in plan.key_results.values() if one.metric.unit}
    return KeyResultSheet(
        item,
        above,
        cycle,
        person_choices(plan, {item.owner if item else above.owner}),
        _tags(plan),
        tuple(sorted(units, key=fold)),
        item is not None and item.id in plan.latest,
        desk.today,
        _closed(cycle),
        tuple(feed_choices(plan, id)),
        plan.workspace,
    )


def feed_choices(plan: Plan, id: str | None = None) -> Iterator[Choice]:
    """Everything that a key result may read from: KPIs first, then the tree without itself."""
    for kpi in sorted(plan.kpis.values(), key=lambda one: fold(one.title)):
        if not kpi.archived:
            yield Choice(kpi.id, kpi.title, "kpi", "KPI", searched=fold(f"{kpi.title} KPI"))
    for one in _parents(plan, None, None):
        if one.id != id:
            yield one


def _closed(cycle: Cycle | None) -> tuple[Problem, ...]:
    if cycle is not None and cycle.state is CycleState.CLOSED:
        return (Problem("cycle.closed", "", {"cycle": cycle.name}),)
    return ()


def _tags(plan: Plan) -> tuple[str, ...]:
    tags = {tag for item in (*plan.objectives.values(), *plan.key_results.values()) for tag in item.tags}
    return tuple(sorted(tags, key=fold))


def person_choices(plan: Plan, also: Iterable[str | None] = ()) -> tuple[Choice, ...]:
    """People by name; archived ones only when they are among ``also``."""
    wanted = set(also)
    shown = [one for one in plan.people.values() if not one.archived or one.id in wanted]
    return tuple(Choice(one.id, one.name, "person", one.role) for one in sorted(shown, key=lambda one: fold(one.name)))


def team_choices(plan: Plan, also: Iterable[str | None] = (), without: str | None = None) -> tuple[Choice, ...]:
    """Teams by name, each with the team above it; ``without`` leaves out a team and what is inside it."""
    wanted = set(also)
    shown = [one for one in plan.teams.values() if not one.archived or one.id in wanted]
    shown = [one for one in shown if without is None or without not in _team_line(plan, one.id)]
    return tuple(
        Choice(one.id, one.name, "team", plan.teams[one.parent].name if one.parent in plan.teams else "")
        for one in sorted(shown, key=lambda one: fold(one.name))
    )


def _team_line(plan: Plan, id: str) -> set[str]:
    line = set[str]()
    above: str | None = id
    while above is not None and above in plan.teams and above not in line:
        line.add(above)
        above = plan.teams[above].parent
    return line


def cycle_choices(plan: Plan, also: str | None = None) -> tuple[Choice, ...]:
    """Cycles that take changes, newest first; the one of the item itself always."""
    shown = [
        one
        for one in plan.cycles.values()
        if one.id == also or (not one.archived and one.state is not CycleState.CLOSED)
    ]
    return tuple(
        Choice(one.id, one.name, "cycle", one.state.value)
        for one in sorted(shown, key=lambda one: (one.start, one.id), reverse=True)
    )


def _parents(plan: Plan, id: str | None, now: str | None) -> Iterator[Choice]:
    """Everything that an objective may be aligned to, in the order of the tree."""
    below = set(plan.subtree(id)) if id else set[str]()
    for item, depth in _walk(plan):
        if item.id in below or (item.archived and item.id != now):
            continue
        cycle = plan.cycle_of(item.id)
        kind = "key_result" if isinstance(item, KeyResult) else "objective"
        name = cycle.name if cycle else ""
        key = fold(f"{item.title} {name}")
        yield Choice(item.id, item.title, kind, name, min(depth, DEEPEST), cycle.id if cycle else None, key)


def _walk(plan: Plan) -> Iterator[tuple[Objective | KeyResult, int]]:
    todo: list[tuple[Objective | KeyResult, int]] = [(item, 0) for item in reversed(plan.children(None))]
    while todo:
        item, depth = todo.pop()
        yield item, depth
        below: list[Objective | KeyResult] = list(plan.children(item.id))
        if isinstance(item, Objective):
            below = [*plan.results(item.id), *below]
        todo.extend((one, depth + 1) for one in reversed(below))


def save_item(
    desk: Desk,
    item: Objective | KeyResult,
    new_people: Sequence[Person] = (),
    new_teams: Sequence[Team] = (),
    new_cycles: Sequence[Cycle] = (),
) -> Outcome[str]:
    """Add or change an item together with the people, teams and cycle it names, as one action; raises Refused.

    A new item becomes the last of its siblings, and so does one whose parent was changed.
    """
    refuse(item_problems(desk, item, new_people, new_teams, new_cycles))
    known = item.id in desk.plan.objectives or item.id in desk.plan.key_results
    return (planning.edit if known else planning.add)(desk, item, (*new_cycles, *new_teams, *new_people))


def save_person(desk: Desk, person: Person, new_teams: Sequence[Team] = ()) -> Outcome[str]:
    """Add or change a person together with the teams named for them, as one action; raises Refused."""
    made = {team.id for team in new_teams}
    found = person.problems() + [replace(one, field="teams") for team in new_teams for one in team.problems()]
    unknown = [id for id in person.teams if id not in desk.plan.teams and id not in made]
    refuse(found + [Problem("team.unknown", "teams", {"id": id}) for id in unknown])
    code = "person.edit" if person.id in desk.plan.people else "person.add"
    with desk.action(Label(code, {"title": person.name})) as unit:
        for record in (*new_teams, person):
            unit.save(record)
    return desk.done(unit, person.id)


def item_problems(
    desk: Desk,
    item: Objective | KeyResult,
    new_people: Sequence[Person] = (),
    new_teams: Sequence[Team] = (),
    new_cycles: Sequence[Cycle] = (),
) -> list[Problem]:
    """Everything wrong with an item, given that these people, teams and cycles are about to be added."""
    found = planning.save_problems(desk.plan, item, {record.id for record in (*new_people, *new_teams, *new_cycles)})
    found += [replace(one, field="owner") for person in new_people for one in person.problems()]
    found += [replace(one, field="teams") for team in new_teams for one in team.problems()]
    return found


def cycle_record(desk: Desk, id: str | None) -> tuple[Cycle | None, Workspace, date]:
    """A cycle to edit (None for a new one), the settings, and today; raises NotFound."""
    if id is not None and id not in desk.plan.cycles:
        raise NotFound("cycle.unknown", id=id, known="")
    return desk.plan.cycles.get(id or ""), desk.plan.workspace, desk.today


def person_record(desk: Desk, id: str | None) -> tuple[Person | None, tuple[Choice, ...]]:
    """A person to edit (None for a new one) and the teams; raises NotFound."""
    if id is not None and id not in desk.plan.people:
        raise NotFound("person.unknown", id=id)
    found = desk.plan.people.get(id or "")
    return found, team_choices(desk.plan, found.teams if found else ())


def team_record(desk: Desk, id: str | None) -> tuple[Team | None, tuple[Choice, ...], tuple[Choice, ...]]:
    """A team to edit (None for a new one), the teams it may stand in, and the people; raises NotFound."""
    if id is not None and id not in desk.plan.teams:
        raise NotFound("team.unknown", id=id)
    found = desk.plan.teams.get(id or "")
    also = (found.parent, found.lead) if found else ()
    return found, team_choices(desk.plan, also, without=id), person_choices(desk.plan, also)


def settings_record(desk: Desk) -> Workspace:
    """The settings of the workspace."""
    return desk.plan.workspace
