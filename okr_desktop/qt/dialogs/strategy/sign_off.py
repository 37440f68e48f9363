"""Sign a cycle or an objective off: a name, a day, a remark, and the check sum of what is signed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import clean
from okr_desktop.domain.workshop_record import SignOff
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.dialogs.strategy import sheets
from okr_desktop.qt.dialogs.strategy.sheets import SignSheet
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.direction import signing

_GROUP = 16


class SignOffDialog(FormDialog):
    """``about`` is the id of the cycle or objective that is signed as it stands now."""

    help_topic = "strategy"

    def __init__(
        self, session: Session, about: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._about = about
        self._sum = plain_label(self.ui.page, muted=True)
        self._build_form()
        self._fields = {"signed_by": "signed_by", "date": "day", "comment": "comment", "about": "signed_by"}
        self.setWindowTitle(self.tr("Sign off"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Sign"))
        self.load(sheets.sign_sheet, about)

    def _build_form(self) -> None:
        ui, comment = self.ui, QPlainTextEdit()
        comment.setTabChangesFocus(True)
        ui.field("signed_by", self.tr("&Name"), Picker(), 0, 1)
        ui.field("day", self.tr("&Date"), DayEdit(), 1, 1)
        ui.field("comment", self.tr("&Remark"), comment, 0, 2, self.tr("Left empty, it says: agreed."))
        self._even_out()
        self._sum.setFont(theme.font(theme.CAPTION, tabular=True))
        self._sum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        ui.column.insertWidget(ui.column.count() - 1, self._sum)
        ui.signed_by.picked.connect(self.edited)
        ui.day.textChanged.connect(self.edited)
        ui.comment.textChanged.connect(self.edited)

    def fill(self, sheet: SignSheet) -> None:
        ui = self.ui
        counted = [self.tr("%n objective(s)", "", sheet.objectives), self.tr("%n key result(s)", "", sheet.key_results)]
        told = self.tr("{title} as it stands now: {counts}").format(title=sheet.title, counts=", ".join(counted))
        ui.sub_label.setText(told)
        digits = " ".join(sheet.content_hash[at : at + _GROUP] for at in range(0, len(sheet.content_hash), _GROUP))
        self._sum.setText(
            self.tr(
                "Objectives, key results, their measures, owners and teams are signed, not how far they are. Check sum "
                "(SHA-256): {digits}"
            ).format(digits=digits or "–")
        )
        ui.signed_by.set_choices(sheet.people)
        ui.signed_by.setText(sheet.name)
        ui.day.set_day(sheet.today)

    def typed(self) -> object:
        ui = self.ui
        return [ui.signed_by.text(), ui.day.text(), ui.comment.toPlainText()]

    def _name(self) -> str:
        return clean(self.ui.signed_by.text())

    def check(self) -> list[Problem]:
        ui = self.ui
        found = list(ui.day.problems("date"))
        return found + SignOff("", self._about, self._name(), None, "", ui.comment.toPlainText().strip()).problems()

    def submit(self) -> None:
        ui = self.ui
        self.run(signing.sign, self._about, self._name(), ui.comment.toPlainText().strip(), ui.day.day())
