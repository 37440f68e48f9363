"""What the coach finds in the drafts: the rules of the program, asked of objectives and key results in the making."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from okr_desktop.domain.coach.gather import gather
from okr_desktop.domain.coach.hints import Hint, Level, Profile
from okr_desktop.domain.coach.lint import hints_below, hints_for_objective, hints_for_team
from okr_desktop.domain.coach.packs import PACKS, guess_language
from okr_desktop.domain.coach.subject import TeamText
from okr_desktop.domain.coach.tools import grams
from okr_desktop.domain.coach.twins import NEAR
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live, Override

# Who answers is asked at ACCEPT: until then every draft counts as owned.
_LATER = "later"
_SOMEDAY = Cycle("workshop", "", date.min, date.max)


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
    """What the drafts serve; and one objective of their cycle that serves something, if any does."""
    wanted: set[str | None] = {one.parent for one in plan.objectives.values() if one.parent}
    aligned = (one for one in stored.objectives.values() if one.cycle == cycle and one.parent in stored.objectives)
    for one in islice(aligned, 1):
        plan.put(one)
        wanted.add(one.parent)
    for id in wanted:
        above = stored.objectives.get(id or "") or stored.key_results.get(id or "")
        if isinstance(above, KeyResult) and above.objective in stored.objectives:
            plan.put(stored.objectives[above.objective])
        if above is not None and above.id not in plan.objectives:
            plan.put(above)


def _repeated(live: Live, stored: Plan | None, titles: Iterable[str]) -> dict[str, str]:
    """Titles that say almost the same as a stored key result of the cycle, with that one's title.

    Each of the few is compared with all: cheaper than to look for every pair among all (coach/twins.py).
    """
    cycle = live.setup.cycle if stored is not None else None
    if stored is None or cycle not in stored.cycles:
        return {}
    ours = {one.id for one in (*live.board.drafts.values(), *live.board.results.values())}
    ours |= set(live.results.published.values())
    # What is revised does not repeat itself.
    ours |= {one.existing for one in (*live.board.drafts.values(), *live.board.results.values()) if one.existing}
    beside = [
        (one.title, grams(one.title))
        for objective in stored.objectives.values()
        if objective.cycle == cycle and not objective.archived and objective.id not in ours
        for one in stored.results(objective.id)
        if not one.archived and one.id not in ours
    ]
    found = dict[str, str]()
    for title in titles:
        mine = grams(title)
        same = (other for other, theirs in beside if _is_near(mine, theirs))
        if (other := next(same, None)) is not None:
            found[title] = other
    return found


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not NEAR * len(one) <= len(other) <= len(one) / NEAR:
        return False
    return len(one & other) >= NEAR * len(one | other)


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
    repeated = _repeated(live, stored, {one.title for _, results in by_id.values() for one in results})
    found = list[tuple[str, Hint]]()
    for draft in drafts(live):
        text, results = by_id[draft.id]
        found += [(draft.id, hint) for hint in hints_for_objective(text, profile, language)]
        for result in results:
            if not result.twin and result.title in repeated:
                result = replace(result, twin=repeated[result.title], twin_apart=True)
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
