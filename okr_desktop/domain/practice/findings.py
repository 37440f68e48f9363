"""What the checks of the practice are given, and what they find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What a check says; ``early`` where there is too little to say anything."""

    TRY = "try"
    GOOD = "good"
    EARLY = "early"


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``total``: never a per cent of few."""

    count: int = 0
    total: int = 0

    def over(self, part: float) -> bool:
        """Whether more than a part of the total is counted."""
        return self.total > 0 and self.count > part * self.total


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a workspace says about the practice in one cycle; ``before`` words are about the cycle before it.

    Shares count what is to be mended (``late``: key results without a check-in in time), but ``bottom_up``,
    ``answered`` of a pulse, ``promises_kept`` count what is good. ``elapsed`` is the share of the cycle that is over.
    """

    elapsed: float = 0.0
    people: int = 0
    crowded_teams: Share = field(default_factory=Share)
    crowded_objectives: Share = field(default_factory=Share)
    bare_objectives: Share = field(default_factory=Share)
    no_why: Share = field(default_factory=Share)
    serves_nothing: Share = field(default_factory=Share)
    has_mission: bool = False
    no_owner: Share = field(default_factory=Share)
    late: Share = field(default_factory=Share)
    flat_confidence: Share = field(default_factory=Share)
    bottom_up: Share = field(default_factory=Share)
    carried: Share = field(default_factory=Share)
    full_scores: Share = field(default_factory=Share)
    low_scores: Share = field(default_factory=Share)
    no_words: Share = field(default_factory=Share)
    retrospectives: int = 0
    has_before: bool = False
    unchecked: Share = field(default_factory=Share)
    ideas: Share = field(default_factory=Share)
    concerns: Share = field(default_factory=Share)
    questions: Share = field(default_factory=Share)
    requests: Share = field(default_factory=Share)
    has_sponsor: bool = False
    signed: int = 0
    promises: Share = field(default_factory=Share)
    pulses: int = 0
    answered: Share = field(default_factory=Share)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check. ``weight`` orders what to try first; ``params`` are numbers for its sentence.

    ``door`` is the page where it is mended, ``topic`` what a lesson speaks about.
    """

    code: str
    verdict: Verdict
    params: Mapping[str, int] = field(default_factory=dict[str, int])
    weight: int = 0
    door: str = "plan"
    topic: str = ""
