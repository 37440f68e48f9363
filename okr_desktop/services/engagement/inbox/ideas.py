"""The inbox of ideas: give one with or without a name, support, merge, split and answer it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import clean
from okr_desktop.services import ideas as fates
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement import support
from okr_desktop.services.engagement.inbox.ageing import monday
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.lineage import family_of

#: Answers that a person gives; an idea is adopted by what is made of it (``ideas_convert``).
ANSWERS = (IdeaState.DISCUSSED, IdeaState.LATER, IdeaState.DECLINED)
#: Answers that need a reason: somebody will read them who had hoped for more.
NEED_REASON = frozenset({IdeaState.LATER, IdeaState.DECLINED})
#: States in which nobody has said yet what becomes of an idea.
OPEN = frozenset({IdeaState.NEW, IdeaState.DISCUSSED})

known = fates.known


# Giving


def give(desk: Desk, text: str, about: str | None = None, cycle: str | None = None) -> Outcome[str]:
    """Give an idea with one's name; gives its id. ``about`` is an item or team, ``cycle`` the current one if None.

    Raises OkrError ``me.unknown``, Refused.
    """
    if desk.me is None:
        raise OkrError("me.unknown")
    idea = replace(_made(desk, text, about, cycle), id=new_id(), author=desk.me, day=desk.today)
    return _save(desk, "idea.add", replace(idea, origin=_origin(desk.plan, idea, desk.me)))


def give_unnamed(desk: Desk, text: str, about: str | None = None, cycle: str | None = None) -> Outcome[str]:
    """Give an idea without a name; gives its id, the only way to find it again. It cannot be undone. Raises Refused."""
    idea = made_unnamed(desk, text, about, cycle)
    given = desk.unsigned(Label("idea.add_unnamed"), idea)
    return Outcome(idea.id, given.changes, given.label)


def made_unnamed(desk: Desk, text: str, about: str | None = None, cycle: str | None = None) -> Idea:
    """An idea without a name as it will be stored, for whoever collects several of them first; raises Refused."""
    return replace(_made(desk, text, about, cycle), id=unsigned_id(), day=monday(desk.today))


def _made(desk: Desk, text: str, about: str | None, cycle: str | None) -> Idea:
    """A new idea; that of the inbox comes from the people, whatever else they are."""
    now = desk.plan.current_cycle()
    idea = Idea(
        "", clean(text, lines=True), origin="participant", about=about, cycle=cycle or (now.id if now else None)
    )
    refuse(idea.problems() + reference_problems(desk.plan, idea))
    return idea


def reference_problems(plan: Plan, idea: Idea) -> list[Problem]:
    """What an idea refers to and nobody knows."""
    found = list[Problem]()
    if idea.about is not None and plan.get(idea.about) is None:
        found.append(Problem("id.unknown", "about", {"id": idea.about}))
    if idea.cycle is not None and idea.cycle not in plan.cycles:
        found.append(Problem("cycle.unknown", "cycle", {"id": idea.cycle}))
    return found


def _origin(plan: Plan, idea: Idea, author: str) -> str:
    """What the sponsor of the cycle proposes comes from above."""
    cycle = plan.cycles.get(idea.cycle or "")
    return "sponsor" if cycle is not None and cycle.sponsor == author else idea.origin


# Changing


def is_own(desk: Desk, idea: Idea) -> bool:
    """Whether the person at work here has given an idea with their name."""
    return support.is_me(desk, idea.author)


def edit(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Change the text of one's own idea while nobody has answered it; raises NotFound, Refused.

    What others make of it is its wording (``reword``), so that the first text stays.
    """
    idea = known(desk.plan, id)
    if not is_own(desk, idea):
        refuse([Problem("idea.not_yours", "text")])
    if idea.state not in OPEN:
        refuse([Problem("idea.answered", "text")])
    return _save(desk, "idea.edit", replace(idea, text=clean(text, lines=True)))


def reword(desk: Desk, id: str, wording: str) -> Outcome[str]:
    """Put an idea into better words; the first text stays. Empty words bring the first text back."""
    idea = known(desk.plan, id)
    words = clean(wording, lines=True)
    return _save(desk, "idea.reword", replace(idea, wording="" if words == idea.text else words))


def _save(desk: Desk, code: str, idea: Idea) -> Outcome[str]:
    refuse(idea.problems())
    with desk.action(_label(code, idea)) as unit:
        unit.save(idea)
    return desk.done(unit, idea.id)


_LABELS = {
    "idea.add": "idea.add",
    "idea.edit": "idea.edit",
    "idea.reword": "idea.reword",
    "idea.discussed": "idea.discussed",
    "idea.later": "idea.later",
    "idea.declined": "idea.declined",
    "idea.reopen": "idea.reopen",
}


def _label(code: str, idea: Idea) -> Label:
    return Label(_LABELS[code], {"title": idea.words[:200]})


# Support


def support_idea(desk: Desk, id: str) -> Outcome[str]:
    """Support an idea (of others) as oneself; raises NotFound, OkrError ``me.unknown``, Refused ``support.own``."""
    idea = known(desk.plan, id)
    if is_own(desk, idea):
        refuse([Problem("support.own", "author")])
    return support.give(desk, family(desk.plan, id), id, idea.words)


def take_support_back(desk: Desk, id: str) -> Outcome[str]:
    """Take one's own support back; raises NotFound, OkrError ``me.unknown``."""
    return support.take_back(desk, family(desk.plan, id), id, known(desk.plan, id).words)


def family(plan: Plan, id: str) -> tuple[str, ...]:
    """The idea that stands for this one, and everything that was merged into it."""
    found = family_of(plan)
    return found.ideas_of(found.keeper(id))


# Merging


def merge(desk: Desk, into: str, ids: Iterable[str]) -> Outcome[str]:
    """Let one idea stand for others as well; raises NotFound, Refused.

    Their support adds up (no person counts twice), their texts stay. ``split`` takes one out again.
    """
    plan, found = desk.plan, family_of(desk.plan)
    keeper = known(plan, found.keeper(into) if into in plan.ideas else into)
    parts = [known(plan, id) for id in dict.fromkeys(ids)]
    refuse([problem for one in parts for problem in _merge_problems(found.keeper(one.id), keeper, one)])
    if not parts:
        refuse([Problem("idea.merge_nothing", "merged")])
    with desk.action(Label("idea.merge", {"title": keeper.words[:200], "count": str(len(parts))})) as unit:
        for one in parts:
            unit.save(replace(one, merged=keeper.id))
    return desk.done(unit, keeper.id)


def _merge_problems(stands_for: str, keeper: Idea, part: Idea) -> list[Problem]:
    words = {"title": part.words[:200]}
    if part.id == keeper.id:
        return [Problem("idea.merge_same", "merged", words)]
    if part.workshop is not None:
        return [Problem("idea.merge_workshop", "merged", words)]
    if stands_for == part.id and part.state not in OPEN:
        return [Problem("idea.merge_answered", "merged", words)]
    return []


def split(desk: Desk, id: str) -> Outcome[str]:
    """Let a merged idea stand for itself again; raises NotFound, Refused ``idea.not_merged``."""
    idea = known(desk.plan, id)
    if idea.merged is None or idea.workshop is not None:
        refuse([Problem("idea.not_merged", "merged", {"title": idea.words[:200]})])
    with desk.action(Label("idea.split", {"title": idea.words[:200]})) as unit:
        unit.save(replace(idea, merged=None))
    return desk.done(unit, id)


# Answering


def answer(desk: Desk, id: str, state: IdeaState, reason: str = "") -> Outcome[str]:
    """Say what becomes of an idea: discussed, later or declined (the last two with a reason); raises Refused.

    The day and who answered are kept for later and declined; what is only discussed still waits.
    """
    idea = known(desk.plan, id)
    said = clean(reason, lines=True)
    refuse(answer_problems(desk.plan, idea, state, said))
    done = state in NEED_REASON
    changed = replace(
        idea,
        state=state,
        reason=said,
        answered=desk.today if done else None,
        answered_by=desk.me if done else None,
    )
    return _save(desk, f"idea.{state.value}", changed)


def answer_problems(plan: Plan, idea: Idea, state: IdeaState, reason: str) -> list[Problem]:
    """Why an idea cannot be answered so."""
    if state not in ANSWERS:
        return [Problem("idea.answer", "state", {"known": ", ".join(one.value for one in ANSWERS)})]
    found = standing_problems(plan, idea)
    if state in NEED_REASON and not reason.strip():
        found.append(Problem("idea.no_reason", "reason"))
    if fates.fate(plan, idea.id).into:
        found.append(Problem("idea.in_plan", "state"))
    return found


def standing_problems(plan: Plan, idea: Idea) -> list[Problem]:
    """A merged idea has the fate of the one that stands for it."""
    keeper = plan.ideas[family_of(plan).keeper(idea.id)]
    return [] if keeper.id == idea.id else [Problem("idea.is_merged", "state", {"title": keeper.words[:200]})]


def reopen(desk: Desk, id: str) -> Outcome[str]:
    """Let an idea wait for an answer anew; raises NotFound, Refused ``idea.in_plan`` while something is made of it."""
    idea = known(desk.plan, id)
    if fates.fate(desk.plan, id).into:
        refuse([Problem("idea.in_plan", "state")])
    changed = replace(idea, state=IdeaState.NEW, reason="", answered=None, answered_by=None)
    return _save(desk, "idea.reopen", changed)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete an idea with its comments and support; what was merged into it stands for itself again.

    Raises NotFound ``idea.unknown``.
    """
    return fates.delete(desk, id)
