"""From an idea to what is made of it: objective, key result, initiative or something that is there, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import Initiative
from okr_desktop.domain.workshop.fates import same_words
from okr_desktop.domain.workshop_record import Lineage
from okr_desktop.services import planning, work
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.inbox import ideas
from okr_desktop.services.engagement.places import at_the_end
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.leaving import line_id

Made = Objective | KeyResult | Initiative


def adopt(desk: Desk, id: str, item: Made, also: Sequence[Record] = (), reason: str = "") -> Outcome[str]:
    """Make a new objective, key result or initiative of an idea; gives the id of what was made. One undoable step.

    The item goes through the checks of its own service. Its lineage leads to the idea (and with it to whatever was
    merged into that), the idea is adopted, or taken up in another form where the words are others, and whoever gave
    it with a name is the proposer of the objective. ``also`` are new people, teams and cycles that the item refers
    to. Raises NotFound, Refused.
    """
    plan = desk.plan
    idea = standing(plan, id)
    if isinstance(item, Objective):
        item = replace(item, proposer=idea.author)
    item = item if item.rank else at_the_end(plan, item)
    new = {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    refuse(found + _problems(plan, item, new) + ideas.standing_problems(plan, plan.ideas[id]))
    records = (*also, item, _line(item.id, idea.id), _answered(desk, idea, item.title, reason))
    return _act(desk, f"idea.adopt_{kind_of(item)}", idea, records, item.id)


def link(desk: Desk, id: str, item: str, reason: str = "", closed_too: bool = False) -> Outcome[str]:
    """Say that an idea went into an objective, key result or initiative that is there; gives that one's id.

    Where an objective came from counts in the figures of its cycle: one of a closed cycle only with ``closed_too``.
    Raises NotFound, Refused ``idea.cycle_closed``.
    """
    plan = desk.plan
    idea = standing(plan, id)
    refuse(ideas.standing_problems(plan, plan.ideas[id]))
    found = made(plan, item)
    if not closed_too:
        refuse(_closed_problems(plan, found))
    records = (_line(found.id, idea.id), _answered(desk, idea, found.title, reason))
    return _act(desk, "idea.link", idea, records, found.id)


def _closed_problems(plan: Plan, item: Made) -> list[Problem]:
    """Whether the figures of a closed cycle would change."""
    closed = closed_problems(plan, item.id)
    return [Problem("idea.cycle_closed", "place", {**one.params, "title": item.title}) for one in closed]


def standing(plan: Plan, id: str) -> Idea:
    """The idea of an id; raises NotFound ``idea.unknown``."""
    return ideas.known(plan, id)


def made(plan: Plan, id: str) -> Made:
    """What an idea can go into; raises NotFound ``item.unknown``."""
    found = plan.objectives.get(id) or plan.key_results.get(id) or plan.initiatives.get(id)
    if found is None:
        raise NotFound("item.unknown", id=id)
    return found


def _problems(plan: Plan, item: Made, new: set[str]) -> list[Problem]:
    """What the item's own service finds wrong; what is saved with it is known."""
    if not isinstance(item, Initiative):
        return planning.save_problems(plan, item, new)
    return [one for one in work.initiative_problems(plan, item) if one.params.get("id") not in new]


def _line(child: str, parent: str) -> Lineage:
    return Lineage(line_id(child, parent), child, parent)


def _answered(desk: Desk, idea: Idea, title: str, reason: str) -> Idea:
    verbatim = same_words(title) in (same_words(idea.text), same_words(idea.words))
    return replace(
        idea,
        state=IdeaState.ADOPTED if verbatim or idea.state is IdeaState.ADOPTED else IdeaState.ADAPTED,
        reason=clean(reason, lines=True),
        answered=desk.today,
        answered_by=desk.me,
    )


_LABELS = {
    "idea.adopt_objective": "idea.adopt_objective",
    "idea.adopt_key_result": "idea.adopt_key_result",
    "idea.adopt_initiative": "idea.adopt_initiative",
    "idea.link": "idea.link",
}


def _act(desk: Desk, code: str, idea: Idea, records: Sequence[Record], value: str) -> Outcome[str]:
    with desk.action(Label(_LABELS[code], {"title": idea.words[:200]})) as unit:
        for record in records:
            unit.save(record)
    return desk.done(unit, value)
