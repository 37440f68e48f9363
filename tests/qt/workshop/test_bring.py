"""Bringing objectives from the plan: listed, searched and ticked by keyboard, and revised by what is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import State
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.dialogs.workshop_bring import BringDialog
from okr_desktop.qt.dialogs.workshop_bring_data import BringLine
from okr_desktop.qt.pages.workshop.late import publish_data
from okr_desktop.qt.pages.workshop.stages.check import CheckPanel
from okr_desktop.qt.pages.workshop.stages.draft_kr import DraftKrPanel
from okr_desktop.qt.pages.workshop.stages.draft_o import DraftOPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, planning
from okr_desktop.services.workshop.publishing import default_choices
from tests.qt.dialog_kit import ALIGNED, flush, gone, press
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, panels, workshop

RIDERS = "Riders know what happens to their bike without asking"


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(DraftKrPanel, tmp_path, runner, prompter) as made:
        yield made


@pytest.fixture
def lab(make: Make) -> PanelKit:
    """A key result lab that has just begun: no objective."""
    return make(workshop(Stage.DRAFT_KR, ideas=0))


def asked(kit: PanelKit, button: Any) -> BringDialog:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()
    [dialog] = kit.panel.window().findChildren(BringDialog)
    assert dialog.isVisible()
    return dialog


def shown(dialog: BringDialog) -> list[str]:
    return [line.text for item in dialog._items() if not item.isHidden() for line in (line_of(item),)]


def line_of(item: Any) -> BringLine:
    line: BringLine = item.data(0, Qt.ItemDataRole.UserRole)
    return line


def shut(dialog: BringDialog) -> None:
    dialog.close()
    flush()


def test_an_empty_lab_says_what_to_do_and_brings_it_in_by_keyboard_alone(lab: PanelKit) -> None:
    assert lab.panel.nothing.isVisible()
    dialog = asked(lab, lab.panel.nothing.bring_button)
    assert dialog.search.hasFocus()
    assert not dialog.bring_button.isEnabled()
    QTest.keyClicks(dialog.search, "riders know")
    assert shown(dialog) == [RIDERS]
    press(dialog.search, Qt.Key.Key_Down)
    assert dialog.tree.hasFocus()
    press(dialog.tree, Qt.Key.Key_Space)
    assert dialog.bring_button.isEnabled()
    press(dialog.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    lab.settle(5)
    assert gone(dialog)
    [draft] = drafting.drafts(lab.live)
    item = lab.office.objective(RIDERS)
    assert (draft.title, draft.existing, draft.no_source) == (RIDERS, item.id, True)
    assert len(drafting.results_of(lab.live, draft.id)) == len(lab.office.desk.plan.results(item.id))
    assert not lab.panel.nothing.isVisible()
    assert lab.panel.objectives.count() == 1
    lab.hall.undo().result()
    lab.settle()
    assert lab.panel.nothing.isVisible()


def test_what_is_in_the_workshop_already_cannot_be_chosen_again(lab: PanelKit) -> None:
    dialog = asked(lab, lab.panel.nothing.bring_button)
    for item in dialog._items()[:2]:
        item.setCheckState(0, Qt.CheckState.Checked)
    dialog.bring()
    lab.settle(5)
    assert len(drafting.drafts(lab.live)) == 2
    dialog = asked(lab, lab.panel.bring_button)
    there = [item for item in dialog._items() if not item.flags() & Qt.ItemFlag.ItemIsEnabled]
    assert [line_of(item).id for item in there] == [draft.existing for draft in drafting.drafts(lab.live)]
    assert dialog.chosen() == ()
    shut(dialog)


def test_another_cycle_is_read_and_ticks_stay(lab: PanelKit) -> None:
    dialog = asked(lab, lab.panel.nothing.bring_button)
    before = shown(dialog)
    dialog._items()[0].setCheckState(0, Qt.CheckState.Checked)
    dialog.cycle.setCurrentIndex(0)
    dialog.cycle.activated.emit(0)
    lab.settle()
    assert set(before) < set(shown(dialog))
    assert len(dialog.chosen()) == 1
    ticked = [line_of(item).text for item in dialog._items() if item.checkState(0) is Qt.CheckState.Checked]
    assert ticked == before[:1]
    shut(dialog)


def test_closed_cycles_and_what_is_done_are_not_offered_and_the_list_says_so(lab: PanelKit) -> None:
    desk = lab.office.desk
    for cycle in list(desk.plan.cycles.values()):
        cycles.save(desk, replace(cycle, state=CycleState.CLOSED))
    # What is meant for no cycle yet is in no closed one: it is offered until it is put away.
    free = {one.title: one.id for one in desk.plan.objectives.values() if one.cycle is None}
    dialog = asked(lab, lab.panel.nothing.bring_button)
    assert sorted(shown(dialog)) == sorted(free)
    shut(dialog)
    for id in free.values():
        planning.archive(desk, id, True)
    dialog = asked(lab, lab.panel.nothing.bring_button)
    assert shown(dialog) == []
    assert "Choose another cycle" in dialog.empty.text()
    assert [dialog.cycle.itemText(row) for row in range(dialog.cycle.count())] == ["All open cycles"]
    shut(dialog)


def test_what_is_gone_before_it_is_brought_in_is_said_and_the_dialog_stays(lab: PanelKit) -> None:
    dialog = asked(lab, lab.panel.nothing.bring_button)
    first = dialog._items()[0]
    first.setCheckState(0, Qt.CheckState.Checked)
    desk = lab.office.desk
    planning.edit(desk, replace(desk.objective(line_of(first).id), state=State.CANCELLED))
    dialog.bring()
    lab.settle(5)
    assert dialog.isVisible()
    assert "not in the plan any more" in dialog.problem.text()
    assert not drafting.drafts(lab.live)
    assert not dialog.bring_button.isEnabled()
    shut(dialog)


def test_hostile_titles_stay_text(lab: PanelKit) -> None:
    desk = lab.office.desk
    planning.edit(desk, replace(desk.objective(lab.office.objective(ALIGNED).id), title=HOSTILE[:180]))
    dialog = asked(lab, lab.panel.nothing.bring_button)
    item = next(one for one in dialog._items() if one.text(0).startswith("<b>bold"))
    assert "\u202e" not in item.text(0)
    assert "<img" not in item.toolTip(0) or "&lt;img" in item.toolTip(0)
    shut(dialog)


def test_nothing_of_the_plan_is_read_on_the_thread_of_the_window(lab: PanelKit) -> None:
    QTest.mouseClick(lab.panel.nothing.bring_button, Qt.MouseButton.LeftButton)
    [dialog] = lab.panel.window().findChildren(BringDialog)
    assert dialog.tree.topLevelItemCount() == 0
    assert "Looking into the plan" in dialog.empty.text()
    lab.settle()
    assert dialog.tree.topLevelItemCount() > 0
    assert QApplication.activeModalWidget() in (None, dialog)
    shut(dialog)


@pytest.mark.parametrize(("cls", "stage"), [(DraftOPanel, Stage.DRAFT_O), (CheckPanel, Stage.CHECK)])
def test_the_other_panels_offer_it_as_well(
    cls: type[Any], stage: Stage, tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    with panels(cls, tmp_path, runner, prompter) as made:
        kit = made(workshop(stage, ideas=0))
        button = kit.panel.bring_button if stage is Stage.DRAFT_O else kit.panel.nothing.bring_button
        assert button.isVisible()
        dialog = asked(kit, button)
        dialog._items()[0].setCheckState(0, Qt.CheckState.Checked)
        dialog.bring()
        kit.settle(5)
        assert len(drafting.drafts(kit.live)) == 1


def test_the_preview_says_what_changes(lab: PanelKit) -> None:
    dialog = asked(lab, lab.panel.nothing.bring_button)
    dialog._items()[0].setCheckState(0, Qt.CheckState.Checked)
    dialog.bring()
    lab.settle(5)
    [draft] = drafting.drafts(lab.live)
    lab.do(drafting.edit_draft, draft.id, title="A bike is never away for a night")
    desk = lab.office.desk
    found = publish_data.preview(desk, lab.live, default_choices(desk.plan, lab.live))
    line = next(one for one in found.lines if one.text == "A bike is never away for a night")
    assert line.mark == "~"
    assert line.note.startswith("changed: Title")
    assert f"was “{draft.title}”" in line.note
    assert not found.refused


def test_looking_through_all_of_it_changes_nothing(lab: PanelKit) -> None:
    dialog = asked(lab, lab.panel.nothing.bring_button)
    dialog.cycle.setCurrentIndex(0)
    dialog.cycle.activated.emit(0)
    lab.settle()
    for item in dialog._items():
        item.setCheckState(0, Qt.CheckState.Checked)
    dialog.bring()
    lab.settle(8)
    desk, before = lab.office.desk, lab.live.board
    assert len({one.metric.kind for one in before.results.values()}) > 3
    for row in range(lab.panel.objectives.count()):
        lab.panel.objectives.setCurrentRow(row)
        for at in range(lab.panel.table.rowCount()):
            lab.panel.table.setCurrentCell(at, 0)
            lab.settle(1)
    lab.panel.leave()
    lab.settle()
    assert lab.live.board == before
    found = publish_data.preview(desk, lab.live, default_choices(desk.plan, lab.live))
    changed = {line.text: line.note for line in found.lines if line.mark == "~"}
    # A draft that the room takes on becomes active, and goes into its cycle where it had none; nothing else is touched.
    free = {one.title for one in desk.plan.objectives.values() if one.cycle is None}
    assert free
    for text, note in changed.items():
        assert note.split(" · ")[0] == ("changed: Cycle, State" if text in free else "changed: State"), text
    assert not any(line.mark == "+" for line in found.lines)
