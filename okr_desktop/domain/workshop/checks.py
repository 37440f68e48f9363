"""What the coach finds in the drafts: the rules of the program, asked of objectives and key results in the making."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from okr_desktop.domain.coach.gather import gather
from okr_desktop.domain.coach.hints import Hint, Level, Profile
from okr_desktop.domain.coach.lint import hints_below, hints_for_objective, hints_for_team
from okr_desktop.domain.coach.packs import PACKS, guess_language
from okr_desktop.domain.coach.subject import TeamText
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live, Override

# Who answers is asked at ACCEPT: until then every draft counts as owned.
_LATER = "later"
_SOMEDAY = Cycle("workshop", "", date.min, date.max)
_MOST_BESIDE = 5_000


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: a hint of the coach about a draft, a key result or (``about`` "") all drafts together.

    ``draft`` is the objective it belongs to, ``reason`` why the room leaves it as it is; empty while it is open.
    """

    hint: Hint
    draft: str = ""
    reason: str = ""

    @property
    def id(self) -> str:
        """The id that an override of it has."""
        return f"{self.hint.code}:{self.hint.about}"

    @property
    def open(self) -> bool:
        """Whether nobody gave a reason yet."""
        return not self.reason

    @property
    def blocker(self) -> bool:
        """Whether it contradicts itself and nobody said why that is meant."""
        return self.open and self.hint.severity is Level.ERROR


def objective_of(draft: Draft, cycle: str | None = None) -> Objective:
    """An objective in the making as a record."""
    return Objective(
        draft.id,
        draft.title,
        parent=draft.parent,
        rank=f"{draft.order:06}",
        cycle=cycle,
        owner=draft.owner_id or draft.owner or _LATER,
        ambition=draft.ambition,
        why=draft.why,
    )


def key_result_of(result: DraftResult) -> KeyResult:
    """A key result in the making as a record."""
    owner = result.owner_id or result.owner or None
    rank = f"{result.order:06}"
    return KeyResult(result.id, result.title, result.draft, result.metric, rank=rank, owner=owner, due=result.due)


def plan_of(live: Live, stored: Plan | None = None) -> Plan:
    """The drafts as a small plan, beside what is stored already in the cycle that they are meant for."""
    today = stored.today if stored is not None else (live.setup.held or date.min)
    plan = Plan(stored.workspace if stored is not None else Workspace(""), today)
    cycle = stored.cycles.get(live.setup.cycle or "") if stored is not None else None
    # Drafts are judged as they will be once they run.
    cycle = replace(cycle or _SOMEDAY, state=CycleState.ACTIVE)
    plan.put(cycle)
    for draft in drafts(live):
        plan.put(objective_of(draft, cycle.id))
        for result in results_of(live, draft.id):
            plan.put(key_result_of(result))
    if stored is not None:
        _put_beside(plan, stored, cycle.id)
    return plan


def _put_beside(plan: Plan, stored: Plan, cycle: str) -> None:
    """Objectives that the drafts serve, and the key results of the cycle that they could repeat."""
    for id in {one.parent for one in plan.objectives.values() if one.parent}:
        above = stored.objectives.get(id) or stored.key_results.get(id)
        if isinstance(above, KeyResult) and above.objective in stored.objectives:
            plan.put(stored.objectives[above.objective])
        if above is not None:
            plan.put(above)
    beside = [one for one in stored.objectives.values() if one.cycle == cycle and one.id not in plan.objectives]
    for objective in beside[:_MOST_BESIDE]:
        plan.put(objective)
        for result in stored.results(objective.id):
            plan.put(result)


def language_for(live: Live, fallback: str = "") -> str:
    """The language of the drafts: guessed from them, else that of the workshop, else the one given or English."""
    titles = [text for draft in drafts(live) for text in (draft.title, *_titles(live, draft))]
    known = live.setup.language if live.setup.language in PACKS else ""
    return guess_language([*titles, live.setup.question]) or known or fallback or "en"


def _titles(live: Live, draft: Draft) -> Iterable[str]:
    return (one.title for one in results_of(live, draft.id))


def findings(
    live: Live, stored: Plan | None = None, profile: Profile = Profile.BALANCED, language: str = ""
) -> list[Check]:
    """Everything that the coach asks about the drafts, draft by draft in their order, with the reasons given."""
    language = language or language_for(live)
    ids = {one.id for one in drafts(live)}
    gathered = gather(plan_of(live, stored), None)
    by_id = {text.id: (text, results) for text, results in gathered.objectives if text.id in ids}
    found = list[tuple[str, Hint]]()
    for draft in drafts(live):
        text, results = by_id[draft.id]
        found += [(draft.id, hint) for hint in hints_for_objective(text, profile, language)]
        for result in results:
            found += [(draft.id, hint) for hint in hints_below(True, result, profile, language) if hint.code != "OWNER"]
    team = stored.teams.get(live.setup.team or "") if stored is not None else None
    several = TeamText("", team.name if team else live.setup.question, len(ids))
    found += [("", hint) for hint in hints_for_team(several, profile)]
    return [_check(draft, hint, live.board.overrides.values()) for draft, hint in found]


def _check(draft: str, hint: Hint, overrides: Iterable[Override]) -> Check:
    reasons = (one.reason for one in overrides if (one.rule, one.about) == (hint.code, hint.about))
    return Check(hint, draft, next(reasons, ""))


def open_blockers(live: Live, stored: Plan | None = None) -> list[Check]:
    """Findings that contradict themselves and have no reason yet: CHECK is not left while there are any."""
    return [one for one in findings(live, stored) if one.blocker]


def by_severity(checks: Sequence[Check]) -> list[tuple[Level, list[Check]]]:
    """The open findings by how much they matter, the most severe first; levels without any are left out."""
    groups = [(level, [one for one in checks if one.open and one.hint.severity is level]) for level in Level]
    return [(level, found) for level, found in groups if found]
