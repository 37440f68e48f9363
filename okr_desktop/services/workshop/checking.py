"""The coach in a workshop: all drafts at once, and one text while it is typed, as strict as this computer has it."""

from __future__ import annotations

from okr_desktop.domain.coach.hints import Hint
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText
from okr_desktop.domain.workshop import checks
from okr_desktop.domain.workshop.checks import Check
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live
from okr_desktop.services import coach
from okr_desktop.services.desk import Desk


def findings(desk: Desk, live: Live) -> list[Check]:
    """Every finding about the drafts, compared with what the plan holds in their cycle."""
    return checks.findings(live, desk.plan, coach.chosen_profile(desk), _language(desk, live))


def live_objective(desk: Desk, live: Live, draft: Draft) -> list[Hint]:
    """At most three questions about an objective as it is typed, without those that the room left as they are."""
    above = desk.plan.objectives.get(draft.parent or "") or desk.plan.key_results.get(draft.parent or "")
    text = ObjectiveText(draft.title, draft.id, above=(above.title,) if above is not None else ())
    found = coach.live_objective(text, coach.chosen_profile(desk), _language(desk, live))
    return _not_left(live, draft.id, found)


def live_key_result(desk: Desk, live: Live, result: DraftResult) -> list[Hint]:
    """At most three questions about a key result as it is typed, without those that the room left as they are."""
    metric = result.metric
    cycle = desk.plan.cycles.get(live.setup.cycle or "")
    beside = [one.title for draft in drafts(live) for one in results_of(live, draft.id) if one.id != result.id]
    text = KeyResultText(
        result.title,
        result.id,
        kind=metric.kind.value,
        unit=metric.unit,
        start=metric.start,
        target=metric.target,
        low=metric.low,
        high=metric.high,
        steps=len(metric.milestones) or sum(bool(one.strip()) for one in metric.levels),
        due=result.due,
        cycle_end=cycle.end if cycle else None,
        siblings=tuple(beside),
    )
    found = coach.live_key_result(text, coach.chosen_profile(desk), _language(desk, live))
    return _not_left(live, result.id, found)


def _language(desk: Desk, live: Live) -> str:
    # A single line rarely says which language it is in: the drafts together do.
    return checks.language_for(live, coach.language_of(desk))


def _not_left(live: Live, about: str, found: list[Hint]) -> list[Hint]:
    return [hint for hint in found if f"{hint.code}:{about}" not in live.board.overrides]
