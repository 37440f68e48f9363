"""Put a status with a reason in the place of the computed one, or let that speak again."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.figures import VERDICTS
from okr_desktop.domain.talk import CHOOSABLE, StatusOverride
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import short_text, status_text
from okr_desktop.services import drafting_work, talk
from okr_desktop.services.drafting_work import OverrideSheet


class OverrideDialog(FormDialog):
    """The status of one objective or key result (``item_id``)."""

    help_topic = "status"

    def __init__(
        self, session: Session, item_id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = item_id
        self._sheet: OverrideSheet | None = None
        self._build_form()
        self._fields = {name: name for name in ("status", "reason", "until")}
        self.setWindowTitle(self.tr("Set the status"))
        self._save_button().setText(self.tr("Set status"))
        self._lifter = QPushButton(self.tr("Use the computed status"))
        self._lifter.setAutoDefault(False)
        self._lifter.hide()
        self._lifter.clicked.connect(self._on_lift)
        self.ui.buttons.addButton(self._lifter, QDialogButtonBox.ButtonRole.ResetRole)
        self.load(drafting_work.override_sheet, item_id)

    def _build_form(self) -> None:
        ui = self.ui
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("status", self.tr("&Status"), Segments())
        ui.field("reason", self.tr("&Why is the computed status wrong?"), area)
        hint = self.tr("After this day the computed status speaks again.")
        ui.field("until", self.tr("Holds &until"), OptionalDay(), 0, 1, hint)
        ui.until.setPlaceholderText(self.tr("until it is taken back"))
        ui.status.set_options([status_text(status) for status in CHOOSABLE])
        self._even_out()
        ui.status.chosen.connect(self.edited)
        ui.reason.textChanged.connect(self.edited)
        ui.until.textChanged.connect(self.edited)

    def fill(self, sheet: OverrideSheet) -> None:
        self._sheet = sheet
        ui, known = self.ui, sheet.known
        ui.head_label.setText(short_text(sheet.about.title, 300))
        text = self.tr("Computed: {status}. Both are shown, with your name and the reason.")
        if sheet.computed not in VERDICTS:
            # What nobody looked at never looks fine because somebody says so.
            text = self.tr("Computed: {status}. It stays so: what you set here is only shown once that has changed.")
        ui.sub_label.setText(text.format(status=status_text(sheet.computed)))
        self._lifter.setVisible(known is not None)
        if known is not None:
            ui.status.set_value(CHOOSABLE.index(known.status))
            ui.reason.setPlainText(known.reason)
            ui.until.set_value(known.until)

    def typed(self) -> object:
        return (self.ui.status.value(), self.ui.reason.toPlainText(), self.ui.until.text())

    def _status(self) -> str:
        chosen = self.ui.status.value()
        return CHOOSABLE[chosen] if 0 <= chosen < len(CHOOSABLE) else ""

    def check(self) -> list[Problem]:
        assert self._sheet is not None
        ui = self.ui
        until = ui.until.value()
        record = StatusOverride("", self._id, self._status(), ui.reason.toPlainText().strip(), None, until)
        found = ui.until.problems("until") + record.problems() + list(self._sheet.problems)
        if until is not None and until < self._sheet.today:
            found.append(Problem("override.past", "until"))
        return found

    def hints(self) -> list[Problem]:
        return list(self._sheet.problems) if self._sheet else []

    def submit(self) -> None:
        ui = self.ui
        self.run(talk.override, self._id, self._status(), ui.reason.toPlainText().strip(), ui.until.value())

    def _on_lift(self, *_: Any) -> None:
        if self._loaded and not self._saving:
            self.run(talk.lift_override, self._id)
