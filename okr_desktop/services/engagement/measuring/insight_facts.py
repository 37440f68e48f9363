"""What the indicators of engagement are counted from: plan and journal, by team and cycle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.domain.pulse.tally import suppressed
from okr_desktop.domain.workshop.lineage import Pedigree, came_out
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop.lineage import family_of
from okr_desktop.store import moments

#: What came within this time of each other came in together, and tells nothing about how long anybody waited.
TOGETHER_MS = 10_000
#: A check-in that was written down so much later was brought in from elsewhere: its moment tells nothing either.
LATE_DAYS = 7
DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Told:
    """A check-in: its moment in milliseconds since 1970 (None: not known) and the person who made it."""

    id: str
    key_result: str
    day: date
    author: str | None
    moment: int | None


@dataclass(frozen=True, slots=True)
class Scope:
    """A team (id; None: everybody) in a cycle, with its objectives and key results that count."""

    cycle: Cycle
    team: str | None
    objectives: tuple[str, ...]
    results: tuple[KeyResult, ...]


class Facts:
    """Everything of a workspace that indicators need, read when first asked for; used while nothing is changed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.plan: Plan = desk.plan
        self._check_ins: dict[str, list[Told]] = {}
        self._active: dict[str, frozenset[str]] = {}

    @property
    def now_ms(self) -> int:
        """The end of today."""
        return _midnight(self.desk.today + timedelta(days=1))

    def scope(self, cycle: Cycle, team: str | None) -> Scope:
        """What a team has in a cycle."""
        plan = self.plan
        objectives = counted(plan, cycle.id, team)
        results = [one for id in objectives for one in plan.results(id) if plan.counts(one.id)]
        return Scope(cycle, team, tuple(objectives), tuple(results))

    # People

    def person(self, id: str | None) -> str | None:
        """Somebody entered twice is one person; None for nobody."""
        seen = set[str]()
        while id and id not in seen and (known := self.plan.people.get(id)) and known.alias_of:
            seen.add(id)
            id = known.alias_of
        return id or None

    @cached_property
    def members(self) -> Mapping[str | None, frozenset[str]]:
        """Who is in each team now, and (None) in the workspace; who has left or was entered twice is not."""
        present = [one for one in self.plan.people.values() if not one.archived and not one.alias_of]
        found: dict[str | None, set[str]] = {None: {one.id for one in present}}
        for one in present:
            for team in one.teams:
                found.setdefault(team, set()).add(one.id)
        return {team: frozenset(ids) for team, ids in found.items()}

    def team_members(self, team: str | None) -> frozenset[str]:
        """Who is in a team now."""
        return self.members.get(team, frozenset())

    def moved(self, cycle: Cycle) -> Mapping[str, set[str]]:
        """Who has come to or left each team since a cycle began."""
        plan = self.plan
        return moments.moved(self.desk.space.db, plan.people, plan.teams, _midnight(cycle.start))

    def covered(self, cycle: Cycle) -> frozenset[str]:
        """Teams of a cycle that are big enough, but hidden with a smaller one that would follow by subtraction."""
        sizes = {team: len(self.team_members(team)) for team in teams_in(self, cycle)}
        return frozenset(id for id in suppressed(sizes, THRESHOLD) if sizes[id] >= THRESHOLD)

    # Ideas

    @cached_property
    def ideas(self) -> Mapping[str, list[Idea]]:
        """The ideas that came in each cycle: the one that was said, else that of their workshop."""
        found: dict[str, list[Idea]] = {}
        for one in self.plan.ideas.values():
            workshop = self.plan.workshops.get(one.workshop or "")
            found.setdefault(one.cycle or (workshop.cycle if workshop else None) or "", []).append(one)
        return found

    # Check-ins and comments

    def check_ins(self, results: Iterable[KeyResult], cycle: Cycle) -> dict[str, list[Told]]:
        """The check-ins of key results inside their cycle, by key result, oldest first."""
        wanted = [one.id for one in results]
        self._read([id for id in wanted if id not in self._check_ins])
        return {id: [one for one in self._check_ins[id] if cycle.start <= one.day <= cycle.end] for id in wanted}

    def _read(self, key_results: list[str]) -> None:
        if not key_results:
            return
        rows = list(moments.check_ins(self.desk.space.db, key_results))
        known = self._moments(row[0] for row in rows)
        self._check_ins.update({id: [] for id in key_results})
        for id, key_result, day, author in rows:
            on = date.fromisoformat(day)
            told = Told(id, key_result, on, self.person(author), _trusted(known.get(id), on))
            self._check_ins[key_result].append(told)

    def _moments(self, ids: Iterable[str]) -> dict[str, int]:
        """When records were made: as their ids tell (they do so also after an import), else as the journal does."""
        known = {id: moment_of(id) for id in ids}
        found = {id: moment for id, moment in known.items() if moment is not None}
        return {**moments.born(self.desk.space.db, known.keys() - found.keys()), **found}

    @cached_property
    def comments(self) -> Mapping[str, list[tuple[int, str | None]]]:
        """When and by whom something was said, by what it is about; in order of time."""
        known = self._moments(self.plan.comments)
        found: dict[str, list[tuple[int, str | None]]] = {}
        for id, one in self.plan.comments.items():
            if id in known:
                found.setdefault(one.about, []).append((known[id], self.person(one.author)))
        return {about: sorted(said, key=_moment) for about, said in found.items()}

    def active(self, cycle: Cycle) -> frozenset[str]:
        """Who has checked in, said or taken on something in a cycle, wherever."""
        if cycle.id not in self._active:
            self._active[cycle.id] = frozenset(self._find_active(cycle))
        return self._active[cycle.id]

    def _find_active(self, cycle: Cycle) -> Iterator[str]:
        first, after = span_ms(cycle)
        results = self.scope(cycle, None).results
        yield from (one.author for said in self.check_ins(results, cycle).values() for one in said if one.author)
        said = (pair for pairs in self.comments.values() for pair in pairs)
        yield from (who for moment, who in said if who and first <= moment < after)
        ids = {one.id for one in results}
        owners = (self.person(one.owner) for one in self.plan.initiatives.values() if one.key_result in ids)
        yield from (who for who in owners if who)

    # Where objectives came from

    @cached_property
    def family(self) -> Pedigree:
        """What came out of what."""
        return family_of(self.plan)

    @cached_property
    def became(self) -> frozenset[str]:
        """Ideas that an objective or key result of the plan came out of."""
        plan = self.plan
        made = came_out(self.family).items()
        return frozenset(
            idea for idea, items in made if any(id in plan.objectives or id in plan.key_results for id in items)
        )

    @cached_property
    def linked(self) -> frozenset[str]:
        """Objectives with a dependency between teams, of their own or of one of their key results."""
        plan = self.plan
        about = {one.about for one in plan.dependencies.values() if one.about}
        above = {plan.key_results[id].objective for id in about if id in plan.key_results}
        return frozenset(above | about & plan.objectives.keys())


def moment_of(id: str) -> int | None:
    """The moment that an id tells, in milliseconds since 1970; None for one that tells none."""
    return int(id[:12], 16) if made_on(id) is not None else None


def teams_in(facts: Facts, cycle: Cycle) -> list[str]:
    """The teams with objectives in a cycle that are still there, in the order of teams."""
    plan = facts.plan
    found = {team for id in counted(plan, cycle.id) for team in plan.objectives[id].teams if team in plan.teams}
    return sorted(found, key=lambda id: (plan.teams[id].rank, id))


def span_ms(cycle: Cycle) -> tuple[int, int]:
    """The first moment of a cycle and the first one after it, in milliseconds since 1970."""
    return _midnight(cycle.start), _midnight(cycle.end + timedelta(days=1))


def _trusted(moment: int | None, day: date) -> int | None:
    first = _midnight(day)
    return moment if moment is not None and first - DAY_MS <= moment < first + LATE_DAYS * DAY_MS else None


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time()).timestamp() * 1000)


def _moment(said: tuple[int, str | None]) -> int:
    return said[0]
