"""The dates of a workspace: when cycles begin and end, when teams check in, and what is due when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.due import cadence_of
from okr_desktop.domain.okrs import KeyResult, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.work import Asking, WorkState
from okr_desktop.exchange.out.calendar import Event
from okr_desktop.exchange.texts import ENGLISH, Words
from okr_desktop.services.exporting.scope import Selection

_MOST_TITLES = 20
_MOST_DAYS = 400


def events(selection: Selection, person: str | None = None, say: Words = ENGLISH) -> Iterator[Event]:
    """Every date of a selection; with ``person`` only what that person owns, and the cycles."""
    plan = selection.plan
    results = [one for one in selection.key_results if person is None or _owner(plan, one) == person]
    cycles = [plan.cycles[id] for id in sorted(selection.cycles) if id in plan.cycles]
    for cycle in cycles:
        if not cycle.archived:
            yield Event(
                f"cycle-start-{cycle.id}", cycle.start, say("{cycle} begins", cycle=cycle.name), category=say("Cycle")
            )
            yield Event(
                f"cycle-end-{cycle.id}", cycle.end, say("{cycle} ends", cycle=cycle.name), category=say("Cycle")
            )
            if cycle.state is not CycleState.CLOSED:
                yield from _check_ins(plan, cycle, results, person, say)
    yield from _due(selection, results, person, say)


def _owner(plan: Plan, result: KeyResult) -> str | None:
    return result.owner or plan.objectives[result.objective].owner


def _check_ins(
    plan: Plan, cycle: Cycle, results: Iterable[KeyResult], person: str | None, say: Words
) -> Iterator[Event]:
    """The days on which teams look at their numbers: by their cadence from the first day of the cycle, and its last."""
    groups: dict[tuple[str, int], list[KeyResult]] = defaultdict(list)
    for one in results:
        if plan.objectives[one.objective].cycle == cycle.id and _wanted(plan, one):
            teams = [id for id in plan.objectives[one.objective].teams if id in plan.teams]
            for team in [person] if person else teams or [""]:
                groups[team, cadence_of(plan, one.id)].append(one)
    for (team, every), group in sorted(groups.items()):
        name = plan.people[team].name if person else plan.teams[team].name if team else ""
        title = say("Check-in: {name}", name=name) if name else say("Check-in")
        for day in _days(cycle, every):
            key = f"check-in-{team or 'all'}-{cycle.id}-{every}-{day:%Y%m%d}"
            yield Event(key, day, title, _titles(group, say), say("Check-in"))


def _wanted(plan: Plan, one: KeyResult) -> bool:
    return one.state is State.ACTIVE and not one.archived and plan.counts(one.objective) and plan.feed_of(one) is None


def _days(cycle: Cycle, every: int) -> Iterator[date]:
    day = cycle.start + timedelta(days=every)
    for _ in range(_MOST_DAYS):
        if day >= cycle.end:
            break
        yield day
        day += timedelta(days=every)
    yield cycle.end


def _titles(group: list[KeyResult], say: Words) -> str:
    shown = [f"– {one.title}" for one in group[:_MOST_TITLES]]
    if len(group) > _MOST_TITLES:
        shown.append(say("… and {count} more", count=len(group) - _MOST_TITLES))
    return "\n".join(shown)


def _due(selection: Selection, results: list[KeyResult], person: str | None, say: Words) -> Iterator[Event]:
    plan = selection.plan
    for one in results:
        if one.due and one.state is State.ACTIVE and not one.archived:
            about = plan.objectives[one.objective].title
            yield Event(
                f"key-result-due-{one.id}", one.due, say("Due: {title}", title=one.title), about, say("Key result")
            )
    for one in selection.key_results:
        for item in plan.initiatives_of(one.id):
            mine = person is None or item.owner == person
            if mine and item.due and not item.archived and item.state in (WorkState.OPEN, WorkState.DOING):
                title = say("Due: {title}", title=item.title)
                yield Event(f"initiative-due-{item.id}", item.due, title, one.title, say("Initiative"))
    for need in plan.dependencies.values():
        open_still = need.state in (Asking.ASKED, Asking.ACCEPTED)
        if person is None and need.by and open_still and (selection.scope.whole or need.about in selection.ids):
            title = say("Needed: {what}", what=need.what)
            yield Event(f"needed-{need.id}", need.by, title, "", say("Dependency"))
