"""Insight: indicators by team and cycle, one team's trend, and engagement next to results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.ids import made_on, new_id
from okr_desktop.domain.insight.catalogue import (
    ALL,
    DEFAULT_PAIR,
    EXPLORED,
    RESULTS,
    Family,
    Measure,
    Series,
)
from okr_desktop.domain.insight.relations import Question, Relation, relations
from okr_desktop.domain.insight.trend import Step, Trend
from okr_desktop.domain.insight.trend import trend as trend_of
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.services import closing, cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import insight_grid as grid
from okr_desktop.services.engagement.measuring import insight_pulse
from okr_desktop.services.engagement.measuring.insight_facts import Facts, teams_in
from okr_desktop.services.engagement.measuring.insight_review import ReviewPage, review_page
from okr_desktop.services.outcome import Outcome

__all__ = [
    "CycleInsight",
    "Insight",
    "ReviewPage",
    "TeamInsight",
    "ahead",
    "fix_pair",
    "indicators",
    "next_to_results",
    "primary",
    "review_page",
    "series_named",
    "trend",
]

#: How a pair of series stands in the note that fixes it: "insight: bottom_up > progress".
_MARK = "insight:"


@dataclass(frozen=True, slots=True)
class TeamInsight:
    """The measures of a team ("" for everybody) by their codes; ``moved`` people came or left since the cycle began."""

    team: str
    name: str
    members: int
    measures: Mapping[str, Measure]
    moved: int = 0


@dataclass(frozen=True, slots=True)
class CycleInsight:
    """A cycle: everybody and each team in the order of teams; ``notes`` are codes of what must be said beside it."""

    cycle: Cycle
    everybody: TeamInsight
    teams: tuple[TeamInsight, ...]
    notes: tuple[str, ...]


def indicators(desk: Desk, cycle: str) -> CycleInsight:
    """Every series of every team in a cycle (id); raises NotFound."""
    known, facts = cycles.known(desk.plan, cycle), Facts(desk)
    moved = facts.moved(known)
    teams = tuple(_team(facts, known, id, len(moved.get(id, ()))) for id in teams_in(facts, known))
    everybody = TeamInsight("", "", len(facts.team_members(None)), grid.row(facts, known, None))
    return CycleInsight(known, everybody, teams, tuple(_notes(desk.plan, known, teams)))


def _team(facts: Facts, cycle: Cycle, id: str, moved: int) -> TeamInsight:
    name = facts.plan.teams[id].name
    return TeamInsight(id, name, len(facts.team_members(id)), grid.row(facts, cycle, id), moved)


def _notes(plan: Plan, cycle: Cycle, teams: tuple[TeamInsight, ...]) -> Iterator[str]:
    if cycle.start > plan.today:
        yield "not_begun"
    elif not grid.is_over(plan, cycle):
        yield "running"
    if len(teams) < 3:
        yield {0: "no_team", 1: "one_team"}.get(len(teams), "two_teams")
    if any(team.moved for team in teams):
        yield "moved"
    if any(one.why == "hidden" for team in teams for one in team.measures.values()):
        yield "not_answering"


# One team over time


def trend(desk: Desk, code: str, team: str = "") -> Trend:
    """A series of one team ("" for everybody) over its cycles, or over its pulses; raises NotFound."""
    series, plan = series_named(code), desk.plan
    if team and team not in plan.teams:
        raise NotFound("team.unknown", id=team)
    steps = _pulse_steps(plan, series, team or None) if series.family is Family.PULSE else _steps(desk, series, team)
    return trend_of(code, team, steps)


def series_named(code: str) -> Series:
    """A series by its code; raises NotFound ``insight.series``."""
    if code not in ALL:
        raise NotFound("insight.series", name=code, known=", ".join(ALL))
    return ALL[code]


def _pulse_steps(plan: Plan, series: Series, team: str | None) -> list[Step]:
    name = series.code.removeprefix("pulse_")
    found = [insight_pulse.step_of(plan, pulse, team, name) for pulse in insight_pulse.closed(plan)]
    return [one for one in found if one.why != "no_pulse"]


def _steps(desk: Desk, series: Series, team: str) -> list[Step]:
    facts, found = Facts(desk), list[Step]()
    for cycle in _sequence(desk.plan):
        one = grid.row(facts, cycle, team or None)[series.code]
        found.append(
            Step(
                cycle.id,
                cycle.name,
                one.value,
                numerator=one.numerator,
                denominator=one.denominator,
                why=one.why,
            )
        )
    return found


def _sequence(plan: Plan) -> list[Cycle]:
    current = plan.current_cycle()
    return grid.sequence(plan, current.kind) if current else []


# Engagement next to results


@dataclass(frozen=True, slots=True)
class Insight:
    """Series next to a result, both lags: relations in the order asked, the primary one first.

    ``names`` are those of the teams by id, ``cycles`` the names of the cycles by id; ``steps`` are the pairs of cycles
    that were looked at. ``notes`` are codes: holes (a cycle is missing between two), running (the last one is not over
    yet and is left out), moved (people have changed teams), own_pair (somebody fixed the pair, before the cycle).
    """

    result: str
    relations: tuple[Relation, ...]
    names: Mapping[str, str]
    cycles: Mapping[str, str]
    steps: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def next_to_results(desk: Desk, result: str = DEFAULT_PAIR[1]) -> Insight:
    """How engagement of one cycle goes along with results of the next, and the other way round.

    ``result`` is the code of a result; raises NotFound ``insight.series``.
    """
    plan, facts = desk.plan, Facts(desk)
    if series_named(result) not in RESULTS:
        raise NotFound("insight.series", name=result, known=", ".join(one.code for one in RESULTS))
    known = _sequence(plan)
    lines, pairs = grid.lines(facts, known), grid.steps(plan, known)
    found = relations(questions(plan, result), grid.values(lines, ALL), pairs)
    names = {one.team: plan.teams[one.team].name for one in lines}
    notes = tuple(_relation_notes(facts, known, {one.team for one in lines}))
    return Insight(result, tuple(found), names, {one.id: one.name for one in known}, tuple(pairs), notes)


def questions(plan: Plan, result: str) -> list[Question]:
    """What is asked: the primary pair first when it is about this result, then everything that may be explored."""
    main = primary(plan)
    rest = [Question(code, result) for code in EXPLORED if (code, result) != (main.x, main.y)]
    return [main, *rest] if main.y == result else rest


def primary(plan: Plan) -> Question:
    """The pair fixed before the first cycle that it is about began; the one of the program where nobody fixed one."""
    fixed = sorted(
        (plan.cycles[note.cycle].start, note.id, found)
        for note in plan.notes.values()
        if note.cycle in plan.cycles and (found := _fixed(plan, note)) is not None
    )
    if not fixed:
        return Question(*DEFAULT_PAIR, primary=True)
    _, id, (x, y) = fixed[-1]
    return Question(x, y, primary=True, since=plan.notes[id].cycle)


def _fixed(plan: Plan, note: CycleNote) -> tuple[str, str] | None:
    """The pair that a note fixes; None for any other note, and for one that was written too late."""
    made, head = made_on(note.id), note.because.strip()
    if note.kind is not NoteKind.ASSUMPTION or not head.startswith(_MARK):
        return None
    x, _, y = (part.strip() for part in head.removeprefix(_MARK).partition(">"))
    in_time = made is not None and made < plan.cycles[note.cycle].start
    return (x, y) if in_time and x in EXPLORED and y in {one.code for one in RESULTS} else None


def ahead(plan: Plan) -> list[Cycle]:
    """The cycles that have not begun, the next one first."""
    found = [one for one in plan.cycles.values() if one.start > plan.today and not one.archived]
    return sorted(found, key=lambda one: (one.start, one.id))


def fix_pair(desk: Desk, cycle: str, x: str, y: str, text: str) -> Outcome[str]:
    """Fix before a cycle begins which pair is looked at first, as an assumption of that cycle; gives the note's id.

    ``text`` says it in words. Raises NotFound, Refused ``insight.begun`` for a cycle that has begun, ``insight.pair``
    for series that do not make a pair of engagement and result.
    """
    known = cycles.known(desk.plan, cycle)
    if known.start <= desk.today:
        raise Refused([Problem("insight.begun", "cycle", {"name": known.name})])
    if x not in EXPLORED or y not in {one.code for one in RESULTS}:
        raise Refused([Problem("insight.pair", "x", {"x": x, "y": y})])
    note = CycleNote(new_id(), cycle, cycle, NoteKind.ASSUMPTION, text, desk.me, because=f"{_MARK} {x} > {y}")
    return closing.save_note(desk, note)


def _relation_notes(facts: Facts, known: list[Cycle], teams: set[str]) -> Iterator[str]:
    plan = facts.plan
    if any(not grid.follows(a, b) for a, b in pairwise(known)):
        yield "holes"
    if known and not grid.is_over(plan, known[-1]):
        yield "running"
    if known and teams & facts.moved(known[0]).keys():
        yield "moved"
    if primary(plan).since:
        yield "own_pair"
