"""Concerns: raise one with or without a name, respond, act, resolve or accept it, and open it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import PROCESS, Concern, ConcernState
from okr_desktop.domain.errors import NotFound, OkrError, Problem
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import WorkState
from okr_desktop.domain.workshop_record import Lineage
from okr_desktop.services import asides, planning
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement import support
from okr_desktop.services.engagement.inbox.ageing import monday
from okr_desktop.services.engagement.places import at_the_end
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.leaving import line_id

_UNDONE = (WorkState.OPEN, WorkState.DOING)


@dataclass(frozen=True, slots=True)
class Raising:
    """What somebody is worried about, before it is stored; ``cycle`` is the current one if None."""

    text: str
    about: str = PROCESS
    kind: str = ""
    cycle: str | None = None


def known(plan: Plan, id: str) -> Concern:
    """A concern by its full id; raises NotFound ``concern.unknown``."""
    if id not in plan.concerns:
        raise NotFound("concern.unknown", id=id)
    return plan.concerns[id]


# Raising


def raise_named(desk: Desk, what: Raising) -> Outcome[str]:
    """Raise a concern with one's name; gives its id. Raises OkrError ``me.unknown``, Refused."""
    if desk.me is None:
        raise OkrError("me.unknown")
    concern = replace(_made(desk, what), id=new_id(), author=desk.me, day=desk.today)
    return _save(desk, "concern.raise", concern)


def raise_unnamed(desk: Desk, what: Raising) -> Outcome[str]:
    """Raise a concern without a name; gives its id, the only way to find it again. It cannot be undone."""
    concern = made_unnamed(desk, what)
    given = desk.unsigned(Label("concern.raise_unnamed"), concern)
    return Outcome(concern.id, given.changes, given.label)


def made_unnamed(desk: Desk, what: Raising) -> Concern:
    """A concern without a name as it will be stored, for whoever collects several of them first; raises Refused."""
    return replace(_made(desk, what), id=unsigned_id(), day=monday(desk.today))


def _made(desk: Desk, what: Raising) -> Concern:
    now = desk.plan.current_cycle()
    cycle = what.cycle or _cycle_of(desk.plan, what.about) or (now.id if now else None)
    concern = Concern("", clean(what.text, lines=True), what.about, what.kind, cycle=cycle)
    refuse(concern.problems() + _reference_problems(desk.plan, concern))
    return concern


def _cycle_of(plan: Plan, about: str) -> str | None:
    """What is said about an item belongs to its cycle; what is said about a cycle to that one."""
    cycle = plan.cycles.get(about) or plan.cycle_of(about)
    return cycle.id if cycle else None


def _reference_problems(plan: Plan, concern: Concern) -> list[Problem]:
    found = list[Problem]()
    if concern.about != PROCESS and plan.get(concern.about) is None:
        found.append(Problem("id.unknown", "about", {"id": concern.about}))
    if concern.cycle is not None and concern.cycle not in plan.cycles:
        found.append(Problem("cycle.unknown", "cycle", {"id": concern.cycle}))
    return found


def is_own(desk: Desk, concern: Concern) -> bool:
    """Whether the person at work here has raised a concern with their name."""
    return support.is_me(desk, concern.author)


def edit(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Change the text of one's own concern while nobody has responded; raises NotFound, Refused."""
    concern = known(desk.plan, id)
    if not is_own(desk, concern):
        refuse([Problem("concern.not_yours", "text")])
    if concern.state is not ConcernState.RAISED:
        refuse([Problem("concern.answered", "text")])
    return _save(desk, "concern.edit", replace(concern, text=clean(text, lines=True)))


def set_kind(desk: Desk, id: str, kind: str) -> Outcome[str]:
    """Say which pattern of the playbook a concern follows, "" for none."""
    return _save(desk, "concern.kind", replace(known(desk.plan, id), kind=kind.strip()))


# Responding


def respond(desk: Desk, id: str, response: str) -> Outcome[str]:
    """Respond to a concern, or put the response into better words; raises NotFound, Refused."""
    concern = known(desk.plan, id)
    said = clean(response, lines=True)
    if not said:
        refuse([Problem("concern.no_response", "response")])
    first = concern.state is ConcernState.RAISED
    changed = replace(
        concern,
        response=said,
        responder=desk.me if desk.me or first else concern.responder,
        answered=desk.today if first or concern.answered is None else concern.answered,
        state=ConcernState.ANSWERED if first else concern.state,
    )
    return _save(desk, "concern.respond", changed)


@dataclass(frozen=True, slots=True)
class Acting:
    """What somebody will do about a concern; ``also`` are new people, stored by the same action."""

    text: str
    owner: str | None = None
    due: date | None = None
    also: tuple[Person, ...] = ()


def act(desk: Desk, id: str, what: Acting) -> Outcome[str]:
    """Say what will be done about a concern; gives the id of the action. Raises NotFound, Refused."""
    concern = known(desk.plan, id)
    _refuse_ended(concern)
    action = ActionItem(new_id(), clean(what.text), concern.id, what.owner, what.due)
    new = {one.id for one in what.also}
    found = [problem for one in what.also for problem in one.problems()] + action.problems()
    if what.owner is not None and what.owner not in desk.plan.people and what.owner not in new:
        found.append(Problem("person.unknown", "owner", {"id": what.owner}))
    refuse(found)
    with desk.action(_label(concern, "concern.act")) as unit:
        for record in (*what.also, action, replace(concern, state=ConcernState.ACTING)):
            unit.save(record)
    return desk.done(unit, action.id)


def _refuse_ended(concern: Concern) -> None:
    if not concern.is_open:
        refuse([Problem("concern.ended", "state")])


def actions_of(plan: Plan, id: str) -> list[ActionItem]:
    """What is done about a concern, oldest first."""
    return sorted((one for one in plan.actions.values() if one.source == id), key=lambda one: one.id)


# Ending


def resolve(desk: Desk, id: str, end: str) -> Outcome[str]:
    """Say how a concern was resolved; raises NotFound, Refused ``concern.no_end``, ``concern.ended``."""
    return _end(desk, "concern.resolve", id, ConcernState.RESOLVED, end)


def accept(desk: Desk, id: str, reason: str) -> Outcome[str]:
    """Say why a concern is accepted as it is; raises NotFound, Refused ``concern.no_end``, ``concern.ended``."""
    return _end(desk, "concern.accept", id, ConcernState.ACCEPTED, reason)


def _end(desk: Desk, code: str, id: str, state: ConcernState, end: str) -> Outcome[str]:
    concern = known(desk.plan, id)
    _refuse_ended(concern)  # how it ended was said by somebody: it is not written over
    changed = replace(concern, state=state, end=clean(end, lines=True), ended=desk.today)
    return _save(desk, code, changed)


def reopen(desk: Desk, id: str) -> Outcome[str]:
    """Open a concern again: it stands where its response and its actions say. Raises NotFound, Refused."""
    concern = known(desk.plan, id)
    if concern.is_open:
        refuse([Problem("concern.open", "state")])
    doing = any(one.state in _UNDONE for one in actions_of(desk.plan, id))
    answered = ConcernState.ANSWERED if concern.response else ConcernState.RAISED
    state = ConcernState.ACTING if doing else answered
    return _save(desk, "concern.reopen", replace(concern, state=state, end="", ended=None))


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a concern with what was said about it; what is done about it stays."""
    concern = known(desk.plan, id)
    with desk.action(_label(concern, "concern.delete")) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("concern", id)
    return desk.done(unit, id)


# Support


def support_concern(desk: Desk, id: str) -> Outcome[str]:
    """Say that one shares a concern; raises NotFound, OkrError ``me.unknown``, Refused ``support.own``."""
    concern = known(desk.plan, id)
    if is_own(desk, concern):
        refuse([Problem("support.own", "author")])
    return support.give(desk, (id,), id, concern.text)


def take_support_back(desk: Desk, id: str) -> Outcome[str]:
    """Say that one does not share a concern any more; raises NotFound, OkrError ``me.unknown``."""
    return support.take_back(desk, (id,), id, known(desk.plan, id).text)


# Something better than a worry


def to_idea(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Make an idea of a concern; gives the idea's id. It keeps the author of the concern, named or not.

    Raises NotFound, Refused.
    """
    concern = known(desk.plan, id)
    _refuse_ended(concern)
    about = None if concern.about == PROCESS or concern.about in desk.plan.cycles else concern.about
    words = clean(text, lines=True)
    day = desk.today if concern.author else monday(desk.today)
    idea = Idea(
        new_id(),
        words,
        origin="participant",
        author=concern.author,
        about=about if desk.plan.get(about or "") else None,
        cycle=concern.cycle,
        day=day,
    )
    refuse(idea.problems())
    return _made_of(desk, "concern.to_idea", concern, (idea,), idea.id)


def to_objective(desk: Desk, id: str, item: Objective, also: Sequence[Record] = ()) -> Outcome[str]:
    """Make a new objective of a concern, through the checks of objectives; gives its id. Raises NotFound, Refused."""
    plan, concern = desk.plan, known(desk.plan, id)
    _refuse_ended(concern)
    item = replace(item, proposer=concern.author)
    made = item if item.rank else at_the_end(plan, item)
    found = [problem for record in also for problem in record.problems()]
    refuse(found + planning.save_problems(plan, made, {record.id for record in also}))
    return _made_of(desk, "concern.to_objective", concern, (*also, made), item.id)


def _made_of(desk: Desk, code: str, concern: Concern, records: Sequence[Record], made: str) -> Outcome[str]:
    line = Lineage(line_id(made, concern.id), made, concern.id)
    with desk.action(_label(concern, code)) as unit:
        for record in (*records, line, replace(concern, state=ConcernState.ACTING)):
            unit.save(record)
    return desk.done(unit, made)


def came_of(plan: Plan, id: str) -> list[Idea | Objective]:
    """What was made of a concern, and is still there."""
    children = [one.child for one in plan.lineages.values() if one.parent == id]
    found = [plan.ideas.get(child) or plan.objectives.get(child) for child in children]
    return [one for one in found if one is not None]


# Storing

_LABELS = {
    "concern.raise": "concern.raise",
    "concern.edit": "concern.edit",
    "concern.kind": "concern.kind",
    "concern.respond": "concern.respond",
    "concern.act": "concern.act",
    "concern.resolve": "concern.resolve",
    "concern.accept": "concern.accept",
    "concern.reopen": "concern.reopen",
    "concern.delete": "concern.delete",
    "concern.to_idea": "concern.to_idea",
    "concern.to_objective": "concern.to_objective",
}


def _label(concern: Concern, code: str) -> Label:
    return Label(_LABELS[code], {"title": concern.text[:200]})


def _save(desk: Desk, code: str, concern: Concern) -> Outcome[str]:
    refuse(concern.problems())
    with desk.action(_label(concern, code)) as unit:
        unit.save(concern)
    return desk.done(unit, concern.id)
