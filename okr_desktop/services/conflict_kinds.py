"""What a conflict is: the values that stand against each other, and what a person may choose."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from okr_desktop.domain.registers import Wire
from okr_desktop.services.conflict_values import NOTHING, Shown
from okr_desktop.store.disputes import Said

VALUE, TEXT, PLACE, DELETED = "value", "text", "place", "deleted"
CYCLE, UNPLACED, PERSON = "cycle", "unplaced", "person"


class How(StrEnum):
    """What can be done about a conflict: keep one of its values, write another, or answer its question."""

    MINE = "mine"
    THEIRS = "theirs"
    NUMBER = "number"
    VALUE = "value"
    TEXT = "text"
    REVIVE = "revive"
    DELETE = "delete"
    UNDER = "under"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision: ``number`` counts the sides from 1; ``value`` is a wire value; ``text`` is as somebody typed it.

    "under" puts an item under the one whose id is ``text`` ("": at the top).
    """

    how: How
    number: int = 0
    value: Wire = None
    text: str = ""


KEEP_MINE, KEEP_THEIRS = Choice(How.MINE), Choice(How.THEIRS)
REVIVE, DELETE, DIFFERENT = Choice(How.REVIVE), Choice(How.DELETE), Choice(How.DIFFERENT)


def keep(number: int) -> Choice:
    """The choice of one of the sides, counted from 1."""
    return Choice(How.NUMBER, number)


def edited(value: Wire) -> Choice:
    """The choice of another value, as it stands on the wire."""
    return Choice(How.VALUE, value=value)


def typed(text: str) -> Choice:
    """The choice of another value as a person types it."""
    return Choice(How.TEXT, text=text)


def under(id: str | None) -> Choice:
    """The choice to put an item under another one (None: at the top)."""
    return Choice(How.UNDER, text=id or "")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: the dot of its write, the value on the wire and in words, by whom (a person's id or ""), when.

    ``computer`` is the name of the computer it was written on, ``mine`` that it was this one, ``wins`` that it is
    what is shown until somebody decides. Of a deletion ``field`` is "deleted"; of an edit that speaks against one
    ``field`` is what was edited, and ``about`` the title of the record below where that happened.
    """

    dot: tuple[str, int]
    value: Wire
    shown: Shown
    author: str = ""
    computer: str = ""
    at: datetime | None = None
    mine: bool = False
    wins: bool = False
    field: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something a person has to decide.

    ``key`` names it together with its present values: after any of them changes it is another one. ``kind``:

    - "value", "text": a register with several values; for a "text" ``three_way`` can show them beside ``base``.
    - "place": the same for what a record stands under.
    - "deleted": deleted by one, changed by another who had not seen that; ``covers`` are the ids in question.
    - "cycle": moved below itself by two moves at once; the first side is where it is shown, the second where it
      was to go.
    - "unplaced": what it stood under is gone or unknown.
    - "person": the sides are two people who may be the same, the first one being the one to keep.

    ``record_kind``, ``id`` and ``title`` say of what, ``where`` the title (and ``where_id`` the id) of what that
    belongs to. ``suggested`` is the number of the side that is shown now, 0 for none.
    """

    key: str
    kind: str
    record_kind: str
    id: str
    field: str
    title: str
    where: str
    where_id: str
    values: tuple[Side, ...]
    base: Side | None = None
    suggested: int = 0
    covers: tuple[str, ...] = ()
    why: str = ""
    count: int = 0


def key_of(kind: str, id: str, field: str, parts: Iterable[object]) -> str:
    """A key that is another one as soon as any of the parts is."""
    text = repr((kind, *parts)).encode("utf-8", "surrogatepass")
    stamp = hashlib.blake2b(text, digest_size=4).hexdigest()
    return f"{id}.{field}.{stamp}"


def side_of(one: Said, value: Wire, shown: Shown, *, wins: bool = False, field: str = "", about: str = "") -> Side:
    """A side from what somebody wrote."""
    at = moment(one.wall_ms)
    return Side((one.actor, one.seq), value, shown, one.by, one.machine, at, one.mine, wins, field, about)


def plain_side(value: Wire, shown: Shown = NOTHING, *, wins: bool = False) -> Side:
    """A side that nobody wrote as such."""
    return Side(("", 0), value, shown, wins=wins)


def moment(wall_ms: int) -> datetime | None:
    """A moment of some computer's clock, None for one that no calendar has."""
    try:
        return datetime.fromtimestamp(wall_ms / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None
