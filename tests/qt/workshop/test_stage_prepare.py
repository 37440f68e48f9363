"""Promises of preparing: everything is kept as typed, agendas can be changed, ideas from before are brought in."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from okr_desktop import paths
from okr_desktop.domain.workshop.agenda import Break, total
from okr_desktop.domain.workshop.model import Mode, Origin, Wifi
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.prepare import PreparePanel
from okr_desktop.qt.pages.workshop.words import mode_truth
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import QUESTION, ConsoleKit


@pytest.fixture
def kit(
    qtbot: QtBot,
    runner: TaskRunner,
    prompter: ScriptedPrompter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ConsoleKit]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def panel(kit: ConsoleKit, **setup: object) -> PreparePanel:
    kit.open(Stage.PREPARE, **setup)
    found = kit.panel()
    assert isinstance(found, PreparePanel)
    return found


def test_typed_fields_are_kept_without_a_button(kit: ConsoleKit) -> None:
    form = panel(kit, question="")
    form.question.question.setPlainText(QUESTION)
    form.people.facilitator.setText("Ada")
    form.people.facilitator.textEdited.emit("Ada")
    form.people.seats.setValue(12)
    form.place.place.setText("Room 4")
    form.place.place.textEdited.emit("Room 4")
    kit.wait(lambda: kit.view.live.setup.place == "Room 4")
    kit.wait(lambda: kit.view.live.setup.question == QUESTION)
    setup = kit.view.live.setup
    assert (setup.facilitator, setup.seats) == ("Ada", 12)


def test_an_answer_of_the_hall_never_overwrites_what_is_being_typed(kit: ConsoleKit) -> None:
    form = panel(kit, question="")
    form.question.question.setPlainText("What")
    kit.hall.setup(place="Elsewhere").result(60)
    kit.page.conductor.refresh_now() if kit.page.conductor else None
    assert form.question.question.toPlainText() == "What"
    kit.wait(lambda: kit.view.live.setup.question == "What")


def test_the_check_of_the_network_follows_the_paper_box_at_once(kit: ConsoleKit) -> None:
    place = panel(kit, paper_only=True).place
    assert not place.preflight.isEnabled()
    place.paper_only.click()
    kit.settle()
    assert place.preflight.isEnabled()
    assert "Not checked" in place.state.text()
    place.paper_only.click()
    kit.settle()
    assert not place.preflight.isEnabled()


def test_each_mode_tells_its_exact_truth(kit: ConsoleKit) -> None:
    form = panel(kit)
    assert form.people.truth.text() == mode_truth(Mode.SEALED)
    assert "not even for you" in form.people.truth.text()
    form.people.mode.choose(1)
    kit.settle()
    assert kit.view.live.setup.mode is Mode.NAMED_AFTER
    assert "not anonymous" in form.people.truth.text()
    form.people.mode.choose(2)
    kit.settle()
    assert kit.view.live.setup.mode is Mode.NAMED


def test_three_examples_can_be_taken_over(kit: ConsoleKit) -> None:
    form = panel(kit, question="")
    assert len(form.question.examples) == 3
    form.question.examples[1].click()
    assert form.question.question.toPlainText() == form.question.examples[1].text()


def test_every_agenda_is_offered_and_one_is_taken(kit: ConsoleKit) -> None:
    form = panel(kit, agenda=None)
    kit.settle()
    assert form.agenda.offers.count() == 13
    # Coming to the list chooses nothing.
    kit.page.activateWindow()
    form.show_step(1)
    kit.settle()
    assert form.agenda.offers.hasFocus()
    assert not form.agenda.is_ready(kit.view)
    form.agenda.offers.setCurrentRow(1)
    kit.settle()
    agenda = kit.view.live.setup.agenda
    assert agenda is not None
    assert total(agenda) == 120
    assert form.agenda.total.text() == "120 minutes in all"
    assert form.agenda.table.records.rowCount() == len(agenda.steps)


def test_minutes_order_and_breaks_can_be_changed_and_fitted(kit: ConsoleKit) -> None:
    form = panel(kit).agenda
    kit.settle()
    before = kit.view.live.setup.agenda
    assert before is not None
    form.table.go_to("1")
    form.minutes.setValue(25)
    form.flush()
    kit.settle()
    changed = kit.view.live.setup.agenda
    assert changed is not None
    assert changed.steps[1].minutes == 25
    form.table.go_to("2")
    form.table.setFocus()
    QTest.keyClick(form.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    kit.settle()
    moved = kit.view.live.setup.agenda
    assert moved is not None
    assert moved.steps[3] == before.steps[2]
    assert form.table.at() == 3
    form.add_break.click()
    kit.settle()
    with_break = kit.view.live.setup.agenda
    assert with_break is not None
    assert isinstance(with_break.steps[4], Break)
    form.wished.setValue(60)
    form.fit.click()
    kit.settle()
    fitted = kit.view.live.setup.agenda
    assert fitted is not None
    assert total(fitted) == 60


def test_an_agenda_that_cannot_run_says_so(kit: ConsoleKit) -> None:
    form = panel(kit).agenda
    kit.settle()
    form.wished.setValue(5)
    form.fit.click()
    kit.settle()
    assert "minutes" in form.problem.text()


def test_an_own_agenda_is_saved_and_offered(kit: ConsoleKit) -> None:
    form = panel(kit).agenda
    kit.settle()
    kit.prompter.expect("ask_text", "Ours & <b>better</b>")
    form.save.click()
    kit.wait(lambda: form.offers.count() == 14)
    kit.settle()
    assert form.offers.item(13).text().startswith("Ours & <b>better</b>")
    agenda = kit.view.live.setup.agenda
    assert agenda is not None
    assert agenda.id.startswith("own-")
    assert list((paths.data_dir() / "agendas").iterdir())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_own_agenda_is_deleted_after_a_question_and_bundled_ones_are_not(kit: ConsoleKit) -> None:
    form = panel(kit).agenda
    kit.settle()
    form.show()
    assert not form.forget.isVisibleTo(form)
    QTest.keyClick(form.offers, Qt.Key.Key_Delete)  # a bundled one: nothing is asked
    form.offers.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    kit.prompter.expect("ask_text", "Ours")
    form.save.click()
    kit.wait(lambda: form.offers.count() == 14)
    kit.settle()
    before = kit.view.live.setup.agenda
    assert form.forget.isVisibleTo(form)
    kit.prompter.expect("ask", None)
    form.forget.click()
    kit.settle()
    assert "“Ours”" in kit.prompter.asked[-1].text
    assert form.offers.count() == 14
    # The right button shows the menu and chooses nothing.
    form.offers.setCurrentRow(0)
    kit.settle()
    chosen = kit.view.live.setup.agenda
    assert chosen is not None
    assert chosen != before
    form.offers.scrollToBottom()
    place = form.offers.visualItemRect(form.offers.item(13)).center()
    QTest.mouseClick(form.offers.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert form.offers.currentRow() == 0
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, form.offers.viewport().mapToGlobal(place))
    QApplication.sendEvent(form.offers.viewport(), event)
    menu = next(one for one in form.offers.findChildren(QMenu) if one.isVisible())
    kit.prompter.expect("ask", "delete")
    menu.actions()[0].trigger()
    menu.close()
    kit.wait(lambda: form.offers.count() == 13)
    kit.settle()
    assert kit.view.live.setup.agenda == chosen
    assert form.offers.currentRow() == 0
    assert not list((paths.data_dir() / "agendas").iterdir())


def test_a_workshop_keeps_the_steps_of_a_deleted_own_agenda(kit: ConsoleKit) -> None:
    form = panel(kit).agenda
    kit.settle()
    kit.prompter.expect("ask_text", "Ours")
    form.save.click()
    kit.wait(lambda: form.offers.count() == 14)
    kit.settle()
    used = kit.view.live.setup.agenda
    kit.prompter.expect("ask", "delete")
    QTest.keyClick(form.offers, Qt.Key.Key_Delete)
    kit.wait(lambda: form.offers.count() == 13)
    kit.settle()
    assert kit.view.live.setup.agenda == used
    assert used is not None
    assert len(form.table.records.records()) == len(used.steps)
    assert not form.forget.isVisibleTo(form)


def test_the_wifi_becomes_a_code(kit: ConsoleKit) -> None:
    form = panel(kit).place
    form.ssid.setText("Guest")
    form.password.setText("k;e:y")
    form.ssid.textEdited.emit("Guest")
    kit.wait(lambda: kit.view.live.setup.wifi == Wifi("Guest", "k;e:y", "WPA"))
    form.show()
    assert not form.code.isHidden()


def test_the_list_says_what_is_still_open(kit: ConsoleKit) -> None:
    form = panel(kit, question="", paper_only=False)
    tips = [form.list.item(row).toolTip() for row in range(form.list.count())]
    assert tips[0] == "Question: still open"
    assert tips[1] == "Agenda: done"
    assert tips[3] == "Place and phones: still open"
    form.mend("preflight.open")
    assert form.list.currentRow() == 3


def test_pasted_ideas_are_looked_at_then_brought_in_and_can_be_undone(kit: ConsoleKit) -> None:
    form = panel(kit).before
    form.pasted.setPlainText("- First\n\n* Second\n" + "x" * 300)
    assert [record.cells[0].text for record in form.table.records.records()] == ["First", "Second"]
    assert "Line 4" in form.problem.text()
    form.bring.click()
    kit.settle()
    notes = kit.view.live.board.notes.values()
    assert {(note.text, note.origin, note.shown) for note in notes} == {
        ("First", Origin.PREWORK, False),
        ("Second", Origin.PREWORK, False),
    }
    assert form.pasted.toPlainText() == ""
    kit.console.undo()
    kit.settle()
    assert not kit.view.live.board.notes


def test_a_file_is_read_on_the_worker_and_shown_first(kit: ConsoleKit, tmp_path: Path) -> None:
    table = tmp_path / "ideas.csv"
    table.write_text('text;origin;cluster\n"Fewer; clicks";leadership;Usability\n\'=1+1;martian;\n', encoding="utf-8")
    form = panel(kit).before
    kit.prompter.expect("choose_open_file", table)
    form.file.click()
    kit.settle()
    assert [record.cells[0].text for record in form.table.records.records()] == ["Fewer; clicks", "=1+1"]
    assert "martian" in form.problem.text()
    form.bring.click()
    kit.settle()
    assert [cluster.name for cluster in kit.view.live.board.clusters.values()] == ["Usability"]


def test_a_long_paste_is_read_beside_the_window(kit: ConsoleKit) -> None:
    form = panel(kit).before
    form.pasted.setPlainText("".join(f"Idea number {number} of a long list\n" for number in range(1_000)))
    assert not form.bring.isEnabled()
    kit.settle()
    assert form.bring.isEnabled()
    assert len(form._found.rows) == 1_000
    form.pasted.setPlainText("x" * (1024 * 1024 + 1))
    kit.settle()
    assert form.problem.text()
    assert not form.bring.isEnabled()


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b'{"other": []}'])
def test_a_file_that_holds_no_ideas_is_refused_in_words(kit: ConsoleKit, tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "ideas.json"
    broken.write_bytes(content)
    form = panel(kit).before
    kit.prompter.expect("choose_open_file", broken)
    form.file.click()
    kit.settle()
    assert form.problem.text()
    assert not form.bring.isEnabled()


def _answer(kit: ConsoleKit, text: str, at: int, **more: object) -> str:
    head = {"format": "okr-desktop/ideas", "version": 1, "workshop": kit.view.live.id, "question": QUESTION}
    return json.dumps({**head, "ideas": [{"id": f"{at:032x}", "text": text}], **more})


def test_a_form_is_written_and_the_answers_of_several_people_are_brought_in_once(
    kit: ConsoleKit, tmp_path: Path
) -> None:
    form = panel(kit, language="de").before
    assert form.language.currentData() == "de"
    kit.prompter.expect("choose_save_file", tmp_path / "f.html")
    form.form.click()
    kit.settle()
    assert kit.prompter.asked[-1].text.endswith(".html")
    text = (tmp_path / "f.html").read_text("utf-8")
    assert '<html lang="de">' in text
    assert QUESTION in text
    assert "f.html" in form.written.text()
    assert form.written.isVisibleTo(form)
    for at, name in enumerate(("a", "b")):
        (tmp_path / f"{name}.okr-ideas.json").write_text(_answer(kit, f"Idea {name}", at), "utf-8")
    (tmp_path / "c.json").write_text(_answer(kit, "Foreign", 9, workshop="f" * 32), "utf-8")
    chosen = [tmp_path / name for name in ("a.okr-ideas.json", "b.okr-ideas.json", "c.json")]
    for _ in range(2):
        kit.prompter.expect("choose_open_files", chosen)
        form.answers.click()
        kit.settle()
        assert "c.json" in form.problem.text()
        form.bring.click()
        kit.settle()
    assert sorted(note.text for note in kit.view.live.board.notes.values()) == ["Idea a", "Idea b"]
    assert not form.bring.isEnabled()


def test_answers_in_a_mail_can_be_pasted_and_broken_ones_are_refused_in_words(kit: ConsoleKit) -> None:
    form = panel(kit).before
    data = _answer(kit, "Faster", 1).encode()
    block = base64.b64encode(data).decode().rstrip("=")
    text = f"Hello\n-----BEGIN OKR IDEAS {len(data)}-----\n{block}\n-----END OKR IDEAS-----\n"
    form.pasted.setPlainText(text.replace(block, block[:20]))
    assert "Pasted text" in form.problem.text()
    assert not form.bring.isEnabled()
    form.pasted.setPlainText(text)
    assert not form.problem.text()
    form.bring.click()
    kit.settle()
    assert [note.text for note in kit.view.live.board.notes.values()] == ["Faster"]
    form.pasted.setPlainText(text)
    assert "already" in form.problem.text()
    assert not form.bring.isEnabled()


def test_a_form_cannot_be_written_without_a_question(kit: ConsoleKit, tmp_path: Path) -> None:
    form = panel(kit, question="").before
    kit.prompter.expect("choose_save_file", tmp_path / "f.html")
    form.form.click()
    kit.settle()
    assert "question" in form.problem.text()
    assert not (tmp_path / "f.html").exists()
