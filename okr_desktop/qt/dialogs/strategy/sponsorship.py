"""Add or edit a sponsorship: who stands behind a cycle or an item, in which words, with which promises."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.strategy import sheets
from okr_desktop.qt.dialogs.strategy.promises_edit import PromisesEdit
from okr_desktop.qt.dialogs.strategy.sheets import SponsorSheet
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.direction import buy_in


class SponsorshipDialog(FormDialog):
    """``sponsorship_id`` is the one to edit, None for a new one about a cycle or an item (``about``)."""

    help_topic = "strategy"

    def __init__(
        self,
        session: Session,
        sponsorship_id: str | None = None,
        about: str = "",
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._item = Sponsorship(sponsorship_id or new_id(), about)
        self._build_form()
        self._fields = {name: name for name in ("sponsor", "review", "text", "promises")}
        new = sponsorship_id is None
        self.setWindowTitle(self.tr("New sponsor") if new else self.tr("Edit sponsorship"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add sponsor") if new else self.tr("Save changes"))
        self.setMinimumWidth(theme.WIDE_FORM + theme.RAIL_WIDE)
        self.load(sheets.sponsor_sheet, sponsorship_id, about)

    def _build_form(self) -> None:
        ui, text = self.ui, QPlainTextEdit()
        text.setTabChangesFocus(True)
        ui.field("sponsor", self.tr("&Who stands behind it"), Picker(), 0, 1)
        ui.field("review", self.tr("&Looked at again on"), OptionalDay(), 1, 1)
        ui.field("text", self.tr("In their &own words"), text)
        hint = self.tr("People, time, money, rooms: what was said aloud, so that one can ask for it.")
        ui.field("promises", self.tr("&Promised"), PromisesEdit(), 0, 2, hint)
        self._even_out()
        ui.sponsor.picked.connect(self.edited)
        ui.review.textChanged.connect(self.edited)
        ui.text.textChanged.connect(self.edited)
        ui.promises.edited.connect(self.edited)

    def fill(self, sheet: SponsorSheet) -> None:
        ui, item = self.ui, sheet.item or self._item
        self._item = item
        if sheet.title:
            ui.sub_label.setText(self.tr("For {title}").format(title=sheet.title))
        ui.sponsor.set_choices(sheet.people)
        ui.sponsor.set_choice(sheet.sponsor)
        ui.review.set_value(item.review)
        ui.text.setPlainText(item.text)
        ui.promises.set_promises(item.promises)

    def typed(self) -> object:
        ui = self.ui
        return [ui.sponsor.text(), ui.review.text(), ui.text.toPlainText(), ui.promises.typed(), ui.promises.states()]

    def _build(self) -> tuple[Sponsorship, list[Person]]:
        """The sponsorship as typed, with a new person where a name is in no list."""
        ui = self.ui
        people = [Person(new_id(), name) for name in [ui.sponsor.new_text()] if name]
        item = replace(
            self._item,
            sponsor=people[0].id if people else ui.sponsor.choice(),
            review=ui.review.value(),
            text=ui.text.toPlainText().strip(),
            promises=ui.promises.promises(),
        )
        return item, people

    def check(self) -> list[Problem]:
        item, people = self._build()
        found = [*self.ui.review.problems("review"), *self.ui.promises.unread(), *item.problems()]
        return found + [replace(one, field="sponsor") for person in people for one in person.problems()]

    def hints(self) -> list[Problem]:
        name = self.ui.sponsor.new_text()
        return [Problem("person.new", "sponsor", {"name": name}, Severity.NOTE)] if name else []

    def submit(self) -> None:
        item, people = self._build()
        self.run(buy_in.save, item, tuple(people))
