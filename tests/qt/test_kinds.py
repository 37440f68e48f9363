"""Promises of the dialogs, the details and the KPI page for everything that is more than a number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.work import Asking, WorkState
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.dependency import DependencyDialog
from okr_desktop.qt.dialogs.explain import ExplainDialog
from okr_desktop.qt.dialogs.initiative import InitiativeDialog
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.dialogs.kpi import KpiDialog
from okr_desktop.qt.dialogs.override import OverrideDialog
from okr_desktop.qt.dialogs.parts.coach_lines import CoachLines
from okr_desktop.qt.dialogs.reading import ReadingDialog
from okr_desktop.qt.dialogs.settings import SettingsDialog
from okr_desktop.qt.dialogs.team import TeamDialog
from okr_desktop.qt.pages.kpis.page import KpiPage
from okr_desktop.qt.pages.plan.details import DetailsPane
from okr_desktop.qt.pages.plan.details_actions import DetailsActions
from okr_desktop.qt.pages.plan.details_data import details
from okr_desktop.services import fields, kpis, planning
from tests.qt.dialog_kit import REPAIRS, Office, flush, gone, press, said, save_by_keyboard

STEPS = "The motor course runs in every workshop"
LEVELS = "What riders tell us reaches the people who can change it"
FED = "Ready to ride at six in the morning"
PARTS = "Median waiting time for parts"

# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def kpi(office: Office) -> str:
    return next(one.id for one in office.desk.plan.kpis.values() if one.title == "Bikes on the road")


# Key results


def test_milestones_are_written_moved_and_removed_with_the_keyboard_alone(office: Office) -> None:
    dialog = KeyResultDialog(office.session, None, office.objective().id, prompter=office.prompter)
    office.show(dialog)
    ui = dialog.ui
    ui.title.setText("New shop")
    ui.kind.setCurrentIndex(ui.kind.findData(Kind.MILESTONES.value))
    (row,) = ui.milestones.rows()
    for text in ("Rent it", "Paint it", "Open it"):
        QTest.keyClicks(dialog.focusWidget() if text != "Rent it" else row.first, text)
        press(dialog.focusWidget() if text != "Rent it" else row.first, Qt.Key.Key_Return)
    assert [step.title for step in ui.milestones.milestones()] == ["Rent it", "Paint it", "Open it"]
    third = ui.milestones.rows()[2]
    press(third.first, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [step.title for step in ui.milestones.milestones()] == ["Rent it", "Open it", "Paint it"]
    press(third.first, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    ui.milestones.rows()[0].weight.setText("heavy")
    save_by_keyboard(dialog)
    assert "not a number" in said(dialog, "milestones")
    ui.milestones.rows()[0].weight.setText("2,5")
    save_by_keyboard(dialog)
    office.settle()
    metric = office.key_result("New shop").metric
    assert [(step.title, step.weight) for step in metric.milestones] == [("Rent it", Decimal("2.5")), ("Paint it", 1)]
    assert gone(dialog)


def test_a_milestone_keeps_its_check_ins_when_it_is_renamed_and_moved(office: Office) -> None:
    before = office.key_result(STEPS)
    dialog = KeyResultDialog(office.session, before.id, prompter=office.prompter)
    office.show(dialog)
    rows = dialog.ui.milestones.rows()
    rows[0].first.setText("Curriculum")
    press(rows[0].first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    save_by_keyboard(dialog)
    office.settle()
    after = office.key_result(STEPS).metric.milestones
    assert [step.id for step in after[:2]] == [step.id for step in reversed(before.metric.milestones[:2])]
    assert office.desk.plan.figure(before.id).raw == Decimal("0.5")


@pytest.mark.parametrize(
    ("words", "numbers", "saved"),
    [
        (("a", "b", "c"), ("", "", ""), Metric(Kind.LEVELS, levels=("a", "b", "c"))),
        (
            ("", "", ""),
            ("1:30", "1", "30 min"),
            Metric(Kind.LEVELS, "h", commit=Decimal("1.5"), target=Decimal(1), stretch=Decimal("0.5")),
        ),
        (("a", "b", ""), ("", "", ""), None),
        (("", "", ""), ("1", "", "3"), None),
        (("", "", ""), ("1", "3", "2"), None),
    ],
)
def test_levels_in_words_numbers_or_both(
    office: Office, words: tuple[str, ...], numbers: tuple[str, ...], saved: Metric | None
) -> None:
    dialog = KeyResultDialog(office.session, None, office.objective().id, prompter=office.prompter)
    office.show(dialog)
    ui = dialog.ui
    ui.title.setText("Levels")
    ui.kind.setCurrentIndex(ui.kind.findData(Kind.LEVELS.value))
    ui.unit.setEditText(saved.unit if saved else "")
    for line, text in zip(ui.levels.words, words, strict=True):
        line.setText(text)
    for name, text in zip(("commit", "target", "stretch"), numbers, strict=True):
        ui.levels.numbers[name].setText(text)
    save_by_keyboard(dialog)
    office.settle()
    if saved is None:
        assert said(dialog, "levels")
        office.shut(dialog)
    else:
        assert office.key_result("Levels").metric == saved


def test_what_a_key_result_reads_from_is_chosen_and_a_circle_is_said(office: Office) -> None:
    result = office.key_result()
    dialog = KeyResultDialog(office.session, result.id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.feed.set_choice(result.objective)
    save_by_keyboard(dialog)
    office.settle()
    assert "computed from itself" in said(dialog, "feed")
    dialog.ui.feed.set_choice(kpi(office))
    save_by_keyboard(dialog)
    office.settle()
    assert office.key_result().feed == kpi(office)


def test_phases_are_read_and_a_half_one_is_said(office: Office) -> None:
    dialog = KeyResultDialog(office.session, office.key_result().id, prompter=office.prompter)
    office.show(dialog)
    row = dialog.ui.phases.append()
    row.until.setText("31/10/2026")
    save_by_keyboard(dialog)
    assert "a day and a value" in said(dialog, "phases")
    row.value.setText("60 %")
    save_by_keyboard(dialog)
    office.settle()
    (phase,) = office.key_result().metric.phases
    assert (phase.until, phase.value) == (date(2026, 10, 31), 60)


def test_the_coach_asks_quietly_and_a_question_is_put_aside_with_a_reason(office: Office) -> None:
    dialog = KeyResultDialog(office.session, None, office.objective().id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.title.setText("Hold 5 workshops")
    lines = dialog.findChild(CoachLines)
    lines.look()
    asked = lines.questions()
    assert 1 <= len(asked) <= 3
    dialog.ui.target.setText("5")
    dialog.ui.start.setText("0")
    lines.look()
    asked = lines.questions()
    reason = lines.findChildren(QLineEdit)[-1]
    rule = str(reason.property("record"))
    reason.setText("They are the aim")
    reason.show()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert set(lines.questions()) < set(asked)
    save_by_keyboard(dialog)
    office.settle()
    stored = office.key_result("Hold 5 workshops")
    assert [(one.rule, one.about, one.reason) for one in office.desk.plan.dismissals.values()] == [
        (rule, stored.id, "They are the aim")
    ]


# Check-ins


def test_milestones_are_ticked_and_the_last_ones_are_ticked_already(office: Office) -> None:
    result = office.key_result(STEPS)
    dialog = CheckInDialog(office.session, result.id, prompter=office.prompter)
    office.show(dialog)
    boxes = dialog.ui.steps.findChildren(QCheckBox)
    assert [box.isChecked() for box in boxes] == [True, True, False, False]
    assert dialog.focusWidget() is boxes[0]
    boxes[3].setFocus()
    press(boxes[3], Qt.Key.Key_Space)
    dialog.ui.next.setPlainText("Paint it")
    dialog.ui.blocker.setPlainText("No ladder")
    save_by_keyboard(dialog)
    office.settle()
    stored = office.desk.plan.latest[result.id]
    assert (stored.value, len(stored.reached), stored.next, stored.blocker) == (4, 3, "Paint it", "No ladder")


def test_a_level_is_chosen_and_none_is_asked_for(office: Office) -> None:
    result = office.key_result(LEVELS)
    dialog = CheckInDialog(office.session, result.id, prompter=office.prompter)
    office.show(dialog)
    save_by_keyboard(dialog)
    assert "Choose the level" in said(dialog, "level")
    dialog.ui.level.set_value(Decimal(3))
    save_by_keyboard(dialog)
    office.settle()
    assert office.desk.plan.figure(result.id).raw == 1


def test_a_fed_key_result_says_where_to_record_it(office: Office) -> None:
    dialog = CheckInDialog(office.session, office.key_result(FED).id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.value.setText("95")
    save_by_keyboard(dialog)
    office.settle()
    assert "“Bikes on the road”" in said(dialog, "general")
    office.shut(dialog)


# KPIs


def test_a_kpi_is_added_read_corrected_and_deleted_on_its_page(office: Office) -> None:
    page = KpiPage(office.session, office.prompter)
    page.resize(900, 600)
    page.show()
    office.settle()
    assert [card._card.health for card in page.cards()] == ["healthy", "alarm"]
    dialog = KpiDialog(office.session, None, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.title.setText("Bikes lost")
    dialog.ui.high.setText("2")
    dialog.ui.owner.setText("Somebody New")
    QTest.keyClick(dialog.ui.owner, Qt.Key.Key_End)
    save_by_keyboard(dialog)
    office.settle()
    (new,) = [one.id for one in office.desk.plan.kpis.values() if one.title == "Bikes lost"]
    reading = ReadingDialog(office.session, new, prompter=office.prompter)
    office.show(reading)
    reading.ui.value.setText("3")
    assert "alarm" in said(reading, "value")
    save_by_keyboard(reading)
    office.settle()
    assert office.desk.plan.health(new).value == "alarm"
    (card,) = [card for card in page.cards() if card.id == new]
    assert "Alarm" in card.accessibleName()
    (stored,) = kpis.readings(office.desk, new)
    page._on_asked("delete_reading", new, stored.id)
    office.settle()
    assert not kpis.readings(office.desk, new)
    page._on_asked("archive", new, "")
    office.settle()
    assert len(page.cards()) == 2
    told = []
    page.failed.connect(told.append)
    page._on_asked("delete", kpi(office), "")
    office.settle()
    assert [problem.code for problem in told[0].problems] == ["kpi.feeds"]
    page.close()


def test_without_kpis_the_page_says_what_will_stand_here(office: Office) -> None:
    for result in list(office.desk.plan.key_results.values()):
        if result.feed:
            planning.delete(office.desk, result.id)
    for id in list(office.desk.plan.kpis):
        kpis.delete(office.desk, id)
    page = KpiPage(office.session, office.prompter)
    page.show()
    office.settle()
    assert page.empty.isVisible()
    assert page.empty.primary.text() == "Add KPI"
    page.close()


# The details and what is asked from there


@pytest.fixture
def pane(office: Office) -> Iterator[DetailsPane]:
    pane = DetailsPane()
    DetailsActions(office.session, office.prompter, pane)
    pane.resize(360, 1200)
    pane.show()
    yield pane
    pane.close()
    pane.deleteLater()
    flush()


def show(office: Office, pane: DetailsPane, id: str) -> list[str]:
    pane.show_details(details(office.desk, id))
    return [label.text() for label in pane.widget().findChildren(QLabel)]


def test_the_four_notions_and_who_set_the_status_stand_side_by_side(office: Office, pane: DetailsPane) -> None:
    texts = show(office, pane, office.key_result(PARTS).id)
    for part in ("Progress", "Pace", "Confidence", "Score", "Set by Sofía Herrera · computed: Behind", "until 31 Dec"):
        assert part in texts
    assert "42\u00a0%" in texts
    assert "The second supplier has confirmed the dates; the number will follow in two weeks." in texts


def test_an_initiative_is_ticked_off_and_the_rest_is_reachable(office: Office, pane: DetailsPane) -> None:
    show(office, pane, office.key_result().id)
    boxes = {box.accessibleName(): box for box in pane.widget().findChildren(QCheckBox)}
    boxes["Try a pick-up service in the north"].click()
    office.settle()
    states = {one.title: one.state for one in office.desk.plan.initiatives.values()}
    assert states["Try a pick-up service in the north"] is WorkState.DONE


def test_a_half_written_comment_survives_whatever_happens_and_is_sent_with_the_keyboard(
    office: Office, pane: DetailsPane
) -> None:
    result = office.key_result().id
    show(office, pane, result)
    line = pane.widget().findChildren(QPlainTextEdit)[-1]
    QTest.keyClicks(line, "Half of ")
    fields.set_field(office.desk, result, "weight", "2")
    show(office, pane, office.key_result(PARTS).id)
    show(office, pane, result)
    line = pane.widget().findChildren(QPlainTextEdit)[-1]
    assert line.toPlainText() == "Half of "
    line.setPlainText("Half of it is done")
    press(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    office.settle()
    assert "Half of it is done" in show(office, pane, result)
    assert pane.widget().findChildren(QPlainTextEdit)[-1].toPlainText() == ""


def test_a_fed_key_result_cannot_be_checked_in_from_the_details(office: Office, pane: DetailsPane) -> None:
    texts = show(office, pane, office.key_result(FED).id)
    assert "94.2\u00a0%" in texts
    button = next(one for one in pane.widget().findChildren(QPushButton) if one.text() == "Record check-in")
    assert not button.isEnabled()
    assert "“Bikes on the road”" in button.toolTip()


def test_a_status_is_set_and_taken_back(office: Office) -> None:
    result = office.key_result()
    dialog = OverrideDialog(office.session, result.id, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.status.set_value(2)
    save_by_keyboard(dialog)
    assert "reason" in said(dialog, "reason")
    dialog.ui.reason.setPlainText("The shift ends")
    dialog.ui.until.setText("1/1/2020")
    save_by_keyboard(dialog)
    assert "over" in said(dialog, "until")
    dialog.ui.until.setText("")
    save_by_keyboard(dialog)
    office.settle()
    assert office.desk.plan.figure(result.id).status.value == "at_risk"
    dialog = OverrideDialog(office.session, result.id, prompter=office.prompter)
    office.show(dialog)
    dialog._lifter.click()
    office.settle()
    assert office.desk.plan.figure(result.id).override is None


def test_an_initiative_and_a_dependency_name_new_people_and_teams(office: Office) -> None:
    result = office.key_result().id
    work = InitiativeDialog(office.session, None, result, prompter=office.prompter)
    office.show(work)
    work.ui.title.setText("Buy stands")
    work.ui.due.setText("nonsense")
    save_by_keyboard(work)
    assert "not a day" in said(work, "due")
    work.ui.due.setText("")
    save_by_keyboard(work)
    office.settle()
    assert any(one.title == "Buy stands" and one.due is None for one in office.desk.plan.initiatives.values())
    wish = DependencyDialog(office.session, None, result, prompter=office.prompter)
    office.show(wish)
    wish.ui.what.setText("A van")
    save_by_keyboard(wish)
    assert "team that is asked" in said(wish, "giver")
    QTest.keyClicks(wish.ui.giver, "Fleet")
    save_by_keyboard(wish)
    office.settle()
    (stored,) = [one for one in office.desk.plan.dependencies.values() if one.what == "A van"]
    assert office.desk.plan.teams[stored.giver or ""].name == "Fleet"
    assert (office.desk.plan.teams[stored.asker or ""].name, stored.state) == ("Workshop", Asking.ASKED)


# Why, settings, teams


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (STEPS, ("weights reached ÷ all weights = 3 ÷ 6 = 50", "Milestones that are due by now")),
        (LEVELS, ("The level reached is “Commit”, which scores 30",)),
        ("Changes made because of a return", ("Where the phases expect it",)),
        (FED, ("Read from the KPI “Bikes on the road”",)),
        (PARTS, ("Sofía Herrera has set “On track”", "Computed: Behind", "as agreed in Workshop")),
        (REPAIRS, ("7 of 10, said by Lukas Brandt", "Not graded yet. The progress suggests 0.7")),
    ],
)
def test_every_figure_says_why(office: Office, title: str, words: tuple[str, ...]) -> None:
    dialog = ExplainDialog(office.session, office.key_result(title).id)
    office.show(dialog)
    for part in words:
        assert part in dialog._plain
    dialog.close()


def test_the_health_of_a_kpi_says_why(office: Office) -> None:
    dialog = ExplainDialog(office.session, kpi(office))
    office.show(dialog)
    assert "within the limits" in dialog._plain
    assert "Out of date after 17 days" in dialog._plain
    dialog.close()


def test_levels_bands_and_cadences_are_settings(office: Office) -> None:
    dialog = SettingsDialog(office.session, prompter=office.prompter)
    office.show(dialog)
    dialog.ui.level_commit.setValue(80)
    save_by_keyboard(dialog)
    assert "less than the target level" in said(dialog, "level_target")
    dialog.ui.level_commit.setValue(40)
    save_by_keyboard(dialog)
    office.settle()
    assert office.desk.plan.figure(office.key_result(LEVELS).id).raw == Decimal("0.4")
    team = next(one for one in office.desk.plan.teams.values() if one.name == "Product")
    form = TeamDialog(office.session, team.id, prompter=office.prompter)
    office.show(form)
    form.ui.cadence_days.setCurrentIndex(form.ui.cadence_days.findData(30))
    save_by_keyboard(form)
    office.settle()
    assert office.desk.plan.teams[team.id].cadence_days == 30
