"""What keeps coming back: concerns over cycles, by pattern of the playbook and by what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from okr_desktop.domain.concerns import PROCESS, Concern, ConcernState
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.plan import Plan

#: With fewer concerns than this, counts are told and nothing is concluded from them. Counts only, in any case: with so
#: few of them a share would say more than is known.
ENOUGH = 5
#: A pattern that was there in so many cycles keeps coming back.
RECURS = 2
SUBJECTS = (PROCESS, "objective", "key_result", "team", "cycle", "other")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Concerns of one kind ("" for those that nobody has sorted), or about one sort of thing (of SUBJECTS).

    ``per_cycle`` counts them in the order of ``Patterns.cycles``; ``ids`` are the concerns.
    """

    code: str
    count: int
    open: int
    resolved: int
    accepted: int
    per_cycle: tuple[int, ...]
    ids: tuple[str, ...]

    @property
    def few(self) -> bool:
        """Whether there are too few to call them a pattern."""
        return self.count < ENOUGH

    @property
    def recurs(self) -> bool:
        """Whether it was there in several cycles."""
        return sum(1 for one in self.per_cycle if one) >= RECURS


@dataclass(frozen=True, slots=True)
class Patterns:
    """Concerns of these cycles (oldest first), by kind and by what they are about, the most frequent first.

    ``elsewhere`` counts concerns that belong to no known cycle: they are in the counts, and in no column.
    """

    cycles: tuple[Cycle, ...]
    kinds: tuple[Pattern, ...]
    subjects: tuple[Pattern, ...]
    total: int
    elsewhere: int

    @property
    def few(self) -> bool:
        """Whether there are too few concerns at all to speak of patterns."""
        return self.total < ENOUGH


def patterns(plan: Plan, cycles: Iterable[str] = ()) -> Patterns:
    """The patterns of all concerns, or of those of some cycles (ids)."""
    chosen = set(cycles)
    found = [one for one in plan.concerns.values() if not chosen or one.cycle in chosen]
    used = {one.cycle for one in found}
    known = sorted((one for one in plan.cycles.values() if one.id in used), key=lambda one: (one.start, one.id))
    columns = [one.id for one in known]
    kinds = _grouped(found, [one.kind for one in found], columns)
    subjects = _grouped(found, [subject(plan, one.about) for one in found], columns)
    elsewhere = sum(one.cycle not in set(columns) for one in found)
    return Patterns(tuple(known), kinds, subjects, len(found), elsewhere)


def subject(plan: Plan, about: str) -> str:
    """What sort of thing a concern is about, one of SUBJECTS."""
    if about == PROCESS:
        return PROCESS
    tables = {"objective": plan.objectives, "key_result": plan.key_results, "team": plan.teams, "cycle": plan.cycles}
    return next((name for name, table in tables.items() if about in table), "other")


def _grouped(found: list[Concern], codes: list[str], columns: list[str]) -> tuple[Pattern, ...]:
    groups: dict[str, list[Concern]] = {}
    for one, code in zip(found, codes, strict=True):
        groups.setdefault(code, []).append(one)
    made = [_pattern(code, group, columns) for code, group in groups.items()]
    # What nobody has sorted is no pattern, however much of it there is.
    return tuple(sorted(made, key=lambda one: (one.code == "", -one.count, one.code)))


def _pattern(code: str, group: list[Concern], columns: list[str]) -> Pattern:
    states, per_cycle = Counter(one.state for one in group), Counter(one.cycle for one in group)
    return Pattern(
        code,
        len(group),
        sum(one.is_open for one in group),
        states[ConcernState.RESOLVED],
        states[ConcernState.ACCEPTED],
        tuple(per_cycle[id] for id in columns),
        tuple(sorted(one.id for one in group)),
    )
