"""What the page shows, every text ready, gathered on the worker."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.plan import Plan
from okr_desktop.qt.pages.conflicts import words
from okr_desktop.services import conflicts
from okr_desktop.services.conflict_kinds import DELETED, PERSON, PLACE, TEXT, VALUE, Conflict, Side
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice
from okr_desktop.services.three_way import Piece, three_way
from okr_desktop.services.tracing import title_of
from okr_desktop.services.unplaced import NEEDS

# What can be written anew on one line.
_TYPED = ("text", "number", "share", "day", "period", "yes", "no", "nothing", "record")
_DEEPEST = 32
_LONGEST_TIP = 200


@dataclass(frozen=True, slots=True)
class SideView:
    """One value: its number from 1, what it is in words, who wrote it and when; ``wins``: it is shown meanwhile."""

    number: int
    text: str
    who: str
    mine: bool
    wins: bool
    keeps: bool = True
    who_tip: str = ""


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One question: ``kind`` and ``key`` as the service has them, ``name`` of the field, values, texts for three.

    ``about`` are the ids of what it is about, and of what that belongs to; ``shows`` is the one that the plan shows.
    """

    key: str
    kind: str
    record_kind: str
    id: str
    title: str
    name: str
    where: str
    question: str
    sides: tuple[SideView, ...]
    typed: str | None = None
    base: str = ""
    pieces: tuple[Piece, ...] = ()
    count: int = 0
    about: frozenset[str] = frozenset()
    shows: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether "mine" and "theirs" each name one value."""
        return len(self.sides) == 2 and self.has_one(mine=True) and self.kind in (VALUE, TEXT, PLACE)

    def has_one(self, *, mine: bool) -> bool:
        """Whether "mine", or "theirs", names one value."""
        return self.kind in (VALUE, TEXT, PLACE) and sum(side.mine is mine for side in self.sides) == 1


def load(desk: Desk) -> list[ConflictView]:
    """Everything that waits for a decision."""
    return [_view(desk, one) for one in conflicts.conflicts(desk)]


def _view(desk: Desk, one: Conflict) -> ConflictView:
    plan, shows = desk.plan, _shows(desk, one)
    sides = tuple(_side(plan, one, number, side) for number, side in enumerate(one.values, 1))
    pieces = _pieces(one) if one.kind == TEXT and len(one.values) == 2 else ()
    base = "" if one.base is None else _path(plan, one.base) if one.kind == PLACE else words.value_text(one.base.shown)
    return ConflictView(
        one.key,
        one.kind,
        one.record_kind,
        one.id,
        one.title,
        words.subject_text(plan, one),
        one.where,
        words.asked_text(one),
        sides,
        _typed(plan, one),
        base,
        pieces,
        one.count,
        frozenset((one.id, one.where_id, shows, *one.covers)) - {""},
        shows,
    )


def _shows(desk: Desk, one: Conflict) -> str:
    """The item of the plan that it is about: a check-in stands at its key result, an initiative too."""
    reading = desk.check_in(one.id) if one.record_kind == "check_in" else None
    near = (one.id, reading.subject if reading else "", one.where_id)
    return next((id for id in near if id in desk.plan.objectives or id in desk.plan.key_results), "")


def _side(plan: Plan, one: Conflict, number: int, side: Side) -> SideView:
    who, tip = words.who_text(plan, side), words.who_text(plan, side, _LONGEST_TIP)
    keeps = one.kind != DELETED or not (side.field == "deleted" and side.value is True)
    text = _side_text(plan, one, side)
    return SideView(number, text, "" if one.kind == PERSON else who, side.mine, side.wins, keeps, tip)


def _side_text(plan: Plan, one: Conflict, side: Side) -> str:
    match one.kind:
        case "place" | "cycle" | "unplaced":
            return _path(plan, side)
        case "deleted":
            return words.edit_text(plan, side)
        case "person":
            return _person(plan, side)
        case _:
            return words.value_text(side.shown)


def _path(plan: Plan, side: Side) -> str:
    """Where something would stand, from the top down."""
    value = side.value
    id = str(value.get("parent") or "") if isinstance(value, dict) else ""
    if not id or plan.get(id) is None:
        return words.value_text(side.shown)
    names, seen = list[str](), set[str]()
    while id and id not in seen and len(names) < _DEEPEST:
        seen.add(id)
        names.append(title_of(plan.get(id)))
        id = plan.parent_of(id) or ""
    return " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(reversed(names))


def _person(plan: Plan, side: Side) -> str:
    person = plan.people.get(str(side.value))
    if person is None:
        return words.value_text(side.shown)
    teams = ", ".join(plan.teams[team].name for team in person.teams if team in plan.teams)
    return "\n".join(part for part in (person.name, person.email, person.role, teams) if part)


def _typed(plan: Plan, one: Conflict) -> str | None:
    """What stands in the field for another value at first; None where nothing can be typed."""
    if one.kind not in (VALUE, TEXT) or any(side.shown.code not in _TYPED for side in one.values):
        return None
    shown = one.values[one.suggested - 1].shown
    return shown.text if shown.code == "text" else "" if shown.code == "nothing" else words.value_text(shown)


def _pieces(one: Conflict) -> tuple[Piece, ...]:
    mine, theirs = sorted(one.values, key=lambda side: not side.mine)
    base = _worded(one.base) if one.base else ""
    return tuple(three_way(base, _worded(mine), _worded(theirs)))


def _worded(side: Side) -> str:
    """A text as it is read and edited, names in it included."""
    return side.shown.text if side.shown.code == "text" else ""


def places(desk: Desk, id: str, record_kind: str) -> list[Choice]:
    """Everything that an item could stand under; an empty id is the top."""
    plan, needs = desk.plan, NEEDS.get(record_kind)
    if needs == "key_result":
        return [
            Choice(one.id, one.title, "key_result", title_of(plan.get(one.objective)))
            for one in plan.key_results.values()
        ]
    below = set(plan.subtree(id)) if id in plan.objectives else set[str]()
    found = [
        Choice(one.id, one.title, "objective", title_of(plan.get(plan.parent_of(one.id) or "")))
        for one in plan.objectives.values()
        if one.id not in below
    ]
    return found if needs else [Choice("", words.top_text()), *found]
