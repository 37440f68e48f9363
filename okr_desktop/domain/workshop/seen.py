"""What is said and seen while a workshop runs: seats, counts, opinions, and the whole view of the console."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okr_desktop.domain.workshop.model import Live


@dataclass(frozen=True, slots=True)
class Said:
    """A wording, a metric or a late idea sent without a name; ``about`` is the target or draft it belongs to."""

    id: str
    kind: str
    text: str
    about: str = ""
    baseline: str = ""
    target: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant: ``kind`` is phone, paper or hands. The label never stands beside anything that was written."""

    id: str
    label: str
    kind: str
    online: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """What may be known of a sealed stage, and of who is here."""

    seats: int = 0
    phones: int = 0
    online: int = 0
    paper: int = 0
    ideas: int = 0
    done: int = 0
    more_time: int = 0
    ballots: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who says that a seat was theirs and asks for it back."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Opinions:
    """What the room said in open stages, as counts: unclear flags, same or different pairs, silent sorting."""

    unclear: Mapping[str, int] = field(default_factory=dict[str, int])
    same: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict[tuple[str, str], tuple[int, int]])
    sorted_into: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    named_groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsoleView:
    """All that the facilitator's window gets. ``moderation`` is empty unless switched on: (idea id, text), no author.

    ``pings`` counts round trips of phones in preflight, ``from_elsewhere`` those that came from another device.
    """

    live: Live
    seq: int
    counts: Counts
    seats: tuple[Seat, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    said: tuple[Said, ...] = ()
    opinions: Opinions = Opinions()
    moderation: tuple[tuple[str, str], ...] = ()
    blank: bool = False
    frozen: bool = False
    address: str = ""
    join_url: str = ""
    code: str = ""
    now_ms: int = 0
    undo: str = ""
    redo: str = ""
    checkpoints: int = 0
    pings: int = 0
    from_elsewhere: int = 0
