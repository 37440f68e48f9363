"""Gathers a person's own page for a talk between two: what they look after, and what waits on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from okr_desktop.domain import mentions
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.due import Mine
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.okrs import KeyResult, State
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Asking, Dependency, WorkState
from okr_desktop.reports.siblings.data_person import OneToOneData, OwnResult, Remark, Sure, ToDo, Waiting
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.named import read_out
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.services.reporting.siblings import voices
from okr_desktop.services.reporting.siblings.blocks import block_of, row_of
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, chosen_person, head
from okr_desktop.services.reporting.siblings.questions import questions

_RUNNING = (CycleState.ACTIVE, CycleState.REVIEW)
_UNDONE = (WorkState.OPEN, WorkState.DOING)
_PENDING = (Asking.ASKED, Asking.ACCEPTED)


def gather(desk: Desk, choice: Choice) -> OneToOneData:
    """The page of the chosen person (of whoever uses the program, if not said); raises NotFound.

    With a cycle, only what is in it; without, what is in any that runs.
    """
    plan, person, cycle = desk.plan, chosen_person(desk, choice), chosen_cycle(desk, choice)
    mine, shown = Mine(plan, person.id), _shown(plan, choice, cycle)
    results = tuple(_own(desk, one) for one in _results(plan, mine, shown))
    owned = sorted(
        (one for one in mine.objectives() if one.cycle in shown and one.state is not State.CANCELLED),
        key=lambda one: (one.rank, one.id),
    )
    objectives = tuple(block_of(desk, one) for one in owned)
    owes = _waiting(plan, _owed(plan, mine), asker=True)
    return OneToOneData(
        head(desk, choice, cycle, person.name),
        person.name,
        person.role,
        tuple(plan.teams[id].name for id in person.teams if id in plan.teams),
        results,
        objectives,
        tuple(_todos(plan, person)),
        _waiting(plan, _needed(plan, mine), asker=False),
        owes,
        tuple(_remarks(plan, mine, person)),
        questions(results, objectives, owes, min(desk.today, cycle.end)),
        *read_out(plan, voices.heard(desk, person)),
    )


def _shown(plan: Plan, choice: Choice, cycle: Cycle) -> set[str]:
    """The cycle that was chosen; where none was, whatever runs today, the year as well as the quarter."""
    if choice.cycle is not None:
        return {cycle.id}
    running = {one.id for one in plan.cycles.values() if one.state in _RUNNING and one.start <= plan.today <= one.end}
    return {cycle.id} | running


def _results(plan: Plan, mine: Mine, shown: set[str]) -> list[KeyResult]:
    found = [
        one
        for one in mine.results()
        if one.state is not State.CANCELLED and (item := plan.objectives.get(one.objective)) and item.cycle in shown
    ]
    return sorted(found, key=lambda one: (plan.objectives[one.objective].rank, one.objective, one.rank, one.id))


def _own(desk: Desk, result: KeyResult) -> OwnResult:
    told = (one for one in desk.check_ins(result.id) if one.confidence is not None)
    sure = tuple(Sure(one.date, one.confidence or 0) for one in told)
    return OwnResult(row_of(desk, result), desk.plan.objectives[result.objective].title, sure)


def _todos(plan: Plan, person: Person) -> list[ToDo]:
    """Initiatives and actions that are not done, those with the nearest day first."""
    found = list[ToDo]()
    for one in plan.initiatives.values():
        if one.owner == person.id and one.state in _UNDONE and not one.archived:
            result = plan.key_results.get(one.key_result)
            found.append(ToDo(one.title, result.title if result else "", one.due, one.state is WorkState.DOING))
    for one in plan.actions.values():
        if one.owner == person.id and one.state in _UNDONE:
            found.append(ToDo(one.text, "", one.due, one.state is WorkState.DOING))
    return sorted(found, key=lambda one: (one.due is None, one.due or plan.today, one.title))


# Waiting for each other


def _needed(plan: Plan, mine: Mine) -> Iterator[Dependency]:
    """What somebody else is asked for about something that is the person's."""
    for one in plan.dependencies.values():
        if one.state in _PENDING and _is_mine(plan, mine, one.about):
            yield one


def _owed(plan: Plan, mine: Mine) -> Iterator[Dependency]:
    """What the person's teams are asked for, unless it is about the person's own work."""
    for one in plan.dependencies.values():
        if one.state in _PENDING and one.giver in mine.teams and not _is_mine(plan, mine, one.about):
            yield one


def _is_mine(plan: Plan, mine: Mine, about: str | None) -> bool:
    result = plan.key_results.get(about or "")
    if result is not None:
        return result.owner == mine.me or (result.owner is None and mine.owns(result.objective))
    return mine.owns(about or "")


def _waiting(plan: Plan, found: Iterable[Dependency], *, asker: bool) -> tuple[Waiting, ...]:
    ordered = sorted(found, key=lambda one: (one.by is None, one.by or plan.today, one.id))
    return tuple(_one_waiting(plan, one, asker) for one in ordered)


def _one_waiting(plan: Plan, one: Dependency, asker: bool) -> Waiting:
    team = plan.teams.get((one.asker if asker else one.giver) or "")
    item = plan.objectives.get(one.about or "") or plan.key_results.get(one.about or "")
    return Waiting(one.what, team.name if team else "", item.title if item else "", one.by, one.state.value)


# Comments


def _remarks(plan: Plan, mine: Mine, person: Person) -> Iterator[Remark]:
    """The latest word of a talk about the person's items, where it is somebody else's."""
    names = mentions.labels(plan.people.values())
    for about in sorted({one.about for one in plan.comments.values() if _is_mine(plan, mine, one.about)}):
        item = plan.objectives.get(about) or plan.key_results[about]
        for last in _unanswered(plan, about, person):
            yield Remark(mentions.shown(last.text, names), item.title, person_name(plan, last.author), made_on(last.id))


def _unanswered(plan: Plan, about: str, person: Person) -> list[Comment]:
    """What was said since the person last said something here."""
    talk = sorted((one for one in plan.comments.values() if one.about == about), key=lambda one: one.id)
    own = [at for at, one in enumerate(talk) if one.author == person.id]
    return [one for one in talk[own[-1] + 1 if own else 0 :] if one.author != person.id]
