"""Opens the window that prints and exports a workshop: one that is open, or a finished file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.papers import CARDS, DATA, POSTERS, PROTOCOL, SHEETS


def print_protocol(page: QWidget, session: Session, prompter: Prompter, path: Path) -> QWidget:
    """The protocol and the exports of a workshop file that is not open; gives the dialog."""
    from okr_desktop.qt.pages.workshop.printables import PrintDialog

    dialog = PrintDialog(session, prompter, page.window(), path=path, groups=(PROTOCOL, DATA))
    dialog.open()
    return dialog


def print_live(
    page: QWidget, session: Session, prompter: Prompter, conductor: Conductor, first: str = "full"
) -> QWidget:
    """Everything that the open workshop can print, beginning with ``first``; gives the dialog."""
    from okr_desktop.qt.pages.workshop.printables import PrintDialog

    groups = (PROTOCOL, POSTERS, CARDS, SHEETS, DATA)
    dialog = PrintDialog(session, prompter, page.window(), conductor=conductor, groups=groups, first=first)
    dialog.open()
    return dialog
