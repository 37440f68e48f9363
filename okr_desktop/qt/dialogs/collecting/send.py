"""Send a form: save it as a file, open a mail with the words that go with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.collecting import data
from okr_desktop.qt.dialogs.collecting.data import SendData, Written
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, short_text


class SendFormDialog(FormDialog):
    """One form for everybody: it names nobody, and each answer that comes back counts once."""

    help_topic = "collecting"

    def __init__(
        self, session: Session, what: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._what = what
        self._sheet: SendData | None = None
        self._written: Written | None = None
        self._build()
        self.load(data.send_data, what)

    def _build(self) -> None:
        ui = self.ui
        self.setWindowTitle(self.tr("Send a form"))
        ui.head_label.setText(self.windowTitle())
        ui.sub_label.setText(
            self.tr(
                "One file for everybody: it is filled in with a browser, offline, and a small file comes back by mail. "
                "Whoever gets those mails sees who sent them; what you read from them keeps no sender."
            )
        )
        language = QComboBox()
        for code, name in data.LANGUAGES:
            language.addItem(name, code)
        language.setCurrentIndex(max(language.findData(QLocale().name()[:2]), 0))
        ui.field("language", self.tr("&Language of the form"), language)
        self._fields = {"language": "language"}
        self._even_out()
        ui.column.insertWidget(ui.column.count() - 1, self._build_done())
        self._save_button().setText(self.tr("Save form…"))
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))

    def _build_done(self) -> QWidget:
        self.done_card = QFrame()
        self.done_card.setProperty("card", True)
        column = QVBoxLayout(self.done_card)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        self.done_label = plain_label(self.done_card)
        column.addWidget(self.done_label)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.mail_button = QPushButton(self.tr("Open a &mail"))
        self.copy_button = QPushButton(self.tr("&Copy the text"))
        self.folder_button = QPushButton(self.tr("Show in &folder"))
        for button in (self.mail_button, self.copy_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.mail_button.clicked.connect(self._on_mail)
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button.clicked.connect(self._on_folder)
        self.done_card.hide()
        return self.done_card

    def fill(self, sheet: SendData) -> None:
        self._sheet = sheet
        self.ui.head_label.setText(self.tr("Send a form: {title}").format(title=data.title_of(sheet.sheet)))

    def typed(self) -> object:
        return None  # nothing that is lost with the dialog

    def check(self) -> list[Problem]:
        return []

    def submit(self) -> None:
        if self._sheet is not None:
            self._prompter.choose_save_file(
                self,
                self.tr("Save the form"),
                [(self.tr("Web pages"), ["*.html"])],
                self._on_path,
                suggested=self._sheet.names[self._language()],
            )

    def _language(self) -> str:
        return str(self.ui.language.currentData())

    def _on_path(self, path: Path | None) -> None:
        if path is None:
            return
        self._set_saving(True)
        self._session.read(
            data.written,
            self._what,
            path,
            self._language(),
            then=self._on_written,
            failed=self._on_failed,
            owner=self,
        )

    def _on_written(self, made: Written) -> None:
        self._set_saving(False)
        self._written = made
        text = self.tr("Saved as “{name}”. Attach it to a mail to everybody whom you want to ask.")
        self.done_label.setText(text.format(name=short_text(made.path.name, 90)))
        self.ui.general_problem.show_text("")
        self.done_card.show()
        self.mail_button.setFocus()
        self._fit()

    def _on_failed(self, error: BaseException) -> None:
        self._set_saving(False)
        self.ui.general_problem.show_text(error_text(error))

    def _on_mail(self) -> None:
        if self._written is None:
            return
        query = QUrlQuery()
        # A mail program reads "+" as a plus, and a line ends with CR LF there.
        query.addQueryItem("subject", _escaped(self._written.subject))
        query.addQueryItem("body", _escaped(self._written.text.replace("\n", "\r\n")))
        url = QUrl("mailto:")
        url.setQuery(query)
        QDesktopServices.openUrl(url)

    def _on_copy(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.text)

    def _on_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.path.parent)))


def _escaped(text: str) -> str:
    return bytes(QUrl.toPercentEncoding(text).data()).decode("ascii")
