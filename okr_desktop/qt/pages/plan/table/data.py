"""The rows of the table, gathered on the worker: key results under their objectives, in the order of the plan."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.plan.view import Scope, scoped_objectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.table_edit import new_row


@dataclass(frozen=True, slots=True)
class Row:
    """One key result with what stands around it; ``item`` is None in the row where a new one is typed."""

    id: str
    objective: str
    group: str
    item: KeyResult | None = None
    latest: CheckIn | None = None
    owner: str = ""
    status: str = ""
    first: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a scope, and the names one can choose an owner from."""

    rows: list[Row]
    people: list[str]
    change: Change


@dataclass(frozen=True, slots=True)
class Change:
    """How rows differ from those ``before``: so many stay at the head and the tail, of them some ``changed``."""

    before: list[Row]
    head: int
    tail: int
    changed: list[int]


def difference(before: list[Row], after: list[Row]) -> Change:
    """What must be announced to go over from some rows to others; found on the worker, there may be many."""
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at].id != after[at].id), most)
    rest = most - head
    tail = next((at for at in range(rest) if before[-1 - at].id != after[-1 - at].id), rest)
    shift = len(before) - len(after)
    pairs = ((at, at if at < head else at + shift) for at in (*range(head), *range(len(after) - tail, len(after))))
    return Change(before, head, tail, [at for at, earlier in pairs if not _same(before[earlier], after[at])])


def _same(one: Row, other: Row) -> bool:
    """Whether two rows show the same: records that were not touched are the very same objects."""
    return one is other or (
        one.item is other.item
        and one.latest is other.latest
        and (one.owner, one.status, one.first, one.closed, one.group)
        == (other.owner, other.status, other.first, other.closed, other.group)
    )


def load(desk: Desk, scope: Scope, wanted: frozenset[str] | None, before: list[Row]) -> Rows:
    """Every key result in scope that is wanted; without a filter each open objective ends with a row to add one.

    ``before`` are the rows that are shown now.
    """
    plan = desk.plan
    found = list[Row]()
    for objective in scoped_objectives(plan, scope):
        title, closed = plan.objectives[objective].title, plan.cycle_is_closed(objective)
        first = True
        for item in plan.results(objective):
            if (wanted is not None and item.id not in wanted) or (item.archived and not scope.archived):
                continue
            owner = plan.people.get(item.owner or "")
            found.append(
                Row(
                    item.id,
                    objective,
                    title,
                    item,
                    plan.latest.get(item.id),
                    owner.name if owner else "",
                    plan.figure(item.id).status.value,
                    first,
                    closed,
                )
            )
            first = False
        if wanted is None and not closed:
            found.append(Row(new_row(objective), objective, title, first=first))
    names = sorted((person.name for person in plan.people.values() if not person.archived), key=fold)
    return Rows(found, names, difference(before, found))
