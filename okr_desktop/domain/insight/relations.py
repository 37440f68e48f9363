"""How two series of teams go together from one cycle to the next: both lags, and only what may honestly be said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from okr_desktop.domain.insight.ladder import AS_STRONG, Rung, Sentence, rung
from okr_desktop.domain.statistics.correlation import Interval, kendall, spearman, spearman_interval
from okr_desktop.domain.statistics.holm import ALPHA, holm, holm_levels
from okr_desktop.domain.statistics.permutation import permutation_p
from okr_desktop.domain.statistics.within import Split, split

#: value by team and cycle; what is not there is not known.
Values = Mapping[str, Mapping[str, float]]
Steps = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """Does ``x`` of one cycle go along with ``y`` of the next? ``primary``: fixed before the cycle ``since`` began.

    What was fixed is answered by that cycle and those after it only ("" for all).
    """

    x: str
    y: str
    primary: bool = False
    since: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One team: the mean of its values over so many pairs of cycles."""

    team: str
    x: float
    y: float
    cycles: int


@dataclass(frozen=True, slots=True)
class Link:
    """One lag: ``first`` of a cycle beside ``second`` of the next, a point a team.

    Figures are None below ten teams, and where a side is the same everywhere (``equal``, its code). ``p`` is that of
    a permutation of whole teams, ``corrected`` after Holm; ``interval`` is that of 95 %, ``wide`` the one at the level
    that Holm leaves. ``split``: over cells and inside teams.
    """

    first: str
    second: str
    points: tuple[Point, ...] = ()
    steps: int = 0
    r: float | None = None
    tau: float | None = None
    interval: Interval | None = None
    p: float | None = None
    corrected: float | None = None
    wide: Interval | None = None
    split: Split | None = None
    equal: str = ""

    @property
    def n(self) -> int:
        """Teams with valid data."""
        return len(self.points)

    @property
    def rung(self) -> Rung:
        """What may be shown."""
        return rung(self.n)

    @property
    def is_clear(self) -> bool:
        """Whether the interval excludes 0, also at the level that Holm leaves, and chance does not explain it."""
        known = (self.interval, self.wide)
        apart = all(one is not None and one[0] * one[1] > 0 for one in known)
        return apart and self.corrected is not None and self.corrected <= ALPHA


@dataclass(frozen=True, slots=True)
class Relation:
    """A question with both lags, and the one sentence that may be said."""

    question: Question
    forward: Link
    backward: Link
    sentence: Sentence


def link(first: str, second: str, x: Values, y: Values, steps: Steps) -> Link:
    """One lag; ``steps`` are pairs of cycles that follow each other.

    The unit is the team: its values over several pairs of cycles become one point, their mean.
    """
    left = {team: [x[team].get(before) for before, _ in steps] for team in x.keys() & y.keys()}
    right = {team: [y[team].get(after) for _, after in steps] for team in left}
    points = tuple(one for team in sorted(left) if (one := _point(team, left[team], right[team])) is not None)
    found = Link(first, second, points, len(steps))
    if not found.rung.has_figures:
        return found
    teams = [one.team for one in points]
    apart = split([left[team] for team in teams], [right[team] for team in teams])
    return _measured(replace(found, split=apart))


def _point(team: str, x: Sequence[float | None], y: Sequence[float | None]) -> Point | None:
    cells = [(a, b) for a, b in zip(x, y, strict=True) if a is not None and b is not None]
    if not cells:
        return None
    return Point(team, fmean(a for a, _ in cells), fmean(b for _, b in cells), len(cells))


def _measured(found: Link) -> Link:
    x, y = [one.x for one in found.points], [one.y for one in found.points]
    r = spearman(x, y)
    if r is None:
        return replace(found, equal=found.first if len(set(x)) == 1 else found.second)
    return replace(found, r=r, tau=kendall(x, y), interval=spearman_interval(r, found.n), p=permutation_p(x, y))


def relations(questions: Iterable[Question], values: Mapping[str, Values], steps: Steps) -> list[Relation]:
    """Every question with both lags; ``values`` are those of each series by its code.

    A question that was fixed before the cycle began stands for itself in its own direction; everything else is
    looked through together and corrected by Holm for how much is looked at.
    """
    asked = list(dict.fromkeys(questions))
    links = [
        _link(values, *ends, _since(steps, one.since)) for one in asked for ends in ((one.x, one.y), (one.y, one.x))
    ]
    alone = {2 * at for at, one in enumerate(asked) if one.primary}
    corrected = _corrected(links, alone)
    return [
        Relation(one, forward, backward, _sentence(forward, backward))
        for one, forward, backward in zip(asked, corrected[::2], corrected[1::2], strict=True)
    ]


def _since(steps: Steps, cycle: str) -> Steps:
    """The pairs from one that begins with a cycle on; none while that one is not over."""
    if not cycle:
        return steps
    return steps[next((at for at, (before, _) in enumerate(steps) if before == cycle), len(steps)) :]


def _link(values: Mapping[str, Values], first: str, second: str, steps: Steps) -> Link:
    return link(first, second, values.get(first, {}), values.get(second, {}), steps)


def _corrected(links: list[Link], alone: set[int]) -> list[Link]:
    found = [_with_correction(one, one.p, ALPHA) for one in links]
    family = [at for at, one in enumerate(links) if one.p is not None and at not in alone]
    p_values = [p for at in family if (p := links[at].p) is not None]
    for at, p, level in zip(family, holm(p_values), holm_levels(p_values), strict=True):
        found[at] = _with_correction(links[at], p, level)
    return found


def _with_correction(one: Link, p: float | None, level: float) -> Link:
    if one.r is None:
        return one
    return replace(one, corrected=p, wide=spearman_interval(one.r, one.n, 1 - level))


def _sentence(forward: Link, backward: Link) -> Sentence:
    """The one sentence about a question; nothing above its rung of the ladder."""
    ends: dict[str, object] = {"n": forward.n, "x": forward.first, "y": forward.second}
    if not forward.steps:
        return Sentence("no_lag", ends)
    if not forward.n:
        return Sentence("no_data", ends)
    if not forward.rung.has_points:
        return Sentence("too_few", ends)
    if not forward.rung.has_figures:
        return Sentence("points", ends)
    if forward.r is None or forward.interval is None:
        return Sentence("equal", {**ends, "of": forward.equal})
    low, high = forward.interval
    figures: dict[str, object] = {**ends, "r": forward.r, "low": low, "high": high}
    if forward.split is not None and forward.split.contradicts:
        return Sentence("simpson", {**figures, "pooled": forward.split.pooled, "within": forward.split.within})
    if not forward.is_clear:
        return Sentence("unclear", figures)
    return _headline(forward.r, backward.r, figures)


def _headline(r: float, other: float | None, figures: dict[str, object]) -> Sentence:
    code = "together" if r > 0 else "together_down"
    if other is not None and other * r > 0 and abs(other) >= abs(r) - AS_STRONG:
        return Sentence(f"{code}_both", {**figures, "other": other})
    return Sentence(code, figures)
