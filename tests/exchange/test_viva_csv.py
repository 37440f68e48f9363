"""Viva Goals' explorer export: every column, history in one cell, alignments, and what is wrong with a row."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from okr_desktop.exchange import detect
from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult, DraftObjective
from tests.exchange.conftest import DATA, TODAY

Sample = Callable[[str], Draft]
FILE = "viva_csv/VivaGoals_Fjordline_Explorer_2026-08-15_1786752000.csv"


def objective(draft: Draft, title: str) -> DraftObjective:
    return next(one for one in draft.objectives if one.title == title)


def result(draft: Draft, title: str) -> DraftKeyResult:
    return next(one for each in draft.objectives for one in each.key_results if one.title == title)


def told(draft: Draft) -> set[tuple[str, int | None]]:
    return {(problem.code, problem.line) for problem in draft.problems}


def cells() -> list[list[str]]:
    with (DATA / FILE).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_it_is_known_and_read_whole(sample: Sample) -> None:
    assert detect.detect(DATA / FILE).format == "viva_csv"
    draft = sample(FILE)
    ferries = objective(draft, "Ferries that people set their watch by")
    assert (ferries.key, ferries.owner, ferries.teams) == ("id:2295700", "Mira Holt", ("Operations",))
    assert (ferries.cycle, ferries.ambition, ferries.parent) == ("2026 Q3", "aspirational", None)
    assert [(one.name, one.start, one.end) for one in draft.cycles] == [
        ("2026 Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026 Q2", date(2026, 4, 1), date(2026, 6, 30)),
    ]
    assert [str(one.weight) for one in ferries.key_results] == ["60.0", "25.71", "14.29"]
    assert objective(draft, "Night sailings").cancelled


def test_notes_with_semicolons_and_labels_stay_whole(sample: Sample) -> None:
    first, second = result(sample(FILE), "Arrivals within five minutes").check_ins
    assert (first.on, first.value, first.confidence) == (date(2026, 7, 14), 74, 2)
    assert (first.note, first.author) == ("First week; Note: rough sea", "Jon Aske")
    assert second.note == "Third berth open; tide table fixed; Status: talk with pilots"
    assert (second.value, second.confidence) == (Decimal("81.5"), 8)


def test_the_kind_is_inferred_from_the_ends(sample: Sample) -> None:
    draft = sample(FILE)
    shapes = {one.title: (one.kind, one.start, one.target, one.high) for o in draft.objectives for one in o.key_results}
    assert shapes["Arrivals within five minutes"] == ("increase", 71, 92, None)
    assert shapes["Breakdowns at sea"] == ("decrease", 14, 3, None)
    assert shapes["Water in the bilge stays below the mark"] == ("stay_below", None, None, 40)
    assert shapes["Sick days per head"] == ("decrease", Decimal("9.5"), 6, None)
    assert shapes["A yard contract for the winter"] == ("increase", 0, 100, None)


def test_deliverables_serve_key_results_or_become_them(sample: Sample) -> None:
    draft = sample(FILE)
    (work,) = result(draft, "Breakdowns at sea").initiatives
    assert (work.title, work.owner, work.state, work.due) == (
        "Overhaul the second engine",
        "Petra Lind",
        "doing",
        date(2026, 8, 31),
    )
    assert result(draft, "A yard contract for the winter").check_ins[0].value == 30


def test_the_heaviest_of_several_parents_is_the_parent(sample: Sample) -> None:
    draft = sample(FILE)
    crews = objective(draft, "Crews that stay")
    assert (crews.parent, crews.weight) == ("id:2295702", 70)
    assert "Ferries that people set their watch by" in crews.description
    assert ("import.also_aligned", 8) in told(draft)


def test_an_objective_with_a_metric_of_its_own_keeps_it_and_others_keep_what_was_said(sample: Sample) -> None:
    draft = sample(FILE)
    cafe = objective(draft, "A harbour café that pays for itself")
    (surplus,) = cafe.key_results
    assert (surplus.title, surplus.unit, surplus.start, surplus.target) == ("Monthly surplus", "€", -1200, 0)
    assert (surplus.check_ins[0].value, cafe.score, cafe.cycle) == (-240, Decimal("0.8"), "2026 Q2")
    (said,) = objective(draft, "Ferries that people set their watch by").comments
    assert (said.text, said.author, said.on) == (
        "On Track · 48%: Calm seas; the new pier helps",
        "Mira Holt",
        date(2026, 8, 10),
    )


def test_columns_may_be_missing_extra_and_in_any_order(sample: Sample) -> None:
    draft, whole = sample("viva_csv/reordered.csv"), sample(FILE)
    assert [one.title for one in draft.objectives] == [one.title for one in whole.objectives]
    assert [one.parent for one in draft.objectives] == [one.parent for one in whole.objectives]
    assert result(draft, "Breakdowns at sea").initiatives
    assert ("column.unknown", 1) in told(draft)


def test_hostile_rows_are_told_with_their_line(sample: Sample) -> None:
    draft = sample("viva_csv/hostile.csv")
    assert {
        ("number.invalid", 3),
        ("import.twice", 4),
        ("date.invalid", 4),
        ("key_result.no_objective", 5),
        ("title.empty", 7),
        ("import.type", 8),
        ("date.invalid", 9),
    } <= told(draft)
    assert objective(draft, "=cmd|' /C calc'!A0").line == 8  # a text like any other
    (said,) = next(one for each in draft.objectives for one in each.key_results if one.key == "id:5").comments
    assert said.text == "no day at all"


def test_the_workbook_says_the_same_as_the_csv(tmp_path: Path, sample: Sample) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "explorer.xlsx"))
    sheet = book.add_worksheet("OKRs")
    for number, row in enumerate(cells()):
        for column, text in enumerate(row):
            plain = number and column in (0, 12, 13) and text.lstrip("-").isdecimal()
            sheet.write_number(number, column, float(text)) if plain else sheet.write_string(number, column, text)
    book.close()
    draft = detect.read(tmp_path / "explorer.xlsx", today=TODAY)
    assert (draft.format, draft.objectives) == ("viva_csv", sample(FILE).objectives)


@pytest.mark.parametrize("seed", range(3))
def test_rows_in_another_order_make_the_same_tree(tmp_path: Path, sample: Sample, seed: int) -> None:
    head, *rows = cells()
    random.Random(seed).shuffle(rows)
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    shuffled = detect.read(tmp_path / "a.csv", today=TODAY)
    known = {one.key: (one.parent, {each.key for each in one.key_results}) for one in sample(FILE).objectives}
    assert {one.key: (one.parent, {each.key for each in one.key_results}) for one in shuffled.objectives} == known


def test_thousands_of_rows_with_a_long_history(tmp_path: Path) -> None:
    head = cells()[0]
    at = {name: index for index, name in enumerate(head)}
    note = "x; " * 33_000
    with (tmp_path / "large.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for number in range(3000):
            row = [""] * len(head)
            row[0], row[1] = str(number), f"Item {number}"
            row[at["Object Type"]] = "Key result" if number % 5 else "Objective"
            row[at["Aligned To (weight, Objective ID)"]] = f"Up(weight: 20%, Id: {number - number % 5})" * bool(
                number % 5
            )
            row[at["Start"]], row[at["Target"]] = ("0", "10") if number % 5 else ("", "")
            row[-1] = "".join(
                f"Checkin Date: 2026-07-{day:02}; User: A; Note: {note if number == day == 1 else day};"
                f" Status: Behind; Current Value: {day}; Activity Date: 2026-07-{day:02} 08:00:00 UTC; "
                for day in range(1, 4)
            )
            writer.writerow(row)
    draft = detect.read(tmp_path / "large.csv", today=TODAY)
    assert len(draft.objectives) == 600
    assert all(len(one.check_ins) == 3 for each in draft.objectives for one in each.key_results)
    assert len(result(draft, "Item 1").check_ins[0].note) == len(note.rstrip())
