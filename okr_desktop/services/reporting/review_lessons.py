"""What became of what earlier cycles taught, and what the evidence says to try next."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.work import WorkState
from okr_desktop.reports.review.data_people import Action, Suggestion, Untaken
from okr_desktop.services import cycles, retrospectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import practice
from okr_desktop.services.engagement.measuring.insight_facts import Facts
from okr_desktop.services.engagement.practice import Chain
from okr_desktop.services.reporting.review_figures import Scope
from okr_desktop.services.reporting.rows import person_name

#: What counts what people have said.
_OF_VOICES = frozenset({"ideas", "concerns", "participation"})
_UNDONE = (WorkState.OPEN, WorkState.DOING)


def followed(plan: Plan, scope: Scope) -> tuple[Action, ...]:
    """Actions of earlier cycles that this one looks at, what is still to be done first, the newest cycle first.

    Of a team those that its own retrospectives or objectives led to.
    """
    looked_at = {one.action.id: one.checked for one in retrospectives.waiting(plan, scope.cycle.id)}
    chains = [one for one in practice.chains(plan) if one.cycle.start < scope.cycle.start]
    found = [
        _action(plan, chain.cycle, action, lesson, checked=looked_at[action.id])
        for chain in chains
        for action, lesson in _actions(chain)
        if action.id in looked_at and (scope.team is None or _is_of(plan, action, scope.team))
    ]
    return tuple(sorted(found, key=lambda one: one.state not in _UNDONE))


def _actions(chain: Chain) -> Iterator[tuple[ActionItem, str]]:
    """The actions of a cycle, each with the lesson that it came out of."""
    yield from ((action, lesson.text) for lesson in chain.lessons for action in lesson.actions)
    yield from ((action, "") for action in (*chain.actions, *chain.tried))


def _action(plan: Plan, cycle: Cycle, one: ActionItem, lesson: str, *, checked: bool) -> Action:
    owner = person_name(plan, one.owner)
    return Action(one.text, cycle.name, lesson, owner, one.state.value, checked, one.outcome if checked else "")


def _is_of(plan: Plan, action: ActionItem, team: str) -> bool:
    look, note = plan.retrospectives.get(action.source or ""), plan.notes.get(action.source or "")
    return (look is not None and look.team == team) or (note is not None and _speaks_of(plan, note.about, team))


def untaken(plan: Plan, scope: Scope) -> Untaken | None:
    """What the cycle before (for a team: about its objectives) taught and nothing was agreed about; None for none."""
    before = cycles.preceding(plan, scope.cycle)
    chain = next((one for one in practice.chains(plan) if before and one.cycle.id == before.id), None)
    lessons = (
        [one for one in chain.lessons if not one.actions and _speaks_of(plan, one.about, scope.team)] if chain else []
    )
    return Untaken(chain.cycle.name, tuple(one.text for one in lessons)) if chain and lessons else None


def _speaks_of(plan: Plan, about: str, team: str | None) -> bool:
    objective = plan.objectives.get(about)
    return team is None or (objective is not None and team in objective.teams)


def suggestions(desk: Desk, scope: Scope) -> tuple[Suggestion, ...]:
    """What to try next: of the running cycle, or the one before it; older evidence asks for nothing any more.

    Of fewer people than the threshold not even how many of them said something is told.
    """
    now = desk.plan.current_cycle()
    before = cycles.preceding(desk.plan, now) if now else None
    if scope.cycle.id not in [one.id for one in (now, before) if one]:
        return ()
    few = len(Facts(desk).team_members(None)) < THRESHOLD
    steps = practice.health(desk, scope.cycle.id).steps
    return tuple(Suggestion(one.code, dict(one.params)) for one in steps if not (few and one.code in _OF_VOICES))
