"""The wizard of a pulse: three steps, mistakes beside their fields, and what people will see before they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from okr_desktop.domain.pulse.records import PulseState
from okr_desktop.qt.dialogs.pulse.draft import PulseDialog
from okr_desktop.services.engagement.measuring import pulses
from tests.qt.pulse.pulse_office import PulseOffice, freed, shows
from tests.worlds import TODAY


@pytest.fixture
def dialog(office: PulseOffice) -> Iterator[PulseDialog]:
    office.people()
    made = PulseDialog(office.session, prompter=office.prompter)
    office.show(made)
    yield made
    office.settle()
    if not freed(made):
        made._loaded = False
        made.close()
        assert freed(made)


def test_a_new_pulse_has_the_questions_whose_turn_it_is(dialog: PulseDialog, office: PulseOffice) -> None:
    ui = dialog.ui
    assert set(ui.items.ticked()) == set(pulses.next_items(office.desk.plan))
    assert ui.closes.value() == TODAY + timedelta(days=14)
    assert ui.threshold.value() == 5
    assert ui.comment_threshold.value() == 10
    assert not dialog.unsaved


def test_the_steps_lead_to_what_people_will_see(dialog: PulseDialog, office: PulseOffice) -> None:
    dialog.ui.own.append().first.setText("Enough quiet hours?")
    dialog.ui.comment.setText("What else?")
    dialog.next_button.click()
    assert dialog.ui.threshold.isVisible()
    assert not dialog.ui.title.isVisible()
    dialog.ui.threshold.setValue(6)
    dialog.next_button.click()
    office.settle()
    assert not dialog.next_button.isVisible()
    for words in ("18", "Red (9)", "at least 6 people", "not anonymous", "Enough quiet hours?", "What else?"):
        assert shows(dialog.preview, words), words
    dialog.save()
    office.settle()
    (saved,) = office.desk.plan.pulses.values()
    assert (saved.state, saved.threshold, saved.own) == (PulseState.DRAFT, 6, ("Enough quiet hours?",))


def test_an_audience_is_kept_and_a_draft_can_be_changed(dialog: PulseDialog, office: PulseOffice) -> None:
    red = next(team.id for team in office.desk.plan.teams.values() if team.name == "Red")
    dialog.ui.groups.boxes[red].setChecked(True)
    dialog.save()
    office.settle()
    (saved,) = office.desk.plan.pulses.values()
    assert pulses.audience(saved) == (red,)
    again = PulseDialog(office.session, saved.id, prompter=office.prompter)
    office.show(again)
    assert again.ui.groups.ticked() == (red,)
    again.ui.title.setText("Better")
    again.save()
    office.settle()
    assert [one.title for one in office.desk.plan.pulses.values()] == ["Better"]
    assert freed(again)


def test_mistakes_stand_beside_their_fields_on_the_step_where_they_are(
    dialog: PulseDialog, office: PulseOffice
) -> None:
    ui = dialog.ui
    ui.closes.set_value(TODAY - timedelta(days=2))
    dialog.save()
    assert "before it opens" in ui.closes_problem.text()
    assert ui.closes.isVisible()
    ui.closes.set_value(TODAY)
    for box in ui.items.boxes.values():
        box.setChecked(False)
    dialog.save()
    office.settle()
    assert "Choose at least one question" in ui.items_problem.text()
    assert not office.desk.plan.pulses
    ui.own.append().first.setText("x" * 501)
    dialog.save()
    assert ui.own_problem.text()
    assert ui.own_problem.isVisible()


def test_comments_never_need_fewer_answers_than_figures_and_no_limit_is_below_three(dialog: PulseDialog) -> None:
    dialog.ui.threshold.setValue(1)
    assert dialog.ui.threshold.value() == 3
    dialog.ui.threshold.setValue(15)
    assert dialog.ui.comment_threshold.value() == 15


def test_leaving_asks_first(dialog: PulseDialog, office: PulseOffice) -> None:
    dialog.ui.title.setText("Typed")
    office.prompter.expect("ask", None)
    dialog.reject()
    office.settle()
    assert dialog.isVisible()
    office.prompter.expect("ask", "discard")
    dialog.reject()
    office.settle()
    assert freed(dialog)
