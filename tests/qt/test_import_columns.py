"""Promises of the page of columns: guesses are shown and corrected, counted at once, remembered and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.qt.dialogs.import_preview import ImportDialog
from okr_desktop.qt.dialogs.importing.columns_page import HoldsBox
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history
from tests.qt.dialog_kit import flush

DATA = Path(__file__).parents[1] / "exchange" / "data"
MADE_UP = DATA / "table" / "made_up.csv"


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Nordlicht")
    yield made
    made.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, context: bootstrap.Context) -> Iterator[Session]:
    yield Session(runner, context, undo=history.undo, redo=history.redo)
    runner.drain()


@pytest.fixture
def dialog(session: Session, prompter: ScriptedPrompter) -> Iterator[ImportDialog]:
    made = ImportDialog(session, prompter)
    made.show()
    yield made
    if Shiboken.isValid(made):
        made.close()
        flush()


def stage(dialog: ImportDialog) -> str:
    return dialog.ui.stages.currentWidget().objectName()


def settle(session: Session) -> None:
    for _ in range(3):
        assert session.runner.drain()


def choose(dialog: ImportDialog, session: Session, row: int, field: str) -> HoldsBox:
    """What a person does: choose by hand, and wait for the number."""
    box = dialog.columns.boxes[row]
    box.choose(field)
    box.activated.emit(box.currentIndex())
    dialog.columns._timer.stop()
    dialog.columns._count()
    settle(session)
    return box


def fields(dialog: ImportDialog) -> list[str]:
    return [box.field() for box in dialog.columns.boxes]


def test_an_unknown_table_is_corrected_imported_undone_and_read_alike_next_time(
    dialog: ImportDialog, session: Session, context: bootstrap.Context, tmp_path: Path
) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    assert stage(dialog) == "columns_page", "only guesses are known, so somebody has to look"
    assert fields(dialog) == ["objective", "key_result", "owner", "due", "progress"]
    choose(dialog, session, 3, "description")
    choose(dialog, session, 4, "current")
    assert "2" in dialog.columns.count.text()
    dialog.ui.preview_button.click()
    settle(session)
    assert stage(dialog) == "preview_page"
    dialog.apply()
    settle(session)
    plan = context.workspace.plan
    assert {one.name for one in plan.people.values()} == {"Ana Prado", "Ben Okoye"}
    dialog.ui.undo_button.click()
    settle(session)
    assert not plan.objectives
    again = tmp_path / "next month.csv"
    again.write_text(MADE_UP.read_text("utf-8").replace("A calm spring", "A calm summer"), "utf-8")
    dialog.open_path(again)
    settle(session)
    assert stage(dialog) == "preview_page", "what was chosen last time is used at once"
    assert dialog.preview.memory.isVisible()
    assert any("Ana Prado" in record.cells[2].text for record in dialog.rows.records.records())
    dialog.preview.forget.click()
    settle(session)
    assert stage(dialog) == "columns_page"
    assert fields(dialog)[3] == "due", "it is guessed anew"


def test_a_meaning_stands_once_and_the_page_says_who_lost_it(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    choose(dialog, session, 2, "due")
    assert fields(dialog) == ["objective", "key_result", "due", "", "progress"]
    assert "When" in dialog.columns.said.text()


def test_without_titles_nothing_can_be_previewed(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    choose(dialog, session, 0, "")
    choose(dialog, session, 1, "")
    assert not dialog.ui.preview_button.isEnabled()
    choose(dialog, session, 1, "title")
    assert dialog.ui.preview_button.isEnabled()


def test_what_is_not_to_be_remembered_is_not(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    dialog.columns.remember.setChecked(False)
    dialog.ui.preview_button.click()
    settle(session)
    dialog.open_path(MADE_UP)
    settle(session)
    assert stage(dialog) == "columns_page"


def test_the_columns_of_a_known_table_can_be_corrected_from_its_preview(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(DATA / "english.csv")
    settle(session)
    assert stage(dialog) == "preview_page"
    dialog.ui.columns_button.click()
    settle(session)
    assert stage(dialog) == "columns_page"
    assert "objective" in fields(dialog)
    place = fields(dialog).index("owner")
    choose(dialog, session, place, "")
    dialog.ui.preview_button.click()
    settle(session)
    assert not any("Owner" in record.cells[2].text for record in dialog.rows.records.records())


def test_names_further_down_and_other_sheets_can_be_chosen(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(DATA / "log_tab" / "with_ids.xlsx")
    settle(session)
    dialog.ui.columns_button.click()
    settle(session)
    page = dialog.columns
    assert page.table_box.count() > 1
    before = page.shown.mapping.table
    page.table_box.setCurrentIndex(1)
    page._on_table(1)
    settle(session)
    assert page.shown.table == 1 or before == page.shown.mapping.table
    page.header.setValue(2)
    settle(session)
    assert page.shown.mapping.header_row == 2
    assert page.mapping().header_row == 2


def test_names_in_the_third_line_are_found_by_saying_so(dialog: ImportDialog, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Plan of the yard;;\nmade in spring;;\nWas;Wie;Wann\nRuhe;Karten;31.12.2026\n", "utf-8")
    dialog.open_path(path)
    settle(session)
    assert stage(dialog) == "columns_page"
    dialog.columns.header.setValue(3)
    settle(session)
    assert [line.name for line in dialog.columns.shown.lines] == ["Was", "Wie", "Wann"]
    assert dialog.columns.shown.lines[0].samples == ("Ruhe",)


def test_the_page_is_worked_by_the_keyboard_alone(dialog: ImportDialog, session: Session) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    first = dialog.columns.boxes[0]
    assert dialog.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.columns.boxes[1]
    assert dialog.columns.boxes[1].accessibleName()
    QTest.keyClick(dialog.columns.boxes[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(session)
    assert stage(dialog) == "preview_page"


def test_a_folder_of_files_is_one_export_and_rows_say_their_file(
    dialog: ImportDialog, session: Session, prompter: ScriptedPrompter
) -> None:
    prompter.expect("choose_folder", DATA / "viva_json" / "export")
    dialog.ui.folder_button.click()
    QCoreApplication.processEvents()
    settle(session)
    assert stage(dialog) == "preview_page"
    details = dialog.ui.source_details.text()
    assert "check-in" in details
    assert "person" in details or "people" in details, "by the translation that other tests installed"
    dialog.open_path(DATA / "notion" / "export.zip")
    settle(session)
    assert stage(dialog) == "preview_page"
    assert any("Objectives" in record.cells[3].text for record in dialog.rows.records.records())


@pytest.mark.parametrize(
    "name",
    ["burning_okr/okr_de.xlsx", "leantime/goals.csv", "lattice/upload.csv", "goalscape/deutsch.csv", "handbook.md"],
)
def test_every_format_has_a_name_for_people(dialog: ImportDialog, session: Session, name: str) -> None:
    dialog.open_path(DATA / name)
    settle(session)
    assert stage(dialog) == "preview_page"
    assert dialog.ui.format_combo.currentText()
    assert "_" not in dialog.ui.format_combo.currentText()


def test_all_readers_and_all_fields_are_named(dialog: ImportDialog) -> None:
    from okr_desktop.exchange.detect import READERS
    from okr_desktop.exchange.sheets.mapping import FIELDS

    combo = dialog.ui.format_combo
    names = {combo.itemData(place): combo.itemText(place) for place in range(combo.count())}
    assert set(names) == set(READERS)
    assert not [name for name in names.values() if "_" in name or not name]
    named = [field for _, pairs in dialog.columns._words.groups() for field, _ in pairs]
    assert sorted(named) == sorted(FIELDS)


def test_a_very_wide_table_does_not_become_a_thousand_boxes(
    dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "wide.csv"
    head = ";".join(f"c{number}" for number in range(900))
    path.write_text(f"{head}\n{';'.join(['x'] * 900)}\n{';'.join(['12'] * 900)}\n", "utf-8")
    dialog.open_path(path)
    settle(session)
    assert stage(dialog) == "columns_page"
    assert len(dialog.columns.boxes) <= 130
    assert any("not shown" in one.text() for one in dialog.columns.findChildren(QLabel))


def test_columns_that_do_not_fit_any_more_come_back_with_the_reason(
    dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(MADE_UP.read_text("utf-8"), "utf-8")
    dialog.open_path(path)
    settle(session)
    choose(dialog, session, 2, "owner")
    path.write_text("gone\n", "utf-8")
    dialog.ui.preview_button.click()
    settle(session)
    assert stage(dialog) == "columns_page", "what a person has corrected is not lost"
    assert dialog.columns.said.text()
    assert fields(dialog)[2] == "owner"


def test_what_was_remembered_and_does_not_fit_can_be_looked_at_and_forgotten(
    dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    dialog.open_path(MADE_UP)
    settle(session)
    dialog.ui.preview_button.click()
    settle(session)
    path = tmp_path / "empty.csv"
    path.write_text(MADE_UP.read_text("utf-8").splitlines()[0] + "\n;;x;;\n", "utf-8")
    dialog.open_path(path)
    settle(session)
    assert not dialog.ui.import_button.isEnabled()
    assert dialog.ui.cycle_problem.text()
    assert dialog.preview.forget.isVisible()
    dialog.ui.columns_button.click()
    settle(session)
    assert stage(dialog) == "columns_page"
    assert dialog.columns.forget.isVisible()
    dialog.columns.forget.click()
    settle(session)
    assert not dialog.columns.forget.isVisible()


def test_a_pasted_table_is_asked_about_as_well(dialog: ImportDialog, session: Session) -> None:
    dialog.ui.paste_edit.setPlainText(MADE_UP.read_text("utf-8"))
    dialog._counter.stop()
    dialog._count_pasted()
    settle(session)
    assert dialog.ui.paste_count.text()
    dialog.ui.paste_button.click()
    settle(session)
    assert stage(dialog) == "columns_page"
    dialog.ui.preview_button.click()
    settle(session)
    assert stage(dialog) == "preview_page"


def test_names_of_columns_that_look_like_markup_stay_text(
    dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("<b>Was</b>;<img src=x>;Wann\nRuhe;<i>Karten</i>;31.12.2026\nEile;Zug;1.12.2026\n", "utf-8")
    dialog.open_path(path)
    settle(session)
    assert stage(dialog) == "columns_page"
    labels = dialog.columns.findChildren(QLabel)
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}
    assert any(one.text() == "<b>Was</b>" for one in labels)


@pytest.mark.parametrize(
    "name", ["viva_json/export", "notion/export.zip", "log_tab/deliveries.xlsx", "leantime/goals.csv"]
)
def test_the_second_import_of_an_export_brings_nothing_and_undo_takes_all_of_the_first(
    dialog: ImportDialog, session: Session, context: bootstrap.Context, name: str
) -> None:
    for enabled in (True, False):
        dialog.open_path(DATA / name)
        settle(session)
        assert dialog.ui.import_button.isEnabled() == enabled
        if enabled:
            dialog.apply()
            settle(session)
            assert stage(dialog) == "done_page"
    history.undo(context.workspace)
    plan = context.workspace.plan
    assert [len(one) for one in (plan.objectives, plan.key_results, plan.people, plan.cycles)] == [0] * 4
