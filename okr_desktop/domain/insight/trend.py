"""The series of one team over cycles or pulses: points and their number, and a change only where it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from okr_desktop.domain.insight.catalogue import Measure
from okr_desktop.domain.pulse.groups import CHANGED_ENOUGH
from okr_desktop.domain.statistics.means import AGREEING, Change, Mean, change


@dataclass(frozen=True, slots=True)
class Step:
    """One cycle or pulse of a team's series: ``n`` answers with the standard deviation ``sd``, of ``asked`` people.

    ``value`` is None for a gap, and ``why`` tells why (catalogue.REASONS). ``label`` names the cycle or pulse,
    ``made_of`` are the items that the pulse asked for it.
    """

    id: str
    label: str
    value: float | None
    n: int | None = None
    sd: float | None = None
    asked: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    why: str = ""
    made_of: tuple[str, ...] = ()

    def measure(self, code: str) -> Measure:
        """The same as the measure of a series."""
        part, total = (self.n, self.asked) if self.n is not None else (self.numerator, self.denominator)
        return Measure(code, self.value, part, total, self.why, self.n, self.sd)


@dataclass(frozen=True, slots=True)
class Trend:
    """The steps in order, and what may be said: a word of ``Change``, or "membership", "gap", "items", "count"."""

    code: str
    team: str
    steps: tuple[Step, ...]
    said: str

    @property
    def known(self) -> int:
        """Steps with a value."""
        return sum(one.value is not None for one in self.steps)


def trend(code: str, team: str, steps: Sequence[Step], enough: int = CHANGED_ENOUGH) -> Trend:
    """A team's series; counts of what was done have no error of their own and are never called a change."""
    return Trend(code, team, tuple(steps), _said(steps, enough))


def _said(steps: Sequence[Step], enough: int) -> str:
    told = [one for one in steps if one.value is not None]
    if len(told) <= AGREEING:
        return Change.TOO_FEW.value
    steps = _asking_the_same(steps, told[-1].made_of)
    known = [one for one in steps if one.value is not None]
    if len(known) <= AGREEING:
        return "items"
    last = known[-AGREEING - 1 :]
    if all(one.n is None for one in last):
        return "count"
    if list(steps[-AGREEING - 1 :]) != last:
        return "gap"
    if _moved(last, enough):
        return "membership"
    return change([Mean(one.value or 0.0, one.n or 0, one.sd) for one in last]).value


def _asking_the_same(steps: Sequence[Step], items: tuple[str, ...]) -> Sequence[Step]:
    """Questions take turns: without the steps that asked something else, or nothing. What is not told stays a gap."""
    if not items:
        return steps
    return [one for one in steps if one.made_of == items or (one.value is None and one.why != "no_pulse")]


def _moved(steps: Sequence[Step], enough: int) -> bool:
    """Whether so few came or went that a difference would tell what they answered."""
    asked = [one.asked for one in steps if one.asked is not None]
    return any(0 < abs(after - before) < enough for before, after in pairwise(asked))
