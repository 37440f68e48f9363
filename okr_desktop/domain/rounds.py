"""A check-in round: the key results to go through, what is typed on the way, and a hidden vote on confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median
from typing import Any, cast

from okr_desktop.domain.due import check_in_day, running_cycle
from okr_desktop.domain.okrs import KeyResult, State
from okr_desktop.domain.plan import Plan

VOTERS = 60


@dataclass(frozen=True, slots=True)
class Stop:
    """One key result of a round and the day its check-in falls due (None: not wanted now)."""

    key_result: str
    due: date | None

    def is_due(self, today: date) -> bool:
        """Whether a check-in is wanted by now."""
        return self.due is not None and self.due <= today


def stops(plan: Plan, results: Iterable[KeyResult]) -> list[Stop]:
    """The key results that a round goes through, in the order of the tree; others of them are left out.

    In: what is active, in a cycle that runs, and not fed by something else.
    """
    wanted = {result.id for result in results if _is_in(plan, result)}
    above = {plan.key_results[id].objective for id in wanted}
    order = {id: place for place, id in enumerate(_in_tree_order(plan, above))}
    ids = sorted(wanted, key=lambda id: (order.get(plan.key_results[id].objective, len(order)), _rank(plan, id)))
    return [Stop(id, check_in_day(plan, plan.key_results[id])) for id in ids]


def _is_in(plan: Plan, result: KeyResult) -> bool:
    objective = plan.objectives.get(result.objective)
    items = (result, objective) if objective else ()
    alive = bool(items) and all(item.state is State.ACTIVE and not item.archived for item in items)
    return alive and plan.feed_of(result) is None and running_cycle(plan, result.objective) is not None


def _rank(plan: Plan, id: str) -> tuple[str, str]:
    return plan.key_results[id].rank, id


def _in_tree_order(plan: Plan, wanted: set[str]) -> list[str]:
    """The wanted objectives as they stand in the tree, read from the top."""
    paths = {id: [*reversed(list(plan.ancestors(id))), id] for id in wanted}
    return sorted(wanted, key=lambda id: [_place(plan, one) for one in paths[id]])


def _place(plan: Plan, id: str) -> tuple[int, str, str]:
    """Where an item stands among its siblings; key results come before the objectives below."""
    result = plan.key_results.get(id)
    rank = result.rank if result else plan.objectives[id].rank
    return (0 if result else 1), rank, id


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed for one key result and not saved yet, as it was typed (``same``: no change)."""

    value: str = ""
    same: bool = False
    reached: tuple[str, ...] = ()
    confidence: int | None = None
    note: str = ""
    next: str = ""
    blocker: str = ""

    def to_saved(self) -> dict[str, Any]:
        """Only what was filled in, for JSON."""
        empty = asdict(Draft())
        return {name: value for name, value in asdict(self).items() if value != empty[name]}

    @classmethod
    def from_saved(cls, saved: Mapping[str, Any]) -> Draft:
        """A draft from what was saved, whatever was found there."""
        texts = {name: str(saved.get(name, "")) for name in ("value", "note", "next", "blocker")}
        confidence, reached = saved.get("confidence"), saved.get("reached")
        steps = tuple(str(one) for one in cast("list[object]", reached)) if isinstance(reached, list) else ()
        number = confidence if isinstance(confidence, int) and 0 <= confidence <= 10 else None
        return cls(same=saved.get("same") is True, reached=steps, confidence=number, **texts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return self == Draft()


@dataclass(frozen=True, slots=True)
class Ballots:
    """Hidden votes on one key result's confidence, 0 to 10, in no order and without names."""

    votes: tuple[int, ...] = ()

    def with_vote(self, vote: int) -> Ballots:
        """One more vote. Raises ValueError for a number that is none, or when everybody must have voted twice."""
        if not 0 <= vote <= 10 or len(self.votes) >= VOTERS:
            raise ValueError(vote)
        # Sorted: the order of votes would tell who sat where.
        return Ballots(tuple(sorted((*self.votes, vote))))

    @property
    def suggestion(self) -> int | None:
        """The median, rounded down where two middle votes differ: doubt counts."""
        return int(median(self.votes)) if self.votes else None

    @property
    def spread(self) -> int:
        """How far the highest vote is from the lowest."""
        return self.votes[-1] - self.votes[0] if self.votes else 0

    @property
    def wants_talk(self) -> bool:
        """Whether people see it so differently that it is worth hearing both ends."""
        return self.spread >= 4
