"""The strategy page: what stands above the objectives, who backs them, and how a cycle is announced."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.pages.strategy import data
from okr_desktop.qt.pages.strategy.announcement import Composer
from okr_desktop.qt.pages.strategy.buy_in import BuyIn
from okr_desktop.qt.pages.strategy.data import HeadView
from okr_desktop.qt.pages.strategy.picture import Picture
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

STRATEGY, BUY_IN, ANNOUNCEMENT = range(3)
# Changes of these show on some tab.
_TOLD_OF = (
    *("direction", "announcement", "sponsorship", "sign_off", "objective", "key_result", "check_in"),
    *("cycle", "team", "person", "workspace", "status_override"),
)


class StrategyPage(QWidget):
    """A cycle to choose, and a tab for each of the three parts."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    check_in_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._cycle, self._stale, self._filling = "", True, False
        self.setProperty("helpTopic", "strategy")
        self.tabs = QTabBar()
        self.cycle = QComboBox()
        self.strategy = Picture(session, prompter)
        self.buy_in = BuyIn(session, prompter)
        self.announcement = Composer(session, prompter)
        self.parts = (self.strategy, self.buy_in, self.announcement)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Strategy")

    def _arrange(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What is shown of the strategy"))
        names = (self.tr("Strategy"), self.tr("Buy-in"), self.tr("Announcement"))
        for name, part in zip(names, self.parts, strict=True):
            self.tabs.addTab(name)
            self._stack.addWidget(part)
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setToolTip(self.tr("The cycle whose objectives are counted"))
        self.cycle.setMinimumWidth(theme.RAIL_WIDE)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.cycle)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.cycle.currentIndexChanged.connect(self._on_cycle)
        self.announcement.told.connect(self.told)
        self.strategy.report_requested.connect(self._open_report)
        self.buy_in.report_requested.connect(self._open_report)
        for part in self.parts:
            part.failed.connect(self.failed)
            part.show_requested.connect(self.show_requested)
        self._session.changed.connect(self._on_changed)

    # Following

    def refresh(self) -> None:
        """Read everything that is shown anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.head, self._cycle, then=self._show, failed=self._fail, owner=self)

    def show_tab(self, tab: int) -> None:
        """Show one of the tabs."""
        self.tabs.setCurrentIndex(tab)

    def show_cycle(self, id: str) -> None:
        """Show another cycle."""
        self._cycle = id
        self.refresh()

    def _show(self, view: HeadView) -> None:
        self._cycle = view.cycle
        self._filling = True
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self._filling = False
        self.cycle.setVisible(bool(view.cycles))
        for tab in (BUY_IN, ANNOUNCEMENT):
            self.tabs.setTabEnabled(tab, bool(view.cycle))
            self.tabs.setTabToolTip(tab, "" if view.cycle else self.tr("Needs a cycle; make one on the page Cycle."))
        if not view.cycle:
            self.show_tab(STRATEGY)
        for part in self.parts:
            part.set_cycle(view.cycle)

    def _on_cycle(self) -> None:
        if not self._filling and self.cycle.currentData():
            self.show_cycle(str(self.cycle.currentData()))

    def _on_changed(self, changes: Changes) -> None:
        if not changes.ids(*_TOLD_OF):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    def _open_report(self, kind: str) -> None:
        from okr_desktop.qt.pages.reports.opening import open_report

        open_report(self, self._session, self._prompter, kind=kind, cycle=self._cycle)
