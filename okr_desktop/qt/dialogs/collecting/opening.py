"""The ways to collect, as pages open them; ``what`` is "idea", "concern" or "pulse:<id>"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from okr_desktop.qt.dialogs.collecting.kiosk import KioskDialog
from okr_desktop.qt.dialogs.collecting.phones import PhonesDialog
from okr_desktop.qt.dialogs.collecting.read import AnswersReader
from okr_desktop.qt.dialogs.collecting.send import SendFormDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


def open_phones(parent: QWidget | None, session: Session, prompter: Prompter, what: str) -> PhonesDialog:
    """Open the page for phones and show its code; ``finished`` tells that it is over."""
    dialog = PhonesDialog(session, what, parent, prompter=prompter)
    dialog.open()
    return dialog


def open_kiosk(parent: QWidget | None, session: Session, prompter: Prompter, what: str) -> KioskDialog:
    """Give the whole screen to one person after the other; ``finished`` tells that it is over."""
    dialog = KioskDialog(session, what, parent, prompter=prompter)
    dialog.open()
    dialog.showFullScreen()
    return dialog


def send_form(parent: QWidget | None, session: Session, prompter: Prompter, what: str) -> SendFormDialog:
    """Save a form for a mail."""
    dialog = SendFormDialog(session, what, parent, prompter=prompter)
    dialog.open()
    return dialog


def read_answers(
    parent: QWidget | None,
    session: Session,
    prompter: Prompter,
    what: str = "",
    then: Callable[[], None] | None = None,
) -> AnswersReader:
    """Read what came back; ``then`` is called when the collector has read how much that was.

    Each answer says itself what it answers, so that all kinds are read together, whichever page (``what``) asks.
    """
    reader = AnswersReader(parent, session, prompter, then)
    reader.ask()
    return reader
