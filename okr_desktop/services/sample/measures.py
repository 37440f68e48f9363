"""How numbers of the sample move: metrics as the files write them, and believable readings week by week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from okr_desktop.domain.okrs import Kind, Metric, Milestone, Phase
from okr_desktop.services.sample.story import Item, Story

ENDS = ("start", "target", "low", "high", "commit", "stretch")


def _dip(share: float) -> float:
    return share * 1.9 if share < 0.4 else 0.76 - (share - 0.4) * 1.1 if share < 0.7 else 0.43 + (share - 0.7) * 1.9


def _fail(share: float) -> float:
    return share * 2.6 if share < 0.5 else 1.3 - (share - 0.5) * 0.6


#: How much of the way to the last reading has been gone after a share of the time.
SHAPES: dict[str, Callable[[float], float]] = {
    "steady": lambda share: share,
    "late": lambda share: share**2.2,
    "early": lambda share: share**0.55,
    "plateau": lambda share: min(share * 2.1, 0.93 + share * 0.07),
    "jump": lambda share: 0.05 * share if share < 0.6 else 0.85 + 0.15 * share,
    "dip": _dip,
    "fail": _fail,
}


@dataclass(frozen=True, slots=True)
class Spec:
    """A key result as a line of a file: [title, unit, start, target, end, shape, owner, more]."""

    title: str
    unit: str
    start: str
    target: str
    end: str
    shape: str
    owner: str
    more: Item

    @property
    def kind(self) -> Kind:
        """What is measured; a range says by its ends whether it rises."""
        if "kind" in self.more:
            return Kind(self.more["kind"])
        return Kind.INCREASE if Decimal(self.target) > Decimal(self.start) else Kind.DECREASE

    @property
    def begin(self) -> str:
        """The value at the start of the cycle."""
        return self.more.get("begin") or self.start or self.more.get("start", "0")


def spec_of(line: list[Any]) -> Spec:
    """The line of a file as a key result."""
    title, unit, start, target, end, shape, owner, *more = line
    return Spec(title, unit, start, target, end, shape, owner, more[0] if more else {})


def metric(story: Story, quarter: int, item: Item, key: str, moment: int) -> Metric:
    """The metric that an item of a file describes: its ends, levels, milestones and phases."""
    ends: dict[str, Any] = {name: Decimal(item[name]) for name in ENDS if item.get(name)}
    steps = [
        Milestone(story.id(f"{key}/step/{title}", moment), title, Decimal(weight), story.at_share(quarter, due))
        for title, weight, due in item.get("milestones", ())
    ]
    phases = tuple(Phase(story.at_share(quarter, share), Decimal(value)) for share, value in item.get("phases", ()))
    levels: tuple[str, ...] = tuple(item.get("levels", ()))
    kind = Kind(item.get("kind", "increase"))
    return Metric(kind, item.get("unit", ""), **ends, levels=levels, milestones=tuple(steps), phases=phases)


def metric_of(story: Story, quarter: int, spec: Spec, key: str, moment: int) -> Metric:
    """The metric of a line; where a value must stay, the first one is no part of it."""
    item = {"unit": spec.unit, "start": spec.start, "target": spec.target, **spec.more, "kind": spec.kind.value}
    if spec.kind in (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND):
        item.pop("start")
    return metric(story, quarter, item, key, moment)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured: a value, or how many milestones were reached."""

    value: Decimal
    steps: int = 0


def reading(spec: Spec, share: float, chance: Random) -> Reading:
    """The reading after a share of the time; at the end it is the one that the file says."""
    way = 1.0 if share >= 1 else min(max(SHAPES[spec.shape](share) * chance.uniform(0.9, 1.1), 0.0), 1.35)
    end = Decimal(spec.end)
    match spec.kind:
        case Kind.YES_NO:
            return Reading(end if way > 0.8 else Decimal(0))
        case Kind.MILESTONES:
            return Reading(Decimal(0), min(int(way * int(spec.end) + 0.01), int(spec.end)))
        case Kind.LEVELS if "levels" in spec.more:
            return Reading(Decimal(min(int(way * int(spec.end) + 0.01), int(spec.end))))
        case _:
            first = Decimal(spec.begin)
            return Reading(_rounded(first + (end - first) * Decimal(f"{way:.4f}"), first, end))


def _rounded(value: Decimal, first: Decimal, end: Decimal) -> Decimal:
    """As many digits as the file uses, and nothing below zero."""
    places = max(-int(one.as_tuple().exponent) for one in (first, end))
    return max(value.quantize(Decimal(1).scaleb(-max(places, 0))), Decimal(0))
