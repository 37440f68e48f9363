"""Bands without gaps, every figure counted once, no data apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.distribution import BANDS, band_of, distribution, table

figures = st.lists(st.none() | st.decimals(-3, 3, places=6), max_size=60)


@pytest.mark.parametrize(
    ("figure", "band"),
    [
        ("-5", "low"),
        ("0", "low"),
        ("0.299999", "low"),
        ("0.3", "middle"),
        ("0.699999", "middle"),
        ("0.7", "high"),
        ("1", "high"),
        ("1.000001", "above"),
        ("1.37", "above"),
    ],
)
def test_bands_have_no_gaps(figure: str, band: str) -> None:
    assert band_of(Decimal(figure)) == band
    assert distribution([Decimal(figure)]).in_band(band) == 1


@given(figures)
def test_every_figure_is_counted_once_and_in_its_place(found: list[Decimal | None]) -> None:
    made = distribution(found)
    known = [figure for figure in found if figure is not None]
    assert made.no_data == len(found) - len(known)
    assert made.total == len(known)
    for band in BANDS:
        assert made.in_band(band) == sum(band_of(figure) == band for figure in known)
    for one in made.bins:
        low, high = one.start, one.end
        inside = [
            figure
            for figure in known
            if (low is None or figure > low or (figure == low and low != 1))
            and (high is None or figure < high or figure == high == 1)
        ]
        assert one.count == len(inside)
    assert sum(int(str(row[3])) for row in table(made).rows) == len(found)


def test_no_figures_is_ten_empty_bins() -> None:
    made = distribution([])
    assert (len(made.bins), made.total, made.no_data) == (10, 0, 0)
