"""Promises of the dialogs for objectives and key results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, Kind, Metric, Objective, Source, State
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.services import drafting, planning
from tests.qt.dialog_kit import ALIGNED, REPAIRS, TODAY, Office, gone, press, said, save_by_keyboard, wait_until

EVIL = "<b>bold</b> <img src=x> {0} %n & \u202eabc 🚲"


# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def objective(office: Office, id: str | None = None, **kw: str) -> ObjectiveDialog:
    dialog = ObjectiveDialog(office.session, id, **kw, prompter=office.prompter)
    office.show(dialog)
    return dialog


def key_result(office: Office, id: str | None = None, above: str | None = None) -> KeyResultDialog:
    dialog = KeyResultDialog(office.session, id, above, prompter=office.prompter)
    office.show(dialog)
    return dialog


def stored(office: Office, id: str) -> Objective:
    return office.desk.plan.objectives[id]


# Objectives


def test_an_objective_is_shown_whole_and_saving_it_untouched_changes_nothing(office: Office) -> None:
    item, steps = office.objective(), office.steps()
    dialog = objective(office, item.id)
    ui = dialog.ui
    assert (ui.title.text(), ui.description.toPlainText()) == (item.title, item.description)
    assert (ui.parent.choice(), ui.owner.choice()) == (item.parent, item.owner)
    assert [id for id, _ in ui.teams.values()] == list(item.teams)
    assert ui.cycle.currentText() == "2026 Q4"
    assert not dialog.unsaved
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert stored(office, item.id) == item
    assert office.steps() == steps


def test_every_field_of_an_objective_survives_the_form(office: Office) -> None:
    item = replace(
        office.objective(),
        tags=("speed", "a b"),
        ambition=Ambition.ASPIRATIONAL,
        state=State.DONE,
        source=Source.MANUAL,
        manual=Decimal("0.405"),
        weight=Decimal("2.5"),
        origin="file.md",
    )
    planning.edit(office.desk, item)
    dialog = objective(office, item.id)
    assert dialog.ui.more_panel.isVisible(), "unusual values are not hidden"
    dialog.ui.title.setText("Other")
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert stored(office, item.id) == replace(item, title="Other")


def test_a_new_objective_with_a_new_person_and_a_new_team_is_one_step(office: Office) -> None:
    desk, steps = office.desk, office.steps()
    people, teams = len(desk.plan.people), len(desk.plan.teams)
    dialog = objective(office, cycle=office.objective().cycle or "")
    QTest.keyClicks(dialog.focusWidget(), "Riders come back")
    dialog.ui.owner.setFocus()
    QTest.keyClicks(dialog.ui.owner, "Kim Lee")
    assert "“Kim Lee” is new" in said(dialog, "owner")
    dialog.ui.teams.picker.setFocus()
    QTest.keyClicks(dialog.ui.teams.picker, "Night shift")
    press(dialog.ui.teams.picker, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.ui.teams.picker, "workshop")
    save_by_keyboard(dialog)
    office.settle()
    assert gone(dialog)
    plan = desk.plan
    made = next(one for one in plan.objectives.values() if one.title == "Riders come back")
    assert plan.people[made.owner or ""].name == "Kim Lee"
    assert sorted(plan.teams[id].name for id in made.teams) == ["Night shift", "Workshop"]
    assert (len(plan.people), len(plan.teams)) == (people + 1, teams + 1)
    assert office.steps() == steps + 1
    office.undo()
    assert (len(desk.plan.people), len(desk.plan.teams)) == (people, teams)
    assert made.id not in desk.plan.objectives


def test_the_first_objective_of_all_brings_the_current_quarter_in_the_same_step(office: Office) -> None:
    office.session.open(lambda: bootstrap.create_context(office.path.with_name("empty.okrdb"), clock=lambda: TODAY))
    office.settle()
    dialog = objective(office)
    assert dialog.ui.cycle.currentText() == "2026 Q4 (new)"
    QTest.keyClicks(dialog.ui.title, "Riders come back")
    save_by_keyboard(dialog)
    office.settle()
    plan = office.desk.plan
    (made,), (cycle,) = plan.objectives.values(), plan.cycles.values()
    assert (made.cycle, cycle.name, cycle.state) == (cycle.id, "2026 Q4", CycleState.ACTIVE)
    office.undo()
    assert not office.desk.plan.objectives
    assert not office.desk.plan.cycles


def test_the_backlog_can_be_chosen_and_makes_no_quarter(office: Office) -> None:
    office.session.open(lambda: bootstrap.create_context(office.path.with_name("empty.okrdb"), clock=lambda: TODAY))
    office.settle()
    dialog = objective(office)
    QTest.keyClicks(dialog.ui.title, "Some day")
    dialog.ui.cycle.setCurrentIndex(0)
    save_by_keyboard(dialog)
    office.settle()
    assert [one.cycle for one in office.desk.plan.objectives.values()] == [None]
    assert not office.desk.plan.cycles


def test_nothing_that_would_make_a_circle_is_offered(office: Office) -> None:
    item = office.objective()
    sheet = drafting.objective_sheet(office.desk, item.id)
    below = set(office.desk.plan.subtree(item.id))
    assert not {one.id for one in sheet.parents} & below
    assert office.objective("Riders trust us with their daily commute").id in {one.id for one in sheet.parents}


def test_what_is_searched_is_found_by_any_part_and_chosen_with_the_keyboard(office: Office) -> None:
    dialog = objective(office, cycle=office.objective().cycle or "")
    ui = dialog.ui
    ui.parent.setFocus()
    QTest.keyClicks(ui.parent, "bike road")
    popup = ui.parent.completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [ALIGNED]
    press(ui.parent, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert (ui.parent.choice(), ui.parent.text()) == (office.objective().id, ALIGNED)
    office.shut(dialog)


def test_an_unknown_alignment_is_refused_beside_the_field(office: Office) -> None:
    dialog = objective(office, cycle=office.objective().cycle or "")
    dialog.ui.title.setText("T")
    dialog.ui.parent.setFocus()
    QTest.keyClicks(dialog.ui.parent, "no such thing")
    dialog.ui.parent.completer().popup().hide()
    dialog.save()
    assert said(dialog, "parent") == "Nothing here is called “no such thing”. Choose one from the list."
    assert dialog.focusWidget() is dialog.ui.parent
    dialog.ui.parent.clear()
    dialog.save()
    office.settle()
    assert gone(dialog)


def test_an_empty_title_opens_nothing_else_and_gets_the_keyboard(office: Office) -> None:
    dialog = objective(office, office.objective().id)
    dialog.ui.title.setText("  ")
    dialog.ui.description.setFocus()
    dialog.save()
    assert said(dialog, "title") == "Enter a title."
    assert dialog.focusWidget() is dialog.ui.title
    assert dialog.isVisible()
    dialog.ui.title.setText("x" * 501)
    assert "501 characters" in said(dialog, "title")
    office.shut(dialog)


def test_a_problem_among_the_folded_fields_unfolds_them(office: Office) -> None:
    plain = planning.add(office.desk, Objective(new_id(), "Bikes come back clean", cycle=office.objective().cycle))
    dialog = objective(office, plain.value)
    assert not dialog.ui.more_panel.isVisible()
    dialog.ui.weight.setText("-1")
    dialog.save()
    assert dialog.ui.more_panel.isVisible()
    assert dialog.focusWidget() is dialog.ui.weight
    assert "cannot be below 0" in said(dialog, "weight")
    office.shut(dialog)


def test_progress_by_hand_asks_for_the_figure(office: Office) -> None:
    dialog = objective(office, office.objective().id)
    ui = dialog.ui
    assert ui.manual.isHidden()
    ui.source.setCurrentIndex(ui.source.findData("manual"))
    dialog.save()
    assert "progress in per cent" in said(dialog, "manual")
    ui.manual.setText("40 %")
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert stored(office, office.objective().id).manual == Decimal("0.4")


def test_the_team_chips_are_taken_away_by_keyboard(office: Office) -> None:
    dialog = objective(office, office.objective().id)
    chips = dialog.ui.teams._area._chips
    assert [chip.accessibleName() for chip in chips] == ["Remove Workshop", "Remove Customer care"]
    chips[0].setFocus()
    press(chips[0], Qt.Key.Key_Delete)
    assert [text for _, text in dialog.ui.teams.values()] == ["Customer care"]
    press(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.ui.teams.values() == []
    assert dialog.focusWidget() is dialog.ui.teams.picker
    assert dialog.unsaved
    office.shut(dialog)


def test_a_typed_team_is_no_chip_yet_and_still_not_lost(office: Office) -> None:
    dialog = objective(office, office.objective().id)
    dialog.ui.tags.picker.setText("quality")
    assert dialog.unsaved
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert office.objective().tags == ("quality",)


def test_hostile_titles_are_stored_and_shown_as_they_are(office: Office) -> None:
    dialog = objective(office, cycle=office.objective().cycle or "")
    dialog.ui.title.setText(EVIL)
    dialog.ui.owner.setText(EVIL)
    dialog.edited()
    assert EVIL in said(dialog, "owner")
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.save()
    office.settle()
    assert gone(dialog)
    made = office.objective(EVIL)
    again = objective(office, made.id)
    assert (again.ui.title.text(), again.ui.owner.text()) == (EVIL, EVIL)
    office.shut(again)


def test_a_parent_that_goes_meanwhile_is_refused_and_nothing_is_lost(office: Office) -> None:
    item = office.objective()
    dialog = objective(office, item.id)
    moved = replace(office.objective("Riders trust us with their daily commute"), parent=item.id)
    planning.edit(office.desk, replace(item, parent=None))
    planning.edit(office.desk, moved)
    dialog.ui.title.setText("Other")
    dialog.save()
    office.settle()
    assert "It cannot stand under itself" in said(dialog, "parent")
    assert dialog.ui.title.text() == "Other"
    office.shut(dialog)


# Key results


def test_a_key_result_says_in_a_sentence_what_is_promised(office: Office) -> None:
    dialog = key_result(office, office.key_result().id)
    ui = dialog.ui
    assert ui.sentence.text() == "From 46 to 85\u00a0% by 31 Dec 2026."
    ui.target.setText("90")
    assert ui.sentence.text() == "From 46 to 90\u00a0% by 31 Dec 2026."
    ui.own_due.setChecked(True)
    ui.due.set_day(date(2026, 12, 1))
    assert ui.sentence.text().endswith("by 1 Dec 2026.")
    ui.kind.setCurrentIndex(ui.kind.findData("stay_above"))
    ui.low.setText("80")
    assert ui.sentence.text() == "At least 80\u00a0% until 1 Dec 2026."
    ui.low.setText("")
    assert not ui.sentence.isVisible()
    office.shut(dialog)


@pytest.mark.parametrize(
    ("kind", "numbers", "metric"),
    [
        (Kind.INCREASE, {"start": "1", "target": "2,5"}, Metric(Kind.INCREASE, "%", Decimal(1), Decimal("2.5"))),
        (Kind.DECREASE, {"start": "9 %", "target": "-3"}, Metric(Kind.DECREASE, "%", Decimal(9), Decimal(-3))),
        (Kind.STAY_ABOVE, {"low": "99.9"}, Metric(Kind.STAY_ABOVE, "%", low=Decimal("99.9"))),
        (Kind.STAY_BELOW, {"high": "2"}, Metric(Kind.STAY_BELOW, "%", high=Decimal(2))),
        (Kind.BAND, {"low": "5", "high": "8"}, Metric(Kind.BAND, "%", low=Decimal(5), high=Decimal(8))),
        (Kind.YES_NO, {}, Metric(Kind.YES_NO)),
    ],
)
def test_each_kind_shows_its_own_numbers_and_stores_only_those(
    office: Office, kind: Kind, numbers: dict[str, str], metric: Metric
) -> None:
    above = office.objective().id
    dialog = key_result(office, above=above)
    ui = dialog.ui
    ui.title.setText("New one")
    ui.kind.setCurrentIndex(ui.kind.findData(kind.value))
    visible = {name for name in ("start", "target", "low", "high") if not getattr(ui, name).isHidden()}
    assert visible == set(numbers)
    ui.unit.setEditText("%")
    for name, text in numbers.items():
        getattr(ui, name).setText(text)
    dialog.save()
    office.settle()
    assert gone(dialog), [said(dialog, name) for name in ("start", "target", "low", "high")]
    made = office.key_result("New one")
    assert (made.metric, made.objective, made.owner) == (metric, above, office.objective().owner)


@pytest.mark.parametrize(
    ("start", "target", "field", "sentence"),
    [
        ("", "", "start", "Enter the value you start from."),
        ("1", "", "target", "Enter the value you want to reach."),
        ("5", "5", "target", "Start and target are the same"),
        ("9", "3", "target", "choose “Decrease”"),
        ("1", "2 days", "target", "measured in %, not in days"),
        ("1", "five", "target", "is not a number"),
    ],
)
def test_wrong_numbers_are_refused_beside_their_field(
    office: Office, start: str, target: str, field: str, sentence: str
) -> None:
    dialog = key_result(office, above=office.objective().id)
    dialog.ui.title.setText("New one")
    dialog.ui.unit.setEditText("%")
    dialog.ui.start.setText(start)
    dialog.ui.target.setText(target)
    dialog.save()
    office.settle()
    assert sentence in said(dialog, field)
    assert dialog.focusWidget() is getattr(dialog.ui, field)
    assert dialog.isVisible()
    office.shut(dialog)


def test_a_title_without_a_number_gets_a_tip_and_not_more(office: Office) -> None:
    dialog = key_result(office, above=office.objective().id)
    dialog.ui.title.setText("Happy riders")
    assert "such as “Repairs" in said(dialog, "title")
    dialog.ui.unit.setEditText("%")
    dialog.ui.start.setText("10")
    dialog.ui.target.setText("20")
    assert "such as “Happy riders: 20\u00a0%”" in said(dialog, "title")
    dialog.ui.title.setText("20 happy riders")
    assert said(dialog, "title") == ""
    dialog.ui.title.setText("Happy riders")
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("yes_no"))
    assert said(dialog, "title") == ""
    dialog.save()
    office.settle()
    assert gone(dialog)


def test_a_day_outside_the_cycle_warns_and_is_saved(office: Office) -> None:
    item = office.key_result()
    dialog = key_result(office, item.id)
    dialog.ui.own_due.setChecked(True)
    dialog.ui.due.set_day(date(2027, 2, 1))
    assert "outside the cycle" in said(dialog, "due")
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert office.key_result().due == date(2027, 2, 1)


def test_a_changed_measure_says_what_becomes_of_the_check_ins(office: Office) -> None:
    dialog = key_result(office, office.key_result().id)
    assert said(dialog, "kind") == ""
    dialog.ui.target.setText("95")
    assert "read anew" in said(dialog, "kind")
    office.shut(dialog)


def test_saving_a_key_result_untouched_changes_nothing(office: Office) -> None:
    item, steps = office.key_result(), office.steps()
    dialog = key_result(office, item.id)
    assert not dialog.unsaved
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert office.key_result() == item
    assert office.steps() == steps


def test_german_numbers_are_shown_and_read(office: Office) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    item = office.key_result()
    planning.edit(office.desk, replace(item, metric=replace(item.metric, target=Decimal("1085.25"))))
    dialog = key_result(office, item.id)
    assert dialog.ui.target.text() == "1085,25"
    assert "1.085,25" in dialog.ui.sentence.text()
    dialog.ui.target.setText("1.090,75")
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert office.key_result(REPAIRS).metric.target == Decimal("1090.75")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_in_the_reason_for_putting_a_question_aside_neither_save_nor_leave(office: Office, key: Qt.Key) -> None:
    item = office.key_result("The motor course runs in every workshop")
    dialog = KeyResultDialog(office.session, item.id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.title.setText("The motor course runs in every shop")
    lines = dialog._coach.lines
    wait_until(office, lambda: bool(lines.questions()))
    asked = lines.questions()
    reason = next(line for line in lines.findChildren(QLineEdit) if line.property("record"))
    reason.show()
    reason.setFocus()
    QTest.keyClicks(reason, "Not here")
    press(reason, key)
    office.settle()
    assert dialog.isVisible()
    assert office.desk.plan.key_results[item.id].title == item.title
    assert (lines.questions() == asked) is (key == Qt.Key.Key_Escape)
    assert [one.reason for one in office.desk.plan.dismissals.values() if one.about == item.id] == (
        ["Not here"] if key == Qt.Key.Key_Return else []
    )
    office.shut(dialog)
