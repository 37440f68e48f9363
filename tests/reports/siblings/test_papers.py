"""What is true of every sibling paper: pages, languages, sizes, same bytes, and that nothing in the data breaks it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.reports.base.files import ReportCancelled
from okr_desktop.reports.base.style import PAPERS as SIZES
from okr_desktop.reports.missing import missing_characters, texts_in
from okr_desktop.reports.siblings import texts_de, texts_en, texts_strategy
from okr_desktop.reports.siblings.poster import SHEETS
from okr_desktop.reports.siblings.texts import words
from tests.reports.siblings.papers import PAPERS, german, reader, texts, whole

ALL_SIZES = {**SIZES, **SHEETS}
HOSTILE = (
    "<b>bold</b> & {braces} %s\x00\x07\u202e\ufeff",
    "long " * 10_000,
    "W" * 400,
    "مرحبا بالعالم שלום नमस्ते 你好 สวัสดี",
    "🚀" * 40,
    "\n\n\n",
    "a\u0301" * 300,
)


def sizes(name: str) -> tuple[str, ...]:
    return ("a3", "tabloid") if name == "poster" else ("a4", "letter")


def hostile(record: Any, text: str) -> Any:
    """The record with this text in place of every text of people in it, at any depth."""
    if isinstance(record, tuple):
        items: tuple[Any, ...] = record
        return tuple(text if isinstance(one, str) else hostile(one, text) for one in items)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    kept = {"language", "accent", "fate", "code", "status", "worst_status", "kind", "state", "ended", "stands", "id"}
    kept |= {"source", "ambition"}
    changed: dict[str, Any] = {}
    for one in fields(record):
        value = getattr(record, one.name)
        fixed = one.name in kept or one.name == "bands" or type(record).__name__ in ("Level", "Question")
        if not fixed:
            changed[one.name] = text if isinstance(value, str) else hostile(value, text)
    return replace(record, **changed)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [0, 1])
@pytest.mark.parametrize("name", PAPERS)
def test_size_page_numbers_and_day_on_every_page(name: str, size: int, language: str) -> None:
    make, draw, _ = PAPERS[name]
    data, paper = (german(make()) if language == "de" else make()), sizes(name)[size]
    made = draw(data, paper)
    found = reader(made)
    for number, (page, text) in enumerate(zip(found.pages, texts(made), strict=True), start=1):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(ALL_SIZES[paper], abs=0.01)
        assert ("Datenstand 4. September 2025" if language == "de" else "Data as of 4 September 2025") in text
        assert "For us only" in text
        if name != "poster":
            word, of = ("Seite", "von") if language == "de" else ("Page", "of")
            assert f"{word} {number} {of} {made.pages}" in text
    assert found.metadata is not None
    assert "Acme" in str(found.metadata.title)
    assert found.root_object["/Lang"] == language


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_data_gives_the_same_bytes(name: str) -> None:
    make, draw, _ = PAPERS[name]
    assert draw(make()).content == draw(make()).content
    assert draw(make()).content != draw(german(make())).content


@pytest.mark.parametrize("name", PAPERS)
def test_fonts_are_embedded_and_nothing_else_is_named(name: str) -> None:
    make, draw, _ = PAPERS[name]
    content = draw(make()).content
    assert b"Helvetica" not in content
    assert b"/FontFile2" in content


@pytest.mark.parametrize("name", [name for name in PAPERS if name != "poster"])
def test_the_outline_leads_to_every_part(name: str) -> None:
    make, draw, _ = PAPERS[name]
    found = reader(draw(make()))
    assert len(found.outline) >= 1


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "long", "word", "scripts", "emoji", "lines", "marks"])
@pytest.mark.parametrize("name", PAPERS)
def test_nothing_that_people_type_breaks_a_paper(name: str, text: str) -> None:
    make, draw, _ = PAPERS[name]
    made = draw(hostile(make(), text))
    assert 1 <= made.pages < 60
    if text.startswith("<b>"):
        assert "<b>bold</b> & {braces} %s" in whole(made)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999", "-1E+999", "1E-999"])
@pytest.mark.parametrize("name", ["poster", "one_to_one", "strategy", "case"])
def test_no_number_breaks_a_paper(name: str, value: str) -> None:
    make, draw, _ = PAPERS[name]
    number = Decimal(value)

    def odd(record: Any) -> Any:
        if isinstance(record, tuple):
            items: tuple[Any, ...] = record
            return tuple(map(odd, items))
        if not is_dataclass(record) or isinstance(record, type):
            return record
        known = {one.name: getattr(record, one.name) for one in fields(record)}
        return replace(record, **{at: number if isinstance(one, Decimal) else odd(one) for at, one in known.items()})

    assert draw(odd(make())).pages >= 1


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("name", "key"), [("check_in_sheet", "sheet_empty"), ("poster", "poster_empty"), ("you_said", "said_empty")]
)
def test_a_paper_of_nothing_says_what_to_do(name: str, key: str, language: str) -> None:
    make, draw, field = PAPERS[name]
    data = replace(german(make()) if language == "de" else make(), **{field: ()})
    # Concerns stand beside the ideas: a paper of one of the two is not empty.
    made = draw(replace(data, concerns=()) if name == "you_said" else data)
    assert made.pages == 1
    for sentence in (words(language)(key), words(language)(f"{key}_hint")):
        assert sentence in whole(made)


@pytest.mark.parametrize("name", PAPERS)
def test_it_tells_how_far_it_is_and_stops_when_asked(name: str) -> None:
    make, draw, _ = PAPERS[name]
    told: list[float] = []
    draw(make(), sizes(name)[0], told.append)
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1
    with pytest.raises(ReportCancelled):
        draw(make(), sizes(name)[0], None, lambda: True)


def test_both_languages_say_the_same_things() -> None:
    english = {**texts_en.ENGLISH, **texts_strategy.ENGLISH}
    german = {**texts_de.GERMAN, **texts_strategy.GERMAN}
    assert english.keys() == german.keys()
    for key, text in english.items():
        names = {part.partition("}")[0] for part in text.split("{")[1:]}
        assert names == {part.partition("}")[0] for part in german[key].split("{")[1:]}, key


@pytest.mark.parametrize("name", PAPERS)
def test_what_no_font_has_is_told_with_where_it_stands(name: str) -> None:
    make, _, _ = PAPERS[name]
    data = make()
    odd = replace(data, head=replace(data.head, organisation="Acme \U00013080"))
    assert missing_characters(texts_in(data)) == {}
    assert missing_characters(texts_in(odd)) == {"\U00013080": ["Acme \U00013080"]}


def test_missing_characters_are_found_at_any_depth() -> None:
    make, _, _ = PAPERS["one_to_one"]
    data = make()
    own = data.results[0]
    odd = replace(data, results=(replace(own, row=replace(own.row, note="a \U00013080 b")),))
    assert missing_characters(texts_in(odd)) == {"\U00013080": ["Net promoter score"]}
