"""Between teams or inside them: rank-centring, and the guard against Simpson's paradox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from okr_desktop.domain.statistics.correlation import of_centred, spearman
from okr_desktop.domain.statistics.permutation import Trajectory, pooled_spearman
from okr_desktop.domain.statistics.ranks import centred_ranks

#: Cycles that a team must have before its own history is read.
LEAST_CYCLES = 4


@dataclass(frozen=True, slots=True)
class Split:
    """``pooled``: over all cells; ``within``: the median of the teams' own; ``centred``: of ranks centred inside them.

    ``teams`` counts those with enough cycles; None where nothing can be said.
    """

    pooled: float | None
    within: float | None
    centred: float | None
    teams: int

    @property
    def contradicts(self) -> bool:
        """Whether it goes the other way inside teams than over all of them."""
        return (self.pooled or 0.0) * (self.within or 0.0) < 0


def split(x: Sequence[Trajectory], y: Sequence[Trajectory], least: int = LEAST_CYCLES) -> Split:
    """How two series of teams over cycles go together over all cells, and inside each team."""
    inside = [cells for pair in zip(x, y, strict=True) if len(cells := _cells(*pair)) >= least]
    own = [r for cells in inside if (r := spearman(*_unzipped(cells))) is not None]
    return Split(pooled_spearman(x, y), median(own) if own else None, rank_centred(inside), len(inside))


def rank_centred(teams: Sequence[Sequence[tuple[float, float]]]) -> float | None:
    """The correlation of all cells by their ranks inside their team, each less the team's mean rank."""
    left, right = list[int](), list[int]()
    for cells in teams:
        a, b = _unzipped(cells)
        left += centred_ranks(a)
        right += centred_ranks(b)
    return of_centred(left, right)


def _cells(left: Trajectory, right: Trajectory) -> list[tuple[float, float]]:
    return [(a, b) for a, b in zip(left, right, strict=True) if a is not None and b is not None]


def _unzipped(cells: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [a for a, _ in cells], [b for _, b in cells]
