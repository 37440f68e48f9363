"""Publishing: what is previewed is what is written, as one step; where it goes, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from okr_desktop.domain.okrs import State
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import Live, ParentItem
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.dialogs.cycle import CycleDialog
from okr_desktop.qt.pages.workshop.page import WorkshopPage
from okr_desktop.qt.pages.workshop.stages.publish import PublishPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.sleep import Awake
from okr_desktop.services import cycles
from tests.qt.dialog_kit import ALIGNED, press
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts, workshop

TITLES = ("Riders trust our repairs", "Everybody smiles")


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(PublishPanel, tmp_path, runner, prompter) as made:
        yield made


def ready(*titles: str, **setup: object) -> Live:
    return drafted(Stage.PUBLISH, titles or TITLES, 1, **setup)


def previewed(kit: PanelKit) -> list[tuple[str, str]]:
    return [(line.mark, line.text) for line in kit.panel.preview.lines()]


def titles(kit: PanelKit) -> set[str]:
    return {one.title for one in kit.office.desk.plan.objectives.values()}


def test_what_is_previewed_is_written_as_one_step_and_undo_takes_it_back(make: Make) -> None:
    kit = make(ready())
    steps = kit.office.steps()
    assert [mark for mark, _ in previewed(kit)] == ["", "+", "+", "+", "+"]
    assert not titles(kit) & set(TITLES)
    kit.panel.publish_button.click()
    kit.settle()
    assert set(TITLES) <= titles(kit)
    assert kit.office.steps() == steps + 1
    assert set(kit.live.results.published) == {*kit.live.board.drafts, *kit.live.board.results}
    assert not kit.panel.result.isHidden()
    assert [mark for mark, _ in previewed(kit)] == ["", "=", "=", "=", "="]
    kit.office.undo()
    assert not titles(kit) & set(TITLES)


def test_again_it_is_brought_up_to_date_and_not_doubled(make: Make) -> None:
    kit = make(ready())
    kit.panel.publish_button.click()
    kit.settle()
    before = len(kit.office.desk.plan.objectives)
    kit.do(drafting.edit_draft, kit.draft(TITLES[0]).id, why="Now with a reason")
    kit.panel.look()
    kit.settle()
    assert ("~", TITLES[0]) in previewed(kit)
    kit.panel.publish_button.click()
    kit.settle()
    assert len(kit.office.desk.plan.objectives) == before
    assert kit.office.objective(TITLES[0]).why == "Now with a reason"


def test_each_objective_goes_where_it_was_put(make: Make) -> None:
    kit = make(ready())
    above = kit.office.objective(ALIGNED)
    row = kit.panel.rows[kit.draft(TITLES[0]).id]
    row.set_parent(above.id)
    row.above.picked.emit()
    kit.panel.rows[kit.draft(TITLES[1]).id].tick.setChecked(False)
    kit.panel.as_drafts.setChecked(True)
    kit.settle()
    assert previewed(kit)[:2] == [("", above.title), ("+", TITLES[0])]
    assert kit.draft(TITLES[0]).parent == above.id, "the place is kept"
    kit.panel.publish_button.click()
    kit.settle()
    made = kit.office.objective(TITLES[0])
    assert (made.parent, made.cycle, made.state) == (above.id, kit.panel.cycle.currentData(), State.DRAFT)
    assert TITLES[1] not in titles(kit)


def test_where_it_goes_is_kept_and_undo_comes_back_into_the_field(make: Make) -> None:
    kit = make(ready())
    row = kit.panel.rows[kit.draft(TITLES[0]).id]
    row.set_parent(kit.office.objective(ALIGNED).id)
    row.above.picked.emit()
    kit.settle()
    kit.hall.undo().result()
    kit.settle()
    assert row.chosen_parent() is None
    kit.panel.cycle.setCurrentIndex(0)
    kit.panel.cycle.activated.emit(0)
    kit.settle()
    assert kit.live.setup.cycle is None
    assert kit.panel.cycle.currentIndex() == 0


def test_the_parent_of_the_room_is_offered(make: Make) -> None:
    above = make.office.objective(ALIGNED)
    kit = make(ready(parents=(ParentItem(above.id, above.title),)))
    assert {row.chosen_parent() for row in kit.panel.rows.values()} == {above.id}


def test_a_parent_that_is_none_is_refused_and_stays_typed(make: Make) -> None:
    kit = make(ready())
    row = next(iter(kit.panel.rows.values()))
    row.above.setText("Nothing of the plan")
    kit.panel.publish_button.click()
    kit.settle()
    assert "Nothing of the plan" in kit.panel.problem.text()
    assert row.above.text() == "Nothing of the plan"
    assert not kit.live.results.published


def test_nothing_chosen_cannot_be_published(make: Make) -> None:
    kit = make(ready())
    for row in kit.panel.rows.values():
        row.tick.setChecked(False)
    kit.settle()
    assert not kit.panel.publish_button.isEnabled()
    assert kit.panel.errors.text()


def test_a_missing_cycle_is_made_from_here_and_chosen(make: Make) -> None:
    kit = make(ready())
    row = next(iter(kit.panel.rows.values()))
    row.tick.setChecked(False)
    kit.panel.new_cycle.click()
    kit.settle()
    (dialog,) = kit.panel.findChildren(CycleDialog)
    dialog.ui.year.setValue(2031)
    dialog.save()
    kit.settle()
    made = next(one for one in kit.office.desk.plan.cycles.values() if one.start.year == 2031)
    assert kit.panel.cycle.currentData() == made.id
    assert not next(iter(kit.panel.rows.values())).tick.isChecked(), "what was chosen before stays"
    assert not [one for one in kit.panel.findChildren(QDialog) if one.isVisible()]


def test_a_closed_cycle_is_refused_in_words(make: Make) -> None:
    kit = make(ready())
    chosen = kit.panel.cycle.currentData()
    desk = kit.office.desk
    for state in ("review", "closed"):
        cycles.set_state(desk, chosen, type(desk.plan.cycles[chosen].state)(state))
    kit.panel.publish()
    kit.settle()
    assert kit.panel.problem.text()
    assert not kit.live.results.published
    assert not kit.panel._publishing


def test_after_publishing_the_figures_and_the_way_to_the_plan_are_there(make: Make) -> None:
    kit = make(ready())
    shown: list[str] = []
    kit.panel.show_requested.connect(shown.append)
    kit.panel.publish_button.click()
    kit.settle()
    assert "2 of 2 objectives came from below" in kit.panel.figures.share.text()
    assert any("9 dot" in text for text in texts(kit.panel.wanted_list))
    kit.panel.show_button.click()
    assert shown == [kit.office.objective(TITLES[0]).id]


def test_hostile_titles_are_only_texts(make: Make) -> None:
    kit = make(ready(HOSTILE))
    assert ("+", HOSTILE) in previewed(kit)
    kit.panel.publish_button.click()
    kit.settle()
    assert kit.live.results.published
    assert not any("\u202e" in text for text in texts(kit.panel))


def test_the_page_passes_the_wish_to_see_the_plan_on(make: Make) -> None:
    kit = make(ready())
    page = WorkshopPage(kit.session, make.prompter)
    page.awake = Awake(page, [])
    page.take(kit.hall)
    shown: list[str] = []
    page.show_requested.connect(shown.append)
    page.console.stages.shown().show_requested.emit("an id")
    assert shown == ["an id"]
    page.console.leave()
    page.conductor.close()
    page.close()
    page.deleteLater()


def test_without_an_objective_it_says_where_to_find_one(make: Make) -> None:
    kit = make(workshop(Stage.PUBLISH))
    assert kit.panel.nothing.isVisible()
    press(kit.panel.nothing.back_button, Qt.Key.Key_Space)
    kit.settle()
    assert kit.live.run.stage is Stage.DRAFT_O


def test_a_rehearsal_stays_out_of_the_plan_until_somebody_says_that_it_is_meant(make: Make) -> None:
    kit = make(ready(rehearsal=True))
    assert not kit.panel.as_real.isHidden()
    assert not kit.panel.as_real.isChecked()
    assert not kit.panel.publish_button.isEnabled()
    assert "rehearsal" in kit.panel.errors.text()
    kit.panel.as_real.click()
    kit.settle()
    assert kit.panel.publish_button.isEnabled()
    kit.panel.publish_button.click()
    kit.settle()
    assert set(TITLES) <= titles(kit)


def test_a_real_workshop_is_not_asked_whether_it_is_real(make: Make) -> None:
    assert make(ready()).panel.as_real.isHidden()
