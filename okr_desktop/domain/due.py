"""What one person owes this week: check-ins, answers, reviews and work with a date, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, State
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.work import Asking, WorkState

SOON_DAYS = 7
# What nobody has acknowledged or closed for this long is not waited for any more.
FORGOTTEN_DAYS = 28
_RUNNING = (CycleState.ACTIVE, CycleState.REVIEW)
_UNDONE = (WorkState.OPEN, WorkState.DOING)
_OUTSTANDING = ("open", "partly")


class DueKind(StrEnum):
    """What is wanted; in this order where two are equally urgent."""

    BLOCKER = "blocker"
    CHECK_IN = "check_in"
    ANSWER = "answer"
    DELIVERY = "delivery"
    INITIATIVE = "initiative"
    ACTION = "action"
    PROMISE = "promise"
    SPONSOR = "sponsor"
    SCORE = "score"
    PULSE = "pulse"
    ACKNOWLEDGE = "acknowledge"


_ORDER = {kind: place for place, kind in enumerate(DueKind)}


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that waits for a person.

    ``about`` is the id of the key result, objective, cycle, initiative, dependency, action or pulse. ``by`` is the
    last day (None: none is set). ``overdue_days`` counts from that day; for check-ins it is 0 until the days of grace
    are over. ``params``: ``count`` and ``check_ins`` (ids) for what is gathered, ``first`` for a key result that was
    never read, ``note`` for the words of a blocker, ``item`` for the objective or key result to go to.
    """

    kind: DueKind
    about: str
    by: date | None = None
    overdue_days: int = 0
    params: Mapping[str, object] = field(default_factory=dict[str, object])


def due(plan: Plan, me: str, soon_days: int = SOON_DAYS) -> list[Due]:
    """What waits for a person on the plan's day: what is due by now, and work due in the next ``soon_days``."""
    mine = Mine(plan, me)
    found = [
        *_check_ins(mine),
        *_blockers(mine),
        *_acknowledgements(mine),
        *_scores(mine),
        *_dependencies(mine, soon_days),
        *_initiatives(mine, soon_days),
        *_actions(mine, soon_days),
        *_backing(mine, soon_days),
    ]
    return in_order(found)


def in_order(found: Iterable[Due]) -> list[Due]:
    """The most urgent first."""
    return sorted(found, key=_urgency)


def _urgency(one: Due) -> tuple[int, date, int, str]:
    return -one.overdue_days, one.by or date.max, _ORDER[one.kind], one.about


def next_check_in(plan: Plan, me: str) -> date | None:
    """The first day after the plan's day on which a check-in of this person falls due."""
    days = (check_in_day(plan, result) for result in Mine(plan, me).results())
    return min((day for day in days if day and day > plan.today), default=None)


def cadence_of(plan: Plan, id: str) -> int:
    """Every how many days a key result is checked in: as its team says, else as the workspace does."""
    return plan.clock(id).cadence_days or plan.workspace.cadence_days


def check_in_day(plan: Plan, result: KeyResult) -> date | None:
    """The day on which the next check-in of a key result falls due; None when none is wanted.

    None is wanted of what is done, put away, fed by something else, or in a cycle that does not run (yet).
    """
    cycle = running_cycle(plan, result.objective)
    fed = plan.feed_of(result) is not None
    if cycle is None or fed or not _counts(result) or not _counts(plan.objectives[result.objective]):
        return None
    if plan.figure(result.id).computed is Status.DONE:
        return None
    latest = plan.latest.get(result.id)
    last = max(latest.date, cycle.start - timedelta(days=1)) if latest else cycle.start
    day = last + timedelta(days=cadence_of(plan, result.id))
    # The last check-in of a cycle falls due with its last day.
    return min(day, cycle.end) if last < cycle.end else None


def running_cycle(plan: Plan, id: str) -> Cycle | None:
    """The cycle of an item when it has begun and is neither put away, closed nor still being prepared.

    One that ended weeks ago and that nobody closed does not run any more.
    """
    cycle = plan.cycle_of(id)
    if cycle is None or cycle.archived or cycle.state not in _RUNNING:
        return None
    return cycle if cycle.start <= plan.today <= cycle.end + timedelta(days=FORGOTTEN_DAYS) else None


def _counts(item: Objective | KeyResult) -> bool:
    return item.state is State.ACTIVE and not item.archived


class Mine:
    """What belongs to one person: key results they own (or that nobody does, of their objectives), and teams."""

    def __init__(self, plan: Plan, me: str) -> None:
        self.plan, self.me = plan, me
        person = plan.people.get(me)
        self.led = {team.id for team in plan.teams.values() if team.lead == me and not team.archived}
        self.teams: set[str] = self.led | (set(person.teams) if person else set[str]())

    def objectives(self) -> Iterator[Objective]:
        """Objectives that the person owns, none of them put away."""
        return (item for item in self.plan.objectives.values() if item.owner == self.me and not item.archived)

    def results(self) -> Iterator[KeyResult]:
        """Key results that the person checks in on, none of them put away."""
        for item in self.plan.key_results.values():
            if not item.archived and (item.owner == self.me or (item.owner is None and self.owns(item.objective))):
                yield item

    def owns(self, objective: str) -> bool:
        """Whether the person owns an objective."""
        found = self.plan.objectives.get(objective)
        return found is not None and found.owner == self.me and not found.archived

    def reviews(self, objective: Objective) -> bool:
        """Whether the person owns an objective or leads one of its teams."""
        return not objective.archived and (objective.owner == self.me or not self.led.isdisjoint(objective.teams))

    def heard(self) -> Iterator[tuple[Objective, KeyResult, CheckIn]]:
        """The latest words about key results under objectives that the person answers for."""
        for item in self.plan.objectives.values():
            if self.reviews(item) and running_cycle(self.plan, item.id) is not None:
                for result in self.plan.results(item.id):
                    latest = self.plan.latest.get(result.id)
                    if latest is not None and not result.archived:
                        yield item, result, latest


def _late(plan: Plan, by: date | None, grace: int = 0) -> int:
    days = (plan.today - by).days if by else 0
    return days if days > grace else 0


def _near(plan: Plan, by: date | None, soon_days: int) -> bool:
    return by is not None and (by - plan.today).days <= soon_days


def _check_ins(mine: Mine) -> Iterator[Due]:
    plan = mine.plan
    for result in mine.results():
        by = check_in_day(plan, result)
        if by is not None and by <= plan.today:
            first = result.id not in plan.latest
            late = _late(plan, by, plan.workspace.grace_days)
            yield Due(DueKind.CHECK_IN, result.id, by, late, {"first": first, "item": result.id})


def _blockers(mine: Mine) -> Iterator[Due]:
    for item, result, latest in mine.heard():
        if latest.blocker and item.owner == mine.me and latest.author != mine.me:
            yield Due(DueKind.BLOCKER, result.id, None, 0, {"note": latest.blocker, "item": result.id})


def _acknowledgements(mine: Mine) -> Iterator[Due]:
    waiting: dict[str, list[str]] = {}
    oldest = mine.plan.today - timedelta(days=FORGOTTEN_DAYS)
    for item, result, latest in mine.heard():
        reporter = latest.author or result.owner or item.owner
        if latest.acknowledged_by is None and reporter not in (None, mine.me) and latest.date >= oldest:
            waiting.setdefault(item.id, []).append(latest.id)
    for id, ids in waiting.items():
        yield Due(DueKind.ACKNOWLEDGE, id, None, 0, {"count": len(ids), "check_ins": tuple(ids), "item": id})


def _scores(mine: Mine) -> Iterator[Due]:
    waiting: dict[str, int] = {}
    for item in [*mine.objectives(), *mine.results()]:
        cycle = mine.plan.cycle_of(item.id)
        if cycle is not None and cycle.state is CycleState.REVIEW and not cycle.archived and _unscored(item):
            waiting[cycle.id] = waiting.get(cycle.id, 0) + 1
    for id, count in waiting.items():
        yield Due(DueKind.SCORE, id, None, 0, {"count": count})


def _unscored(item: Objective | KeyResult) -> bool:
    return item.score is None and item.state in (State.ACTIVE, State.DONE)


def _dependencies(mine: Mine, soon_days: int) -> Iterator[Due]:
    plan = mine.plan
    for one in plan.dependencies.values():
        if one.giver not in mine.teams:
            continue
        params = {"item": one.about or ""}
        if one.state is Asking.ASKED:
            yield Due(DueKind.ANSWER, one.id, one.by, _late(plan, one.by), params)
        elif one.state is Asking.ACCEPTED and _near(plan, one.by, soon_days):
            yield Due(DueKind.DELIVERY, one.id, one.by, _late(plan, one.by), params)


def _initiatives(mine: Mine, soon_days: int) -> Iterator[Due]:
    plan = mine.plan
    for one in plan.initiatives.values():
        wanted = one.owner == mine.me and one.state in _UNDONE and not one.archived
        if wanted and _near(plan, one.due, soon_days):
            yield Due(DueKind.INITIATIVE, one.id, one.due, _late(plan, one.due), {"item": one.key_result})


def _actions(mine: Mine, soon_days: int) -> Iterator[Due]:
    plan = mine.plan
    for one in plan.actions.values():
        if one.owner == mine.me and one.state in _UNDONE and _near(plan, one.due, soon_days):
            yield Due(DueKind.ACTION, one.id, one.due, _late(plan, one.due))


def _backing(mine: Mine, soon_days: int) -> Iterator[Due]:
    """What a sponsor has promised, and the days on which they look at it again; ``place`` is that of the promise."""
    plan = mine.plan
    for one in plan.sponsorships.values():
        if one.sponsor != mine.me:
            continue
        item = one.about if one.about in plan.objectives or one.about in plan.key_results else ""
        for place, promise in enumerate(one.promises):
            if promise.delivery in _OUTSTANDING and _near(plan, promise.due, soon_days):
                params: dict[str, object] = {"item": item, "place": place}
                yield Due(DueKind.PROMISE, one.id, promise.due, _late(plan, promise.due), params)
        if _near(plan, one.review, soon_days):
            yield Due(DueKind.SPONSOR, one.id, one.review, _late(plan, one.review), {"item": item})


def overdue(found: Iterable[Due], kind: DueKind = DueKind.CHECK_IN) -> int:
    """How many of a kind are overdue."""
    return sum(1 for one in found if one.kind is kind and one.overdue_days)
