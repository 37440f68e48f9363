"""Promises of File ▸ Import and File ▸ Export, and of what is dropped on the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow

from okr_desktop.qt.dialogs.exporting.dialog import ExportDialog
from okr_desktop.qt.dialogs.import_preview import ImportDialog
from okr_desktop.qt.file_actions import FileActions
from tests.qt.dialog_kit import Office, flush

DATA = Path(__file__).parents[1] / "exchange" / "data"


@pytest.fixture
def window(office: Office) -> Iterator[QMainWindow]:
    made = QMainWindow()
    yield made
    made.close()
    made.deleteLater()
    flush()


@pytest.fixture
def files(office: Office, window: QMainWindow) -> FileActions:
    return FileActions(office.session, office.prompter, window)


def test_import_offers_a_file_a_folder_and_a_place_to_paste(files: FileActions, window: QMainWindow) -> None:
    files.choose_and_import()
    dialog = window.findChild(ImportDialog)
    assert dialog.ui.choose_button.isVisible()
    assert dialog.ui.folder_button.isVisible()
    assert dialog.ui.paste_edit.isVisible()
    assert dialog.focusWidget() is dialog.ui.choose_button
    dialog.reject()


@pytest.mark.parametrize("name", ["viva_json/export", "notion/export.zip", "english.csv"])
def test_a_file_a_folder_and_a_zip_can_be_dropped(
    files: FileActions, window: QMainWindow, office: Office, name: str
) -> None:
    files.drop(DATA / name)
    office.settle()
    dialog = window.findChild(ImportDialog)
    assert dialog.ui.stages.currentWidget() is dialog.ui.preview_page
    dialog.reject()


def test_export_opens_its_dialog_and_the_window_hears_of_the_file(
    files: FileActions, window: QMainWindow, office: Office, tmp_path: Path
) -> None:
    heard: list[str] = []
    files.told.connect(heard.append)
    files.choose_and_export()
    office.settle()
    dialog = window.findChild(ExportDialog)
    dialog._wish = dialog.options.wish()
    dialog.write(tmp_path / "all.json")
    office.settle()
    assert "all.json" in heard[0]
    dialog.reject()
