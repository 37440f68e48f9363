"""Answering what another team asks for, and asking a team once more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.work import Asking
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import date_text, short_text
from okr_desktop.services import work
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import teamwork
from okr_desktop.services.engagement.direction.teamwork import Request

_STATES = (Asking.ACCEPTED, Asking.DECLINED, Asking.DONE)


@dataclass(frozen=True, slots=True)
class RequestSheet:
    """What was asked for, and until when as a text."""

    request: Request
    by: str


def request_sheet(desk: Desk, id: str) -> RequestSheet:
    """What the forms show; raises NotFound."""
    found = teamwork.request(desk.plan, work.dependency(desk, id))
    return RequestSheet(found, date_text(found.item.by, desk.today) if found.item.by else "")


class AnswerRequestDialog(FormDialog):
    """Accept, decline or done, with a reply; who declines says why. ``state`` is the answer to begin with."""

    help_topic = "dependencies"

    def __init__(
        self,
        session: Session,
        id: str,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
        state: Asking | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id, self._wanted = id, state
        self.setWindowTitle(self.tr("Answer a request"))
        ui = self.ui
        states, area = Segments(), QPlainTextEdit()
        states.set_options((self.tr("We do it"), self.tr("We cannot"), self.tr("It is done")))
        area.setTabChangesFocus(True)
        ui.field("state", self.tr("&Answer"), states)
        ui.field("reply", self.tr("&Reply"), area)
        self._fields = {"state": "state", "reply": "reply"}
        self._even_out()
        self._save_button().setText(self.tr("Answer"))
        states.chosen.connect(self._on_state)
        area.textChanged.connect(self.edited)
        self.load(request_sheet, id)

    def fill(self, sheet: RequestSheet) -> None:
        item = sheet.request.item
        self.ui.head_label.setText(short_text(item.what, 300))
        self.ui.sub_label.setText(_about(sheet))
        state = self._wanted or item.state
        self.ui.state.set_value(_STATES.index(state) if state in _STATES else 0)
        self.ui.reply.setPlainText(item.reply)
        self._on_state()

    def _on_state(self, _index: int = 0) -> None:
        declines = self._state() is Asking.DECLINED
        hint = self.tr("Why not, and what would be possible instead?") if declines else self.tr("When, how, by whom?")
        self.ui.reply.setPlaceholderText(hint)
        self.edited()

    def _state(self) -> Asking:
        return _STATES[max(self.ui.state.value(), 0)]

    def typed(self) -> object:
        return self.ui.state.value(), self.ui.reply.toPlainText()

    def check(self) -> list[Problem]:
        empty = not self.ui.reply.toPlainText().strip()
        return [Problem("dependency.no_reply", "reply")] if empty and self._state() is Asking.DECLINED else []

    def submit(self) -> None:
        self.run(teamwork.respond, self._id, self._state(), self.ui.reply.toPlainText())


class RemindDialog(FormDialog):
    """A friendly word to a team about what it was asked for; it stands as a comment and names the team's lead."""

    help_topic = "dependencies"

    def __init__(
        self, session: Session, id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = id
        self.setWindowTitle(self.tr("Remind"))
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        self.ui.field("text", self.tr("&Your words"), area)
        self._fields = {"text": "text"}
        self._even_out()
        self._save_button().setText(self.tr("Remind"))
        area.textChanged.connect(self.edited)
        self.load(request_sheet, id)

    def fill(self, sheet: RequestSheet) -> None:
        self.ui.head_label.setText(short_text(sheet.request.item.what, 300))
        self.ui.sub_label.setText(_about(sheet))
        self.ui.text.setPlainText(self.tr("We still count on this. How does it look, and can we help?"))
        self.ui.text.selectAll()

    def typed(self) -> object:
        return self.ui.text.toPlainText()

    def check(self) -> list[Problem]:
        return [] if self.ui.text.toPlainText().strip() else [Problem("text.empty", "text")]

    def submit(self) -> None:
        self.run(teamwork.remind, self._id, self.ui.text.toPlainText())


def _about(sheet: RequestSheet) -> str:
    """Who asks whom, until when, and for what."""
    found = sheet.request
    teams = f"{found.asker} → {found.giver}" if found.asker else found.giver
    by = QCoreApplication.translate("Requests", "by {date}").format(date=sheet.by) if sheet.by else ""
    return " · ".join(part for part in (teams, by, short_text(found.title, 120)) if part)
