"""Promises of COLLECT: counts and never a text, cards as fast as one types, nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.workshop.limits import IDEA_LIMIT
from okr_desktop.domain.workshop.model import Mode, Origin
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.parts.keep import KeptLine
from okr_desktop.qt.pages.workshop.parts.photo import PhotoView, load_photo
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def shown_texts(kit: ConsoleKit) -> str:
    texts = [one.text() for one in kit.page.findChildren(QLabel)]
    for one in kit.page.findChildren(QListWidget):
        texts += [one.item(row).text() for row in range(one.count())]
    return "\n".join(texts)


def test_counts_are_shown_and_no_text_is(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("A secret thought", "Another one")
    panel = kit.panel()
    assert panel.ideas.number.text() == "2"
    assert panel.done.number.text() == "0 of 3"
    assert "secret" not in shown_texts(kit)
    assert not panel.moderation.isVisible()


def test_moderation_shows_texts_only_where_it_is_switched_on(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT, moderation=True)
    kit.write("<b>You</b> know who")
    panel = kit.panel()
    assert panel.moderation.isVisible()
    assert panel.moderation.item(0).text().startswith("<b>You</b> know who")
    panel.moderation.setCurrentRow(0)
    panel.withhold.click()
    kit.settle()
    kit.hall.go(Stage.REVEAL).result(60)
    kit.settle()
    assert [note.withheld for note in kit.view.live.board.notes.values()] == [True]


def test_cards_are_typed_one_after_the_other(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    field = kit.panel().entry.line.field
    for text in ("First card", "Second card", "Third card"):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == ""
    kit.settle()
    assert kit.view.counts.ideas == 3
    assert kit.panel().entry.line.pending() == []
    assert kit.panel().entry.count.text().startswith("3 card")
    kit.hall.go(Stage.REVEAL).result(60)
    assert {note.origin for note in kit.view.live.board.notes.values()} == {Origin.PAPER}


def test_cards_of_a_pile_go_round_the_paper_seats_and_one_seat_can_be_chosen(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT, papers=2)
    entry = kit.panel().entry
    assert [entry.who.itemText(at) for at in range(entry.who.count())][1:] == ["P1", "P2"]
    assert entry._seat() != entry._seat()
    entry.choose(kit.view.seats[1].id)
    assert entry._seat() == kit.view.seats[1].id


def test_without_a_paper_seat_the_entry_says_what_to_do(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT, papers=0)
    entry = kit.panel().entry
    assert "Add a paper seat" in entry.closed.text()
    entry.add.click()
    kit.settle()
    assert not entry.closed.isVisible()
    assert not entry.line.field.isReadOnly()


def test_names_stand_on_cards_only_in_the_modes_that_say_so(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT, mode=Mode.NAMED)
    entry = kit.panel().entry
    assert entry.name.isVisible()
    entry.name.setText("Ada")
    entry.line.field.setText("Signed")
    entry.line.send()
    kit.settle()
    kit.hall.go(Stage.REVEAL).result(60)
    assert [note.author for note in kit.view.live.board.notes.values()] == ["Ada"]


def test_a_card_that_fails_comes_back_with_the_reason(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    line = kit.panel().entry.line
    kit.hall.kick(kit.view.seats[0].id).result(60)
    # The seat is gone, and this window does not know it yet.
    seat = kit.panel().entry._paper[0].id
    kit.panel().entry.choose(seat)
    line.field.setText("Hold on to me")
    line.send()
    kit.qtbot.waitUntil(lambda: line.problem.text() != "")
    assert line.field.text() == "Hold on to me"
    assert line.pending() == ["Hold on to me"]


def test_cards_after_the_reveal_are_late_ideas(kit: ConsoleKit) -> None:
    console = kit.open(Stage.REVEAL)
    console.open_wanted("quick_entry")
    entry = console.drawer.drawer("quick_entry").entry
    entry.line.field.setText("An afterthought")
    entry.line.send()
    kit.settle()
    assert kit.view.counts.late == 1
    kit.hall.go(Stage.VOTE).result(60)
    kit.settle()
    assert entry.line.field.isReadOnly()


def test_a_paper_seat_can_be_done(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    panel = kit.panel()
    panel.entry.choose(kit.view.seats[0].id)
    panel.all_done.click()
    kit.settle()
    assert kit.view.counts.done == 1
    panel.entry.choose("")
    panel.all_done.click()
    kit.settle()
    assert panel.done.number.text() == "3 of 3"


# The line


def test_what_fails_while_something_else_is_typed_waits_beside(qtbot: QtBot) -> None:
    line = KeptLine("Card")
    qtbot.addWidget(line)
    line.show()
    line.field.setText("one")
    line.send()
    line.field.setText("two")
    line.failed(1, OkrError("workshop.closed"))
    assert line.field.text() == "two"
    assert line.pending() == ["one", "two"]
    line.again.click()
    assert line.field.text() == "one"
    assert sorted(line.pending()) == ["one", "two"]
    line.send()
    line.done(2)
    line.again.click()
    assert line.field.text() == "two"


def test_a_card_that_is_too_long_is_not_cut_and_not_sent(qtbot: QtBot) -> None:
    line = KeptLine("Card")
    qtbot.addWidget(line)
    sent: list[str] = []
    line.sent.connect(lambda _number, text: sent.append(text))
    line.field.setText("x" * (IDEA_LIMIT + 1))
    line.send()
    assert not sent
    assert len(line.field.text()) == IDEA_LIMIT + 1
    line.field.setText("   ")
    line.send()
    assert not sent


# The photo


def test_a_photo_is_looked_at_beside_the_typing(kit: ConsoleKit, tmp_path: Path) -> None:
    picture = tmp_path / "wall.png"
    QImage(5_000, 300, QImage.Format.Format_RGB32).save(str(picture))
    kit.open(Stage.COLLECT)
    panel = kit.panel()
    kit.prompter.expect("choose_open_file", picture)
    panel.entry.photo.click()
    kit.wait(lambda: panel.photo.isVisible())
    assert panel.entry.line.isVisible()
    panel.photo.zoom_by(2)
    panel.photo.move_by(5, 5)
    assert panel.photo.zoom == 2
    assert panel.photo.middle == QPointF(0.75, 0.75)
    panel.photo.whole()
    assert panel.photo.middle == QPointF(0.5, 0.5)
    panel.photo_close.click()
    assert not panel.photo.isVisible()


def test_hostile_pictures_are_refused(tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    with pytest.raises(FileProblem) as said:
        load_photo(None, bad)
    assert said.value.code == "photo.unreadable"
    with pytest.raises(FileProblem):
        load_photo(None, tmp_path / "gone.png")
    view = PhotoView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.grab()


def test_long_words_beside_the_line_go_on_below_it(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    entry = kit.panel().entry
    entry.add.setText("Noch einen Papierplatz hinzufügen " * 2)
    entry.resize(420, 200)
    kit.settle()
    assert entry.minimumSizeHint().width() < 420
    assert entry.photo.geometry().top() > entry.who.geometry().bottom()
