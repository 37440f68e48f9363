"""What is done for key results and between teams: initiatives, and dependencies with their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.ranks import after
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.services import asides
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

# Initiatives


def initiative(desk: Desk, id: str) -> Initiative:
    """An initiative by its full id; raises NotFound."""
    found = desk.plan.initiatives.get(id)
    if found is None:
        raise NotFound("initiative.unknown", id=id)
    return found


def initiative_problems(plan: Plan, item: Initiative) -> list[Problem]:
    """Everything that must be mended before an initiative can be saved."""
    found = item.problems()
    if item.owner and item.owner not in plan.people:
        found.append(Problem("person.unknown", "owner", {"id": item.owner}))
    result = plan.key_results.get(item.key_result)
    if result is None:
        return [*found, Problem("key_result.unknown", "key_result", {"id": item.key_result})]
    return found + closed_problems(plan, result.id, item.id)


def save_initiative(desk: Desk, item: Initiative, also: Sequence[Record] = ()) -> Outcome[str]:
    """Add an initiative as the last of its key result, or change one; gives its id.

    ``also`` are new people it names, stored by the same action. Raises Refused.
    """
    new = {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    refuse(found + [one for one in initiative_problems(desk.plan, item) if one.params.get("id") not in new])
    known = item.id in desk.plan.initiatives
    if not item.rank:
        item = replace(
            item, rank=after(max((one.rank for one in desk.plan.initiatives_of(item.key_result)), default=""))
        )
    with desk.action(Label(f"initiative.{'edit' if known else 'add'}", {"title": item.title})) as unit:
        for record in (*also, item):
            unit.save(record)
    return desk.done(unit, item.id)


def set_initiative_state(desk: Desk, id: str, state: WorkState) -> Outcome[str]:
    """Open, doing, done or dropped; raises NotFound and Refused."""
    item = replace(initiative(desk, id), state=state)
    refuse(initiative_problems(desk.plan, item))
    with desk.action(Label(f"initiative.{state.value}", {"title": item.title})) as unit:
        unit.save(item)
    return desk.done(unit, id)


def delete_initiative(desk: Desk, id: str) -> Outcome[str]:
    """Delete an initiative and what was said about it."""
    item = initiative(desk, id)
    refuse(closed_problems(desk.plan, id))
    with desk.action(Label("initiative.delete", {"title": item.title})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("initiative", id)
    return desk.done(unit, id)


# Dependencies


def dependency(desk: Desk, id: str) -> Dependency:
    """A dependency by its full id; raises NotFound."""
    found = desk.plan.dependencies.get(id)
    if found is None:
        raise NotFound("dependency.unknown", id=id)
    return found


def dependency_problems(plan: Plan, item: Dependency) -> list[Problem]:
    """Everything that must be mended before a dependency can be saved."""
    found = item.problems()
    for field in ("asker", "giver"):
        team = getattr(item, field)
        if team is not None and team not in plan.teams:
            found.append(Problem("team.unknown", field, {"id": team}))
    if item.about is not None and plan.get(item.about) is None:
        found.append(Problem("item.unknown", "about", {"id": item.about}))
    return found


def save_dependency(desk: Desk, item: Dependency, also: Sequence[Record] = ()) -> Outcome[str]:
    """Ask another team for something, or change what was asked; gives the id. Raises Refused."""
    new = {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    found += [one for one in dependency_problems(desk.plan, item) if one.params.get("id") not in new]
    before = desk.plan.dependencies.get(item.id)
    refuse(found + unexplained(before, item))
    code = "dependency.edit" if before else "dependency.ask"
    with desk.action(Label(code, {"title": item.what})) as unit:
        for record in (*also, item):
            unit.save(record)
    return desk.done(unit, item.id)


def unexplained(before: Dependency | None, item: Dependency) -> list[Problem]:
    """Who declines says why; what was declined without a word long ago can still be changed otherwise."""
    declines = item.state is Asking.DECLINED and not item.reply.strip()
    if not declines or (before is not None and before.state is Asking.DECLINED and not before.reply.strip()):
        return []
    return [Problem("dependency.no_reply", "reply")]


def answer(desk: Desk, id: str, state: Asking, reply: str | None = None) -> Outcome[str]:
    """Accept, decline or finish what was asked, or open it anew; a reply of None keeps the one there is.

    What was said to a yes is no reason of a no, nor the other way round: then a reply of None is none at all.
    Raises NotFound, Refused ``dependency.no_reply`` for a refusal without a reason.
    """
    before = dependency(desk, id)
    turns = (before.state is Asking.DECLINED) is not (state is Asking.DECLINED)
    kept = "" if turns else before.reply
    item = replace(before, state=state, reply=kept if reply is None else reply.strip())
    refuse(dependency_problems(desk.plan, item) + unexplained(before, item))
    with desk.action(Label(f"dependency.{state.value}", {"title": item.what})) as unit:
        unit.save(item)
    return desk.done(unit, id)


def delete_dependency(desk: Desk, id: str) -> Outcome[str]:
    """Delete a dependency and what was said about it."""
    item = dependency(desk, id)
    with desk.action(Label("dependency.delete", {"title": item.what})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("dependency", id)
    return desk.done(unit, id)


def dependencies_about(plan: Plan, id: str) -> list[Dependency]:
    """What is needed for an item, what is open first, then by day."""
    found = [one for one in plan.dependencies.values() if one.about == id]
    order = list(Asking)
    return sorted(found, key=lambda one: (order.index(one.state), one.by is None, one.by, one.id))


def asking_team(plan: Plan, item: str | None, me: str | None) -> str | None:
    """Who probably asks: the first team of the item's objective, else a team of the person at work here."""
    result = plan.key_results.get(item or "")
    objective = plan.objectives.get(result.objective if result else item or "")
    teams = [team for team in objective.teams if team in plan.teams] if objective else []
    person = plan.people.get(me or "")
    return next(iter([*teams, *(person.teams if person else ())]), None)


def initiatives_done(plan: Plan, result: KeyResult) -> tuple[int, int]:
    """How many initiatives of a key result are done, of how many that were not dropped."""
    counted = [one for one in plan.initiatives_of(result.id) if not one.archived and one.state is not WorkState.DROPPED]
    return sum(one.state is WorkState.DONE for one in counted), len(counted)
