"""What the review says of people's part in it: what they said, what it serves, who asked whom, what came of lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

#: What became of ideas, and where concerns stand, in the order in which they are counted.
FATES = ("adopted", "adapted", "later", "declined", "open")
STANDINGS = ("raised", "answered", "acting", "resolved", "accepted")


@dataclass(frozen=True, slots=True)
class Voice:
    """An idea or concern. ``fate`` is one of FATES or STANDINGS, ``told`` what was said or done about it.

    ``alike`` counts further ideas that went into the same. ``progress`` (0..1) is that of the objective in ``told``.
    ``weeks`` are whole weeks without an answer, None once there is one. Nobody's name, also where one was given: what
    has none would stand out beside it.
    """

    text: str
    fate: str
    told: str = ""
    alike: int = 0
    progress: Decimal | None = None
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Thanks:
    """Recognition for a result (``about``: its title), which everybody may read."""

    text: str
    to: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """What people said in a cycle; with fewer than ``threshold`` ``people`` neither ideas nor concerns are told.

    ``fates`` and ``standings`` count in the order of FATES and STANDINGS; ``adopted``, ``waiting`` and ``concerns``
    are in the order of the paper. ``covered``: they are not told of this team either, as a smaller one's could be
    worked out from them.
    """

    people: int
    threshold: int
    fates: tuple[int, ...] = ()
    adopted: tuple[Voice, ...] = ()
    waiting: tuple[Voice, ...] = ()
    standings: tuple[int, ...] = ()
    concerns: tuple[Voice, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    covered: bool = False

    @property
    def few(self) -> bool:
        """Whether one could be told from the others."""
        return self.people < self.threshold

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.thanks) or any((*self.fates, *self.standings)) or self.covered


@dataclass(frozen=True, slots=True)
class Action:
    """What was to be done about a lesson: ``source`` is the lesson, or where it was agreed, ``cycle`` when.

    ``state`` is a code of ``domain.work.WorkState``, ``checked`` whether this cycle has looked at it.
    """

    text: str
    cycle: str
    source: str = ""
    owner: str = ""
    state: str = "open"
    checked: bool = False
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Untaken:
    """What the ``cycle`` before taught and nothing was agreed about; ``lessons`` are texts."""

    cycle: str
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to try next: a code of the table of words ("try_…", "seen_…"), with its counts."""

    code: str
    params: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Theme:
    """A direction with the objectives that serve it; ``progress`` is 0..1, ``reported`` of ``total`` have data."""

    text: str
    objectives: int = 0
    progress: Decimal | None = None
    reported: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Strategy:
    """How the objectives of a cycle serve the strategy.

    ``unserved`` are directions that hold in it and that nothing serves, ``loose`` objectives (of ``objectives``) that
    serve nothing.
    """

    mission: str = ""
    themes: tuple[Theme, ...] = ()
    unserved: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    objectives: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.themes or self.unserved or self.loose or self.mission)


@dataclass(frozen=True, slots=True)
class Late:
    """A promised resource that should have come by ``due``."""

    text: str
    due: date
    sponsor: str = ""


@dataclass(frozen=True, slots=True)
class Promises:
    """Promised resources: how many there are, how many have come, how many only in part, and those that are late."""

    total: int
    delivered: int = 0
    partly: int = 0
    late: tuple[Late, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What a team still waits for from another; ``state`` is "asked" or "accepted"."""

    what: str
    asker: str
    giver: str
    by: date | None = None
    state: str = "asked"
    late: bool = False


@dataclass(frozen=True, slots=True)
class Teamwork:
    """Work across teams: how many of the ``objectives`` are ``shared``, and requests, those that wait named.

    Of the ``requests`` of the cycle so many were ``done`` and ``declined``.
    """

    objectives: int = 0
    shared: int = 0
    requests: int = 0
    done: int = 0
    declined: int = 0
    waiting: tuple[Request, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.shared or self.requests)
