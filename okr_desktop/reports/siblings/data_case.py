"""What the case for management is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.reports.siblings.head import Head


@dataclass(frozen=True, slots=True)
class Costs:
    """What the cycle took so far, counted: people, check-ins, seats in workshops, retrospectives with their people."""

    people: int = 0
    check_ins: int = 0
    seats: int = 0
    retrospectives: int = 0
    in_retrospectives: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A key result that has moved: where it began, where it is, where it shall be, in texts of figures."""

    title: str
    start: str
    now: str
    target: str
    status: str = "no_data"
    progress: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Impact:
    """What has moved; shares are 0 to 1, None without data. ``before`` names the cycle before with its progress."""

    objectives: int = 0
    key_results: int = 0
    reported: int = 0
    moved: int = 0
    reached: int = 0
    progress: Decimal | None = None
    cadence: Decimal | None = None
    elapsed: Decimal = Decimal(0)
    before: str = ""
    before_progress: Decimal | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Pledge:
    """A resource that was promised and has not come in full; ``late`` where its day has passed."""

    text: str
    by: str = ""
    due: date | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs or has signed the cycle; ``changed``: the plan is another one since. ``role``: sponsor or nothing."""

    name: str
    state: str = ""
    on: date | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class CaseData:
    """``directions`` say what the objectives serve, ``proposed`` of ``asked`` objectives came from their own teams.

    ``attention`` counts objectives behind or at risk. ``kept`` of ``promises`` have come; ``decisions`` are wanted.
    """

    head: Head
    directions: tuple[str, ...] = ()
    proposed: int = 0
    asked: int = 0
    attention: int = 0
    costs: Costs = Costs()
    impact: Impact = Impact()
    sponsor: str = ""
    pledges: tuple[Pledge, ...] = ()
    kept: int = 0
    promises: int = 0
    decisions: tuple[str, ...] = ()
    review: date | None = None
    signed: tuple[Signed, ...] = ()


#: Rough durations that counts are multiplied with; they are printed beside the result.
CHECK_IN_MINUTES, WORKSHOP_HOURS, RETROSPECTIVE_HOURS = 10, 3, 1


def minutes(costs: Costs) -> int:
    """The estimate: counts times durations."""
    hours = costs.seats * WORKSHOP_HOURS + costs.in_retrospectives * RETROSPECTIVE_HOURS
    return costs.check_ins * CHECK_IN_MINUTES + hours * 60
