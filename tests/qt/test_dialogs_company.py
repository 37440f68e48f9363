"""Promises of the dialogs for cycles, people, teams, settings, and of "Why this number?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from okr_desktop.domain.cycles import CycleKind, CycleState
from okr_desktop.domain.okrs import Source, State
from okr_desktop.qt.dialogs.cycle import CycleDialog
from okr_desktop.qt.dialogs.explain import ExplainDialog
from okr_desktop.qt.dialogs.person import PersonDialog
from okr_desktop.qt.dialogs.settings import Preferences, SettingsDialog
from okr_desktop.qt.dialogs.team import TeamDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.texts import percent_text
from okr_desktop.services import people, planning
from tests.qt.dialog_kit import Office, gone, press, said, save_by_keyboard

# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# Cycles


def cycle(office: Office, id: str | None = None) -> CycleDialog:
    dialog = CycleDialog(office.session, id, prompter=office.prompter)
    office.show(dialog)
    return dialog


def test_days_and_name_follow_the_quarter_until_somebody_names_it(office: Office) -> None:
    dialog = cycle(office)
    ui = dialog.ui
    ui.year.setValue(2027)
    ui.quarter.setCurrentIndex(1)
    assert (ui.name.text(), ui.start.day(), ui.end.day()) == ("2027 Q2", date(2027, 4, 1), date(2027, 6, 30))
    assert ui.quarter.currentText() == "Q2, 1 Apr – 30 Jun 2027"
    ui.name.setText("Spring")
    ui.quarter.setCurrentIndex(2)
    assert (ui.name.text(), ui.start.day()) == ("Spring", date(2027, 7, 1))
    dialog.save()
    office.settle()
    assert gone(dialog)
    made = next(one for one in office.desk.plan.cycles.values() if one.name == "Spring")
    assert (made.kind, made.state, made.end) == (CycleKind.QUARTER, CycleState.PREPARATION, date(2027, 9, 30))


def test_a_fiscal_year_moves_the_quarters(office: Office) -> None:
    people.save_settings(office.desk, replace(office.desk.plan.workspace, fiscal_year_start=10))
    dialog = cycle(office)
    dialog.ui.year.setValue(2027)
    dialog.ui.quarter.setCurrentIndex(0)
    assert dialog.ui.start.day() == date(2026, 10, 1)
    press(dialog.focusWidget(), Qt.Key.Key_Right)
    assert dialog.ui.name.text() == "2027"
    assert (dialog.ui.start.day(), dialog.ui.end.day()) == (date(2026, 10, 1), date(2027, 9, 30))
    office.shut(dialog)


def test_own_days_must_follow_each_other_and_names_differ(office: Office) -> None:
    dialog = cycle(office)
    ui = dialog.ui
    ui.kind.choose(2)
    assert ui.start.isEnabled()
    ui.start.set_day(date(2027, 3, 2))
    ui.end.set_day(date(2027, 3, 1))
    ui.name.setText("2026 q4")
    dialog.save()
    assert said(dialog, "end") == "The last day must come after the first."
    ui.end.set_day(date(2027, 4, 1))
    dialog.save()
    office.settle()
    assert "already a cycle called “2026 Q4”" in said(dialog, "name")
    assert ui.name.text() == "2026 q4"
    ui.name.setText("")
    dialog.save()
    assert said(dialog, "name") == "Enter a name."
    ui.name.setText("Sprint")
    dialog.save()
    office.settle()
    assert gone(dialog)


def test_a_stored_cycle_keeps_its_own_days(office: Office) -> None:
    known = office.desk.plan.cycle_of(office.objective().id)
    assert known is not None
    dialog = cycle(office, known.id)
    assert not dialog.unsaved
    dialog.ui.state.setCurrentIndex(dialog.ui.state.findData("review"))
    assert "results are discussed" in dialog.ui.state_hint.text()
    dialog.save()
    office.settle()
    assert office.desk.plan.cycles[known.id] == replace(known, state=CycleState.REVIEW)
    assert gone(dialog)


# People and teams


def test_a_person_with_a_new_team_is_one_step(office: Office) -> None:
    steps = office.steps()
    dialog = PersonDialog(office.session, prompter=office.prompter)
    office.show(dialog)
    save_by_keyboard(dialog)
    assert said(dialog, "name") == "Enter a name."
    QTest.keyClicks(dialog.focusWidget(), "Kim Lee")
    press(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "kim@example.org")
    dialog.ui.teams.picker.setText("Night shift")
    save_by_keyboard(dialog)
    office.settle()
    assert gone(dialog)
    plan = office.desk.plan
    made = people.find_person(plan, "Kim Lee")
    assert made is not None
    assert made.email == "kim@example.org"
    assert [plan.teams[id].name for id in made.teams] == ["Night shift"]
    assert office.steps() == steps + 1


def test_a_person_is_edited_without_losing_anything(office: Office) -> None:
    known = people.find_person(office.desk.plan, "Mei Tanaka")
    assert known is not None
    dialog = PersonDialog(office.session, known.id, prompter=office.prompter)
    office.show(dialog)
    assert (dialog.ui.email.text(), dialog.ui.role.text()) == (known.email, known.role)
    dialog.ui.archived.setChecked(True)
    dialog.save()
    office.settle()
    assert office.desk.plan.people[known.id] == replace(known, archived=True)
    assert gone(dialog)


def test_a_team_cannot_stand_inside_itself(office: Office) -> None:
    plan = office.desk.plan
    company = people.find_team(plan, "Company")
    assert company is not None
    dialog = TeamDialog(office.session, company.id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.parent.setFocus()
    QTest.keyClicks(dialog.ui.parent, "Product")
    dialog.save()
    assert "“Product” is not" in said(dialog, "parent") or "called “Product”" in said(dialog, "parent")
    dialog.ui.parent.clear()
    dialog.ui.lead.clear()
    dialog.ui.lead.setFocus()
    QTest.keyClicks(dialog.ui.lead, "amara okafor")
    dialog.save()
    office.settle()
    assert gone(dialog)
    lead = people.find_person(office.desk.plan, "Amara Okafor")
    assert lead is not None
    assert office.desk.plan.teams[company.id] == replace(company, lead=lead.id)


# Settings


def settings(office: Office, preferences: Preferences | None = None) -> SettingsDialog:
    dialog = SettingsDialog(office.session, preferences, prompter=office.prompter)
    office.show(dialog)
    return dialog


def test_settings_are_shown_changed_and_stored(office: Office) -> None:
    dialog = settings(office)
    ui = dialog.ui
    assert (ui.organisation.text(), ui.cadence_days.value(), ui.on_track.value()) == ("Nordlicht Bikes", 7, -10)
    ui.fiscal_year_start.setCurrentIndex(9)
    ui.on_track.setValue(-15)
    dialog.save()
    office.settle()
    stored = office.desk.plan.workspace
    assert (stored.fiscal_year_start, stored.on_track, stored.behind) == (10, Decimal("-0.15"), Decimal("-0.25"))
    assert gone(dialog)


def test_thresholds_in_the_wrong_order_are_refused(office: Office) -> None:
    dialog = settings(office)
    dialog.ui.behind.setValue(-5)
    dialog.save()
    assert "further below" in said(dialog, "behind")
    assert dialog.focusWidget() is dialog.ui.behind
    office.shut(dialog)


def test_a_threshold_finer_than_a_per_cent_is_not_rounded_by_looking_at_it(office: Office) -> None:
    people.save_settings(office.desk, replace(office.desk.plan.workspace, on_track=Decimal("-0.125")))
    dialog = settings(office)
    dialog.ui.organisation.setText("Other")
    dialog.save()
    office.settle()
    assert office.desk.plan.workspace.on_track == Decimal("-0.125")
    assert gone(dialog)


def test_language_and_appearance_are_told_once_and_only_when_changed(office: Office) -> None:
    told: list[Preferences] = []
    dialog = settings(office, Preferences("de", "dark"))
    dialog.preferences_chosen.connect(told.append)
    assert dialog.ui.language.currentText() == "Deutsch"
    assert dialog.ui.appearance.value() == 2
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert told == []
    dialog = settings(office)
    dialog.preferences_chosen.connect(told.append)
    dialog.ui.language.setCurrentIndex(dialog.ui.language.findData("de"))
    dialog.ui.appearance.choose(1)
    dialog.save()
    office.settle()
    assert gone(dialog)
    assert told == [Preferences("de", "light")]


def test_without_a_workspace_the_settings_of_this_computer_remain(
    runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    told: list[Preferences] = []
    dialog = SettingsDialog(Session(runner), prompter=prompter)
    dialog.preferences_chosen.connect(told.append)
    dialog.open()
    assert not dialog.ui.organisation.isVisible()
    assert dialog.ui.language.isVisible()
    dialog.ui.appearance.choose(2)
    dialog.save()
    assert told == [Preferences("", "dark")]
    assert gone(dialog)


# Why this number?


def explained(office: Office, id: str) -> ExplainDialog:
    dialog = ExplainDialog(office.session, id)
    office.show(dialog)
    return dialog


def rows(table: object) -> list[list[str]]:
    columns = [column for column in range(4) if not table.isColumnHidden(column)]
    return [[table.item(row, column).text() for column in columns] for row in range(table.rowCount())]


def test_a_key_result_is_explained_with_its_own_numbers(office: Office) -> None:
    dialog = explained(office, office.key_result().id)
    assert dialog.ui.figure_label.text() == "67\u00a0%"
    assert dialog.ui.formula_label.text().endswith("(72 − 46) ÷ (85 − 46) = 67\u00a0%")
    assert rows(dialog.ui.inputs)[0] == ["Start", "46\u00a0%", ""]
    assert rows(dialog.ui.inputs)[2] == ["Current value", "72\u00a0%", "check-in of 19 Nov 2026"]
    assert not dialog.ui.left_out.isVisible()
    assert "−10 points" in dialog.ui.pace_label.text()
    dialog.copy_text()
    assert "Current value\t72\u00a0%" in QGuiApplication.clipboard().text()
    press(dialog, Qt.Key.Key_Escape)
    assert gone(dialog)


def test_an_objective_is_explained_by_its_parts_and_what_was_left_out(office: Office) -> None:
    item, result = office.objective(), office.key_result()
    planning.edit(office.desk, replace(result, state=State.CANCELLED, title="<b>Evil</b>"))
    dialog = explained(office, item.id)
    parts = office.desk.plan.results(item.id)
    assert rows(dialog.ui.left_out) == [["<b>Evil</b>", "67\u00a0%", "cancelled"]]
    assert len(rows(dialog.ui.inputs)) == len(parts) - 1
    shown = percent_text(office.desk.plan.figure(item.id).progress)
    assert dialog.ui.figure_label.text() == shown
    assert shown in dialog.ui.formula_label.text()
    dialog.close()
    assert gone(dialog)


def test_by_hand_without_data_and_gone_are_explained_too(office: Office) -> None:
    item = office.objective()
    planning.edit(office.desk, replace(item, source=Source.MANUAL, manual=Decimal("0.4")))
    dialog = explained(office, item.id)
    assert "by hand" in dialog.ui.formula_label.text()
    assert rows(dialog.ui.inputs) == [["Set by hand", "40\u00a0%"]]
    dialog.close()
    assert gone(dialog)
    fresh = replace(office.key_result(), id="e" * 32, rank="")
    planning.add(office.desk, fresh)
    dialog = explained(office, fresh.id)
    assert dialog.ui.figure_label.text() == "–"
    assert "no check-in yet" in dialog.ui.formula_label.text()
    dialog.close()
    assert gone(dialog)
    dialog = explained(office, "f" * 32)
    assert "deleted" in said(dialog, "general")
    dialog.close()
    assert gone(dialog)
