"""What somebody typed into the search: words, and refinements such as ``owner:ada`` or ``cycle:"2026 Q3"``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from okr_desktop.domain.matching import Words, words
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan

NAMES = ("owner", "team", "tag", "status", "cycle")
ME = "me"
Test = Callable[[str], bool]
_REFINEMENT = re.compile(rf'(?<!\S)({"|".join(NAMES)}):("[^"]*"?|\S*)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refinement:
    """``name`` is one of NAMES; ``value`` holds folded words that some word of what it asks about begins with."""

    name: str
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """The words to look for, and what the item they belong to must be."""

    text: str
    refinements: tuple[Refinement, ...] = ()


def parse(text: str) -> Query:
    """Takes any text apart; a refinement without a value, as while it is typed, asks for nothing."""
    found = list[Refinement]()
    for name, value in _REFINEMENT.findall(text):
        if wanted := words(value):
            found.append(Refinement(name.lower(), wanted))
    return Query(" ".join(_REFINEMENT.sub(" ", text).split()), tuple(dict.fromkeys(found)))


def matcher(plan: Plan, query: Query, me: str | None = None) -> Test | None:
    """What says whether an item is all that the refinements of a query ask for; None when nothing can be.

    Of several values of one name any will do. ``me`` is the person who asks (``owner:me``). A key result has the
    teams and cycle of its objective, an initiative or dependency the tags, status and cycle of what it stands under;
    what has no such property does not match. It holds for the plan as it is now.
    """
    by_name: dict[str, list[Words]] = {}
    for one in query.refinements:
        by_name.setdefault(one.name, []).append(one.value)
    tests = list[Test]()
    for name, values in by_name.items():
        test = _test(plan, name, values, me)
        if test is None:
            return None
        tests.append(test)
    return tests[0] if len(tests) == 1 else _All(tuple(tests))


@dataclass(frozen=True, slots=True)
class _All:
    tests: tuple[Test, ...]

    def __call__(self, id: str) -> bool:
        return all(test(id) for test in self.tests)


def _test(plan: Plan, name: str, values: list[Words], me: str | None) -> Test | None:
    """The names are compared once; what is left is a look into a set for each item."""
    match name:
        case "owner":
            people = {one.id for one in plan.people.values() if _begins(values, one.name, one.email)}
            people |= {me} if me and (ME,) in values else set()
            return _Owner(plan, frozenset(people)) if people else None
        case "team":
            teams = {one.id for one in plan.teams.values() if _begins(values, one.name)}
            return _Team(plan, frozenset(teams)) if teams else None
        case "cycle":
            cycles = {one.id for one in plan.cycles.values() if _begins(values, one.name)}
            return _Cycle(plan, frozenset(cycles)) if cycles else None
        case "status":
            statuses = {one for one in Status if _begins(values, one.value)}
            return _Status(plan, frozenset(statuses)) if statuses else None
        case _:
            tagged = (*plan.objectives.values(), *plan.key_results.values())
            items = {one.id for one in tagged if one.tags and _begins(values, *one.tags)}
            return _Tagged(plan, frozenset(items)) if items else None


def _begins(values: list[Words], *texts: str) -> bool:
    """Whether every word of some value begins a word of one of the texts."""
    held = [words(text) for text in texts]
    return any(all(any(word.startswith(part) for word in text) for part in value) for value in values for text in held)


@dataclass(frozen=True, slots=True)
class _Owner:
    plan: Plan
    people: frozenset[str]

    def __call__(self, id: str) -> bool:
        return getattr(self.plan.get(id), "owner", None) in self.people


@dataclass(frozen=True, slots=True)
class _Team:
    plan: Plan
    teams: frozenset[str]

    def __call__(self, id: str) -> bool:
        record = self.plan.get(id)
        return not self.teams.isdisjoint((*_teams(self.plan, record), *_teams(self.plan, _item(self.plan, id))))


@dataclass(frozen=True, slots=True)
class _Cycle:
    plan: Plan
    cycles: frozenset[str]

    def __call__(self, id: str) -> bool:
        item = _item(self.plan, id)
        cycle = self.plan.cycle_of(item.id) if item else None
        return cycle is not None and cycle.id in self.cycles


@dataclass(frozen=True, slots=True)
class _Status:
    plan: Plan
    statuses: frozenset[Status]

    def __call__(self, id: str) -> bool:
        item = _item(self.plan, id)
        return isinstance(item, Objective | KeyResult) and self.plan.figure(item.id).status in self.statuses


@dataclass(frozen=True, slots=True)
class _Tagged:
    plan: Plan
    items: frozenset[str]

    def __call__(self, id: str) -> bool:
        return getattr(_item(self.plan, id), "id", None) in self.items


def _item(plan: Plan, id: str) -> Any:
    """The record, or for work and needs under an item of the plan that item."""
    record: Any = plan.get(id)
    if isinstance(record, Objective | KeyResult):
        return record
    return plan.get(getattr(record, "key_result", None) or getattr(record, "about", None) or "") or record


def _teams(plan: Plan, record: Any) -> Iterable[str]:
    """Ids of the teams of a record; a key result has those of its objective."""
    if isinstance(record, KeyResult):
        record = plan.objectives.get(record.objective)
    if isinstance(record, Objective):
        return record.teams
    single = (getattr(record, name, None) for name in ("team", "asker", "giver"))
    return [*getattr(record, "teams", ()), *(id for id in single if id)]
