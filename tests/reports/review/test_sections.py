"""The sections of the review: what stands in each, which are left out, and where they begin."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import PAPERS, Colour
from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.review.book import book, make_kit
from okr_desktop.reports.review.charts import Dots, Lines
from okr_desktop.reports.review.data import (
    SECTIONS,
    AtRisk,
    Decision,
    Engagement,
    Finding,
    Indicator,
    Learning,
    LogRow,
    NextStep,
    Reason,
    Signature,
    Spread,
    Week,
)
from okr_desktop.reports.review.data_people import Strategy, Teamwork, Voices
from okr_desktop.reports.review.quarterly import render_quarterly, write_quarterly
from okr_desktop.reports.review.sections.distribution import median
from tests.reports.html.parsed import Parsed
from tests.reports.samples import company, graded, hard_quarter, long_company_log, small_team
from tests.reports.test_quarterly import flat, outline, render, texts

TITLES = {
    "strategy": "What the objectives serve",
    "distribution": "How progress is spread",
    "pace": "Pace against time",
    "confidence": "Confidence week by week",
    "at_risk": "At risk",
    "teamwork": "Work across teams",
    "results": "Results",
    "details": "Objectives in detail",
    "learnings": "What we learned",
    "next": "Next quarter",
    "voices": "What people said",
    "engagement": "How people took part",
    "kpis": "KPIs: health beside the objectives",
    "teams": "Team pages",
    "sign_off": "Sign-off",
    "log": "Check-in log",
    "definitions": "Definitions and formulas",
    "quality": "Data quality",
}


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple[int, str, int]], list[str]]:
    reader = render(hard_quarter(), tmp_path_factory.mktemp("hard"))
    return outline(reader), texts(reader)


Whole = tuple[list[tuple[int, str, int]], list[str]]


def test_every_section_stands_in_the_outline_in_its_order(hard: Whole) -> None:
    top = [title.split(" · ")[-1] for level, title, _ in hard[0] if level == 0]
    assert top == ["Quarterly review", "Contents", *(TITLES[key] for key in SECTIONS if key != "executive")]


def test_the_contents_name_the_page_of_each_section_and_team(hard: Whole) -> None:
    entries, pages = hard
    teams = {page.team for page in hard_quarter().team_pages}
    for level, title, page in entries:
        if (level == 0 and title not in ("Quarterly review", "Contents")) or title in teams:
            assert f"{title} {page + 1}" in pages[1]


def test_a_short_review_has_no_contents_page(tmp_path: Path) -> None:
    reader = render(replace(company(3, 6), sections=("executive", "pace", "results", "definitions")), tmp_path)
    assert len(reader.pages) <= 8
    assert "Contents" not in [title for _, title, _ in outline(reader)]


@pytest.mark.parametrize("hidden", [key for key in SECTIONS if key != "executive"])
def test_a_section_that_is_not_wanted_is_absent(hidden: str) -> None:
    data = replace(company(4, 10), next_steps=(NextStep("Go"),), decisions=(), highlights=())
    data = replace(data, kpis=hard_quarter().kpis, sections=tuple(key for key in SECTIONS if key != hidden))
    _, pages = book(data, PAPERS["a4"], lambda _: None)
    titles = [one.strip.bookmark.title.split(" · ")[-1] for page in pages for one in page.placed if one.strip.bookmark]
    assert TITLES[hidden] not in titles
    assert all(title in titles for key, title in TITLES.items() if key != hidden)


def test_sections_with_nothing_to_say_have_no_heading(tmp_path: Path) -> None:
    data = replace(company(3, 6), learnings=(Learning("o1", "Aim"),), next_steps=(), kpis=(), spreads=(), trends=())
    data = replace(data, engagement=None, team_pages=(), log=(), findings=(), at_risk=(), decisions=())
    data = replace(data, strategy=Strategy(), teamwork=Teamwork(40), voices=Voices(40, 5), promises=None)
    data = replace(data, followed=(), untaken=None, suggestions=())
    whole = " ".join(texts(render(data, tmp_path)))
    assert "Promised" not in whole
    silent = ("strategy", "distribution", "confidence", "teamwork", "learnings", "next", "voices", "engagement")
    for key in (*silent, "kpis", "teams", "log"):
        assert TITLES[key] not in whole
    assert "No rule puts a key result on this list: none is at risk." in whole
    assert "Nothing was found" in whole
    assert "Appendix A · Definitions and formulas" in whole


def test_the_spread_never_counts_a_missing_score_as_zero(tmp_path: Path) -> None:
    spread = Spread("Sales", (Decimal("0.2"), Decimal("0.4"), Decimal("0.9")), 5, graded=True)
    whole = " ".join(texts(render(replace(company(3, 6), spreads=(spread,), sections=("distribution",)), tmp_path)))
    assert "Sales 0.4 0.2 – 0.9 5 of 8" in whole
    assert median((Decimal(0), Decimal(1))) == Decimal("0.5")


def test_pace_is_worst_first_with_the_gap_in_points(tmp_path: Path) -> None:
    data = replace(company(8, 30), sections=("pace",))
    page = texts(render(data, tmp_path))[0]
    blocks = [block for block in data.objectives if block.progress is not None]
    shares = [block.progress or Decimal(0) for block in blocks]
    worst, best = blocks[shares.index(min(shares))], blocks[shares.index(max(shares))]
    assert page.index(worst.title) < page.index(best.title)
    assert f"{round((min(shares) - data.elapsed) * 100)}".replace("-", "−") in page


def test_a_week_without_check_in_breaks_the_line() -> None:
    told = (Week(date(2025, 7, 6), Decimal(5), Decimal(3), Decimal(7), 3), Week(date(2025, 7, 13)))
    lines = Lines(100, 40, (*told, *told))
    assert [len(run) for run in lines._runs()] == [1, 1]


def test_the_list_of_risks_says_who_what_since_when_and_why(tmp_path: Path) -> None:
    reasons = (
        Reason("risk_confidence", {"value": 3, "limit": 4}),
        Reason("risk_gap", {"gap": Decimal("-0.314"), "limit": Decimal("-0.2")}),
        Reason("risk_silent", {"days": 23, "limit": 14}),
        Reason("risk_falling", {"before": 8, "now": 3}),
        Reason("risk_never", {}),
        Reason("risk_by_hand", {"reason": "Trust {me}"}),
        Reason("risk_gap", {}),
    )
    one = AtRisk(
        "k", "Turnover", "Grow", "Ada", Decimal("0.4"), Decimal("-0.314"), "at_risk", 3, 8, 23, "No room", "A day"
    )
    listed = tuple(replace(one, reasons=(reason,)) for reason in reasons)
    later = AtRisk("k2", "Later", "Grow", days=None)
    data = replace(company(3, 6), at_risk=(*listed, later), sections=("at_risk",))
    page = texts(render(data, tmp_path))[0]
    for said in (
        "Turnover Ada 40 % 3 23",
        "Confidence 3 (limit 4)",
        "Pace gap −31 points (limit −20)",
        "No check-in for 23 days (limit 14)",
        "Confidence fell from 8 to 3",
        "Never checked in",
        "Set by hand: Trust {me}",
        "Pace gap – points (limit –)",
        "−31 pts (was 8)",
        "Blocked: No room",
        "Help wanted: A day",
    ):
        assert said in page
    assert page.index("Turnover") < page.index("Later nobody – – never")


def test_learnings_leave_out_what_nobody_wrote(tmp_path: Path) -> None:
    found = (Learning("o0", "First aim", learned="A lot", next="More"), Learning("", "", reached="Half"))
    page = texts(render(replace(company(3, 6), learnings=found, sections=("learnings",)), tmp_path))[0]
    assert "First aim Learned A lot Next More" in page
    assert "Across all objectives Reached Half" in page
    assert "Assumed" not in page


def test_next_steps_are_grouped_with_owner_day_and_times_carried(tmp_path: Path) -> None:
    steps = (
        NextStep("New one", "start", "Ada", date(2025, 10, 31)),
        NextStep("", "", about="Left over", carried=3),
        NextStep("Old one", "keep", "Bo", None, 1),
    )
    page = texts(render(replace(company(3, 6), next_steps=steps, sections=("next",)), tmp_path))[0]
    assert "Keep Old one Bo – 1 ×" in page
    assert "Start New one Ada 31 Oct 2025 –" in page
    assert "Undecided Left over nobody – 3 ×" in page
    assert page.index("Old one") < page.index("New one") < page.index("Left over")


def test_engagement_below_its_threshold_is_one_line_and_no_figure(tmp_path: Path) -> None:
    indicators = (
        Indicator("notes", Decimal(3), Decimal(4)),
        Indicator("participation", Decimal(37), Decimal(50), Decimal(1), Decimal(4)),
    )
    data = replace(company(3, 6), sections=("engagement",))
    few = texts(render(replace(data, engagement=Engagement(4, 5, indicators)), tmp_path))[0]
    assert "shown from 5 people" in few
    assert "37" not in few
    assert "Participation" not in few
    page = texts(render(replace(data, engagement=Engagement(5, 5, indicators)), tmp_path))[0]
    assert page.index("Participation") < page.index("Check-ins with a note")
    assert "Participation 74 % 25 %" in page
    assert "37 of 50" in page
    assert "1 of 4" in page


def test_each_team_begins_a_page_that_names_it_in_the_header(hard: Whole) -> None:
    entries, pages = hard
    data = hard_quarter()
    starts = {title: page for level, title, page in entries if level == 1}
    for page in data.team_pages:
        assert page.team is not None
        text = pages[starts[page.team]]
        assert text.startswith("Team page " + page.team)
        assert f"Quarterly review · Q3 2025 · {page.team}" in text
    ends = [starts[page.team] for page in data.team_pages if page.team][1:]
    for page, end in zip(data.team_pages, ends, strict=False):
        for number in range(starts[page.team or ""], end):
            assert f"· Q3 2025 · {page.team}" in pages[number], "loose sheets can be sorted"


def test_a_signature_that_was_given_before_a_change_says_so_on_paper_and_in_html(tmp_path: Path) -> None:
    said = "Signed the plan on 3 September 2025 (“But faster”); it has changed since"
    for changed in (True, False):
        signed = (Signature("Ada", "Lead", date(2025, 9, 3), "But faster", changed),)
        data = replace(company(3, 6), signatures=signed, sections=("sign_off",))
        (page,) = texts(render(data, tmp_path))
        twin = Parsed(html_review(data)).text
        assert (said in page) is (said in twin) is changed
        assert ("3 Sep 2025" in page) is ("3 Sep 2025" in twin) is not changed, "an old signature signs nothing new"


def test_signatures_stand_with_what_they_are_given_for(tmp_path: Path) -> None:
    signed = (Signature("Ada", "Lead", date(2025, 9, 3), "But faster"), Signature("Bo", "Board"))
    data = replace(company(3, 6), signatures=signed, sections=("sign_off",), data_hash="ab" * 32, report_id="R-1")
    (page,) = texts(render(data, tmp_path))
    for said in ("Ada 3 Sep 2025", "Lead Date Signature", "agreed with comments", "But faster", "Bo", "Report R-1"):
        assert said in page
    assert "abababababababab abababababababab" in page
    assert "Made with OKR Desktop 0.1.0" in page
    for count in (1, 5, 6):
        many = replace(company(3, 6), signatures=(Signature("Ada", "Lead"),) * count)
        pages = texts(render(replace(many, sections=("results", "details", "sign_off")), tmp_path))
        assert [page.count("agreed with comments") for page in pages if "agreed with" in page] == [count]


def test_findings_are_grouped_and_said_in_words(tmp_path: Path) -> None:
    changed = {"day": date(2025, 8, 12), "old": "45", "new": "40", "by": "Ada", "unit": "€"}
    found = (
        Finding("quality_target", "Turnover", changed),
        Finding("quality_by_hand", "Uptime", {"status": "on_track", "reason": "Trust", "by": "Bo"}),
        Finding("quality_target", "Other", {}),
        Finding("quality_of_tomorrow", "From a newer program", {"n": 1}),
    )
    page = " ".join(texts(render(replace(company(3, 6), findings=found, sections=("quality",)), tmp_path)))
    assert "Targets changed during the quarter (2)" in page
    assert "Turnover 12 Aug 2025: target 45 → 40, by Ada" in page
    assert "Set to “On track” by Bo: Trust" in page
    assert "Other –: target – → –, by –" in page
    assert "From a newer program" in page


def test_a_log_of_ten_thousand_rows_names_every_one(tmp_path: Path) -> None:
    data = replace(long_company_log(10_000), sections=("log",))
    reader_pages = write_quarterly(data, tmp_path / "log.pdf")
    assert 100 < reader_pages < 400
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "log.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert flat(text.stdout).count("row number") == 10_000
    assert "row number 9999" in flat(text.stdout)


def test_a_note_of_fifty_thousand_characters_and_a_word_of_four_hundred(tmp_path: Path) -> None:
    note, word = "many words in a note " * 2_381, "W" * 400
    data = company(3, 6)
    log = (LogRow(date(2025, 8, 1), word, word, Decimal(1), author=word, note=note),)
    risk = AtRisk("k", word, word, word, blocker=note, help=word)
    learned = Learning("", word, word, note)
    data = replace(data, log=log, at_risk=(risk,), learnings=(learned,), next_steps=(NextStep(note, "keep", word),))
    data = replace(data, findings=(Finding("quality_by_hand", word, {"reason": note}),), team_pages=())
    data = replace(data, sections=("at_risk", "learnings", "next", "log", "quality"))
    whole = " ".join(texts(render(data, tmp_path)))
    assert whole.count("many words in a note") >= 4 * 2_381


def test_decisions_of_the_next_page_come_with_their_number(tmp_path: Path) -> None:
    decisions = tuple(Decision(f"Choice {n}", "Yes", "Because") for n in range(1, 8))
    whole = " ".join(texts(render(replace(company(3, 6), decisions=decisions), tmp_path)))
    assert "… 2 more on page" in whole
    assert "6 Choice 6 Recommended: Yes Why: Because 7 Choice 7" in whole


@pytest.mark.parametrize("paper", PAPERS)
def test_the_preview_has_the_bytes_of_the_file(paper: str, tmp_path: Path) -> None:
    data = graded()
    write_quarterly(data, tmp_path / "one.pdf", paper=paper)
    assert render_quarterly(data, paper) == (tmp_path / "one.pdf").read_bytes()


def test_dots_stay_inside_their_strip() -> None:
    class Spy(Pen):
        def __init__(self) -> None:
            super().__init__((200, 200), load_fonts(), "en", date(2025, 9, 1))
            self.discs: list[tuple[float, float]] = []

        def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
            self.discs.append((x, y))
            super().disc(x, y, radius, fill)

    spy = Spy()
    Dots(100, 20, (0.0, 1.0, *[0.5] * 500), 0.5)(spy, 0, 0)
    assert {0.0, 100.0} <= {x for x, _ in spy.discs}
    assert all(0 <= x <= 100 and 0 < y < 20 for x, y in spy.discs)


def test_small_teams_keep_their_language(tmp_path: Path) -> None:
    kit = make_kit(small_team())
    assert kit.say("at_risk_list") == "Gefährdet"
    whole = " ".join(texts(render(small_team(), tmp_path)))
    for word in ("Gewünschte Entscheidungen", "Tempo gegen die Zeit", "Anhang A · Protokoll der Check-ins", "Freigabe"):
        assert word in whole
