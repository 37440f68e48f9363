"""Pictures as SVG: well-formed whatever somebody has typed, with words for those who do not see them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.burn_up import BurnUp, Step, TeamSmall
from okr_desktop.domain.charts.distribution import distribution
from okr_desktop.domain.charts.key_result import key_result_series
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric
from okr_desktop.domain.pace import Clock
from okr_desktop.domain.people import Workspace
from okr_desktop.exchange.out import chart_scenes
from okr_desktop.exchange.out.scene import Path, Scene, Words, dashes, index, svg
from tests import strategies

START, END, TODAY = date(2026, 7, 1), date(2026, 9, 30), date(2026, 8, 15)
CLOCK = Clock(TODAY, Decimal("0.5"), Workspace("w"))
SVG = "{http://www.w3.org/2000/svg}"


def words(scene: Scene) -> str:
    return " | ".join(mark.text for mark in scene.marks if isinstance(mark, Words))


def burn(*shares: str) -> BurnUp:
    steps = tuple(Step(date(2026, 7, 8 + 7 * at), Decimal(one), Decimal("0.3"), 2, 3) for at, one in enumerate(shares))
    return BurnUp(START, END, TODAY, steps, Decimal(1))


@given(st.text(), st.text())
def test_no_text_breaks_it(title: str, text: str) -> None:
    found = ElementTree.fromstring(svg(Scene(10, 10, title, text, (Words(1, 1, text, 9, "#000000"),))))
    assert found.find(f"{SVG}title") is not None
    assert len(found.findall(f"{SVG}text")) == 1


@given(strategies.metrics, st.lists(st.tuples(strategies.numbers, st.integers(0, 300)), max_size=8))
def test_every_measure_can_be_drawn(metric: Metric, values: list[tuple[Decimal, int]]) -> None:
    item = KeyResult("k", "Grow", "o", metric)
    found = sorted(
        (
            CheckIn(str(at), "k", date.fromordinal(START.toordinal() + day), value)
            for at, (value, day) in enumerate(values)
        ),
        key=lambda one: one.date,
    )
    for period in ((START, END), None):
        scene = chart_scenes.key_result(key_result_series(item, found, period, CLOCK))
        ElementTree.fromstring(svg(scene))
        for mark in scene.marks:
            if isinstance(mark, Path):
                assert all(-1 <= x <= scene.width + 1 and -1 <= y <= scene.height + 1 for x, y in mark.places)


def test_a_key_result_says_where_it_is_and_what_was_expected() -> None:
    item = KeyResult("k", "Grow the club", "o", Metric(start=Decimal(0), target=Decimal(100), unit="%"))
    said = [CheckIn("a", "k", date(2026, 7, 20), Decimal(20), 6), CheckIn("b", "k", TODAY, Decimal(40), 7)]
    scene = chart_scenes.key_result(key_result_series(item, said, (START, END), CLOCK))
    assert "Grow the club" in words(scene)
    assert "Now 40 %" in words(scene)
    assert "Target 100 %" in words(scene)
    assert "confidence 7 of 10" in scene.about
    assert any(isinstance(mark, Path) and mark.dash for mark in scene.marks)  # expected, apart without colour


def test_nothing_reported_is_said_in_words() -> None:
    item = KeyResult("k", "Grow", "o")
    assert "No check-in yet" in words(chart_scenes.key_result(key_result_series(item, [], (START, END), CLOCK)))
    assert "Nothing reported yet" in words(chart_scenes.burn_up("Q3", burn()))
    assert "No team" in chart_scenes.teams("Teams", []).about


def test_a_burn_up_a_distribution_and_teams_bear_their_numbers() -> None:
    assert "Now 40 %" in words(chart_scenes.burn_up("Q3", burn("0.1", "0.4")))
    spread = distribution([Decimal("0.1"), Decimal("0.15"), Decimal("1.2"), None])
    scene = chart_scenes.distribution("Q3", spread)
    assert "No data" in words(scene)
    assert "below 0.3: 2" in scene.about
    small = chart_scenes.teams("Teams", [TeamSmall(str(at), f"Team {at}", burn("0.5")) for at in range(70)])
    assert "Team 59 | 50 %" in words(small)
    assert "10 more teams" in words(small)


def test_dashes_cover_the_line_in_turns() -> None:
    assert dashes([(0, 0), (10, 0)], (3, 2)) == [(0, 0, 3, 0), (5, 0, 8, 0)]
    assert dashes([(0, 0), (2, 0), (2, 2)], (3, 9)) == [(0, 0, 2, 0), (2, 0, 2, 1)]


def test_the_page_of_a_folder_keeps_names_and_titles_apart() -> None:
    page = index([("a b.svg", "<script>alert('x')</script>")], "About")
    assert "<script>" not in page
    assert "a%20b.svg" in page
