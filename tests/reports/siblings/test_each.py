"""What is particular to each sibling paper."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.rows import Level
from okr_desktop.reports.html.siblings.comparison import html_comparison
from okr_desktop.reports.siblings.check_in_sheet import draw_check_in_sheet
from okr_desktop.reports.siblings.comparison import draw_comparison
from okr_desktop.reports.siblings.data_said import FATES, WORRIES
from okr_desktop.reports.siblings.data_sheet import CheckInSheetData, Sheet, SheetRow
from okr_desktop.reports.siblings.frame import Made
from okr_desktop.reports.siblings.kit import kit
from okr_desktop.reports.siblings.one_to_one import draw_one_to_one
from okr_desktop.reports.siblings.poster import draw_poster
from okr_desktop.reports.siblings.poster_cards import TITLE, Look, Node, card
from okr_desktop.reports.siblings.texts import words
from okr_desktop.reports.siblings.you_said import answer_key, draw_you_said
from tests.reports.html.parsed import Parsed
from tests.reports.siblings import papers
from tests.reports.siblings.papers import HEAD, block, german, reader, texts, tree, whole


def test_a_sheet_has_what_is_filled_in_by_hand_for_every_kind() -> None:
    made = draw_check_in_sheet(papers.check_in_sheet())
    *most, second = texts(made)
    first = " ".join(most)
    for code in ("RJCS4", "4R2RY", "K396V", "F9ZXC"):
        assert code in first
    assert "Last: 37 points on 4 Sep 2025" in first
    assert "Target: 50 points" in first
    assert first.count("0 1 2 3 4 5 6 7 8 9 10") == 4
    assert first.count("What changed") == first.count("Blocked by") == 4
    assert re.search(r"Yes .*No", first)
    for words_ in ("1 Design", "2 Build", "3 Ship", "0 Below commit", "3 Stretch: stretch text", "due 4 Sep 2025"):
        assert words_ in first
    assert "RJCS4 42 c7" in first
    assert "Without an owner" in second
    assert "4R2RY" not in second


def test_every_sheet_begins_on_its_own_page_and_says_whose_it_is() -> None:
    data = papers.check_in_sheet()
    rows = data.sheets[0].rows * 4
    made = draw_check_in_sheet(replace(data, sheets=(replace(data.sheets[0], rows=rows), data.sheets[1])))
    pages = texts(made)
    begins = [at for at, page in enumerate(pages) if "Fill it in by hand" in page]
    assert begins == [0, len(pages) - 1]
    assert all("Acme · Check-in sheet · 2025 Q3 · Ada" in page for page in pages[1:-1])
    assert [str(getattr(one, "title", "")) for one in reader(made).outline] == ["Ada", "Without an owner"]


@pytest.mark.parametrize("count", [1, 6, 20, 40, 80])
@pytest.mark.parametrize("paper", ["a3", "tabloid"])
def test_a_poster_of_up_to_eighty_objectives_is_one_sheet(count: int, paper: str) -> None:
    data = replace(papers.poster(), blocks=tree(count))
    made = draw_poster(data, paper)
    assert made.pages == 1
    (text,) = texts(made)
    assert all(one.title in text for one in data.blocks)


def test_more_objectives_take_more_sheets_each_with_the_key() -> None:
    made = draw_poster(replace(papers.poster(), blocks=tree(300)))
    pages = texts(made)
    assert len(pages) > 3
    every = " ".join(pages)
    assert all(f"Objective {at:03}" in every for at in range(300))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        for status in ("on_track", "at_risk", "behind", "done"):
            assert words("en")(status) in page
    assert len(reader(made).outline) == len(pages)


def test_few_objectives_tell_all_key_results_and_many_only_shapes() -> None:
    few, many = (draw_poster(replace(papers.poster(), blocks=tree(count))) for count in (6, 80))
    assert "Result 0 of Objective 001" in whole(few)
    assert "Result 0 of Objective 001" not in whole(many)


def test_a_status_on_the_poster_is_a_word_beside_its_shape() -> None:
    made = draw_poster(replace(papers.poster(), blocks=(block("Alone", rows=0, status="at_risk"),)))
    assert whole(made).count("At risk") == 2, "on the card and in the key"


def test_what_the_poster_leads_to_stands_on_top() -> None:
    assert "Towards: Riders trust us" in whole(draw_poster(papers.poster()))
    assert "Auf dem Weg zu: Riders trust us" in whole(draw_poster(german(papers.poster())))


def test_a_title_that_is_too_long_is_shortened_on_its_card_and_never_leaves_it() -> None:
    made = kit(HEAD, "poster")
    strip = card(made, Node(block("Very long title " * 40), 1), Look(250.0, 1.0, "all"))
    titles = [run for run in strip.runs if run[2].size == TITLE.size]
    assert len(titles) == 3
    fonts = load_fonts()
    assert all(x + fonts.width(text, style) <= 250.5 for x, _, style, text in strip.runs)


def test_a_comparison_shows_both_cycles_and_what_moved() -> None:
    text = whole(draw_comparison(papers.comparison()))
    for part in (
        "2025 Q2 and 2025 Q3",
        "2025 Q3: 1 July – 30 September 2025, still running",
        "Sales",
        "Without a team",
    ):
        assert part in text
    assert re.search(r"Progress, median of key results 60 % 35 % [\u2212–-]25", text)
    assert re.search(r"Check-ins in time 50 % 80 % \+30", text)
    assert "Score, mean (0–1) 0.5 – –" in text
    assert re.search(r"Delight customers 40 % 60 % missed", text)
    assert re.search(r"Answer in a day .*– 120 % reached", text)
    assert "They do not appraise anybody" in text


def test_a_comparison_of_nothing_says_so() -> None:
    data = papers.comparison()
    empty = replace(data.whole.before, objectives=0, bands=())
    text = whole(draw_comparison(replace(data, whole=replace(data.whole, before=empty, after=empty))))
    assert "Neither of the two cycles has objectives that count" in text


def test_ideas_stand_under_their_fate_with_the_answer() -> None:
    text = whole(draw_you_said(papers.you_said()))
    titles = [f"{words('en')(f'said_{fate}')} (1)" for fate in FATES]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    # Two ideas, and every concern that somebody has answered.
    assert text.count("Because of the move.") == 2 + len(WORRIES) - 1
    worries = [text.index(f"{words('en')(f'said_{fate}')} (1)") for fate in WORRIES]
    assert places[-1] < worries[0]
    assert worries == sorted(worries)
    assert "No answer yet, for 34 days" in text
    assert "said or supported 2 times" in text
    assert "without names" in text


def test_the_heads_of_a_long_list_of_ideas_are_repeated() -> None:
    data = papers.you_said()
    heads = {answer_key(one.fate): one for one in (*data.said, *data.concerns)}
    assert heads.keys() == {"said_we", "said_we_answer", "said_we_wait"}, "what was declined was not done"
    for key, one in heads.items():
        pages = texts(draw_you_said(replace(data, said=(one,) * 60, concerns=())))
        assert len(pages) > 3
        assert all(f"You said {words('en')(key)}" in page for page in pages)


def test_a_page_for_two_has_everything_and_ranks_nobody() -> None:
    text = whole(draw_one_to_one(papers.one_to_one()))
    for part in (
        "nobody is ranked or graded here",
        "“Net promoter score” is blocked.",
        "What would help most right now, and from whom?",
        "37 of 50",
        "confidence 4 of 10",
        "“The survey is out.”",
        "Blocked: No certificate",
        "Next: Call the office",
        "Write the letter",
        "under way · by 3 Sep 2025 · overdue",
        "from Platform · Launch",
        "for Platform",
        "Is this still true?",
        "Notes",
        "Agreed",
    ):
        assert part in text, part


def test_one_objective_above_all_stands_across_the_poster() -> None:
    below = tuple(replace(one, depth=1 + at % 2) for at, one in enumerate(tree(12, 12)))
    made = draw_poster(replace(papers.poster(), blocks=(block("North star", 0, 3), *below)))
    (text,) = texts(made)
    assert text.count("North star") == 4, "its title and its three key results, and no column goes on under it"
    assert all(one.title in text for one in below)


def lowest_line(made: Made) -> float:
    """How far above the lower edge of the last page the lowest line is drawn, in points."""
    drawn: list[float] = []

    def see(operator: bytes, operands: list[Any], *_where: Any) -> None:
        if operator == b"l":
            drawn.append(float(operands[1]))

    reader(made).pages[-1].extract_text(visitor_operand_before=see)
    return min(drawn)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_lines_for_notes_reach_to_the_foot_of_the_last_page(count: int) -> None:
    data = papers.one_to_one()
    assert lowest_line(draw_one_to_one(replace(data, results=data.results * count))) < 100


def test_of_a_cycle_that_runs_nobody_says_yet_what_was_missed() -> None:
    data = papers.comparison()
    for said in (whole(draw_comparison(data)), Parsed(html_comparison(data)).text):
        assert re.search(r"Objectives missed 6 –", said)
        assert "Key results 20 24" in said
    over = replace(data, after=replace(data.after, running=False))
    for said in (whole(draw_comparison(over)), Parsed(html_comparison(over)).text):
        assert "Objectives missed 6 0" in said


def test_nothing_to_choose_from_or_to_write_a_unit_after_is_cut() -> None:
    long = "Care and product read the reasons of everybody together once a month"
    levels = tuple(Level(name, None, Decimal(1), f"{long} ({name})") for name in ("commit", "target", "stretch"))
    rows = (
        SheetRow("F9ZXC", replace(papers.row("Quality"), kind="levels", levels=levels, value=Decimal(1)), "Launch"),
        SheetRow("RJCS4", papers.row("Calls", unit="complaints a week"), "Launch"),
    )
    said = whole(draw_check_in_sheet(CheckInSheetData(HEAD, (Sheet("Ada", rows),))))
    assert all(f"{long} ({name})" in said for name in ("commit", "target", "stretch"))
    assert "New value · complaints a week" in said
    assert "…" not in said


def test_neither_the_first_nor_the_last_answer_stands_alone() -> None:
    data = papers.you_said()
    for count in range(14, 40):
        pages = texts(draw_you_said(replace(data, said=data.said[:1] * count, concerns=())))
        assert all(page.count("Idea that was") != 1 for page in pages), count


def test_a_change_is_what_a_reader_finds_between_the_two_figures() -> None:
    data = papers.comparison()
    pair = data.whole
    before, after = replace(pair.before, progress=Decimal("0.8664")), replace(pair.after, progress=Decimal("0.6449"))
    data = replace(data, whole=replace(pair, before=before, after=after))
    for said in (whole(draw_comparison(data)), Parsed(html_comparison(data)).text):
        assert re.search(r"87\s%\s64\s%\s−23\b", said)
    assert Formats("en").change(Decimal("0.2"), Decimal("0.51")) == "+31"
    assert Formats("en").change(None, Decimal(1)) == Formats("en").change(Decimal("NaN"), Decimal(1)) == "–"
