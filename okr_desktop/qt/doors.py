"""The pages behind the rail, made when they are first opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

PLAN, PEOPLE, REPORTS, HISTORY = range(4)


class Doors(QObject):
    """Opens pages by number; ``opened(number)`` when another one is shown."""

    opened = Signal(int)

    def __init__(self, stack: QStackedWidget, session: Session, prompter: Prompter) -> None:
        super().__init__(stack)
        self._stack, self._session, self._prompter = stack, session, prompter
        self._pages: dict[int, QWidget] = {}

    def open_door(self, number: int) -> None:
        """Show a page; it refreshes itself when something happened while it was hidden."""
        page: Any = self._stack.widget(0) if number == PLAN else self._page(number)
        self._stack.setCurrentWidget(page)
        if number != PLAN:
            page.refresh()
        self.opened.emit(number)

    def open_plan(self) -> None:
        """Show the plan."""
        self.open_door(PLAN)

    def open_people(self) -> None:
        """Show people, teams and cycles."""
        self.open_door(PEOPLE)

    def open_reports(self) -> None:
        """Show the reports."""
        self.open_door(REPORTS)

    def open_history(self) -> None:
        """Show what was done."""
        self.open_door(HISTORY)

    def workspace_opened(self) -> None:
        """Another workspace is shown: whatever was on the pages belongs to the old one."""
        for page in self._pages.values():
            shown: Any = page
            shown.refresh()

    def _page(self, number: int) -> QWidget:
        if number not in self._pages:
            page = self._make(number)
            self._pages[number] = page
            self._stack.addWidget(page)
        return self._pages[number]

    def _make(self, number: int) -> QWidget:
        if number == PEOPLE:
            from okr_desktop.qt.pages.people.page import PeoplePage

            return PeoplePage(self._session, self._prompter)
        if number == REPORTS:
            from okr_desktop.qt.pages.reports.page import ReportPage

            return ReportPage(self._session, self._prompter)
        from okr_desktop.qt.pages.history.page import HistoryPage

        return HistoryPage(self._session, self._prompter)
