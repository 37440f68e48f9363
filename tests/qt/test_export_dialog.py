"""Promises of the export: each format is written and opens again, the choice is kept, nothing half is left."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from icalendar import Calendar
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from okr_desktop import bootstrap
from okr_desktop.exchange import detect
from okr_desktop.qt.dialogs.exporting import data
from okr_desktop.qt.dialogs.exporting.dialog import ExportDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import TODAY, Office
from tests.services.exporting.books import Edited


@pytest.fixture
def dialog(office: Office) -> Iterator[ExportDialog]:
    made = opened(office)
    yield made
    office.shut(made)


def opened(office: Office) -> ExportDialog:
    made = ExportDialog(office.session, office.prompter, workspace=office.path)
    office.show(made)
    return made


def choose(dialog: ExportDialog, box: str, wanted: str) -> None:
    combo = getattr(dialog.options, box)
    combo.setCurrentIndex(combo.findData(wanted))
    combo.activated.emit(combo.currentIndex())


def export(dialog: ExportDialog, office: Office, place: Path, *, folder: bool = False) -> Path:
    """Press Export, answer where to, wait; where it was written."""
    office.prompter.expect("choose_folder" if folder else "choose_save_file", place)
    dialog.save.click()
    QCoreApplication.processEvents()
    office.settle()
    assert dialog.stages.currentWidget() is dialog.done_page, dialog.problem.text()
    assert dialog._path is not None
    return dialog._path


def take(dialog: ExportDialog, format: str) -> None:
    dialog.radios[format].click()


def rows_of(path: Path) -> int:
    """How many rows the objectives have, as another program sees it."""
    return Edited(path).sheet("Objectives").max_row


def test_json_is_the_whole_workspace_and_is_read_again(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    take(dialog, "json")
    path = export(dialog, office, tmp_path / "all")
    assert path.name == "all.json"
    assert len(detect.read(path, today=TODAY).records) > 100
    assert path.name in dialog.done_label.text()


def test_a_workbook_of_one_team_opens_and_holds_less(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    take(dialog, "xlsx")
    whole = rows_of(export(dialog, office, tmp_path / "a.xlsx"))
    dialog.more.click()
    team = next(iter(office.desk.plan.teams))
    choose(dialog, "team", team)
    part = rows_of(export(dialog, office, tmp_path / "b.xlsx"))
    assert 1 < part < whole


def test_csv_is_a_zip_or_a_folder_with_or_without_the_mark(
    dialog: ExportDialog, office: Office, tmp_path: Path
) -> None:
    take(dialog, "csv")
    packed = export(dialog, office, tmp_path / "set.zip")
    with zipfile.ZipFile(packed) as file:
        name = next(one for one in file.namelist() if one.endswith(".csv"))
        assert file.read(name).startswith(b"\xef\xbb\xbf")
    dialog.more.click()
    dialog.options.shape.setCurrentIndex(1)
    dialog.options.bom.setChecked(False)
    folder = export(dialog, office, tmp_path, folder=True)
    assert folder.is_dir()
    assert folder.parent == tmp_path
    tables = list(folder.glob("*.csv"))
    assert tables
    assert not any(table.read_bytes().startswith(b"\xef\xbb\xbf") for table in tables)


def test_a_workbook_speaks_the_chosen_language_and_that_is_remembered(
    dialog: ExportDialog, office: Office, tmp_path: Path
) -> None:
    take(dialog, "xlsx")
    assert dialog.options.wish().language == "en", "as the window does"
    choose(dialog, "language", "de")
    path = export(dialog, office, tmp_path / "mappe.xlsx")
    assert "Ziele" in Edited(path).book.sheetnames
    other = opened(office)
    assert other.options.wish().language == "de"
    office.shut(other)


def test_markdown_is_one_cycle_and_says_what_it_cannot_hold(
    dialog: ExportDialog, office: Office, tmp_path: Path
) -> None:
    take(dialog, "markdown")
    assert dialog.options.cycle.findData("") < 0, "an outline is of one cycle"
    assert dialog.options.wish().cycle == dialog._view.current
    path = export(dialog, office, tmp_path / "plan.md")
    assert detect.read(path, today=TODAY).objectives
    assert dialog.done_problems.text(), "milestones are told in words"


def test_a_calendar_of_one_person_with_reminders(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    take(dialog, "ics")
    every = Calendar.from_ical(export(dialog, office, tmp_path / "all.ics").read_bytes())
    dialog.more.click()
    choose(dialog, "person", next(iter(office.desk.plan.people)))
    dialog.options.remind.setCurrentIndex(dialog.options.remind.findData(1))
    mine = Calendar.from_ical(export(dialog, office, tmp_path / "mine.ics").read_bytes())
    assert 0 < len(mine.walk("VEVENT")) < len(every.walk("VEVENT"))
    assert not every.walk("VALARM")
    assert mine.walk("VALARM")


def test_one_chart_is_a_picture_and_all_are_a_folder(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    take(dialog, "charts")
    choose(dialog, "picture", "png")
    choose(dialog, "chart", "burn-up")
    path = export(dialog, office, tmp_path / "chart.png")
    assert QImage(str(path)).width() > 100
    dialog.more.click()
    result = office.key_result()
    choose(dialog, "cycle", office.desk.plan.cycle_of(result.id).id)
    choose(dialog, "chart", result.id)
    choose(dialog, "picture", "svg")
    single = export(dialog, office, tmp_path / "kr")
    assert single.name == "kr.svg"
    assert result.title.split()[0] in single.read_text("utf-8")
    dialog.more.click()
    choose(dialog, "chart", "")
    folder = export(dialog, office, tmp_path, folder=True)
    assert len(list(folder.glob("*.svg"))) > 3
    assert (folder / "index.html").is_file()


def test_fields_stand_only_where_they_matter(dialog: ExportDialog) -> None:
    shown = {}
    for format in data.FORMATS:
        take(dialog, format)
        boxes = {**dialog.options._boxes(), "bom": dialog.options.bom}
        shown[format] = {name for name, box in boxes.items() if box.isVisible()}
    assert shown["json"] == set()
    assert shown["xlsx"] == {"cycle", "team", "language"}
    assert shown["csv"] == {"cycle", "team", "shape", "bom"}
    assert shown["ics"] == {"cycle", "team", "person", "remind", "language"}
    assert shown["charts"] == {"cycle", "team", "picture", "chart", "language"}


def test_every_format_that_is_written_can_be_chosen() -> None:
    from okr_desktop.services.exporting import files

    codes = {data.Wish(format).code for format in data.FORMATS} | set(data.PICTURES)
    assert codes == {one.code for one in files.formats()}


def test_the_last_choice_comes_back(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    take(dialog, "ics")
    dialog.options.remind.setCurrentIndex(dialog.options.remind.findData(7))
    export(dialog, office, tmp_path / "dates.ics")
    other = opened(office)
    assert other.radios["ics"].isChecked()
    assert other.options.wish().remind == 7
    office.shut(other)


@pytest.mark.parametrize("text", ["", "[]", '{"format": 7}', '{"format": "exe"}', "\0", '{"remind": "x", "bom": 3}'])
def test_a_choice_that_somebody_has_spoilt_counts_as_none(tmp_path: Path, text: str) -> None:
    folder = data.config_dir()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / data.FILE_NAME).write_text(text, "utf-8")
    assert data.last() == data.Wish()


def test_names_are_sensible_and_files_end_as_they_should(dialog: ExportDialog, office: Office) -> None:
    take(dialog, "markdown")
    wish = dialog.options.wish()
    cycle = office.desk.plan.cycles[wish.cycle].name
    assert dialog.suggested(wish) == f"Nordlicht Bikes {cycle}.md"
    assert data.target(wish, Path("x.okrdb")).name == "x.okrdb.md", "a workspace is never overwritten"


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(
    dialog: ExportDialog, office: Office, tmp_path: Path
) -> None:
    take(dialog, "xlsx")
    office.prompter.expect("choose_save_file", tmp_path / "missing" / "book.xlsx")
    dialog.save.click()
    QCoreApplication.processEvents()
    office.settle()
    assert dialog.stages.currentWidget() is dialog.choose_page
    assert dialog.problem.isVisible()
    assert dialog.options.isVisible()
    used = tmp_path / dialog.suggested(data.Wish("csv", folder=True))
    used.mkdir()
    (used / "mine.txt").write_text("keep", "utf-8")
    take(dialog, "csv")
    dialog.options.shape.setCurrentIndex(1)
    office.prompter.expect("choose_folder", tmp_path)
    dialog.save.click()
    QCoreApplication.processEvents()
    office.settle()
    assert dialog.problem.isVisible()
    assert [one.name for one in used.iterdir()] == ["mine.txt"]


def _wait(_desk: object, gate: Event) -> None:
    gate.wait(60)


def test_stopping_leaves_what_was_there_before(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "book.xlsx"
    path.write_bytes(b"before")
    take(dialog, "xlsx")
    gate = Event()
    office.session.read(_wait, gate)
    dialog._wish = dialog.options.wish()
    dialog.write(path)
    assert dialog.stages.currentWidget() is dialog.working_page
    dialog.stop_button.click()
    gate.set()
    office.settle()
    assert dialog.stages.currentWidget() is dialog.choose_page
    assert dialog.problem.text()
    assert path.read_bytes() == b"before"
    assert [one.name for one in folder.iterdir()] == ["book.xlsx"]


def test_what_was_written_can_be_opened_and_found(
    dialog: ExportDialog, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_urls = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_urls.append(url) or True)
    take(dialog, "json")
    path = export(dialog, office, tmp_path / "all.json")
    assert dialog.focusWidget() is dialog.open_button
    dialog.open_button.click()
    dialog.folder_button.click()
    assert [Path(url.toLocalFile()) for url in opened_urls] == [path, tmp_path]


def test_keys_alone_choose_a_format_and_begin(dialog: ExportDialog, office: Office, tmp_path: Path) -> None:
    first = dialog.radios["json"]
    assert dialog.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert dialog.radios["xlsx"].isChecked()
    assert dialog.options.cycle.isVisible(), "the fields follow the arrow keys"
    office.prompter.expect("choose_save_file", None)
    QTest.keyClick(dialog.radios["xlsx"], Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert dialog.stages.currentWidget() is dialog.choose_page


def test_an_empty_workspace_says_what_to_do_first(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    context = bootstrap.create_context(tmp_path / "w.okrdb", "Nordlicht")
    session = Session(runner, context)
    made = ExportDialog(session, prompter)
    made.open()
    assert runner.drain()
    assert "import" in made.advice.text()
    assert not made.radios["markdown"].isEnabled()
    assert not made.radios["charts"].isEnabled()
    made._wish = made.options.wish()
    made.write(tmp_path / "empty.json")
    assert runner.drain()
    assert json.loads((tmp_path / "empty.json").read_text("utf-8"))
    made.close()
    context.workspace.close()


def test_other_peoples_names_are_never_markup(dialog: ExportDialog) -> None:
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
