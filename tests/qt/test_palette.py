"""Promises of the command palette: everything is found by a few letters, late answers are dropped, nothing blocks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.qt import launch
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.palette.commands import plain
from okr_desktop.qt.palette.match import INITIALS, START, WHOLE, WORD, Name, words_of
from okr_desktop.qt.palette.popup import Palette
from okr_desktop.qt.palette.rows import CHOOSABLE, Row, What
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.services import check_ins, planning
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht_file
from tests.qt.plan_kit import result_now


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.okrdb"
    nordlicht_file(path)
    return path


@pytest.fixture
def window(qtbot: QtBot, made: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on the sample; closed, with its thread ended, after the test."""
    path = tmp_path / "sample.okrdb"
    path.write_bytes(made.read_bytes())
    window = launch.make_window()
    window.prompter = window.files._prompter = ScriptedPrompter(window)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.plan.outline.modelReset, timeout=10_000):
        window.files.open_path(path)
    settle(qtbot, window)
    yield window
    window.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=10_000)
        QApplication.processEvents()


def opened(window: MainWindow) -> Palette:
    window.activateWindow()
    window.named["palette.open"].trigger()
    assert window.finder.popup is not None
    assert window.finder.popup.isVisible()
    return window.finder.popup


def typed(qtbot: QtBot, window: MainWindow, text: str) -> Palette:
    palette = opened(window)
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    settle(qtbot, window)
    return palette


def titles(palette: Palette, what: What | None = None) -> list[str]:
    return [row.title for row in palette.model.rows() if row.what in ((what,) if what else CHOOSABLE)]


def current(palette: Palette) -> Row:
    row = palette.model.row(palette.list.currentIndex().row())
    assert row is not None
    return row


def press(qtbot: QtBot, palette: Palette, key: Qt.Key, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(palette.field, key, held)


# How letters fit


@pytest.mark.parametrize(
    ("wanted", "text", "score", "marked"),
    [
        ("undo", "Undo", WHOLE, ["Undo"]),
        ("rec", "Record check-in", START, ["Rec"]),
        ("check", "Record check-in", WORD, ["check"]),
        ("nw", "New workspace", INITIALS, ["N", "w"]),
        ("qualitat", "Höhere Qualität", WORD, ["Qualität"]),
        ("strasse", "Neue Straße", WORD, ["Straße"]),
        ("παπαδακης", "Γιώργος Παπαδάκης", WORD, ["Παπαδάκης"]),
        ("\U0001d400", "\U0001d400 day", WHOLE - 10, ["\U0001d400"]),
    ],
)
def test_letters_fit_and_are_marked(wanted: str, text: str, score: int, marked: list[str]) -> None:
    found = Name(text).fits(words_of(wanted))
    assert found is not None
    assert found.score == score
    assert [text[start : start + length] for start, length in found.spans] == marked


@pytest.mark.parametrize(("wanted", "text"), [("xyz", "Undo"), ("z", "Size"), ("undo redo", "Undo"), ("ou", "Undo")])
def test_letters_that_do_not_fit(wanted: str, text: str) -> None:
    assert Name(text).fits(words_of(wanted)) is None


def test_the_order_of_words_does_not_matter_and_better_fits_score_more() -> None:
    assert Name("Record check-in").fits(["check", "rec"]) is not None
    scores = [Name(text).fits(["plan"]) for text in ("Plan", "Planning poker", "The plan", "Airplanes")]
    assert [one.score if one else 0 for one in scores] == sorted((one.score for one in scores if one), reverse=True)


# Commands


def every_action(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from every_action(below)
        elif not action.isSeparator() and action.isEnabled() and plain(action.text()):
            yield plain(action.text())


def test_each_action_of_the_menus_is_found_by_its_text(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    wanted = [text for menu in window.top_menus for text in every_action(menu)]
    assert len(wanted) > 30
    for text in wanted:
        palette.field.setText(f">{text}")
        palette._on_typed(palette.field.text())
        assert text in titles(palette, What.COMMAND), text


def test_every_named_action_is_there_with_its_keys_and_whether_it_works(window: MainWindow) -> None:
    palette = opened(window)
    palette.field.setText(">")
    palette._on_typed(">")
    rows = {row.key: row for row in palette.model.rows()}
    for action in (one for one in window.named if one.isVisible()):
        row = rows[action.objectName()]
        assert row.enabled == action.isEnabled()
        assert row.keys == action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    enabled = [row.enabled for row in palette.model.rows()]
    assert enabled == sorted(enabled, reverse=True), "what does not work now stands below"


def test_return_runs_a_command_and_it_is_offered_first_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "collapse")
    assert current(palette).key == "view.collapse"
    before = window.plan.outline.rowCount()
    press(qtbot, palette, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.plan.outline.rowCount() < before
    again = opened(window)
    assert current(again).key == "view.collapse"
    again.close_palette()
    path = str(window.files.path)
    assert window.state.ids(path, "commands") == ["view.collapse"]
    assert titles(typed(qtbot, window, "c"), What.COMMAND)[0] == "Collapse all"


def test_a_command_that_does_not_work_now_says_so_and_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.named["go.people"].trigger()
    settle(qtbot, window)
    palette = typed(qtbot, window, ">move to the top")
    assert not current(palette).enabled
    assert "plan" in palette.hint.text()
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_menus_that_fill_when_they_open_are_searched_too(
    qtbot: QtBot, window: MainWindow, made: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.okrdb"
    other.write_bytes(made.read_bytes())
    with qtbot.waitSignal(window.files.opened, timeout=10_000):
        window.files.open_path(other)
    settle(qtbot, window)
    palette = typed(qtbot, window, ">recent sample")
    assert (current(palette).title, current(palette).where) == ("sample", "File \u203a Open recent")
    with qtbot.waitSignal(window.files.opened, timeout=10_000):
        press(qtbot, palette, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.windowTitle().startswith("sample")


def test_pages_are_places(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "hist")
    assert "A whistle for every mechanic, against the noise." in titles(palette), "letters in the middle of a word"
    press(qtbot, palette, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.stack.currentWidget() is window.doors.page("history")


# Items, texts and places


def test_items_are_found_by_title_with_their_place_and_shown_in_the_plan(qtbot: QtBot, window: MainWindow) -> None:
    window.named["go.people"].trigger()
    palette = typed(qtbot, window, "median wait")
    row = current(palette)
    assert (row.what, row.title) == (What.ITEM, "Median waiting time for parts")
    assert [row.title[start : start + length] for start, length in row.spans] == ["Median", "wait"]
    assert "Sofía Herrera" in row.where
    assert row.snippet.startswith("A broken bike")
    press(qtbot, palette, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.stack.currentWidget() is window.plan
    shown = window.plan.current()
    assert shown is not None
    assert shown.id == row.key


def test_control_return_records_a_check_in(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "median wait")
    press(qtbot, palette, Qt.Key.Key_Return, control=True)
    dialog = window.findChild(CheckInDialog)
    assert dialog is not None
    settle(qtbot, window)
    assert "Median waiting" in dialog.ui.head_label.text()
    dialog.close()


def _with_note(desk: Desk, note: str) -> object:
    result = result_now(desk, "Mechanics certified")
    return check_ins.add(desk, CheckIn(new_id(), result.id, desk.today, Decimal(4), 5, note))


def test_words_of_a_note_lead_to_its_key_result_with_the_words_around_them(qtbot: QtBot, window: MainWindow) -> None:
    window.session.run(_with_note, "The Zwickau academy <b>confirmed</b> two places")
    settle(qtbot, window)
    palette = typed(qtbot, window, "zwick")
    row = current(palette)
    assert row.title.startswith("Mechanics certified")
    assert "Zwickau academy <b>confirmed</b>" in row.snippet
    assert [row.snippet[start : start + length] for start, length in row.snippet_spans] == ["Zwick"]
    window.grab()


def _archive(desk: Desk) -> object:
    objective = next(one for one in desk.plan.objectives.values() if one.title.startswith("We learn from"))
    return planning.archive(desk, objective.id, True)


def test_what_is_archived_is_marked_as_such(qtbot: QtBot, window: MainWindow) -> None:
    window.session.run(_archive)
    settle(qtbot, window)
    palette = typed(qtbot, window, "we learn from every")
    assert current(palette).archived
    assert titles(palette, What.COMMAND)[-1].startswith("Undo: "), "words of a step are no reason to stand first"


@pytest.mark.parametrize(("text", "what"), [("20", What.CYCLE), ("workshop", What.TEAM), ("sofia", What.PERSON)])
def test_cycles_teams_and_people_are_places(qtbot: QtBot, window: MainWindow, text: str, what: What) -> None:
    palette = typed(qtbot, window, text)
    place, row = next((at, row) for at, row in enumerate(palette.model.rows()) if row.what is what)
    palette._on_clicked(palette.model.index(place, 0))
    settle(qtbot, window)
    scope = window.plan.bar.scope()
    if what is What.TEAM:
        assert scope.team
    elif what is What.PERSON:
        assert window.plan.bar.search.text() == "Sofía Herrera"
    else:
        assert window.plan.bar.cycle.currentText() == row.title


def test_saved_views_are_places(qtbot: QtBot, window: MainWindow) -> None:
    window.plan.bar.search.setText("repairs")
    settle(qtbot, window)
    window.plan.saved._keep({"Only repairs": window.plan.combination()}, "")
    window.plan.clear_filter()
    settle(qtbot, window)
    palette = typed(qtbot, window, "only rep")
    assert current(palette).what is What.VIEW
    press(qtbot, palette, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.plan.bar.search.text() == "repairs"


@pytest.mark.parametrize("text", ["%", "'", '"', "a" * 400, "<b>", "\u202egnp", "owner:", "OR AND NOT", "  ", "😀"])
def test_hostile_text_finds_nothing_or_something_and_breaks_nothing(
    qtbot: QtBot, window: MainWindow, text: str
) -> None:
    palette = opened(window)
    palette.field.setText(text)
    palette._on_typed(palette.field.text())
    settle(qtbot, window)
    assert palette.model.rowCount() > 0
    window.grab()


# Keys and mouse


def test_arrows_skip_headings_and_go_round(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "re")
    seen = [current(palette).what]
    for _ in range(palette.model.rowCount()):
        press(qtbot, palette, Qt.Key.Key_Down)
        seen.append(current(palette).what)
    assert What.HEADING not in seen
    palette._select(palette._next(-1, 1))
    first = current(palette)
    press(qtbot, palette, Qt.Key.Key_Up)
    assert current(palette) == [row for row in palette.model.rows() if row.what in CHOOSABLE][-1]
    press(qtbot, palette, Qt.Key.Key_Down)
    assert current(palette) == first
    assert palette.field.hasFocus() or not palette.isActiveWindow()


def test_tab_goes_to_the_next_group_and_the_field_keeps_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "re")
    heads = [row.title for row in palette.model.rows() if row.what is What.HEADING]
    assert len(heads) > 1
    press(qtbot, palette, Qt.Key.Key_Tab)
    assert current(palette).what is What.ITEM
    assert palette.isVisible()


def test_escape_and_a_click_beside_close_it_and_give_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.plan.tree.setFocus()
    palette = opened(window)
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.plan.tree
    palette = opened(window)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, palette.height() - 4))
    assert not palette.isVisible()


def test_it_closes_when_the_keyboard_goes_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    QApplication.sendEvent(palette.field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert palette.isVisible(), "its own menu is no leaving"
    QApplication.sendEvent(palette.field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert not palette.isVisible()


def test_the_field_in_the_menu_bar_opens_it(qtbot: QtBot, window: MainWindow) -> None:
    button = window.finder.button
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.finder.popup is not None
    assert window.finder.popup.isVisible()
    assert "Ctrl+K" in button.toolTip()


# While the worker is busy


class Gate:
    """Keeps the worker busy until it is opened."""

    def __init__(self) -> None:
        self.event = threading.Event()

    def wait(self, _desk: object) -> None:
        self.event.wait(20)


def test_late_answers_to_earlier_letters_are_dropped_and_the_field_never_waits(
    qtbot: QtBot, window: MainWindow
) -> None:
    gate = Gate()
    window.session.read(gate.wait)
    palette = opened(window)
    qtbot.keyClicks(palette.field, "medi")
    asked = palette._asked
    assert asked is not None
    assert titles(palette, What.ITEM) == []
    palette.field.clear()
    qtbot.keyClicks(palette.field, "repairs fin")
    assert asked.cancelled
    gate.event.set()
    settle(qtbot, window)
    found = titles(palette, What.ITEM)
    assert found[0] == "Repairs finished within 24 hours"
    assert all("repairs" in title.lower() for title in found), "nothing of what the first letters would have found"


def test_return_before_the_answer_waits_for_it(qtbot: QtBot, window: MainWindow) -> None:
    gate = Gate()
    window.session.read(gate.wait)
    palette = opened(window)
    qtbot.keyClicks(palette.field, "median wait")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    gate.event.set()
    settle(qtbot, window)
    assert not palette.isVisible()
    shown = window.plan.current()
    assert shown is not None
    assert shown.title == "Median waiting time for parts"


def test_what_was_found_for_other_letters_does_not_stay_for_long(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "median")
    gate = Gate()
    window.session.read(gate.wait)
    qtbot.keyClicks(palette.field, "xx")
    assert titles(palette, What.ITEM)
    qtbot.waitUntil(lambda: not titles(palette, What.ITEM))
    assert palette.searching()
    gate.event.set()
    settle(qtbot, window)
    assert not palette.searching()


def test_it_works_with_no_workspace_open(qtbot: QtBot) -> None:
    window = launch.make_window()
    qtbot.addWidget(window)
    window.show()
    palette = opened(window)
    qtbot.keyClicks(palette.field, "open")
    assert "Open" in titles(palette, What.COMMAND)
    window.close()


def test_the_model_is_sound(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal, palette)
    for text in ("re", "zzzz", ">"):
        palette.field.setText(text)
        palette._on_typed(text)
        settle(qtbot, window)


def test_it_follows_the_size_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    palette = typed(qtbot, window, "re")
    window.resize(700, 480)
    QApplication.processEvents()
    assert palette.size() == window.size()
    assert window.rect().contains(palette.panel.geometry())
