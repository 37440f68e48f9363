"""Everything of a workspace in memory: records, the tree they form, and the figures read from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.figures import Figure, Figures, Reading
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, Source, State
from okr_desktop.domain.pace import Clock, is_stale
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseResult
from okr_desktop.domain.records import TABLE_NAMES, Aside, Record
from okr_desktop.domain.review import ActionItem, CycleNote, Retrospective
from okr_desktop.domain.scoring import Score
from okr_desktop.domain.strategy import Announcement, Direction
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    VoteRound,
    Workshop,
)

__all__ = ["TABLE_NAMES", "Aside", "Figure", "Plan", "Reading", "Record"]


class Plan:
    """Records by id with the tree they form; figures are computed when first asked for and kept."""

    def __init__(self, workspace: Workspace, today: date) -> None:
        self.workspace = workspace
        self.today = today
        self.people: dict[str, Person] = {}
        self.teams: dict[str, Team] = {}
        self.cycles: dict[str, Cycle] = {}
        self.objectives: dict[str, Objective] = {}
        self.key_results: dict[str, KeyResult] = {}
        self.latest: dict[str, CheckIn] = {}
        self.kpis: dict[str, Kpi] = {}
        self.initiatives: dict[str, Initiative] = {}
        self.dependencies: dict[str, Dependency] = {}
        self.comments: dict[str, Comment] = {}
        self.overrides: dict[str, StatusOverride] = {}
        self.dismissals: dict[str, Dismissal] = {}
        self.notes: dict[str, CycleNote] = {}
        self.retrospectives: dict[str, Retrospective] = {}
        self.actions: dict[str, ActionItem] = {}
        self.workshops: dict[str, Workshop] = {}
        self.ideas: dict[str, Idea] = {}
        self.clusters: dict[str, Cluster] = {}
        self.vote_rounds: dict[str, VoteRound] = {}
        self.lineages: dict[str, Lineage] = {}
        self.parkings: dict[str, Parking] = {}
        self.dissents: dict[str, Dissent] = {}
        self.protocols: dict[str, Protocol] = {}
        self.sign_offs: dict[str, SignOff] = {}
        self.directions: dict[str, Direction] = {}
        self.announcements: dict[str, Announcement] = {}
        self.reactions: dict[str, Reaction] = {}
        self.recognitions: dict[str, Recognition] = {}
        self.questions: dict[str, Question] = {}
        self.concerns: dict[str, Concern] = {}
        self.sponsorships: dict[str, Sponsorship] = {}
        self.lessons: dict[str, LessonProgress] = {}
        self.rollout: dict[str, RolloutStep] = {}
        self.pulses: dict[str, Pulse] = {}
        self.pulse_answers: dict[str, PulseAnswer] = {}
        self.pulse_results: dict[str, PulseResult] = {}
        self._children: dict[str | None, list[str]] | None = None
        self._results: dict[str | None, list[str]] | None = None
        self._settled: dict[str, str | None] | None = None
        # Says where everything stands when two moves at once have made a circle (sharing.md); without it, the least id
        # of each circle stands at the top.
        self.repair: Callable[[], Mapping[str, str | None]] | None = None
        self._initiatives: dict[str | None, list[str]] | None = None
        self._judged: dict[str, str] | None = None
        self._cadences: dict[str, int] | None = None
        self._figures = Figures(self)

    # Records in and out

    def put(self, record: Record) -> None:
        """Add or replace a record (check-ins: see ``put_latest``)."""
        match record:
            case Objective():
                before, self.objectives[record.id] = self.objectives.get(record.id), record
                self._forget_item(record.id, before and _place(before), _place(record))
            case KeyResult():
                before, self.key_results[record.id] = self.key_results.get(record.id), record
                self._forget_item(record.id, before and _place(before), _place(record))
            case CheckIn():
                self.put_latest(record.subject, record)
            case Cycle():
                self.cycles[record.id] = record
                self._figures.clear_values()
            case Team():
                self.teams[record.id] = record
                self._cadences = None
                self._figures.clear_values()
            case Workspace():
                self.workspace = record
                self._figures.clear_values()
            case _:
                self._put_aside(record)

    def _put_aside(self, record: Person | Aside) -> None:
        """Records that stand beside the tree."""
        before = self.table_of(record).get(record.id)
        self.table_of(record)[record.id] = record
        match record:
            case StatusOverride():
                self._judged = None
                self._figures.forget_above(
                    record.about, *([before.about] if isinstance(before, StatusOverride) else ())
                )
            case Kpi():
                self._figures.forget_above(record.id)
            case Initiative():
                self._initiatives = None
            case _:
                pass

    def table_of(self, record: Record) -> dict[str, Any]:
        """The records of the same kind (not for the workspace and check-ins)."""
        return getattr(self, TABLE_NAMES[type(record)])

    def put_latest(self, subject: str, latest: CheckIn | None) -> None:
        """Set the current check-in of a key result or KPI; only figures computed from it are forgotten."""
        if latest is None:
            self.latest.pop(subject, None)
        else:
            self.latest[subject] = latest
        self._figures.forget_above(subject)

    def drop(self, id: str) -> None:
        """Forget a record that was deleted."""
        for name in (*TABLE_NAMES.values(), "latest"):
            getattr(self, name).pop(id, None)
        self.forget()

    def forget(self) -> None:
        """Throw away everything derived, after records were changed."""
        self._children = self._results = self._settled = self._initiatives = self._judged = self._cadences = None
        self._figures.clear()

    def _forget_item(self, id: str, before: _Place | None, after: _Place) -> None:
        if before != after:
            self.forget()
        else:
            self._figures.forget_above(id, *(result.id for result in self.results(id)))

    def get(self, id: str) -> Any:
        """The record with this id, of whatever kind (check-ins aside), None when there is none."""
        for name in TABLE_NAMES.values():
            if (found := getattr(self, name).get(id)) is not None:
                return found
        return None

    # The tree

    def children(self, parent: str | None) -> list[Objective]:
        """Objectives aligned to an objective or key result (None: to nothing), in their order."""
        if self._children is None:
            self._children = _ordered(
                (self.parent_of(item.id), item.rank, item.id) for item in self.objectives.values()
            )
        return [self.objectives[id] for id in self._children.get(parent, ())]

    def results(self, objective: str) -> list[KeyResult]:
        """Key results of an objective, in their order."""
        if self._results is None:
            self._results = _ordered((item.objective, item.rank, item.id) for item in self.key_results.values())
        return [self.key_results[id] for id in self._results.get(objective, ())]

    def _known(self, parent: str | None) -> str | None:
        return parent if parent in self.objectives or parent in self.key_results else None

    def parent_of(self, id: str) -> str | None:
        """The item above an objective or key result, None at the top or for what is unknown."""
        if (found := self.objectives.get(id)) is not None:
            settled = self._resettled()
            return self._known(settled.get(id, found.parent))
        result = self.key_results.get(id)
        return None if result is None else result.objective

    @property
    def cut(self) -> Mapping[str, str]:
        """Objectives that had to be put elsewhere, with what they were to stand under."""
        return {id: parent for id in self._resettled() if (parent := self.objectives[id].parent)}

    def _resettled(self) -> dict[str, str | None]:
        """Objectives that do not stand where their records say, and what they stand under."""
        if self._settled is None:
            circles = self._circles()
            parents = self.repair() if circles and self.repair is not None else dict.fromkeys(circles)
            stored = ((id, self.objectives[id].parent) for id in parents if id in self.objectives)
            self._settled = {id: parents[id] for id, parent in stored if parents[id] != parent}
        return self._settled

    def _circles(self) -> set[str]:
        """Of each circle that stored parents form, the objective with the least id: it is shown at the top.

        No action of ours makes one, but two that are merged may (sharing.md).
        """
        found, seen = set[str](), set[str]()
        for start in self.objectives:
            trail, at = list[str](), self._objective_above(start, start)
            while at is not None and at not in seen:
                seen.add(at)
                trail.append(at)
                at = self._objective_above(self.objectives[at].parent, None)
            if at in trail:
                found.add(min(trail[trail.index(at) :]))
        return found

    def _objective_above(self, parent: str | None, default: str | None) -> str | None:
        result = self.key_results.get(parent or "")
        at = result.objective if result else parent
        return at if at in self.objectives else default

    def ancestors(self, id: str) -> Iterator[str]:
        """Ids above an item, nearest first."""
        above = self.parent_of(id)
        while above is not None:
            yield above
            above = self.parent_of(above)

    def subtree(self, id: str) -> list[str]:
        """The item and everything below it, parents first."""
        found, todo, seen = list[str](), [id], set[str]()
        while todo:
            item = todo.pop()
            if item in seen:
                continue
            seen.add(item)
            found.append(item)
            below = [child.id for child in self.children(item)]
            if item in self.objectives:
                below = [result.id for result in self.results(item)] + below
            todo.extend(reversed(below))
        return found

    def cycle_of(self, id: str) -> Cycle | None:
        """The cycle of an objective or key result, None for the backlog."""
        result = self.key_results.get(id)
        objective = self.objectives.get(result.objective if result else id)
        return self.cycles.get(objective.cycle) if objective and objective.cycle else None

    def current_cycle(self) -> Cycle | None:
        """The cycle to show first: the shortest one around today, else the last with objectives, else the last."""
        known = [cycle for cycle in self.cycles.values() if not cycle.archived]
        around = [cycle for cycle in known if cycle.start <= self.today <= cycle.end]
        if around:
            return min(around, key=lambda cycle: (cycle.end - cycle.start, cycle.id))
        used = self.cycles_in_use()
        known = [cycle for cycle in self.cycles.values() if cycle.id in used] or list(self.cycles.values())
        return max(known, key=lambda cycle: (cycle.start, cycle.id), default=None)

    def cycles_in_use(self) -> set[str]:
        """The cycles that objectives belong to."""
        return {item.cycle for item in self.objectives.values() if item.cycle}

    # Beside the tree

    def initiatives_of(self, key_result: str) -> list[Initiative]:
        """Initiatives of a key result, in their order."""
        if self._initiatives is None:
            self._initiatives = _ordered((one.key_result, one.rank, one.id) for one in self.initiatives.values())
        return [self.initiatives[id] for id in self._initiatives.get(key_result, ())]

    def override_of(self, id: str) -> StatusOverride | None:
        """The status that a person has set for an item, if it still holds today: the newest one."""
        if self._judged is None:
            self._judged = {one.about: one.id for _, one in sorted(self.overrides.items())}
        found = self.overrides.get(self._judged.get(id, ""))
        return found if found and (found.until is None or found.until >= self.today) else None

    def cadence_of(self, item: Objective) -> int | None:
        """Days between check-ins that the teams of an objective have agreed on (the shortest), if any."""
        if self._cadences is None:
            found = {team.id: self._cadence(team) for team in self.teams.values()}
            self._cadences = {id: days for id, days in found.items() if days}
        return min((self._cadences[id] for id in item.teams if id in self._cadences), default=None)

    def _cadence(self, team: Team | None) -> int | None:
        seen = set[str]()
        while team is not None and team.cadence_days is None and team.id not in seen:
            seen.add(team.id)
            team = self.teams.get(team.parent or "")
        return team.cadence_days if team else None

    def health(self, kpi: str) -> Health:
        """What the latest reading of a KPI says; it grows stale by the cadence of its team."""
        item, latest = self.kpis[kpi], self.latest.get(kpi)
        if latest is None:
            return item.health(None)
        cadence = self._cadence(self.teams.get(item.team or ""))
        clock = Clock(self.today, Decimal(0), self.workspace, cadence_days=cadence)
        return item.health(latest.value, stale=is_stale(latest.date, clock))

    # Figures

    def figure(self, id: str) -> Figure:
        """Progress, status, confidence and reporting of an objective or key result."""
        return self._figures.of(id)

    def reading(self, id: str) -> Reading:
        """What a key result's progress is computed from: its own check-ins or what feeds it."""
        return self._figures.reading(id)

    def latest_of(self, id: str) -> CheckIn | None:
        """The check-in that a key result's value comes from: its own latest, or that of what feeds it."""
        return self._figures.latest_of(id)

    def feed_of(self, result: KeyResult) -> str | None:
        """What a key result reads from; None for its own check-ins, also when the feed leads nowhere."""
        return self._figures.feed_of(result)

    def fed_by(self, id: str) -> list[str]:
        """Ids of the key results that read from an item or KPI."""
        return self._figures.fed_by(id)

    def score_of(self, id: str, value: Decimal | None = None, reached: tuple[str, ...] = ()) -> Score:
        """Score of a key result at its latest value, or at ``value`` (what a check-in would do)."""
        if value is None:
            return self._figures.reading(id).score
        return self._figures.score_at(self.key_results[id], value, reached)

    def clock(self, id: str) -> Clock:
        """Day, elapsed share, ambition and settings that an item's pace is read with."""
        return self._figures.clock(id)

    def counts(self, id: str) -> bool:
        """Whether an item counts in the roll-up of the one above it."""
        item = self.key_results.get(id) or self.objectives[id]
        return not item.archived and item.state in (State.ACTIVE, State.DONE)

    def has_source(self, id: str) -> bool:
        """Whether there is something of this id that a key result can read from."""
        return id in self.key_results or id in self.objectives or id in self.kpis

    def sources(self, item: Objective) -> list[str]:
        """Ids that an objective's progress is made of, whether they count or not."""
        results = [result.id for result in self.results(item.id)]
        children = [child.id for child in self.children(item.id)]
        match item.source:
            case Source.KEY_RESULTS:
                return results
            case Source.CHILDREN:
                return children
            case Source.BOTH:
                return results + children
            case Source.MANUAL:
                return []

    def weight_of(self, id: str) -> Decimal:
        """What an item weighs in the roll-up of the one above it."""
        return (self.key_results.get(id) or self.objectives[id]).weight

    def cycle_is_closed(self, id: str) -> bool:
        """Whether the item's cycle takes no more check-ins."""
        cycle = self.cycle_of(id)
        return cycle is not None and cycle.state is CycleState.CLOSED


_Place = tuple[str | None, str, str | None]


def _place(item: Objective | KeyResult) -> _Place:
    """What the structure depends on: what is above an item, its rank, and what feeds it."""
    if isinstance(item, KeyResult):
        return item.objective, item.rank, item.feed
    return item.parent, item.rank, item.source


def _ordered(items: Iterable[tuple[str | None, str, str]]) -> dict[str | None, list[str]]:
    grouped: dict[str | None, list[tuple[str, str]]] = {}
    for parent, rank, id in items:
        grouped.setdefault(parent, []).append((rank, id))
    return {parent: [id for _, id in sorted(group)] for parent, group in grouped.items()}
