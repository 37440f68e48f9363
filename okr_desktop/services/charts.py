"""Charts as data: a key result over time, a cycle's burn-up, how figures are spread, teams side by side."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import inf
from time import monotonic
from typing import TypeVar

from okr_desktop.domain.charts import burn_up, key_result
from okr_desktop.domain.charts import distribution as spread
from okr_desktop.domain.charts.burn_up import BurnUp, Change, TeamSmall
from okr_desktop.domain.charts.distribution import Distribution
from okr_desktop.domain.charts.key_result import KeyResultSeries
from okr_desktop.domain.charts.table import Table, to_dict
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading, readings

T = TypeVar("T")
Chart = KeyResultSeries | BurnUp | Distribution | tuple[TeamSmall, ...]
# A day is too fine for a quarter, a week too fine for several years.
_RHYTHMS = ((45, 1), (800, 7))
_COARSEST = 28
_NO_TEAM = ""
# Key results whose readings are fetched at once: some tens of thousands of rows.
_SLICE = 1_000


def key_result_chart(desk: Desk, id: str) -> KeyResultSeries:
    """The values of a key result with what was expected and where it is heading; raises NotFound.

    A key result that is fed shows the readings of what feeds it.
    """
    item = desk.key_result(id)
    plan = desk.plan
    cycle = plan.cycle_of(id)
    source = burn_up.end_of_feeds(plan, item)
    found = list[CheckIn]()
    if source not in plan.objectives:
        found = loading.check_ins(desk.space.db, source, "kpi" if source in plan.kpis else "key_result")
    series = key_result.key_result_series(item, found, _period(item, cycle), plan.clock(id))
    return replace(series, reason="fed", trend=()) if source in plan.objectives else series


def _period(item: KeyResult, cycle: Cycle | None) -> tuple[date, date] | None:
    if cycle is None:
        return None
    end = min(item.due, cycle.end) if item.due else cycle.end
    return (cycle.start, end) if end > cycle.start else (cycle.start, cycle.end)


def cycle_burn_up(desk: Desk, cycle: str, team: str | None = None) -> BurnUp:
    """How the mean progress of a cycle's objectives (of one team's: by id) grew; raises NotFound.

    Today's objectives, weights and alignments are read with the check-ins of earlier days; the last step is
    what the plan shows today.
    """
    work = BurnUpWork(desk, cycle, team)
    work.advance(inf)
    return work.burn_up


def team_multiples(desk: Desk, cycle: str) -> tuple[TeamSmall, ...]:
    """A burn-up for each team with objectives in the cycle, in the order of teams; those without a team last."""
    work = BurnUpWork(desk, cycle, by_team=True)
    work.advance(inf)
    return work.teams


def distribution(
    desk: Desk, cycle: str, team: str | None = None, *, of: str = "key_result", graded: bool = False
) -> Distribution:
    """How the progress of a cycle's key results (or, ``of="objective"``, objectives) is spread; raises NotFound.

    With ``graded`` it is the scores that persons gave; what has none is no data.
    """
    _cycle(desk, cycle, team)
    plan = desk.plan
    ids = burn_up.counted(plan, cycle, team)
    if of == "key_result":
        ids = [one.id for id in ids for one in plan.results(id) if plan.counts(one.id)]
    return spread.distribution(_figure(plan, id, graded) for id in ids)


def _figure(plan: Plan, id: str, graded: bool) -> Decimal | None:
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    if graded:
        return item.score
    return figure.raw if figure.reported else None


def table(chart: Chart) -> Table:
    """The figures of a chart as a table of plain values."""
    match chart:
        case KeyResultSeries():
            return key_result.table(chart)
        case BurnUp():
            return burn_up.table(chart)
        case Distribution():
            return spread.table(chart)
        case _:
            return burn_up.teams_table(chart)


def table_dict(chart: Chart) -> dict[str, object]:
    """The documented shape of a chart for JSON: ``columns``, and ``rows`` as objects."""
    return to_dict(table(chart))


def _cycle(desk: Desk, id: str, team: str | None = None) -> Cycle:
    found = desk.plan.cycles.get(id)
    if found is None:
        raise NotFound("cycle.unknown", id=id, known="")
    if team is not None and team not in desk.plan.teams:
        raise NotFound("team.unknown", id=team)
    return found


class BurnUpWork:
    """The burn-up of a cycle, made in slices: of 40,000 key results it takes seconds, and others must get through.

    ``advance`` until it says that it is done, then ``burn_up`` or ``teams`` has the result. What is changed
    between two slices is not seen; begin again then.
    """

    def __init__(self, desk: Desk, cycle: str, team: str | None = None, *, by_team: bool = False) -> None:
        known, plan = _cycle(desk, cycle, team), desk.plan
        ids = burn_up.counted(plan, cycle, team)
        self._groups = _by_team(plan, ids) if by_team else {_NO_TEAM: ids}
        self._names = {id: plan.teams[id].name if id else "" for id in self._groups if by_team}
        self._days = burn_up.step_days(known, plan.today, _every(known))
        self._walk = burn_up.Walk(plan, known, self._groups, self._days)
        self._slices = self._work(desk)

    def advance(self, seconds: float) -> bool:
        """Work for about so long; True when all is done."""
        until = monotonic() + seconds
        return all(monotonic() < until for _ in self._slices)

    @property
    def burn_up(self) -> BurnUp:
        """The burn-up of all objectives."""
        return self._walk.found()[_NO_TEAM]

    @property
    def teams(self) -> tuple[TeamSmall, ...]:
        """The burn-up of each team."""
        found = self._walk.found()
        return tuple(TeamSmall(id, name, found[id]) for id, name in self._names.items())

    def _work(self, desk: Desk) -> Iterator[None]:
        if not self._days:
            return
        due: list[list[Change]] = [[] for _ in self._days]
        reader = _StepReader(self._days, due)
        subjects = self._walk.subjects
        for kind, known in (("key_result", desk.plan.key_results), ("kpi", desk.plan.kpis)):
            for part in _parts(sorted(subjects & known.keys()), _SLICE):
                reader.take(readings.readings(desk.space.db, part, self._days[-1], kind))
                yield
        for changes in due:
            for part in _parts(changes, 5 * _SLICE):
                self._walk.read(part)
                yield
            self._walk.take()
            yield


def _parts(items: list[T], size: int) -> Iterator[list[T]]:
    return (items[at : at + size] for at in range(0, len(items), size))


def _by_team(plan: Plan, ids: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for id in ids:
        for team in [team for team in plan.objectives[id].teams if team in plan.teams] or [_NO_TEAM]:
            groups.setdefault(team, []).append(id)
    order = sorted(groups, key=lambda id: (not id, plan.teams[id].rank if id else "", id))
    return {id: groups[id] for id in order}


def _every(cycle: Cycle) -> int:
    length = (cycle.end - cycle.start).days
    return next((every for longest, every in _RHYTHMS if length <= longest), _COARSEST)


class _StepReader:
    """Keeps the last reading of each key result in each step; days and numbers that come again are read once."""

    def __init__(self, days: Sequence[date], due: list[list[Change]]) -> None:
        self._texts = [day.isoformat() for day in days]
        self._due = due
        self._steps: dict[str, int] = {}
        self._values: dict[str, Decimal] = {}

    def take(self, found: Iterable[readings.Reading]) -> None:
        """Readings by subject, of each in order of time."""
        steps, before, at = self._steps, None, -1
        for row in found:
            step = steps.get(row[1])
            if step is None:
                step = steps[row[1]] = bisect_left(self._texts, row[1])
            if before is not None and (step != at or row[0] != before[0]):
                self._keep(at, before)
            before, at = row, step
        if before is not None:
            self._keep(at, before)

    def _keep(self, step: int, row: readings.Reading) -> None:
        subject, _, text, reached = row
        value = self._values.get(text)
        if value is None:
            value = self._values[text] = Decimal(text)
        self._due[step].append(Change(step, subject, value, tuple(json.loads(reached)) if reached else ()))
