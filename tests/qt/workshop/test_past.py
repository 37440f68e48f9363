"""Where it came from, in the details; and the window of a workshop that is over, with what became of each idea."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from okr_desktop.domain.changes import Label
from okr_desktop.qt.pages.plan.details_origin import OriginPart
from okr_desktop.qt.pages.workshop.past.dialog import PastDialog
from okr_desktop.qt.texts_ideas import wanted_text
from okr_desktop.services import planning, upkeep
from okr_desktop.services.workshop import past as service
from okr_desktop.services.workshop import publishing
from okr_desktop.services.workshop.lineage import came_from
from okr_desktop.services.workshop.publishing import Published
from tests.domain.workshop.lives import D1, D4, live
from tests.nordlicht import nordlicht_file
from tests.qt.plan_kit import PlanKit

HOSTILE = "<img src=x onerror=alert(1)><b>Free\u202e coffee</b>"


@pytest.fixture
def done(tmp_path: Path) -> Published:
    path = tmp_path / "sample.okrdb"
    nordlicht_file(path)
    desk = upkeep.open_desk(path, tmp_path / "backups")
    cycle = desk.plan.current_cycle()
    assert cycle is not None
    room = live()
    notes = {
        id: replace(note, text=HOSTILE) if note.text == "Free coffee" else note for id, note in room.board.notes.items()
    }
    room = replace(room, board=replace(room.board, notes=notes))
    found = publishing.publish(desk, room, publishing.PublishChoices(cycle.id, {}, frozenset(room.board.drafts))).value
    desk.close()
    return found


@pytest.fixture
def kit(qtbot: QtBot, tmp_path: Path, done: Published) -> Iterator[PlanKit]:
    kit = PlanKit(qtbot, tmp_path)
    yield kit
    kit.close()


def origin(kit: PlanKit, id: str) -> OriginPart:
    kit.plan.show_item(id)
    kit.settle()
    found = kit.plan.details.widget().findChild(OriginPart)
    assert isinstance(found, OriginPart)
    return found


def words(part: OriginPart) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]


def test_the_details_say_who_wanted_it_and_open_to_the_ideas(kit: PlanKit, done: Published) -> None:
    part = origin(kit, done.objectives[D1])
    assert wanted_text(4, 12, 9) in words(part)
    assert "Answer faster" not in words(part)
    part._turn.click()
    assert {"Answer faster", "Reply quicker", "Nobody waits in line", "Group A: Quick answers"} <= set(words(part))
    assert any("first written as “Shorter waiting lines”" in text for text in words(part))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in part.findChildren(QLabel))
    # it stays open when the pane is built anew
    kit.plan.details._on_theme()
    assert "Answer faster" in words(origin(kit, done.objectives[D1]))


def test_what_no_workshop_led_to_says_nothing_of_it(kit: PlanKit, done: Published) -> None:
    kit.plan.show_item(done.objectives[D4])
    kit.settle()
    assert kit.plan.details.widget().findChild(OriginPart) is None


@pytest.mark.parametrize(("answer", "left"), [("Still from these", True), ("Not any more", False)])
def test_new_words_throughout_ask_quietly_and_the_answer_holds(
    kit: PlanKit, done: Published, answer: str, left: bool
) -> None:
    id = done.objectives[D1]
    kit.window.session.run(lambda desk: planning.edit(desk, replace(desk.objective(id), title="Open a shop in Rome")))
    kit.settle()
    part = origin(kit, id)
    [button] = [one for one in part.findChildren(QPushButton) if one.text() == answer]
    button.click()
    kit.settle()
    kit.plan.show_item(id)
    kit.settle()
    found = kit.plan.details.widget().findChild(OriginPart)
    assert (found is not None) is left
    if isinstance(found, OriginPart):
        assert not [one for one in found.findChildren(QPushButton) if one.text() == answer]
    assert kit.read(lambda desk: came_from(desk.plan, id) is not None) is left


@pytest.fixture
def dialog(qtbot: QtBot, kit: PlanKit, done: Published) -> PastDialog:
    kit.plan.details.workshop_requested.emit(done.workshop)
    kit.settle()
    [found] = kit.window.findChildren(PastDialog)
    assert isinstance(found, PastDialog)
    qtbot.waitUntil(lambda: found.pane.table.records.rowCount() == 9)
    return found


def shown(dialog: PastDialog) -> list[str]:
    records = dialog.pane.table.records
    return [found.cells[0].text for row in range(records.rowCount()) if (found := records.record(row))]


def side(dialog: PastDialog) -> list[str]:
    QApplication.processEvents()
    place = dialog.pane._one
    widgets = [place.itemAt(index).widget() for index in range(place.count())]
    return [one.text() for one in widgets if isinstance(one, QLabel | QPushButton) and not one.isHidden()]


def test_a_workshop_shows_its_figures_and_what_became_of_each_idea(dialog: PastDialog) -> None:
    pane = dialog.pane
    assert pane.question.text() == live().setup.question
    assert "led by Fay" in pane.about.text()
    assert pane.way.text().count("→") == 5
    assert "1 withheld" in pane.aside.text()
    assert "signed by Sam" in pane.aside.text()
    pane.search.setText("quicker REPLY")
    assert shown(dialog) == ["Reply quicker"]
    assert {"Reply quicker", "Answer faster", "A · Quick answers", "Taken up"} <= set(side(dialog))
    assert "Customers hear from us within a day" in side(dialog)
    pane.search.setText("asia")
    assert "Next year" not in " ".join(side(dialog))  # it went into an objective after all
    pane.search.setText("no such words")
    assert shown(dialog) == []
    assert side(dialog) == []


def test_words_of_people_are_never_markup(dialog: PastDialog) -> None:
    dialog.pane.search.setText("coffee")
    [text] = shown(dialog)
    assert "<img" in text
    labels = dialog.findChildren(QLabel)
    assert any("<img" in label.text() for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_from_an_idea_to_its_objective_in_the_plan(
    dialog: PastDialog, kit: PlanKit, done: Published, qtbot: QtBot
) -> None:
    dialog.pane.search.setText("reply quicker")
    QApplication.processEvents()
    [link] = [one for one in dialog.pane.findChildren(QPushButton) if one.property("itemId") and not one.isHidden()]
    assert link.accessibleName().startswith("Objective: ")
    with qtbot.waitSignal(dialog.show_requested):
        link.click()
    kit.settle()
    assert kit.plan.current_id() == done.objectives[D1]


def test_it_follows_the_plan_and_says_when_the_workshop_is_gone(
    dialog: PastDialog, kit: PlanKit, done: Published
) -> None:
    kit.window.session.run(planning.delete, done.objectives[D1])
    kit.settle()
    dialog.pane.search.setText("reply quicker")
    assert "Customers hear from us within a day" not in side(dialog)
    kit.window.session.run(service.delete, done.workshop)
    kit.settle()
    assert dialog.problem.isVisibleTo(dialog)


def test_every_published_workshop_can_be_chosen_and_the_newest_comes_first(kit: PlanKit, done: Published) -> None:
    later = replace(live(), id="e" * 32, setup=replace(live().setup, question="And now?", held=date(2026, 8, 20)))
    sample = kit.read(lambda desk: next(one for one in desk.plan.workshops.values() if one.seats == 28))
    assert sample.held > later.setup.held > live().setup.held
    choices = publishing.PublishChoices(kit.read(lambda desk: desk.plan.current_cycle().id), {}, frozenset({D1}))
    kit.window.session.run(publishing.publish, later, choices)
    kit.settle()
    dialog = PastDialog(kit.window.session, parent=kit.window)
    dialog.open()
    kit.settle()
    pane = dialog.pane
    questions = [sample.question, "And now?", live().setup.question]
    assert pane.question.text() == questions[0]
    offered = [pane.chooser.itemText(row) for row in range(pane.chooser.count())]
    assert [text[:8] for text in offered] == [question[:8] for question in questions]
    pane.chooser.activated.emit(2)
    kit.settle()
    assert pane.question.text() == questions[2]
    assert pane.chooser.currentIndex() == 2
    dialog.close()


def test_without_a_workshop_it_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    nordlicht_file(tmp_path / "sample.okrdb")
    desk = upkeep.open_desk(tmp_path / "sample.okrdb", tmp_path / "backups")
    with desk.action(Label("workshop.publish", {"title": ""})) as unit:
        for id in list(desk.plan.workshops):
            unit.delete("workshop", id)
    desk.close()
    kit = PlanKit(qtbot, tmp_path)
    dialog = PastDialog(kit.window.session, parent=kit.window)
    dialog.open()
    kit.settle()
    assert not dialog.pane.isVisible()
    assert "Begin one" in dialog.problem.text()
    dialog.close()
    kit.close()
