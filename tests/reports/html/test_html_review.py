"""The HTML twin of the quarterly review says what the PDF says, is well made and safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from okr_desktop.reports.base.texts import ENGLISH
from okr_desktop.reports.html import texts
from okr_desktop.reports.html.page import Column, paragraphs, table
from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.review.data import SECTIONS, Branding, Decision, QuarterlyData
from tests.reports import samples
from tests.reports.html.parsed import Parsed, assert_well_made

HOSTILE = "<script>alert(1)</script> & \"quoted\" 'x' </p> ]]> \x00\x07 \ud800 end"


@pytest.mark.parametrize(
    "sample", [samples.small_team, samples.hard_quarter, samples.graded, samples.nearly_empty, samples.nothing]
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_sample_makes_a_sound_document_twice_the_same(sample: Callable[[], QuarterlyData], language: str) -> None:
    data = replace(sample(), language=language)
    document = html_review(data)
    found = assert_well_made(document)
    assert f'<html lang="{language}">' in document
    assert document == html_review(data)
    for block in data.objectives:
        assert " ".join(block.title.split()) in found.text
        for one in block.key_results:
            assert " ".join(one.title.split()) in found.text
    # No word of the table was forgotten: a key that is not there would be shown as it is.
    assert not [key for key in found.text.split() if "_" in key and key in (ENGLISH | texts.ENGLISH)]


def test_both_languages_of_the_twin_have_the_same_words() -> None:
    assert texts.ENGLISH.keys() == texts.GERMAN.keys()


def test_what_people_wrote_is_never_markup() -> None:
    data = samples.small_team()
    block = data.objectives[0]
    one = replace(block.key_results[0], title=HOSTILE, owner=HOSTILE, note=HOSTILE, unit=HOSTILE)
    data = replace(
        data,
        organisation=HOSTILE,
        cycle=HOSTILE,
        decisions=(Decision(HOSTILE, HOSTILE, HOSTILE),),
        highlights=(HOSTILE,),
        objectives=(replace(block, title=HOSTILE, description=HOSTILE, key_results=(one,)), *data.objectives[1:]),
        branding=Branding(accent="#ffffff", logo=b"\x89PNG\r\n\x1a\nbroken", confidential=HOSTILE),
    )
    document = html_review(data)
    found = assert_well_made(document)
    assert "<script" not in document
    assert found.text.count("<script>alert(1)</script>") >= 10
    assert "\x00" not in document
    document.encode("utf-8")


def test_only_the_sections_that_are_wanted_are_there() -> None:
    data = samples.hard_quarter()
    every = html_review(data)
    for section, key in (("log", "log"), ("quality", "quality"), ("at_risk", "at_risk_list"), ("pace", "pace")):
        without = html_review(replace(data, sections=tuple(one for one in SECTIONS if one != section)))
        assert f'<section id="{key}"' in every
        assert f'<section id="{key}"' not in without
    alone = Parsed(html_review(replace(data, sections=("executive",))))
    assert {said for level, said in alone.headings if level == 2} <= {
        "Decisions wanted",
        "Promised resources",
        "At a glance",
        "Highlights",
        "Key results by progress",
        "Since last quarter",
        ENGLISH["since"],
    }


def test_each_team_begins_a_page_when_it_is_printed() -> None:
    data = samples.hard_quarter()
    assert data.team_pages
    document = html_review(data)
    assert document.count('class="newpage"') == len(data.team_pages)


def test_an_accent_that_nobody_could_read_is_made_darker() -> None:
    data = replace(samples.small_team(), branding=Branding(accent="#ffee00"))
    document = html_review(data)
    assert "#ffee00" not in document
    assert "--accent: #" in document


def test_a_table_has_a_caption_and_heads_and_reaches_the_keyboard() -> None:
    made = table("Said", [Column("A"), Column("B", number=True)], [["a", "1"], ["b", "2"]])
    assert "<caption>Said</caption>" in made
    assert made.count('scope="col"') == 2
    assert made.count('scope="row"') == 2
    assert 'tabindex="0"' in made
    with pytest.raises(ValueError, match="zip"):
        table("Said", [Column("A"), Column("B")], [["a", "1", "2"]])


def test_paragraphs_keep_what_was_written() -> None:
    assert paragraphs("one\ntwo\n\n\nthree") == (
        '<p dir="auto" class="said">one\ntwo</p><p dir="auto" class="said">three</p>'
    )
