"""Promises of our own workbook coming back in the window: both values are shown, people choose, all is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.qt.dialogs.import_preview import ImportDialog
from okr_desktop.services import planning
from okr_desktop.services.exporting import files
from tests.qt.dialog_kit import Office
from tests.services.exporting.books import Edited, exported
from tests.services.exporting.test_tables_back import put


@pytest.fixture
def dialog(office: Office) -> Iterator[ImportDialog]:
    made = ImportDialog(office.session, office.prompter)
    made.show()
    yield made
    office.shut(made)


def conflict(office: Office, folder: Path) -> tuple[Path, KeyResult, KeyResult]:
    """A workbook in which one title was changed that was changed here as well, and another key result is gone."""
    both, gone = office.key_result(), list(office.desk.plan.key_results.values())[-1]
    assert both.id != gone.id
    book = Edited(exported(office.desk, folder / "book.xlsx"))
    book.put("Key results", both.id, "Key result", "As the file says")
    book.drop("Key results", gone.id)
    path = book.save()
    planning.edit(office.desk, replace(both, title="As it is here"))
    return path, both, gone


def read(dialog: ImportDialog, office: Office, path: Path) -> None:
    dialog.open_path(path)
    office.settle()
    assert dialog.ui.stages.currentWidget().objectName() == "preview_page"


def test_an_unchanged_workbook_is_nothing_new_and_asks_nothing(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    read(dialog, office, exported(office.desk, tmp_path / "book.xlsx"))
    assert not dialog.ui.import_button.isEnabled()
    assert not dialog.book.isVisible()
    assert any(cycle.state is CycleState.CLOSED for cycle in office.desk.plan.cycles.values())
    assert not dialog.problems.records.records(), "what is closed is nothing to tell while nobody changed it"
    assert not dialog.ui.cycle_combo.isVisible(), "rows of a workbook say themselves where they belong"


def test_both_values_are_listed_and_what_is_here_stays_unless_somebody_says_so(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    path, both, gone = conflict(office, tmp_path)
    read(dialog, office, path)
    assert dialog.book.isVisible()
    listed = [cell.text for record in dialog.book.table.records.records() for cell in record.cells]
    assert "As it is here" in listed
    assert "As the file says" in listed
    assert not dialog.book.deletions.isChecked()
    assert not dialog.ui.import_button.isEnabled(), "nothing is taken unasked"
    dialog.book.whose.choose(1)
    office.settle()
    assert dialog.book.table.records.rowCount() == 1, "what was asked stays in sight"
    assert dialog.ui.import_button.isEnabled()
    dialog.apply()
    office.settle()
    assert office.desk.plan.key_results[both.id].title == "As the file says"
    assert gone.id in office.desk.plan.key_results
    dialog.ui.undo_button.click()
    office.settle()


def test_rows_that_are_gone_are_deleted_only_when_somebody_ticks_it(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    path, both, gone = conflict(office, tmp_path)
    steps = office.steps()
    read(dialog, office, path)
    dialog.book.deletions.click()
    office.settle()
    assert dialog.ui.import_button.isEnabled()
    assert dialog.rows.records.records()[0].cells[0].text == "Delete"
    dialog.apply()
    office.settle()
    assert gone.id not in office.desk.plan.key_results
    assert office.desk.plan.key_results[both.id].title == "As it is here"
    assert office.steps() == steps + 1
    office.undo()
    assert gone.id in office.desk.plan.key_results


def test_rows_and_problems_say_their_sheet(dialog: ImportDialog, office: Office, tmp_path: Path) -> None:
    path, _, _ = conflict(office, tmp_path)
    read(dialog, office, path)
    assert any(record.cells[3].text.startswith("Objectives: ") for record in dialog.rows.records.records())
    first = dialog.problems.records.records()[0]
    assert first.cells[0].text.startswith("Key results: ")


def test_a_problem_leads_to_the_row_of_its_own_sheet(dialog: ImportDialog, office: Office, tmp_path: Path) -> None:
    path, _, _ = conflict(office, tmp_path)
    read(dialog, office, path)
    problem = dialog.problems.records.records()[0]
    dialog.problems.go_to(problem.key)
    row = dialog.rows.records.record(dialog.rows.currentIndex().row())
    assert row is not None
    assert (row.data.kind, row.data.line) == ("key_result", problem.data.line)


def test_what_changed_stands_before_what_did_not(dialog: ImportDialog, office: Office, tmp_path: Path) -> None:
    path, _, _ = conflict(office, tmp_path)
    read(dialog, office, path)
    dialog.book.whose.choose(1)
    office.settle()
    assert [record.data.action for record in dialog.rows.records.records()[:2]] == ["change", "same"]


def test_a_day_typed_as_people_type_it_is_shown_and_breaks_nothing(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    book = Edited(exported(office.desk, tmp_path / "book.xlsx"))
    book.put("Key results", office.key_result().id, "Due", "24.12.2026")
    read(dialog, office, book.save())
    first = dialog.rows.records.records()[0]
    assert first.data.action == "change"
    assert "24" in first.cells[4].text


def test_tables_come_back_in_the_window_as_the_workbook_does(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    files.write(office.desk, "csv", tmp_path / "set.zip")
    read(dialog, office, tmp_path / "set.zip")
    assert "CSV tables of OKR Desktop" in dialog.ui.source_details.text()
    assert not dialog.ui.import_button.isEnabled()
    assert not dialog.ui.cycle_combo.isVisible()
    changed = office.key_result()
    files.write(office.desk, "csv", tmp_path / "set")
    put(tmp_path / "set", "key_results", changed.id, title="As the table says")
    read(dialog, office, tmp_path / "set")
    assert dialog.ui.import_button.isEnabled()
    dialog.ui.import_button.click()
    office.settle()
    assert office.desk.plan.key_results[changed.id].title == "As the table says"


def test_rows_of_a_german_workbook_stand_in_its_own_sheets(
    dialog: ImportDialog, office: Office, tmp_path: Path
) -> None:
    changed = office.key_result()
    files.write(office.desk, "xlsx", tmp_path / "mappe.xlsx", options=files.Options(language="de"))
    book = Edited(tmp_path / "mappe.xlsx")
    book.put("Schlüsselergebnisse", changed.id, "Schlüsselergebnis", "Anders")
    read(dialog, office, book.save())
    row = next(one for one in dialog.rows.records.records() if one.data.action == "change")
    assert row.cells[3].tip.startswith("Schlüsselergebnisse: ")
