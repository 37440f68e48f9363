"""Who works with whom: objectives that teams share, what they ask of each other, and what they do for each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.work import Asking, Dependency

_ONE, _HUNDRED = Decimal(1), Decimal(100)
PENDING = frozenset({Asking.ASKED, Asking.ACCEPTED})

# Shares


def shares(item: Objective) -> dict[str, Decimal]:
    """What share of an objective each of its teams has, of 1.

    A team of which nothing was said counts 1. Where that holds for all, they have the same; else such teams share what
    the others leave. Shares that were said and are more than the whole together are scaled down to it.
    """
    told = {id: share for id, share in item.teams.items() if share != _ONE}
    total = sum(told.values(), Decimal(0))
    if total <= 0 or not said(item):
        return {id: _ONE / len(item.teams) for id in item.teams}
    rest = max(_ONE - total, Decimal(0)) / max(len(item.teams) - len(told), 1)
    return {id: told[id] / max(total, _ONE) if id in told else rest for id in item.teams}


def said(item: Objective) -> bool:
    """Whether somebody has said how several teams share an objective."""
    return len(item.teams) > 1 and any(share != _ONE for share in item.teams.values())


def share_problems(wanted: Mapping[str, Decimal]) -> list[Problem]:
    """Why teams cannot share an objective so: each has more than 0, all together at most the whole.

    Less than the whole is a warning: that part is nobody's.
    """
    if any(not 0 < share <= _ONE for share in wanted.values()):
        return [Problem("share.range", "teams")]
    total = sum(wanted.values(), Decimal(0))
    told = {"share": _percent(total), "rest": _percent(abs(_ONE - total))}
    if total > _ONE:
        return [Problem("shares.over", "teams", told)]
    return [Problem("shares.under", "teams", told, Severity.WARNING)] if wanted and total < _ONE else []


def _percent(share: Decimal) -> str:
    return to_text((share * _HUNDRED).quantize(Decimal("0.1")))


# Links between two teams


class Bond(StrEnum):
    """What joins two teams; all but SHARED go from the first to the second."""

    SHARED = "shared"
    ASKS = "asks"
    SERVES = "serves"
    OWNS = "owns"
    FEEDS = "feeds"


#: One team does something for another.
CONTRIBUTIONS = frozenset({Bond.SERVES, Bond.OWNS, Bond.FEEDS})


@dataclass(frozen=True, slots=True)
class Link:
    """One thing that joins team ``first`` with team ``second``.

    ``item`` is what to look at: the shared objective; the dependency; the objective that serves one of the other team,
    the key result that somebody of the first team owns there, or the one that is read from. ``state`` is that of a
    dependency, ``late`` whether its day is over.
    """

    bond: Bond
    first: str
    second: str
    item: str
    state: str = ""
    late: bool = False


def links(plan: Plan, objectives: Collection[str], loose: bool = True) -> list[Link]:
    """Every link of the objectives of a scope (ids), each once.

    ``loose``: also dependencies that are about no objective.
    """
    known = [plan.objectives[id] for id in objectives if id in plan.objectives]
    found = [*_shared(plan, known), *_asked(plan, set(objectives), loose), *_serving(plan, known)]
    found += [*_owned(plan, known), *_fed(plan, known)]
    return list(dict.fromkeys(found))


def _teams(plan: Plan, item: Objective | None) -> list[str]:
    return [id for id in item.teams if id in plan.teams] if item else []


def _shared(plan: Plan, items: Iterable[Objective]) -> Iterator[Link]:
    for item in items:
        teams = _teams(plan, item)
        for at, first in enumerate(teams):
            for second in teams[at + 1 :]:
                yield Link(Bond.SHARED, first, second, item.id)
                yield Link(Bond.SHARED, second, first, item.id)


def _asked(plan: Plan, objectives: set[str], loose: bool) -> Iterator[Link]:
    for one in plan.dependencies.values():
        about = objective_of(plan, one.about)
        inside = loose if about is None else about.id in objectives
        if inside and one.asker in plan.teams and one.giver in plan.teams and one.asker and one.giver:
            yield Link(Bond.ASKS, one.asker, one.giver, one.id, one.state.value, is_late(plan, one))


def _serving(plan: Plan, items: Iterable[Objective]) -> Iterator[Link]:
    for item in items:
        above = objective_of(plan, plan.parent_of(item.id))
        for first, second in _apart(_teams(plan, item), _teams(plan, above)):
            yield Link(Bond.SERVES, first, second, item.id)


def _owned(plan: Plan, items: Iterable[Objective]) -> Iterator[Link]:
    for item in items:
        teams = _teams(plan, item)
        for result in plan.results(item.id):
            person = plan.people.get(result.owner or "")
            own = [id for id in person.teams if id in plan.teams] if person and not result.archived else []
            if not set(own) & set(teams):
                for first, second in _apart(own[:1], teams):
                    yield Link(Bond.OWNS, first, second, result.id)


def _fed(plan: Plan, items: Iterable[Objective]) -> Iterator[Link]:
    for item in items:
        for result in plan.results(item.id):
            source = objective_of(plan, plan.feed_of(result))
            for first, second in _apart(_teams(plan, source), _teams(plan, item)):
                yield Link(Bond.FEEDS, first, second, result.id)


def _apart(givers: Iterable[str], takers: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a giver that is not among the takers, and a taker."""
    return ((first, second) for first in givers if first not in takers for second in takers)


def objective_of(plan: Plan, id: str | None) -> Objective | None:
    """The objective that an item is or belongs to."""
    result: KeyResult | None = plan.key_results.get(id or "")
    return plan.objectives.get(result.objective if result else id or "")


def is_late(plan: Plan, one: Dependency) -> bool:
    """Whether something that was asked for is pending after its day."""
    return one.state in PENDING and one.by is not None and one.by < plan.today
