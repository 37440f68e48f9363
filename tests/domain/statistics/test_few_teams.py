"""Few teams: exact and drawn permutations, whole trajectories, Holm, Simpson's paradox, and means that differ."""

from __future__ import annotations

import math
import random
from itertools import chain

import pytest

from okr_desktop.domain.statistics.correlation import spearman
from okr_desktop.domain.statistics.holm import holm, holm_levels
from okr_desktop.domain.statistics.means import Change, Mean, change, standard_error
from okr_desktop.domain.statistics.permutation import permutation_p, pooled_spearman, trajectory_p
from okr_desktop.domain.statistics.within import split


@pytest.mark.parametrize(("n", "least"), [(4, 2 / 24), (5, 2 / 120), (6, 2 / 720), (8, 2 / 40_320)])
def test_the_smallest_p_is_that_of_the_number_of_orders(n: int, least: float) -> None:
    values = [float(at) for at in range(n)]
    assert permutation_p(values, values) == pytest.approx(least, rel=1e-12)
    assert permutation_p(values, values[::-1]) == pytest.approx(least, rel=1e-12)


def test_drawn_orders_give_the_same_p_each_time_and_never_none_at_all() -> None:
    values = [float(at) for at in range(12)]
    assert permutation_p(values, values) == 1 / 10_000
    mixed = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    first = permutation_p(values, mixed)
    assert first == permutation_p(values, mixed)
    assert 0.01 < (first or 0) < 0.2


def test_the_p_does_not_depend_on_the_scale_of_what_was_measured() -> None:
    x, y = [0.1, 0.2, 0.3, 0.7, 0.9, 0.95], [3.0, 1, 2, 5, 4, 6]
    assert permutation_p(x, y) == permutation_p([math.exp(9 * one) for one in x], [one / 7 for one in y])


def test_whole_trajectories_keep_their_promise_where_single_cells_would_not() -> None:
    """Six teams over four cycles that differ from each other for good, and no link at all."""
    drawn, wrong, wrong_by_cells = random.Random(3), 0, 0
    for _ in range(40):
        x, y = ([[team + drawn.gauss(0, 0.5) for _ in range(4)] for team in _levels(drawn)] for _ in range(2))
        wrong += (trajectory_p(x, y) or 1) <= 0.05
        cells = [[*chain.from_iterable(one)] for one in (x, y)]
        # What 24 independent points would need at 5 per cent.
        wrong_by_cells += abs(spearman(*cells) or 0) >= 0.406
    assert wrong <= 5
    assert wrong_by_cells >= 8


def _levels(drawn: random.Random) -> list[float]:
    return [drawn.gauss(0, 1) for _ in range(6)]


def test_trajectories_of_one_cycle_are_plain_permutation() -> None:
    x, y = [1.0, 2, 3, 4, 5, 6], [2.0, 1, 4, 3, 6, 5]
    assert trajectory_p([[one] for one in x], [[one] for one in y]) == permutation_p(x, y)
    assert trajectory_p([[1.0], [1.0]], [[2.0], [3.0]]) is None


def test_cells_that_nobody_knows_are_left_out() -> None:
    assert pooled_spearman([[1.0, None], [2.0, 3.0]], [[1.0, 9.0], [None, 2.0]]) == 1.0
    assert pooled_spearman([[None]], [[None]]) is None


def test_holm_steps_down_and_never_goes_back() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.2, 0.9]) == pytest.approx([0.4, 0.9])
    assert holm([0.6, 0.7]) == [1.0, 1.0]
    assert holm([]) == []
    assert holm_levels([0.01, 0.04, 0.03]) == pytest.approx([0.05 / 3, 0.05, 0.025])
    drawn = random.Random(1)
    for _ in range(50):
        p = [drawn.random() ** 3 for _ in range(drawn.randint(1, 9))]
        by_steps, level = set[int](), holm_levels(p)
        for at in sorted(range(len(p)), key=p.__getitem__):
            if p[at] > level[at]:
                break
            by_steps.add(at)
        assert {at for at, one in enumerate(holm(p)) if one <= 0.05} == by_steps


def test_simpson_is_seen() -> None:
    """Over all cells it rises, inside each team it falls: the constructed case of the design."""
    x = [[10.0 * team + step for step in range(4)] for team in range(3)]
    y = [[10.0 * team - step for step in range(4)] for team in range(3)]
    found = split(x, y)
    assert (found.pooled or 0) > 0.7
    assert found.within == -1.0
    assert found.centred == -1.0
    assert found.teams == 3
    assert found.contradicts
    assert not split(x, x).contradicts
    assert split([[1.0, 2, 3]], [[1.0, 2, 3]]).within is None, "three cycles are no history"


def test_a_change_must_exceed_twice_its_error_in_two_pulses_running() -> None:
    base, up, barely = Mean(3.0, 8, 0.5), Mean(4.0, 8, 0.5), Mean(3.3, 8, 0.5)
    assert standard_error(base, up) == pytest.approx(0.25)
    assert change([base, up]) is Change.TOO_FEW
    assert change([base, up, up]) is Change.UP
    assert change([up, base, base]) is Change.DOWN
    assert change([base, up, barely]) is Change.NOT_CALLED
    assert change([base, up, Mean(1.0, 8, 0.5)]) is Change.NOT_CALLED
    assert change([base, Mean(4.0, 8), up]) is Change.NO_SPREAD
    assert change([base, Mean(4.0, 0, 0.5), up]) is Change.NO_SPREAD
    assert change([base, base, base]) is Change.NOT_CALLED
