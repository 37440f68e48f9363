"""Everything that a person has to decide after several have worked at once, and deciding it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, OkrError
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import Registers, Wire
from okr_desktop.services import conflict_deletes, conflict_registers, same_person, unplaced
from okr_desktop.services.conflict_kinds import (
    CYCLE,
    DELETED,
    PERSON,
    PLACE,
    TEXT,
    UNPLACED,
    VALUE,
    Choice,
    Conflict,
    How,
    Side,
)
from okr_desktop.services.conflict_registers import rivals_of
from okr_desktop.services.conflict_values import parse, written
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.fields import Names
from okr_desktop.services.outcome import Outcome
from okr_desktop.store.heads import registers
from okr_desktop.store.ops import DELETED as DELETED_FIELD
from okr_desktop.store.projection import heads_of
from okr_desktop.store.unit_of_work import UnitOfWork

_REGISTERS = (VALUE, TEXT, PLACE)
_ORDER = (DELETED, PLACE, CYCLE, UNPLACED, VALUE, TEXT, PERSON)


def conflicts(desk: Desk) -> list[Conflict]:
    """Everything undecided: by kind, then by title; the same list on every computer that knows the same."""
    found = list(conflict_registers.found(desk))
    placed = {one.id for one in found if one.kind == PLACE}
    found += conflict_deletes.found(desk)
    found += [one for one in unplaced.found(desk) if one.id not in placed]
    found += same_person.found(desk)
    return sorted(found, key=lambda one: (_ORDER.index(one.kind), one.title.casefold(), one.id, one.field))


def count(desk: Desk) -> int:
    """How many questions are open."""
    return len(conflicts(desk))


@dataclass(slots=True)
class _Plan:
    """What an action is going to write."""

    values: dict[tuple[str, str], Registers] = field(default_factory=dict[tuple[str, str], Registers])
    edited: set[str] = field(default_factory=set[str])
    revived: list[Conflict] = field(default_factory=list[Conflict])
    deleted: list[Conflict] = field(default_factory=list[Conflict])
    moved: list[tuple[Conflict, str | None, bool]] = field(default_factory=list[tuple[Conflict, str | None, bool]])
    made: tuple[Record, ...] = ()


def resolve(desk: Desk, key: str, choice: Choice) -> Outcome[str]:
    """Decide one conflict as one step that can be undone; gives the id of what it was about.

    Raises NotFound ``conflict.unknown`` when it has been decided meanwhile, OkrError ``conflict.changed`` when its
    values are others now, ``conflict.which``, ``conflict.choice`` or ``conflict.no_text`` for a choice that does not
    fit it, and Refused when the record would not be valid. Among the values that are there one may choose in a
    closed cycle as well; a new value, or another place, asks for it to be reopened.
    """
    conflict = _still(conflicts(desk), key)
    if conflict.kind == PERSON:
        return _person(desk, conflict, choice)
    plan = _Plan()
    names = Names(desk)
    _add(desk, plan, names, conflict, choice)
    plan.made = names.made
    unit = _write(desk, plan, _label(conflict, plan))
    return desk.done(unit, conflict.id)


def resolve_all(desk: Desk, keys: Collection[str], how: str) -> Outcome[list[str]]:
    """Keep what is mine ("mine") or theirs ("theirs") in many conflicts as one step; gives the keys of those decided.

    Left alone are those that have changed meanwhile, where it is not plain which value that is (both were written
    here, or by two others), and questions about people and places. Raises Refused as ``resolve``.
    """
    choice = Choice(How(how))
    found = {one.key: one for one in conflicts(desk)}
    plan, decided, names = _Plan(), list[str](), Names(desk)
    for conflict in (found[key] for key in dict.fromkeys(keys) if key in found):
        if conflict.kind not in (*_REGISTERS, DELETED):
            continue
        try:
            _add(desk, plan, names, conflict, choice)
        except OkrError as error:
            if error.code != "conflict.which":
                raise
        else:
            decided.append(conflict.key)
    unit = _write(desk, plan, Label("conflict.resolve_many", {"count": str(len(decided))}))
    return desk.done(unit, decided)


def _still(found: Iterable[Conflict], key: str) -> Conflict:
    """The conflict of a key as it is now."""
    place = key.rpartition(".")[0]
    near = [one for one in found if one.key == key or one.key.rpartition(".")[0] == place]
    for one in near:
        if one.key == key:
            return one
    if near:
        raise OkrError("conflict.changed", title=near[0].title)
    raise NotFound("conflict.unknown", id=key)


# What a choice means


def _add(desk: Desk, plan: _Plan, names: Names, conflict: Conflict, choice: Choice) -> None:
    """Note what a choice writes; raises OkrError for one that does not fit."""
    if conflict.kind in _REGISTERS:
        _add_value(desk, plan, names, conflict, choice)
    elif conflict.kind == DELETED:
        (plan.revived if _revives(conflict, choice) else plan.deleted).append(conflict)
    else:
        _add_move(plan, conflict, choice)


def _add_value(desk: Desk, plan: _Plan, names: Names, conflict: Conflict, choice: Choice) -> None:
    kind, heads = heads_of(desk.space.db, conflict.id)
    known = registers(heads)
    value: Wire
    match choice.how:
        case How.MINE | How.THEIRS | How.NUMBER:
            value = _side(conflict, choice).value
        case How.UNDER if conflict.kind == PLACE:
            value = unplaced.last_under(desk, conflict, choice.text or None)
            plan.edited.add(conflict.id)
        case How.VALUE:
            value = written(desk.plan, kind, conflict.field, choice.value)
            plan.edited.add(conflict.id)
        case How.TEXT if conflict.kind != PLACE:
            value = written(desk.plan, kind, conflict.field, parse(names, kind, conflict.field, choice.text, known))
            plan.edited.add(conflict.id)
        case _:
            raise OkrError("conflict.choice", title=conflict.title)
    plan.values.setdefault((kind, conflict.id), {})[conflict.field] = value


def _side(conflict: Conflict, choice: Choice) -> Side:
    if choice.how is not How.NUMBER:
        return rivals_of(conflict, mine=choice.how is How.MINE)
    if not 1 <= choice.number <= len(conflict.values):
        raise OkrError("conflict.which", title=conflict.title, count=len(conflict.values))
    return conflict.values[choice.number - 1]


def _revives(conflict: Conflict, choice: Choice) -> bool:
    """Whether a choice takes the deletion back; to keep a side is to keep what it did."""
    match choice.how:
        case How.REVIVE:
            return True
        case How.DELETE:
            return False
        case How.NUMBER:
            return _is_edit(_side(conflict, choice))
        case How.MINE | How.THEIRS:
            wanted = {_is_edit(side) for side in conflict.values if side.mine is (choice.how is How.MINE)}
            if len(wanted) != 1:
                raise OkrError("conflict.which", title=conflict.title, count=len(conflict.values))
            return wanted.pop()
        case _:
            raise OkrError("conflict.choice", title=conflict.title)


def _is_edit(side: Side) -> bool:
    return not (side.field == DELETED_FIELD and side.value is True)


def _add_move(plan: _Plan, conflict: Conflict, choice: Choice) -> None:
    match choice.how:
        case How.UNDER:
            plan.moved.append((conflict, choice.text or None, True))
        case How.NUMBER if choice.number == 1 and conflict.kind == CYCLE:
            value = conflict.values[0].value
            parent = value.get("parent") if isinstance(value, dict) else None
            plan.moved.append((conflict, str(parent) if parent else None, False))
        case _:
            raise OkrError("conflict.place", title=conflict.title)


def _person(desk: Desk, conflict: Conflict, choice: Choice) -> Outcome[str]:
    ids = [str(side.value) for side in conflict.values]
    if choice.how is How.DIFFERENT:
        return same_person.different(desk, *ids)
    if choice.how is How.NUMBER and choice.number in (1, 2):
        keep = ids.pop(choice.number - 1)
        return same_person.same(desk, keep, ids[0])
    raise OkrError("conflict.person", title=conflict.title)


# Writing


def _write(desk: Desk, plan: _Plan, label: Label) -> UnitOfWork:
    found = [problem for record in plan.made for problem in record.problems()]
    new = {record.id for record in plan.made}
    for (kind, id), chosen in plan.values.items():
        wrong = conflict_registers.problems(desk, kind, id, chosen, edited=id in plan.edited)
        found += [one for one in wrong if one.params.get("id") not in new]
    refuse(found)
    with desk.action(label) as unit:
        for record in plan.made:
            unit.save(record)
        for (kind, id), chosen in plan.values.items():
            for name, value in chosen.items():
                unit.set_register(kind, id, name, value)
        for conflict, parent, chosen in plan.moved:
            unplaced.place(desk, unit, conflict, parent, chosen=chosen)
        for conflict in plan.revived:
            conflict_deletes.revive(desk, unit, conflict)
        for conflict in plan.deleted:
            conflict_deletes.delete(desk, unit, conflict)
    return unit


def _label(conflict: Conflict, plan: _Plan) -> Label:
    title = {"title": conflict.title}
    if plan.revived:
        return Label("conflict.revive", title)
    if plan.deleted:
        return Label("conflict.delete", title)
    return Label("conflict.place", title) if plan.moved else Label("conflict.resolve", title)


__all__ = ["Choice", "Conflict", "How", "Side", "conflicts", "count", "resolve", "resolve_all"]
