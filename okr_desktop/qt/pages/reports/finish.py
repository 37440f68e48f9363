"""What is done with the report: save, print, copy to a mail; and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.opening import open_path
from okr_desktop.qt.pages.workshop.parts.pieces import label, link, primary, row_of, say
from okr_desktop.qt.prompter import Prompter


class FinishBar(QFrame):
    """Always in sight below the steps; the page does what the buttons ask for."""

    stopped = Signal()
    mail_requested = Signal()
    again = Signal()

    def __init__(self, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompter = prompter
        self._path: Path | None = None
        self.save = primary(self.tr("Save as PDF…"))
        self.html = QPushButton(self.tr("Save as web page…"))
        self.print = QPushButton(self.tr("Print…"))
        self.mail = QPushButton(self.tr("Copy to mail"))
        self.bar, self.stop = QProgressBar(), QPushButton(self.tr("Stop"))
        self.said, self.problem = label(""), ProblemLine()
        self.open, self.folder = link(self.tr("Open it")), link(self.tr("Show in folder"))
        self.write_mail, self.retry = link(self.tr("Open mail program")), link(self.tr("Choose another place…"))
        self._arrange()
        self._connect()
        self.ready(False)
        self.idle()
        self.clear()

    def _arrange(self) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.print.setIcon(icons.icon("printer"))
        self.mail.setIcon(icons.icon("mail"))
        self.html.hide()
        self.mail.setToolTip(self.tr("The executive page, ready to be pasted into a mail"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        for part in (self.problem, self.said):
            column.addWidget(part)
        self._links = row_of(self.open, self.folder, self.write_mail, self.retry, None, space=theme.SPACE_16)
        column.addWidget(self._links)
        self._busy = row_of(self.bar, self.stop)
        column.addWidget(self._busy)
        column.addWidget(self.save)
        column.addWidget(self.html)
        column.addWidget(row_of(self.print, self.mail))

    def _connect(self) -> None:
        self.stop.clicked.connect(self.stopped)
        self.write_mail.clicked.connect(self.mail_requested)
        self.retry.clicked.connect(self.again)
        self.open.clicked.connect(self._on_open)
        self.folder.clicked.connect(self._on_folder)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    # What can be done

    def ready(self, there: bool) -> None:
        """Whether there is a report to be saved."""
        for button in (self.save, self.html, self.print, self.mail):
            button.setEnabled(there)

    def busy(self) -> None:
        """Something is being written or printed."""
        self.clear()
        self.bar.setValue(0)
        self._busy.show()
        self.ready(False)

    def progress(self, share: float) -> None:
        """How far it is."""
        self.bar.setValue(round(share * 1000))

    def idle(self) -> None:
        """Nothing is being written."""
        self._busy.hide()

    # What came of it

    def clear(self) -> None:
        """Say nothing."""
        self.tell("")
        self.problem.clear()

    def tell(self, text: str, path: Path | None = None, *, mail: bool = False) -> None:
        """Say what was done, with the ways to the file or to the mail."""
        self._path = path
        say(self.said, text)
        self.said.setVisible(bool(text))
        self._show_links(path is not None, mail, False)
        self.problem.clear()

    def fail(self, text: str, *, retry: bool = False) -> None:
        """Say why it did not work."""
        self.tell("")
        self.problem.show_text(text)
        self._show_links(False, False, retry)

    def warn(self, text: str) -> None:
        """Say what should be known about what was done."""
        self.problem.show_text(text, Severity.WARNING)

    def _show_links(self, file: bool, mail: bool, retry: bool) -> None:
        self.open.setVisible(file)
        self.folder.setVisible(file)
        self.write_mail.setVisible(mail)
        self.retry.setVisible(retry)
        self._links.setVisible(file or mail or retry)

    def _on_open(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path)

    def _on_folder(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path.parent)
