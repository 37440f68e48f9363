"""The window for typing check-in sheets back: read while typed, recorded as one step, nothing typed is ever lost."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from okr_desktop.qt.dialogs.type_sheet import TypeSheetDialog, open_sheet_dialog
from okr_desktop.qt.dialogs.type_sheet_data import Meaning
from okr_desktop.qt.pages.round.page import RoundPage
from okr_desktop.services.reporting import sheet_codes
from tests.qt.dialog_kit import REPAIRS, TODAY, Office, gone, press, save_by_keyboard, wait_until

RIDERS = "Riders who would recommend us"
CONTROL = Qt.KeyboardModifier.ControlModifier


def code(office: Office, title: str) -> str:
    return sheet_codes.codes(office.desk.plan.key_results)[office.key_result(title).id]


def opened(office: Office) -> TypeSheetDialog:
    dialog = open_sheet_dialog(None, office.session, office.prompter)
    dialog.activateWindow()
    office.settle()
    return dialog


def type_lines(office: Office, dialog: TypeSheetDialog, *lines: str) -> list[Meaning]:
    """Type lines key by key and wait until they are read."""
    QTest.keyClicks(dialog.ui.lines, lines[0])
    for line in lines[1:]:
        press(dialog.ui.lines, Qt.Key.Key_Return)
        QTest.keyClicks(dialog.ui.lines, line)
    wait_until(office, lambda: dialog.meanings is not None and dialog.meanings.typed == dialog.draft())
    return dialog.list.lines()


def test_each_line_is_read_while_one_types(office: Office) -> None:
    dialog = opened(office)
    assert dialog.state.currentWidget() is dialog.empty
    assert "shows here at once" in dialog.empty.text()
    assert dialog.ui.lines.hasFocus()
    assert not dialog._save_button().isEnabled()
    riders, wrong, slip = type_lines(
        office,
        dialog,
        f"{code(office, RIDERS).lower()} 71 c7 Heard on the phone ! Too few calls",
        f"{code(office, REPAIRS)} zwelf",
        "good morning",
    )
    assert (riders.title, riders.what) == (RIDERS, "69\u00a0% → 71\u00a0%")
    assert riders.words == "Confidence 7 of 10 · Heard on the phone · In the way: Too few calls"
    assert (wrong.title, wrong.right) == (REPAIRS, False)
    assert "zwelf" in wrong.said[0][0]
    assert "no code" in slip.said[0][0]
    assert "cannot be recorded" in dialog.count.text()
    assert dialog._save_button().isEnabled()
    office.shut(dialog)


def test_all_is_recorded_as_one_step_and_undone_as_one(office: Office) -> None:
    dialog = opened(office)
    before = {title: office.desk.plan.latest[office.key_result(title).id] for title in (RIDERS, REPAIRS)}
    steps, told = office.steps(), list[int]()
    dialog.recorded.connect(told.append)
    dialog.ui.date.set_day(date(2026, 11, 21))
    type_lines(office, dialog, f"{code(office, RIDERS)} 71 c7", f"{code(office, REPAIRS)} = c5 As before")
    save_by_keyboard(dialog)
    office.settle()
    office.settle()
    assert told == [2]
    assert gone(dialog)
    latest = office.desk.plan.latest[office.key_result(RIDERS).id]
    assert (latest.value, latest.confidence, latest.date) == (71, 7, date(2026, 11, 21))
    assert office.steps() == steps + 1
    office.undo()
    for title, known in before.items():
        assert office.desk.plan.latest[office.key_result(title).id] == known
    again = opened(office)
    assert again.ui.lines.toPlainText() == ""
    assert again.ui.date.day() == TODAY
    office.shut(again)


def test_what_is_wrong_stays_to_be_mended(office: Office) -> None:
    dialog = opened(office)
    type_lines(office, dialog, f"{code(office, RIDERS)} 71", f"{code(office, REPAIRS)} zwelf")
    dialog._save_button().click()
    office.settle()
    wait_until(office, lambda: dialog.ui.lines.toPlainText() == f"{code(office, REPAIRS)} zwelf")
    office.settle()
    assert dialog.isVisible()
    assert office.desk.plan.latest[office.key_result(RIDERS).id].value == 71
    assert not dialog._save_button().isEnabled()
    assert [line.title for line in dialog.list.lines()] == [REPAIRS]
    office.shut(dialog)


def test_ctrl_enter_right_after_the_last_key_records_only_what_was_seen(office: Office) -> None:
    dialog = opened(office)
    type_lines(office, dialog, f"{code(office, RIDERS)} 71")
    steps = office.steps()
    press(dialog.ui.lines, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.ui.lines, f"{code(office, REPAIRS)} x")
    press(dialog.ui.lines, Qt.Key.Key_Return, CONTROL)
    office.settle()
    assert office.steps() == steps, "a line that is wrong was not seen yet"
    assert dialog.isVisible()
    press(dialog.ui.lines, Qt.Key.Key_Backspace)
    QTest.keyClicks(dialog.ui.lines, "=")
    press(dialog.ui.lines, Qt.Key.Key_Return, CONTROL)
    office.settle()
    office.settle()
    assert office.steps() == steps + 1
    assert gone(dialog)


def test_what_was_typed_is_there_again_and_in_the_file_while_one_types(office: Office) -> None:
    dialog = opened(office)
    dialog.ui.date.set_day(date(2026, 11, 20))
    text = f"{code(office, RIDERS)} 71 half a no"
    type_lines(office, dialog, text)
    wait_until(office, lambda: text in kept(office))  # a program that is killed now has lost nothing
    press(dialog.ui.lines, Qt.Key.Key_T)
    press(dialog, Qt.Key.Key_Escape)
    office.settle()
    assert gone(dialog)
    again = opened(office)
    assert again.ui.lines.toPlainText() == f"{text}t"
    assert again.ui.date.day() == date(2026, 11, 20)
    assert [line.title for line in again.list.lines()] == [RIDERS]
    office.shut(again)


def kept(office: Office) -> str:
    """The draft as it is in the files now, which is all that is left of a program that is killed."""
    with TemporaryDirectory() as folder:
        for path in office.path.parent.glob(f"{office.path.name}*"):
            shutil.copy(path, folder)
        return kept_in(Path(folder, office.path.name))


def kept_in(path: Path) -> str:
    with contextlib.closing(sqlite3.connect(path)) as db:
        row = db.execute("SELECT value FROM meta WHERE key = 'closing_draft:sheet'").fetchone()
    return str(json.loads(row[0])["text"]) if row and row[0] else ""


def test_tab_sets_parts_apart_and_leaves_an_empty_line(office: Office) -> None:
    dialog = opened(office)
    lines = dialog.ui.lines
    QTest.keyClicks(lines, code(office, RIDERS))
    press(lines, Qt.Key.Key_Tab)
    QTest.keyClicks(lines, "71")
    assert lines.toPlainText() == f"{code(office, RIDERS)}\t71"
    press(lines, Qt.Key.Key_Return)
    press(lines, Qt.Key.Key_Tab)
    assert not lines.hasFocus()
    lines.setFocus()
    press(lines, Qt.Key.Key_Backtab)
    assert dialog.ui.date.hasFocus()
    office.shut(dialog)


def test_pasted_lines_are_counted_alike_on_both_sides(office: Office) -> None:
    dialog = opened(office)
    pasted = QMimeData()
    pasted.setHtml("<b>rich</b>")
    pasted.setText(f"# sheet\x0cof ward 3\r\n{code(office, RIDERS)}\t71\tc7\r\n\r\n{code(office, REPAIRS)};=\r\n")
    dialog.ui.lines.insertFromMimeData(pasted)
    wait_until(office, lambda: dialog.meanings is not None and dialog.meanings.typed == dialog.draft())
    assert [(line.number, line.title) for line in dialog.list.lines()] == [(2, RIDERS), (4, REPAIRS)]
    dialog.list.chosen.emit(4)
    assert dialog.ui.lines.line() == 4
    assert dialog.list.currentRow() == 1
    office.shut(dialog)


def test_a_value_that_is_there_already_is_pointed_out(office: Office) -> None:
    latest = office.desk.plan.latest[office.key_result(RIDERS).id]
    dialog = opened(office)
    dialog.ui.date.set_day(latest.date)
    (line,) = type_lines(office, dialog, f"{code(office, RIDERS)} {latest.value}")
    assert line.right
    assert any("already" in text for text, _ in line.said)
    office.shut(dialog)


def test_a_day_that_is_none_is_said_and_nothing_recorded(office: Office) -> None:
    dialog = opened(office)
    type_lines(office, dialog, f"{code(office, RIDERS)} 71")
    steps = office.steps()
    dialog.ui.date.setText("soon")
    dialog.save()
    office.settle()
    assert office.steps() == steps
    assert dialog.ui.date_problem.isVisible()
    assert dialog.ui.date.hasFocus()
    office.shut(dialog)


def test_a_change_elsewhere_is_read_at_once(office: Office) -> None:
    dialog = opened(office)
    type_lines(office, dialog, f"{code(office, RIDERS)} 75")
    other = TypeSheetDialog(office.session, prompter=office.prompter)
    office.show(other)
    other.ui.lines.setPlainText(f"{code(office, RIDERS)} 73")
    other.save()
    office.settle()
    office.settle()
    wait_until(office, lambda: dialog.list.lines()[0].what == "73\u00a0% → 75\u00a0%")
    office.shut(dialog)
    office.shut(other)


def test_the_page_of_rounds_opens_it(office: Office, qtbot: object) -> None:
    page = RoundPage(office.session, office.prompter)
    page.show()
    office.settle()
    page.start.sheet.click()
    office.settle()
    (dialog,) = page.findChildren(TypeSheetDialog)
    assert dialog.isVisible()
    office.shut(dialog)
    page.close()
    page.deleteLater()
