"""What a reader sees on a page: rows that are not alone, team pages that fit a sheet, names in their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from okr_desktop.reports.base.layout import Strip, paginate, together
from okr_desktop.reports.base.style import PAPERS
from okr_desktop.reports.base.texts import dotted, words
from okr_desktop.reports.review.book import book
from okr_desktop.reports.review.data import QuarterlyData
from tests.reports.samples import company, graded, hard_quarter

ARABIC = "فريق المبيعات"


@pytest.mark.parametrize("count", range(2, 40))
def test_neither_the_first_nor_the_last_row_of_a_table_stands_alone(count: int) -> None:
    before = Strip(75.0)
    rows = ([Strip(10.0)] for _ in range(count))
    pages = list(paginate([before, *together(rows)], 100.0))
    sizes = [len([one for one in page if one.strip is not before]) for page in pages]
    assert sum(sizes) == count
    assert 1 not in sizes


def test_a_tall_row_may_stand_alone_rather_than_leave_a_hole() -> None:
    rows = ([Strip(60.0) for _ in range(3)] for _ in range(3))
    assert not any(strip.keep for strip in together(rows))


@pytest.mark.parametrize("make", [lambda: company(36, 120), hard_quarter, graded])
def test_a_usual_team_fits_one_sheet(make: Callable[[], QuarterlyData]) -> None:
    data = replace(make(), sections=("teams",))
    _, pages = book(data, PAPERS["a4"], lambda _: None)
    counts = Counter(page.team for page in pages)
    usual = [one for one in data.team_pages if sum(len(block.key_results) for block in one.objectives) <= 11]
    assert usual
    assert {one.team: counts[one.team or ""] for one in usual} == {one.team: 1 for one in usual}


def test_a_name_from_right_to_left_does_not_pull_the_figures_along() -> None:
    for said in (dotted(("On track", ARABIC, "62 %")), words("en")("aligned_to", parent=ARABIC)):
        assert f"\u200e{ARABIC}\u200e" in said
    assert dotted(("On track", "", "62 %")) == "On track  ·  62 %"
