"""Every stage begins with the keyboard in its panel, and no panel opens a window of its own while it is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.parts.pieces import CardLine, CardList
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop import content
from tests.qt.workshop.console_kit import ConsoleKit

FIRST = (Stage.MERGE, Stage.CLUSTER, Stage.VOTE, Stage.SHORTLIST, Stage.DRAFT_O)
LAST = (*(Stage.DRAFT_KR, Stage.CHECK, Stage.CONFIDENCE, Stage.ACCEPT, Stage.SIGN, Stage.PUBLISH, Stage.CLOSE),)


class Windows(QObject):
    """Which windows opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def test_each_stage_begins_with_the_keyboard_in_its_panel_and_opens_no_window(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("Answers within a day", "Fewer clicks", "No surprise on the bill")
    kit.hall.go(Stage.REVEAL).result(60)
    kit.hall.act(acts.show_all).result(60)
    kit.settle()
    windows = Windows()
    kit.page.window().activateWindow()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    try:
        for stage in FIRST:
            begin(kit, stage)
        kit.hall.act(drafting.new_draft, "Customers are answered at once", no_source=True).result(60)
        (draft,) = drafting.drafts(kit.view.live)
        kit.hall.act(drafting.new_result, draft.id, "Answers within a day").result(60)
        for stage in LAST:
            begin(kit, stage)
    finally:
        app.removeEventFilter(windows)
    assert windows.opened == []


def begin(kit: ConsoleKit, stage: Stage) -> None:
    """Go there; what has the keyboard must be the panel's, and no field: letters are commands at first."""
    kit.console.bar.next.setFocus()
    kit.hall.go(stage).result(60)
    kit.settle()
    focus = QApplication.focusWidget()
    assert focus is not None, stage
    assert kit.panel() is focus or kit.panel().isAncestorOf(focus), stage
    assert not isinstance(focus, QLineEdit | QPlainTextEdit), stage


@pytest.mark.parametrize("width", range(200, 320, 8))
def test_a_card_shows_all_its_text_beside_a_scroll_bar(qtbot: QtBot, width: int) -> None:
    cards = CardList("Cards")
    qtbot.addWidget(cards)
    cards.resize(width, 120)
    cards.show()
    text, note = "Customers trust our numbers", "R · We know why people leave us"
    cards.show_lines([CardLine(str(at), text, note) for at in range(9)])
    QApplication.processEvents()
    one = cards.visualItemRect(cards.item(0))
    inner = one.width() - 2 * (cards.style().pixelMetric(cards.style().PixelMetric.PM_FocusFrameHMargin) + 1)
    needs = cards.fontMetrics().boundingRect(0, 0, inner, 1000, 0x1000, cards.item(0).text())
    assert one.right() <= cards.viewport().width()
    assert one.height() >= needs.height()


def test_a_drawer_stays_above_the_panel_of_the_next_stage(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("Answers within a day")
    kit.console.toggle_drawer("parking")
    for stage in (Stage.REVEAL, Stage.MERGE, Stage.CLUSTER, Stage.VOTE):
        kit.hall.go(stage).result(60)
        kit.settle()
        drawer = kit.console.drawer
        over = drawer.parentWidget()
        assert over is not None
        seen = over.childAt(drawer.geometry().center())
        assert seen is drawer or drawer.isAncestorOf(seen), stage


def test_between_two_steps_of_a_stage_the_button_names_the_method_alone(kit: ConsoleKit) -> None:
    standard = next(one.agenda for one in content.agendas("en") if one.agenda.id == "standard")
    kit.open(Stage.COLLECT, agenda=standard)
    kit.write("Answers within a day")
    kit.hall.go(Stage.DRAFT_KR).result(60)
    kit.settle()
    assert kit.console.bar.next.text() == "Next: Write the key results"
