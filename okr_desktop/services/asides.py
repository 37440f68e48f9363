"""What stands beside an item and goes with it: comments, overrides, notes, dependencies, initiatives, lineage."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading
from okr_desktop.store.unit_of_work import UnitOfWork


def beside(plan: Plan, ids: Collection[str]) -> list[Record]:
    """Every record about these items, and about what is about them, the outermost first (as they must be deleted)."""
    found, wanted = dict[str, Record](), set(ids)
    while wanted:
        more = {one.id: one for one in _about(plan, wanted) if one.id not in found}
        found.update(more)
        wanted = set(more)
    return list(reversed(found.values()))


def _about(plan: Plan, ids: Collection[str]) -> Iterator[Record]:
    yield from (one for one in plan.initiatives.values() if one.key_result in ids)
    for table in (plan.dependencies, plan.comments, plan.overrides, plan.dismissals, plan.notes):
        yield from (one for one in table.values() if one.about in ids)
    for table in (plan.dissents, plan.sign_offs, plan.sponsorships, plan.reactions, plan.recognitions, plan.questions):
        yield from (one for one in table.values() if one.about in ids)
    yield from (one for one in plan.lineages.values() if one.child in ids or one.parent in ids)
    yield from (one for one in plan.comments.values() if one.reply_to in ids)


def delete_beside(desk: Desk, unit: UnitOfWork, ids: Collection[str]) -> None:
    """Delete whatever stands beside items that are about to be deleted, in the same action."""
    for one in beside(desk.plan, ids):
        unit.delete(kind_of(one), one.id)


def unlink(desk: Desk, unit: UnitOfWork, ids: Collection[str]) -> list[KeyResult]:
    """Take the feed from key results elsewhere that read from items about to be deleted; gives what they were."""
    plan = desk.plan
    fed = [plan.key_results[fed] for id in ids for fed in plan.fed_by(id) if fed not in ids]
    fed = [one for one in fed if not plan.cycle_is_closed(one.id)]
    for one in fed:
        unit.save(replace(one, feed=None))
    return fed


def delete_readings(desk: Desk, unit: UnitOfWork, kpi: str) -> None:
    """Delete every reading of a KPI."""
    for one in loading.check_ins(desk.space.db, kpi, "kpi"):
        unit.delete("check_in", one.id)


def references(plan: Plan) -> Iterator[str | None]:
    """Ids of people and teams that records beside the tree refer to."""
    for kpi in plan.kpis.values():
        yield from (kpi.owner, kpi.team)
    for initiative in plan.initiatives.values():
        yield initiative.owner
    for dependency in plan.dependencies.values():
        yield from (dependency.asker, dependency.giver)
    for said in (*plan.comments.values(), *plan.overrides.values(), *plan.dismissals.values()):
        yield said.author
    for note in plan.notes.values():
        yield note.author
    for idea in plan.ideas.values():
        yield from (idea.author, idea.answered_by, idea.about)
    for concern in plan.concerns.values():
        yield from (concern.author, concern.responder, concern.about)
    for reaction in plan.reactions.values():
        yield reaction.author
    for thanks in plan.recognitions.values():
        yield from (thanks.author, *thanks.to)
    for question in plan.questions.values():
        yield from (question.author, question.to, question.answered_by)
    for action in plan.actions.values():
        yield action.owner
    for retrospective in plan.retrospectives.values():
        yield retrospective.team
    for workshop in plan.workshops.values():
        yield workshop.team
    for cycle in plan.cycles.values():
        yield cycle.sponsor
    for sponsorship in plan.sponsorships.values():
        yield sponsorship.sponsor
    for direction in plan.directions.values():
        yield direction.owner
    for announcement in plan.announcements.values():
        yield announcement.author
