"""Workshops that are over: the list, the figures of each, and deleting one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.workshop.lineage import BottomUp, Funnel, bottom_up
from okr_desktop.domain.workshop.model import Spent, Spread
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop_record import Parking, Protocol, VoteRound, Workshop
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.lineage import family_of, titles_of


@dataclass(frozen=True, slots=True)
class PastWorkshop:
    """One line of the list: how many ideas it had, and how many objectives it led to that are still there."""

    id: str
    question: str
    held: date | None
    cycle: str
    mode: str
    ideas: int
    objectives: int
    up: BottomUp


@dataclass(frozen=True, slots=True)
class PastView:
    """Everything that the plan knows of one workshop."""

    workshop: Workshop
    cycle: str
    funnel: Funnel
    objectives: tuple[Objective, ...]
    key_results: tuple[KeyResult, ...]
    up: BottomUp
    results_up: BottomUp
    rounds: tuple[VoteRound, ...]
    parked: tuple[Parking, ...]
    dissents: tuple[str, ...]
    protocol: Protocol | None
    spent: tuple[Spent, ...]
    roti: Spread | None
    rehearsal: bool


def known(plan: Plan, id: str) -> Workshop:
    """A workshop by its full id; raises NotFound ``workshop.unknown``."""
    if id not in plan.workshops:
        raise NotFound("workshop.unknown", id=id)
    return plan.workshops[id]


def workshops(plan: Plan) -> list[PastWorkshop]:
    """All workshops, the newest first."""
    if not plan.workshops:
        return []
    family = family_of(plan)
    ideas: dict[str | None, int] = {}
    for idea in plan.ideas.values():
        ideas[idea.workshop] = ideas.get(idea.workshop, 0) + 1
    found = list[PastWorkshop]()
    for one in plan.workshops.values():
        objectives = [item.id for item in _published(plan, one) if isinstance(item, Objective)]
        up = bottom_up(family, objectives)
        name = _cycle_name(plan, one)
        found.append(
            PastWorkshop(one.id, one.question, one.held, name, one.mode, ideas.get(one.id, 0), len(objectives), up)
        )
    return sorted(found, key=lambda one: (one.held or date.min, one.id), reverse=True)


def view(plan: Plan, id: str) -> PastView:
    """One workshop with its results; raises NotFound ``workshop.unknown``.

    The shares from below are reckoned anew from what is in the plan today; the funnel is what it was at the end.
    """
    one, family = known(plan, id), family_of(plan)
    items = list(_published(plan, one))
    objectives = tuple(item for item in items if isinstance(item, Objective))
    results = tuple(item for item in items if isinstance(item, KeyResult))
    rounds = sorted((each for each in plan.vote_rounds.values() if each.workshop == id), key=lambda each: each.number)
    parked = sorted((each for each in plan.parkings.values() if each.workshop == id), key=lambda each: each.id)
    return PastView(
        one,
        _cycle_name(plan, one),
        funnel_of(one),
        objectives,
        results,
        bottom_up(family, [item.id for item in objectives]),
        bottom_up(family, [item.id for item in results]),
        tuple(rounds),
        tuple(parked),
        tuple(sorted(each.text for each in plan.dissents.values() if each.workshop == id)),
        next((each for each in plan.protocols.values() if each.workshop == id), None),
        tuple(_spent(one.results)),
        _roti(one.results),
        one.results.get("rehearsal") is True,
    )


def _cycle_name(plan: Plan, workshop: Workshop) -> str:
    cycle = plan.cycles.get(workshop.cycle or "")
    return cycle.name if cycle else ""


def _published(plan: Plan, workshop: Workshop) -> Iterator[Objective | KeyResult]:
    for id in titles_of(workshop):
        found = plan.objectives.get(id) or plan.key_results.get(id)
        if found is not None:
            yield found


# Figures: other programs may have written anything


def funnel_of(workshop: Workshop) -> Funnel:
    """The funnel as it was written down; what is no number counts nothing."""
    found = _dict(workshop.results.get("funnel"))
    return Funnel(**{name: _count(found.get(name)) for name in Funnel.__slots__})


def _spent(results: Mapping[str, Any]) -> Iterator[Spent]:
    rows: Any = results.get("spent")
    for row in cast("list[Any]", rows) if isinstance(rows, list) else []:
        match row:
            case [str(block), str(stage), int(planned), int(actual), *_] if stage in set(Stage):
                yield Spent(block, Stage(stage), planned, actual)
            case _:
                continue


def _roti(results: Mapping[str, Any]) -> Spread | None:
    found = _dict(results.get("roti"))
    if not found:
        return None
    counts, texts = found.get("counts"), found.get("texts")
    return Spread(
        1,
        _count(found.get("answers")),
        _count(found.get("seats")),
        tuple(_count(one) for one in cast("list[Any]", counts)) if isinstance(counts, list) else (),
        _decimal(found.get("mean")),
        any_low=found.get("any_low") is True,
        texts=tuple(str(one) for one in cast("list[Any]", texts)) if isinstance(texts, list) else (),
    )


def _dict(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0


def _decimal(value: object) -> Decimal | None:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a workshop with its ideas, groups, votes and all that is about them; the objectives stay.

    Raises NotFound ``workshop.unknown``.
    """
    plan = desk.plan
    one = known(plan, id)
    inside = list(of_workshop(plan, id))
    ids = {record.id for record in inside}
    others = {item for each in plan.workshops.values() if each.id != id for item in titles_of(each)}
    mine = titles_of(one).keys() - others
    # What another workshop has led to, or revised, keeps what the other one knows of it.
    lines = [line for line in plan.lineages.values() if line.child in mine and line.parent in titles_of(one)]
    with desk.action(Label("workshop.delete", {"title": one.question[:200]})) as unit:
        asides.delete_beside(desk, unit, ids | {id})
        for record in (*lines, *inside, one):
            unit.delete(kind_of(record), record.id)
    return desk.done(unit, id)


def of_workshop(plan: Plan, id: str) -> Iterator[Record]:
    """Everything that belongs to a workshop."""
    for table in (plan.ideas, plan.clusters, plan.vote_rounds, plan.parkings, plan.dissents, plan.protocols):
        yield from (one for one in table.values() if one.workshop == id)
