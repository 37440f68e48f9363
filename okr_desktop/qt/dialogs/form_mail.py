"""Make a check-in form for somebody without the program: for whom, what stands in it, and where it was saved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import date_text, error_text, reading_text, short_text
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import check_in_form, drafting
from okr_desktop.services.check_in_form import FormWish, MadeForm
from okr_desktop.services.drafting import Choice

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

_LANGUAGES = (("en", "English"), ("de", "Deutsch"))
_ROWS_SHOWN = 6
_TEAM = "team"


@dataclass(frozen=True, slots=True)
class MailSheet:
    """Whom a form can be made for: people, then teams."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What would stand in a form, and where it would go: one row a key result, a file name, mail addresses."""

    wish: FormWish
    whom: str
    rows: tuple[Record, ...]
    name: str
    addresses: tuple[str, ...]


def mail_sheet(desk: Desk) -> MailSheet:
    """Worker: everybody and every team."""
    return MailSheet((*drafting.person_choices(desk.plan), *drafting.team_choices(desk.plan)))


def contents(desk: Desk, wish: FormWish) -> Contents:
    """Worker: the key results of a form with their last value, ready to be shown."""
    plan = desk.plan
    rows = list[Record]()
    for result in check_in_form.form_items(desk, wish):
        latest = plan.latest.get(result.id)
        value = reading_text(latest.value, result.metric) if latest else ""
        day = date_text(latest.date, desk.today) if latest else ""
        cells = (Cell(result.title, kind="key_result"), Cell(value), Cell(day, muted=True))
        rows.append(Record(result.id, cells))
    person, team = plan.people.get(wish.person or ""), plan.teams.get(wish.team or "")
    whom = person.name if person else team.name if team else ""
    members = [person] if person else [one for one in plan.people.values() if team and team.id in one.teams]
    mails = tuple(one.email for one in members if one.email and not one.archived)
    return Contents(wish, whom, tuple(rows), check_in_form.form_name(whom, desk.today.isoformat()), mails)


class FormMailDialog(FormDialog):
    """``person`` or ``team`` (ids) is whom the form is for to begin with."""

    help_topic = "checking-in"

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
        person: str | None = None,
        team: str | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._first = person or team
        self._teams: frozenset[str] = frozenset()
        self._contents: Contents | None = None
        self._saved_at: Path | None = None
        self._build_form()
        self._fields = {"whom": "whom", "language": "language"}
        self.setWindowTitle(self.tr("Check-in form for a mail"))
        self.ui.head_label.setText(self.windowTitle())
        self.ui.sub_label.setText(
            self.tr(
                "A small file for somebody without this program. It is filled in with a browser, offline, and what "
                "comes back is opened here."
            )
        )
        self._save_button().setText(self.tr("Save form…"))
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        self.load(mail_sheet)

    def _build_form(self) -> None:
        ui = self.ui
        language = QComboBox()
        for code, name in _LANGUAGES:
            language.addItem(name, code)
        german = QLocale().language() == QLocale.Language.German
        language.setCurrentIndex(int(german))
        ui.field("whom", self.tr("&For whom"), Picker(), 0, 1)
        ui.field("language", self.tr("&Language of the form"), language, 1, 1)
        ui.whom.setPlaceholderText(self.tr("A person or a team"))
        self._even_out()
        ui.column.insertWidget(ui.column.count() - 1, self._build_table())
        ui.column.insertWidget(ui.column.count() - 1, self._build_done())
        ui.whom.picked.connect(self._on_whom)

    def _build_table(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        self.table = RecordsTable((self.tr("Key result"), self.tr("So far"), self.tr("Last check-in")))
        self.table.set_comfortable(False)
        self.table.set_widths((0, self.table.room_for("100 customers"), self.table.room_for(self.tr("Last check-in"))))
        self.table.setAccessibleName(self.tr("Key results in the form"))
        self.table.setMinimumHeight(theme.HEADER_HEIGHT + _ROWS_SHOWN * theme.ROW_COMPACT)
        self.table.set_empty_text(self.tr("Choose for whom the form is."))
        column.addWidget(self.table)
        return card

    def _build_done(self) -> QWidget:
        self.done_card = QFrame()
        self.done_card.setProperty("card", True)
        column = QVBoxLayout(self.done_card)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        self.done_label = plain_label(self.done_card)
        column.addWidget(self.done_label)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.folder_button = QPushButton(self.tr("Show in &folder"))
        self.address_button = QPushButton(self.tr("Copy &address"))
        for button in (self.folder_button, self.address_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.folder_button.clicked.connect(self._on_folder)
        self.address_button.clicked.connect(self._on_address)
        self.done_card.hide()
        return self.done_card

    # -- for whom -----------------------------------------------------------------------------------------

    def fill(self, sheet: MailSheet) -> None:
        self._teams = frozenset(one.id for one in sheet.choices if one.kind == _TEAM)
        self.ui.whom.set_choices(sheet.choices)
        self.ui.whom.set_choice(self._first)
        self._on_whom()

    def typed(self) -> object:
        return None  # nothing that is lost with the dialog

    def _wish(self) -> FormWish | None:
        id = self.ui.whom.choice()
        if id is None:
            return None
        return FormWish(team=id) if id in self._teams else FormWish(id)

    def _on_whom(self) -> None:
        self.done_card.hide()
        self.show_problems([], focus=False)
        wish = self._wish()
        self._contents = None
        self._save_button().setEnabled(False)
        if wish is None:
            self._show_rows((), self.tr("Choose for whom the form is."))
            return
        self._session.read(contents, wish, then=self._on_contents, failed=self._on_load_failed, owner=self)

    def _on_contents(self, found: Contents) -> None:
        if found.wish != self._wish():
            return  # somebody else was chosen since
        self._contents = found
        empty = self.tr("Nothing to check in on: no active key result in a cycle that runs.")
        self._show_rows(found.rows, empty)
        self._save_button().setEnabled(bool(found.rows))
        self.address_button.setVisible(bool(found.addresses))

    def _show_rows(self, rows: tuple[Record, ...], empty: str) -> None:
        self.table.set_empty_text(empty)
        self.table.set_rows(list(rows))

    def check(self) -> list[Problem]:
        return []

    # -- saving -------------------------------------------------------------------------------------------

    def submit(self) -> None:
        if self._contents is None or not self._contents.rows:
            return
        self._prompter.choose_save_file(
            self,
            self.tr("Save the check-in form"),
            [(self.tr("Web pages"), ["*.html"])],
            self._on_path,
            suggested=self._contents.name,
        )

    def _on_path(self, path: Path | None) -> None:
        wish = self._wish()
        if path is None or wish is None:
            return
        self._saved_at = path
        self._set_saving(True)
        self._session.read(
            check_in_form.write_form,
            wish,
            path,
            str(self.ui.language.currentData()),
            then=self._on_written,
            failed=self._on_failed,
            owner=self,
        )

    def _on_written(self, made: MadeForm) -> None:
        self._set_saving(False)
        assert self._saved_at is not None
        name = short_text(self._saved_at.name, 90)
        text = self.tr("Saved as “{name}”. Attach it to a mail to {whom}. What comes back, open it here.")
        self.done_label.setText(text.format(name=name, whom=short_text(made.whom)))
        self.done_card.show()
        self.folder_button.setFocus()
        self.saved.emit(made.id)
        self._fit()

    def _on_failed(self, error: BaseException) -> None:
        self._set_saving(False)
        self.ui.general_problem.show_text(error_text(error))

    def _on_folder(self) -> None:
        if self._saved_at is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved_at.parent)))

    def _on_address(self) -> None:
        if self._contents is not None:
            QGuiApplication.clipboard().setText(", ".join(self._contents.addresses))


def open_form_dialog(
    parent: QWidget | None, session: Session, prompter: Prompter, person: str | None = None, team: str | None = None
) -> FormMailDialog:
    """Open the dialog that makes a form, for a person or team (ids) to begin with."""
    dialog = FormMailDialog(session, parent, prompter=prompter, person=person, team=team)
    dialog.open()
    return dialog
