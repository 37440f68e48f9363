"""The same person twice, added on two computers: who may be, making one of two, and remembering that they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.talk import Dismissal
from okr_desktop.domain.text import fold
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.conflict_kinds import PERSON, Conflict, key_of, plain_side
from okr_desktop.services.conflict_values import record_shown
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import disputes
from okr_desktop.store.unit_of_work import UnitOfWork

# Two people who are not the same are remembered like a hint that was put aside: shared, and taken back by undo.
RULE = "same_person"
# Every decision of ours leaves chains of one; what others write may be longer.
_LONGEST = 50


class Why(StrEnum):
    """Why two may be the same: one e-mail, one name, or a decision that new references have come in after."""

    EMAIL = "email"
    NAME = "name"
    ALIAS_LEFT = "alias_left"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two people who may be one; ``keep`` is the older entry. ``count``: how much of the plan names the other one."""

    why: Why
    keep: str
    other: str
    count: int = 0


def who(plan: Plan, id: str) -> str:
    """The id of the person that an id stands for by now: the one who was kept of two."""
    seen = list[str]()
    while (person := plan.people.get(id)) is not None and person.alias_of and len(seen) < _LONGEST:
        if id in seen:  # two decided at once, each the other way round
            return min(seen[seen.index(id) :])
        seen.append(id)
        id = person.alias_of
    return id if id in plan.people or not seen else seen[-1]


def candidates(desk: Desk) -> list[Candidate]:
    """Every two who may be the same and about whom nobody has decided."""
    plan = desk.plan
    known = sorted((one for one in plan.people.values() if who(plan, one.id) == one.id), key=_eldest)
    apart = _apart(plan)
    by_email = _alike(known, {one.id: one.email.strip().casefold() for one in known}, apart)
    by_name = _alike(known, {one.id: fold(one.name) for one in known}, apart)
    found = dict.fromkeys(by_name, Why.NAME) | dict.fromkeys(by_email, Why.EMAIL)
    return [*(Candidate(why, *pair) for pair, why in found.items()), *_left(desk)]


def _eldest(person: Person) -> tuple[bool, str]:
    return person.archived, person.id


def _alike(
    people: Iterable[Person], marks: Mapping[str, str], apart: frozenset[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Each person with the first one of the same mark, unless somebody has said that they are two."""
    groups: dict[str, list[str]] = {}
    for person in people:
        if mark := marks[person.id]:
            group = groups.setdefault(mark, [])
            first = next((one for one in group if frozenset((one, person.id)) not in apart), None)
            if first is not None:
                yield first, person.id
            group.append(person.id)


def _apart(plan: Plan) -> frozenset[frozenset[str]]:
    decided = (one for one in plan.dismissals.values() if one.rule == RULE)
    return frozenset(frozenset((one.about, one.reason)) for one in decided)


def _left(desk: Desk) -> Iterator[Candidate]:
    """People who are no longer used, but whom something names that has come in since."""
    plan = desk.plan
    aliases = [one.id for one in plan.people.values() if one.alias_of and who(plan, one.id) != one.id]
    if not aliases:
        return
    counts = dict.fromkeys(aliases, 0)
    for record in references(desk, aliases):
        for id in _named(record):
            if id in counts:
                counts[id] += 1
    for id, count in counts.items():
        kept = plan.people[who(plan, id)]
        if count or kept.alias_of:
            yield Candidate(Why.ALIAS_LEFT, kept.id, id, count)


# References


def references(desk: Desk, people: Iterable[str]) -> list[Record]:
    """What can be edited and names one of these people, without check-ins and what belongs to a closed cycle."""
    plan, wanted = desk.plan, frozenset(people)
    tables = (
        *(plan.objectives.values(), plan.key_results.values(), plan.teams.values(), plan.cycles.values()),
        *(plan.kpis.values(), plan.initiatives.values(), plan.actions.values()),
        *(plan.directions.values(), plan.sponsorships.values()),
    )
    found: list[Record] = [one for table in tables for one in table if wanted.intersection(_named(one))]
    return [one for one in found if not _is_closed(plan, one)]


def _acknowledged(desk: Desk, person: str) -> list[Record]:
    """Check-ins that a person has acknowledged: all of them are looked through, so only when somebody has decided."""
    ids = disputes.acknowledged_by(desk.space.db, person)
    return [one for id in ids if (one := desk.check_in(id)) is not None and not _is_closed(desk.plan, one)]


_FIELDS = ("owner", "lead", "sponsor", "acknowledged_by")


def _named(record: Record) -> Iterator[str]:
    for name in _FIELDS:
        if id := getattr(record, name, None):
            yield id


def _is_closed(plan: Plan, record: Record) -> bool:
    return bool(closed_problems(plan, record.id, getattr(record, "key_result", None)))


def _with(record: Record, other: str, keep: str) -> Record:
    changed = {name: keep for name in _FIELDS if getattr(record, name, None) == other}
    return replace(record, **changed)


# Deciding


def same(desk: Desk, keep: str, other: str) -> Outcome[str]:
    """Two entries are one person: ``other`` is archived and stands for ``keep`` from now on; gives the kept id.

    One step: owners, leads, sponsors and whoever acknowledged move to ``keep``, and what ``keep`` lacks is taken from
    ``other``. What was said stays with who said it, and closed cycles stay as they are; ``who`` tells whom they mean.
    Raises NotFound, Refused ``person.same_self``.
    """
    first, second = _person(desk, keep), _person(desk, other)
    if keep == other:
        refuse([Problem("person.same_self", "name", {"name": first.name})])
    with desk.action(Label("person.same", {"title": first.name, "other": second.name})) as unit:
        write_same(desk, unit, first, second)
    if desk.space.meta("me") == other:
        desk.space.set_meta("me", keep)
    return desk.done(unit, keep)


def write_same(desk: Desk, unit: UnitOfWork, first: Person, second: Person) -> None:
    """The writes of ``same``, as part of an action."""
    plan = desk.plan
    unit.save(_joined(first, second))
    unit.save(replace(second, alias_of=first.id, archived=True))
    for one in plan.people.values():
        if one.alias_of == second.id and one.id not in (first.id, second.id):
            unit.save(replace(one, alias_of=first.id))
    for record in (*references(desk, (second.id,)), *_acknowledged(desk, second.id)):
        unit.save(_with(record, second.id, first.id))


def _joined(first: Person, second: Person) -> Person:
    """The person who is kept, with what the other entry knew besides."""
    kept = replace(first, alias_of=None, archived=False) if first.alias_of else first
    return replace(
        kept,
        email=first.email or second.email,
        role=first.role or second.role,
        teams={**second.teams, **first.teams},
    )


def different(desk: Desk, one: str, other: str) -> Outcome[str]:
    """Two entries are two people: nobody is asked again, on any computer. Gives the id of the decision."""
    first, second = sorted((_person(desk, one), _person(desk, other)), key=lambda person: person.id)
    if first.id == second.id:
        refuse([Problem("person.same_self", "name", {"name": first.name})])
    record = Dismissal(new_id(), RULE, first.id, second.id, desk.me)
    with desk.action(Label("person.different", {"title": first.name, "other": second.name})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def _person(desk: Desk, id: str) -> Person:
    found = desk.plan.people.get(id)
    if found is None:
        raise NotFound("person.unknown", id=id)
    return found


# As conflicts


def found(desk: Desk) -> Iterator[Conflict]:
    """The questions about people; the first side is the one to keep."""
    plan = desk.plan
    for one in candidates(desk):
        keep, other = plan.people[one.keep], plan.people[one.other]
        sides = tuple(plain_side(id, record_shown(plan, id), wins=id == keep.id) for id in (keep.id, other.id))
        yield Conflict(
            key_of(PERSON, other.id, PERSON, (keep.id, one.why, keep, other)),
            PERSON,
            "person",
            other.id,
            "",
            other.name,
            "",
            "",
            sides,
            suggested=1,
            why=one.why.value,
            count=one.count,
        )
