"""How well OKRs are practised here: the evidence of a cycle, what to try next, and what became of what was learned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ideas import IdeaState, side_of
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.okrs import KeyResult, Objective, State
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.practice.checks import next_steps, practice
from okr_desktop.domain.practice.findings import Evidence, Finding, Share
from okr_desktop.domain.pulse.records import PulseState
from okr_desktop.domain.review import ActionItem, CycleNote, NoteKind, RetroItem, Retrospective
from okr_desktop.domain.serving import serving
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import Asking
from okr_desktop.services import cycles, retrospectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.lineage import family_of

PROCESS_FORMAT = "process"
#: More objectives than this are too many for one team, more key results than that for one objective.
MOST_OBJECTIVES, MOST_RESULTS, LEAST_RESULTS = 5, 5, 2
#: Days after which an answer is late.
IDEA_DAYS, CONCERN_DAYS, QUESTION_DAYS, REQUEST_DAYS = 14, 7, 7, 7
_FULL, _LOW = Decimal("0.95"), Decimal("0.3")
_SAID = 3


@dataclass(frozen=True, slots=True)
class Health:
    """The findings about a cycle and the few to try next."""

    cycle: Cycle
    findings: tuple[Finding, ...]
    steps: tuple[Finding, ...]


def health(desk: Desk, cycle: str = "") -> Health:
    """The health of the practice in a cycle (id; "" for the current one); raises NotFound."""
    found = cycles.known(desk.plan, cycle) if cycle else _current(desk)
    findings = practice(evidence(desk, found))
    return Health(found, tuple(findings), tuple(next_steps(findings)))


def _current(desk: Desk) -> Cycle:
    return cycles.known(desk.plan, getattr(desk.plan.current_cycle(), "id", ""))


def evidence(desk: Desk, cycle: Cycle) -> Evidence:
    """What the workspace says about the practice in a cycle."""
    plan = desk.plan
    objectives = [one for one in plan.objectives.values() if one.cycle == cycle.id and _counts(one)]
    results = [result for one in objectives for result in plan.results(one.id) if _counts(result)]
    before = _before(plan, cycle)
    return Evidence(
        elapsed=float(cycle.elapsed(desk.today)),
        people=sum(not person.archived for person in plan.people.values()),
        crowded_teams=_crowded_teams(plan, objectives),
        crowded_objectives=_share(_number(plan, one) > MOST_RESULTS for one in objectives),
        bare_objectives=_share(_number(plan, one) < LEAST_RESULTS for one in objectives),
        no_why=_share(not one.why.strip() for one in objectives),
        serves_nothing=_share(serving(plan, one.id).direction is None for one in objectives),
        has_mission=any(one.kind is DirectionKind.MISSION and not one.archived for one in plan.directions.values()),
        no_owner=_share(one.owner not in plan.people for one in results),
        late=_share(plan.figure(one.id).status in (Status.STALE, Status.NO_DATA) for one in results),
        flat_confidence=_flat(desk, results),
        bottom_up=_bottom_up(plan, objectives),
        carried=_share(one.carried >= 2 for one in objectives),
        **_scores(plan, before),
        retrospectives=len(retrospectives.of_cycle(plan, before.id)) if before else 0,
        has_before=before is not None,
        unchecked=_unchecked(plan, cycle),
        **_answers(plan, desk.today),
        requests=_requests(plan, desk.today),
        has_sponsor=_sponsored(plan, cycle),
        signed=sum(one.about == cycle.id for one in plan.sign_offs.values()),
        promises=_promises(plan, desk.today),
        **_pulse(plan, cycle),
    )


def _counts(item: Objective | KeyResult) -> bool:
    return not item.archived and item.state not in (State.DRAFT, State.CANCELLED)


def _share(answers: Iterable[bool]) -> Share:
    found = list(answers)
    return Share(sum(found), len(found))


def _number(plan: Plan, objective: Objective) -> int:
    return sum(_counts(result) for result in plan.results(objective.id))


def _crowded_teams(plan: Plan, objectives: list[Objective]) -> Share:
    held = Counter(team for one in objectives for team in one.teams if team in plan.teams)
    return _share(count > MOST_OBJECTIVES for count in held.values())


def _before(plan: Plan, cycle: Cycle) -> Cycle | None:
    """The last cycle of the same kind that ended before this one began."""
    earlier = (one for one in plan.cycles.values() if one.kind is cycle.kind and one.end < cycle.start)
    return max((one for one in earlier if not one.archived), key=lambda one: (one.end, one.id), default=None)


def _flat(desk: Desk, results: list[KeyResult]) -> Share:
    """Key results whose confidence was told three times or more and never moved."""
    told = [[one.confidence for one in desk.check_ins(result.id) if one.confidence is not None] for result in results]
    return _share(len(set(said)) == 1 for said in told if len(said) >= _SAID)


def _bottom_up(plan: Plan, objectives: list[Objective]) -> Share:
    """Objectives of teams that a member proposed, or that ideas of the people led to; unknown ones do not count."""
    up = {line.child for line in plan.lineages.values() if side_of(_origin(plan, line.parent)) == "up"}
    known = [one for one in objectives if one.teams and (one.id in up or one.proposer in plan.people)]
    return _share(one.id in up or _is_member(plan, one) for one in known)


def _origin(plan: Plan, idea: str) -> str:
    found = plan.ideas.get(idea)
    return found.origin if found else ""


def _is_member(plan: Plan, objective: Objective) -> bool:
    """Whether it was proposed by a member of one of its teams who does not lead it."""
    leads = {plan.teams[team].lead for team in objective.teams if team in plan.teams}
    proposer = plan.people.get(objective.proposer or "")
    return proposer is not None and proposer.id not in leads and bool(proposer.teams.keys() & objective.teams.keys())


def _scores(plan: Plan, before: Cycle | None) -> dict[str, Share]:
    """How the key results of the cycle before were scored."""
    objectives = [one for one in plan.objectives.values() if before and one.cycle == before.id and _counts(one)]
    results = [result for one in objectives for result in plan.results(one.id) if result.score is not None]
    scores = [result.score or Decimal(0) for result in results]
    return {
        "full_scores": _share(score >= _FULL for score in scores),
        "low_scores": _share(score < _LOW for score in scores),
        "no_words": _share(not result.score_comment.strip() for result in results),
    }


def _unchecked(plan: Plan, cycle: Cycle) -> Share:
    """Actions of earlier cycles that this one has not looked at."""
    return _share(not one.checked for one in retrospectives.waiting(plan, cycle.id))


def _answers(plan: Plan, today: date) -> dict[str, Share]:
    """Of what people have said, how much has waited too long."""
    new = [one for one in plan.ideas.values() if one.state is IdeaState.NEW and one.day]
    keeper = family_of(plan).keeper
    ideas = [one for one in new if keeper(one.id) == one.id]
    raised = [one for one in plan.concerns.values() if one.is_open]
    asked = [one for one in plan.questions.values() if one.waits]
    return {
        "ideas": _share(_older(one.day, IDEA_DAYS, today) for one in ideas),
        "concerns": _share(not one.response.strip() and _older(one.day, CONCERN_DAYS, today) for one in raised),
        "questions": _share(_older(one.day, QUESTION_DAYS, today) for one in asked),
    }


def _older(day: date | None, days: int, today: date) -> bool:
    return day is not None and today - day > timedelta(days=days)


def _requests(plan: Plan, today: date) -> Share:
    """Requests between teams that nobody has answered for a week, or whose day has passed."""
    asked = [one for one in plan.dependencies.values() if one.state is Asking.ASKED]
    return _share(
        _older(made_on(one.id), REQUEST_DAYS, today) or (one.by is not None and one.by < today) for one in asked
    )


def _sponsored(plan: Plan, cycle: Cycle) -> bool:
    return cycle.sponsor in plan.people or any(one.about == cycle.id for one in plan.sponsorships.values())


def _promises(plan: Plan, today: date) -> Share:
    """Promised resources whose day has passed and that have not come."""
    promises = [promise for one in plan.sponsorships.values() for promise in one.promises]
    due = [one for one in promises if one.due is not None and one.due < today and one.delivery != "withdrawn"]
    return _share(one.delivery != "delivered" for one in due)


def _pulse(plan: Plan, cycle: Cycle) -> dict[str, Any]:
    """How many pulses there were in a cycle, and how many of those asked answered the last one."""
    mine = [one for one in plan.pulses.values() if one.cycle == cycle.id and one.state is not PulseState.DRAFT]
    closed = [one for one in mine if one.state is PulseState.CLOSED]
    last = max(closed, key=lambda one: (one.closes or date.min, one.id), default=None)
    told = (one for one in plan.pulse_results.values() if last and one.pulse == last.id and not one.group)
    return {"pulses": len(closed), "answered": next((_answered(one.figures) for one in told), Share())}


def _answered(figures: Mapping[str, Any]) -> Share:
    n, invited = figures.get("n"), figures.get("invited")
    return Share(n, invited) if isinstance(n, int) and isinstance(invited, int) else Share()


# Trying something


def try_out(desk: Desk, cycle: str, text: str, owner: str | None = None, due: date | None = None) -> Outcome[str]:
    """Keep a suggestion as an action of a cycle, which the next one will check; gives its id."""
    return retrospectives.add_action(desk, text, cycles.known(desk.plan, cycle).id, owner, due)


# What was learned, and what became of it


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something a cycle has taught: its id (of the note), text, and the actions that came out of it.

    ``about`` is what it was noted about: an item, or the cycle itself.
    """

    id: str
    text: str
    about: str
    actions: tuple[ActionItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """One cycle's lessons, the actions of its retrospectives, the suggestions that were kept (``tried``).

    Each action says what the next cycles found.
    """

    cycle: Cycle
    lessons: tuple[Lesson, ...]
    actions: tuple[ActionItem, ...]
    tried: tuple[ActionItem, ...] = ()

    @property
    def all_actions(self) -> tuple[ActionItem, ...]:
        """Every action that came out of this cycle."""
        return (*self.actions, *self.tried, *(action for lesson in self.lessons for action in lesson.actions))


def chains(plan: Plan) -> list[Chain]:
    """Every cycle that something was learned in, the newest first."""
    found = (_chain(plan, cycle) for cycle in plan.cycles.values() if not cycle.archived)
    kept = [one for one in found if one.lessons or one.actions or one.tried]
    return sorted(kept, key=lambda one: (one.cycle.start, one.cycle.id), reverse=True)


def _chain(plan: Plan, cycle: Cycle) -> Chain:
    notes = [one for one in plan.notes.values() if one.cycle == cycle.id and one.kind is NoteKind.LEARNED]
    lessons = tuple(_lesson(plan, one) for one in sorted(notes, key=lambda one: one.id))
    return Chain(cycle, lessons, tuple(retrospectives.made_in(plan, cycle.id)), _made_of(plan, cycle.id))


def _made_of(plan: Plan, source: str) -> tuple[ActionItem, ...]:
    """The actions that came out of a cycle or a note itself, oldest first."""
    return tuple(sorted((one for one in plan.actions.values() if one.source == source), key=lambda one: one.id))


def _lesson(plan: Plan, note: CycleNote) -> Lesson:
    return Lesson(note.id, note.text, note.about, _made_of(plan, note.id))


# Feedback on the process itself


def process_cards(plan: Plan, cycle: str) -> Retrospective | None:
    """What was said in a cycle about how OKRs are done here, None when nothing was."""
    return next((one for one in retrospectives.of_cycle(plan, cycle) if one.format == PROCESS_FORMAT), None)


def say(desk: Desk, cycle: str, column: str, text: str) -> Outcome[int]:
    """Say what helps or hinders in how OKRs are done here, or what should change; gives the card's place."""
    kept = process_cards(desk.plan, cycle)
    if kept is None:
        card = RetroItem(column, clean(text, lines=True))
        return retrospectives.start_with(desk, cycle, PROCESS_FORMAT, (card,))
    return retrospectives.add_card(desk, kept.id, column, text)
