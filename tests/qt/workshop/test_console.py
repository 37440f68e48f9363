"""Promises of the console: keys, the second press, going on with what is open, undo, overlays, drawers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop import acts, closing_acts, drafting
from okr_desktop.domain.workshop.model import Mode
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.timer import Timer, TimerState
from okr_desktop.qt.dialogs.workshop_exit import MENDS, ExitDialog
from okr_desktop.qt.dialogs.workshop_keys import KeysDialog, rows
from okr_desktop.qt.pages.workshop import words
from okr_desktop.qt.pages.workshop.keys import KEYS, known
from okr_desktop.qt.pages.workshop.parts.panel import PANEL_KEYS, SEND
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import ConsoleKit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()
    assert not made.failures


def press(kit: ConsoleKit, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    kit.page.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or kit.console, key, modifiers)
    kit.settle()


def dialog(kit: ConsoleKit, kind: type[QWidget]) -> QWidget:
    found = [one for one in kit.page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, found
    return found[0]


# Going on


def test_the_key_for_the_next_stage_wants_a_second_press(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME).setFocus()
    press(kit, Qt.Key.Key_Right, CTRL)
    assert kit.stage is Stage.FRAME
    assert "again" in kit.console.bar.next.text()
    press(kit, Qt.Key.Key_Right, CTRL)
    assert kit.stage is Stage.COLLECT
    assert "again" not in kit.console.bar.next.text()


def test_the_button_names_what_comes_and_goes_there(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME)
    assert kit.console.bar.next.text() == "Next: Collect"
    kit.console.bar.next.click()
    kit.settle()
    assert kit.stage is Stage.COLLECT


def test_opening_what_is_sealed_wants_two_presses_of_the_button_too(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT, papers=1)
    kit.write("An idea")
    seat = kit.view.seats[0].id
    kit.hall.do(seat, {"do": "done", "on": True}).result(60)
    kit.settle()
    kit.console.bar.next.click()
    kit.settle()
    assert kit.stage is Stage.COLLECT
    kit.console.bar.next.click()
    kit.settle()
    assert kit.stage is Stage.REVEAL


def test_an_error_cannot_be_passed_and_offers_what_mends_it(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=0)
    kit.console.bar.next.click()
    kit.settle()
    asked = dialog(kit, ExitDialog)
    assert isinstance(asked, ExitDialog)
    assert not asked.go.isVisible()
    button = asked.lines[0].button
    assert button is not None
    button.click()
    kit.settle()
    assert kit.stage is Stage.LOBBY
    assert kit.view.counts.seats == 1
    assert kit.console.drawer.name == "seats"


def test_two_people_change_to_named_from_the_list_of_what_is_open(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=2)
    kit.console.bar.next.click()
    kit.settle()
    asked = dialog(kit, ExitDialog)
    assert isinstance(asked, ExitDialog)
    button = asked.lines[0].button
    assert button is not None
    button.click()
    kit.settle()
    assert kit.view.live.setup.mode is Mode.NAMED
    kit.console.bar.next.click()
    kit.settle()
    assert kit.stage is Stage.FRAME


def test_a_warning_is_the_facilitators_to_decide(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("An idea")
    kit.console.bar.next.click()
    kit.settle()
    asked = dialog(kit, ExitDialog)
    assert isinstance(asked, ExitDialog)
    assert asked.go.isVisible()
    asked.go.click()
    kit.settle()
    assert kit.stage is Stage.REVEAL


def test_every_mend_is_done_by_somebody(kit: ConsoleKit) -> None:
    kit.open(Stage.PREPARE)
    for code in MENDS:
        if code != "preflight.open":
            kit.console.mend(code)
            kit.settle()


def test_going_back_is_asked_and_keeps_the_notes(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("One", "Two")
    kit.hall.go(Stage.MERGE).result(60)
    kit.settle()
    kit.prompter.expect("ask", "go")
    kit.console.going.back(Stage.REVEAL)
    kit.wait(lambda: kit.stage is Stage.REVEAL)
    assert len(kit.view.live.board.notes) == 2


def test_a_step_of_the_rail_is_asked_about_unless_it_is_the_next(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME)
    kit.prompter.expect("ask", None)
    kit.console.going.to_step(6)
    kit.settle()
    assert kit.stage is Stage.FRAME
    kit.console.going.to_step(kit.view.live.run.step + 1)
    kit.settle()
    assert kit.stage is Stage.COLLECT


def test_the_end_is_asked_about_and_lets_everybody_go(kit: ConsoleKit) -> None:
    kit.open(Stage.CLOSE)
    kit.prompter.expect("ask", "archive")
    kit.console.bar.next.click()
    kit.settle()
    for asked in kit.page.findChildren(ExitDialog):
        asked.go.click()
    kit.wait(lambda: kit.stage is Stage.ARCHIVED)
    kit.settle()
    assert not kit.view.seats
    assert not kit.console.bar.next.isVisible()


# Keys


def test_single_letters_are_off_while_somebody_types(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.panel().entry.line.field.setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_Plus, Qt.Key.Key_Space, Qt.Key.Key_Z):
        press(kit, key)
    assert kit.panel().entry.line.field.text() != ""
    assert not kit.view.blank
    assert not kit.view.frozen
    assert kit.view.live.run.overlay is Overlay.NONE
    assert not kit.view.live.run.joining_locked


def test_letters_do_what_the_table_says(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.setFocus()
    press(kit, Qt.Key.Key_B)
    press(kit, Qt.Key.Key_Z)
    press(kit, Qt.Key.Key_L)
    assert kit.view.blank
    assert kit.view.frozen
    assert kit.view.live.run.joining_locked
    assert console.aside.blank.isChecked()
    press(kit, Qt.Key.Key_D)
    assert kit.view.live.run.overlay is Overlay.PHONES_DOWN
    press(kit, Qt.Key.Key_D)
    assert kit.view.live.run.overlay is Overlay.NONE


def test_the_timer_by_keys(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME).setFocus()
    length = kit.view.live.run.timer.length_ms
    press(kit, Qt.Key.Key_Plus)
    assert kit.view.live.run.timer.length_ms == length + 60_000
    press(kit, Qt.Key.Key_Space)
    assert kit.view.live.run.timer.ends_ms is not None
    press(kit, Qt.Key.Key_Space)
    assert kit.view.live.run.timer.ends_ms is None


def test_the_space_bar_presses_a_button_and_not_the_timer(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.bar.parking.setFocus()
    press(kit, Qt.Key.Key_Space)
    assert console.drawer.name == "parking"
    assert kit.view.live.run.timer.ends_ms is None


def test_undo_is_the_workshops_with_its_name(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.write("One", "Two")
    kit.hall.go(Stage.MERGE).result(60)
    first, second = kit.view.live.board.notes
    kit.hall.act(acts.merge, first, [second]).result(60)
    kit.settle()
    assert console.bar.undo.text().strip() == "Undo: merge"
    console.setFocus()
    press(kit, Qt.Key.Key_Z, CTRL)
    assert kit.view.live.board.notes[second].merged is None
    assert console.bar.redo.isEnabled()
    press(kit, Qt.Key.Key_Y, CTRL)
    assert kit.view.live.board.notes[second].merged == first


def test_reveal_by_two_presses(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.write("One", "Two")
    kit.hall.go(Stage.REVEAL).result(60)
    kit.settle()
    console.setFocus()
    press(kit, Qt.Key.Key_R)
    assert not any(note.shown for note in kit.view.live.board.notes.values())
    press(kit, Qt.Key.Key_R)
    assert all(note.shown for note in kit.view.live.board.notes.values())


def test_escape_closes_the_drawer_first(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.toggle_drawer("seats")
    press(kit, Qt.Key.Key_Escape)
    assert console.drawer.name == ""
    assert not console.drawer.isVisible()


def test_escape_in_a_field_leaves_the_projector_on(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    console.press("projector")
    kit.panel().entry.line.field.setFocus()
    press(kit, Qt.Key.Key_Escape)
    assert console.room.projecting
    press(kit, Qt.Key.Key_Escape)
    assert not console.room.projecting


def test_the_cheat_sheet_is_the_table_and_nothing_else(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME).setFocus()
    press(kit, Qt.Key.Key_Question)
    sheet = dialog(kit, KeysDialog)
    assert isinstance(sheet, KeysDialog)
    named = {row.key for row in sheet.table.records.records() if not row.heading}
    assert named == {key.name for key in KEYS} - set(SEND[1:])
    assert all(row.cells[1].text for row in rows() if not row.heading)
    sheet.reject()


def test_every_key_does_something(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    for key in KEYS:
        assert key.panel or callable(getattr(console, f"_key_{key.name}"))
    assert {key.name for key in KEYS if key.panel} == set(PANEL_KEYS)
    all_keys = [keys for key in KEYS for keys in key.keys]
    assert len(set(all_keys)) == len(all_keys)
    assert known("merge").panel


def test_every_act_of_the_panels_has_a_name_for_undo() -> None:
    """What Undo names: each function that panels hand to the hall."""
    folder = Path(words.__file__).parent
    found = set[str]()
    for path in folder.rglob("*.py"):
        found |= set(
            re.findall(r"\b(?:acts|drafting|closing_acts|moves|shortlist_rows)\.([a-z_]+)[,)]", path.read_text("utf-8"))
        )
    acts_known = {name for module in (acts, drafting, closing_acts) for name in vars(module)}
    used = found & acts_known
    assert len(used) > 15
    assert {name for name in used if not words.act_text(name)} <= {"drafts", "results_of", "open_notes", "note_of"}


def test_the_keyboard_stays_in_the_console_when_its_panel_goes(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.page.activateWindow()
    kit.panel().entry.line.field.setFocus()
    kit.hall.go(Stage.REVEAL).result(60)
    kit.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is kit.console or kit.console.isAncestorOf(focus)
    press(kit, Qt.Key.Key_B)
    assert kit.view.blank


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_of_earlier_stages_opens_by_its_key(kit: ConsoleKit) -> None:
    kit.open(Stage.MERGE).setFocus()
    press(kit, Qt.Key.Key_Left, CTRL)
    menu = kit.console.bar._back_menu
    assert menu.isVisible()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Reveal", "Collect: a new round", "To the list of workshops"]
    menu.close()


# Timer, overlays, drawers


@pytest.mark.parametrize(
    ("left", "state", "said"),
    [
        (90_000, TimerState.RUNNING, ""),
        (60_000, TimerState.RUNNING, "Last minute"),
        (9_000, TimerState.RUNNING, "Ten seconds"),
        (0, TimerState.GRACE, "Time is up. Last seconds"),
        (0, TimerState.OVER, "Time is up. Close?"),
    ],
)
def test_the_timer_warns_in_words(left: int, state: TimerState, said: str, qapp: object) -> None:
    assert words.warning_text(state, left) == said


@pytest.mark.parametrize(("left", "text"), [(60_000, "1:00"), (59_001, "1:00"), (999, "0:01"), (0, "0:00")])
def test_the_last_second_counts_until_it_is_over(left: int, text: str) -> None:
    assert words.clock_text(left) == text


def test_the_clock_goes_on_by_itself(kit: ConsoleKit) -> None:
    clock = kit.open(Stage.FRAME).top.clock
    clock.show_timer(Timer(10_000).set(10_000).start(1_000), 1_000)
    assert clock.number.text() == "0:10"
    kit.wait(lambda: clock.number.text() == "0:09")


def test_an_overlay_says_what_it_does_and_is_lifted(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.hall.overlay(Overlay.OFFLINE).result(60)
    kit.settle()
    assert "paper seats go on" in console.top.over.text()
    console.top.lift.click()
    kit.settle()
    assert kit.view.live.run.overlay is Overlay.NONE
    assert not console.top.over.isVisible()


def test_what_is_parked_waits_for_an_owner(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.toggle_drawer("parking")
    drawer = console.drawer.drawer("parking")
    line = drawer.line
    line.field.setText("Who pays for the new till?")
    line.send()
    kit.settle()
    assert [one.text for one in kit.view.live.board.parked.values()] == ["Who pays for the new till?"]
    assert console.bar.parking.text().strip().endswith("1")
    drawer.cards.setCurrentRow(0)
    drawer.owner.setText("Ada")
    drawer.keep.click()
    kit.settle()
    assert next(iter(kit.view.live.board.parked.values())).owner == "Ada"
    assert not console.bar.parking.text().strip().endswith("1")


def test_a_seat_is_taken_away_only_after_a_question(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.toggle_drawer("seats")
    drawer = console.drawer.drawer("seats")
    drawer.cards.setCurrentRow(0)
    kit.prompter.expect("ask", None)
    drawer.kick.click()
    kit.settle()
    assert kit.view.counts.seats == 3
    kit.prompter.expect("ask", "kick")
    drawer.kick.click()
    kit.wait(lambda: kit.view.counts.seats == 2)


def test_late_ideas_are_pulled_in_from_the_tray(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.write("In time")
    kit.hall.go(Stage.REVEAL).result(60)
    seat = kit.view.seats[0].id
    kit.hall.do(seat, {"do": "late", "text": "Too late?"}).result(60)
    kit.settle()
    assert console.bar.late.text().strip() == "Late ideas 1"
    console.toggle_drawer("late")
    console.drawer.drawer("late").all.click()
    kit.settle()
    assert any(note.late for note in kit.view.live.board.notes.values())


def test_hostile_text_is_shown_as_it_is(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME, question="<b>Why</b> & <img src=x>?")
    kit.hall.act(closing_acts.park, "<script>alert(1)</script>").result(60)
    kit.settle()
    console.toggle_drawer("parking")
    assert kit.panel().question.text() == "<b>Why</b> & <img src=x>?"
    assert kit.panel().question.textFormat() == Qt.TextFormat.PlainText


# The whole way


def test_every_stage_has_its_panel_and_fits_the_smallest_window(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    kit.page.resize(972, 620)
    kit.write()
    for stage in Stage:
        if stage.number > Stage.FRAME.number and stage is not Stage.ARCHIVED:
            kit.hall.go(stage).result(60)
            kit.settle()
            assert kit.stage is stage
            assert console.stages.currentWidget() is kit.panel()
    assert kit.page.width() == 972
    assert console.minimumSizeHint().width() <= 972
    assert console.minimumSizeHint().height() <= 620


def test_words_of_the_block_stand_beside_it(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.wait(lambda: console._script is not None)
    kit.settle()
    assert console.top.title.text().startswith("Collect · ")
    assert console.aside._do.count() > 0
    assert console.aside._say.count() > 0
    console.aside.more.click()
    assert console.aside._more_box.isVisible()


def test_the_whole_workshop_can_be_walked_by_keyboard_alone(kit: ConsoleKit) -> None:
    """On paper seats: two presses a stage, Enter in every question, Tab into the fields (AT10, AT11)."""
    console = kit.open(Stage.LOBBY)
    console.setFocus()
    seen = [kit.stage]
    while kit.stage is not Stage.MERGE:
        press(kit, Qt.Key.Key_Right, CTRL)
        asked = [one for one in kit.page.findChildren(ExitDialog) if one.isVisible()]
        if asked:
            QTest.keyClick(asked[0].go, Qt.Key.Key_Space)
            kit.settle()
        else:
            press(kit, Qt.Key.Key_Right, CTRL)
        seen.append(kit.stage)
        if kit.stage is Stage.COLLECT and not kit.view.counts.ideas:
            console.setFocus()
            press(kit, Qt.Key.Key_N)
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit)
            QTest.keyClicks(field, "Answers within a day")
            press(kit, Qt.Key.Key_Return)
            assert kit.view.counts.ideas == 1
            console.setFocus()
        if kit.stage is Stage.REVEAL:
            press(kit, Qt.Key.Key_R)
            press(kit, Qt.Key.Key_R)
        assert len(seen) < 12
    assert seen == [Stage.LOBBY, Stage.FRAME, Stage.COLLECT, Stage.REVEAL, Stage.MERGE]


def test_a_stage_without_planned_time_offers_no_start(kit: ConsoleKit) -> None:
    clock = kit.open(Stage.FRAME).top.clock
    clock.show_timer(Timer(), 0)
    assert not clock.run.isEnabled()
    assert clock.words.text() == "No time planned"
    clock.show_timer(Timer(60_000).set(60_000), 0)
    assert clock.run.isEnabled()
    assert clock.number.text() == "1:00"


def test_long_words_do_not_push_the_bar_out_of_a_narrow_window(kit: ConsoleKit) -> None:
    bar = kit.open(Stage.FRAME).bar
    bar.undo.setText("x" * 80)
    bar.resize(900, 40)
    wide = bar.undo.sizeHint().width()
    bar.resize(1_400, 40)
    assert wide < 60 < bar.undo.sizeHint().width()
