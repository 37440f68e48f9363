"""Ideas in the plan and what became of each: the list that answers "what became of my idea?"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.workshop.fates import same_words
from okr_desktop.domain.workshop.lineage import Pedigree, Wanted, came_out, wanted_by
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.lineage import family_of


@dataclass(frozen=True, slots=True)
class Into:
    """An objective, key result or initiative that an idea went into."""

    id: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class IdeaLine:
    """An idea with its fate. ``group`` is the name of its group, ``merged`` the words of the idea it is part of.

    ``wanted``: dots and voters of what was voted on (its group, or itself); ``place`` of its group in that vote, 0
    when there was none.
    """

    idea: Idea
    question: str
    letter: str
    group: str
    merged: str
    wanted: Wanted
    place: int
    into: tuple[Into, ...]

    @property
    def open(self) -> bool:
        """Whether nobody has said yet what becomes of it."""
        return not self.into and self.idea.state in (IdeaState.NEW, IdeaState.DISCUSSED)


def known(plan: Plan, id: str) -> Idea:
    """An idea by its full id; raises NotFound ``idea.unknown``."""
    if id not in plan.ideas:
        raise NotFound("idea.unknown", id=id)
    return plan.ideas[id]


def ideas(
    plan: Plan, workshop: str | None = None, states: Iterable[IdeaState] = (), cycle: str | None = None
) -> list[IdeaLine]:
    """Ideas with their fates, workshop by workshop (the newest first), in the order that chance has given them.

    ``workshop``, ``cycle``: only those of these ids; ``states``: only those in one of these states.
    """
    wanted = set(states)
    found = [
        idea
        for idea in plan.ideas.values()
        if (workshop is None or idea.workshop == workshop)
        and (not wanted or idea.state in wanted)
        and (cycle is None or cycle_of(plan, idea) == cycle)
    ]
    found.sort(key=lambda idea: (idea.position, idea.id))
    found.sort(key=lambda idea: _held(plan, idea), reverse=True)
    return _lines(plan, found)


def fate(plan: Plan, id: str) -> IdeaLine:
    """What became of one idea; raises NotFound ``idea.unknown``."""
    return _lines(plan, [known(plan, id)])[0]


def cycle_of(plan: Plan, idea: Idea) -> str | None:
    """The cycle in which an idea came: its own, or that of its workshop."""
    workshop = plan.workshops.get(idea.workshop or "")
    return idea.cycle or (workshop.cycle if workshop else None)


def said_on(plan: Plan, idea: Idea) -> date | None:
    """The day on which an idea was given: its own, that of its workshop, or that of its id; None where none tells."""
    workshop = plan.workshops.get(idea.workshop or "")
    return idea.day or (workshop.held if workshop else None) or made_on(idea.id)


def _held(plan: Plan, idea: Idea) -> tuple[str, str]:
    workshop = plan.workshops.get(idea.workshop or "")
    day = workshop.held if workshop else idea.day
    return (day.isoformat() if day else "", idea.workshop or "")


def _lines(plan: Plan, found: list[Idea]) -> list[IdeaLine]:
    family = family_of(plan)
    children = came_out(family)
    return [_line(plan, family, idea, children.get(idea.id, [])) for idea in found]


def _line(plan: Plan, family: Pedigree, idea: Idea, children: list[str]) -> IdeaLine:
    workshop = plan.workshops.get(idea.workshop or "")
    cluster = plan.clusters.get(family.group(idea.id) or "")
    keeper = plan.ideas[family.keeper(idea.id)]
    return IdeaLine(
        idea,
        workshop.question if workshop else "",
        cluster.letter if cluster else "",
        cluster.name if cluster else "",
        keeper.words if keeper.id != idea.id else "",
        wanted_by(family, cluster.id if cluster else keeper.id),
        cluster.vote_rank if cluster else 0,
        tuple(_into(plan, idea, children)),
    )


def _into(plan: Plan, idea: Idea, ids: list[str]) -> list[Into]:
    """What is still there of it: first what has its very words, then objectives.

    Other key results are named only where their objective is not.
    """
    objectives = [plan.objectives[id] for id in ids if id in plan.objectives]
    named = {one.id for one in objectives}
    results = [plan.key_results[id] for id in ids if id in plan.key_results]
    words = {same_words(idea.text), same_words(idea.words)}
    verbatim = [one for one in results if same_words(one.title) in words]
    alone = [one for one in results if one.objective not in named and one not in verbatim]
    work = [plan.initiatives[id] for id in ids if id in plan.initiatives]
    return [Into(one.id, kind_of(one), one.title) for one in (*verbatim, *objectives, *alone, *work)]


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete an idea with what is said about it, and the lines that lead from it; raises NotFound ``idea.unknown``."""
    idea = known(desk.plan, id)
    with desk.action(Label("idea.delete", {"title": idea.words[:200]})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("idea", id)
    return desk.done(unit, id)
