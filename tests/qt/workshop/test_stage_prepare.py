"""Promises of preparing: everything is kept as typed, agendas can be changed, ideas from before are brought in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from okr_desktop import paths
from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.workshop.agenda import Break, total
from okr_desktop.domain.workshop.model import Mode, Origin, Wifi
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop import prework
from okr_desktop.qt.pages.workshop.prepare.printing import PrintStep
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
    kit.hall.setup(place="Elsewhere").result(10)
    kit.page.conductor.refresh_now() if kit.page.conductor else None
    assert form.question.question.toPlainText() == "What"
    kit.wait(lambda: kit.view.live.setup.question == "What")


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


def test_the_eight_agendas_are_offered_and_one_is_taken(kit: ConsoleKit) -> None:
    form = panel(kit, agenda=None)
    kit.settle()
    assert form.agenda.offers.count() == 8
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
    kit.wait(lambda: form.offers.count() == 9)
    kit.settle()
    assert form.offers.item(8).text().startswith("Ours & <b>better</b>")
    agenda = kit.view.live.setup.agenda
    assert agenda is not None
    assert agenda.id.startswith("own-")
    assert list((paths.data_dir() / "agendas").iterdir())


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


def test_posters_and_cards_are_written(kit: ConsoleKit, tmp_path: Path) -> None:
    form = panel(kit, seats=5)
    assert isinstance(form.steps[-1], PrintStep)
    papers = form.steps[-1]
    for row in range(papers.papers.count()):
        papers.papers.setCurrentRow(row)
        if papers.kind() == "join":
            assert not papers.save.isEnabled()
            continue
        target = tmp_path / f"{papers.kind()}.pdf"
        kit.prompter.expect("choose_save_file", target)
        papers.save.click()
        kit.settle()
        assert target.read_bytes().startswith(b"%PDF"), papers.problem.text()


# Reading


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            '["a", {"text": "b", "origin": "sponsor", "cluster": "C"}]',
            [("a", "prework_participant", ""), ("b", "sponsor", "C")],
        ),
        ('{"ideas": [{"text": "b"}, 7, null, {"text": 3}]}', [("b", "prework_participant", "")]),
    ],
)
def test_json_of_our_own(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [(one, origin.value, group) for one, origin, group in prework.from_json(text).rows] == rows


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "7", '{"other": []}', "nul"])
def test_hostile_json_is_refused_with_a_code(text: str) -> None:
    with pytest.raises(FileProblem) as said:
        prework.from_json(text, "x.json")
    assert said.value.code in ("file.not_json", "prework.no_list")


def test_hostile_lines_are_kept_as_text_or_left_out() -> None:
    found = prework.from_text("<b>bold</b>\n\u202egnp.exe\n=cmd|' /C calc'!A0\n\x00\n" + '"' * 5)
    assert [row[0] for row in found.rows] == ["<b>bold</b>", "gnp.exe", "=cmd|' /C calc'!A0", '"""""']
    assert [problem.line for problem in found.problems] == [4]
    assert prework.from_table('text;origin\n"open quote;x').rows
    assert len(prework.from_text("a\n" * 6_000).rows) == 5_000
