"""What the coach says: hints with a code and a severity, rules as data, and the three profiles."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from okr_desktop.domain.coach.tools import Said

S = TypeVar("S")


class Level(StrEnum):
    """How much a hint matters: an error contradicts itself, a warning asks, an info suggests. None blocks saving."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return _RANKS[self]


_RANKS = {Level.ERROR: 0, Level.WARN: 1, Level.INFO: 2}


class Profile(StrEnum):
    """How strict the coach is: outcomes only, what most coaches agree on, or friendly to milestones."""

    STRICT = "strict"
    BALANCED = "balanced"
    MILESTONES = "milestones"


@dataclass(frozen=True, slots=True)
class Hint:
    """One question of the coach.

    ``about`` is the id of an objective, key result or team ("" for a draft); ``field`` names the record field;
    ``params`` fill the sentence (``case`` picks one where a rule has several); ``source`` says who advises it.
    """

    code: str
    severity: Level
    about: str = ""
    field: str = "title"
    params: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule noticed; ``severity`` is given where it is not that of the rule."""

    params: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    severity: Level | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """One rule as data plus a small function.

    ``profiles`` holds only what differs from ``severity``: another one, or None for off. ``speaks`` says whether
    the rule needs a language pack; without one it is not asked. ``gives_way`` names the rules beside which it
    would ask a second question about one fault.
    """

    code: str
    severity: Level
    source: str
    check: Callable[[S, Said], Finding | None]
    profiles: Mapping[Profile, Level | None] = dataclasses.field(default_factory=dict[Profile, "Level | None"])
    field: str = "title"
    speaks: bool = False
    gives_way: frozenset[str] = frozenset()

    def is_on(self, profile: Profile) -> bool:
        """Whether the rule is asked in this profile."""
        return self.profiles.get(profile, self.severity) is not None

    def hint(self, finding: Finding, profile: Profile, about: str) -> Hint:
        """A finding as a hint of this profile."""
        severity = self.profiles.get(profile) or finding.severity or self.severity
        return Hint(self.code, severity, about, finding.field or self.field, finding.params, self.source)


def at_most(hints: Iterable[Hint], count: int = 3) -> list[Hint]:
    """The most severe hints, in the order of the rules among equals."""
    return sorted(hints, key=lambda hint: hint.severity.rank)[:count]


def without_echoes(hints: list[Hint], gives_way: Mapping[str, frozenset[str]]) -> list[Hint]:
    """One question about one fault: a hint gives way to a named other one that is at least as severe."""
    ranks = {hint.code: hint.severity.rank for hint in hints}
    return [
        hint
        for hint in hints
        if not any(ranks.get(other, 9) <= hint.severity.rank for other in gives_way.get(hint.code, ()))
    ]
