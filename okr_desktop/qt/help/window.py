"""The help window: contents and search on the left, the page on the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.help.browser import HelpBrowser
from okr_desktop.qt.help.topics import Topic, topics

_CONTENTS = 240


class HelpWindow(QWidget):
    """A window of its own beside the program; closing it frees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self._topics = topics(QLocale().name())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setUniformItemSizes(True)
        self.page = HelpBrowser()
        self._arrange()
        self.search.textChanged.connect(self._fill)
        self.contents.currentRowChanged.connect(self._on_row)
        self.page.topic_requested.connect(self._on_topic)
        theme.notifier().changed.connect(self._show_current)
        self._fill()
        self.resize(920, 680)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_8, theme.SPACE_16)
        side.setSpacing(theme.SPACE_12)
        side.addWidget(self.search)
        side.addWidget(self.contents, 1)
        self.search.setFixedWidth(_CONTENTS)
        self.contents.setFixedWidth(_CONTENTS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addLayout(side)
        row.addWidget(self.page, 1)

    def topic(self) -> str:
        """The name of the page that is shown, or an empty text."""
        item = self.contents.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def show_topic(self, name: str) -> None:
        """Show a page; an unknown name shows the first."""
        if self.search.text() and not self._select(name):
            self.search.clear()
        if not self._select(name):
            self.contents.setCurrentRow(0)

    def _select(self, name: str) -> bool:
        for row in range(self.contents.count()):
            if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.contents.setCurrentRow(row)
                return True
        return False

    def _on_topic(self, name: str) -> None:
        self.show_topic(name)

    def _fill(self) -> None:
        shown, words = self.topic(), self.search.text()
        self.contents.blockSignals(True)
        self.contents.clear()
        for topic in self._topics:
            if topic.fits(words):
                item = QListWidgetItem(topic.title, self.contents)
                item.setData(Qt.ItemDataRole.UserRole, topic.name)
        self.contents.blockSignals(False)
        if not self._select(shown):
            self.contents.setCurrentRow(0)
        self._show_current()

    def _on_row(self, _row: int) -> None:
        self._show_current()

    def _show_current(self) -> None:
        found = self._current()
        if found is None:
            self.page.show_markdown(self.tr("Nothing in the help fits this search."))
        else:
            self.page.show_markdown(found.text, self.search.text())

    def _current(self) -> Topic | None:
        name = self.topic()
        return next((topic for topic in self._topics if topic.name == name), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)
