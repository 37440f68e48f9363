"""Workbooks and exports with known sheets: flat, with a log, with three tabs, of BurningOKR and of Notion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.exchange.detect import read
from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult, DraftObjective, DraftPerson
from okr_desktop.exchange.spreadsheets.notion import related
from tests.exchange.make_samples import BURNING_EN, write_book, write_texts

Sample = Callable[[str], Draft]
TODAY = date(2026, 11, 22)


def objective(draft: Draft, title: str) -> DraftObjective:
    return next(each for each in draft.objectives if each.title == title)


def result(draft: Draft, title: str) -> DraftKeyResult:
    return next(row for each in draft.objectives for row in each.key_results if row.title == title)


def told(draft: Draft) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in draft.problems]


def test_a_flat_workbook_shows_what_a_person_sees(sample: Sample) -> None:
    draft = sample("flat_csv/bakery.xlsx")
    assert [(each.title, len(each.key_results)) for each in draft.objectives] == [
        ("Customers come back", 3),
        ("Work is fun again", 1),
    ]
    share = result(draft, "Share of regulars")
    assert (share.start, share.target, share.unit, share.check_ins[0].value) == (20, 35, "%", Decimal("25.5"))
    assert share.due == date(2026, 12, 31)
    assert result(draft, "Days with sold-out rye").check_ins[0].value == 7  # a number written as text
    hours = result(draft, "Overtime per month (h)")
    assert hours.start == Decimal("1234.125")  # no point taken for thousands
    assert hours.due == date(2026, 12, 31)  # a day written as its bare number
    assert draft.cycle == "2026 Q4"
    assert told(draft) == [("file.text_skipped", 1), ("key_result.yes_no", 6)]


def test_a_folder_of_sheets_is_one_export(sample: Sample) -> None:
    draft = sample("flat_csv/two_teams")
    assert [each.title for each in draft.objectives] == ["A warm shop", "Ein kühler Keller"]
    assert result(draft, "Grad").target == Decimal("8.5")
    assert {str(problem.params["sheet"]) for problem in draft.problems} == {"north.csv", "south.csv"}


def test_a_log_gives_each_key_result_its_history(sample: Sample) -> None:
    draft = sample("log_tab/deliveries.xlsx")
    late = result(draft, "Late deliveries")
    assert [(one.on, one.value, one.confidence, one.note, one.author) for one in late.check_ins] == [
        (date(2026, 10, 5), 35, 8, "two new vans", "Ana"),
        (date(2026, 10, 19), 31, 5, "", "Ana"),
    ]
    parcel = result(draft, "Customers who track their parcel")
    assert [(one.value, one.confidence) for one in parcel.check_ins] == [(25, 2)]
    assert result(draft, "Handbook is published").check_ins[0].value == 1
    # The objective is merged over two rows.
    assert [len(each.key_results) for each in draft.objectives] == [2, 1]
    assert ("check_in.no_key_result", 6) in told(draft)
    assert ("check_in.no_date", 7) in told(draft)
    assert next(p for p in draft.problems if p.line == 6).params["sheet"] == "Check-ins"


def test_a_log_may_name_key_results_by_id(sample: Sample) -> None:
    draft = sample("log_tab/with_ids.xlsx")
    assert result(draft, "Hours to first answer").check_ins[0].note == "night shift"
    assert result(draft, "Late deliveries").check_ins[0].value == 22
    assert draft.people[0] == DraftPerson("Ana Prado", "ana@example.org", teams=("Support",))
    assert told(draft)[-1] == ("check_in.no_key_result", 4)


def test_three_tabs_stand_under_each_other(sample: Sample) -> None:
    draft = sample("three_tabs/town.xlsx")
    year, market, window = draft.objectives
    assert (year.cycle, market.cycle) == ("2026", "2026 Q4")
    assert market.parent == year.key
    assert window.parent is None
    assert ("parent.missing", 4) in told(draft)
    assert [one.value for one in result(draft, "Stalls").check_ins] == [1, 2]  # not the sheet's 2 once more


def test_burning_okr_in_english_and_german(sample: Sample) -> None:
    english = sample("burning_okr/okr_en.xlsx")
    waste = objective(english, "Bread without waste")
    assert waste.parent == objective(english, "We are the greenest bakery").key
    flour = result(english, "Flour thrown away")
    assert (flour.kind, flour.start, flour.target, flour.unit) == ("decrease", 80, 20, "kg")
    assert (flour.check_ins[0].value, flour.description) == (56, "weekly scale")
    assert english.people[0] == DraftPerson("Mira Holm", "mira@example.org", "OKR Master", ("Backstube",))
    german = sample("burning_okr/okr_de.xlsx")
    assert [each.title for each in german.objectives] == [
        "Wir sind das Wohnzimmer",
        "Nachbarn bleiben auf einen Kaffee",
    ]
    assert german.objectives[1].parent == german.objectives[0].key
    assert result(german, "Gäste am Tag").check_ins[0].value == Decimal("20.5")
    assert [(one.name, one.email) for one in german.people] == [
        ("Mira Holm", "mira@example.org"),
        ("Tom Reuter", "tom@example.org"),
    ]


def test_burning_okr_with_parents_in_a_circle(tmp_path: Path) -> None:
    head = BURNING_EN["okr"][0]
    rows = [["T", "A", 0, "B", "a", "", 0, 1, 0, ""], ["T", "B", 0, "A", "b", "", 0, 1, 0, ""]]
    rows.append(["T", "C", 0, "C", "c", "", 0, 1, 0, ""])
    write_book(tmp_path / "a.xlsx", {"okr": [head, *rows]})
    draft = read(tmp_path / "a.xlsx", today=TODAY)
    assert {each.title: each.parent for each in draft.objectives if each.parent} == {"A": objective(draft, "B").key}
    assert [code for code, _ in told(draft)] == ["parent.circle", "parent.missing"]


@pytest.mark.parametrize("name", ["notion/export", "notion/export.zip"])
def test_notion_relations_are_links(sample: Sample, name: str) -> None:
    draft = sample(name)
    assert [(each.title, each.cycle) for each in draft.objectives] == [
        ("Grow, but kindly", "2026 Q4"),
        ("Quiet inboxes", "2026 Q4"),
    ]
    assert objective(draft, "Grow, but kindly").key_results[0].title == "Paying members"
    answers = objective(draft, "Quiet inboxes").key_results[0]
    assert (answers.unit, answers.check_ins[0].value) == ("%", 55)
    assert (draft.cycles[0].start, draft.cycles[0].end) == (date(2026, 10, 1), date(2026, 12, 31))
    assert ("key_result.no_objective", 4) in told(draft)


def test_notion_relations_are_titles_with_commas_in_them(sample: Sample) -> None:
    draft = sample("notion/plain")
    assert [row.title for row in draft.objectives[0].key_results] == [
        "Pages at night, each of them",
        "Backups that restore",
    ]


def test_relations_are_taken_apart() -> None:
    assert related("A (https://www.notion.so/A-1?pvs=4), B, or not (../B%20or%202.md)", ()) == ["A", "B, or not"]
    assert related("Grow (fast)", ()) == ["Grow (fast)"]
    assert related("b, c, a", {"b, c"}) == ["b, c", "a"]
    assert related("", ()) == []


def test_notion_without_objectives_says_what_is_homeless(tmp_path: Path) -> None:
    write_texts(tmp_path / "e", {f"Key Results {'a' * 32}.csv": "Key Result,Target Value\nAlone,5\n"})
    draft = read(tmp_path / "e", today=TODAY)
    assert (draft.format, draft.objectives, told(draft)[-1]) == ("notion", (), ("key_result.no_objective", 2))
