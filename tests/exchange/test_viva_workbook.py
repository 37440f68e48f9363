"""The workbook by which Viva Goals took OKRs in: rows linked by number or title, teams and users beside them."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from okr_desktop.exchange import detect
from okr_desktop.exchange.drafts.draft import Draft
from tests.exchange.conftest import TODAY

HEAD = (
    *("Row ID", "Title", "Parent", "Entity", "Owner Email", "Time Period", "Start Date", "End Date", "Type"),
    *("Metric Name", "Start Value", "Target Value", "Current Value", "Target Type", "Status"),
)
ROWS = (
    (1, "Bread that sells out", "", "Bakery", "lea@crumb.example", "Q3 2026", "2026-07-01", "2026-09-30", "Objective"),
    *(
        (2, "Loaves left at six", 1, "Bakery", "lea@crumb.example", "Q3 2026", "", "", "Key Result", *more)
        for more in [("Loaves", 30, 5, 22, "Decrease From", "Behind")]
    ),
    (3, "Fair mornings", "Bread that sells out", "Bakery", "tom@crumb.example", "Q3 2026", "", "", "Objective"),
    *(
        (4, "Shifts before five", "Fair mornings", "", "", "Q3 2026", "", "", "Key Result", *more)
        for more in [("", 6, 2, "", "", "")]
    ),
    (5, "A second oven", 2, "", "tom@crumb.example", "Q3 2026", "", "2026-08-20", "Project"),
)


def made(path: Path) -> Path:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Read Me").write(0, 0, "Fill in the next sheets.")
    sheets = {
        "OKRs and Project": [HEAD, *ROWS],
        "Teams": [
            ("Team Name", "Owner Email", "Parent Team", "Team Type"),
            ("Bakery", "lea@crumb.example", "Shop", ""),
        ],
        "Users": [
            ("User Name", "User Email", "Teams", "Manager Email"),
            ("Lea Korn", "lea@crumb.example", "Bakery", ""),
        ],
    }
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return path


def read(path: Path) -> Draft:
    return detect.read(path, today=TODAY)


def test_rows_are_linked_and_measured(tmp_path: Path) -> None:
    draft = read(made(tmp_path / "upload.xlsx"))
    assert draft.format == "viva_workbook"
    bread, mornings = draft.objectives
    assert (mornings.parent, mornings.owner, bread.teams) == (bread.key, "tom@crumb.example", ("Bakery",))
    (loaves,) = bread.key_results
    assert (loaves.kind, loaves.start, loaves.target, loaves.check_ins[0].value) == ("decrease", 30, 5, 22)
    assert [one.title for one in loaves.initiatives] == ["A second oven"]
    assert mornings.key_results[0].target == 2
    assert [(one.name, one.parent, one.lead) for one in draft.teams] == [("Bakery", "Shop", "lea@crumb.example")]
    assert [(one.name, one.email, one.teams) for one in draft.people] == [
        ("Lea Korn", "lea@crumb.example", ("Bakery",))
    ]


def test_other_row_numbers_are_the_same_items(tmp_path: Path) -> None:
    first = read(made(tmp_path / "a.xlsx"))
    assert [one.key for one in first.objectives] == ["o:bread that sells out", "o:fair mornings"]
