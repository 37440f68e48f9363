"""The two dialogs of check-in forms: one makes a form, the other shows what an answer brings and records it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from okr_desktop.domain.okrs import Kind
from okr_desktop.qt.dialogs.form_answers import AnswersOpener, FormAnswersDialog, open_answers_dialog
from okr_desktop.qt.dialogs.form_mail import FormMailDialog, open_form_dialog
from okr_desktop.services import check_ins, history, people
from tests.qt.dialog_kit import Office, gone, press, said, save_by_keyboard, shown_texts

RIDERS = "Riders who would recommend us"
STEPS = "The motor course runs in every workshop"
LEVELS = "What riders tell us reaches the people who can change it"
RETURNS = "Returns with a reason in the rider's own words"


def nina(office: Office) -> str:
    return next(one.id for one in office.desk.plan.people.values() if one.name == "Nina Petrova")


def answer(office: Office, title: str, **more: Any) -> dict[str, Any]:
    result = office.key_result(title)
    latest = office.desk.plan.latest[result.id]
    known = {"key_result": result.id, "title": title, "date": "2026-11-20", "kind": "number", "last": latest.id}
    return {**known, "unit": result.metric.unit, "value": "71", "confidence": 8, "note": "Heard on the phone", **more}


def written(office: Office, *answers: dict[str, Any], **head: Any) -> Path:
    known = {"format": "okr-desktop/answers", "version": 1, "workspace": office.desk.space.id, "form": "a" * 32}
    path = office.path.parent / "nina.okr-answers.json"
    path.write_text(json.dumps({**known, "person": nina(office), "name": "Nina", "answers": answers, **head}), "utf-8")
    return path


def opened(office: Office, *answers: dict[str, Any], **head: Any) -> FormAnswersDialog:
    dialog = open_answers_dialog(None, office.session, office.prompter, written(office, *answers, **head))
    dialog.activateWindow()
    office.settle()
    return dialog


# Making a form


def test_a_form_is_made_for_a_person_and_saved(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = office.desk.plan
    people.save(office.desk, replace(plan.people[nina(office)], email="nina@example.org"))
    dialog = FormMailDialog(office.session, prompter=office.prompter)
    office.show(dialog)
    assert not dialog._save_button().isEnabled()
    dialog.ui.whom.setText("nina")
    dialog.ui.whom.textEdited.emit("Nina Petrova")
    office.settle()
    assert [row.cells[0].text for row in dialog.table.records.records()][:2] == [RIDERS, RETURNS]
    assert dialog.table.records.records()[0].cells[1].text == "69\u00a0%"
    path = office.path.parent / "form.html"
    office.prompter.expect("choose_save_file", path)
    save_by_keyboard(dialog)
    office.settle()
    office.settle()
    assert office.prompter.asked[-1].text == "OKR check-in - Nina Petrova - 2026-11-22.html"
    assert "Check-in for Nina Petrova" in path.read_text("utf-8")
    assert dialog.done_card.isVisible()
    assert "form.html" in dialog.done_label.text()
    shown = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    dialog.folder_button.click()
    dialog.address_button.click()
    assert [Path(url.toLocalFile()) for url in shown] == [path.parent]
    assert QGuiApplication.clipboard().text() == "nina@example.org"
    dialog.reject()
    assert gone(dialog)


def test_a_team_gets_a_form_in_the_language_that_is_chosen(office: Office) -> None:
    team = next(one for one in office.desk.plan.teams.values() if one.name == "People")
    dialog = open_form_dialog(None, office.session, office.prompter, team=team.id)
    office.settle()
    assert dialog.ui.whom.text() == "People"
    assert dialog.table.records.rowCount() == 4
    dialog.ui.language.setCurrentIndex(1)
    path = office.path.parent / "team.html"
    office.prompter.expect("choose_save_file", path)
    dialog.save()
    office.settle()
    office.settle()
    assert "Wer sind Sie?" in path.read_text("utf-8")
    office.shut(dialog)


def test_a_german_program_makes_german_forms(office: Office) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    dialog = FormMailDialog(office.session, prompter=office.prompter)
    office.show(dialog)
    assert dialog.ui.language.currentData() == "de"
    office.shut(dialog)


def test_nobody_gets_an_empty_form_and_a_full_disk_is_told(office: Office) -> None:
    kim = people.save(office.desk, replace(office.desk.plan.people[nina(office)], id="c" * 32, name="Kim")).value
    dialog = open_form_dialog(None, office.session, office.prompter, person=kim)
    office.settle()
    assert not dialog._save_button().isEnabled()
    assert dialog.table.empty_text().startswith("Nothing to check in on")
    dialog.ui.whom.set_choice(nina(office))
    dialog.ui.whom.picked.emit()
    office.settle()
    office.prompter.expect("choose_save_file", office.path.parent / "none" / "form.html")
    dialog.save()
    office.settle()
    office.settle()
    assert "folder" in said(dialog, "general")
    assert not dialog.done_card.isVisible()
    assert dialog._save_button().isEnabled()
    office.shut(dialog)


# Opening what comes back


def test_what_an_answer_brings_is_shown_and_recorded_as_one_step(office: Office) -> None:
    dialog = opened(office, answer(office, RIDERS), answer(office, RETURNS, value="41", blocker="Too long"))
    texts = shown_texts(dialog)
    assert "Answers from Nina Petrova" in texts
    assert "69\u00a0% → 71\u00a0% · 20 Nov 2026 · confidence 8 of 10" in texts
    assert "Heard on the phone" in texts
    assert "In the way: Too long" in texts
    steps, told = office.steps(), list[int]()
    dialog.recorded.connect(told.append)
    save_by_keyboard(dialog)
    office.settle()
    assert told == [2]
    assert office.steps() == steps + 1
    assert str(office.desk.plan.latest[office.key_result(RIDERS).id].value) == "71"
    assert gone(dialog)
    office.undo()
    assert str(office.desk.plan.latest[office.key_result(RIDERS).id].value) == "69"


def test_what_is_not_ticked_is_left_out(office: Office) -> None:
    dialog = opened(office, answer(office, RIDERS), answer(office, RETURNS, value="41"))
    assert dialog.focusWidget() is dialog.cards[0].box
    press(dialog.cards[0].box, Qt.Key.Key_Space)
    assert len(dialog.chosen()) == 1
    dialog.save()
    office.settle()
    latest = office.desk.plan.latest
    assert str(latest[office.key_result(RIDERS).id].value) == "69"
    assert str(latest[office.key_result(RETURNS).id].value) == "41"


def test_an_answer_that_was_opened_before_says_so(office: Office) -> None:
    opened(office, answer(office, RIDERS)).save()
    office.settle()
    dialog = opened(office, answer(office, RIDERS))
    texts = shown_texts(dialog)
    assert any(text.startswith("This answer was opened before: it was recorded on") for text in texts)
    assert "Recorded already." in texts
    assert not dialog._save_button().isEnabled()
    dialog.save()
    office.shut(dialog)
    history.undo(office.desk)
    dialog = opened(office, answer(office, RIDERS))
    assert "Recorded before and taken back since. Tick it to record it again." in shown_texts(dialog)
    assert dialog.chosen() == []
    dialog.cards[0].box.click()
    dialog.save()
    office.settle()
    assert str(office.desk.plan.latest[office.key_result(RIDERS).id].value) == "71"


def test_what_came_meanwhile_and_what_cannot_be_recorded_is_told_beside_it(office: Office) -> None:
    first = answer(office, RIDERS)
    riders = office.desk.plan.latest[office.key_result(RIDERS).id]
    check_ins.add(office.desk, replace(riders, id="d" * 32, date=office.desk.today, value=riders.value + 4))
    gone_one = {**answer(office, RETURNS), "key_result": "f" * 32, "title": "<b>Deleted</b>"}
    dialog = opened(office, first, answer(office, RETURNS, date="2027-01-01"), gone_one)
    texts = shown_texts(dialog)
    assert "Meanwhile Nina Petrova recorded 73\u00a0% for 22 Nov 2026." in texts
    assert any(text.startswith("The value of 22 Nov 2026 stays the current one") for text in texts)
    assert "This key result is not here any more: it has been deleted." in texts
    assert "<b>Deleted</b>" in texts
    assert len(dialog.chosen()) == 1
    assert [card.box.isVisible() for card in dialog.cards] == [True, False, False]
    office.shut(dialog)


def test_unknown_people_and_unreadable_files(office: Office) -> None:
    dialog = opened(office, answer(office, RIDERS), person="e" * 32, name="Kim & <Co>")
    assert "Answers from Kim & <Co>" in shown_texts(dialog)
    assert any("Kim & <Co>" in text and "bear no name" in text for text in shown_texts(dialog))
    office.shut(dialog)
    dialog = opened(office, answer(office, RIDERS), workspace="9" * 32, organisation="Beta")
    assert "another workspace, “Beta”" in said(dialog, "general")
    assert not dialog._save_button().isEnabled()
    dialog.reject()
    assert gone(dialog)


def test_every_kind_of_answer_has_words(office: Office) -> None:
    steps, levels = office.key_result(STEPS), office.key_result(LEVELS)
    assert steps.metric.kind is Kind.MILESTONES
    assert levels.metric.worded
    reached = [step.id for step in steps.metric.milestones]
    dialog = opened(
        office,
        answer(office, steps.title, kind="milestones", value=None, reached=reached),
        answer(office, levels.title, kind="levels", unit="", value="3"),
        answer(office, RIDERS, value=None, same=True),
    )
    texts = " ".join(shown_texts(dialog))
    for text in ("3 of 6 → 6 of 6", "Commit → Stretch", "69\u00a0% · 20 Nov"):
        assert text in texts
    assert "69\u00a0% → 69" not in texts
    office.shut(dialog)


def test_a_file_is_chosen_and_opened(office: Office) -> None:
    window = QWidget()
    opener = AnswersOpener(window, office.session, office.prompter)
    for path in (None, written(office, answer(office, RIDERS))):
        office.prompter.expect("choose_open_file", path)
        opener.choose()
        office.settle()
    (dialog,) = window.findChildren(FormAnswersDialog)
    assert "Answers from Nina Petrova" in shown_texts(dialog)
    office.shut(dialog)
    window.close()
    window.deleteLater()


def test_texts_are_plain_and_reachable(office: Office) -> None:
    dialog = opened(office, answer(office, RIDERS, note="<img src=x>"))
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    assert all(box.focusPolicy() & Qt.FocusPolicy.TabFocus for box in dialog.findChildren(QCheckBox))
    assert all(button.text() for button in dialog.findChildren(QPushButton))
    office.shut(dialog)
