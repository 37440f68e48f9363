"""Several pages behind one door: a row of tabs, and the page that is chosen below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from okr_desktop.qt import theme


class Tabbed(QWidget):
    """``chosen(name)`` when a person clicks a tab; pages are added when they are first shown.

    What waits behind a tab may stand on it as a number: ``appeared()`` when the tabs are shown, ``waiting_changed()``
    when a page says so, are the moments to count anew.
    """

    chosen = Signal(str)
    appeared = Signal()
    waiting_changed = Signal()

    def __init__(self, tabs: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of this page"))
        self._names = [name for name, _ in tabs]
        self._titles = dict(tabs)
        for _, title in tabs:
            self.tabs.addTab(title)
        self._stack = QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._pages: dict[str, QWidget] = {}
        self.tabs.currentChanged.connect(self._on_chosen)

    def add_page(self, name: str, page: QWidget) -> None:
        """Put a page behind its tab."""
        self._pages[name] = page
        self._stack.addWidget(page)
        told: Any = page
        if hasattr(told, "waiting_changed"):
            told.waiting_changed.connect(self.waiting_changed)

    def show_tab(self, name: str) -> None:
        """Show a page that was added; nobody is told."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._names.index(name))
        self.tabs.blockSignals(False)
        self._stack.setCurrentWidget(self._pages[name])

    def current(self) -> str:
        """The name of the tab that is chosen."""
        return self._names[self.tabs.currentIndex()]

    def names(self) -> list[str]:
        """The names of the tabs in their order."""
        return list(self._names)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Write on the tabs how much waits behind them; nothing where nothing does."""
        for at, name in enumerate(self._names):
            title, count = self._titles[name], counts.get(name, 0)
            words = self.tr("%n waiting", "", count) if count else ""
            shown = self.tr("{title} ({count})").format(title=title, count=count) if count else title
            if self.tabs.tabText(at) != shown:
                self.tabs.setTabText(at, shown)
            self.tabs.setTabToolTip(at, words)
            self.tabs.setAccessibleTabName(at, f"{title}: {words}" if words else title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self.chosen.emit(self._names[index])
