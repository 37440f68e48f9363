"""What came in: after each sync the changes of others as a list to read, and how many nobody here has seen yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from okr_desktop.domain.errors import NotFound
from okr_desktop.services import tracing
from okr_desktop.services.conflict_kinds import moment
from okr_desktop.services.desk import Desk
from okr_desktop.services.same_person import who
from okr_desktop.services.tracing import Changed
from okr_desktop.store import arriving
from okr_desktop.store.trace import Traced

# So many steps of one sync are told item by item; the rest is in the history.
MOST = 2000
_SEEN = "arrivals_seen"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One sync that brought something: when, from which file or server, whose (names), how many steps.

    ``unseen``: nobody has looked at it on this computer.
    """

    number: int
    at: datetime | None
    source: str
    people: tuple[str, ...]
    count: int
    unseen: bool


@dataclass(frozen=True, slots=True)
class Arrived:
    """What one person did: id and name ("" when nobody had said who they are), the computer, and each item's change."""

    person: str
    name: str
    computer: str
    steps: int
    changes: tuple[Changed, ...]


def arrivals(desk: Desk, limit: int = 20) -> list[Arrival]:
    """The newest syncs that brought something, newest first."""
    seen = _seen(desk)
    return [
        Arrival(one.number, moment(one.at_ms), one.source, _names(desk, one.number), one.count, one.number > seen)
        for one in arriving.came(desk.space, limit)
    ]


def _names(desk: Desk, number: int) -> tuple[str, ...]:
    known = (_name(desk, id) for id in arriving.people(desk.space, number))
    return tuple(dict.fromkeys(name for name in known if name))


def _name(desk: Desk, id: str) -> str:
    person = desk.plan.people.get(who(desk.plan, id))
    return person.name if person else ""


def arrived(desk: Desk, number: int) -> list[Arrived]:
    """What one sync brought, by person and item, each with what stood there before; the busiest person first.

    Raises NotFound ``arrival.unknown``.
    """
    found = arriving.actions(desk.space, number, MOST)
    if not found and not 0 < number <= arriving.last(desk.space):
        raise NotFound("arrival.unknown", id=number)
    groups: dict[tuple[str, str], list[Traced]] = {}
    for one in found:
        person = who(desk.plan, one.by)
        groups.setdefault((person, "" if person else one.action.machine), []).append(one)
    told = [
        Arrived(
            person,
            _name(desk, person),
            computer or steps[0].action.machine,
            len(steps),
            tuple(tracing.changed_by(desk, steps)),
        )
        for (person, computer), steps in groups.items()
    ]
    return sorted(told, key=lambda one: (-one.steps, one.name, one.computer))


def steps(desk: Desk, numbers: Collection[int]) -> int:
    """How many actions of people came in with these arrivals; what came without one counts as one."""
    found = [arriving.count(desk.space, number) for number in numbers]
    return sum(max(1, count) for count in found)


def unseen(desk: Desk) -> int:
    """How many steps have come in since somebody looked here."""
    return arriving.since(desk.space, _seen(desk))


def look(desk: Desk) -> None:
    """Note that everything up to now has been seen (local, never shared)."""
    desk.space.set_meta(_SEEN, str(arriving.last(desk.space)))


def _seen(desk: Desk) -> int:
    try:
        return int(desk.space.meta(_SEEN) or 0)
    except ValueError:
        return 0
