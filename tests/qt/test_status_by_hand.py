"""Promises of what stands beside an item: a status set by hand never hides, comments say when, levels explain well."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from okr_desktop.domain.ids import made_on, new_id
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.pace import Status
from okr_desktop.qt.dialogs.explain import ExplainDialog
from okr_desktop.qt.dialogs.override import OverrideDialog
from okr_desktop.qt.pages.plan.comment_list import CommentList
from okr_desktop.qt.pages.plan.details_beside import OverrideBox
from okr_desktop.qt.pages.plan.details_data import Details, details
from okr_desktop.services import check_ins, talk
from tests.qt.dialog_kit import TODAY, Office

LEVELS = "What riders tell us reaches the people who can change it"


def texts(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def stale_one(office: Office) -> str:
    plan = office.desk.plan
    return next(id for id in plan.key_results if plan.figure(id).status is Status.STALE)


def shown(office: Office, id: str) -> Details:
    found = details(office.desk, id)
    assert found is not None
    return found


def test_the_dialog_says_beforehand_that_stale_stays_stale(office: Office) -> None:
    dialog = OverrideDialog(office.session, stale_one(office), prompter=office.prompter)
    office.show(dialog)
    assert "stays so" in dialog.ui.sub_label.text()
    office.shut(dialog)
    dialog = OverrideDialog(office.session, office.key_result().id, prompter=office.prompter)
    office.show(dialog)
    assert "stays so" not in dialog.ui.sub_label.text()
    office.shut(dialog)


def test_a_status_set_by_hand_is_in_sight_also_while_it_does_not_count(office: Office) -> None:
    id = stale_one(office)
    talk.override(office.desk, id, "on_track", "The parts come tomorrow")
    found = shown(office, id)
    assert found.figure.status is Status.STALE, "and it never looks fine"
    assert found.override is not None
    box = OverrideBox(found)
    assert "On track" in texts(box)
    assert "Stale" in texts(box)
    assert "The parts come tomorrow" in texts(box)
    box.deleteLater()


def test_a_comment_says_on_which_day_it_was_said(office: Office) -> None:
    id = office.key_result().id
    said = talk.comment(office.desk, id, "Well done").value
    found = shown(office, id)
    made = made_on(said)
    assert made is not None
    day = next(one.day for one in found.talk.said() if one.comment.id == said)
    assert day == made
    cards = CommentList(found.talk, found.today)
    assert str(made.day) in texts(cards)
    cards.deleteLater()


@pytest.mark.parametrize("id", ["", "x", "0" * 32, "f" * 12 + "4" + "0" * 19])
def test_an_identifier_from_elsewhere_tells_no_day(id: str) -> None:
    assert made_on(id) is None
    assert abs((made_on(new_id()) or date.min) - date.today()).days <= 1


def test_levels_in_words_are_not_called_open_when_they_are_on_track(office: Office) -> None:
    id = office.key_result(LEVELS).id
    check_ins.add(office.desk, CheckIn(new_id(), id, TODAY, Decimal(2)))
    assert office.desk.plan.figure(id).status is Status.ON_TRACK
    dialog = ExplainDialog(office.session, id)
    office.show(dialog)
    said = dialog.ui.pace_label.text()
    assert "open until it is reached" not in said
    assert "from there on it is on track" in said
    dialog.close()


def test_a_value_read_from_a_kpi_is_called_a_reading(office: Office) -> None:
    plan = office.desk.plan
    fed = next(one for one in plan.key_results.values() if one.feed in plan.kpis)
    dialog = ExplainDialog(office.session, fed.id)
    office.show(dialog)
    table = dialog.ui.inputs
    notes = [table.item(row, column).text() for row in range(table.rowCount()) for column in range(table.columnCount())]
    assert any(note.startswith("reading of") for note in notes)
    assert not any(note.startswith("check-in of") for note in notes)
    dialog.close()
