"""People's part in the review, on paper and in the twin: what it serves, was promised, asked for, said and learned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.reports.base import texts_people_de, texts_people_en
from okr_desktop.reports.base.style import BOTTOM, FIRST_TOP, PAPERS
from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.review.book import book
from okr_desktop.reports.review.data import Engagement, Indicator, QuarterlyData
from okr_desktop.reports.review.data_people import Late, Promises, Strategy, Teamwork, Thanks, Voices
from tests.reports import samples_people as told
from tests.reports.html.parsed import assert_well_made
from tests.reports.samples import company, hard_quarter, small_team
from tests.reports.test_quarterly import render, texts

Reading = Callable[[QuarterlyData, Path], str]


def on_paper(data: QuarterlyData, folder: Path) -> str:
    return " ".join(texts(render(data, folder)))


def in_the_twin(data: QuarterlyData, _folder: Path) -> str:
    return " ".join(assert_well_made(html_review(data)).text.split())


BOTH = pytest.mark.parametrize("read", [on_paper, in_the_twin])


def only(*sections: str) -> QuarterlyData:
    return replace(company(3, 6), sections=sections)


@BOTH
def test_the_strategy_with_its_progress_and_its_gaps(read: Reading, tmp_path: Path) -> None:
    said = read(only("strategy"), tmp_path)
    for text in (
        "What the objectives serve",
        told.MISSION,
        "Be the one whom people call first",
        "41 %",
        "9 of 11",
        "No objective serves: “Build without waste”.",
        "4 of 40 objectives serve no direction: “Move the office”; “Try the new ledger”; “Paint the vans” and 1 more.",
    ):
        assert text in said
    plain = read(replace(only("strategy"), strategy=Strategy(themes=told.STRATEGY.themes, objectives=4)), tmp_path)
    assert "The directions above the objectives" in plain
    assert "No objective serves" not in plain
    one = replace(told.STRATEGY, loose=("Move the office",))
    single = read(replace(only("strategy"), strategy=one), tmp_path)
    assert "1 of 40 objectives serves no direction: “Move the office”." in single


@BOTH
def test_work_across_teams_with_what_is_overdue(read: Reading, tmp_path: Path) -> None:
    said = read(only("teamwork"), tmp_path)
    for text in (
        "7 of 40 objectives are shared by several teams.",
        "Requests between teams: 9; 4 done, 2 declined, 3 waiting. Overdue: 1.",
        "The parts list as a file Service from Product 20 Aug 2025 overdue",
        "Somebody who knows the old meters Data from Field – no answer yet",
    ):
        assert text in said
    shared = read(replace(only("teamwork"), teamwork=Teamwork(40, 7)), tmp_path)
    assert "7 of 40" in shared
    assert "Requests" not in shared
    assert "1 of 40 objectives is shared" in read(replace(only("teamwork"), teamwork=Teamwork(40, 1)), tmp_path)


@BOTH
def test_a_single_request_between_teams_is_told_in_a_sentence_of_its_own(read: Reading, tmp_path: Path) -> None:
    late, waiting = told.TEAMWORK.waiting[0], replace(told.TEAMWORK.waiting[0], late=False)
    for teamwork, english, german in (
        (Teamwork(5, 0, 1, 1), "it is done", "sie ist erledigt"),
        (Teamwork(5, 0, 1, 0, 1), "it was declined", "sie wurde abgelehnt"),
        (Teamwork(5, 0, 1, 0, 0, (waiting,)), "it is still waiting", "sie ist noch offen"),
        (Teamwork(5, 0, 1, 0, 0, (late,)), "it is overdue", "sie ist überfällig"),
    ):
        data = replace(only("teamwork"), teamwork=teamwork)
        said = read(data, tmp_path)
        assert english in said
        assert "Requests between" not in said
        assert german in read(replace(data, language="de"), tmp_path)


@BOTH
def test_what_was_said_with_what_became_of_it(read: Reading, tmp_path: Path) -> None:
    said = read(only("voices"), tmp_path)
    for text in (
        "Nobody is named",
        "Let the customer choose the hour",
        "adopted · and 2 more ideas · 38 % so far",
        "in another form · and another idea",
        "No answer yet, for 5 weeks · supported by 3",
        "No answer yet, for less than a week",
        "No answer yet, for 2 weeks",
        "Measure it on Mondays being acted on",
        "Mina Sato, Jo Li",
    ):
        assert text in said.replace("  ", " ")
    for code in ("fate_later", "fate_declined", "standing_accepted"):
        assert texts_people_en.ENGLISH[code] in said


@BOTH
def test_of_too_few_people_only_thanks_are_told(read: Reading, tmp_path: Path) -> None:
    data = replace(only("voices"), voices=Voices(4, 5, thanks=(Thanks("For the boiler", ("Mina Sato",)),)))
    said = read(data, tmp_path)
    assert "For the boiler" in said
    assert "Ideas" not in said
    assert "Nobody is named" not in said
    few = replace(only("engagement", "voices"), voices=Voices(4, 5), engagement=Engagement(4, 5, told.PULSE))
    said = read(few, tmp_path)
    assert "Figures about people, and what they said, are shown from 5 people" in said
    assert "What people said" not in said


@BOTH
def test_too_few_people_for_other_figures_may_be_enough_for_what_a_pulse_promised(
    read: Reading, tmp_path: Path
) -> None:
    own = Indicator("notes", Decimal(37), Decimal(40))
    said = read(replace(only("engagement"), voices=None, engagement=Engagement(4, 5, (own, *told.PULSE))), tmp_path)
    assert "shown from 5 people; here are fewer" in said
    assert "the number of answers that it promised" in said
    assert said.index("61 of 120") < said.index("57 to 71")
    assert "two standard errors" in said
    assert "37" not in said
    assert "with a note" not in said
    alone = read(replace(only("engagement"), engagement=Engagement(4, 5, (own,))), tmp_path)
    assert "number of answers" not in alone


@BOTH
def test_a_covered_team_is_told_why_nothing_stands_here(read: Reading, tmp_path: Path) -> None:
    said = read(replace(only("voices"), voices=Voices(6, 5, covered=True)), tmp_path)
    assert "what was said of a smaller team could be worked out" in said


@BOTH
def test_a_mean_of_the_pulse_has_its_count_and_its_interval_and_is_no_share(read: Reading, tmp_path: Path) -> None:
    said = read(only("engagement"), tmp_path)
    assert "61 answers; mean, 0 to 100" in said
    assert "57 to 71" in said
    assert "64 58" in said or "64 57 to 71 58" in said
    assert "64 of 100" not in said
    assert "61 of 120" in said
    assert "two standard errors" in said
    assert "not a validated scale" in said
    alone = Engagement(9, 5, (Indicator("notes", Decimal(3), Decimal(4)),))
    assert "two standard errors" not in read(replace(only("engagement"), engagement=alone), tmp_path)


@BOTH
def test_earlier_lessons_and_those_without_an_action(read: Reading, tmp_path: Path) -> None:
    said = read(only("learnings"), tmp_path)
    for text in (
        "What became of earlier lessons",
        "Parts are looked for twice",
        "Under way not looked at yet",
        "Done Nobody missed it",
        "Learned in Q2 2025, and nothing was agreed about it: “Prices are asked for last”; “Rain costs a week”.",
    ):
        assert text in said
    bare = replace(only("learnings"), learnings=(), followed=())
    assert "Rain costs a week" in read(bare, tmp_path)
    assert "What was agreed" not in read(bare, tmp_path)


@BOTH
def test_what_to_try_next_with_what_was_seen(read: Reading, tmp_path: Path) -> None:
    said = read(replace(only("next"), next_steps=()), tmp_path)
    for text in (
        "What to try next",
        "Fix one short time a week for check-ins",
        "12 of 140 key results have had no check-in in time.",
        "Nobody sponsors this cycle.",
    ):
        assert text in said


@BOTH
def test_promises_stand_on_the_executive_page(read: Reading, tmp_path: Path) -> None:
    said = read(only("executive"), tmp_path)
    assert "Promised resources: 3 of 6 have come · 1 in part" in said.replace("  ", " ")
    assert "“Two fitters for the south” (1 Aug 2025, Ingrid Solberg)" in said
    none = read(replace(only("executive"), promises=None), tmp_path)
    assert "Promised" not in none
    kept = read(replace(only("executive"), promises=Promises(2, 2)), tmp_path)
    assert "2 of 2 have come" in kept
    assert "Late" not in kept


@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_promise_leaves_the_executive_page_one_page(paper: str) -> None:
    late = tuple(Late("A very long promise " * 20, one.due, "Somebody " * 20) for one in told.PROMISES.late)
    data = replace(hard_quarter(), promises=replace(told.PROMISES, late=late), sections=("executive",))
    _, pages = book(data, PAPERS[paper], lambda _: None)
    assert len(pages) == 1
    last = pages[0].placed[-1]
    assert last.down + last.strip.height <= PAPERS[paper][1] - FIRST_TOP - BOTTOM


@pytest.mark.parametrize("sample", [company, hard_quarter, small_team])
@pytest.mark.parametrize("paper", PAPERS)
def test_no_heading_stands_alone_at_the_foot_of_a_page(sample: Callable[[], QuarterlyData], paper: str) -> None:
    _, pages = book(sample(), PAPERS[paper], lambda _: None)
    for page in pages:
        shown = [one.strip for one in page.placed if one.strip.runs]
        assert not shown[-1].keep


# The words


def test_both_languages_say_the_same_of_people() -> None:
    assert texts_people_en.ENGLISH.keys() == texts_people_de.GERMAN.keys()
