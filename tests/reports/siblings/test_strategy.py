"""The strategy and the case: one page each, with everything that there is, and honest about what there is not."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from okr_desktop.reports.html.siblings.case import html_case
from okr_desktop.reports.html.siblings.strategy import html_strategy
from okr_desktop.reports.siblings.case import draw_case
from okr_desktop.reports.siblings.data_case import Costs, Impact, minutes
from okr_desktop.reports.siblings.strategy import draw_strategy
from okr_desktop.reports.siblings.texts import words
from tests.reports.html.parsed import Parsed, assert_well_made
from tests.reports.siblings import papers
from tests.reports.siblings.papers import german, whole


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("themes", "objectives"), [(1, 3), (3, 2), (4, 5), (6, 7), (9, 10)])
def test_the_strategy_stands_on_one_page_up_to_nine_themes(themes: int, objectives: int, paper: str) -> None:
    made = draw_strategy(papers.strategy(themes, objectives), paper)
    assert made.pages == 1
    text = whole(made)
    for at in range(themes):
        assert f"Theme {at}" in text
        assert f"Year of {at}" in text
    assert "People get home safely" in text
    assert "Nobody thinks twice" in text


def test_six_themes_with_forty_objectives_name_each_theme_its_progress_and_what_is_left_out() -> None:
    text = whole(draw_strategy(papers.strategy(6, 8)))
    assert text.count("8 objectives") == 5
    assert text.count("no objective serves this yet") == 1
    shown = len(re.findall(r"Objective \d\.\d", text))
    left = sum(int(found) for found in re.findall(r"and (\d) more", text))
    assert shown + left == 40
    assert shown >= 10


def test_what_is_not_settled_is_said() -> None:
    text = whole(draw_strategy(papers.strategy()))
    assert "No objective of the cycle serves: Theme 3 1" in text, "its year is not named beside it"
    assert "1 objective serves no direction: Loose objective" in text
    settled = replace(papers.strategy(2), loose=())
    settled = replace(settled, courses=settled.courses[:1])
    assert "Not settled yet" not in whole(draw_strategy(settled))
    (theme,) = settled.courses
    idle = replace(settled, courses=(replace(theme, below=(replace(theme.below[0], text="A second life.", count=0),)),))
    for said in (whole(draw_strategy(idle)), Parsed(html_strategy(idle)).text):
        assert "No objective of the cycle serves: A second life" in said, "the year below a theme that is served"


def test_more_than_any_page_holds_goes_on_on_the_next_in_a_size_that_can_be_read() -> None:
    made = draw_strategy(papers.strategy(40, 6))
    assert made.pages > 1
    assert "Objective 3.1" in whole(made)


def test_the_html_twin_of_the_strategy_says_all_of_it() -> None:
    found = assert_well_made(html_strategy(papers.strategy(6, 8)))
    assert all(f"Objective {at}.{number}" in found.text for at in range(5) for number in range(8))
    assert "Reason 2" in found.text
    assert "Loose objective" in found.text


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_case_is_one_page_in_both_languages(paper: str, language: str) -> None:
    data = german(papers.case()) if language == "de" else papers.case()
    many = replace(
        data,
        decisions=data.decisions * 9,
        pledges=data.pledges * 9,
        signed=data.signed * 6,
        directions=("T " * 90,) * 3,
    )
    for one in (data, many):
        made = draw_case(one, paper)
        assert made.pages == 1
        text = whole(made)
        for key in ("case_why", "case_costs", "case_impact", "case_limits", "case_asked", "case_signed"):
            assert words(language)(key) in text


def test_the_case_says_what_it_costs_and_how_that_was_counted() -> None:
    costs = Costs(12, 60, 10, 1, 8)
    assert minutes(costs) == 60 * 10 + (10 * 3 + 8 * 1) * 60
    text = whole(draw_case(papers.case()))
    for said in (
        "12 people take part",
        "48 hours in this cycle",
        "4 hours a person",
        "60 check-ins of about 10 minutes",
    ):
        assert re.sub(r"\W", "", said) in re.sub(r"\W", "", text)


@pytest.mark.parametrize(
    ("costs", "english", "german_words"),
    [
        (
            Costs(7, 2),
            ("20 minutes in this cycle", "3 minutes a person"),
            ("20 Minuten in diesem", "3 Minuten je Person"),
        ),
        (Costs(1, 1), ("1 person takes", "10 minutes in", "1 check-in of"), ("1 Mensch macht", "1 Check-in zu")),
        (Costs(40, 6), ("1 hour in this", "2 minutes a person"), ("1 Stunde in diesem", "2 Minuten je Person")),
        (Costs(2, 12), ("2 hours in this", "1 hour a person"), ("2 Stunden in diesem", "1 Stunde je Person")),
    ],
)
def test_little_effort_is_told_in_minutes_and_never_as_no_hours(
    costs: Costs, english: tuple[str, ...], german_words: tuple[str, ...]
) -> None:
    data = replace(papers.case(), costs=costs)
    for said, one in ((english, data), (german_words, german(data))):
        paper = re.sub(r"\W", "", whole(draw_case(one)))
        for text in said:
            assert re.sub(r"\W", "", text) in paper
    assert "0 hours" not in assert_well_made(html_case(data)).text
    figure, words = english[-1].split(" ", 1)
    assert re.search(rf"{words}.*?{figure}|{figure} {words}", assert_well_made(html_case(data)).text)


def test_one_of_something_has_a_sentence_of_its_own() -> None:
    impact = replace(papers.case().impact, objectives=1, reached=1, moved=1, key_results=3, reported=2)
    data = replace(papers.case(), impact=impact)
    for text in (whole(draw_case(data)), assert_well_made(html_case(data)).text):
        for said in (
            "progress of 1 objective",
            "objective reached its target",
            "1 of 3 key results has moved towards its target.",
            "1 of 3 key results has no value yet.",
        ):
            assert re.sub(r"\W", "", said) in re.sub(r"\W", "", text)


def test_the_case_names_the_limits_of_its_figures() -> None:
    text = whole(draw_case(papers.case()))
    assert "They do not show that OKRs are the cause" in text
    assert "2 of 9 key results have no value yet" in text
    assert "The cycle is 70 % over" in text
    for word in ("leads to", "drives", "improves", "because of OKRs", "thanks to"):
        assert word not in text
    full = replace(papers.case().impact, reported=9, elapsed=Decimal(1))
    text = whole(draw_case(replace(papers.case(), impact=full)))
    assert "no value yet" not in text
    assert "over; what is early" not in text


def test_the_case_asks_and_shows_who_has_signed_what_is_no_longer_so() -> None:
    text = whole(draw_case(papers.case()))
    for said in (
        "Hire two people",
        "One developer (promised by Dora for 4 Sep 2025; not here yet)",
        "A room (promised by Dora)",
        "1 of 3 promises was kept so far.",
        "Come to the review on 30 September 2025",
        "the plan has changed since",
    ):
        assert said in text
    assert "Name a sponsor" in whole(draw_case(replace(papers.case(), sponsor="")))


def test_without_objectives_there_is_no_case() -> None:
    made = draw_case(replace(papers.case(), impact=Impact()))
    assert words("en")("case_empty") in whole(made)
    assert words("en")("case_empty") in assert_well_made(html_case(replace(papers.case(), impact=Impact()))).text


def test_the_html_twin_of_the_case_says_the_same() -> None:
    found = assert_well_made(html_case(papers.case()))
    for said in ("They do not show that OKRs are the cause", "Hire two people", "Result 4", "Dora", "Baseline"):
        assert said in found.text


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_key_of_a_word_stands_where_the_word_should(language: str) -> None:
    for data, draw, twin in (
        (papers.strategy(), draw_strategy, html_strategy),
        (papers.case(), draw_case, html_case),
    ):
        said = german(data) if language == "de" else data
        for text in (whole(draw(said)), assert_well_made(twin(said)).text):
            assert not re.search(r"\b(col|case|strategy|direction|sheet|poster)_[a-z]", text)
