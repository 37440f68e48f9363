"""Where the drafts of a workshop go in the plan: what each becomes, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.okrs import KeyResult, Metric, Objective, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after, nth
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.lineage import leaves, pedigree
from okr_desktop.domain.workshop.model import Answer, Draft, DraftResult, Live, Verdict
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.planning import save_problems
from okr_desktop.services.workshop.bringing import is_line
from okr_desktop.services.workshop.leaving import derived_id, item_ids
from okr_desktop.services.workshop.looking_back import format_of


@dataclass(frozen=True, slots=True)
class PublishChoices:
    """Where the results go: ``parents`` by draft id (an objective, a key result or None).

    ``drafts`` are the ids to publish; ``as_drafts``: everything as a draft that counts in no roll-up yet. Of a
    rehearsal nothing is published unless somebody says that it is meant (``as_real``).
    """

    cycle: str | None
    parents: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    drafts: frozenset[str] = frozenset()
    as_drafts: bool = False
    as_real: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a draft becomes. ``kind`` objective or key_result, ``change`` add, edit or same, ``id`` its id in the plan.

    ``parent`` is the id of what it stands under in the plan; ``owner`` the name as given, ``owner_id`` the person.
    ``ideas`` counts the ideas that it comes from. ``changed`` are the fields that an edit changes, ``was`` is the title
    before where that is one of them.
    """

    draft: str
    kind: str
    id: str
    title: str
    change: str
    parent: str | None
    parent_title: str
    owner: str
    owner_id: str | None
    state: State
    ideas: int
    changed: tuple[str, ...] = ()
    was: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Objectives, each followed by its key results, and what is to be said: errors refuse, warnings ask."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    ideas: int = 0


def default_choices(plan: Plan, live: Live) -> PublishChoices:
    """What is offered first: the cycle that was set up, every draft, under the parent that each was given.

    Where the room worked under one parent only, that is offered for the others. What the plan has already stays
    where it stands.
    """
    cycle = plan.cycles.get(live.setup.cycle or "")
    cycle = cycle if cycle and cycle.state is not CycleState.CLOSED else plan.current_cycle()
    under = [one.id for one in live.setup.parents if stands(plan, one.id)]
    only = under[0] if len(under) == 1 else None
    parents = {one.id: _first_parent(plan, live, one, only) for one in drafts(live)}
    return PublishChoices(cycle.id if cycle else None, parents, frozenset(parents))


def _first_parent(plan: Plan, live: Live, draft: Draft, only: str | None) -> str | None:
    if draft.existing is not None and ids_in(plan, live)[draft.id] == draft.existing:
        return plan.parent_of(draft.existing)
    return draft.parent if draft.parent and stands(plan, draft.parent) else only


def preview(desk: Desk, live: Live, choices: PublishChoices) -> Preview:
    """What ``publish`` would do; never refuses, its problems say what would be refused."""
    plan, made = desk.plan, make(desk.plan, live, choices)
    family = pedigree(live)
    rows = tuple(_row(plan, live, choices, one, len(leaves(family, one.draft))) for one in made.items)
    return Preview(rows, tuple(made.problems), sum(not note.withheld for note in live.board.notes.values()))


# Objectives and key results


def ids_in(plan: Plan, live: Live) -> dict[str, str]:
    """The ids that drafts have, or will have, in the plan: what they revise unless that is gone, else their own.

    What is gone becomes a new one, and stays that even if the old one is brought back.
    """
    found = item_ids(live)
    for kind, items in (("objective", live.board.drafts), ("key_result", live.board.results)):
        for one in items.values():
            if one.existing is not None:
                fresh = derived_id(live, kind, one.id)
                places = (live.results.published.get(one.id, ""), fresh, one.existing)
                found[one.id] = next((id for id in places if stands(plan, id)), fresh)
    return found


@dataclass(frozen=True, slots=True)
class Item:
    """A record that a draft becomes; ``owner`` is the name that was given."""

    draft: str
    record: Objective | KeyResult
    owner: str


@dataclass(slots=True)
class Made:
    """The records that publishing would write, objectives each followed by their key results."""

    items: list[Item] = field(default_factory=list["Item"])
    problems: list[Problem] = field(default_factory=list[Problem])


def make(plan: Plan, live: Live, choices: PublishChoices) -> Made:
    """What publishing would write of objectives and key results, with everything that is to be said about it."""
    made, ids = Made(), ids_in(plan, live)
    made.problems += _cycle_problems(plan, live, choices) + _room_problems(live, choices)
    chosen = [draft for draft in drafts(live) if draft.id in choices.drafts]
    if not chosen and not format_of(live):
        made.problems.append(Problem("publish.nothing", "drafts"))
    lasts: dict[str | None, str] = {}
    for draft in chosen:
        objective = _objective(plan, live, choices, draft, ids[draft.id], lasts)
        made.items.append(Item(draft.id, objective, draft.owner))
        results = results_of(live, draft.id)
        last = max((one.rank for one in plan.results(objective.id)), default="")
        for index, result in enumerate(results):
            record = _key_result(plan, result, ids[result.id], objective, after(last) if last else nth(index))
            last = max(last, record.rank) if last else ""
            made.items.append(Item(result.id, record, result.owner))
        made.problems += _draft_problems(plan, live, choices, draft, bool(results))
        made.problems += _revising_problems(plan, live, choices, draft, ids)
    made.problems += _item_problems(plan, made.items)
    return made


def _objective(
    plan: Plan, live: Live, choices: PublishChoices, draft: Draft, id: str, lasts: dict[str | None, str]
) -> Objective:
    known = plan.objectives.get(id)
    revised = known is not None and id == draft.existing
    parent = choices.parents.get(draft.id, plan.parent_of(id) if revised else None)
    team = live.setup.team if live.setup.team in plan.teams else None
    fresh = Objective(id, draft.title, teams={team: Decimal(1)} if team else {})
    base = known or fresh
    rank = base.rank if known is not None and known.parent == parent else _next_rank(plan, parent, id, lasts)
    return replace(
        base,
        title=draft.title,
        why=draft.why,
        parent=parent,
        rank=rank,
        cycle=(base.cycle if revised else None) or choices.cycle,
        owner=person_named(plan, draft.owner, draft.owner_id) or base.owner,
        ambition=draft.ambition,
        state=_state(live, choices, draft.id, base.state, revised=revised),
    )


def _next_rank(plan: Plan, parent: str | None, id: str, lasts: dict[str | None, str]) -> str:
    siblings = (one.rank for one in plan.children(parent) if one.id != id)
    lasts[parent] = after(lasts.get(parent) or max(siblings, default=""))
    return lasts[parent]


def _state(live: Live, choices: PublishChoices, draft: str, before: State, *, revised: bool) -> State:
    """A draft while nobody has taken it on; what is done or given up in the plan by now stays so.

    What runs in the plan already and is revised does not stop counting because the rest is published as drafts.
    """
    if before in (State.DONE, State.CANCELLED):
        return before
    word = live.board.acceptances.get(draft)
    declined = word is not None and word.answer is Answer.DECLINE
    waits = choices.as_drafts and not (revised and before is State.ACTIVE)
    return State.DRAFT if waits or declined else State.ACTIVE


def _key_result(plan: Plan, result: DraftResult, id: str, objective: Objective, rank: str) -> KeyResult:
    known = plan.key_results.get(id)
    base = known or KeyResult(id, result.title, objective.id)
    done = base.state in (State.DONE, State.CANCELLED)
    return replace(
        base,
        title=result.title,
        # What was moved elsewhere while the room worked on it stays there.
        objective=base.objective if id == result.existing else objective.id,
        metric=result.metric,
        description=_description(base.description, result.data_source),
        rank=base.rank or rank,
        owner=person_named(plan, result.owner, result.owner_id) or base.owner,
        due=result.due,
        state=base.state if done else objective.state,
    )


def _description(before: str, source: str) -> str:
    """Where the numbers come from; a longer description never was in the workshop, so nothing of it is lost."""
    if is_line(before):
        return source or before
    return before if not source or source in before else f"{before}\n{source}"


def person_named(plan: Plan, name: str, id: str | None = None) -> str | None:
    """The person that an owner is: by id, else the only one of exactly this name; None when nobody is."""
    known = plan.people.get(id or "")
    if known is not None:
        return known.alias_of if known.alias_of in plan.people else known.id
    found = [one.id for one in plan.people.values() if one.name == name.strip() and one.name and not one.alias_of]
    return found[0] if len(found) == 1 else None


# What is wrong, and what should be asked


def _cycle_problems(plan: Plan, live: Live, choices: PublishChoices) -> list[Problem]:
    cycle = plan.cycles.get(choices.cycle or "")
    if cycle is None:
        return [Problem("publish.cycle_missing", "cycle")]
    # What is looked back at may be over: nothing of its results is changed.
    return [] if format_of(live) else closed_problems(plan, cycle.id)


def _room_problems(live: Live, choices: PublishChoices) -> list[Problem]:
    """What was said about the whole that does not speak for publishing."""
    found = list[Problem]()
    verdicts = {one.verdict for one in live.board.signatures.values()}
    if Verdict.RETURN in verdicts:
        found.append(_warning("publish.returned", ""))
    if any(one.content and one.content != content_hash(live) for one in live.board.signatures.values()):
        found.append(_warning("publish.changed_since", ""))
    if live.setup.rehearsal:
        found.append(_warning("publish.rehearsal", "") if choices.as_real else Problem("publish.rehearsed"))
    return found


def _draft_problems(plan: Plan, live: Live, choices: PublishChoices, draft: Draft, has_results: bool) -> list[Problem]:
    found, title = list[Problem](), draft.title
    parent = choices.parents.get(draft.id)  # what stays where it is stands there
    if parent is not None and not stands(plan, parent):
        found.append(Problem("publish.parent_gone", draft.id, {"title": title}))
    elif parent is not None:
        found += closed_problems(plan, parent, field=draft.id)
    family = pedigree(live)
    if any(not family.ideas_of(source) for source in draft.sources):
        found.append(_warning("publish.source_gone", draft.id, title=title))
    if not has_results:
        found.append(_warning("publish.no_key_results", draft.id, title=title))
    word = live.board.acceptances.get(draft.id)
    if word is not None and word.answer is Answer.DECLINE:
        found.append(_warning("publish.declined", draft.id, title=title, name=word.name))
    for one in (draft, *results_of(live, draft.id)):
        if (one.owner.strip() or one.owner_id) and person_named(plan, one.owner, one.owner_id) is None:
            code = "publish.owner_kept" if _revised_owner(plan, one) else "publish.owner_unknown"
            found.append(_warning(code, one.id, title=one.title, name=one.owner))
    return found


def _revised_owner(plan: Plan, one: Draft | DraftResult) -> str | None:
    """The owner of what is revised: stays where nobody else is found."""
    known = plan.objectives.get(one.existing or "") or plan.key_results.get(one.existing or "")
    return known.owner if known is not None else None


def _revising_problems(
    plan: Plan, live: Live, choices: PublishChoices, draft: Draft, ids: Mapping[str, str]
) -> list[Problem]:
    """What is to be said where a draft revises an objective of the plan."""
    if draft.existing is None:
        return []
    known, title = plan.objectives.get(draft.existing), draft.title
    found = list[Problem]()
    if known is not None and ids[draft.id] == known.id:
        found += closed_problems(plan, known.id, field=draft.id)
        if known.cycle is not None and known.cycle != choices.cycle:
            cycle = plan.cycle_of(known.id)
            found.append(_warning("publish.other_cycle", draft.id, title=title, cycle=cycle.name if cycle else ""))
    for one in (draft, *(one for one in live.board.results.values() if one.draft == draft.id and one.existing)):
        if one.dropped and stands(plan, one.existing or ""):
            found.append(_warning("publish.left_out", draft.id, title=one.title, objective=title))
        elif not one.dropped and not stands(plan, ids[one.id]):
            found.append(_warning("publish.revised_gone", one.id, title=one.title))
    return found


def _item_problems(plan: Plan, items: list[Item]) -> list[Problem]:
    """What planning itself has against the records; places and cycles have been looked at."""
    new = {one.record.id for one in items}
    seen = ("parent.unknown", "cycle.unknown", "cycle.closed")
    found = [problem for one in items for problem in save_problems(plan, one.record, new)]
    return [problem for problem in found if problem.code not in seen]


def _warning(code: str, field: str, **params: object) -> Problem:
    return Problem(code, field, params, Severity.WARNING)


def stands(plan: Plan, id: str) -> bool:
    """Whether an objective or key result is in the plan."""
    return id in plan.objectives or id in plan.key_results


def _row(plan: Plan, live: Live, choices: PublishChoices, item: Item, ideas: int) -> Row:
    record = item.record
    known = plan.objectives.get(record.id) or plan.key_results.get(record.id)
    change = "add" if known is None else "same" if known == record else "edit"
    parent = record.objective if isinstance(record, KeyResult) else record.parent
    above = plan.get(parent or "")
    return Row(
        item.draft,
        kind_of(record),
        record.id,
        record.title,
        change,
        parent,
        above.title if above is not None else _draft_title(plan, live, parent),
        item.owner,
        record.owner,
        record.state,
        ideas,
        _changed(known, record) if known is not None else (),
        known.title if known is not None and known.title != record.title else "",
    )


def _changed(before: Objective | KeyResult, now: Objective | KeyResult) -> tuple[str, ...]:
    """The names of the fields that differ, those of the metric one by one; a place among siblings tells nothing."""
    found = [name for name in _differing(before, now) if name not in ("rank", "metric")]
    if isinstance(before, KeyResult) and isinstance(now, KeyResult):
        found += _differing(before.metric, now.metric)
    return tuple(found)


def _differing(before: Objective | KeyResult | Metric, now: Objective | KeyResult | Metric) -> list[str]:
    return [one.name for one in fields(now) if getattr(before, one.name, None) != getattr(now, one.name)]


def _draft_title(plan: Plan, live: Live, id: str | None) -> str:
    found = (live.board.drafts.get(one) for one, known in ids_in(plan, live).items() if known == id)
    return next((one.title for one in found if one is not None), "")
