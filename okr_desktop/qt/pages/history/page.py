"""The history page: the steps, what changed since, and what was deleted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.history.arrivals import ArrivalsPane, works_together
from okr_desktop.qt.pages.history.bins import BinsPane
from okr_desktop.qt.pages.history.changes import ChangesPane
from okr_desktop.qt.pages.history.steps import StepsPane
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

STEPS, CHANGES, BINS, ARRIVALS = range(4)


class HistoryPage(QWidget):
    """Frames the three; each is read when it is looked at."""

    failed = Signal(object)
    show_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "history")
        self._stale = True
        self.tabs = Segments()
        self._session, self._together = session, False
        self.tabs.set_options(
            [self.tr("Steps"), self.tr("What changed"), self.tr("Trash and archive"), self.tr("What came in")]
        )
        self.tabs.show_last(False)
        self.tabs.set_value(STEPS)
        self.steps = StepsPane(session, prompter)
        self.changes, self.bins = ChangesPane(session), BinsPane(session)
        self.arrivals = ArrivalsPane(session)
        self._stack = QStackedWidget()
        for pane in (self.steps, self.changes, self.bins, self.arrivals):
            self._stack.addWidget(pane)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.open_tab)
        for pane in (self.changes, self.bins, self.arrivals):
            pane.failed.connect(self.failed)
            pane.show_requested.connect(self.show_requested)
        session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("History")

    def open_tab(self, number: int) -> None:
        """Show STEPS, CHANGES, BINS or ARRIVALS."""
        self.tabs.set_value(number)
        self._stack.setCurrentIndex(number)
        self.refresh()

    def refresh(self) -> None:
        """Read what the pane that is shown needs."""
        self._stale = False
        pane = self._stack.currentWidget()
        if isinstance(pane, StepsPane | ChangesPane | BinsPane | ArrivalsPane):
            pane.refresh()
        if self._session.is_open:
            self._session.read(works_together, then=self._on_together, owner=self)

    def _on_together(self, together: bool) -> None:
        """What came in is a part of the page for those to whom something has ever come in."""
        if together == self._together:
            return
        self._together = together
        self.tabs.show_last(together)
        if not together and self._stack.currentIndex() == ARRIVALS:
            self.open_tab(STEPS)

    def open_arrivals(self) -> None:
        """Show what came in, wherever one is."""
        self._on_together(True)
        self.open_tab(ARRIVALS)

    def focus_search(self) -> None:
        """Put the cursor into the search field of the steps."""
        self.open_tab(STEPS)
        self.steps.focus_search()

    def _on_changed(self, _changes: Changes) -> None:
        if not self.isVisible():
            self._stale = True
        elif self._stack.currentIndex() != STEPS:  # the steps follow by themselves
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
