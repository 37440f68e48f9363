"""Structure of Markdown documents beyond the real files: what becomes what, and what is refused by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.exchange.detect import read_text
from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult, DraftObjective

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]


def objective(draft: Draft, title: str) -> DraftObjective:
    return next(each for each in draft.objectives if each.title == title)


def key_result(draft: Draft, title: str) -> DraftKeyResult:
    return next(kr for each in draft.objectives for kr in each.key_results if kr.title == title)


def told(draft: Draft, severity: str | None = None) -> list[tuple[str, int | None]]:
    return [(p.code, p.line) for p in draft.problems if severity in (None, p.severity)]


def test_handbook_objectives(sample: Sample) -> None:
    draft = sample("handbook.md")
    assert [(each.title, each.cycle) for each in draft.objectives] == [
        ("Objective from a list", ""),
        ("One", ""),
        ("Skips a level", ""),
        ("Later", "2026 Q4"),
    ]
    assert draft.cycle == "2026 Q3"
    assert objective(draft, "Skips a level").parent == objective(draft, "One").key
    assert objective(draft, "Skips a level").description == "* a footnote"
    assert "- [ ] not a key result" in objective(draft, "One").description


def test_handbook_problems(sample: Sample) -> None:
    assert told(sample("handbook.md")) == [
        ("file.text_skipped", 1),
        ("file.text_skipped", 8),
        ("key_result.no_objective", 10),
        ("title.empty", 18),
        ("file.contents_skipped", 26),
    ]


def test_only_explicit_ranges_are_metrics(sample: Sample) -> None:
    rows = {kr.title: (kr.kind, kr.start, kr.target, kr.unit) for kr in sample("handbook.md").objectives[0].key_results}
    assert rows["Reach shops from 10 to 50 %"] == ("increase", 10, 50, "%")
    assert rows["Grow NPS (10 → 50 points)"] == ("increase", 10, 50, "points")
    assert rows["Revenue"] == ("increase", 100, 200, "€")
    assert rows["Migrate from 2018 to 2019"] == ("yes_no", 0, 1, "")


@pytest.mark.parametrize(
    "title",
    [
        "Grow by 30%",
        "Open from 9:00 to 17:00",
        "Move from 10k to 50k",
        "Grow from 10 to 50 by June",
        "Go from 1,234 to 5,678",
        "Compare (1 → many)",
        "Keep from 5 to 5",
        "A | B",
        "Hire 2 (1 Senior + 1)",
    ],
)
def test_prose_stays_prose(pasted: Pasted, title: str) -> None:
    found = pasted(f"## O\n\n- {title}\n", "a.md").objectives[0].key_results[0]
    assert (found.title, found.kind) == (title, "yes_no")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Bikes per day from 6 to 6", "measure.no_range"),
        ("Bikes per day from 3 to lots", "measure.no_number"),
        ("Bikes per day | 3 | lots | bikes", "measure.no_number"),
        ("Bikes from 3 to 6 wheels", "measure.unit"),
        ("Wait (1,234 → 2,345)", "measure.ambiguous"),
        ("Wait from 9 to 6 min at every station", "measure.words_behind"),
    ],
)
def test_numbers_that_look_like_a_range_are_told_when_they_are_not_taken(pasted: Pasted, title: str, code: str) -> None:
    draft = pasted(f"## Ride\n\n- first\n- {title}\n")
    assert key_result(draft, title).kind == "yes_no"
    assert told(draft, "note") == [(code, 4)]


def test_done_metric_is_at_its_target(pasted: Pasted) -> None:
    found = pasted("## O\n- [x] Calls from 50 to 10\n", "a.md").objectives[0].key_results[0]
    assert (found.kind, found.start, found.target) == ("decrease", 50, 10)
    assert [each.value for each in found.check_ins] == [Decimal(10)]


def test_struck_wrapped_and_linked_items(sample: Sample) -> None:
    draft = sample("handbook.md")
    assert key_result(draft, "Old plan").cancelled
    assert key_result(draft, "Old plan").tags == ("P2",)
    assert not key_result(draft, "Half ~~old~~ new").cancelled
    assert key_result(draft, "wrapped title on two lines").description == "A second paragraph with bold."
    linked = key_result(draft, "Read the guide twice")
    assert linked.tags == ("DR",)
    assert linked.description.split("\n") == [
        "[the guide](<https://example.org/a_(b)>)",
        "[#5](https://x/5)",
        "[#6](https://x/6)",
    ]
    assert key_result(draft, "سلام 👩‍👩‍👧").tags == ("P0",)


@pytest.mark.parametrize(
    ("written", "title", "tags"),
    [
        ("[P0] a", "a", ("P0",)),
        ("[INFRA][ENG] a [x y]", "a", ("INFRA", "ENG", "x y")),
        ("a[s]", "a[s]", ()),
        ("a [b] c", "a [b] c", ()),
        ("[b](https://x) c", "b c", ()),
        ("c [b](https://x)", "c b", ()),
        ("[P0]", "[P0]", ()),
        ("see [a much longer remark than any tag]", "see [a much longer remark than any tag]", ()),
        ("a `code` *b* __c__ \\[d\\]", "a code b c", ("d",)),
        ("a <b> & &lt;", "a <b> & <", ()),
    ],
)
def test_titles_and_tags(pasted: Pasted, written: str, title: str, tags: tuple[str, ...]) -> None:
    found = pasted(f"## O\n- {written}\n", "a.md").objectives[0].key_results[0]
    assert (found.title, found.tags) == (title, tags)


def test_footnote_right_below_an_item_is_no_part_of_its_title(pasted: Pasted) -> None:
    found = pasted("## O\n* a PR*\n\\* name open\n", "a.md").objectives[0].key_results
    assert [(kr.title, kr.description) for kr in found] == [("a PR*", "* name open")]


def test_level_one_headings_are_objectives_when_none_names_the_document(pasted: Pasted) -> None:
    draft = pasted("# Grow\n- a\n\n# Learn\n- b\n", "Q2-2027.md")
    assert [(each.title, len(each.key_results)) for each in draft.objectives] == [("Grow", 1), ("Learn", 1)]
    assert draft.cycle == "2027 Q2"


def test_too_long_titles_take_their_subtree_with_them(pasted: Pasted) -> None:
    long = "x" * 501
    draft = pasted(f"## {long}\n- a\n### b\n- c\n\n## d\n- {long}\n  - e\n- f\n", "a.md")
    assert [(each.title, [kr.title for kr in each.key_results]) for each in draft.objectives] == [("d", ["f"])]
    assert told(draft) == [
        ("title.too_long", 1),
        ("parent.skipped", 2),
        ("parent.skipped", 3),
        ("parent.skipped", 4),
        ("title.too_long", 7),
        ("parent.skipped", 8),
    ]
    assert draft.problems[0].params["length"] == 501


def test_500_characters_are_kept_whole(pasted: Pasted) -> None:
    title = "é" * 500
    assert pasted(f"## {title}\n- {title}", "a.md").objectives[0].key_results[0].title == title


def test_front_matter_is_no_heading(pasted: Pasted) -> None:
    draft = pasted("---\ntitle: x\n---\n## O\n- a\n", "a.md")
    assert [(each.title, each.line) for each in draft.objectives] == [("O", 4)]


def test_a_quarter_without_a_year_says_which_year_was_taken(pasted: Pasted) -> None:
    draft = pasted("## Q3\n### O\n- a\n", "a.md")
    assert draft.cycle == "2026 Q3"
    assert told(draft) == [("quarter.year_assumed", 1)]


def test_nesting_beyond_fifty_lists_is_reported(pasted: Pasted) -> None:
    draft = pasted("## O\n" + "- " * 10_000 + "x\n", "a.md")
    assert ("list.too_deep", 2) in told(draft, "error")
    assert not draft.objectives[0].key_results
    deep = pasted("## O\n" + "".join("  " * level + f"- {level}\n" for level in range(40)), "a.md")
    assert (len(deep.objectives), told(deep)) == (40, [])


def test_progress_lines_are_kept_beside_the_title_and_told() -> None:
    text = "# OKRs 2026 Q4\n\n## Grow\n\n**Progress:** 40%\n\n- [ ] Riders from 10 to 20 %\n  Progress: 1/2\n- [ ] B\n"
    draft = read_text(text, "x.md", today=date(2026, 11, 22))
    (grow,) = draft.objectives
    assert grow.description == "Progress: 40%"
    first = grow.key_results[0]
    assert (first.title, first.kind, first.target) == ("Riders from 10 to 20 %", "increase", 20)
    assert first.description == "Progress: 1/2"
    assert [(one.code, one.line) for one in draft.problems] == [("progress.kept", 5), ("progress.kept", 7)]


@pytest.mark.parametrize("heading", ["Objective 2019", "Goal 1900", "Key result 2026"])
def test_a_numbered_heading_is_no_year(heading: str) -> None:
    draft = read_text(f"# Our OKRs\n\n## {heading}\n\n- One\n", "x.md", today=date(2026, 11, 22))
    assert [one.title for one in draft.objectives] == [heading]
