"""The indicators of a team in a cycle, counted from the facts; and how far its goals came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from okr_desktop.domain.closing import progress_of
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.insight import indicators
from okr_desktop.domain.insight.catalogue import Measure
from okr_desktop.domain.insight.indicators import DOWN, UNKNOWN, UP, Reply, Rhythm
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.workshop.lineage import share
from okr_desktop.services.engagement.measuring.insight_facts import DAY_MS, TOGETHER_MS, Facts, Scope, Told
from okr_desktop.services.workshop.lineage import rooted

_HOUR_MS = 3600 * 1000
_HALF = Decimal("0.5")


def measures(facts: Facts, scope: Scope) -> Iterator[Measure]:
    """Every indicator of a team (or everybody) in a cycle, in the order of the catalogue."""
    plan = facts.plan
    told = facts.check_ins(scope.results, scope.cycle)
    said = [one for found in told.values() for one in found]
    members, size = facts.team_members(scope.team), len(facts.team_members(scope.team))
    rhythms = list(_rhythms(facts, scope, told))
    timed, any_reply, unmeasured = _replies(facts, told)
    yield indicators.bottom_up([_origin(facts, plan.objectives[id]) for id in _of_teams(facts, scope)])
    yield indicators.alignment(sum(_is_linked(facts, id) for id in scope.objectives), len(scope.objectives))
    yield _conversion(facts, scope)
    yield indicators.regularity(rhythms)
    yield indicators.longest_gap(rhythms)
    yield _coverage(facts, scope, members, said)
    yield indicators.concentration([one.author for one in said if one.author], size)
    yield indicators.latency(timed, unmeasured)
    yield indicators.uncommented(any_reply)
    yield indicators.owners(sum(one.owner in plan.people for one in scope.results), len(scope.results))


def results(facts: Facts, scope: Scope) -> Iterator[Measure]:
    """How far the key results came, and how they were graded: means of shares of 1."""
    plan, count = facts.plan, len(scope.results)
    known = [found for one in scope.results if (found := progress_of(plan, one.id)) is not None]
    # What was never reported counts as nothing reached, as it does everywhere else.
    value = float(sum(known, Decimal(0)) / count) if known else None
    yield Measure("progress", value, len(known), count, "" if known else "nothing")
    grades = [one.score for one in scope.results if one.score is not None]
    value = float(sum(grades, Decimal(0)) / len(grades)) if grades else None
    yield Measure("grade", value, len(grades), count, "" if grades else "nothing")


# Where objectives came from


def _of_teams(facts: Facts, scope: Scope) -> list[str]:
    """Of everybody's objectives, those that belong to a team: nobody is outside the whole company."""
    teams, plan = facts.plan.teams, facts.plan
    return [id for id in scope.objectives if any(team in teams for team in plan.objectives[id].teams)]


def _origin(facts: Facts, item: Objective) -> str:
    """What its ideas say where it came out of ideas; else whether who proposed it is in one of its teams."""
    root = rooted(facts.plan, item.id) if facts.plan.lineages else None
    behind = share(facts.family, root) if root else None
    if behind is not None and behind.total:
        return UP if behind.is_up else UNKNOWN if behind.unknown_share > _HALF else DOWN
    proposer = facts.person(item.proposer)
    if proposer is None or proposer not in facts.plan.people:
        return UNKNOWN
    return UP if any(proposer in facts.team_members(team) for team in item.teams) else DOWN


def _is_linked(facts: Facts, id: str) -> bool:
    plan = facts.plan
    serves = plan.objectives[id].serves
    return plan.parent_of(id) is not None or id in facts.linked or serves in plan.directions


def _conversion(facts: Facts, scope: Scope) -> Measure:
    cohort = [one.id for one in facts.ideas.get(scope.cycle.id, ()) if _is_of(facts, one, scope.team)]
    return indicators.conversion(len(facts.became.intersection(cohort)), len(cohort))


def _is_of(facts: Facts, idea: Idea, team: str | None) -> bool:
    """Whether an idea came from a team or is about it."""
    plan = facts.plan
    workshop = plan.workshops.get(idea.workshop or "")
    if team is None or idea.about == team or (workshop is not None and workshop.team == team):
        return True
    about = plan.key_results.get(idea.about or "")
    item = plan.objectives.get(about.objective if about else idea.about or "")
    return (item is not None and team in item.teams) or facts.person(idea.author) in facts.team_members(team)


# What people did


def _coverage(facts: Facts, scope: Scope, members: frozenset[str], said: Sequence[Told]) -> Measure:
    if scope.team in facts.covered(scope.cycle):
        return Measure("coverage", why="beside")
    active = facts.active(scope.cycle)
    if said and not any(one.author for one in said) and not active & members:
        return Measure("coverage", why="nameless")  # somebody did check in: "nobody" would be wrong
    return indicators.coverage(active, members)


def _rhythms(facts: Facts, scope: Scope, told: Mapping[str, Sequence[Told]]) -> Iterator[Rhythm]:
    plan, cycle = facts.plan, scope.cycle
    for item in scope.results:
        days = frozenset(one.day for one in told[item.id])
        last = min(facts.desk.today, cycle.end)
        if days and plan.figure(item.id).computed is Status.DONE:
            last = max(days)  # nothing is due of what is reached
        first = _begins(item, cycle.start, last, days)
        if first <= last and plan.feed_of(item) is None:
            yield Rhythm(days, first, last, plan.clock(item.id).cadence_days or plan.workspace.cadence_days)


def _begins(item: KeyResult, start: date, last: date, days: frozenset[date]) -> date:
    """What was planned later is due later; what was brought in afterwards was due from the first day on."""
    made = made_on(item.id)
    begins = made if made is not None and start < made <= last else start
    return min(begins, *days) if days else begins


def _replies(facts: Facts, told: Mapping[str, Sequence[Told]]) -> tuple[list[Reply], list[Reply], int]:
    """Check-ins whose reply has a time; all of them, with 0 hours for any reply; how many have no such time."""
    timed, every, unmeasured = list[Reply](), list[Reply](), 0
    for said in told.values():
        for at, one in enumerate(said):
            following = said[at + 1].moment if at + 1 < len(said) else None
            moments, age = _moments_of_others(facts, one, following), _age(facts, one)
            if one.moment is None:
                unmeasured += 1
                if moments or not _others(facts, one, one.key_result):
                    every.append(Reply(0.0 if moments else None, age))
                continue
            every.append(Reply(0.0 if moments else None, age))
            if moments and moments[0] - one.moment < TOGETHER_MS:
                unmeasured += 1
            else:
                timed.append(Reply((moments[0] - one.moment) / _HOUR_MS if moments else None, age))
    return timed, every, unmeasured


def _age(facts: Facts, one: Told) -> float:
    """How many hours ago a check-in was made."""
    if one.moment is None:
        return (facts.desk.today - one.day).days * DAY_MS / _HOUR_MS
    return max(facts.now_ms - one.moment, 0) / _HOUR_MS


def _moments_of_others(facts: Facts, one: Told, following: int | None) -> list[int]:
    """When others said something to a check-in, or to its key result before the next check-in; in order of time."""
    own = _others(facts, one, one.id)
    if one.moment is None:
        return own
    until = following if following is not None and following - one.moment >= TOGETHER_MS else None
    beside = _others(facts, one, one.key_result)
    return sorted([*own, *(at for at in beside if at >= one.moment and (until is None or at < until))])


def _others(facts: Facts, one: Told, about: str) -> list[int]:
    """When somebody else than the author of a check-in said something about it or its key result."""
    return [moment for moment, who in facts.comments.get(about, ()) if who and who != one.author]
