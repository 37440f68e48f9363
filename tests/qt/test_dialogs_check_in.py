"""Promises of the check-in dialog: it shows what will happen, saves just that, and loses nothing typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.texts import percent_text
from okr_desktop.services import check_ins, cycles, planning
from tests.qt.dialog_kit import TODAY, Office, flush, gone, press, said, save_by_keyboard, wait_until

DONE_OR_NOT = "Works with a screen reader from start to end"


def opened(office: Office, check_in: CheckIn | None = None, title: str = "") -> CheckInDialog:
    result = office.key_result(title) if title else office.key_result()
    dialog = CheckInDialog(office.session, result.id, check_in, prompter=office.prompter)
    office.show(dialog)
    return dialog


def latest(office: Office) -> CheckIn:
    return office.desk.plan.latest[office.key_result().id]


def test_the_reading_before_stands_above_the_field(office: Office) -> None:
    dialog = opened(office)
    ui, before = dialog.ui, latest(office)
    assert ui.head_label.text() == office.key_result().title
    assert ui.previous_value.text() == "Last: 72 of 85\u00a0%"
    assert "19 Nov" in ui.previous_when.text()
    assert "Lukas Brandt" in ui.previous_when.text()
    assert before.note in ui.previous_note.text()
    assert (ui.value.text(), ui.note.toPlainText(), ui.confidence.value()) == ("", "", None)
    assert ui.date.day() == TODAY
    assert dialog.focusWidget() is ui.value
    office.shut(dialog)


def test_a_check_in_is_recorded_with_the_keyboard_alone(office: Office) -> None:
    dialog = opened(office)
    ids: list[str] = []
    dialog.saved.connect(ids.append)
    QTest.keyClicks(dialog.ui.value, "78,5 %")
    while dialog.focusWidget().parentWidget() is not dialog.ui.confidence._segments:
        press(dialog.focusWidget(), Qt.Key.Key_Tab)
    press(dialog.focusWidget(), Qt.Key.Key_1)
    press(dialog.focusWidget(), Qt.Key.Key_0)
    assert dialog.ui.confidence.value() == 10
    press(dialog.focusWidget(), Qt.Key.Key_Delete)
    assert dialog.ui.confidence.value() is None
    press(dialog.focusWidget(), Qt.Key.Key_8)
    while dialog.focusWidget() is not dialog.ui.note:
        press(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.ui.note, "Second shift works")
    save_by_keyboard(dialog)
    office.settle()
    assert gone(dialog)
    stored = latest(office)
    assert ids == [stored.id]
    assert (stored.value, stored.confidence, stored.note) == (Decimal("78.5"), 8, "Second shift works")
    assert stored.date == TODAY


@pytest.mark.parametrize(
    ("typed", "value"), [("78.5", "78.5"), ("78,5", "78.5"), ("78,5 %", "78.5"), ("1.078,5", "1078.5"), (" 78 ", "78")]
)
def test_both_decimal_marks_are_read_in_both_languages(office: Office, typed: str, value: str) -> None:
    for name in ("en_GB", "de_DE"):
        QLocale.setDefault(QLocale(name))
        dialog = opened(office)
        dialog.ui.value.setText(typed)
        assert dialog._value() == (Decimal(value), None)
        office.shut(dialog)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter the value that was measured."),
        ("much", "is not a number"),
        ("12 days", "measured in %, not in days"),
        ("5k", "Write the number out"),
        ("1e999", "too large"),
        ("9" * 16, "too large"),
        ("nan", "is not a number"),
        ("0.1234567890123", "at most 12 digits"),
        ("<b>7</b>", "“<b>7</b>” is not a number"),
        ("{0} {title} %s", "“{0} {title} %s” is not a number"),
    ],
)
def test_what_is_no_value_is_refused_beside_the_field(office: Office, typed: str, sentence: str) -> None:
    dialog = opened(office)
    before = latest(office)
    dialog.ui.value.setText(typed)
    dialog.ui.note.setPlainText("kept")
    dialog.save()
    office.settle()
    assert sentence in said(dialog, "value")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.ui.value
    assert dialog.ui.value.accessibleDescription() == said(dialog, "value")
    assert (dialog.ui.value.text(), dialog.ui.note.toPlainText()) == (typed, "kept")
    assert latest(office) == before
    dialog.ui.value.setText("80")
    assert said(dialog, "value") == ""
    office.shut(dialog)


def test_the_preview_tells_what_saving_then_does(office: Office) -> None:
    dialog = opened(office)
    plan, result = office.desk.plan, office.key_result()
    before = percent_text(plan.figure(result.id).raw), percent_text(plan.figure(result.objective).progress)
    dialog.ui.value.setText("78")
    wait_until(office, lambda: "→" in dialog.ui.result_change.numbers())
    told = dialog.ui.result_change.numbers(), dialog.ui.objective_change.numbers()
    dialog.save()
    office.settle()
    plan = office.desk.plan
    after = percent_text(plan.figure(result.id).raw), percent_text(plan.figure(result.objective).progress)
    assert told == (f"{before[0]} → {after[0]}", f"{before[1]} → {after[1]}")
    assert before != after
    assert gone(dialog)


def test_a_preview_that_comes_late_is_dropped(office: Office) -> None:
    dialog = opened(office)
    dialog.ui.value.setText("78")
    dialog._ask_preview()
    dialog.ui.value.setText("85")
    dialog._ask_preview()
    dialog._pause.stop()
    dialog.ui.value.setText("no number")
    dialog._ask_preview()
    dialog._pause.stop()
    office.settle()
    assert dialog.ui.result_change.numbers() == "67\u00a0%"
    office.shut(dialog)


def test_an_earlier_day_leaves_the_later_value_current_and_says_so(office: Office) -> None:
    dialog = opened(office)
    before = latest(office)
    dialog.ui.value.setText("50")
    dialog.ui.date.set_day(before.date - timedelta(days=5))
    wait_until(office, dialog.ui.preview_note.isVisible)
    assert "19 Nov stays the current one" in dialog.ui.preview_note.text()
    assert "→" not in dialog.ui.result_change.numbers()
    dialog.save()
    office.settle()
    assert latest(office) == before
    assert gone(dialog)


def test_correcting_the_current_value_to_an_earlier_day_previews_the_one_before(office: Office) -> None:
    known = latest(office)
    dialog = opened(office, known)
    assert dialog.ui.value.text() == "72"
    dialog.ui.date.set_day(known.date - timedelta(days=30))
    wait_until(office, dialog.ui.preview_note.isVisible)
    told = dialog.ui.result_change.numbers()
    dialog.save()
    office.settle()
    assert latest(office).id != known.id
    assert told.endswith(percent_text(office.desk.plan.figure(office.key_result().id).raw))
    assert gone(dialog)


def test_a_correction_changes_the_same_check_in(office: Office) -> None:
    known, count = latest(office), len(office.desk.check_ins(office.key_result().id))
    dialog = opened(office, known)
    assert (dialog.ui.value.text(), dialog.ui.confidence.value()) == ("72", 7)
    assert dialog.ui.note.toPlainText() == known.note
    assert dialog.ui.previous_value.text().startswith("Last: 66")
    dialog.ui.value.setText("73")
    dialog.save()
    office.settle()
    assert (latest(office).id, latest(office).value, latest(office).note) == (known.id, Decimal(73), known.note)
    assert len(office.desk.check_ins(office.key_result().id)) == count
    assert gone(dialog)


def test_a_value_that_moves_away_is_questioned_but_taken(office: Office) -> None:
    dialog = opened(office)
    dialog.ui.value.setText("64")
    assert "moves away from the target: the last value was 72" in said(dialog, "value")
    dialog.save()
    office.settle()
    assert latest(office).value == 64
    assert gone(dialog)


def test_yes_or_no_is_a_choice_and_must_be_made(office: Office) -> None:
    dialog = opened(office, title=DONE_OR_NOT)
    ui, result = dialog.ui, office.key_result(DONE_OR_NOT)
    assert not ui.value.isVisible()
    assert ui.yes_no.isVisible()
    dialog.save()
    assert said(dialog, "yes_no") == "Choose Yes or No."
    press(dialog.focusWidget(), Qt.Key.Key_Right)
    assert ui.yes_no.value() == 1
    press(dialog.focusWidget(), Qt.Key.Key_Left)
    assert ui.yes_no.value() == 0
    save_by_keyboard(dialog)
    office.settle()
    assert office.desk.plan.latest[result.id].value == 1
    assert office.desk.plan.latest[result.id].date == TODAY
    assert gone(dialog)


def test_a_day_of_the_future_is_refused_and_never_turned_into_another(office: Office) -> None:
    """A bound on the field would quietly make another day of it, and that one would be saved."""
    dialog = opened(office)
    QTest.keyClicks(dialog.ui.value, "78")
    dialog.ui.date.set_day(date(2099, 12, 31))
    assert dialog.ui.date.day() == date(2099, 12, 31)
    assert "date.future" in [problem.code for problem in dialog.check()]
    before = len(office.desk.plan.latest)
    dialog.save()
    office.settle()
    assert not gone(dialog)
    assert len(office.desk.plan.latest) == before
    office.shut(dialog)


def test_cancel_asks_only_when_something_was_typed(office: Office) -> None:
    dialog = opened(office)
    press(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert gone(dialog)

    dialog = opened(office)
    QTest.keyClicks(dialog.ui.value, "78")
    office.prompter.expect("ask", None)
    press(dialog.focusWidget(), Qt.Key.Key_Escape)
    office.settle()
    assert dialog.isVisible()
    assert dialog.ui.value.text() == "78"
    office.prompter.expect("ask", "discard")
    dialog.close()
    office.settle()
    assert gone(dialog)
    assert office.prompter.asked[-1].choices == ("keep", "discard")


def test_a_full_disk_leaves_everything_typed_in_place(office: Office) -> None:
    dialog = opened(office)
    before = latest(office)
    db = office.desk.space.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    note = "x" * 49_000
    dialog.ui.value.setText("78")
    dialog.ui.note.setPlainText(note)
    dialog.save()
    office.settle()
    assert dialog.isVisible()
    assert "the disk is full" in said(dialog, "general")
    assert dialog.ui.note.toPlainText() == note
    assert latest(office) == before
    db.execute(f"PRAGMA max_page_count = {pages + 1000}")
    dialog.save()
    office.settle()
    assert latest(office).note == note
    assert gone(dialog)


def test_a_closed_cycle_says_so_at_once_and_takes_nothing(office: Office) -> None:
    cycle = office.desk.plan.cycle_of(office.key_result().id)
    assert cycle is not None
    cycles.set_state(office.desk, cycle.id, CycleState.CLOSED)
    dialog = opened(office)
    assert "“2026 Q4” is closed" in said(dialog, "general")
    before = latest(office)
    dialog.ui.value.setText("78")
    dialog.save()
    office.settle()
    assert dialog.isVisible()
    assert "is closed" in said(dialog, "general")
    assert latest(office) == before
    office.shut(dialog)


def test_a_key_result_deleted_meanwhile_is_told_and_nothing_typed_is_lost(office: Office) -> None:
    dialog = opened(office)
    planning.delete(office.desk, office.key_result().id)
    dialog.ui.value.setText("78")
    dialog.save()
    office.settle()
    assert dialog.isVisible()
    assert "deleted" in said(dialog, "general")
    assert dialog.ui.value.text() == "78"
    office.shut(dialog)
    unknown = CheckInDialog(office.session, "f" * 32, prompter=office.prompter)
    office.show(unknown)
    assert "deleted" in said(unknown, "general")
    assert not unknown.ui.value.isEnabled()
    office.shut(unknown)


def test_hostile_text_is_shown_as_it_is_and_stored_as_it_is(office: Office) -> None:
    evil = "<img src='file:///etc/passwd'> {0} %s \u202ekcatta 🚲 &amp;"
    result = replace(office.key_result(), title=evil)
    planning.edit(office.desk, result)
    check_ins.add(office.desk, CheckIn("e" * 32, result.id, TODAY, Decimal(73), note=evil))
    dialog = opened(office, title=evil)
    assert dialog.ui.head_label.text() == evil
    assert evil in dialog.ui.previous_note.text()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.ui.value.setText("74")
    dialog.ui.note.setPlainText("x" * 100_000)
    dialog.save()
    assert "100,000 characters, and 50,000 fit" in said(dialog, "note")
    dialog.ui.note.setPlainText(f"one\n{evil}\ntwo")
    dialog.save()
    office.settle()
    assert office.desk.plan.latest[result.id].note == f"one\n{evil}\ntwo"
    assert gone(dialog)


def test_german_numbers_and_dates(office: Office) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    check_ins.add(office.desk, CheckIn("e" * 32, office.key_result().id, TODAY, Decimal("1072.5")))
    dialog = opened(office)
    assert "1.072,5 of 85" in dialog.ui.previous_value.text()
    assert "22. Nov." in dialog.ui.previous_when.text()
    assert dialog.ui.date.text() == "22.11.2026"
    office.shut(dialog)


def test_a_closed_dialog_is_freed_with_everything_in_it(office: Office) -> None:
    dialog = opened(office)
    inside = dialog.findChildren(QWidget)
    dialog.close()
    assert gone(dialog)
    flush()
    from shiboken6 import Shiboken

    assert not any(Shiboken.isValid(widget) for widget in inside)
