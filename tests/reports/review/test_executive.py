"""The executive page: exactly one page whatever the data, and nothing that a person wrote is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from okr_desktop.reports.base.layout import paginate
from okr_desktop.reports.base.style import BOTTOM, FIRST_TOP, PAPERS
from okr_desktop.reports.review.book import make_kit
from okr_desktop.reports.review.data import AtRisk, Band, Decision, QuarterlyData, Reason, Since
from okr_desktop.reports.review.front.page import executive
from tests.reports.samples import company, graded, hard_quarter, measured, nearly_empty, nothing, objective, small_team
from tests.reports.test_quarterly import render, texts

SAMPLES = {
    "small_team": small_team,
    "hard_quarter": hard_quarter,
    "nearly_empty": nearly_empty,
    "nothing": nothing,
    "graded": graded,
}
LONG = st.builds(lambda word, times: word * times, st.text(max_size=40), st.integers(1, 60))
STATUSES = st.sampled_from(["at_risk", "behind", "stale", "no_data", "open", "on_track", "done", "something new"])


def pages_of(data: QuarterlyData, paper: str) -> int:
    room = PAPERS[paper][1] - FIRST_TOP - BOTTOM
    pages = list(paginate(executive(make_kit(data), room).strips, room))
    assert all(one.down + one.strip.height <= room for page in pages for one in page)
    return len(pages)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_has_exactly_one_executive_page(name: str, paper: str) -> None:
    assert pages_of(SAMPLES[name](), paper) == 1


@st.composite
def extremes(draw: st.DrawFn) -> QuarterlyData:
    """Any number of anything, and texts from none to thousands of characters."""
    rows = draw(st.integers(0, 12))
    text = draw(LONG)
    made = tuple(
        replace(
            measured(f"{text}{n}", "0", "100", "30", unit=draw(LONG)[:200]),
            id=f"k{n}",
            status=draw(STATUSES),
            note=draw(LONG),
            owner=draw(LONG),
            score=draw(st.sampled_from([None, Decimal("0.1"), Decimal(1)])),
        )
        for n in range(rows)
    )
    blocks = tuple(
        objective(draw(LONG), made, depth=at % 3, ambition=draw(st.sampled_from(["committed", "aspirational"])))
        for at in range(draw(st.integers(0, 8)))
    )
    count = st.integers(0, 10**7)
    since = Since(draw(LONG), date(2025, 4, 1), date(2025, 6, 30), (draw(count), 5), fresh=draw(count))
    risks = tuple(
        AtRisk(f"k{n}", text, draw(LONG), reasons=(Reason("risk_by_hand", {"reason": text}),)) for n in range(3)
    )
    return replace(
        nearly_empty(),
        organisation=draw(LONG),
        cycle=draw(LONG),
        team=draw(st.none() | LONG),
        language=draw(st.sampled_from(["en", "de"])),
        objectives=blocks,
        decisions=tuple(Decision(draw(LONG), draw(LONG), draw(LONG)) for _ in range(draw(st.integers(0, 9)))),
        highlights=tuple(draw(st.lists(LONG, max_size=9))),
        since=draw(st.sampled_from([None, since])),
        bands=(Band("committed", draw(count), draw(count), draw(count), draw(count)), Band("aspirational", 1, 2, 3, 4)),
        at_risk=risks,
    )


@settings(max_examples=60, deadline=None)
@given(extremes(), st.sampled_from(sorted(PAPERS)))
def test_any_data_fits_exactly_one_page(data: QuarterlyData, paper: str) -> None:
    assert pages_of(data, paper) == 1


def test_decisions_lead_with_recommendation_and_reason(tmp_path: Path) -> None:
    page = texts(render(company(), tmp_path))[0]
    assert page.index("Decisions wanted") < page.index("Strongest results") < page.index("Needs attention")
    assert "Recommended: Yes; existing contracts run out as agreed" in page
    assert "Why: It binds a third of Platform's time" in page


def test_decisions_beyond_five_are_named_with_the_next_quarter_and_linked(tmp_path: Path) -> None:
    data = hard_quarter()
    assert len(data.decisions) == 6
    reader = render(data, tmp_path)
    pages = texts(reader)
    where = next(number for number, text in enumerate(pages, start=1) if "Decisions wanted, in full" in text)
    assert data.decisions[5].text not in pages[0]
    assert f"… 1 more on page {where}" in pages[0]
    both = " ".join(pages[where - 1 : where + 1])
    assert all(one.text in both for one in data.decisions), "a list without gaps in its numbers"
    assert where - 1 in linked_pages(reader, 0)


def linked_pages(reader: PdfReader, number: int) -> set[int | None]:
    links = [note.get_object() for note in reader.pages[number].get("/Annots", [])]
    return {reader.get_page_number(link["/Dest"][0].get_object()) for link in links}


def test_what_is_shortened_stands_whole_even_where_the_section_is_hidden(tmp_path: Path) -> None:
    ends = [f"until the very end number {n}" for n in range(4)]
    long = "A decision that takes many words to describe it properly " * 30
    decisions = tuple(Decision(long + end, long + end, long + end) for end in ends[:2])
    data = replace(small_team(), decisions=decisions, highlights=(long + ends[2], long + ends[3]))
    pages = texts(render(replace(data, sections=("executive", "pace")), tmp_path))
    whole = " ".join(pages)
    assert all(end not in pages[0] for end in ends)
    assert [whole.count(end) for end in ends] == [3, 3, 1, 1]
    (alone,) = texts(render(replace(data, sections=("executive",)), tmp_path))
    assert "Das Quartal auf einer Seite" in alone
    assert "vollständig im Quartalsbericht" in alone
    assert "auf Seite" not in alone


def test_links_of_the_first_page_lead_to_the_sections_they_name(tmp_path: Path) -> None:
    reader = render(company(), tmp_path)
    pages = texts(reader)
    targets = linked_pages(reader, 0)
    for title in ("How progress is spread", "At risk", "Results"):
        page = next(
            number
            for number, text in enumerate(pages)
            if (number > 1 and text.startswith(title)) or (title in text and number > 1)
        )
        assert page in targets


def test_a_graded_quarter_names_misses_with_their_cause(tmp_path: Path) -> None:
    data = graded()
    page = texts(render(data, tmp_path))[0]
    assert "Biggest misses" in page
    assert "Key results by score" in page
    assert "score 0.1" in page or "score 0.2" in page


def test_no_single_score_of_everybody(tmp_path: Path) -> None:
    """The counts of the bands add up to the key results that count, and no mean of them all is printed."""
    data = company()
    page = texts(render(data, tmp_path))[0]
    rows = make_kit(data).rows()
    bands = [band for one in data.bands for band in (one.red, one.yellow, one.green, one.unscored)]
    assert sum(bands) == len(rows)
    values = [one.progress for _, one in rows if one.progress is not None]
    mean = sum(values, Decimal(0)) / len(values)
    assert f"{round(mean * 100, 1)}" not in page


def test_an_empty_review_says_what_is_missing(tmp_path: Path) -> None:
    page = texts(render(nearly_empty(), tmp_path))[0]
    assert "This review asks for no decision." in page
    assert "agree on two to four key results" in page
    assert "Highlights" not in page
    assert "Since last quarter" not in page
