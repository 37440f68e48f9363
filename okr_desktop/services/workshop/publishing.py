"""Publishing a workshop into the plan: the one step that writes what it came to, and the closing after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.text import TITLE_LIMIT, clean
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop_record import Lineage, Workshop
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.leaving import (
    KEPT,
    Names,
    clusters,
    derived_id,
    dissents,
    idea_ids,
    ideas,
    is_derived,
    lines,
    parkings,
    protocols,
    rounds,
    sign_offs,
    workshop_id,
    workshop_record,
)
from okr_desktop.services.workshop.lineage import titles_of
from okr_desktop.services.workshop.looking_back import retrospective
from okr_desktop.services.workshop.placing import (
    Preview,
    PublishChoices,
    Row,
    default_choices,
    ids_in,
    make,
    person_named,
    preview,
    stands,
)

__all__ = [
    "Preview",
    "PublishChoices",
    "Published",
    "Row",
    "default_choices",
    "preview",
    "publish",
    "title_of",
    "update_closing",
]


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: the workshop's record, objectives and key results by draft id."""

    workshop: str
    objectives: Mapping[str, str]
    key_results: Mapping[str, str]

    @property
    def ids(self) -> dict[str, str]:
        """Record ids of drafts of both kinds, as ``Results.published`` keeps them."""
        return {**self.objectives, **self.key_results}


def publish(desk: Desk, live: Live, choices: PublishChoices) -> Outcome[Published]:
    """Write what the workshop came to as one undoable step; again, it is brought up to date instead of doubled.

    Raises Refused ``publish.cycle_missing``, ``cycle.closed``, ``publish.nothing``, ``publish.parent_gone``,
    ``publish.rehearsed``.
    """
    plan = desk.plan
    made = make(plan, live, choices)
    refuse(made.problems)
    names = _names(plan, live, [one.draft for one in made.items])
    written = [*_left(plan, live, names, choices.cycle), *(one.record for one in made.items)]
    stale = _stale(plan, live, names, {record.id for record in written})
    with desk.action(Label("workshop.publish", {"title": title_of(live)})) as unit:
        for record in written:
            unit.save(record)
        for record in stale:
            unit.delete(kind_of(record), record.id)
    ids = {one.draft: one.record.id for one in made.items}
    return desk.done(
        unit,
        Published(
            names.workshop,
            {id: known for id, known in ids.items() if id in live.board.drafts},
            {id: known for id, known in ids.items() if id in live.board.results},
        ),
    )


def update_closing(desk: Desk, live: Live) -> Outcome[str]:
    """Write what was said after publishing: how the time was spent, ROTI, parking lot, next steps; gives the workshop.

    Next steps become actions whose source is the workshop; a name that is nobody's in the plan stays in the text.
    Raises NotFound ``workshop.unknown`` when it was not published (or is deleted).
    """
    plan, id = desk.plan, workshop_id(live)
    if id not in plan.workshops:
        raise NotFound("workshop.unknown", id=id)
    names = _names(plan, live, [])
    told = _brought_up_to_date(plan, workshop_record(live, names, plan.workshops[id].cycle))
    written: list[Record] = [told, *parkings(live, names), *_steps(plan, live, id)]
    kept = {record.id for record in written}
    ours = [one for one in plan.actions.values() if one.source == id and is_derived(one.id)]
    parked = [one for one in plan.parkings.values() if one.workshop == id]
    stale = [one for one in (*ours, *parked) if one.id not in kept]
    with desk.action(Label("workshop.close", {"title": title_of(live)})) as unit:
        for record in written:
            unit.save(record)
        for record in stale:
            unit.delete(kind_of(record), record.id)
    return desk.done(unit, id)


def title_of(live: Live) -> str:
    """What an action on the workshop is called: its question, not too long."""
    return live.setup.question[:200]


# Everything else that is written


def _names(plan: Plan, live: Live, chosen: list[str]) -> Names:
    """Ids of what is chosen now, and of what was published before and still is there."""
    known, before = ids_in(plan, live), plan.workshops.get(workshop_id(live))
    told = {*live.results.published.values(), *(titles_of(before) if before is not None else ())}
    found = {id: known[id] for id in chosen}
    for id, there in known.items():
        # What stands in the plan only because it was brought in from there was not published by anybody.
        ours = there in told or there not in _revised(live)
        if ours and stands(plan, there) and there not in found.values():
            found[id] = there
    return Names(live, workshop_id(live), found, idea_ids(plan, live))


def _revised(live: Live) -> set[str]:
    """The ids of what the plan had before the workshop."""
    items = (*live.board.drafts.values(), *live.board.results.values())
    return {one.existing for one in items if one.existing is not None}


def _brought_up_to_date(plan: Plan, record: Workshop) -> Workshop:
    """The record with what only the plan knows of it: its state, and which new wordings were said to be the same."""
    before = plan.workshops.get(record.id)
    if before is None:
        return record
    kept = {KEPT: before.results[KEPT]} if KEPT in before.results else {}
    return replace(record, state=before.state, results={**record.results, **kept})


def _left(plan: Plan, live: Live, names: Names, cycle: str | None) -> list[Record]:
    return [
        _brought_up_to_date(plan, workshop_record(live, names, cycle)),
        *clusters(live, names),
        *ideas(plan, live, names),
        *rounds(live, names),
        *lines(live, names),
        *parkings(live, names),
        *dissents(live, names),
        *protocols(live, names),
        *sign_offs(live, names),
        *retrospective(plan, live, names, cycle),
    ]


def _stale(plan: Plan, live: Live, names: Names, written: set[str]) -> list[Record]:
    """What an earlier publishing wrote and this one does not: lines that were cut, what was taken back or withheld."""
    hidden = {note.text for note in live.board.notes.values() if note.withheld}
    mine = set(names.items.values())
    of_room = (*plan.clusters.values(), *plan.parkings.values(), *plan.dissents.values(), *plan.protocols.values())
    found: list[Record] = [one for one in of_room if one.workshop == names.workshop]
    found += [one for one in plan.lineages.values() if one.child in mine and _may_cut(plan, live, one)]
    found += [one for one in plan.ideas.values() if one.workshop == names.workshop and one.text in hidden]
    return [one for one in found if one.id not in written]


def _may_cut(plan: Plan, live: Live, line: Lineage) -> bool:
    """What led to an objective before this workshop still does: only lines of this workshop are brought up to date."""
    source = plan.clusters.get(line.parent) or plan.ideas.get(line.parent)
    return line.child not in _revised(live) or (source is not None and source.workshop == workshop_id(live))


def _steps(plan: Plan, live: Live, workshop: str) -> list[ActionItem]:
    found = list[ActionItem]()
    for step in live.board.steps.values():
        id, owner = derived_id(live, "step", step.id), person_named(plan, step.owner)
        text = step.text if owner or not step.owner else f"{step.text} ({step.owner})"
        short = clean(text)
        long = len(short) > TITLE_LIMIT
        known = plan.actions.get(id) or ActionItem(id, short, workshop)
        found.append(
            replace(
                known,
                text=short[: TITLE_LIMIT - 1] + "…" if long else short,
                owner=owner or known.owner,
                due=step.due,
                outcome=known.outcome or (text if long else ""),
            )
        )
    return found
