"""A report on a cycle or team chosen elsewhere: the page of the window, or a window of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


def open_report(
    parent: QWidget,
    session: Session,
    prompter: Prompter,
    cycle: str = "",
    team: str = "",
    kind: str = "",
    person: str = "",
) -> None:
    """Show the page of reports with this cycle, team and person (ids) and kind of paper; "" leaves each as it was."""
    doors: Any = getattr(parent.window(), "doors", None)
    page: Any = doors.page("reports") if doors is not None else None
    if doors is not None and page is not None:
        page.choose(cycle, team, kind, person)
        doors.open_door("reports")
        return
    from okr_desktop.qt.dialogs.report import ReportDialog

    ReportDialog(session, prompter, parent.window(), cycle, team, kind, person).open()
