"""Closing: ROTI under the rule of five, next steps, a parking lot that is settled, and an end that is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.console import Console
from okr_desktop.qt.pages.workshop.stages.close import ClosePanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop import publishing
from tests.qt.dialog_kit import press
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(ClosePanel, tmp_path, runner, prompter) as made:
        yield made


def ready() -> Live:
    return drafted(Stage.CLOSE, ("Riders trust our repairs",))


def published(kit: PanelKit) -> str:
    desk = kit.office.desk
    choices = publishing.default_choices(desk.plan, kit.live)
    done = publishing.publish(desk, kit.live, choices).value
    kit.hall.published(done).result()
    kit.settle()
    return done.workshop


def test_roti_is_a_picture_from_five_answers_on(make: Make) -> None:
    kit = make(ready(), paper=5)
    for seat, value in enumerate((5, 4, 4, 2)):
        kit.say(seat, do="roti", value=value, text="More breaks" if value == 2 else "")
    assert "4 of 5" in kit.panel.roti_open.text()
    assert kit.panel.roti.isHidden()
    kit.panel.paper.seat.setCurrentIndex(4)
    kit.panel.paper.choice.choose(4)
    kit.settle()
    kit.panel.roti_button.click()
    kit.settle()
    assert kit.panel.roti.bars.counts() == (0, 1, 0, 2, 2)
    assert "More breaks" in kit.panel.roti.texts.text()
    assert kit.panel.roti_button.isHidden()


def test_roti_below_five_is_words_only(make: Make) -> None:
    kit = make(ready(), paper=3)
    kit.say(0, do="roti", value=5)
    kit.panel.roti_button.click()
    kit.settle()
    assert kit.panel.roti.bars.isHidden()
    assert "Mean 5" in kit.panel.roti.mean.text()


def test_a_next_step_is_filled_in_field_by_field_and_stored_by_return(make: Make) -> None:
    kit = make(ready())
    fresh = kit.panel.steps.fresh
    fresh.text.setFocus()
    QTest.keyClicks(fresh.text, "Tell the whole company")
    fresh.owner.setFocus()
    fresh.owner.setText("Somebody New")
    fresh.due.setFocus()
    QTest.keyClicks(fresh.due, "2026-12-01")
    assert not kit.live.board.steps
    press(fresh.due, Qt.Key.Key_Return)
    kit.settle()
    (step,) = kit.live.board.steps.values()
    assert (step.text, step.owner, step.due) == ("Tell the whole company", "Somebody New", date(2026, 12, 1))
    assert fresh.typed() == ("", "", None)
    assert fresh.text.hasFocus()
    QTest.keyClicks(fresh.text, "Half typed")
    kit.panel.leave()
    kit.settle()
    assert {one.text for one in kit.live.board.steps.values()} == {"Tell the whole company", "Half typed"}


def test_a_step_is_changed_and_taken_out_and_its_day_must_be_one(make: Make) -> None:
    kit = make(closing_acts.next_step(ready(), "Tell all", "Tom"))
    (row,) = kit.panel.steps.rows.values()
    row.due.setFocus()
    QTest.keyClicks(row.due, "soon")
    row.commit()
    kit.settle()
    assert row.problem.text()
    assert row.due.text() == "soon"
    row.due.clear()
    QTest.keyClicks(row.due, "2026-12-01")
    row.text.setText("Tell everybody")
    kit.panel.commit()
    kit.settle()
    (step,) = kit.live.board.steps.values()
    assert (step.text, step.owner, step.due) == ("Tell everybody", "Tom", date(2026, 12, 1))
    row.close_button.click()
    kit.settle()
    assert not kit.live.board.steps
    assert not kit.panel.steps.rows


def test_the_parking_lot_stays_open_until_each_entry_has_an_owner_or_is_dropped(make: Make) -> None:
    live = closing_acts.park(closing_acts.park(ready(), "A second shop"), "A third shop")
    kit = make(live)
    assert kit.panel.parking.text() == "Parking lot: 2 open"
    first, second = kit.panel.parked.values()
    first.owner.setText("Somebody New")
    first.owner.commit()
    first.decision.setText("Ask the bank")
    kit.panel.commit()
    second.dropped.click()
    kit.settle()
    assert kit.panel.parking.text() == "Parking lot: all settled"
    one, other = kit.live.board.parked.values()
    assert (one.owner, one.decision, one.settled) == ("Somebody New", "Ask the bank", True)
    assert other.dropped


def test_the_figures_are_those_of_the_workshop(make: Make) -> None:
    kit = make(ready())
    assert "1 of 1 objectives came from below (100" in kit.panel.figures.share.text()
    shown = texts(kit.panel.figures)
    assert shown[shown.index("Ideas") + 1] == "6"
    assert shown[shown.index("Unique") + 1] == "5"


def test_not_yet_leaves_everything(make: Make) -> None:
    kit = make(ready(), paper=2)
    make.prompter.expect("ask", None)
    kit.panel.archive_button.click()
    kit.settle()
    assert kit.live.run.stage is Stage.CLOSE
    assert "seats" in make.prompter.asked[-1].details
    assert "keys" in make.prompter.asked[-1].details


def test_finishing_counts_writes_what_was_said_last_and_ends(make: Make) -> None:
    kit = make(ready(), paper=5)
    id = published(kit)
    kit.do(closing_acts.next_step, "Tell all", "", date(2026, 12, 1))
    for seat in range(5):
        kit.say(seat, do="roti", value=4)
    make.prompter.expect("ask", "archive")
    kit.panel.archive_button.click()
    kit.settle(6)
    assert kit.live.run.stage is Stage.ARCHIVED
    assert kit.live.results.roti is not None
    assert kit.conductor.view.seats == ()
    desk = kit.office.desk
    assert [one.text for one in desk.plan.actions.values() if one.source == id] == ["Tell all"]


@pytest.mark.parametrize(("answer", "stage"), [(None, Stage.CLOSE), ("archive", Stage.ARCHIVED)])
def test_when_the_plan_lost_the_workshop_it_is_asked_about(make: Make, answer: str | None, stage: Stage) -> None:
    kit = make(ready(), paper=2)
    published(kit)
    kit.office.undo()
    make.prompter.expect("ask", "archive")
    make.prompter.expect("ask", answer)
    kit.panel.archive_button.click()
    kit.settle(6)
    assert kit.live.run.stage is stage
    assert "not in the plan any more" in make.prompter.asked[-1].text


def test_hostile_texts_are_only_texts(make: Make) -> None:
    live = closing_acts.park(closing_acts.next_step(ready(), HOSTILE), HOSTILE)
    kit = make(live)
    assert not any("\u202e" in text for text in texts(kit.panel))
    assert any("<b>bold</b>" in text for text in texts(kit.panel))


def test_the_protocol_is_written_where_it_was_asked_for(make: Make, tmp_path: Path) -> None:
    kit = make(ready())
    target = tmp_path / "protocol.pdf"
    make.prompter.expect("choose_save_file", target)
    kit.panel.protocol.whole_button.click()
    kit.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert "protocol.pdf" in kit.panel.protocol.written.text()
    make.prompter.expect("choose_save_file", tmp_path / "missing" / "protocol.pdf")
    kit.panel.protocol.whole_button.click()
    kit.settle()
    assert kit.panel.problem.text()


def test_the_console_ends_the_workshop_as_the_panel_does(make: Make) -> None:
    kit = make(ready(), paper=2)
    console = Console(kit.conductor, kit.session, make.prompter)
    console.resize(1100, 640)
    console.show()
    kit.settle()
    make.prompter.expect("ask", "archive")
    console.going.go_now()
    kit.settle(6)
    assert "keys of all phones" in make.prompter.asked[-1].details
    assert kit.live.run.stage is Stage.ARCHIVED
    console.leave()
    console.close()
    console.deleteLater()
