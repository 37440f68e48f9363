"""The dialogs of collecting: phones with a number alone, a laptop that forgets, forms, answers that came back."""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop.domain.asking import TEXT_LIMIT
from okr_desktop.domain.changes import Label
from okr_desktop.domain.pulse.records import Pulse, PulseState
from okr_desktop.qt.dialogs.collecting import opening
from okr_desktop.qt.dialogs.collecting.kiosk import KioskDialog
from okr_desktop.qt.dialogs.collecting.phones import PhonesDialog
from okr_desktop.qt.dialogs.collecting.touch import TOUCH
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.measuring import pulse_results
from tests.qt.dialog_kit import Office, flush, gone
from tests.services.engagement.pulse_kit import opened as opened_pulse


@pytest.fixture
def pulse(office: Office) -> Pulse:
    for one in [one for one in office.desk.plan.pulses.values() if one.state is PulseState.OPEN]:
        pulse_results.close(office.desk, one.id)
    return opened_pulse(office.desk, "How do we work?")


def shown(widget: QWidget) -> str:
    """Every text that can be read now."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def waiting(office: Office) -> dict[str, int]:
    return collecting.waiting(office.desk)


# Phones


def phones(office: Office, what: str) -> PhonesDialog:
    dialog = opening.open_phones(None, office.session, office.prompter, what)
    office.settle()
    office.settle()
    alone = dialog.ui.network.count() - 1
    dialog.ui.network.setCurrentIndex(alone)
    dialog._on_network()
    office.settle()
    return dialog


def give(dialog: PhonesDialog, **fields: str) -> str:
    assert dialog._opening is not None
    url = dialog._opening.join_url
    with httpx.Client(trust_env=False, follow_redirects=True) as web:
        page = web.get(url)
        return web.post(str(page.url), data={name.replace("__", "."): text for name, text in fields.items()}).text


def stopped(office: Office, dialog: PhonesDialog) -> None:
    office.prompter.expect("ask", "stop")
    dialog.reject()
    office.settle()
    office.settle()


def test_phones_give_and_only_their_number_is_seen(office: Office, pulse: Pulse) -> None:
    dialog = phones(office, f"pulse:{pulse.id}")
    assert dialog.address.text().startswith("127.0.0.1:")
    assert re.fullmatch(r"\w{3} \w{3}", dialog.spoken.text())
    assert "How do we work?" in dialog.ui.head_label.text()
    assert "arrived" in give(dialog, text="Secret words")
    dialog._on_look()
    assert dialog.count.text() == "1"
    assert "Secret words" not in shown(dialog)
    address = dialog.address.text()
    stopped(office, dialog)
    assert gone(dialog)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{address}/", trust_env=False)
    assert waiting(office)[f"pulse:{pulse.id}"] == 1


def test_only_a_pulse_says_that_each_phone_answers_once(office: Office, pulse: Pulse) -> None:
    for what, once in (("idea", False), (f"pulse:{pulse.id}", True)):
        dialog = phones(office, what)
        assert ("once" in dialog.note.text()) is once
        assert "until it is handed on" in dialog.note.text()
        stopped(office, dialog)
        assert gone(dialog)


def test_going_on_keeps_the_page_and_three_ideas_are_handed_on_at_the_end(office: Office) -> None:
    before = len(office.desk.plan.ideas)
    dialog = phones(office, "idea")
    for number in range(3):
        assert "arrived" in give(dialog, text=f"Idea {number}")
    office.prompter.expect("ask", None)
    dialog.close()
    office.settle()
    assert dialog.isVisible()
    changed = list[Any]()
    office.session.changed.connect(changed.append)
    stopped(office, dialog)
    assert len(changed[-1].ids("idea")) == 3
    assert len(office.desk.plan.ideas) == before + 3
    assert waiting(office)["idea"] == 0


def test_a_pulse_that_takes_no_answers_opens_no_page(office: Office) -> None:
    dialog = opening.open_phones(None, office.session, office.prompter, "pulse:" + "0" * 32)
    office.settle()
    assert dialog._opening is None
    assert dialog.ui.general_problem.text()
    dialog.reject()
    assert gone(dialog)


# The shared laptop


def kiosk(office: Office, what: str) -> KioskDialog:
    dialog = opening.open_kiosk(None, office.session, office.prompter, what)
    office.settle()
    return dialog


def ended(office: Office, dialog: KioskDialog) -> None:
    office.prompter.expect("ask", "end")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    office.settle()
    office.settle()


def test_the_laptop_promises_first_and_forgets_between_people(office: Office, pulse: Pulse) -> None:
    dialog = kiosk(office, f"pulse:{pulse.id}")
    assert dialog.isFullScreen()
    assert "at least 5 people" in shown(dialog)
    assert "could technically read single answers" in shown(dialog)
    dialog.begin.click()
    assert dialog.form is not None
    assert dialog.form.text is not None
    dialog.form.text.setPlainText("My secret")
    dialog.form.text.selectAll()
    dialog.form.text.copy()
    first = dialog.form.groups[pulse.items[0]]
    first.button(4).setChecked(True)
    dialog.send.click()
    office.settle()
    assert "Your answers have arrived." in shown(dialog)
    dialog.next.click()
    dialog.begin.click()
    flush()
    assert dialog.form is not None
    assert dialog.form.is_empty
    assert not dialog.form.text.document().isUndoAvailable()
    assert "My secret" not in QGuiApplication.clipboard().text()
    assert "My secret" not in everything(dialog)
    assert waiting(office)[f"pulse:{pulse.id}"] == 1
    ended(office, dialog)
    assert gone(dialog)
    assert office.prompter.asked[-1].details.startswith("1 person")


def test_the_laptop_names_everybody_who_is_told_with_a_group(office: Office, pulse: Pulse) -> None:
    groups = (replace(pulse.groups[0], name="Red + "), replace(pulse.groups[0], id="b", name="Blue"))
    office.desk.save(Label("groups"), replace(pulse, groups=groups))
    dialog = kiosk(office, f"pulse:{pulse.id}")
    dialog.begin.click()
    assert dialog.form is not None
    assert dialog.form.group is not None
    told = [dialog.form.group.itemText(at) for at in range(1, dialog.form.group.count())]
    assert told == ["Red and people without a team", "Blue"]
    ended(office, dialog)


def everything(dialog: KioskDialog) -> str:
    texts = [str(child.property("text") or child.property("plainText") or "") for child in dialog.findChildren(QWidget)]
    return "\n".join(texts)


def test_escape_asks_for_the_collector_and_nothing_else_ends_it(office: Office) -> None:
    dialog = kiosk(office, "idea")
    dialog.begin.click()
    assert dialog.form is not None
    assert dialog.form.text is not None
    dialog.form.text.setPlainText("Half an idea")
    for leave in (dialog.close, dialog.reject):
        office.prompter.expect("ask", None)
        leave()
        office.settle()
        assert dialog.isVisible()
        assert dialog.form.text.toPlainText() == "Half an idea"
        assert "will be lost" in office.prompter.asked[-1].details
    ended(office, dialog)
    assert waiting(office)["idea"] == 0


def test_what_is_wrong_is_said_in_the_language_of_the_person(office: Office) -> None:
    dialog = kiosk(office, "concern")
    dialog.language.setCurrentIndex(2)
    dialog.language.activated.emit(2)
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    dialog.begin.click()
    dialog.send.click()
    assert dialog._data is not None
    words = dialog._data.words["ar"]
    assert words("no.text.empty") in shown(dialog)
    assert dialog.form is not None
    assert dialog.form.text is not None
    dialog.form.text.setPlainText("x" * (TEXT_LIMIT + 1))
    dialog.send.click()
    assert words("no.text.too_long", length=TEXT_LIMIT + 1, limit=TEXT_LIMIT) in shown(dialog)
    dialog.form.text.setPlainText("Too many goals")
    dialog.send.click()
    office.settle()
    assert words("thanks.concern") in shown(dialog)
    dialog.more.click()
    assert dialog.form.is_empty
    assert waiting(office)["concern"] == 1
    ended(office, dialog)


def test_everything_is_large_enough_for_a_finger(office: Office, pulse: Pulse) -> None:
    dialog = kiosk(office, f"pulse:{pulse.id}")
    dialog.begin.click()
    assert dialog.form is not None
    picks = [button for group in dialog.form.groups.values() for button in group.buttons()]
    wide = [*picks, dialog.send, dialog.again, dialog.language]
    assert [one for one in wide if one.height() < TOUCH] == []
    assert [one for one in picks if not one.accessibleDescription()] == []
    ended(office, dialog)


def test_what_cannot_be_kept_stays_on_the_screen(office: Office) -> None:
    dialog = kiosk(office, "idea")
    dialog.begin.click()
    assert dialog.form is not None
    assert dialog.form.text is not None
    dialog.form.text.setPlainText("Keep me")
    box = collecting.box_of(office.desk).path
    box.write_bytes(b"no box" * 100)
    dialog.send.click()
    office.settle()
    assert "damaged" in dialog.problem.text()
    assert dialog.form.text.toPlainText() == "Keep me"
    box.unlink()
    dialog.send.click()
    office.settle()
    assert waiting(office)["idea"] == 1
    ended(office, dialog)


# Forms


def test_a_form_is_saved_and_a_mail_opened(office: Office, pulse: Pulse, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opening.send_form(None, office.session, office.prompter, f"pulse:{pulse.id}")
    office.settle()
    path = office.path.parent / "form.html"
    office.prompter.expect("choose_save_file", path)
    dialog.save()
    office.settle()
    office.settle()
    assert office.prompter.asked[-1].text == "OKR - How do we work.html"
    assert "How do we work?" in path.read_text("utf-8")
    urls = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    dialog.mail_button.click()
    dialog.copy_button.click()
    dialog.folder_button.click()
    mail = urlsplit(bytes(urls[0].toEncoded().data()).decode())
    assert (mail.scheme, mail.path) == ("mailto", "")
    said = {name: unquote(text) for name, _, text in (part.partition("=") for part in mail.query.split("&"))}
    assert said["subject"] == "How do we work?: please answer"
    assert "“form.html”" in said["body"]
    assert "\r\n\r\n" in said["body"]
    assert "+" not in mail.query
    assert "form.html" in QGuiApplication.clipboard().text()
    assert Path(urls[1].toLocalFile()) == path.parent
    dialog.reject()
    assert gone(dialog)


def answer(office: Office, text: str) -> Path:
    path = office.path.parent / f"{text}.okr-answer.json"
    form: dict[str, Any] = {"format": "okr-desktop/given", "version": 1, "kind": "idea"}
    form |= {"sheet": office.desk.space.id, "number": secrets.token_hex(16), "fields": {"text": text}}
    path.write_text(json.dumps(form), "utf-8")
    return path


def test_answers_are_read_and_told_as_numbers(office: Office) -> None:
    good, bad, told = answer(office, "Ana's idea"), office.path.parent / "bad.json", list[bool]()
    bad.write_text("hello", "utf-8")
    office.prompter.expect("ask", "files")
    office.prompter.expect("choose_open_files", [good, good, bad])
    office.prompter.expect("tell")
    reader = opening.read_answers(None, office.session, office.prompter, "idea", Told(told))
    for _ in range(4):
        office.settle()
    asked = office.prompter.asked[-1]
    assert re.fullmatch(r"1 answer(\(s\))? put into the box\.", asked.text)
    assert "had been read before and count once" in asked.details
    assert "bad.json: There is no answer to a form" in asked.details
    assert "Ana" not in asked.details
    assert told == [True]
    assert waiting(office)["idea"] == 1
    assert reader is not None


class Told:
    """Notes that it was called."""

    def __init__(self, told: list[bool]) -> None:
        self._told = told

    def __call__(self) -> None:
        self._told.append(True)


def test_a_folder_can_be_read_and_choosing_nothing_does_nothing(office: Office) -> None:
    answer(office, "One")
    office.prompter.expect("ask", "folder")
    office.prompter.expect("choose_folder", office.path.parent)
    office.prompter.expect("tell")
    first = opening.read_answers(None, office.session, office.prompter)
    for _ in range(4):
        office.settle()
    assert waiting(office)["idea"] == 1
    office.prompter.expect("ask", "folder")
    office.prompter.expect("choose_folder", None)
    second = opening.read_answers(None, office.session, office.prompter)
    for _ in range(3):
        office.settle()
    assert first is not second
