"""The statistics agree with SciPy to 1e-12 on random samples with ties, and with published figures."""

from __future__ import annotations

import math
import random
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from okr_desktop.domain.statistics.correlation import kendall, kendall_interval, spearman, spearman_interval
from okr_desktop.domain.statistics.permutation import permutation_p
from okr_desktop.domain.statistics.ranks import average_ranks, centred_ranks

stats: Any = pytest.importorskip("scipy.stats")
NEAR = 1e-12


def samples(count: int) -> Iterator[tuple[list[float], list[float]]]:
    """Pairs of series of 3 to 40 values; few different values make ties, a link makes some of them strong."""
    drawn = random.Random(7)
    for _ in range(count):
        n, kinds, link = drawn.randint(3, 40), drawn.choice((2, 3, 5, 50)), drawn.choice((0.0, 0.5, 2.0))
        x = [float(drawn.randint(1, kinds)) for _ in range(n)]
        y = [float(round(link * value + drawn.gauss(0, kinds / 3))) / drawn.choice((1, 4)) for value in x]
        yield x, y


def test_ranks_and_both_correlations_agree_on_500_tied_samples() -> None:
    told = 0
    for x, y in samples(500):
        assert average_ranks(x) == list(stats.rankdata(x))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            rho, tau = float(stats.spearmanr(x, y).statistic), float(stats.kendalltau(x, y).statistic)
        for ours, theirs in ((spearman(x, y), rho), (kendall(x, y), tau)):
            if math.isnan(theirs):
                assert ours is None
            else:
                assert ours == pytest.approx(theirs, abs=NEAR, rel=0)
                told += 1
    assert told > 900


def test_the_exact_p_agrees_with_every_order_that_scipy_tries() -> None:
    for x, y in [pair for pair in samples(200) if len(pair[0]) <= 6 and spearman(*pair) is not None][:8]:

        def strength(order: Any, right: list[float] = y) -> float:
            return abs(spearman(list(map(float, order)), right) or 0.0)

        found = stats.permutation_test(
            (x,), strength, permutation_type="pairings", n_resamples=math.inf, alternative="greater", vectorized=False
        )
        assert permutation_p(x, y) == pytest.approx(float(found.pvalue), abs=NEAR)


def test_a_normal_quantile_is_that_of_scipy() -> None:
    low, high = spearman_interval(0.3, 12) or (0.0, 0.0)
    room = float(stats.norm.ppf(0.975)) * math.sqrt((1 + 0.3**2 / 2) / 9)
    assert low == pytest.approx(math.tanh(math.atanh(0.3) - room), abs=NEAR)
    assert high == pytest.approx(math.tanh(math.atanh(0.3) + room), abs=NEAR)


def test_the_interval_gives_the_published_vector() -> None:
    # The example of ci.spear in the R package statpsych.
    x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]
    y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    r = spearman(x, y) or 0.0
    assert r == pytest.approx(0.8699639, abs=5e-8)
    low, high = spearman_interval(r, 15) or (0.0, 0.0)
    assert low == pytest.approx(0.5840951, abs=5e-8)
    assert high == pytest.approx(0.9638297, abs=5e-8)


def test_what_cannot_be_said_is_none() -> None:
    assert spearman([1, 1, 1], [1, 2, 3]) is None
    assert kendall([1, 2, 3], [4, 4, 4]) is None
    assert permutation_p([1, 1], [1, 2]) is None
    assert spearman([], []) is None
    assert spearman_interval(0.5, 3) is None
    assert kendall_interval(0.5, 4) is None
    assert spearman_interval(1.0, 10) == (1.0, 1.0)
    with pytest.raises(ValueError, match="zip"):
        spearman([1, 2], [1])


def test_ranks_of_ties_add_up_to_nothing() -> None:
    for x, _ in samples(50):
        assert sum(centred_ranks(x)) == 0
