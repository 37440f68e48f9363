"""What somebody will do about a concern."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.text import TITLE_LIMIT, text_problems
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.ideas.sheets import ActingSheet, acting_sheet
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.inbox import concerns
from okr_desktop.services.engagement.inbox.concerns import Acting


class ActDialog(FormDialog):
    """``id`` is the concern."""

    help_topic = "concerns"

    def __init__(
        self, session: Session, id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = id
        ui = self.ui
        ui.field("text", self.tr("What will be &done?"), QLineEdit())
        ui.field("owner", self.tr("&By whom"), Picker(), 0, 1)
        ui.field("due", self.tr("By &when"), OptionalDay(), 1, 1)
        ui.due.setPlaceholderText(self.tr("no day"))
        self._even_out()
        ui.text.textChanged.connect(self.edited)
        ui.owner.picked.connect(self.edited)
        ui.due.textChanged.connect(self.edited)
        self._fields = {name: name for name in ("text", "owner", "due")}
        self.setWindowTitle(self.tr("Act on a concern"))
        ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Plan this action"))
        self.load(acting_sheet, id)

    def fill(self, sheet: ActingSheet) -> None:
        self.ui.sub_label.setText(self.tr("“{words}”").format(words=sheet.words))
        self.ui.owner.set_choices(sheet.people)

    def typed(self) -> object:
        return self.ui.text.text(), self.ui.owner.text(), self.ui.due.text()

    def _build(self) -> Acting:
        name = self.ui.owner.new_text()
        new = (Person(new_id(), name),) if name else ()
        owner = new[0].id if new else self.ui.owner.choice()
        return Acting(self.ui.text.text().strip(), owner, self.ui.due.value(), new)

    def check(self) -> list[Problem]:
        found = text_problems("text", self.ui.text.text().strip(), TITLE_LIMIT, required=True)
        return found + list(self.ui.due.problems("due"))

    def hints(self) -> list[Problem]:
        name = self.ui.owner.new_text()
        return [Problem("person.new", "owner", {"name": name}, Severity.NOTE)] if name else []

    def submit(self) -> None:
        self.run(concerns.act, self._id, self._build())
