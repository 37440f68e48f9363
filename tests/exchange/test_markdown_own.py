"""Our own Markdown documents: readable, and read back to the same objectives, key results and values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.detect import detect_text, read_text
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.out.markdown_document import (
    Document,
    DocumentKeyResult,
    DocumentObjective,
    escaped,
    write,
)

TODAY = date(2026, 8, 15)
lines = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]) | st.just(" "), min_size=1, max_size=40
)
titles = lines.map(lambda text: " ".join(text.split(" ")).strip()).filter(bool)
names = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12)
numbers = st.decimals(-(10**9), 10**9, places=3).map(lambda one: one.normalize())
ranges = st.tuples(numbers, numbers).filter(lambda pair: pair[0] != pair[1])


@st.composite
def results(draw: st.DrawFn) -> DocumentKeyResult:
    start, target = draw(ranges)
    kind = draw(st.sampled_from(["range", "stay_above", "stay_below", "band", "yes_no"]))
    ends: dict[str, Decimal] = {
        "range": {"start": start, "target": target},
        "stay_above": {"low": start},
        "stay_below": {"high": start},
        "band": {"low": min(start, target), "high": max(start, target)},
        "yes_no": {"start": Decimal(0), "target": Decimal(1)},
    }[kind]
    value = draw(st.none() | (st.sampled_from([Decimal(0), Decimal(1)]) if kind == "yes_no" else numbers))
    return DocumentKeyResult(
        draw(titles),
        ("increase" if target > start else "decrease") if kind == "range" else kind,
        "" if kind == "yes_no" else draw(st.just("") | names),
        value=value,
        on=draw(st.dates(date(2020, 1, 1), date(2030, 1, 1))),
        confidence=draw(st.none() | st.integers(0, 10)),
        note=draw(st.just("") | titles) if value is not None else "",
        owner=draw(st.just("") | names),
        due=draw(st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))),
        tags=tuple(draw(st.lists(names, unique=True, max_size=2))),
        cancelled=draw(st.booleans()),
        description=draw(st.just("") | titles | st.tuples(titles, titles).map("\n".join)),
        **ends,
    )


objectives = st.builds(
    DocumentObjective,
    titles,
    st.just(0),
    st.lists(results(), max_size=3).map(tuple),
    owner=st.just("") | names,
    teams=st.lists(names, unique=True, max_size=2).map(tuple),
    tags=st.lists(names, unique=True, max_size=2).map(tuple),
    cancelled=st.booleans(),
    description=st.just("") | titles,
)


def document(*found: DocumentObjective) -> Document:
    return Document("2026 Q3", date(2026, 7, 1), date(2026, 9, 30), TODAY, "", found)


def back(text: str) -> Draft:
    return read_text(text, "okrs.md", today=TODAY)


@given(st.lists(objectives, min_size=1, max_size=3))
def test_everything_it_says_comes_back(found: list[DocumentObjective]) -> None:
    draft = back(write(document(*found)))
    assert draft.cycle == "2026 Q3"
    assert not draft.problems
    assert [
        (one.title, one.owner, one.teams, one.tags, one.cancelled, one.description) for one in draft.objectives
    ] == [(one.title, one.owner, one.teams, one.tags, one.cancelled, one.description.strip()) for one in found]
    read = [result for one in draft.objectives for result in one.key_results]
    wanted = [result for one in found for result in one.key_results]
    for got, one in zip(read, wanted, strict=True):
        assert (got.title, got.kind, got.unit, got.start, got.target) == (
            one.title, one.kind, one.unit, one.start, one.target
        )  # fmt: skip
        assert (got.low, got.high, got.owner, got.due, got.tags) == (one.low, one.high, one.owner, one.due, one.tags)
        assert (got.cancelled, got.description) == (one.cancelled, one.description.strip())
        said = [] if one.value is None else [(one.value, one.on, one.confidence, one.note)]
        assert [(each.value, each.on, each.confidence, each.note) for each in got.check_ins] == said


@pytest.mark.parametrize(
    "title", ["# no heading", "[P0] tagged", "a | 1 | 2 | %", "from 10 to 50 %", "~~x~~ y", "1 < 2 & 3"]
)
def test_titles_that_other_documents_would_take_apart_stay_whole(title: str) -> None:
    draft = back(write(document(DocumentObjective(title, 0, (DocumentKeyResult(title, "yes_no"),)))))
    assert [draft.objectives[0].title, draft.objectives[0].key_results[0].title] == [title, title]
    assert "\\" not in escaped("plain words (really) - and 3.5 %!")


def test_what_stands_below_what_is_kept() -> None:
    top = DocumentObjective("Top", 0, (DocumentKeyResult("Result", "yes_no"),))
    inner = DocumentObjective("Inner", 1, serves="Result")
    draft = back(write(document(top, inner, DocumentObjective("Next", 1), DocumentObjective("Other", 0))))
    keys = {one.title: one.key for one in draft.objectives}
    result = draft.objectives[0].key_results[0].key
    assert [one.parent for one in draft.objectives] == [None, result, keys["Top"], None]


def test_an_edited_document_is_read_as_far_as_it_can_be() -> None:
    text = write(document(DocumentObjective("Grow", 0, (DocumentKeyResult("NPS", "yes_no"),))))
    text = text.replace("  - Measure: yes or no", "  * Range: 10 -> 50 points\n  * Now: 30\n  * Due: someday")
    draft = back(text + "\nA sentence of somebody.\n")
    result = draft.objectives[0].key_results[0]
    assert (result.start, result.target, result.unit) == (Decimal(10), Decimal(50), "points")
    assert [one.value for one in result.check_ins] == [Decimal(30)]
    assert {one.code for one in draft.problems} == {"date.invalid", "file.text_skipped"}


def test_it_is_known_by_its_front_matter_and_no_other_document_is() -> None:
    text = write(document(DocumentObjective("Grow", 0)))
    assert detect_text(text, "x.md").certainty == 1.0
    assert detect_text(text.replace("okr-desktop: markdown/1\n", ""), "x.md").certainty < 1.0
    with pytest.raises(FileProblem, match=r"file\.no_okrs"):
        back(write(document()))
