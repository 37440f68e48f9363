"""The five real quarters of source{d}: every key result is found and nothing is invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from okr_desktop.domain.errors import Severity
from okr_desktop.exchange.detect import detect, read
from okr_desktop.exchange.drafts.draft import Draft, DraftObjective

FOLDER = Path(__file__).parents[2] / "../shared/data/okrs/src-d"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real files are not here")
COUNTS = {"2018-Q1": (27, 59), "2018-Q2": (50, 128), "2018-Q3": (50, 152), "2018-Q4": (49, 141), "2019-Q1": (27, 59)}
ITEM = re.compile(r"^(\s*)[-*]\s+(\[[ xX]\]\s+)?(.*)$")


def quarter(name: str) -> Draft:
    return read(FOLDER / f"{name}.md", today=date(2026, 1, 1))


def bare(text: str) -> str:
    """The words of a heading or item, cleaned by other means than the reader's."""
    text = re.sub(r"\s*\(\[#\d+\]\(\S+?\)\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\(\S+?\)", r"\1", text)
    text = text.replace("~~", "").replace("**", "")
    text = re.sub(r"\b_(.+?)_(?=\))", r"\1", text)
    text = re.sub(r"(?:^|(?<=[\s\]]))\[[\w?]{2,8}\]", "", text)
    return " ".join(text.split()).removesuffix(":")


def counted(name: str) -> tuple[list[str], list[str]]:
    """Objective and key result titles by looking at lines only."""
    lines = (FOLDER / f"{name}.md").read_text("utf-8").expandtabs(4).split("\n")
    lines = [line for line in lines if line.strip() and not re.match(r"^\s*- \[.*\]\(#.*\)$", line)]
    objectives, key_results = list[str](), list[str]()
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        item, next_item = ITEM.match(line), ITEM.match(below)
        if item:
            has_children = bool(next_item) and len(next_item[1]) > len(item[1])
            (objectives if has_children and not item[2] else key_results).append(bare(item[3]))
        elif re.match(r"^##+ (?!Q\d \d{4})", line):
            objectives.append(bare(line.lstrip("# ")))
    return objectives, key_results


def titles(draft: Draft) -> tuple[list[str], list[str]]:
    return [each.title for each in draft.objectives], [kr.title for each in draft.objectives for kr in each.key_results]


def chain(draft: Draft, title: str) -> list[str]:
    by_key = {each.key: each for each in draft.objectives}
    found: DraftObjective | None = next(each for each in draft.objectives if each.title == title)
    names = list[str]()
    while found:
        names.append(found.title)
        found = by_key[found.parent] if found.parent else None
    return names


@pytest.mark.parametrize("name", COUNTS)
def test_every_title_of_the_file_is_there_once_and_no_other(name: str) -> None:
    draft = quarter(name)
    objectives, key_results = counted(name)
    assert Counter(titles(draft)[0]) == Counter(objectives)
    assert Counter(titles(draft)[1]) == Counter(key_results)
    assert (len(draft.objectives), len(titles(draft)[1])) == COUNTS[name]


@pytest.mark.parametrize("name", COUNTS)
def test_lines_point_at_the_titles(name: str) -> None:
    lines = (FOLDER / f"{name}.md").read_text("utf-8").split("\n")
    for objective in quarter(name).objectives:
        for row in (objective, *objective.key_results):
            assert row.title.split()[0].strip("*") in lines[row.line - 1]


@pytest.mark.parametrize("name", COUNTS)
def test_quarter_format_keys_and_no_errors(name: str) -> None:
    draft = quarter(name)
    assert draft.cycle == name.replace("-", " ")
    assert detect(FOLDER / f"{name}.md").format == draft.format == "markdown"
    keys = [row.key for each in draft.objectives for row in (each, *each.key_results)]
    assert len(keys) == len(set(keys))
    assert max(map(len, keys)) <= 64
    assert all(problem.severity is Severity.NOTE for problem in draft.problems)
    assert quarter(name) == draft


@pytest.mark.parametrize("name", COUNTS)
def test_done_is_what_is_checked_and_numbers_in_prose_stay_prose(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    rows = [kr for each in quarter(name).objectives for kr in each.key_results]
    assert sum(bool(kr.check_ins) for kr in rows) == len(re.findall(r"^\s*- \[[xX]\]", text, re.MULTILINE))
    assert {kr.kind for kr in rows} == {"yes_no"}


def test_what_was_skipped_is_named_with_its_line() -> None:
    told = {name: [(p.line, p.code) for p in quarter(name).problems] for name in COUNTS}
    assert told == {
        "2018-Q1": [(5, "file.text_skipped")],
        "2018-Q2": [(5, "file.text_skipped"), (9, "file.text_skipped")],
        "2018-Q3": [(3, "file.contents_skipped")],
        "2018-Q4": [],
        "2019-Q1": [],
    }


def test_footnotes_and_progress_lines_are_descriptions() -> None:
    first = {each.title: each.description for each in quarter("2018-Q1").objectives}
    assert first["Product"].startswith("* we're lost on the name still")
    second = {each.title: each.description for each in quarter("2018-Q2").objectives}
    assert second["Improve our Monthly Financials Reporting Process"] == (
        "[Source page](https://github.com/src-d/okrs/issues/58)\nProgress: 0%"
    )
    assert second["Build gitbase playground"] == "[#51](https://github.com/src-d/okrs/issues/51)"


def test_items_below_a_checkbox_follow_it_and_name_it() -> None:
    third = next(each for each in quarter("2018-Q3").objectives if each.title == "Get gitbase enterprise ready")
    first, second, last = third.key_results
    assert (first.title, len(first.check_ins), first.check_ins[0].value) == ("Release a stable gitbase version", 1, 1)
    assert second.title == "Add regression testing (WIP: pending automation)"
    assert (second.description, second.check_ins) == ("Part of “Release a stable gitbase version”", ())
    assert last.title == "Ensure gitbase interoperability with 3rd party tools (WIP)"


def test_a_plain_item_with_items_below_is_an_objective() -> None:
    fourth = quarter("2018-Q4")
    assert chain(fourth, "Finish migration to v2 for all supported client languages") == [
        "Finish migration to v2 for all supported client languages",
        "Get bblfsh ready for wide language support of our use cases",
        "Bring 'Code as Data' to market with enterprises",
    ]


def test_struck_text_is_cancelled() -> None:
    cancelled = [each for each in quarter("2018-Q4").objectives if each.cancelled]
    assert [each.title for each in cancelled] == ["Release a new version of PGA"]
    assert cancelled[0].tags == ("INFRA", "APPS")
    assert [(kr.title, kr.tags, kr.cancelled) for kr in cancelled[0].key_results] == [
        ("Incremental PGA updates", ("APPS",), True),
        ("Automate PGA generation", ("APPS", "INFRA"), True),
        ("Release PGA v2", ("APPS",), True),
    ]


def test_tags_stand_at_the_ends_only() -> None:
    rows = {kr.title: kr.tags for each in quarter("2019-Q1").objectives for kr in each.key_results}
    assert rows["Provide specs for external data sources"] == ("P1", "DP", "PRODUCT")
    assert rows["Analyzers for most common linters / traditional static tools"] == ("P?", "APPS", "PRODUCT")
    third = {each.title: each.tags for each in quarter("2018-Q3").objectives}
    assert third["Get Gemini enterprise ready"] == ("P1",)
    assert third["Release a beta of the style analyzer[s]"] == ()


def test_alignment_follows_five_levels_of_lists() -> None:
    assert chain(quarter("2018-Q2"), "Higher-level APIs to list simple AST constructs") == [
        "Higher-level APIs to list simple AST constructs",
        "Launch higher level UAST abstractions for Babelfish",
        "Make UAST usable without extensive knowledge of Babelfish",
        "Users are able to work with PGA",
        "Having successful users of source{d}",
        "Vision: Being the leading company for ML on Code",
    ]


def test_links_are_kept() -> None:
    kept = "\n".join(row.description for each in quarter("2018-Q3").objectives for row in each.key_results)
    assert "[10x](https://docs.google.com/spreadsheets/d/1IXIi3_6GENp0kABh47kVEutuDTDRIL44_r3j2aSicyw/edit#gid=" in kept
    second = quarter("2018-Q2")
    text = (FOLDER / "2018-Q2.md").read_text("utf-8")
    issues = re.findall(r"\[#\d+\]\(\S+?\)(?=\))", text)
    assert Counter(re.findall(r"\[#\d+\]\(\S+?\)", "\n".join(o.description for o in second.objectives))) == Counter(
        issues
    )
