"""What a board member meets while leafing through: no page for nothing, nothing alone, and one thing said as one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.reports.base.style import CONTENT_WIDTH
from okr_desktop.reports.base.texts import LANGUAGES, for_number
from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.review.appendix.log import log
from okr_desktop.reports.review.book import make_kit
from okr_desktop.reports.review.data import (
    Finding,
    Learning,
    LogRow,
    NextStep,
    QuarterlyData,
    Signature,
    Since,
    Spread,
)
from okr_desktop.reports.review.data_people import Suggestion
from okr_desktop.reports.review.front.bands import bands
from okr_desktop.reports.review.sections.learnings import learnings
from okr_desktop.reports.review.sections.pace import said_gap
from okr_desktop.reports.review.sections.results_table import results
from tests.reports.html.parsed import Parsed
from tests.reports.samples import company, graded, measured
from tests.reports.test_quarterly import render, texts, with_rows


def both(data: QuarterlyData, folder: Path) -> tuple[str, str]:
    """What the PDF says, and what its twin says."""
    return " ".join(texts(render(data, folder))), Parsed(html_review(data)).text


def test_what_is_next_and_who_signs_end_the_main_part_before_the_teams(tmp_path: Path) -> None:
    data = replace(company(12, 40), sections=("engagement", "next", "sign_off", "teams"))
    pages = texts(render(data, tmp_path))
    signed = next(number for number, page in enumerate(pages) if "We have read this review" in page)
    assert "What to try next" in pages[signed], "a signature needs no sheet of its own"
    assert "Team page" in pages[signed + 1]


def test_of_one_the_paper_speaks_of_one(tmp_path: Path) -> None:
    data = replace(company(3, 6), findings=(Finding("quality_carried", "Riders stay", {"n": 1}),))
    data = replace(data, suggestions=(Suggestion("concerns", {"count": 1, "total": 6}),), sections=("next", "quality"))
    for said in both(data, tmp_path):
        assert "Carried over once" in said
        assert "1 of 6 open concerns has had no answer for more than a week." in said
    said = " ".join(texts(render(replace(data, language="de"), tmp_path)))
    assert "Einmal übertragen" in said
    assert "1 von 6 offenen Bedenken ist seit mehr als einer Woche ohne Antwort." in said
    assert for_number("quality_carried", 2) == "quality_carried"
    assert for_number("no_owner", 1) == "no_owner", "what has no words of its own for one keeps its words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_about_one_are_there_where_the_verb_changes(language: str) -> None:
    table = LANGUAGES[language]
    plural = re.compile(r"^\{(count|n)\} (of|von) \{total\} .* (have|are|were|do|haben|sind|wurden|dienen|warten) ")
    for key, sentence in table.items():
        if plural.search(sentence) and "people" not in sentence.split() and "Personen" not in sentence:
            assert f"{key}_one" in table, key


def test_progress_is_not_called_a_score(tmp_path: Path) -> None:
    spread = Spread("Sales", (Decimal("0.4"),), 1)
    data = replace(company(3, 6), spreads=(spread,), bands=(), sections=("executive", "distribution"))
    for said in both(data, tmp_path):
        assert "How progress is spread" in said
        assert "No figure" in said
        assert "No score" not in said
    scored = replace(graded(), spreads=(replace(spread, graded=True),), sections=("distribution",))
    for said in both(scored, tmp_path):
        assert "How scores are spread" in said
        assert "No score" in said


def test_what_nobody_has_decided_is_called_so(tmp_path: Path) -> None:
    data = replace(company(3, 6), next_steps=(NextStep("", "", "Ada", about="Riders stay"),), sections=("next",))
    for said in both(data, tmp_path):
        assert "Undecided" in said


def test_a_quarter_that_runs_is_not_compared_as_if_it_were_over(tmp_path: Path) -> None:
    before = Since("Q2 2025", date(2025, 4, 1), date(2025, 6, 30), (4, 5), (9, 9))
    data = replace(company(3, 6), since=before, elapsed=Decimal("0.72"), sections=("executive",))
    for said in both(data, tmp_path):
        assert "complete; now at 72 %" in said
    over = replace(data, as_of=data.end, elapsed=Decimal(1))
    for said in both(over, tmp_path):
        assert "complete; now at" not in said


def test_roles_are_said_in_the_language_of_the_paper(tmp_path: Path) -> None:
    signed = (Signature("Ada", "lead"), Signature("Bo", "Board of trustees"))
    data = replace(company(3, 6), signatures=signed, sections=("sign_off",))
    for said in both(data, tmp_path):
        assert "Team lead" in said
        assert "Board of trustees" in said
    for said in both(replace(data, language="de"), tmp_path):
        assert "Teamleitung" in said


def test_what_one_objective_taught_stands_together() -> None:
    told = Learning("", "Riders stay", "Reached it", "Learned it", "Assumed it", "Try it")
    kit = make_kit(replace(company(3, 6), learnings=(told,), followed=(), untaken=None))
    lines = list(learnings(kit))
    (first,) = [at for at, strip in enumerate(lines) if any(run[3] == "Riders stay" for run in strip.runs)]
    (last,) = [at for at, strip in enumerate(lines) if any(run[3] == "Try it" for run in strip.runs)]
    assert all(strip.keep for strip in lines[first:last])
    assert not lines[last].keep


def test_no_check_in_stands_alone_on_a_page() -> None:
    rows = tuple(LogRow(date(2025, 7, 1), "Turnover", "Grow", Decimal(at)) for at in range(6))
    lines = list(log(make_kit(replace(company(3, 6), log=rows))))
    assert lines[-2].keep, "the last goes with the one before it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_has_room_on_one_line(language: str) -> None:
    names = ("done", "on_track", "open", "behind", "at_risk", "stale", "no_data")
    rows = tuple(replace(measured(name, "0", "10", "5"), id=name, status=name) for name in names)
    strip = bands(make_kit(replace(with_rows(*rows), language=language)))
    told = {y for _, y, _, text in strip.runs if re.fullmatch(r".+: 1", text)}
    assert len(told) == 1
    kit = make_kit(replace(with_rows(*rows), language=language))
    assert all(x + kit.fonts.width(text, style) <= CONTENT_WIDTH for x, _, style, text in strip.runs)


def test_a_usual_row_of_the_results_is_one_line() -> None:
    row = replace(measured("Repairs finished in a day", "46", "85", "72", unit="%"), owner="Lukas Brandt")
    long = replace(row, id="b", title="Waiting for parts", unit="working days")
    kit = make_kit(with_rows(row, long))
    lines = list(results(kit))
    (one,) = [strip for strip in lines if any(run[3].startswith("Repairs") for run in strip.runs)]
    assert any(run[3] == "Lukas Brandt" for run in one.runs)
    assert one.marks, "the rule below it: the row ends here"
    assert sum(any(run[3] == "working days" for run in strip.runs) for strip in lines) == 1, "a long unit is said below"


def test_the_same_finding_is_said_once_for_all_it_is_of(tmp_path: Path) -> None:
    found = tuple(Finding("quality_carried", f"Objective {at}", {"n": 1}) for at in range(3))
    page = " ".join(texts(render(replace(company(3, 6), findings=found, sections=("quality",)), tmp_path)))
    assert page.count("Carried over once") == 1
    assert "Carried over (3)" in page
    assert all(f"Objective {at}" in page for at in range(3))


def test_a_gap_is_what_lies_between_the_two_shares_beside_it() -> None:
    block = replace(with_rows(measured("a", "0", "10", "5")).objectives[0], progress=Decimal("0.3664"))
    kit = make_kit(with_rows(measured("a", "0", "10", "5")))
    assert said_gap(kit, replace(block, expected=Decimal("0.5824"))) == "−21", "37 % of 58 %, not the −22 behind them"
    assert said_gap(kit, replace(block, progress=None)) == "–"
