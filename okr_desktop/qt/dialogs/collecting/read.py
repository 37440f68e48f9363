"""Read answers that came back from forms: choose files or a folder, and hear what they brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from okr_desktop.qt.dialogs.collecting import data
from okr_desktop.qt.dialogs.collecting.data import Read
from okr_desktop.qt.prompter import Choice, Kind, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.services.engagement.gathering import collecting

translate = QCoreApplication.translate
_FILES, _FOLDER = "files", "folder"


class AnswersReader:
    """Asks which answers, reads them into the box and says how many these were; ``then`` is called at the end."""

    def __init__(
        self, parent: QWidget | None, session: Session, prompter: Prompter, then: Callable[[], None] | None = None
    ) -> None:
        self._parent, self._session, self._prompter, self._then = parent, session, prompter, then
        self._title = translate("Collecting", "Read answers")

    def ask(self) -> None:
        """Ask for files or a folder."""
        choices = [
            Choice(_FILES, translate("Collecting", "Choose files…")),
            Choice(_FOLDER, translate("Collecting", "A whole folder…")),
            Choice("cancel", translate("Collecting", "Cancel"), Role.REJECT),
        ]
        text = translate("Collecting", "Where are the answers that came back?")
        details = translate(
            "Collecting",
            "Save the attachments or the mails first. Reading puts what they say into the box: no name of a file, no "
            "sender, no order. The same answer read twice counts once.",
        )
        self._prompter.ask(self._parent, self._title, text, choices, self._on_choice, details=details)

    def _on_choice(self, answer: str | None) -> None:
        if answer == _FOLDER:
            self._prompter.choose_folder(self._parent, self._title, self._on_folder)
        elif answer == _FILES:
            filters = [
                (translate("Collecting", "Answers"), ["*.okr-answer.json", "*.json"]),
                (translate("Collecting", "Saved mails and texts"), ["*.eml", "*.txt"]),
                (translate("Collecting", "All files"), ["*"]),
            ]
            self._prompter.choose_open_files(self._parent, self._title, filters, self._on_files)

    def _on_folder(self, folder: Path | None) -> None:
        self._on_files([folder] if folder is not None else [])

    def _on_files(self, paths: Sequence[Path]) -> None:
        if paths:
            self._session.read(data.read, tuple(paths), then=self._on_read, failed=self._on_failed)

    def _on_read(self, found: Read) -> None:
        kind = Kind.NOTE if found.count else Kind.WARNING
        self._prompter.tell(self._parent, self._title, found.head, details=found.details, kind=kind, then=self._on_told)
        if found.count:
            self._session.run(collecting.release_due, failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._prompter.tell(self._parent, self._title, error_text(error), kind=Kind.ERROR)

    def _on_told(self) -> None:
        if self._then is not None:
            self._then()
